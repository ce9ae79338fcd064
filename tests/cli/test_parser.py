"""The command line answers in Vietnamese, also when it is used wrongly."""

import pytest

from baocong.cli.main import main

WRONG = [
    pytest.param(["check"], "Thiếu TỆP.", id="no file"),
    pytest.param(["soat", "a.docx"], "Không có lệnh “soat”.", id="no such command"),
    pytest.param(["check", "a.docx", "b.docx"], "Không hiểu “b.docx”.", id="two files"),
    pytest.param(["check", "a.docx", "--html"], "Sau --html phải có một tên tệp hoặc thư mục.", id="no name"),
    pytest.param(["check", "a.docx", "--h=x"], "“--h=x” có thể là nhiều tùy chọn.", id="ambiguous"),
    pytest.param(["serve", "--port", "tám"], "Sau --port phải là một số nguyên.", id="no number"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_use_is_one_vietnamese_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    printed = capsys.readouterr().err
    assert printed.startswith(said)
    assert "--help" in printed
    assert printed.count("\n") == 1


@pytest.mark.parametrize("command", [[], ["check"], ["read"], ["match"], ["consolidate"], ["serve"]])
def test_help_has_no_english(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    printed = capsys.readouterr().out
    assert "Cách dùng: baocong" in printed
    assert not [one for one in ("usage", "options:", "arguments", "show this") if one in printed]


def test_no_command_opens_the_front_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baocong.project.serving.run_local", lambda _: 7)
    assert main([]) == 7
