"""The front page without an account, my work, and search."""
