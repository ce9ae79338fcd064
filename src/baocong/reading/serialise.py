"""A reading as the JSON contract `baocong.reading/1`: plain dictionaries, decimals as strings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from baocong.reading.extracted import Piece, Place
from baocong.reading.model import SCHEMA, Figure, Literal, Operand, Reading, Relation, Table
from baocong.reading.places import Places

Thing = Any
"""A dataclass or mapping of the layers above (findings, matches), which this package may not import."""


def reading_to_dict(
    reading: Reading,
    findings: Iterable[Thing] | None = None,
    matches: Iterable[Thing] | None = None,
    pieces: Sequence[Piece] = (),
) -> dict[str, Any]:
    """Return the reading in the shape of the contract, ready for `json.dumps`.

    *Shapes*: `findings` and `matches` are left out when None. `pieces` are those of the extraction; a figure without
    a place of its own takes that of the piece it stands in. Keys without a value are null, never missing, save `table`.
    """
    places = Places(pieces)
    printed: dict[str, Any] = {
        "schema": SCHEMA,
        "source": plain(reading.source),
        "document": plain(reading.document),
        "sections": [plain(section) for section in reading.sections],
        "figures": [_figure(figure, places) for figure in reading.figures],
        "relations": [_relation(relation) for relation in reading.relations],
        "citations": [plain(citation) for citation in reading.citations],
        "awards": [plain(award) for award in reading.awards],
        "tables": [_table(table) for table in reading.tables],
    }
    if findings is not None:
        printed["findings"] = [_finding(finding) for finding in findings]
    if matches is not None:
        printed["matches"] = [plain(match) for match in matches]
    return printed


def plain(thing: Thing) -> Any:
    """Return `thing` made of dictionaries, lists, strings, numbers, booleans and None only; decimals as strings.

    *Example*:

    >>> plain({"value": Decimal("5.30"), "figures": (1, 2)})
    {'value': '5.30', 'figures': [1, 2]}
    """
    if thing is None or isinstance(thing, (str, int, float, bool)):
        return thing
    if isinstance(thing, Decimal):
        return number(thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return {one.name: plain(getattr(thing, one.name)) for one in fields(thing)}
    if isinstance(thing, Mapping):
        return {str(key): plain(value) for key, value in thing.items()}
    if isinstance(thing, Iterable):
        return [plain(one) for one in thing]
    return str(thing)


def number(value: Decimal) -> str:
    """Return a decimal without exponent, with the digits as they were printed.

    *Example*:

    >>> number(Decimal("9.5E+11"))
    '950000000000'
    """
    return format(value, "f")


def _place(place: Place | None) -> dict[str, Any] | None:
    """Return only what is known of a place; `synthetic` only where it is true."""
    if place is None:
        return None
    known = {one.name: getattr(place, one.name) for one in fields(place)}
    return {key: plain(value) for key, value in known.items() if value is not None and value is not False}


def _figure(figure: Figure, places: Places) -> dict[str, Any]:
    printed: dict[str, Any] = plain(figure)
    printed["place"] = _place(figure.place or places.at(figure.start))
    if figure.table is None:
        del printed["table"]
    return printed


def _relation(relation: Relation) -> dict[str, Any]:
    printed: dict[str, Any] = plain(relation)
    printed["parts"] = [_operand(part) for part in relation.parts]
    printed["whole"] = _operand(relation.whole)
    return printed


def _operand(operand: Operand) -> int | dict[str, Any]:
    if not isinstance(operand, Literal):
        return operand
    printed: dict[str, Any] = {"literal": number(operand.value)}
    if operand.start is not None:
        printed |= {"start": operand.start, "end": operand.end}
    return printed


def _table(table: Table) -> dict[str, Any]:
    return {
        "start": table.start,
        "end": table.end,
        "title": table.title,
        "columns": [list(path) for path in table.columns],
        "rows": [[{"text": cell.text, "figures": list(cell.figures)} for cell in row] for row in table.rows],
    }


def _finding(finding: Thing) -> dict[str, Any]:
    printed: dict[str, Any] = plain(finding)
    if printed.get("suggestion") is None:
        printed.pop("suggestion", None)
    return printed
