"""The page with the measured figures: targets beside them, nothing rounded in our favour, and the growth as a drawing."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any

from baocong.bench.state import State

_WIDTH, _HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 500, 20, 250
_SERIES = (
    ("province_month", "trang tỉnh, tháng", "#a8201a", ""),
    ("nation_month_provinces", "trang cả nước, 34 cột", "#1d4f91", "6 3"),
    ("refresh", "tính lại sau số muộn", "#2c6a3a", "2 3"),
    ("plain", "SQL tay: tỉnh, tháng", "#5a6273", "8 2 2 2"),
)


def write_page(state: State, file: Path) -> list[Path]:
    """Write the page and its drawing beside it; return both."""
    drawing = file.with_suffix(".svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    drawing.write_text(_drawing(state), encoding="utf-8")
    file.write_text("\n".join(_lines(state, drawing.name)) + "\n", encoding="utf-8")
    return [file, drawing]


def _lines(state: State, drawing: str) -> Iterator[str]:
    results, size = state.results, state.size
    machine, rows = results["machine"], results["rows"]
    last = max(_stages(results))
    yield "# Tốc độ trên một quốc gia tổng hợp\n"
    shared = f", shared_buffers {machine['shared_buffers']}" if machine["shared_buffers"] else ""
    yield (
        f"Đo bằng `baocong bench national` ngày {date.today():%d/%m/%Y}: {machine['engine']}{shared}, Python "
        f"{machine['python']}, {machine['cores']} nhân, tải máy lúc bắt đầu {_up(machine['load'], 1)}. Số đo làm tròn lên; "
        "không bỏ lượt nào.\n"
    )
    yield (
        "*English:* measured by `baocong bench national`; times are rounded up, no round is left out. Pages go through the "
        "whole of Django by its test client (sessions, rights, templates), without the HTTP server; the deadline minute is "
        "real HTTP against granian. Plain SQL is written by hand over the figures themselves and knows nothing of rights, "
        "k/n, words or refusals.\n"
    )
    yield "## Cỡ dữ liệu\n"
    yield (
        f"{size.provinces} tỉnh, {size.communes} xã, {size.departments} sở mỗi tỉnh; {size.indicators} chỉ tiêu: "
        f"{size.communal} của xã, {size.departmental} của mỗi loại sở, {size.provincial} của tỉnh, thêm {size.shares} tỷ lệ "
        f"tính từ tử số và mẫu số. {size.months} tháng, sắp xếp lại sau tháng {size.event_month}; một phần năm chỉ tiêu có năm "
        "phân tổ, một phần mười chốt theo cả hai lịch, 1,3 lần ghi mỗi số."
    )
    size_of = f" Cơ sở dữ liệu {_up(rows['megabytes'])} MB." if rows["megabytes"] else ""
    yield (
        f"\n**{_thousands(rows['observations'])} số liệu, {_thousands(rows['revisions'])} lần ghi, "
        f"{_thousands(rows['totals'])} số tổng hợp giữ sẵn.**{size_of}\n"
    )
    yield "## Kết quả\n\n| việc | p50 | p95 | mục tiêu | |\n|---|---|---|---|---|"
    yield from _page_rows(results, last)
    yield from _refresh_rows(results, last)
    yield from _deadline_rows(results)
    yield "\n## Nạp và tính\n"
    yield from _loading_rows(results)
    yield f"\n## Lớn lên theo số tháng\n\n![Thời gian theo số tháng đã nạp]({drawing})\n"
    yield from _growth_rows(results)


def _stages(results: dict[str, Any]) -> list[int]:
    return sorted(int(name.removeprefix("pages_")) for name in results if name.startswith("pages_"))


def _row(what: str, one: dict[str, Any], target: str = "", verdict: str = "") -> str:
    return f"| {what} | {_up(one['p50'])} ms | {_up(one['p95'])} ms | {target} | {verdict} |"


def _page_rows(results: dict[str, Any], last: int) -> Iterator[str]:
    pages, plain = results[f"pages_{last}"], results[f"plain_{last}"]
    month = pages["province_month"]
    yield _row("Trang tỉnh, một tháng (chỉ tổng)", month, "p95 < 300 ms", _met(month["p95"] < 300))
    wide = pages["province_month_communes"]
    yield _row("Trang tỉnh, một tháng, mỗi xã một cột", wide, "p95 < 300 ms", _met(wide["p95"] < 300))
    yield _row("SQL tay: tỉnh, một tháng", plain["province_month"])
    yield _row("Trang cả nước, một tháng", pages["nation_month"])
    yield _row("Trang cả nước, một tháng, mỗi tỉnh một cột", pages["nation_month_provinces"])
    yield _row("SQL tay: cả nước, một tháng", plain["nation_month"])
    if "nation_year" not in pages:
        return
    yield _row("Trang tỉnh, một năm", pages["province_year"])
    for name, what in (("nation_year", "một năm"), ("nation_year_provinces", "một năm, mỗi tỉnh một cột")):
        times = pages[name]["p50"] / plain[name]["p50"]
        yield _row(
            f"Trang cả nước, {what}", pages[name], "≤ 3 × SQL tay", f"{_up(times, 2)} × · {_met(times <= 3)}"
        )
        yield _row(f"SQL tay: cả nước, {what}", plain[name])


def _refresh_rows(results: dict[str, Any], last: int) -> Iterator[str]:
    refresh, as_of = results[f"refresh_{last}"], results[f"as_of_{last}"]
    yield _row("Tính lại sau một số muộn", refresh, "< 100 ms", _met(refresh["p95"] < 100))
    yield _row("Trang tỉnh, tính đến một giờ trước", as_of["province_hour"])
    yield _row("Trang cả nước, tính đến một giờ trước", as_of["nation_hour"])
    yield _row("Trang tỉnh, tính đến trước khi sửa", as_of["province_before"])
    yield _row("Trang cả nước, tính đến trước khi sửa", as_of["nation_before"])


def _deadline_rows(results: dict[str, Any]) -> Iterator[str]:
    one = results.get("deadline")
    if one is None:
        return
    failed = {status: count for status, count in one["statuses"].items() if status != "200"}
    yield _row(
        f"Phút hạn chót: một lần lưu của một đơn vị ({one['rounds']} lần)",
        one,
        "p95 < 1 s",
        _met(one["p95"] < 1000),
    )
    yield (
        f"| Phút hạn chót: {_thousands(one['sent'])} số gửi trong {_up(one['seconds'], 1)} giây | | | không mất, không 5xx | "
        f"mất {one['lost']}, lỗi {failed or 'không'}, tổng {'khớp' if one['sums_agree'] else 'KHÔNG khớp'} · "
        f"{_met(not one['lost'] and not failed and one['sums_agree'])} |"
    )
    memory = one["megabytes"]["worker"]
    yield f"| Bộ nhớ cao nhất của một tiến trình phục vụ | {_up(memory)} MB | | < 400 MB | {_met(memory < 400)} |"
    yield (
        f"\nBộ tạo tải chạy trên chính {results['machine']['cores']} nhân đó, cùng PostgreSQL và {one['workers']} tiến trình "
        "granian; thời gian tính từ lúc một đơn vị định gửi. Giữa phút có một lượt tính lại tổng. Sau phút đó tính lại nốt "
        f"{_thousands(one['stale_after'])} thay đổi trong {_up(one['late_refresh_seconds'], 1)} giây."
    )


def _loading_rows(results: dict[str, Any]) -> Iterator[str]:
    yield "| đến tháng | số liệu thêm | COPY | chỉ mục | tổng hợp giữ sẵn |\n|---|---|---|---|---|"
    for stage in _stages(results):
        one, totals = results[f"loading_{stage}"], results[f"totals_{stage}"]
        yield (
            f"| {stage} | {_thousands(one['observations'])} | {_up(one['rows_seconds'], 1)} s | "
            f"{_up(one['index_seconds'], 1)} s | {totals['periods']} kỳ trong {_up(totals['seconds'], 1)} s |"
        )


def _growth_rows(results: dict[str, Any]) -> Iterator[str]:
    stages = _stages(results)
    yield f"| p50 | {' | '.join(f'{one} tháng' for one in stages)} |\n|---|{'---|' * len(stages)}"
    for name, label, _, _ in _SERIES:
        yield f"| {label} | {' | '.join(f'{_up(_point(results, name, one))} ms' for one in stages)} |"
    first, last = stages[0], stages[-1]
    if first == last:
        return
    times = max(_point(results, name, last) / _point(results, name, first) for name, *_ in _SERIES[:3])
    yield (
        f"\nDữ liệu lớn gấp {last // first} lần, thời gian lâu nhất gấp {_up(times, 1)} lần (mục tiêu: nhiều nhất tuyến tính): "
        f"{_met(times <= last / first)}."
    )


def _point(results: dict[str, Any], name: str, stage: int) -> float:
    if name == "refresh":
        return float(results[f"refresh_{stage}"]["p50"])
    if name == "plain":
        return float(results[f"plain_{stage}"]["province_month"]["p50"])
    return float(results[f"pages_{stage}"][name]["p50"])


def _drawing(state: State) -> str:
    results = state.results
    stages = _stages(results)
    top = max(_point(results, name, one) for name, *_ in _SERIES for one in stages) or 1.0
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12">',
        "<title>Thời gian (ms, p50) theo số tháng đã nạp</title>",
        f'<path d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}" fill="none" stroke="#5a6273"/>',
        f'<text x="{_LEFT - 6}" y="{_TOP + 4}" text-anchor="end">{ceil(top)} ms</text>',
        f'<text x="{_LEFT - 6}" y="{_BOTTOM}" text-anchor="end">0</text>',
    ]
    for one in stages:
        parts.append(
            f'<text x="{_x(one, stages):.1f}" y="{_BOTTOM + 18}" text-anchor="middle">{one} tháng</text>'
        )
    for number, (name, label, colour, dashes) in enumerate(_SERIES):
        points = [
            (_x(one, stages), _BOTTOM - (_BOTTOM - _TOP) * _point(results, name, one) / top) for one in stages
        ]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        parts.append(
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        )
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        y = _TOP + 12 + 20 * number
        parts.append(
            f'<path d="M{_RIGHT + 8} {y - 4}h20" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        )
        parts.append(f'<text x="{_RIGHT + 32}" y="{y}" font-size="9">{label}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _x(stage: int, stages: Sequence[int]) -> float:
    return _LEFT + (_RIGHT - _LEFT) * stage / max(stages)


def _met(is_met: bool) -> str:
    return "đạt" if is_met else "**chưa đạt**"


def _up(value: float, decimals: int = 0) -> str:
    """Return a number rounded up, with a decimal comma."""
    step = 10**decimals
    return f"{ceil(value * step - 1e-9) / step:.{decimals}f}".replace(".", ",")


def _thousands(value: int) -> str:
    return f"{value:,}".replace(",", ".")
