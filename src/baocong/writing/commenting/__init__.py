"""Findings as comments in the user's own Word file: nothing else in it changes."""

from baocong.writing.commenting.write import write_comments

__all__ = ["write_comments"]
