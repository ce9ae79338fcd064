"""Pages of people: they translate between forms, operations and templates, and decide nothing."""
