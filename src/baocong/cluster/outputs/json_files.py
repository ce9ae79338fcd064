"""Everything of a run as JSON: the result in one file, each document's reading in its own."""

import json
from decimal import Decimal
from typing import Any

from baocong.cluster.model import SentDocument
from baocong.cluster.result import ClusterRun
from baocong.compiling.evidence import total_key
from baocong.compiling.material import Total
from baocong.reading.serialise import plain, reading_to_dict

SCHEMA = "baocong.cluster/1"


def run_json(run: ClusterRun) -> str:
    """Return the result of a run: cluster, files, totals with their addends, ranking, findings, highlights."""
    return _dumped(
        {
            "schema": SCHEMA,
            "cluster": {**run.info.values, "members": plain(run.info.members)},
            "period": run.period.code,
            "packs": run.catalogue.version,
            "units": plain(run.units),
            "files": plain(run.roles),
            "left_out": plain(run.left_out),
            "notes": list(run.notes),
            "totals": [_total(one) for one in run.totals.values()],
            "figures": [_figure(one) for one in plain(run.rows)],
            "ranking": _ranking(run),
            "findings": plain(run.findings),
            "highlights": plain(run.highlights),
        }
    )


_ALWAYS = frozenset({"key", "unit", "document", "indicator", "category", "value", "state", "text"})


def _figure(row: dict[str, Any]) -> dict[str, Any]:
    """A figure without what is empty: most of a folder's figures have no decision, no reason and no note."""
    return {key: value for key, value in row.items() if key in _ALWAYS or value not in ("", None, [], {})}


def reading_json(document: SentDocument) -> str:
    """Return one document's reading in the contract `baocong.reading/1`."""
    if document.reading is None:
        code, message = document.refusal or ("", "")
        return _dumped(
            {
                "source": {"name": document.label, "sha256": document.sha256},
                "refusal": {"code": code, "message": message},
            }
        )
    pieces = document.extracted.pieces if document.extracted else ()
    return _dumped(reading_to_dict(document.reading, document.findings, document.matches, pieces))


def _total(total: Total) -> dict[str, Any]:
    one = total.consolidated
    return {
        "key": total_key(total.key),
        "indicator": one.indicator.code,
        "category": dict(one.category),
        "value": None if one.value is None else _number(one.value),
        "reported": one.reported,
        "expected": one.expected,
        "qualifier": one.qualifier,
        "nature": one.nature,
        "silent": list(one.silent),
        "missing": list(one.missing),
        "refusal": None
        if one.refusal is None
        else {"code": one.refusal.code, "message": one.refusal.message},
        "rule": one.rule,
        "comparisons": list(total.comparisons),
        "comparison_bases": list(total.bases),
        "addends": {unit: plain(value) for unit, value in total.values.items()},
    }


def _ranking(run: ClusterRun) -> dict[str, Any] | None:
    if run.ranking is None:
        return None
    return {
        "places": [
            {
                "rank": place.rank,
                "unit": place.unit,
                "standard": _number(place.score.standard),
                "bonus": _number(place.score.bonus),
                "deduction": _number(place.score.deduction),
                "total": _number(place.score.total),
                "shared_with": list(place.shared_with),
                "why": place.text,
            }
            for place in run.ranking.places
        ],
        "unplaced": [{"unit": one.unit, "why": one.text} for one in run.ranking.unplaced],
    }


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _dumped(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
