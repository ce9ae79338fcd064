"""Two numbers that belong together: "9 đài/12 xã", "38 trong tổng số 40 nhiệm vụ", "từ 10 đến 20 người"."""

import re

from baocong.reading.figures.draft import Candidate

_OVER = re.compile(r"(?P<noun>(?: [^\W\d_]+){1,7}) ?/ ?")
_OUT_OF = re.compile(r"(?P<noun>(?: [^\W\d_]+){0,4}) (?:trong|trên)(?: tổng(?: số| cộng)?| số) ")
_RANGE = re.compile(r" (?:đến|tới|-|–) |[-–]")
_LONGEST_JOINT = len(" đến ")
_EVENTS = re.compile(
    r" (?:lớp|buổi|cuộc|hội nghị|đợt|khóa|khoá|chương trình|lượt|đoàn|kỳ|vụ|phiên|hội thảo|đơn|suất|tin)\b"
)
_PEOPLE = re.compile(
    r" ?(?:lượt|người|học viên|đại biểu|hộ|cán bộ|công chức|đối tượng|bị can|đơn vị|học sinh|phút|bài|cá nhân)\b"
)
_BASES = re.compile(r"1(?:0|\.000)*\Z")


def linked(low: str, found: list[Candidate], divisors: set[int]) -> list[Candidate]:
    """Return the candidates with those joined that make one fraction, and with each range looking behind its end.

    `divisors` are the starts of numbers that follow a slash: alone they state nothing ("94 thuê bao/100 dân").
    """
    kept: list[Candidate] = []
    for index, candidate in enumerate(found):
        if candidate.start in divisors:
            continue
        if index + 1 < len(found) and candidate.denominator is None:
            _link(low, candidate, found[index + 1], divisors)
        kept.append(candidate)
    return kept


def _link(low: str, first: Candidate, second: Candidate, divisors: set[int]) -> None:
    """Give `first` its denominator or its reach, where `second` follows closely and says so."""
    if second.start - first.end > 60 or second.denominator is not None:
        return
    gap = low[first.end : second.start]
    if second.start in divisors:
        over = _OVER.fullmatch(gap)
        if over and _EVENTS.match(over["noun"]) and _PEOPLE.match(low, second.end):
            divisors.discard(second.start)
            return
        if over and not _BASES.match(low[second.start : second.end]):
            first.noun = (first.end + 1, first.end + over.end("noun"))
            first.denominator = second.value
            first.end = second.end
        return
    if ("trong" in gap or "trên" in gap) and (out_of := _OUT_OF.fullmatch(gap)):
        first.denominator = second.value
        if not out_of["noun"]:
            first.reach = second.end
    elif len(gap) <= _LONGEST_JOINT and _RANGE.fullmatch(gap):
        first.reach = second.end
