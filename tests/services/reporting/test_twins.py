"""Every kind of paper has an HTML twin that is well made, for a company, for nobody, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.paths import resource_path
from okr_desktop.reports.html.twins import TWINS
from okr_desktop.services import cycles, people, sample
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import kinds
from okr_desktop.services.reporting.choice import Choice
from tests.reports.html.parsed import assert_well_made
from tests.worlds import add_objective, add_result


@pytest.fixture
def company(desk: Desk) -> Desk:
    sample.fill(desk, resource_path("samples", "nordlicht.json"))
    people.set_me(desk, next(iter(desk.plan.people)))
    return desk


def test_no_kind_is_without_a_twin() -> None:
    assert TWINS.keys() == kinds.KINDS.keys()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("code", TWINS)
def test_a_company(company: Desk, code: str, language: str) -> None:
    choice = Choice(language=language)
    document = kinds.html(company, code, choice)
    found = assert_well_made(document)
    assert len(found.text) > 250
    assert document == kinds.html(company, code, choice)
    if code in ("quarterly", "poster", "team-pages"):
        for title in ("A broken bike is back on the road the next day", "Subscribing takes two minutes"):
            assert title in found.text


@pytest.mark.parametrize("code", TWINS)
def test_a_workspace_with_next_to_nothing_in_it_says_what_to_do(desk: Desk, code: str) -> None:
    cycles.save(desk, Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30)))
    cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    if code == "one-to-one":
        with pytest.raises(NotFound):
            kinds.html(desk, code, Choice())
    else:
        assert assert_well_made(kinds.html(desk, code, Choice())).text


def test_a_poster_of_a_very_deep_tree(desk: Desk) -> None:
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value
    parent: str | None = None
    for depth in range(40):
        parent = add_objective(desk, f"Level {depth}", parent, cycle)
        add_result(desk, parent)
    document = kinds.html(desk, "poster", replace(Choice(), cycle=cycle))
    assert "Level 39" in assert_well_made(document).text
