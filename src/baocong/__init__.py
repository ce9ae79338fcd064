"""Báo Công: registers, figures, checked reports, consolidation, scores and commendation."""

__version__ = "2026.11.0"
