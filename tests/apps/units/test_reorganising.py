"""Merging, dividing, renaming: what ends, what begins, where it stands, and what is refused in words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.by_field import SUCCESSORS, families_of_2025, shares_by_field
from baocong.apps.units.map_writing import parents_in
from baocong.apps.units.models import Map, MapVersion, Reorganisation, Unit, UnitClass
from baocong.apps.units.operations import UnitFields, create_map, create_unit, reorganise, set_map
from baocong.apps.units.plan import Draft, Plan, Share
from baocong.apps.units.preview import preview
from baocong.apps.units.queries import events_between, map_version_at, predecessors_of, shares_of
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.recasting import recast
from baocong.packs.catalogue import load_catalogue
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM, unit

DAY = date(2025, 3, 1)
BEFORE = date(2025, 2, 28)
CATALOGUE = load_catalogue()


def shape(chart: Map, day: date) -> dict[str, str | None]:
    version = map_version_at(chart, day)
    assert version
    keys = dict(Unit.objects.values_list("pk", "key"))
    return {keys[one]: keys.get(parent) for one, parent in parents_in(version).items()}


@pytest.fixture
def chart(tree: Tree) -> Map:
    return Map.objects.get()


def draft(tree: Tree, name: str, key: str = "", **fields: str) -> Draft:
    of_class = tree["a1" if key.startswith("a") else "a"].unit_class
    return Draft(name, UnitFields(name, of_class, key=key, **fields))


@pytest.fixture
def merging(tree: Tree, chart: Map) -> Plan:
    """Provinces A and B become S."""
    return Plan(chart, DAY, "merge", (tree["a"], tree["b"]), (draft(tree, "Tỉnh S", "s"),), basis="NQ mẫu")


def test_a_merger_ends_its_predecessors_and_takes_over_what_was_below(
    tree: Tree, chart: Map, merging: Plan
) -> None:
    event = reorganise(actor=SYSTEM, plan=merging)
    for key in ("a", "b"):
        assert unit(key).valid_until == DAY
    assert unit("s").valid_from == DAY
    assert shape(chart, BEFORE)["a1"] == "a"
    assert shape(chart, DAY) == {"nation": None, "s": "nation", "a1": "s", "a2": "s", "b1": "s"}
    assert shares_of(tree["a"].pk) == {unit("s").pk: Fraction(1)}
    entry = AuditEntry.objects.get()
    assert (entry.code, entry.about) == ("units.reorganise", f"reorganisation:{event.pk}")
    assert entry.payload.data["ended"] == ["a", "b"]
    assert entry.payload.data["shares"] == [["a", "s", "", "1", None, True], ["b", "s", "", "1", None, True]]


def test_a_unit_that_is_taken_into_another_leaves_that_one_open(tree: Tree, chart: Map) -> None:
    plan = Plan(chart, DAY, "merge", (tree["a1"],), takers=(tree["a2"],))
    reorganise(actor=SYSTEM, plan=plan)
    assert unit("a2").valid_until is None
    assert "a1" not in shape(chart, DAY)
    event = events_between(BEFORE, DAY)[0]
    dossiers = CATALOGUE.indicators["documents.outgoing"]
    period = Period.parse("2024", "administrative")
    given = [Observation(dossiers.code, key, period, Decimal(10)) for key in ("a1", "a2")]
    assert [(one.unit, one.value) for one in recast(dossiers, given, [event]).observations] == [
        ("a2", Decimal(20))
    ]
    assert [link.predecessor.key for link in predecessors_of(tree["a2"].pk)] == ["a1"]


def test_a_renaming_keeps_the_place_among_siblings(tree: Tree, chart: Map) -> None:
    plan = Plan(chart, DAY, "rename", (tree["a"],), (draft(tree, "Thành phố A", "city"),))
    reorganise(actor=SYSTEM, plan=plan)
    assert list(shape(chart, DAY)) == ["nation", "city", "a1", "a2", "b", "b1"]


def test_other_maps_on_which_the_units_stand_follow(tree: Tree, merging: Plan) -> None:
    office = create_map(actor=SYSTEM, code="office", name="Ngành dọc")
    set_map(
        actor=SYSTEM,
        chart=office,
        day=date(2024, 1, 1),
        parents={tree["b"].pk: None, tree["a2"].pk: tree["b"].pk},
    )
    reorganise(actor=SYSTEM, plan=merging)
    assert shape(office, DAY) == {"s": None, "a2": "s"}
    assert shape(office, BEFORE) == {"b": None, "a2": "b"}


@pytest.fixture
def department(tree: Tree, chart: Map) -> Unit:
    """Sở Thông tin và Truyền thông of province A."""
    fields = UnitFields("Sở Thông tin và Truyền thông", tree["a1"].unit_class, key="ict")
    return create_unit(
        actor=SYSTEM, fields=fields, valid_from=date(2021, 1, 1), chart=chart, parent=tree["a"]
    )


def by_field(tree: Tree, department: Unit) -> Plan:
    drafts = tuple(
        Draft(code, UnitFields(name, tree["a1"].unit_class, key=code)) for code, name in SUCCESSORS.items()
    )
    shares = shares_by_field("ict", {code: code for code in SUCCESSORS})
    return Plan(Map.objects.get(), DAY, "split", (department,), drafts, shares=shares, basis="QĐ mẫu")


def test_on_1_march_2025_each_field_goes_to_one_of_three_departments(tree: Tree, department: Unit) -> None:
    reorganise(actor=SYSTEM, plan=by_field(tree, department))
    events = events_between(BEFORE, DAY)
    families = families_of_2025()
    assert set(families) - {""} <= set(CATALOGUE.areas)
    old, new = Period.parse("2024", "administrative"), Period.parse("2025-10", "administrative")
    for indicator in CATALOGUE.indicators.values():
        taker = families.get(indicator.area, families[""])
        moved = recast(indicator, [Observation(indicator.code, "ict", old, Decimal(41))], events)
        assert moved.not_recast == ()
        assert [(one.unit, one.value) for one in moved.observations] == [(taker, Decimal(41))]
        back = recast(indicator, [Observation(indicator.code, taker, new, Decimal(12))], events, "old")
        assert [(one.unit, one.value) for one in back.observations] == [("ict", Decimal(12))]
    ids = {one.key: one.pk for one in Unit.objects.all()}
    assert shares_of(department.pk, "press.issues") == {ids["culture"]: Fraction(1)}
    assert shares_of(department.pk, "security") == {ids["police"]: Fraction(1)}
    assert shares_of(department.pk, "post") == {ids["science"]: Fraction(1)}


def test_a_preview_says_what_will_happen_and_saves_nothing(tree: Tree, merging: Plan) -> None:
    seen = preview(merging, CATALOGUE.indicators.values())
    assert [(str(one), new) for one, new in seen.moving] == [
        ("Đơn vị A1", "Tỉnh S"),
        ("Đơn vị A2", "Tỉnh S"),
        ("Đơn vị B1", "Tỉnh S"),
    ]
    assert {one.code for one in seen.not_carried} >= {"break", "share_from_parts"}
    assert seen.carried + len({name for one in seen.not_carried for name in one.indicators}) == len(
        CATALOGUE.indicators
    )
    assert not Reorganisation.objects.exists()
    assert MapVersion.objects.count() == 1


def test_a_split_by_shares_moves_children_where_the_plan_says(tree: Tree, chart: Map) -> None:
    shares = (Share("a", "x", Fraction(3, 5)), Share("a", "y", Fraction(2, 5)))
    drafts = tuple(Draft(key, UnitFields(key.upper(), tree["a"].unit_class, key=key)) for key in ("x", "y"))
    plan = Plan(chart, DAY, "split", (tree["a"],), drafts, shares=shares, children={tree["a2"].pk: "y"})
    reorganise(actor=SYSTEM, plan=plan)
    after = shape(chart, DAY)
    assert (after["a1"], after["a2"]) == ("x", "y")
    assert list(after) == ["nation", "x", "a1", "y", "a2", "b", "b1"]
    assert shares_of(tree["a"].pk) == {unit("x").pk: Fraction(3, 5), unit("y").pk: Fraction(2, 5)}


def wrong(plan: Plan, tree: Tree) -> dict[str, tuple[Plan, str]]:
    two = (draft(tree, "X"), draft(tree, "Y"))
    half = Fraction(1, 2)
    return {
        "no_predecessor": (replace(plan, predecessors=()), "ít nhất một đơn vị cũ"),
        "no_successor": (replace(plan, drafts=()), "ít nhất một đơn vị mới"),
        "two-successors-of-a-merger": (replace(plan, drafts=two), "nhiều đơn vị nhận là chia tách"),
        "one-successor-of-a-split": (replace(plan, kind="split"), "cần ít nhất hai đơn vị nhận"),
        "renaming-of-two": (replace(plan, kind="rename"), "một đơn vị cũ và một tên mới"),
        "twice": (replace(plan, predecessors=(tree["a"], tree["a"])), "ghi hai lần"),
        "shares-below-one": (
            replace(
                plan,
                kind="split",
                predecessors=(tree["a"],),
                drafts=two,
                shares=(Share("a", "X", half), Share("a", "Y", Fraction(1, 4))),
            ),
            "cộng lại là 3/4, phải bằng 1",
        ),
        "share-above-one": (
            replace(
                plan,
                kind="split",
                predecessors=(tree["a"],),
                drafts=two,
                shares=(Share("a", "X", Fraction(3, 2)), Share("a", "Y", -half)),
            ),
            "phải từ 0 đến 1",
        ),
        "link-twice": (
            replace(plan, shares=(Share("a", "Tỉnh S"), Share("a", "Tỉnh S"), Share("b", "Tỉnh S"))),
            "ghi hai lần",
        ),
        "foreign-successor": (
            replace(plan, shares=(Share("a", "Z"), Share("b", "Tỉnh S"))),
            "không thuộc các đơn vị ở trên",
        ),
        "who-gives-nothing": (replace(plan, shares=(Share("a", "Tỉnh S"),)), "Chưa ghi Đơn vị B chuyển"),
        "ended": (replace(plan, predecessors=(_ended(tree),)), "không hoạt động"),
    }


def _ended(tree: Tree) -> Unit:
    tree["b1"].valid_until = date(2024, 1, 1)
    return tree["b1"]


WRONG = [
    "no_predecessor",
    "no_successor",
    "two-successors-of-a-merger",
    "one-successor-of-a-split",
    "renaming-of-two",
    "twice",
    "shares-below-one",
    "share-above-one",
    "link-twice",
    "foreign-successor",
    "who-gives-nothing",
    "ended",
]


@pytest.mark.parametrize("case", WRONG)
def test_what_does_not_fit_is_refused_in_words_and_saves_nothing(
    tree: Tree, merging: Plan, case: str
) -> None:
    plan, words = wrong(merging, tree)[case]
    with pytest.raises(Rejected, match=words) as refused:
        reorganise(actor=SYSTEM, plan=plan)
    assert refused.value.code.startswith("reorganise.")
    assert refused.value.fields
    assert not Reorganisation.objects.exists()
    assert not AuditEntry.objects.exists()
    assert Unit.objects.filter(valid_until__isnull=False).count() == 0


def test_a_second_event_on_an_ended_unit_is_refused(tree: Tree, merging: Plan) -> None:
    reorganise(actor=SYSTEM, plan=merging)
    with pytest.raises(Rejected, match="đã có lần sắp xếp ngày 01/03/2025"):
        reorganise(actor=SYSTEM, plan=merging)
    now = tuple(unit(key) for key in ("a", "b"))
    with pytest.raises(Rejected, match="không hoạt động ngay trước ngày"):
        reorganise(actor=SYSTEM, plan=replace(merging, predecessors=now))
    assert Reorganisation.objects.count() == 1


def test_a_successor_may_take_the_identifier_of_one_that_ends(tree: Tree, merging: Plan) -> None:
    Unit.objects.filter(key="a").update(identifier="H60")
    kept = draft(tree, "Tỉnh S", "s", identifier="000.00.00.H60")
    reorganise(actor=SYSTEM, plan=replace(merging, drafts=(kept,)))
    assert unit("s").identifier == "H60"


def test_whoever_may_reorganise_only_a_part_is_refused_elsewhere(
    tree: Tree, merging: Plan, with_role: Grant
) -> None:
    owner = with_role("administrator", tree["a"])
    own = Plan(
        merging.chart,
        DAY,
        "merge",
        (tree["a1"], tree["a2"]),
        (Draft("Sở", UnitFields("Sở", tree["a1"].unit_class)),),
    )
    for actor, plan in ((owner, merging), (with_role("leader", tree["nation"]), own)):
        with pytest.raises(Refused) as refused:
            reorganise(actor=actor, plan=plan)
        assert refused.value.answer.rule == "no_role.units.reorganise"
    reorganise(actor=owner, plan=own)
    assert UnitClass.objects.count() == 3
