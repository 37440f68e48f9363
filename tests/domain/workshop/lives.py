"""A workshop whose figures were reckoned by hand (AT12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.model import (
    Acceptance,
    Answer,
    Board,
    Cluster,
    Dissent,
    Draft,
    DraftResult,
    Live,
    Mode,
    NextStep,
    Note,
    Origin,
    Parked,
    Pick,
    Results,
    Run,
    Setup,
    Signature,
    Spent,
    Spread,
    Target,
    Verdict,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import Stage

ONE = Decimal(1)
HELD = date(2026, 8, 14)
HIDDEN = "You are all fools"


def hex_id(name: str) -> str:
    """An id as a phone or the console makes it, recognisable in a test."""
    return name.encode().hex().ljust(32, "0")


A, B = hex_id("A"), hex_id("B")
N = {number: hex_id(f"n{number}") for number in range(1, 11)}
D1, D2, D3, D4 = (hex_id(f"d{number}") for number in range(1, 5))
K1, K2, K3 = (hex_id(f"k{number}") for number in range(1, 4))

_NOTES = (
    Note(N[1], "Answer faster", order=3, cluster=A, shown=True, author="Ada"),
    Note(N[2], "Reply quicker", order=9, merged=N[1], shown=True),
    Note(N[3], "Shorter waiting lines", Origin.PAPER, 1, "Nobody waits in line", cluster=A, shown=True),
    Note(N[4], "Cost per call", Origin.LEADERSHIP, 0, cluster=A, shown=True),
    Note(N[5], "Teach every newcomer", order=7, single=True, shown=True),
    Note(N[6], "Something from a list", Origin.UNKNOWN, 2, cluster=B, shown=True),
    Note(N[7], "Grow in Asia", Origin.SPONSOR, 5, cluster=B, shown=True),
    Note(N[8], HIDDEN, order=4, withheld=True),
    Note(N[9], "Free coffee", Origin.PREWORK, 6, single=True, shown=True),
    Note(N[10], "Quiet rooms", order=8, shown=True, round=2),
)
_DRAFTS = (
    Draft(D1, "Customers hear from us within a day", "They leave us over it", 0, {A: ONE}, owner="Ana"),
    Draft(D2, "Teach every newcomer", "", 1, {N[5]: ONE, B: Decimal(2)}, owner="Nobody We Know"),
    Draft(D3, "Dropped on the way", "", 2, {B: ONE}, dropped=True),
    Draft(D4, "Keep the lights on", "", 3, no_source=True),
)
_RESULTS = (
    DraftResult(K1, D1, "Answers within a day", Metric(start=Decimal(40), target=Decimal(90)), 0, "The ticket system"),
    DraftResult(K2, D1, "Cost per call", order=1, sources={N[4]: ONE}),
    DraftResult(K3, D2, "Newcomers who passed", owner="Bob"),
)


def voted(number: int = 2, ballots: int = 10) -> VoteRound:
    """The vote on two groups and three single notes."""
    items = (
        Target(A, "A", "Quick answers", (N[1], N[2], N[3], N[4])),
        Target(B, "B", "Growth", (N[6], N[7])),
        Target(N[5], "C", "Teach every newcomer", (N[5],)),
        Target(N[9], "D", "Free coffee", (N[9],)),
        Target(N[10], "E", "Quiet rooms", (N[10],)),
    )
    dots = {A: 12, B: 5, N[5]: 7, N[9]: 0, N[10]: 1}
    voters = {A: 9, B: 4, N[5]: 5, N[9]: 0, N[10]: 1}
    return VoteRound(number, "dots", items, 3, 2, 11, ballots, dots, voters)


def live() -> Live:
    """Ten ideas, eight of them unique, two groups, three objectives with three key results, and what goes with it."""
    board = Board(
        {one.id: one for one in _NOTES},
        {A: Cluster(A, "A", "Quick answers"), B: Cluster(B, "B", "Growth", 1)},
        {A: Pick(A, True), N[5]: Pick(N[5], True), B: Pick(B, False, "Next year, with the new office")},
        {one.id: one for one in _DRAFTS},
        {one.id: one for one in _RESULTS},
        dissents={"x": Dissent("x", "Too much at once"), "y": Dissent("y", "A day is too short", D1, 2)},
        acceptances={D1: Acceptance(D1, Answer.IF, "Ana", "if I get two people")},
        parked={"p": Parked("p", "Free coffee", Stage.CLUSTER, N[9], "Cy", date(2026, 9, 1), "Ask the landlord")},
        steps={"s": NextStep("s", "Book the room", "Ana", date(2026, 9, 2)), "t": NextStep("t", "Buy pens", "Zoe")},
    )
    old = replace(voted(1), superseded=True, dots={A: 1, B: 9})
    found = Live(
        "f" * 32,
        Setup("What should be true for our customers?", place="Berlin", held=HELD, facilitator="Fay", sponsor="Sam"),
        Run(Stage.PUBLISH, spent=(Spent("note_vote", Stage.COLLECT, 600, 655),)),
        board,
        Results((old, voted()), seats=11, paper_seats=3, confidence=(Spread(1, 4, 11, (), Decimal("3.5")),)),
    )
    word = Signature("sponsor", "Sam", Verdict.SIGN, "Go", "2026-08-14T16:05", content_hash(found))
    return replace(found, board=replace(board, signatures={"sponsor": word}))


def named(found: Live, mode: Mode) -> Live:
    """The same workshop in another mode."""
    return replace(found, setup=replace(found.setup, mode=mode))
