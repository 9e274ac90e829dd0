"""Words and cards for the pages, so that templates only place things."""
