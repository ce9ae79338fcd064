"""What putting a pack into force does, by the pack's kind."""

from collections.abc import Callable, Mapping
from datetime import date

from baocong.apps.rights.actors import Actor
from baocong.packs.loading import Pack

Apply = Callable[[Actor, Pack, int, date | None], Mapping[str, int]]
"""Takes who acts, the pack, the id of its version and the day; returns what was made, by its Vietnamese name."""


def _nothing(actor: Actor, pack: Pack, version: int, effective_date: date | None) -> Mapping[str, int]:  # noqa: ARG001
    """A pack that is read when it is needed has nothing to be copied from it."""
    return {}


APPLY: Mapping[str, Apply] = {"law": _nothing}
