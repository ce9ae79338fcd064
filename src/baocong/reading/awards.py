"""Awards that the text says were conferred, on how many collectives and persons, and by whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baocong.reading.award_names import AWARD_OF_ABBREVIATION, AWARD_PATTERN, COLLECTIVES, PERSONS
from baocong.reading.bodies import BODY
from baocong.reading.model import AwardMention, Cell, Table
from baocong.reading.section_markers import find_mark
from baocong.reading.spans import Span
from baocong.reading.view import View


def _either_case(words: str) -> str:
    """Return alternatives that also match with a capital letter, quicker than a pattern that ignores case."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split("|"))


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
_COUNT = re.compile(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,5}})(?:/[\d.]{{1,7}})? +(?:(?P<collective>{COLLECTIVES})|(?P<person>{PERSONS}))(?!\w)",
    re.IGNORECASE,
)
_ANY_COUNT = re.compile(
    rf"[0-9](?= +(?:{_either_case(f'{COLLECTIVES}|{PERSONS}|bằng|giấy|danh|cờ|huân|kỷ|huy|thư')})"
    r"| *(?:[;,)\n]|\.(?![0-9])|\Z))"
)
_BARE_COUNT = re.compile(r" *[:(-] *(?P<number>\d{1,5})(?= *(?:[);,.\n]|\Z))")
_GIVES = re.compile(
    r"(?:\A|.*?[\s:(])(?:cho|đối với|tới|gồm|là|có|đạt|tại)[ :]+(?:[^\d.;:]{0,30} )?\Z|.*?[:(,-] *\Z|\s*\Z",
    re.DOTALL,
)
_RECEIVES = re.compile(r"(?:được|đạt|nhận|vinh dự|đón nhận|tặng)(?!\w)|\A *[(:] *\Z")
_BREAKS_LIST = re.compile(r"trong đó|được|đạt|nhận|tặng|công nhận|nhân dịp", re.IGNORECASE)
_NOT_CONFERRED = re.compile(
    r"(?<!theo )(?:đề nghị|đăng ký|trình|phấn đấu|xem xét|dự kiến|đề xuất)(?!\w)", re.IGNORECASE
)
_CONFERRED = re.compile(
    r"(?:được|đã) (?:(?!đề nghị|đăng ký|trình)[^,;.]){0,60}?(?:tặng|công nhận|trao|khen|nhận|phong)|đạt danh hiệu",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    rf"[^\d.;:]{{0,60}}?cho (?:các |những )?(?:(?P<collective>{COLLECTIVES})|(?P<person>{PERSONS}))(?!\w)"
)
_NUMBER_BEFORE = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,4}) (?:lượt )?\Z")
_BODY_BEHIND = re.compile(rf" (?:của |do )?(?P<body>(?!(?:Ban|Bộ|Sở|Hội) +cho){BODY})")
_NAMED_AUTHORITY = re.compile(r" của (?P<body>Chính phủ)")
_OF_THE_UNIT = re.compile(r"[Gg]iấy khen|(?<!thể )[Ll]ao động [Tt]iên tiến|LĐTT|cơ sở|CSTĐ ?CS")
_HIGHER = re.compile(r"Thủ tướng|Chính phủ|Chủ tịch|Bộ|UBND|Ủy ban|Tổng|Trung ương")
"""Who does not confer what the head of a unit confers: such a name is not carried on to the next award."""
_BODY_BEFORE = re.compile(
    rf"(?P<body>{BODY})(?: (?:đã|quyết định|cũng|ra quyết định|ký quyết định))* (?:tặng|công nhận|trao|khen|phong|biểu dương)",
)
_HEADER = re.compile(rf"[-+*•\s]*(?:\d+[.)] ?)?(?P<body>{BODY})[^:;.\n]{{0,40}}:\Z")
_YEAR = re.compile(r"[Nn]ăm ((?:19|20)\d\d)(?! *-)")
_LOOK_BACK = 12
_LONGEST_HEADING = 160
_YEAR_REACH = 600


@dataclass(frozen=True, slots=True)
class _Recipients:
    """On how many an award was conferred, and the stretch of text that says so."""

    start: int
    end: int
    collectives: int | None
    individuals: int | None


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
                _authority(view, award, award.start(), None),
                counts[0] or 0,
                counts[1] or 0,
                _year(view, award.start()),
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
        if any(hint in sentence for hint in _HINTS):
            yield start, done


def _in_sentence(view: View, start: int, end: int) -> Iterator[AwardMention]:
    text = view.text
    awards = list(_AWARD.finditer(text, start, end))
    used = start
    authority: str | None = None
    for index, award in enumerate(awards):
        clause = view.clause_at(award.start())
        before = max(used, clause[0])
        after = min(clause[1], awards[index + 1].start() if index + 1 < len(awards) else end)
        recipients = _recipients(text, award, before, after)
        authority = _authority(view, award, before, authority)
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
            authority,
            recipients.collectives,
            recipients.individuals,
            _year(view, award.start()),
        )


