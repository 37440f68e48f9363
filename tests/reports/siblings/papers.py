"""Data of the sibling papers for tests: ordinary, empty, large and hostile."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from okr_desktop.reports.base.rows import KeyResultRow, Level, ObjectiveBlock, Step
from okr_desktop.reports.siblings.case import draw_case
from okr_desktop.reports.siblings.check_in_sheet import draw_check_in_sheet
from okr_desktop.reports.siblings.comparison import draw_comparison
from okr_desktop.reports.siblings.data_case import CaseData, Change, Costs, Impact, Pledge, Signed
from okr_desktop.reports.siblings.data_compare import Carried, ComparisonData, Numbers, Pair, Period
from okr_desktop.reports.siblings.data_person import (
    OneToOneData,
    OwnResult,
    Question,
    Remark,
    Sure,
    ToDo,
    Waiting,
)
from okr_desktop.reports.siblings.data_poster import PosterData
from okr_desktop.reports.siblings.data_said import FATES, WORRIES, Said, YouSaidData
from okr_desktop.reports.siblings.data_sheet import CheckInSheetData, Sheet, SheetRow
from okr_desktop.reports.siblings.data_strategy import Course, Served, StrategyData
from okr_desktop.reports.siblings.frame import Made
from okr_desktop.reports.siblings.head import Head
from okr_desktop.reports.siblings.one_to_one import draw_one_to_one
from okr_desktop.reports.siblings.poster import draw_poster
from okr_desktop.reports.siblings.strategy import draw_strategy
from okr_desktop.reports.siblings.you_said import draw_you_said
from tests.reports.samples import END, START, TODAY, measured

HEAD = Head("Acme", TODAY, "en", "2025 Q3", START, END, "", "For us only", "#123456", "1.0")
STATUSES = ("done", "on_track", "behind", "at_risk", "open", "stale", "no_data", "draft")


def row(title: str = "Net promoter score", **more: Any) -> KeyResultRow:
    return measured(title, "30", "50", "37", last_check_in=TODAY, note="The survey is out.", **more)


def block(title: str, depth: int = 0, rows: int = 2, **more: Any) -> ObjectiveBlock:
    results = tuple(row(f"Result {at} of {title}", id=f"{title}-{at}", status=STATUSES[at % 8]) for at in range(rows))
    known = {"owner": "Ada", "teams": ("Sales",), "progress": Decimal("0.4"), "status": "on_track", **more}
    return ObjectiveBlock(title, title, depth, key_results=results, **known)


def tree(count: int, roots: int = 3) -> tuple[ObjectiveBlock, ...]:
    """So many objectives below so many topmost ones, up to three deep."""
    found = list[ObjectiveBlock]()
    for at in range(count):
        depth = 0 if at % max(1, count // roots) == 0 else 1 + at % 2 if at % 5 else 1
        found.append(block(f"Objective {at:03}", depth, rows=at % 4, status=STATUSES[at % 8]))
    return tuple(found)


def check_in_sheet() -> CheckInSheetData:
    steps = (Step("Design", reached=True), Step("Build"), Step("Ship"))
    levels = tuple(Level(name, None, Decimal(1), f"{name} text") for name in ("commit", "target", "stretch"))
    rows = (
        SheetRow("RJCS4", row(unit="points"), "Delight customers", TODAY),
        SheetRow("4R2RY", replace(row("Launched"), kind="yes_no", value=None), "Launch"),
        SheetRow("K396V", replace(row("Motor course"), kind="milestones", steps=steps, value=Decimal(1)), "Launch"),
        SheetRow("F9ZXC", replace(row("Quality"), kind="levels", levels=levels, value=Decimal(1)), "Launch"),
    )
    return CheckInSheetData(HEAD, (Sheet("Ada", rows), Sheet("", rows[:1])))


def poster() -> PosterData:
    return PosterData(HEAD, tree(12), ("Riders trust us",))


def comparison() -> ComparisonData:
    bands = (("over", 1), ("high", 2), ("middle", 3), ("low", 1), ("no_data", 2))
    before = Numbers(9, 20, 18, Decimal("0.6"), Decimal(7), Decimal("0.5"), 4, 30, 60, 3, 6, 0, bands)
    after = Numbers(11, 24, 20, Decimal("0.35"), Decimal("6.5"), None, 0, 40, 50, 0, 0, 2, bands[::-1])
    teams = tuple(Pair(name, before, after) for name in ("Sales", "Operations", ""))
    moved = (
        Carried("objective", "Delight customers", Decimal("0.4"), Decimal("0.6"), "missed", "open"),
        Carried("key_result", "Answer in a day", None, Decimal("1.2"), "reached", "open", 3),
    )
    periods = Period("2025 Q2", date(2025, 4, 1), date(2025, 6, 30)), Period("2025 Q3", START, END, running=True)
    return ComparisonData(HEAD, *periods, Pair("", before, after), teams, moved)


def you_said() -> YouSaidData:
    said = tuple(
        Said(
            f"Idea that was {fate}",
            fate,
            "Because of the move." if fate in ("later", "declined") else "",
            ("Delight customers",) if fate in ("adopted", "adapted") else (),
            "Service",
            TODAY,
            2,
            34 if fate == "open" else None,
        )
        for fate in FATES
    )
    worries = tuple(
        Said(f"Concern that is {fate}", fate, "" if fate == "raised" else "Because of the move.", (), "", TODAY)
        for fate in WORRIES
    )
    return YouSaidData(HEAD, said, ("What would make riders smile?",), worries)


def one_to_one() -> OneToOneData:
    sure = tuple(Sure(START + timedelta(days=7 * at), 9 - at) for at in range(6))
    own = OwnResult(replace(row(), blocker="No certificate", next="Call the office"), "Delight customers", sure)
    wait = Waiting("An interface", "Platform", "Launch", TODAY, "asked")
    return OneToOneData(
        replace(HEAD, scope="Ada"),
        "Ada",
        "Engineer",
        ("Sales",),
        (own,),
        (block("Delight customers"),),
        (ToDo("Write the letter", "Net promoter score", TODAY - timedelta(days=1), doing=True),),
        (wait,),
        (replace(wait, what="A price list", by=None),),
        (Remark("Is this still true?", "Launch", "Bo", TODAY),),
        (Question("ask_blocked", {"title": "Net promoter score"}), Question("ask_need")),
    )


def strategy(themes: int = 4, objectives: int = 5) -> StrategyData:
    """A mission, a vision, and themes with a year and some objectives each; the last theme has none."""

    def course(at: int) -> Course:
        count = 0 if at == themes - 1 else objectives
        served = tuple(
            Served(f"Objective {at}.{number}", STATUSES[number % 8], Decimal("0.4"), ("Sales",))
            for number in range(count)
        )
        year = Course("annual", f"Year of {at}", "It is cheaper", "", "2025", count=count)
        return Course(
            "theme", f"Theme {at}", f"Reason {at}", "Ada", "", (year,), served, count, Decimal("0.4") if count else None
        )

    top = (Course("mission", "People get home safely", "Accidents"), Course("vision", "Nobody thinks twice"))
    return StrategyData(HEAD, top, tuple(map(course, range(themes))), ("Loose objective",))


def case() -> CaseData:
    impact = Impact(
        4,
        9,
        7,
        6,
        2,
        Decimal("0.61"),
        Decimal("0.8"),
        Decimal("0.7"),
        "2025 Q2",
        Decimal("0.5"),
        tuple(Change(f"Result {at}", "10", "20", "40 points", "behind", Decimal("0.33")) for at in range(5)),
    )
    return CaseData(
        HEAD,
        ("Riders stay",),
        3,
        4,
        2,
        Costs(12, 60, 10, 1, 8),
        impact,
        "Dora",
        (Pledge("One developer", "Dora", TODAY, True), Pledge("A room", "Dora")),
        1,
        3,
        ("Hire two people",),
        END,
        (Signed("Dora", "sponsor", TODAY, True), Signed("Eve")),
    )


Paper = tuple[Callable[[], Any], Callable[..., Made], str]
#: Data, what draws it, and the field that holds what it is about.
PAPERS: dict[str, Paper] = {
    "check_in_sheet": (check_in_sheet, draw_check_in_sheet, "sheets"),
    "poster": (poster, draw_poster, "blocks"),
    "comparison": (comparison, draw_comparison, "teams"),
    "you_said": (you_said, draw_you_said, "said"),
    "one_to_one": (one_to_one, draw_one_to_one, "results"),
    "strategy": (strategy, draw_strategy, "courses"),
    "case": (case, draw_case, "signed"),
}


def german(data: Any) -> Any:
    return replace(data, head=replace(data.head, language="de"))


def reader(made: Made) -> PdfReader:
    found = PdfReader(BytesIO(made.content))
    assert len(found.pages) == made.pages
    return found


def texts(made: Made) -> list[str]:
    """The text of each page on one line."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader(made).pages]


def whole(made: Made) -> str:
    return " ".join(texts(made))
