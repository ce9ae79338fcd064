"""Text to reading: sections, figures, citations, awards, tables and relations, each with its place."""
