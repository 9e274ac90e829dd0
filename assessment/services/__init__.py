"""The doors into the assessment: who asks, what they answer, what comes out of it."""
