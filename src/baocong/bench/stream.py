"""The figures of the synthetic nation as rows, month after month, never held in memory; the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from baocong.bench.nation import Nation
from baocong.counting.period import Period

HANOI = timezone(timedelta(hours=7))
_MASK = 2**64 - 1


class Row(NamedTuple):
    """One figure: what stands, what stood before it was revised, and under which audit entries."""

    pk: int
    indicator: int
    version: int
    unit: int
    period: int
    category: int
    value: int | None
    absence: int | None
    qualifier: str
    nature: int
    is_firmest: bool
    first_value: int | None
    is_revised: bool
    seq: int
    seq_revised: int


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month: those of the first saves begin at `seq`, those of corrections at `seq_revised`."""

    number: int
    period: Period
    ids: tuple[int, int]
    reporters: list[tuple[int, int]]
    seq: int
    seq_revised: int

    @property
    def saved_at(self) -> datetime:
        """When the figures came: two days after the month."""
        return datetime.combine(self.period.end, datetime.min.time(), HANOI) + timedelta(days=2)

    @property
    def revised_at(self) -> datetime:
        """When they were corrected: three weeks later."""
        return self.saved_at + timedelta(days=21)


def months_of(nation: Nation, after: int, until: int, seq: int) -> Iterator[Month]:
    """Yield the months after `after` up to `until`, their entries from `seq` on; until the event on the old map."""
    for number in range(after + 1, until + 1):
        side = "old" if number <= nation.size.event_month else "new"
        reporters = nation.reporters[side]
        yield Month(
            number,
            nation.size.month(number),
            nation.periods[number - 1],
            reporters,
            seq,
            seq + len(reporters),
        )
        seq += 2 * len(reporters)


def is_missing(unit: int, month: int) -> bool:
    """Return whether a unit sent nothing in a month: one in a hundred."""
    return (unit * 31 + month * 17) % 100 == 7


def rows_of(nation: Nation, month: Month, first_pk: int) -> Iterator[Row]:
    """Yield the figures of a month, unit after unit.

    Of a thousand figures 10 are silent, 2 not applicable, 50 estimates, 10 stand beside an estimate of their own and 10 are
    "khoảng"; three in ten (323 of the plain ones) were revised once.
    """
    state = (nation.size.seed * 1_000_003 + month.number * 7919) & _MASK
    pk = first_pk
    plain, second = month.ids
    for at, (unit, unit_class) in enumerate(month.reporters):
        if is_missing(unit, month.number):
            continue
        seq, revised = month.seq + at, month.seq_revised + at
        for indicator, version, category, is_twice in nation.owed.get(unit_class, ()):
            for period in (plain, second) if is_twice else (plain,):
                state = (state * 6364136223846793005 + 1442695040888963407) & _MASK
                value, kind, again = (state >> 33) % 5000, (state >> 22) % 1000, (state >> 12) % 1000
                is_revised = again < 323
                first = value + again if is_revised else value
                if kind < 70:
                    yield from _special(
                        kind, pk, (indicator, version, unit, period, category), value, (seq, revised)
                    )
                    pk += 2 if kind >= 62 else 1
                    continue
                word = "khoảng" if kind < 80 else ""
                yield Row(
                    pk, indicator, version, unit, period, category, value, None, word, 3, True, first, is_revised,
                    seq, revised,
                )  # fmt: skip
                pk += 1


def _special(
    kind: int, pk: int, key: tuple[int, int, int, int, int], value: int, seqs: tuple[int, int]
) -> Iterator[Row]:
    """Yield figures that are not plain final values; those from 62 on come twice, as estimate and as final."""
    if kind < 12:
        absence = 2 if kind < 10 else 1
        yield Row(pk, *key, None, absence, "", 3, True, None, False, *seqs)
    elif kind < 62:
        yield Row(pk, *key, value, None, "", 1, True, value, False, *seqs)
    else:
        yield Row(pk, *key, value + 9, None, "ước", 1, False, value + 9, False, *seqs)
        yield Row(pk + 1, *key, value, None, "", 3, True, value, False, *seqs)
