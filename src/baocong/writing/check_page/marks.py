"""What is set off in the text of a check page: figures, and the places of findings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from baocong.checking.finding import Finding
from baocong.reading.model import Literal, Reading, Relation
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.relation_words import relation_in_words
from baocong.writing.web.marked_text import LineLook, Mark

_LONGEST_CENTRED = 200
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
ALONE = "Chưa có gì trong văn bản để đối chiếu số này."


def figure_marks(reading: Reading, findings: Sequence[Finding]) -> Iterator[Mark]:
    """Yield a mark for each figure; figures of relation n carry the class `qn`, those of finding k the class `fk`."""
    relations: defaultdict[int, list[int]] = defaultdict(list)
    for number, relation in enumerate(reading.relations, start=1):
        for index in figures_of(relation):
            relations[index].append(number)
    remarks: defaultdict[int, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings, start=1):
        for index in finding.figures:
            remarks[index].append(number)
    for index, figure in enumerate(reading.figures):
        classes = ["figure", *(f"q{n}" for n in relations[index]), *(f"f{k}" for k in remarks[index])]
        href, title = "", ALONE
        if remarks[index]:
            worst = findings[remarks[index][0] - 1]
            classes.append(worst.severity)
            href, title = f"#ph-{remarks[index][0]}", worst.message
        elif relations[index]:
            href = f"#qh-{relations[index][0]}"
            title = relation_in_words(reading, reading.relations[relations[index][0] - 1])
        else:
            classes.append("alone")
        yield Mark(figure.start, figure.end, f"so-{index}", " ".join(classes), title, href)


def finding_marks(findings: Sequence[Finding]) -> Iterator[Mark]:
    """Yield a mark for the place of each finding, with its number raised behind it."""
    for number, one in enumerate(findings, start=1):
        words = f"{SEVERITIES[one.severity]}: {one.message}"
        href = f"#ph-{number}"
        classes = f"found {one.severity} f{number}"
        yield Mark(one.start, one.end, f"cho-{number}", classes, words, href, str(number), is_link=False)


def figures_of(relation: Relation) -> set[int]:
    """Return the figures that take part in a relation."""
    return {one for one in (*relation.parts, relation.whole) if not isinstance(one, Literal)}


def looks(reading: Reading) -> dict[int, LineLook]:
    """Return how lines look by the offset where they start: headings as headings, the heading block centred."""
    text = reading.text
    found: dict[int, LineLook] = {}
    starts = [one.start for one in reading.sections] + [one.start for one in reading.tables]
    first = min(starts, default=0)
    at = 0
    title = " ".join((reading.document.title or "").split())
    for line in text[:first].split("\n"):
        words = " ".join(line.split())
        is_title = bool(words) and len(words) < _LONGEST_CENTRED and (line.isupper() or words in title)
        if is_title and "\t" not in line:
            found[at] = LineLook("p", "centred strong")
        at += len(line) + 1
    for section in reading.sections:
        start = text.rfind("\n", 0, section.start) + 1
        end = text.find("\n", section.start)
        rest = text[section.heading_end : len(text) if end < 0 else end]
        if not text[start : section.start].strip() and not rest.strip(" .:;*"):
            found[start] = LineLook(_HEADINGS[max(0, min(section.level, len(_HEADINGS) - 1))])
    return found
