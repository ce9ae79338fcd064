"""The files of a cluster consolidated: three doors on one page, every result to take away, nothing written."""

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from baocong.apps.portal.front.messages import Message
from baocong.cluster.assemble import Rules
from baocong.cluster.outputs.file_names import REPORT, RESULT_JSON
from baocong.cluster.pages.frame import cluster_name, period_name
from baocong.cluster.pages.one_page import door_pieces
from baocong.cluster.result import ClusterRun
from baocong.cluster.run import Consolidated, consolidate
from baocong.cluster.saving import RESULTS, WORKBOOK
from baocong.cluster.workbook.reading_back import WorkbookRefusal
from baocong.intake.archive import open_archive
from baocong.intake.folder import FolderContents, collect_files
from baocong.intake.left_out import LeftOut
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline, outline_codes
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.writing.safe_text import printable

BUNDLE: Final = "zip"
_TOO_MUCH_TO_CARRY: Final = frozenset({f"{REPORT}.html"})
"""Left to the archive: the page of the results shows the same sentences."""
_NOTHING: Final = (
    "Trong những gì đã thả vào không có báo cáo nào đọc được. Hãy thả thư mục có tệp Word, PDF, Excel của các đơn vị, "
    "hoặc một tệp .zip của thư mục ấy."
)


def consolidate_files(job: Message) -> Message:
    """Return the pieces of the page and the files to take away.

    *Shapes*: the job's files are named by their paths in the folder, or are one .zip; its field is `now` (ISO with
    its offset). A cum.xlsx at the top is obeyed; earlier results in `out` are passed over. The answer's files are `zip`
    (everything), `json` and `cum.xlsx`; the page carries the others.
    *Errors*: ExtractionRefusal.
    """
    now = datetime.fromisoformat(job.fields["now"])
    contents, workbook = _contents(job)
    if not contents.files:
        raise ExtractionRefusal("nothing", _reasons(contents.left_out) or _NOTHING)
    try:
        done = consolidate(contents, workbook, _rules(), now, lambda *_: None)
    except WorkbookRefusal as refusal:
        raise ExtractionRefusal("workbook", str(refusal)) from refusal
    carried = {name: one for name, one in done.outputs.items() if name not in _TOO_MUCH_TO_CARRY}
    pieces = door_pieces(done.run, now, carried)
    fields = {
        "title": f"{cluster_name(done.run)} · {period_name(done.run)}",
        "notice": printable(done.run.info.get("notice")),
        "obeyed": workbook is not None,
        "overview": str(pieces.overview),
        "findings": str(pieces.findings),
        "figures": str(pieces.figures),
        "ranking": str(pieces.ranking),
        "widths": list(pieces.widths),
        **_counts(done.run),
    }
    files = {BUNDLE: _bundle(done, now), "json": done.outputs[RESULT_JSON], WORKBOOK: done.workbook}
    return Message(fields, files)


@cache
def _rules() -> Rules:
    return Rules(load_catalogue(), {code: load_outline(code) for code in outline_codes()})


def _contents(job: Message) -> tuple[FolderContents, bytes | None]:
    """Return the files of the folder or archive, and its workbook apart."""
    refused: list[LeftOut] = []
    given = list(job.files.items())
    if len(given) == 1 and given[0][0].casefold().endswith(".zip"):
        given, refused = open_archive(given[0][1], given[0][0])
    workbook = None
    files = []
    for path, data in _without_top(given):
        top, _, below = path.partition("/")
        if top.casefold() == WORKBOOK and not below:
            workbook = data
        elif not (top.casefold() == RESULTS and below):
            files.append((path, data))
    found = collect_files(files)
    return FolderContents(found.files, (*refused, *found.left_out), found.junk), workbook


def _without_top(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the files without the one folder that all of them lie in: the cluster's own, not a unit's."""
    tops = {path.partition("/")[0] for path, _ in files if not path.startswith("__MACOSX/")}
    if len(tops) != 1 or any("/" not in path for path, _ in files):
        return files
    return [(path.partition("/")[2], data) for path, data in files]


def _reasons(left_out: tuple[LeftOut, ...]) -> str:
    return " ".join(f"{one.label}: {one.message}" for one in left_out[:5])


def _counts(run: ClusterRun) -> dict[str, int]:
    return {
        "files": len(run.documents) + len(run.left_out),
        "sent": sum(one.state != "missing" for one in run.units),
        "units": len(run.units),
    }


def _bundle(done: Consolidated, now: datetime) -> bytes:
    """Return everything in one archive, ready to be unpacked beside the reports: cum.xlsx, and the results in out/."""
    out = BytesIO()
    folder = f"{RESULTS}/{now:%Y-%m-%d-%H%M}"
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in {
            WORKBOOK: done.workbook,
            **{f"{folder}/{k}": v for k, v in done.outputs.items()},
        }.items():
            entry = ZipInfo(name, now.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
