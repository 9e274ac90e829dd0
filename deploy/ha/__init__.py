"""PostgreSQL that survives the loss of a machine, tried out on one: three of everything."""
