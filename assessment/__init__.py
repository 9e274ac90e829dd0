"""The question: from the first page to the zone scores."""
