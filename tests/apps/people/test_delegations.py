"""A delegation never gives more than the giver has at the moment, and every entry names both."""

from datetime import timedelta

import pytest
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.audit.operation import operation
from baocong.apps.people.actors import PersonActor, actor_of, givers_of
from baocong.apps.people.giving import RoleAt
from baocong.apps.people.models import Delegation, Person
from baocong.apps.people.operations.accounts import deactivate_person
from baocong.apps.people.operations.delegations import Loan, delegate, revoke_delegation
from baocong.apps.people.operations.grants import grant_role, revoke_grant
from baocong.apps.rights.actors import Place, System
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.rights.roles import NEVER_LENT
from tests.apps.conftest import Grant, Tree

SYSTEM = System("kiểm thử")
HOUR = timedelta(hours=1)


@pytest.fixture
def giver(tree: Tree, with_role: Grant) -> PersonActor:
    """The leader of A; there is another administrator, so that everything about the giver may be taken away."""
    with_role("administrator", None)
    return with_role("leader", tree["a"], login="nguoi-giao")


@pytest.fixture
def receiver(tree: Tree, with_role: Grant) -> PersonActor:
    """An officer of A2."""
    return with_role("officer", tree["a2"], login="nguoi-nhan")


def _person(actor: PersonActor) -> Person:
    return Person.objects.get(pk=actor.person_id)


def _loan(giver: PersonActor, receiver: PersonActor, **changed: object) -> Loan:
    now = timezone.now()
    fields = {
        "grants": list(_person(giver).grants.all()),
        "receiver": _person(receiver),
        "starts_at": now - HOUR,
        "ends_at": now + HOUR,
        "reason": "Nghỉ phép",
    }
    return Loan(**{**fields, **changed})  # type: ignore[arg-type]


def _acting(giver: PersonActor, receiver: PersonActor) -> PersonActor:
    return actor_of(_person(receiver), giver_id=giver.person_id)


def test_the_receiver_acts_with_the_lent_role_and_both_names_are_logged(
    tree: Tree, giver: PersonActor, receiver: PersonActor
) -> None:
    place = Place(unit=tree["a1"].pk)
    assert not receiver.answer("figures.send", place)
    delegate(actor=giver, loan=_loan(giver, receiver))
    acting = _acting(giver, receiver)
    assert acting.answer("figures.send", place)
    assert "ủy quyền" in acting.answer("figures.send", place).reason
    with operation("figures.send", acting):
        pass
    entry = AuditEntry.objects.order_by("seq").last()
    assert entry is not None
    assert (entry.actor_name, entry.on_behalf_of) == ("Mẫu nguoi-nhan", "Mẫu nguoi-giao")


def test_in_ones_own_name_nothing_lent_counts(tree: Tree, giver: PersonActor, receiver: PersonActor) -> None:
    delegate(actor=giver, loan=_loan(giver, receiver))
    assert not actor_of(_person(receiver)).answer("figures.send", Place(unit=tree["a1"].pk))
    assert not _acting(giver, receiver).answer("figures.enter", Place(unit=tree["b1"].pk))


def _grant_ends(giver: PersonActor) -> None:
    revoke_grant(actor=SYSTEM, grant=_person(giver).grants.get())


def _giver_is_stopped(giver: PersonActor) -> None:
    deactivate_person(actor=SYSTEM, person=_person(giver))


def _time_passes(giver: PersonActor) -> None:
    Delegation.objects.update(ends_at=timezone.now() - timedelta(seconds=1))


def _giver_takes_it_back(giver: PersonActor) -> None:
    revoke_delegation(actor=giver, delegation=Delegation.objects.get())


@pytest.mark.parametrize(
    "happens",
    [
        pytest.param(_grant_ends, id="the giver's role ends"),
        pytest.param(_giver_is_stopped, id="the giver's account is stopped"),
        pytest.param(_time_passes, id="the time passes"),
        pytest.param(_giver_takes_it_back, id="the giver takes it back"),
    ],
)
def test_a_delegation_is_worthless_once(
    tree: Tree, giver: PersonActor, receiver: PersonActor, happens
) -> None:  # type: ignore[no-untyped-def]
    delegate(actor=giver, loan=_loan(giver, receiver))
    happens(giver)
    acting = _acting(giver, receiver)
    answer = acting.answer("figures.send", Place(unit=tree["a1"].pk))
    assert (bool(answer), answer.rule) == (False, "delegation.lapsed")
    assert not acting.scope("figures.send")
    assert givers_of(_person(receiver)) == []


