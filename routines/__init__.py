"""The answer: exercises, routines, recommendation and practice."""
