"""A consolidated table: indicators in rows, the total and if wanted the units below in columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db import connection

from baocong.apps.consolidation.asking import Sum
from baocong.apps.consolidation.catalogue import Rules, all_versions, rules_of
from baocong.apps.consolidation.dialect import in_numbers, numbers
from baocong.apps.consolidation.figures import Figure, Recipe, Wanted, by_key, figure_of, recipes_of
from baocong.apps.consolidation.gathering import Gathered, Wish, gather
from baocong.apps.consolidation.question import Ground, Node, Question, Stretch, ground_of, stretches_of
from baocong.apps.indicators.models import Category, IndicatorVersion, Period, Submission
from baocong.apps.indicators.values import value_of
from baocong.apps.units.models import MapVersion
from baocong.counting.compare import Compared, base_period, compare

EMPTY = Figure("none", expected=None)
_Key = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator and category: its total, the figures of the columns, and how the total stands against its base."""

    version: IndicatorVersion
    category: int
    category_key: str
    total: Figure
    cells: tuple[Figure, ...] = ()
    compared: Compared | None = None


@dataclass(frozen=True)
class Table:
    """What a page, a workbook and a print show."""

    question: Question
    ground: Ground
    columns: Sequence[Node]
    rows: Sequence[Row]
    gathered: Gathered
    sent: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """By class of reporters: how many units of how many sent the period."""

    @cached_property
    def areas(self) -> list[str]:
        """The areas of the rows, in order."""
        return list(dict.fromkeys(row.version.area for row in self.rows))


def table_of(question: Question, versions: Sequence[MapVersion]) -> Table:
    """Return the table of a question; the number of queries does not depend on how much it shows."""
    ground = ground_of(question, versions)
    columns = ground.of_class(question.columns) if question.columns else []
    wholes = [question.period]
    if question.compared in {"same_period", "previous"}:
        wholes.append(base_period(question.period, question.compared))  # type: ignore[arg-type]
    stretches = stretches_of(wholes)
    known = list(Category.objects.values_list("pk", "key"))
    categories = dict(known)
    whole = next((pk for pk, key in known if key == ""), 0)
    everything = all_versions()
    rules = rules_of(_day_of(question), everything, whole)
    chosen = _chosen(question, rules)
    nodes = [ground.node, *columns]
    periods = {one.pk: one for stretch in stretches for one in _stored(stretch)}
    wish = Wish(
        question.version,
        versions,
        [one.unit.pk for one in nodes if not one.is_leaf],
        [one.unit.pk for one in nodes if one.is_leaf],
        list(periods.values()),
        None if question.compared == "plan" else question.planned,
        question.seq,
        chosen,
        not question.with_categories and question.indicator is None,
        ground.node.left > 1,
    )
    gathered = gather(wish, rules)
    making = _Making(
        question, rules, gathered, _expected(question.version, nodes), _unlike(everything, periods)
    )
    rows = making.rows(nodes, stretches, categories)
    return Table(question, ground, columns, rows, gathered, _sent(question, ground, stretches[0]))


def _day_of(question: Question) -> Period:
    one = question.period
    return Period(code=one.code, cutoff=one.cutoff, start=one.start, end=one.end)


def _stored(stretch: Stretch) -> list[Period]:
    return ([stretch.own] if stretch.own else []) + [one for one in stretch.months if one != stretch.own]


def _chosen(question: Question, rules: Rules) -> list[int] | None:
    """Return the indicators that a question narrows to, None for all."""
    if question.indicator is not None:
        return [question.indicator]
    if question.area:
        return [pk for pk, one in rules.versions.items() if one.area == question.area]
    return None


def _unlike(versions: Iterable[IndicatorVersion], periods: Mapping[int, Period]) -> set[int]:
    """Return the indicators whose versions in these periods count differently: the pure rules judge them."""
    if not periods:
        return set()
    first = min(one.start for one in periods.values())
    last = max(one.start for one in periods.values())
    kinds: dict[int, set[tuple[object, ...]]] = {}
    for one in versions:
        if (one.valid_from is None or one.valid_from <= last) and (
            one.valid_until is None or one.valid_until > first
        ):
            kind = (one.scale, one.kind, one.time, one.unit_of_measure, one.reporters_id, one.numerator)
            kinds.setdefault(one.indicator_id, set()).add(kind)
    return {pk for pk, found in kinds.items() if len(found) > 1}


