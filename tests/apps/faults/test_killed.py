"""Killed without warning, again and again, in the middle of 1,000 submissions: what was acknowledged is there, once."""

import threading
import time
from typing import Any

import pytest

from tests.apps.faults.house import Browser, House

Said = tuple[str, str, str, int, int]
"""Unit, indicator, period, number of the revision, value."""
SUBMISSIONS = 1_000
KILLS = 4


def _submit(house: House, unit: str, acknowledged: list[Said], number: int) -> None:
    """Send one value after the other; each goes on from the number that was acknowledged before."""
    indicators = house.facts["indicators"]
    with Browser(house.port, house.facts["sessions"][unit][0], unit) as browser:
        for at in range(number):
            indicator, base = indicators[at % len(indicators)], at // len(indicators)
            value = base * 10 + 7
            status, answer = browser.send_until_answered(indicator["cell"], str(value), base, f"{unit}-{at}")
            assert status == 200, answer
            (cell,) = answer["answers"]
            assert cell["state"] == "saved", cell
            acknowledged.append((unit, indicator["code"], "2026-11", cell["number"], value))


def test_the_web_server(house: House) -> None:
    server = house.serve()
    acknowledged: list[Said] = []
    failures: list[BaseException] = []
    units = list(house.facts["sessions"])

    def run(unit: str) -> None:
        try:
            _submit(house, unit, acknowledged, SUBMISSIONS // len(units))
        except BaseException as failure:  # noqa: BLE001 - told by the test
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(unit,)) for unit in units]
    for thread in threads:
        thread.start()
    for kill in range(1, KILLS + 1):
        _wait_until(lambda: len(acknowledged) >= kill * SUBMISSIONS // (KILLS + 1) or bool(failures))  # noqa: B023
        house.kill(server)
        server = house.serve()
    for thread in threads:
        thread.join(120)
    assert not failures, failures[0]
    assert len(acknowledged) == SUBMISSIONS
    _demand_all_there(house.ask("state"), acknowledged)


def test_the_worker(house: House) -> None:
    jobs = SUBMISSIONS // 10
    house.ask("start", "faults.enter", str(jobs))
    worker = house.work()
    for kill in range(KILLS):
        time.sleep(1.5 + kill * 0.4)
        house.kill(worker)
        worker = house.work()
    state = _state_when_finished(house)
    assert state["jobs"] == ["done"] * jobs, state["messages"]
    periods = [f"{2010 + at // 12}-{at % 12 + 1:02}" for at in range(jobs)]
    expected = [("so-0", "mau.0", period, number, number) for period in periods for number in range(1, 11)]
    _demand_all_there(state, expected)


@pytest.mark.parametrize("workers", [("mot", "hai"), ("mot", "mot"), ("mot", "hai", "mot")], ids="+".join)
def test_workers_of_two_deployments(house: House, workers: tuple[str, ...]) -> None:
    """Each job runs once, by a worker of the deployment that asked for it."""
    for deployment in sorted(set(workers)):
        house.ask("start", "faults.trace", "30", BAOCONG_DEPLOYMENT=deployment)
    for deployment in workers:
        house.work(BAOCONG_DEPLOYMENT=deployment)
    state = _state_when_finished(house)
    assert set(state["jobs"]) == {"done"}
    assert len({about for about, _ in state["traces"]}) == len(state["traces"]) == 30 * len(set(workers))
    assert all(data["deployment"] == data["asked"] for _, data in state["traces"])
    assert state["faults"] == []


def _state_when_finished(house: House) -> dict[str, Any]:
    _wait_until(lambda: not house.unfinished())
    return house.ask("state")


def _demand_all_there(state: dict[str, Any], acknowledged: list[Said]) -> None:
    """Every acknowledged value is a revision; nothing was written twice; the figures show the last; the log agrees."""
    revisions = [tuple(one) for one in state["revisions"]]
    assert sorted(revisions) == sorted(acknowledged)
    last: dict[tuple[str, ...], tuple[int, int]] = {}
    for *figure, number, value in acknowledged:
        last[tuple(figure)] = max(last.get(tuple(figure), (0, 0)), (number, value))
    assert {tuple(figure): (number, value) for *figure, number, value in state["current"]} == last
    assert state["faults"] == []


def _wait_until(condition: Any) -> None:
    deadline = time.monotonic() + 150
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)
