"""Where the elements of an XML part stand among its bytes, so that something can be put in and the rest stays as it is."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from baocong.reading.extracting.refusal import ExtractionRefusal

_START_TAG: Final = re.compile(rb"""<[^\s<>/]+(?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_DECLARED: Final = re.compile(rb"""\A(<\?xml[^>]*?encoding\s*=\s*["'])([A-Za-z0-9._-]+)(["'])""")
_CHARACTER: Final = re.compile(r"&[^;]{1,10};|\r\n|.", re.S)
_UTF8: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


@dataclass(frozen=True, slots=True)
class Extent:
    """The bytes of an element: its start tag `[start, inner_start)`, its content, its end tag `[inner_end, end)`."""

    name: str
    start: int
    inner_start: int
    inner_end: int
    end: int

    @property
    def prefix(self) -> str:
        """The namespace prefix as it is written, "" for the default namespace."""
        return self.name.rpartition(":")[0]


def as_utf8(data: bytes) -> bytes:
    """Return an XML part in UTF-8; one that is written in it already comes back byte for byte.

    *Errors*: ExtractionRefusal `not_commentable` for an encoding that nobody knows.
    """
    declared = _DECLARED.match(data)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    elif declared is None or declared[2].decode().lower() in _UTF8:
        return data
    else:
        encoding = declared[2].decode()
    try:
        plain = data.decode(encoding).encode("utf-8")
    except (LookupError, UnicodeError) as error:
        raise refusal() from error
    return _DECLARED.sub(rb"\1UTF-8\3", plain)


def refusal() -> ExtractionRefusal:
    """Return the refusal of a file whose XML cannot be written into."""
    return ExtractionRefusal(
        "not_commentable",
        "Không chèn được ghi chú vào tệp này. Hãy mở bằng Word, lưu lại thành .docx rồi soát lại.",
    )


def extents(data: bytes, wanted: Collection[int]) -> Mapping[int, Extent]:
    """Return the extents of the elements with these numbers, counted from 0 in the order of the document.

    *Errors*: ExtractionRefusal `not_commentable` where the bytes are not one well-formed element tree.
    """
    found: dict[int, Extent] = {}
    open_: list[tuple[int, Extent | None]] = []
    count = 0
    parser = expat.ParserCreate()

    def begin(name: str, _attributes: object) -> None:
        nonlocal count
        at = parser.CurrentByteIndex
        extent = None
        if count in wanted:
            tag = _START_TAG.match(data, at)
            if tag is None:
                raise refusal()
            extent = Extent(name, at, tag.end(), tag.end(), tag.end())
        open_.append((count, extent))
        count += 1

    def end(_name: str) -> None:
        number, extent = open_.pop()
        if extent is not None:
            at = parser.CurrentByteIndex
            if data[extent.inner_start - 2 : extent.inner_start] != b"/>":
                extent = Extent(extent.name, extent.start, extent.inner_start, at, data.index(b">", at) + 1)
            found[number] = extent

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise refusal() from error
    return found


def byte_offset(content: bytes, characters: str, at: int) -> int | None:
    """Return where character `at` of an element's text begins among its bytes; None where that cannot be told.

    *Shapes*: `content` are the bytes between the tags and `characters` the text a parser makes of them.

    *Example*:

    >>> byte_offset("số &amp; 12".encode(), "số & 12", 5)
    11
    >>> byte_offset(b"<![CDATA[12]]>", "12", 1) is None
    True
    """
    if b"<" in content:
        return None
    tokens = _CHARACTER.findall(content.decode("utf-8"))
    if len(tokens) != len(characters):
        return None
    return len("".join(tokens[:at]).encode())
