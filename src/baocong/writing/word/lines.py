"""Paragraphs and runs of a Word file; each bound figure stands inside a bookmark that names its evidence."""

import re
from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import escape
from zlib import crc32

from baocong.writing.composed import DrawnRule, Line, Run
from baocong.writing.layout import twips
from baocong.writing.word.styles import style_id

LONGEST_BOOKMARK = 40
_PLAIN = re.compile(r"[^A-Za-z0-9]+")


def bookmark_name(number: int, evidence: str) -> str:
    """Return the name of a bookmark around a figure: its number in the file and its evidence's key in plain letters.

    Word allows 40 letters, digits and underscores; a key that does not fit is cut and closed with its checksum.

    *Example*:
    >>> bookmark_name(3, "training.courses@2021")
    'so_3_training_courses_2021'
    """
    plain = _PLAIN.sub("_", evidence).strip("_")
    name = f"so_{number}_{plain}"
    if len(name) <= LONGEST_BOOKMARK and plain:
        return name
    tail = f"_{crc32(evidence.encode('utf-8', 'surrogatepass')):08x}"
    return name[: LONGEST_BOOKMARK - len(tail)].rstrip("_") + tail


class LineWriter:
    """Writes lines as `w:p`; numbers the bookmarks of a file from 1 in the order of the text."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def line(self, line: Line, *, keep: bool = False, extra: str = "") -> str:
        """Return the paragraph of a line, and after it the paragraph that carries its rule, if it has one."""
        properties = f'<w:pStyle w:val="{style_id(line.style)}"/>'
        if line.keep or keep:
            properties += "<w:keepNext/>"
        runs = self.runs(line.runs, framed=line.framed)
        text = f"<w:p><w:pPr>{properties}{extra}</w:pPr>{runs}</w:p>"
        return text + (_rule(line.rule, keep=line.keep or keep) if line.rule else "")

    def runs(self, runs: tuple[Run, ...], *, bold: bool = False, framed: bool = False) -> str:
        """Return the runs of a line or cell; `bold` and `framed` hold for all of them."""
        return "".join(self._run(one, bold=bold, framed=framed) for one in runs)

    def _run(self, run: Run, *, bold: bool, framed: bool) -> str:
        marks = "<w:b/>" if run.bold or bold else ""
        marks += "<w:i/>" if run.italic else ""
        marks += '<w:bdr w:val="single" w:sz="6" w:space="2" w:color="000000"/>' if framed else ""
        properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
        text = f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
        if not run.figure:
            return text
        number = next(self._numbers)
        name = bookmark_name(number, run.evidence)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{text}<w:bookmarkEnd w:id="{number}"/>'


def _rule(rule: DrawnRule, *, keep: bool) -> str:
    """An empty paragraph with a border on its upper side, indented on both sides to the length of the rule."""
    kept = "<w:keepNext/>" if keep else ""
    inset = twips(rule.inset)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id("rule")}"/>{kept}<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" '
        f'w:color="000000"/></w:pBdr><w:ind w:left="{inset}" w:right="{inset}"/></w:pPr></w:p>'
    )
