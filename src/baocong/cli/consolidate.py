"""The command consolidate: progress while it works, then where everything is."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from baocong.cli.console import say
from baocong.cluster.assemble import Rules
from baocong.cluster.result import ClusterRun
from baocong.cluster.run import RunPaths, consolidate_folder
from baocong.cluster.saving import FolderRefusal
from baocong.cluster.workbook.reading_back import WorkbookRefusal
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline, outline_codes

_HANDFUL = 5
_NOT_READ = {"unreadable": "đã gửi nhưng chưa đọc được", "missing": "chưa gửi báo cáo"}


def run_consolidate(arguments: argparse.Namespace) -> int:
    """Consolidate a folder; exit status 0 when done, 2 when refused, 130 when stopped by the person."""
    try:
        rules = Rules(load_catalogue(), {code: load_outline(code) for code in outline_codes()})
        run, paths = consolidate_folder(
            Path(arguments.folder), rules, datetime.now().astimezone().replace(microsecond=0), _progress
        )
    except (FolderRefusal, WorkbookRefusal) as refusal:
        say(str(refusal), sys.stderr)
        return 2
    except KeyboardInterrupt:
        say("\nĐã dừng theo yêu cầu; chưa ghi gì vào thư mục.", sys.stderr)
        return 130
    _report(run, paths)
    return 0


def _progress(number: int, total: int, label: str) -> None:
    if total > _HANDFUL:
        say(f"[{number}/{total}] {label}", sys.stderr)


def _report(run: ClusterRun, paths: RunPaths) -> None:
    errors = sum(one.finding.severity == "error" for one in run.findings)
    pending = sum(one.state == "pending" for one in run.rows)
    sent = sum(one.state != "missing" for one in run.units)
    say(
        f"{run.info.get('cluster') or 'Cụm thi đua'} · {run.period.name_vi()} · {sent}/{len(run.units)} đơn vị đã gửi"
    )
    for unit in run.units:
        if unit.state != "read":
            say(f"  {unit.name}: {_NOT_READ[unit.state]}.")
    say(
        f"{len(run.totals)} chỉ tiêu có tổng; {pending} số chờ xác nhận; {errors} chỗ không khớp cần rà soát."
    )
    for one in run.roles:
        if one.message:
            say(f"  {one.label}: {one.message}")
    for left in run.left_out:
        say(f"  {left.label}: {left.message}")
    for note in run.notes:
        say(f"  {note}")
    if paths.workbook_was_open:
        say("cum.xlsx đang mở ở chương trình khác nên được giữ nguyên; bản mới ghi ở đường dẫn dưới đây.")
    names = (("Mở trước tiên", "index.html"), ("Word", "bao-cao-tong-hop.docx"), ("PDF", "bao-cao-tong-hop.pdf"),
             ("Excel số liệu", "so-lieu.xlsx"), ("Bảng điểm", "bang-diem.xlsx"))  # fmt: skip
    for title, name in names:
        if name in paths.files:
            say(f"{title}: {paths.folder / name}")
    say(f"Sửa, xác nhận ở: {paths.workbook}")
