"""Figures (số liệu) in running text and tables: one small module per reader."""

from baocong.reading.figures.reader import read_figures

__all__ = ["read_figures"]
