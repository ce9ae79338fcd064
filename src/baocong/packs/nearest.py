"""Which legal value somebody may have meant."""


def nearest(value: str, legal: frozenset[str]) -> tuple[str, ...]:
    """Return the legal values, those that look most like `value` first."""

    def distance(other: str) -> tuple[int, str]:
        same = next((at for at, (a, b) in enumerate(zip(value, other, strict=False)) if a != b), len(value))
        return -same, other

    return tuple(sorted(legal, key=distance))
