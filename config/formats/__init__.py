"""How dates are written, where Django does not write them as we do."""
