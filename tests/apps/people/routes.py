"""Who may open the pages of accounts and people."""

import io
from datetime import timedelta
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from baocong.apps.people.models import Delegation, Invitation, Person, Position, RoleGrant
from baocong.apps.people.operations.importing import PersonRow, sealed_rows
from baocong.apps.people.operations.invitations import digest_of
from baocong.apps.rights.actors import System
from tests.apps.people.account_routes import ACCOUNT_ROUTES
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route, World

TOKEN = "token-cua-loi-moi"
DAY = timedelta(days=1)
ONLY_POST = Expect(405, 405, 405)
READ_ONLY = Expect(405, 405, 405)
LEADER, ADMINISTRATOR = "leader@a", "administrator@"
LEADER_ELSEWHERE = "leader@b"


def _somebody(world: World) -> None:
    """An officer of A1 with a post."""
    person, _ = Person.objects.get_or_create(
        login="chuyen-vien-a1",
        defaults={"full_name": f"Chuyên viên {MARKER}", "folded_name": f"chuyen vien {MARKER}"},
    )
    world.made["grant"], _ = RoleGrant.objects.get_or_create(
        person=person, role="officer", unit=world.units["a1"]
    )
    world.made["position"], _ = Position.objects.get_or_create(
        person=person, unit=world.units["a1"], title=f"Chuyên viên {MARKER}", start_date=None
    )
    world.made["person"] = person


def _person(world: World) -> list[int]:
    return [world.made["person"].pk]


def _invitation(world: World) -> None:
    world.made["invitation"], _ = Invitation.objects.get_or_create(
        token_digest=digest_of(TOKEN),
        defaults={
            "full_name": f"Người được mời {MARKER}",
            "role": "officer",
            "unit": world.units["a1"],
            "expires_at": timezone.now() + DAY,
        },
    )


def _lent(world: World) -> None:
    """The owner lent his role to the officer of A1."""
    _somebody(world)
    grant = RoleGrant.objects.get(person=world.person(LEADER))
    now = timezone.now()
    world.made["delegation"], _ = Delegation.objects.get_or_create(
        grant=grant,
        receiver=world.made["person"],
        defaults={"starts_at": now - DAY, "ends_at": now + DAY, "reason": f"Nghỉ phép {MARKER}"},
    )


def _workbook(_world: World) -> dict[str, Any]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Họ và tên", "Thư điện tử", "Đơn vị", "Chức vụ", "Vai trò"])
    sheet.append(["Người Mẫu", "mau@example.test", "Đơn vị A1", "Chuyên viên", "Chuyên viên"])
    out = io.BytesIO()
    book.save(out)
    return {"workbook": SimpleUploadedFile("nguoi.xlsx", out.getvalue())}


def _form_route(name: str, data: dict[str, str], owner: str = LEADER) -> Route:
    """A form about somebody of A: others do not even learn that the person exists."""
    return Route(
        name=name,
        owner=owner,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        args=_person,
        data=lambda _world: data,
        get=Expect(LOGIN, 404, 200),
        post=Expect(LOGIN, 404, 302),
        shows=True,
    )


def _account_route(name: str, owner_gets: int = 302) -> Route:
    """A button about an account, for whoever looks after accounts."""
    return Route(
        name=name,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        args=_person,
        get=ONLY_POST,
        post=Expect(LOGIN, 404, owner_gets),
    )


