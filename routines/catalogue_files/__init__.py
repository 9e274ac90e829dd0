"""How the files under routines/content are read: one module per file, every problem noted."""
