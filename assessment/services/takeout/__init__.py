"""Everything this app holds of one person, as records that leave and come back."""
