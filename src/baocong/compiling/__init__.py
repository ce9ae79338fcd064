"""Observations, outline and units' sentences to a report tree."""
