"""Findings of the members' reports, with keys that last over runs, and where a Word file and its signed copy differ."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from baocong.checking.finding import Finding
from baocong.cluster.figures import place_text
from baocong.cluster.model import ClusterInfo, FileRole, SentDocument
from baocong.cluster.result import UnitFinding
from baocong.reading.model import Reading
from baocong.reading.view import View
from baocong.vietnamese.folding import fold

_SEVERITIES: Final = ("error", "warning", "note")
COPY_DIFFERS: Final = "D01"
_MOST_DIFFERENCES: Final = 5


def unit_findings(
    documents: Sequence[SentDocument],
    roles: Sequence[FileRole],
    info: ClusterInfo,
    explanations: Mapping[str, str],
) -> tuple[UnitFinding, ...]:
    """Return the findings of all counted reports: by unit in the decision's order, errors first."""
    place = {one.code: number for number, one in enumerate(info.members)}
    by_label = {one.label: one for one in documents}
    found: list[UnitFinding] = []
    for document, role in zip(documents, roles, strict=True):
        if role.role in {"report", "supplement", "cluster_document"} and document.reading is not None:
            found += _of_document(document, role.unit)
        # A machine that misread a scan would show as a difference; only copies with letters are compared.
        if role.role == "signed_copy" and document.reading is not None and not document.is_scanned:
            word = next((one for one in roles if one.unit == role.unit and one.role == "report"), None)
            if word is not None:
                found += _differences(by_label[word.label], document, role.unit)
    found = [
        UnitFinding(
            one.key,
            one.unit,
            one.document,
            one.finding,
            one.sentence,
            one.place,
            explanations.get(one.key, ""),
        )
        for one in found
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (place.get(one.unit, 99), _SEVERITIES.index(one.finding.severity), one.document),
        )
    )


def _of_document(document: SentDocument, unit: str) -> Iterator[UnitFinding]:
    if document.reading is None:
        return
    view = View(document.reading.text)
    for finding in document.findings:
        start, end = view.given_sentence(finding.start)
        sentence = " ".join(document.reading.text[start:end].split())
        yield UnitFinding(
            _key(unit, finding.code, sentence, document.reading.text[finding.start : finding.end]),
            unit,
            document.label,
            finding,
            sentence,
            _place(document.reading, finding),
        )


def _key(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(map(fold, parts)).encode()).hexdigest()[:12]


def _place(reading: Reading, finding: Finding) -> str:
    if finding.figures:
        return place_text(reading, reading.figures[finding.figures[0]])
    path = [one.number for one in reading.sections if one.start <= finding.start < one.end and one.number]
    return f"mục {' / '.join(path)}" if path else ""


def _differences(word: SentDocument, copy: SentDocument, unit: str) -> Iterator[UnitFinding]:
    """Figures that stand in the Word file but not so in the signed copy: the signed paper leads."""
    if word.reading is None or copy.reading is None:
        return
    first = [one.text for one in word.reading.figures]
    second = [one.text for one in copy.reading.figures]
    view = View(word.reading.text)
    shown = 0
    for action, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if action == "equal" or shown >= _MOST_DIFFERENCES:
            continue
        shown += 1
        figure = word.reading.figures[min(a, len(first) - 1)]
        start, end = view.given_sentence(figure.start)
        sentence = " ".join(word.reading.text[start:end].split())
        words, copies = (
            ", ".join(first[a:b]) or "không có số này",
            ", ".join(second[c:d]) or "không có số này",
        )
        message = (
            f"Bản Word: {words}; bản PDF đã ký ({copy.label}): {copies}. "
            "Bản đã ký là căn cứ; hãy sửa số ở sheet Số liệu hoặc xin lại bản Word đúng."
        )
        finding = Finding(
            COPY_DIFFERS, "warning", message, figure.start, figure.end, (min(a, len(first) - 1),)
        )
        yield UnitFinding(
            _key(unit, COPY_DIFFERS, sentence, words, copies),
            unit,
            word.label,
            finding,
            sentence,
            place_text(word.reading, figure),
        )
