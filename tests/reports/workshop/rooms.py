"""Workshops to print: a team that went all the way, a hostile one, a crowd, an empty one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.model import (
    Acceptance,
    Answer,
    Board,
    Cluster,
    Dissent,
    Draft,
    DraftResult,
    Incident,
    Live,
    Mode,
    NextStep,
    Note,
    Origin,
    Override,
    ParentItem,
    Parked,
    Pick,
    Poll,
    Results,
    Run,
    Setup,
    Signature,
    Spent,
    Spread,
    Target,
    Verdict,
    VoteRound,
    Wifi,
)
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop import content

HELD = date(2026, 9, 14)
ONE = Decimal(1)
WITHHELD = "Quackenbush is a fool and everybody knows it"
AUTHOR = "Clementine Blackwood"
HOSTILE = (
    "<b>unclosed",
    "<img src=file:///etc/passwd>",
    '<a href="javascript:alert(1)">x</a>',
    "\u202eevil\u2066 bidi",
    "nul\x00inside",
    "🎉🚀 emoji",
    "=cmd|' /C calc'!A0",
    "&lt;para&gt; {braces} %s \\n",
    "Verylongwordwithoutanyspace" * 400,
)

_IDEAS = (
    ("Customers get an answer on the same day", "A"),
    ("Nobody waits longer than two minutes on the phone", "A"),
    ("One place where a customer sees how far the request is", "A"),
    ("Refunds arrive within three days", "A"),
    ("New colleagues close their first case in week two", "B"),
    ("The handbook says what we really do", "B"),
    ("Everybody has worked one day in another team", "B"),
    ("Fewer releases that break something on a Friday", "C"),
    ("We hear about an outage before a customer calls", "C"),
    ("The test run takes less than ten minutes", "C"),
    ("Three customers a month say on record why they stayed", "D"),
    ("People who leave tell us why", "D"),
    ("The price list fits on one page", ""),
    ("A quiet room for calls", ""),
)
_LONG = (
    "Every customer who writes to us before noon has an answer by the evening that solves the problem, and not only a "
    "message that we have received theirs"
)


def _notes(mode: Mode) -> dict[str, Note]:
    found = {
        f"n{at}": Note(f"n{at}", text, order=(at * 5) % 14, cluster=group or None, single=not group, shown=True)
        for at, (text, group) in enumerate(_IDEAS)
    }
    found["n0"] = replace(found["n0"], wording=_LONG, author=AUTHOR if mode is not Mode.SEALED else "")
    found["n1"] = replace(found["n1"], origin=Origin.PAPER)
    found["n5"] = replace(found["n5"], origin=Origin.LEADERSHIP)
    found["n6"] = replace(found["n6"], origin=Origin.PREWORK, late=True)
    found["n8"] = replace(found["n8"], origin=Origin.UNKNOWN, round=2)
    found["m1"] = Note("m1", "Reply the same day", order=20, merged="n0", shown=True)
    found["m2"] = Note("m2", "Answer e-mails before going home", order=21, merged="n0", shown=True, origin=Origin.PAPER)
    found["m3"] = Note("m3", "No Friday releases", order=22, merged="n7", shown=True)
    found["bad"] = Note("bad", WITHHELD, order=7, withheld=True)
    return found


def _round(number: int, superseded: bool = False, ballots: int = 9) -> VoteRound:
    items = (
        Target("A", "A", "Answers people can count on", ("n0", "m1", "m2", "n1", "n2", "n3")),
        Target("B", "B", "Newcomers find their feet", ("n4", "n5", "n6")),
        Target("C", "C", "Calm releases", ("n7", "m3", "n8", "n9")),
        Target("D", "D", "We know why people stay or go", ("n10", "n11")),
        Target("n12", "E", "The price list fits on one page", ("n12",)),
        Target("n13", "F", "A quiet room for calls", ("n13",)),
    )
    dots = {"A": 12, "B": 3, "C": 7, "D": 4, "n12": 1, "n13": 0}
    voters = {"A": 8, "B": 2, "C": 5, "D": 3, "n12": 1, "n13": 0}
    return VoteRound(number, "dots", items, 3, 2, 10, ballots, dots, voters, superseded)


_CLUSTERS = {
    "A": Cluster("A", "A", "Answers people can count on"),
    "B": Cluster("B", "B", "Newcomers find their feet", 1),
    "C": Cluster("C", "C", "Calm releases", 2),
    "D": Cluster("D", "D", "We know why people stay or go", 3),
}
_DRAFTS = {
    "d1": Draft("d1", "Customers can count on our answer", "Every second lost customer names waiting as the reason.", 0,
                {"A": ONE}, owner="Ana Ferreira", parent="p1"),
    "d2": Draft("d2", "Releases are calm again", "", 1, {"C": ONE, "n5": ONE}, owner="Jonas Weber"),
    "d3": Draft("d3", "We know why people stay or go", "", 2, {"D": ONE}, owner=""),
    "d4": Draft("d4", "Dropped on the way: a new intranet", "", 3, {"B": ONE}, dropped=True),
}  # fmt: skip
_RESULTS = {
    "k1": DraftResult("k1", "d1", "Requests answered on the same day",
                      Metric(unit="%", start=Decimal(41), target=Decimal(90)), 0, "Ticket system, weekly",
                      date(2026, 12, 31), "Ana Ferreira"),
    "k2": DraftResult("k2", "d1", "Median time on hold",
                      Metric(Kind.DECREASE, "min", Decimal("6.5"), Decimal(2)), 1, "Telephone system"),
    "k3": DraftResult("k3", "d1", "Customers who say the first answer solved it",
                      Metric(Kind.STAY_ABOVE, "%", low=Decimal(80)), 2, "Survey after each case", None, "Bo"),
    "k4": DraftResult("k4", "d2", "Releases that had to be taken back",
                      Metric(Kind.DECREASE, "a month", Decimal(4), Decimal(1)), 0, "Release log", date(2026, 11, 30)),
    "k5": DraftResult("k5", "d2", "Outages that a customer told us about first",
                      Metric(Kind.STAY_BELOW, "", high=Decimal(1)), 1, "Incident log"),
    "k6": DraftResult("k6", "d3", "Customers a month who say on record why they stayed or went",
                      Metric(unit="customers", start=Decimal(0), target=Decimal(12)), 0, "Interviews"),
}  # fmt: skip


def _board(mode: Mode) -> Board:
    return Board(
        _notes(mode),
        dict(_CLUSTERS),
        {
            "A": Pick("A", True),
            "C": Pick("C", True),
            "D": Pick("D", True, "", ""),
            "B": Pick("B", False, "The new handbook is budgeted for next spring already", "Margit"),
        },
        dict(_DRAFTS),
        dict(_RESULTS),
        {"K_DUP:k3": Override("K_DUP:k3", "K_DUP", "k3", "Speed and quality belong together here; both are meant.")},
        {
            "x": Dissent("x", "Three objectives are one too many for a team of ten.", "", 1),
            "y": Dissent("y", "90 % needs somebody on Saturdays, and nobody has said who.", "d1", 2),
        },
        {
            "d1": Acceptance("d1", Answer.IF, "Ana Ferreira", "two people join the late shift by October", "phone"),
            "d2": Acceptance("d2", Answer.ACCEPT, "Jonas Weber"),
        },
        {},
        {
            "p": Parked(
                "p", "A quiet room for calls", Stage.CLUSTER, "n13", "Cyrus", date(2026, 10, 1), "Ask Facilities"
            ),
            "q": Parked("q", "Who owns the old price list?", Stage.CHECK, dropped=True),
        },
        {
            "s": NextStep("s", "Put the baseline of the hold time into the tool", "Ana Ferreira", date(2026, 9, 18)),
            "t": NextStep("t", "Tell the other teams at the all-hands", "", None),
        },
    )


def room(mode: Mode = Mode.SEALED, language: str = "en") -> Live:
    """A team of ten that went all the way to the signature, with everything a protocol can tell."""
    spent = (
        Spent("lobby", Stage.LOBBY, 300, 340), Spent("frame", Stage.FRAME, 900, 1020),
        Spent("silent_note", Stage.COLLECT, 720, 700), Spent("reveal", Stage.REVEAL, 480, 760),
        Spent("merge", Stage.MERGE, 240, 300), Spent("cluster", Stage.CLUSTER, 600, 610),
        Spent("dots", Stage.VOTE, 300, 200), Spent("shortlist", Stage.SHORTLIST, 480, 1300),
        Spent("draft_o", Stage.DRAFT_O, 1200, 1150), Spent("draft_kr", Stage.DRAFT_KR, 1080, 1400),
        Spent("check", Stage.CHECK, 420, 300), Spent("fist_of_five", Stage.CONFIDENCE, 180, 240),
        Spent("accept", Stage.ACCEPT, 300, 260), Spent("dots", Stage.VOTE, 300, 260),
    )  # fmt: skip
    found = Live(
        "f" * 32,
        Setup(
            "What should be true for our customers by the end of the year?",
            content.agenda("standard"),
            "Berlin, Haus 3, Room Spree",
            HELD,
            parents=(ParentItem("p1", "We grow because customers recommend us"),),
            mode=mode,
            facilitator="Fay Lindqvist",
            sponsor="Sam Okafor",
            language=language,
            seats=10,
            wifi=Wifi("Workshop-3", "plum kite 27"),
        ),
        Run(
            Stage.CLOSE,
            spent=spent,
            incidents=(
                Incident("resumed", Stage.COLLECT),
                Incident("projector_lost", Stage.VOTE),
                Incident("odd_code", Stage.CHECK),
            ),
        ),
        _board(mode),
        Results(
            (_round(1, superseded=True), _round(2)),
            (
                Spread(1, 4, 10, (), Decimal("2.8"), None, True, ("Fewer things at once",)),
                Spread(2, 9, 10, (0, 0, 1, 3, 4, 1), Decimal("3.6"), 1, True,
                       ("If we knew who works on Saturdays", "A number for the baseline of hold time")),
            ),
            {"k1": Poll("k1", 8, 1), "k4": Poll("k4", 5, 4)},
            Spread(1, 8, 10, (0, 1, 2, 4, 1), Decimal("3.6"), 1, True, ("The vote was quick", "More breaks, please")),
            withheld=2, seats=10, paper_seats=4,
        ),
    )  # fmt: skip
    word = Signature("sponsor", "Sam Okafor", Verdict.CHANGES, "O3 once an owner is found", "2026-09-14T16:05",
                     content_hash(found))  # fmt: skip
    return replace(found, board=replace(found.board, signatures={"sponsor": word}))


def few(ballots: int) -> Live:
    """The same room in which only so many people voted."""
    found = room()
    return replace(found, results=replace(found.results, votes=(_round(1, ballots=ballots),)))


def empty() -> Live:
    """A workshop in which nothing was set up and nothing has happened."""
    return Live("0" * 32)


def crowd(ideas: int = 300, seats: int = 60) -> Live:
    """Many people with many ideas."""
    found = room()
    groups = [f"g{at}" for at in range(30)]
    notes = {
        f"i{at}": Note(
            f"i{at}",
            f"Idea {at}: something that should be true for the people we work for, said in a sentence of usual length",
            order=(at * 7) % ideas,
            merged=f"i{at - 1}" if at % 7 == 1 else None,
            cluster=None if at % 7 == 1 else groups[at % 30],
            shown=True,
        )
        for at in range(ideas)
    }
    clusters = {id: Cluster(id, f"Z{at}", f"Group number {at}") for at, id in enumerate(groups)}
    items = tuple(Target(id, one.letter, one.name) for id, one in clusters.items())
    dots = {id: (at * 13) % 40 for at, id in enumerate(groups)}
    vote = VoteRound(1, "dots", items, 8, 2, seats, seats - 3, dots, {id: count // 2 for id, count in dots.items()})
    board = replace(found.board, notes=notes, clusters=clusters, picks={"g3": Pick("g3", True)})
    return replace(found, board=board, results=replace(found.results, votes=(vote,), seats=seats, paper_seats=5))


def hostile() -> Live:
    """A room in which every text that people typed means harm."""
    found = room()
    texts = [*HOSTILE, *HOSTILE]
    ids = list(found.board.notes)
    notes = {id: replace(found.board.notes[id], text=texts[at % len(texts)]) for at, id in enumerate(ids)}
    notes["bad"] = found.board.notes["bad"]
    bad = HOSTILE[0] + HOSTILE[2]
    board = replace(
        found.board,
        notes=notes,
        clusters={id: replace(one, name=HOSTILE[at]) for at, (id, one) in enumerate(found.board.clusters.items())},
        drafts={
            id: replace(one, title=HOSTILE[1], why=HOSTILE[8], owner=bad) for id, one in found.board.drafts.items()
        },
        results={id: replace(one, title=HOSTILE[6], data_source=bad) for id, one in found.board.results.items()},
        steps={"s": NextStep("s", HOSTILE[8], HOSTILE[8])},
        dissents={"x": Dissent("x", HOSTILE[4])},
        parked={"p": Parked("p", HOSTILE[3], Stage.CLUSTER, owner=HOSTILE[5])},
    )
    setup = replace(found.setup, question=" ".join(HOSTILE[:8]), place=HOSTILE[8], facilitator=HOSTILE[1])
    return replace(found, setup=setup, board=board)
