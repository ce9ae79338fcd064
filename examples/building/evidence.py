"""What else lies in such a folder: a scanned annex without text, a photo of a certificate, and files nobody wants."""

import subprocess
import tempfile
from pathlib import Path

from blocks import NOTICE, Grid, Report, Text
from office import convert
from web import write_html

JUNK = {
    "~$ TONG KET CUM 2021 (TIEN GIANG).docx": b"\x07Van thu" + b"\x00" * 154,
    "Thumbs.db": bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 504,
}


def scanned_annex() -> bytes:
    """Return a PDF that holds only the picture of a page, slightly turned, as a scanner leaves it."""
    page = Report(
        (
            Text("**PHỤ LỤC 2**", "center"),
            Text(f"**DANH MỤC MINH CHỨNG ĐIỂM THƯỞNG ({NOTICE})**", "center"),
            Grid(
                (
                    ("TT", "Nội dung", "Minh chứng", "Tự chấm"),
                    ("1", "Kế hoạch chuyển đổi số", "Bản chụp kế hoạch", "3"),
                    ("2", "Sản phẩm lên sàn thương mại điện tử", "Danh sách, ảnh chụp", "2"),
                    ("3", "Hỗ trợ doanh nghiệp", "Biên bản làm việc", "2"),
                ),
                (12, 70, 60, 20),
            ),
        )
    )
    changes = ("-rotate", "0.6", "-colorspace", "Gray", "-blur", "0x0.6", "-quality", "30")
    return pdf_of_picture(_pictured(_printed(page), changes))


def certificate_photo() -> bytes:
    """Return a photo as a chat program sends it: a framed sheet that says it is a sample."""
    page = Report(
        (
            Text("\n\n\n**BẰNG KHEN**", "center"),
            Text(f"**({NOTICE})**", "center"),
            Text("Tặng tập thể phòng chuyên môn thuộc Sở Thông tin và Truyền thông", "center"),
        ),
        size=20,
    )
    frame = (
        "-crop",
        "100%x45%+0+0",
        "-bordercolor",
        "#b5433a",
        "-border",
        "14",
        "-rotate",
        "-1.4",
        "-quality",
        "45",
    )
    return _pictured(_printed(page), frame)


def _printed(page: Report) -> bytes:
    return convert(convert(write_html(page).encode(), ".html", "odt"), ".odt", "pdf")


def _pictured(pdf: bytes, changes: tuple[str, ...]) -> bytes:
    """Return the first page as a JPEG picture, changed by ImageMagick."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "trang.pdf").write_bytes(pdf)
        commands = (
            ["pdftoppm", "-r", "90", "-png", "-singlefile", "trang.pdf", "trang"],
            ["convert", "trang.png", *changes, "anh.jpg"],
        )
        for command in commands:
            subprocess.run(command, check=True, cwd=folder, capture_output=True, timeout=60)  # noqa: S603
        return (folder / "anh.jpg").read_bytes()


def pdf_of_picture(jpeg: bytes) -> bytes:
    """Return a PDF of one page that shows a grey JPEG picture and holds no text."""
    height, width = _size(jpeg)
    drawing = b"q 595 0 0 842 0 0 cm /Im0 Do Q"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing),
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /DCTDecode /Length %d >>\nstream\n%b\nendstream" % (width, height, len(jpeg), jpeg),
    )
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + trailer


def _size(jpeg: bytes) -> tuple[int, int]:
    """Return height and width from the frame header of a JPEG picture."""
    at = 2
    while jpeg[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return int.from_bytes(jpeg[at + 5 : at + 7], "big"), int.from_bytes(jpeg[at + 7 : at + 9], "big")
