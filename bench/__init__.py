"""Benchmarks: what the program can carry, measured by running it as an operator does."""
