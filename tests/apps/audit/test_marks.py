"""Marks are read as they were mailed, printed or read aloud."""

import pytest

from baocong.apps.audit.marks import Mark, find_marks, grouped, parse_mark

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"12:{DIGEST}", id="as printed by the program"),
        pytest.param(f" 12 : {DIGEST.upper()} ", id="spaces and capitals"),
        pytest.param(f"12:{grouped(DIGEST)}", id="in groups"),
    ],
)
def test_a_mark_is_read(text: str) -> None:
    assert parse_mark(text, "thư") == Mark(12, DIGEST, "thư")


@pytest.mark.parametrize(
    "text", ["", "12", f"{DIGEST}", f"12:{DIGEST[:-1]}", f"-1:{DIGEST}", f"12:{DIGEST}0", "a:b"]
)
def test_what_is_no_mark_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="không phải mốc nhật ký"):
        parse_mark(text)


def test_marks_are_found_in_a_mail() -> None:
    text = f"Mốc nhật ký của Sở\n\n12:{DIGEST}\n\nBút toán số 12, ghi lúc 07:00:00.\n13:{DIGEST}\n"
    assert [one.seq for one in find_marks(text)] == [12, 13]
