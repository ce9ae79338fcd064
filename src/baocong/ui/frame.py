"""What the frame of every page shows: the doors that this person may open, and who acts."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from baocong.apps.rights.actors import Actor, Stranger


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the main menu; `action` is the right that opens it ("" for everyone who signed in).

    `inside` are the rooms behind the door, shown as a second row to whoever may open two of them.
    """

    label: str
    address: str
    action: str = ""
    inside: tuple["Door", ...] = ()


DOORS = (
    Door("Việc của tôi", "portal:work"),
    Door(
        "Số liệu",
        "indicators:home",
        "figures.read",
        (
            Door("Theo kỳ, theo đơn vị", "indicators:home", "figures.read"),
            Door("Danh mục chỉ tiêu", "indicators:catalogue", "figures.read"),
            Door("Báo cáo đã có", "exchange:list", "figures.import"),
        ),
    ),
    Door("Tổng hợp", "consolidation:start", "consolidation.read"),
    Door("Đơn vị", "units:list", "units.read"),
    Door("Cụm – khối", "clusters:list", "clusters.read"),
    Door("Người dùng", "people:list", "people.read"),
    Door("Nhật ký", "inspection:list", "audit.read"),
    Door(
        "Hệ thống",
        "tasks:list",
        "tasks.read",
        (
            Door("Việc chạy nền", "tasks:list", "tasks.read"),
            Door("Gói danh mục, quy định", "packs:list", "packs.load"),
        ),
    ),
)
"""The main menu, in order."""

OPEN_DOORS = (Door("Soát báo cáo", "portal:front"), Door("Tổng hợp cụm", "portal:cluster"))
"""What a stranger sees in place of the main menu."""


def frame(request: HttpRequest) -> dict[str, object]:
    """Return the context of the layout: the open doors and rooms, the active ones, the office's name."""
    actor: Actor = getattr(request, "actor", Stranger())
    signed_in = actor.person_id is not None
    doors = _open(DOORS, actor) if signed_in else _open_doors()
    active = _active(request, doors)
    rooms = _open(active.inside, actor) if active else []
    # Deeper pages have their own way back; a second row of doors would only push them down.
    room = next((one for one in rooms if reverse(one.address) == request.path), None)
    return {
        "doors": [(one.label, reverse(one.address), one is active) for one in doors],
        "rooms": [(one.label, reverse(one.address), one is room) for one in rooms]
        if room and len(rooms) > 1
        else [],
        "office_name": settings.OFFICE_NAME,
        "front_page": settings.FRONT_PAGE,
        "is_demo": settings.DEMO,
        "local_only": settings.LOCAL_ONLY,
        "languages": settings.LANGUAGES,
        "signed_in": signed_in,
        "actor": actor,
    }


def _open(doors: Iterable[Door], actor: Actor) -> list[Door]:
    return [one for one in doors if not one.action or actor.scope(one.action)]


def _open_doors() -> list[Door]:
    return list(OPEN_DOORS) if settings.FRONT_PAGE else []


def _active(request: HttpRequest, doors: Iterable[Door]) -> Door | None:
    """Return the door that leads to this page: the one whose address, or a room's, is the longest beginning of it."""
    reach = [(_reach(request.path, one), one) for one in doors]
    best = max(reach, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def _reach(path: str, door: Door) -> int:
    """Return how many letters of a path a door accounts for; the front page is only itself."""
    addresses = [reverse(one.address) for one in (door, *door.inside)]
    return max(len(one) if (path == one if one == "/" else path.startswith(one)) else 0 for one in addresses)
