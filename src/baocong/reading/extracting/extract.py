"""Bytes to text: the format is decided by what the bytes are, never by the file's name."""

from typing import Final

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.package import OLE_MAGIC
from baocong.reading.extracting.plain import extract_plain
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret

BYTES_LIMIT: Final = 200 * 1024 * 1024


def extract(data: bytes) -> Extracted:
    """Return the text of a .docx, .pdf, workbook or plain text file.

    *Errors*: ExtractionRefusal with a code and a Vietnamese sentence for everything else, and for papers that bear a
    stamp of secrecy (`secret`).
    """
    return refuse_secret(_extract(data))


def _extract(data: bytes) -> Extracted:
    if len(data) > BYTES_LIMIT:
        raise ExtractionRefusal("too_large", "Tệp lớn hơn 200 MB. Hãy bỏ ảnh hoặc chia nhỏ rồi gửi lại.")
    if not data.strip():
        raise ExtractionRefusal("empty", "Tệp rỗng. Hãy kiểm tra và gửi lại.")
    # Imports wait: a plain text needs neither the PDF library nor the XML one, and starting must stay quick.
    if data.startswith(b"PK"):
        return _extract_package(data)
    if b"%PDF-" in data[:1024]:
        from baocong.reading.extracting.pdf import extract_pdf

        return extract_pdf(data)
    if data.startswith(OLE_MAGIC) and "Workbook".encode("utf-16-le") in data:
        from baocong.reading.extracting.sheets import extract_sheets

        return extract_sheets(data)
    if data.startswith((OLE_MAGIC, b"{\\rtf")):
        raise ExtractionRefusal(
            "old_word",
            "Tệp là định dạng Office cũ (.doc, .xls, .rtf) hoặc có mật khẩu. Hãy mở bằng Word, lưu thành .docx rồi gửi lại.",
        )
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*")):
        raise ExtractionRefusal("picture", "Tệp là ảnh chụp. Hãy gửi bản Word hoặc PDF có chữ.")
    return extract_plain(data)


def _extract_package(data: bytes) -> Extracted:
    from baocong.reading.extracting.package import Package

    names = Package(data).names()
    if (
        {"xl/workbook.xml", "xl/workbook.bin"} & set(names)
        or "content.xml" in names
        and b"opendocument.spreadsheet" in data[:200]
    ):
        from baocong.reading.extracting.sheets import extract_sheets

        return extract_sheets(data)
    if "content.xml" in names:
        raise ExtractionRefusal(
            "old_word", "Tệp là văn bản OpenDocument (.odt). Hãy lưu thành .docx rồi gửi lại."
        )
    from baocong.reading.extracting.docx import extract_docx

    return extract_docx(data)
