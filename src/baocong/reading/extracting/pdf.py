"""Text of a PDF that carries text: lines joined to paragraphs, ruled tables to rows, page numbers dropped."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from baocong.reading.extracted import Extracted, Place
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.pdf_lines import Glyph, VisualLine, letter_size, lines_of, segments
from baocong.reading.extracting.pdf_paragraphs import PageLine, drop_page_numbers, margins, paragraphs
from baocong.reading.extracting.pdf_tables import Box, RuledTable, ruled_tables
from baocong.reading.extracting.refusal import ExtractionRefusal

PAGE_LIMIT: Final = 1500
_RULES_LIMIT: Final = 20_000


def extract_pdf(data: bytes) -> Extracted:
    """Return the text of a PDF; `Place.page` counts from 1.

    *Errors*: ExtractionRefusal for damaged or locked files, and code "scan" for pages that are only pictures.
    """
    try:
        document = pypdfium2.PdfDocument(BytesIO(data))
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ExtractionRefusal(
            "encrypted" if locked else "damaged",
            "Tệp PDF được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
            if locked
            else "Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy xin lại tệp gốc.",
        ) from error
    with document:
        if len(document) > PAGE_LIMIT:
            raise ExtractionRefusal(
                "too_large", f"Tệp PDF có hơn {PAGE_LIMIT} trang. Hãy tách phần cần đọc rồi gửi lại."
            )
        lines: list[PageLine] = []
        for number in range(len(document)):
            lines += _page_lines(document[number], number + 1)
        pages = len(document)
    if sum(len(one.text) for one in lines) < 20 * pages:
        raise ExtractionRefusal(
            "scan",
            "Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ. Hãy gửi bản Word, hoặc quét lại có nhận dạng chữ (OCR).",
        )
    free = [one.line for one in lines if one.line is not None]
    edges = margins(free) if free else None
    out = LineWriter()
    for group in paragraphs(lines, edges) if edges else [[one] for one in lines]:
        for place, line in enumerate(group):
            out.write(
                line.text + (" " if place + 1 < len(group) else ""),
                Place(page=line.page, box=_box(line.line)),
            )
        out.write("\n")
    return Extracted(out.text(), "pdf", "pdfium", pages, out.pieces())


def _page_lines(page: pypdfium2.PdfPage, number: int) -> list[PageLine]:
    glyphs = _glyphs(page)
    size = letter_size(glyphs)
    tables = ruled_tables(_rules(page), glyphs, size)
    free = [
        one for one in glyphs if one.right <= one.left or not any(_in(table.box, one) for table in tables)
    ]
    lines = [
        PageLine(one.text, number, one) for one in drop_page_numbers(lines_of(segments(free, size), size))
    ]
    for table in tables:
        _insert(table, lines, number)
    return lines


def _insert(table: RuledTable, lines: list[PageLine], page: int) -> None:
    """Put the rows of a table before the first line that stands below it."""
    at = next(
        (i for i, one in enumerate(lines) if one.line is not None and one.line.middle < table.box[1]),
        len(lines),
    )
    rows = ["\t".join(cell or "" for cell in row) for row in table.rows]
    lines[at:at] = [PageLine(row, page) for row in rows if row.strip()]


def _in(box: Box, glyph: Glyph) -> bool:
    return (
        box[0] - 1 <= (glyph.left + glyph.right) / 2 <= box[2] + 1
        and box[1] - 1 <= glyph.middle <= box[3] + 1
    )


def _box(line: VisualLine | None) -> Box | None:
    if line is None:
        return None
    bottom = min(one.bottom for one in line.segments)
    return (line.left, bottom, line.right, bottom + line.size)


def _glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    textpage = page.get_textpage()
    count = textpage.count_chars()
    found: list[Glyph] = []
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if character in {"\ufffe", "\uffff", "\x02", "\xad", ""}:
            # Pdfium marks a hyphen at a line end this way; the hyphen belongs to the word.
            character = "-" if character in {"\ufffe", "\x02"} else ""
        if not character:
            continue
        if character.isspace():
            found.append(Glyph("\n" if character in "\r\n" else " "))
            continue
        if "\ue000" <= character <= "\uf8ff":
            character = "-"  # signs of symbol fonts: list bullets in all but rare cases
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        found.append(Glyph(character, left, bottom, max(right, left + 0.01), top))
    return found


def _rules(page: pypdfium2.PdfPage) -> list[Box]:
    """Boxes of the drawn lines and frames of a page, none larger than most of the page."""
    width, height = page.get_size()
    rules: list[Box] = []
    for path in _paths(page):
        left, bottom, right, top = path.get_bounds() if hasattr(path, "get_bounds") else path.get_pos()
        if right - left < 0.97 * width or top - bottom < 0.97 * height:
            rules.append((left, bottom, right, top))
        if len(rules) >= _RULES_LIMIT:
            break
    return rules


def _paths(page: pypdfium2.PdfPage) -> Iterator[Any]:
    return page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)  # type: ignore[no-any-return]