@dataclass
class _Making:
    """Makes the rows of one table out of its sums."""

    question: Question
    rules: Rules
    gathered: Gathered
    expected: Mapping[tuple[int, int], int]
    unlike: set[int]

    def rows(
        self, nodes: Sequence[Node], stretches: Sequence[Stretch], categories: Mapping[int, str]
    ) -> list[Row]:
        """Return a row for each indicator that the node or a column should report or did, in order."""
        question = self.question
        planned = [one for one in self.gathered.sums if one.planned == question.planned]
        sums = by_key(planned)
        plans = (
            by_key(one for one in self.gathered.sums if one.planned) if question.compared == "plan" else {}
        )
        direct = by_key(self.gathered.direct)
        columns = nodes[1:]
        rows: list[Row] = []
        seen: dict[int, set[int]] = {}
        for one in planned:
            seen.setdefault(one.indicator, set()).add(one.category)
        for pk, recipe in recipes_of(self.rules).items():
            if not self._is_wanted(recipe, pk, nodes, seen):
                continue
            for category in self._categories(seen.get(pk, set()), categories):
                own = (nodes[0].unit.pk, pk, category)
                total = self._figure(recipe, own, sums, direct, stretches[0])
                compared = self._compared(recipe, own, total, (sums, plans, direct), stretches)
                cells = tuple(
                    self._figure(recipe, (one.unit.pk, pk, category), sums, direct, stretches[0])
                    for one in columns
                )
                rows.append(
                    Row(recipe.version, category, categories.get(category, ""), total, cells, compared)
                )
        return rows

    def _is_wanted(
        self, recipe: Recipe, pk: int, nodes: Sequence[Node], seen: Mapping[int, set[int]]
    ) -> bool:
        question = self.question
        if question.indicator is not None and pk != question.indicator:
            return False
        if question.area and recipe.version.area != question.area:
            return False
        reporters = recipe.version.reporters_id
        if reporters is None or pk in seen:
            return not question.columns or self._is_theirs(reporters, nodes)
        return self._is_theirs(reporters, nodes) if question.columns else self._owes(nodes[0], reporters) > 0

    def _is_theirs(self, reporters: int | None, nodes: Sequence[Node]) -> bool:
        return reporters is None or any(self._owes(one, reporters) for one in nodes[1:])

    def _owes(self, node: Node, reporters: int) -> int:
        return self.expected.get((node.unit.pk, reporters), 0)

    def _categories(self, seen: set[int], categories: Mapping[int, str]) -> list[int]:
        """Return the categories of rows: the whole first, then if wanted what units stated, in order of their keys."""
        if not self.question.with_categories:
            return [self.rules.whole]
        parts = sorted(
            (categories[one], one) for one in seen if one != self.rules.whole and one in categories
        )
        return [self.rules.whole, *(one for _, one in parts)]

    def _figure(
        self,
        recipe: Recipe,
        key: _Key,
        sums: Mapping[_Key, Mapping[int, Sum]],
        direct: Mapping[_Key, Mapping[int, Sum]],
        stretch: Stretch,
    ) -> Figure:
        expected = None
        if recipe.version.reporters_id is not None:
            expected = self.expected.get((key[0], recipe.version.reporters_id), 0)
        found = sums.get(key, {})
        wanted = self._wanted(stretch, found)
        if not wanted.periods:
            return Figure("none", expected=expected)
        if recipe.version.indicator_id in self.unlike and len(wanted.periods) > 1:
            return Figure("judge", expected=expected)
        stated = self._stated(recipe, direct.get(key, {}), wanted)
        if stated is not None:
            return stated
        return figure_of(recipe, found, wanted, expected, self._has_odd_parts(recipe, key, sums, wanted))

    def _wanted(self, stretch: Stretch, found: Mapping[int, Sum]) -> Wanted:
        """Return the stretch's own period where anything was stated for it, otherwise its months."""
        policy = self.question.policy
        own = found.get(stretch.own.pk) if stretch.own else None
        reported = own is not None and (own.n_reported if policy == "firmest" else own.n_final)
        months = [one.pk for one in stretch.months]
        periods = [stretch.own.pk] if stretch.own and (reported or not months) else months
        return Wanted(stretch.whole, periods, policy, frozenset(self.gathered.carried))

    def _stated(self, recipe: Recipe, own: Mapping[int, Sum], wanted: Wanted) -> Figure | None:
        """Return a share as a leaf stated it itself, for one period."""
        if not own or len(wanted.periods) != 1 or wanted.periods[0] not in own:
            return None
        one = own[wanted.periods[0]]
        is_final = wanted.policy == "final"
        value = value_of(one.final_value if is_final else one.value, recipe.version.scale)
        if value is None or one.n_odd:
            return None
        words = one.final_qualifiers if is_final else one.qualifiers
        return Figure(
            "value", value, qualifier=words or None, reported=1, expected=1, periods=tuple(wanted.periods)
        )

    def _has_odd_parts(
        self, recipe: Recipe, key: _Key, sums: Mapping[_Key, Mapping[int, Sum]], wanted: Wanted
    ) -> bool:
        if recipe.way != "share" or recipe.parts is None:
            return False
        upper, lower = recipe.parts
        keys = ((key[0], upper.indicator_id, key[2]), (key[0], lower.indicator_id, self.rules.whole))
        return any(
            sums[one][at].n_odd for one in keys if one in sums for at in wanted.periods if at in sums[one]
        )

    def _compared(
        self,
        recipe: Recipe,
        key: _Key,
        total: Figure,
        known: tuple[Mapping[_Key, Mapping[int, Sum]], ...],
        stretches: Sequence[Stretch],
    ) -> Compared | None:
        compared = self.question.compared
        if not compared:
            return None
        sums, plans, direct = known
        stretch = stretches[0] if compared == "plan" else stretches[-1]
        base = self._figure(recipe, key, plans if compared == "plan" else sums, direct, stretch)
        return compare(total.value, base.value, compared, recipe.version.kind)  # type: ignore[arg-type]


