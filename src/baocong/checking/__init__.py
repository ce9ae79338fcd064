"""Readings to findings with stable codes: what does not agree, where, and what would."""
