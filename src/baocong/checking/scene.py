"""What the checks look at: a reading, its relations by the rule that read them, and the text around them."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from unicodedata import is_normalized

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.reading.model import Literal, Operand, Reading, Relation
from baocong.vietnamese.normalising import Normalised, normalise
from baocong.vietnamese.numerals import format_number

_LONGEST = 400
_UNIT_WORDS = 6
_SCALE_REACH = 12


class Scene:
    """A reading made ready for the checks; `today` is an ISO date or None where nobody told."""

    def __init__(self, reading: Reading, today: str | None = None) -> None:
        self.reading = reading
        self.text = reading.text
        self.figures = reading.figures
        self.today = today
        self.failing: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in reading.relations:
            if not relation.holds:
                self.failing[relation.rule].append(relation)

    @cached_property
    def _normalised(self) -> Normalised | None:
        """The text with composed letters, or None where they are composed as given."""
        return None if is_normalized("NFC", self.text) else normalise(self.text)

    @property
    def plain(self) -> str:
        """The text in one spelling, for checks of its wording; `place` leads its offsets back."""
        return self.text if self._normalised is None else self._normalised.text

    @cached_property
    def lower(self) -> str:
        """The plain text in small letters, every character at its place."""
        lowered = self.plain.lower()
        if len(lowered) == len(self.plain):
            return lowered
        return "".join(small if len(small := c.lower()) == 1 else c for c in self.plain)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where `[start, end)` of the plain text stands in the text as given."""
        return (start, end) if self._normalised is None else self._normalised.to_original(start, end)

    def fails(self, *rules: str) -> list[Relation]:
        """Return the relations of these rules that do not hold."""
        return [relation for rule in rules for relation in self.failing[rule]]

    def span(self, operand: Operand) -> tuple[int, int] | None:
        """Return where an operand stands."""
        if isinstance(operand, Literal):
            return None if operand.start is None or operand.end is None else (operand.start, operand.end)
        figure = self.figures[operand]
        return (figure.start, figure.end)

    def value(self, operand: Operand) -> Decimal:
        """Return the value of an operand."""
        return operand.value if isinstance(operand, Literal) else self.figures[operand].value

    def said(self, operand: Operand) -> str:
        """Return an operand as the text prints it, with its counted noun."""
        if isinstance(operand, Literal):
            return number(operand.value)
        figure = self.figures[operand]
        unit = " ".join((figure.unit_of_measure or "").split()[:_UNIT_WORDS])
        if figure.kind == "percent":
            return figure.text if figure.text.endswith("%") else f"{figure.text}%"
        behind = self.text[figure.end : figure.end + len(unit) + _SCALE_REACH]
        at = behind.find(unit) if unit else -1
        if at >= 0 and behind[:at].replace(" ", "").isalpha():
            return f"{figure.text}{behind[: at + len(unit)]}"
        return f"{figure.text} {unit}".strip()

    def found(
        self,
        code: str,
        message: str,
        operands: Iterable[Operand],
        stated: Decimal | str | None = None,
        computed: Decimal | str | None = None,
        suggestion: str | None = None,
    ) -> Finding:
        """Return a finding about operands, the first of them its anchor."""
        listed = list(operands)
        start, end = self._stretch(listed)
        figures = tuple(operand for operand in listed if isinstance(operand, int))
        severity = CATALOGUE[code].severity
        return Finding(code, severity, message, start, end, figures, stated, computed, suggestion)

    def worded(self, code: str, message: str, start: int, end: int, stated: str | None = None) -> Finding:
        """Return a finding about the words `[start, end)` of the plain text."""
        start, end = self.place(start, end)
        return Finding(code, CATALOGUE[code].severity, message, start, end, stated=stated)

    def _stretch(self, operands: list[Operand]) -> tuple[int, int]:
        """Return the stretch over all operands where it stays in one paragraph and short, else the first's own."""
        spans = [span for operand in operands if (span := self.span(operand)) is not None]
        if not spans:
            return (0, 0)
        start, end = min(a for a, _ in spans), max(b for _, b in spans)
        if end - start > _LONGEST or "\n" in self.text[start:end]:
            start, end = spans[0]
            line = self.text.find("\n", start, end)
            end = min(end if line < 0 else line, start + _LONGEST)
        return (start, end)


def number(value: Decimal) -> str:
    """Return a number as Vietnamese papers print it, without zeros behind its last decimal."""
    whole = value == value.to_integral_value()
    return format_number(value.quantize(Decimal(1)) if whole else value.normalize())
