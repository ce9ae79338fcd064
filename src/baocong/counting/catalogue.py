"""The catalogue: which indicators there are, and what areas and categories are called in Vietnamese."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.counting.indicator import Indicator


@dataclass(frozen=True, slots=True)
class Area:
    """A field of work (lĩnh vực) that indicators belong to.

    *Shapes*: `headings` are wordings of section titles that speak of the area ("Bưu chính, viễn thông"), the most
    telling first; one wording may belong to several areas.
    """

    code: str
    name: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryName:
    """What one category of a breakdown is called: its plain `name`, and the wordings that stand for it in reports.

    *Shapes*: the name is not repeated in `wordings`; wordings are lower case except where they are names.
    """

    name: str
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What matching and compiling know about the indicators of a pack.

    *Shapes*: `indicators` by code, in the order of the pack; `areas` by code; `categories` by (dimension, value) has
    an entry for every category of every breakdown; `dimensions` gives the Vietnamese name of each dimension;
    `version` is what a figure names that was computed with it ("ict 2026.11 sha256:…"), "" for one made by hand.

    *Example*:

    >>> channel = CategoryName("trực tuyến", ("qua mạng",))
    >>> Catalogue(categories={("channel", "online"): channel}).categories["channel", "online"].name
    'trực tuyến'
    """

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    categories: Mapping[tuple[str, str], CategoryName] = field(default_factory=dict)
    dimensions: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
