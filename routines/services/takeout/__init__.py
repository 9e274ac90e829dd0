"""Everything about one person as one document: made, read back, and put into the database."""
