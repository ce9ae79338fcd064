"""The commands read, check and match on one file."""

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from baocong.checking.finding import Finding
from baocong.cli.console import say
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.model import Reading, Source
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict


def run_reading(arguments: argparse.Namespace) -> int:
    """Read one file, check or match it as asked, and print the result. Exit status 2: it could not be read."""
    path = Path(arguments.file)
    try:
        data = path.read_bytes()
        extracted = extract(data)
    except OSError as error:
        say(
            f"Không mở được “{path}”: {error.strerror}. Hãy kiểm tra đường dẫn và đóng tệp nếu đang mở.",
            sys.stderr,
        )
        return 2
    except ExtractionRefusal as refusal:
        say(f"Không đọc được “{path}”: {refusal.message}", sys.stderr)
        return 2
    reading = read(extracted, _source(path, data, extracted))
    findings = _findings(reading) if arguments.command != "read" else None
    matches = _matches(reading) if arguments.command == "match" else None
    if arguments.text_out:
        Path(arguments.text_out).write_text(extracted.text, encoding="utf-8", newline="")
    if arguments.json:
        say(json.dumps(reading_to_dict(reading, findings, matches, extracted.pieces), ensure_ascii=False))
    else:
        _print(reading, findings, matches)
    failed = any(one.severity == "error" for one in findings or ())
    return 1 if arguments.command == "check" and failed else 0


def _source(path: Path, data: bytes, extracted: Extracted) -> Source:
    return Source(
        path.name,
        hashlib.sha256(data).hexdigest(),
        extracted.format,
        len(extracted.text),
        extracted.extractor,
        hashlib.sha256(extracted.text.encode("utf-8", "surrogatepass")).hexdigest(),
        extracted.pages,
    )


def _findings(reading: Reading) -> tuple[Finding, ...]:
    from datetime import datetime

    from baocong.checking.check import check

    return check(reading, datetime.now().astimezone().date().isoformat())


def _matches(reading: Reading) -> Any:
    from baocong.matching.matcher import match
    from baocong.packs.catalogue import load_catalogue

    return match(reading, load_catalogue())


_SEVERITIES = {"error": "KHÔNG KHỚP", "warning": "Cần xem", "note": "Lưu ý"}


def _print(reading: Reading, findings: tuple[Finding, ...] | None, matches: Any) -> None:
    document = reading.document
    say(
        f"{document.title or document.type or 'Văn bản'} · {document.issuer or 'chưa rõ cơ quan'} · kỳ {document.period or '?'}"
    )
    say(
        f"{len(reading.figures)} số liệu, {len(reading.citations)} văn bản viện dẫn, {len(reading.awards)} khen thưởng, "
        f"{len(reading.sections)} mục, {len(reading.relations)} quan hệ số."
    )
    if findings is not None:
        _print_findings(reading, findings)
    for match in matches or ():
        figure = reading.figures[match.figure]
        mark = "✓" if match.accepted else "?" if match.indicator else "·"
        category = " ".join(f"{key}={value}" for key, value in match.category.items())
        say(
            f"{mark} {figure.text} {figure.unit_of_measure or ''}: {match.indicator or 'chưa rõ chỉ tiêu'} {category}"
        )


def _print_findings(reading: Reading, findings: tuple[Finding, ...]) -> None:
    from baocong.checking.check import summary

    counted = summary(reading, findings)
    say(
        f"Đã kiểm {counted.relations} quan hệ: {counted.held} khớp, {counted.failed} không khớp; "
        f"{counted.alone} số đứng một mình, chưa có gì để đối chiếu."
    )
    for one in findings:
        line = reading.text.count("\n", 0, one.start) + 1
        say(f"\n{_SEVERITIES[one.severity]} {one.code} · dòng {line}: {one.message}")
        if one.suggestion:
            say(f"  {one.suggestion}")
        say(f"  “{reading.text[one.start : one.end]}”")
