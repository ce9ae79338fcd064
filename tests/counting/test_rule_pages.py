"""The worked numbers of docs/rules hold: each table of a page is run, and every code has its line."""

import doctest
import importlib
import pkgutil
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args

import pytest

import baocong.counting
from baocong.counting.combining import combine_qualifiers
from baocong.counting.compare import compare
from baocong.counting.period import Period
from baocong.counting.phrase import phrase
from baocong.counting.recast_result import NotRecastCode
from baocong.counting.refusal import TEMPLATES, RefusalCode
from baocong.counting.reorganisation import allocate
from baocong.counting.rounding import agrees

RULES = Path(__file__).resolve().parents[2] / "docs" / "rules"


def table(page: str, first_column: str) -> list[list[str]]:
    """Return the body rows of the table of a page whose first column has this heading."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        for line in (RULES / page).read_text(encoding="utf-8").splitlines()
    ]
    start = next(index for index, row in enumerate(rows) if row[:1] == [first_column])
    return list(takewhile(bool, rows[start + 2 :]))


def optional(cell: str) -> Any:
    return None if cell in {"–", "nothing"} else cell


@pytest.mark.parametrize(("code", "cutoff", "first", "last", "name"), table("periods.md", "code"))
def test_periods_of_the_page(code: str, cutoff: Any, first: str, last: str, name: str) -> None:
    period = Period.parse(code, cutoff)
    assert [str(period.start), str(period.last_day), period.name_vi()] == [first, last, name]


@pytest.mark.parametrize(
    ("current", "base", "kind", "measure", "mode", "said"), table("comparing.md", "current")
)
def test_phrases_of_the_page(current: str, base: str, kind: Any, measure: str, mode: str, said: str) -> None:
    known = optional(base)
    compared = compare(Decimal(current), Decimal(known) if known else None, kind, measure)
    assert phrase(compared, optional(mode), "cuộc") == said


@pytest.mark.parametrize(("stated", "exact", "places", "rounded", "cut"), table("rounding.md", "stated"))
def test_roundings_of_the_page(stated: str, exact: str, places: str, rounded: str, cut: str) -> None:
    decimals = None if places == "as stated" else int(places)
    found = [
        agrees(Decimal(stated), Fraction(exact), decimals, truncation=tolerant) for tolerant in (False, True)
    ]
    assert ["yes" if one else "no" for one in found] == [rounded, cut]


@pytest.mark.parametrize(("words", "total"), table("adding-up.md", "addends say"))
def test_qualifiers_of_the_page(words: str, total: str) -> None:
    assert combine_qualifiers(optional(word) for word in words.split(", ")) == optional(total)


@pytest.mark.parametrize(("value", "shares", "parts"), table("reorganisations.md", "value"))
def test_allocations_of_the_page(value: str, shares: str, parts: str) -> None:
    divided = allocate(Decimal(value), [Fraction(share) for share in shares.split(", ")])
    assert divided == tuple(map(Decimal, parts.split(", ")))


@pytest.mark.parametrize(
    ("page", "codes"),
    [("adding-up.md", get_args(RefusalCode)), ("reorganisations.md", get_args(NotRecastCode))],
    ids=["refusals", "not-recast"],
)
def test_every_code_has_its_line(page: str, codes: tuple[str, ...]) -> None:
    assert [row[0].strip("`") for row in table(page, "code")] == list(codes)


def test_every_refusal_has_its_sentence_that_ends() -> None:
    assert set(TEMPLATES) == set(get_args(RefusalCode))
    assert all(template.endswith(".") for template in TEMPLATES.values())


@pytest.mark.parametrize("module", [found.name for found in pkgutil.iter_modules(baocong.counting.__path__)])
def test_docstring_examples_run(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"baocong.counting.{module}")).failed == 0
