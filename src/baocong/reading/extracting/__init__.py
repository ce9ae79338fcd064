"""Bytes of a file to its text with places; one module a format."""
