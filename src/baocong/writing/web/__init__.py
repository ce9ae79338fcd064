"""Pages of HTML: templates, styles and the one small script, put together under a strict content policy."""
