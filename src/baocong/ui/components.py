"""What the components show: small frozen nouns that a view fills and a template of `ui/components/` draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

Kind = Literal["", "ok", "warn", "bad", "info"]
"""How a tag or note stands; its words say the same, colour never stands alone."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition a page was made under: "Tính đến: bây giờ"; with an address it leads to where it is changed."""

    label: str
    value: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several views of the same thing; `count` is None where a number would say nothing."""

    label: str
    address: str
    is_current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a history: when, what in a sentence, who, and how it stands."""

    at: datetime
    words: str
    who: str = ""
    kind: Kind = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where one part of a figure comes from: the sentence with the number in it, and its place.

    *Shapes*: the sentence is `before` + `hit` + `after`; `value` is written already ("4.660", "không nêu"); `tag` says
    what waits ("chờ xác nhận"), `doubt` why.
    """

    name: str
    value: str
    before: str = ""
    hit: str = ""
    after: str = ""
    place: str = ""
    address: str = ""
    tag: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """A number in a table that says what it rests on; `expected` None for a number of one unit alone."""

    value: Decimal | int | None
    address: str = ""
    reported: int | None = None
    expected: int | None = None
    none: str = "không nêu"
    is_open: bool = False

    @property
    def is_partial(self) -> bool:
        """Return whether fewer than all expected units reported."""
        return self.expected is not None and self.reported != self.expected


@dataclass(frozen=True, slots=True)
class Quota:
    """How much of a quota or target is used; both in the same unit of measure."""

    name: str
    used: int
    limit: int


@dataclass(frozen=True, slots=True)
class Job:
    """Long work in the background; `total` None while it is not known. `address` answers with this piece again."""

    words: str
    address: str
    done: int = 0
    total: int | None = None
    state: Literal["waiting", "running", "finished", "failed"] = "running"
    outcome: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question before what cannot be taken back quietly: what happens, to what, and the two ways on."""

    question: str
    consequences: Sequence[str]
    button: str
    action: str
    back: str
    asks_reason: bool = False
