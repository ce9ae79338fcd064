"""Translations: our Vietnamese has its English, third parties' English its Vietnamese, and no place holder is lost."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.utils.translation import gettext, override

from baocong.ui.catalogues import LOCALE, compile_stale
from baocong.ui.frame import DOORS, OPEN_DOORS

_UI = LOCALE.parent
_TRANSLATE = re.compile(r"""\{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
_BLOCK = re.compile(
    r"\{%\s*blocktranslate\b.*?%\}(.*?)(?:\{%\s*plural\s*%\}.*?)?\{%\s*endblocktranslate", re.DOTALL
)
_HOLDER = re.compile(r"%\((\w+)\)s|%[sd]")
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def _messages(language: str) -> list[Message]:
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as source:
        return [message for message in read_po(source, locale=language) if message.id]


def _ours() -> set[str]:
    """Return the texts of the frame, the components and the pages of `ui`."""
    found = {str(door.label) for door in (*DOORS, *OPEN_DOORS)}
    for path in _UI.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        found |= {one or other for one, other in _TRANSLATE.findall(text)}
        found |= {_VARIABLE.sub(r"%(\1)s", one) for one in _BLOCK.findall(text)}
    for path in _UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"gettext", "gettext_lazy"}:
                found.add(ast.literal_eval(node.args[0]))
    return found


def test_every_text_of_the_frame_has_its_english() -> None:
    known = {
        text
        for message in _messages("en")
        for text in (message.id if isinstance(message.id, tuple) else (message.id,))
    }
    missing = sorted(_ours() - known)
    assert not missing, f"Add to ui/locale/en/LC_MESSAGES/django.po: {missing}"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_translation_keeps_the_place_holders(language: str) -> None:
    wrong = []
    for message in _messages(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = set(_HOLDER.findall(ids[-1]))
        wrong += [message.id for string in strings if not string or set(_HOLDER.findall(string)) - wanted]
    assert wrong == []


WORDS = [
    pytest.param("vi", "This field is required.", "Ô này còn trống; hãy điền.", id="django-said-better"),
    pytest.param("vi", "Username or email", "Tên đăng nhập hoặc thư điện tử", id="third-party"),
    pytest.param("vi", "Đăng nhập", "Đăng nhập", id="own-stays"),
    pytest.param("en", "Đăng nhập", "Sign in", id="own-in-english"),
    pytest.param("en", "Username or email", "Username or email", id="third-party-stays"),
]


@pytest.mark.parametrize(("language", "text", "expected"), WORDS)
def test_pages_speak_the_chosen_language(language: str, text: str, expected: str) -> None:
    with override(language):
        assert gettext(text) == expected


def test_compiles_only_what_is_newer(tmp_path: Path) -> None:
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "Sign In"\nmsgstr "Đăng nhập"\n', encoding="utf-8")
    assert compile_stale(tmp_path) == [folder / "django.mo"]
    assert compile_stale(tmp_path) == []
    assert sorted(path.name for path in folder.iterdir()) == ["django.mo", "django.po"]
