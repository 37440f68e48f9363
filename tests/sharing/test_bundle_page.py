"""docs/format.md is true: its reader reads real files, its example is what the program writes, its numbers are ours."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.manifest import WrittenBy
from okr_desktop.store import wire
from okr_desktop.store.causal import ActorInfo, Fork, Header, Mark
from tests.sharing.histories import BUNDLE, History, forked, make, run_name, text, zipped

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
ANA = "a1a1a1a1a1a1a1a1"
HEAD = b'["%s",3,3,1790000000003,"objective","%s","title","old value"]' % (run_name(0).encode(), b"3" * 32)


def block(kind: str) -> str:
    """The one code block of a kind."""
    found = re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def reader() -> dict[str, Any]:
    """The names that the reader in the page defines."""
    names: dict[str, Any] = {}
    exec(compile(block("python"), "format.md", "exec"), names)
    return names


def made() -> History:
    """Ana writes a title, and another one over it."""
    found = History()
    first = found.add(ANA, 1, "Faster onboarding")
    found.add(ANA, 2, "Onboarding in one day", [[ANA, *first]], of=1)
    return found


def header() -> Header:
    return replace(made().header, actors={ANA: ActorInfo("Ana", "laptop", 1_790_000_000_000)})


def example() -> bytes:
    return zipped(made(), header(), written_by=WrittenBy("okr-desktop", "1.0"))


def samples() -> dict[str, tuple[History, bytes]]:
    old = make(40, 2)
    base = dict.fromkeys(old.runs, 5)
    return {
        "example": (made(), example()),
        "plain": (old, zipped(old)),
        "empty": (History(), zipped(History())),
        "forks": (forked(), zipped(forked())),
        "part": (old, zipped(old, old.since(base), part=True)),
        "compacted": (old, zipped(old, old.since(base), heads=[HEAD])),
        "text": (old, text(old)),
        "text with forks": (forked(), text(forked())),
    }


@pytest.mark.parametrize("name", samples())
def test_the_reader_in_the_page_reads_real_files(tmp_path: Path, name: str) -> None:
    _, data = samples()[name]
    path = tmp_path / "Team.okr"
    path.write_bytes(data)
    read: Callable[[Path], tuple[str, dict[str, list[bytes]]]] = reader()["read_okr"]
    shared = open_shared(data)
    assert read(path) == (BUNDLE, {run: lines for run in shared.header.vv if (lines := list(shared.lines(run, 0)))})


def test_the_reader_in_the_page_notices_damage(tmp_path: Path) -> None:
    path = tmp_path / "Team.okr"
    for data in (example(), text(made())):
        path.write_bytes(data.replace(b"0002", b"0003", 1) if data[:1] == b"{" else data.replace(b"a1a1", b"a1a2", 1))
        with pytest.raises((AssertionError, KeyError, zipfile.BadZipFile)):
            reader()["read_okr"](path)


def test_the_example_is_what_is_written() -> None:
    data = example()
    lines = [line[8:56].strip() for line in block("hexdump").splitlines()]
    shown = b"".join(bytes.fromhex(line) for line in lines)
    assert data.startswith(shown)
    assert shown
    start = data.index(b'{"format"')
    assert block("json").strip() == data[start : data.index(b"PK\x03\x04", start)].decode()
    chunk = b"".join(line + b"\n" for line in made().runs[ANA]).decode()
    assert block("jsonl") == chunk
    assert block("okr").encode() == text(made()).replace(b"Name a1a1", b"Ana").replace(b"host", b"laptop")


def test_the_chain_of_the_example_is_told_step_by_step() -> None:
    assert all(h in PAGE for h in made().hashes[ANA])
    assert Fork(ANA, 2, made().hashes[ANA][1]).name in PAGE
    assert wire.link(made().hashes[ANA][0], made().runs[ANA][1]) == made().hashes[ANA][1]
    assert made().mark(ANA) == Mark(2, made().hashes[ANA][1])
