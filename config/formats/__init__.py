"""Formats of dates where ours differ from Django's; a folder for each language."""
