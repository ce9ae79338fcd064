"""Reading to matches: which indicator, category and time a figure means, with evidence."""
