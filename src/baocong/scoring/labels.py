"""The names that explanations print: units and criteria by their codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.scoring.criteria import CriteriaSet
from baocong.scoring.graph import top_criteria


@dataclass(frozen=True, slots=True)
class Labels:
    """The names that explanations print: units by code, and the criteria by which two units are compared, in order."""

    units: Mapping[str, str] = field(default_factory=dict)
    criteria: Mapping[str, str] = field(default_factory=dict)

    def unit(self, code: str) -> str:
        """Return the printed name of a unit, its code when none is known."""
        return self.units.get(code, code)

    def units_in_words(self, codes: tuple[str, ...]) -> str:
        """Return the printed names of several units. *Example*: "Vĩnh Long và Đồng Tháp"."""
        names = [self.unit(code) for code in codes]
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} và {names[-1]}"

    def criterion(self, code: str) -> str:
        """Return the printed title of a criterion, its code when none is known."""
        return self.criteria.get(code, code)


def labels_of(criteria: CriteriaSet, units: Mapping[str, str] | None = None) -> Labels:
    """Return the labels of a criteria set: units are compared by the criteria that make its total."""
    return Labels(units or {}, {criterion.code: criterion.title for criterion in top_criteria(criteria)})
