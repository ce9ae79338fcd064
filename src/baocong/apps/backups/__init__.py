"""Backups of the whole house: one encrypted file, made while people work, restored and verified elsewhere."""
