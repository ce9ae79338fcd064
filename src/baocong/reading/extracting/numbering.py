"""Generated numbering of Word: the labels that Word shows but does not store in the text."""

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PATTERN_LIMIT: Final = 80
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                 (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: format, text pattern with %1…%9, and where it starts."""

    number_format: str
    pattern: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of one document, counting as the paragraphs go by."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract_of: dict[str, str] = field(default_factory=dict)
    style_lists: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, list_id: str, depth: int) -> str:
        """Count one paragraph of list `list_id` at `depth` and return its label ("I.", "1.2", "-", or "")."""
        levels = self.levels.get(list_id)
        if not levels or depth not in levels:
            return ""
        counters = self._counters.setdefault(self.abstract_of.get(list_id, list_id), {})
        counters[depth] = counters.get(depth, levels[depth].start - 1) + 1
        for deeper in [one for one in counters if one > depth]:
            del counters[deeper]
        if levels[depth].number_format == "bullet":
            return _bullet(levels[depth].pattern)
        label = levels[depth].pattern
        for place in range(depth + 1):
            level = levels.get(place)
            if level is not None:
                label = label.replace(
                    f"%{place + 1}", _format(counters.get(place, level.start), level.number_format)
                )
        return label


def read_numbering(numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """Return the lists that numbering.xml and styles.xml define."""
    found = Numbering()
    if numbering is None:
        return found
    abstract = {
        one.get(f"{W}abstractNumId", ""): _levels(one) for one in numbering.iterfind(f"{W}abstractNum")
    }
    for one in numbering.iterfind(f"{W}num"):
        list_id, parent = one.get(f"{W}numId", ""), _value(one.find(f"{W}abstractNumId"))
        overrides = {
            small_integer(_attribute(each, "ilvl")): each for each in one.iterfind(f"{W}lvlOverride")
        }
        found.levels[list_id] = _overridden(abstract.get(parent, {}), overrides)
        found.abstract_of[list_id] = f"{parent}/{list_id}" if overrides else parent
    if styles is not None:
        for style in styles.iterfind(f"{W}style"):
            properties = style.find(f"{W}pPr/{W}numPr")
            if properties is not None:
                pair = (
                    _value(properties.find(f"{W}numId")),
                    small_integer(_value(properties.find(f"{W}ilvl"))),
                )
                found.style_lists[_attribute(style, "styleId")] = pair
    return found


def small_integer(text: str, other: int = 0) -> int:
    """Return a whole number from 0 to 99,999 as XML writes it, `other` for everything else.

    *Example*:

    >>> small_integer("12"), small_integer("9" * 5000), small_integer("x", 1)
    (12, 0, 1)
    """
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 5 else other


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {small_integer(_attribute(one, "ilvl")): _level(one) for one in abstract.iterfind(f"{W}lvl")}


def _level(element: etree._Element) -> Level:
    start = _value(element.find(f"{W}start"))
    return Level(
        _value(element.find(f"{W}numFmt")) or "decimal",
        _value(element.find(f"{W}lvlText"))[:_PATTERN_LIMIT],
        small_integer(start, 1),
    )


def _overridden(levels: dict[int, Level], overrides: dict[int, etree._Element]) -> dict[int, Level]:
    result = dict(levels)
    for depth, override in overrides.items():
        own = override.find(f"{W}lvl")
        if own is not None:
            result[depth] = _level(own)
        start = _value(override.find(f"{W}startOverride"))
        if start and depth in result:
            result[depth] = Level(result[depth].number_format, result[depth].pattern, small_integer(start, 1))
    return result


def _attribute(element: etree._Element, name: str) -> str:
    return element.get(f"{W}{name}", "")


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _bullet(pattern: str) -> str:
    return pattern if pattern in {"-", "+", "*", "•", "–"} else "-"


def _format(number: int, number_format: str) -> str:
    if number_format in {"upperRoman", "lowerRoman"}:
        roman = _roman(number)
        return roman.upper() if number_format == "upperRoman" else roman
    if number_format in {"upperLetter", "lowerLetter"}:
        letter = _letter(number)
        return letter.upper() if number_format == "upperLetter" else letter
    if number_format == "decimalZero":
        return f"{number:02d}"
    return "" if number_format == "none" else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)


def _letter(number: int) -> str:
    # Word counts a, b, c, d, e; a Vietnamese Word counts a, b, c, d, đ, e only with its own list format.
    repeats = (number - 1) // 26 + 1
    return chr(ord("a") + (number - 1) % 26) * repeats if number > 0 and repeats < 10 else str(number)
