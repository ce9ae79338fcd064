"""What a printed number rests on: each unit's addend with its sentence, and who is silent or missing."""

from baocong.compiling.highlights import Highlight
from baocong.compiling.material import FigureKey, Material, Total
from baocong.compiling.scale import Scale, scale_for
from baocong.compiling.tree import Addend, Evidence
from baocong.counting.observation import Category, Observation


def total_key(key: FigureKey) -> str:
    """Return the evidence key of a total: letters, digits, dots and dashes only, so that it can be an anchor.

    *Example*:

    >>> total_key(("dossiers.received", (("channel", "online"),)))
    'so-dossiers.received-channel.online'
    """
    code, category = key
    return "-".join(["so", code, *(f"{dimension}.{value}" for dimension, value in category)])


def unit_key(key: FigureKey, unit: str) -> str:
    """Return the evidence key of one unit's value of a figure."""
    return f"{total_key(key)}--{unit}"


def label_of(material: Material, key: FigureKey) -> str:
    """Return the printed name of a figure: the indicator's name, with its categories in brackets."""
    indicator = material.catalogue.indicators[key[0]]
    names = category_names(material, key[1])
    return f"{indicator.name} ({', '.join(names)})" if names else indicator.name


def category_names(material: Material, category: Category) -> list[str]:
    """Return the Vietnamese names of the categories."""
    known = material.catalogue.categories
    return [known[pair].name if pair in known else pair[1] for pair in category]


def evidence_of(material: Material, total: Total) -> Evidence:
    """Return what a total rests on."""
    consolidated = total.consolidated
    scale = scale_for(total)
    names = material.unit_names()
    shown = "" if consolidated.value is None else scale.measured(scale.shown(consolidated.value))
    rule = consolidated.refusal.message if consolidated.refusal else consolidated.rule
    return Evidence(
        label_of(material, total.key),
        shown,
        tuple(addend_of(material, one, scale) for one in consolidated.addends),
        consolidated.reported,
        consolidated.expected,
        tuple(names.get(code, code) for code in consolidated.silent),
        tuple(names.get(code, code) for code in consolidated.missing),
        " ".join([rule, *consolidated.remarks, *total.bases]).strip(),
    )


def addend_of(material: Material, one: Observation, scale: Scale) -> Addend:
    """Return one unit's share of a figure with its sentence, the number in it marked."""
    source = one.source
    value = "" if one.value is None else scale.measured(scale.stated(one.value))
    qualifier = f"{one.qualifier} " if one.qualifier else ""
    return Addend(
        material.unit_names().get(one.unit, one.unit),
        f"{qualifier}{value}",
        source.sentence,
        source.highlight,
        source.document,
        source.place,
        _link(material, one),
        "accepted" if source.kind == "read" else "corrected",
        source.reason,
    )


def _link(material: Material, one: Observation) -> str:
    page = material.links.get(one.source.document, "")
    return f"{page}#v{one.source.start}" if page and one.source.start is not None else page


def evidence_of_highlight(material: Material, one: Highlight) -> Evidence:
    """Return where a quoted sentence stands and by which rule it was chosen."""
    candidate = one.candidate
    name = material.unit_names().get(candidate.unit, candidate.unit)
    addend = Addend(
        name,
        "",
        candidate.text,
        None,
        candidate.document,
        candidate.place,
        material.links.get(candidate.document, ""),
    )
    reason = {"person": "Cụm trưởng chọn.", "balance": "Chọn để đơn vị nào cũng được nêu; "}.get(one.by, "")
    return Evidence(f"Trích nguyên văn: {name}", "", (addend,), 1, 1, rule=reason + ", ".join(one.reasons))
