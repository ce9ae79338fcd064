"""Migrations, named by intent."""
