"""Tables that only lay out a page: the heading block and the signature, set side by side without a grid."""

import re
import unicodedata
from typing import Final

_LAYOUT: Final = re.compile(
    r"cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*-\s*tự do|^\s*nơi nhận|^\s*kính gửi", re.I | re.M
)
_COLUMNS: Final = 3
_ROWS: Final = 6


def lays_out(text: str, rows: int, columns: int) -> bool:
    """Return whether a table of this size with this text (its paragraphs on lines) only places blocks side by side.

    *Example*:

    >>> lays_out("SỞ MẪU\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 2, 2), lays_out("TT\\nChỉ tiêu", 2, 2)
    (True, False)
    """
    if columns <= 1 and rows <= 1:
        return True
    if columns > _COLUMNS or rows > _ROWS:
        return False
    return _LAYOUT.search(unicodedata.normalize("NFC", text)) is not None
