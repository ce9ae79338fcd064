"""When a match is sure enough to be taken without asking, and how sure it is."""

from baocong.matching.candidate import Candidate

_SCORE, _SCORE_WITHOUT_NOUN, _MARGIN, _COVERAGE, _NEAR = 3.0, 2.2, 0.12, 0.75, 0.4
_ALONE, _AGAINST, _AGAINST_SHARE = 1.5, 1.2, 0.4
_ACCEPTED, _WAITING, _HALF_SURE = 0.9, 0.85, 2.0


def margin_of(best: Candidate, second: Candidate | None) -> float:
    """Return by what share of its score the best candidate leads, 1 where it stands alone."""
    if best.score <= 0:
        return 0.0
    return 1.0 if second is None else (best.score - second.score) / best.score


def is_ahead(best: Candidate, second: Candidate | None) -> bool:
    """Answer whether the best candidate leads clearly: by its score, or by words that speak for it alone."""
    if second is None or margin_of(best, second) >= _MARGIN:
        return True
    alone = sum(told for word, told in best.told.items() if word not in second.told)
    against = second.kin
    if not best.indicator.code.startswith(f"{second.indicator.code}."):
        against += sum(told for word, told in second.told.items() if word not in best.told)
    return alone >= _ALONE and against <= max(_AGAINST, _AGAINST_SHARE * alone)


def confidence_of(best: Candidate, second: Candidate | None, is_accepted: bool) -> float:
    """Return how sure a match is, between 0 and 1, by its score, its lead and whether the unit fits.

    *Shapes*: from 0.9 on for what is accepted, at most 0.85 for what waits for a person.
    """
    lead = min(1.0, max(0.0, 0.5 + 2 * margin_of(best, second)))
    score = max(best.score, 0.0)
    sure = score / (score + _HALF_SURE) * lead * (1.0 if best.unit_fits else 0.5)
    return round(_ACCEPTED + (1 - _ACCEPTED) * sure if is_accepted else min(sure, _WAITING), 3)


def is_sure(best: Candidate, second: Candidate | None) -> bool:
    """Answer whether a match may be accepted: enough said, near the figure, ahead of all others, unit fits."""
    return (
        best.unit_fits
        and best.score >= (_SCORE if best.indicator.kind in {"count", "ratio"} else _SCORE_WITHOUT_NOUN)
        and best.coverage >= _COVERAGE
        and (best.near >= _NEAR or bool(best.inherited))
        and is_ahead(best, second)
    )
