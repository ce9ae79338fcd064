"""What a figure counts, in words: its noun phrase and the action that made it."""

import re

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.lexicon import CONNECTING
from baocong.reading.figures.nouns import phrase_end
from baocong.reading.figures.scope import REACH, Scope

_OPENING = re.compile(
    r"(?:[\s\-+*•,.:;()“\"'/]|\d+(?![^\W\d_])|\b(?:trong đó|cụ thể|kết quả|hiện nay|đến nay|hiện|qua đó|theo đó|và|với|đã|còn|riêng|gồm|bao gồm|như sau|đồng thời|ngoài ra|bên cạnh đó|tổng cộng|có|được|là|đạt|sở|tính"
    r"|trong|6 tháng đầu năm|tháng|năm|quý|kỳ|đơn vị)\b)*"
)
_CLOSED = CONNECTING | {""}
_SIGNS = ' ,.:;(“"*-+'
_NOISE = re.compile(r"[*_“”\"]+")
_RATES = re.compile(r"[,(;]\s*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|với|là)\s*)*\(?\Z")
_AFTER_DIGITS = re.compile(r"\A.*\d[^,]{0,12}, ")
_MAX_WORDS = 11
_REMEMBERED = 200


def measure_of(
    scope: Scope, draft: Draft, previous: Draft | None, following: Draft | None, opening: str
) -> str:
    """Return in Vietnamese what the figure counts; `opening` is the action that opens the sentence."""
    limit = min(following.left if following else scope.end, draft.end + REACH)
    behind = _behind(scope, draft, limit)
    if draft.lead:
        subject = scope.text[draft.lead[0] : draft.lead[1]]
        return _tidy(f"{subject} {behind}" if draft.kind == "percent" else subject)
    if draft.rule == "zero-words":
        return _tidy(behind)
    action = (previous and _action(scope, draft, previous)) or opening
    if draft.kind == "percent" and not behind and previous and rates_previous(scope, previous, draft):
        return _tidy(f"tỷ lệ {previous.measure or ''}")
    if draft.kind == "percent" and behind and "tỷ lệ" in action.lower() and "%" not in action:
        return _tidy(f"{action} {behind}")
    if draft.kind == "percent":
        return _tidy(f"{_share(action)} {behind} {'' if behind else action}")
    if draft.kind in {"money", "rate", "score", "rank", "other"} and not behind:
        return _tidy(action)
    if not draft.unit_end > draft.unit_start:
        return _tidy(f"{draft.unit or ''} {behind} {action}")
    return _tidy(f"{behind} {action}")


def rates_previous(scope: Scope, previous: Draft, draft: Draft) -> bool:
    """Answer whether a percentage only rates the figure before it: "918 xã chưa có đài, chiếm 8,6%"."""
    gap = scope.low[max(previous.end, previous.unit_end) : draft.left]
    return previous.kind in {"count", "ratio", "money"} and _RATES.search(gap) is not None


def _share(action: str) -> str:
    return "" if "tỷ lệ" in action.lower() else "tỷ lệ"


def _behind(scope: Scope, draft: Draft, limit: int) -> str:
    """Return the noun phrase behind the number, with the noun itself where it stands there."""
    start = (
        draft.unit_start
        if draft.kind in {"count", "ratio"} and draft.unit_end > draft.unit_start
        else max(draft.end, draft.unit_end)
    )
    end = phrase_end(scope.low, max(start, draft.unit_end), max(limit, start))
    return " ".join(_opened(scope.text[start:end].split())).strip(" .,")


def _action(scope: Scope, draft: Draft, previous: Draft) -> str:
    """Return the words between the figure before and this one, when they say what was done."""
    start = max(previous.end, previous.unit_end)
    for sign in (";", "("):
        cut = scope.low.rfind(sign, start, draft.left)
        if cut >= 0:
            start = max(start, cut + 1)
    comma = scope.low.find(",", start, draft.left)
    start = comma + 1 if comma >= 0 else start
    return action_in(scope, start, draft.left)


def action_in(scope: Scope, start: int, end: int) -> str:
    """Return the last words of `[start, end)` without connecting words at either end."""
    start = max(start, end - _REMEMBERED)
    for sign in (". ", "; "):
        cut = scope.low.rfind(sign, start, end)
        start = cut + 2 if cut >= 0 else start
    found = _OPENING.match(scope.low, start, end)
    start = found.end() if found else start
    text = scope.text[start:end]
    text = text[text.rfind(")") + 1 :] if ")" in text and "(" not in text else text
    text = _AFTER_DIGITS.sub("", text) if ", " in text else text
    return " ".join(_opened(text.split())[-_MAX_WORDS:])


def _opened(words: list[str]) -> list[str]:
    """Return the words without connecting words and signs at their end."""
    while words and words[-1].strip(_SIGNS).lower() in _CLOSED and words[-2:-1] != ["giao"]:
        words.pop()
    return words


def _tidy(text: str) -> str:
    return " ".join(_NOISE.sub(" ", text).split()).strip(" ,.;:-/")
