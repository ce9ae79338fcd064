"""Dividing a unit by field of work: which family of indicators goes to which successor, as data.

*Source*: on 1 March 2025 every Sở Thông tin và Truyền thông was divided by field: post, telecommunications and digital
transformation to Sở Khoa học và Công nghệ, press and publishing to Sở Văn hóa, Thể thao và Du lịch, network information
security to Công an tỉnh. The table `fields/departments-2025-03-01.csv` lists families of the pack `ict`; a province may decide
otherwise, so the table is a proposal that a person sees and changes.
"""

import csv
from collections.abc import Mapping
from importlib import resources

from baocong.apps.units.plan import Share

SUCCESSORS: Mapping[str, str] = {
    "science": "Sở Khoa học và Công nghệ",
    "culture": "Sở Văn hóa, Thể thao và Du lịch",
    "police": "Công an tỉnh",
}


def families_of_2025() -> dict[str, str]:
    """Return the successor ("science", "culture", "police") of each family; "" is every indicator not named."""
    text = (
        resources.files("baocong.apps.units").joinpath("fields/departments-2025-03-01.csv").read_text("utf-8")
    )
    return {row["family"]: row["successor"] for row in csv.DictReader(text.splitlines())}


def shares_by_field(predecessor: str, successors: Mapping[str, str]) -> tuple[Share, ...]:
    """Return the shares that divide a department by field; `successors` gives the label or key for each of SUCCESSORS."""
    return tuple(
        Share(predecessor, successors[taker], family=family) for family, taker in families_of_2025().items()
    )
