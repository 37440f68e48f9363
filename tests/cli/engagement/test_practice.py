"""``okr practice``: what to try next, what was learned, what people say of the process."""

from __future__ import annotations

import json

from tests.cli.running import Okr


def test_what_to_try_from_a_bare_plan(space: Okr) -> None:
    empty = space("practice", "show")
    assert empty.code == 1
    assert "Add an objective" in empty.err
    space("add", "objective", "Grow")
    said = space("practice", "show")
    assert said.code == 0
    assert "Ask one person of the management" in said.out
    found = json.loads(space("practice", "show", "--json").out)
    codes = {one["code"]: one for one in found["findings"]}
    assert codes["sponsor"]["verdict"] == "try"
    assert codes["sponsor"]["evidence"] == "Nobody sponsors this cycle."
    assert codes["late"]["verdict"] == "early"
    assert "too early to say" in space("practice", "show", "--all").out


def test_saying_and_learning(space: Okr) -> None:
    assert "Nothing yet" in space("practice", "learned").out
    space("add", "objective", "Grow")
    assert space("practice", "say", "hinders", "Our check-ins take too long").code == 0
    assert "Our check-ins take too long" in space("retro", "show", "2026 Q3").out
    said = space("practice", "say", "helps", "Short rounds", "--json").json
    assert said["card"] == 2
    assert space("retro", "show", said["id"], "--json").json["id"] == said["id"]
    refused = space("practice", "say", "nonsense", "x")
    assert refused.code == 1
    assert "helps, hinders, change" in refused.err
    space("cycle", "note", "add", "learned", "Ask earlier")
    (chain,) = json.loads(space("practice", "learned", "--json").out)
    assert chain["learned"] == [{"text": "Ask earlier", "actions": []}]
