"""Who may open the pages of accounts and people."""

from tests.apps.people.account_routes import ACCOUNT_ROUTES

ROUTES = (*ACCOUNT_ROUTES,)
