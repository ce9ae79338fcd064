"""Layout, components, styles and the few scripts: the look of every page."""
