"""What the tests of the writers share: the sample report, and a way through LibreOffice."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.writing.sample_tree import sample_tree

from baocong.compiling.tree import ReportTree

Convert = Callable[[bytes, str, str], bytes]


@pytest.fixture
def tree() -> ReportTree:
    """A report of about eight pages with tables, an annex across and an upright one."""
    return sample_tree(rounds=2, annex_rows=30)


@pytest.fixture
def convert(soffice: str, tmp_path: Path) -> Convert:
    """Convert a file's bytes from one kind to another in LibreOffice, with a profile of its own."""

    def run(content: bytes, kind: str, wanted: str) -> bytes:
        source = tmp_path / f"source.{kind}"
        source.write_bytes(content)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        out = tmp_path / "out"
        subprocess.run(
            [soffice, "--headless", profile, "--convert-to", wanted, "--outdir", str(out), str(source)],
            check=True,
            capture_output=True,
            timeout=240,
        )
        return (out / f"source.{wanted.split(':')[0]}").read_bytes()

    return run
