"""What the routines answer: a person's own plan, and the library that is open to everybody."""
