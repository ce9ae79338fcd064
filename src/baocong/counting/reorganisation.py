"""Reorganisations: dated events in which units merge, are divided by shares, or take another name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from baocong.counting.exact import exponent_of, scaled_integer
from baocong.counting.indicator import Indicator

Side = Literal["new", "old"]
"""The map of units after the events, or before them."""
Flow = tuple[str, Fraction]
"""A unit that receives, and the share it receives."""
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Succession:
    """What of one predecessor goes to one successor.

    *Units*: `share` is the part of the predecessor's figures that the successor takes over; `back_share` the part of the
    successor's figures that belongs to the predecessor when they are shown on the old map (None: not known).
    *Shapes*: `family` is an indicator's code or area, or the beginning of a code up to a dot; "" is every indicator. The
    longest family that fits an indicator counts.
    """

    predecessor: str
    successor: str
    share: Fraction = ONE
    family: str = ""
    back_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """An event on a day: from `effective_date` on the successors stand in place of the predecessors.

    *Errors*: ValueError when a share lies outside [0, 1], a link is given twice, or the shares of one predecessor and
    family do not add up to 1.
    *Source*: DESIGN truth 5; docs/rules/reorganisations.md.
    """

    effective_date: date
    successions: tuple[Succession, ...]
    basis: str = ""

    def __post_init__(self) -> None:
        links = Counter((one.predecessor, one.successor, one.family) for one in self.successions)
        if not links or max(links.values()) > 1:
            raise ValueError(f"{self.basis or self.effective_date}: no link, or one link given twice")
        _demand_whole(self.successions)

    @property
    def predecessors(self) -> frozenset[str]:
        """Return the units before the event."""
        return frozenset(one.predecessor for one in self.successions)

    @property
    def successors(self) -> frozenset[str]:
        """Return the units after the event."""
        return frozenset(one.successor for one in self.successions)

    def flows(self, indicator: Indicator, to: Side) -> dict[str, tuple[Flow, ...]]:
        """Return for each unit that gives up its figures where they go; () where no share is known.

        Towards the old map a successor of one predecessor gives everything back; one of several needs back shares.
        """
        links = _by_unit(self._links(indicator), to)
        if to == "new":
            return {
                unit: tuple((one.successor, one.share) for one in links.get(unit, ()))
                for unit in sorted(self.predecessors)
            }
        return {unit: _back_shares(links.get(unit, ())) for unit in sorted(self.successors)}

    def _links(self, indicator: Indicator) -> list[Succession]:
        """Return the links that carry an indicator: for each predecessor those of the longest family that fits."""
        fitting = [one for one in self.successions if _fits(one.family, indicator)]
        longest: dict[str, int] = {}
        for one in fitting:
            longest[one.predecessor] = max(longest.get(one.predecessor, 0), len(one.family))
        return [one for one in fitting if len(one.family) == longest[one.predecessor] and one.share > 0]


def merge(
    effective_date: date, predecessors: Sequence[str], successor: str, basis: str = ""
) -> Reorganisation:
    """Return the event in which several units become one."""
    return Reorganisation(effective_date, tuple(Succession(unit, successor) for unit in predecessors), basis)


def rename(effective_date: date, predecessor: str, successor: str, basis: str = "") -> Reorganisation:
    """Return the event in which a unit takes another name: a merger of one."""
    return merge(effective_date, (predecessor,), successor, basis)


def split(
    effective_date: date, predecessor: str, shares: Mapping[str, Mapping[str, Fraction]], basis: str = ""
) -> Reorganisation:
    """Return the event in which one unit is divided; `shares` gives for each family the share of each successor.

    *Example*: the press goes to one successor, everything else to two in halves.
    >>> half = Fraction(1, 2)
    >>> event = split(date(2025, 3, 1), "A", {"press": {"B": ONE}, "": {"C": half, "D": half}})
    >>> sorted(event.successors)
    ['B', 'C', 'D']
    """
    links = (
        Succession(predecessor, successor, share, family)
        for family, successors in shares.items()
        for successor, share in successors.items()
    )
    return Reorganisation(effective_date, tuple(links), basis)


def allocate(value: Decimal, shares: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """Return a value divided by shares so that the parts add up to it exactly (largest remainder).

    Whole numbers stay whole, and numbers with decimals keep their places; equal remainders go to the first.
    *Errors*: ValueError unless the shares are at least 0 and add up to 1.
    *Example*:
    >>> allocate(Decimal(100), [Fraction(1, 3)] * 3)
    (Decimal('34'), Decimal('33'), Decimal('33'))
    """
    if sum(shares) != 1 or any(share < 0 for share in shares):
        raise ValueError(f"shares must be at least 0 and add up to 1: {', '.join(map(str, shares))}")
    exponent = min(0, exponent_of(value))
    digits = int(abs(Fraction(value)) / Fraction(10) ** exponent)
    exact = [digits * share for share in shares]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(shares)), key=lambda index: parts[index] - exact[index])
    for index in by_remainder[: digits - sum(parts)]:
        parts[index] += 1
    sign = -1 if value < 0 else 1
    return tuple(scaled_integer(sign * part, exponent) for part in parts)


def _fits(family: str, indicator: Indicator) -> bool:
    return family in {"", indicator.code, indicator.area} or indicator.code.startswith(f"{family}.")


def _by_unit(links: Sequence[Succession], to: Side) -> dict[str, list[Succession]]:
    groups: dict[str, list[Succession]] = {}
    for one in links:
        groups.setdefault(one.predecessor if to == "new" else one.successor, []).append(one)
    return groups


def _back_shares(own: Sequence[Succession]) -> tuple[Flow, ...]:
    """Return what of a successor goes back to each predecessor, () where that is not known."""
    if len(own) == 1:
        return ((own[0].predecessor, ONE),)
    known = tuple((one.predecessor, one.back_share) for one in own if one.back_share is not None)
    return known if len(known) == len(own) and sum(share for _, share in known) == 1 else ()


def _demand_whole(successions: Sequence[Succession]) -> None:
    """Raise ValueError unless every share is a share and those of a predecessor and family add up to 1."""
    sums: dict[tuple[str, str], Fraction] = {}
    for one in successions:
        for share in (one.share, one.back_share):
            if share is not None and not 0 <= share <= 1:
                raise ValueError(f"{one.predecessor} → {one.successor}: {share} is no share between 0 and 1")
        key = (one.predecessor, one.family)
        sums[key] = sums.get(key, Fraction(0)) + one.share
    for (unit, family), total in sums.items():
        if total != 1:
            raise ValueError(f"the shares of {unit} ({family or 'all indicators'}) add up to {total}, not 1")
