"""The reference page of the layout, written from the table that the writers use, so that it cannot say anything else."""

from baocong.writing.layout import (
    FIRST_LINE_INDENT,
    FONT,
    LAYOUT,
    PAGE,
    TABLE,
    Component,
    Margin,
)

_HEAD = """# Layout of documents (thể thức)

Decree 30/2020/NĐ-CP of 5 March 2020, Annex I, as the Word, PDF and HTML writers draw it. This page is written from
`src/baocong/writing/layout.py` and tested against it: change the table there, then run `make golden`.

*Sure* says where a value comes from: **sourced** was read in a public text of the decree; **recalled** is known from
practice and waits to be checked against the official gazette; **house** is our own choice where the decree is silent.

## Page
"""
_COLUMNS = (
    "Box",
    "Component",
    "Size (allowed)",
    "Style",
    "Place",
    "Line",
    "Before / after",
    "Rule below",
    "Sure",
)


def layout_page() -> str:
    """Return docs/reference/layout.md."""
    sides = (("Top", PAGE.top), ("Bottom", PAGE.bottom), ("Left", PAGE.left), ("Right", PAGE.right))
    page = [f"| {name} margin | {_margin(margin)} |" for name, margin in sides]
    rows = [_row(one) for one in LAYOUT.values()]
    return "\n".join(
        [
            _HEAD,
            "| What | Value |",
            "| --- | --- |",
            f"| Paper | A4, {PAGE.width:g} × {PAGE.height:g} mm, upright; annexes may lie across |",
            *page,
            f"| Type | {FONT}, black |",
            f"| First line of a paragraph | {FIRST_LINE_INDENT / 72 * 2.54:.2f} cm |",
            f"| Page number | from page {PAGE.number_from}, centred in the top margin; every annex starts again at 1 |",
            f"| Tables | rules of {TABLE.rule:g} pt, {TABLE.pad_x:g} pt ({TABLE.dense_pad_x:g} pt where there are many columns) beside and {TABLE.pad_top:g} pt above and {TABLE.pad_bottom:g} pt below the text;"
            f" smaller type from {TABLE.dense_from} columns; the head repeats on every page, no row breaks |",
            "",
            "## Components",
            "",
            "Sizes, lines and spaces are in points. Lines have an exact pitch, so that every program breaks pages alike.",
            "",
            f"| {' | '.join(_COLUMNS)} |",
            f"|{' --- |' * len(_COLUMNS)}",
            *rows,
            "",
        ]
    )


def _margin(margin: Margin) -> str:
    low, high = margin.allowed
    return f"{margin.chosen:g} mm (allowed {low:g} to {high:g})"


def _row(one: Component) -> str:
    low, high = one.sizes
    allowed = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    style = [
        name
        for name, wanted in (("capitals", one.capitals), ("bold", one.bold), ("italic", one.italic))
        if wanted
    ]
    place = one.align + (f", indent {one.indent:g}" if one.indent else "")
    cells = (
        one.box,
        one.name,
        f"{one.size:g} ({allowed})",
        " ".join(style) or "upright",
        place,
        f"{one.line:g}",
        f"{one.before:g} / {one.after:g}",
        f"{one.rule.share:.0%} of the text" if one.rule else "",
        one.sureness,
    )
    return f"| {' | '.join(cells)} |"
