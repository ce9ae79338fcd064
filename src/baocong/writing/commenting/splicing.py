"""Puts the marks of comments between the bytes of document.xml; a run is split where a mark falls inside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from baocong.reading.extracting.word_paragraph import W
from baocong.writing.commenting.anchoring import Anchor, Spot
from baocong.writing.commenting.xml_bytes import Extent, byte_offset, extents

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NAMESPACE: Final = f' xmlns:w="{W[1:-1]}"'
_PRESERVE: Final = b' xml:space="preserve"'


@dataclass(slots=True)
class _Cut:
    """What goes in at one place: marks, and around them the end and the new beginning of a split run."""

    closing: bytes = b""
    opening: bytes = b""
    ends: list[bytes] = field(default_factory=list)
    starts: list[bytes] = field(default_factory=list)

    def bytes(self) -> bytes:
        return b"".join((self.closing, *self.ends, *self.starts, self.opening))


def splice(data: bytes, root: etree._Element, anchors: Sequence[tuple[int, Anchor]]) -> bytes:
    """Return the bytes of a document with the marks of each comment, given by its id, at its anchor.

    *Shapes*: `data` is UTF-8 and `root` what a parser makes of it; elements are matched by their order.
    *Errors*: ExtractionRefusal `not_commentable`.
    """
    cutter = _Cutter(data, _extents_by_element(data, root, _touched(anchors)))
    for number, anchor in anchors:
        cutter.cut(anchor.start).starts.append(cutter.mark(anchor.start, "commentRangeStart", number))
        end = cutter.mark(anchor.end, "commentRangeEnd", number) + cutter.reference(anchor.end, number)
        cutter.cut(anchor.end).ends.append(end)
    return cutter.done()


def _touched(anchors: Iterable[tuple[int, Anchor]]) -> Iterable[etree._Element]:
    for _, anchor in anchors:
        for spot in (anchor.start, anchor.end):
            run = spot.element.getparent()
            yield spot.element
            if run is not None:
                yield run
                properties = run.find(f"{W}rPr")
                if properties is not None:
                    yield properties


def _extents_by_element(
    data: bytes, root: etree._Element, touched: Iterable[etree._Element]
) -> Mapping[etree._Element, Extent]:
    wanted = set(touched)
    numbers = {number: one for number, one in enumerate(root.iter("*")) if one in wanted}
    return {numbers[number]: extent for number, extent in extents(data, numbers.keys()).items()}


class _Cutter:
    def __init__(self, data: bytes, places: Mapping[etree._Element, Extent]) -> None:
        self._data = data
        self._places = places
        self._cuts: defaultdict[int, _Cut] = defaultdict(_Cut)
        self._preserved: set[int] = set()

    def cut(self, spot: Spot) -> _Cut:
        """Return what goes in at a spot, splitting the run around it where the spot is not at its edge."""
        place = self._places[spot.element]
        inside = self._inside(spot)
        if inside is not None:
            self._preserve(spot.element)
            return self._split(spot.element, inside, text=place)
        before = spot.side == "before"
        run = spot.element.getparent()
        if run is None or run.tag != f"{W}r":
            return self._cuts[place.start if before else place.end]
        neighbour = spot.element.getprevious() if before else spot.element.getnext()
        if neighbour is None or neighbour.tag == f"{W}rPr":
            own = self._places[run]
            return self._cuts[own.start if before else own.end]
        return self._split(spot.element, place.start if before else place.end)

    def _inside(self, spot: Spot) -> int | None:
        """Return the byte at which a w:t is cut; None where nothing is cut, or cutting could change what it prints."""
        if spot.offset is None:
            return None
        place, text = self._places[spot.element], spot.element.text or ""
        if spot.element.get(_SPACE) != "preserve" and text != text.strip():
            return None
        offset = byte_offset(self._data[place.inner_start : place.inner_end], text, spot.offset)
        return None if offset is None else place.inner_start + offset

    def _split(self, element: etree._Element, at: int, text: Extent | None = None) -> _Cut:
        run = element.getparent()
        if run is None:
            raise ValueError("only what stands in a run is split")
        cut, own = self._cuts[at], self._places[run]
        properties = run.find(f"{W}rPr")
        cut.closing = f"</{own.name}>".encode()
        cut.opening = self._data[own.start : own.inner_start]
        if properties is not None:
            held = self._places[properties]
            cut.opening += self._data[held.start : held.end]
        if text is not None:
            cut.closing = f"</{text.name}>".encode() + cut.closing
            cut.opening += f"<{text.name}{_PRESERVE.decode()}>".encode()
        return cut

    def _preserve(self, element: etree._Element) -> None:
        if element.get(_SPACE) != "preserve":
            self._preserved.add(self._places[element].inner_start - 1)

    def mark(self, spot: Spot, name: str, number: int) -> bytes:
        """Return the XML of one mark in the prefix that the document uses."""
        prefix, declared = self._prefix(spot)
        return f'<{prefix}:{name}{declared} {prefix}:id="{number}"/>'.encode()

    def reference(self, spot: Spot, number: int) -> bytes:
        """Return the run behind a comment's end that makes Word show it."""
        prefix, declared = self._prefix(spot)
        return (
            f'<{prefix}:r{declared}><{prefix}:commentReference {prefix}:id="{number}"/></{prefix}:r>'.encode()
        )

    def _prefix(self, spot: Spot) -> tuple[str, str]:
        prefix = self._places[spot.element].prefix if spot.element.tag.startswith(W) else ""
        return (prefix, "") if prefix else ("w", _NAMESPACE)

    def done(self) -> bytes:
        """Return the bytes with everything put in."""
        inserted = {at: cut.bytes() for at, cut in self._cuts.items()}
        inserted |= dict.fromkeys(self._preserved, _PRESERVE)
        out, last = [], 0
        for at in sorted(inserted):
            out += [self._data[last:at], inserted[at]]
            last = at
        return b"".join([*out, self._data[last:]])
