"""Opening packs: folders of TOML and CSV, checked once per content hash."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from baocong.packs.content import PackContent
from baocong.packs.folder import Folder, folder_of, read_folder
from baocong.packs.kinds import PACK_KINDS
from baocong.packs.manifest import MANIFEST, SHIPPED, read_manifest
from baocong.packs.problem import PackError, PackProblem
from baocong.packs.schema import TomlFile
from baocong.packs.table import Table
from baocong.packs.toml_checking import problem_at

_KEPT = 32
_contents: dict[tuple[str, str], PackContent] = {}


class Pack:
    """A pack: its manifest, and its files, each checked when it is first asked for.

    *Shapes*: `sha256` covers names and contents of the pack's files and of the pack that it extends; `version` is the
    manifest's. *Errors*: every getter raises PackError with all problems of the file.
    """

    def __init__(self, place: str, content: PackContent, unknown_files: tuple[str, ...] = ()) -> None:
        self.place = place
        self._unknown_files = unknown_files
        self._content = content
        values = content.manifest.values
        self.name: str = values["name"]
        self.title: str = values["title"]
        self.version: str = values["version"]
        self.kind: str = values["kind"]
        self.notice: str = values.get("notice", "")
        self.sources: tuple[str, ...] = tuple(values.get("sources", ()))
        self.sha256 = content.sha256

    @property
    def stamp(self) -> str:
        """What a computed figure names: "ict 2026.11 sha256:0123456789ab"."""
        return f"{self.name} {self.version} sha256:{self.sha256[:12]}"

    def table(self, file: str) -> Table:
        """Return a CSV file of the pack, checked."""
        table, problems = self._content.checked_table(file)
        self._refuse(problems)
        return table

    def document(self, file: str) -> TomlFile:
        """Return a TOML file of the pack, checked."""
        document, problems = self._content.checked_document(file)
        self._refuse(problems)
        return document

    def data(self, file: str) -> Any:
        """Return the values of a JSON file of the pack, checked."""
        values, problems = self._content.checked_data(file)
        self._refuse(problems)
        return values

    def files(self, pattern: str) -> tuple[str, ...]:
        """Return the paths of files that fit a pattern such as "outlines/*.toml", inherited ones too."""
        return self._content.names(pattern)

    def check(self) -> None:
        """Check every file. *Errors*: PackError with all problems of all files."""
        self._refuse(self._content.all_problems(self._unknown_files))

    def own_members(self) -> dict[str, bytes]:
        """Return all files, inherited ones too: what is kept so that this version can be opened again for ever."""
        return {**self._content.files}

    def inherited_files(self) -> dict[str, bytes]:
        """Return the files that a pack which extends this one starts from."""
        return {name: content for name, content in self._content.files.items() if name != MANIFEST.file}

    def _refuse(self, problems: list[PackProblem]) -> None:
        if problems:
            raise PackError(self.place, problems)


def load_pack(path: Path | str) -> Pack:
    """Return the pack in a folder, every file checked. *Errors*: PackError with all problems."""
    pack = _open(Path(path))
    pack.check()
    return pack


def pack_of(place: str, members: Mapping[str, bytes]) -> Pack:
    """Return a pack from the members of an archive, every file checked. *Errors*: PackError with all problems."""
    pack = _pack(folder_of(place, members))
    pack.check()
    return pack


def kept_pack(place: str, members: Mapping[str, bytes], sha256: str) -> Pack:
    """Return a pack that was checked and kept with everything it inherited: nothing is inherited again.

    `sha256` is the one it had when it was kept.
    """
    folder = folder_of(place, members)
    manifest = read_manifest(folder)
    kind = PACK_KINDS[manifest.values["kind"]]
    return Pack(place, PackContent(folder.files, manifest, kind, sha256))


@lru_cache(maxsize=len(SHIPPED))
def shipped_pack(name: str) -> Pack:
    """Return a pack that comes with the program; its files are checked when they are first asked for."""
    if name not in SHIPPED:
        message = f"Chương trình không có gói dữ liệu tên “{name}”."
        raise PackError(name, [PackProblem(name, 0, "", "missing_folder", message, SHIPPED)])
    return _open(resources.files("baocong.packs").joinpath(name))


def _open(place: Path | Traversable) -> Pack:
    return _pack(read_folder(place))


def _pack(folder: Folder) -> Pack:
    manifest = read_manifest(folder)
    base = _base(folder, manifest)
    return Pack(folder.place, _content(folder, manifest, base), folder.unknown)


def _base(folder: Folder, manifest: TomlFile) -> Pack | None:
    """Return the shipped pack that this one extends; it must be of the same kind."""
    name, kind = manifest.values.get("extends"), manifest.values["kind"]
    base = shipped_pack(name) if name else None
    if base and base.kind != kind:
        legal = tuple(shipped for shipped in SHIPPED if shipped_pack(shipped).kind == kind)
        message = f"Gói loại “{kind}” không kế thừa được gói “{name}” thuộc loại “{base.kind}”."
        raise PackError(folder.place, [problem_at(manifest, ("extends",), "not_allowed", message, legal)])
    return base


def _content(folder: Folder, manifest: TomlFile, base: Pack | None) -> PackContent:
    """Return the content with this hash, the one that is checked already where there is one."""
    key = (folder.sha256, base.sha256 if base else "")
    if key not in _contents:
        while len(_contents) >= _KEPT:
            _contents.pop(next(iter(_contents)), None)
        files = {**(base.inherited_files() if base else {}), **folder.files}
        kind = PACK_KINDS[manifest.values["kind"]]
        _contents[key] = PackContent(files, manifest, kind, _joined(*key))
    return _contents[key]


def _joined(own: str, base: str) -> str:
    return sha256(f"{own}\n{base}".encode()).hexdigest() if base else own
