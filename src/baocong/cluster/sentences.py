"""Sentences of units' reports as candidates for highlights: each under the section of the outline it would stand in."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from baocong.cluster.figures import place_text
from baocong.cluster.model import SentDocument
from baocong.compiling.highlights import Candidate
from baocong.compiling.outline import Outline
from baocong.counting.catalogue import Catalogue
from baocong.reading.model import Reading, Section
from baocong.reading.view import View
from baocong.vietnamese.folding import fold

_MARKER: Final = re.compile(r"^[\s*_]*(?:[-+•·–*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}\.)?[\s*_]+")
_FUTURE: Final = re.compile(
    r"phương hướng|nhiệm vụ trọng tâm|kế hoạch năm sau|giải pháp|kiến nghị|đề xuất|tồn tại|hạn chế|khó khăn"
)


def candidates(document: SentDocument, unit: str, outline: Outline, catalogue: Catalogue) -> list[Candidate]:
    """Return the sentences of a report that could be quoted, in reading order, word for word."""
    reading = document.reading
    if reading is None:
        return []
    topics = topics_by_area(outline)
    view = View(reading.text)
    areas = {
        one.figure: catalogue.indicators[one.indicator].area for one in document.matches if one.indicator
    }
    found = []
    for start, end in (view.origin(*one) for one in view.sentences):
        figures = [
            n for n, one in enumerate(reading.figures) if start <= one.start < end and one.table is None
        ]
        cited = sum(start <= one.start < end for one in reading.citations)
        if not (figures or cited) or "\t" in reading.text[start:end] or _is_future(reading, start):
            continue
        topic = _topic(
            (areas[n] for n in figures if n in areas), _headings(reading, start), topics, catalogue
        )
        text = _MARKER.sub("", " ".join(reading.text[start:end].split()) + " ").strip() if topic else ""
        if text:
            place = place_text(reading, reading.figures[figures[0]]) if figures else ""
            key = hashlib.sha256(f"{unit}\x1f{fold(text)}".encode()).hexdigest()[:12]
            found.append(Candidate(key, unit, topic, text, document.label, place, len(figures), cited))
    return found


def topics_by_area(outline: Outline) -> dict[str, str]:
    """Return, for each area, the key of the section that quotes sentences about it."""
    return {area: one.key for one in reversed(outline.sections) if one.highlights for area in one.areas}


def _headings(reading: Reading, at: int) -> list[str]:
    """Titles of the sections around a place, the innermost first."""
    around = [one for one in reading.sections if one.start <= at < one.end and one.title]
    return [fold(one.title or "") for one in sorted(around, key=_depth, reverse=True)]


def _depth(section: Section) -> tuple[int, int]:
    return section.level, section.start


def _is_future(reading: Reading, at: int) -> bool:
    return any(_FUTURE.search(title) for title in _headings(reading, at))


def _topic(
    areas: Iterable[str], headings: Sequence[str], topics: Mapping[str, str], catalogue: Catalogue
) -> str:
    """The section for a sentence: by what its figures mean, else by the headings it stands under, else none."""
    known = Counter(topics[area] for area in areas if area in topics)
    if known:
        return known.most_common(1)[0][0]
    for heading in headings:
        for topic in _topics_of(heading, topics, catalogue):
            return topic
    return ""


def _topics_of(heading: str, topics: Mapping[str, str], catalogue: Catalogue) -> Iterator[str]:
    for code, area in catalogue.areas.items():
        if code in topics and any(fold(one) in heading for one in (*area.headings, area.name)):
            yield topics[code]
