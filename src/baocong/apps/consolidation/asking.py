"""What sums are asked for: which nodes of which map version, which periods, which indicators, as of when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from baocong.apps.consolidation.carrying import STAY, Carry


@dataclass(frozen=True, slots=True)
class Share:
    """A share with the indicators of its parts; equal parts mean: the category over the whole."""

    indicator: int
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Sums over the reporters at or below nodes of a map version, for each period apart.

    *Shapes*: `nodes` None is every node with something below it. `indicators` None is every one; `keys` narrows further
    to pairs of indicator and category. `shares` are those wanted; `whole` is the id of the category "". `seq` asks as of
    an audit entry. `carry` is the way from the map of these periods to `version`. `is_narrow` says that the nodes are but a
    part of the map. `categories` None is every category, otherwise those of the sums.
    """

    version: int
    periods: Sequence[int]
    nodes: Sequence[int] | None = None
    indicators: Sequence[int] | None = None
    keys: Sequence[tuple[int, int]] | None = None
    shares: Sequence[Share] = ()
    whole: int = 0
    planned: bool | None = None
    seq: int | None = None
    carry: Carry = field(default=STAY)
    is_narrow: bool = False
    categories: Sequence[int] | None = None

    @property
    def reaches(self) -> bool:
        """Return whether figures are kept to the units that can matter before they are ranked or carried.

        Only below a part of the map: over the whole of it looking each unit up costs more than it saves.
        """
        return self.is_narrow and self.nodes is not None


class Sum(NamedTuple):
    """One sum as it comes from SQL, by the hundred thousand; the fields are those of `models.ConsolidatedValue`."""

    node: int
    period: int
    indicator: int
    category: int
    planned: bool
    value: int | None
    base: int | None
    final_value: int | None
    final_base: int | None
    n_reported: int
    n_final: int
    n_estimated: int
    n_not_applicable: int
    n_odd: int
    qualifiers: str
    final_qualifiers: str
