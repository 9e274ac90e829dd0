"""Dates in British English; what is not here stays as Django has it."""

# The month in full: there is room, and "3 November 2026" reads aloud well.
DATE_FORMAT = "j F Y"
