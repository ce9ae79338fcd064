"""A finding: what does not agree, where, what is stated, what follows."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal as Choice

Severity = Choice["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree, or that a person should look at.

    `code` is stable and has a page in docs/rules/. `message` is one or two plain Vietnamese sentences. The span stays
    within one sentence or heading. `suggestion` names the likely source of the slip when a neighbour fits.
    """

    code: str
    severity: Severity
    message: str
    start: int
    end: int
    figures: tuple[int, ...] = ()
    stated: Decimal | str | None = None
    computed: Decimal | str | None = None
    suggestion: str | None = None
