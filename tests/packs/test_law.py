"""Kinds of documents, signing prefixes and abbreviations, each with its interval and source."""

from collections import Counter
from datetime import date

import pytest

from baocong.packs.law_pack import load_law
from baocong.packs.loading import shipped_pack

TODAY = date(2026, 11, 1)


def test_law_pack_has_no_problem() -> None:
    shipped_pack("law").check()


def test_decree_30_names_twenty_nine_kinds() -> None:
    types = load_law().document_types(TODAY, "administrative")
    assert len(types) == 29
    assert [found.name for found in types if not found.abbreviation] == ["Công văn", "Thư công"]
    assert all("30/2020/NĐ-CP" in found.source for found in types)


@pytest.mark.parametrize(
    ("day", "abbreviation"),
    [
        pytest.param(date(2020, 3, 4), "GT", id="the circular before"),
        pytest.param(date(2020, 3, 5), "GGT", id="the first day of the decree"),
    ],
)
def test_abbreviation_is_that_of_the_day(day: date, abbreviation: str) -> None:
    types = load_law().document_types(day, "administrative")
    assert [found.abbreviation for found in types if found.name == "Giấy giới thiệu"] == [abbreviation]


def test_the_circular_before_named_thirty_two_kinds() -> None:
    assert len(load_law().document_types(date(2019, 1, 1), "administrative")) == 32


@pytest.mark.parametrize("day", [date(2012, 7, 1), date(2021, 7, 1), TODAY], ids=str)
def test_administrative_abbreviations_of_a_day_differ(day: date) -> None:
    types = load_law().document_types(day, "administrative")
    letters = Counter(found.abbreviation for found in types if found.abbreviation)
    assert letters.most_common(1)[0][1] == 1


def test_signing_prefixes_are_the_five_of_the_decree() -> None:
    assert [found.prefix for found in load_law().signing_prefixes(TODAY)] == [
        "TM.",
        "KT.",
        "TL.",
        "TUQ.",
        "Q.",
    ]


@pytest.mark.parametrize(
    ("abbreviation", "day", "names"),
    [
        pytest.param("STTTT", date(2022, 6, 1), ["Sở Thông tin và Truyền thông"], id="a department"),
        pytest.param("STTTT", TODAY, [], id="a department that is no more"),
        pytest.param("STT&TT", date(2022, 6, 1), ["Sở Thông tin và Truyền thông"], id="another form"),
        pytest.param(
            "BTTTT", date(2025, 2, 28), ["Bộ Thông tin và Truyền thông"], id="a ministry on its last day"
        ),
        pytest.param("BTTTT", date(2025, 3, 1), [], id="a ministry after its last day"),
        pytest.param("BCT", TODAY, ["Bộ Công Thương", "Bộ Chính trị"], id="letters with two meanings"),
        pytest.param("XYZ", TODAY, [], id="unknown letters"),
    ],
)
def test_bodies_of_letters(abbreviation: str, day: date, names: list[str]) -> None:
    assert [body.name for body in load_law().bodies_of(abbreviation, day)] == names


def test_every_entry_names_its_source() -> None:
    law = load_law()
    assert all(entry.source for entry in (*law.document_types(), *law.signing_prefixes(), *law.bodies()))
