"""What surrounds a figure: the words of its own phrase, of its sentence, of the list it stands in, of its section."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from baocong.matching.stretches import (
    Span,
    base_of,
    before_all,
    before_comma,
    boundary,
    clause_end,
    clause_start,
    closest,
    list_opening,
    paragraph_span,
    sentence_span,
    speaks_of_total,
    unread_number,
    without_base,
    without_title,
)
from baocong.matching.tokens import Line, Word, forms_of, words_of
from baocong.matching.units import head_of
from baocong.reading.model import Figure, Reading, Section


class Weight(float, Enum):
    """How much a word counts by where it stands; a word that stands in several places counts by the best of them."""

    BEHIND = 1.0
    BEFORE = 0.95
    BEYOND = 0.85
    SHARED = 0.8
    MEASURE = 0.7
    FAR = 0.6
    FORWARD = 0.601
    OPENING = 0.58
    LEAD_IN = 0.5
    EARLIER = 0.45
    HEADING = 0.4
    UPPER = 0.25
    REST = 0.24


NEAR = float(Weight.FAR)
"""From this weight on a word belongs to the figure itself."""

HERE = float(Weight.EARLIER)
"""From this weight on a word belongs to the sentence or list of the figure."""

_NEAR_WORDS, _CLOSE_WORDS = 9, 7
_FADING = 0.02
"""What a word before a figure loses with each word between: the nearest verb is the one meant."""


@dataclass(slots=True)
class Surroundings:
    """The words around one figure by place; `weights` holds all of them by their best place.

    *Shapes*: `behind` and `before` are the words of its own phrase, `close` the last of `before`, `opening` those before
    the first figure of the sentence, `lead_in` those of the line that opens the list. `base` is what a percentage is a
    share of; `start` is where the sentence begins, `previous` the index of the figure before it in the same sentence, -1 where it is the first; `is_item` says that
    it follows that figure without a word of its own, `is_shared` that nothing divides the two, `is_new_clause` that a
    semicolon and a verb of its own set it off, `is_total` that the
    words speak of a new total, `has_unit_here` that the unit was not taken from another figure,
    `is_compared` and `is_planned` what the column of a table is for. `headings`
    and `titles` go from the innermost section outwards.
    """

    number: int
    unit: tuple[str, ...]
    weights: dict[str, float] = field(default_factory=dict)
    behind: list[Word] = field(default_factory=list)
    before: list[Word] = field(default_factory=list)
    close: list[Word] = field(default_factory=list)
    opening: list[Word] = field(default_factory=list)
    lead_in: list[Word] = field(default_factory=list)
    headings: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    start: int = 0
    previous: int = -1
    base: str = ""
    is_item: bool = False
    is_shared: bool = False
    is_total: bool = False
    is_new_clause: bool = False
    has_unit_here: bool = True
    is_compared: bool = False
    is_planned: bool = False

    def weigh(self, forms: Iterable[str], weight: float) -> None:
        """Count these words at least at `weight`."""
        for form in forms:
            if self.weights.get(form, 0.0) < weight:
                self.weights[form] = weight

    def nouns(self) -> tuple[str, ...]:
        """Return the nouns that may be what is counted: the unit, and what stands at the number where that differs."""
        opened = (self.behind[0].form,) if self.behind and not self.has_unit_here else ()
        return ((head_of(self.unit),) if self.unit else ()) + opened

    def own(self) -> list[str]:
        """Return the words of the figure's own phrase: its unit, behind it, before it."""
        return [*self.unit, *forms(self.behind), *forms(self.before)]


