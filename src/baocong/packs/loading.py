"""Opening packs: folders of TOML and CSV, checked once per content hash."""

import fnmatch
import json
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from baocong.packs.csv_checking import check_csv
from baocong.packs.decoding import decode
from baocong.packs.folder import Folder, read_folder
from baocong.packs.kinds import PACK_KINDS
from baocong.packs.problem import PackError, PackProblem
from baocong.packs.schema import (
    CsvSchema,
    FileSchema,
    JsonSchema,
    Key,
    PackKind,
    Reference,
    TomlFile,
    TomlSchema,
)
from baocong.packs.table import Table
from baocong.packs.toml_checking import check_toml

SHIPPED = ("ict", "law", "territory")
"""The packs that come with the program."""

MANIFEST = TomlSchema(
    "pack.toml",
    keys=(
        Key("name", required=True),
        Key("title", required=True),
        Key("version", required=True),
        Key("kind", required=True, choices=tuple(PACK_KINDS)),
        Key("extends", choices=SHIPPED),
        Key("notice"),
        Key("sources", "texts"),
    ),
)
"""What pack.toml holds."""

T = TypeVar("T")
Schema = TypeVar("Schema", CsvSchema, TomlSchema, JsonSchema)
Checked = tuple[T, list[PackProblem]]
"""What can be read of a file, and what is wrong with it."""

_KEPT = 32
_contents: dict[tuple[str, str], "_Content"] = {}


class Pack:
    """A pack: its manifest, and its files, each checked when it is first asked for.

    *Shapes*: `sha256` covers names and contents of all files; `version` is the manifest's. A file that the folder lacks
    is taken from the pack that it extends. *Errors*: every getter raises PackError with all problems of the file.
    """

    def __init__(self, place: str, content: "_Content", unknown_files: tuple[str, ...] = ()) -> None:
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
        self.sha256 = content.folder.sha256

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
        """Return the paths of files that fit a pattern such as "outlines/*.toml", those of the extended pack too."""
        return self._content.names(pattern)

    def check(self) -> None:
        """Check every file. *Errors*: PackError with all problems of all files."""
        self._refuse(self._content.all_problems(self._unknown_files))

    def _refuse(self, problems: list[PackProblem]) -> None:
        if problems:
            raise PackError(self.place, problems)


def load_pack(path: Path | str) -> Pack:
    """Return the pack in a folder, every file checked. *Errors*: PackError with all problems."""
    pack = _open(Path(path))
    pack.check()
    return pack


@lru_cache(maxsize=len(SHIPPED))
def shipped_pack(name: str) -> Pack:
    """Return a pack that comes with the program; its files are checked when they are first asked for."""
    if name not in SHIPPED:
        message = f"Chương trình không có gói dữ liệu tên “{name}”."
        raise PackError(name, [PackProblem(name, 0, "", "missing_folder", message, SHIPPED)])
    return _open(resources.files("baocong.packs").joinpath(name))


def _open(place: Path | Traversable) -> Pack:
    folder = read_folder(place)
    return Pack(folder.place, _content_of(folder), folder.unknown)


def _content_of(folder: Folder) -> "_Content":
    manifest, kind, base = _manifest(folder)
    key = (folder.sha256, base.folder.sha256 if base else "")
    if key not in _contents:
        while len(_contents) >= _KEPT:
            _contents.pop(next(iter(_contents)), None)
        _contents[key] = _Content(folder, manifest, kind, base)
    return _contents[key]


def _manifest(folder: Folder) -> tuple[TomlFile, PackKind, "_Content | None"]:
    if MANIFEST.file not in folder.files:
        message = "Thư mục không phải gói dữ liệu vì thiếu tệp pack.toml (tên, phiên bản, loại gói)."
        raise PackError(
            folder.place, [PackProblem(MANIFEST.file, 0, "", "missing_file", message, ("pack.toml",))]
        )
    manifest, problems = check_toml(MANIFEST, MANIFEST.file, folder.files[MANIFEST.file], _NOTHING)
    if problems:
        raise PackError(folder.place, problems)
    extends = manifest.values.get("extends")
    base = shipped_pack(extends)._content if extends else None
    return manifest, PACK_KINDS[manifest.values["kind"]], base


class _Nothing:
    """A lookup for files that refer to nothing."""

    def table(self, file: str) -> Table:
        return Table(file, (), ())

    def values(self, reference: Reference) -> frozenset[str]:  # noqa: ARG002 - the protocol's signature
        return frozenset()


