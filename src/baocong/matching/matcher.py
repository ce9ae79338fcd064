"""Reading to matches: which indicator of the catalogue each figure means."""

from collections.abc import Sequence

from baocong.counting.catalogue import Catalogue
from baocong.matching.acceptance import confidence_of, is_sure
from baocong.matching.award_matching import AWARD, mention_of
from baocong.matching.candidate import Candidate
from baocong.matching.candidates import candidates_of, inherit_item, inherit_part, inherit_share, ranked
from baocong.matching.categories import categories_of, zones_of
from baocong.matching.context import Scenes, Surroundings, Weight, forms
from baocong.matching.families import Families, families_of
from baocong.matching.index import Index, build_index
from baocong.matching.match import Match
from baocong.reading.model import AwardMention, Reading

_indexes: list[Index] = []
_KEPT = 4
_AWARDED = 4.0
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
        count = self._best(self.families.count_of.get(number))
        if count:
            self.found[number] = inherit_share(self.found[number], count, self.index)
        mention = mention_of(self.reading, figure)
        if mention:
            self.found[number] = self._awarded(self.found[number], mention)

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
        mention = mention_of(self.reading, figure) if AWARD in best.indicator.breakdowns else None
        shared = self._shared(number, best, mention)
        category = categories_of(best, scene, self.index, mention, shared)
        is_doubtful = self._is_at_odds(number, best) or self._repeats_whole(number, best, category)
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

    def _repeats_whole(self, number: int, best: Candidate, category: dict[str, str]) -> bool:
        """Answer whether a part would mean just what its whole means: its qualifier is none of the categories."""
        whole = self.families.whole_of.get(number)
        theirs = self._best(whole)
        if whole is None or theirs is None or theirs.indicator is not best.indicator:
            return False
        return category == categories_of(theirs, self.scenes[whole], self.index)

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
        if self.reading.figures[number].kind == "money" and self.scenes[number].previous >= 0:
            zones.append(self.scenes[self.scenes[number].previous].own())
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
