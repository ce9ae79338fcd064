"""Packs of rules and catalogues, loaded as immutable, hashed versions."""
