"""Scores a reading against labels: what is right, what was found, what there was to find.

A figure is right when its number overlaps a labelled one and has its value (a fraction also its denominator). Figures
that restate a labelled comparison, or that a label tolerates, count neither way. A citation is right when it overlaps
and has the symbol and date; labels without a symbol count neither way. An award is right when award and both counts
agree. A finding that is an error is a false alarm unless it touches a relation that does not hold, or an observation.
A relation is found when one was read with the same whole and at least the labelled parts. A match is right when
indicator and category agree, and its precision is over accepted matches.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.labels import (
    Item,
    Labelled,
    Span,
    claims,
    decimal,
    is_fraction,
    likeness,
    number_span,
    operands,
    overlap,
    plain,
    span,
    touches,
)

LONGEST_FINDING = 600
SHOWN = (
    *("figures", "unit", "kind", "approximation", "measure", "subject", "period", "other period", "time"),
    *("comparison", "citations", "citation type", "awards", "sections", "relations"),
)


@dataclass
class Count:
    """How many were right, how many found, how many there were to find."""

    right: float = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Right of found; 1 where nothing was to be found and nothing was."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """Right of wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """Counts by measure, and one line for each thing that was missed or wrong."""

    counts: dict[str, Count] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, measure: str, right: float = 0, found: int = 0, wanted: int = 0) -> None:
        """Add to one measure."""
        count = self.counts.setdefault(measure, Count())
        count.right, count.found, count.wanted = (
            count.right + right,
            count.found + found,
            count.wanted + wanted,
        )

    def judge(self, measure: str, right: float) -> None:
        """Add one thing that was both found and wanted."""
        self.add(measure, right, 1, 1)

    def count(self, measure: str) -> Count:
        """Return one measure; nothing right, found or wanted where it was never met."""
        return self.counts.get(measure, Count())


def total(all_scores: Iterable[Scores]) -> Scores:
    """Return the sum over documents, without the misses."""
    whole = Scores()
    for scores in all_scores:
        for measure, count in scores.counts.items():
            whole.add(measure, count.right, count.found, count.wanted)
    return whole


def score(labelled: Labelled, reading: Item) -> Scores:
    """Score one reading in the form of the JSON contract, with findings and, where there are any, matches."""
    scores = Scores()
    _score_figures(labelled, reading, scores)
    _score_citations(labelled, reading, scores)
    _score_awards(labelled, reading, scores)
    _score_findings(labelled, reading, scores)
    _score_relations(labelled, reading, scores)
    _score_matches(labelled, reading, scores)
    _score_sections(labelled, reading, scores)
    return scores


def _score_figures(labelled: Labelled, reading: Item, scores: Scores) -> None:
    left = list(labelled.scored)
    scores.add("figures", wanted=len(left))
    tolerated = _tolerated(labelled)
    home = home_period(labelled)
    for figure in reading["figures"]:
        fact = next((one for one in left if _same_figure(one, figure)), None)
        if fact is not None:
            left.remove(fact)
            scores.add("figures", 1, 1)
            _score_details(fact, figure, home, scores)
        elif not touches(span(figure), tolerated):
            scores.add("figures", found=1)
            scores.misses.append(f"thừa số {figure['text']!r} ở {figure['start']}")
    scores.misses += [
        f"sót số {one['quote']!r} ở {number_span(one)[0]} (giá trị {one['value']})" for one in left
    ]


def _tolerated(labelled: Labelled) -> list[Span]:
    compared = [one for fact in labelled.facts if (one := fact.get("comparison")) and one.get("start")]
    stated = [one for one in labelled.labels.get("non_facts", []) if one.get("tolerated") and "start" in one]
    return [span(one) for one in (*compared, *stated, *labelled.facts, *labelled.labels["awards"])]


def home_period(labelled: Labelled) -> str | None:
    """Return the period that most of the labelled results belong to: the report's own."""
    periods = [one["period"] for one in labelled.scored if one.get("period")]
    return max(set(periods), key=periods.count) if periods else None


def _same_figure(fact: Item, figure: Item) -> bool:
    if not overlap(span(figure), number_span(fact)) or decimal(figure["value"]) != decimal(fact["value"]):
        return False
    below = figure.get("denominator")
    return not is_fraction(fact) or (below is not None and decimal(below) == decimal(fact["ratio_of"]["den"]))


