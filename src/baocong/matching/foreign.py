"""What a figure counts by its own words, where these name a kind that the catalogue does not know."""

import re

from baocong.matching.candidate import Candidate
from baocong.matching.context import Surroundings, forms
from baocong.matching.ground import Ground
from baocong.matching.index import Index
from baocong.matching.qualifiers import category_of
from baocong.matching.tokens import light_words, words_of
from baocong.matching.units import head_of
from baocong.matching.word_sets import BEARERS, KINDLESS, OTHER_ACTS, PLAIN_WORDS
from baocong.reading.model import Figure

_ADJUNCT = re.compile(
    r"[,;:.()/\n\t\"“”–+]|-\s|\b(?:tại|cho|của|trên|ở|đối với|về|với|trong|ngoài|từ|đến|tới|vào|lên|do|bởi|được|đã|đang|là|và|hoặc|theo|để|nhằm"
    r"|tăng|giảm|so|bằng|qua|liên quan|gồm|đạt|chiếm|thuộc|vượt|mỗi|trở|phục vụ|tương)\b|\d",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\s*(?:còn\s+)?(?:chưa|không|bị)\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:chưa|không|kéo dài)\b", re.IGNORECASE)
SHARE, OTHER = "tỷ lệ", "other"
_NAMED, _UNIT_WITHIN, _INNER = 6, 10, 2


def names_foreign_kind(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the words right at the counted noun say a kind of which the catalogue knows nothing.

    Where the section is of the indicator's area a word of which is unknown is a topic ("lớp tập huấn kỹ năng số"), unless
    it stands behind a noun that only counts ("lượt dò quét").
    """
    scene, figure = ground.scenes[number], ground.figure(number)
    if figure.table is not None:
        return _row_is_foreign(ground, number, best)
    if figure.kind not in {"count", "ratio", "percent"}:
        return False
    text = ground.reading.text
    if _DENIED.match(text, _noun_end(text, figure)) and not _DENIES.search(best.indicator.name):
        return True
    named = _named(text, figure)
    if _acts_otherwise(ground, number, best):
        return True
    if figure.kind == "percent" and any(one not in _known(ground, best) for one in _share_of(scene)):
        return True
    if best.heading in scene.titles[:_INNER] and not _only_counts(scene):
        return False
    return any(_is_unknown(ground.index, one) for one in named) or _is_of_another_kind(
        ground, number, best, named
    )


def _acts_otherwise(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the words before the figure say that something else was done to what it counts: "nhắc nhở 02 trang"."""
    own = ground.index.vocabulary[best.indicator.code]
    words = forms(ground.scenes[number].close)
    acts = [at for at, one in enumerate(words) if one in OTHER_ACTS - own]
    return bool(acts) and not own & {*words[acts[-1] + 1 :]}


def _known(ground: Ground, best: Candidate) -> frozenset[str]:
    """Return the words that may stand between "tỷ lệ" and a percentage of this indicator."""
    index, code = ground.index, best.indicator.code
    own = index.vocabulary[code] | index.bases[code] | index.units[code]
    return own | KINDLESS | PLAIN_WORDS | light_words()


def _is_of_another_kind(ground: Ground, number: int, best: Candidate, named: list[str]) -> bool:
    """Answer whether the kinds of the indicator are listed and the noun is of one that the list does not hold."""
    listed = {key for key, values in best.indicator.breakdowns.items() if OTHER in values}
    if not listed or listed & category_of(ground, number).keys():
        return False
    unit = ground.scenes[number].unit
    if unit and head_of(unit) in BEARERS and not best.inherited:
        return True
    known = ground.index.vocabulary[best.indicator.code] | ground.index.units[best.indicator.code]
    return any(one not in known and one not in KINDLESS and one not in PLAIN_WORDS for one in named)


def _named(text: str, figure: Figure) -> list[str]:
    """Return the words that stand right at the noun, before anything that leads on to where, for whom, about what."""
    head = words_of(text, figure.end, _noun_end(text, figure))[:1]
    start = head[0].end if head else figure.end
    stop = _ADJUNCT.search(text, start)
    return [one.form for one in words_of(text, start, stop.start() if stop else None)][:_NAMED]


def _share_of(scene: Surroundings) -> list[str]:
    """Return the words between "tỷ lệ" and the percentage: what is shared in, and among whom."""
    words = forms(scene.before)
    return [one for one in words[words.index(SHARE) + 1 :] if not one.isdecimal()] if SHARE in words else []


def _is_unknown(index: Index, form: str) -> bool:
    return not (
        form in index.weights or form in index.category_words or form in KINDLESS or form in PLAIN_WORDS
    )


def _only_counts(scene: Surroundings) -> bool:
    return scene.unit in {("lượt",), ("vụ",), ("trường hợp",)}


def _noun_end(text: str, figure: Figure) -> int:
    """Return where the unit of measure behind a figure ends."""
    unit = figure.unit_of_measure or ""
    at = text.find(unit, figure.end, figure.end + len(unit) + _UNIT_WITHIN) if unit else -1
    return at + len(unit) if at >= 0 else figure.end


def _row_is_foreign(ground: Ground, number: int, best: Candidate) -> bool:
    """Answer whether the label of a row, where it names what is counted, holds a word of which the catalogue knows nothing."""
    phrase = best.phrase
    if phrase is None or best.indicator.kind in {"rank", "score"} or best.indicator in ground.index.awards:
        return False
    label = _label(ground, number)
    if not any(one in label for one in phrase.words):
        return False
    return any(_is_unknown(ground.index, one) and not one.isdecimal() for one in label)


def _label(ground: Ground, number: int) -> list[str]:
    place = ground.figure(number).table
    if place is None or place.index >= len(ground.reading.tables):
        return []
    rows = ground.reading.tables[place.index].rows
    row = rows[place.row] if place.row < len(rows) else ()
    return [one.form for one in words_of(" ".join(cell.text for cell in row if not cell.figures))]
