"""What people send us, turned into domain values, with errors in their own words."""
