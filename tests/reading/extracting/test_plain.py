"""A plain text comes as it was written, whatever it was saved in."""

import unicodedata

import pytest

from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.legacy_encodings import TCVN3, VNI, from_unicode

TEXT = (
    "Đơn vị mẫu báo cáo:\r\n1. Tiếp nhận 1.245 hồ sơ, trong đó 143 hồ sơ nộp trực tiếp; đúng hạn 99,1%.\r\n"
)


def _cp1258(text: str) -> bytes:
    """Windows writes the tones as letters of their own, behind â ê ô ơ ư ă."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        bare = unicodedata.normalize("NFC", "".join(one for one in parts if one not in tones))
        out.append(bare + "".join(one for one in parts if one in tones))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "extractor", "remarks"),
    [
        pytest.param(TEXT.encode(), "utf-8", 0, id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8-sig", 0, id="utf-8-mark"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", 0, id="utf-16"),
        pytest.param(from_unicode(TEXT, TCVN3).encode("latin-1"), "tcvn3", 1, id="tcvn3"),
        pytest.param(from_unicode(TEXT, VNI).encode("latin-1"), "vni", 1, id="vni"),
        pytest.param(from_unicode(TEXT, TCVN3).encode(), "tcvn3", 1, id="tcvn3-saved-as-utf-8"),
        pytest.param(_cp1258(TEXT), "cp1258", 1, id="windows-1258"),
    ],
)
def test_text_comes_back(data: bytes, extractor: str, remarks: int) -> None:
    extracted = extract(data)
    assert unicodedata.normalize("NFC", extracted.text) == TEXT
    assert (extracted.extractor, len(extracted.remarks)) == (extractor, remarks)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n ", "empty", id="blank"),
        pytest.param(b"MZ\x00\x01" * 40, "not_text", id="program"),
        pytest.param(b"\xff\xfe\x00\xd8\x00", "encoding", id="broken-utf-16"),
        pytest.param(b"so lieu 12\n" * 2_000_000, "too_long", id="twenty-million-characters"),
    ],
)
def test_what_is_not_a_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ExtractionRefusal) as refused:
        extract(data)
    assert refused.value.code == code
    assert refused.value.message.count(".") >= 2