def _only_proposed(before: str) -> bool:
    return bool(_NOT_CONFERRED.search(before)) and not _CONFERRED.search(before)


def _recipients(text: str, award: re.Match[str], before: int, after: int) -> _Recipients | None:
    """Return who holds the award: counted before it ("05 cá nhân được tặng"), behind it, or by its own number."""
    counts = list(_COUNT.finditer(text, before, award.start()))
    if counts and _RECEIVES.search(text[counts[-1].end() : award.start()]):
        return _sum(_run_before(text, counts), award.end())
    counts = _run_behind(text, award.end(), after)
    if counts:
        return _sum(counts, counts[-1].end())
    return _by_number(text, award, before, after)


def _run_before(text: str, counts: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the last counts of a list that belong together."""
    first = len(counts) - 1
    while first and not _BREAKS_LIST.search(text, counts[first - 1].end(), counts[first].start()):
        first -= 1
    return counts[first:]


def _run_behind(text: str, start: int, end: int) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    position = start
    for count in _COUNT.finditer(text, start, end):
        gap = text[position : count.start()]
        if len(gap) > 140 or (run and _BREAKS_LIST.search(gap)) or (not run and not _GIVES.match(gap)):
            break
        run.append(count)
        position = count.end()
    return run


def _sum(counts: list[re.Match[str]], end: int) -> _Recipients:
    collectives = sum(_value(count) for count in counts if count["collective"])
    individuals = sum(_value(count) for count in counts if count["person"])
    return _Recipients(counts[0].start(), max(end, counts[-1].end()), collectives, individuals)


def _by_number(text: str, award: re.Match[str], before: int, after: int) -> _Recipients | None:
    """Return the holders where only the awards are counted: "15 Bằng khen cho các tập thể", "Lao động tiên tiến: 48"."""
    counted = _NUMBER_BEFORE.search(text[before : award.start()])
    for_whom = _FOR_WHOM.match(text, award.end(), after)
    if counted and for_whom:
        start = before + counted.start()
        return _holders(_value(counted), bool(for_whom["collective"]), start, for_whom.end())
    if award["form"]:
        return None
    bare = _BARE_COUNT.match(text, award.end(), after)
    if bare:
        return _holders(_value(bare), bool(award["collective_title"]), award.start(), bare.end())
    if counted:
        return _holders(
            _value(counted), bool(award["collective_title"]), before + counted.start(), award.end()
        )
    return None


def _value(found: re.Match[str]) -> int:
    return int(found["number"].replace(".", ""))


def _holders(number: int, collective: bool, start: int, end: int) -> _Recipients:
    return _Recipients(start, end, number if collective else 0, 0 if collective else number)


def _name(award: re.Match[str]) -> str:
    name = award["collective_title"] or award["personal_title"] or award["title"] or award["form"]
    short, _, rest = name.replace("TT LĐ", "TTLĐ").replace("CSTĐ CS", "CSTĐCS").partition(" ")
    if short in AWARD_OF_ABBREVIATION:
        return f"{AWARD_OF_ABBREVIATION[short]} {rest}".strip()
    return name[0].upper() + name[1:]


def _authority(view: View, award: re.Match[str], before: int, inherited: str | None) -> str | None:
    """Return who conferred the award: named behind it, before it, earlier in the bullet, or by the bullet above."""
    text = view.text
    if named := _NAMED_AUTHORITY.search(award[0]):
        return named["body"]
    behind = _BODY_BEHIND.match(text, award.end())
    if behind:
        return " ".join(behind["body"].split())
    bodies = list(_BODY_BEFORE.finditer(text, before, award.start()))
    if bodies:
        return bodies[-1]["body"]
    if inherited and not (_OF_THE_UNIT.search(award[0]) and _HIGHER.match(inherited)):
        return inherited
    return _header_authority(view, award.start())


def _header_authority(view: View, offset: int) -> str | None:
    """Return the body that heads the list in which the line of `offset` stands ("- Giám đốc Sở:")."""
    index = view.lines.index_at(offset)
    mark = view.text[view.lines[index][0]]
    for above in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        line = view.text[slice(*view.lines[above])]
        if line.endswith(":") and line[0] != mark:
            header = _HEADER.match(line)
            return header["body"] if header else None
    return None


def _year(view: View, offset: int) -> int | None:
    """Return the year that the heading of the list names, else the year named in the sentence before the award."""
    start, end = view.sentence_at(offset)
    named = _YEAR.findall(view.text, max(start, offset - _YEAR_REACH), offset)
    if named:
        return int(named[-1])
    index = view.lines.index_at(offset)
    for above in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        line = view.text[slice(*view.lines[above])]
        is_heading = line.endswith(":") or (len(line) < _LONGEST_HEADING and find_mark(line, 0))
        if is_heading and (found := _YEAR.findall(line)):
            return int(found[-1])
    named = _YEAR.findall(view.text, offset, min(end, offset + _YEAR_REACH))
    return int(named[0]) if named else None
