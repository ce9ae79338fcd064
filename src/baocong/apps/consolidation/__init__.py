"""Totals over units, kept fresh, as of any moment, on either map."""
