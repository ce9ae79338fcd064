"""How text becomes words: what is joined, written out, left out and mended."""

import pytest

from baocong.matching.tokens import forms_of

EXAMPLES = [
    pytest.param(
        "Đã giải quyết 40 hồ sơ TTHC", ("giải quyết", "40", "hồ sơ", "thủ tục hành chính"), id="abbreviation"
    ),
    pytest.param(
        "DVCTT toàn trình", ("dịch vụ công", "trực tuyến", "toàn trình"), id="abbreviation of two words"
    ),
    pytest.param("các sở, ban, ngành", ("sở ban ngành",), id="comma inside a word"),
    pytest.param("thôn, tổ dân phố", ("khu dân cư",), id="names of one thing"),
    pytest.param("Chiến sỹ thi đua cơ sở", ("chiến sĩ thi đua", "cơ sở"), id="two spellings"),
    pytest.param("tuyến đường thư cấp 01", ("tuyến đường thư", "cấp", "1"), id="leading zero"),
    pytest.param("hoà mạng Thuỷ điện", ("hòa mạng", "thủy", "điện"), id="tone placement"),
    pytest.param("đã được các", (), id="nothing said"),
    pytest.param("", (), id="empty"),
]

BUGS_CAUGHT = [
    pytest.param("chuyên đôi số", ("chuyển đổi số",), id="marks lost in a scan"),
    pytest.param("công văn đến", ("văn bản đến",), id="đến belongs to the noun"),
    pytest.param("thời gian", ("thời gian",), id="gian of thời gian is no stall"),
]


@pytest.mark.parametrize(("text", "words"), [*EXAMPLES, *BUGS_CAUGHT])
def test_text_becomes_words(text: str, words: tuple[str, ...]) -> None:
    assert forms_of(text) == words
