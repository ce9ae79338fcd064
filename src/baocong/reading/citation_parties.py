"""Who issued a cited document, and what it is about, as the words around it say."""

import re
from dataclasses import dataclass

from baocong.reading.bodies import BODY
from baocong.reading.spans import Span
from baocong.reading.view import View

_BEHIND = re.compile(rf" *[,)]? *(?:\(?(?:của|do) (?P<body>{BODY})|giữa (?P<joint>{BODY}))\)?")
_INSIDE = re.compile(rf"[\w)] (?:của|do) (?P<body>{BODY})(?: (?:ký|ban hành))?,? ngày")
_MANDATE = re.compile(
    rf"(?:tham mưu|trình|đề nghị|giao|yêu cầu|chỉ đạo|giúp|báo cáo)(?: cho)? (?P<body>{BODY})(?: đã)? ban hành[^;.]*\Z",
    re.I,
)
_AT = re.compile(
    rf"(?:được|trình|do) (?P<body>{BODY}) (?:đã )?(?:phê duyệt|khen|tặng|công nhận|giao|ban hành|thông qua|cho phép)[^;.]{{0,80}}"
    r"(?:tại|bằng|theo) (?:các )?\Z",
    re.IGNORECASE,
)
_ELIDED = re.compile(
    rf"\A[*\s+-]*(?P<body>{BODY}) (?!(?:tham mưu|trình|đề nghị|báo cáo))(?:(?!tham mưu|trình|đề nghị|giao)[^.])*;"
    r" (?:(?:đã|kịp thời|chủ động|đồng thời|tiếp tục) )*(?:ban hành|ký|phê duyệt)(?P<list>[^;.]*)\Z"
)
_ISSUING = ("ban hành", " ký ", " có ", "phê duyệt", " gửi ", " tại ")
_SUBJECT = re.compile(
    rf"(?:\A|[,;:.] +|(?<=\n))[*\s]*(?:(?:Ngay )?[Tt](?:rong|ừ)[^,;.]{{1,60}}, |[Nn]gày [^,;.]{{1,40}}, |[Nn]ăm \d{{4}}, )?"
    rf"(?P<body>{BODY})(?: (?:đã|cũng|kịp thời|chủ động|xây dựng và|xây dựng,|soạn thảo và|tiếp tục|vừa|sẽ|đồng thời))*"
    r" (?:ban hành|ký|có|phê duyệt|gửi)(?P<list>[^;.]*|[^.]*;[^.]*)\Z"
)
_ABOUT = re.compile(
    r" *[,:(]? *(?:(?:về|Về)(?: việc)? |V/v |v/v )(?:việc )?(?=\S)"
    r"|(?P<verb> *[,:(]? *\*?(?:[Bb]an hành |trong (?=công tác|lĩnh vực|việc))?"
    r"(?=(?:[Pp]hê duyệt|[Qq]uy định|[Ss]ửa đổi|[Hh]ướng dẫn|[Tt]hực hiện|[Tt]hành lập|[Tt]uyên truyền"
    r"|[Tt]riển khai|[Tt]ổ chức|[Cc]ông bố|[Cc]ông nhận|[Pp]hát động|[Kk]iểm tra|[Bb]ổ sung|[Đđ]ề nghị|[Kk]iện toàn"
    r"|[Gg]iao|[Đđ]iều chỉnh|[Tt]ăng cường|[Đđ]ẩy mạnh|[Kk]ế hoạch|[Qq]uy chế|công tác|lĩnh vực|việc)(?!\w)"
    r"|(?<=an hành )\w))"
)
_ABOUT_END = re.compile(
    r"[;\n*]|\.(?=\s|\Z)|…|\.\.\.|, (?=(?:thực hiện|triển khai|tập trung|trong đó|Sở|đã|qua đó|theo đó|góp phần|nhằm|với"
    r"|bảo đảm|đảm bảo|cụ thể|gồm|cùng|số \d|[Nn]gày \d)(?!\w))|, (?=[A-ZĐ][^\W\d_]+ (?:định|quyết|thị|hoạch|tư|văn) (?:số )?\d)"
    r"| và (?=[A-ZĐ][^\W\d_]+(?: [^\W\d_]+){1,2} (?:số )?\d)"
    r"| \((?=gọi tắt|sau đây|viết tắt)| do (?=ban hành|chưa|không)|\)|: (?=-)"
)
_LONGEST_ABOUT = 800
_REPEATED_TYPE = re.compile(r"(?:[Bb]an hành )?(?:Kế hoạch|Chương trình) (?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class IssuerFound:
    """The body that issued a cited document, and where the words about its content begin."""

    name: str | None
    about_from: int


def find_issuer(view: View, cited: Span, own: str | None, behind_only: bool = False) -> IssuerFound:
    """Return who issued the document cited at the span `cited`; `own` is the issuer of the citing document itself.

    With `behind_only` the subject of the sentence before the citation is not asked.
    """
    start, end = cited
    behind = _BEHIND.match(view.text, end)
    if behind:
        name = behind["body"] or behind["joint"]
        return IssuerFound(_whole(name, own), behind.end())
    inside = _INSIDE.search(view.text, start, end)
    if inside:
        return IssuerFound(_whole(inside["body"], own), end)
    if behind_only:
        return IssuerFound(None, end)
    before = view.text[max(view.sentence_at(start)[0], start - 400) : start]
    if not any(word in before for word in _ISSUING):
        return IssuerFound(None, end)
    mandate = _MANDATE.search(before)
    if mandate:
        return IssuerFound(mandate["body"], end)
    subject = _AT.search(before) or _SUBJECT.search(before) or _ELIDED.match(before)
    if subject:
        return IssuerFound(_whole(subject["body"], own), end)
    return IssuerFound(None, end)


def _whole(name: str, own: str | None) -> str:
    """Return the full name where the text shortens the issuer of the document itself to its first word."""
    if own and " " not in name and own.startswith(name + " "):
        return own
    return " ".join(name.split())


def find_about(view: View, position: int) -> str | None:
    """Return what a cited document is about, from the words at `position` to the end of the clause."""
    found = _ABOUT.match(view.text, position)
    if not found:
        return None
    begin = found.end()
    limit = min(len(view.text), begin + _LONGEST_ABOUT)
    stop = _ABOUT_END.search(view.text, begin, limit)
    end = stop.start() if stop else limit
    words = " ".join(view.text[begin:end].split()).strip(" ,:*")
    repeated = _REPEATED_TYPE.match(words)
    return words[repeated.end() if repeated else 0 :] or None
