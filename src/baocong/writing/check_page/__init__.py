"""The page of a check: the text on a sheet, what does not agree beside it."""

from baocong.writing.check_page.index import CheckedFile, write_check_index
from baocong.writing.check_page.page import write_check_page

__all__ = ["CheckedFile", "write_check_index", "write_check_page"]
