"""The four errors that stand in the samples on purpose, each of another kind and in another unit's report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """What is printed and what would be right."""

    code: str
    printed: str
    right: str


PARTS = Planted("S01", "153", "135")  # Đồng Tháp: dossiers by post; the three channels no longer make 3.412
PERCENT = Planted("P01", "92,8%", "98,9%")  # Bến Tre: certificates issued on time
COUNT = Planted("L01", "06", "05")  # Kiên Giang: districts announced, five named
DATE = Planted("C01", "19/8/2021", "09/8/2021")  # Sóc Trăng: a decision of the province cited under two dates
