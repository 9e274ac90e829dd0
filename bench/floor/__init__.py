"""The floor: a bare Django project, as small as one can be written, to compare our pages with."""
