"""Dated data as folders of TOML and CSV: law, territory, indicators, outlines, criteria."""
