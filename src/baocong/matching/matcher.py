"""Reading to matches: which indicator of the catalogue each figure means."""

from collections.abc import Sequence

from baocong.counting.catalogue import Catalogue
from baocong.matching.acceptance import confidence_of, is_sure
from baocong.matching.award_matching import AWARD, mention_of
from baocong.matching.candidate import Candidate
from baocong.matching.candidates import candidates_of, inherit_part, inherit_share, ranked
from baocong.matching.categories import categories_of, zones_of
from baocong.matching.context import Scenes, Surroundings, Weight, forms
from baocong.matching.families import Families, families_of
from baocong.matching.index import Index, build_index
from baocong.matching.match import Match
from baocong.reading.model import AwardMention, Reading

_indexes: list[Index] = []
_KEPT = 4
_AWARDED = 4.0


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
        count = self._best(self.families.count_of.get(number))
        if count:
            self.found[number] = inherit_share(self.found[number], count, self.index)
        mention = mention_of(self.reading, figure)
        if mention:
            self.found[number] = self._awarded(self.found[number], mention)

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
        if number is None or not self.found[number]:
            return None
        return self.found[number][0]

    def _match(self, number: int) -> Match:
        found, figure, scene = self.found[number], self.reading.figures[number], self.scenes[number]
        if not found:
            return Match(number, None)
        best, second = found[0], found[1] if len(found) > 1 else None
        mention = mention_of(self.reading, figure) if AWARD in best.indicator.breakdowns else None
        shared = self._shared(number, best, mention)
        return Match(
            number,
            best.indicator.code,
            categories_of(best, scene, self.index, mention, shared),
            figure.time or best.indicator.time,
            confidence_of(best, second),
            is_sure(best, second) and not self._is_at_odds(number, best),
            self._evidence(best, number),
            tuple(one.indicator.code for one in found[1:4]),
        )

    def _is_at_odds(self, number: int, best: Candidate) -> bool:
        """Answer whether a count and the percentage beside it are taken for things of different areas."""
        for percent, count in self.families.count_of.items():
            other = self._best({percent: count, count: percent}.get(number))
            if other and other.indicator.area != best.indicator.area:
                return True
        return False

    def _shared(self, number: int, best: Candidate, mention: AwardMention | None) -> Sequence[Sequence[str]]:
        """Return the phrases of neighbours whose qualifiers hold for this figure: its whole, its percentage, its pair."""
        partners = {
            **{count: percent for percent, count in self.families.count_of.items()},
            **self.families.count_of,
        }
        zones = []
        for other in (partners.get(number), self.families.whole_of.get(number)):
            other_best = self._best(other)
            if other is not None and other_best and other_best.indicator.area == best.indicator.area:
                zones += zones_of(other_best, self.scenes[other])
        following = number + 1
        is_pair = following < len(self.scenes) and self.scenes[following].previous == number
        if mention and is_pair and mention_of(self.reading, self.reading.figures[following]) is mention:
            zones.append(forms(self.scenes[following].behind))
        return zones

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
