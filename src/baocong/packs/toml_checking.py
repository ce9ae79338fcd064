"""Checking a TOML file of a pack against its declaration, all problems at once."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from baocong.packs.decoding import decode
from baocong.packs.nearest import nearest
from baocong.packs.problem import PackProblem
from baocong.packs.schema import Key, KeyKind, Lookup, TomlFile, TomlSchema
from baocong.packs.toml_lines import Path, line_of, toml_lines

_TOO_LARGE = 10**12
_MOST_PLACES = 9
_AT_LINE = re.compile(r"at line (\d+)")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_KINDS: dict[KeyKind, tuple[str, Callable[[Any], bool]]] = {
    "text": ("một chuỗi trong ngoặc kép", lambda value: isinstance(value, str)),
    "integer": ("một số nguyên", lambda value: _is_integer(value)),
    "number": ("một số", lambda value: _is_number(value)),
    "date": ("ngày dạng 2025-07-01, không có ngoặc kép", lambda value: type(value) is date),
    "yes_no": ("true hoặc false", lambda value: isinstance(value, bool)),
    "texts": ('một danh sách chuỗi ["…", "…"]', lambda value: _is_texts(value)),
    "table": ("một bảng [tên]", lambda value: isinstance(value, dict)),
    "tables": ("một dãy bảng [[tên]]", lambda value: _is_tables(value)),
    "map": ('một bảng tên = "chuỗi"', lambda value: isinstance(value, dict) and _is_texts([*value.values()])),
}


def check_toml(
    schema: TomlSchema, file: str, content: bytes, lookup: Lookup
) -> tuple[TomlFile, list[PackProblem]]:
    """Return what can be read of the file, and everything that is wrong with it."""
    text, problem = decode(file, content)
    if problem:
        return TomlFile(file, {}, {}), [problem]
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        return TomlFile(file, {}, {}), [_not_toml(file, error)]
    found = TomlFile(file, values, toml_lines(text))
    problems = list(_table(found, schema.keys, values, (), lookup))
    if not problems:
        for check in schema.checks:
            problems += check(found, lookup)
    return found, problems


def problem_at(
    file: TomlFile, path: Path, code: str, message: str, legal: tuple[str, ...] = ()
) -> PackProblem:
    """Return a problem at a key path, with the key's line. List positions are shown from 1."""
    key = ".".join(str(part + 1 if isinstance(part, int) else part) for part in path)
    return PackProblem(file.file, line_of(file.lines, path), key, code, message, legal)


def _not_toml(file: str, error: Exception) -> PackProblem:
    found = _AT_LINE.search(str(error))
    message = f"Tệp không đúng cú pháp TOML ({error}). Chuỗi phải nằm trong ngoặc kép, mỗi khóa một dòng dạng khóa = giá trị."
    return PackProblem(file, int(found[1]) if found else 1, "", "not_toml", message)


def _table(
    file: TomlFile, keys: tuple[Key, ...], values: Mapping[str, Any], path: Path, lookup: Lookup
) -> Iterator[PackProblem]:
    legal = tuple(key.name for key in keys)
    for name in values:
        if name not in legal:
            yield problem_at(
                file, (*path, name), "unknown_key", f"Không có khóa nào tên “{name}” ở đây.", legal
            )
    for key in keys:
        here = (*path, key.name)
        if key.name in values:
            yield from _value(file, key, values[key.name], here, lookup)
        elif key.required:
            yield problem_at(file, here, "missing_key", f"Thiếu khóa bắt buộc “{key.name}”.", key.choices)


def _value(file: TomlFile, key: Key, value: Any, path: Path, lookup: Lookup) -> Iterator[PackProblem]:
    expected, fits = _KINDS[key.kind]
    if not fits(value):
        yield problem_at(file, path, "wrong_type", f"Khóa “{key.name}” không đúng kiểu.", (expected,))
    elif key.kind == "table":
        yield from _table(file, key.keys, value, path, lookup)
    elif key.kind == "tables":
        for at, element in enumerate(value):
            yield from _table(file, key.keys, element, (*path, at), lookup)
    else:
        if key.required and value in ("", []):
            yield problem_at(file, path, "missing_value", f"Khóa “{key.name}” để trống.", key.choices)
        for place, text in _texts(key.kind, value, path):
            yield from _text(file, key, text, place, lookup)


def _texts(kind: KeyKind, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if kind == "text":
        yield path, value
    elif kind == "texts":
        yield from (((*path, at), text) for at, text in enumerate(value))
    elif kind == "map":
        yield from (((*path, name), text) for name, text in value.items())


def _text(file: TomlFile, key: Key, text: str, path: Path, lookup: Lookup) -> Iterator[PackProblem]:
    if key.choices and text not in key.choices:
        yield problem_at(
            file, path, "not_allowed", f"“{text}” không nằm trong danh sách cho phép.", key.choices
        )
    if key.refers and text and text not in (legal := lookup.values(key.refers)):
        message = f"“{text}” không có trong cột {key.refers.column} của {key.refers.file}."
        yield problem_at(file, path, "broken_reference", message, nearest(text, legal))
    if key.placeholders is not None:
        for name in _PLACEHOLDER.findall(text):
            if name not in key.placeholders:
                message = f"Không có chỗ điền nào tên “{{{name}}}”."
                yield problem_at(file, path, "unknown_placeholder", message, key.placeholders)


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_LARGE


def _is_number(value: Any) -> bool:
    """Say whether a number can be reckoned with: finite, and neither huge nor of endless places."""
    if not isinstance(value, Decimal):
        return _is_integer(value)
    return value.is_finite() and abs(value) < _TOO_LARGE and int(value.as_tuple().exponent) >= -_MOST_PLACES


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(table, dict) for table in value)
