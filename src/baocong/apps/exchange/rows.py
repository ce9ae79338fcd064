"""The list of figures as a page shows it: each with its sentence, the number marked in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from baocong.apps.exchange.models import ImportedFigure


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure with its sentence in three parts: before the number, the number, after it."""

    figure: ImportedFigure
    before: str
    number: str
    after: str
    starts_report: bool


def figure_lines(figures: Iterable[ImportedFigure]) -> list[FigureLine]:
    """Return the lines of a page, in their order; the first line of each report is marked."""
    lines: list[FigureLine] = []
    last = None
    for one in figures:
        lines.append(FigureLine(one, *_parts(one), one.report_id != last))
        last = one.report_id
    return lines


def _parts(figure: ImportedFigure) -> tuple[str, str, str]:
    sentence, start, end = figure.sentence, figure.highlight_start, figure.highlight_end
    if start is None or end is None:
        return "", figure.text, f" · {sentence}"
    return sentence[:start], sentence[start:end], sentence[end:]
