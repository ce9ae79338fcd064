"""What every template of the platform keeps to: strict policy, protected forms, documented components."""

import re
from pathlib import Path

import pytest

from baocong.ui.gallery import HEADINGS, component_names, documentation, shown_components

_ROOT = Path(__file__).resolve().parents[2] / "src" / "baocong"
_TEMPLATES = sorted([*_ROOT.glob("ui/templates/**/*.html"), *_ROOT.glob("apps/*/templates/**/*.html")])
_STYLES = sorted([*_ROOT.glob("ui/static/**/*.css"), *_ROOT.glob("apps/*/static/**/*.css")])

FORBIDDEN = {
    "style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "style element": re.compile(r"<style[\s>]", re.IGNORECASE),
    "inline script": re.compile(
        r"<script(?![^>]*\ssrc=)(?![^>]*type=[\"']application/json[\"'])[^>]*>", re.IGNORECASE
    ),
    "handler attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "htmx that needs eval": re.compile(r"\shx-(?:on|vals=[\"']js:|headers=[\"']js:)", re.IGNORECASE),
    "script address": re.compile(r"[\"']\s*javascript:", re.IGNORECASE),
    "file of another host": re.compile(
        r"<(?:script|link|img|iframe)[^>]*(?:src|href)=[\"'](?:https?:)?//", re.IGNORECASE
    ),
}
_POST_FORM = re.compile(r"<form\b[^>]*method=[\"']post[\"'][^>]*>.*?</form>", re.IGNORECASE | re.DOTALL)
_STATELESS = {
    "apps/portal/templates/portal/_drop_report.html",
    "apps/portal/templates/portal/_drop_cluster.html",
}
"""Forms of the front page: nobody is signed in, nothing is kept, and the views are exempt."""
_OF_DJANGO = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|\{%.*?%\}", re.DOTALL)

GOOD_AND_BAD = [
    pytest.param("style attribute", '<p class="soft">', '<p class="a" style="color:red">', id="style"),
    pytest.param("inline script", '<script src="a.js" defer></script>', "<script>go()</script>", id="script"),
    pytest.param("handler attribute", '<a href="#on=1">', '<a href="#" onclick="go()">', id="handler"),
    pytest.param("script address", '<a href="/javascript/">', '<a href="javascript:go()">', id="address"),
    pytest.param(
        "file of another host",
        '<script src="/static/a.js">',
        '<script src="https://cdn.example/a.js">',
        id="host",
    ),
    pytest.param("htmx that needs eval", '<a hx-get="/">', '<a hx-on:click="go()">', id="htmx"),
]


def _name(path: Path) -> str:
    return str(path.relative_to(_ROOT))


@pytest.mark.parametrize(("rule", "good", "bad"), GOOD_AND_BAD)
def test_rule_tells_good_from_bad(rule: str, good: str, bad: str) -> None:
    assert not FORBIDDEN[rule].search(good)
    assert FORBIDDEN[rule].search(bad)


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_template_fits_the_policy(path: Path) -> None:
    """Nothing that the content security policy would refuse, nothing from another host."""
    text = path.read_text(encoding="utf-8")
    assert "autoescape off" not in text
    text = _OF_DJANGO.sub("", text)
    assert [rule for rule, pattern in FORBIDDEN.items() if pattern.search(text)] == []


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_posted_form_carries_its_token(path: Path) -> None:
    """Every form that posts holds `{% csrf_token %}`."""
    if _name(path) in _STATELESS:
        assert "exempt" in (_ROOT / "apps/portal/front/views.py").read_text(encoding="utf-8")
        return
    forms = _POST_FORM.findall(path.read_text(encoding="utf-8"))
    assert [form[:80] for form in forms if "{% csrf_token %}" not in form] == []


@pytest.mark.parametrize("path", _STYLES, ids=_name)
def test_styles_load_nothing_from_elsewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "@import" not in text
    assert not re.search(r"url\(\s*[\"']?(?:https?:)?//", text)


def test_every_component_is_shown_and_documented() -> None:
    """A component without a place in the gallery, or without words on its variables, fails."""
    assert component_names() == set(HEADINGS)
    assert all(documentation(name) for name in HEADINGS)


def test_examples_use_their_component() -> None:
    missing = [
        one.name
        for one in shown_components()
        if one.name != "form" and f"components/{one.name}.html" not in one.source
    ]
    assert missing == []
