"""The nouns: one Django app each, meeting only through each other's queries and operations."""