def _score_details(fact: Item, figure: Item, home: str | None, scores: Scores) -> None:
    details = {
        "unit": _same_unit(fact["unit"], figure["unit_of_measure"]),
        "kind": figure["kind"] == fact["kind"],
        "approximation": plain(figure["approximation"]) == plain(fact["approx"]),
        "measure": likeness(figure["measure"], fact["what"]),
    }
    if fact.get("time"):
        details["time"] = figure["time"] == fact["time"]
    if fact.get("period"):
        details["period"] = figure["period"] == fact["period"]
        if fact["period"] != home:
            details["other period"] = details["period"]
    for measure, right in details.items():
        scores.judge(measure, float(right))
        if not right:
            scores.misses.append(_detail_miss(measure, fact, figure))
    named = bool(fact["subject"])
    agrees = named and likeness(figure["about"], fact["subject"]) >= 0.5
    scores.add("subject", float(agrees), 1, int(named))
    if named and not agrees:
        scores.misses.append(_detail_miss("subject", fact, figure))
    _score_comparison(fact, figure, scores)


_READ_AS = {"unit": "unit_of_measure", "approximation": "approximation", "subject": "about"}
_LABELLED_AS = {"approximation": "approx", "measure": "what", "other period": "period"}


def _detail_miss(measure: str, fact: Item, figure: Item) -> str:
    key = measure.removeprefix("other ")
    read, meant = figure.get(_READ_AS.get(key, key)), fact.get(_LABELLED_AS.get(measure, key))
    return f"{measure} của {fact['quote']!r} ở {figure['start']}: đọc {read!r}, nhãn {meant!r}"


def _same_unit(labelled: str, read: str | None) -> bool:
    wanted, mine = plain(labelled).replace("đồng", "đ"), plain(read).replace("đồng", "đ")
    return wanted == mine or (mine != "" and (wanted.startswith(mine) or mine.startswith(wanted)))


def _score_comparison(fact: Item, figure: Item, scores: Scores) -> None:
    wanted = fact.get("comparison") or {}
    stated = {key: wanted[key] for key in ("percent", "delta") if wanted.get(key) is not None}
    if not stated:
        return
    mine = figure.get("comparison") or {}
    agrees = bool(mine) and all(decimal(mine.get(key)) == decimal(value) for key, value in stated.items())
    scores.add("comparison", float(agrees), int(bool(mine)), 1)
    if not agrees:
        scores.misses.append(
            f"comparison của {fact['quote']!r} ở {figure['start']}: đọc {mine}, nhãn {stated}"
        )


def _bare(symbol: str | None) -> str:
    return re.sub(r"[\s*]", "", unicodedata.normalize("NFC", symbol or "")).upper()


def _score_citations(labelled: Labelled, reading: Item, scores: Scores) -> None:
    everything = labelled.labels["citations"]
    full = [
        one
        for one in everything
        if one.get("symbol") and not (one.get("short_form") or one.get("unnumbered"))
    ]
    left = list(full)
    scores.add("citations", wanted=len(full))
    for mine in reading["citations"]:
        near = [one for one in left if overlap(span(mine), span(one))]
        same = next((one for one in near if _same_document(one, mine)), None)
        if same is not None:
            left.remove(same)
            scores.add("citations", 1, 1)
            scores.judge("citation type", plain(mine["type"]) == plain(same["type"]))
        elif near or not touches(span(mine), [span(one) for one in everything]):
            scores.add("citations", found=1)
            scores.misses.append(f"viện dẫn sai {mine['symbol']!r} {mine['date']} ở {mine['start']}")
    scores.misses += [f"sót viện dẫn {one['quote']!r} ở {one['start']}" for one in left]


def _same_document(wanted: Item, mine: Item) -> bool:
    return _bare(mine["symbol"]) == _bare(wanted["symbol"]) and (mine["date"] or None) == (
        wanted["date"] or None
    )


def _score_awards(labelled: Labelled, reading: Item, scores: Scores) -> None:
    everything = labelled.labels["awards"]
    counted = [one for one in everything if (one.get("collectives"), one.get("individuals")) != (None, None)]
    uncounted = [span(one) for one in everything if one not in counted]
    left = list(counted)
    scores.add("awards", wanted=len(counted))
    for mine in reading["awards"]:
        if touches(span(mine), uncounted):
            continue
        same = next((one for one in left if _same_award(one, mine)), None)
        scores.add("awards", int(same is not None), 1)
        if same is not None:
            left.remove(same)
        else:
            scores.misses.append(f"khen thưởng sai {mine['text']!r} ở {mine['start']}")
    scores.misses += [f"sót khen thưởng {one['quote']!r} ở {one['start']}" for one in left]


def _same_award(wanted: Item, mine: Item) -> bool:
    counts = ("collectives", "individuals")
    return (
        overlap(span(mine), span(wanted))
        and all((mine[key] or 0) == (wanted[key] or 0) for key in counts)
        and likeness(mine["award"], wanted["form"]) >= 0.5
    )


