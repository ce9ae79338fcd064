"""The processes that open strangers' files: they answer, they end when they hang or die, and leave nothing behind."""

import io
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.apps.portal.front import checkers as module
from baocong.apps.portal.front.checkers import Checker, Checkers, Failed, TooSlow
from baocong.apps.portal.front.messages import Broken, Message, read_message, write_message
from baocong.apps.portal.front.scratch import remove_leftovers, scratch_folder
from tests.apps.portal.conftest import report_file

JOB = Message(
    {"name": "BC.docx", "earlier": "", "now": "2022-06-30T08:00:00+07:00"}, {"report": report_file()}
)


def program(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let this program be started in place of the checker."""
    monkeypatch.setattr(module, "_COMMAND", (sys.executable, "-c", code))


def test_one_process_answers_job_after_job(temporary: Path) -> None:
    several = Checkers()
    several.warm_up()
    try:
        answers = [several.ask("report", JOB, 60) for _ in range(3)]
        assert {one.fields["state"] for one in answers} == {"done"}
        (waiting,) = several._waiting
        assert waiting.is_alive
        assert list(temporary.iterdir()) == []
    finally:
        several.end_all()
    assert not waiting.is_alive


def test_hanging_process_is_ended_in_time(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    program(
        monkeypatch, "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
    )
    monkeypatch.setattr(module, "_FAREWELL_SECONDS", 0.2)
    ended: list[Checker] = []
    take = Checkers._take
    monkeypatch.setattr(Checkers, "_take", lambda self: ended.append(take(self)) or ended[-1])
    with pytest.raises(TooSlow):
        Checkers().ask("report", JOB, 1)
    assert not ended[0].is_alive
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", id="killed"),
        pytest.param("print('not a message' * 9)", id="babbles"),
        pytest.param("import sys; sys.stdin.read(1)", id="leaves"),
    ],
)
def test_process_that_dies_is_a_failure_and_the_next_check_has_another(
    monkeypatch: pytest.MonkeyPatch, temporary: Path, code: str
) -> None:
    several = Checkers()
    with monkeypatch.context() as patch:
        program(patch, code)
        with pytest.raises(Failed):
            several.ask("report", JOB, 20)
    try:
        assert several.ask("report", JOB, 60).fields["state"] == "done"
    finally:
        several.end_all()
    assert list(temporary.iterdir()) == []


def test_process_does_not_know_the_secrets_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://x:secret-7413@y/z")
    monkeypatch.setenv("PGPASSWORD", "secret-7413")
    assert "BAOCONG_SECRET_KEY" in os.environ
    names = set(module._environment())
    assert not [one for one in names if one.startswith(("BAOCONG", "DATABASE", "PG", "DJANGO"))]
    assert "PATH" in names


def test_process_leaves_when_its_web_process_is_gone() -> None:
    checker = Checker()
    checker.close()
    assert checker._process.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no timer signal")
def test_process_ends_itself_even_without_its_web_process() -> None:
    code = (
        "from baocong.apps.portal.front import checker, messages\nchecker._end_after(1)\nwhile True: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", code], timeout=60, check=False)
    assert done.returncode < 0


def test_failure_says_nothing_of_the_file(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    from baocong.apps.portal.front.checker import _answer

    broken = Message(
        {**JOB.fields, "kind": "report", "now": "câu riêng tư", "folder": str(tmp_path)}, JOB.files
    )
    assert _answer(broken).fields == {"state": "failed"}
    assert "riêng tư" not in caplog.text
    assert "ValueError" in caplog.text


def test_leftovers_of_ended_processes_are_removed_and_others_stay(temporary: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = temporary / f"baocong-soat-{ended.pid}-abc"
    left.mkdir()
    (left / "bản chuyển.docx").write_bytes(b"x")
    other = temporary / "khác"
    other.mkdir()
    with scratch_folder() as mine:
        assert oct(mine.stat().st_mode & 0o777) == "0o700"
        assert mine.name.startswith(f"baocong-soat-{os.getpid()}-")
        assert remove_leftovers() == [left]
        assert mine.is_dir()
    assert sorted(temporary.iterdir()) == [other]


@given(
    st.dictionaries(st.text(), st.text() | st.integers() | st.none()), st.dictionaries(st.text(), st.binary())
)
def test_message_comes_through_as_it_was(fields: dict[str, object], files: dict[str, bytes]) -> None:
    pipe = io.BytesIO()
    write_message(pipe, Message(fields, files))
    pipe.seek(0)
    assert read_message(pipe) == Message(fields, files)
    assert read_message(pipe) is None


@given(st.binary(min_size=1, max_size=64))
def test_other_bytes_are_no_message(data: bytes) -> None:
    with suppress(Broken):
        assert isinstance(read_message(io.BytesIO(data)), Message)
