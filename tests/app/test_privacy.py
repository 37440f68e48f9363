"""Privacy proven: what is left on disks, in the shared file and on paper links nothing unnamed to a person."""

from __future__ import annotations

import itertools
import random
import sqlite3
import statistics
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.pulse.records import PulseAnswer
from okr_desktop.domain.statistics.correlation import spearman
from okr_desktop.services import history, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.measuring import pulse_results
from okr_desktop.store import unsigned
from okr_desktop.store.sealed.box import Box, Gift
from tests.app import privacy_company as company
from tests.app.privacy_dump import COMMANDS, FORMATS, Dump, dumped, tables
from tests.app.privacy_prover import UNNAMED, findings, traced
from tests.cli.running import environment
from tests.services.engagement.pulse_kit import asked
from tests.services.engagement.test_collecting import idea
from tests.worlds import desk_at

NEXT_WEEK = "2026-08-24"
#: Leaks that are known and wait to be mended.
OPEN = frozenset[str]()


def seeded(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Chance that is the same in every run of a test."""
    chance = random.Random(seed)
    monkeypatch.setattr("secrets.randbits", chance.getrandbits)
    monkeypatch.setattr("secrets.token_hex", lambda count=16: chance.randbytes(count).hex())
    monkeypatch.setattr("secrets.SystemRandom", lambda: random.Random(chance.random()))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings and logs, in which nothing may be left either."""
    folder = tmp_path / "all" / "home"
    monkeypatch.setenv("OKR_DESKTOP_HOME", str(folder))
    monkeypatch.setenv("OKR_DESKTOP_TODAY", NEXT_WEEK)
    monkeypatch.delenv("OKR_WORKSPACE", raising=False)
    return folder


@pytest.mark.parametrize("form", ["zip", "text"])
def test_nothing_that_is_left_links_anything_to_a_person(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    seeded(monkeypatch, 7)
    made = company.ended(company.lived(tmp_path / "all", form))
    whole = form == "zip"
    found = dumped(made, FORMATS if whole else ("json", "csv"), COMMANDS if whole else ("history --details",), whole)
    assert len(made.secrets) == 23
    assert {secret.way for secret in made.secrets} == {"program", "phone", "kiosk", "mail"}
    told = findings(found)
    assert set(told) <= OPEN, {name: lines[:3] for name, lines in told.items() if name not in OPEN}
    assert set(told) == OPEN, f"mended, so take these out of OPEN: {OPEN - set(told)}"
    _nothing_is_left_over(found)


def _nothing_is_left_over(found: Dump) -> None:
    """No log beside a store, no file that nobody knows, and everything that was said is where it belongs."""
    names = {Path(name).name for name in found.raw}
    assert not [name for name in names if name.endswith(("-wal", "-shm", "-journal", ".tmp", ".log"))]
    box = tables(found.made.folder / "cara" / "team.okrbox")
    assert not box["record"].rows
    data = found.raw["cara/team.okrbox"]
    assert not [one for one in found.made.secrets if one.mark.encode() in data], "handed on, so overwritten"
    for store in found.made.desks:
        assert len(traced(found, store)) == len(found.made.secrets)


def test_undo_takes_back_only_what_bears_a_name(tmp_path: Path) -> None:
    made = company.founded(tmp_path)
    company.busy(made, "ana")
    company.speak(made, "ana", company.RED[0])
    ana = made.desks["ana"]
    before = {id for kind in ("ideas", "concerns") for id, one in getattr(ana.plan, kind).items() if not one.author}
    assert len(before) == 2
    while history.steps(ana).undo is not None:
        history.undo(ana)
    assert before <= {*ana.plan.ideas, *ana.plan.concerns}
    made.close()


def test_a_process_of_its_own_leaves_nothing_beside_what_it_was_given(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    desk.close()
    home = tmp_path / "home"
    command = [sys.executable, "-m", "okr_desktop.cli", "-w", str(tmp_path / "team.okrdb")]
    began = datetime.now(UTC)
    for words in (("me", "Annegret"), ("idea", "add", "--unnamed", "zuvokmir"), ("undo",)):
        done = subprocess.run([*command, *words], capture_output=True, env=environment(home), timeout=60, check=False)
        assert "Traceback" not in done.stderr.decode()
    ops = tables(tmp_path / "team.okrdb")["op"].rows
    (given,) = [row for row in ops if row["etype"] == "idea"]
    assert datetime.fromtimestamp(given["wall_ms"] / 1000, UTC).date() < began.date()
    for path in (path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".okrdb"):
        assert b"zuvokmir" not in path.read_bytes(), path


# The box, while things wait in it


def _gifts(count: int = 8) -> list[Gift]:
    marks = [PulseAnswer(unsigned_id(), "p" * 32, "g", {"say": 1 + at % 5}) for at in range(count)]
    return [Gift((one,), f"{at:032x}") for at, one in enumerate(marks)]


def _bytes_of(folder: Path, gifts: list[Gift]) -> bytes:
    path = folder / f"{random.random()}.okrbox"
    box = Box(path)
    for gift in gifts:
        box.put([gift], 105_701)
    return path.read_bytes()


def box_tells(folder: Path) -> list[str]:
    """Orders in which the same was given that leave other bytes; ends of the file that grow with one answer."""
    gifts = _gifts()
    first = _bytes_of(folder, gifts)
    others = [gifts[::-1], gifts[1:] + gifts[:1], random.Random(3).sample(gifts, len(gifts))]
    return [f"order {at}" for at, order in enumerate(others) if _bytes_of(folder, order) != first]


def test_the_box_is_the_same_in_whatever_order_people_gave(tmp_path: Path) -> None:
    assert box_tells(tmp_path) == []


def test_a_box_that_is_full_knows_no_time_and_nobody(tmp_path: Path) -> None:
    made = company.founded(tmp_path)
    company.kiosk(made, company.RED)
    company.mailed(made, company.BLUE[1:4])
    path = made.folder / "cara" / "team.okrbox"
    data, box = path.read_bytes(), tables(path)
    assert len(box["record"].rows) == len(made.secrets)
    assert all(table.ids is None for table in box.values()), "no table of it has numbers of rows"
    for secret in made.secrets:
        assert secret.person.encode() not in data
        for at in range(secret.began, secret.ended + 1):
            assert str(at).encode() not in data
            assert at.to_bytes(6) not in data
    assert [row["number"] for row in box["week"].rows] == [collecting.week_number(made.day)] * 3
    forms = {row["hash"] for row in box["form"].rows}
    assert not any(form in str(row) for form in forms for row in box["record"].rows)
    made.close()


# Order, over many releases


def released(folder: Path, monkeypatch: pytest.MonkeyPatch, rounds: int = 20) -> list[tuple[float, float]]:
    """Twenty times eight ideas: how the order of giving agrees with that of writing, and with that of the names."""
    written, found = list[str](), list[tuple[float, float]]()
    desk, store = desk_at(folder), vars(unsigned)["_store"]

    def spy(space: Any, label: Any, record: Any, wall_ms: int) -> None:
        written.append(record.text)
        store(space, label, record, wall_ms)

    monkeypatch.setattr(unsigned, "_store", spy)
    for turn in range(rounds):
        given = [f"{turn} {at}" for at in range(8)]
        collecting.keep(collecting.box_of(desk), [((idea(text),), "") for text in given[:4]], desk.today)
        for text in given[4:]:
            collecting.put(desk, idea(text))
        written.clear()
        collecting.release(desk, "idea")
        sorted_names = [one.text for _, one in sorted(desk.plan.ideas.items()) if one.text in given]
        found.append((_agreement(given, written), _agreement(given, sorted_names)))
    desk.close()
    return found


def _agreement(given: list[str], order: list[str]) -> float:
    ranks = [float(order.index(text)) for text in given]
    return spearman([float(at) for at in range(len(given))], ranks) or 0.0


def follows(found: list[tuple[float, float]]) -> list[float]:
    """Mean agreements that chance does not make: of twenty orders of eight, 0.4 is 4.7 standard deviations."""
    means = [statistics.fmean(column) for column in zip(*found, strict=True)]
    return [mean for mean in means if abs(mean) > 0.4]


def test_what_is_handed_on_is_written_and_sorted_in_no_order_of_giving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeded(monkeypatch, 11)
    assert follows(released(tmp_path, monkeypatch)) == []


# Size


def test_the_store_grows_by_what_was_said_whoever_said_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = list[list[int]]()
    for at, order in enumerate(itertools.islice(itertools.permutations((1, 30, 900)), 3)):
        seeded(monkeypatch, 5)
        desk, pulse = asked(tmp_path / str(at), red=6)
        for length in order:
            collecting.put(desk, PulseAnswer(unsigned_id(), pulse.id, comment="x" * length))
        pulse_results.close(desk, pulse.id)
        sizes.append(_sizes(desk))
    assert sizes[0] == sizes[1] == sizes[2]


def _sizes(desk: Desk) -> list[int]:
    path = desk.space.path
    desk.close()
    with closing(sqlite3.connect(path)) as db:
        marks = ", ".join("?" * len(UNNAMED))
        query = f"SELECT length(value) + length(preds) FROM op WHERE etype IN ({marks}) ORDER BY 1"
        found = [row[0] for row in db.execute(query, UNNAMED)]
    upkeep.open_desk(path, path.parent / "backups").close()
    return found
