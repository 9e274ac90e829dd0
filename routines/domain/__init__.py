"""The pure core of the routines: catalogue, recommendation and dosing. No Django, no I/O."""
