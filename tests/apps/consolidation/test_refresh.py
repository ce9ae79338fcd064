"""Totals follow figures: fresh after a refresh, right before it, and no change is ever lost between the two."""

import threading
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection, connections, transaction

from baocong.apps.consolidation import refresh as module
from baocong.apps.consolidation.dialect import wait_for_period
from baocong.apps.consolidation.models import ConsolidatedValue, KeptPeriod
from baocong.apps.consolidation.question import Question, version_for
from baocong.apps.consolidation.refresh import build_totals, forget_totals, keep_current_maps, refresh_totals
from baocong.apps.consolidation.table import Row, table_of
from baocong.apps.indicators.models import Period, StaleFigure
from baocong.apps.indicators.queries import as_period
from baocong.apps.rights.actors import System
from baocong.apps.units.models import MapVersion, Unit
from tests.apps.conftest import Tree
from tests.apps.consolidation.worlds import Drawn, make_world
from tests.apps.indicators.conftest import Catalogue, Enter

ACTOR = System("test")
See = Callable[..., Row]


@pytest.fixture
def see(catalogue: Catalogue, november: Period) -> See:
    """Look at one row of a table: `see(unit, "fines.amount")`."""

    def look(unit: Unit, code: str, **fields: object) -> Row:
        period = as_period(november)
        version, versions = version_for(unit, period, None)
        made = table_of(Question(unit, period, version, **fields), versions)  # type: ignore[arg-type]
        return next(row for row in made.rows if row.version.indicator.code == code)

    return look


def test_a_total_is_right_before_and_after_its_refresh(tree: Tree, enter: Enter, see: See) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", "12.5")
    enter(ACTOR, tree["b1"], "fines.amount", "7.25")
    for _ in range(2):
        row = see(tree["nation"], "fines.amount")
        assert (row.total.value, row.total.reported, row.total.expected) == (Decimal("19.75"), 2, 3)
        refresh_totals()
    enter(ACTOR, tree["a1"], "fines.amount", "2.5", base=1)
    for _ in range(2):
        assert see(tree["nation"], "fines.amount").total.value == Decimal("9.75")
        assert see(tree["a"], "fines.amount").total.value == Decimal("2.5")
        refresh_totals()
    assert not StaleFigure.objects.exists()


def test_a_refresh_takes_away_only_the_rows_that_it_read(
    tree: Tree, enter: Enter, see: See, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure saved while totals are being summed stays marked, and the next refresh sums it."""
    enter(ACTOR, tree["a1"], "fines.amount", 1)
    refresh_totals()
    enter(ACTOR, tree["a2"], "fines.amount", 2)
    real = module.keep_sums

    def save_meanwhile(ask: object) -> int:
        monkeypatch.setattr(module, "keep_sums", real)
        kept = real(ask)  # type: ignore[arg-type]
        enter(ACTOR, tree["b1"], "fines.amount", 4)
        return kept

    monkeypatch.setattr(module, "keep_sums", save_meanwhile)
    assert refresh_totals(batch=1) == 2
    assert see(tree["nation"], "fines.amount").total.value == 7
    assert ConsolidatedValue.objects.get(unit=tree["nation"], indicator__code="fines.amount").value == 700


def test_a_share_follows_its_parts(tree: Tree, enter: Enter, see: See) -> None:
    enter(ACTOR, tree["a1"], "files.received", 10)
    enter(ACTOR, tree["a1"], "files.settled", 5)
    enter(ACTOR, tree["b1"], "files.settled", 100)
    refresh_totals()
    row = see(tree["nation"], "files.settled_share")
    assert (row.total.value, row.total.parts, row.total.reported) == (
        Decimal(50),
        (Decimal(5), Decimal(10)),
        1,
    )
    enter(ACTOR, tree["b1"], "files.received", 200)
    refresh_totals()
    assert see(tree["nation"], "files.settled_share").total.parts == (Decimal(105), Decimal(210))


def test_a_table_as_of_an_entry_ignores_what_came_later(tree: Tree, enter: Enter, see: See) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 1)
    enter(ACTOR, tree["a2"], "fines.amount", 2)
    refresh_totals()
    enter(ACTOR, tree["a1"], "fines.amount", 10, base=1)
    refresh_totals()
    values = [see(tree["a"], "fines.amount", seq=seq).total.value for seq in (0, 1, 2, 3, None)]
    assert values == [None, 1, 3, 12, 12]


def test_official_values_only_leave_estimates_out(tree: Tree, enter: Enter, see: See) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 1)
    enter(ACTOR, tree["a2"], "fines.amount", 2, nature=1)
    row = see(tree["a"], "fines.amount")
    assert (row.total.value, row.total.reported, row.total.estimated) == (3, 2, 1)
    row = see(tree["a"], "fines.amount", policy="final")
    assert (row.total.value, row.total.reported, row.total.estimated) == (1, 1, 0)


def test_two_great_numbers_do_not_stop_a_refresh(tree: Tree, enter: Enter, see: See) -> None:
    for key in ("a1", "a2"):
        enter(ACTOR, tree[key], "files.settled", 9_000_000_000_000_000_000)
    refresh_totals()
    assert not StaleFigure.objects.exists()
    assert see(tree["a"], "files.settled").total.state == "judge"


def test_totals_stay_equal_on_the_later_map(db: None) -> None:
    """Merged, divided by shares and renamed: the nation's total is the same on either map, kept or live."""
    world = make_world()
    world.save(
        Drawn(unit, "whole", "", 0, 3, False, value, None, "")
        for unit, value in enumerate((7, 11, 5, 3, 2, 100))
    )
    period, nation = world.periods[0], world.units[0]
    pure = as_period(period)
    keep_current_maps()
    assert set(KeptPeriod.objects.values_list("map_version", flat=True)) == {world.old.pk, world.new.pk}
    for _ in range(2):
        for version in (world.old, world.new):
            made = table_of(Question(nation, pure, version), [world.old, world.new])
            total = next(row.total for row in made.rows if row.version.indicator.code == "whole")
            assert (total.value, total.reported, total.expected) == (128, 6, 6)
        for version in MapVersion.objects.all():
            forget_totals(version)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_never_refresh_one_period_at_once(tree: Tree, enter: Enter) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 1)
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer anyway")
    period = Period.objects.get()
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        try:
            with transaction.atomic():
                wait_for_period(period.pk)
                held.set()
                release.wait(10)
        finally:
            connections.close_all()

    other = threading.Thread(target=hold)
    other.start()
    assert held.wait(10)
    assert refresh_totals() == 0
    assert StaleFigure.objects.count() == 1
    release.set()
    other.join()
    assert refresh_totals() == 1


def test_building_again_gives_the_same_totals(tree: Tree, enter: Enter) -> None:
    enter(ACTOR, tree["a1"], "fines.amount", 1)
    enter(ACTOR, tree["a1"], "files.received", 4)
    refresh_totals()
    kept = sorted(ConsolidatedValue.objects.values_list("unit", "indicator", "value", "n_reported"))
    build_totals(MapVersion.objects.get(), Period.objects.get())
    assert sorted(ConsolidatedValue.objects.values_list("unit", "indicator", "value", "n_reported")) == kept