def _expected(version: MapVersion, nodes: Sequence[Node]) -> dict[tuple[int, int], int]:
    """Return how many units of each class lie at or below each node: the n of k/n."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT a.unit_id, u.unit_class_id, COUNT(*) FROM units_mapnode a
            JOIN units_mapnode n ON n.map_version_id = a.map_version_id AND n."left" >= a."left" AND n."left" < a."right"
            JOIN units_unit u ON u.id = n.unit_id
            WHERE a.map_version_id = %s AND a.unit_id {in_numbers()} GROUP BY a.unit_id, u.unit_class_id""",
            [version.pk, numbers(one.unit.pk for one in nodes)],
        )
        return {(row[0], row[1]): row[2] for row in cursor.fetchall()}


def _sent(question: Question, ground: Ground, stretch: Stretch) -> dict[int, tuple[int, int]]:
    """Return by class of units below the node how many sent the period, and how many there are. Two queries."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT u.unit_class_id, COUNT(*), COUNT(s.id) FROM units_mapnode n
            JOIN units_unit u ON u.id = n.unit_id
            LEFT JOIN indicators_submission s ON s.unit_id = n.unit_id AND s.period_id = %s AND s.withdrawn_seq IS NULL
            WHERE n.map_version_id = %s AND n."left" > %s AND n."left" < %s GROUP BY u.unit_class_id""",
            [
                stretch.own.pk if stretch.own else 0,
                question.version.pk,
                ground.node.left,
                ground.node.right,
            ],
        )
        return {row[0]: (row[2], row[1]) for row in cursor.fetchall()}


def submissions_open(period: int, units: Iterable[int]) -> set[int]:
    """Return which of these units sent a period and did not take it back."""
    rows = Submission.objects.filter(period=period, unit__in=units, withdrawn_seq__isnull=True)
    return set(rows.values_list("unit", flat=True))
