"""A small house that real processes run in: settings, jobs, and commands that make it ready and tell what is in it."""
