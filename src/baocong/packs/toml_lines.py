"""Where the keys of a TOML text stand: tomllib gives values without lines."""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress

Path = tuple[str | int, ...]

_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_GAP_IN_LINE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""(?P<bare>[A-Za-z0-9_-]+)|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""+'
    r"|'''.*?'''+"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE_VALUE = re.compile(r"[^,\]}\n#]*")


def toml_lines(text: str) -> dict[Path, int]:
    """Return the line (from 1) of each key, table and array element of a TOML text that tomllib accepts.

    *Shapes*: the path of the second [[criteria]] table's name is ("criteria", 1, "name"). A text that the scan does
    not follow gives the lines up to there.
    """
    scan = _Scan(text)
    with suppress(_LostError, RecursionError):
        scan.document()
    return scan.lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of `path`, or of the nearest table around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


class _LostError(Exception):
    """The scan met something that it does not follow."""


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        self._skip(_GAP)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_GAP)

    def _header(self) -> Path:
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        line, keys = self.line, self._keys()
        self.at += 2 if array else 1
        path = self._resolve(keys[:-1]) + keys[-1:]
        self._note(path, line)
        if array:
            self.counts[path] = self.counts.get(path, 0) + 1
        return self._latest(path, line)

    def _resolve(self, keys: tuple[str, ...]) -> Path:
        path: Path = ()
        for key in keys:
            path = self._latest((*path, key), self.line)
        return path

    def _latest(self, path: Path, line: int) -> Path:
        """Return the path of the latest element where `path` is an array of tables, else `path`."""
        if path not in self.counts:
            return path
        element = (*path, self.counts[path] - 1)
        self._note(element, line)
        return element

    def _pair(self, table: Path) -> None:
        line, keys = self.line, self._keys()
        if self.text[self.at : self.at + 1] != "=":
            raise _LostError
        self.at += 1
        self._skip(_GAP_IN_LINE)
        for length in range(1, len(keys) + 1):
            self._note((*table, *keys[:length]), line)
        self._value((*table, *keys))

    def _keys(self) -> tuple[str, ...]:
        keys: list[str] = []
        while True:
            self._skip(_GAP_IN_LINE)
            found = _KEY.match(self.text, self.at)
            if not found:
                raise _LostError
            keys.append(found[0] if found["bare"] else tomllib.loads(f"key = {found[0]}")["key"])
            self.at = found.end()
            self._skip(_GAP_IN_LINE)
            if self.text[self.at : self.at + 1] != ".":
                return tuple(keys)
            self.at += 1

    def _value(self, path: Path) -> None:
        start = self.text[self.at : self.at + 1]
        if start in ("'", '"'):
            self._skip(_STRING)
        elif start == "[":
            self._array(path)
        elif start == "{":
            self._inline(path)
        else:
            self._skip(_BARE_VALUE)

    def _array(self, path: Path) -> None:
        self.at += 1
        count = 0
        while not self._closed("]"):
            element = (*path, count)
            self._note(element, self.line)
            self._value(element)
            count += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        while not self._closed("}"):
            self._pair(path)

    def _closed(self, bracket: str) -> bool:
        """Step over gaps and a comma; return whether the bracket closed."""
        self._skip(_GAP)
        if self.text[self.at : self.at + 1] == ",":
            self.at += 1
            self._skip(_GAP)
        if self.at >= len(self.text):
            raise _LostError
        if self.text[self.at] == bracket:
            self.at += 1
            return True
        return False

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        if not found:
            raise _LostError
        self.line += found[0].count("\n")
        self.at = found.end()

    def _note(self, path: Path, line: int) -> None:
        self.lines.setdefault(path, line)
