"""A problem of a criteria set or of a score sheet: a stable code, where it stands, a sentence in Vietnamese."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, or that a person should look at.

    `code` is stable and stands in docs/rules/. `item` is the code of the offending criterion or cap (or the unit, for a
    sheet), empty when it is the whole table; `part` is the field or the running number within it ("max_points",
    "bands[1]"), so that a loader can point at a file and a line.
    """

    code: str
    message: str
    item: str = ""
    part: str = ""
    severity: Severity = "error"
