"""pack.toml: which pack a folder is."""

from baocong.packs.folder import Folder
from baocong.packs.kinds import PACK_KINDS
from baocong.packs.problem import PackError, PackProblem
from baocong.packs.schema import Key, Reference, TomlFile, TomlSchema
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


def read_manifest(folder: Folder) -> TomlFile:
    """Return the manifest of a folder. *Errors*: PackError, when there is none or it has problems."""
    if MANIFEST.file not in folder.files:
        message = "Thư mục không phải gói dữ liệu vì thiếu tệp pack.toml (tên, phiên bản, loại gói)."
        problem = PackProblem(MANIFEST.file, 0, "", "missing_file", message, (MANIFEST.file,))
        raise PackError(folder.place, [problem])
    manifest, problems = check_toml(MANIFEST, MANIFEST.file, folder.files[MANIFEST.file], _Nothing())
    if problems:
        raise PackError(folder.place, problems)
    return manifest


class _Nothing:
    """A lookup for a file that refers to nothing."""

    def table(self, file: str) -> Table:
        return Table(file, (), ())

    def values(self, reference: Reference) -> frozenset[str]:  # noqa: ARG002 - the protocol's signature
        return frozenset()
