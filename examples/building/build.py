"""Builds the sample folders. Run by hand: python examples/building/build.py [unit ...]. Needs LibreOffice, ImageMagick."""

import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import sample
from blocks import Report
from evidence import JUNK, certificate_photo, scanned_annex
from flat_odt import write_flat_odt
from office import convert
from score_sheet import write_scores
from units import (
    an_giang,
    bac_lieu,
    ben_tre,
    ca_mau,
    dong_thap,
    hau_giang,
    kien_giang,
    long_an,
    soc_trang,
    tien_giang,
    tra_vinh,
    vinh_long,
)
from web import write_html
from word import write_word

HERE = Path(__file__).resolve().parent
CLUSTER = HERE.parent / "cum-08-2021"
SAMPLE = "../bao-cao-mau/Bao cao thang 6-2022 (don vi mau).docx"


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
    "512.BC-STTTT.signed.pdf": (vinh_long.report, pdf_of_writer),
    "BC-SVHTTTTDL nam 2021 gui Cum 8.docx": (bac_lieu.report, by_web),
    # The name in decomposed letters, as files from another system come.
    normalize("NFD", "Báo cáo thi đua 2021 (Trà Vinh).docx"): (tra_vinh.report, by_hand),
    "BC tong ket 2021 An Giang (ban Word).docx": (an_giang.report, by_writer),
    "3126.BC-STTTT.signed.signed.pdf": (lambda: an_giang.report(signed=True), pdf_of_writer),
    "1377_BC-STTTT_14122021_KG.pdf": (kien_giang.report, pdf_of_word),
    "Ca Mau/745 BC TĐKT 2021.docx": (ca_mau.report, by_web),
    "bao cao thi dua Soc Trang 2021 FINAL.docx": (soc_trang.report, by_hand),
    SAMPLE: (sample.report, by_hand),
}
OTHERS: dict[str, Callable[[], bytes]] = {
    "Bang diem cum 08 nam 2021.xlsx": write_scores,
    "Ca Mau/Phu luc 2 minh chung (scan).pdf": scanned_annex,
    "Ca Mau/z3012458877.jpg": certificate_photo,
    **{name: lambda content=content: content for name, content in JUNK.items()},
}


def main() -> None:
    """Write the files whose names contain one of the given words, all without words."""
    words = sys.argv[1:]
    makers = {name: lambda made=made: made[1](made[0]()) for name, made in FILES.items()} | OTHERS
    for name, make in makers.items():
        if not words or any(word.lower() in name.lower() for word in words):
            path = CLUSTER / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(make())


if __name__ == "__main__":
    main()
