"""What people have said, asked, promised and learned: for sample data, one fate and state of each kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.reports.review.data import Engagement, Indicator, QuarterlyData
from okr_desktop.reports.review.data_people import (
    Action,
    Late,
    Promises,
    Request,
    Strategy,
    Suggestion,
    Teamwork,
    Thanks,
    Theme,
    Untaken,
    Voice,
    Voices,
)

MISSION = "Heat that nobody has to think about"
STRATEGY = Strategy(
    MISSION,
    (Theme("Be the one whom people call first", 4, Decimal("0.41"), 9, 11), Theme("Build without waste")),
    ("Build without waste",),
    ("Move the office", "Try the new ledger", "Paint the vans", "A better canteen"),
    40,
)
PROMISES = Promises(
    6,
    3,
    1,
    (
        Late("Two fitters for the south", date(2025, 8, 1), "Ingrid Solberg"),
        Late("A second test bench", date(2025, 8, 20)),
        Late("A van", date(2025, 8, 22)),
    ),
)
REQUESTS = (
    Request("The parts list as a file", "Service", "Product", date(2025, 8, 20), "accepted", late=True),
    Request("A page on prices", "Sales", "Marketing", date(2025, 9, 30)),
    Request("Somebody who knows the old meters", "Data", "Field"),
)
TEAMWORK = Teamwork(40, 7, 9, 4, 2, REQUESTS)
FOLLOWED = (
    Action("A shared list of spare parts", "Q2 2025", "Parts are looked for twice", "Mina Sato", "doing"),
    Action("Stop the Monday report", "Q2 2025", "", "", "done", checked=True, outcome="Nobody missed it"),
)
UNTAKEN = Untaken("Q2 2025", ("Prices are asked for last.", "Rain costs a week"))
SUGGESTIONS = (Suggestion("late", {"count": 12, "total": 140}), Suggestion("sponsor"))
ADOPTED = (
    Voice("Let the customer choose the hour", "adopted", "Visits when it suits", 2, Decimal("0.38")),
    Voice("A prize for the cleanest van", "adapted", "Vans are cleaned in turn", 1),
)
WAITING = (
    Voice("Work from the depot on Fridays", "open", "Two teams try it", 3, weeks=5),
    Voice("A chair for the test bench", "open", weeks=0),
)
CONCERNS = (
    Voice("Goals change too often", "raised", weeks=2),
    Voice("The new ledger is slow", "acting", "Measure it on Mondays"),
    Voice("Too many meetings", "resolved", "Two were dropped"),
    Voice("Winter is always late", "accepted", "It is so"),
    Voice("Nobody reads the notes", "answered", "The lead does, every Friday"),
)
THANKS = (Thanks("For the night at the boiler", ("Mina Sato", "Jo Li"), "Repairs within a day"),)
VOICES = Voices(120, 5, (2, 1, 3, 4, 2), ADOPTED, WAITING, (1, 1, 1, 1, 1), CONCERNS, THANKS)
PULSE = (
    Indicator("pulse_participation", Decimal(61), Decimal(120)),
    Indicator("pulse_voice", Decimal(64), Decimal(100), Decimal(58), Decimal(100), 61, Decimal(57), Decimal(71)),
    Indicator("pulse_clarity", Decimal(70), Decimal(100), None, None, 1),
)


def with_people(data: QuarterlyData) -> QuarterlyData:
    """The data with people's part in it; of too few people nothing is told of what they said."""
    few = data.people < VOICES.threshold
    voices = Voices(data.people, VOICES.threshold, thanks=THANKS) if few else VOICES
    engagement = data.engagement or Engagement(data.people, VOICES.threshold)
    return replace(
        data,
        strategy=STRATEGY,
        promises=PROMISES,
        teamwork=TEAMWORK,
        followed=FOLLOWED,
        untaken=UNTAKEN,
        suggestions=SUGGESTIONS,
        voices=voices,
        engagement=replace(engagement, indicators=(*engagement.indicators, *PULSE)),
    )
