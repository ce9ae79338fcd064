"""Bytes to text: the format is decided by what the bytes are, never by the file's name."""

from typing import Final

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.package import OLE_MAGIC
from baocong.reading.extracting.plain import extract_plain
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret

BYTES_LIMIT: Final = 200 * 1024 * 1024
PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_TEXT_LIMIT: Final = 80 * 1024 * 1024
_OTHER_ARCHIVES: Final = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh")


def extract(data: bytes) -> Extracted:
    """Return the text of a .docx, .pdf, workbook, web page or plain text file.

    *Errors*: ExtractionRefusal with a code and a Vietnamese sentence for everything else, and for papers that bear a
    stamp of secrecy (`secret`). Code `old_word` can be read once converted, `scan` and `picture` once recognised.
    """
    return refuse_secret(_extract(data))


def _extract(data: bytes) -> Extracted:
    if len(data) > BYTES_LIMIT:
        raise ExtractionRefusal("too_large", "Tệp lớn hơn 200 MB. Hãy bỏ ảnh hoặc chia nhỏ rồi gửi lại.")
    if not data[:65536].strip() and not data.strip():
        raise ExtractionRefusal("empty", "Tệp rỗng. Hãy kiểm tra và gửi lại.")
    # Imports wait: a plain text needs neither the PDF library nor the XML one, and starting must stay quick.
    if data.startswith(b"PK"):
        return _extract_package(data)
    if b"%PDF-" in data[:1024]:
        from baocong.reading.extracting.pdf import extract_pdf

        return extract_pdf(data)
    if data.startswith(OLE_MAGIC):
        return _extract_ole(data)
    if data.startswith(b"{\\rtf") or b"<w:wordDocument" in data[:4096]:
        raise _old_word()
    if data.startswith(PICTURES[:-1]) or (data.startswith(b"BM") and b"\x00" in data[:64]):
        raise ExtractionRefusal("picture", "Tệp là ảnh chụp. Hãy gửi bản Word hoặc PDF có chữ.")
    if data.startswith(_OTHER_ARCHIVES):
        raise ExtractionRefusal("archive", "Tệp là tệp nén. Hãy giải nén rồi gửi các tệp bên trong.")
    from baocong.reading.extracting.html import extract_html, is_html

    if is_html(data):
        return extract_html(data)
    if len(data) > _TEXT_LIMIT:
        raise ExtractionRefusal(
            "too_long", "Tệp chữ lớn hơn 80 MB, không phải một báo cáo. Hãy tách phần cần đọc rồi gửi lại."
        )
    return extract_plain(data)


def _old_word() -> ExtractionRefusal:
    return ExtractionRefusal(
        "old_word",
        "Tệp là văn bản kiểu cũ (.doc, .rtf, .odt), cần LibreOffice để đọc. Hãy mở bằng Word, lưu thành .docx rồi gửi lại.",
    )


def _extract_ole(data: bytes) -> Extracted:
    """Files of Office before 2007, and files of today that a password locks."""
    if _has_stream(data, "EncryptedPackage"):
        raise ExtractionRefusal("encrypted", "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
    if _has_stream(data, "WordDocument"):
        raise _old_word()
    if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
        from baocong.reading.extracting.sheets import extract_sheets

        return extract_sheets(data)
    raise ExtractionRefusal(
        "other_office",
        "Tệp Office kiểu cũ này không phải văn bản hay bảng tính. Hãy lưu thành .docx hoặc .xlsx rồi gửi lại.",
    )


def _has_stream(data: bytes, name: str) -> bool:
    return f"{name}\0".encode("utf-16-le") in data


def _extract_package(data: bytes) -> Extracted:
    from baocong.reading.extracting.package import Package

    package = Package(data)
    names = set(package.names())
    if "EncryptedPackage" in names:
        raise ExtractionRefusal("encrypted", "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.")
    is_sheet = b"opendocument.spreadsheet" in (package.read("mimetype") or b"")
    if {"xl/workbook.xml", "xl/workbook.bin"} & names or ("content.xml" in names and is_sheet):
        from baocong.reading.extracting.sheets import extract_sheets

        return extract_sheets(data)
    if "content.xml" in names:
        raise _old_word()
    from baocong.reading.extracting.docx import extract_docx

    return extract_docx(data)
