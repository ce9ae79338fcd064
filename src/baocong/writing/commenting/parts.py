"""The parts of a Word file around its comments: the list of comments, the link to it, its content type."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from posixpath import normpath
from typing import Final

from lxml import etree
from markupsafe import escape

from baocong.reading.extracting.package import Package
from baocong.reading.extracting.word_paragraph import W
from baocong.writing.commenting.xml_bytes import as_utf8, extents
from baocong.writing.safe_text import printable

MAIN: Final = "word/document.xml"
AUTHOR: Final = "Báo Công"
_INITIALS: Final = "BC"
_LINKS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_HEAD: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_LINKS_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NUMBER: Final = re.compile(r"-?\d{1,9}")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment by its id: its lines, the first of them bold."""

    number: int
    lines: tuple[str, ...]


class CommentParts:
    """The comments that a file already has, and the parts that change when more are added."""

    def __init__(self, package: Package, root: etree._Element) -> None:
        self._package = package
        self._names = set(package.names())
        self._links = package.xml(_LINKS)
        self.name, self._is_linked = self._find()
        self._existing = package.xml(self.name) if self.name in self._names else None
        self._root = root

    def next_number(self) -> int:
        """Return the first id above all that the file uses for comments."""
        elements = list(
            self._root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
        )
        if self._existing is not None:
            elements += self._existing.iterfind(f"{W}comment")
        used = [one.get(f"{W}id", "") for one in elements]
        return 1 + max((int(one) for one in used if _NUMBER.fullmatch(one)), default=-1)

    def said_before(self) -> list[tuple[str, ...]]:
        """Return the lines of each comment that an earlier check wrote into the file."""
        if self._existing is None:
            return []
        own = (one for one in self._existing.iterfind(f"{W}comment") if one.get(f"{W}author") == AUTHOR)
        return [
            tuple("".join(t.text or "" for t in line.iter(f"{W}t")) for line in one.iterfind(f"{W}p"))
            for one in own
        ]

    def with_comments(self, comments: Sequence[Comment], written_at: str) -> dict[str, bytes]:
        """Return the parts that change, by name, with their new bytes."""
        changed = {self.name: self._listed(comments, written_at)}
        if not self._is_linked:
            changed[_LINKS] = self._linked()
        types = self._typed()
        if types is not None:
            changed[_TYPES] = types
        return changed

    def _find(self) -> tuple[str, bool]:
        links = [] if self._links is None else self._links.iterfind(f"{{{_LINKS_NAMESPACE}}}Relationship")
        for link in links:
            if link.get("Type") == _KIND and link.get("TargetMode") != "External":
                target = link.get("Target", "")
                return (target.lstrip("/") if target.startswith("/") else normpath(f"word/{target}")), True
        number = 0
        while f"word/comments{number or ''}.xml" in self._names:
            number += 1
        return f"word/comments{number or ''}.xml", False

    def _listed(self, comments: Iterable[Comment], written_at: str) -> bytes:
        if self._existing is None:
            listed = "".join(_comment(one, "w", "", written_at) for one in comments)
            return _HEAD + f'<w:comments xmlns:w="{W[1:-1]}">{listed}</w:comments>'.encode()
        data = self._bytes(self.name)
        prefix = extents(data, [0])[0].prefix
        declared = "" if prefix else f' xmlns:w="{W[1:-1]}"'
        inside = "".join(_comment(one, prefix or "w", declared, written_at) for one in comments)
        return _inside_root(data, inside)

    def _linked(self) -> bytes:
        target = self.name.removeprefix("word/")
        if self._links is None:
            link = f'<Relationship Id="rIdBaoCong1" Type="{_KIND}" Target="{target}"/>'
            return _HEAD + f'<Relationships xmlns="{_LINKS_NAMESPACE}">{link}</Relationships>'.encode()
        used = {link.get("Id") for link in self._links}
        number = next(n for n in range(1, len(used) + 2) if f"rIdBaoCong{n}" not in used)
        data = self._bytes(_LINKS)
        tag = _tag(data, "Relationship")
        return _inside_root(data, f'<{tag} Id="rIdBaoCong{number}" Type="{_KIND}" Target="{target}"/>')

    def _typed(self) -> bytes | None:
        """Return the content types with that of the comments; None where the file already says it, or has no list."""
        types = self._package.xml(_TYPES)
        part = f"/{self.name}"
        if types is None or any(one.get("PartName", "").lower() == part.lower() for one in types.iter("*")):
            return None
        data = self._bytes(_TYPES)
        tag = _tag(data, "Override")
        return _inside_root(data, f'<{tag} PartName="{part}" ContentType="{_CONTENT_TYPE}"/>')

    def _bytes(self, name: str) -> bytes:
        return as_utf8(self._package.read(name) or b"")


def _tag(data: bytes, name: str) -> str:
    """Return the name of a child in the prefix of the part's root."""
    prefix = extents(data, [0])[0].prefix
    return f"{prefix}:{name}" if prefix else name


def _inside_root(data: bytes, addition: str) -> bytes:
    """Return an XML part with an addition at the end of its root."""
    root = extents(data, [0])[0]
    if root.inner_start == root.end:
        open_tag = data[: root.end - 2].rstrip() + b">"
        return open_tag + addition.encode() + f"</{root.name}>".encode() + data[root.end :]
    return data[: root.inner_end] + addition.encode() + data[root.inner_end :]


def _comment(comment: Comment, w: str, declared: str, written_at: str) -> str:
    date = f' {w}:date="{escape(written_at)}"' if written_at else ""
    lines = "".join(_line(line, w, is_first=k == 0) for k, line in enumerate(comment.lines))
    return (
        f'<{w}:comment{declared} {w}:id="{comment.number}" {w}:author="{AUTHOR}"{date} '
        f'{w}:initials="{_INITIALS}">{lines}</{w}:comment>'
    )


def _line(text: str, w: str, *, is_first: bool) -> str:
    # Fonts are set here: a style that the user's file lacks would fall back to its large body text.
    size = f'<{w}:sz {w}:val="20"/>'
    mark = f"<{w}:r><{w}:rPr>{size}</{w}:rPr><{w}:annotationRef/></{w}:r>" if is_first else ""
    bold = f"<{w}:b/>" if is_first else ""
    return (
        f'<{w}:p>{mark}<{w}:r><{w}:rPr>{bold}{size}</{w}:rPr><{w}:t xml:space="preserve">'
        f"{escape(printable(text))}</{w}:t></{w}:r></{w}:p>"
    )
