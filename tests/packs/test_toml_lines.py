"""The line of every key of a TOML text, however it is written."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.packs.toml_lines import Path, line_of, toml_lines

TEXT = '''# lời đầu
name = "a"   # cuối dòng
"khóa lạ" = 1
long = """
một
hai"""
after = \'\'\'
[not.a.table]
\'\'\'
dotted.deep.key = 2026-01-01 07:30:00

[table]
inner = { x = 1, y = [
  1,
  # giữa
  { z = "}]" },
] }
[table.sub]
v = 1
[[items]]
k = "="
[[items.parts]]
p = 1
[[items]]
k = 2
[[items.parts]]
p = 2
[items.parts.more]
q = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("name",), 2, id="plain key"),
        pytest.param(("khóa lạ",), 3, id="quoted key"),
        pytest.param(("long",), 4, id="text of several lines"),
        pytest.param(("after",), 7, id="literal text with a header inside"),
        pytest.param(("dotted", "deep", "key"), 10, id="dotted key with a moment"),
        pytest.param(("table",), 12, id="table"),
        pytest.param(("table", "inner", "x"), 13, id="key of an inline table"),
        pytest.param(("table", "inner", "y", 0), 14, id="element of an array"),
        pytest.param(("table", "inner", "y", 1, "z"), 16, id="behind a comment in an array"),
        pytest.param(("table", "sub", "v"), 19, id="key of a subtable"),
        pytest.param(("items", 0, "k"), 21, id="first of an array of tables"),
        pytest.param(("items", 0, "parts", 0, "p"), 23, id="array in an array of tables"),
        pytest.param(("items", 1), 24, id="second of an array of tables"),
        pytest.param(("items", 1, "parts", 0, "more", "q"), 29, id="table in the latest element"),
        pytest.param(("items", 1, "lacking"), 24, id="lacking key stands at its table"),
        pytest.param(("nowhere",), 1, id="lacking key of the file stands at its head"),
    ],
)
def test_line_of_a_path(path: Path, line: int) -> None:
    assert line_of(toml_lines(TEXT), path) == line


@pytest.mark.parametrize("text", ["a = [1,", "a", "[", "= 1", 'a = "', "[[x]", "a.b.", "a = {b"])
def test_text_that_is_not_toml_gives_what_was_found(text: str) -> None:
    assert isinstance(toml_lines(text), dict)


def test_deep_nesting_ends() -> None:
    assert line_of(toml_lines("a = " + "[" * 5000), ("a",)) == 1


_KEYS = st.text(alphabet="abcđ-_. \"'=[]#", min_size=1, max_size=4)
_VALUES = st.recursive(
    st.integers(0, 9) | st.booleans() | st.text(alphabet="ab\"'[]{}#=,\n đ", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)


def _printed(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_printed, value)) + "\n]"
    return "{ " + ", ".join(f"{_quoted(key)} = {_printed(inner)}" for key, inner in value.items()) + " }"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _paths(value: Any, path: Path = ()) -> set[Path]:
    found = {path} if path else set()
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return found.union(*(_paths(element, (*path, key)) for key, element in inner))


@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_every_path_of_every_text_has_its_line(values: dict[str, Any]) -> None:
    text = "".join(f"{_quoted(key)} = {_printed(value)}\n# x\n" for key, value in values.items())
    assert tomllib.loads(text) == values
    lines = toml_lines(text)
    assert set(lines) == _paths(values)
    for key in values:
        assert text.splitlines()[lines[key,] - 1].startswith(_quoted(key))
