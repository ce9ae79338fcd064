"""Pages of units and clusters: views read the request, call queries and operations, and fill templates."""
