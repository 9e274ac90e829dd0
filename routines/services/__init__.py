"""What the routines do: read the catalogue, make plans, log practice, load content."""
