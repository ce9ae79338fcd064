"""Where a line may break, decided here so that Typst breaks lines where Word and LibreOffice do.

By Unicode's rules, which Typst follows, a line may break after a slash and not between a hyphen and a digit; office
programs do the opposite: "31/BC-STTTT" breaks only after its hyphen, "2020-2025" may break too. A word with such a sign is cut into pieces that
Typst draws as boxes, which do not break inside; no invisible letters are put into the text, so that searching the PDF
for a document's symbol finds it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from baocong.writing.composed import Run
from baocong.writing.metrics import text_length

_CARE = re.compile(r"/(?=[^\W\d])|\d-\w|(?<!\w)-\w|\?\w|\|")
"""Places where Typst's rules and those of office programs differ; all other words need no care."""
_PIECE = re.compile(r".*?(?:(?<=[^\W\d])-(?=\w)|(?<=\d)-(?=\d)|\?(?=\w)|$)", re.DOTALL)
"""A piece ends after a hyphen between letters or between digits ("12-NQ/TU" and "-5" stay whole), or after "?"."""
_WORDS = re.compile(r" +|[^ ]+")

Piece = tuple[tuple[Run, ...], bool]
"""Runs, and whether they must stay on one line."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The type and the width into which text is set. *Units*: points."""

    size: float
    width: float
    bold: bool = False

    def lengths(self, word: Sequence[Run]) -> list[float]:
        """Return the length of each letter of a word."""
        return [
            text_length(letter, self.size, bold=run.bold or self.bold) for run in word for letter in run.text
        ]


def pieces(runs: Iterable[Run], measure: Measure) -> Iterator[Piece]:
    """Yield the runs of a line again, cut where that is needed, in the same order and with the same text.

    A word wider than the line is cut into pieces that fill it: it breaks anywhere rather than leave the page.
    """
    runs = tuple(runs)
    if _is_plain("".join(one.text for one in runs), measure):
        yield from [(runs, False)] if runs else []
        return
    plain: list[Run] = []
    for word in _words(runs):
        lengths = _piece_lengths(word, measure)
        if not lengths:
            plain.extend(word)
            continue
        if plain:
            yield tuple(_joined(plain)), False
            plain = []
        yield from ((part, True) for part in _cut(word, lengths))
    if plain:
        yield tuple(_joined(plain)), False


def _is_plain(text: str, measure: Measure) -> bool:
    """Tell whether no word of a text needs care: so it is with most, and they are spared the cutting."""
    longest = max(map(len, text.split(" ")), default=0)
    return longest * measure.size <= measure.width and _CARE.search(text) is None


def _piece_lengths(word: list[Run], measure: Measure) -> list[int]:
    """Return into how many letters each piece of a word is cut; nothing for a word that needs no care."""
    text = "".join(one.text for one in word)
    natural = [len(one) for one in _PIECE.findall(text) if one]
    if text.strip() and max(natural) * measure.size > measure.width:
        letters = measure.lengths(word)
        if not _fits(letters, natural, measure.width):
            return _filling(letters, measure.width)
    return natural if _CARE.search(text) else []


def _fits(letters: list[float], lengths: list[int], width: float) -> bool:
    """Tell whether every piece fits into the width."""
    edges = [0, *accumulate(lengths)]
    return all(sum(letters[start:end]) <= width for start, end in pairwise(edges))


def _filling(letters: list[float], width: float) -> list[int]:
    counts = [0]
    room = width
    for length in letters:
        if length > room and counts[-1]:
            counts.append(0)
            room = width
        counts[-1] += 1
        room -= length
    return counts


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield words, which may run over several runs, and the blanks between them."""
    word: list[Run] = []
    for run in runs:
        for text in _WORDS.findall(run.text):
            if word and (text[0] == " " or word[-1].text[-1] == " "):
                yield word
                word = []
            word.append(replace(run, text=text))
    if word:
        yield word


def _cut(word: list[Run], lengths: list[int]) -> Iterator[tuple[Run, ...]]:
    rest = list(reversed(word))
    for length in lengths:
        part: list[Run] = []
        while length:
            run = rest.pop()
            part.append(replace(run, text=run.text[:length]))
            if len(run.text) > length:
                rest.append(replace(run, text=run.text[length:]))
            length -= len(part[-1].text)
        yield tuple(part)


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Put words of the same look together again: fewer pieces, and a space stays with its neighbours."""
    held: Run | None = None
    for run in runs:
        if held is not None and replace(held, text="") == replace(run, text=""):
            held = replace(held, text=held.text + run.text)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
