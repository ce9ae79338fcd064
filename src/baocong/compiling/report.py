"""Material and outline to a report tree: sections in order, figures bound, highlights quoted, tables and annexes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from baocong.compiling.evidence import evidence_of_highlight
from baocong.compiling.highlights import Highlight
from baocong.compiling.material import Material
from baocong.compiling.outline import OutlineAnnex, OutlineSection, fill, placeholders
from baocong.compiling.section_numbers import SectionCounter, roman
from baocong.compiling.tables import build_tables
from baocong.compiling.totals import section_totals
from baocong.compiling.tree import (
    Annex,
    Block,
    Evidence,
    Heading,
    HeadingBlock,
    Inline,
    Paragraph,
    Quotation,
    ReportTree,
    Signature,
    Text,
    TreeCell,
    TreeTable,
)
from baocong.vietnamese.numerals import format_number


def compile_report(material: Material) -> ReportTree:
    """Return the report of a material, ready for every writer.

    Nothing is made up: a section without figures, sentences or kept rows holds its judgement and a note that says what
    a person writes there.
    """
    outline, values = material.outline, material.values
    evidence: dict[str, Evidence] = {}
    blocks: list[Block] = []
    if outline.opening:
        blocks.append(_body(fill(outline.opening, values)))
    counter = SectionCounter()
    for section in outline.sections:
        number = counter.next(section.level, section.numbering)
        blocks.append(Heading(number, fill(section.title, values), section.level))
        blocks += _section_blocks(material, section, evidence)
    annexes = [_annex(material, one, evidence) for one in outline.annexes] + [_balance_annex(material)]
    filled = [one for one in annexes if one is not None]
    return ReportTree(
        HeadingBlock(
            issuer=material.issuer,
            type=outline.type,
            subject=fill(outline.subject, values),
            parent=material.parent,
            symbol=material.symbol or "Số:      /BC-…",
            place_and_date=material.place_and_date,
            draft=material.draft,
        ),
        tuple(blocks),
        _filled(outline.addressees, values),
        _filled(outline.legal_basis, values),
        fill(outline.closing, values),
        _filled(outline.recipients, values),
        Signature(tuple(fill(one, values) for one in outline.signature)),
        tuple(replace(one, number=f"Phụ lục {roman(at)}") for at, one in enumerate(filled, start=1)),
        evidence,
        material.notice,
    )


def _section_blocks(
    material: Material, section: OutlineSection, evidence: dict[str, Evidence]
) -> Iterator[Block]:
    totals = list(section_totals(material, section, evidence))
    content = [*totals, *_highlights(material, section.key, evidence)]
    if section.key in _RANKING_SECTIONS and material.ranking is not None:
        content += [_body(one) for one in material.ranking_notes]
    tables = [
        one
        for key in section.tables
        for one in build_tables(material, material.outline.tables[key], evidence)
    ]
    blocks: list[Block] = [*content, *tables]
    # A sentence that announces figures ("như sau:") has nothing to announce where nobody stated any.
    announces = section.judgement.rstrip().endswith(":")
    if section.judgement and (totals or tables or not announces):
        yield _body(fill(section.judgement, material.values))
    yield from blocks
    if not blocks and (section.prompt or section.indicators):
        yield Paragraph((Text(f"[{fill(section.prompt, material.values) or NOBODY_STATED}]"),), "note")


def _filled(lines: Sequence[str], values: Mapping[str, str]) -> tuple[str, ...]:
    """Lines of a list whose placeholders are all known; one that would print only dots is left out, the archive stays."""
    known = [one for one in lines if all(name in values for name in placeholders(one))]
    if lines and lines[-1] not in known and lines[-1].startswith(ARCHIVE):
        known.append(f"{ARCHIVE} VT.")
    return tuple(fill(one, values) for one in known)


ARCHIVE = "Lưu:"
NOBODY_STATED = "Chưa đơn vị nào nêu số liệu về nội dung này."
_RANKING_SECTIONS = frozenset({"ranking", "scores"})


def _body(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _highlights(material: Material, topic: str, evidence: dict[str, Evidence]) -> Iterator[Paragraph]:
    """One item a unit: "<unit>: “sentence”", strongest first."""
    chosen = material.highlights.by_topic.get(topic, ())
    if not chosen:
        return
    yield Paragraph((Text("Nổi bật như:"),))
    names = material.unit_names()
    for unit in dict.fromkeys(one.candidate.unit for one in chosen):
        own = [one for one in chosen if one.candidate.unit == unit]
        yield Paragraph(
            (Text(f"{names.get(unit, unit)}: ", bold=True), *_quotations(material, own, evidence)), "item"
        )


def _quotations(
    material: Material, own: Sequence[Highlight], evidence: dict[str, Evidence]
) -> Iterator[Inline]:
    for number, one in enumerate(own):
        key = f"trich-{one.candidate.key}"
        evidence[key] = evidence_of_highlight(material, one)
        yield Text("“" if not number else " “")
        yield Quotation(one.candidate.text, key)
        yield Text("”")


def _annex(material: Material, annex: OutlineAnnex, evidence: dict[str, Evidence]) -> Annex | None:
    filled = tuple(
        one for key in annex.tables for one in build_tables(material, material.outline.tables[key], evidence)
    )
    if not filled:
        return None
    title = fill(annex.title, material.values)
    return Annex(annex.number, title, _reference(material), filled, annex.landscape)


def _reference(material: Material) -> str:
    return f"(Kèm theo {material.outline.type.capitalize()} của {material.values.get('cluster', material.issuer)})"


def _balance_annex(material: Material) -> Annex | None:
    """Who is named how often among the highlights, with the rule: the lead sees at a glance that nobody is forgotten."""
    named = material.highlights.named
    if not any(named.values()):
        return None
    names = material.unit_names()
    rows = tuple(
        (
            TreeCell((Text(str(at)),), align="centre"),
            TreeCell((Text(names.get(unit, unit)),)),
            TreeCell((Text(format_number(count)),), align="right"),
            TreeCell((Text(_unnamed_words(material, unit, count), italic=True),)),
        )
        for at, (unit, count) in enumerate(named.items(), start=1)
    )
    header = tuple(TreeCell((Text(one, bold=True),), align="centre", bold=True) for one in _BALANCE_HEADER)
    table = TreeTable("balance", "", (0.6, 4, 1.6, 3), (header,), rows, material.highlight_rule)
    title = "CÂN ĐỐI SỐ LẦN NÊU TÊN TRONG PHẦN NỔI BẬT"
    return Annex("", title, _reference(material), (table,), landscape=False)


def _unnamed_words(material: Material, unit: str, count: int) -> str:
    if count:
        return ""
    crowded = unit in material.highlights.crowded
    return "có câu phù hợp nhưng mục đã đủ đơn vị" if crowded else "không có câu phù hợp với quy tắc chọn"


_BALANCE_HEADER = ("TT", "Đơn vị", "Số lần được nêu", "Ghi chú")
