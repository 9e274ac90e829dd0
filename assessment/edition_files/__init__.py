"""How the files of an edition are read: one module per file, every problem noted, none hidden."""
