"""``make audit``: Lighthouse and the Nu HTML checker over the production site, on this machine."""
