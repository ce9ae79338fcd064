"""Awards that the text says were conferred, on how many collectives and persons, and by whom."""

import re
from collections.abc import Iterable, Iterator

from baocong.reading.award_holders import find_holders
from baocong.reading.award_names import AWARD_OF_ABBREVIATION, AWARD_PATTERN, COLLECTIVES, PERSONS
from baocong.reading.award_parties import bracketed_authority, find_authority, find_year
from baocong.reading.model import AwardMention, Cell, Table
from baocong.reading.spans import Span
from baocong.reading.view import View


def _either_case(words: str) -> str:
    """Return alternatives that also match with a capital letter, by that letter: quicker than a pattern that ignores case."""
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{letter.upper()}{letter}](?:{'|'.join(rest)})" for letter, rest in rests.items())


_AWARD = re.compile(rf"(?P<lead>(?:[Dd]anh\ hiệu\ )?[\"“‘']?)(?<!\w)(?:{AWARD_PATTERN})[\"”’']?", re.VERBOSE)
_HINTS = (
    "khen",
    "Khen",
    "chương",
    "tiên tiến",
    "Tiên tiến",
    "uất sắc",
    "thi đua ",
    "Cờ ",
    "LĐTT",
    "LĐXS",
    "CSTĐ",
    "nh hùng",
)
_ANY_COUNT = re.compile(
    rf"[0-9](?= +(?:{_either_case(f'{COLLECTIVES}|{PERSONS}|bằng|giấy|danh|cờ|huân|kỷ|huy|thư')})"
    r"| *(?:[;,)\n]|\.(?![0-9])|\Z))"
)
_NOT_CONFERRED = re.compile(
    r"(?<!theo )(?:đề nghị|đăng ký|trình|phấn đấu|xem xét|dự kiến|đề xuất)(?!\w)", re.IGNORECASE
)
_PLANNED = re.compile(
    r"(?<!theo )(?:đăng ký|phấn đấu|dự kiến|chỉ tiêu|mục tiêu)(?!\w)(?!.*(?:kết quả|đã|thực hiện|công nhận)(?!\w))",
    re.IGNORECASE | re.DOTALL,
)
"""What is only aimed at, although the sentence goes on as if it were conferred."""

_CONFERRED = re.compile(
    r"(?:được|đã) (?:(?!đề nghị|đăng ký|trình)[^,;.]){0,60}?(?:tặng|công nhận|trao|khen|nhận|phong)|đạt danh hiệu",
    re.IGNORECASE,
)
_REACH_BACK = 600


def read_awards(view: View, tables: Iterable[Table] = ()) -> tuple[AwardMention, ...]:
    """Return the awards that the text says were conferred and on how many, in order, in offsets of the view.

    *Shapes*: a count that the item does not name is 0 beside the one it names. Awards that are only proposed or
    registered for are left out, and so are those without a number of holders. Of `tables` those are read whose columns
    count collectives and persons.
    """
    mentions = [one for start, end in _candidates(view) for one in _in_sentence(view, start, end)]
    mentions += [one for table in tables for one in _in_table(view, table)]
    return tuple(sorted(mentions, key=lambda one: one.start))


def _in_table(view: View, table: Table) -> Iterator[AwardMention]:
    """Yield the awards of a table with an award in each row and columns of collectives and persons."""
    heads = [" ".join(path).lower() for path in table.columns]
    collective = next((index for index, head in enumerate(heads) if "tập thể" in head), None)
    person = next((index for index, head in enumerate(heads) if "cá nhân" in head), None)
    if collective is None and person is None:
        return
    for row in table.rows:
        award = next(
            (found for cell in row if (found := _AWARD.search(view.text, cell.start, cell.end))), None
        )
        counts = [_cell_count(row, index) for index in (collective, person)]
        if award and counts != [None, None]:
            yield AwardMention(
                award.start(),
                row[-1].end,
                view.text[award.start() : row[-1].end],
                _name(award),
                find_authority(view, award, award.start(), None),
                counts[0] or 0,
                counts[1] or 0,
                find_year(view, award.start()),
            )


def _cell_count(row: tuple[Cell, ...], index: int | None) -> int | None:
    text = row[index].text.replace(".", "") if index is not None and index < len(row) else ""
    return int(text) if text.isdecimal() else None


def _candidates(view: View) -> Iterator[Span]:
    """Yield the sentences that hold a count of people or bodies and the name of an award."""
    done = -1
    for found in _ANY_COUNT.finditer(view.text):
        if found.start() < done:
            continue
        start, done = view.sentence_at(found.start())
        sentence = view.text[start:done]
        if any(map(sentence.__contains__, _HINTS)):
            yield start, done


def _in_sentence(view: View, start: int, end: int) -> Iterator[AwardMention]:
    text = view.text
    awards = list(_AWARD.finditer(text, start, end))
    used = start
    authority: str | None = None
    for index, award in enumerate(awards):
        clause = view.clause_at(award.start())
        before = max(used, clause[0], award.start() - _REACH_BACK)
        after = min(clause[1], awards[index + 1].start() if index + 1 < len(awards) else end)
        recipients = find_holders(text, award, before, after)
        authority = find_authority(view, award, before, authority)
        if _only_proposed(text[before : award.start()]):
            authority = None
            continue
        if recipients is None:
            continue
        used = recipients.end
        first = min(award.start(), recipients.start)
        yield AwardMention(
            first,
            recipients.end,
            text[first : recipients.end],
            _name(award),
            bracketed_authority(text, recipients.end) or authority,
            recipients.collectives,
            recipients.individuals,
            find_year(view, award.start()),
        )


def _only_proposed(before: str) -> bool:
    if _PLANNED.search(before):
        return True
    return bool(_NOT_CONFERRED.search(before)) and not _CONFERRED.search(before)


def _name(award: re.Match[str]) -> str:
    name = award["collective_title"] or award["personal_title"] or award["title"] or award["form"]
    short, _, rest = name.replace("TT LĐ", "TTLĐ").replace("CSTĐ CS", "CSTĐCS").partition(" ")
    if short in AWARD_OF_ABBREVIATION:
        return f"{AWARD_OF_ABBREVIATION[short]} {rest}".strip()
    return name[0].upper() + name[1:]
