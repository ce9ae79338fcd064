"""Who may open the pages of the portal."""

from tests.apps.routing import LOGIN, Expect, Route

ROUTES = (
    Route(name="portal:front", get=Expect(200, 200, 200), post=Expect(200, 200, 200)),
    Route(name="portal:work", get=Expect(LOGIN, 200, 200), post=Expect(LOGIN, 200, 200)),
)
