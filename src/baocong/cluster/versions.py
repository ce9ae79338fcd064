"""Several reports of one unit: the signed copy stands beside its Word file, a later version replaces an earlier one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from baocong.cluster.model import FileRole, SentDocument
from baocong.vietnamese.folding import fold, search_key

_LATER_VERSION: Final = re.compile(
    r"sua (?:lan|doi)|lan (?:thu )?[2-9]\b|ban (?:sua|moi)|thay the|\((\d)\)|\bv(?:er)?[. ]?[2-9]\b|chinh sua"
)
_REPLACES: Final = re.compile(r"thay(?: thế)?(?: cho)?\s*$")
_VERSION_NUMBER: Final = re.compile(r"(?:lan (?:thu )?|v(?:er)?[. ]?|\()([1-9])\b")


def settle_versions(
    own: Sequence[FileRole], documents: Mapping[str, SentDocument], roles: dict[str, FileRole]
) -> None:
    """Of several reports of one unit keep one: the signed copy stands beside its Word file, a later version replaces."""
    reports = [one for one in own if one.role == "report"]
    pairs = _pair_signed_copies(reports, documents)
    for copy, word in pairs.items():
        roles[copy] = replace(roles[copy], role="signed_copy", evidence=f"Cùng báo cáo với “{word}”.")
    standing = _without_scans([one for one in reports if one.label not in pairs], documents, roles)
    if len(standing) < 2:
        return
    replaced = frozenset(symbol for one in standing for symbol in replaced_symbols(documents[one.label]))
    ordered = sorted(standing, key=lambda one: _age(one, documents[one.label], replaced))
    last = ordered[-1]
    certain = _age(last, documents[last.label], replaced) > _age(
        ordered[-2], documents[ordered[-2].label], replaced
    )
    for older in ordered[:-1]:
        if roles[older.label].decided:
            continue
        roles[older.label] = replace(roles[older.label], role="superseded", replaces=last.label)
        for copy, word in pairs.items():
            if word == older.label:
                roles[copy] = replace(roles[copy], role="superseded", replaces=last.label)
    note = (
        f"Thay cho “{ordered[-2].label}”."
        if certain
        else "Đơn vị gửi nhiều báo cáo chưa rõ bản nào sau cùng; hãy chọn."
    )
    roles[last.label] = replace(
        roles[last.label], replaces=ordered[-2].label, message="" if certain else note,
        evidence=f"{roles[last.label].evidence} {note}".strip(),
    )  # fmt: skip


def _without_scans(
    standing: Sequence[FileRole], documents: Mapping[str, SentDocument], roles: dict[str, FileRole]
) -> list[FileRole]:
    """Reports whose letters the file holds, where there are any: beside those, recognised scans only prove."""
    written = [one for one in standing if not documents[one.label].is_scanned]
    if not written:
        return list(standing)
    for scan in standing:
        if documents[scan.label].is_scanned and not roles[scan.label].decided:
            message = "Bản quét; đơn vị đã gửi bản có chữ nên không lấy số từ bản này."
            roles[scan.label] = replace(roles[scan.label], role="evidence", message=message)
    return [one for one in standing if one in written or roles[one.label].decided]


def _pair_signed_copies(reports: Sequence[FileRole], documents: Mapping[str, SentDocument]) -> dict[str, str]:
    """PDF copies by the Word report they are copies of: same unit, same period, most figures the same."""
    words = [one for one in reports if _format(documents[one.label]) == "docx"]
    pairs: dict[str, str] = {}
    for copy in (one for one in reports if _format(documents[one.label]) == "pdf"):
        near = [(alikeness(documents[copy.label], documents[one.label]), one.label) for one in words]
        best = max(near, default=(0.0, ""))
        if best[0] >= 0.6:
            pairs[copy.label] = best[1]
    return pairs


def alikeness(one: SentDocument, other: SentDocument) -> float:
    """Return how much of two documents' figures is the same, from 0 to 1."""
    first = [(figure.value, figure.unit_of_measure) for figure in one.reading.figures] if one.reading else []
    second = (
        [(figure.value, figure.unit_of_measure) for figure in other.reading.figures] if other.reading else []
    )
    if not first or not second:
        return 0.0
    rest = list(second)
    same = 0
    for figure in first:
        if figure in rest:
            rest.remove(figure)
            same += 1
    return 2 * same / (len(first) + len(second))


def _format(document: SentDocument) -> str:
    return document.extracted.format if document.extracted else ""


def replaced_symbols(document: SentDocument) -> frozenset[str]:
    """Return the symbols of the reports that a report says it replaces ("thay thế Báo cáo số 12/BC-…")."""
    reading = document.reading
    if reading is None:
        return frozenset()
    return frozenset(
        one.symbol
        for one in reading.citations
        if one.symbol and _REPLACES.search(fold(reading.text[max(0, one.start - 30) : one.start]))
    )


def _age(role: FileRole, document: SentDocument, replaced: frozenset[str]) -> tuple[bool, int, str]:
    """Later versions sort last: what the reports say of each other, then their names, then the dates they carry."""
    name = re.sub(r"[_\-.]+", " ", search_key(role.label.rsplit("/", 1)[-1]))
    number = _VERSION_NUMBER.search(name)
    version = (
        int(number[1]) if number and _LATER_VERSION.search(name) else 2 if _LATER_VERSION.search(name) else 1
    )
    own = document.reading.document if document.reading else None
    return not (own and own.symbol in replaced), version, (own.date if own else "") or ""
