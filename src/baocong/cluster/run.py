"""`baocong consolidate FOLDER`: reads the folder, obeys cum.xlsx, writes a new out/<run>/ whole or not at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from baocong.cluster.assemble import Rules, assemble
from baocong.cluster.earlier import EarlierResult, is_earlier_result, parse_earlier
from baocong.cluster.model import Decisions, SentDocument
from baocong.cluster.outputs.bundle import make_outputs
from baocong.cluster.reading_files import read_file
from baocong.cluster.result import ClusterRun, LeftOutFile
from baocong.cluster.saving import (
    NEW_WORKBOOK,
    RESULTS,
    WORKBOOK,
    FolderRefusal,
    demand_writable,
    read_workbook,
    save_run,
)
from baocong.cluster.workbook.reading_back import all_rows, open_workbook, read_decisions, workbook_notes
from baocong.cluster.workbook.update import updated_workbook
from baocong.intake.folder import FolderContents, SentFile, open_folder

_BROKEN_RESULT: Final = "Tệp kết quả kỳ trước bị hỏng nên không so sánh được. Hãy chép lại tong-hop.json của lần chạy đó rồi chạy lại."
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class RunPaths:
    """Where a run left its files. `workbook` may be a copy when cum.xlsx was open in another program."""

    folder: Path
    workbook: Path
    workbook_was_open: bool
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consolidated:
    """What a run made, before anything is written: its files by their names inside out/<run>/, and the new cum.xlsx."""

    run: ClusterRun
    outputs: Mapping[str, bytes]
    workbook: bytes


def consolidate_folder(
    folder: Path, rules: Rules, now: datetime, progress: Progress
) -> tuple[ClusterRun, RunPaths]:
    """Consolidate a cluster folder and return what was found and where it was written.

    Side effects, in order: tries to write there; reads the folder; makes out/<run>/ under a temporary name and renames it
    when it is complete; replaces cum.xlsx, whose former state lies in the run's folder. *Errors*: FolderRefusal, WorkbookRefusal.
    """
    if not folder.is_dir():
        raise FolderRefusal(f"Không có thư mục “{folder}”. Hãy kiểm tra lại đường dẫn.")
    contents = open_folder(folder, frozenset({WORKBOOK, RESULTS}))
    if not any(not is_earlier_result(one.name, one.data) for one in contents.files):
        raise FolderRefusal(
            f"Thư mục “{folder}” chưa có báo cáo nào đọc được. Hãy chép các tệp Word, PDF, Excel của đơn vị vào rồi chạy lại."
        )
    demand_writable(folder)
    done = consolidate(contents, read_workbook(folder), rules, now, progress)
    target, was_open = save_run(folder, now, done.outputs, done.workbook)
    saved = target / NEW_WORKBOOK if was_open else folder / WORKBOOK
    return done.run, RunPaths(target, saved, was_open, tuple(sorted(done.outputs)))


def consolidate(
    contents: FolderContents, workbook: bytes | None, rules: Rules, now: datetime, progress: Progress
) -> Consolidated:
    """Consolidate files that are held in memory, obeying a cum.xlsx if there is one; nothing is written.

    *Errors*: WorkbookRefusal for a cum.xlsx that cannot be read.
    """
    earlier, files, broken = _apart(contents.files)
    current = open_workbook(workbook) if workbook is not None else None
    old_rows = all_rows(current) if current is not None else {}
    noted = workbook_notes(current) if current is not None else []
    decisions = read_decisions(old_rows) if current is not None else Decisions()
    documents = _read_all(files, rules, now, progress)
    left_out = tuple(LeftOutFile(one.label, one.code, one.message) for one in contents.left_out) + broken
    run = assemble(documents, decisions, rules, left_out, contents.junk, earlier)
    run = replace(run, notes=(*noted, *run.notes))
    progress(len(documents), len(documents), "Đang viết báo cáo tổng hợp")
    outputs = make_outputs(run, now, rules.highlight_rule)
    if workbook is not None:
        outputs["cum-truoc-khi-chay.xlsx"] = workbook
    return Consolidated(run, outputs, updated_workbook(run, current, old_rows, decisions))


def _apart(
    files: Sequence[SentFile],
) -> tuple[list[EarlierResult], list[SentFile], tuple[LeftOutFile, ...]]:
    """Results of earlier periods apart from what units sent; a broken one is named."""
    earlier, sent, broken = [], [], []
    for file in files:
        if not is_earlier_result(file.name, file.data):
            sent.append(file)
            continue
        result = parse_earlier(file.label, file.data)
        if result is None:
            broken.append(LeftOutFile(file.label, "broken_result", _BROKEN_RESULT))
        else:
            earlier.append(result)
    return earlier, sent, tuple(broken)


def _read_all(
    files: Sequence[SentFile], rules: Rules, now: datetime, progress: Progress
) -> list[SentDocument]:
    documents = []
    for number, file in enumerate(files, start=1):
        progress(number, len(files), file.label)
        documents.append(read_file(file, rules.catalogue, now.date().isoformat()))
    return documents
