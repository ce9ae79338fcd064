"""The grammar of document symbols as patterns.

state   = [number] "/" [year "/"] tail          51/KH-STTTT · 30/2020/NĐ-CP · /BC-STTTT
party   = number "-" group "/" groups            34-CT/TW
tail    = group [("-" | "/") groups]
groups  = group *("-" group)
group   = cluster | capitals, digits and at most two small letters in a row (TTr, QyĐ, QH15, TT.MLMB)
cluster = "CTĐ SỐ 08"
"""

import re

from baocong.vietnamese.syllables import LOWER, UPPER

_DASH = "[-\u2010-\u2015\u2212]"
_BLANK = "[ \u00a0\t]{0,2}"
_CAPITAL = f"{UPPER}ÐƢ"
_PLAIN_GROUP = (
    f"(?:[{_CAPITAL}](?:[{_CAPITAL}0-9&]|(?<=[{_CAPITAL}])[a-z]{{1,2}}(?![{LOWER}]))+|L(?={_DASH}))"
    f"(?:\\.[{_CAPITAL}][{_CAPITAL}0-9&]+)*"
)
_CLUSTER = "[CK]TĐ[ \u00a0]{1,2}(?:SỐ|Số|số)[ \u00a0]{1,2}[0-9]{1,2}"
_GROUP = f"(?:{_CLUSTER}|{_PLAIN_GROUP})"
_GROUPS = f"{_GROUP}(?:{_DASH}{_GROUP})*"
_NUMBER = "[0-9][0-9]{0,5}[a-zđ]?"
_STATE_TAIL = (
    f"(?:(?P<year>(?:19|20)[0-9]{{2}}){_BLANK}/{_BLANK})?"
    f"(?P<first>{_GROUP})(?:(?P<gap>{_BLANK}(?:{_DASH}|/){_BLANK})(?P<rest>{_GROUPS}))?"
)
_PARTY_TAIL = f"(?P<party>{_GROUP}){_BLANK}/{_BLANK}(?P<body>{_GROUPS})"
_END = f"(?![{_CAPITAL}0-9])"

NUMBERED = re.compile(
    f"(?P<number>{_NUMBER})(?:[ \u00a0\t]{{0,8}}/{_BLANK}{_STATE_TAIL}|{_BLANK}{_DASH}{_BLANK}{_PARTY_TAIL}){_END}"
)
UNNUMBERED = re.compile(f"/{_BLANK}{_STATE_TAIL}{_END}")
ANNOUNCED = re.compile(r"(?:\b(?:[Ss]ố|SỐ)|\b[Kk]ý hiệu)\s*:?[\s._…]*\Z")
DASHES = re.compile(_DASH)
BLANKS = re.compile("[ \u00a0\t]+")
CLUSTER = re.compile(f"{_CLUSTER}|[CK]TĐ(?:S?[0-9]{{1,2}})?")
ASSEMBLY = re.compile("QH[0-9]{1,2}")
STANDING_COMMITTEE = re.compile("UBTVQH[0-9]{1,2}")
