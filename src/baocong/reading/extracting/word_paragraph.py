"""The visible text of one Word paragraph: tracked changes accepted, fields by their result, text boxes apart."""

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


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text a reader of the printed page sees in `paragraph`, without its text boxes and its numbering."""
    parts: list[str] = []
    _collect(paragraph, parts)
    return "".join(parts)


def text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Return the text boxes anchored in `paragraph`, each once."""
    return [
        box
        for box in paragraph.iter(f"{W}txbxContent")
        if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors())
    ]


def _collect(element: etree._Element, parts: list[str]) -> None:
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            parts.append(child.text or "")
        elif tag == f"{W}r":
            _collect_run(child, parts)
        elif tag in _SIGNS:
            if child.get(f"{W}type") != "page":
                parts.append(_SIGNS[tag])
        elif tag == f"{W}footnoteReference" or tag == f"{W}endnoteReference":
            parts.append(child.get(f"{W}id", "").translate(_SUPERSCRIPT))
        elif tag == f"{W}sym":
            parts.append(_symbol(child))
        elif tag == f"{W}txbxContent" or tag in _SKIPPED or not isinstance(tag, str):
            continue
        else:
            _collect(child, parts)


def _collect_run(run: etree._Element, parts: list[str]) -> None:
    properties = run.find(f"{W}rPr")
    if properties is None:
        _collect(run, parts)
        return
    if _is_on(properties.find(f"{W}vanish")):
        return
    raised = properties.find(f"{W}vertAlign")
    if raised is not None and raised.get(f"{W}val") == "superscript":
        own: list[str] = []
        _collect(run, own)
        # A raised figure is a note mark or a power; it must never grow the number before it.
        parts.append("".join(own).translate(_SUPERSCRIPT))
        return
    _collect(run, parts)


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
