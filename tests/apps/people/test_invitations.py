"""Nobody's password is imported or known: a link, good once and for a time, makes the account."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.actors import PersonActor, actor_of
from baocong.apps.people.giving import RoleAt
from baocong.apps.people.models import Invitation, Person
from baocong.apps.people.operations.accounts import deactivate_person
from baocong.apps.people.operations.invitations import (
    Invited,
    Invitee,
    accept_invitation,
    digest_of,
    invite_person,
    resend_invitation,
    withdraw_invitation,
)
from baocong.apps.people.queries import positions_on
from baocong.apps.rights.actors import Place, System
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant, Tree

GOOD = "Mật khẩu rất dài 42"
DAY = timedelta(days=1)


@pytest.fixture
def leader(tree: Tree, with_role: Grant) -> PersonActor:
    """The leader of A; somebody else looks after the house."""
    with_role("administrator", None)
    return with_role("leader", tree["a"], login="lanh-dao")


def _invite(leader: PersonActor, tree: Tree, at: str = "a1", **changed: str) -> Invited:
    fields = {
        "full_name": "Người Mẫu Một",
        "email": "mot@example.test",
        "title": "Chuyên viên chính",
    } | changed
    role = fields.pop("role", "officer")
    invitee = Invitee(**fields, given=RoleAt(role=role, unit=tree[at]))
    return invite_person(actor=leader, invitee=invitee, link=lambda token: token)


def test_an_invitation_becomes_an_account_with_role_and_post(tree: Tree, leader: PersonActor) -> None:
    invited = _invite(leader, tree)
    person = accept_invitation(token=invited.address, login="Mot.Mau", password=GOOD)
    assert (person.login, person.full_name, person.folded_name) == (
        "mot.mau",
        "Người Mẫu Một",
        "nguoi mau mot",
    )
    assert person.check_password(GOOD)
    assert actor_of(person).answer("figures.enter", Place(unit=tree["a1"].pk))
    assert not actor_of(person).answer("figures.enter", Place(unit=tree["a2"].pk))
    assert [one.title for one in positions_on(person, timezone.localdate())] == ["Chuyên viên chính"]
    codes = list(AuditEntry.objects.order_by("seq").values_list("code", flat=True))
    assert codes == ["people.invite", "people.accept_invitation"]


def test_only_the_digest_of_the_link_is_kept(tree: Tree, leader: PersonActor) -> None:
    invited = _invite(leader, tree)
    assert invited.invitation.token_digest == digest_of(invited.address)
    told = str(list(AuditEntry.objects.values())) + str(
        [one.payload.data for one in AuditEntry.objects.all()]
    )
    assert invited.address not in told


def _used(invited: Invited, leader: PersonActor) -> None:
    accept_invitation(token=invited.address, login="da-nhan", password=GOOD)


def _expired(invited: Invited, leader: PersonActor) -> None:
    Invitation.objects.update(expires_at=timezone.now() - DAY)


def _withdrawn(invited: Invited, leader: PersonActor) -> None:
    withdraw_invitation(actor=leader, invitation=invited.invitation)


def _sent_again(invited: Invited, leader: PersonActor) -> None:
    resend_invitation(actor=leader, invitation=invited.invitation, link=lambda token: token)


def _inviter_stopped(invited: Invited, leader: PersonActor) -> None:
    deactivate_person(actor=System("kiểm thử"), person=Person.objects.get(pk=leader.person_id))


@pytest.mark.parametrize(
    ("happens", "code"),
    [
        pytest.param(_used, "invitation.accepted", id="used"),
        pytest.param(_expired, "invitation.expired", id="expired"),
        pytest.param(_withdrawn, "invitation.withdrawn", id="withdrawn"),
        pytest.param(_sent_again, "invitation.unknown", id="replaced by a newer link"),
        pytest.param(_inviter_stopped, "invitation.inviter", id="from someone who may no longer"),
    ],
)
def test_a_link_is_not_good_when_it_was(tree: Tree, leader: PersonActor, happens, code: str) -> None:  # type: ignore[no-untyped-def]
    invited = _invite(leader, tree)
    happens(invited, leader)
    before = Person.objects.count()
    with pytest.raises(Rejected) as rejected:
        accept_invitation(token=invited.address, login="mot.mau", password=GOOD)
    assert rejected.value.code == code
    assert Person.objects.count() == before


def test_a_link_sent_again_is_good(tree: Tree, leader: PersonActor) -> None:
    invited = _invite(leader, tree)
    Invitation.objects.update(expires_at=timezone.now() - DAY)
    again = resend_invitation(actor=leader, invitation=invited.invitation, link=lambda token: token)
    assert accept_invitation(token=again.address, login="mot.mau", password=GOOD).login == "mot.mau"


@pytest.mark.parametrize(
    ("login", "password", "code"),
    [
        pytest.param("Nguyễn Văn", GOOD, "login.bad", id="letters with marks"),
        pytest.param("ab", GOOD, "login.bad", id="short login"),
        pytest.param("a@b.example", GOOD, "login.bad", id="an address"),
        pytest.param("LANH-DAO", GOOD, "login.taken", id="taken, in capitals"),
        pytest.param("mot.mau", "ngắn", "password.weak", id="short password"),
        pytest.param("mot.mau", "password1234", "password.weak", id="common password"),
    ],
)
def test_bad_logins_and_passwords_are_rejected_and_the_link_stays_good(
    tree: Tree, leader: PersonActor, login: str, password: str, code: str
) -> None:
    invited = _invite(leader, tree)
    with pytest.raises(Rejected) as rejected:
        accept_invitation(token=invited.address, login=login, password=password)
    assert rejected.value.code == code
    assert accept_invitation(token=invited.address, login="mot.mau", password=GOOD)


@pytest.mark.parametrize(
    ("who", "at", "role", "where", "rule"),
    [
        pytest.param("coordinator", "a", "officer", "a1", "", id="a coordinator below"),
        pytest.param("coordinator", "a", "leader", "a1", "role.above_own", id="above his own"),
        pytest.param(
            "leader", "a", "administrator", "a", "role.above_own", id="an administrator by a leader"
        ),
        pytest.param("leader", "a", "officer", "b", "no_role.people.invite", id="beside"),
        pytest.param("officer", "a", "officer", "a", "no_role.people.invite", id="who may not invite"),
    ],
)
def test_one_invites_within_ones_own_scope_and_rights(
    tree: Tree, with_role: Grant, who: str, at: str, role: str, where: str, rule: str
) -> None:
    actor = with_role(who, tree[at])
    if not rule:
        assert _invite(actor, tree, where, role=role).invitation.role == role
        return
    with pytest.raises(Refused) as refused:
        _invite(actor, tree, where, role=role)
    assert refused.value.answer.rule == rule
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("email", "code"),
    [
        pytest.param("khong-phai-thu", "person.bad_address", id="no address"),
        pytest.param(
            "a@example.test\nBcc: b@example.test", "person.bad_address", id="a header in the address"
        ),
        pytest.param("CO@example.test", "person.address_taken", id="has an account"),
        pytest.param("cho@example.test", "invitation.waiting", id="invited already"),
    ],
)
def test_addresses_that_cannot_be_invited(tree: Tree, leader: PersonActor, email: str, code: str) -> None:
    Person.objects.create_user("co", full_name="Người Có Tài Khoản", email="co@example.test")
    _invite(leader, tree, email="cho@example.test")
    with pytest.raises(Rejected) as rejected:
        _invite(leader, tree, email=email)
    assert rejected.value.code == code


def test_the_mail_goes_out_after_the_commit(
    tree: Tree, leader: PersonActor, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        invited = _invite(leader, tree, full_name="Nguyễn <b>Văn</b> Mẫu")
        assert not mail.outbox
    assert invited.mailed
    [message] = mail.outbox
    assert message.to == ["mot@example.test"]
    assert invited.address in message.body
    assert "Nguyễn <b>Văn</b> Mẫu" in message.body
    assert message.content_subtype == "plain"


def test_without_mail_the_link_is_handed_over(
    tree: Tree,
    leader: PersonActor,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.MAIL_IS_SET = False
    with django_capture_on_commit_callbacks(execute=True):
        invited = _invite(leader, tree)
    assert (invited.mailed, mail.outbox) == (False, [])


def test_a_mail_that_fails_leaves_the_invitation(
    tree: Tree,
    leader: PersonActor,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.EMAIL_BACKEND = "tests.apps.people.broken_mail.BrokenBackend"
    with django_capture_on_commit_callbacks(execute=True):
        invited = _invite(leader, tree)
    assert not invited.mailed
    assert Invitation.objects.filter(pk=invited.invitation.pk).exists()
