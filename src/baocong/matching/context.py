"""What surrounds a figure: the words of its own phrase, of its sentence, of the list it stands in, of its section."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocong.matching.tokens import Word, forms_of, words_of
from baocong.reading.model import Figure, Reading, Section

BEHIND, BEFORE, MEASURE, FAR, OPENING, EARLIER, LEAD_IN, HEADING, UPPER, REST = (
    1.0,
    0.95,
    0.7,
    0.6,
    0.6,
    0.45,
    0.5,
    0.4,
    0.25,
    0.25,
)
"""How much a word counts by where it stands; a word that stands in several places counts by the best of them."""

NEAR = MEASURE
"""From this weight on a word belongs to the figure itself."""

_NEAR_WORDS = 9
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\d_a-zà-ỹđ])|[.!?]\s*$")
_BREAK = re.compile(r";|\.\s")
_PARTS = re.compile(r"\b(?:trong đó|bao gồm|gồm|cụ thể|riêng)\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-+*•–]|[a-zđ]\)|\d{1,2}[.)])\s*")
_LINES_BACK = 14


@dataclass(slots=True)
class Surroundings:
    """The words around one figure by place. `near` are those of its own phrase in order, `weights` all by best place.

    *Shapes*: `own` is the span of its own phrase, `group` the start of the sentence or list item it stands in;
    `previous` the index of the figure before it in the same sentence, -1 where it is the first.
    """

    number: int
    unit: tuple[str, ...]
    weights: dict[str, float] = field(default_factory=dict)
    behind: list[Word] = field(default_factory=list)
    before: list[Word] = field(default_factory=list)
    opening: list[Word] = field(default_factory=list)
    lead_in: list[Word] = field(default_factory=list)
    headings: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    own: tuple[int, int] = (0, 0)
    sentence: tuple[int, int] = (0, 0)
    previous: int = -1


class Scenes:
    """The surroundings of all figures of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._starts = [one.start for one in reading.figures if one.table is None]
        self._numbers = [number for number, one in enumerate(reading.figures) if one.table is None]
        self._headings: dict[int, tuple[str, ...]] = {}
        self._lead_ins: dict[int, list[Word]] = {}

    def around(self, number: int) -> Surroundings:
        """Return what surrounds the figure with this number."""
        figure = self.reading.figures[number]
        scene = Surroundings(number, forms_of(figure.unit_of_measure or ""))
        if figure.table is not None:
            self._table(scene, figure)
        else:
            self._sentence(scene, figure)
        self._sections(scene, figure)
        _weigh(scene, scene.unit, BEHIND)
        return scene

    def _sentence(self, scene: Surroundings, figure: Figure) -> None:
        text = self.reading.text
        line = text.rfind("\n", 0, figure.start) + 1
        line_end = text.find("\n", figure.end)
        line_end = len(text) if line_end < 0 else line_end
        start, end = _sentence_span(text, line, line_end, figure)
        scene.sentence = (start, end)
        at = bisect_right(self._starts, figure.start) - 1
        before = self._neighbour(at - 1, start, figure.start)
        after = self._neighbour(at + 1, figure.end, end)
        own_start = (
            _boundary(text, before.end, figure.start)[1] if before else _clause(text, start, figure.start)
        )
        own_end = _boundary(text, figure.end, after.start)[0] if after else _rest(text, figure.end, end)
        scene.own = (own_start, own_end)
        scene.previous = self._numbers[at - 1] if before else -1
        scene.before = words_of(text, own_start, figure.start)
        scene.behind = words_of(text, figure.end, own_end)
        self._weigh_sentence(scene, (start, own_start), (own_end, end))
        _weigh(scene, forms_of(figure.measure or ""), MEASURE)
        self._lead(scene, line)

    def _weigh_sentence(self, scene: Surroundings, earlier: tuple[int, int], rest: tuple[int, int]) -> None:
        text = self.reading.text
        for place, word in enumerate(scene.behind):
            _weigh(scene, (word.form,), BEHIND if place < _NEAR_WORDS else FAR)
        for place, word in enumerate(reversed(scene.before)):
            _weigh(scene, (word.form,), BEFORE if place < _NEAR_WORDS else FAR)
        first = self._neighbour(bisect_right(self._starts, earlier[0] - 1), earlier[0], earlier[1])
        scene.opening = words_of(text, earlier[0], first.start) if first else []
        _weigh(scene, [one.form for one in scene.opening], OPENING)
        _weigh(scene, [one.form for one in words_of(text, *earlier)], EARLIER)
        _weigh(scene, [one.form for one in words_of(text, *rest)], REST)

    def _neighbour(self, at: int, start: int, end: int) -> Figure | None:
        if not 0 <= at < len(self._numbers):
            return None
        figure = self.reading.figures[self._numbers[at]]
        return figure if start <= figure.start and figure.end <= end else None

    def _lead(self, scene: Surroundings, line: int) -> None:
        """Take in the words of the line that opens the list, where the figure stands in an item of one."""
        if line not in self._lead_ins:
            self._lead_ins[line] = _lead_in(self.reading.text, line)
        scene.lead_in = self._lead_ins[line]
        _weigh(scene, [one.form for one in scene.lead_in], LEAD_IN)

    def _table(self, scene: Surroundings, figure: Figure) -> None:
        place = figure.table
        if place is None or place.index >= len(self.reading.tables):
            return
        table = self.reading.tables[place.index]
        row = table.rows[place.row] if place.row < len(table.rows) else ()
        header = table.columns[place.column] if place.column < len(table.columns) else ()
        label = " ".join(cell.text for cell in row if not cell.figures)
        scene.before = words_of(f"{label}. {' '.join(header)}")
        _weigh(scene, [one.form for one in scene.before], BEFORE)
        _weigh(scene, forms_of(figure.measure or ""), BEFORE)
        scene.opening = words_of(table.title or "")
        _weigh(scene, [one.form for one in scene.opening], OPENING)
        scene.own = scene.sentence = (figure.start, figure.end)

    def _sections(self, scene: Surroundings, figure: Figure) -> None:
        chain = [one for one in self.reading.sections if one.start <= figure.start < one.end and one.title]
        chain.sort(key=lambda one: one.start)
        for depth, section in enumerate(reversed(chain)):
            if section.heading_end > figure.start:
                continue
            words = self._heading(section)
            scene.headings.append(words)
            scene.titles.append(f"{section.number or ''} {section.title}".strip())
            _weigh(scene, words, HEADING if depth == 0 else UPPER)

    def _heading(self, section: Section) -> tuple[str, ...]:
        if section.start not in self._headings:
            self._headings[section.start] = forms_of(section.title or "")
        return self._headings[section.start]


