"""Scans (PDF of pictures, photographs) through tesseract, where it and its Vietnamese letters are installed."""

import shutil
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pypdfium2

from baocong.intake.confined import Limits, run_confined
from baocong.intake.picture_rules import find_rules
from baocong.intake.picture_size import picture_size
from baocong.intake.recognised_words import RecognisedPage, confidence_of, page_of, read_words
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.pdf import open_pdf, written
from baocong.reading.extracting.refusal import ExtractionRefusal

RESOLUTIONS: Final = (300, 200, 150)
PAGES_LIMIT: Final = 60
PIXELS_LIMIT: Final = 60_000_000
SECONDS_LIMIT: Final = 600
UNSURE: Final = 65
_CLEAN: Final = 94
_NAMED: Final = 15
_PER_PAGE: Final = Limits(seconds=60, memory=2 * 1024**3, file_size=200 * 1024**2)
_ALONE: Final = {"OMP_THREAD_LIMIT": "1"}


@dataclass(frozen=True, slots=True)
class _Bitmap:
    """A picture in a file, with its size in pixels and how many of them make an inch."""

    path: Path
    width: int
    height: int
    resolution: int


def recognise(data: bytes) -> Extracted:
    """Return the text that a machine sees on a scanned PDF or a picture; `extractor` is "tesseract".

    *Shapes*: as of a PDF with text; the remarks say that letters were recognised, how surely, and which words were not.
    *Errors*: ExtractionRefusal for more than 60 pages, huge pictures, pages without letters, and where the program fails.
    """
    with tempfile.TemporaryDirectory(prefix="baocong-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        pages = _pdf_pages(data, folder) if b"%PDF-" in data[:1024] else [_picture(data, folder)]
        return _in_words(pages, "pdf" if b"%PDF-" in data[:1024] else "picture")


def _in_words(pages: list[RecognisedPage], file_format: str) -> Extracted:
    words = [word for page in pages for word in page.words]
    if sum(len(one.text) for one in words) < 20:
        raise ExtractionRefusal(
            "no_letters", "Không nhận ra chữ nào trong ảnh. Hãy quét lại rõ hơn (300 dpi) hoặc gửi bản Word."
        )
    extracted = written(
        [page_of(one, number) for number, one in enumerate(pages, 1)], file_format, "tesseract"
    )
    sure = confidence_of(words)
    remarks = [
        f"Chữ do máy nhận dạng từ ảnh quét, độ chắc chắn trung bình {sure:.0f}%. Hãy so số liệu với bản giấy trước khi dùng."
    ]
    unsure = sorted(
        (one for one in words if one.confidence < UNSURE and any(map(str.isalnum, one.text))),
        key=lambda one: not any(map(str.isdecimal, one.text)),
    )
    if unsure:
        more = f" và {len(unsure) - _NAMED} chữ khác" if len(unsure) > _NAMED else ""
        named = ", ".join(f"“{one.text}”" for one in unsure[:_NAMED])
        remarks.append(f"Các chữ máy không chắc: {named}{more}.")
    return replace(extracted, remarks=(*extracted.remarks, *remarks))


def _pdf_pages(data: bytes, folder: Path) -> list[RecognisedPage]:
    until = time.monotonic() + SECONDS_LIMIT
    pages = []
    with open_pdf(data) as document:
        if len(document) > PAGES_LIMIT:
            raise ExtractionRefusal(
                "scan_too_long",
                f"Bản quét có hơn {PAGES_LIMIT} trang, quá dài để nhận dạng chữ. Hãy tách phần báo cáo rồi gửi lại.",
            )
        for number in range(len(document)):
            try:
                page = document[number]
                pages.append(_pdf_page(page, folder))
                page.close()
            except pypdfium2.PdfiumError as error:
                raise ExtractionRefusal(
                    "damaged", f"Trang {number + 1} của tệp PDF bị hỏng. Hãy xin lại tệp gốc."
                ) from error
            if time.monotonic() > until:
                raise ExtractionRefusal(
                    "scan_too_long", "Nhận dạng chữ mất quá 10 phút. Hãy tách phần báo cáo rồi gửi lại."
                )
    return pages


def _pdf_page(page: pypdfium2.PdfPage, folder: Path) -> RecognisedPage:
    """The words of a page; where they are unsure, dust may be at fault, which a coarser picture leaves out."""
    best = _rendered(page, folder, RESOLUTIONS[0])
    for resolution in RESOLUTIONS[1:]:
        if not best.words or best.confidence >= _CLEAN:
            break
        best = max(best, _rendered(page, folder, resolution), key=lambda one: one.confidence)
    return best


def _rendered(page: pypdfium2.PdfPage, folder: Path, resolution: int) -> RecognisedPage:
    width, height = page.get_size()
    inches = max(width, 1.0) * max(height, 1.0) / 72**2
    scale = min(resolution, (PIXELS_LIMIT / inches) ** 0.5) / 72
    bitmap = page.render(scale=scale, grayscale=True)
    path = folder / "trang.pgm"
    pixels, stride, size = bytes(bitmap.buffer), bitmap.stride, (bitmap.width, bitmap.height)
    bitmap.close()
    _write_pgm(path, *size, stride, pixels)
    seen = _recognise(_Bitmap(path, *size, max(1, round(scale * 72))), folder)
    return replace(seen, rules=tuple(find_rules(pixels, size, stride, 1 / scale)))


def _write_pgm(path: Path, width: int, height: int, stride: int, pixels: bytes) -> None:
    with path.open("wb") as out:
        out.write(f"P5 {width} {height} 255\n".encode())
        for row in range(height):
            out.write(pixels[row * stride : row * stride + width])


def _picture(data: bytes, folder: Path) -> RecognisedPage:
    size = picture_size(data)
    if size is None or min(size) < 1:
        raise ExtractionRefusal("damaged", "Tệp ảnh bị hỏng. Hãy chụp hoặc quét lại rồi gửi lại.")
    if size[0] * size[1] > PIXELS_LIMIT:
        raise ExtractionRefusal(
            "too_large", "Ảnh lớn hơn 60 triệu điểm ảnh. Hãy quét lại ở 300 dpi rồi gửi lại."
        )
    path = folder / "anh"
    path.write_bytes(data)
    # A photograph does not know its scale; a page of paper is some 8 inches wide.
    return _recognise(_Bitmap(path, *size, max(70, round(min(size) / 8.27))), folder)


def _recognise(bitmap: _Bitmap, folder: Path) -> RecognisedPage:
    program = shutil.which("tesseract") or "tesseract"
    command = [
        program,
        str(bitmap.path),
        "stdout",
        "-l",
        "vie",
        "--dpi",
        str(bitmap.resolution),
        "--psm",
        "3",
        "tsv",
    ]
    output = run_confined(command, folder, _PER_PAGE, _ALONE)
    if output is None:
        raise ExtractionRefusal(
            "not_recognised",
            "Không nhận dạng được chữ trong ảnh quét. Hãy quét lại rõ hơn hoặc gửi bản Word.",
        )
    words = read_words(output.decode("utf-8", "replace"), 72 / bitmap.resolution)
    return RecognisedPage(
        bitmap.width * 72 / bitmap.resolution, bitmap.height * 72 / bitmap.resolution, words
    )
