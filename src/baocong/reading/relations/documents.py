"""What citations must agree in: one document has one date, and the year inside its symbol is the year of its date."""

import re
from decimal import Decimal

from baocong.reading.model import Citation, Literal, Relation
from baocong.reading.relations.ground import Ground

_YEAR = re.compile(r"\A\d+/((?:19|20)\d\d)/")


def bare_symbol(symbol: str) -> str:
    """Return a symbol for comparing: no spaces, capitals, no leading zeros."""
    return re.sub(r"[\s*_]", "", symbol).upper().lstrip("0")


def year_of(citation: Citation) -> str | None:
    """Return the year inside a symbol such as 80/2014/QĐ-TTg."""
    found = _YEAR.match(re.sub(r"\s", "", citation.symbol or ""))
    return found[1] if found else None


def read_documents(ground: Ground) -> list[Relation]:
    """Return the equalities of dates and years among the citations."""
    relations: list[Relation] = []
    first: dict[str, Citation] = {}
    for citation in ground.citations:
        if not citation.symbol or not citation.date or len(citation.date) != 10:
            continue
        year = year_of(citation)
        if year is not None:
            relations.append(_years(citation, year))
        key = bare_symbol(citation.symbol)
        known = first.setdefault(key, citation)
        if known is not citation:
            relation = _dates(known, citation)
            if relation is not None:
                relations.append(relation)
    return relations


def _years(citation: Citation, year: str) -> Relation:
    dated = (citation.date or "")[:4]
    whole = Literal(Decimal(dated), citation.start, citation.end)
    part = Literal(Decimal(year), citation.start, citation.end)
    return Relation("equal", (part,), whole, dated == year, Decimal(year), "symbol-year", "implied")


def _dates(known: Citation, citation: Citation) -> Relation | None:
    """Return the equality of two dates of one document; symbols without a year begin again every year."""
    one, other = known.date or "", citation.date or ""
    holds = one == other
    certain = year_of(citation) is not None
    if not holds and not certain and one[:4] != other[:4] and not _one_subject(known, citation):
        return None
    part = Literal(Decimal(other.replace("-", "")), citation.start, citation.end)
    whole = Literal(Decimal(one.replace("-", "")), known.start, known.end)
    rule = "document-date" if certain else "document-date-like"
    return Relation("equal", (part,), whole, holds, whole.value, rule, "implied")


def _one_subject(known: Citation, citation: Citation) -> bool:
    one, other = (known.about or "").lower(), (citation.about or "").lower()
    return bool(one) and bool(other) and (one.startswith(other[:60]) or other.startswith(one[:60]))