_NOTHING = _Nothing()


class _Content:
    """The files of one folder with what was found in them; one object for each content hash."""

    def __init__(self, folder: Folder, manifest: TomlFile, kind: PackKind, base: "_Content | None") -> None:
        self.folder = folder
        self.manifest = manifest
        self.kind = kind
        self.base = base
        self._tables: dict[str, Checked[Table]] = {}
        self._documents: dict[str, Checked[TomlFile]] = {}
        self._data: dict[str, Checked[Any]] = {}

    def checked_table(self, file: str) -> "Checked[Table]":
        if self.base and file not in self.folder.files:
            return self.base.checked_table(file)
        if file not in self._tables:
            schema, problems = self._declared(file, CsvSchema)
            self._tables[file] = (
                check_csv(schema, self.folder.files[file], self)
                if schema
                else (Table(file, (), ()), problems)
            )
        return self._tables[file]

    def checked_document(self, file: str) -> "Checked[TomlFile]":
        if self.base and file not in self.folder.files:
            return self.base.checked_document(file)
        if file not in self._documents:
            schema, problems = self._declared(file, TomlSchema)
            self._documents[file] = (
                check_toml(schema, file, self.folder.files[file], self)
                if schema
                else (TomlFile(file, {}, {}), problems)
            )
        return self._documents[file]

    def checked_data(self, file: str) -> "Checked[Any]":
        if self.base and file not in self.folder.files:
            return self.base.checked_data(file)
        if file not in self._data:
            schema, problems = self._declared(file, JsonSchema)
            self._data[file] = _check_json(schema, self.folder.files[file]) if schema else ({}, problems)
        return self._data[file]

    def _declared(self, file: str, kind: type[Schema]) -> tuple[Schema | None, list[PackProblem]]:
        """Return the declaration of a file of the folder, or why it cannot be used."""
        schema = self._schema(file)
        if not isinstance(schema, kind):
            return None, [_unknown(file, self._legal_files())]
        return (schema, []) if file in self.folder.files else (None, [_missing(file)])

    def table(self, file: str) -> Table:
        return self.checked_table(file)[0]

    def values(self, reference: Reference) -> frozenset[str]:
        return frozenset(row.text(reference.column) for row in self.table(reference.file).rows) - {""}

    def names(self, pattern: str) -> tuple[str, ...]:
        own = {name for name in self.folder.files if fnmatch.fnmatchcase(name, pattern)}
        return tuple(sorted(own.union(self.base.names(pattern) if self.base else ())))

    def all_problems(self, unknown_files: tuple[str, ...]) -> list[PackProblem]:
        problems = [_unknown(file, self._legal_files()) for file in unknown_files]
        for file in self.folder.files:
            problems += self._problems_of(file)
        for schema in self.kind.files:
            if schema.required and not self.names(schema.file):
                problems.append(_missing(schema.file))
        return problems

    def _problems_of(self, file: str) -> list[PackProblem]:
        schema = self._schema(file)
        if file == MANIFEST.file:
            return []
        if isinstance(schema, CsvSchema):
            return self.checked_table(file)[1]
        if isinstance(schema, TomlSchema):
            return self.checked_document(file)[1]
        return self.checked_data(file)[1]

    def _legal_files(self) -> tuple[str, ...]:
        return (MANIFEST.file, *(schema.file for schema in self.kind.files))

    def _schema(self, file: str) -> FileSchema | None:
        return next((schema for schema in self.kind.files if fnmatch.fnmatchcase(file, schema.file)), None)


def _check_json(schema: JsonSchema, content: bytes) -> tuple[Any, list[PackProblem]]:
    text, problem = decode(schema.file, content)
    if problem:
        return {}, [problem]
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return {}, [PackProblem(schema.file, line, "", "not_json", f"Tệp không đúng cú pháp JSON ({error}).")]
    lacking = [key for key in schema.keys if not isinstance(values, dict) or key not in values]
    return values, [
        PackProblem(schema.file, 1, key, "missing_key", f"Thiếu khóa bắt buộc “{key}”.", schema.keys)
        for key in lacking
    ]


def _missing(file: str) -> PackProblem:
    return PackProblem(file, 0, "", "missing_file", f"Gói thiếu tệp “{file}”.")


def _unknown(file: str, legal: tuple[str, ...]) -> PackProblem:
    message = f"Loại gói này không có tệp “{file}”; hãy đổi tên hoặc chuyển tệp đi nơi khác."
    return PackProblem(file, 0, "", "unknown_file", message, legal)
