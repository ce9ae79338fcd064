"""Compiles the catalogues of translations. They are kept as .po only; nobody needs gettext.

The wheel holds compiled ones (hatch_build.py), `make setup` and the tests compile what is older than its text.
"""

from os import getpid
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


def compile_stale(folder: Path = LOCALE) -> list[Path]:
    """Compile each catalogue whose text is newer, and return the files written."""
    stale = [text for text in sorted(folder.glob("*/LC_MESSAGES/*.po")) if _is_stale(text)]
    return [_compile(text) for text in stale]


def _is_stale(text: Path) -> bool:
    compiled = text.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < text.stat().st_mtime


def _compile(text: Path) -> Path:
    """Write the compiled catalogue beside its text, whole or not at all: test workers may do this at once."""
    with text.open("rb") as source:
        catalogue = read_po(source, locale=text.parts[-3])
    compiled = text.with_suffix(".mo")
    draft = compiled.with_name(f"{compiled.name}.{getpid()}.tmp")
    with draft.open("wb") as target:
        write_mo(target, catalogue)
    draft.replace(compiled)
    return compiled
