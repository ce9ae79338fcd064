"""The visible text of one Word paragraph: tracked changes accepted, fields by their result, text boxes apart.

One walk gives the text and the elements it comes from, so that whoever writes into the file finds the same characters.
"""

import re
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED: Final = frozenset(
    {
        f"{W}{name}"
        for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "sdtPr", "sdtEndPr", "pict")
    }
    | {f"{_MC}Fallback"}
)
_SIGNS: Final = {
    f"{W}tab": "    ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "",
}  # fmt: skip
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES: Final = re.compile(r"\s+")

Atom = tuple[str, etree._Element]
"""A stretch of visible text and the element it comes from: a w:t, whose characters it holds one by one, or a sign."""


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text a reader of the printed page sees in `paragraph`, without its text boxes and its numbering."""
    return "".join([text for text, _ in paragraph_atoms(paragraph)])


def paragraph_atoms(paragraph: etree._Element) -> list[Atom]:
    """Return the visible text of `paragraph` in stretches, each with its element; joined they are `paragraph_text`."""
    atoms: list[Atom] = []
    _collect(paragraph, atoms)
    return atoms


def on_one_line(text: str) -> str:
    """Return the text of a paragraph as a table cell gives it: every run of spaces and breaks is one space.

    *Example*:

    >>> on_one_line(" Số  liệu\\n2022 ")
    'Số liệu 2022'
    """
    return _SPACES.sub(" ", text).strip()


def show_note_numbers(body: etree._Element) -> dict[tuple[str, str], str]:
    """Give note references the numbers that Word shows, their order in the text, and return them by kind and stored id."""
    shown = {}
    for kind in ("footnote", "endnote"):
        for number, reference in enumerate(body.iter(f"{W}{kind}Reference"), start=1):
            shown[kind, reference.get(f"{W}id", "")] = str(number)
            reference.set(f"{W}id", str(number))
    return shown


def text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Return the text boxes anchored in `paragraph`, each once; those inside another box are anchored there."""
    return [box for box in paragraph.iter(f"{W}txbxContent") if _is_own_box(box, paragraph)]


def _is_own_box(box: etree._Element, paragraph: etree._Element) -> bool:
    for above in box.iterancestors():
        if above is paragraph:
            return True
        if above.tag in {f"{_MC}Fallback", f"{W}txbxContent"}:
            return False
    return True


def _collect(element: etree._Element, atoms: list[Atom]) -> None:
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            atoms.append((child.text or "", child))
        elif tag == f"{W}r":
            _collect_run(child, atoms)
        elif tag in _SIGNS:
            if child.get(f"{W}type") != "page":
                atoms.append((_SIGNS[tag], child))
        elif tag == f"{W}footnoteReference" or tag == f"{W}endnoteReference":
            atoms.append((child.get(f"{W}id", "").translate(_SUPERSCRIPT), child))
        elif tag == f"{W}sym":
            atoms.append((_symbol(child), child))
        elif tag == f"{W}txbxContent" or tag in _SKIPPED or not isinstance(tag, str):
            continue
        else:
            _collect(child, atoms)


def _collect_run(run: etree._Element, atoms: list[Atom]) -> None:
    properties = run.find(f"{W}rPr")
    if properties is None:
        _collect(run, atoms)
        return
    if _is_on(properties.find(f"{W}vanish")):
        return
    raised = properties.find(f"{W}vertAlign")
    if raised is not None and raised.get(f"{W}val") == "superscript":
        own: list[Atom] = []
        _collect(run, own)
        # A raised figure is a note mark or a power; it must never grow the number before it.
        atoms.extend((text.translate(_SUPERSCRIPT), element) for text, element in own)
        return
    _collect(run, atoms)


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "true") not in {"0", "false", "off"}


def _symbol(element: etree._Element) -> str:
    code = element.get(f"{W}char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts keep their signs in the private area; there is no letter to read there.
    return "•" if 0xE000 <= number <= 0xF8FF else chr(number) if 0x20 <= number < 0xD800 else ""
