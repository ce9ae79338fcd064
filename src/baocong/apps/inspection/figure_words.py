"""Names figures in sentences: which indicator, of which unit, in which period, which revision."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from baocong.apps.indicators.models import NATURES, Observation, ObservationRevision

_NATURES = {"estimate": "ước", "provisional": "sơ bộ", "final": "chính thức"}
_Key = tuple[str, str, int, bool, int]


class FigureWords:
    """Looks up the words of single figures; meant for the few that are told about."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def of_revision(self, pk: int) -> str:
        """Return the words for a revision: "số liệu “Chỉ tiêu” của Đơn vị, kỳ 2026-11 (lần sửa 2)"."""
        revisions = ObservationRevision.objects.using(self._using).select_related(
            "version", "observation__unit", "observation__period", "observation__category"
        )
        found = revisions.filter(pk=pk).first()
        if found is None:
            return f"lần sửa số liệu {pk}"
        return f"{_figure(found.observation, found.version.name)} (lần sửa {found.number})"

    def of_observation(self, pk: int) -> str:
        """Return the words for a figure as it is now."""
        figures = Observation.objects.using(self._using).select_related(
            "version", "unit", "period", "category"
        )
        found = figures.filter(pk=pk).first()
        return _figure(found, found.version.name) if found else f"số liệu {pk}"


def removed_words(payload: Any, found: Iterable[_Key]) -> Iterator[str]:
    """Return the words for revisions that a payload says were written and that are not among those found."""
    standing = {tuple(one) for one in found}
    for unit, period, cell in _cells(payload):
        if tuple(cell[:5]) not in standing:
            code, category, nature, planned, number = cell[:5]
            aside = "".join(
                [
                    f", phân tổ {category}" if category else "",
                    ", kế hoạch" if planned else "",
                    _nature(nature),
                ]
            )
            yield f"số liệu “{code}” của {unit}, kỳ {period}{aside} (lần sửa {number}, giá trị {cell[6] or 'trống'})"


def _cells(payload: Any) -> Iterator[tuple[str, str, Sequence[Any]]]:
    """Return the cells that a payload and its steps list, as `indicators.saving` writes them."""
    if not isinstance(payload, dict):
        return
    for cell in payload.get("cells") or ():
        if isinstance(cell, list) and len(cell) >= 7:
            yield str(payload.get("unit", "")), str(payload.get("period", "")).partition(" (")[0], cell
    for step in payload.get("steps") or ():
        yield from _cells(step.get("payload") if isinstance(step, dict) else None)


def _figure(one: Observation, name: str) -> str:
    aside = f", phân tổ {one.category.key}" if one.category.key else ""
    planned = ", kế hoạch" if one.planned else ""
    return f"số liệu “{name}” của {one.unit}, kỳ {one.period.code}{aside}{planned}{_nature(one.nature)}"


def _nature(nature: int) -> str:
    word = NATURES.get(nature, "final")
    return "" if word == "final" else f", số {_NATURES[word]}"
