"""On how many an award was conferred: counted before it, behind it, or by its own number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.reading.award_names import COLLECTIVES, PERSONS

_OF_ALL = r" (?:trong|trên)(?: tổng)?(?: số)? "
_COUNT = re.compile(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,5}})(?:/[\d.]{{1,7}}|{_OF_ALL}[\d.]{{1,7}})? +(?:(?P<collective>{COLLECTIVES})|(?P<person>{PERSONS}))(?!\w)",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(r"(?:\A|[\s(])(?:[Tt]rong|[Tt]rên|so với)(?: tổng)?(?: số)? \Z")
"""Before a count of all, of which the holders are a part: "trên tổng số 37 người"."""

_BARE_COUNT = re.compile(r" *[:(-] *(?P<number>\d{1,5})(?= *(?:[);,.\n]|\Z))")
_GIVES = re.compile(
    r"(?:\A|.*?[\s:(])(?:cho|đối với|tới|gồm|là|có|đạt|tại)[ :]+(?:[^\d.;:]{0,30} )?\Z|.*?[:(,-] *\Z|\s*\Z"
    r"|[^\d.;:]{0,30}cấp (?:[Bb]ộ|[Tt]ỉnh|[Tt]hành phố|[Tt]rung ương|ngành|huyện|cơ sở) \Z",
    re.DOTALL,
)
_RECEIVES = re.compile(r"(?:được|đạt|nhận|vinh dự|đón nhận|tặng)(?!\w)|\A *[(:] *\Z")
_BREAKS_LIST = re.compile(r"trong đó|được|đạt|nhận|tặng|công nhận|nhân dịp", re.IGNORECASE)
_FOR_WHOM = re.compile(
    rf"[^\d.;:]{{0,60}}?cho (?:các |những )?(?:(?P<collective>{COLLECTIVES})|(?P<person>{PERSONS}))(?!\w)"
)
_NUMBER_BEFORE = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,4}) (?:lượt )?\Z")
_WHOLE_REACH = 20


@dataclass(frozen=True, slots=True)
class Holders:
    """On how many an award was conferred, and the stretch of text that says so."""

    start: int
    end: int
    collectives: int | None
    individuals: int | None


def find_holders(text: str, award: re.Match[str], before: int, after: int) -> Holders | None:
    """Return who holds the award: counted before it ("05 cá nhân được tặng"), behind it, or by its own number."""
    counts = list(_counts(text, before, award.start()))
    if counts and _RECEIVES.search(text[counts[-1].end() : award.start()]):
        return _sum(_run_before(text, counts), award.end())
    counts = _run_behind(text, award.end(), after)
    if counts:
        return _sum(counts, counts[-1].end())
    return _by_number(text, award, before, after)


def _counts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the counts of holders in a stretch of text, without those that count all there are."""
    for count in _COUNT.finditer(text, start, end):
        if not _WHOLE_BEFORE.search(text, max(start, count.start() - _WHOLE_REACH), count.start()):
            yield count


def _run_before(text: str, counts: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the last counts of a list that belong together."""
    first = len(counts) - 1
    while first and not _BREAKS_LIST.search(text, counts[first - 1].end(), counts[first].start()):
        first -= 1
    return counts[first:]


def _run_behind(text: str, start: int, end: int) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    position = start
    for count in _counts(text, start, end):
        gap = text[position : count.start()]
        if len(gap) > 140 or (run and _BREAKS_LIST.search(gap)) or (not run and not _GIVES.match(gap)):
            break
        run.append(count)
        position = count.end()
    return run


def _sum(counts: list[re.Match[str]], end: int) -> Holders:
    collectives = sum(_value(count) for count in counts if count["collective"])
    individuals = sum(_value(count) for count in counts if count["person"])
    return Holders(counts[0].start(), max(end, counts[-1].end()), collectives, individuals)


def _by_number(text: str, award: re.Match[str], before: int, after: int) -> Holders | None:
    """Return the holders where only the awards are counted: "15 Bằng khen cho các tập thể", "Lao động tiên tiến: 48"."""
    counted = _NUMBER_BEFORE.search(text[before : award.start()])
    for_whom = _FOR_WHOM.match(text, award.end(), after)
    if counted and for_whom:
        start = before + counted.start()
        return _given(_value(counted), bool(for_whom["collective"]), start, for_whom.end())
    if award["form"]:
        return None
    bare = _BARE_COUNT.match(text, award.end(), after)
    if bare:
        return _given(_value(bare), bool(award["collective_title"]), award.start(), bare.end())
    if counted:
        return _given(_value(counted), bool(award["collective_title"]), before + counted.start(), award.end())
    return None


def _value(found: re.Match[str]) -> int:
    return int(found["number"].replace(".", ""))


def _given(number: int, collective: bool, start: int, end: int) -> Holders:
    return Holders(start, end, number if collective else 0, 0 if collective else number)
