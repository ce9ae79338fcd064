"""Lines about the paper itself, beside its title: a draft, a sample, a paper for a meeting."""

import re

_NOTICE = re.compile(
    r"[*_\s]*(?:S[ốỐ] li[ệỆ]u (?:minh h[ọỌ]a|gi[ảẢ] đ[ịỊ]nh|m[ẫẪ]u)|D[ữỮ] li[ệỆ]u (?:minh h[ọỌ]a|m[ẫẪ]u)|T[àÀ]i li[ệỆ]u|L[ưƯ]u h[àÀ]nh"
    r"|B[ảẢ]n (?:th[ảẢ]o|sao|m[ẫẪ]u|tr[ìÌ]nh)|D[ựỰ] th[ảẢ]o)(?!\w)",
    re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Return whether a line says what kind of copy the paper is, and nothing of what it reports.

    *Example*:

    >>> is_notice("SỐ LIỆU MINH HỌA"), is_notice("Số liệu viễn thông")
    (True, False)
    """
    return bool(_NOTICE.match(line))
