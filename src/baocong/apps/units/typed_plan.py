"""A reorganisation as it was typed or pasted → a plan; every line that cannot be read is named."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from django.db.models import QuerySet

from baocong.apps.rights.answers import Rejected
from baocong.apps.units.forms import candidates_words
from baocong.apps.units.models import Map, Unit, UnitClass
from baocong.apps.units.plan import Draft, Plan, Share, whole_shares
from baocong.apps.units.queries.search import resolve_lines
from baocong.apps.units.unit_fields import UnitFields
from baocong.packs.catalogue import load_catalogue
from baocong.vietnamese.folding import fold

MOST_LINES = 300
_CELLS = re.compile(r"\t|\|")
_SHARE = re.compile(
    r"(?P<whole>[0-9]{1,12}(?:[.,][0-9]{1,9})?)\s*(?:/\s*(?P<below>[0-9]{1,12})|(?P<percent>%))?"
)


def plan_from(typed: Mapping[str, object], units: QuerySet[Unit]) -> Plan:
    """Return the plan of a cleaned ReorganiseForm, with units among those that are given.

    *Errors*: Rejected reorganise.lines, by field, naming the lines that mean no single unit or no share.
    """
    day = typed["effective_date"]
    chart, unit_class = typed["chart"], typed.get("unit_class")
    assert isinstance(day, date) and isinstance(chart, Map)
    faults: dict[str, str] = {}
    olds = _units(str(typed["predecessors"]), units, "predecessors", faults)
    takers = _units(str(typed["takers"]), units, "takers", faults)
    if faults:
        raise Rejected("reorganise.lines", " ".join(faults.values()), faults)
    default = olds[0].unit_class if olds else None
    of_class = unit_class if isinstance(unit_class, UnitClass) else default
    parent = typed.get("parent")
    drafts = _drafts(str(typed["drafts"]), of_class, parent if isinstance(parent, Unit) else None)
    kind = typed["kind"]
    plan = Plan(
        chart=chart,
        effective_date=day,
        kind="rename" if kind == "rename" else "split" if kind == "split" else "merge",
        predecessors=olds,
        drafts=drafts,
        takers=takers,
        basis=str(typed["basis"]),
    )
    return _with_shares(plan, str(typed["shares"]), reads_history=not typed.get("hides_history"))


def shares_as_lines(plan: Plan) -> str:
    """Return the shares of a plan as a person would type them, one a line."""
    names = plan.names
    return "\n".join(
        " | ".join(
            (
                names[one.predecessor],
                names[one.successor],
                one.family,
                share_words(one.share),
                "" if one.back_share is None else share_words(one.back_share),
            )
        ).rstrip(" |")
        for one in whole_shares(plan)
    )


def share_words(share: Fraction) -> str:
    """Return a share as officials write it: in percent where that is exact to two places, otherwise as a fraction."""
    hundredths = share * 10_000
    if hundredths.denominator != 1:
        return f"{share.numerator}/{share.denominator}"
    whole, rest = divmod(int(hundredths), 100)
    return f"{whole}%" if not rest else f"{whole},{rest:02}%".replace("0%", "%")


def parse_share(text: str) -> Fraction | None:
    """Return a share written 60%, 3/5 or 0,6; None for what is none."""
    found = _SHARE.fullmatch(text.strip())
    if not found:
        return None
    whole = Fraction(found["whole"].replace(",", "."))
    if found["below"]:
        return whole / int(found["below"]) if int(found["below"]) else None
    return whole / 100 if found["percent"] else whole


def _units(text: str, units: QuerySet[Unit], name: str, faults: dict[str, str]) -> tuple[Unit, ...]:
    lines = _lines(text, name)
    found = resolve_lines([cells[0] for cells in lines], units)
    wrong = [f"“{one.line}”: {candidates_words(one.candidates)}" for one in found if one.unit is None]
    if wrong:
        faults[name] = " ".join(wrong[:5])
    return tuple(one.unit for one in found if one.unit)


def _drafts(text: str, unit_class: UnitClass | None, parent: Unit | None) -> tuple[Draft, ...]:
    drafts = []
    for cells in _lines(text, "drafts"):
        name, short, code, identifier = (*cells, "", "", "", "")[:4]
        if unit_class is None:
            raise Rejected(
                "reorganise.lines", "Hãy chọn loại của đơn vị mới.", {"unit_class": "Hãy chọn loại."}
            )
        fields = UnitFields(name, unit_class, short_name=short, place_code=code, identifier=identifier)
        drafts.append(Draft(f"mới:{name}", fields, parent))
    return tuple(drafts)


def _with_shares(plan: Plan, text: str, *, reads_history: bool) -> Plan:
    shares: list[Share] = []
    wrong: list[str] = []
    olds = _by_name({one.key: (one.name, one.short_name) for one in (*plan.predecessors, *plan.takers)})
    news = _by_name(
        {one.label: (one.fields.name, one.fields.short_name) for one in plan.drafts}
        | {one.key: (one.name, one.short_name) for one in plan.takers}
    )
    areas = {fold(one.name): one.code for one in load_catalogue().areas.values()}
    for cells in _lines(text, "shares"):
        old, new, family, share, back = (*cells, "", "", "", "", "")[:5]
        part = parse_share(share) if share else Fraction(1)
        back_part = parse_share(back) if back else None
        if part is None or (back and back_part is None):
            wrong.append(f"“{' | '.join(cells)[:120]}”: tỷ lệ phải ghi 60%, 3/5 hoặc 0,6.")
        elif fold(old) not in olds or fold(new) not in news:
            wrong.append(f"“{' | '.join(cells)[:120]}”: tên đơn vị không có trong các ô ở trên.")
        else:
            code = areas.get(fold(family), family)
            shares.append(Share(olds[fold(old)], news[fold(new)], part, code, back_part, reads_history))
    if wrong:
        raise Rejected("reorganise.lines", " ".join(wrong[:5]), {"shares": " ".join(wrong[:5])})
    whole = replace_shares(plan, tuple(shares))
    if reads_history:
        return whole
    return replace_shares(
        whole,
        tuple(
            Share(one.predecessor, one.successor, one.share, one.family, one.back_share, False)
            for one in whole_shares(whole)
        ),
    )


def replace_shares(plan: Plan, shares: tuple[Share, ...]) -> Plan:
    """Return a plan with other shares."""
    return Plan(
        plan.chart,
        plan.effective_date,
        plan.kind,
        plan.predecessors,
        plan.drafts,
        plan.takers,
        shares,
        plan.children,
        plan.basis,
    )


def _by_name(names: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return what the plan calls a unit for each folded spelling: its key, its name, its short name."""
    found: dict[str, str] = {}
    for key, spellings in names.items():
        for one in (key, *spellings):
            if one:
                found.setdefault(fold(one), key)
    return found


def _lines(text: str, name: str) -> list[list[str]]:
    """Return the cells of every line that is not blank; columns are parted by tabs or "|"."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        words = f"Có {len(lines)} dòng; mỗi lần nhiều nhất {MOST_LINES} dòng."
        raise Rejected("reorganise.lines", words, {name: words})
    return [[cell.strip() for cell in _CELLS.split(line)] for line in lines]
