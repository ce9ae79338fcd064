"""Totals over units."""
