"""What holds for every ranking: order of input, more points, the two ways of counting, nobody lost."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.scoring.policy import CouncilDecision, RankingPolicy, TieBreak
from baocong.scoring.ranking import rank
from baocong.scoring.unit_score import CriterionPoints, UnitScore

UNITS = "ABCDEFG"
halves = st.integers(0, 12).map(lambda steps: steps * Decimal("0.5"))
dates = st.none() | st.integers(0, 3).map(lambda days: date(2021, 12, 1) + timedelta(days))


@st.composite
def score_of(draw: st.DrawFn, unit: str) -> UnitScore:
    main = draw(st.none() | halves.map(CriterionPoints))
    return UnitScore(
        unit,
        standard=draw(halves),
        bonus=draw(halves),
        deduction=draw(halves),
        by_criterion={} if main is None else {"I": main},
        dossier_date=draw(dates),
        disqualified=("Bị kỷ luật.",) if draw(st.integers(0, 9)) == 0 else (),
    )


scores = st.lists(st.sampled_from(UNITS), unique=True).flatmap(
    lambda units: st.tuples(*(score_of(unit) for unit in units)).map(list)
)
tie_breaks = st.lists(
    st.sampled_from(
        [
            TieBreak("higher_criterion", "I"),
            TieBreak("higher_standard"),
            TieBreak("more_bonus"),
            TieBreak("fewer_deductions"),
            TieBreak("earlier_dossier"),
            TieBreak("council_decision"),
        ]
    ),
    unique=True,
)
decisions = st.lists(
    st.lists(st.sampled_from(UNITS), unique=True, min_size=2).map(
        lambda order: CouncilDecision(tuple(order), "đã họp")
    ),
    max_size=2,
)
policies = st.builds(
    RankingPolicy,
    counting=st.sampled_from(["dense", "competition"]),
    tie_breaks=tie_breaks.map(tuple),
    decisions=decisions.map(tuple),
    unit_order=st.lists(st.sampled_from(UNITS), unique=True).map(tuple),
)


@settings(deadline=None)
@given(scores, policies, st.randoms(use_true_random=False))
def test_order_of_input_never_matters(found: list[UnitScore], policy: RankingPolicy, random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled, policy) == rank(found, policy)


@settings(deadline=None)
@given(scores, policies)
def test_every_unit_appears_exactly_once(found: list[UnitScore], policy: RankingPolicy) -> None:
    ranking = rank(found, policy)
    listed = [x.unit for x in (*ranking.places, *ranking.unplaced)]
    assert sorted(listed) == sorted({*(score.unit for score in found), *policy.unit_order})


@settings(deadline=None)
@given(scores.filter(bool), policies, st.data())
def test_more_points_never_worsen_a_rank(
    found: list[UnitScore], policy: RankingPolicy, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(found) - 1))
    before = rank(found, policy).place_of(found[at].unit)
    more = replace(found[at], bonus=found[at].bonus + data.draw(halves))
    after = rank([*found[:at], more, *found[at + 1 :]], policy).place_of(more.unit)
    if before is None:
        assert after is None
    else:
        assert after is not None
        assert after.rank <= before.rank


@settings(deadline=None)
@given(scores, policies)
def test_dense_and_competition_agree_on_the_order(found: list[UnitScore], policy: RankingPolicy) -> None:
    dense = rank(found, replace(policy, counting="dense")).places
    competition = rank(found, replace(policy, counting="competition")).places
    assert [p.unit for p in dense] == [p.unit for p in competition]
    assert [p.shared_with for p in dense] == [p.shared_with for p in competition]
    assert all(d.rank <= c.rank for d, c in zip(dense, competition, strict=True))
    assert sorted({p.rank for p in dense}) == list(range(1, len({p.rank for p in dense}) + 1))


@settings(deadline=None)
@given(scores, policies)
def test_ranks_follow_the_totals(found: list[UnitScore], policy: RankingPolicy) -> None:
    places = rank(found, policy).places
    assert [p.score.total for p in places] == sorted((p.score.total for p in places), reverse=True)
    for first, second in zip(places, places[1:], strict=False):
        assert (first.rank == second.rank) == (second.unit in first.shared_with)


@settings(deadline=None)
@given(scores, policies)
def test_what_one_more_point_is_said_to_change_is_what_it_changes(
    found: list[UnitScore], policy: RankingPolicy
) -> None:
    for place in rank(found, policy).places:
        said = place.explanation.one_more
        raised = [replace(s, cut=s.cut - 1) if s.unit == place.unit else s for s in found]
        then = rank(raised, policy).place_of(place.unit)
        assert then is not None
        assert (then.rank, then.shared_with) == ((said.rank, said.shared_with) if said else (1, ()))
