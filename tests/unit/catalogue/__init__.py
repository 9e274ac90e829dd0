"""Finding what can be translated, and writing it down."""
