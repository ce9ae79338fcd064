"""The page of a check: the text on a sheet, what does not agree beside it."""

from baocong.writing.check_page.index import CheckedFile, write_check_index
from baocong.writing.check_page.page import CheckParts, check_parts, lighting, write_check_page
from baocong.writing.check_page.tally import Tally, tally

__all__ = [
    "CheckParts",
    "CheckedFile",
    "Tally",
    "check_parts",
    "lighting",
    "tally",
    "write_check_index",
    "write_check_page",
]
