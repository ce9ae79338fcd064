"""Who may open the pages of the interface itself."""

from tests.apps.routing import Expect, Route

ROUTES = (Route(name="ui:language", get=Expect(302, 302, 302), post=Expect(302, 302, 302)),)
