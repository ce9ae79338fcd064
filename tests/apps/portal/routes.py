"""Who may open the pages of the portal."""

from tests.apps.routing import LOGIN, MARKER, NOT_ALLOWED, Expect, Route

EVERYONE = Expect(200, 200, 200)
NOTHING_SENT = Expect(422, 422, 422)

ROUTES = (
    Route(name="portal:front", get=EVERYONE, post=NOTHING_SENT),
    Route(name="portal:cluster", get=EVERYONE, post=NOTHING_SENT),
    Route(name="portal:check_styles", get=EVERYONE, post=NOT_ALLOWED, args=lambda _: [27, 2]),
    Route(name="portal:door_styles", get=EVERYONE, post=NOT_ALLOWED, args=lambda _: ["204-76-76-102"]),
    Route(
        name="portal:work",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner="leader@a",
        shows=True,
        queries=40,
    ),
    Route(
        name="portal:search",
        get=Expect(LOGIN, 200, 200),
        post=NOT_ALLOWED,
        owner="leader@a",
        # Not the whole marker: the page repeats what was typed.
        query=f"?tim={MARKER[:-1]}",
        shows=True,
    ),
)
