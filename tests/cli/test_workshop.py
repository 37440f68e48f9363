"""``okr workshop``: prepared, led with paper alone in the terminal, printed, and simulated with real processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Okr, refused

QUESTION = "What should be true at the end of the quarter?"
ON_PAPER = """\
next
seats 4
next
next anyway
idea P1 Callers get an answer the same day
idea P2 Callers get an answer on the same day
idea P3 Fewer letters come back
idea P4 Nobody waits for a form
next anyway
show
next
merge 1 2
undo
next
group Answers: 1 2
singles
next
vote
vote P1 A A
vote P2 A B
vote P3 A
vote P4 B
vote P1 C C C C C C C C C
next
ranking 1
next
status
quit
"""


@pytest.fixture
def workshop(space: Okr) -> Path:
    """A prepared workshop."""
    return Path(space("workshop", "new", QUESTION, "--json").json["file"])


def test_a_workshop_is_led_with_paper_alone(space: Okr, workshop: Path) -> None:
    led = space("workshop", "resume", workshop, stdin=ON_PAPER.encode())
    lines = led.out.splitlines()
    assert "4 seats, 4 on paper; 4 ideas, 0 done" in lines
    assert "merge" in lines
    assert "4 of 4 ballots" not in lines  # nothing of a ballot is said before the round is closed
    assert any(line.startswith("A ") and line.split()[1:3] == ["4", "3"] for line in lines), led.out
    assert lines[-2].startswith("draft_o: ")
    assert "That cannot be understood. vote" in led.err
    found = space("workshop", "resume", workshop, "--json").json
    assert (found["stage"], found["interrupted"], found["ideas"]) == ("draft_o", True, 4)


def test_the_list_and_the_name_of_a_workshop(space: Okr, workshop: Path) -> None:
    (one,) = space("workshop", "list", "--json").json
    assert (one["file"], one["question"], one["stage"]) == (str(workshop), QUESTION, "prepare")
    assert QUESTION in space("workshop", "list").out
    assert space("workshop", "resume", "end of the quarter", "--json").json["file"] == str(workshop)
    refused(space("workshop", "resume", "moon"), "There is no workshop “moon”")
    space("workshop", "new", QUESTION)
    refused(space("workshop", "resume", "quarter"), "fits 2 workshops")


def test_agendas_with_their_times(space: Okr, tmp_path: Path) -> None:
    offered = space("workshop", "agenda", "--json").json
    assert [one["minutes"] for one in offered] == [90, 120, 240, 270, 75, 60, 45, 120, 30, 30, 30, 30, 20]
    steps = space("workshop", "agenda", "standard", "--minutes", "60", "--json").json["steps"]
    assert sum(step["minutes"] for step in steps) == 60
    german = space("workshop", "agenda", "standard", "--language", "de").out
    assert german != space("workshop", "agenda", "standard").out
    file = tmp_path / "mine.okragenda.json"
    space("workshop", "agenda", "standard", "--export", file)
    taken = space("workshop", "agenda", "--import", file, "--json").json
    assert taken["id"].startswith("own-")
    assert len(space("workshop", "agenda", "--json").json) == 14
    refused(space("workshop", "agenda", "moon"), "There is no agenda “moon”")


def test_a_form_is_written_for_people_at_home(space: Okr, workshop: Path, tmp_path: Path) -> None:
    made = tmp_path / "f.html"
    assert space("workshop", "form", workshop, "--out", made, "--language", "de", "--json").json == {"file": str(made)}
    text = made.read_text("utf-8")
    assert QUESTION in text
    assert '<html lang="de">' in text
    refused(space("workshop", "form", workshop, "--out", tmp_path / "no" / "f.html"), "f.html")


def test_a_protocol_is_printed(space: Okr, workshop: Path, tmp_path: Path) -> None:
    space("workshop", "resume", workshop, stdin=ON_PAPER.encode())
    for kind in ("full", "wall", "one_page"):
        made = tmp_path / f"{kind}.pdf"
        space("workshop", "protocol", workshop, "--kind", kind, "--out", made)
        assert made.read_bytes().startswith(b"%PDF-")


def test_nonsense_is_refused_in_a_sentence(space: Okr, tmp_path: Path) -> None:
    refused(space("workshop", "new", "  "), "Name the question")
    other = tmp_path / "x.okrworkshop"
    other.write_bytes(b"no database at all")
    refused(space("workshop", "resume", other))
    refused(space("workshop", "simulate", "--seats", "0"))
    refused(space("workshop", "simulate", "--seats", "10000"))


def test_a_simulation_with_a_kill_loses_and_doubles_nothing(space: Okr) -> None:
    """Real processes, real HTTP: AT2 in small; the benchmark runs it with two hundred phones."""
    found = space("workshop", "simulate", "--seats", "12", "--seconds", "2", "--kills", "1", "--json").json
    assert (found["kills"], found["lost"], found["duplicated"], found["refused"]) == (1, 0, 0, {})
    assert found["acknowledged"] == found["stored"] == 12 * (3 + 5)
    wanted = {"join_s", "ack_p50_ms", "ack_p95_ms", "stage_p95_ms", "reconnect_p95_s", "stop_s", "seats"}
    assert wanted <= set(found)
