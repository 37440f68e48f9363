"""Which pictures there are: a scene, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

NORMAL, SMALL = (1280, 800), (1024, 700)
REPORT = "report"


@dataclass(frozen=True)
class Picture:
    """One picture: a scene in a language, appearance, window size and scale."""

    name: str
    scene: str
    language: str = "en"
    mode: str = "light"
    size: tuple[int, int] = NORMAL
    scale: float = 1.0


COMMITTED = (
    # The plan
    Picture("window", "window"),
    Picture("window-dark", "window", mode="dark"),
    Picture("window-german", "window", language="de"),
    Picture("empty", "empty"),
    Picture("table", "table"),
    Picture("board", "board"),
    Picture("timeline", "timeline"),
    Picture("map", "map"),
    Picture("map-dark", "map", mode="dark"),
    Picture("filters", "filters"),
    Picture("details", "details"),
    # Every week
    Picture("home", "home"),
    Picture("home-dark", "home", mode="dark"),
    Picture("home-small", "home", size=SMALL),
    Picture("palette", "palette"),
    Picture("round", "round"),
    Picture("round-german", "round", language="de"),
    Picture("round-vote", "round_vote"),
    Picture("check-in", "check_in"),
    Picture("check-in-dark", "check_in", mode="dark"),
    Picture("check-in-german", "check_in", language="de"),
    Picture("kpis", "kpis"),
    # The cycle
    Picture("cycle-overview", "cycle_overview"),
    Picture("cycle-overview-dark", "cycle_overview", mode="dark"),
    Picture("cycle-overview-german", "cycle_overview", language="de"),
    Picture("cycle-closing", "cycle_closing"),
    Picture("cycle-compare", "cycle_compare"),
    Picture("retrospective", "retrospective"),
    Picture("coach", "coach"),
    # Dialogs
    Picture("objective", "objective"),
    Picture("key-result", "key_result"),
    Picture("key-result-milestones", "key_result_milestones"),
    Picture("explain", "explain"),
    Picture("explain-fed", "explain_fed"),
    Picture("explain-milestones", "explain_milestones"),
    Picture("cycle", "cycle"),
    Picture("import", "import"),
    Picture("import-columns", "import_columns"),
    Picture("export", "export"),
    Picture("settings", "settings"),
    Picture("help", "help"),
    Picture("crash", "crash"),
    # Around it
    Picture("people", "people"),
    Picture("reports", "reports"),
    Picture("reports-comments", "reports_comments"),
    Picture("history", "history"),
    Picture("what-changed", "what_changed"),
    # A workshop
    Picture("workshop-collect", "workshop_collect"),
    Picture("workshop-collect-dark", "workshop_collect", mode="dark"),
    Picture("workshop-collect-german", "workshop_collect", language="de"),
    Picture("workshop-cluster", "workshop_cluster"),
    Picture("workshop-confidence", "workshop_confidence"),
    Picture("workshop-join", "workshop_join"),
    Picture("workshop-ranking", "workshop_ranking"),
    Picture("workshop-phone", "workshop_phone"),
    Picture("workshop-protocol", "workshop_protocol"),
    # Engagement
    Picture("strategy", "strategy"),
    Picture("buy-in", "buy_in"),
    Picture("ideas", "ideas"),
    Picture("ideas-dark", "ideas", mode="dark"),
    Picture("concerns", "concerns"),
    Picture("feedback", "feedback"),
    Picture("teamwork", "teamwork"),
    Picture("pulse", "pulse"),
    Picture("pulse-german", "pulse", language="de"),
    Picture("insight", "insight"),
    Picture("insight-beside", "insight_beside"),
    Picture("practice", "practice"),
    Picture("learn", "learn"),
    Picture("collecting", "collecting"),
    # Together
    Picture("shared", "shared"),
    Picture("decide", "decide"),
    Picture("decide-dark", "decide", mode="dark"),
    # On paper
    Picture("report", REPORT),
    Picture("report-figures", REPORT, mode="page 3"),
    Picture("report-sheet", "check_in_sheet"),
    Picture("type-sheet", "type_sheet"),
    Picture("report-poster", "poster"),
)
PARTS = tuple(Picture(f"report-{page}", REPORT, mode=f"page {page}") for page in (1, 2, 3, 4, 5))


def matrix(scenes: Iterable[str]) -> list[Picture]:
    """Every scene in every language, appearance, size and scale, and the pages of the report."""
    known, found = list(scenes), list[Picture]()
    for language, scale, mode, size in product(("en", "de"), (1.0, 1.5), ("light", "dark"), (NORMAL, SMALL)):
        folder = f"{language}-{mode}-{size[0]}x{size[1]}-{scale:.0%}".replace("%", "")
        found += [Picture(f"{folder}/{scene}", scene, language, mode, size, scale) for scene in known]
    pages = [Picture(f"{code}-{one.name}", one.scene, code, one.mode) for code in ("en", "de") for one in PARTS]
    return found + pages


def chosen(pictures: Iterable[Picture], names: Iterable[str], words: Iterable[str]) -> list[Picture]:
    """Those with one of the names, and those whose names contain one of the words; all where neither is given.

    Raises LookupError for a name that no picture has.
    """
    known, wanted, parts = {one.name: one for one in pictures}, list(names), list(words)
    for name in wanted:
        if name not in known:
            raise LookupError(name)
    if not wanted and not parts:
        return list(known.values())
    return [one for name, one in known.items() if name in wanted or any(part in name for part in parts)]
