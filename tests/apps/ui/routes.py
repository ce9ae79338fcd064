"""Who may open the pages of the interface itself."""

from tests.apps.routing import Expect, Route

ROUTES = (
    Route(name="ui:language", get=Expect(302, 302, 302), post=Expect(302, 302, 302)),
    Route(name="ui:gallery", get=Expect(200, 200, 200), post=Expect(200, 200, 200)),
    Route(name="ui:checked_form", get=Expect(200, 200, 200), post=Expect(422, 422, 422)),
    Route(name="ui:sample_table", get=Expect(200, 200, 200), post=Expect(200, 200, 200)),
    Route(name="ui:sample_work", get=Expect(200, 200, 200), post=Expect(200, 200, 200)),
)
