"""Word runs in fonts from before Unicode (.VnTime, VNI-Times): their text is mended in the tree, before it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from baocong.vietnamese.legacy_encodings import (
    VNI_MARKS,
    LegacyEncoding,
    encoding_of_font,
    share_of_syllables,
    to_unicode,
)

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAMPLE: Final = 20_000


@dataclass(slots=True)
class LegacyFonts:
    """Which font a run of one document is in: its own, or that of its style. Texts in old fonts are mended by `mend`."""

    style_fonts: dict[str, str] = field(default_factory=dict)
    based_on: dict[str, str] = field(default_factory=dict)
    default: str = ""

    def mend(self, root: etree._Element) -> bool:
        """Put the texts of old fonts into Unicode, in place, and return whether there were any.

        A text that was typed in Unicode although its font is old stays as it is: the words it makes decide.
        """
        if not self._any_old(root):
            return False
        found = [
            one
            for paragraph in root.iter(f"{W}p")
            for one in self._texts(paragraph)
            if not _is_unicode(one[0].text)
        ]
        before = " ".join(text.text or "" for text, _ in found)[:_SAMPLE]
        after = " ".join(to_unicode(text.text or "", old) for text, old in found)[:_SAMPLE]
        if before == after or share_of_syllables(before) >= max(share_of_syllables(after), 0.01):
            return False
        last: tuple[etree._Element, LegacyEncoding] | None = None
        for text, old in found:
            if (
                last is not None
                and not old.single
                and last[1] == old
                and text.text
                and text.text[0] in VNI_MARKS
            ):
                # Word cuts runs between a letter and its mark; the mark belongs to the letter.
                last[0].text = (last[0].text or "") + text.text[0]
                text.text = text.text[1:]
            last = (text, old)
        for text, old in found:
            text.text = to_unicode(text.text or "", old)
        return True

    def _any_old(self, root: etree._Element) -> bool:
        names = {one.get(f"{W}ascii", "") for one in root.iter(f"{W}rFonts")}
        return any(map(encoding_of_font, names | set(self.style_fonts.values()) | {self.default}))

    def _texts(self, paragraph: etree._Element) -> Iterator[tuple[etree._Element, LegacyEncoding]]:
        style = _value(paragraph.find(f"{W}pPr/{W}pStyle"))
        for run in paragraph.iter(f"{W}r"):
            encoding = encoding_of_font(self._font(run, style))
            if encoding is not None:
                for text in run.iterchildren(f"{W}t"):
                    yield text, encoding

    def _font(self, run: etree._Element, paragraph_style: str) -> str:
        own = run.find(f"{W}rPr/{W}rFonts")
        name = "" if own is None else own.get(f"{W}ascii") or own.get(f"{W}hAnsi") or ""
        return (
            name
            or self._of_style(_value(run.find(f"{W}rPr/{W}rStyle")))
            or self._of_style(paragraph_style)
            or self.default
        )

    def _of_style(self, style: str) -> str:
        for _ in range(12):
            if not style or style in self.style_fonts:
                break
            style = self.based_on.get(style, "")
        return self.style_fonts.get(style, "")


def read_fonts(styles: etree._Element | None) -> LegacyFonts:
    """Return the fonts that styles.xml gives to its styles."""
    fonts = LegacyFonts()
    if styles is None:
        return fonts
    fonts.default = _ascii(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts"))
    for style in styles.iterfind(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        font = _ascii(style.find(f"{W}rPr/{W}rFonts"))
        if font:
            fonts.style_fonts[name] = font
        fonts.based_on[name] = _value(style.find(f"{W}basedOn"))
        if font and style.get(f"{W}default") in {"1", "true"} and style.get(f"{W}type") == "paragraph":
            fonts.default = font
    return fonts


def _ascii(fonts: etree._Element | None) -> str:
    return "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _is_unicode(text: str | None) -> bool:
    """Whether a text has letters that no old font has, such as đ or ế."""
    return any("\u0100" <= one <= "\u1eff" for one in text or "")
