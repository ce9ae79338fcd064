"""Two people in one cell at the same moment: one value is saved, the other is told whose it is; nothing is lost."""

import threading

from tests.apps.faults.house import Browser, House

ROUNDS = 20


def test_two_people_in_one_cell(house: House) -> None:
    house.serve()
    sessions = house.facts["sessions"]["so-0"]
    cell = house.facts["indicators"][0]["cell"]
    at_once = threading.Barrier(2, timeout=60)
    answers: list[list[dict[str, object]]] = [[], []]

    def type_in(person: int) -> None:
        with Browser(house.port, sessions[person], "so-0") as browser:
            for one in range(ROUNDS):
                at_once.wait()
                status, answer = browser.send(cell, str(100 * one + person + 1), one, f"p{person}-{one}")
                assert status == 200, answer
                answers[person].append(answer["answers"][0])

    threads = [threading.Thread(target=type_in, args=(person,)) for person in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    state = house.ask("state")
    assert [len(one) for one in answers] == [ROUNDS, ROUNDS]
    for one in range(ROUNDS):
        first, second = answers[0][one], answers[1][one]
        assert sorted([first["state"], second["state"]]) == ["conflict", "saved"], (first, second)
        winner, loser = (0, second) if first["state"] == "saved" else (1, first)
        assert loser["who"] == f"Mẫu so-0-{winner}"
        assert loser["theirs"] == f"{100 * one + winner + 1:,}".replace(",", ".")
    assert len(state["revisions"]) == ROUNDS
    assert state["faults"] == []
