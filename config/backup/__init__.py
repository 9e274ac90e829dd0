"""Backups of the database, whichever of the two it is, and the way back."""
