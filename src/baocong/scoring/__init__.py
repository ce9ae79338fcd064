"""Criteria and inputs to score sheets and an explained ranking."""
