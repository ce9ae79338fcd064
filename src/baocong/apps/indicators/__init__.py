"""Indicators and their observations: figures with a memory."""
