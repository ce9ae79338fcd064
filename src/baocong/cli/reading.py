"""The commands read and match on one file."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from baocong.cli.console import say, today
from baocong.cli.opening import FileRefusal, Opened, open_file, write_file
from baocong.reading.model import Reading
from baocong.reading.serialise import reading_to_dict
from baocong.writing.safe_text import printable


def run_reading(arguments: argparse.Namespace) -> int:
    """Read one file, match it when asked, and print the result. Exit status 2: it could not be read."""
    path = Path(arguments.file)
    try:
        opened = open_file(path)
        if arguments.text_out:
            write_file(Path(arguments.text_out), opened.extracted.text.encode("utf-8", "replace"), (path,))
    except FileRefusal as refusal:
        say(str(refusal), sys.stderr)
        return 2
    _print(opened, arguments)
    return 0


def _print(opened: Opened, arguments: argparse.Namespace) -> None:
    reading = opened.reading
    findings = matches = None
    if arguments.command == "match":
        from baocong.checking.check import check

        findings, matches = check(reading, today()), _matches(reading)
    if arguments.json:
        printed = reading_to_dict(reading, findings, matches, opened.extracted.pieces)
        say(json.dumps(printed, ensure_ascii=False))
        return
    document = reading.document
    about = f"{document.title or document.type or 'Văn bản'} · {document.issuer or 'chưa rõ cơ quan'}"
    say(printable(f"{about} · kỳ {document.period or '?'}"))
    say(
        f"{len(reading.figures)} số liệu, {len(reading.citations)} văn bản viện dẫn, {len(reading.awards)} khen thưởng, "
        f"{len(reading.sections)} mục, {len(reading.relations)} quan hệ số."
    )
    for match in matches or ():
        figure = reading.figures[match.figure]
        mark = "✓" if match.accepted else "?" if match.indicator else "·"
        category = " ".join(f"{key}={value}" for key, value in match.category.items())
        unit = figure.unit_of_measure or ""
        say(printable(f"{mark} {figure.text} {unit}: {match.indicator or 'chưa rõ chỉ tiêu'} {category}"))


def _matches(reading: Reading) -> Any:
    from baocong.matching.matcher import match
    from baocong.packs.catalogue import load_catalogue

    return match(reading, load_catalogue())
