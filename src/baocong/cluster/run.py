"""`baocong consolidate FOLDER`: reads the folder, obeys cum.xlsx, writes a new out/<run>/ whole or not at all."""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from baocong.cluster.assemble import Rules, assemble
from baocong.cluster.model import Decisions, SentDocument
from baocong.cluster.outputs.bundle import make_outputs
from baocong.cluster.reading_files import read_file
from baocong.cluster.result import ClusterRun, LeftOutFile
from baocong.cluster.workbook.reading_back import all_rows, open_workbook, read_decisions
from baocong.cluster.workbook.update import updated_workbook
from baocong.intake.folder import open_folder

WORKBOOK: Final = "cum.xlsx"
RESULTS: Final = "out"
Progress = Callable[[int, int, str], None]


class FolderRefusal(ValueError):  # noqa: N818 - the glossary's word
    """The folder cannot be consolidated; the message says what to do."""


@dataclass(frozen=True, slots=True)
class RunPaths:
    """Where a run left its files. `workbook` may be a copy when cum.xlsx was open in another program."""

    folder: Path
    workbook: Path
    workbook_was_open: bool
    files: tuple[str, ...]


def consolidate_folder(
    folder: Path, rules: Rules, now: datetime, progress: Progress
) -> tuple[ClusterRun, RunPaths]:
    """Consolidate a cluster folder and return what was found and where it was written.

    Side effects, in order: reads the folder; makes out/<run>/ under a temporary name and renames it when it is complete;
    replaces cum.xlsx, whose former state lies in the run's folder. *Errors*: FolderRefusal, WorkbookRefusal.
    """
    if not folder.is_dir():
        raise FolderRefusal(f"Không có thư mục “{folder}”. Hãy kiểm tra lại đường dẫn.")
    contents = open_folder(folder, frozenset({WORKBOOK, RESULTS}))
    if not contents.files:
        raise FolderRefusal(
            f"Thư mục “{folder}” chưa có báo cáo nào đọc được. Hãy chép các tệp Word, PDF, Excel của đơn vị vào rồi chạy lại."
        )
    workbook_path = folder / WORKBOOK
    before = (
        workbook_path.read_bytes() if workbook_path.is_file() and not workbook_path.is_symlink() else None
    )
    current = open_workbook(before) if before is not None else None
    old_rows = all_rows(current) if current is not None else {}
    decisions = read_decisions(old_rows) if current is not None else Decisions()
    documents = _read_all(contents.files, rules, now, progress)
    left_out = tuple(LeftOutFile(one.label, one.code, one.message) for one in contents.left_out)
    run = assemble(documents, decisions, rules, left_out, contents.junk)
    progress(len(documents), len(documents), "Đang viết báo cáo tổng hợp")
    outputs = make_outputs(run, now, rules.highlight_rule)
    if before is not None:
        outputs["cum-truoc-khi-chay.xlsx"] = before
    new_workbook = updated_workbook(run, current, old_rows, decisions)
    target, was_open = _write(folder, now, outputs, new_workbook)
    saved = target / "cum-moi.xlsx" if was_open else workbook_path
    return run, RunPaths(target, saved, was_open, tuple(sorted(outputs)))


def _read_all(files: Sequence[object], rules: Rules, now: datetime, progress: Progress) -> list[SentDocument]:
    documents = []
    for number, file in enumerate(files, start=1):
        progress(number, len(files), file.label)  # type: ignore[attr-defined]
        documents.append(read_file(file, rules.catalogue, now.date().isoformat()))  # type: ignore[arg-type]
    return documents


def _write(folder: Path, now: datetime, outputs: Mapping[str, bytes], workbook: bytes) -> tuple[Path, bool]:
    """Write all outputs under a temporary name, then rename: a run that is cut off leaves nothing half-written."""
    results = folder / RESULTS
    if results.is_symlink():
        raise FolderRefusal(
            f"“{results}” là liên kết tới nơi khác nên không ghi vào đó. Hãy xóa liên kết rồi chạy lại."
        )
    results.mkdir(exist_ok=True)
    target = _free(results, now.strftime("%Y-%m-%d-%H%M"))
    draft = results / f".{target.name}.tmp"
    shutil.rmtree(draft, ignore_errors=True)
    try:
        for name, content in outputs.items():
            path = draft / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        was_open = not _replace_workbook(folder / WORKBOOK, workbook)
        if was_open:
            (draft / "cum-moi.xlsx").write_bytes(workbook)
        draft.rename(target)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return target, was_open


def _free(results: Path, name: str) -> Path:
    """The first name that is not taken: two runs in one minute keep both."""
    candidate, number = results / name, 2
    while candidate.exists():
        candidate, number = results / f"{name}-{number}", number + 1
    return candidate


def _replace_workbook(path: Path, content: bytes) -> bool:
    """Replace cum.xlsx in one step; False when another program holds it open and it stays as it is."""
    locks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if any(one.exists() for one in locks):
        return False
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)  # noqa: PTH105 - the one call that replaces on Windows too
    except PermissionError:
        with suppress(OSError):
            draft.unlink()
        return False
    return True
