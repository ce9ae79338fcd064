"""The whole from its categories (docs/rules/categories.md)."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.counting.samples import COVERAGE, DOSSIERS, SETTLED, category, seen

from baocong.counting.catalogue import Catalogue, CategoryName
from baocong.counting.categories import complete_wholes, whole_from_categories
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Terms
from baocong.counting.observation import Observation


def by_channel(**values: int) -> list[Observation]:
    return [
        seen(DOSSIERS, "A", value, category=category(channel=channel)) for channel, value in values.items()
    ]


def test_all_categories_make_the_whole() -> None:
    whole = whole_from_categories(DOSSIERS, by_channel(online=1102, in_person=120, post=23))
    assert whole.observation is not None
    assert (whole.observation.value, whole.observation.qualifier, whole.is_bound) == (
        Decimal(1245),
        None,
        False,
    )
    assert (whole.observation.category, whole.covered) == ((), ("in_person", "online", "post"))
    assert whole.observation.source.reason == "Tổng của đủ 3 phân tổ in_person, online, post (channel)."


def test_some_categories_make_a_bound_only() -> None:
    whole = whole_from_categories(DOSSIERS, by_channel(online=1102, in_person=120))
    assert whole.observation is not None
    assert (whole.observation.value, whole.observation.qualifier) == (Decimal(1222), "ít nhất")
    assert (whole.is_bound, whole.lacking) == (True, ("post",))
    assert "chưa có post" in whole.observation.source.reason


def test_a_category_that_does_not_apply_is_covered_and_a_silent_one_is_not() -> None:
    parts = by_channel(online=1102, in_person=120)
    for absence, bound in (("not_applicable", False), ("silent", True)):
        post = seen(DOSSIERS, "A", None, category=category(channel="post"), absence=absence)
        assert whole_from_categories(DOSSIERS, [*parts, post]).is_bound is bound


def test_another_dimension_stays_fixed() -> None:
    parts = [
        seen(DOSSIERS, "A", n, category=category(channel=channel, service_level="full"))
        for n, channel in enumerate(("in_person", "online", "post"), 1)
    ]
    whole = whole_from_categories(DOSSIERS, parts, "channel")
    assert (whole.category, whole.observation and whole.observation.value) == (
        category(service_level="full"),
        6,
    )
    mixed = [*parts[:2], seen(DOSSIERS, "A", 3, category=category(channel="post", service_level="partial"))]
    refusal = whole_from_categories(DOSSIERS, mixed, "channel").refusal
    assert refusal is not None
    assert refusal.code == "mixed_categories"


REFUSED: list[Any] = [
    pytest.param(DOSSIERS, [], None, "no_breakdown", id="nothing"),
    pytest.param(DOSSIERS, [seen(DOSSIERS, "A", 1)], None, "no_breakdown", id="only-a-whole"),
    pytest.param(DOSSIERS, [*by_channel(online=1), seen(DOSSIERS, "A", 1, category=category(service_level="full"))],
                 None, "several_breakdowns", id="two-dimensions"),
    pytest.param(DOSSIERS, by_channel(fax=1), None, "unknown_category", id="unknown-category"),
    pytest.param(SETTLED, [seen(SETTLED, "A", 1, category=category(channel="online"))], None, "unknown_category",
                 id="indicator-without-breakdowns"),
    pytest.param(COVERAGE, [seen(COVERAGE, "A", 90, category=category(level="commune"))], None,
                 "not_additive_over_categories", id="percent"),
    pytest.param(replace(DOSSIERS, overlapping=("channel",)), by_channel(online=1, post=1), None,
                 "not_additive_over_categories", id="overlapping-categories"),
    pytest.param(DOSSIERS, [*by_channel(online=1), seen(DOSSIERS, "A", 2, category=category(channel="online"))], None,
                 "conflicting_values", id="one-category-twice"),
    pytest.param(DOSSIERS, [*by_channel(online=1), seen(DOSSIERS, "B", 2, category=category(channel="post"))], None,
                 "several_units", id="two-units"),
    pytest.param(DOSSIERS, [*by_channel(online=1),
                            seen(DOSSIERS, "A", 2, category=category(channel="post"), period="2022-04")], None,
                 "mixed_periods", id="two-periods"),
]  # fmt: skip


@pytest.mark.parametrize(("indicator", "figures", "dimension", "code"), REFUSED)
def test_figures_that_make_no_whole_are_refused(
    indicator: Any, figures: list[Observation], dimension: str | None, code: str
) -> None:
    whole = whole_from_categories(indicator, figures, dimension)
    assert whole.refusal is not None
    assert (whole.refusal.code, whole.observation) == (code, None)


def test_units_that_state_only_categories_still_enter_the_total() -> None:
    figures = [seen(DOSSIERS, "B", 500), *by_channel(online=1102, in_person=120)]
    total = consolidate(DOSSIERS, complete_wholes(DOSSIERS, figures), ("A", "B"))
    assert (total.value, total.reported, total.qualifier) == (Decimal(1722), 2, "ít nhất")


def test_a_stated_whole_is_preferred_to_its_categories() -> None:
    figures = [seen(DOSSIERS, "A", 1300), *by_channel(online=1102, in_person=120, post=23)]
    assert complete_wholes(DOSSIERS, figures) == (figures[0],)


def test_the_dimension_that_covers_everything_is_preferred() -> None:
    levels = [
        seen(DOSSIERS, "A", n, category=category(service_level=v)) for v, n in (("full", 4), ("partial", 5))
    ]
    (whole,) = complete_wholes(DOSSIERS, [*by_channel(online=100), *levels])
    assert (whole.value, whole.qualifier) == (Decimal(9), None)


def test_a_silent_whole_is_filled_from_categories_and_a_zero_is_kept() -> None:
    silent = seen(DOSSIERS, "A", None, absence="silent")
    found = complete_wholes(DOSSIERS, [silent, *by_channel(online=7)])
    assert [one.value for one in found] == [None, Decimal(7)]
    assert consolidate(DOSSIERS, found, ("A",)).value == Decimal(7)
    zero = seen(DOSSIERS, "A", 0)
    assert complete_wholes(DOSSIERS, [zero, *by_channel(online=7)]) == (zero,)


def test_the_evidence_calls_categories_by_their_names() -> None:
    names = {
        ("channel", "online"): CategoryName("trực tuyến"),
        ("channel", "post"): CategoryName("bưu chính"),
    }
    terms = Terms(catalogue=Catalogue(categories=names, dimensions={"channel": "kênh tiếp nhận"}))
    whole = whole_from_categories(DOSSIERS, by_channel(online=5, in_person=6), terms=terms)
    assert whole.observation is not None
    assert whole.observation.source.reason == (
        "Tổng của các phân tổ in_person, trực tuyến (kênh tiếp nhận); chưa có bưu chính nên chỉ là mức ít nhất."
    )
