"""Text of a plain file (.txt): bytes decoded, nothing else changed."""

import unicodedata
from typing import Final

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.legacy_encodings import LegacyEncoding, guess_encoding, share_of_syllables, to_unicode

CHARACTERS_LIMIT: Final = 20_000_000
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE: Final = 60_000
_NAMES: Final = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}


def extract_plain(data: bytes) -> Extracted:
    """Return the text of a .txt in UTF-8, UTF-16 with a mark, TCVN3, VNI or Windows-1258.

    Line ends stay as they are, so that offsets are those of the decoded file; for the three old encodings, those of
    the converted text. *Errors*: ExtractionRefusal for bytes that are not text, or more than 20 million characters.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _extracted(_decoded(data, encoding), encoding)
    if b"\x00" in data[:4096]:
        raise ExtractionRefusal("not_text", "Tệp không phải văn bản. Hãy gửi tệp Word, PDF có chữ hoặc .txt.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _old(data)
    if any(letter in text for letter in "đĐộếạ"):
        return _extracted(text, "utf-8")
    legacy = guess_encoding(text[:_SAMPLE])
    return _extracted(text, "utf-8") if legacy is None else _converted(text, legacy)


def _old(data: bytes) -> Extracted:
    text = data.decode("latin-1")
    legacy = guess_encoding(text[:_SAMPLE])
    windows = unicodedata.normalize("NFC", data[:_SAMPLE].decode("cp1258", "replace"))
    if legacy is not None and share_of_syllables(windows) < share_of_syllables(
        to_unicode(text[:_SAMPLE], legacy)
    ):
        return _converted(text, legacy)
    return _extracted(
        _decoded(data, "cp1258"), "cp1258", ("Tệp ở bảng mã Windows-1258, đã đổi sang Unicode.",)
    )


def _converted(text: str, legacy: LegacyEncoding) -> Extracted:
    remark = f"Tệp ở bảng mã {_NAMES[legacy.name]}, đã đổi sang Unicode. Hãy xem lại vài dòng trước khi dùng."
    return _extracted(to_unicode(text, legacy), legacy.name, (remark,))


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExtractionRefusal(
            "encoding", "Tệp không ở bảng mã Unicode. Hãy mở bằng Notepad, chọn lưu với mã UTF-8 rồi gửi lại."
        ) from error


def _extracted(text: str, encoding: str, remarks: tuple[str, ...] = ()) -> Extracted:
    if len(text) > CHARACTERS_LIMIT:
        raise ExtractionRefusal(
            "too_long", "Tệp có hơn 20 triệu chữ, không phải một báo cáo. Hãy tách phần cần đọc rồi gửi lại."
        )
    return Extracted(text, "txt", encoding, None, (), remarks)
