"""What a computed figure inherits from the figures beneath it: qualifier, nature, date, and how they are named."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from baocong.counting.catalogue import Catalogue
from baocong.counting.observation import Category, Nature, Observation
from baocong.vietnamese.numerals import format_number

AT_LEAST = "ít nhất"
ABOUT = "khoảng"
ESTIMATED = "ước"

_ABOVE = frozenset({"trên", "hơn"})
_BELOW = frozenset({"gần"})
_BOUNDS = frozenset({AT_LEAST, f"{AT_LEAST} {ABOUT}"})
_FIRMNESS: Mapping[Nature, int] = {"estimate": 0, "provisional": 1, "final": 2}
_SHOWN_NAMES = 5


def combine_qualifiers(qualifiers: Iterable[str | None]) -> str | None:
    """Return the word that a sum of figures with these words must carry.

    Equal words stay; trên with hơn gives trên; words of different directions, khoảng, ước and words that are not known
    give khoảng; ít nhất stays, and becomes "ít nhất khoảng" beside gần or khoảng.
    *Source*: docs/rules/adding-up.md, part 4.
    *Example*:
    >>> combine_qualifiers([None, "trên", "hơn"]), combine_qualifiers(["gần", "trên"]), combine_qualifiers([None])
    ('trên', 'khoảng', None)
    """
    words = {word for word in qualifiers if word}
    bounds, others = words & _BOUNDS, words - _BOUNDS
    if bounds:
        certain = others <= _ABOVE and bounds == {AT_LEAST}
        return AT_LEAST if certain else f"{AT_LEAST} {ABOUT}"
    if len(others) <= 1:
        return next(iter(others), None)
    return "trên" if others <= _ABOVE else ABOUT


def weakest_nature(observations: Iterable[Observation]) -> Nature:
    """Return the least firm nature: one estimate (or one "ước") makes the whole an estimate."""
    return min((nature_of(one) for one in observations), key=_FIRMNESS.__getitem__, default="final")


def nature_of(observation: Observation) -> Nature:
    """Return the nature of a figure; one printed with "ước" is an estimate whatever else is said of it."""
    return "estimate" if observation.qualifier == ESTIMATED else observation.nature


def firmness(observation: Observation) -> int:
    """Return how firm a figure is: 0 estimate, 1 provisional, 2 final."""
    return _FIRMNESS[nature_of(observation)]


def common_date(observations: Sequence[Observation]) -> date | None:
    """Return the date at which all figures are true, None where they differ or do not say."""
    dates = {one.as_at for one in observations}
    return dates.pop() if len(dates) == 1 else None


def name_of(unit: str, names: Mapping[str, str]) -> str:
    """Return the name under which people know a unit."""
    return names.get(unit, unit)


def list_names(units: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """Return names for a sentence; after five the rest is counted.

    *Example*:
    >>> list_names("ABCDEFG")
    'A, B, C, D, E và 2 đơn vị khác'
    """
    shown = [name_of(unit, names or {}) for unit in units]
    more = len(shown) - _SHOWN_NAMES
    return f"{', '.join(shown[:_SHOWN_NAMES])} và {more} đơn vị khác" if more > 0 else ", ".join(shown)


def show_value(observation: Observation) -> str:
    """Return the value of a figure with its qualifier, and where it was read, for a sentence."""
    if observation.value is None:
        return "không áp dụng" if observation.absence == "not_applicable" else "không có số liệu"
    number = f"{observation.qualifier or ''} {format_number(observation.value)}".strip()
    place = ", ".join(part for part in (observation.source.document, observation.source.place) if part)
    return f"{number} ({place})" if place else number


def show_category(category: Category, catalogue: Catalogue) -> str:
    """Return a category for a sentence by its names in the catalogue, or "số chung" for the whole."""
    known = catalogue.categories
    names = (known[pair].name if pair in known else "=".join(pair) for pair in category)
    return ", ".join(names) or "số chung"


def category_name(pair: tuple[str, str], catalogue: Catalogue) -> str:
    """Return what one category is called; its code where the catalogue does not name it."""
    known = catalogue.categories.get(pair)
    return known.name if known else pair[1]


def indicator_name(code: str, catalogue: Catalogue) -> str:
    """Return what an indicator is called; its code where the catalogue does not have it."""
    known = catalogue.indicators.get(code)
    return known.name if known else code
