"""What the pages of people show to whom, how many questions they ask, and how one acts for another."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth import get_user
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.actors import PersonActor
from baocong.apps.people.models import Delegation, Invitation, Person, Position, RoleGrant
from baocong.apps.people.operations.invitations import digest_of
from baocong.apps.people.queries import PeopleFilter, find_people, people_in
from baocong.apps.people.rights_of import holders_of
from baocong.apps.rights.actors import Place
from baocong.apps.rights.roles import ACTIONS
from baocong.vietnamese.folding import search_key
from tests.apps.conftest import Grant, Tree

ClientOf = Callable[[PersonActor], Client]
HOUR = timedelta(hours=1)
GOOD = "Mật khẩu rất dài 42"


def _people(tree: Tree, unit: str, *names: str) -> list[Person]:
    made = []
    for name in names:
        person = Person.objects.create_user(
            search_key(name).replace(" ", "."), full_name=name, folded_name=search_key(name)
        )
        RoleGrant.objects.create(person=person, role="officer", unit=tree[unit])
        Position.objects.create(person=person, unit=tree[unit], title="Chuyên viên")
        made.append(person)
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dao", ["Trần Mẫu Đào"]),
        ("Đào mẫu", ["Trần Mẫu Đào"]),
        ("tran.mau", ["Trần Mẫu Đào"]),
        ("MẪU", ["Lê Mẫu Hạnh", "Trần Mẫu Đào"]),
        ("%", []),
        ("'; drop table", []),
    ],
)
def test_names_are_found_with_and_without_marks(
    tree: Tree, with_role: Grant, text: str, found: list[str]
) -> None:
    _people(tree, "a1", "Trần Mẫu Đào", "Lê Mẫu Hạnh")
    _people(tree, "b1", "Phạm Mẫu Đào")
    leader = with_role("leader", tree["a"], login="lanh-dao")
    Person.objects.filter(login="lanh-dao").update(full_name="Lãnh đạo", folded_name="lanh dao khac")
    names = [str(one) for one in find_people(leader, PeopleFilter(text=text)) if one.pk != leader.person_id]
    assert names == found


def test_lists_are_narrowed_by_unit_role_and_state(tree: Tree, with_role: Grant) -> None:
    first, second = _people(tree, "a1", "Mẫu Một", "Mẫu Hai")
    Person.objects.filter(pk=second.pk).update(is_active=False)
    leader = with_role("leader", tree["a"])
    assert set(find_people(leader, PeopleFilter(unit=tree["a1"]))) == {first, second}
    assert set(find_people(leader, PeopleFilter(role="officer", state="active"))) == {first}
    assert set(find_people(leader, PeopleFilter(state="inactive"))) == {second}


def test_whoever_left_the_unit_is_no_longer_shown(tree: Tree, with_role: Grant) -> None:
    [person] = _people(tree, "a1", "Mẫu Một")
    leader = with_role("leader", tree["a"])
    assert person in people_in(leader.scope("people.read"))
    person.positions.update(end_date=timezone.localdate())
    person.grants.update(valid_until=timezone.localdate())
    assert person not in people_in(leader.scope("people.read"))
    assert person in people_in(with_role("administrator", None).scope("people.read"))


def test_posts_and_roles_elsewhere_are_not_shown(tree: Tree, with_role: Grant, client_of: ClientOf) -> None:
    [person] = _people(tree, "a1", "Mẫu Một")
    RoleGrant.objects.create(person=person, role="leader", unit=tree["b1"])
    Position.objects.create(person=person, unit=tree["b1"], title="Trưởng phòng mật")
    client = client_of(with_role("leader", tree["a"]))
    for address in (reverse("people:list"), reverse("people:person", args=[person.pk])):
        body = client.get(address).content.decode()
        assert "Đơn vị A1" in body
        assert "Đơn vị B1" not in body
        assert "Trưởng phòng mật" not in body


@pytest.mark.parametrize(
    "page", ["people:list", "people:export", "people:name_suggestions", "people:who_may"]
)
def test_lists_ask_the_same_for_one_row_and_many(
    tree: Tree, with_role: Grant, client_of: ClientOf, page: str
) -> None:
    client = client_of(with_role("leader", tree["a"]))
    address = reverse(page) + "?unit=(a1)&action=figures.read&receiver="
    counts = []
    for names in (["Mẫu Một"], ["Mẫu Hai", "Mẫu Ba", "Mẫu Bốn"]):
        _people(tree, "a1", *names)
        with _counting() as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def _counting() -> CaptureQueriesContext:
    return CaptureQueriesContext(connection)


def test_the_person_page_asks_the_same_for_one_grant_and_many(
    tree: Tree, with_role: Grant, client_of: ClientOf
) -> None:
    [person] = _people(tree, "a1", "Mẫu Một")
    client = client_of(with_role("leader", tree["a"]))
    counts = []
    for role in ("clerk", "coordinator"):
        RoleGrant.objects.create(person=person, role=role, unit=tree["a1"])
        with _counting() as asked:
            client.get(reverse("people:person", args=[person.pk]))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_names_cannot_break_a_page(tree: Tree, with_role: Grant, client_of: ClientOf) -> None:
    name = "<img src=x onerror=alert(1)>'\"& Mẫu"
    person = Person.objects.create_user("ten-xau", full_name=name, folded_name=search_key(name))
    RoleGrant.objects.create(person=person, role="officer", unit=tree["a1"])
    Position.objects.create(person=person, unit=tree["a1"], title="<b>Trưởng</b>")
    client = client_of(with_role("leader", tree["a"]))
    pages = ("people:list", "people:name_suggestions", "people:delegations")
    addresses = [reverse(one) for one in pages] + [reverse("people:person", args=[person.pk])]
    addresses.append(reverse("people:who_may") + "?unit=(a1)&action=figures.enter")
    for address in addresses:
        body = client.get(address, {"receiver": ""} if "ten" in address else {}).content.decode()
        assert "<img src=x" not in body
        assert "<b>Trưởng" not in body


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_who_may_agrees_with_every_single_answer(tree: Tree, with_role: Grant, action: str) -> None:
    roles = (
        ("leader", "nation"),
        ("officer", "a"),
        ("coordinator", "a1"),
        ("inspector", None),
        ("clerk", "b"),
    )
    actors = [with_role(role, tree[at] if at else None) for role, at in roles]
    actors.append(with_role("leader", tree["a"], login="chi-o-a", only_this_unit=True))
    actors.append(with_role("leader", tree["a"], login="het-han", valid_until=timezone.localdate()))
    for unit in tree.values():
        expected = {one.person_id for one in actors if one.answer(action, Place(unit=unit.pk))}
        assert {one.person.pk for one in holders_of(action, unit)} == expected


def test_who_may_names_those_who_were_lent_the_right(tree: Tree, with_role: Grant) -> None:
    leader = with_role("leader", tree["a"])
    [receiver] = _people(tree, "a2", "Mẫu Nhận")
    now = timezone.now()
    grant = RoleGrant.objects.get(person_id=leader.person_id)
    Delegation.objects.create(
        grant=grant, receiver=receiver, starts_at=now - HOUR, ends_at=now + HOUR, reason="Nghỉ phép"
    )
    lent = [one for one in holders_of("figures.send", tree["a1"]) if one.lent_by]
    assert [(one.person, one.lent_by and one.lent_by.pk) for one in lent] == [(receiver, leader.person_id)]
    assert "ủy quyền" in lent[0].reason
    assert not [one for one in holders_of("people.grant", tree["a1"]) if one.lent_by]


def _lend(giver: PersonActor, receiver: PersonActor) -> Delegation:
    now = timezone.now()
    return Delegation.objects.create(
        grant=RoleGrant.objects.get(person_id=giver.person_id),
        receiver_id=receiver.person_id,
        starts_at=now - HOUR,
        ends_at=now + HOUR,
        reason="Nghỉ phép",
    )


def test_acting_for_another_is_switched_in_the_bar(tree: Tree, with_role: Grant, client_of: ClientOf) -> None:
    giver, receiver = with_role("leader", tree["a"], login="nguoi-giao"), with_role("officer", tree["b"])
    _lend(giver, receiver)
    client = client_of(receiver)
    page = reverse("people:who_may") + "?action=figures.send&unit=(a1)"
    assert client.get(page).status_code == 422
    assert "Làm việc thay mặt Mẫu nguoi-giao" in client.get(reverse("own_account")).content.decode()
    switched = client.post(
        reverse("people:act_for"), {"giver": giver.person_id, "next": reverse("people:list")}
    )
    assert switched["Location"] == reverse("people:list")
    body = client.get(page)
    assert body.status_code == 200
    assert "thay mặt <strong>Mẫu nguoi-giao</strong>" in body.content.decode()
    client.post(reverse("people:act_for"))
    assert client.get(page).status_code == 422


@pytest.mark.parametrize("where", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_switch_leads_nowhere_else(tree: Tree, with_role: Grant, client_of: ClientOf, where: str) -> None:
    got = client_of(with_role("officer", tree["b"])).post(reverse("people:act_for"), {"next": where})
    assert got["Location"] == reverse("own_account")


def test_a_lapsed_delegation_refuses_what_was_sent_and_returns_to_ones_own_name(
    tree: Tree, with_role: Grant, client_of: ClientOf
) -> None:
    giver, receiver = with_role("leader", tree["a"]), with_role("officer", tree["b"])
    lent = _lend(giver, receiver)
    client = client_of(receiver)
    client.post(reverse("people:act_for"), {"giver": giver.person_id})
    Delegation.objects.filter(pk=lent.pk).update(revoked_at=timezone.now())
    refused = client.post(reverse("people:import"))
    assert refused.status_code == 403
    assert "hết hiệu lực" in refused.content.decode()
    assert "thay mặt <strong>" not in client.get(reverse("own_account")).content.decode()


def test_a_delegation_is_made_and_given_back_on_the_page(
    tree: Tree, with_role: Grant, client_of: ClientOf
) -> None:
    leader, officer = with_role("leader", tree["a"]), with_role("officer", tree["a1"], login="nguoi-nhan")
    client = client_of(leader)
    today = timezone.localdate()
    sent = {
        "grants": [RoleGrant.objects.get(person_id=leader.person_id).pk],
        "receiver": "Mẫu nguoi-nhan (nguoi-nhan)",
        "start": today.isoformat(),
        "until": f"{today + timedelta(days=3):%d/%m/%Y}",
        "reason": "Đi công tác",
    }
    assert client.post(reverse("people:delegations"), {**sent, "reason": ""}).status_code == 422
    assert client.post(reverse("people:delegations"), sent).status_code == 302
    lent = Delegation.objects.get()
    assert timezone.localtime(lent.ends_at).date() == today + timedelta(days=4)
    assert client_of(officer).post(reverse("people:take_back", args=[lent.pk])).status_code == 302
    assert Delegation.objects.get().revoked_at is not None


def test_a_forgotten_unit_never_becomes_the_whole_office(
    with_role: Grant, client_of: ClientOf, tree: Tree
) -> None:
    client = client_of(with_role("administrator", None))
    sent = {"full_name": "Người Mẫu", "role": "officer"}
    answer = client.post(reverse("people:invitations"), sent)
    assert answer.status_code == 422
    assert "Chọn đơn vị." in answer.content.decode()
    assert (
        client.post(reverse("people:invitations"), {**sent, "unit": "(a1)", "office": "on"}).status_code
        == 422
    )
    assert not Invitation.objects.exists()
    assert client.post(reverse("people:invitations"), {**sent, "office": "on"}).status_code == 200
    assert Invitation.objects.get().unit is None


def test_an_invitation_is_accepted_on_its_page(tree: Tree) -> None:
    Invitation.objects.create(
        full_name="Người Mẫu",
        role="officer",
        unit=tree["a1"],
        token_digest=digest_of("lien-ket"),
        expires_at=timezone.now() + HOUR,
    )
    client = Client()
    address = reverse("people:accept", args=["lien-ket"])
    page = client.get(address)
    assert "Đơn vị A1" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    different = client.post(address, {"login": "nguoi.mau", "password": GOOD, "again": "khác"})
    assert different.status_code == 422
    weak = client.post(address, {"login": "nguoi.mau", "password": "ngắn", "again": "ngắn"})
    assert weak.status_code == 422
    assert "Mật khẩu chưa đạt" in weak.content.decode() or "12" in weak.content.decode()
    done = client.post(address, {"login": "nguoi.mau", "password": GOOD, "again": GOOD})
    assert done["Location"] == reverse("own_account")
    assert get_user(client).get_username() == "nguoi.mau"  # type: ignore[arg-type]
    assert client.get(reverse("own_account")).status_code == 200
    assert Client().get(address).status_code == 410


def test_every_write_of_the_pages_leaves_an_entry(tree: Tree, with_role: Grant, client_of: ClientOf) -> None:
    [person] = _people(tree, "a1", "Mẫu Một")
    client = client_of(with_role("leader", tree["a"]))
    client.post(reverse("people:grant", args=[person.pk]), {"role": "clerk", "unit": "(a1)"})
    client.post(reverse("people:position", args=[person.pk]), {"title": "Phó phòng", "unit": "(a1)"})
    client.post(reverse("people:revoke", args=[person.grants.get(role="clerk").pk]))
    client.post(reverse("people:stop_position", args=[person.positions.get(title="Chuyên viên").pk]))
    codes = list(AuditEntry.objects.order_by("seq").values_list("code", flat=True))
    assert codes == ["people.grant", "people.position", "people.revoke", "people.end_position"]
    assert {one.about for one in AuditEntry.objects.all()} == {f"person:{person.pk}"}
