"""The ranking page: places with their points, and behind each place why the unit stands there."""

from dataclasses import dataclass

from baocong.cluster.result import ClusterRun
from baocong.compiling.wording import names_in_words
from baocong.scoring.labels import Labels
from baocong.scoring.points import format_points
from baocong.scoring.policy import RankingPolicy
from baocong.scoring.ranking import Place, Ranking
from baocong.scoring.tie_breaks import tie_break_name


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One row of the ranking and what its panel says. `rank` is "" for a unit without a place."""

    anchor: str
    rank: str
    unit: str
    short: str
    standard: str = ""
    bonus: str = ""
    deduction: str = ""
    total: str = ""
    shared: str = ""
    sentences: tuple[str, ...] = ()
    deduction_reason: str = ""
    problems: tuple[str, ...] = ()
    source: str = ""
    settled: bool = True


@dataclass(frozen=True, slots=True)
class RankingView:
    """Everything the ranking page shows; no places while nobody has points."""

    places: tuple[PlaceView, ...]
    unplaced: tuple[PlaceView, ...]
    ties: tuple[str, ...]
    rule: str
    problems: int


def ranking_view(run: ClusterRun) -> RankingView:
    """Return what the ranking page shows."""
    if run.ranking is None:
        return RankingView((), (), (), "", 0)
    names = {one.code: (one.name, one.short) for one in run.units}
    places = tuple(_place(run, place, names) for place in run.ranking.places)
    unplaced = tuple(
        PlaceView(
            f"dv-{one.unit}", "", *names.get(one.unit, (one.unit, one.unit)),
            sentences=one.reasons, settled=False,
        )
        for one in run.ranking.unplaced
    )  # fmt: skip
    return RankingView(
        places,
        unplaced,
        tuple(_ties(run.ranking, run)),
        _rule(run.ranking.policy, run),
        sum(bool(one.problems) for one in places),
    )


def _place(run: ClusterRun, place: Place, names: dict[str, tuple[str, str]]) -> PlaceView:
    score = place.score
    name, short = names.get(place.unit, (place.unit, place.unit))
    kept = run.scores.get(next((one.name for one in run.info.members if one.code == place.unit), ""), {})
    others = names_in_words([names.get(one, (one, one))[1] for one in place.shared_with])
    return PlaceView(
        f"dv-{place.unit}",
        str(place.rank),
        name,
        short,
        format_points(score.standard),
        f"+{format_points(score.bonus)}" if score.bonus else "0",
        f"−{format_points(score.deduction)}" if score.deduction else "0",
        format_points(score.total),
        others,
        tuple(_sentences(place.text)),
        kept.get("deduction_reason", "").rstrip(".") if score.deduction else "",
        tuple(one.message for one in score.problems),
        kept.get("source", ""),
    )


def _sentences(text: str) -> list[str]:
    """The sentences of an explanation; a full stop inside a number has no space behind it."""
    parts = text.split(". ")
    return [f"{part}." for part in parts[:-1]] + parts[-1:]


def _ties(ranking: Ranking, run: ClusterRun) -> list[str]:
    names = {one.code: one.short for one in run.units}
    shared = {place.rank: place for place in ranking.places if place.shared_with}
    words = []
    for rank, place in sorted(shared.items()):
        together = {place.unit, *place.shared_with}
        listed = names_in_words([names[one.code] for one in run.units if one.code in together])
        words.append(f"{listed} cùng {format_points(place.score.total)} điểm nên đồng hạng {rank}.")
    return words


def _rule(policy: RankingPolicy, run: ClusterRun) -> str:
    counting = "hạng liền bậc (5, 5, 6)" if policy.counting == "dense" else "hạng cách bậc (5, 5, 7)"
    labels = Labels(units={one.code: one.short for one in run.units})
    breaks = "; ".join(tie_break_name(one, labels) for one in policy.tie_breaks)
    tied = f"khi bằng điểm xét lần lượt: {breaks}" if breaks else "bằng điểm thì đồng hạng"
    return f"Xếp theo tổng điểm từ cao xuống; {tied}; {counting}."
