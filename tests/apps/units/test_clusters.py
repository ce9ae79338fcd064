"""Clusters of a year: members in the order of the decision, one lead, and who may set them."""

from datetime import date

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import Cluster, ClusterMembership
from baocong.apps.units.operations import (
    Member,
    change_cluster,
    close_unit,
    copy_members,
    create_cluster,
    set_members,
)
from baocong.apps.units.queries import clusters_in, clusters_of, members_of, units_in
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM


@pytest.fixture
def cluster(tree: Tree) -> Cluster:
    made = create_cluster(actor=SYSTEM, name="Cụm thi đua số 8", kind="cluster")
    members = [Member(tree["b1"], "lead"), Member(tree["a1"]), Member(tree["a2"], "deputy")]
    set_members(actor=SYSTEM, cluster=made, year=2025, members=members)
    return made


def listed(cluster: Cluster, year: int) -> list[tuple[str, str]]:
    return [(one.unit.key, one.part) for one in members_of(cluster.pk, year)]


def test_members_stand_in_the_order_of_the_decision(tree: Tree, cluster: Cluster) -> None:
    assert (cluster.code, cluster.folded_name) == ("cum-thi-dua-so-8", "cum thi dua so 8")
    assert listed(cluster, 2025) == [("b1", "lead"), ("a1", "member"), ("a2", "deputy")]
    again = create_cluster(actor=SYSTEM, name="Cụm thi đua số 8", kind="bloc")
    assert again.code == "cum-thi-dua-so-8-2"
    assert change_cluster(actor=SYSTEM, cluster=again, name="Khối 1", kind="bloc").folded_name == "khoi 1"


def test_setting_the_same_members_again_changes_nothing(tree: Tree, cluster: Cluster) -> None:
    before = AuditEntry.objects.count()
    members = [Member(tree["b1"], "lead"), Member(tree["a1"]), Member(tree["a2"], "deputy")]
    set_members(actor=SYSTEM, cluster=cluster, year=2025, members=members)
    assert AuditEntry.objects.count() == before
    set_members(actor=SYSTEM, cluster=cluster, year=2025, members=members[::-1])
    assert listed(cluster, 2025)[0] == ("a2", "deputy")
    assert AuditEntry.objects.first().payload.data["to"][0] == ["a2", "deputy"]  # type: ignore[union-attr]


def test_the_year_before_is_copied_without_closed_units(tree: Tree, cluster: Cluster) -> None:
    close_unit(actor=SYSTEM, unit=tree["a1"], day=date(2025, 7, 1))
    copied = copy_members(actor=SYSTEM, cluster=cluster, year=2026)
    assert [one.key for one in copied.left_out] == ["a1"]
    assert listed(cluster, 2026) == [("b1", "lead"), ("a2", "deputy")]
    with pytest.raises(Rejected, match="đã có thành viên"):
        copy_members(actor=SYSTEM, cluster=cluster, year=2026)
    with pytest.raises(Rejected, match="chưa có thành viên để chép"):
        copy_members(actor=SYSTEM, cluster=cluster, year=2030)


@pytest.mark.parametrize(
    ("year", "members", "code"),
    [
        pytest.param(2026, [("a1", "lead"), ("b1", "lead")], "clusters.two_leads", id="two-leads"),
        pytest.param(2026, [("a1", "member"), ("a1", "member")], "clusters.unit_twice", id="twice"),
        pytest.param(26, [("a1", "member")], "clusters.year", id="year"),
        pytest.param(2027, [("a2", "member")], "clusters.unit_closed", id="closed"),
    ],
)
def test_what_does_not_fit_is_refused(
    tree: Tree, cluster: Cluster, year: int, members: list[tuple[str, str]], code: str
) -> None:
    tree["a2"].valid_until = date(2026, 7, 1)
    with pytest.raises(Rejected) as refused:
        wanted = [Member(tree[key], part) for key, part in members]  # type: ignore[arg-type]
        set_members(actor=SYSTEM, cluster=cluster, year=year, members=wanted)
    assert refused.value.code == code
    assert ClusterMembership.objects.count() == 3


def test_the_secretariat_of_a_cluster_orders_it_but_brings_nobody_in(
    tree: Tree, cluster: Cluster, with_role: Grant
) -> None:
    owner = with_role("secretariat", None, cluster=cluster, year=2025)
    set_members(
        actor=owner, cluster=cluster, year=2025, members=[Member(tree["a1"], "lead"), Member(tree["b1"])]
    )
    assert listed(cluster, 2025) == [("a1", "lead"), ("b1", "member")]
    with pytest.raises(Refused) as refused:
        set_members(actor=owner, cluster=cluster, year=2025, members=[Member(tree["a1"]), Member(tree["b"])])
    assert refused.value.answer.rule == "clusters.foreign_unit"
    for actor, year in ((owner, 2026), (with_role("officer", tree["a"]), 2025)):
        with pytest.raises(Refused) as refused:
            set_members(actor=actor, cluster=cluster, year=year, members=[])
        assert refused.value.answer.rule == "no_role.clusters.change"
    with pytest.raises(Refused):
        create_cluster(actor=owner, name="Cụm khác", kind="cluster")


def test_clusters_show_to_their_people_and_to_those_of_their_members(
    tree: Tree, cluster: Cluster, with_role: Grant
) -> None:
    own = with_role("secretariat", None, cluster=cluster, year=2025)
    member, stranger = (
        with_role("officer", tree["a"]),
        with_role("officer", tree["nation"], only_this_unit=True),
    )
    assert list(clusters_in(own.scope("clusters.read"), 2025)) == [cluster]
    assert list(clusters_in(member.scope("clusters.read"), 2025)) == [cluster]
    assert not clusters_in(member.scope("clusters.read"), 2024).exists()
    assert not clusters_in(stranger.scope("clusters.read"), 2025).exists()
    assert {one.key for one in units_in(own.scope("figures.read"))} == {"a1", "a2", "b1"}
    assert [one.year for one in clusters_of(tree["a1"].pk)] == [2025]
