"""Family A: a report against an earlier one of the same body."""

from baocong.checking.against.check_against import (
    Comparability,
    check_against,
    comparability,
    ranked_together,
)

__all__ = ["Comparability", "check_against", "comparability", "ranked_together"]
