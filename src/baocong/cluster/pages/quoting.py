"""A sentence with a number in it marked, taken from the source text; long ones are cut around the number."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from baocong.cluster.model import FigureRow, SentDocument
from baocong.reading.model import Reading
from baocong.reading.view import View
from baocong.writing.web.report_view import safe_link

LONGEST_SIDE = 320
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a sentence; `mark` is "" or how it is marked (figure, stated)."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence and where it stands. `link` opens its place in the source page, "" where there is none."""

    stretches: tuple[Stretch, ...] = ()
    document: str = ""
    place: str = ""
    link: str = ""

    @property
    def text(self) -> str:
        """The sentence without marks."""
        return "".join(one.text for one in self.stretches)


def cut(text: str, marks: Iterable[tuple[int, int, str]]) -> tuple[Stretch, ...]:
    """Return a text in stretches; marks outside it or over each other are left out, long unmarked ends are cut."""
    stretches: list[Stretch] = []
    at = 0
    for start, end, mark in sorted(marks):
        if at <= start < end <= len(text):
            stretches += [Stretch(text[at:start]), Stretch(text[start:end], mark)]
            at = end
    stretches.append(Stretch(text[at:]))
    kept = [one for one in _shortened(stretches) if one.text]
    return tuple(Stretch(one.text.replace(" | | ", " | "), one.mark) for one in kept)


def _shortened(stretches: list[Stretch]) -> list[Stretch]:
    first, last = stretches[0], stretches[-1]
    if len(stretches) == 1 and len(first.text) > 2 * LONGEST_SIDE:
        return [Stretch(f"{first.text[: 2 * LONGEST_SIDE].rstrip()}…")]
    if len(stretches) > 1 and len(first.text) > LONGEST_SIDE:
        stretches[0] = Stretch(f"…{first.text[-LONGEST_SIDE:].lstrip()}")
    if len(stretches) > 1 and len(last.text) > LONGEST_SIDE:
        stretches[-1] = Stretch(f"{last.text[:LONGEST_SIDE].rstrip()}…")
    return stretches


@dataclass(slots=True)
class Sources:
    """The texts of a run, asked for sentences again and again; each text is cut into sentences at most once."""

    documents: Mapping[str, SentDocument]
    links: Mapping[str, str]
    _sentences: dict[str, tuple[list[int], list[Span]]] = field(default_factory=dict)

    def reading(self, label: str) -> Reading | None:
        """Return the reading of a document, None where it was not read."""
        document = self.documents.get(label)
        return document.reading if document else None

    def link(self, label: str, anchor: str = "") -> str:
        """Return the address of a place in a source page, "" where the document has none."""
        address = safe_link(self.links.get(label, ""))
        return f"{address}#{anchor}" if address and anchor else address

    def quote_rows(self, rows: Iterable[FigureRow]) -> tuple[Quote, ...]:
        """Return the sentences of figure rows with their numbers marked; numbers of one sentence share it."""
        quotes: list[Quote] = []
        groups: dict[tuple[str, Span], list[FigureRow]] = {}
        for row in rows:
            reading = self.reading(row.document)
            if reading is not None and row.start is not None and row.end is not None:
                span = self.sentence(row.document, reading, row.start)
                groups.setdefault((row.document, span), []).append(row)
            elif row.sentence:
                link = self.link(row.document)
                quotes.append(Quote(cut(row.sentence, _found(row)), row.document, row.place, link))
        for (label, span), own in groups.items():
            reading = self.reading(label)
            if reading is not None:
                marks = [(row.start or 0, row.end or 0, "figure") for row in own]
                link = self.link(label, f"v{own[0].start}")
                quotes.append(Quote(_lined(reading.text, span, marks), label, own[0].place, link))
        return tuple(quotes)

    def quote_marks(
        self, label: str, span: Span, marks: Sequence[tuple[int, int, str]]
    ) -> tuple[Stretch, ...]:
        """Return the sentence around a span with these marks; () for a document without text."""
        reading = self.reading(label)
        if reading is None:
            return ()
        start, end = self.sentence(label, reading, span[0])
        return _lined(reading.text, (start, max(end, min(span[1], len(reading.text)))), marks)

    def sentence(self, label: str, reading: Reading, at: int) -> Span:
        """Return the sentence of the text as given that holds a place; in a table it is the row."""
        line = (reading.text.rfind("\n", 0, at) + 1, reading.text.find("\n", at))
        line = (line[0], line[1] if line[1] >= 0 else len(reading.text))
        if "\t" in reading.text[line[0] : line[1]]:
            return line
        if label not in self._sentences:
            view = View(reading.text)
            spans = [view.origin(start, end) for start, end in view.sentences]
            self._sentences[label] = ([one[0] for one in spans], spans)
        starts, spans = self._sentences[label]
        number = bisect_right(starts, at) - 1
        return spans[number] if number >= 0 and spans[number][1] > at else line


def _lined(text: str, span: Span, marks: Iterable[tuple[int, int, str]]) -> tuple[Stretch, ...]:
    """Cut a span of a text; tabs between cells become bars, line feeds spaces, the marks move along."""
    start, end = span
    start += len(text[start:end]) - len(text[start:end].lstrip())
    shift = 0
    moved = []
    pending = sorted(one for one in marks if start <= one[0] < one[1] <= end)
    tabs = [at for at, letter in enumerate(text[start:end], start) if letter == "\t"]
    number = 0
    for first, last, mark in pending:
        while number < len(tabs) and tabs[number] < first:
            shift += 2
            number += 1
        moved.append((first - start + shift, last - start + shift, mark))
    return cut(text[start:end].replace("\t", " | "), moved)


def _found(row: FigureRow) -> list[tuple[int, int, str]]:
    """The place of the number in the kept sentence: as noted if it stands there, else where its characters stand once."""
    if row.highlight and row.sentence[slice(*row.highlight)] == row.text:
        return [(*row.highlight, "figure")]
    if row.text and row.sentence.count(row.text) == 1:
        at = row.sentence.index(row.text)
        return [(at, at + len(row.text), "figure")]
    return []
