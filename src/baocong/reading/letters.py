"""Character classes of Vietnamese letters for patterns, where str.isupper cannot be asked."""

LOWER = "a-zà-öø-ÿ" + "ăđĩũơư" + "".join(chr(code) for code in range(0x1EA1, 0x1EFA, 2))
"""Small letters, as the inside of a character class."""

UPPER = "A-ZÀ-ÖØ-Ý" + "ĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
"""Capital letters, as the inside of a character class."""
