"""Markup that is rendered once for many: texts with places, parts of pages, whole pages."""
