"""The bytes of a pack's file as text: UTF-8 with or without its mark, nothing else."""

import unicodedata

from baocong.packs.problem import PackProblem

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ADVICE = (
    "Mở tệp bằng Excel rồi chọn Lưu thành, loại “CSV UTF-8”; hoặc bằng Notepad rồi chọn mã hóa UTF-8 khi lưu."
)


def decode(file: str, content: bytes) -> tuple[str, PackProblem | None]:
    """Return the text of a file with composed letters, or "" and the problem that says what to do."""
    if content.startswith(_UTF16_MARKS) or b"\x00" in content[:4096]:
        return "", _refused(file, 1, "Tệp được lưu bằng UTF-16.")
    try:
        text = content.removeprefix(_UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return "", _refused(
            file, line, "Dòng này có chữ không thuộc UTF-8 (có thể là bảng mã Windows-1252, TCVN3 hoặc VNI)."
        )
    return unicodedata.normalize("NFC", text), None


def _refused(file: str, line: int, reason: str) -> PackProblem:
    return PackProblem(file, line, "", "bad_encoding", f"{reason} {_ADVICE}", ("UTF-8",))
