"""A reading to its findings, the most certain and serious first."""

from dataclasses import dataclass

from baocong.checking.careful import check_careful
from baocong.checking.citations import check_citations
from baocong.checking.densities import check_densities
from baocong.checking.finding import Finding
from baocong.checking.growth import check_growth
from baocong.checking.initiatives import check_initiatives
from baocong.checking.lapsing import check_lapsing
from baocong.checking.layout import check_layout
from baocong.checking.lists import check_lists
from baocong.checking.names import check_names
from baocong.checking.percents import check_percents
from baocong.checking.periods import check_periods
from baocong.checking.scene import Scene
from baocong.checking.sums import check_sums
from baocong.checking.tables import check_tables
from baocong.checking.totals import check_totals
from baocong.checking.words import check_words
from baocong.reading.model import Reading

_WEIGHT = {"error": 0, "warning": 1, "note": 2}
_FAMILIES = "SPTWLGMCKB"
_MOST_NOTES = 8
_CHECKS = (
    check_sums,
    check_percents,
    check_tables,
    check_lists,
    check_words,
    check_growth,
    check_totals,
    check_densities,
    check_citations,
    check_periods,
    check_layout,
    check_careful,
    check_lapsing,
    check_names,
    check_initiatives,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """What was checked: relations that held and failed, figures in all and figures that no relation touches."""

    relations: int
    held: int
    failed: int
    figures: int
    alone: int
    errors: int
    warnings: int
    notes: int


def check(reading: Reading, today: str | None = None) -> tuple[Finding, ...]:
    """Return what does not agree in a reading, errors first, arithmetic before wording, then in the order of the text.

    *Shapes*: `today` is an ISO date; without it only the report's own date tells what lies in the future. A finding that
    an earlier one already covers at the same place and code is left out; there are at most eight notes.
    """
    scene = Scene(reading, today)
    findings = [finding for part in _CHECKS for finding in part(scene)]
    findings.sort(key=lambda f: (_WEIGHT[f.severity], _FAMILIES.find(f.code[0]), f.start, f.code))
    kept: list[Finding] = []
    seen: set[tuple[str, int, int]] = set()
    notes = 0
    for finding in findings:
        key = (finding.code, finding.start, finding.end)
        notes += finding.severity == "note"
        if key in seen or (finding.severity == "note" and notes > _MOST_NOTES):
            continue
        seen.add(key)
        kept.append(finding)
    return tuple(kept)


def summary(reading: Reading, findings: tuple[Finding, ...]) -> Summary:
    """Return how much of a reading was checked, so that silence is not mistaken for proof."""
    touched = {
        operand
        for relation in reading.relations
        for operand in (*relation.parts, relation.whole)
        if isinstance(operand, int)
    }
    held = sum(relation.holds for relation in reading.relations)
    severities = [finding.severity for finding in findings]
    return Summary(
        relations=len(reading.relations),
        held=held,
        failed=len(reading.relations) - held,
        figures=len(reading.figures),
        alone=len(reading.figures) - len(touched),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        notes=severities.count("note"),
    )
