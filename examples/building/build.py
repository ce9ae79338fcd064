"""Builds the sample folders. Run by hand: python examples/building/build.py [unit ...]. Needs LibreOffice, ImageMagick."""

import sys
from collections.abc import Callable
from pathlib import Path

from blocks import Report
from flat_odt import write_flat_odt
from office import convert
from units import ben_tre, dong_thap, hau_giang, long_an, tien_giang
from web import write_html
from word import write_word

HERE = Path(__file__).resolve().parent
CLUSTER = HERE.parent / "cum-08-2021"


def by_hand(report: Report) -> bytes:
    """Return a Word file written element by element."""
    return write_word(report)


def by_writer(report: Report) -> bytes:
    """Return a Word file that LibreOffice saved from its own format."""
    return convert(write_flat_odt(report).encode(), ".fodt", "docx")


def by_web(report: Report) -> bytes:
    """Return a Word file that LibreOffice saved from a web page, by way of its own format."""
    return convert(convert(write_html(report).encode(), ".html", "odt"), ".odt", "docx")


def pdf_of_writer(report: Report) -> bytes:
    """Return a PDF that LibreOffice printed from its own format."""
    return convert(write_flat_odt(report).encode(), ".fodt", "pdf")


def pdf_of_word(report: Report) -> bytes:
    """Return a PDF that LibreOffice printed from a Word file."""
    return convert(write_word(report), ".docx", "pdf")


FILES: dict[str, tuple[Callable[[], Report], Callable[[Report], bytes]]] = {
    "2417-BC-STTTT Long An tong ket thi dua 2021.docx": (long_an.report, by_writer),
    "BC thi đua 2021 - Hậu Giang.docx": (hau_giang.report, by_hand),
    "BC TONG KET CUM 2021 (TIEN GIANG).docx": (lambda: tien_giang.report(second=False), by_hand),
    "BC TONG KET CUM 2021 (TIEN GIANG) sua lan 2.docx": (tien_giang.report, by_hand),
    "Bao cao TDKT nam 2021_BenTre_chinh thuc.docx": (ben_tre.report, by_web),
    "2105.BC-STTTT (14.12.2021).docx": (dong_thap.report, by_hand),
}


def main() -> None:
    """Write the files whose names contain one of the given words, all without words."""
    words = sys.argv[1:]
    for name, (report, write) in FILES.items():
        if not words or any(word.lower() in name.lower() for word in words):
            path = CLUSTER / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(report()))


if __name__ == "__main__":
    main()
