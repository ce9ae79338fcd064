"""Reading and findings → one HTML page: the text as a sheet, findings beside it, figures of one relation lit together."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.check import Summary
from baocong.checking.finding import Finding
from baocong.reading.model import Reading
from baocong.writing.check_page.marks import figure_marks, figures_of, finding_marks, looks
from baocong.writing.document_words import about_document
from baocong.writing.excerpts import excerpt
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.relation_words import held_relations, relation_in_words
from baocong.writing.safe_text import printable
from baocong.writing.web.marked_text import marked_text
from baocong.writing.web.page import render, resource, whole_page

View = dict[str, Any]
_MOST_LIT: Final = 600
"""Relations beyond these are listed but not lit: each costs the browser one rule on every move of the pointer."""


def write_check_page(
    reading: Reading,
    findings: Sequence[Finding],
    counted: Summary,
    name: str = "",
    remarks: Sequence[str] = (),
) -> str:
    """Return a whole page that works from disk, without scripts and without a network; all text is escaped.

    *Shapes*: `name` is the file's own name, `remarks` what extraction mended or left out. Finding k has its card at
    `ph-k` and its place at `cho-k`; relation n is listed at `qh-n`, figure i stands at `so-i`, line l at `dong-l`.
    """
    title = printable(name or reading.document.title or "Văn bản")
    marks = [*finding_marks(findings), *figure_marks(reading, findings)]
    body = render(
        "check.html.jinja",
        title=title,
        about=about_document(reading.document, reading.source.pages if reading.source else None),
        counted=counted,
        remarks=[printable(one) for one in remarks],
        cards=[_card(reading, number, one) for number, one in enumerate(findings, start=1)],
        held=[
            {"number": number, "words": relation_in_words(reading, one), "line": line}
            for number, one, line in held_relations(reading)
        ],
        alone=list(_alone(reading)),
        sheet=marked_text(reading.text, marks, looks(reading)),
    )
    style = resource("check.css") + "\n".join(_lighting(reading, findings)) + "\n"
    return whole_page(f"Soát: {title}", body, style=style)


def _card(reading: Reading, number: int, finding: Finding) -> View:
    check = CATALOGUE.get(finding.code)
    place = excerpt(reading.text, finding.start, finding.end)
    has_mark = bool(reading.text[max(0, finding.start) : max(0, finding.end)].strip())
    return {
        "number": number,
        "severity": finding.severity,
        "tag": f"{SEVERITIES[finding.severity]} · {finding.code}",
        "title": check.title if check else SEVERITIES[finding.severity],
        "message": printable(finding.message),
        "suggestion": printable(finding.suggestion or ""),
        "place": place,
        "href": f"#cho-{number}" if has_mark else f"#dong-{place.line}",
    }


def _alone(reading: Reading) -> Iterator[View]:
    touched = {index for relation in reading.relations for index in figures_of(relation)}
    for index, figure in enumerate(reading.figures):
        if index not in touched:
            words = (
                figure.text
                if figure.unit_of_measure in (None, "%")
                else f"{figure.text} {figure.unit_of_measure}"
            )
            yield {"number": index, "words": printable(words)}


def _lighting(reading: Reading, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the rules that light all figures of a relation when one of them, or its row, is pointed at or opened."""
    for number, relation in enumerate(reading.relations[:_MOST_LIT], start=1):
        if figures_of(relation):
            q, row = f".q{number}", f"#qh-{number}"
            yield f".desk:has({q}:hover,{q}:focus-visible,{row}:hover,{row}:focus-within,{row}:target) {q}{{background:var(--mark)}}"
    for number in range(1, min(len(findings), _MOST_LIT) + 1):
        card = f"#ph-{number}"
        places = f"{card}:hover,{card}:focus-within,{card}:target,#cho-{number}:hover,#cho-{number}:target"
        yield f".desk:has({places}) :is(.f{number},{card}){{background:var(--mark)}}"