def test_a_stopped_receiver_acts_for_nobody(giver: PersonActor, receiver: PersonActor) -> None:
    delegate(actor=giver, loan=_loan(giver, receiver))
    deactivate_person(actor=SYSTEM, person=_person(receiver))
    assert givers_of(_person(receiver)) == []
    assert not actor_of(_person(receiver)).held


def test_what_was_lent_is_not_lent_on(
    tree: Tree, with_role: Grant, giver: PersonActor, receiver: PersonActor
) -> None:
    third = with_role("officer", tree["a1"], login="nguoi-thu-ba")
    delegate(actor=giver, loan=_loan(giver, receiver))
    acting = _acting(giver, receiver)
    for loan in (_loan(giver, third), _loan(receiver, third)):
        with pytest.raises(Refused) as refused:
            delegate(actor=acting, loan=loan)
        assert refused.value.answer.rule == "delegation.chain"
    with pytest.raises(Refused) as refused:
        delegate(actor=receiver, loan=_loan(giver, third))
    assert refused.value.answer.rule == "delegation.not_own"


def test_who_acts_for_another_gives_no_roles(tree: Tree, giver: PersonActor, receiver: PersonActor) -> None:
    delegate(actor=giver, loan=_loan(giver, receiver))
    acting = _acting(giver, receiver)
    assert not any(
        acting.answer(action, Place(unit=tree["a"].pk)) or acting.scope(action) for action in NEVER_LENT
    )
    with pytest.raises(Refused) as refused:
        grant_role(actor=acting, person=_person(receiver), given=RoleAt(role="leader", unit=tree["a"]))
    assert refused.value.answer.rule == "never_lent.people.grant"


def test_a_role_that_may_not_be_lent_is_refused(tree: Tree, with_role: Grant, receiver: PersonActor) -> None:
    administrator = with_role("administrator", None, login="quan-tri")
    with_role("officer", None, login="quan-tri")
    loan = _loan(administrator, receiver)
    with pytest.raises(Refused):
        delegate(actor=actor_of(_person(administrator)), loan=loan)
    assert not Delegation.objects.exists()


NOW = timezone.now()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        pytest.param({"grants": []}, "delegation.nothing", id="no role"),
        pytest.param({"reason": "  "}, "delegation.no_reason", id="no reason"),
        pytest.param({"reason": "x" * 301}, "delegation.long_reason", id="a long reason"),
        pytest.param({"ends_at": NOW - 2 * HOUR}, "delegation.ends_too_soon", id="ends before it starts"),
        pytest.param({"starts_at": NOW - 3 * HOUR, "ends_at": NOW - 2 * HOUR}, "delegation.past", id="past"),
    ],
)
def test_impossible_delegations_are_rejected(
    giver: PersonActor, receiver: PersonActor, changed: dict[str, object], code: str
) -> None:
    with pytest.raises(Rejected) as rejected:
        delegate(actor=giver, loan=_loan(giver, receiver, **changed))
    assert rejected.value.code == code
    assert not Delegation.objects.exists()


def test_nobody_lends_to_himself_or_to_somebody_out_of_sight(
    tree: Tree, with_role: Grant, giver: PersonActor
) -> None:
    with pytest.raises(Rejected) as rejected:
        delegate(actor=giver, loan=_loan(giver, giver))
    assert rejected.value.code == "delegation.oneself"
    with pytest.raises(Refused) as refused:
        delegate(actor=giver, loan=_loan(giver, with_role("officer", tree["b"])))
    assert refused.value.answer.rule == "person.out_of_sight"


def test_the_same_is_lent_once(giver: PersonActor, receiver: PersonActor) -> None:
    delegate(actor=giver, loan=_loan(giver, receiver))
    with pytest.raises(Rejected) as rejected:
        delegate(actor=giver, loan=_loan(giver, receiver))
    assert rejected.value.code == "delegation.twice"


@pytest.mark.parametrize(
    ("who", "may"),
    [("giver", True), ("receiver", True), ("administrator", True), ("officer", False), ("leader", False)],
)
def test_who_may_end_a_delegation(
    tree: Tree, with_role: Grant, giver: PersonActor, receiver: PersonActor, who: str, may: bool
) -> None:
    [lent] = delegate(actor=giver, loan=_loan(giver, receiver))
    others = {
        "giver": giver,
        "receiver": receiver,
        "administrator": with_role("administrator", None, login="quan-tri"),
        "officer": with_role("officer", tree["a1"]),
        "leader": with_role("leader", tree["a"], login="lanh-dao-khac"),
    }
    if may:
        revoke_delegation(actor=others[who], delegation=lent)
        assert givers_of(_person(receiver)) == []
    else:
        with pytest.raises(Refused):
            revoke_delegation(actor=others[who], delegation=lent)
        assert givers_of(_person(receiver)) == [_person(giver)]
