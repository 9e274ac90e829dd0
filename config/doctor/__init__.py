"""What ``manage.py doctor`` looks at: one module for each area, one line for each finding."""
