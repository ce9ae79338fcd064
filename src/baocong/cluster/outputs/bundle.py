"""All files of a run by their names inside out/<run>/."""

import re
from datetime import datetime

from baocong.cluster.material import material_of
from baocong.cluster.outputs.figures_workbook import figures_sheets
from baocong.cluster.outputs.json_files import reading_json, run_json
from baocong.cluster.outputs.pages import write_pages
from baocong.cluster.outputs.review_sheet import review_sheet
from baocong.cluster.outputs.scores_workbook import score_sheets
from baocong.cluster.result import ClusterRun
from baocong.compiling.highlights import HighlightRule
from baocong.compiling.report import compile_report
from baocong.vietnamese.folding import search_key
from baocong.writing.docx import write_docx
from baocong.writing.html import write_html
from baocong.writing.pdf import write_pdf
from baocong.writing.xlsx import write_workbook

REPORT = "bao-cao-tong-hop"


def make_outputs(run: ClusterRun, now: datetime, rule: HighlightRule) -> dict[str, bytes]:
    """Return the content of every file, by its path with "/"."""
    links = source_links(run)
    tree = compile_report(material_of(run, now, rule, links))
    outputs = {
        f"{REPORT}.docx": write_docx(tree, made_at=now),
        f"{REPORT}.html": write_html(tree).encode(),
        f"{REPORT}.pdf": write_pdf(tree, made_at=now),
        "so-lieu.xlsx": write_workbook(figures_sheets(run), title="Số liệu tổng hợp", made_at=now),
        "tong-hop.json": run_json(run).encode(),
    }
    scores = score_sheets(run)
    if scores:
        outputs["bang-diem.xlsx"] = write_workbook(scores, title="Bảng điểm", made_at=now)
    for unit in run.units:
        found = tuple(one for one in run.findings if one.unit == unit.code)
        if found:
            sheet = write_docx(review_sheet(run, unit, found), made_at=now)
            outputs[f"phieu-ra-soat/{unit.code}.docx"] = sheet
    for document in run.documents:
        outputs[f"nguon/{file_stem(document.label)}.json"] = reading_json(document).encode()
    for name, page in write_pages(run, tree, now, links).items():
        outputs[name] = page.encode()
    return outputs


def source_links(run: ClusterRun) -> dict[str, str]:
    """Return, for each document that was read, the page that shows its text."""
    return {
        one.label: f"nguon/{file_stem(one.label)}.html" for one in run.documents if one.reading is not None
    }


def file_stem(label: str) -> str:
    """Return a safe file name for a document: letters without marks, digits, dashes; never a path.

    *Example*:

    >>> file_stem("Vĩnh Long.zip/BC 2021 (sửa lần 2).docx")
    'vinh-long-zip-bc-2021-sua-lan-2-docx'
    """
    return re.sub(r"[^a-z0-9]+", "-", search_key(label)).strip("-")[:120] or "tep"