def _weigh(scene: Surroundings, forms: Sequence[str], weight: float) -> None:
    weights = scene.weights
    for form in forms:
        if weights.get(form, 0.0) < weight:
            weights[form] = weight


def _sentence_span(text: str, line: int, line_end: int, figure: Figure) -> tuple[int, int]:
    start = line
    for found in _SENTENCE_END.finditer(text, line, figure.start):
        start = found.end()
    after = _SENTENCE_END.search(text, figure.end, line_end)
    return start, after.start() if after else line_end


def _clause(text: str, start: int, end: int) -> int:
    """Return where the clause before the first figure of a sentence begins."""
    cut = text.rfind(";", start, end)
    return cut + 1 if cut >= 0 else start


def _rest(text: str, start: int, end: int) -> int:
    """Return where the phrase behind the last figure of a sentence ends."""
    found = _BREAK.search(text, start, end)
    return found.start() if found else end


def _boundary(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where between two figures the phrase of the first ends and that of the second begins.

    A word that opens the parts ("trong đó"), a bracket around the second figure or a semicolon divides; else the last comma.
    """
    opened = text.rfind("(", start, end)
    cuts = [(opened, opened + 1)] if opened >= 0 and text.find(")", opened, end) < 0 else []
    cuts += [(found.start(), found.end()) for found in _PARTS.finditer(text, start, end)]
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text, start, end)]
    if breaks:
        first = min(cuts + breaks)
        return first[0], max(breaks[-1], first)[1]
    if cuts:
        return min(cuts)
    comma = text.rfind(",", start, end)
    return (comma, comma + 1) if comma >= 0 else (end, end)


def _lead_in(text: str, line: int) -> list[Word]:
    """Return the words of the line that ends with a colon above the list item that begins at `line`."""
    mark = _BULLET.match(text, line)
    if not mark:
        return []
    found: list[Word] = []
    end = line - 1
    level = mark[0].strip()[:1]
    for _ in range(_LINES_BACK):
        if end <= 0:
            break
        start = text.rfind("\n", 0, end) + 1
        above = text[start:end].strip()
        end = start - 1
        if not above:
            continue
        bullet = _BULLET.match(above)
        is_item = bullet is not None and bullet[0].strip()[:1] == level
        if above.endswith(":"):
            found += words_of(above)
            if bullet is None:
                break
            level = bullet[0].strip()[:1]
        elif bullet is None or not is_item and found:
            break
    return found
