"""Who may load packs: administrators only."""

from baocong.apps.packs.operations import propose_shipped_pack
from baocong.apps.rights.actors import System
from tests.apps.routing import LOGIN, NOT_ALLOWED, Expect, Route, World


def _propose(world: World) -> None:
    """Have the pack of laws wait in its first version."""
    if "pack" not in world.made:
        world.made["pack"] = propose_shipped_pack(actor=System("kiểm thử"), name="law").pk


def _pk(world: World) -> list[int]:
    return [world.made["pack"]]


ROUTES = (
    Route(name="packs:list", get=Expect(LOGIN, 403, 200), post=Expect(403, 403, 422), member="leader@b"),
    Route(
        name="packs:show",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        member="leader@b",
        prepare=_propose,
        args=_pk,
        data=lambda _: {"effective_date": ""},
    ),
    Route(
        name="packs:discard",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        member="leader@b",
        prepare=_propose,
        args=_pk,
    ),
)
