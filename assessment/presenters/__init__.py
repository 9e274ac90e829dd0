"""Words and rows for the pages, so that templates only place things."""
