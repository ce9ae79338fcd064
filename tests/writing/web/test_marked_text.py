"""A text on a sheet: marks nest, overlap and run over lines, and no text becomes markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.writing.safe_text import printable
from baocong.writing.web.marked_text import LineLook, Mark, marked_text

EXAMPLES = [
    pytest.param("Có 12 xã", [Mark(3, 5, "a", "figure")],
                 '<p id="dong-1">Có <span class="figure" id="a">12</span> xã</p>', id="one mark"),
    pytest.param("Có 12 xã", [Mark(0, 8, classes="out"), Mark(3, 5, classes="in")],
                 '<p id="dong-1"><span class="out">Có <span class="in">12</span> xã</span></p>', id="nested"),
    pytest.param("abcd", [Mark(0, 3, "one", "x"), Mark(2, 4, "two", "y")],
                 '<p id="dong-1"><span class="x" id="one">ab<span class="y" id="two">c</span></span>'
                 '<span class="y">d</span></p>', id="overlapping: the later one is cut, its id stays once"),
    pytest.param("ab\n\ncd", [Mark(1, 5, "far", "x")],
                 '<p id="dong-1">a<span class="x" id="far">b</span></p>\n<p id="dong-3"><span class="x">c</span>d</p>',
                 id="over two lines"),
    pytest.param("abc", [Mark(0, 3, href="#x"), Mark(1, 2, classes="in", href="#y")],
                 '<p id="dong-1"><a href="#x">a<span class="in">b</span>c</a></p>', id="no link inside a link"),
    pytest.param("abc", [Mark(0, 2, href="#x", note="1", is_link=False)],
                 '<p id="dong-1"><span>ab</span><sup class="raised"><a href="#x">1</a></sup>c</p>', id="note"),
    pytest.param("abc", [Mark(2, 2, "e"), Mark(3, 1, "r"), Mark(-5, 1, "n", "c"), Mark(9, 12, "z")],
                 '<p id="dong-1"><span class="c" id="n">a</span>bc</p>', id="empty, reversed, outside"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "marks", "expected"), EXAMPLES)
def test_marks_become_nested_elements(text: str, marks: list[Mark], expected: str) -> None:
    assert str(marked_text(text, marks)) == expected


def test_lines_with_tabs_become_one_table_with_its_header() -> None:
    page = str(marked_text("Bảng\nĐơn vị\tSố xã\nA\t1.200\nB\t\n", []))
    assert page.count("<table") == 1
    assert '<th scope="col">Số xã</th>' in page
    assert '<td class="number">1.200</td>' in page
    assert "<td></td>" in page


def test_one_line_with_tabs_stays_a_line() -> None:
    assert str(marked_text("TỈNH A\tCỘNG HÒA", [])) == '<p id="dong-1">TỈNH A    CỘNG HÒA</p>'


def test_looks_give_headings_and_refuse_other_tags() -> None:
    looks = {0: LineLook("h2", "strong"), 3: LineLook("script")}
    expected = '<h2 class="strong" id="dong-1">I.</h2>\n<p id="dong-2">x</p>'
    assert str(marked_text("I.\nx", [], looks)) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "&lt;b&gt;",
        "{{ 7*7 }}",
        "'; DROP",
        "]]><!--",
    ],
)
def test_hostile_text_is_only_text(hostile: str) -> None:
    mark = Mark(0, len(hostile), hostile, hostile, hostile, hostile, hostile)
    seen = _Seen()
    seen.feed(str(marked_text(hostile, [mark])))
    assert {tag for tag, _ in seen.tags} <= {"p", "span", "a", "sup"}
    assert not {name for _, names in seen.tags for name in names} - {
        "id",
        "class",
        "title",
        "href",
        "aria-label",
    }
    assert seen.text.startswith(hostile)


def test_a_link_that_runs_code_is_no_link() -> None:
    assert "javascript" not in str(marked_text("abc", [Mark(0, 3, href="javascript:alert(1)", note="1")]))


@settings(deadline=None)
@given(
    st.text(st.sampled_from('ab1 \t\n<&"é'), max_size=40),
    st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45), st.booleans()), max_size=8),
)
def test_any_marks_keep_the_text_and_balance_the_tags(text: str, spans: list[tuple[int, int, bool]]) -> None:
    marks = [Mark(a, b, f"m{k}", f"c{k}", href="#x" if link else "") for k, (a, b, link) in enumerate(spans)]
    seen = _Seen()
    seen.feed(str(marked_text(text, marks)))
    seen.close()
    assert not seen.open
    assert not seen.nested_link
    assert _letters(seen.text) == _letters(printable(text))
    ids = [value for tag, names in seen.tags for name, value in names.items() if name == "id"]
    assert len(ids) == len(set(ids))
    for k, (a, b, _) in enumerate(spans):
        assert (f"m{k}" in ids) == bool(text[max(0, a) : max(0, b)].strip())


def _letters(text: str) -> str:
    return "".join(text.split())


class _Seen(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.nested_link = False
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.nested_link |= tag == "a" and "a" in self.open
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
