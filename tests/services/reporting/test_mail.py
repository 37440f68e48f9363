"""The mail of the executive page names the same results as the page itself."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pypdf

from okr_desktop.paths import resource_path
from okr_desktop.services import closing
from okr_desktop.services import sample as samples
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import kinds
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.mail import mail


def listed(text: str, heading: str) -> list[str]:
    """The titles below a heading of a mail."""
    part = text.split(f"{heading}\n{'-' * len(heading)}\n")[1].split("\n\n")[0]
    return [line[2:] for line in part.splitlines() if line.startswith("* ")]


def page_text(desk: Desk, choice: Choice, folder: Path) -> str:
    path = folder / "page.pdf"
    path.write_bytes(kinds.render(desk, "one-pager", choice))
    return " ".join((pypdf.PdfReader(path).pages[0].extract_text()).split())


def current(desk: Desk) -> str:
    samples.fill(desk, resource_path("samples", "nordlicht.json"))
    return max(
        desk.plan.cycles.values(), key=lambda one: sum(o.cycle == one.id for o in desk.plan.objectives.values())
    ).id


def test_the_mail_names_the_results_of_the_page(desk: Desk, tmp_path: Path) -> None:
    choice = Choice(cycle=current(desk))
    found, page = mail(desk, choice).text, page_text(desk, choice, tmp_path)
    for heading in ("Strongest results", "Needs attention"):
        titles = listed(found, heading)
        assert titles
        places = [page.index(title) for title in titles]
        assert places == sorted(places)


def test_what_needs_attention_says_why(desk: Desk) -> None:
    choice = Choice(cycle=current(desk))
    part = mail(desk, choice).text.split("Needs attention\n")[1].split("\n\n")[0]
    reasons = [line for line in part.splitlines() if line.startswith("  ")]
    assert reasons
    assert any("Confidence" in line or "No check-in" in line or "expected" in line for line in reasons)


def test_once_grades_are_given_both_speak_of_misses(desk: Desk, tmp_path: Path) -> None:
    cycle = current(desk)
    mine = [one for one in desk.plan.key_results.values() if desk.plan.objectives[one.objective].cycle == cycle]
    for one, score in zip(mine, ("0.9", "0.2", "0.65"), strict=False):
        closing.review(
            desk,
            closing.Verdict(
                one.id, Decimal(score), "Because of the weather", reached=Decimal(score) > Decimal("0.7"), miss_cause=""
            ),
        )
    choice = Choice(cycle=cycle)
    found, page = mail(desk, choice).text, page_text(desk, choice, tmp_path)
    assert "Needs attention" not in found
    assert "Biggest misses" in page
    missed = listed(found, "Biggest misses")
    assert missed[0] == mine[1].title
    assert mine[0].title not in missed
