"""Organisation identifiers: both printed forms mean one body, and what is none is refused with what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.identifiers import Identifier, IdentifierError, parse_identifier

BOTH_FORMS = [
    pytest.param("H38", "000.00.00.H38", id="province"),
    pytest.param("G14.04", "000.00.04.G14", id="department"),
    pytest.param("H26.14.03", "000.03.14.H26", id="unit-of-a-department"),
    pytest.param("H26.14.03.012", "012.03.14.H26", id="four-levels"),
    pytest.param("H26.14.012", "012.00.14.H26", id="level-three-left-out"),
]


@pytest.mark.parametrize(("new", "old"), BOTH_FORMS)
def test_both_forms_are_read_and_printed(new: str, old: str) -> None:
    assert parse_identifier(new) == parse_identifier(old)
    assert (str(parse_identifier(old)), parse_identifier(new).old_form) == (new, old)


@pytest.mark.parametrize(
    "text",
    ["H55.242", "G09.20.A1", "0101234567", "0101234567-001"],
    ids=["commune", "letters", "firm", "branch"],
)
def test_some_have_no_older_form(text: str) -> None:
    assert (str(parse_identifier(text)), parse_identifier(text).old_form) == (text, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", "identifier.malformed", id="empty"),
        pytest.param("H2", "identifier.malformed", id="short"),
        pytest.param("26.H", "identifier.malformed", id="turned"),
        pytest.param("000.00.14.H26.1", "identifier.malformed", id="five-groups"),
        pytest.param("H26.14<script>", "identifier.malformed", id="hostile"),
        pytest.param("H٢٦", "identifier.malformed", id="other-digits"),
        pytest.param("H26.00", "identifier.zero", id="empty-group"),
        pytest.param("000.14.00.H26", "identifier.gap", id="level-three-without-two"),
        pytest.param("H26" + ".14" * 11, "identifier.too_long", id="long"),
    ],
)
def test_what_is_no_identifier_is_refused_with_a_sentence(text: str, code: str) -> None:
    with pytest.raises(IdentifierError) as refused:
        parse_identifier(text)
    assert refused.value.code == code
    assert str(refused.value).endswith(".")


_two = st.integers(1, 99).map("{:02}".format)
_three = st.integers(1, 999).map("{:03}".format)


@given(st.sampled_from(["H26", "G14", "K57"]), st.lists(_two, max_size=2), st.one_of(st.none(), _three))
def test_the_older_form_turns_back(first: str, middle: list[str], last: str | None) -> None:
    groups = (first, *middle, *([last] if last and middle else []))
    old = Identifier(groups).old_form
    assert old is not None
    assert len(old) == 13
    assert parse_identifier(old) == Identifier(groups)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse_identifier(text)
    except IdentifierError:
        return
    assert parse_identifier(str(found)) == found