def finding_spans(reading: Item, finding: Item) -> list[Span]:
    """Return where a finding points: its own span unless that is very long, and its figures."""
    own = [span(finding)] if finding["end"] - finding["start"] <= LONGEST_FINDING else []
    return own + [span(reading["figures"][one]) for one in finding["figures"]]


def is_loud(finding: Item) -> bool:
    """Return whether a finding is more than a note."""
    return finding["severity"] in ("error", "warning")


def _relation_spans(labelled: Labelled, relation: Item) -> list[Span]:
    cited = [labelled.labels["citations"][one] for one in relation.get("citations", [])]
    return [span(one) for one in (*operands(labelled, relation), *cited)]


def _score_findings(labelled: Labelled, reading: Item, scores: Scores) -> None:
    placed = [
        (one, _relation_spans(labelled, one)) for one in labelled.labels["relations"] if not one["holds"]
    ]
    failing = [(relation, spans) for relation, spans in placed if spans]
    soft = [span(one) for one in labelled.labels.get("observations", []) if "start" in one]
    loud = [one for one in reading["findings"] if is_loud(one)]
    scores.add("remarks", found=len(loud))
    scores.add("false alarms")
    flagged: set[int] = set()
    for finding in loud:
        spans = finding_spans(reading, finding)
        hit = {i for i, (_, own) in enumerate(failing) if any(touches(one, own) for one in spans)}
        flagged |= hit
        if not hit and finding["severity"] == "error" and not any(touches(one, soft) for one in spans):
            scores.add("false alarms", found=1)
            scores.misses.append(f"báo sai {finding['code']}: {finding['message']} ở {finding['start']}")
        elif not hit and finding["severity"] == "warning":
            scores.misses.append(
                f"cảnh báo thêm {finding['code']}: {finding['message']} ở {finding['start']}"
            )
    scores.add("errors found", len(flagged), len(flagged), len(failing))
    scores.misses += [
        f"không báo: {one['statement']}" for i, (one, _) in enumerate(failing) if i not in flagged
    ]


def _score_relations(labelled: Labelled, reading: Item, scores: Scores) -> None:
    read = [_read_relation(reading, one) for one in reading["relations"]]
    for relation in claims(labelled):
        numbers = [number_span(one) for one in operands(labelled, relation)]
        if len(numbers) < 2:
            continue
        *parts, whole = numbers
        seen = any(
            touches(whole, mine_whole) and all(touches(one, mine_parts) for one in parts)
            for mine_parts, mine_whole in read
        )
        scores.add("relations", int(seen), int(seen), 1)
        if not seen:
            scores.misses.append(f"không thấy quan hệ: {relation['statement']}")


def _read_relation(reading: Item, relation: Item) -> tuple[list[Span], list[Span]]:
    def spans(chosen: Sequence[object]) -> list[Span]:
        return [span(reading["figures"][one]) for one in chosen if isinstance(one, int)]

    return spans(relation["parts"]), spans([relation["whole"]])


def _score_matches(labelled: Labelled, reading: Item, scores: Scores) -> None:
    facts = [one for one in labelled.scored if "indicator" in one]
    if not reading.get("matches") or not facts:
        return
    scores.add("matches", wanted=sum(bool(one["indicator"]) for one in facts))
    for match in reading["matches"]:
        figure = reading["figures"][match["figure"]]
        fact = next((one for one in facts if overlap(number_span(one), span(figure))), None)
        if fact is None or not match["accepted"]:
            continue
        right = _same_meaning(fact, match)
        scores.add("matches", int(right), 1)
        if not right:
            mine, meant = (match["indicator"], match["category"]), (fact["indicator"], fact.get("category"))
            scores.misses.append(f"khớp sai {fact['quote']!r} ở {figure['start']}: {mine}, nhãn {meant}")


def _same_meaning(fact: Item, match: Item) -> bool:
    right = (fact["indicator"], fact.get("indicator_also", fact["indicator"]))
    return match["indicator"] in right and (match["category"] or {}) == (fact.get("category") or {})


def _score_sections(labelled: Labelled, reading: Item, scores: Scores) -> None:
    titled = {
        one["start"]: one for one in labelled.labels["sections"] if one["style"] != "numbered_paragraph"
    }
    untitled = {one["start"] for one in labelled.labels["sections"]} - set(titled)
    read = {one["start"] for one in reading["sections"]} - untitled
    met = {start for start in titled if any(abs(start - mine) <= 3 for mine in read)}
    scores.add("sections", len(met), len(read), len(titled))
    scores.misses += [
        f"sót mục {titled[start]['heading']!r} ở {start}" for start in sorted(set(titled) - met)
    ]
    scores.misses += [
        f"thừa mục {one['number']} {one['title']!r} ở {one['start']}"
        for one in reading["sections"]
        if one["start"] in read and not any(abs(start - one["start"]) <= 3 for start in titled)
    ]
