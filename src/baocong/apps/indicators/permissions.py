"""Who may do what with figures, where the plain answer of an actor at a unit is not the whole rule."""

from baocong.apps.rights.actors import Actor, Place
from baocong.apps.rights.answers import Answer, Refused
from baocong.apps.units.models import MapNode, Unit
from baocong.apps.units.queries import map_versions_at, may_read_history


def may_read_figures(actor: Actor, unit: Unit) -> Answer:
    """Return whether an actor may read the figures of a unit, its own or those of a predecessor."""
    return may_read_history(actor, unit.pk)


def demand_reading(actor: Actor, unit: Unit) -> Answer:
    """Demand the right to read the figures of a unit. *Errors*: Refused with the reason."""
    answer = may_read_figures(actor, unit)
    if not answer:
        raise Refused(answer)
    return answer


def may_set_targets(actor: Actor, unit: Unit) -> Answer:
    """Return whether an actor may give a unit targets: the right lies with a unit above; the highest gives its own."""
    nodes = MapNode.objects.filter(unit=unit, map_version__in=map_versions_at(), parent__isnull=False)
    parents = list(nodes.values_list("parent_id", flat=True).distinct())
    answers = [actor.answer("figures.set_target", Place(unit=one)) for one in parents or [unit.pk]]
    return next((one for one in answers if one), answers[0])
