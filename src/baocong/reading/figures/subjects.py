"""Which unit or place a figure is about: the issuer by default, the province for what exists in it."""

import re
from dataclasses import dataclass

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.named import is_own_part, name_for
from baocong.reading.figures.scope import Scope
from baocong.reading.model import Document
from baocong.vietnamese.word_search import last_match, whole_words

_SHORT = (
    (re.compile(r"thông tin và truyền thông", re.IGNORECASE), "TT&TT"),
    (re.compile(r"khoa học và công nghệ", re.IGNORECASE), "KH&CN"),
    (re.compile(r"kế hoạch và đầu tư", re.IGNORECASE), "KH&ĐT"),
    (re.compile(r"văn hóa, thể thao và du lịch", re.IGNORECASE), "VHTT&DL"),
    (re.compile(r"giáo dục và đào tạo", re.IGNORECASE), "GD&ĐT"),
    (re.compile(r"tài nguyên và môi trường", re.IGNORECASE), "TN&MT"),
    (re.compile(r"nông nghiệp và phát triển nông thôn", re.IGNORECASE), "NN&PTNT"),
    (re.compile(r"ủy ban nhân dân|uỷ ban nhân dân", re.IGNORECASE), "UBND"),
)
_TERRITORY = re.compile(r"(?:tỉnh|thành phố|TP\.?)\s+(?P<name>\S.*)\Z", re.IGNORECASE)
_OWN_ACT = re.compile(
    whole_words(
        r"ban hành|tham mưu|trình|cấp (?:mới|giấy|phép)?|thẩm định|xử phạt|thanh tra|kiểm tra|góp ý|giải quyết|tiếp nhận|tặng|công nhận|khen|phổ biến|xác nhận|ký số|chữ ký số|soạn thảo|quyết định|phạt|giải ngân|kinh phí|hồ sơ|dịch vụ công|phản ánh|đơn thư|tiếp công dân|cử|đăng"
    )
)
_TERRITORIAL = re.compile(
    whole_words(
        r"toàn tỉnh|trên địa bàn|thuê bao|trạm|xã|bưu cục|bưu chính|hộ|thôn|người dân|toàn huyện|toàn thành phố|internet|điện thoại|phủ sóng|mạng|các huyện"
    )
)
_BLOC = re.compile(r"(?:khối|cụm)\b", re.IGNORECASE)
_WHOLE_TERRITORY = re.compile(r"\b(?:toàn|cả|của|trên địa bàn) (?:tỉnh|thành phố)\b")
_SECTOR = re.compile(r"[\s\-+*•]*(?:toàn )?ngành [^:.;\d]{2,40}:")
_NEAR = 200


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuer under its short name, and its territory, None where the document names none.

    `is_bloc`: a cluster or bloc of units, whose figures are its members', not the territory's.
    """

    short: str | None
    territory: str | None
    is_bloc: bool = False


def issuer_of(document: Document) -> Issuer:
    """Return how the issuer is called in `about`: "Sở TT&TT tỉnh …", and the territory it works in."""
    name = document.issuer
    if not name:
        return Issuer(document.place, document.place)
    short = name
    for pattern, letters in _SHORT:
        short = pattern.sub(letters, short)
    found = _TERRITORY.search(name)
    territory = (
        f"tỉnh {found['name']}"
        if found and found[0].lower().startswith("tỉnh")
        else found[0]
        if found
        else document.place
    )
    return Issuer(short, territory, _BLOC.match(name) is not None)


def about(scope: Scope, draft: Draft, starts: tuple[int, ...], issuer: Issuer) -> str | None:
    """Return the unit or place of a figure; `starts` are where its clause, its sentence and its line begin."""
    if (name := name_for(scope, draft, starts)) and not _is_issuer(name, issuer):
        return name
    low = scope.low
    before = low[max(starts[0], draft.start - _NEAR) : draft.start]
    near = low[draft.start : min(scope.end, draft.start + 80)].partition(";")[0]
    if issuer.is_bloc:
        is_wide = _WHOLE_TERRITORY.search(before + near) or _SECTOR.match(low, starts[-1])
        return (issuer.territory if is_wide else None) or issuer.short
    if draft.time == "stock" or _TERRITORIAL.search(near) or _ends_with_place(before):
        return issuer.territory or issuer.short
    return issuer.short


def _ends_with_place(before: str) -> bool:
    """Answer whether the last that the words name is what exists in a territory, not an act of the issuer."""
    place = last_match(_TERRITORIAL, before)
    return place >= 0 and place > last_match(_OWN_ACT, before)


def _is_issuer(name: str, issuer: Issuer) -> bool:
    """Answer whether a name means the issuer, its own territory, or an office inside it."""
    if issuer.territory and name.lower() in {
        issuer.territory.lower(),
        issuer.territory.lower().removeprefix("tỉnh "),
    }:
        return True
    inside = issuer.territory and name.lower().startswith("sở ") and issuer.territory.lower() in name.lower()
    return bool(inside) or is_own_part(name)
