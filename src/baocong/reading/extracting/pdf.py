"""Text of a PDF that carries text: lines joined to paragraphs, ruled tables to rows, heads, feet and numbers dropped."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from statistics import median
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from baocong.reading.extracted import Extracted, Place
from baocong.reading.extracting.lines import LineWriter
from baocong.reading.extracting.pdf_columns import set_columns_apart
from baocong.reading.extracting.pdf_glyphs import page_glyphs, page_rules
from baocong.reading.extracting.pdf_lines import Glyph, VisualLine, letter_size, lines_of, segments
from baocong.reading.extracting.pdf_page import Page, PageLine, drop_running_lines, move_notes, note_texts
from baocong.reading.extracting.pdf_paragraphs import margins, paragraphs
from baocong.reading.extracting.pdf_table_ends import join_tables_over_pages
from baocong.reading.extracting.pdf_tables import Box, RuledTable, ruled_tables
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.secrecy import refuse_secret_lines

PAGE_LIMIT: Final = 1500


def extract_pdf(data: bytes) -> Extracted:
    """Return the text of a PDF; `Place.page` counts from 1.

    *Shapes*: a paragraph is one line, also over a page end; the heading and the signature come column after column;
    footnotes stand at the end, each behind its raised mark. *Errors*: ExtractionRefusal for damaged or locked files,
    and code "scan" for pages that are only pictures.
    """
    with open_pdf(data) as document:
        try:
            pages = [_page(document[at], at + 1) for at in range(len(document))]
        except pypdfium2.PdfiumError as error:
            raise _damaged() from error
        pictures = [
            page.number for page in pages if not page.lines and _shows_pictures(document, page.number)
        ]
    if sum(len(one.text) for page in pages for one in page.lines) < 20 * len(pages):
        raise ExtractionRefusal(
            "scan",
            "Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ. Hãy gửi bản Word, hoặc quét lại có nhận dạng chữ (OCR).",
        )
    extracted = written(pages, "pdf", "pdfium")
    if not pictures:
        return extracted
    named = ", ".join(map(str, pictures[:12]))
    remark = f"Trang {named} chỉ có ảnh nên chưa đọc. Hãy gửi bản Word của các trang này nếu có số liệu."
    return replace(extracted, remarks=(*extracted.remarks, remark))


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """Return the document of a PDF's bytes.

    *Errors*: ExtractionRefusal for damaged, locked (`encrypted`) or very long files (`too_large`).
    """
    try:
        document = pypdfium2.PdfDocument(BytesIO(data))
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        if not locked:
            raise _damaged() from error
        raise ExtractionRefusal(
            "encrypted", "Tệp PDF được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
        ) from error
    if pages > PAGE_LIMIT:
        document.close()
        raise ExtractionRefusal(
            "too_large", f"Tệp PDF có hơn {PAGE_LIMIT} trang. Hãy tách phần cần đọc rồi gửi lại."
        )
    return document


def _shows_pictures(document: pypdfium2.PdfDocument, number: int) -> bool:
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE]
    return next(iter(document[number - 1].get_objects(filter=kinds, max_depth=3)), None) is not None


def _damaged() -> ExtractionRefusal:
    return ExtractionRefusal("damaged", "Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy xin lại tệp gốc.")


def written(pages: Sequence[Page], file_format: str, extractor: str) -> Extracted:
    """Return the text of pages whose lines stand from top to bottom."""
    edges = [one for page in pages for one in (*page.lines[:6], *page.lines[-6:]) if one.line is not None]
    refuse_secret_lines((one.text.replace("\t", "\n") for one in edges), scanned=extractor == "tesseract")
    drop_running_lines(pages)
    free = [one.line for page in pages for one in page.lines if one.line is not None]
    body_size = median(one.size for one in free) if free else 1.0
    for page in pages:
        move_notes(page, body_size)
        set_columns_apart(page)
    join_tables_over_pages(pages)
    lines = _with_table_numbers([one for page in pages for one in page.lines])
    free = [one.line for one in lines if one.line is not None]
    out = LineWriter()
    for group in paragraphs(lines, margins(free)) if free else [[one] for one in lines]:
        _write(out, group)
    for page in pages:
        for text, first in note_texts(page):
            out.write(text, Place(page=page.number, box=_box(first.line)))
            out.write("\n")
    return Extracted(out.text(), file_format, extractor, len(pages), out.pieces())


def _with_table_numbers(lines: list[PageLine]) -> list[PageLine]:
    """Count the tables through the document; one that a page end cut in two keeps its number where rows touch."""
    table = -1
    numbered: list[PageLine] = []
    last: tuple[int, int | None] | None = None
    row = 0
    for one in lines:
        if not one.cells:
            last = None
            numbered.append(one)
            continue
        own = (one.page, one.table)
        if last is None or (last != own and len(numbered[-1].cells) != len(one.cells)):
            table, row = table + 1, 0
        last = own
        numbered.append(replace(one, table=table, row=row))
        row += 1
    return numbered


def _write(out: LineWriter, group: Sequence[PageLine]) -> None:
    for at, line in enumerate(group):
        if line.cells:
            for column, cell in enumerate(line.cells):
                out.write("\t" if column else "")
                out.write(cell or "", Place(page=line.page, table=line.table, row=line.row, column=column))
        else:
            text = line.text + (" " if at + 1 < len(group) else "")
            out.write(text, Place(page=line.page, box=_box(line.line)))
    out.write("\n")


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    try:
        glyphs, rules = page_glyphs(page), page_rules(page)
    finally:
        page.close()
    return page_from(glyphs, rules, number)


def page_from(glyphs: Sequence[Glyph], rules: Sequence[Box], number: int) -> Page:
    """Return a page from what stands on it: characters (or whole words) in the order of the file, and drawn lines."""
    size = letter_size(glyphs)
    tables = ruled_tables(rules, glyphs, size)
    free = [
        one for one in glyphs if one.right <= one.left or not any(_in(table.box, one) for table in tables)
    ]
    lines = [PageLine(one.text, number, one) for one in lines_of(segments(free, size), size)]
    for at, table in enumerate(tables):
        _insert(table, lines, number, at)
    return Page(number, lines, size, rules)


def _insert(table: RuledTable, lines: list[PageLine], page: int, number: int) -> None:
    """Put the rows of a table before the first line that stands below it."""
    at = next(
        (i for i, one in enumerate(lines) if one.line is not None and one.line.middle < table.box[1]),
        len(lines),
    )
    lines[at:at] = [
        PageLine("\t".join(cell or "" for cell in row), page, None, row, number, place)
        for place, row in enumerate(table.rows)
        if any(cell and cell.strip() for cell in row)
    ]


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
