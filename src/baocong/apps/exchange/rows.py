"""The list of figures as a page shows it: each with its sentence, the number marked in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from baocong.apps.exchange.models import ImportedFigure
from baocong.apps.indicators.queries import category_pairs
from baocong.counting.catalogue import Catalogue
from baocong.counting.combining import indicator_name, show_category


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure with its sentence in three parts: before the number, the number, after it.

    `indicator` is its name with the code in brackets, `category` its category in words ("" for the whole).
    """

    figure: ImportedFigure
    before: str
    number: str
    after: str
    starts_report: bool
    indicator: str
    category: str


def figure_lines(figures: Iterable[ImportedFigure], catalogue: Catalogue) -> list[FigureLine]:
    """Return the lines of a page, in their order, in the words of a catalogue; each report's first line is marked."""
    lines: list[FigureLine] = []
    last = None
    for one in figures:
        code = one.indicator.code if one.indicator else ""
        name = f"{indicator_name(code, catalogue)} [{code}]" if code else ""
        pairs = category_pairs(one.category_key)
        category = show_category(pairs, catalogue) if pairs else ""
        lines.append(FigureLine(one, *_parts(one), one.report_id != last, name, category))
        last = one.report_id
    return lines


def _parts(figure: ImportedFigure) -> tuple[str, str, str]:
    sentence, start, end = figure.sentence, figure.highlight_start, figure.highlight_end
    if start is None or end is None:
        return "", figure.text, f" · {sentence}"
    return sentence[:start], sentence[start:end], sentence[end:]
