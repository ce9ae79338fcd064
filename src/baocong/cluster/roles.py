"""Which member a file belongs to and what it is: the heading block decides, a person corrects, a file name only hints."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from baocong.cluster.member_names import find_issuer, find_member
from baocong.cluster.model import ROLE_NAMES, FileRole, Member, Role, SentDocument
from baocong.cluster.versions import settle_versions
from baocong.vietnamese.folding import fold, search_key

_SUPPLEMENT: Final = re.compile(r"\bbo sung\b|\bbs\b")
_HEAD: Final = 600
_BY_NAME: Final = "Chỉ theo tên tệp hoặc thư mục; hãy xác nhận ở cột “Đơn vị đúng”."
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
        settle_versions([role for role in roles.values() if role.unit == unit], by_label, roles)
    return tuple(roles[one.label] for one in documents)


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
    member = find_issuer(issuer, members) if issuer else None
    if member is not None:
        return FileRole(label, member.code, _written_role(label), f"Phần đầu văn bản: “{issuer}”.")
    if issuer and re.match(r"(?:cụm|khối) thi đua", fold(issuer)):
        return FileRole(label, "", "cluster_document", f"Văn bản của {issuer}.")
    return _guess_without_member(document, issuer, members)


def _guess_without_member(document: SentDocument, issuer: str, members: Sequence[Member]) -> FileRole:
    """A text whose heading block names no member: by the names at its head, else by its file's name, else nobody's."""
    label, reading = document.label, document.reading
    assert reading is not None
    role: Role = _written_role(label) if reading.figures and not document.is_scanned else "evidence"
    if issuer:
        message = (
            f"Phần đầu văn bản ghi “{issuer}”, chưa có trong danh sách thành viên. Hãy chọn “Đơn vị đúng”, hoặc thêm thành "
            "viên ở sheet Thông tin."
        )
        return FileRole(label, "", role, f"Phần đầu văn bản: “{issuer}”.", message=message)
    head = _named_in(reading.text[:_HEAD], members)
    if head is not None:
        full = _words(head.name) in _words(reading.text[:_HEAD])
        evidence = f"Những dòng đầu của tệp nêu “{head.name if full else head.short}”."
        message = "" if full else f"{evidence} Hãy xác nhận ở cột “Đơn vị đúng”."
        return FileRole(label, head.code, role, evidence, message=message)
    named = _named_in(label, members)
    if named is not None:
        return FileRole(label, named.code, role, _BY_NAME, message=_BY_NAME)
    return FileRole(label, "", role, message="Chưa rõ tệp này của đơn vị nào. Hãy chọn “Đơn vị đúng”.")


def _named_in(text: str, members: Sequence[Member]) -> Member | None:
    """The one member whose name or short name stands in a text; the longer of two names that hold each other."""
    folded = f" {_words(text)} "
    found = {
        one.code: (max((len(name) for name in names if f" {name} " in folded), default=0), one)
        for one in members
        for names in ((_words(one.name), _words(one.short)),)
    }
    lengths = sorted((length for length, _ in found.values()), reverse=True)
    if not lengths or not lengths[0] or (len(lengths) > 1 and lengths[1] == lengths[0]):
        return None
    longest = next(one for length, one in found.values() if length == lengths[0])
    inside = [one for length, one in found.values() if 0 < length < lengths[0]]
    return longest if all(_words(one.short) in _words(longest.short) for one in inside) else None


def _words(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", search_key(text)).strip()


def _guess_unread(document: SentDocument, members: Sequence[Member]) -> FileRole:
    label = document.label
    code, message = document.refusal or ("unreadable", "")
    role: Role = (
        "evidence" if label.casefold().endswith(_EVIDENCE_SUFFIXES) or code == "picture" else "unreadable"
    )
    named = _named_in(label, members)
    if named is not None:
        return FileRole(label, named.code, role, _BY_NAME, message=message)
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
