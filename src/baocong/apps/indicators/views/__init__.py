"""Pages of figures: each view translates a request into a query or an operation, and its answer into a page."""
