"""A reading against an earlier one to findings, and what could be compared at all."""

from dataclasses import dataclass
from typing import Final

from baocong.checking.against.pairing import TwoReports
from baocong.checking.against.values import check_growth_against, check_jumps, check_running_totals
from baocong.checking.against.wording import check_repeated, check_units
from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.reading.model import Reading
from baocong.vietnamese.folding import fold

_WEIGHT: Final = {"error": 0, "warning": 1, "note": 2}
_CHECKS: Final = (check_growth_against, check_running_totals, check_units, check_jumps, check_repeated)


@dataclass(frozen=True, slots=True)
class Comparability:
    """What of two reports can be compared: whether at all (else `reason` says why not), and how many figures match."""

    is_comparable: bool
    figures: int
    reason: str = ""


def comparability(reading: Reading, old: Reading) -> Comparability:
    """Return whether an earlier report can be held against a reading: of the same body, of another, earlier period."""
    one, other = reading.document.issuer, old.document.issuer
    if one and other and fold(one) != fold(other):
        return Comparability(False, 0, f"Báo cáo trước là của {other}, báo cáo này là của {one}.")
    compared = TwoReports(reading, old)
    new, before = compared.new_period, compared.old_period
    if new is None or before is None:
        whose = "Báo cáo này" if new is None else "Báo cáo trước"
        return Comparability(False, 0, f"{whose} không cho biết kỳ báo cáo.")
    if not before.end < new.end:
        said = f"Báo cáo đem so là {before.name_vi()}, không trước {new.name_vi()}."
        return Comparability(False, 0, said)
    return Comparability(True, len(compared.pairs))


def check_against(reading: Reading, old: Reading) -> tuple[Finding, ...]:
    """Return what an earlier report of the same body contradicts; nothing where the two cannot be compared.

    *Shapes*: the findings are about `reading`; warnings before notes, then in the order of its text. None is an error:
    an earlier report may have been provisional or wrong itself.
    """
    if not comparability(reading, old).is_comparable:
        return ()
    scene, compared = Scene(reading), TwoReports(reading, old)
    findings = [finding for part in _CHECKS for finding in part(scene, compared)]
    return tuple(sorted(findings, key=lambda one: (_WEIGHT[one.severity], one.start, one.code)))


def ranked_together(first: tuple[Finding, ...], second: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings of two checks by their weight, those of the first check first within one weight."""
    return tuple(sorted((*first, *second), key=lambda one: _WEIGHT[one.severity]))
