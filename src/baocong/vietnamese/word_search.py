"""Finding words in a long text: `str.find` is many times quicker than a pattern of alternatives."""

import re
from collections import deque
from collections.abc import Iterable, Iterator


def occurrences(text: str, words: Iterable[str]) -> list[int]:
    """Return the offsets of all `words` in `text`, ascending; much quicker than a pattern of alternatives.

    *Example*:

    >>> occurrences("thông tư, nghị định, thông tư", ("tư", "định"))
    [6, 15, 27]
    """
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    return sorted(found)


def matches_at(pattern: re.Pattern[str], text: str, openings: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` would, for a pattern whose every match begins with one of `openings`.

    *Example*:

    >>> [found[0] for found in matches_at(re.compile(r"(?:quý|tháng) [0-9]+"), "quý 2, tháng 6", ("quý", "tháng"))]
    ['quý 2', 'tháng 6']
    """
    done = 0
    for at in occurrences(text, openings):
        if at >= done and (found := pattern.match(text, at)):
            done = found.end()
            yield found


def last_match(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match of `pattern` in `text` begins, -1 where there is none."""
    last = deque(pattern.finditer(text), maxlen=1)
    return last[0].start() if last else -1


_ALTERNATIVE = re.compile(
    r"(?P<guards>(?:\(\?<![^()]*\))*)(?P<letter>\w)(?P<rest>(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^()|])*)"
)


def whole_words(alternatives: str, not_behind: str = "") -> str:
    r"""Return a pattern that matches as `\b(?:alternatives)\b` does, many times quicker where they are many.

    The alternatives are grouped by their first letter, which goes before anything that looks back: so the engine skips
    to such letters and tries few alternatives there, not all of them at every word.

    *Shapes*: each alternative begins with a letter, or with `(?<!…)` and a letter; none is found behind `not_behind`.
    *Example*:

    >>> pattern = re.compile(whole_words("cấp|(?<!không )có|cố (?:định|gắng)", not_behind="đang "))
    >>> [found[0] for found in pattern.finditer("đã cấp phép; có; không có, cấpx; đang cấp")]
    ['cấp', 'có']
    """
    ways: dict[str, list[str]] = {}
    for one in _ALTERNATIVE.finditer(alternatives):
        guards = f"(?<!{not_behind})" * bool(not_behind) + one["guards"]
        ways.setdefault(one["letter"], []).append(guards.replace(")", f"{one['letter']})") + one["rest"])
    grouped = "|".join(rf"{letter}(?<!\w{letter})(?:{'|'.join(rest)})" for letter, rest in ways.items())
    return rf"(?:{grouped})\b"
