"""The house's words: which are refused, where people read them, and how easy a text is."""
