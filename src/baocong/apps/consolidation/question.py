"""What a consolidated page is asked: which node on which map, which period, as of when, under which policy."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from baocong.apps.consolidation.carrying import periods_by_own
from baocong.apps.consolidation.figures import Policy
from baocong.apps.indicators.models import Period
from baocong.apps.indicators.queries.figures import unkept_period
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import MapNode, MapVersion, Unit
from baocong.apps.units.queries.maps import counting_versions
from baocong.counting.period import Period as PurePeriod

COMPARED = {"same_period": "cùng kỳ", "previous": "kỳ trước", "plan": "kế hoạch"}


@dataclass(frozen=True, slots=True)
class Question:
    """One consolidated table.

    *Shapes*: `columns` is the class id of the children shown beside the total, 0 for none; `compared` is "" or a key of
    `COMPARED`; `seq` None asks for now; `indicator` narrows to one.
    """

    unit: Unit
    period: PurePeriod
    version: MapVersion
    policy: Policy = "firmest"
    planned: bool = False
    columns: int = 0
    with_categories: bool = False
    compared: str = ""
    area: str = ""
    seq: int | None = None
    indicator: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period with the stored periods that may make it: itself, and its months in order of time."""

    whole: PurePeriod
    own: Period | None
    months: tuple[Period, ...] = ()

    @property
    def ids(self) -> list[int]:
        """The ids of every stored period of the stretch."""
        return [
            one.pk
            for one in ([self.own] if self.own else []) + [one for one in self.months if one != self.own]
        ]


@dataclass(frozen=True, slots=True)
class Node:
    """A unit on the map, with whether units lie below it."""

    unit: Unit
    left: int
    right: int

    @property
    def is_leaf(self) -> bool:
        """Return whether nothing lies below."""
        return self.right == self.left + 1


@dataclass(frozen=True, slots=True)
class Ground:
    """The map of a question: its versions, the node asked for and the children by class."""

    versions: Sequence[MapVersion]
    node: Node
    children: Sequence[Node] = field(default=())

    def of_class(self, unit_class: int) -> list[Node]:
        """Return the children of one class, in the order of the map."""
        return [one for one in self.children if one.unit.unit_class_id == unit_class]


def version_for(unit: Unit, period: PurePeriod, wanted: int | None) -> tuple[MapVersion, list[MapVersion]]:
    """Return the map version of a page and all versions of its map: the wanted one, else that of the period.

    A unit that is not on the version of the period is shown on the nearest one that has it.
    *Errors*: Rejected `not_on_a_map`, `not_on_this_map`.
    """
    nodes = MapNode.objects.filter(unit=unit).values_list("map_version", "map_version__map")
    places = dict(nodes)
    if not places:
        raise Rejected("not_on_a_map", f"{unit} chưa có trong bản đồ đơn vị nào nên chưa tổng hợp được.")
    versions = list(counting_versions(min(places.values())))
    having = [one for one in versions if one.pk in places]
    if wanted is not None:
        found = next((one for one in having if one.pk == wanted), None)
        if found is None:
            raise Rejected("not_on_this_map", f"{unit} không có trong bản đồ này. Hãy chọn bản đồ khác.")
        return found, versions
    own = periods_by_own([unkept_period(period)], versions)[0][0]
    return (own if own.pk in places else having[-1]), versions


def ground_of(question: Question, versions: Sequence[MapVersion]) -> Ground:
    """Return the node and its children on the question's map. Two queries."""
    rows = MapNode.objects.filter(map_version=question.version).select_related("unit__unit_class")
    own = rows.get(unit=question.unit)
    children = rows.filter(parent=question.unit).order_by("left")
    nodes = [Node(one.unit, one.left, one.right) for one in children]
    return Ground(versions, Node(question.unit, own.left, own.right), nodes)


def stretches_of(wholes: Sequence[PurePeriod]) -> list[Stretch]:
    """Return the stored periods of some stretches, in one query."""
    months = {one: _months(one) for one in wholes}
    codes = {one.code for whole in wholes for one in (whole, *months[whole])}
    found = {(one.code, one.cutoff): one for one in Period.objects.filter(code__in=codes)}
    return [
        Stretch(
            whole,
            found.get((whole.code, whole.cutoff)),
            tuple(found[one.code, one.cutoff] for one in months[whole] if (one.code, one.cutoff) in found),
        )
        for whole in wholes
    ]


def _months(whole: PurePeriod) -> tuple[PurePeriod, ...]:
    if whole.kind == "month" or not whole.months or whole.kind in {"stage", "range", "week"}:
        return ()
    return whole.parts("month")
