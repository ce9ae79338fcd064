"""The files of a pack with what was found in them: each is checked when it is first asked for, and only once."""

import fnmatch
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from baocong.packs.csv_checking import check_csv
from baocong.packs.decoding import decode
from baocong.packs.manifest import MANIFEST
from baocong.packs.problem import PackProblem
from baocong.packs.schema import CsvSchema, FileSchema, JsonSchema, PackKind, Reference, TomlFile, TomlSchema
from baocong.packs.table import Table
from baocong.packs.toml_checking import check_toml

T = TypeVar("T")
Schema = TypeVar("Schema", CsvSchema, TomlSchema, JsonSchema)
Checked = tuple[T, list[PackProblem]]
"""What can be read of a file, and what is wrong with it."""


class PackContent:
    """The content of a pack together with that of the pack it extends; one object for each content hash.

    *Shapes*: `files` are the pack's own files over those of the extended pack, so that an inherited file is checked
    against the pack's own tables too.
    """

    def __init__(self, files: Mapping[str, bytes], manifest: TomlFile, kind: PackKind, sha256: str) -> None:
        self.files = files
        self.manifest = manifest
        self.kind = kind
        self.sha256 = sha256
        self._found: dict[str, Checked[Any]] = {}

    def checked_table(self, file: str) -> Checked[Table]:
        """Return a CSV file, checked."""
        empty = Table(file, (), ())
        return self._once(file, CsvSchema, lambda schema, content: check_csv(schema, content, self), empty)

    def checked_document(self, file: str) -> Checked[TomlFile]:
        """Return a TOML file, checked."""
        empty = TomlFile(file, {}, {})
        return self._once(
            file, TomlSchema, lambda schema, content: check_toml(schema, file, content, self), empty
        )

    def checked_data(self, file: str) -> Checked[Any]:
        """Return the values of a JSON file, checked."""
        return self._once(file, JsonSchema, _check_json, {})

    def table(self, file: str) -> Table:
        """Return a CSV file as far as it can be read."""
        return self.checked_table(file)[0]

    def values(self, reference: Reference) -> frozenset[str]:
        """Return the values that stand in a column."""
        return frozenset(row.text(reference.column) for row in self.table(reference.file).rows) - {""}

    def names(self, pattern: str) -> tuple[str, ...]:
        """Return the paths of files that fit a pattern, in alphabetical order."""
        return tuple(sorted(name for name in self.files if fnmatch.fnmatchcase(name, pattern)))

    def all_problems(self, unknown_files: tuple[str, ...]) -> list[PackProblem]:
        """Check every file; `unknown_files` lie beside them in the folder."""
        problems = [self._unknown(file) for file in unknown_files]
        for file in self.files:
            if file != MANIFEST.file:
                problems += self._problems_of(file)
        return problems + [
            _missing(schema.file)
            for schema in self.kind.files
            if schema.required and not self.names(schema.file)
        ]

    def _problems_of(self, file: str) -> list[PackProblem]:
        schema = self._schema(file)
        if isinstance(schema, CsvSchema):
            return self.checked_table(file)[1]
        if isinstance(schema, TomlSchema):
            return self.checked_document(file)[1]
        return self.checked_data(file)[1]

    def _once(
        self, file: str, kind: type[Schema], check: Callable[[Schema, bytes], Checked[T]], empty: T
    ) -> Checked[T]:
        if file not in self._found:
            schema = self._schema(file)
            if not isinstance(schema, kind):
                self._found[file] = empty, [self._unknown(file)]
            elif file not in self.files:
                self._found[file] = empty, [_missing(file)]
            else:
                self._found[file] = check(schema, self.files[file])
        return self._found[file]

    def _schema(self, file: str) -> FileSchema | None:
        return next((schema for schema in self.kind.files if fnmatch.fnmatchcase(file, schema.file)), None)

    def _unknown(self, file: str) -> PackProblem:
        legal = (MANIFEST.file, *(schema.file for schema in self.kind.files))
        message = f"Loại gói này không có tệp “{file}”; hãy đổi tên hoặc chuyển tệp đi nơi khác."
        return PackProblem(file, 0, "", "unknown_file", message, legal)


def _missing(file: str) -> PackProblem:
    return PackProblem(file, 0, "", "missing_file", f"Gói thiếu tệp “{file}”.")


def _check_json(schema: JsonSchema, content: bytes) -> Checked[Any]:
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
