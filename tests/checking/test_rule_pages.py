"""Each rule page's sentences: the good ones raise nothing loud, the failing ones raise the page's code."""

import re
from pathlib import Path

import pytest

from baocong.checking.catalogue import CATALOGUE, FAMILIES

PAGES = Path(__file__).parents[2] / "docs" / "rules"
EXAMPLE = re.compile(r"```text\n(.*?)\n```", re.DOTALL)
PARTS = ("Đúng", "Sai", "Không xét")
SEVERITIES = {"error": "Lỗi", "warning": "Cảnh báo", "note": "Lưu ý"}


def examples(code, part):
    page = (PAGES / CATALOGUE[code].page).read_text(encoding="utf-8")
    return EXAMPLE.findall(page.split(f"## {part}\n")[1].split("\n## ")[0])


def rows(part):
    return [
        pytest.param(code, text, id=f"{code}-{part}-{k}")
        for code in CATALOGUE
        for k, text in enumerate(examples(code, part))
    ]


@pytest.mark.parametrize("code", CATALOGUE)
def test_page_names_its_check_and_has_three_wordings_each_way(code):
    page = (PAGES / CATALOGUE[code].page).read_text(encoding="utf-8")
    assert page.startswith(f"# {code}. {CATALOGUE[code].title}\n")
    assert f"{SEVERITIES[CATALOGUE[code].severity]} · {FAMILIES[code[0]]}" in page
    assert all(heading in page for heading in ("## Cách sửa", "## Nguồn"))
    assert [len(examples(code, part)) >= least for part, least in zip(PARTS, (3, 3, 1), strict=True)] == [
        True
    ] * 3


def test_no_page_of_a_check_is_left_over():
    pages = {page.stem for page in PAGES.glob("*.md") if re.fullmatch(r"[A-Z]\d\d", page.stem)}
    assert pages == set(CATALOGUE)


@pytest.mark.parametrize(("code", "text"), rows("Sai"))
def test_failing_wording_raises_the_code(code, text, findings_of):
    assert code in {finding.code for finding in findings_of(text)}


@pytest.mark.parametrize(("code", "text"), rows("Đúng") + rows("Không xét"))
def test_good_and_ignored_wordings_raise_nothing_loud(code, text, findings_of):
    findings = findings_of(text)
    assert code not in {finding.code for finding in findings}
    assert [finding for finding in findings if finding.severity != "note"] == []


@pytest.mark.parametrize(("code", "text"), rows("Sai"))
def test_finding_lies_in_one_paragraph_and_carries_its_severity(code, text, findings_of, reading_of):
    whole = reading_of(text).text
    for finding in findings_of(text):
        assert 0 <= finding.start < finding.end <= len(whole)
        assert "\n" not in whole[finding.start : finding.end]
        assert finding.severity == CATALOGUE[finding.code].severity
        assert finding.message.endswith((".", "”"))


def test_reference_page_lists_every_check_in_order():
    page = (PAGES.parent / "reference" / "checks.md").read_text(encoding="utf-8")
    listed = re.findall(
        r"^\| \[([A-Z]\d\d)\]\(\.\./rules/\1\.md\) \| (\S+(?: \S+)?) \| (.+) \|$", page, re.MULTILINE
    )
    assert listed == [
        (check.code, SEVERITIES[check.severity], check.title)
        for family in FAMILIES
        for check in CATALOGUE.values()
        if check.code[0] == family
    ]
