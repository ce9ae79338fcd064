"""Entering figures: nothing is overwritten, every cell is answered, what is valid is kept."""

from decimal import Decimal

import pytest

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.models import Observation, ObservationRevision, Period, StaleFigure
from baocong.apps.indicators.operations import SaveKey, enter_figures
from baocong.apps.indicators.queries import revisions_as_of
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter


def test_a_first_value_is_saved_with_its_revision(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    (answer,) = enter(officer, tree["a1"], "fines.amount", "12.5")
    assert (answer.state, answer.number) == ("saved", 1)
    observation = Observation.objects.get()
    revision = ObservationRevision.objects.get()
    assert (observation.value, revision.value, revision.seq_from, revision.seq_to) == (1250, 1250, 1, None)
    assert StaleFigure.objects.count() == 1


def test_a_second_value_adds_a_revision_and_closes_the_first(
    tree: Tree, with_role: Grant, enter: Enter
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    (answer,) = enter(officer, tree["a1"], "files.received", 12, base=1)
    assert (answer.state, answer.number) == ("saved", 2)
    first, second = ObservationRevision.objects.order_by("number")
    assert (first.value, first.seq_from, first.seq_to) == (10, 1, 2)
    assert (second.value, second.seq_from, second.seq_to) == (12, 2, None)
    assert revisions_as_of(1).get().value == 10
    assert revisions_as_of(2).get().value == 12
    assert not revisions_as_of(0).exists()


def test_two_people_in_one_cell(tree: Tree, with_role: Grant, enter: Enter) -> None:
    first = with_role("officer", tree["a1"], login="mot")
    second = with_role("officer", tree["a1"], login="hai")
    enter(first, tree["a1"], "files.received", 10)
    enter(first, tree["a1"], "files.received", 11, base=1)
    (answer,) = enter(second, tree["a1"], "files.received", 15, base=1)
    assert (answer.state, answer.mine, answer.theirs, answer.who) == ("conflict", "15", "11", "Mẫu mot")
    assert answer.when
    assert Observation.objects.get().value == 11


@pytest.mark.parametrize(
    ("code", "value", "cell", "words"),
    [
        pytest.param("files.received", "-1", {}, "số âm", id="negative count"),
        pytest.param("files.received", "1.5", {}, "số nguyên", id="half a file"),
        pytest.param("fines.amount", "1.255", {}, "2 chữ số thập phân", id="too many decimals"),
        pytest.param("fines.amount", "1e30", {}, "18 chữ số", id="too great"),
        pytest.param("files.received", "1", {"category": "channel=moon"}, "phân tổ", id="unknown category"),
        pytest.param("files.settled", "1", {"category": "channel=online"}, "phân tổ", id="no such breakdown"),
    ],
)
def test_an_invalid_cell_says_what_is_allowed(
    tree: Tree, with_role: Grant, enter: Enter, code: str, value: str, cell: dict[str, object], words: str
) -> None:
    officer = with_role("officer", tree["a1"])
    (answer,) = enter(officer, tree["a1"], code, value, **cell)
    assert answer.state == "invalid"
    assert words in answer.message
    assert not Observation.objects.exists()
    assert not AuditEntry.objects.exists()


def test_valid_cells_are_kept_beside_invalid_ones(
    tree: Tree, with_role: Grant, catalogue: Catalogue, november: Period
) -> None:
    cells = [
        Cell("good", catalogue["files.received"].indicator_id, Decimal(3)),
        Cell("bad", catalogue["files.settled"].indicator_id, Decimal(-3)),
    ]
    answers = enter_figures(
        actor=with_role("officer", tree["a1"]),
        unit=tree["a1"],
        period=november,
        cells=cells,
        save=SaveKey("k"),
    )
    assert [one.state for one in answers] == ["saved", "invalid"]
    assert Observation.objects.get().value == 3


def test_the_same_save_again_changes_nothing(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    first = enter(officer, tree["a1"], "files.received", 10, key="once")
    again = enter(officer, tree["a1"], "files.received", 10, key="once")
    assert again == first
    assert ObservationRevision.objects.count() == AuditEntry.objects.count() == 1


def test_a_save_key_does_not_serve_another_content(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10, key="once")
    with pytest.raises(Rejected) as refused:
        enter(officer, tree["a1"], "files.received", 11, key="once")
    assert refused.value.code == "save_key_reused"


def test_an_unchanged_value_writes_nothing(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    (answer,) = enter(officer, tree["a1"], "files.received", 10, base=0)
    assert answer.state == "unchanged"
    assert AuditEntry.objects.count() == 1


def test_a_value_taken_back_stays_in_memory(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    (answer,) = enter(officer, tree["a1"], "files.received", None, base=1)
    assert answer.state == "saved"
    assert (Observation.objects.get().value, Observation.objects.get().absence) == (None, 2)
    assert [one.value for one in ObservationRevision.objects.order_by("number")] == [10, None]


def test_the_firmest_nature_is_marked(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10, nature=1)
    enter(officer, tree["a1"], "files.received", 12, nature=3)
    assert Observation.objects.get(is_firmest=True).value == 12
    enter(officer, tree["a1"], "files.received", None, nature=3, base=1)
    assert Observation.objects.get(is_firmest=True).value == 10


def test_who_has_no_role_here_is_refused_with_the_reason(tree: Tree, with_role: Grant, enter: Enter) -> None:
    stranger_here = with_role("officer", tree["b1"])
    with pytest.raises(Refused) as refused:
        enter(stranger_here, tree["a1"], "files.received", 10)
    assert refused.value.answer.rule == "no_role.figures.enter"
    assert not Observation.objects.exists()
