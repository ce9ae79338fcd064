"""Who may open the pages of figures: readers, officers who enter, coordinators who send, link and give targets."""

from datetime import timedelta

from django.utils import timezone

from baocong.apps.indicators.models import (
    Category,
    FigureSource,
    Indicator,
    IndicatorVersion,
    Observation,
    OneTimeLink,
)
from baocong.apps.indicators.operations import open_period
from baocong.apps.indicators.operations.linking import digest_of
from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Build, Expect, Route, World

TOKEN = "a-token-of-a-test"


def _version(world: World) -> None:
    indicator, _ = Indicator.objects.get_or_create(code="files.received")
    if not indicator.versions.exists():
        IndicatorVersion.objects.create(
            indicator=indicator,
            number=1,
            area="files",
            name="Hồ sơ tiếp nhận",
            folded_name="ho so tiep nhan",
            unit_of_measure="hồ sơ",
            kind="count",
            time="flow",
            adds_over_units=True,
            recast="sum",
            counts="occurrences",
        )
    world.made["indicator"] = indicator


def _figure(world: World) -> None:
    """Make a figure of A with a marked source, and a link for it."""
    _version(world)
    if "figure" in world.made:
        return
    indicator, period = world.made["indicator"], open_period("2026-11", "administrative")
    figure = Observation.objects.create(
        version=indicator.versions.get(),
        value=7,
        source=FigureSource.objects.create(kind="entered", document=MARKER),
        indicator=indicator,
        unit=world.units["a"],
        period=period,
        category=Category.objects.get_or_create(key="")[0],
    )
    link = OneTimeLink.objects.create(
        unit=world.units["a"],
        period=period,
        token_digest=digest_of(f"{TOKEN}-a"),
        recipient=MARKER,
        expires_at=timezone.now() + timedelta(days=1),
    )
    world.made |= {"figure": figure.pk, "link": link.pk}


def _open_link(world: World) -> None:
    """Make a link for B1, whose token everybody who tries has."""
    _version(world)
    OneTimeLink.objects.get_or_create(
        token_digest=digest_of(TOKEN),
        unit=world.units["b1"],
        period=open_period("2026-11", "administrative"),
        recipient="Bưu điện",
        defaults={"expires_at": timezone.now() + timedelta(days=1)},
    )


def _place(world: World) -> list[object]:
    return [world.units["a"].key, "2026-11"]


def _token(world: World) -> list[object]:
    return [TOKEN]


def _code(world: World) -> list[object]:
    return ["files.received"]


def _sent(fields: dict[str, str]) -> Build:
    return lambda _: fields


_ANYONE = Expect(200, 200, 200)

ROUTES = (
    Route(
        name="indicators:home",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner="officer@a",
        prepare=_figure,
        shows=True,
        queries=16,
    ),
    Route(
        name="indicators:catalogue",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner="officer@a",
        prepare=_version,
        queries=14,
    ),
    Route(
        name="indicators:indicator",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner="officer@a",
        prepare=_figure,
        args=_code,
        shows=True,
        queries=18,
    ),
    Route(
        name="indicators:new",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 422),
    ),
    Route(
        name="indicators:change",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 422),
        prepare=_version,
        args=_code,
    ),
    Route(
        name="indicators:table",
        get=Expect(LOGIN, 403, 200),
        post=NOT_ALLOWED,
        owner="officer@a",
        prepare=_figure,
        args=_place,
        shows=True,
        queries=24,
    ),
    Route(
        name="indicators:send",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_figure,
        args=_place,
    ),
    Route(
        name="indicators:withdraw",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 422),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_figure,
        args=_place,
        data=_sent({"reason": "bổ sung"}),
    ),
    Route(
        name="indicators:entry",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner="officer@a",
        prepare=_figure,
        args=_place,
        shows=True,
        queries=24,
    ),
    Route(
        name="indicators:save",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 422),
        owner="officer@a",
        prepare=_figure,
        args=_place,
    ),
    Route(
        name="indicators:targets",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 302),
        owner="coordinator@nation",
        member="coordinator@b",
        prepare=_figure,
        args=lambda world: [world.units["a"].key, "2026"],
        shows=False,
    ),
    Route(
        name="indicators:workbook",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 422),
        owner="officer@a",
        prepare=_figure,
        args=_place,
        shows=True,
    ),
    Route(
        name="indicators:download",
        get=Expect(LOGIN, 403, 200),
        post=NOT_ALLOWED,
        owner="officer@a",
        prepare=_figure,
        args=_place,
        shows=True,
    ),
    Route(
        name="indicators:take",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 422),
        owner="officer@a",
        prepare=_figure,
        args=_place,
    ),
    Route(
        name="indicators:links",
        get=Expect(LOGIN, 403, 200),
        post=Expect(403, 403, 200),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_figure,
        args=_place,
        data=_sent({"recipient": "Bưu điện tỉnh", "days": "7"}),
        shows=True,
    ),
    Route(
        name="indicators:remark",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="officer@a",
        prepare=_figure,
        args=lambda world: [world.made["figure"]],
        data=_sent({"text": "Vì tháng này có thêm một điểm tiếp nhận."}),
    ),
    Route(
        name="indicators:reported",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 422),
        owner="officer@a",
        prepare=_figure,
        args=lambda world: [world.made["figure"]],
        data=_sent({"receiver": ""}),
    ),
    Route(
        name="indicators:withdraw_link",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_figure,
        args=lambda world: [world.made["link"]],
    ),
    Route(
        name="indicators:reopen_link",
        get=NOT_ALLOWED,
        post=Expect(403, 403, 302),
        owner="coordinator@a",
        member="coordinator@b",
        prepare=_figure,
        args=lambda world: [world.made["link"]],
    ),
    Route(name="links:receive", get=_ANYONE, post=Expect(302, 302, 302), prepare=_open_link, args=_token),
    Route(name="links:save", get=NOT_ALLOWED, post=Expect(422, 422, 422), prepare=_open_link, args=_token),
    Route(name="links:send", get=NOT_ALLOWED, post=_ANYONE, prepare=_open_link, args=_token),
    Route(name="links:download", get=_ANYONE, post=NOT_ALLOWED, prepare=_open_link, args=_token),
    Route(name="links:upload", get=NOT_ALLOWED, post=Expect(422, 422, 422), prepare=_open_link, args=_token),
)
