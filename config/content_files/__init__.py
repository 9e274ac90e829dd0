"""How both apps read their content files: key by key, every problem noted, none hidden."""
