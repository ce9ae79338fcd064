"""The worked tables of the rule pages hold."""

from decimal import Decimal
from pathlib import Path

import pytest

from baocong.vietnamese.numerals import scan_numbers
from baocong.vietnamese.symbols import parse_symbol

RULES = Path(__file__).resolve().parents[2] / "docs" / "rules"


def rows(page: str, first_column: str) -> list[list[str]]:
    """Return the rows of the table whose head begins with `first_column`."""
    lines = (RULES / page).read_text(encoding="utf-8").splitlines()
    head = next(index for index, line in enumerate(lines) if line.startswith(f"| {first_column} |"))
    body = lines[head + 2 :]
    count = next((index for index, line in enumerate(body) if not line.startswith("|")), len(body))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in body[:count]]


@pytest.mark.parametrize("row", rows("kieu-so.md", "printed"), ids=lambda row: row[0])
def test_unambiguous_tokens_of_the_page(row: list[str]) -> None:
    (token,) = scan_numbers(row[0])
    assert (token.value, token.alternatives) == (Decimal(row[1]), ())


@pytest.mark.parametrize("row", rows("kieu-so.md", "document"), ids=lambda row: row[0])
def test_documents_of_the_page(row: list[str]) -> None:
    text, printed, value, alternative = row
    token = next(each for each in scan_numbers(text) if each.text == printed)
    assert token.value == Decimal(value)
    assert token.alternatives == ((Decimal(alternative),) if alternative else ())


@pytest.mark.parametrize("row", rows("so-ky-hieu.md", "printed"), ids=lambda row: row[0])
def test_symbols_of_the_page(row: list[str]) -> None:
    printed, family, number, year, abbreviation, organisations, normal = row
    symbol = parse_symbol(printed)
    assert [symbol.family, symbol.number or "", str(symbol.year or ""), symbol.type_abbreviation or ""] == [
        family,
        number,
        year,
        abbreviation,
    ]
    assert symbol.organisations == tuple(organisations.split())
    assert symbol.normal == normal
