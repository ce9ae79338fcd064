"""A source text as markup: every figure an anchor with its state, findings marked, all else escaped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from baocong.writing.safe_text import printable


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A figure `[start, end)` of the text: its state's class, the words that open beside it, its relations."""

    start: int
    end: int
    state: str
    words: str
    relations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingMark:
    """A finding `[start, end)` of the text with its number and tone."""

    start: int
    end: int
    number: int
    tone: str


_Event = tuple[int, int, int]
"""Place, 0 closes and 1 opens, number of the mark."""


@dataclass(slots=True)
class MarkedText:
    """Turns stretches of a text into markup, from front to back, in one pass over all marks.

    *Shapes*: stretches are asked for in ascending order. Marks may overlap in any way; each gets its anchor exactly once,
    also one that begins between two stretches.
    """

    text: str
    figures: Sequence[FigureMark]
    findings: Sequence[FindingMark]
    _events: list[_Event] = field(default_factory=list)
    _next: int = 0
    _open: dict[int, None] = field(default_factory=dict)
    _unnamed: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        marks: list[FigureMark | FindingMark] = [*self.figures, *self.findings]
        self._events = sorted(
            event
            for number, one in enumerate(marks)
            for event in ((one.start, 1, number), (max(one.end, one.start + 1), 0, number))
        )

    def stretch(self, start: int, end: int) -> Markup:
        """Return the markup of `[start, end)`."""
        parts: list[Markup] = []
        self._advance(start, parts)
        at = start
        while at < end:
            upto = min(end, self._events[self._next][0]) if self._next < len(self._events) else end
            parts.append(self._segment(at, upto))
            at = upto
            self._advance(at, parts)
        return Markup("").join(parts)

    def rest(self) -> Markup:
        """Return anchors for what stands behind the last stretch, so that no link leads nowhere."""
        parts: list[Markup] = []
        if self._events:
            self._advance(self._events[-1][0], parts)
        return Markup("").join([*parts, *self._loose_anchors()])

    def _advance(self, place: int, parts: list[Markup]) -> None:
        while self._next < len(self._events) and self._events[self._next][0] <= place:
            _, opens, number = self._events[self._next]
            self._next += 1
            if opens:
                self._open[number] = None
                self._unnamed.append(number)
            else:
                self._open.pop(number, None)
                if number >= len(self.figures):
                    parts.append(_reference(self.findings[number - len(self.figures)]))

    def _segment(self, start: int, end: int) -> Markup:
        content = escape(printable(self.text[start:end]))
        own = [number for number in self._open if number < len(self.figures)]
        around = [number for number in self._open if number >= len(self.figures)]
        if own:
            content = self._figure(own[-1], content)
        for number in reversed(around):
            one = self.findings[number - len(self.figures)]
            content = Markup('<mark class="{} p{}"{}>{}</mark>').format(
                one.tone, one.number, self._name(number), content
            )
        return Markup("").join([*self._loose_anchors(), content])

    def _figure(self, number: int, content: Markup) -> Markup:
        one = self.figures[number]
        relations = (
            Markup(' data-r="{}"').format(" ".join(map(str, one.relations))) if one.relations else Markup("")
        )
        return Markup('<a class="n {}"{} href="#v{}" title="{}"{}>{}</a>').format(
            one.state, self._name(number), one.start, printable(one.words), relations, content
        )

    def _name(self, number: int) -> Markup:
        """The id of a mark the first time it is printed, nothing afterwards."""
        if number not in self._unnamed:
            return Markup("")
        self._unnamed.remove(number)
        return Markup(' id="{}"').format(self._id(number))

    def _id(self, number: int) -> str:
        if number < len(self.figures):
            return f"v{self.figures[number].start}"
        return f"p{self.findings[number - len(self.figures)].number}"

    def _loose_anchors(self) -> Iterable[Markup]:
        """Anchors of marks that are closed already or hidden below another one."""
        shown = [number for number in self._open if number < len(self.figures)][-1:]
        visible = {*shown, *(number for number in self._open if number >= len(self.figures))}
        for number in [one for one in self._unnamed if one not in visible]:
            self._unnamed.remove(number)
            yield Markup('<span id="{}"></span>').format(self._id(number))


def _reference(one: FindingMark) -> Markup:
    return Markup('<sup><a class="ref {0}" href="#y{1}" aria-label="Ghi chú {1}">{1}</a></sup>').format(
        one.tone, one.number
    )
