"""A workshop under load, against the figures of workshop.md: ``python benchmarks/bench_workshop.py [--seats N]``.

The floor of each run is the room's server with a workshop that answers at once and stores nothing: what the network,
the event loop and 200 phones cost anyway. Cases: calm, with the window animating, an attacker with 1,500 requests a
second (a wrong token, a good one), three hard kills. ``--json FILE`` keeps the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.room_client import measure
from okr_desktop.services.workshop.simulate.attack import Attack
from okr_desktop.services.workshop.simulate.run import Wish, simulate

WINDOW = [sys.executable, str(Path(__file__).with_name("workshop_window.py"))]
PAGE_LIMIT = 60 * 1024


def cases(seats: int, seconds: float) -> dict[str, Wish]:
    """What is run, by name."""
    return {
        "calm": Wish(seats, seconds=seconds),
        "window animating": Wish(seats, seconds=seconds, command=WINDOW),
        "attack, wrong token": Wish(seats, seconds=seconds, attack=Attack(1500, "wrong")),
        "attack, good token": Wish(seats, seconds=seconds, attack=Attack(1500, "good")),
        "three kills": Wish(seats, kills=3, seconds=seconds),
    }


def run(wish: Wish) -> dict[str, Any]:
    """One case; what the server's process says on its error output (the ticks of its window) is added."""
    with tempfile.TemporaryFile() as errors:
        saved = os.dup(2)
        os.dup2(errors.fileno(), 2)
        try:
            found = simulate(wish)
        finally:
            os.dup2(saved, 2)
            os.close(saved)
        errors.seek(0)
        for line in errors.read().decode().splitlines():
            if line.startswith("{"):
                found.update(json.loads(line))
    return found


def page_bytes() -> int:
    """The page and the larger of its languages, as it is sent without compression."""
    folder = Path(__file__).resolve().parents[1] / "resources" / "room"
    plain = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    return plain + max(file.stat().st_size for file in (folder / "words").glob("*.json"))


def main() -> None:
    """Print one line a case, then what was asked and whether it is met."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seats", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--json", type=Path)
    wished = parser.parse_args()
    found: dict[str, Any] = {"floor": measure(wished.seats, wished.seconds, "")}
    print(json.dumps({"floor": found["floor"]}), flush=True)
    for name, wish in cases(wished.seats, wished.seconds).items():
        found[name] = run(wish)
        print(json.dumps({name: found[name]}), flush=True)
    found["page_bytes"] = page_bytes()
    report(found)
    if wished.json:
        wished.json.write_text(json.dumps(found, indent=1))


def report(found: dict[str, Any]) -> None:
    """Each promise beside what was measured."""
    calm, window, kills = found["calm"], found["window animating"], found["three kills"]
    worst = max(found["attack, wrong token"]["ack_p95_ms"], found["attack, good token"]["ack_p95_ms"])
    rows = [
        ("ack p95 with the window animating, ms", window["ack_p95_ms"], 250),
        ("ack p95 / floor", round(window["ack_p95_ms"] / found["floor"]["ack_p95_ms"], 2), None),
        ("stage change p95, ms", window["stage_p95_ms"], 1000),
        ("all joined, s", window["join_s"], 10),
        ("attacked / calm, ack p95", round(worst / calm["ack_p95_ms"], 2), 2),
        ("lost + doubled after three kills", kills["lost"] + kills["duplicated"], 0),
        ("reconnect p95, s", kills["reconnect_p95_s"], 5),
        ("stop with all streams open, s", calm["stop_s"], 2),
        ("tick p95 of the window, ms", window.get("tick_p95_ms"), 60),
        ("page, bytes", found["page_bytes"], PAGE_LIMIT),
    ]
    for name, value, asked in rows:
        verdict = "" if asked is None or value is None else ("met" if value <= asked else "MISSED")
        print(f"{name:45} {value!s:>10} {'' if asked is None else asked!s:>8} {verdict}")


if __name__ == "__main__":
    main()
