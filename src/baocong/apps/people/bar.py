"""What the bar of every page shows about acting for others; asked of the database only where the bar is shown."""

from collections.abc import Callable

from django.http import HttpRequest

from baocong.apps.people.actors import givers_of
from baocong.apps.people.models import Person


def bar(request: HttpRequest) -> dict[str, Callable[[], list[Person]]]:
    """Return the people for whom the person may act now, as a function that templates call."""
    user = getattr(request, "user", None)
    return {"givers": lambda: givers_of(user) if isinstance(user, Person) else []}
