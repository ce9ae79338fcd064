"""Who may do what with figures, where the plain answer of an actor at a unit is not the whole rule."""

from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Answer
from baocong.apps.units.models import MapNode, Unit
from baocong.apps.units.queries import map_versions_at


def may_read_figures(actor: Actor, unit: Unit) -> Answer:
    """Return whether an actor may read the figures of a unit."""
    return actor.answer("figures.read", Place(unit=unit.pk))


def demand_reading(actor: Actor, unit: Unit) -> Answer:
    """Demand the right to read the figures of a unit. *Errors*: Refused with the reason."""
    return demand(actor, "figures.read", Place(unit=unit.pk))


def may_set_targets(actor: Actor, unit: Unit) -> Answer:
    """Return whether an actor may give a unit targets: the right lies with a unit above; the highest gives its own."""
    nodes = MapNode.objects.filter(unit=unit, map_version__in=map_versions_at(), parent__isnull=False)
    parents = list(nodes.values_list("parent_id", flat=True).distinct())
    answers = [actor.answer("figures.set_target", Place(unit=one)) for one in parents or [unit.pk]]
    return next((one for one in answers if one), answers[0])
