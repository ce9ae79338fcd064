"""What is measured: pages through the whole of Django, beside plain SQL written by hand, in the same run."""

import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone

from baocong.apps.consolidation.refresh import refresh_totals
from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Observation, Period
from baocong.apps.indicators.operations import SaveKey, enter_figures
from baocong.apps.indicators.periods import period_slug
from baocong.apps.people.models import Person, RoleGrant
from baocong.apps.rights.actors import System
from baocong.apps.units.models import MapNode, Unit
from baocong.bench.nation import Nation
from baocong.bench.timing import spread, timed

LOGIN = "bench"
_PLAIN = """SELECT o.indicator_id, o.category_id, SUM(o.value), COUNT(o.value)
FROM indicators_observation o JOIN units_mapnode n ON n.unit_id = o.unit_id AND n.map_version_id = %s
WHERE o.period_id = ANY(%s) AND o.is_firmest AND NOT o.planned AND n."left" BETWEEN %s AND %s
GROUP BY o.indicator_id, o.category_id"""
_PLAIN_BY_CHILD = """SELECT c.unit_id, o.indicator_id, o.category_id, SUM(o.value), COUNT(o.value)
FROM indicators_observation o JOIN units_mapnode n ON n.unit_id = o.unit_id AND n.map_version_id = %s
JOIN units_mapnode c ON c.map_version_id = n.map_version_id AND c.depth = 1 AND n."left" BETWEEN c."left" AND c."right"
WHERE o.period_id = ANY(%s) AND o.is_firmest AND NOT o.planned AND n."left" BETWEEN %s AND %s
GROUP BY c.unit_id, o.indicator_id, o.category_id"""


@dataclass(frozen=True, slots=True)
class Measured:
    """Where measuring stands: the nation, how many months are loaded, how many rounds."""

    nation: Nation
    months: int
    rounds: int = 30

    @property
    def month(self) -> str:
        """The last loaded month as addresses name it."""
        one = self.nation.size.month(self.months)
        return period_slug(one.code, one.cutoff)

    @property
    def year(self) -> str:
        """The last whole calendar year that is loaded, as addresses name it; "" when there is none."""
        last = self.nation.size.month(self.months)
        year = last.last_day.year if last.code.endswith("-12") else last.last_day.year - 1
        first = self.nation.size.month(1)
        return period_slug(str(year), "statistical") if f"{year}-01" >= first.code else ""

    def ids(self, slug: str) -> list[int]:
        """Return the ids of the months of a period."""
        code = slug.removesuffix(".tk")
        rows = Period.objects.filter(cutoff="statistical", code__startswith=code)
        return list(rows.values_list("pk", flat=True))


def client_of_bench() -> Client:
    """Return a browser signed in as one who may read everything; sessions and rights are looked up as always."""
    person, _ = Person.objects.get_or_create(login=LOGIN, defaults={"full_name": "Mẫu đo tốc độ"})
    RoleGrant.objects.get_or_create(person=person, role="administrator", unit=None)
    client = Client(headers={"host": "localhost"})
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _got(client: Client, address: str) -> Callable[[], None]:
    def get() -> None:
        response = client.get(address)
        if response.status_code != 200:
            raise RuntimeError(f"{address}: {response.status_code}")

    return get


