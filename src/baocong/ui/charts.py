"""Small charts as geometry in text: the templates only place it, so that every chart prints and needs no script.

All coordinates are texts with a decimal point, since templates write numbers as Vietnamese does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baocong.vietnamese.numerals import format_number

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 64, 616, 16, 204
SPARK_WIDTH, SPARK_HEIGHT = 96, 24

_STEPS = tuple(Decimal(step) for step in ("1", "1.2", "1.6", "2", "2.4", "3.2", "4", "5", "6", "8", "10"))

Values = Sequence[Decimal | int | None]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one line, one per label of the axis; None where there is no figure."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: str
    label: str
    is_minor: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line, with what it says."""

    x: str
    y: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn series: a path that stops where a figure is missing, and a dot for every figure."""

    name: str
    path: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """What `components/line.html` draws; `rows` is the same in a table."""

    title: str
    unit_of_measure: str
    lines: tuple[Line, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line without axes beside a number; `words` says the same."""

    path: str
    end: Dot | None
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of `components/bars.html`; `width` is its share of the longest in percent, as text."""

    name: str
    value: str
    width: str
    address: str = ""
    none: str = ""


def line_chart(
    title: str, unit_of_measure: str, labels: Sequence[str], series: Sequence[Series]
) -> LineChart:
    """Return the chart of at most two lines over the same labels; the second is drawn dashed (the same period)."""
    top = nice_ceiling(max((value for one in series for value in one.values if value is not None), default=1))
    xs = list(_spread(len(labels)))
    every = max(1, -(-len(labels) // 6))
    return LineChart(
        title=title,
        unit_of_measure=unit_of_measure,
        lines=tuple(_line(one, labels, xs, top, unit_of_measure) for one in series),
        x_ticks=tuple(
            Tick(_text(x), label, index % every != 0)
            for index, (x, label) in enumerate(zip(xs, labels, strict=True))
        ),
        y_ticks=tuple(
            Tick(_text(_height(top * step / 4, top)), format_number((top * step / 4).normalize()))
            for step in range(5)
        ),
        names=tuple(one.name for one in series),
        rows=tuple(
            (label, tuple(_written(one.values[index]) for one in series))
            for index, label in enumerate(labels)
        ),
    )


def sparkline(labels: Sequence[str], values: Values) -> Sparkline:
    """Return the small line of a row; its lowest value stands at the bottom, since only the shape is shown."""
    known = [(index, Decimal(value)) for index, value in enumerate(values) if value is not None]
    if not known:
        return Sparkline("", None, "chưa có số liệu")
    low = min(value for _, value in known)
    span = max(value for _, value in known) - low or 1
    step = (SPARK_WIDTH - 8) / max(1, len(values) - 1)
    points: list[Point | None] = [None] * len(values)
    for index, value in known:
        points[index] = (4 + index * step, 20 - float((value - low) / span) * 16)
    (first, first_value), (last, last_value) = known[0], known[-1]
    words = (
        f"từ {format_number(first_value)} ({labels[first]}) đến {format_number(last_value)} ({labels[last]})"
    )
    x, y = 4 + last * step, 20 - float((last_value - low) / span) * 16
    return Sparkline(_path(points), Dot(_text(x), _text(y), words), words)


def bars(rows: Sequence[tuple[str, Decimal | int | None, str]], none: str = "chưa gửi") -> tuple[Bar, ...]:
    """Return bars for rows of name, value and address, in the order given; `none` says why a value is missing."""
    longest = max((value for _, value, _ in rows if value is not None), default=0) or 1
    return tuple(
        Bar(name, _written(value), "0", address, none)
        if value is None
        else Bar(
            name,
            _written(value),
            _text(float(max(Decimal(0), Decimal(value)) / Decimal(longest) * 100)),
            address,
        )
        for name, value, address in rows
    )


def nice_ceiling(value: Decimal | int) -> Decimal:
    """Return the least of 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8 or 10 times a power of ten not below a value; 1 up to 0.

    *Example*: 951 → 1000, 1508 → 1600, 0 → 1.
    """
    value = Decimal(value)
    if value <= 0:
        return Decimal(1)
    power = Decimal(10) ** value.adjusted()
    return next(power * step for step in _STEPS if value <= power * step)


def _line(one: Series, labels: Sequence[str], xs: Sequence[float], top: Decimal, unit: str) -> Line:
    points = [
        None if value is None else (x, _height(Decimal(value), top))
        for x, value in zip(xs, one.values, strict=True)
    ]
    dots = tuple(
        Dot(_text(point[0]), _text(point[1]), f"{one.name}, {label}: {_written(value)} {unit}".strip())
        for point, label, value in zip(points, labels, one.values, strict=True)
        if point is not None
    )
    return Line(one.name, _path(points), dots)


def _path(points: Sequence[Point | None]) -> str:
    drawn, pen = [], "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        drawn.append(f"{pen}{_text(point[0])} {_text(point[1])}")
        pen = "L"
    return "".join(drawn)


def _spread(count: int) -> Iterator[float]:
    step = (RIGHT - LEFT - 32) / max(1, count - 1)
    return (LEFT + 16 + index * step for index in range(count))


def _height(value: Decimal, top: Decimal) -> float:
    share = min(Decimal(1), max(Decimal(0), value / top))
    return BOTTOM - float(share) * (BOTTOM - TOP)


def _text(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _written(value: Decimal | int | None) -> str:
    return "chưa có" if value is None else format_number(Decimal(value))
