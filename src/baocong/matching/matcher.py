"""Reading to matches: which indicator of the catalogue each figure means."""

from collections.abc import Sequence

from baocong.counting.catalogue import Catalogue
from baocong.matching.acceptance import confidence_of, is_sure
from baocong.matching.award_matching import AWARD, mention_of
from baocong.matching.candidate import Candidate
from baocong.matching.candidates import (
    candidates_of,
    inherit_amount,
    inherit_item,
    inherit_parallel,
    inherit_part,
    inherit_row,
    inherit_share,
    ranked,
)
from baocong.matching.categories import categories_of, zones_of
from baocong.matching.context import Scenes, Surroundings, Weight, forms
from baocong.matching.families import Families, families_of
from baocong.matching.index import Index, build_index
from baocong.matching.match import Match
from baocong.reading.model import AwardMention, Reading

_indexes: list[Index] = []
_KEPT = 4
_AWARDED = 4.0
AMOUNT = frozenset(
    {
        "thu",
        "nộp",
        "ngân sách",
        "nhà nước",
        "kho",
        "bạc",
        "phạt",
        "tiền phạt",
        "số tiền",
        "tiền",
        "trị giá",
        "tổng số tiền",
        "triệu",
        "kinh phí",
    }
)
"""Words that lead over from a count to its money."""
BARE = frozenset({"mật độ", "tỷ lệ", "bình quân", "trung", "bình"})
"""Words that name a rate without saying of what."""


def match(reading: Reading, catalogue: Catalogue) -> tuple[Match, ...]:
    """Return one match for each figure, in the order of the figures; an unknown one has no indicator."""
    return _Matching(reading, _index(catalogue)).run()


def _index(catalogue: Catalogue) -> Index:
    """Return the index of a catalogue; those of the last few catalogues are kept."""
    for index in _indexes:
        if index.catalogue is catalogue:
            return index
    index = build_index(catalogue)
    _indexes.insert(0, index)
    del _indexes[_KEPT:]
    return index


