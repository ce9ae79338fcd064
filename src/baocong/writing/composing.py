"""Report tree → composed sheets: every line in its order with its style, so that all writers print the same text.

All words that the tree does not hold itself (QUỐC HIỆU, Kính gửi, Nơi nhận, the dash of an item, the semicolon of a
basis) are put in here, once. Writers only draw.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from baocong.compiling.tree import (
    Annex,
    Block,
    BoundFigure,
    Heading,
    HeadingBlock,
    Inline,
    Paragraph,
    Quotation,
    ReportTree,
    Signature,
    TreeTable,
)
from baocong.writing.composed import Columns, Composition, DrawnRule, Item, Line, Run, Sheet
from baocong.writing.layout import HEADING_COLUMNS, LAYOUT, SIGNATURE_COLUMNS, text_width
from baocong.writing.metrics import text_length
from baocong.writing.safe_text import printable
from baocong.writing.tabulating import compose_table

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
LONGEST_NOTICE = 62
"""Letters of a notice at the head of a page, in capitals on one line."""
HEADING_STYLES = ("part", "section", "clause", "point")
ROLE_STYLES = {"item": "body", "note": "note", "centred": "centred", "basis": "basis"}


def compose(tree: ReportTree) -> Composition:
    """Return the composed sheets of a report: the report itself, then one sheet for each annex."""
    notice = printable(tree.notice)
    front = (
        *_long_notice(notice),
        *_heading_block(tree.heading),
        *_addressees(tree.addressees),
        *_basis(tree.basis),
    )
    body = (*front, *_blocks(tree.blocks, landscape=False))
    end = (*_closing(tree.closing), *_ending(tree.recipients, tree.signature))
    main = Sheet((*_kept_with_end(body, bool(end) and not tree.closing), *end))
    title = f"{printable(tree.heading.type)} {printable(tree.heading.subject)}".strip()
    sheets = (main, *(_annex(one) for one in tree.annexes))
    return Composition(sheets, title, printable(tree.heading.issuer), _head_of(notice))


def _head_of(notice: str) -> str:
    """Return what of a notice fits on the one line that the head of a page has for it."""
    return notice if len(notice) <= LONGEST_NOTICE else f"{notice[: LONGEST_NOTICE - 1]}…"


def _long_notice(notice: str) -> list[Item]:
    """A notice too long for the head of a page stands in full above the report."""
    return [_line("note", notice)] if len(notice) > LONGEST_NOTICE else []


def _line(style: str, text: str, *, keep: bool = False) -> Line:
    text = printable(text)
    if LAYOUT[style].capitals:
        text = text.upper()
    return Line(style, (Run(text),) if text else (), keep=keep)


def _ruled(style: str, text: str, column: float) -> Line:
    """The last line of a component with its rule; the decree measures the rule by the length of the text."""
    line = _line(style, text)
    component = LAYOUT[style]
    length = text_length(line.text, component.size, bold=component.bold)
    share = component.rule.share if component.rule else 0
    drawn = round(min(length, column) * share, 1)
    return replace(line, rule=DrawnRule(drawn, round((column - drawn) / 2, 1)))


def _heading_block(heading: HeadingBlock) -> list[Item]:
    left, right = (text_width() * share for share in HEADING_COLUMNS)
    issuing = [_line("parent", heading.parent)] if heading.parent else []
    issuing.append(_ruled("issuer", heading.issuer, left))
    state = (_line("national_title", NATIONAL_TITLE), _ruled("motto", MOTTO, right))
    number = [_line("symbol", heading.symbol)]
    if heading.draft:
        number.append(Line("draft", (Run(DRAFT),), framed=True))
    dated = (_line("place_and_date", heading.place_and_date),)
    lines: list[Item] = [
        Columns("heading", HEADING_COLUMNS, ((tuple(issuing), state), (tuple(number), dated))),
        _line("type", heading.type, keep=True),
    ]
    if heading.subject:
        lines.append(_ruled("subject", heading.subject, text_width()))
    lines.append(Line("gap"))
    return lines


def _addressees(addressees: Sequence[str]) -> list[Item]:
    if not addressees:
        return []
    if len(addressees) == 1:
        return [_line("addressee_word", f"Kính gửi: {addressees[0]}.")]
    listed = _list(addressees)
    return [_line("addressee_word", "Kính gửi:", keep=True), *(_line("addressee", one) for one in listed)]


def _list(names: Sequence[str]) -> list[str]:
    """Return list lines as the decree prints them: a dash before each, a semicolon after each, a full stop at the end."""
    last = len(names) - 1
    return [f"- {_bare(one)}{'.' if at == last else ';'}" for at, one in enumerate(names)]


def _bare(text: str) -> str:
    return text.strip().rstrip(";.").removeprefix("- ")


def _basis(basis: Sequence[str]) -> list[Item]:
    last = len(basis) - 1
    return [_line("basis", f"{_bare(one)}{'.' if at == last else ';'}") for at, one in enumerate(basis)]


def _blocks(blocks: Iterable[Block], *, landscape: bool) -> list[Item]:
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, Heading):
            items.extend(_heading(block))
        elif isinstance(block, TreeTable):
            items.extend(_table(block, landscape=landscape))
        else:
            items.append(_paragraph(block))
    return items


def _heading(heading: Heading) -> list[Line]:
    """A heading is one line; a part ("Phần I", without a full stop) has its title in capitals on a line below."""
    level = max(heading.level, 0)
    number, title = printable(heading.number), printable(heading.title)
    if level == 0 and number and title and not number.endswith("."):
        return [Line("part", (Run(number),), keep=True, outline=0), _line("part_title", title, keep=True)]
    text = " ".join(one for one in (number, title) if one)
    return [Line(HEADING_STYLES[min(level, len(HEADING_STYLES) - 1)], (Run(text),), keep=True, outline=level)]


def _paragraph(paragraph: Paragraph) -> Line:
    style = ROLE_STYLES.get(paragraph.role, "body")
    runs = compose_runs(paragraph.inlines)
    if paragraph.role == "item" and not "".join(one.text for one in runs).lstrip().startswith(
        ("-", "–", "+")
    ):
        runs = (Run("- "), *runs)
    return Line(style, runs)


def compose_runs(inlines: Iterable[Inline]) -> tuple[Run, ...]:
    """Return the printable runs of a paragraph or cell; a bound figure and a quotation keep their evidence."""
    return tuple(run for run in map(_run, inlines) if run.text)


def _run(inline: Inline) -> Run:
    text = printable(inline.text)
    if isinstance(inline, BoundFigure):
        return Run(text, bold=inline.bold, evidence=inline.evidence, figure=True)
    if isinstance(inline, Quotation):
        return Run(text, evidence=inline.evidence)
    return Run(text, bold=inline.bold, italic=inline.italic)


def _table(table: TreeTable, *, landscape: bool) -> list[Item]:
    items: list[Item] = []
    if table.title:
        items.append(_line("table_title", table.title, keep=True))
    if table.header or table.rows:
        items.append(compose_table(table, compose_runs, text_width(landscape=landscape)))
        items.append(Line("table_gap"))
    if table.note:
        items.append(_line("note", table.note))
    return items


def _closing(closing: str) -> list[Item]:
    return [_line("body", closing, keep=True)] if closing else []


def _kept_with_end(items: Sequence[Item], wanted: bool) -> tuple[Item, ...]:
    """Keep the last paragraph with the signature, so that the signature never stands alone on a page."""
    if not wanted or not items or not isinstance(items[-1], Line):
        return tuple(items)
    return (*items[:-1], replace(items[-1], keep=True))


def _ending(recipients: Sequence[str], signature: Signature) -> list[Item]:
    if not recipients and not signature.lines and not signature.name:
        return []
    left = [_line("recipients_word", "Nơi nhận:"), *(_line("recipient", one) for one in _list(recipients))]
    right = [*(_line("post", one) for one in signature.lines), _line("signer", signature.name)]
    return [Columns("signature", SIGNATURE_COLUMNS, ((tuple(left if recipients else ()), tuple(right)),))]


def _annex(annex: Annex) -> Sheet:
    head = [
        ("annex_number", annex.number),
        ("annex_title", annex.title),
        ("annex_reference", annex.reference),
    ]
    lines: list[Item] = [_line(style, text, keep=True) for style, text in head if text]
    return Sheet((*lines, *_blocks(annex.blocks, landscape=annex.landscape)), annex.landscape, annex=True)
