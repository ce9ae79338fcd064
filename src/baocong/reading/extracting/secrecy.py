"""Papers stamped MẬT, TỐI MẬT or TUYỆT MẬT are refused at the door: nothing of their text leaves extraction."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.refusal import ExtractionRefusal

_SPACE: Final = r"[^\S\n]"
_FRAME: Final = r"[^\w\n]*"
_GRADE: Final = (
    rf"(?:(?:T{_SPACE}*U{_SPACE}*Y{_SPACE}*Ệ{_SPACE}*T|T{_SPACE}*Ố{_SPACE}*I){_SPACE}*)?M{_SPACE}*Ậ{_SPACE}*T"
)
_STAMP: Final = re.compile(rf"{_FRAME}{_GRADE}{_FRAME}")
_GRADE_ANYWHERE: Final = re.compile(_GRADE)
_STAMP_WITH_TERM: Final = re.compile(
    rf"^{_FRAME}{_GRADE}{_SPACE}*[-–(:,]{_SPACE}*(?:thời hạn|bản số|số bản|giải mật|bảo vệ)", re.M | re.I
)
_NAMED_GRADE: Final = re.compile(
    rf"^{_FRAME}(?:độ|mức độ|mức){_SPACE}+mật{_SPACE}*:{_SPACE}*(?:tuyệt{_SPACE}+|tối{_SPACE}+)?mật\b",
    re.M | re.I,
)
_OF_A_TABLE: Final = re.compile(r"[\d.,%-]+|TT|STT|THƯỜNG", re.I)
_HEAD: Final = 1500
_OCR_STAMP: Final = re.compile(
    rf"^{_FRAME}(?:(?:TUY[EÊỆ]T|T[ỐÔOỒ]I){_SPACE}*)?M{_SPACE}*[ẬÂẠAẤẦÁ]{_SPACE}*T{_FRAME}$", re.M
)

_ID_NUMBER: Final = re.compile(r"(?<![\d.,/-])0(?:0[1-9]|[1-9]\d)[0-3]\d{8}(?![\d.,/-]*\d)")
_PHONE: Final = re.compile(r"(?<![\d.,/-])(?:\+84|0)[35789]\d(?:[ .]?\d){7}(?!\d|[.,]\d|[/-])")
_PHONES: Final = 3


def refuse_secret(extracted: Extracted) -> Extracted:
    """Return `extracted` with a remark where it lists persons' numbers, or refuse it where it bears a stamp of secrecy.

    A stamp is the grade in capitals alone on its line, framed or spaced out, or alone in a cell of a table at the very
    beginning; "bảo mật" or "bí mật nhà nước" in a sentence is none. In scanned text the grade counts with wrong marks,
    too. *Errors*: ExtractionRefusal `secret`. *Source*: Law 117/2025/QH15 on the
    protection of state secrets, in force from 1 March 2026, before it Law 29/2018/QH14.
    """
    text = extracted.text
    refuse_secret_lines((text,), scanned=extracted.extractor == "tesseract")
    remark = _persons(text)
    if not remark:
        return extracted
    return Extracted(
        text,
        extracted.format,
        extracted.extractor,
        extracted.pages,
        extracted.pieces,
        (*extracted.remarks, remark),
    )


def refuse_secret_lines(texts: Iterable[str], scanned: bool = False) -> None:
    """Refuse where one of `texts` bears a stamp of secrecy: also heads of pages, frames and watermarks are given here.

    *Errors*: ExtractionRefusal `secret`.
    """
    for given in texts:
        text = unicodedata.normalize("NFC", given)
        if _is_stamped(text) or (scanned and _OCR_STAMP.search(text[:_HEAD])):
            raise ExtractionRefusal(
                "secret",
                "Văn bản có dấu độ mật (MẬT, TỐI MẬT hoặc TUYỆT MẬT) nên không được đọc và không giữ lại gì. "
                "Hãy xử lý văn bản này theo quy định về bảo vệ bí mật nhà nước, không đưa vào máy có nối mạng.",
            )


def _is_stamped(text: str) -> bool:
    if _NAMED_GRADE.search(text[: 4 * _HEAD]):
        return True
    if not _GRADE_ANYWHERE.search(text):
        return False
    at = 0
    for line in text.split("\n"):
        if _STAMP.fullmatch(line.strip("\t\r ")) or (at < _HEAD and _has_stamped_cell(line)):
            return True
        at += len(line) + 1
    return _STAMP_WITH_TERM.search(text) is not None


def _has_stamped_cell(line: str) -> bool:
    """Whether a line of the heading block bears a stamp beside other text; a column named MẬT among counts is none."""
    cells = [one.strip() for one in line.split("\t")]
    return (
        len(cells) <= 3
        and not any(_OF_A_TABLE.fullmatch(one) for one in cells)
        and sum(_STAMP.fullmatch(one) is not None for one in cells) == 1
    )


def _persons(text: str) -> str:
    ids, phones = len(_ID_NUMBER.findall(text)), len(_PHONE.findall(text))
    found = []
    if ids:
        found.append(f"{ids} số giống số căn cước công dân")
    if phones >= _PHONES:
        found.append(f"{phones} số điện thoại")
    if not found:
        return ""
    return f"Tệp có {' và '.join(found)}. Đây là dữ liệu cá nhân: hãy che hoặc bỏ nếu không cần cho báo cáo trước khi gửi tiếp."
