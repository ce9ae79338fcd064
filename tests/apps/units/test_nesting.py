"""The nested set holds what the parent links say, for every forest; changes keep order and lose nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.apps.units.nesting import Change, NestingError, change, nest


@st.composite
def forests(draw: st.DrawFn) -> dict[int, int | None]:
    """Parent links in which every parent was drawn before its child, in a drawn order."""
    size = draw(st.integers(0, 25))
    links = {unit: draw(st.sampled_from([None, *range(unit)])) for unit in range(size)}
    return {unit: links[unit] for unit in draw(st.permutations(range(size)))}


@given(forests())
def test_a_nested_set_says_what_the_links_say(parents: dict[int, int | None]) -> None:
    nodes = {one.unit: one for one in nest(parents)}
    assert {unit: one.parent for unit, one in nodes.items()} == parents
    assert sorted(n for one in nodes.values() for n in (one.left, one.right)) == list(
        range(1, 2 * len(parents) + 1)
    )
    for unit, one in nodes.items():
        above, parent = set(), one.parent
        while parent is not None:
            above.add(parent)
            parent = parents[parent]
        assert one.depth == len(above)
        assert above == {
            other.unit for other in nodes.values() if other.left < one.left and one.right < other.right
        }, unit


@given(forests())
def test_siblings_stay_in_order(parents: dict[int, int | None]) -> None:
    for parent in {*parents.values()}:
        given_order = [unit for unit, above in parents.items() if above == parent]
        assert [one.unit for one in nest(parents) if one.parent == parent] == given_order


@given(forests(), st.data())
def test_a_move_below_itself_is_refused_and_others_keep_everyone(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    if not parents:
        return
    unit, target = data.draw(st.sampled_from(list(parents))), data.draw(st.sampled_from(list(parents)))
    nodes = {one.unit: one for one in nest(parents)}
    is_inside = nodes[unit].left <= nodes[target].left <= nodes[unit].right
    moved = change(parents, Change({unit: target}))
    if is_inside:
        with pytest.raises(NestingError, match=r"map\.cycle"):
            nest(moved)
    else:
        assert {one.unit for one in nest(moved)} == set(parents)


CHANGES = [
    pytest.param(Change({"D": "N"}), ["N", "A", "B", "C", "D"], id="new-last"),
    pytest.param(Change({"S": "N"}, frozenset("AB"), {"S": "A"}), ["N", "S", "C"], id="merged-in-place"),
    pytest.param(
        Change({"X": "N", "Y": "N"}, frozenset("B"), {"X": "B", "Y": "B"}),
        ["N", "A", "X", "Y", "C"],
        id="divided-in-place",
    ),
    pytest.param(Change({"C": "A"}), ["N", "A", "C", "B"], id="moved"),
    pytest.param(Change(removed=frozenset("Z")), ["N", "A", "B", "C"], id="stranger-is-not-removed"),
]


@pytest.mark.parametrize(("wanted", "order"), CHANGES)
def test_a_change_keeps_the_order_of_siblings(wanted: Change[str], order: list[str]) -> None:
    after = change({"N": None, "A": "N", "B": "N", "C": "N"}, wanted)
    assert [one.unit for one in nest(after)] == order


def test_a_parent_outside_the_map_is_refused() -> None:
    with pytest.raises(NestingError, match=r"map\.unknown_parent"):
        nest({"A": "Z"})
