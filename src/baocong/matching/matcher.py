"""Reading to matches: which indicator of the catalogue each figure means."""

from baocong.counting.catalogue import Catalogue
from baocong.matching.acceptance import confidence_of, is_sure
from baocong.matching.candidate import Candidate
from baocong.matching.candidates import candidates_of
from baocong.matching.doubts import is_doubtful, rests_on_unsure_whole
from baocong.matching.ground import Ground, ground_of
from baocong.matching.index import Index, build_index
from baocong.matching.kinship import follow_neighbours, inherit, join_percentages
from baocong.matching.match import Match
from baocong.matching.qualifiers import category_of
from baocong.reading.model import Figure, Reading

_indexes: list[Index] = []
_KEPT = 4
_ALTERNATIVES = 3


def match(reading: Reading, catalogue: Catalogue) -> tuple[Match, ...]:
    """Return one match for each figure, in the order of the figures; an unknown one has no indicator.

    *Shapes*: a match that is not `accepted` waits for a person; nothing is dropped. The index of the last few catalogues
    is kept, told apart by identity: pass the same object again.
    *Source*: docs/rules/matching.md.
    """
    ground = ground_of(reading, index_of(catalogue))
    join_percentages(ground)
    for number, figure in enumerate(reading.figures):
        ground.found.append(candidates_of(figure, ground.scenes[number], ground.index))
    for number in range(len(reading.figures)):
        inherit(ground, number)
    for number in range(len(reading.figures)):
        follow_neighbours(ground, number)
    return tuple(_match(ground, number) for number in range(len(reading.figures)))


def index_of(catalogue: Catalogue) -> Index:
    """Return the index of a catalogue, built once while it is among the last few that were used."""
    for index in list(_indexes):
        if index.catalogue is catalogue:
            return index
    index = build_index(catalogue)
    _indexes.insert(0, index)
    del _indexes[_KEPT:]
    return index


def _match(ground: Ground, number: int) -> Match:
    found, figure = ground.found[number], ground.figure(number)
    if not found:
        return Match(number, None)
    best = found[0]
    second = next((one for one in found[1:] if one.unit_fits), None)
    sure = is_sure(best, second) and not rests_on_unsure_whole(ground, number, best, second)
    accepted = sure and not is_doubtful(ground, number, best)
    if not sure:
        ground.unsure.add(number)
    if accepted:
        ground.accepted.add(number)
    return Match(
        number,
        best.indicator.code,
        category_of(ground, number),
        figure.time or best.indicator.time,
        confidence_of(best, second, accepted),
        accepted,
        _evidence(best, figure),
        tuple(one.indicator.code for one in found[1 : 1 + _ALTERNATIVES]),
    )


def _evidence(best: Candidate, figure: Figure) -> tuple[str, ...]:
    """Return what spoke for a candidate, in the order of weight."""
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
