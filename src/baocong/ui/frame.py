"""What the frame of every page shows: the doors that this person may open, and who acts."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from baocong.apps.rights.actors import Actor, Stranger


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the main menu; `action` is the right that opens it ("" for everyone who signed in)."""

    label: str
    address: str
    action: str = ""


DOORS = (
    Door("Việc của tôi", "portal:work"),
    Door("Số liệu", "indicators:home", "figures.read"),
    Door("Tổng hợp", "consolidation:start", "consolidation.read"),
    Door("Đơn vị", "units:list", "units.read"),
    Door("Cụm – khối", "clusters:list", "clusters.read"),
    Door("Người dùng", "people:list", "people.read"),
    Door("Nhật ký", "inspection:list", "audit.read"),
    Door("Hệ thống", "tasks:list", "tasks.read"),
)
"""The main menu, in order."""

OPEN_DOORS = (Door("Soát báo cáo", "portal:front"), Door("Tổng hợp cụm", "portal:cluster"))
"""What a stranger sees in place of the main menu."""


def frame(request: HttpRequest) -> dict[str, object]:
    """Return the context of the layout: the open doors, the active one, the office's name."""
    actor: Actor = getattr(request, "actor", Stranger())
    signed_in = actor.person_id is not None
    doors = (
        [one for one in DOORS if not one.action or actor.scope(one.action)] if signed_in else _open_doors()
    )
    return {
        "doors": [
            (one.label, reverse(one.address), _is_active(request, reverse(one.address))) for one in doors
        ],
        "office_name": settings.OFFICE_NAME,
        "front_page": settings.FRONT_PAGE,
        "is_demo": settings.DEMO,
        "local_only": settings.LOCAL_ONLY,
        "languages": settings.LANGUAGES,
        "signed_in": signed_in,
        "actor": actor,
    }


def _open_doors() -> list[Door]:
    return list(OPEN_DOORS) if settings.FRONT_PAGE else []


def _is_active(request: HttpRequest, address: str) -> bool:
    return request.path == address if address == "/" else request.path.startswith(address)
