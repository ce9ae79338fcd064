"""The one line over a check: relations that held, that are wrong and that a person should look at, adding up to all."""

from collections.abc import Sequence
from dataclasses import dataclass

from baocong.checking.check import Summary
from baocong.checking.finding import Finding
from baocong.reading.model import Reading, Relation
from baocong.writing.check_page.marks import figures_of
from baocong.writing.relation_words import relation_start


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of relations: `held` + `wrong` + `doubtful` = `relations`; `alone` counts figures without a relation."""

    relations: int
    held: int
    wrong: int
    doubtful: int
    alone: int


def tally(reading: Reading, findings: Sequence[Finding], counted: Summary) -> Tally:
    """Return the counts. A relation that fails is wrong where an error says so, else it is one to look at."""
    errors = [one for one in findings if one.severity == "error"]
    figures = {index for one in errors for index in one.figures}
    wrong = sum(
        not one.holds and (bool(figures & figures_of(one)) or _stands_in(reading, one, errors))
        for one in reading.relations
    )
    return Tally(counted.relations, counted.held, wrong, counted.failed - wrong, counted.alone)


def _stands_in(reading: Reading, relation: Relation, errors: Sequence[Finding]) -> bool:
    start = relation_start(reading, relation)
    return start is not None and any(one.start <= start < one.end for one in errors)
