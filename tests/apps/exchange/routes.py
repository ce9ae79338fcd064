"""Who may bring reports in: coordinators and leaders of the unit."""

from baocong.apps.exchange.models import ImportBatch, ImportedReport
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route, World


def _batch(world: World) -> None:
    if "batch" not in world.made:
        batch = ImportBatch.objects.create(title=f"Năm 2025 {MARKER}", unit=world.units["a"])
        world.made["batch"] = batch.pk
        world.made["report"] = ImportedReport.objects.create(
            batch=batch, name=MARKER, sha256="0" * 64, is_read=True
        ).pk


ROUTES = (
    Route(
        name="exchange:list",
        get=Expect(LOGIN, 200, 200),
        post=Expect(403, 422, 422),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_batch,
        shows=True,
    ),
    Route(
        name="exchange:batch",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_batch,
        args=lambda world: [world.made["batch"]],
        shows=True,
    ),
    Route(
        name="exchange:add",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_batch,
        args=lambda world: [world.made["batch"]],
    ),
    Route(
        name="exchange:assign",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_batch,
        args=lambda world: [world.made["report"]],
    ),
)
