"""docs/reference/settings.md lists every variable that the project reads, with its true default, and no other."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "settings.md"
SOURCES = [ROOT / "src" / "baocong" / "project" / one for one in ("settings.py", "identity.py")]
NAME = re.compile(r"BAOCONG_[A-Z_]+|DATABASE_URL")
WITHOUT_DEFAULT = {"read_choices"}


def names() -> set[str]:
    """Every variable that the project reads."""
    return {
        str(one.value)
        for source in SOURCES
        for one in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(one, ast.Constant) and NAME.fullmatch(str(one.value))
    }


def defaults() -> dict[str, str]:
    """Each variable that is read by a call of its own, with its default as the page writes it."""
    found: dict[str, str] = {}
    for source in SOURCES:
        for call in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                name, *rest = call.args
                if call.func.id.startswith("read_") and isinstance(name, ast.Constant):
                    has_default = rest and call.func.id not in WITHOUT_DEFAULT
                    # A variable that is read twice is asked once whether it is set at all.
                    found[str(name.value)] = (_default(rest[0]) if has_default else "") or found.get(
                        str(name.value), ""
                    )
    return found


def _default(value: ast.expr) -> str:
    if isinstance(value, ast.Constant):
        return str(value.value).lower() if isinstance(value.value, bool) else str(value.value)
    if isinstance(value, ast.Tuple):
        return ",".join(str(one.value) for one in value.elts if isinstance(one, ast.Constant))
    return ast.unparse(value)


def rows() -> dict[str, str]:
    return {
        found[1]: found[2]
        for found in re.finditer(r"^\| `([A-Z_]+)` \| (.*?) \|", PAGE.read_text(encoding="utf-8"), re.M)
    }


def test_page_lists_every_variable_and_no_other() -> None:
    assert sorted(rows()) == sorted(names())


def test_page_gives_the_true_defaults() -> None:
    for name, default in defaults().items():
        said = rows()[name]
        if default.startswith(("Path(", "HOME ")):
            assert re.search(r"['\"]([^'\"]+)", default)[1].split("/")[-1] in said, name  # type: ignore[index]
        else:
            assert said == (f"`{default}`" if default else "không có"), name
