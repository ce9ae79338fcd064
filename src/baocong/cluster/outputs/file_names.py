"""What the files of a run are called inside out/<run>/, so that pages link to what is really there."""

import re
from collections.abc import Iterable
from typing import Final
from zlib import crc32

from baocong.cluster.result import ClusterRun
from baocong.compiling.material import ReportingUnit
from baocong.vietnamese.folding import search_key

REPORT: Final = "bao-cao-tong-hop"
FIGURES_WORKBOOK: Final = "so-lieu.xlsx"
SCORES_WORKBOOK: Final = "bang-diem.xlsx"
RESULT_JSON: Final = "tong-hop.json"
OVERVIEW_PAGE: Final = "index.html"
FINDINGS_PAGE: Final = "soat.html"
FIGURES_PAGE: Final = "so-lieu.html"
RANKING_PAGE: Final = "xep-hang.html"
LONGEST_STEM: Final = 120


def file_stem(label: str) -> str:
    """Return a safe file name for a document: letters without marks, digits, dashes; never a path.

    *Example*:

    >>> file_stem("Vĩnh Long.zip/BC 2021 (sửa lần 2).docx")
    'vinh-long-zip-bc-2021-sua-lan-2-docx'
    """
    return re.sub(r"[^a-z0-9]+", "-", search_key(label)).strip("-")[:LONGEST_STEM] or "tep"


def source_stems(labels: Iterable[str]) -> dict[str, str]:
    """Return one file name for each label; labels that differ only in signs are told apart by a checksum.

    *Example*:

    >>> source_stems(["BC 1.docx", "BC (1).docx"])
    {'BC 1.docx': 'bc-1-docx', 'BC (1).docx': 'bc-1-docx-8fcb107f'}
    """
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for label in labels:
        stem = file_stem(label)
        if stem in taken:
            stem = f"{stem}-{crc32(label.encode('utf-8', 'surrogatepass')):08x}"
        taken.add(stem)
        stems[label] = stem
    return stems


def source_links(run: ClusterRun) -> dict[str, str]:
    """Return, for each document that was read, the page that shows its text."""
    stems = source_stems(one.label for one in run.documents)
    return {one.label: f"nguon/{stems[one.label]}.html" for one in run.documents if one.reading is not None}


def review_sheet_name(unit: ReportingUnit) -> str:
    """Return the path of a unit's review sheet."""
    return f"phieu-ra-soat/{unit.code[:LONGEST_STEM]}.docx"
