"""The user's own Word file with findings as comments at their places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy
from io import BytesIO
from typing import Final
from zipfile import ZipFile, ZipInfo

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.package import Package
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.writing.commenting.anchoring import Anchor, Anchors
from baocong.writing.commenting.parts import MAIN, Comment, CommentParts
from baocong.writing.commenting.splicing import splice
from baocong.writing.commenting.xml_bytes import as_utf8
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.safe_text import printable

_QUOTED: Final = 160


def write_comments(
    data: bytes, extracted: Extracted, findings: Iterable[Finding], written_at: str = ""
) -> bytes:
    """Return a .docx with one Word comment a finding, where the finding stands; nothing else in the file changes.

    *Shapes*: `extracted` is what `extract_docx` made of these bytes; `written_at` is the local time as
    Word writes it ("2022-06-30T08:00:00Z"), or "".
    All other parts keep their bytes, and document.xml only gains marks (a run is split where one falls inside it).
    Comments that are there stay; a finding that an earlier check already wrote into the file is not written again.
    A finding in a footnote or endnote stands at the note's mark and quotes its words.
    *Errors*: ExtractionRefusal for a file that is not Word (`not_word`) or cannot be written into (`not_commentable`).
    """
    package = Package(data)
    root = package.xml(MAIN)
    document = package.read(MAIN)
    if root is None or document is None:
        raise ExtractionRefusal("not_word", "Ghi chú chỉ chèn được vào văn bản Word (.docx).")
    parts = CommentParts(package, root)
    number = parts.next_number()
    written = Counter(parts.said_before())
    places = Anchors(root, extracted)
    comments: list[Comment] = []
    anchors: list[tuple[int, Anchor]] = []
    for finding in findings:
        anchor = places.find(finding.start, finding.end)
        lines = _lines(finding, extracted.text, is_exact=anchor is not None and anchor.is_exact)
        if anchor is None:
            continue
        if written[lines] > 0:
            written[lines] -= 1
            continue
        comments.append(Comment(number, lines))
        anchors.append((number, anchor))
        number += 1
    if not comments:
        return data
    changed = parts.with_comments(comments, written_at)
    changed[MAIN] = splice(as_utf8(document), root, anchors)
    return _repacked(data, package, changed)


def _lines(finding: Finding, text: str, *, is_exact: bool) -> tuple[str, ...]:
    check = CATALOGUE.get(finding.code)
    head = [SEVERITIES[finding.severity], finding.code, *([check.title] if check else [])]
    quoted = " ".join(text[finding.start : finding.end].split())[:_QUOTED]
    place = "" if is_exact or not quoted else f"Chỗ này: “{quoted}”"
    lines = (" · ".join(head), place, finding.message, finding.suggestion or "")
    return tuple(printable(line) for line in lines if line)


def _repacked(data: bytes, package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Return the package with some parts changed or added, the others and their order kept."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        after.comment = before.comment
        infos = {one.filename: one for one in before.infolist()}
        for name, info in infos.items():
            content = b"" if info.is_dir() else changed.get(name, package.read(name) or b"")
            after.writestr(_entry(info, name), content, info.compress_type)
        for name in sorted(changed.keys() - infos.keys()):
            after.writestr(_entry(infos[MAIN], name), changed[name], infos[MAIN].compress_type)
    return out.getvalue()


def _entry(info: ZipInfo, name: str) -> ZipInfo:
    """Return the entry of a part: day, system and rights of another entry, without sizes that it may have noted."""
    entry = copy(info)
    entry.filename = entry.orig_filename = name
    entry.extra = b""
    return entry
