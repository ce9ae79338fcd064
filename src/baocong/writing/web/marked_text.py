"""A text as it was read, on a sheet: its lines as paragraphs, headings and tables, with marks over stretches of it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import Final

from markupsafe import Markup, escape

from baocong.writing.safe_text import printable
from baocong.writing.web.report_view import anchor, safe_link

TAGS: Final = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of the text that is set off. Marks may touch, nest, overlap and run over many lines.

    *Shapes*: `id` is a place that a link can open, set at the first piece of the mark; `classes` are names of the style
    sheet, one or more; `title` is what stands beside the pointer; `href` makes it a link, but never a link inside
    another link; `note` is a short sign raised behind its end, linked to `href` where the mark itself is no link.
    """

    start: int
    end: int
    id: str = ""
    classes: str = ""
    title: str = ""
    href: str = ""
    note: str = ""
    is_link: bool = True


@dataclass(frozen=True, slots=True)
class LineLook:
    """How one line looks: its tag (p, or h2 to h6) and names of the style sheet."""

    tag: str = "p"
    classes: str = ""


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """What of a mark stands in one line or cell, ordered so that what holds others comes first."""

    start: int
    backwards_end: int
    number: int
    mark: Mark
    is_first: bool
    is_last: bool

    @property
    def end(self) -> int:
        return -self.backwards_end


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and its cells, `[start, end)` each; a line without tabs is one cell. `number` counts from 1."""

    number: int
    cells: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.cells[0][0]


def marked_text(text: str, marks: Iterable[Mark], looks: Mapping[int, LineLook] | None = None) -> Markup:
    """Return the lines of a text as safe markup with its marks; everything in the text is escaped.

    *Shapes*: a line becomes `<p id="dong-N">` with N counted from 1, or what `looks` says at the offset of its first
    character; two or more lines with tabs in succession become one table; blank lines are left out. Marks that reach
    outside the text are cut; empty ones, and ones over nothing but spaces, are left out.

    *Example*:
    >>> str(marked_text("01 < 02", [Mark(0, 2, id="so-1", classes="figure")]))
    '<p id="dong-1"><span class="figure" id="so-1">01</span> &lt; 02</p>'
    """
    lines = _lines(text)
    pieces = _pieces(text, lines, list(marks))
    looks = looks or {}
    out: list[str] = []
    at = 0
    while at < len(lines):
        rows = _rows_from(lines, at)
        if rows:
            out.append(_table(text, rows, pieces))
        elif text[lines[at].start : lines[at].cells[-1][1]].strip():
            out.append(_line(text, lines[at], pieces, looks.get(lines[at].start, LineLook())))
        at += max(1, len(rows))
    return Markup("\n".join(out))  # noqa: S704


def _lines(text: str) -> list[_Line]:
    lines = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        cells = []
        for cell in line.split("\t"):
            cells.append((start, start + len(cell)))
            start += len(cell) + 1
        lines.append(_Line(number, tuple(cells)))
    return lines


def _rows_from(lines: Sequence[_Line], at: int) -> Sequence[_Line]:
    """Return the lines of the table that begins here; none where no table begins."""
    end = at
    while end < len(lines) and len(lines[end].cells) > 1:
        end += 1
    return lines[at:end] if end - at > 1 else []


def _pieces(text: str, lines: Sequence[_Line], marks: Sequence[Mark]) -> Mapping[int, list[_Piece]]:
    """Return the pieces of all marks by the start of the cell in which they stand."""
    cells = [cell for line in lines for cell in line.cells]
    starts = [start for start, _ in cells]
    found: dict[int, list[_Piece]] = {}
    for number, mark in enumerate(marks):
        start, end = max(0, mark.start), min(len(text), mark.end)
        covered = range(max(0, bisect_right(starts, start) - 1), bisect_right(starts, max(start, end - 1)))
        inside = [(max(start, a), min(end, b), a) for a, b in (cells[k] for k in covered)]
        inside = [(a, b, cell) for a, b, cell in inside if a < b and text[a:b].strip()]
        for k, (a, b, cell) in enumerate(inside):
            piece = _Piece(a, -b, number, mark, k == 0, k == len(inside) - 1)
            found.setdefault(cell, []).append(piece)
    return found


def _line(text: str, line: _Line, pieces: Mapping[int, list[_Piece]], look: LineLook) -> str:
    tag = look.tag if look.tag in TAGS else "p"
    classes = f' class="{escape(look.classes)}"' if look.classes else ""
    inside = "    ".join(_marked(text, cell, pieces.get(cell[0], [])) for cell in line.cells)
    return f'<{tag}{classes} id="dong-{line.number}">{inside.strip(" ")}</{tag}>'


def _table(text: str, rows: Sequence[_Line], pieces: Mapping[int, list[_Piece]]) -> str:
    body = "\n".join(_row(text, row, pieces, is_header=k == 0) for k, row in enumerate(rows))
    label = f"Bảng ở dòng {rows[0].number}"
    return (
        f'<div class="scroller" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="read-table">\n{body}\n</table></div>'
    )


def _row(text: str, row: _Line, pieces: Mapping[int, list[_Piece]], *, is_header: bool) -> str:
    is_header = is_header and not any(_is_number(text[a:b]) for a, b in row.cells)
    out = [f'<tr id="dong-{row.number}">']
    for a, b in row.cells:
        tag = '<th scope="col">' if is_header else '<td class="number">' if _is_number(text[a:b]) else "<td>"
        out.append(f"{tag}{_marked(text, (a, b), pieces.get(a, []))}</{tag[1:3]}>")
    return "".join([*out, "</tr>"])


def _is_number(cell: str) -> bool:
    """Return whether a cell holds digits and nothing that is a word."""
    return any(one.isdigit() for one in cell) and not any(one.isalpha() for one in cell)


def _marked(text: str, cell: tuple[int, int], pieces: list[_Piece]) -> str:
    """Return the text of one cell with its marks nested: a mark that leaves the one around it is cut there."""
    out: list[str] = []
    waiting = list(pieces)
    heapify(waiting)
    open_: list[tuple[_Piece, bool]] = []
    at = cell[0]

    def say_until(end: int) -> None:
        nonlocal at
        if at < end:
            out.append(str(escape(printable(text[at:end]))))
            at = end

    while waiting or open_:
        begins = waiting[0].start if waiting else cell[1]
        while open_ and (not waiting or open_[-1][0].end <= begins):
            piece, is_link = open_.pop()
            say_until(piece.end)
            out.append(_closed(piece, is_link, in_link=any(one for _, one in open_)))
        if not waiting:
            continue
        piece = heappop(waiting)
        say_until(piece.start)
        if open_ and piece.end > open_[-1][0].end:
            cut = open_[-1][0].end
            heappush(waiting, replace(piece, start=cut, is_first=False))
            piece = replace(piece, backwards_end=-cut, is_last=False)
        is_link = piece.mark.is_link and bool(safe_link(piece.mark.href)) and not any(one for _, one in open_)
        out.append(_opened(piece, is_link))
        open_.append((piece, is_link))
    say_until(cell[1])
    return "".join(out)


def _opened(piece: _Piece, is_link: bool) -> str:
    mark = piece.mark
    attributes = {
        "class": mark.classes,
        "id": anchor(mark.id) if mark.id and piece.is_first else "",
        "title": printable(mark.title),
        "href": safe_link(mark.href) if is_link else "",
    }
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
    return f"<{'a' if is_link else 'span'}{said}>"


def _closed(piece: _Piece, is_link: bool, *, in_link: bool) -> str:
    end = "</a>" if is_link else "</span>"
    mark = piece.mark
    if not mark.note or not piece.is_last:
        return end
    note = escape(printable(mark.note))
    href = safe_link(mark.href)
    label = f' aria-label="{escape(printable(f"{mark.note}. {mark.title}"))}"' if mark.title else ""
    sign = f'<a href="{escape(href)}"{label}>{note}</a>' if href and not in_link else note
    return f'{end}<sup class="raised">{sign}</sup>'
