"""How an outline is written in TOML, and what must hold in it."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from baocong.compiling.outline import COLUMNS, PLACEHOLDERS, Numbering, TableKind
from baocong.packs.problem import PackProblem
from baocong.packs.schema import Key, Lookup, Reference, TomlFile, TomlSchema
from baocong.packs.toml_checking import problem_at

KINDS = ("monthly", "quarterly", "half_year", "nine_months", "annual", "cluster_half_year", "cluster_annual")
CUTOFFS = ("administrative", "statistical", "unknown")
_DEEPEST = 3
_MOST_SIGNATURE_LINES = 3
_NAMES = tuple(PLACEHOLDERS)
_INDICATORS = Reference("indicators.csv", "code")

_SECTION = (
    Key("key", required=True),
    Key("title", required=True, placeholders=_NAMES),
    Key("level", "integer", required=True),
    Key("numbering", choices=get_args(Numbering)),
    Key("indicators", "texts", refers=_INDICATORS),
    Key("by", "map"),
    Key("areas", "texts", refers=Reference("areas.csv", "code")),
    Key("judgement", placeholders=_NAMES),
    Key("highlights", "integer"),
    Key("prompt", placeholders=_NAMES),
    Key("tables", "texts"),
)

_TABLE = (
    Key("key", required=True),
    Key("title", required=True, placeholders=_NAMES),
    Key("kind", required=True, choices=get_args(TableKind)),
    Key("indicators", "texts", refers=_INDICATORS),
    Key("note", placeholders=_NAMES),
    Key(
        "columns",
        "tables",
        required=True,
        keys=(
            Key("key", required=True),
            Key("header", "texts", required=True, placeholders=_NAMES),
            Key("width", "number"),
        ),
    ),
)

_ANNEX = (
    Key("number", required=True),
    Key("title", required=True, placeholders=_NAMES),
    Key("tables", "texts", required=True),
    Key("landscape", "yes_no"),
)


def _check_outline(file: TomlFile, lookup: Lookup) -> Iterator[PackProblem]:
    yield from _check_signing(file)
    yield from _check_levels(file)
    yield from _check_indicators(file, lookup)
    yield from _check_tables(file)


def _check_signing(file: TomlFile) -> Iterator[PackProblem]:
    lines = file.values["signature"]
    if not 1 <= len(lines) <= _MOST_SIGNATURE_LINES:
        message = f"Phần ký có {len(lines)} dòng; mẫu cho phép từ 1 đến {_MOST_SIGNATURE_LINES} dòng quyền hạn, chức vụ."
        yield problem_at(file, ("signature",), "not_allowed", message, ("1", "2", "3"))
    recipients = file.values["recipients"]
    if recipients and not recipients[-1].startswith("Lưu:"):
        place = ("recipients", len(recipients) - 1)
        yield problem_at(file, place, "not_allowed", "Dòng cuối của nơi nhận phải là dòng lưu.", ("Lưu: …",))


def _check_levels(file: TomlFile) -> Iterator[PackProblem]:
    levels = len(file.values["numbering"])
    for style, place in ((style, ("numbering", at)) for at, style in enumerate(file.values["numbering"])):
        if style not in get_args(Numbering):
            yield problem_at(
                file, place, "not_allowed", f"Không có kiểu đánh số “{style}”.", get_args(Numbering)
            )
    before = 0
    for at, section in enumerate(file.values["sections"]):
        level = section["level"]
        if not 0 <= level <= min(before + 1, _DEEPEST, levels - 1):
            message = f"Mục này ở cấp {level} trong khi mục trước ở cấp {before}; không được bỏ qua một cấp."
            legal = tuple(str(fine) for fine in range(min(before + 1, _DEEPEST, levels - 1) + 1))
            yield problem_at(file, ("sections", at, "level"), "not_allowed", message, legal)
        before = max(0, min(level, _DEEPEST))
    yield from _repeated(file, "sections")


def _check_indicators(file: TomlFile, lookup: Lookup) -> Iterator[PackProblem]:
    breakdowns = {row.text("code"): row.groups("breakdowns") for row in lookup.table("indicators.csv").rows}
    seen: dict[str, str] = {}
    for at, section in enumerate(file.values["sections"]):
        codes = section.get("indicators", [])
        for number, code in enumerate(codes):
            if code in seen:
                message = f"Chỉ tiêu “{code}” đã có ở mục “{seen[code]}”; mỗi chỉ tiêu chỉ in ở một mục."
                yield problem_at(file, ("sections", at, "indicators", number), "repeated_code", message)
            seen.setdefault(code, section["key"])
        for code, dimension in section.get("by", {}).items():
            yield from _check_by(file, ("sections", at, "by", code), (code, dimension), codes, breakdowns)


def _check_by(
    file: TomlFile,
    place: tuple[str | int, ...],
    pair: tuple[str, str],
    codes: list[str],
    breakdowns: Mapping[str, Mapping[str, tuple[str, ...]]],
) -> Iterator[PackProblem]:
    code, dimension = pair
    if code not in codes:
        message = f"“{code}” không nằm trong danh sách chỉ tiêu của mục này."
        yield problem_at(file, place, "broken_reference", message, tuple(codes))
    elif dimension not in breakdowns.get(code, {}):
        message = f"Chỉ tiêu “{code}” không có chiều phân tổ “{dimension}”."
        yield problem_at(file, place, "broken_reference", message, tuple(breakdowns.get(code, {})))


def _check_tables(file: TomlFile) -> Iterator[PackProblem]:
    tables = {table["key"] for table in file.values.get("tables", [])}
    used = set()
    for kind in ("sections", "annexes"):
        for at, holder in enumerate(file.values.get(kind, [])):
            for number, key in enumerate(holder.get("tables", [])):
                used.add(key)
                if key not in tables:
                    message = f"Đề cương không có bảng “{key}”."
                    place = (kind, at, "tables", number)
                    yield problem_at(file, place, "broken_reference", message, tuple(sorted(tables)))
    for at, table in enumerate(file.values.get("tables", [])):
        if table["key"] not in used:
            message = f"Bảng “{table['key']}” không được mục hay phụ lục nào dùng."
            yield problem_at(file, ("tables", at, "key"), "inconsistent", message)
        yield from _check_columns(file, at, table)
    yield from _repeated(file, "tables")


def _check_columns(file: TomlFile, at: int, table: Mapping[str, Any]) -> Iterator[PackProblem]:
    legal = COLUMNS[table["kind"]]
    seen: set[str] = set()
    for number, column in enumerate(table["columns"]):
        place = ("tables", at, "columns", number)
        if column["key"] not in legal:
            message = f"Bảng loại “{table['kind']}” không có cột “{column['key']}”."
            yield problem_at(file, (*place, "key"), "not_allowed", message, legal)
        elif column["key"] in seen:
            message = f"Cột “{column['key']}” xuất hiện hai lần trong bảng."
            yield problem_at(file, (*place, "key"), "repeated_column", message)
        seen.add(column["key"])
        if column.get("width", 1) <= 0:
            yield problem_at(
                file, (*place, "width"), "not_allowed", "Độ rộng cột phải lớn hơn 0.", ("số dương",)
            )


def _repeated(file: TomlFile, kind: str) -> Iterator[PackProblem]:
    seen: set[str] = set()
    for at, element in enumerate(file.values.get(kind, [])):
        if element["key"] in seen:
            message = f"Khóa “{element['key']}” đã được dùng ở trên; mỗi khóa chỉ dùng một lần."
            yield problem_at(file, (kind, at, "key"), "repeated_code", message)
        seen.add(element["key"])


OUTLINES = TomlSchema(
    "outlines/*.toml",
    (
        Key("name", required=True),
        Key("kind", required=True, choices=KINDS),
        Key("type", required=True),
        Key("subject", required=True, placeholders=_NAMES),
        Key("cutoff", choices=CUTOFFS),
        Key("opening", placeholders=_NAMES),
        Key("legal_basis", "texts", placeholders=_NAMES),
        Key("addressees", "texts", placeholders=_NAMES),
        Key("numbering", "texts", required=True),
        Key("sections", "tables", required=True, keys=_SECTION),
        Key("tables", "tables", keys=_TABLE),
        Key("annexes", "tables", keys=_ANNEX),
        Key("closing", placeholders=_NAMES),
        Key("recipients", "texts", required=True, placeholders=_NAMES),
        Key("signature", "texts", required=True, placeholders=_NAMES),
    ),
    required=False,
    checks=(_check_outline,),
)
