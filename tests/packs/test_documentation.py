"""The pages about packs name every file, column, key, kind of rule, placeholder and code that there is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from baocong.compiling.outline import PLACEHOLDERS
from baocong.packs.criteria_schema import RULE_KEYS
from baocong.packs.kinds import PACK_KINDS
from baocong.packs.manifest import MANIFEST
from baocong.packs.problem import CODES
from baocong.packs.schema import CsvSchema, FileSchema, Key, TomlSchema

DOCS = Path(__file__).resolve().parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "packs.md").read_text(encoding="utf-8")
RULES = (DOCS / "rules" / "packs.md").read_text(encoding="utf-8")


WORDS = {word for span in re.findall(r"`([^`\n]+)`", REFERENCE) for word in (span, *re.findall(r"\w+", span))}
"""What stands in code spans of the page, whole and word by word."""


def _said(keys: tuple[Key, ...]) -> Iterator[str]:
    for key in keys:
        yield key.name
        yield from key.choices
        yield from _said(key.keys)


def _of_file(file: FileSchema) -> Iterator[str]:
    yield file.file
    if isinstance(file, CsvSchema):
        for column in file.columns:
            yield column.name
            yield from column.choices
    elif isinstance(file, TomlSchema):
        yield from _said(file.keys)


@pytest.mark.parametrize("kind", PACK_KINDS)
def test_reference_names_everything_that_a_pack_may_hold(kind: str) -> None:
    said = {name for file in PACK_KINDS[kind].files for name in _of_file(file)}
    assert {*said, kind, *_said(MANIFEST.keys)} - WORDS == set()


@pytest.mark.parametrize("name", [*RULE_KEYS, *(f"{{{name}}}" for name in PLACEHOLDERS)])
def test_reference_names_rules_and_placeholders(name: str) -> None:
    assert f"`{name}`" in REFERENCE


def test_every_code_has_its_row_and_no_row_is_left_over() -> None:
    rows = {line.split("`")[1] for line in RULES.splitlines() if line.startswith("| `")}
    assert rows == set(CODES)
