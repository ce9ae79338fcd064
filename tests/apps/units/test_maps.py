"""Map versions: a new one ends the one before, and what is read from them."""

from datetime import date

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.map_writing import parents_in
from baocong.apps.units.models import Map, MapNode, MapVersion, Unit, UnitClass
from baocong.apps.units.nesting import Change
from baocong.apps.units.operations import (
    UnitFields,
    change_map,
    change_unit,
    close_unit,
    create_map,
    create_unit,
    create_units,
    move_unit,
    reorganise,
    set_map,
    set_unit_class,
)
from baocong.apps.units.plan import Draft, Plan
from baocong.apps.units.queries import (
    ancestors_of,
    children_of,
    is_below,
    map_version_at,
    path_of,
    paths_of,
    reporters_below,
    siblings_of,
    subtree_of,
)
from baocong.apps.units.queries.maps import counting_versions
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM

DAY = date(2026, 1, 1)
LATER = date(2026, 6, 1)


@pytest.fixture
def chart(tree: Tree) -> Map:
    return Map.objects.get()


def at(chart: Map, day: date) -> MapVersion:
    version = map_version_at(chart, day)
    assert version
    return version


def shape(chart: Map, day: date) -> dict[str, str | None]:
    keys = dict(Unit.objects.values_list("pk", "key"))
    return {keys[unit]: keys.get(parent) for unit, parent in parents_in(at(chart, day)).items()}


def test_reading_a_map(tree: Tree, chart: Map) -> None:
    version = at(chart, DAY)
    ids = {key: one.pk for key, one in tree.items()}
    assert [one.key for one in subtree_of(version, ids["a"])] == ["a", "a1", "a2"]
    assert [one.key for one in ancestors_of(version, ids["a1"])] == ["nation", "a"]
    assert [one.key for one in children_of(version, ids["nation"])] == ["a", "b"]
    assert [one.key for one in children_of(version, None)] == ["nation"]
    assert [one.key for one in siblings_of(version, ids["a1"])] == ["a2"]
    assert [one.key for one in path_of(version, ids["b1"])] == ["nation", "b", "b1"]
    assert paths_of(version, [ids["a1"], ids["nation"]]) == {
        ids["a1"]: ["Đơn vị NATION", "Đơn vị A"],
        ids["nation"]: [],
    }
    assert map_version_at("administrative", date(2019, 1, 1)) is None


def test_reporters_of_a_class_are_found_in_one_query(
    tree: Tree, chart: Map, django_assert_num_queries: object
) -> None:
    version, departments = at(chart, DAY), UnitClass.objects.get(code="department")
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert set(reporters_below(version, tree["nation"].pk, departments.pk)) == {
            tree[key].pk for key in ("a1", "a2", "b1")
        }
    assert reporters_below(version, tree["b"].pk, departments.pk).count() == 1


def test_a_change_makes_a_new_version_and_ends_the_one_before(tree: Tree, chart: Map) -> None:
    old = at(chart, DAY)
    move_unit(actor=SYSTEM, unit=tree["a1"], chart=chart, day=DAY, parent=tree["b"], basis="QĐ mẫu")
    old.refresh_from_db()
    assert old.valid_until == DAY
    assert old.nodes.count() == 6
    assert shape(chart, date(2025, 12, 31))["a1"] == "a"
    assert shape(chart, DAY)["a1"] == "b"
    assert is_below(tree["a1"].pk, tree["b"].pk)
    assert not is_below(tree["a1"].pk, tree["a"].pk)
    assert is_below(tree["a1"].pk, tree["a"].pk, date(2025, 12, 31))


def test_two_changes_of_one_day_leave_one_version_that_counts(tree: Tree, chart: Map) -> None:
    for key in ("a1", "a2"):
        move_unit(actor=SYSTEM, unit=tree[key], chart=chart, day=DAY, parent=tree["b"])
    assert [one.valid_from for one in counting_versions(chart)] == [date(2020, 1, 1), DAY]
    assert chart.versions.count() == 3
    assert {shape(chart, DAY)[key] for key in ("a1", "a2")} == {"b"}


