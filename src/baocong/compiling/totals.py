"""The totals of one section as list items: the number bound to its evidence, its categories, what it rests on."""

from collections.abc import Iterator, Mapping, Sequence

from baocong.compiling.evidence import category_names, evidence_of, total_key
from baocong.compiling.material import FigureKey, Material, Total
from baocong.compiling.outline import OutlineSection
from baocong.compiling.scale import scale_for
from baocong.compiling.tree import BoundFigure, Evidence, Inline, Paragraph, Text
from baocong.compiling.wording import basis_in_words


def section_totals(
    material: Material, section: OutlineSection, evidence: dict[str, Evidence]
) -> Iterator[Paragraph]:
    """Yield one list item for each indicator of a section that has a total; evidence is added as it is used."""
    for code in section.indicators:
        whole = material.totals.get((code, ()))
        parts = _parts(material, code, section.by.get(code))
        if whole is not None and whole.consolidated.value is not None:
            yield Paragraph(
                (
                    *_whole(material, whole, evidence),
                    *_breakdown(material, whole, parts, evidence),
                    Text("."),
                ),
                "item",
            )
        elif parts:
            name = material.catalogue.indicators[code].name
            yield Paragraph((Text(f"{name}: "), *_listed(material, parts, evidence), Text(".")), "item")


def _parts(material: Material, code: str, dimension: str | None) -> list[Total]:
    """Totals by category of one dimension, or of all single categories, in the catalogue's order."""
    indicator = material.catalogue.indicators[code]
    dimensions = [dimension] if dimension else list(indicator.breakdowns)
    keys: list[FigureKey] = [
        (code, ((one, value),)) for one in dimensions for value in indicator.breakdowns.get(one, ())
    ]
    found = [material.totals[key] for key in keys if key in material.totals]
    return [one for one in found if one.consolidated.value is not None]


def _whole(material: Material, total: Total, evidence: dict[str, Evidence]) -> Iterator[Inline]:
    indicator = total.consolidated.indicator
    yield Text(f"{indicator.name}: ")
    yield from bound(material, total, evidence)
    for phrase in total.comparisons:
        yield Text(f", {phrase}")
    basis = basis_in_words(total, material.units, name_unsent=not _has_partial(material, evidence))
    if basis:
        yield Text(f" ({basis})")


def _has_partial(material: Material, evidence: Mapping[str, Evidence]) -> bool:
    """Whether an earlier total of the report was partial already: who sent nothing has been named there."""
    unsent = {one.short for one in material.units if one.state != "read"}
    mine = [one for key, one in evidence.items() if key.startswith("so-")][:-1]
    return any(unsent & {*one.missing, *one.silent} for one in mine)


def bound(
    material: Material, total: Total, evidence: dict[str, Evidence], in_prose: bool = True
) -> Iterator[Inline]:
    """Yield the number of a total, bound to its evidence, with qualifier and unit of measure around it in prose."""
    consolidated = total.consolidated
    if consolidated.value is None:
        return
    key = total_key(total.key)
    evidence[key] = evidence_of(material, total)
    scale = scale_for(total)
    number = scale.shown(consolidated.value, in_prose)
    if not in_prose:
        yield BoundFigure(number, key)
        return
    if consolidated.qualifier:
        yield Text(f"{consolidated.qualifier} ")
    yield BoundFigure(number, key)
    yield Text(scale.measured(""))


def _breakdown(
    material: Material, whole: Total, parts: Sequence[Total], evidence: dict[str, Evidence]
) -> Iterator[Inline]:
    """The categories behind a whole: "trong đó" only where the whole rests on every unit that a part rests on."""
    if not parts:
        return
    stated = {one.unit for one in whole.consolidated.addends}
    covered = all({one.unit for one in part.consolidated.addends} <= stated for part in parts)
    yield Text("; trong đó: " if covered else "; riêng theo phân tổ: ")
    yield from _listed(material, parts, evidence)


def _listed(material: Material, parts: Sequence[Total], evidence: dict[str, Evidence]) -> Iterator[Inline]:
    for number, part in enumerate(parts):
        if number:
            yield Text("; ")
        consolidated = part.consolidated
        names = [
            one
            for one in category_names(material, consolidated.category)
            if one != consolidated.indicator.unit_of_measure
        ]
        yield Text(", ".join(names) + " " if names else "")
        yield from bound(material, part, evidence)
        if consolidated.partial:
            yield Text(f" ({consolidated.reported}/{consolidated.expected} đơn vị nêu)")
