"""The demo as a person gets it: its own folder, its own processes, a real browser."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from baocong.project.serving import Serving, free_port, server_beside

ROOT = Path(__file__).resolve().parents[2]
_OF_THE_TESTS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "BAOCONG_SECRET_KEY")
"""What the tests set for themselves, and a person does not."""


@dataclass(frozen=True)
class Demo:
    """A demo that is being served: where, its folder, the passwords by login."""

    base: str
    home: Path
    passwords: dict[str, str]


def run(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `baocong` as a process of its own on the data of a folder."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_THE_TESTS}
    environment |= {"BAOCONG_HOME": str(home), **more}
    command = [sys.executable, "-m", "baocong.cli.main", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Make the demo with the command that people use, and serve it on this machine."""
    home = tmp_path_factory.mktemp("walk") / "demo"
    made = run("demo", "--no-serve", "--folder", str(home), home=home)
    assert made.returncode == 0, made.stderr
    passwords = dict(re.findall(r"^  ([a-z]+) +([a-z0-9-]{17}) ", made.stdout, re.M))
    serving = Serving(port=free_port(), demo=True)
    with pytest.MonkeyPatch.context() as patch:
        for name in _OF_THE_TESTS:
            patch.delenv(name, raising=False)
        patch.setenv("BAOCONG_HOME", str(home))
        patch.setenv("BAOCONG_DEMO", "true")
        with server_beside(serving):
            yield Demo(serving.address.rstrip("/"), home, passwords)
