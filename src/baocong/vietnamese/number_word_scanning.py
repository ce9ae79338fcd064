"""Finding number words in prose, with the doubt they deserve: "hai doanh nghiệp" counts, "một số" does not."""

import re
from dataclasses import dataclass
from decimal import Decimal

from baocong.vietnamese import number_word_lexicon as lexicon
from baocong.vietnamese.folding import fold
from baocong.vietnamese.number_word_grammar import DIGITS, TEN, WORDS, WordReading, read_words


def _starts() -> str:
    """Return a pattern of the words that begin a number, each alternative led by one plain letter, so that the scan
    skips to those letters; word boundaries are looked at afterwards."""
    tails: dict[str, list[str]] = {}
    for word in sorted({*DIGITS, TEN}):
        tail = "".join(f"[{letter}{letter.upper()}]" for letter in word[1:])
        tails.setdefault(word[0], []).append(tail)
    return "|".join(
        f"{first}(?:{'|'.join(ends)})" for small, ends in tails.items() for first in (small, small.upper())
    )


_FOLLOWERS = "|".join(sorted(WORDS, key=len, reverse=True))
_RUN = re.compile(rf"(?:{_starts()})\b(?:[ \u00a0]+(?i:{_FOLLOWERS})\b)*")
_NOUNS = frozenset({"năm", "tư"})
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(\w+)[ \u00a0]+\Z")
_NEXT_WORD = re.compile(r"[ \u00a0]+(\w+)")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;\n\t(“\"+*-])\s*\Z")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words `[start, end)`. Only a `certain` one may be taken for a count without looking further.

    *Shapes*: `alternatives` holds what a loose form says by the letter ("một triệu hai trăm": 1.200.000 or 1.000.200).
    """

    start: int
    end: int
    text: str
    value: Decimal
    certain: bool
    alternatives: tuple[Decimal, ...] = ()


def scan_number_words(text: str) -> list[NumberWords]:
    """Return the numbers in words that stand in `text`, in order; ordinals and set phrases are left out.

    *Example*:

    >>> [(n.text, int(n.value), n.certain) for n in scan_number_words("Hai doanh nghiệp, mười lăm xã, một đơn vị")]
    [('Hai', 2, True), ('mười lăm', 15, True), ('một', 1, False)]
    >>> scan_number_words("một số đơn vị, năm 2021, thứ hai, hạng Ba")
    []
    """
    found: list[NumberWords] = []
    position = 0
    while run := _RUN.search(text, position):
        start = run.start()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            position = start + 1
            continue
        found.extend(_numbers_in(text, run))
        position = run.end()
    return found


def _numbers_in(text: str, run: re.Match[str]) -> list[NumberWords]:
    """Return the numbers in a run of number words, one after the other."""
    spans = [(run.start() + word.start(), run.start() + word.end()) for word in _WORD.finditer(run[0])]
    words = [fold(text[start:end]) for start, end in spans]
    numbers: list[NumberWords] = []
    index = 0
    while index < len(words):
        reading = read_words(words, index) if words[index] in DIGITS or words[index] == TEN else None
        if reading is None:
            index += 1
            continue
        reading = _without_compound(text, words, spans, index, reading)
        start, end = spans[index][0], spans[reading.end - 1][1]
        certain = _certainty(text, words[index : reading.end], start, end)
        if certain is not None:
            alternatives = () if reading.strict is None else (reading.strict,)
            # "hai ba xã" is an estimate, two numbers in a row; behind "mười năm" the year is a noun.
            alone = index == 0 and (reading.end == len(words) or words[reading.end] in _NOUNS)
            sure = certain and alone and not reading.loose
            numbers.append(NumberWords(start, end, text[start:end], reading.value, sure, alternatives))
        index = reading.end
    return numbers


def _without_compound(
    text: str, words: list[str], spans: list[tuple[int, int]], index: int, reading: WordReading
) -> WordReading:
    """Give back the "tư" of "hai mươi tư vấn viên"."""
    last = reading.end - 1
    if words[last] != "tư" or _following(text, spans[last][1]) not in lexicon.FOUR_COMPOUND_AFTER:
        return reading
    return read_words(words[:last], index) or reading


def _following(text: str, position: int) -> str:
    found = _NEXT_WORD.match(text, position)
    return found[1] if found else ""


def _preceding(text: str, position: int) -> str:
    found = _LAST_WORD.search(text, max(0, position - 12), position)
    return found[1].lower() if found else ""


def _certainty(text: str, words: list[str], start: int, end: int) -> bool | None:
    """Return whether the words surely count something; None where they surely do not."""
    before, after = _preceding(text, start), _following(text, end)
    if before in lexicon.ORDINAL_BEFORE or before in lexicon.VAGUE_BEFORE:
        return None
    if not _is_written_as_a_word(text, start, end):
        return None
    if len(words) > 1:
        return True
    word = words[0]
    if word == "năm":
        return False if after in lexicon.FIVE_BEFORE_NOUN and before not in lexicon.YEAR_BEFORE else None
    if word == "một":
        return None if after.lower() in lexicon.ONE_AFTER or before in lexicon.LABEL_BEFORE else False
    if before in lexicon.LABEL_BEFORE or after in lexicon.IDIOM_AFTER:
        return False
    return after.islower()


def _is_written_as_a_word(text: str, start: int, end: int) -> bool:
    """Answer whether letter case speaks for a number: small, all capitals, or a capital that opens a sentence."""
    written = text[start:end]
    if written.islower() or written.isupper():
        return True
    if not written[1:].islower():
        return False
    return _SENTENCE_START.search(text, max(0, start - 3), start) is not None
