"""The outlines of a pack, as compiling takes them."""

from collections.abc import Mapping
from typing import Any

from baocong.compiling.outline import Outline, OutlineAnnex, OutlineColumn, OutlineSection, OutlineTable
from baocong.packs.loading import Pack, shipped_pack
from baocong.packs.problem import PackError, PackProblem

_FOLDER, _SUFFIX = "outlines/", ".toml"


def outline_codes(pack: Pack | None = None) -> tuple[str, ...]:
    """Return the codes of a pack's outlines (of the shipped pack ict by default), in alphabetical order."""
    files = (pack or shipped_pack("ict")).files(f"{_FOLDER}*{_SUFFIX}")
    return tuple(file.removeprefix(_FOLDER).removesuffix(_SUFFIX) for file in files)


def load_outline(code: str, pack: Pack | None = None) -> Outline:
    """Return an outline by its code, which is its file's name. *Errors*: PackError with the codes there are."""
    owner = pack or shipped_pack("ict")
    codes = outline_codes(owner)
    if code not in codes:
        message = f"Gói không có đề cương “{code}”."
        raise PackError(owner.place, [PackProblem(_FOLDER, 0, "", "missing_file", message, codes)])
    values = owner.document(f"{_FOLDER}{code}{_SUFFIX}").values
    return Outline(
        code=code,
        name=values["name"],
        kind=values["kind"],
        type=values["type"],
        subject=values["subject"],
        sections=tuple(_section(section, values["numbering"]) for section in values["sections"]),
        opening=values.get("opening", ""),
        legal_basis=tuple(values.get("legal_basis", ())),
        addressees=tuple(values.get("addressees", ())),
        tables={table["key"]: _table(table) for table in values.get("tables", ())},
        annexes=tuple(_annex(annex) for annex in values.get("annexes", ())),
        closing=values.get("closing", ""),
        recipients=tuple(values["recipients"]),
        signature=tuple(values["signature"]),
        cutoff=values.get("cutoff", "unknown"),
        version=owner.stamp,
    )


def _section(values: Mapping[str, Any], numbering: list[Any]) -> OutlineSection:
    return OutlineSection(
        key=values["key"],
        title=values["title"],
        level=values["level"],
        numbering=values.get("numbering", numbering[values["level"]]),
        indicators=tuple(values.get("indicators", ())),
        by=dict(values.get("by", {})),
        areas=tuple(values.get("areas", ())),
        judgement=values.get("judgement", ""),
        highlights=values.get("highlights", 0),
        prompt=values.get("prompt", ""),
        tables=tuple(values.get("tables", ())),
    )


def _table(values: Mapping[str, Any]) -> OutlineTable:
    columns = tuple(
        OutlineColumn(column["key"], tuple(column["header"]), float(column.get("width", 1)))
        for column in values["columns"]
    )
    return OutlineTable(
        key=values["key"],
        title=values["title"],
        kind=values["kind"],
        columns=columns,
        indicators=tuple(values.get("indicators", ())),
        note=values.get("note", ""),
    )


def _annex(values: Mapping[str, Any]) -> OutlineAnnex:
    return OutlineAnnex(
        values["number"], values["title"], tuple(values["tables"]), values.get("landscape", True)
    )
