"""Bring the content files into the database without overwriting what an editor changed."""
