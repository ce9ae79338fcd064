"""Text of a plain file (.txt): bytes decoded, nothing else changed."""

from typing import Final

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.refusal import ExtractionRefusal

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def extract_plain(data: bytes) -> Extracted:
    """Return the text of a .txt in UTF-8, UTF-16 with a mark, or Windows-1258.

    Line ends stay as they are, so that offsets are those of the decoded file. *Errors*: ExtractionRefusal for bytes
    that are not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\x00" in data[:4096]:
        raise ExtractionRefusal("not_text", "Tệp không phải văn bản. Hãy gửi tệp Word, PDF có chữ hoặc .txt.")
    try:
        return _decoded(data, "utf-8")
    except ExtractionRefusal:
        return _decoded(data, "cp1258")


def _decoded(data: bytes, encoding: str) -> Extracted:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExtractionRefusal(
            "encoding", "Tệp không ở bảng mã Unicode. Hãy mở bằng Notepad, chọn lưu với mã UTF-8 rồi gửi lại."
        ) from error
    remarks = () if encoding.startswith("utf") else ("Tệp ở bảng mã Windows-1258, đã đổi sang Unicode.",)
    return Extracted(text, "txt", encoding, None, (), remarks)
