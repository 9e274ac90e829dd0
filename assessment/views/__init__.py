"""One view per URL; each answers with a page, or with its panel for htmx."""
