"""`baocong invite`: the first administrator's link, from whoever can run commands on the server."""

import argparse
import sys
from urllib.parse import urlsplit

from baocong.cli.console import say
from baocong.cli.platform import with_django

_REFUSED = 2


def run_invite(arguments: argparse.Namespace) -> int:
    """Print the link by which an administrator of the whole office makes the account. Exit status 0; 2 refused."""
    return with_django(lambda: _invite(arguments))


def _invite(arguments: argparse.Namespace) -> int:
    # Models can be imported only after Django was set up.
    from django.urls import reverse

    from baocong.apps.people.giving import RoleAt
    from baocong.apps.people.operations.invitations import Invitee, invite_person
    from baocong.apps.rights.actors import System
    from baocong.apps.rights.answers import Rejected

    base = arguments.address.rstrip("/")
    if urlsplit(base).scheme not in ("http", "https"):
        say("Địa chỉ phải đầy đủ, ví dụ https://baocong.so.gov.vn.", sys.stderr)
        return _REFUSED
    given = RoleAt(role="administrator")
    invitee = Invitee(full_name=arguments.name, email=arguments.email, given=given)
    try:
        invited = invite_person(
            actor=System("lệnh invite"),
            invitee=invitee,
            link=lambda token: base + reverse("people:accept", args=[token]),
        )
    except Rejected as rejected:
        say(rejected.message, sys.stderr)
        return _REFUSED
    say(invited.address)
    say("Liên kết dùng được một lần và chỉ hiện lần này. Hãy đưa tận tay người quản trị.", sys.stderr)
    return 0
