"""A comparable form in oTree; only settings.py and journey/ are copied to where it runs."""
