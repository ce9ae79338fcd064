"""The first administrator comes in by a link that the server's keeper prints."""

import pytest

from baocong.apps.people.actors import actor_of
from baocong.apps.people.operations.invitations import accept_invitation
from baocong.cli.main import main

pytestmark = pytest.mark.django_db


def test_the_printed_link_makes_an_administrator(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", "Người Mẫu", "--address", "https://baocong.example.test/"]) == 0
    printed = capsys.readouterr().out.strip()
    assert printed.startswith("https://baocong.example.test/nguoi-dung/loi-moi/nhan/")
    token = printed.rstrip("/").rsplit("/", 1)[1]
    person = accept_invitation(token=token, login="quan.tri", password="Mật khẩu rất dài 42")
    assert actor_of(person).scope("people.grant").everywhere


@pytest.mark.parametrize(
    "arguments",
    [["Người Mẫu", "--address", "baocong"], ["Người Mẫu", "--email", "khong"], [" "]],
    ids=["no address", "no mail address", "no name"],
)
def test_a_wrong_invitation_says_what_is_wrong(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["invite", *arguments]) == 2
    assert capsys.readouterr().err