ROUTES = (
    *ACCOUNT_ROUTES,
    Route(
        name="own_account", owner=LEADER, get=Expect(LOGIN, 200, 200), post=READ_ONLY, shows=True, queries=14
    ),
    Route(name="end_other_sessions", get=ONLY_POST, post=Expect(LOGIN, 302, 302)),
    Route(
        name="people:list",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        shows=True,
        queries=14,
    ),
    Route(
        name="people:export",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        shows=True,
    ),
    Route(
        name="people:unit_suggestions",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        query="?unit=don vi",
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        shows=True,
    ),
    Route(
        name="people:name_suggestions",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        query="?receiver=chuyen",
        get=Expect(LOGIN, 200, 200),
        post=READ_ONLY,
        shows=True,
    ),
    Route(
        name="people:who_may",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        query="?action=figures.enter&unit=(a1)",
        get=Expect(LOGIN, 422, 200),
        post=READ_ONLY,
        shows=True,
    ),
    Route(
        name="people:person",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        args=_person,
        get=Expect(LOGIN, 404, 200),
        post=READ_ONLY,
        shows=True,
        queries=24,
    ),
    _form_route("people:change", {"full_name": f"Tên mới {MARKER}", "email": ""}, ADMINISTRATOR),
    _form_route("people:grant", {"role": "clerk", "unit": "(a1)"}),
    _form_route("people:position", {"title": "Trưởng phòng", "unit": "(a1)"}),
    _account_route("people:deactivate"),
    _account_route("people:reactivate"),
    _account_route("people:end_sessions"),
    _account_route("people:remove_two_factor"),
    _account_route("people:password_link", owner_gets=200),
    Route(
        name="people:revoke",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        args=lambda world: [world.made["grant"].pk],
        get=ONLY_POST,
        post=Expect(LOGIN, 404, 302),
    ),
    Route(
        name="people:stop_position",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_somebody,
        args=lambda world: [world.made["position"].pk],
        get=ONLY_POST,
        post=Expect(LOGIN, 404, 302),
    ),
    Route(
        name="people:invitations",
        owner=LEADER,
        prepare=_invitation,
        data=lambda _world: {"full_name": "Người Mẫu", "role": "officer", "unit": "(a1)"},
        get=Expect(LOGIN, 403, 200),
        post=Expect(LOGIN, 403, 200),
        shows=True,
        queries=16,
    ),
    Route(
        name="people:resend",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_invitation,
        args=lambda world: [world.made["invitation"].pk],
        get=ONLY_POST,
        post=Expect(LOGIN, 404, 200),
    ),
    Route(
        name="people:withdraw",
        owner=LEADER,
        member=LEADER_ELSEWHERE,
        prepare=_invitation,
        args=lambda world: [world.made["invitation"].pk],
        get=ONLY_POST,
        post=Expect(LOGIN, 404, 302),
    ),
    Route(
        name="people:accept",
        args=lambda _world: ["khong-ai-co-lien-ket-nay"],
        prepare=_invitation,
        get=Expect(410, 410, 410),
        post=Expect(410, 410, 410),
    ),
    Route(
        name="people:import",
        owner=LEADER,
        data=_workbook,
        get=Expect(LOGIN, 403, 200),
        post=Expect(LOGIN, 403, 200),
    ),
    Route(
        name="people:confirm_import",
        owner=LEADER,
        # Rows that were sealed for somebody else are nobody's: the owner's own are tried in test_importing.
        data=lambda _world: {"rows": sealed_rows(System("kiểm thử"), [PersonRow(1)])},
        get=ONLY_POST,
        post=Expect(LOGIN, 403, 422),
    ),
    Route(
        name="people:import_template",
        owner=LEADER,
        get=Expect(LOGIN, 403, 200),
        post=READ_ONLY,
        shows=True,
    ),
    Route(
        name="people:delegations",
        owner=LEADER,
        prepare=_lent,
        data=lambda _world: {},
        get=Expect(LOGIN, 200, 200),
        post=Expect(LOGIN, 422, 422),
        shows=True,
    ),
    Route(
        name="people:take_back",
        owner=LEADER,
        prepare=_lent,
        args=lambda world: [world.made["delegation"].pk],
        get=ONLY_POST,
        post=Expect(LOGIN, 404, 302),
    ),
    Route(
        name="people:act_for",
        owner="officer@a1",
        data=lambda world: {"giver": str(world.person(LEADER).pk)},
        get=NOT_ALLOWED,
        post=Expect(LOGIN, 422, 422),
    ),
)