def measure_pages(at: Measured) -> dict[str, Any]:
    """Measure the pages of a province and of the nation, a month and a year, with and without columns."""
    client = client_of_bench()
    provinces = [f"/tong-hop/{one.key}" for one in at.nation.provinces]
    pages = {
        "province_month": [f"{one}/{at.month}/" for one in provinces],
        "province_month_communes": [f"{one}/{at.month}/?cot=commune" for one in provinces],
        "nation_month": [f"/tong-hop/n/{at.month}/"],
        "nation_month_provinces": [f"/tong-hop/n/{at.month}/?cot=province"],
    }
    if at.year:
        pages |= {
            "province_year": [f"{one}/{at.year}/" for one in provinces],
            "nation_year": [f"/tong-hop/n/{at.year}/"],
            "nation_year_provinces": [f"/tong-hop/n/{at.year}/?cot=province"],
        }
    found: dict[str, Any] = {}
    for name, addresses in pages.items():
        rounds = at.rounds if name.startswith("province") else max(5, at.rounds // 2)
        found[name] = timed(_got(client, addresses[number % len(addresses)]) for number in range(rounds))
    return found


def measure_plain(at: Measured) -> dict[str, Any]:
    """Measure plain SQL over the figures themselves for the same totals; without rights, k/n, words and refusals."""
    plain = {
        "province_month": (at.nation.provinces, at.month, _PLAIN),
        "nation_month": ([at.nation.top], at.month, _PLAIN),
    }
    if at.year:
        plain["nation_year"] = ([at.nation.top], at.year, _PLAIN)
        plain["nation_year_provinces"] = ([at.nation.top], at.year, _PLAIN_BY_CHILD)
    found: dict[str, Any] = {}
    for name, (units, slug, text) in plain.items():
        periods = at.ids(slug)
        version = at.nation.new if at.months > at.nation.size.event_month else at.nation.old
        asked = list(MapNode.objects.filter(map_version=version, unit__in=units))
        rounds = at.rounds if name == "province_month" else max(3, at.rounds // 6)
        found[name] = timed(_ran(text, asked[number % len(asked)], periods) for number in range(rounds))
    return found


def _ran(text: str, node: Any, periods: list[int]) -> Callable[[], None]:
    wanted: Any = periods
    if connection.vendor != "postgresql":
        text = text.replace("= ANY(%s)", f"IN ({', '.join(map(str, periods))})")

    def run() -> None:
        with connection.cursor() as cursor:
            parameters = [node.map_version_id, wanted, node.left, node.right]
            if connection.vendor != "postgresql":
                parameters.pop(1)
            cursor.execute(text, parameters)
            cursor.fetchall()

    return run


def measure_refresh(at: Measured) -> dict[str, Any]:
    """Measure from the commit of a late value until every total above it is fresh: the refresh alone."""
    chance = random.Random(at.nation.size.seed)
    refresh_totals()
    period = Period.objects.get(pk=at.nation.periods[at.months - 1][0])
    side = "old" if at.months <= at.nation.size.event_month else "new"
    seconds = []
    for _ in range(at.rounds):
        unit = Unit.objects.get(pk=chance.choice(at.nation.reporters[side])[0])
        one = (
            Observation.objects.filter(unit=unit, period=period, nature=3, value__isnull=False)
            .select_related("category", "version")
            .first()
        )
        if one is None:
            continue
        cell = Cell(
            "c",
            one.indicator_id,
            Decimal((one.value or 0) + 1).scaleb(-one.version.scale),
            base=one.number,
            category=one.category.key,
        )
        answers = enter_figures(
            actor=System("bench"), unit=unit, period=period, cells=[cell],
            save=SaveKey(f"bench-{secrets.token_hex(12)}"),
        )  # fmt: skip
        if answers[0].state != "saved":
            raise RuntimeError(f"late value: {answers[0]}")
        start = time.perf_counter()
        refresh_totals()
        seconds.append(time.perf_counter() - start)
    return spread(seconds)


def measure_as_of(at: Measured) -> dict[str, Any]:
    """Measure pages as of an hour ago, when little changed since, and as of the day before the corrections."""
    client = client_of_bench()
    hour = f"{timezone.localtime() - timedelta(hours=1):%Y-%m-%dT%H:%M}"
    before = f"{at.nation.size.month(at.months).end + timedelta(days=10):%Y-%m-%d}"
    provinces = [f"/tong-hop/{one.key}/{at.month}/" for one in at.nation.provinces]
    nation = f"/tong-hop/n/{at.month}/"
    few = max(3, at.rounds // 6)
    return {
        "province_hour": timed(_got(client, f"{one}?tinh-den={hour}") for one in provinces[: at.rounds]),
        "nation_hour": timed(_got(client, f"{nation}?tinh-den={hour}") for _ in range(few)),
        "province_before": timed(_got(client, f"{one}?tinh-den={before}") for one in provinces[: at.rounds]),
        "nation_before": timed(_got(client, f"{nation}?tinh-den={before}") for _ in range(few)),
    }
