"""Every route has a rule, and keeps it: what a stranger, a member and the owner get, and who sees what.

A new route fails here until its rule stands in `tests/apps/<app>/routes.py` (see `tests/apps/routing.py`).
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from baocong.apps.units.models import Unit
from tests.apps.conftest import Tree
from tests.apps.routing import LOGIN, MARKER, Expect, Route, Status, World


def _rules() -> tuple[Route, ...]:
    folders = sorted(Path(__file__).parent.glob("*/routes.py"))
    modules = [import_module(f"tests.apps.{one.parent.name}.routes") for one in folders]
    return tuple(route for module in modules for route in module.ROUTES)


def _routes(resolver: URLResolver, names: str = "", before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        pattern = before + str(one.pattern)
        if isinstance(one, URLResolver):
            inner = f"{names}{one.namespace}:" if one.namespace else names
            yield from _routes(one, inner, pattern)
        elif isinstance(one, URLPattern):
            yield names + one.name if one.name else pattern


RULES = _rules()
BY_NAME = pytest.mark.parametrize("route", [pytest.param(one, id=one.name) for one in RULES])


@pytest.fixture
def world(tree: Tree) -> World:
    """The small nation; whatever belongs to province A carries the marker in its name."""
    cache.clear()
    for key in ("a", "a1", "a2"):
        unit = tree[key]
        unit.name, unit.folded_name = f"Đơn vị {key.upper()} {MARKER}", f"don vi {key} {MARKER}"
    Unit.objects.bulk_update([tree[key] for key in ("a", "a1", "a2")], ["name", "folded_name"])
    return World(tree)


def test_every_route_has_one_rule() -> None:
    routes = Counter(_routes(get_resolver()))
    ruled = Counter(one.name for one in RULES)
    without = sorted(set(routes) - set(ruled))
    assert not without, f"Routes without a rule in tests/apps/<app>/routes.py: {', '.join(without)}"
    gone = sorted(set(ruled) - set(routes))
    assert not gone, f"Rules for routes that do not exist: {', '.join(gone)}"
    twice = sorted(name for name, times in (routes | ruled).items() if times > 1)
    assert not twice, f"Names of more than one route or rule: {', '.join(twice)}"


@BY_NAME
@pytest.mark.parametrize("who", ["stranger", "member", "owner"])
def test_each_gets_what_the_rule_says(route: Route, who: str, world: World) -> None:
    for method, expected in (("GET", route.get), ("POST", route.post)):
        _try(route, method, who, expected, world)


def _try(route: Route, method: str, who: str, expected: Expect, world: World) -> None:
    person = {"stranger": "", "member": route.member, "owner": route.owner}[who]
    client = world.client(person)
    world.person(route.owner)
    if route.prepare:
        route.prepare(world)
    address = route.build(world)
    status: Status = getattr(expected, who)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        got = _send(client, method, address, route, world)
    says = f"{route.name}: {method} {address} by the {who} ({person or 'nobody'})"
    assert got.status_code == (302 if status == LOGIN else status), f"{says} gave {got.status_code}"
    if got.status_code == 302:
        to_login = got["Location"].startswith(reverse(settings.LOGIN_URL))
        assert to_login is (status == LOGIN), f"{says} leads to {got['Location']}"
    seen = MARKER in _body(got).casefold()
    if who != "owner":
        assert not seen, f"{says} shows what belongs to unit A"
    elif method == "GET" and route.shows:
        assert seen, f"{says} does not show what belongs to unit A"
    if who == "owner" and method == "GET" and route.queries is not None:
        assert len(asked) <= route.queries, f"{says}: {len(asked)} queries, at most {route.queries}"


def _send(client: Client, method: str, address: str, route: Route, world: World):  # type: ignore[no-untyped-def]
    if method == "GET":
        return client.get(address)
    return client.post(address, route.data(world) if route.data else {})


def _body(response) -> str:  # type: ignore[no-untyped-def]
    raw = b"".join(response.streaming_content) if response.streaming else response.content
    if raw.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            raw = b"\n".join(archive.read(name) for name in archive.namelist())
    return f"{raw.decode('utf-8', errors='replace')} {response.headers}"


@BY_NAME
def test_a_rule_tries_the_route_it_names(route: Route, world: World) -> None:
    world.person(route.owner)
    if route.prepare:
        route.prepare(world)
    found = resolve(route.build(world).partition("?")[0])
    assert route.name in (found.view_name, found.route)
