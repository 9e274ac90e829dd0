"""The scoring core once more, on columns, with NumPy and SciPy from an environment of its own."""
