"""Names of units without marks, so that "dak lak" finds "Đắk Lắk"."""

from baocong.vietnamese.folding import search_key

BETWEEN = " | "


def fold_names(*names: str) -> str:
    """Return names without marks, each once, joined by " | "; a name may hold several, separated by "|".

    *Example*:
    >>> fold_names("Tỉnh Đắk Lắk", "Đắk Lắk", "Đăk Lăk|Daklak")
    'tinh dak lak | dak lak | daklak'
    """
    singles = (search_key(one) for name in names for one in name.split("|"))
    return BETWEEN.join(dict.fromkeys(one for one in singles if one))[:700]
