"""What a new version of a pack changes: row by row, column by column, so that a person sees it before loading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Any, Literal

from baocong.packs.kinds import PACK_KINDS
from baocong.packs.loading import Pack
from baocong.packs.schema import CsvSchema, FileSchema, TomlSchema
from baocong.packs.table import Row, Table

ChangeKind = Literal["added", "removed", "changed"]
_GIVEN_BY_PLACE = frozenset({"version", "notice"})


@dataclass(frozen=True, slots=True)
class PackChange:
    """One thing that a new version changes.

    *Shapes*: `item` is the key of a CSV row ("files.received") or the dotted path of a TOML value; `name` what a person
    calls it; `fields` holds (column, before, after) as texts, "" for what was not or is no more.
    """

    file: str
    kind: ChangeKind
    item: str
    name: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()


def compare_packs(old: Pack | None, new: Pack) -> tuple[PackChange, ...]:
    """Return what `new` changes against `old` (None: everything is added), by file in alphabetical order.

    *Errors*: PackError when a file of either has problems.
    """
    files = sorted({*new.files("*"), *(old.files("*") if old else ())} - {"pack.toml"})
    return tuple(change for file in files for change in _file_changes(file, old, new))


def _file_changes(file: str, old: Pack | None, new: Pack) -> Iterator[PackChange]:
    schema = _schema(file, new)
    before = _items(file, schema, old)
    after = _items(file, schema, new)
    for item in sorted({*before, *after}):
        if item not in before:
            yield PackChange(file, "added", item, _name(after[item]))
        elif item not in after:
            yield PackChange(file, "removed", item, _name(before[item]))
        else:
            fields = _differences(before[item], after[item])
            if fields:
                yield PackChange(file, "changed", item, _name(after[item]), fields)


def _schema(file: str, pack: Pack) -> FileSchema | None:
    return next((one for one in PACK_KINDS[pack.kind].files if fnmatchcase(file, one.file)), None)


def _items(file: str, schema: FileSchema | None, pack: Pack | None) -> dict[str, Mapping[str, Any]]:
    if pack is None or schema is None or file not in pack.files(file):
        return {}
    if isinstance(schema, CsvSchema):
        return _rows(pack.table(file), schema)
    if isinstance(schema, TomlSchema):
        values = pack.document(file).values
        return {path: {"value": value} for path, value in _leaves(values, "") if path not in _GIVEN_BY_PLACE}
    return {"": {"value": pack.data(file)}}


def _rows(table: Table, schema: CsvSchema) -> dict[str, Mapping[str, Any]]:
    """Return rows by key; a key that stands in several intervals is told apart by where each begins."""
    found: dict[str, Mapping[str, Any]] = {}
    for row in table.rows:
        key = _key(row, schema)
        if key in found:
            key = f"{key} ({_shown(row.cells.get('valid_from'))})"
        found[key] = row.cells
    return found


def _key(row: Row, schema: CsvSchema) -> str:
    columns = schema.key or tuple(row.cells)[:1]
    return " · ".join(_shown(row.cells.get(column)) for column in columns)


def _leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
        for number, inner in enumerate(value, 1):
            yield from _leaves(inner, f"{path}.{_marked(inner, number)}")
    else:
        yield path, value


def _marked(table: Mapping[str, Any], number: int) -> str:
    """Return what tells a table of an array from its neighbours: its code where it has one, else its place."""
    return str(table.get("code") or table.get("key") or number)


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[tuple[str, str, str], ...]:
    columns = dict.fromkeys([*before, *after])
    pairs = ((column, _shown(before.get(column)), _shown(after.get(column))) for column in columns)
    return tuple(one for one in pairs if one[1] != one[2])


def _name(cells: Mapping[str, Any]) -> str:
    return _shown(cells.get("name_vi") or cells.get("name") or cells.get("title"))


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(_shown(one) for one in value)
    return str(value)