def test_an_earlier_change_is_carried_into_later_versions(tree: Tree, chart: Map) -> None:
    move_unit(actor=SYSTEM, unit=tree["a1"], chart=chart, day=LATER, parent=tree["b"])
    move_unit(actor=SYSTEM, unit=tree["a2"], chart=chart, day=DAY, parent=tree["b"])
    assert (shape(chart, DAY)["a1"], shape(chart, DAY)["a2"]) == ("a", "b")
    assert (shape(chart, LATER)["a1"], shape(chart, LATER)["a2"]) == ("b", "b")
    assert [(one.valid_from, one.valid_until) for one in counting_versions(chart)] == [
        (date(2020, 1, 1), DAY),
        (DAY, LATER),
        (LATER, None),
    ]


def test_a_change_that_a_later_version_cannot_take_is_refused(tree: Tree, chart: Map) -> None:
    close_unit(actor=SYSTEM, unit=tree["b1"], day=LATER)
    with pytest.raises(Rejected, match="không khớp với bản đồ đã ghi từ 01/06/2026") as refused:
        move_unit(actor=SYSTEM, unit=tree["a1"], chart=chart, day=DAY, parent=tree["b1"])
    assert refused.value.code == "map.later_version"
    assert shape(chart, DAY)["a1"] == "a"


def test_a_unit_below_itself_is_refused(tree: Tree, chart: Map) -> None:
    with pytest.raises(Rejected, match="nằm dưới chính mình") as refused:
        move_unit(actor=SYSTEM, unit=tree["a"], chart=chart, day=DAY, parent=tree["a1"])
    assert refused.value.code == "map.cycle"
    assert MapVersion.objects.count() == 1


def test_a_whole_shape_is_set_from_links(tree: Tree) -> None:
    other = create_map(actor=SYSTEM, code="office", name="Ngành dọc")
    set_map(actor=SYSTEM, chart=other, day=DAY, parents={tree["b"].pk: None, tree["a1"].pk: tree["b"].pk})
    assert shape(other, DAY) == {"b": None, "a1": "b"}
    with pytest.raises(Rejected, match="đã có bản từ"):
        set_map(actor=SYSTEM, chart=other, day=date(2025, 1, 1), parents={})
    assert MapNode.objects.filter(map_version__map=other).count() == 2


def test_removing_a_unit_with_units_below_is_refused(tree: Tree, chart: Map) -> None:
    with pytest.raises(Rejected, match="không còn cấp trên"):
        change_map(actor=SYSTEM, chart=chart, day=DAY, wanted=Change(removed=frozenset({tree["a"].pk})))
    with pytest.raises(Rejected, match="còn đơn vị khác"):
        close_unit(actor=SYSTEM, unit=tree["a"], day=DAY)
    closed = close_unit(actor=SYSTEM, unit=tree["a1"], day=DAY, basis="QĐ mẫu")
    assert closed.valid_until == DAY
    assert "a1" not in shape(chart, DAY)


def test_a_new_unit_stands_on_the_map_from_its_first_day(tree: Tree, chart: Map) -> None:
    fields = UnitFields(
        "Sở  Khoa học và Công nghệ", UnitClass.objects.get(code="department"), identifier="000.00.14.H26"
    )
    made = create_unit(actor=SYSTEM, fields=fields, valid_from=DAY, chart=chart, parent=tree["b"])
    assert (made.key, made.name, made.identifier) == (
        "department-so-khoa-hoc-va-cong-nghe",
        "Sở Khoa học và Công nghệ",
        "H26.14",
    )
    assert made.folded_name == "so khoa hoc va cong nghe"
    assert shape(chart, DAY)[made.key] == "b"
    assert made.key not in shape(chart, date(2025, 12, 31))
    again = create_unit(
        actor=SYSTEM, fields=UnitFields("Sở Khoa học và Công nghệ", made.unit_class), valid_from=DAY
    )
    assert again.key == "department-so-khoa-hoc-va-cong-nghe@2026-01-01"


