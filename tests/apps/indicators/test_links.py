"""One-time links: one unit, one period; closed after sending; only the token's digest is kept."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators import counter
from baocong.apps.indicators.models import EntrySave, Observation, OneTimeLink, Period, Submission
from baocong.apps.indicators.operations import (
    LinkRequest,
    SaveKey,
    create_link,
    enter_figures,
    open_link,
    open_period,
    reopen_link,
    withdraw_link,
)
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue

Ask = Callable[..., str]


@pytest.fixture
def ask(tree: Tree, with_role: Grant, november: Period) -> Ask:
    """Make a link for A1 in November; gives the token."""
    cache.clear()
    coordinator = with_role("coordinator", tree["a"])

    def make(**more: object) -> str:
        request = LinkRequest(unit=tree["a1"], period=november, recipient="Bưu điện tỉnh", **more)  # type: ignore[arg-type]
        return create_link(actor=coordinator, request=request, address=lambda token: token).address

    return make


def test_only_the_digest_is_kept_and_the_mail_carries_the_address(
    ask: Ask, settings, django_capture_on_commit_callbacks
) -> None:  # type: ignore[no-untyped-def]
    settings.MAIL_IS_SET = True
    with django_capture_on_commit_callbacks(execute=True):
        token = ask(email="buudien@example.vn")
    assert token in mail.outbox[0].body
    assert "tháng 11 năm 2026" in mail.outbox[0].subject
    kept = str(OneTimeLink.objects.values().get())
    assert token not in kept
    assert AuditEntry.objects.get(code="figures.link").payload.data["recipient"] == "Bưu điện tỉnh"


def test_the_form_behind_a_link_saves_sends_and_closes(ask: Ask, catalogue: Catalogue) -> None:
    token, client = ask(), Client()
    address, name = reverse("links:receive", args=[token]), f"{catalogue['files.received'].indicator_id}:"
    page = client.get(address).content.decode()
    assert "Bưu điện tỉnh" in page
    client.post(address, {f"v:{name}": "12", f"o:{name}": "", f"b:{name}": "0", "save_key": "k"})
    figure = Observation.objects.get()
    assert figure.value == 12
    assert EntrySave.objects.get().link.token_digest
    assert AuditEntry.objects.get(code="figures.form").actor_name == "Bưu điện tỉnh (liên kết một lần)"
    sent = client.post(reverse("links:send", args=[token]))
    assert "đã gửi lúc" in sent.content.decode()
    assert Submission.objects.get().seq
    closed = client.get(address)
    assert (closed.status_code, "liên kết đã đóng" in closed.content.decode()) == (422, True)
    late = client.post(reverse("links:save", args=[token]), "{}", content_type="application/json")
    assert (late.status_code, late.json()["code"]) == (422, "link_used")


def test_the_asker_opens_again_or_stops(ask: Ask, tree: Tree, with_role: Grant) -> None:
    token, boss = ask(), with_role("coordinator", tree["a"], login="khac")
    link, _ = open_link(token)
    OneTimeLink.objects.update(used_at=timezone.now())
    reopen_link(actor=boss, link=link)
    assert open_link(token)[0].opened_at is not None
    withdraw_link(actor=boss, link=link)
    for again in (reopen_link, withdraw_link):
        with pytest.raises(Rejected) as refused:
            again(actor=boss, link=link)
        assert refused.value.code == "link_withdrawn"
    with pytest.raises(Rejected):
        open_link(token)
    with pytest.raises(Refused):
        withdraw_link(actor=with_role("coordinator", tree["b"]), link=link)


def test_a_link_reaches_no_other_unit_or_period(
    ask: Ask, tree: Tree, catalogue: Catalogue, november: Period
) -> None:
    link, actor = open_link(ask())
    assert actor.answer("figures.enter", _at(tree["a1"]))
    for action, unit in (
        ("figures.enter", "a2"),
        ("figures.enter", "a"),
        ("figures.link", "a1"),
        ("audit.read", "a1"),
    ):
        assert not actor.answer(action, _at(tree[unit]))
    with pytest.raises(Rejected) as refused:
        enter_figures(
            actor=actor,
            unit=tree["a1"],
            period=open_period("2026-10", "administrative"),
            cells=[],
            save=SaveKey("k", link),
        )
    assert refused.value.code == "link_of_another_place"


def _at(unit):  # type: ignore[no-untyped-def]
    from baocong.apps.rights.actors import Place

    return Place(unit=unit.pk)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        pytest.param({"recipient": " "}, "recipient", id="nobody"),
        pytest.param({"email": "khong phai thu"}, "email", id="no address"),
        pytest.param({"days": "0"}, "days", id="no time"),
        pytest.param({"days": "999"}, "days", id="too long"),
    ],
)
def test_a_malformed_request_says_which_field(
    tree: Tree, with_role: Grant, client_of, november: Period, more: dict[str, str], field: str
) -> None:  # type: ignore[no-untyped-def]
    client = client_of(with_role("coordinator", tree["a"]))
    sent = {"recipient": "Bưu điện", "email": "", "days": "7", **more}
    got = client.post(reverse("indicators:links", args=[tree["a1"].key, "2026-11"]), sent)
    assert (got.status_code, field in got.context["errors"]) == (422, True)
    assert not OneTimeLink.objects.exists()


def test_the_address_is_shown_once(tree: Tree, with_role: Grant, client_of, november: Period) -> None:  # type: ignore[no-untyped-def]
    client = client_of(with_role("coordinator", tree["a"]))
    page = reverse("indicators:links", args=[tree["a1"].key, "2026-11"])
    made = client.post(page, {"recipient": "Bưu điện", "days": "7"}).content.decode()
    address = re.search(r"http://testserver(/nhan-so-lieu/[\w-]+/)", made)
    assert address is not None
    assert Client().get(address[1]).status_code == 200
    assert "/nhan-so-lieu/" not in client.get(page).content.decode()


def test_unknown_and_expired_links_say_what_to_do(ask: Ask) -> None:
    token = ask()
    OneTimeLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert "hết hạn" in Client().get(reverse("links:receive", args=[token])).content.decode()
    assert "không đúng" in Client().get(reverse("links:receive", args=["khong-co"])).content.decode()


def test_too_many_requests_are_slowed_down(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counter, "MOST_A_MINUTE", 3)
    address = reverse("links:receive", args=[ask()])
    client = Client()
    assert [client.get(address).status_code for _ in range(4)] == [200, 200, 200, 422]
