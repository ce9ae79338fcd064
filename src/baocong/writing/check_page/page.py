"""Reading and findings → one HTML page: the text as a sheet, findings beside it, figures of one relation lit together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.check import Summary
from baocong.checking.finding import Finding
from baocong.reading.model import AwardMention, Citation, Reading
from baocong.writing.check_page.marks import figure_marks, figures_of, finding_marks, looks
from baocong.writing.check_page.tally import tally
from baocong.writing.document_words import about_document
from baocong.writing.excerpts import excerpt
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.relation_words import held_relations, relation_in_words
from baocong.writing.safe_text import printable
from baocong.writing.web.marked_text import marked_text
from baocong.writing.web.page import render, resource, whole_page

View = dict[str, Any]
_LONGEST_WORDS: Final = 200
_MOST_LIT: Final = 600
"""Relations beyond these are listed but not lit: each costs the browser one rule on every move of the pointer."""


@dataclass(frozen=True, slots=True)
class CheckParts:
    """The pieces of a check page: what it is about in plain text, findings and text as safe markup.

    *Shapes*: finding k has its card at `ph-k` and its place at `cho-k`; relation n is listed at `qh-n`, figure i stands at
    `so-i`, line l at `dong-l`.
    """

    title: str
    about: str
    side: Markup
    sheet: Markup


def check_parts(reading: Reading, findings: Sequence[Finding], name: str = "") -> CheckParts:
    """Return the pieces that every page of a check is made of; `name` is the file's own name. All text is escaped."""
    marks = [*finding_marks(findings), *figure_marks(reading, findings)]
    side = render(
        "_check_side.html.jinja",
        cards=[_card(reading, number, one) for number, one in enumerate(findings, start=1)],
        held=[
            {"number": number, "words": relation_in_words(reading, one), "line": line}
            for number, one, line in held_relations(reading)
        ],
        citations=_listed(reading, reading.citations),
        awards=_listed(reading, reading.awards),
        alone=list(_alone(reading)),
    )
    return CheckParts(
        printable(name or reading.document.title or "Văn bản"),
        about_document(reading.document, reading.source.pages if reading.source else None),
        side,
        marked_text(reading.text, marks, looks(reading)),
    )


def write_check_page(
    reading: Reading,
    findings: Sequence[Finding],
    counted: Summary,
    name: str = "",
    remarks: Sequence[str] = (),
) -> str:
    """Return a whole page that works from disk, without scripts and without a network.

    *Shapes*: `remarks` say what extraction mended or left out; all else as in `check_parts`.
    """
    parts = check_parts(reading, findings, name)
    body = render(
        "check.html.jinja",
        parts=parts,
        tally=tally(reading, findings, counted),
        remarks=[printable(one) for one in remarks],
    )
    lit = (number for number, one in enumerate(reading.relations, start=1) if figures_of(one))
    style = resource("check.css") + lighting(lit, len(findings))
    return whole_page(f"Soát: {parts.title}", body, style=style)


def lighting(relations: Iterable[int], findings: int) -> str:
    """Return the style rules that light what belongs together when one part of it is pointed at or opened.

    *Shapes*: `relations` are numbers of relations, `findings` how many findings there are. The rules hold numbers only.
    """
    return "\n".join(_lighting(relations, findings)) + "\n"


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


def _listed(reading: Reading, places: Iterable[Citation | AwardMention]) -> list[View]:
    """Return places of the text with their lines and words, in the order of the text."""
    lines = [at for at, letter in enumerate(reading.text) if letter == "\n"]
    return [
        {
            "line": bisect_left(lines, one.start) + 1,
            "words": printable(" ".join(reading.text[one.start : one.end].split())[:_LONGEST_WORDS]),
        }
        for one in sorted(places, key=lambda one: one.start)
    ]


def _lighting(relations: Iterable[int], findings: int) -> Iterator[str]:
    for number in relations:
        if number > _MOST_LIT:
            break
        q, row = f".q{number}", f"#qh-{number}"
        yield f".desk:has({q}:hover,{q}:focus-visible,{row}:hover,{row}:focus-within,{row}:target) {q}{{background:var(--mark)}}"
    for number in range(1, min(findings, _MOST_LIT) + 1):
        card = f"#ph-{number}"
        places = f"{card}:hover,{card}:focus-within,{card}:target,#cho-{number}:hover,#cho-{number}:target"
        yield f".desk:has({places}) :is(.f{number},{card}){{background:var(--mark)}}"
