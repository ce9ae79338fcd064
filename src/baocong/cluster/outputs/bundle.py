"""All files of a run by their names inside out/<run>/."""

from datetime import datetime

from baocong.cluster.material import material_of
from baocong.cluster.outputs.figures_workbook import figures_sheets
from baocong.cluster.outputs.file_names import (
    FIGURES_WORKBOOK,
    REPORT,
    RESULT_JSON,
    SCORES_WORKBOOK,
    review_sheet_name,
    source_links,
    source_stems,
)
from baocong.cluster.outputs.json_files import reading_json, run_json
from baocong.cluster.outputs.pages import write_pages
from baocong.cluster.outputs.review_sheet import review_sheet
from baocong.cluster.outputs.scores_workbook import score_sheets
from baocong.cluster.result import ClusterRun
from baocong.compiling.highlights import HighlightRule
from baocong.compiling.report import compile_report
from baocong.writing.docx import write_docx
from baocong.writing.html import write_html
from baocong.writing.pdf import write_pdf
from baocong.writing.xlsx import write_workbook


def make_outputs(run: ClusterRun, now: datetime, rule: HighlightRule) -> dict[str, bytes]:
    """Return the content of every file, by its path with "/"."""
    links = source_links(run)
    tree = compile_report(material_of(run, now, rule, links))
    outputs = {
        f"{REPORT}.docx": write_docx(tree, made_at=now),
        f"{REPORT}.html": write_html(tree).encode(),
        f"{REPORT}.pdf": write_pdf(tree, made_at=now),
        FIGURES_WORKBOOK: write_workbook(figures_sheets(run), title="Số liệu tổng hợp", made_at=now),
        RESULT_JSON: run_json(run).encode(),
    }
    scores = score_sheets(run)
    if scores:
        outputs[SCORES_WORKBOOK] = write_workbook(scores, title="Bảng điểm", made_at=now)
    for unit in run.units:
        found = tuple(one for one in run.findings if one.unit == unit.code)
        if found:
            sheet = write_docx(review_sheet(run, unit, found), made_at=now)
            outputs[review_sheet_name(unit)] = sheet
    stems = source_stems(one.label for one in run.documents)
    for document in run.documents:
        if document.is_secret:
            continue  # a paper stamped MẬT is listed by its name, and nothing else of it is written
        outputs[f"nguon/{stems[document.label]}.json"] = reading_json(document).encode()
    for name, page in write_pages(run, tree, now, links).items():
        outputs[name] = page.encode()
    return outputs
