"""Report tree → PDF by Typst, line for line like the Word file."""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Literal

import typst

from baocong.compiling.tree import ReportTree
from baocong.writing.composing import compose
from baocong.writing.typeset.as_json import report_json
from baocong.writing.typeset.faces import fonts_here, usable_faces

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
ARCHIVAL: Literal["a-2b"] = "a-2b"


def write_pdf(tree: ReportTree, *, made_at: datetime = UNDATED) -> bytes:
    """Return the bytes of a PDF (PDF/A-2b where every letter has a glyph) of the report."""
    source = report_json(compose(tree), usable_faces())
    try:
        return _compiled(source, made_at, ARCHIVAL)
    except typst.TypstError:
        return _compiled(source, made_at, None)


def _compiled(source: str, made_at: datetime, standard: Literal["a-2b"] | None) -> bytes:
    return typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"report": source},
        font_paths=fonts_here(),
        pdf_standards=standard,
        timestamp=made_at,
    )


@cache
def _template() -> bytes:
    return files("baocong.writing.typeset").joinpath("report.typ").read_bytes()
