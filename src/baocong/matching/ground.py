"""What is known while one reading is matched: surroundings, kinship, the candidates of each figure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from baocong.matching.award_matching import mentions_by_figure
from baocong.matching.candidate import Candidate
from baocong.matching.context import Scenes, Surroundings
from baocong.matching.families import Families, families_of
from baocong.matching.index import Index
from baocong.reading.model import AwardMention, Figure, Reading


@dataclass(slots=True)
class Ground:
    """The ground on which the figures of one reading are matched.

    *Shapes*: all lists run parallel to the figures; `found` holds the candidates of a figure, the likeliest first;
    `percent_of` gives the percentage beside a count, `parts_of` the parts of a whole; `rows` the figures of a table
    row, `accepted` and `unsure` grow in the order of the figures; `awards` the award of which a figure says on how many it was conferred.
    """

    reading: Reading
    index: Index
    scenes: list[Surroundings]
    families: Families
    found: list[list[Candidate]] = field(default_factory=list)
    stated: dict[int, dict[str, str]] = field(default_factory=dict)
    percent_of: dict[int, int] = field(default_factory=dict)
    parts_of: dict[int, list[int]] = field(default_factory=dict)
    accepted: set[int] = field(default_factory=set)
    unsure: set[int] = field(default_factory=set)
    awards: dict[int, AwardMention] = field(default_factory=dict)
    rows: dict[tuple[int, int], list[int]] = field(default_factory=dict)

    def best(self, number: int | None) -> Candidate | None:
        """Return the likeliest candidate of a figure, None for no figure or one that nothing speaks for."""
        if number is None or number < 0 or not self.found[number]:
            return None
        return self.found[number][0]

    def figure(self, number: int) -> Figure:
        """Return the figure with this number."""
        return self.reading.figures[number]

    def alike(self, numbers: Iterable[int], best: Candidate) -> list[int]:
        """Return those of the figures that are taken for the same indicator."""
        return [one for one in numbers if (theirs := self.best(one)) and theirs.indicator is best.indicator]


def ground_of(reading: Reading, index: Index) -> Ground:
    """Return the ground of a reading, before any candidate is found."""
    surroundings = Scenes(reading)
    scenes = [surroundings.around(number) for number in range(len(reading.figures))]
    ground = Ground(reading, index, scenes, families_of(reading, scenes))
    ground.percent_of = {count: percent for percent, count in ground.families.count_of.items()}
    ground.awards = mentions_by_figure(reading) if index.awards else {}
    for part, whole in ground.families.whole_of.items():
        ground.parts_of.setdefault(whole, []).append(part)
    for number, figure in enumerate(reading.figures):
        if figure.table:
            ground.rows.setdefault((figure.table.index, figure.table.row), []).append(number)
    return ground
