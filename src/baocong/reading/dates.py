"""Dates as state papers write them, in words and in figures, also with blanks for the day."""

import re
from datetime import date

DATE = (
    r"(?:(?P<d1>\d{1,2}) *(?P<sep>[/.-]) *(?P<m1>\d{1,2}) *(?P=sep) *(?P<y1>(?:19|20)\d\d|\d\d(?!\d))"
    r"|(?P<d2>\d{1,2}) *(?:tháng *|/)(?P<m2>\d{1,2})(?:,? *năm *|/)(?P<y2>(?:19|20)\d\d))(?![\d])"
)
"""A full date without the word ngày: 7/6/2022, 07.6.2022, 07-6-22, 03 tháng 02 năm 2020."""

BLANK_DATE = r"(?:[ .…_]*(?:/ ?\d{0,2} ?/ ?(?:19|20)\d\d|tháng[ .…_\d]*năm[ .…_]*(?:(?:19|20)\d\d)?))"
"""What stands behind ngày in a draft whose day is not filled in."""


def iso_date(found: re.Match[str]) -> str | None:
    """Return the ISO form of a match of DATE, None where there is no such day in the calendar.

    *Example*:

    >>> iso_date(re.match(DATE, "7/6/2022")), iso_date(re.match(DATE, "31 tháng 02 năm 2020"))
    ('2022-06-07', None)
    """
    day, month, year = (
        (found["d1"], found["m1"], found["y1"]) if found["d1"] else (found["d2"], found["m2"], found["y2"])
    )
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(full_year, int(month), int(day)).isoformat()
    except ValueError:
        return None
