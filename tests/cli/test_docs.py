"""docs/command-line.md names every command, option, field and JSON key that there is."""

from __future__ import annotations

import re

import pytest

from okr_desktop.services.fields import known_fields
from tests.cli.running import ROOT, Okr

DOCS = (ROOT / "docs" / "command-line.md").read_text("utf-8")


def commands(okr: Okr) -> list[list[str]]:
    """Every command, those of sub-groups with the name of their group."""
    found = list[list[str]]()
    for name in re.findall(r"^  ([a-z][a-z-]+)  ", okr("--help").out.split("Commands:")[1], re.MULTILINE):
        below = okr(name, "--help").out.partition("Commands:")[2]
        found += [[name, more] for more in re.findall(r"^  ([a-z][a-z-]+)  ", below, re.MULTILINE)] or [[name]]
    return found


def test_commands_and_options(okr: Okr) -> None:
    found = commands(okr)
    assert len(found) > 20
    for command in found:
        assert f"okr {' '.join(command)}" in DOCS
        for option in set(re.findall(r"--[a-z-]+", okr(*command, "--help").out)) - {"--help"}:
            assert option in DOCS, (command, option)


@pytest.mark.parametrize("kind", ["objective", "key_result", "person", "team", "cycle", "workspace"])
def test_fields(kind: str) -> None:
    row = next(
        line for line in DOCS.splitlines() if line.startswith((f"| {kind.replace('_', ' ')} |", f"| `{kind}` |"))
    )
    assert set(known_fields(kind)) - set(re.findall(r"[a-z_]+", row)) == set()


def test_json_keys(space: Okr, key_result: str) -> None:
    (tree,) = space("tree", "--json").json
    why = space("explain", key_result, "--json").json
    for key in (*tree, *tree["key_results"][0], *why, *why["pace"], *space("history", "--json").json[0]):
        assert f"`{key}`" in DOCS, key