class Scenes:
    """The surroundings of all figures of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._numbers = [number for number, one in enumerate(reading.figures) if one.table is None]
        self._starts = [reading.figures[number].start for number in self._numbers]
        self._headings: dict[int, tuple[str, ...]] = {}
        self._lead_ins: dict[int, list[Word]] = {}
        self._lines: dict[int, Line] = {}
        self._new_clauses: set[int] = set()

    def around(self, number: int) -> Surroundings:
        """Return what surrounds the figure with this number."""
        figure = self.reading.figures[number]
        scene = Surroundings(number, forms_of(figure.unit_of_measure or ""))
        if figure.table is not None:
            self._table(scene, figure)
        else:
            self._sentence(scene, figure)
        self._sections(scene, figure)
        scene.weigh(scene.unit, Weight.BEHIND)
        return scene

    def _sentence(self, scene: Surroundings, figure: Figure) -> None:
        text = self.reading.text
        line = self._line(figure)
        sentence = sentence_span(text, (line.start, line.end), (figure.start, figure.end))
        at = bisect_left(self._starts, figure.start)
        before = self._neighbour(at - 1, sentence)
        after = self._neighbour(at + 1, sentence)
        cut = self._boundary(line, before.end, figure.start) if before else None
        start = cut[1] if cut else before.end if before else self._clause(line, sentence[0], figure.start)
        limit = after.start if after else clause_end(text, figure.end, sentence[1])
        unread = unread_number(text, figure.end, limit)
        limit = unread if unread >= 0 else limit
        next_cut = self._boundary(line, figure.end, limit) if after or unread >= 0 else None
        end = next_cut[0] if next_cut else limit
        scene.start = sentence[0]
        scene.previous = self._numbers[at - 1] if before else -1
        scene.behind = before_all(text, line.between(figure.end, end), figure.end)
        scene.before = without_base(text, line.between(start, figure.start), (start, figure.start))
        scene.is_item = before is not None and _is_item(text, line, (before.end, figure.start), cut)
        here = text[figure.end : figure.end + 2 + len(figure.unit_of_measure or "")]
        scene.has_unit_here = not figure.unit_of_measure or figure.unit_of_measure in here
        is_set_off = bool(before and cut and ";" in text[before.end : cut[1]] and not scene.is_item)
        scene.is_new_clause = is_set_off or (scene.is_item and scene.previous in self._new_clauses)
        if scene.is_new_clause:
            self._new_clauses.add(scene.number)
        scene.is_shared = before is not None and not cut
        scene.is_total = speaks_of_total(text, sentence[0], figure.start, forms(scene.before))
        scene.close = closest(text, scene.before, _CLOSE_WORDS)
        if (
            scene.behind
            and scene.has_unit_here
            and len(scene.unit) == 1
            and len(scene.behind[0].form) > len(scene.unit[0])
        ):
            scene.unit = (scene.behind[0].form,)
        if figure.kind == "percent":
            scene.behind = without_base(text, scene.behind, (figure.end, end))
            scene.base = base_of(text, scene.before, scene.behind, figure.end)
        near = min(_NEAR_WORDS, before_comma(text, scene.behind, _unit_end(text, figure, end)))
        _weigh_own(scene, near, Weight.SHARED if scene.is_shared else Weight.BEFORE)
        scene.weigh(forms_of(without_title(figure.measure or "")), Weight.MEASURE)
        self._weigh_rest(scene, line, (sentence[0], start), (end, sentence[1]))
        if line.start not in self._lead_ins:
            self._lead_ins[line.start] = list_opening(text, line.start)
        scene.lead_in = self._lead_ins[line.start]
        scene.weigh(forms(scene.lead_in), Weight.LEAD_IN)

    def _line(self, figure: Figure) -> Line:
        first = self.reading.text.rfind("\n", 0, figure.start) + 1
        if first not in self._lines:
            self._lines[first] = Line(self.reading.text, *paragraph_span(self.reading.text, figure.start))
        return self._lines[first]

    def _boundary(self, line: Line, start: int, end: int) -> Span | None:
        return boundary(self.reading.text, line.between(start, end), start, end)

    def _clause(self, line: Line, start: int, end: int) -> int:
        return clause_start(self.reading.text, line.between(start, end), start, end)

    def _weigh_rest(self, scene: Surroundings, line: Line, earlier: Span, rest: Span) -> None:
        first = self._neighbour(bisect_left(self._starts, earlier[0]), earlier)
        scene.opening = line.between(earlier[0], first.start if first else earlier[1])
        scene.weigh(forms(scene.opening), Weight.OPENING)
        scene.weigh(forms(line.between(*earlier)), Weight.EARLIER)
        series = clause_end(self.reading.text, *rest)
        scene.weigh(forms(line.between(rest[0], series)), Weight.REST if scene.before else Weight.FORWARD)
        scene.weigh(forms(line.between(series, rest[1])), Weight.REST)

    def _neighbour(self, at: int, span: Span) -> Figure | None:
        if not 0 <= at < len(self._numbers):
            return None
        figure = self.reading.figures[self._numbers[at]]
        return figure if span[0] <= figure.start and figure.end <= span[1] else None

    def _table(self, scene: Surroundings, figure: Figure) -> None:
        place = figure.table
        if place is None or place.index >= len(self.reading.tables):
            return
        table = self.reading.tables[place.index]
        row = table.rows[place.row] if place.row < len(table.rows) else ()
        header = table.columns[place.column] if place.column < len(table.columns) else ()
        label = " ".join(cell.text for cell in row if not cell.figures)
        path = " ".join(header)
        scene.is_compared = _COMPARED.search(path) is not None
        scene.is_planned = _PLANNED.search(path) is not None
        column = "" if scene.is_planned or scene.is_compared or _REACHED.search(path) else path
        scene.before = words_of(f"{label}. {column}")
        scene.close = scene.before
        scene.weigh(forms(scene.before), Weight.BEFORE)
        scene.weigh(forms_of(figure.measure or ""), Weight.BEFORE)
        scene.opening = words_of(table.title or "")
        scene.weigh(forms(scene.opening), Weight.OPENING)
        if figure.kind == "percent":
            scene.base = next(iter(forms(scene.before)), "")

    def _sections(self, scene: Surroundings, figure: Figure) -> None:
        for depth, section in enumerate(self._chain(figure.start)):
            words = self._heading(section)
            scene.headings.append(words)
            scene.titles.append(f"{section.number or ''} {section.title}".strip())
            scene.weigh(words, Weight.UPPER if depth else Weight.HEADING)

    def _chain(self, at: int) -> list[Section]:
        """Return the sections around a place, the innermost first, without those in whose heading it stands."""
        sections = self.reading.sections
        last = bisect_right(sections, at, key=lambda one: one.start)
        around = [one for one in sections[:last] if at < one.end and one.title and one.heading_end <= at]
        return around[::-1]

    def _heading(self, section: Section) -> tuple[str, ...]:
        if section.start not in self._headings:
            self._headings[section.start] = forms_of(section.title or "")
        return self._headings[section.start]


_COMPARED = re.compile(
    r"(?i)so với|cùng kỳ|năm trước|kỳ trước|tăng|giảm|% *(?:kế hoạch|kh)\b|tỷ lệ hoàn thành"
)
_PLANNED = re.compile(r"(?i)kế hoạch|chỉ tiêu (?:giao|năm)|mục tiêu|nghị quyết giao")
_REACHED = re.compile(r"(?i)thực hiện|kết quả|ước|năm \d{4}|tháng|quý")


def forms(words: Iterable[Word]) -> list[str]:
    """Return the canonical forms of words."""
    return [one.form for one in words]


def _is_item(text: str, line: Line, gap: Span, cut: Span | None) -> bool:
    """Answer whether a figure follows the one before it as the next item of a list, without a verb of its own."""
    start = cut[1] if cut else text.rfind(" và ", *gap)
    return start >= 0 and not line.between(start, gap[1])


def _unit_end(text: str, figure: Figure, limit: int) -> int:
    """Return where the unit of measure behind a figure ends, which may hold a comma itself ("tin, bài")."""
    unit = figure.unit_of_measure or ""
    at = text.find(unit, figure.end, limit) if unit else -1
    return at + len(unit) if at >= 0 else figure.end


def _weigh_own(scene: Surroundings, near: int, before: Weight) -> None:
    """Weigh the words of the figure's own phrase; those at a distance or beyond a comma count less."""
    scene.weigh(forms(scene.behind[:near]), Weight.BEHIND)
    scene.weigh(forms(scene.behind[near:_NEAR_WORDS]), Weight.BEYOND)
    scene.weigh(forms(scene.behind[_NEAR_WORDS:]), Weight.FAR)
    for place, word in enumerate(reversed(scene.before[-_NEAR_WORDS:])):
        scene.weigh((word.form,), before - _FADING * place)
    scene.weigh(forms(scene.before[:-_NEAR_WORDS]), Weight.FAR)
