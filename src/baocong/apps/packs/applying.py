"""What putting a pack into force does, by the pack's kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from baocong.apps.indicators.operations.cataloguing import apply_catalogue
from baocong.apps.packs.models import PackVersion
from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import UnitClass
from baocong.packs.catalogue import catalogue_of
from baocong.packs.loading import Pack


@dataclass(frozen=True, slots=True)
class Application:
    """A version that is put into force: by whom, from which day, and who reports its indicators (None: any unit)."""

    actor: Actor
    pack: Pack
    version: PackVersion
    effective_date: date | None
    reporters: UnitClass | None


Apply = Callable[[Application], Mapping[str, int]]
"""Returns how much was made, for the log."""


def _apply_reporting(wanted: Application) -> Mapping[str, int]:
    change = apply_catalogue(
        actor=wanted.actor,
        catalogue=catalogue_of(wanted.pack),
        pack_version=wanted.version,
        effective_date=wanted.effective_date,
        reporters={"": wanted.reporters} if wanted.reporters else {},
    )
    return {"new": len(change.new), "changed": len(change.changed), "gone": len(change.gone)}


def _read_when_needed(wanted: Application) -> Mapping[str, int]:  # noqa: ARG001 - nothing is copied from the pack
    """A pack that is read when it is needed has nothing to be copied from it."""
    return {}


APPLY: Mapping[str, Apply] = {
    "reporting": _apply_reporting,
    "law": _read_when_needed,
    "territory": _read_when_needed,
}
"""Units of a territory pack are made by `units.operations`, which asks for the day and the map."""
