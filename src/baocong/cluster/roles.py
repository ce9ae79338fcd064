"""Which member a file belongs to and what it is: the heading block decides, a person corrects, a file name only hints."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from baocong.cluster.model import ROLE_NAMES, FileRole, Member, Role, SentDocument
from baocong.vietnamese.folding import fold, search_key

_LATER_VERSION: Final = re.compile(
    r"sua (?:lan|doi)|lan (?:thu )?[2-9]\b|ban (?:sua|moi)|thay the|\((\d)\)|\bv(?:er)?[. ]?[2-9]\b|chinh sua"
)
_SUPPLEMENT: Final = re.compile(r"\bbo sung\b|\bbs\b")
_REPLACES: Final = re.compile(r"thay(?: thế)?(?: cho)?\s*$")
_VERSION_NUMBER: Final = re.compile(r"(?:lan (?:thu )?|v(?:er)?[. ]?|\()([1-9])\b")
_EVIDENCE_SUFFIXES: Final = (
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".tif",
    ".tiff",
    ".bmp",
    ".heic",
    ".mp4",
    ".mov",
)


def settle_roles(
    documents: Sequence[SentDocument], members: Sequence[Member], decided: Mapping[str, tuple[str, str]]
) -> tuple[FileRole, ...]:
    """Return one role for each file, in the order of the files.

    `decided` holds, by file, what the sheet Đơn vị says (unit as shown there, role as shown there), either may be "".
    """
    roles = {one.label: _first_guess(one, members) for one in documents}
    _follow_neighbours(roles)
    roles = {label: _obey(role, members, decided.get(label, ("", ""))) for label, role in roles.items()}
    by_label = {one.label: one for one in documents}
    for unit in dict.fromkeys(role.unit for role in roles.values() if role.unit):
        _settle_versions([role for role in roles.values() if role.unit == unit], by_label, roles)
    return tuple(roles[one.label] for one in documents)


def find_member(name: str, members: Sequence[Member]) -> Member | None:
    """Return the member that a printed body name means: same name, or the one whose place it ends with."""
    folded = fold(name)
    for one in members:
        if fold(one.name) == folded:
            return one
    near = [one for one in members if fold(one.short) and folded.endswith(fold(one.short))]
    return near[0] if len(near) == 1 else None


def _first_guess(document: SentDocument, members: Sequence[Member]) -> FileRole:
    label = document.label
    if document.reading is None:
        return _guess_unread(document, members)
    reading = document.reading
    if _is_score_table(document, members):
        return FileRole(
            label, "", "score_table", "Bảng có cột điểm chuẩn, điểm thưởng, điểm trừ và tên các đơn vị."
        )
    issuer = reading.document.issuer or ""
    member = find_member(issuer, members) if issuer else None
    if member is not None:
        return FileRole(label, member.code, _written_role(label), f"Phần đầu văn bản: “{issuer}”.")
    if issuer and re.match(r"(?:cụm|khối) thi đua", fold(issuer)):
        return FileRole(label, "", "cluster_document", f"Văn bản của {issuer}.")
    message = "Chưa rõ tệp này của đơn vị nào. Hãy chọn “Đơn vị đúng”."
    if document.is_scanned:
        return FileRole(label, "", "evidence", issuer, message=message)
    return FileRole(label, "", "evidence" if not reading.figures else "report", issuer, message=message)


def _guess_unread(document: SentDocument, members: Sequence[Member]) -> FileRole:
    label = document.label
    code, message = document.refusal or ("unreadable", "")
    role: Role = (
        "evidence" if label.casefold().endswith(_EVIDENCE_SUFFIXES) or code == "picture" else "unreadable"
    )
    name = re.sub(r"[^a-z0-9]+", " ", search_key(label))
    named = [one for one in members if re.search(rf"\b{re.escape(search_key(one.short))}\b", name)]
    if len(named) == 1:
        evidence = "Chỉ theo tên tệp hoặc thư mục; hãy xác nhận ở cột “Đơn vị đúng”."
        return FileRole(label, named[0].code, role, evidence, message=message)
    return FileRole(label, "", role, "", message=message)


def _written_role(label: str) -> Role:
    name = search_key(label.rsplit("/", 1)[-1])
    return "supplement" if _SUPPLEMENT.search(name) else "report"


def _is_score_table(document: SentDocument, members: Sequence[Member]) -> bool:
    """A table with the columns of an aggregate sheet, in a file that is not itself a unit's or a cluster's report."""
    reading = document.reading
    if reading is None or (document.extracted is not None and document.extracted.format != "xlsx"):
        return False
    for table in reading.tables:
        header = fold(" ".join(part for path in table.columns for part in path))
        if "điểm chuẩn" in header and ("điểm thưởng" in header or "tổng" in header):
            rows = fold(" ".join(cell.text for row in table.rows for cell in row))
            if sum(fold(one.short) in rows for one in members) >= 2 or len(table.rows) >= 2:
                return True
    return False


def _follow_neighbours(roles: dict[str, FileRole]) -> None:
    """A file without a unit belongs to the unit of its subfolder when all others there agree."""
    folders: dict[str, set[str]] = defaultdict(set)
    for label, role in roles.items():
        if "/" in label and role.unit:
            folders[label.rsplit("/", 1)[0]].add(role.unit)
    for label, role in roles.items():
        units = folders.get(label.rsplit("/", 1)[0], set()) if "/" in label else set()
        if not role.unit and len(units) == 1 and role.role not in {"score_table", "cluster_document"}:
            roles[label] = replace(
                role,
                unit=next(iter(units)),
                evidence="Cùng thư mục với báo cáo của đơn vị.",
                message=role.message,
            )


def _obey(role: FileRole, members: Sequence[Member], decided: tuple[str, str]) -> FileRole:
    unit, role_name = decided
    by_name = {fold(name): key for key, name in ROLE_NAMES.items()}
    if unit:
        member = find_member(unit, members)
        if member is None:
            return replace(role, message=f"Không có thành viên nào tên “{unit}” ở sheet Thông tin.")
        role = replace(
            role, unit=member.code, decided=True, message="" if role.role == "report" else role.message
        )
    if role_name:
        chosen = by_name.get(fold(role_name))
        if chosen is None:
            legal = " · ".join(ROLE_NAMES.values())
            return replace(role, message=f"Không có vai trò “{role_name}”. Chọn một trong: {legal}.")
        role = replace(role, role=chosen, decided=True)
    return role


def _settle_versions(
    own: Sequence[FileRole], documents: Mapping[str, SentDocument], roles: dict[str, FileRole]
) -> None:
    """Of several reports of one unit keep one: the signed copy stands beside its Word file, a later version replaces."""
    reports = [one for one in own if one.role == "report"]
    pairs = _pair_signed_copies(reports, documents)
    for copy, word in pairs.items():
        roles[copy] = replace(roles[copy], role="signed_copy", evidence=f"Cùng báo cáo với “{word}”.")
    standing = [one for one in reports if one.label not in pairs]
    standing = _without_scans(standing, documents, roles)
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
