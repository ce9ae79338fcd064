"""Roles are given where the giver may, never above his own; the last administrator stays."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.actors import actor_of
from baocong.apps.people.giving import RoleAt
from baocong.apps.people.models import Person, Position, RoleGrant
from baocong.apps.people.operations.accounts import deactivate_person
from baocong.apps.people.operations.grants import end_position, grant_role, revoke_grant, set_position
from baocong.apps.people.queries import holders_on, positions_on
from baocong.apps.rights.actors import Place, System
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.rights.roles import GIVES, ROLE_ACTIONS, ROLES
from baocong.apps.units.models import Cluster
from tests.apps.conftest import Grant, Tree
from tests.apps.people.conftest import PersonOf

TODAY = timezone.localdate()
DAY = timedelta(days=1)


@pytest.mark.parametrize("role", [one for one in ROLES if one != "administrator"])
def test_nobody_gives_a_role_that_can_do_more_than_his_own(role: str) -> None:
    assert all(ROLE_ACTIONS[given] <= ROLE_ACTIONS[role] for given in GIVES[role])


@pytest.mark.parametrize(
    ("giver", "at", "role", "where", "rule"),
    [
        pytest.param("leader", "a", "officer", "a1", "", id="a leader below his unit"),
        pytest.param("leader", "a", "leader", "a", "", id="a leader his own role"),
        pytest.param("administrator", None, "inspector", None, "", id="an administrator anything"),
        pytest.param("leader", "a", "officer", "b", "no_role.people.grant", id="beside"),
        pytest.param("leader", "a", "officer", None, "no_role.people.grant", id="in the whole office"),
        pytest.param("leader", "a", "administrator", "a", "role.above_own", id="above his own"),
        pytest.param("leader", "a", "inspector", "a1", "role.above_own", id="a right he lacks"),
        pytest.param("coordinator", "a", "officer", "a", "no_role.people.grant", id="who may only invite"),
        pytest.param("officer", "a", "officer", "a", "no_role.people.grant", id="who may not give"),
    ],
)
def test_a_role_is_given_within_the_givers_own_rights(
    tree: Tree,
    with_role: Grant,
    person_of: PersonOf,
    giver: str,
    at: str | None,
    role: str,
    where: str | None,
    rule: str,
) -> None:
    actor = with_role(giver, tree[at] if at else None)
    person = person_of(with_role("receiver", tree["a1"], login="nguoi-nhan"))
    given = RoleAt(role=role, unit=tree[where] if where else None)
    if rule:
        with pytest.raises(Refused) as refused:
            grant_role(actor=actor, person=person, given=given)
        assert refused.value.answer.rule == rule
        assert person.grants.count() == 1
    else:
        grant = grant_role(actor=actor, person=person, given=given)
        assert (grant.role, grant.unit_id) == (role, given.unit.pk if given.unit else None)
        assert AuditEntry.objects.get().about == f"person:{person.pk}"


def test_a_role_is_not_given_to_somebody_out_of_sight(
    tree: Tree, with_role: Grant, person_of: PersonOf
) -> None:
    stranger = person_of(with_role("officer", tree["b1"]))
    with pytest.raises(Refused) as refused:
        grant_role(
            actor=with_role("leader", tree["a"]),
            person=stranger,
            given=RoleAt(role="officer", unit=tree["a"]),
        )
    assert refused.value.answer.rule == "person.out_of_sight"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param({"role": "king"}, "role.unknown", id="no such role"),
        pytest.param(
            {"role": "officer", "valid_from": TODAY, "valid_until": TODAY}, "role.ends_too_soon", id="no day"
        ),
        pytest.param({"role": "officer"}, "role.twice", id="held already"),
        pytest.param({"role": "officer", "valid_from": TODAY + DAY}, "role.twice", id="held already, later"),
    ],
)
def test_impossible_and_repeated_grants_are_rejected(
    tree: Tree, with_role: Grant, person_of: PersonOf, fields: dict[str, object], code: str
) -> None:
    person = person_of(with_role("officer", tree["a"]))
    with pytest.raises(Rejected) as rejected:
        grant_role(actor=System("kiểm thử"), person=person, given=RoleAt(unit=tree["a"], **fields))  # type: ignore[arg-type]
    assert rejected.value.code == code


def test_a_role_in_a_cluster_counts_in_its_year(tree: Tree, with_role: Grant, person_of: PersonOf) -> None:
    cluster = Cluster.objects.create(code="cum-1", name="Cụm mẫu", folded_name="cum mau", kind="cluster")
    person = person_of(with_role("officer", tree["b"]))
    with pytest.raises(Rejected):
        grant_role(actor=System("kiểm thử"), person=person, given=RoleAt(role="secretariat", cluster=cluster))
    grant_role(
        actor=System("kiểm thử"), person=person, given=RoleAt(role="secretariat", cluster=cluster, year=2026)
    )
    actor = actor_of(person)
    assert actor.answer("clusters.change", Place(cluster=cluster.pk, year=2026))
    assert not actor.answer("clusters.change", Place(cluster=cluster.pk, year=2025))
    assert not actor.answer("clusters.change")


def test_a_role_without_the_units_below_counts_only_at_its_unit(tree: Tree, with_role: Grant) -> None:
    actor = with_role("officer", tree["a"], only_this_unit=True)
    assert actor.answer("figures.enter", Place(unit=tree["a"].pk))
    assert not actor.answer("figures.enter", Place(unit=tree["a1"].pk))


@pytest.mark.parametrize(
    ("start", "until", "counts"),
    [
        pytest.param(None, None, True, id="open"),
        pytest.param(TODAY, TODAY + DAY, True, id="only today"),
        pytest.param(TODAY + DAY, None, False, id="not yet"),
        pytest.param(None, TODAY, False, id="ended today"),
    ],
)
def test_a_role_counts_in_its_interval(
    tree: Tree, with_role: Grant, start: date | None, until: date | None, counts: bool
) -> None:
    actor = with_role("officer", tree["a"], valid_from=start, valid_until=until)
    assert bool(actor.answer("figures.enter", Place(unit=tree["a"].pk))) is counts


def test_a_revoked_role_ends_today_and_stays_as_history(
    tree: Tree, with_role: Grant, person_of: PersonOf
) -> None:
    person = person_of(with_role("officer", tree["a1"]))
    revoke_grant(actor=with_role("leader", tree["a"]), grant=person.grants.get())
    assert person.grants.get().valid_until == TODAY
    assert not actor_of(person).scope("figures.enter")
    assert AuditEntry.objects.get().code == "people.revoke"
    with pytest.raises(Rejected):
        revoke_grant(actor=with_role("leader", tree["a"], login="khac"), grant=person.grants.get())


def test_a_role_above_ones_own_is_not_taken_back(tree: Tree, with_role: Grant, person_of: PersonOf) -> None:
    inspector = person_of(with_role("inspector", tree["a"]))
    with pytest.raises(Refused):
        revoke_grant(actor=with_role("leader", tree["a"]), grant=inspector.grants.get())


def test_the_last_administrator_stays(tree: Tree, with_role: Grant, person_of: PersonOf) -> None:
    first = with_role("administrator", None, login="quan-tri-1")
    with_role("administrator", None, login="co-han", valid_until=TODAY + DAY)
    with_role("administrator", tree["a"], login="o-don-vi")
    with pytest.raises(Rejected) as rejected:
        revoke_grant(actor=first, grant=person_of(first).grants.get())
    assert rejected.value.code == "administrator.last"
    with pytest.raises(Rejected):
        deactivate_person(actor=System("kiểm thử"), person=person_of(first))
    second = with_role("administrator", None, login="quan-tri-2")
    revoke_grant(actor=second, grant=person_of(first).grants.get())
    with pytest.raises(Rejected):
        revoke_grant(actor=second, grant=person_of(second).grants.get())


def test_titles_are_right_on_that_day(tree: Tree, with_role: Grant, person_of: PersonOf) -> None:
    leader = with_role("leader", tree["a"])
    person = person_of(with_role("officer", tree["a1"]))
    first = set_position(
        actor=leader, person=person, unit=tree["a1"], title=" Phó  Giám đốc ", start=date(2020, 1, 1)
    )
    end_position(actor=leader, position=first, day=date(2024, 7, 1))
    set_position(actor=leader, person=person, unit=tree["a1"], title="Giám đốc", start=date(2024, 7, 1))
    assert [one.title for one in positions_on(person, date(2024, 6, 30))] == ["Phó Giám đốc"]
    assert [one.title for one in positions_on(person, date(2024, 7, 1))] == ["Giám đốc"]
    assert positions_on(person, date(2019, 1, 1)) == []
    assert [one.person for one in holders_on(tree["a1"], date(2021, 1, 1))] == [person]


def test_a_post_is_written_only_by_who_may_there(tree: Tree, with_role: Grant, person_of: PersonOf) -> None:
    person = person_of(with_role("officer", tree["a1"]))
    for actor in (with_role("officer", tree["a"]), with_role("leader", tree["b"])):
        with pytest.raises(Refused):
            set_position(actor=actor, person=person, unit=tree["a1"], title="Giám đốc")
    assert not Position.objects.exists()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_remove_each_other_leave_one() -> None:
    # Both read "two are left" before either writes, unless the rule holds a lock.
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one writer in at a time")
    grants = []
    for login in ("quan-tri-1", "quan-tri-2"):
        person = Person.objects.create_user(login, full_name=f"Mẫu {login}")
        grants.append(RoleGrant.objects.create(person=person, role="administrator"))
    together = Barrier(2)

    def revoke(grant: RoleGrant) -> str:
        together.wait(10)
        try:
            revoke_grant(actor=System("kiểm thử"), grant=grant)
        except Rejected as rejected:
            return rejected.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as threads:
        results = sorted(threads.map(revoke, grants))
    assert results == ["administrator.last", "done"]
