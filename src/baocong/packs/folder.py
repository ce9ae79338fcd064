"""The files of a pack's folder: read once, with limits, and hashed together."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from unicodedata import normalize

from baocong.packs.problem import PackError, PackProblem

_READ = (".toml", ".csv", ".json")
_PASSED_OVER = (".md", ".txt")
_JUNK = {"thumbs.db", "desktop.ini", "__pycache__"}
_MOST_BYTES = 16 * 1024 * 1024
_MOST_FILES = 500
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Folder:
    """The content of a pack's folder.

    *Shapes*: `files` by path relative to the folder, with slashes, in alphabetical order; notes (.md, .txt), hidden
    files and what Windows, macOS and Excel leave behind are not among them. `unknown` are files of other kinds.
    """

    place: str
    files: Mapping[str, bytes]
    unknown: tuple[str, ...]
    sha256: str


def read_folder(folder: Path | Traversable) -> Folder:
    """Read the files of a pack. *Errors*: PackError `missing_folder`, `too_large`."""
    place = str(folder)
    try:
        if not folder.is_dir():
            raise _refused(
                place, "missing_folder", f"Không có thư mục “{place}”; hãy kiểm tra lại đường dẫn."
            )
        return _folder(place, sorted(_walk(folder, ""), key=lambda found: found[0]))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _refused(place, "missing_folder", f"Không đọc được thư mục “{place}” ({reason}).") from error


def folder_of(place: str, members: Mapping[str, bytes]) -> Folder:
    """Return the content of a pack that was unpacked in memory: the same rules as for a folder on disk.

    *Shapes*: paths with slashes; one folder around everything is taken off. *Errors*: PackError `too_large`.
    """
    named = sorted((normalize("NFC", name), content) for name, content in _unwrapped(members).items())
    kept = [(name, content) for name, content in named if not _is_junk(name)]
    if len(kept) > _MOST_FILES or sum(len(content) for _, content in kept) > _MOST_BYTES:
        raise _refused(
            place, "too_large", f"Gói có hơn {_MOST_FILES} tệp hoặc lớn hơn {_MOST_BYTES // 1024**2} MB."
        )
    files = {name: content for name, content in kept if name.lower().endswith(_READ)}
    unknown = tuple(name for name, _ in kept if not name.lower().endswith(_READ + _PASSED_OVER))
    return Folder(place, files, unknown, _hash(files))


def _unwrapped(members: Mapping[str, bytes]) -> Mapping[str, bytes]:
    tops = {name.partition("/")[0] for name in members if not _is_junk(name)}
    if len(tops) != 1 or any("/" not in name for name in members if not _is_junk(name)):
        return members
    prefix = f"{tops.pop()}/"
    return {
        name.removeprefix(prefix): content for name, content in members.items() if name.startswith(prefix)
    }


def _is_junk(name: str) -> bool:
    parts = name.split("/")
    return any(part.startswith((".", "~$", "__")) or part.lower() in _JUNK for part in parts) or (
        len(parts) > _DEEPEST + 1 or name.endswith(".py")
    )


def _folder(place: str, found: list[tuple[str, Traversable]]) -> Folder:
    if len(found) > _MOST_FILES:
        raise _refused(place, "too_large", f"Thư mục có hơn {_MOST_FILES} tệp, không phải một gói dữ liệu.")
    files: dict[str, bytes] = {}
    room = _MOST_BYTES
    for name, file in found:
        if not name.lower().endswith(_READ):
            continue
        with file.open("rb") as stream:
            files[name] = stream.read(room + 1)
        room -= len(files[name])
        if room < 0:
            raise _refused(place, "too_large", f"Gói lớn hơn {_MOST_BYTES // 1024**2} MB.", name)
    unknown = tuple(name for name, _ in found if not name.lower().endswith(_READ + _PASSED_OVER))
    return Folder(place, files, unknown, _hash(files))


def _walk(folder: Path | Traversable, prefix: str, depth: int = 0) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if (
            entry.name.startswith((".", "~$", "__"))
            or entry.name.lower() in _JUNK
            or entry.name.endswith(".py")
        ):
            continue
        if isinstance(entry, Path) and entry.is_symlink():
            continue
        if entry.is_dir():
            if depth < _DEEPEST:
                yield from _walk(entry, f"{prefix}{entry.name}/", depth + 1)
        elif entry.is_file():
            yield normalize("NFC", f"{prefix}{entry.name}"), entry


def _hash(files: Mapping[str, bytes]) -> str:
    """Hash names and contents; line ends count as one kind, so that a checkout on Windows has the same hash."""
    total = hashlib.sha256()
    for name, content in files.items():
        digest = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
        total.update(f"{name}\0{digest}\n".encode())
    return total.hexdigest()


def _refused(place: str, code: str, message: str, file: str = "") -> PackError:
    return PackError(place, [PackProblem(file or place, 0, "", code, message)])
