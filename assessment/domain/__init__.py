"""The pure core of the assessment: protocol, norms, safety and scoring. No Django, no I/O."""