class _Matching:
    """The work on one reading: surroundings, candidates on their own, what kinship adds, categories."""

    def __init__(self, reading: Reading, index: Index) -> None:
        self.reading = reading
        self.index = index
        scenes = Scenes(reading)
        self.scenes: list[Surroundings] = [scenes.around(one) for one in range(len(reading.figures))]
        self.families: Families = families_of(reading, self.scenes)
        self.found: list[list[Candidate]] = []
        self.stated: dict[int, dict[str, str]] = {}

    def run(self) -> tuple[Match, ...]:
        """Return the matches. Kinship is used after every figure has candidates of its own."""
        for percent, count in self.families.count_of.items():
            self._join(percent, count)
        for number, figure in enumerate(self.reading.figures):
            self.found.append(candidates_of(figure, self.scenes[number], self.index))
        for number in range(len(self.reading.figures)):
            self._inherit(number)
        for number in range(len(self.reading.figures)):
            self._follow_neighbours(number)
        return tuple(self._match(number) for number in range(len(self.reading.figures)))

    def _join(self, percent: int, count: int) -> None:
        """Let a percentage and the count beside it speak for each other: they state one thing."""
        one, other = self.scenes[percent], self.scenes[count]
        words = one.own(), other.own()
        one.weigh(words[1], Weight.SHARED)
        other.weigh(words[0], Weight.SHARED)

    def _inherit(self, number: int) -> None:
        figure, scene = self.reading.figures[number], self.scenes[number]
        whole = self._best(self.families.whole_of.get(number))
        if whole:
            self.found[number] = inherit_part(self.found[number], whole, figure, scene, self.index)
        before = self._best(scene.previous) if scene.is_item else None
        if before and before.unit_fits:
            self.found[number] = inherit_item(self.found[number], before, figure, scene, self.index)
        self._inherit_by_kind(number)
        count = self._best(self.families.count_of.get(number))
        if count:
            self.found[number] = inherit_share(self.found[number], count, self.index)
        mention = mention_of(self.reading, figure)
        if mention:
            self.found[number] = self._awarded(self.found[number], mention)

    def _inherit_by_kind(self, number: int) -> None:
        """Let money take after the count before it, a rank in a table after the scores of its row."""
        figure, scene = self.reading.figures[number], self.scenes[number]
        before = self._best(scene.previous)
        leading = {*forms(scene.before)} - {*self.scenes[scene.previous].own()} if before else set()
        is_count = before is not None and before.indicator.kind in {"count", "ratio"}
        if figure.kind == "money" and before and is_count and leading <= AMOUNT:
            self.found[number] = inherit_amount(self.found[number], before, self.index)
        if figure.kind == "rank" and figure.table:
            mate = next((self._best(one) for one in self._row(number)), None)
            if mate:
                self.found[number] = inherit_row(self.found[number], mate)
        if before and figure.kind == "rank" and self._is_parallel(number):
            self.found[number] = inherit_parallel(self.found[number], before)

    def _row(self, number: int) -> list[int]:
        """Return the scores that stand in the same row of a table."""
        place = self.reading.figures[number].table
        return [
            other
            for other, one in enumerate(self.reading.figures)
            if one.kind == "score"
            and one.table
            and place
            and one.table.row == place.row
            and one.table.index == place.index
        ]

    def _is_parallel(self, number: int) -> bool:
        """Answer whether a figure says again what the one before it said, of another place."""
        scene = self.scenes[number]
        known = self.index.weights
        words = {one for one in scene.own() if one in known}
        return bool(words) and words <= set(self.scenes[scene.previous].own())

    def _follow_neighbours(self, number: int) -> None:
        """Let an item of a list take its verb from the item beside it when both mean the same indicator."""
        best = self._best(number)
        beside = [self.scenes[number].previous]
        if number + 1 < len(self.scenes) and self.scenes[number + 1].previous == number:
            beside.append(number + 1)
        for other in beside:
            theirs = self._best(other)
            if best and theirs and theirs.indicator is best.indicator and theirs.near >= best.near:
                best.inherited = best.inherited or best.indicator.name

    def _awarded(self, found: list[Candidate], mention: AwardMention) -> list[Candidate]:
        for indicator in self.index.catalogue.indicators.values():
            if AWARD in indicator.breakdowns and indicator.kind == "count":
                known = next((one for one in found if one.indicator is indicator), None)
                if known is None:
                    known = Candidate(indicator, None, 0.0)
                    found = [*found, known]
                known.score += _AWARDED
                known.unit_fits = True
                known.inherited = mention.award
        return ranked(found)

    def _best(self, number: int | None) -> Candidate | None:
        if number is None or number < 0 or not self.found[number]:
            return None
        return self.found[number][0]

    def _match(self, number: int) -> Match:
        found, figure, scene = self.found[number], self.reading.figures[number], self.scenes[number]
        if not found:
            return Match(number, None)
        best = found[0]
        second = next((one for one in found[1:] if one.unit_fits), None)
        category = self._category(number)
        is_doubtful = scene.is_compared or (scene.is_planned and not figure.planned)
        is_doubtful = is_doubtful or self._is_at_odds(number, best) or self._repeats_whole(number, best)
        is_doubtful = is_doubtful or (
            not category and bool(self._undistinguished(number, self._stated(number)))
        )
        return Match(
            number,
            best.indicator.code,
            category,
            figure.time or best.indicator.time,
            confidence_of(best, second),
            is_sure(best, second) and not is_doubtful,
            self._evidence(best, number),
            tuple(one.indicator.code for one in found[1:4]),
        )

    def _is_at_odds(self, number: int, best: Candidate) -> bool:
        """Answer whether the figure beside is taken for a thing that this one cannot belong to.

        A count and its percentage must speak of one area; a bare percentage or rate also of one relation to time.
        """
        scene = self.scenes[number]
        is_bare = not scene.behind and {*forms(scene.before)} <= BARE
        count = self._best(self.families.count_of.get(number))
        if count and is_bare:
            return (count.indicator.area, count.indicator.time) != (best.indicator.area, best.indicator.time)
        beside = next((one for one, count in self.families.count_of.items() if count == number), None)
        percent = self._best(beside)
        if percent and percent.indicator.area != best.indicator.area:
            return True
        previous = self._best(scene.previous)
        is_rate = self.reading.figures[number].kind == "rate" and {*forms(scene.before)} <= BARE
        return is_rate and previous is not None and previous.indicator.area != best.indicator.area

    def _repeats_whole(self, number: int, best: Candidate) -> bool:
        """Answer whether a part would mean just what its whole means: its qualifier is none of the categories."""
        whole = self.families.whole_of.get(number)
        theirs = self._best(whole)
        if whole is None or theirs is None or theirs.indicator is not best.indicator:
            return False
        return self._category(number) == self._category(whole)

    def _category(self, number: int) -> dict[str, str]:
        """Return the category of a figure; a whole has none in a dimension in which its parts differ."""
        category = dict(self._stated(number))
        best = self._best(number)
        parts = [part for part, whole in self.families.whole_of.items() if whole == number]
        alike = [
            one
            for one in parts
            if (theirs := self._best(one)) and best and theirs.indicator is best.indicator
        ]
        for dimension in list(category):
            values = {self._stated(one).get(dimension) for one in alike} - {None}
            if len(values) > 1 and category[dimension] in values:
                del category[dimension]
        for pair in self._undistinguished(number, category):
            del category[pair[0]]
        return category

    def _undistinguished(self, number: int, category: dict[str, str]) -> list[tuple[str, str]]:
        """Return the stated categories that only repeat the indicator's name and that no figure nearby is set against."""
        best = self._best(number)
        plain = self.index.plain[best.indicator.code] if best else frozenset()
        pairs = [pair for pair in category.items() if pair in plain]
        titles = self.scenes[number].titles[:1]
        around = [
            self._stated(other)
            for other, scene in enumerate(self.scenes)
            if pairs and scene.titles[:1] == titles and (theirs := self._best(other)) and best
            if theirs.indicator is best.indicator
        ]
        return [(key, value) for key, value in pairs if all(one.get(key, value) == value for one in around)]

    def _stated(self, number: int) -> dict[str, str]:
        """Return the category that the words state for a figure."""
        best = self._best(number)
        if number not in self.stated and best:
            figure = self.reading.figures[number]
            mention = mention_of(self.reading, figure) if AWARD in best.indicator.breakdowns else None
            shared = self._shared(number, best, mention)
            self.stated[number] = categories_of(best, self.scenes[number], self.index, mention, shared)
        return self.stated.get(number, {})

    def _shared(self, number: int, best: Candidate, mention: AwardMention | None) -> Sequence[Sequence[str]]:
        """Return the phrases of neighbours whose qualifiers hold for this figure: its whole, its percentage, its pair."""
        partners = {
            **{count: percent for percent, count in self.families.count_of.items()},
            **self.families.count_of,
        }
        zones = []
        for other in (partners.get(number), self.families.whole_of.get(number)):
            other_best = self._best(other)
            if other is not None and other_best and self._shares(other_best, best):
                zones += zones_of(other_best, self.scenes[other])
        kind = self.reading.figures[number].kind
        is_same = kind == "money" or (kind == "rank" and self._is_parallel(number))
        previous = self.scenes[number].previous
        if is_same and previous >= 0:
            zones.append(self.scenes[self.families.whole_of.get(previous, previous)].own())
        following = number + 1
        is_pair = following < len(self.scenes) and self.scenes[following].previous == number
        if mention and is_pair and mention_of(self.reading, self.reading.figures[following]) is mention:
            zones.append(forms(self.scenes[following].behind))
        return zones

    @staticmethod
    def _shares(other: Candidate, best: Candidate) -> bool:
        """Answer whether qualifiers of one figure hold for the other: the same indicator, or a share and its count."""
        if best.indicator.kind == "percent" or other.indicator.kind == "percent":
            return other.indicator.area == best.indicator.area
        return other.indicator is best.indicator

    def _evidence(self, best: Candidate, number: int) -> tuple[str, ...]:
        figure = self.reading.figures[number]
        said = []
        if best.inherited:
            said.append(f"cùng mạch với: {best.inherited}")
        if best.phrase:
            said.append(f"tên chỉ tiêu: {best.phrase.text}")
        if figure.unit_of_measure and best.unit_fits:
            said.append(f"đơn vị tính: {figure.unit_of_measure}")
        if best.heading:
            said.append(f"mục {best.heading}")
        return tuple(said)
