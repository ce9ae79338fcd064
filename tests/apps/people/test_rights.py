"""What a role allows, where, and the sentence of every refusal."""

import pytest

from baocong.apps.rights.actors import OFFICE, Place, Stranger
from baocong.apps.rights.roles import ACTIONS, ROLE_ACTIONS, ROLES, roles_for
from baocong.apps.units.queries import units_in
from tests.apps.conftest import Grant, Tree


def test_every_action_belongs_to_a_role_and_every_role_names_known_actions() -> None:
    assert set(ROLE_ACTIONS) == set(ROLES)
    assert set().union(*ROLE_ACTIONS.values()) == set(ACTIONS)


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        pytest.param("a", True, id="own unit"),
        pytest.param("a1", True, id="below"),
        pytest.param("b", False, id="beside"),
        pytest.param("nation", False, id="above"),
    ],
)
def test_a_role_reaches_down_its_unit_only(tree: Tree, with_role: Grant, at: str, allowed: bool) -> None:
    officer = with_role("officer", tree["a"])
    assert bool(officer.answer("figures.enter", Place(unit=tree[at].pk))) is allowed


def test_a_refusal_names_the_right_the_place_and_the_roles(tree: Tree, with_role: Grant) -> None:
    receiver = with_role("receiver", tree["a"])
    answer = receiver.answer("figures.enter", Place(unit=tree["a1"].pk))
    assert answer.rule == "no_role.figures.enter"
    assert "nhập số liệu" in answer.reason
    assert "chuyên viên" in answer.reason


def test_a_scope_lists_exactly_what_single_answers_allow(tree: Tree, with_role: Grant) -> None:
    for role, unit in (("officer", tree["a"]), ("leader", tree["nation"]), ("inspector", None)):
        actor = with_role(role, unit, login=f"{role}-x")
        listed = set(units_in(actor.scope("figures.read")))
        single = {one for one in tree.values() if actor.answer("figures.read", Place(unit=one.pk))}
        assert listed == single


def test_a_stranger_may_nothing() -> None:
    stranger = Stranger()
    assert not any(stranger.answer(action, OFFICE) or stranger.scope(action) for action in ACTIONS)
    assert all(roles_for(action) for action in ACTIONS)
