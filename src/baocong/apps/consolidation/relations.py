"""The SQL that adds figures over units: the fast path of `counting.consolidate`, the same on both engines.

Every statement is a chain of named relations, in this order: `below` (which unit lies below which node), `figure` (what
units said, now or as of an entry), one pair of `moved`/`carried` for each event between two maps, and the sums. A property
test holds the result to the pure rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import lcm
from typing import Any

from baocong.apps.consolidation.asking import Ask
from baocong.apps.consolidation.carrying import Step
from baocong.apps.consolidation.dialect import (
    as_parameter,
    distinct_words,
    exact_total,
    in_numbers,
    numbers,
    rows_from,
)
from baocong.counting.combining import AT_LEAST, ESTIMATED

SUM_COLUMNS = (
    "node, period, indicator, category, planned, value, base, final_value, final_base, "
    "n_reported, n_final, n_estimated, n_not_applicable, n_odd, qualifiers, final_qualifiers"
)
_KEY = "period, indicator, category, planned"


@dataclass(slots=True)
class Statement:
    """SQL that grows relation by relation, with its parameters in the order of the text."""

    relations: list[str] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list)

    def add(self, name: str, text: str, *parameters: Any, materialized: bool | None = None) -> None:
        """Add a named relation."""
        how = {None: "", True: "MATERIALIZED ", False: "NOT MATERIALIZED "}[materialized]
        self.relations.append(f"{name} AS {how}({text})")
        self.parameters += parameters

    def with_body(self, body: str, *parameters: Any) -> tuple[str, list[Any]]:
        """Return the whole text and its parameters."""
        return f"WITH {', '.join(self.relations)} {body}", [*self.parameters, *parameters]


def sums_statement(ask: Ask) -> tuple[str, list[Any]]:
    """Return the statement whose rows are `SUM_COLUMNS`."""
    statement = Statement()
    _add_below(statement, ask)
    if ask.keys is not None:
        statement.add(
            "wanted", rows_from(["indicator", "category"]), as_parameter(ask.keys), materialized=True
        )
    _add_flows(statement, ask.carry.steps)
    if ask.reaches:
        _add_reach(statement, ask.carry.steps)
    _add_figure(statement, ask)
    source = "figure"
    if ask.carry.steps:
        source = _add_steps(statement, ask.carry.steps)
    body = _plain(source, ask)
    if ask.shares:
        sides = [
            (one.indicator, indicator, side, ask.whole, int(one.numerator == one.denominator))
            for one in ask.shares
            for side, indicator in enumerate((one.numerator, one.denominator))
        ]
        columns = ["share", "indicator", "is_whole", "whole", "is_own"]
        statement.add("side", rows_from(columns), as_parameter(sides), materialized=True)
        body = f"{body} UNION ALL {_shares(source, ask)}"
        if ask.categories is not None:
            return statement.with_body(body, numbers(ask.categories))
    return statement.with_body(body)


def _add_below(statement: Statement, ask: Ask) -> None:
    chosen, parameters = 'AND a."right" > a."left" + 1', []
    if ask.nodes is not None:
        chosen, parameters = f"AND a.unit_id {in_numbers()}", [numbers(ask.nodes)]
    statement.add(
        "below",
        f"""SELECT n.unit_id AS unit, a.unit_id AS node, u.unit_class_id AS unit_class
        FROM units_mapnode a
        JOIN units_mapnode n ON n.map_version_id = a.map_version_id AND n."left" >= a."left" AND n."left" < a."right"
        JOIN units_unit u ON u.id = n.unit_id
        WHERE a.map_version_id = %s {chosen}""",
        ask.version,
        *parameters,
        materialized=True,
    )


def _add_flows(statement: Statement, steps: Sequence[Step]) -> None:
    """Add where each event leads the figures of each unit, for each family of indicators."""
    for at, step in enumerate(steps):
        statement.add(
            f"flow_{at}",
            rows_from(["family", "giver", "target", "part", "whole", "place", "givers"]),
            as_parameter(_with_common_wholes(step)),
            materialized=True,
        )
        statement.add(
            f"family_{at}",
            rows_from(["indicator", "family"]),
            as_parameter(step.families),
            materialized=True,
        )


def _add_reach(statement: Statement, steps: Sequence[Step]) -> None:
    """Add the units whose figures can stand in a sum: those below the nodes, and before each event their givers."""
    reach = "SELECT unit FROM below"
    for at in reversed(range(len(steps))):
        statement.add(f"reach_{at}", f"{reach} UNION SELECT giver FROM flow_{at} WHERE target IN ({reach})")
        reach = f"SELECT unit FROM reach_{at}"
    statement.add("reach", f"SELECT DISTINCT unit FROM ({reach}) AS one", materialized=True)


def _add_figure(statement: Statement, ask: Ask) -> None:
    """Add what units said: one row for each unit and figure, the firmest of its natures."""
    narrow, parameters = _narrowed(ask)
    source = _said_now(narrow) if ask.seq is None else _said_as_of(narrow)
    if ask.seq is not None:
        parameters = [ask.seq, ask.seq, *parameters]
    nature = f"CASE WHEN o.qualifier = '{ESTIMATED}' THEN 1 ELSE o.nature END"
    narrowed, judged = "", [numbers(ask.periods)]
    if (indicators := _indicators(ask)) is not None:
        narrowed, judged = f"AND d.indicator_id {in_numbers()}", [*judged, numbers(indicators)]
    statement.add(
        "judged",
        f"""SELECT DISTINCT d.unit_id AS unit, d.period_id AS period, d.indicator_id AS indicator,
          d.category_id AS category, d.planned
        FROM indicators_observation d
        JOIN indicators_observation s ON s.period_id = d.period_id AND s.indicator_id = d.indicator_id
          AND s.category_id = d.category_id AND s.unit_id = d.unit_id AND s.planned = d.planned AND s.id <> d.id
          AND s.value IS NOT NULL
        WHERE d.period_id {in_numbers()} AND (d.absence = 1 OR (d.qualifier = '{ESTIMATED}' AND d.nature > 1)) {narrowed}""",
        *judged,
        materialized=True,
    )
    statement.add(
        "figure",
        f"""SELECT o.unit_id AS unit, o.period_id AS period, o.indicator_id AS indicator, o.category_id AS category,
          o.planned AS planned, v.reporters_id AS reporters, 0 AS policy, o.value AS value,
          CASE WHEN o.nature = 3 AND o.qualifier <> '{ESTIMATED}' THEN o.value END AS final, {nature} AS nature, o.absence AS absence,
          o.qualifier AS words, o.as_at AS as_at, p."end" AS period_end, v.time AS time,
          CASE WHEN o.version_id <> v.id OR j.unit IS NOT NULL THEN 1 ELSE 0 END AS odd
        FROM {source}
        JOIN indicators_period p ON p.id = o.period_id
        JOIN indicators_indicatorversion v ON v.indicator_id = o.indicator_id
          AND (v.valid_from IS NULL OR v.valid_from <= p.start) AND (v.valid_until IS NULL OR v.valid_until > p.start)
        LEFT JOIN judged j ON j.unit = o.unit_id AND j.period = o.period_id AND j.indicator = o.indicator_id
          AND j.category = o.category_id AND j.planned = o.planned""",
        *parameters,
        materialized=ask.seq is not None,
    )


def _narrowed(ask: Ask) -> tuple[str, list[Any]]:
    """Return the conditions on an observation `o` that the ask allows, so that an index can serve them."""
    conditions = [f"o.period_id {in_numbers()}"]
    parameters: list[Any] = [numbers(ask.periods)]
    if ask.reaches:
        conditions.append("o.unit_id IN (SELECT unit FROM reach)")
    if ask.planned is not None:
        conditions.append("o.planned" if ask.planned else "NOT o.planned")
    if ask.categories is not None:
        conditions.append(f"o.category_id {in_numbers()}")
        parameters.append(numbers({*ask.categories, ask.whole}))
    if ask.keys is not None and not ask.shares:
        conditions.append("(o.indicator_id, o.category_id) IN (SELECT indicator, category FROM wanted)")
    elif (indicators := _indicators(ask)) is not None:
        conditions.append(f"o.indicator_id {in_numbers()}")
        parameters.append(numbers(indicators))
    return " AND ".join(conditions), parameters


def _indicators(ask: Ask) -> set[int] | None:
    """Return the indicators whose figures an ask needs, None for all."""
    if ask.keys is not None and not ask.shares:
        return {indicator for indicator, _ in ask.keys}
    if ask.indicators is None:
        return None
    return {*ask.indicators, *(part for one in ask.shares for part in (one.numerator, one.denominator))}


def _said_now(narrow: str) -> str:
    return f"(SELECT o.* FROM indicators_observation o WHERE o.is_firmest AND {narrow}) o"


def _said_as_of(narrow: str) -> str:
    """Return the figures as the revisions of that entry said them; the firmest is found anew."""
    return f"""(SELECT * FROM (
          SELECT o.unit_id, o.period_id, o.indicator_id, o.category_id, o.planned, o.nature, r.value, r.absence,
            r.qualifier, r.as_at, r.version_id, ROW_NUMBER() OVER (
              PARTITION BY o.period_id, o.indicator_id, o.category_id, o.unit_id, o.planned
              ORDER BY CASE WHEN r.value IS NULL THEN 1 ELSE 0 END,
                CASE WHEN r.qualifier = '{ESTIMATED}' THEN 1 ELSE o.nature END DESC, o.nature DESC) AS place
          FROM indicators_observation o
          JOIN indicators_observationrevision r ON r.observation_id = o.id
            AND r.seq_from <= %s AND (r.seq_to IS NULL OR r.seq_to > %s)
          WHERE {narrow}) ranked WHERE place = 1) o"""


def _add_steps(statement: Statement, steps: Sequence[Step]) -> str:
    """Add the events one after the other; return the name of the last relation."""
    before = "doubled"
    kept = "unit, period, indicator, category, planned, reporters, policy, value, absence, nature, words, odd"
    stock = "time IN ('stock', 'total_to_date')"
    columns = kept.replace("policy, value", "{policy} AS policy, {value} AS value").replace(
        "odd", "odd, as_at, period_end, CASE WHEN {stock} THEN 1 ELSE 0 END AS dated"
    )
    statement.add(
        "doubled",
        f"SELECT {columns.format(policy=0, value='value', stock=stock)} FROM figure UNION ALL "
        f"SELECT {columns.format(policy=1, value='final', stock=stock)} FROM figure "
        "WHERE final IS NOT NULL OR absence = 1",
    )
    for at, step in enumerate(steps):
        statement.add(f"moved_{at}", _moved(before, at), f"{step.day:%Y-%m-%d}", f"{step.day:%Y-%m-%d}")
        statement.add(f"carried_{at}", _carried(at))
        before = f"carried_{at}"
    statement.add(
        "settled",
        f"SELECT unit, {_KEY}, reporters, policy, CASE WHEN policy = 0 THEN value END AS value, "
        "CASE WHEN policy = 1 THEN value END AS final, nature, CASE WHEN policy = 0 THEN absence END AS absence, "
        f"words, odd FROM {before}",
    )
    return "settled"


def _with_common_wholes(step: Step) -> list[tuple[int, ...]]:
    """Return the flows with one denominator for each giver, so that remainders can be compared."""
    wholes: dict[tuple[int, int], int] = {}
    for family, giver, _, _, whole, _, _ in step.flows:
        wholes[family, giver] = lcm(wholes.get((family, giver), 1), whole)
    return [
        (family, giver, target, part * (wholes[family, giver] // whole), wholes[family, giver], place, givers)
        for family, giver, target, part, whole, place, givers in step.flows
    ]


def _moved(before: str, at: int) -> str:
    """Every figure where the event leads it: shares by largest remainder, as `counting.reorganisation.allocate`.

    What would run over 64 bits, and a stock whose own date lies on the other side of the event, is left to the pure rules.
    """
    fits = "ABS(f.value) < 9000000000000000000 / w.part"
    share = f"CASE WHEN {fits} THEN ABS(f.value) * w.part / w.whole END"
    rest = f"CASE WHEN {fits} THEN ABS(f.value) * w.part %% w.whole END"
    one = "PARTITION BY f.unit, f.period, f.indicator, f.category, f.planned, f.policy"
    strange = (
        "CASE WHEN w.giver IS NOT NULL AND ((f.value IS NOT NULL AND NOT ("
        f"{fits})) OR (f.dated = 1 AND f.as_at IS NOT NULL AND (f.as_at < %s) <> (f.period_end <= %s)))"
        " THEN 1 ELSE 0 END"
    )
    return f"""SELECT COALESCE(w.target, f.unit) AS unit, f.period, f.indicator, f.category, f.planned, f.reporters,
      f.policy, f.absence, f.nature, f.words, f.as_at, f.period_end, f.dated, f.odd + {strange} AS odd,
      f.value AS said, w.giver IS NOT NULL AS is_moved, COALESCE(w.givers, 1) AS givers, w.part, w.whole,
      {share} AS share, ABS(f.value) - SUM({share}) OVER ({one}) AS extra,
      ROW_NUMBER() OVER ({one} ORDER BY {rest} DESC, w.place) AS place
    FROM {before} f LEFT JOIN family_{at} y ON y.indicator = f.indicator
    LEFT JOIN flow_{at} w ON w.family = y.family AND w.giver = f.unit"""


def _carried(at: int) -> str:
    """Figures of one target together: the weakest nature, every word, "ít nhất" when a giver is not known."""
    value = (
        "CASE WHEN part IS NULL OR part = whole THEN said "
        "WHEN said < 0 THEN -(share + CASE WHEN place <= extra THEN 1 ELSE 0 END) "
        "ELSE share + CASE WHEN place <= extra THEN 1 ELSE 0 END END"
    )
    lacking = "COUNT(*) FILTER (WHERE amount IS NOT NULL OR absence = 1) < MAX(givers) AND COUNT(amount) > 0"
    words = distinct_words("words", "amount IS NOT NULL AND words <> ''")
    both = "MAX(CASE WHEN is_moved THEN 1 ELSE 0 END) <> MIN(CASE WHEN is_moved THEN 1 ELSE 0 END)"
    return f"""SELECT unit, {_KEY},
      MAX(reporters) AS reporters, policy, {exact_total("amount")} AS value,
      CASE WHEN COUNT(amount) = 0 AND COUNT(*) FILTER (WHERE absence = 1) = COUNT(*)
        THEN 1 END AS absence,
      MIN(nature) FILTER (WHERE amount IS NOT NULL) AS nature,
      COALESCE({words}, '') || CASE WHEN {lacking} THEN ',{AT_LEAST}' ELSE '' END AS words,
      SUM(odd) + CASE WHEN {both} THEN 1 ELSE 0 END AS odd,
      MAX(as_at) AS as_at, MAX(period_end) AS period_end, MAX(dated) AS dated
    FROM (SELECT m.*, {value} AS amount FROM moved_{at} m) x
    GROUP BY unit, {_KEY}, policy"""


def _plain(source: str, ask: Ask) -> str:
    """Sums of figures themselves; a share is never added, so it comes only from its parts."""
    wanted = (
        "JOIN wanted w ON w.indicator = f.indicator AND w.category = f.category"
        if ask.keys is not None
        else ""
    )
    unshared = "WHERE f.indicator NOT IN (SELECT share FROM side)" if ask.shares else ""
    return f"""SELECT b.node AS node, f.period AS period, f.indicator AS indicator, f.category AS category,
      f.planned AS planned, {exact_total("f.value")} AS value, CAST(NULL AS bigint) AS base,
      {exact_total("f.final")} AS final_value, CAST(NULL AS bigint) AS final_base,
      COUNT(f.value) AS n_reported, COUNT(f.final) AS n_final,
      COUNT(f.value) FILTER (WHERE f.nature = 1) AS n_estimated,
      COUNT(*) FILTER (WHERE f.absence = 1) AS n_not_applicable, CAST(SUM(f.odd) AS bigint) AS n_odd,
      COALESCE({distinct_words("f.words", "f.value IS NOT NULL AND f.words <> ''")}, '') AS qualifiers,
      COALESCE({distinct_words("f.words", "f.final IS NOT NULL AND f.words <> ''")}, '') AS final_qualifiers
    FROM {source} f {wanted}
    JOIN below b ON b.unit = f.unit AND (f.reporters IS NULL OR f.reporters = b.unit_class) {unshared}
    GROUP BY b.node, f.period, f.indicator, f.category, f.planned"""


def _shares(source: str, ask: Ask) -> str:
    """Totals of both parts over the units that stated both; any word beneath makes a share "khoảng".

    The denominator of a unit is laid beside its numerators by a window, not by a join: estimates of rows are poor here, and a
    nested loop over a nation's communes takes seconds.
    """
    whole = "d.is_whole = 1 AND f.category = d.whole"
    stated, final = "value IS NOT NULL AND base IS NOT NULL", "final IS NOT NULL AND final_base IS NOT NULL"
    words = "words <> '' OR base_words <> ''"
    sides = f"""SELECT d.share, f.unit, f.period, f.category, f.planned, f.reporters, f.value, f.final, f.nature, f.words,
      f.odd, d.is_whole = 0 AND (d.is_own = 0 OR f.category <> d.whole) AS is_part,
      MAX(CASE WHEN {whole} THEN f.value END) OVER pair AS base,
      MAX(CASE WHEN {whole} THEN f.final END) OVER pair AS final_base,
      MAX(CASE WHEN {whole} THEN f.nature END) OVER pair AS base_nature,
      MAX(CASE WHEN {whole} THEN f.words END) OVER pair AS base_words,
      MAX(CASE WHEN {whole} THEN f.odd ELSE 0 END) OVER pair AS base_odd
    FROM {source} f JOIN side d ON d.indicator = f.indicator AND (d.is_whole = 0 OR f.category = d.whole)
    WINDOW pair AS (PARTITION BY d.share, f.unit, f.period, f.planned, f.policy)"""
    chosen = f"AND x.category {in_numbers()}" if ask.categories is not None else ""
    return f"""SELECT b.node, x.period, x.share, x.category, x.planned,
      {exact_total("x.value", stated)}, {exact_total("x.base", stated)},
      {exact_total("x.final", final)}, {exact_total("x.final_base", final)},
      COUNT(*) FILTER (WHERE {stated}), COUNT(*) FILTER (WHERE {final}),
      COUNT(*) FILTER (WHERE {stated} AND (nature = 1 OR base_nature = 1)), 0,
      CAST(SUM(x.odd + x.base_odd) AS bigint),
      CASE WHEN COUNT(*) FILTER (WHERE {stated} AND ({words})) > 0 THEN 'khoảng' ELSE '' END,
      CASE WHEN COUNT(*) FILTER (WHERE {final} AND ({words})) > 0 THEN 'khoảng' ELSE '' END
    FROM ({sides}) x
    JOIN below b ON b.unit = x.unit AND (x.reporters IS NULL OR x.reporters = b.unit_class)
    WHERE x.is_part AND (({stated}) OR ({final})) {chosen}
    GROUP BY b.node, x.period, x.share, x.category, x.planned"""
