"""What people send about a routine, turned into domain values, with errors in their own words."""
