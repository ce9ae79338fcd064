"""What areas, breakdowns and categories are called."""

from dataclasses import dataclass, field

from baocong.apps.indicators.models import Area, CategoryTerm
from baocong.apps.indicators.queries.figures import category_pairs


@dataclass(frozen=True, slots=True)
class Names:
    """Names by code; a code without a name stands for itself. Areas keep their order."""

    areas: dict[str, str] = field(default_factory=dict)
    terms: dict[tuple[str, str], str] = field(default_factory=dict)

    def area(self, code: str) -> str:
        """Return the name of an area."""
        return self.areas.get(code, code)

    def place_of_area(self, code: str) -> tuple[int, str]:
        """Return what orders areas: the known ones in their order, others after them by code."""
        known = list(self.areas)
        return (known.index(code) if code in self.areas else len(known), code)

    def dimension(self, code: str) -> str:
        """Return the name of a breakdown."""
        return self.terms.get((code, ""), code)

    def category(self, key: str, with_dimension: bool = False) -> str:
        """Return the name of a category; "" for the whole. `with_dimension` names its breakdown too."""
        parts = []
        for dimension, value in category_pairs(key):
            name = self.terms.get((dimension, value), value)
            parts.append(f"{name} ({self.dimension(dimension).lower()})" if with_dimension else name)
        return ", ".join(parts)


def names_of_all() -> Names:
    """Return all names, with two queries."""
    areas = dict(Area.objects.values_list("code", "name"))
    rows = CategoryTerm.objects.values_list("dimension", "value", "name")
    return Names(areas, {(dimension, value): name for dimension, value, name in rows})
