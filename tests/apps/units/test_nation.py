"""1 July 2025: 63 provinces become 34, and national totals stay equal for every additive indicator of the shipped pack."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.apps.audit.models import AuditEntry
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import Map, MapNode, Reorganisation, Succession, Unit
from baocong.apps.units.operations import load_territory
from baocong.apps.units.queries import (
    events_between,
    lineage_of,
    map_version_at,
    map_versions_at,
    paths_of,
    predecessors_of,
    reporters_below,
    search_units,
    shares_of,
    successors_of,
    units_at,
)
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.recasting import recast
from baocong.counting.reorganisation import Reorganisation as Event
from baocong.packs.catalogue import load_catalogue
from baocong.packs.territory_pack import Territory
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM, unit

BEFORE, JULY, NOW = date(2025, 6, 30), date(2025, 7, 1), date(2026, 11, 20)
ADDITIVE = [
    one
    for one in load_catalogue().indicators.values()
    if one.adds_over_units and one.kind not in {"percent", "rank"}
]
OLD, NEW = Period.parse("2024", "administrative"), Period.parse("2026-08", "administrative")
values = st.lists(st.integers(0, 10**9), min_size=63, max_size=63)


def provinces_on(day: date) -> list[Unit]:
    version = map_version_at("administrative", day)
    assert version
    ids = reporters_below(version, unit("nation").pk, unit("province-01").unit_class_id)
    return list(Unit.objects.filter(pk__in=ids))


def test_the_map_has_63_provinces_and_then_34(provinces: Map) -> None:
    assert [len(provinces_on(day)) for day in (BEFORE, JULY, NOW)] == [63, 34, 34]
    assert [one.valid_from.isoformat() for one in provinces.versions.all()] == [
        "2008-08-01",
        "2025-01-01",
        "2025-07-01",
        "2026-04-30",
    ]


def test_a_code_that_is_used_again_is_another_unit(provinces: Map) -> None:
    old, new = unit("province-15"), unit("province-15@2025-07-01")
    assert (old.short_name, old.identifier, new.short_name, new.identifier) == (
        "Yên Bái",
        "H63",
        "Lào Cai",
        "H38",
    )
    reused = [
        (one.short_name, other.short_name)
        for one in Unit.objects.filter(valid_until=JULY)
        for other in Unit.objects.filter(valid_from=JULY, place_code=one.place_code)
        if one.short_name != other.short_name
    ]
    assert len(reused) == 7
    assert [link.predecessor.short_name for link in predecessors_of(new.pk)] == ["Lào Cai", "Yên Bái"]
    assert [link.successor for link in successors_of(old.pk)] == [new]


def test_every_old_province_is_followed_to_one_new_one(provinces: Map) -> None:
    today = {one.pk for one in provinces_on(NOW)}
    for old in provinces_on(date(2024, 12, 31)):
        assert list(shares_of(old.pk).values()) == [Fraction(1)]
        assert set(shares_of(old.pk)) <= today
    assert shares_of(unit("province-70").pk) == {unit("province-75@2026-04-30").pk: Fraction(1)}
    assert shares_of(unit("province-70").pk, until=JULY) == {unit("province-75@2025-07-01").pk: Fraction(1)}
    assert [(link.kind, str(link.predecessor)) for link in lineage_of(unit("province-75@2026-04-30").pk)] == [
        ("merge", "Bình Phước"),
        ("merge", "Đồng Nai"),
        ("rename", "Đồng Nai"),
    ]


def test_events_are_read_in_few_queries(provinces: Map, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(4):  # type: ignore[operator]
        events = events_between(BEFORE, JULY)
    assert len(events) == 23
    assert sum(len(one.predecessors) for one in events) == 52
    assert events_between(JULY, JULY) == ()


def figures(indicator: str, units: list[str], period: Period, numbers: list[int]) -> list[Observation]:
    return [
        Observation(indicator, one, period, Decimal(number))
        for one, number in zip(units, numbers, strict=False)
    ]


def total(observations: object) -> Decimal:
    return sum((one.value for one in observations if one.value is not None), Decimal(0))  # type: ignore[attr-defined]


def test_totals_stay_equal_from_the_old_map_to_the_new(provinces: Map) -> None:
    events = events_between(date(2024, 12, 31), NOW)
    olds = [one.key for one in provinces_on(date(2024, 12, 31))]
    news = {one.key for one in provinces_on(NOW)}

    @settings(max_examples=8, deadline=None)
    @given(values)
    def holds(numbers: list[int]) -> None:
        for indicator in ADDITIVE:
            given_figures = figures(indicator.code, olds, OLD, numbers)
            shown = recast(indicator, given_figures, events)
            assert shown.not_recast == ()
            assert {one.unit for one in shown.observations} == news
            assert total(shown.observations) == sum(numbers)

    holds()


def test_totals_stay_equal_back_on_the_old_map(provinces: Map) -> None:
    news = [one.key for one in provinces_on(NOW)]
    olds = {one.key for one in provinces_on(date(2024, 12, 31))}
    for event in Reorganisation.objects.all():
        links = list(event.successions.order_by("id"))
        rest = Fraction(1)
        for at, link in enumerate(links, start=1):
            share = rest if at == len(links) else Fraction(1, len(links) + 2)
            rest -= share
            link.back_numerator, link.back_denominator = share.numerator, share.denominator
            link.save()
    with_shares = events_between(date(2024, 12, 31), NOW)
    without = tuple(
        Event(
            one.effective_date,
            tuple(type(link)(link.predecessor, link.successor) for link in one.successions),
        )
        for one in with_shares
    )

    @settings(max_examples=8, deadline=None)
    @given(values)
    def holds(numbers: list[int]) -> None:
        for indicator in ADDITIVE:
            given_figures = figures(indicator.code, news, NEW, numbers)
            back = recast(indicator, given_figures, with_shares, "old")
            assert back.not_recast == ()
            assert {one.unit for one in back.observations} == olds
            assert total(back.observations) == sum(numbers[:34])
        listed = recast(ADDITIVE[0], figures(ADDITIVE[0].code, news, NEW, numbers), without, "old")
        assert {one.code for one in listed.not_recast} == {"no_back_share"}
        assert total(listed.observations) + total(one.observation for one in listed.not_recast) == sum(
            numbers[:34]
        )

    holds()


def test_lists_are_as_they_were_on_a_day(provinces: Map) -> None:
    names = {one.short_name for one in units_at(BEFORE)}
    assert {"Hà Giang", "Huế"} <= names
    assert "Thừa Thiên Huế" not in names
    assert "Hà Giang" not in {one.short_name for one in units_at(JULY)}
    assert map_versions_at(BEFORE).get().valid_from == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("dak lak", {"province-66@2025-07-01"}, id="without-marks"),
        pytest.param("Đắk Lắk", {"province-66@2025-07-01"}, id="with-marks"),
        pytest.param("daklak", {"province-66@2025-07-01"}, id="another-wording"),
        pytest.param("TP. Huế", {"province-46@2025-01-01"}, id="short-kind"),
        pytest.param("15", {"province-15@2025-07-01"}, id="place-code"),
        pytest.param("h38", {"province-15@2025-07-01"}, id="identifier"),
        pytest.param("000.00.00.H38", {"province-15@2025-07-01"}, id="older-identifier"),
        pytest.param("Hoà Bình", set(), id="ended"),
        pytest.param("%", set(), id="wildcard"),
        pytest.param("'; DROP TABLE units_unit; --", set(), id="hostile"),
    ],
)
def test_search_finds_names_codes_and_identifiers(provinces: Map, text: str, found: set[str]) -> None:
    assert {one.key for one in search_units(text, units_at(NOW))} == found


def test_loading_is_refused_twice_and_to_whoever_looks_after_a_part(
    provinces: Map, territory: Territory, with_role: Grant
) -> None:
    with pytest.raises(Rejected, match="đã có"):
        load_territory(actor=SYSTEM, territory=territory)
    with pytest.raises(Refused):
        load_territory(actor=with_role("administrator", unit("province-01")), territory=territory)
    entry = AuditEntry.objects.get()
    assert entry.code == "units.load_territory"
    assert entry.payload.data["reorganisations"] == 25


def test_loading_beside_an_office_that_has_a_map_is_refused(tree: Tree, territory: Territory) -> None:
    with pytest.raises(Rejected) as refused:
        load_territory(actor=SYSTEM, territory=territory)
    assert refused.value.code == "territory.loaded"
    assert Unit.objects.count() == len(tree)


def test_the_whole_nation(db: None, territory: Territory) -> None:
    loaded = load_territory(actor=SYSTEM, territory=territory)
    assert (loaded.units, loaded.versions, loaded.reorganisations) == (14_151, 4, 35)
    version, before = map_version_at("administrative", NOW), map_version_at("administrative", BEFORE)
    assert version and before
    communes, nation = unit("commune-00004").unit_class, unit("nation")
    assert reporters_below(version, nation.pk, communes.pk).count() == 3321
    assert reporters_below(before, nation.pk, communes.pk).count() == 10_035
    assert reporters_below(version, unit("province-01").pk, communes.pk).count() == 126
    assert (unit("commune-00004").name, unit("commune-00004@2025-07-01").name) == (
        "Phường Trúc Bạch",
        "Phường Ba Đình",
    )
    bach = unit("commune-00004")
    assert paths_of(before, [bach.pk]) == {bach.pk: ["Cả nước", "Hà Nội", "Quận Ba Đình"]}
    assert [str(one.predecessor) for one in predecessors_of(unit("commune-26368@2026-04-30").pk)] == [
        "Xã Long Thành"
    ]
    assert not Succession.objects.filter(predecessor=bach).exists()
    lefts = list(MapNode.objects.filter(map_version=version).values_list("left", "right"))
    assert sorted(n for pair in lefts for n in pair) == list(range(1, 2 * len(lefts) + 1))
