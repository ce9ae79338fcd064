"""Whatever bytes a pack's file holds, the answer is a pack or a PackError, never anything else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baocong.packs.catalogue import catalogue_of
from baocong.packs.csv_checking import check_csv
from baocong.packs.loading import load_pack, shipped_pack
from baocong.packs.manifest import MANIFEST
from baocong.packs.nearest import nearest
from baocong.packs.outlines import load_outline
from baocong.packs.problem import PackError
from baocong.packs.reporting_schema import REPORTING
from baocong.packs.schema import CsvSchema, Reference, TomlSchema
from baocong.packs.table import Table
from baocong.packs.toml_checking import check_toml


class ShippedLookup:
    """The tables of the shipped pack around the file under test."""

    def table(self, file: str) -> Table:
        return shipped_pack("ict").table(file)

    def values(self, reference: Reference) -> frozenset[str]:
        return frozenset(row.text(reference.column) for row in self.table(reference.file).rows)


CSV = [schema for schema in REPORTING.files if isinstance(schema, CsvSchema)]
TOML = [MANIFEST, *(schema for schema in REPORTING.files if isinstance(schema, TomlSchema))]
ROUGH = st.binary(max_size=200) | st.text(alphabet='a,;"\n\r|=đ\x00\u0301é10-', max_size=120).map(str.encode)
SLOW = settings(deadline=None)


@SLOW
@given(st.sampled_from(CSV), ROUGH, st.booleans())
def test_any_bytes_as_csv(schema: CsvSchema, content: bytes, headed: bool) -> None:
    head = ",".join(column.name for column in schema.columns).encode() + b"\n" if headed else b""
    table, problems = check_csv(schema, head + content, ShippedLookup())
    assert table.file == schema.file
    assert all(problem.line >= 0 and problem.message for problem in problems)


@SLOW
@given(st.sampled_from(TOML), ROUGH | st.text(alphabet='ab=[]{}".#\n1e-,', max_size=80).map(str.encode))
def test_any_bytes_as_toml(schema: TomlSchema, content: bytes) -> None:
    _, problems = check_toml(schema, "a.toml", content, ShippedLookup())
    assert problems


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a = " + b"[" * 10_000, id="deep arrays"),
        pytest.param(b"a = " + b"{a=" * 10_000, id="deep tables"),
        pytest.param(b"a = " + b"9" * 10_000, id="an endless number"),
        pytest.param(b"a = 1e" + b"9" * 100, id="an endless exponent"),
        pytest.param(b"a." * 10_000 + b"a = 1", id="an endless key"),
    ],
)
def test_hostile_toml_is_refused(content: bytes) -> None:
    _, problems = check_toml(MANIFEST, "pack.toml", content, ShippedLookup())
    assert problems


def test_hostile_csv_is_refused() -> None:
    content = b'code,name_vi,headings_vi\n"' + b"a" * 200_000 + b'",b,c\n'
    _, problems = check_csv(CSV[0], content, ShippedLookup())
    assert [problem.code for problem in problems] == ["not_csv"]


FILES = ("pack.toml", "indicators.csv", "outlines/year.toml", "criteria/illustration-100.toml")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), at=st.floats(0, 1), length=st.integers(0, 30), put=st.binary(max_size=8))
def test_any_damage_to_a_shipped_file(tmp_path: Path, file: str, at: float, length: int, put: bytes) -> None:
    """A pack with a hole in one file is used or refused; nothing else happens."""
    shipped = Path(__file__).resolve().parents[2] / "src" / "baocong" / "packs" / "ict"
    content = (shipped / file).read_bytes()
    start = int(at * len(content))
    manifest = tmp_path / "pack.toml"
    manifest.write_bytes((shipped / "pack.toml").read_bytes() + b'extends = "ict"\n')
    damaged = tmp_path / file
    damaged.parent.mkdir(exist_ok=True)
    damaged.write_bytes(content[:start] + put + content[start + length :])
    try:
        pack = load_pack(tmp_path)
        catalogue_of(pack)
        load_outline("year", pack)
    except PackError as refused:
        assert refused.problems
    finally:
        damaged.unlink()


def test_nearest_begins_with_what_looks_alike() -> None:
    assert nearest("post.pints", frozenset({"telecom.a", "post.points", "post.routes"}))[0] == "post.points"
