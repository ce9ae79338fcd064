"""Floors under the measured accuracy, a little below the last run: a change that hurts the readers is seen here.

Raise a floor when a reader gets better; lower one only with the reason in the commit.
"""

from functools import cache

import pytest
from bench.accuracy import checked, reading_of
from bench.labels import own_labelled
from bench.planting import plant
from bench.sample_cluster import precision, score_sample_cluster
from bench.scoring_labels import Scores, score, total

FLOORS = {
    "figures": 0.99,
    "unit": 0.98,
    "kind": 0.98,
    "approximation": 0.98,
    "measure": 0.77,
    "subject": 0.97,
    "period": 0.97,
    "other period": 0.90,
    "time": 0.97,
    "comparison": 0.95,
    "citations": 0.99,
    "citation type": 0.95,
    "awards": 0.78,
    "sections": 0.97,
    "relations": 0.88,
}
MATCH_PRECISION, MATCH_RECALL = 0.90, 0.71
ERRORS_FOUND, PLANTED_RECALL = 5, 0.80
REMARKS = 10
SAMPLE_PRECISION, SAMPLE_RECALL = 0.98, 0.75


@cache
def _whole() -> Scores:
    return total(score(one, reading_of(one.text)) for one in own_labelled())


@pytest.mark.parametrize("measure", [pytest.param(name, id=name) for name in FLOORS])
def test_measure_keeps_its_floor(measure: str) -> None:
    count = _whole().count(measure)
    assert count.wanted > 0
    assert count.f1 >= FLOORS[measure]


def test_nothing_right_is_called_an_error() -> None:
    assert _whole().count("false alarms").found == 0


def test_errors_on_purpose_are_found_and_remarks_stay_few() -> None:
    assert _whole().count("errors found").right >= ERRORS_FOUND
    assert _whole().count("remarks").found <= REMARKS


def test_accepted_matches_keep_their_floor() -> None:
    count = _whole().count("matches")
    assert (count.precision >= MATCH_PRECISION, count.recall >= MATCH_RECALL) == (True, True)


def test_planted_errors_keep_their_floor() -> None:
    assert plant(own_labelled(), checked).recall >= PLANTED_RECALL


def test_sample_cluster_keeps_its_floor() -> None:
    scores = score_sample_cluster()
    assert (precision(scores) >= SAMPLE_PRECISION, scores.count("matches").recall >= SAMPLE_RECALL) == (
        True,
        True,
    )
