"""TCVN3 and VNI come back as the letters they were, and are only guessed where they make words."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.legacy_encodings import (
    TCVN3,
    TCVN3_CAPITALS,
    VNI,
    encoding_of_font,
    from_unicode,
    guess_encoding,
    to_unicode,
)
from baocong.vietnamese.legacy_tables import TCVN3_LETTERS, TCVN3_OTHERS

SMALL = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
SENTENCE = (
    "Năm qua, đơn vị mẫu đã tiếp nhận 1.245 hồ sơ, trong đó 12 hồ sơ quá hạn; tỷ lệ đúng hạn là 99,04%."
)

FONTS = [
    pytest.param(".VnTime", "tcvn3", id="vntime"),
    pytest.param(".VnTimeH", "tcvn3-capitals", id="vntimeh"),
    pytest.param(".VnArial NarrowH", "tcvn3-capitals", id="narrow-capitals"),
    pytest.param("VnTime,Bold", "tcvn3", id="pdf-name"),
    pytest.param("VNI-Times", "vni", id="vni"),
    pytest.param("VNI Helve", "vni", id="vni-space"),
    pytest.param("Times New Roman", None, id="unicode"),
    pytest.param("Vni", None, id="only-a-word"),
    pytest.param("Vntime fancy", None, id="other-font"),
]


@pytest.mark.parametrize(("font", "name"), FONTS)
def test_font_tells_the_encoding(font: str, name: str | None) -> None:
    encoding = encoding_of_font(font)
    assert (encoding.name if encoding else None) == name


@given(st.text(alphabet=SMALL + "ĂÂÊÔƠƯĐ 0123456789.,%/-"))
def test_tcvn3_round_trip(text: str) -> None:
    assert to_unicode(from_unicode(text, TCVN3), TCVN3) == text


@given(st.text(alphabet=SMALL))
def test_tcvn3_capitals_come_from_the_font(text: str) -> None:
    assert to_unicode(from_unicode(text.upper(), TCVN3_CAPITALS), TCVN3_CAPITALS) == text.upper()


@given(st.lists(st.sampled_from([*SMALL, *SMALL.upper(), " ", "1", ",", "%"])).map("".join))
def test_vni_round_trip(text: str) -> None:
    assert to_unicode(from_unicode(text, VNI), VNI) == text


def test_vni_marks_in_small_letters_behind_capitals_are_read() -> None:
    assert to_unicode("BAÙO CAÙO; Baùo caùo; Ñaø Naüng", VNI) == "BÁO CÁO; Báo cáo; Đà Nẵng"


def test_letter_u_horn_is_the_soft_hyphen() -> None:
    assert to_unicode("ng\u00ad\u00eai", TCVN3) == "người"


def test_table_is_that_of_the_standard() -> None:
    program = shutil.which("iconv")
    if program is None:
        pytest.skip("iconv is not installed")
    table = TCVN3_OTHERS | TCVN3_LETTERS
    data = b"".join(one.encode("latin-1") + b"\n" for one in table)
    run = subprocess.run(
        [program, "-f", "TCVN5712-1", "-t", "UTF-8"], input=data, capture_output=True, timeout=20
    )
    if run.returncode:
        pytest.skip("this iconv does not know TCVN5712-1")
    assert run.stdout.decode().splitlines() == list(table.values())


@pytest.mark.parametrize("encoding", [TCVN3, VNI], ids=["tcvn3", "vni"])
def test_encoding_is_guessed_from_words(encoding: object) -> None:
    assert guess_encoding(from_unicode(SENTENCE, encoding)) is encoding  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le café était fermé à l'époque où nous y sommes allés; la forêt brûlait.", id="french"),
        pytest.param("Größe und Maß für Übergänge über Brücken", id="german"),
        pytest.param("plain ascii only", id="ascii"),
        pytest.param("à", id="too-short"),
        pytest.param(SENTENCE.encode("utf-8").decode("latin-1"), id="utf-8-misread"),
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert guess_encoding(text) is None


@given(st.text())
def test_any_text_survives(text: str) -> None:
    for encoding in (TCVN3, TCVN3_CAPITALS, VNI):
        assert isinstance(to_unicode(text, encoding), str)
    guess_encoding(text)


def test_every_letter_with_marks_has_its_place_in_both() -> None:
    marked = [one for one in SMALL if not one.isascii()]
    assert {to_unicode(one, TCVN3) for one in TCVN3_LETTERS} >= set(marked)
    assert len({from_unicode(one, VNI) for one in marked}) == len(marked)
