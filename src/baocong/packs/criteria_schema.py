"""How a criteria set is written in TOML, and which keys each rule of a leaf has."""

from collections.abc import Mapping
from typing import get_args

from baocong.packs.schema import Key, Reference
from baocong.scoring.criteria import CriterionKind, NotApplicableChoice
from baocong.scoring.points import Rounding
from baocong.scoring.policy import Counting, Measure, TieBreakKind
from baocong.scoring.rules import Basis

_FIGURE = ("indicator", "basis", "category", "period")

RULE_KEYS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "given": ((), ()),
    "linear": (("indicator", "marks"), ("below", *_FIGURE[1:])),
    "bands": (("indicator", "bands"), _FIGURE[1:]),
    "rank_bands": (("index", "edition", "bands"), ()),
    "event": (("event", "points_each"), ()),
    "disqualifying_event": (("event",), ()),
    "disqualifying_floor": (("scope", "least"), ()),
}
"""The keys that a rule of each kind must have, and those that it may have."""

_BAND = (Key("low", "number"), Key("high", "number"), Key("points", "number", required=True))
_MARK = (Key("at", "number", required=True), Key("points", "number", required=True))

_RULE = (
    Key("kind", required=True, choices=tuple(RULE_KEYS)),
    Key("indicator", refers=Reference("indicators.csv", "code")),
    Key("basis", choices=get_args(Basis)),
    Key("category", "map"),
    Key("period"),
    Key("marks", "tables", keys=_MARK),
    Key("below", "number"),
    Key("bands", "tables", keys=_BAND),
    Key("index"),
    Key("edition"),
    Key("event"),
    Key("points_each", "number"),
    Key("scope"),
    Key("least", "number"),
)

_CRITERION = (
    Key("code", required=True),
    Key("title", required=True),
    Key("kind", choices=get_args(CriterionKind)),
    Key("max_points", "number"),
    Key("feeds", "tables", keys=(Key("parent", required=True), Key("weight"))),
    Key("applies_to"),
    Key("rule", "table", keys=_RULE),
)

_CAP = (
    Key("code", required=True),
    Key("title", required=True),
    Key("scope", required=True),
    Key("limit", "number", required=True),
    Key("event"),
)

_RANKING = (
    Key("counting", choices=get_args(Counting)),
    Key("measure", choices=get_args(Measure)),
    Key(
        "tie_breaks",
        "tables",
        keys=(Key("kind", required=True, choices=get_args(TieBreakKind)), Key("criterion")),
    ),
)

CRITERIA_KEYS = (
    Key("name", required=True),
    Key("year", "integer", required=True),
    Key("total", "number", required=True),
    Key("total_of", "texts"),
    Key("step", "number"),
    Key("rounding", choices=get_args(Rounding)),
    Key("not_applicable", choices=get_args(NotApplicableChoice)),
    Key("illustration", "yes_no", required=True),
    Key("notice"),
    Key("source"),
    Key("article"),
    Key("in_force_from", "date"),
    Key("in_force_until", "date"),
    Key("counted_from", "date"),
    Key("counted_until", "date"),
    Key("criteria", "tables", required=True, keys=_CRITERION),
    Key("caps", "tables", keys=_CAP),
    Key("ranking", "table", keys=_RANKING),
)
"""What a file in criteria/ holds."""