def test_many_units_make_one_version(tree: Tree, chart: Map) -> None:
    department = tree["a1"].unit_class
    drafts = [(UnitFields(f"Sở số {number}", department), tree["b"]) for number in (1, 2, 3)]
    made = create_units(actor=SYSTEM, drafts=drafts, valid_from=DAY, chart=chart)
    assert [one.key for one in made] == ["department-so-so-1", "department-so-so-2", "department-so-so-3"]
    assert chart.versions.count() == 2
    assert all(shape(chart, DAY)[one.key] == "b" for one in made)
    assert create_units(actor=SYSTEM, drafts=[], valid_from=DAY, chart=chart) == []
    assert AuditEntry.objects.count() == 1


def test_a_unit_noted_afterwards_follows_its_parent_into_the_successor(tree: Tree, chart: Map) -> None:
    s = Draft("S", UnitFields("S", tree["a"].unit_class, key="s"))
    reorganise(actor=SYSTEM, plan=Plan(chart, LATER, "merge", (tree["a"], tree["b"]), (s,)))
    fields = UnitFields("Sở mẫu", tree["a1"].unit_class, key="noted")
    create_unit(actor=SYSTEM, fields=fields, valid_from=DAY, chart=chart, parent=tree["a"])
    assert shape(chart, DAY)["noted"] == "a"
    assert shape(chart, LATER)["noted"] == "s"


def test_correcting_a_unit_keeps_its_search_column_and_logs_what_changed(tree: Tree) -> None:
    department = tree["a1"].unit_class
    changed = change_unit(
        actor=SYSTEM, unit=tree["a1"], fields=UnitFields("Sở Nội vụ", department), reason="gõ nhầm"
    )
    changed.refresh_from_db()
    assert changed.folded_name == "so noi vu"
    entry = AuditEntry.objects.get()
    assert (entry.code, entry.about) == ("units.change", f"unit:{changed.pk}")
    assert entry.payload.data["from"] == {"name": "Đơn vị A1"}
    change_unit(actor=SYSTEM, unit=changed, fields=UnitFields("Sở Nội vụ", department))
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        pytest.param({"name": "  "}, "name", id="no-name"),
        pytest.param({"name": "x" * 251}, "name", id="long-name"),
        pytest.param({"name": "Sở\u202e A"}, "name", id="direction-override"),
        pytest.param({"name": "Sở A", "identifier": "26"}, "identifier", id="identifier"),
        pytest.param({"name": "Sở A", "identifier": "h99"}, "identifier", id="identifier-of-another"),
    ],
)
def test_what_does_not_fit_is_refused_by_field(tree: Tree, fields: dict[str, str], fault: str) -> None:
    Unit.objects.filter(key="b").update(identifier="H99")
    with pytest.raises(Rejected) as refused:
        create_unit(actor=SYSTEM, fields=UnitFields(unit_class=tree["a1"].unit_class, **fields))
    assert set(refused.value.fields) == {fault}
    assert Unit.objects.count() == 6


def test_whoever_looks_after_a_province_changes_what_is_below_it(
    tree: Tree, chart: Map, with_role: Grant
) -> None:
    owner, officer = with_role("administrator", tree["a"]), with_role("officer", tree["a"])
    fields = UnitFields("Phòng mẫu", tree["a1"].unit_class)
    create_unit(actor=owner, fields=fields, valid_from=DAY, chart=chart, parent=tree["a"])
    for actor, parent in ((officer, tree["a"]), (owner, tree["b"]), (owner, None)):
        with pytest.raises(Refused):
            create_unit(actor=actor, fields=fields, valid_from=DAY, chart=chart, parent=parent)
    move_unit(actor=owner, unit=tree["a1"], chart=chart, day=DAY, parent=tree["a2"])
    with pytest.raises(Refused):
        move_unit(actor=owner, unit=tree["a1"], chart=chart, day=DAY, parent=tree["b"])
    with pytest.raises(Refused):
        change_unit(actor=officer, unit=tree["a1"], fields=fields)
    with pytest.raises(Refused):
        set_unit_class(actor=owner, code="x", name="X", level=3)
    assert set_unit_class(actor=SYSTEM, code="x", name="X", level=3).level == 3
