"""A whole workshop from the lobby to the archive with two real phones in real browsers, a real room and a real file."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.workshop import acts, closing_acts, drafting
from okr_desktop.domain.workshop.agenda import Agenda, Block
from okr_desktop.domain.workshop.model import Mode, Origin, Setup, Verdict, VoteRound
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.hall import Hall
from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import PHONE, Phone, Room

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

ENTER = "\ue007"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = """
let done = arguments[1];
let told = node => node.html.slice(0, 120) + node.failureSummary;
axe.run(document, {runOnly: arguments[0]}).then(found => {
  done(found.violations.map(one => one.id + ': ' + one.nodes.map(told).join(' | ')));
});
"""
PAPERS = 3
QUESTION = "What should be true for our customers at the end of the quarter?"
SENT = ("Quick answers", "A name on each order", "Too late", "says 3a", "Minutes to the first", "More people")
# Set to a folder to keep a picture of each phone in each stage.
PICTURES = os.environ.get("OKR_TEST_PICTURES", "")


def agenda() -> Agenda:
    """The standard one, with two minutes in which everybody marks the best of the own notes."""
    found = content.agenda("standard")
    steps = [
        replace(one, self_edit_minutes=2.0) if isinstance(one, Block) and one.stage is Stage.COLLECT else one
        for one in found.steps
    ]
    return replace(found, steps=tuple(steps))


class Day:
    """A workshop, two phones in it, and what was seen of them."""

    def __init__(self, folder: Path, ada: Browser, ben: Browser, **fields: Any) -> None:
        usual: dict[str, Any] = {"question": QUESTION, "agenda": agenda(), "mode": Mode.SEALED, "sponsor": "Sam"}
        setup = Setup(**{**usual, "preflight_passed": True, **fields})
        self.hall = Hall.create(folder / "one.okrworkshop", setup)
        self.ada, self.ben = Phone(ada, Room()), Phone(ben, Room())
        self.names = {"ada": self.ada, "ben": self.ben}
        self.port, self.found, self.noise = 0, dict[str, list[str]](), list[str]()
        self.origins = set[str]()

    @property
    def both(self) -> tuple[Phone, Phone]:
        return self.ada, self.ben

    def open_door(self) -> None:
        """Let phones in; always at the same port."""
        address = self.hall.open_door("127.0.0.1").result()
        port = int(address.rpartition(":")[2])
        assert self.port in (0, port)
        self.port = port

    def go(self, stage: Stage) -> None:
        """On to the next step of the agenda, which is one of this stage."""
        assert self.hall.go().result().run.stage is stage

    def look(self, name: str) -> None:
        """What axe, the console and the network say of both phones as they are now."""
        for who, phone in self.names.items():
            self.found[f"{name} {who}"] = axe(phone)
            self.noise += [f"{name} {who}: {line}" for line in phone.browser.log()]
            self.origins |= set(
                phone.run("return performance.getEntriesByType('resource').map(one => new URL(one.name).origin)")
            )
            if PICTURES:
                phone.browser.picture(Path(PICTURES) / f"{len(self.found):02d}-{name}-{who}.png")

    def reload(self, phone: Phone) -> None:
        """One of them loads the page again, and is back where it was."""
        title = phone.text("h1")
        phone.reload()
        phone.until("#link.connected")
        phone.reads(title, "h1")

    def paper(self, word: str, **fields: object) -> None:
        """What the console types for each paper seat."""
        for seat in self.hall.view().seats:
            if seat.kind == "paper":
                answer = self.hall.do(seat.id, {"do": word, **fields}).result()
                assert answer.status == 200, answer.body


def axe(phone: Phone) -> list[str]:
    """What the checker complains about, on the page as it is."""
    spec = importlib.util.find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        return []
    if not phone.run("return !!window.axe"):
        phone.run(Path(spec.origin).with_name("axe.min.js").read_text("utf-8"))
    return phone.browser.do("POST", "/execute/async", {"script": AXE, "args": [TAGS]})


@pytest.fixture(scope="module")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, Browser]]:
    folder = tmp_path_factory.mktemp("phones")
    with Browser(folder / "ada", mobile=PHONE) as ada, Browser(folder / "ben", mobile=PHONE) as ben:
        yield ada, ben


@pytest.fixture
def day(tmp_path: Path, browsers: tuple[Browser, Browser]) -> Iterator[Day]:
    found = Day(tmp_path, *browsers)
    yield found
    found.hall.close()


@pytest.fixture
def named_day(tmp_path: Path, browsers: tuple[Browser, Browser]) -> Iterator[Day]:
    """Sheets go round, then cards; names are shown at the reveal."""
    writing, _ = content.block("brainwriting", "en")
    scoring, _ = content.block("crowd_score", "en")
    found = agenda()
    blocks = [one for one in found.steps if isinstance(one, Block)]
    steps = [{Stage.COLLECT: writing, Stage.VOTE: scoring}.get(one.stage, one) for one in blocks]
    made = Day(tmp_path, *browsers, agenda=replace(found, steps=tuple(steps)), mode=Mode.NAMED_AFTER)
    yield made
    made.hall.close()


# What happens in each stage; "look" and "reload" come afterwards, with the real states that it left


def lobby(day: Day) -> None:
    """One comes by the square code, one types the code of the wall."""
    day.go(Stage.LOBBY)
    day.open_door()
    join = day.hall.projector()["join"]
    day.ada.visit(join["url"])
    day.ada.click("#join")
    day.ben.visit(f"http://127.0.0.1:{day.port}/")
    day.ben.write("#code", join["code"].lower() + ENTER)
    day.hall.add_paper_seats(PAPERS).result()
    for phone in day.both:
        phone.reads("Your name is not saved with your idea")
    day.look("notice")
    for phone in day.both:
        phone.click("#ok")
        phone.reads("Good that you are here", "h1")
    pairs = {phone.text(".seat b") for phone in day.both}
    assert {one.label for one in day.hall.view().seats if one.kind == "phone"} == pairs
    assert len(pairs) == 2
    assert join["url"].rpartition("=")[2] not in day.ada.run("return document.body.innerText + document.cookie")


def frame(day: Day) -> None:
    """Something of the leadership is read."""
    day.go(Stage.FRAME)
    day.hall.act(acts.add_note, "The market shrinks", Origin.LEADERSHIP).result()
    for phone in day.both:
        phone.reads(QUESTION)
        phone.reads("The market shrinks")


def collect(day: Day) -> None:
    """Both write privately, mark and send; one changes one, one deletes one."""
    day.go(Stage.COLLECT)
    day.hall.timer("start").result()
    written = {"ada": ["Quick answers", "Fewer forms", "Not sent"], "ben": ["A name on each order", "=1+1 <b>bold</b>"]}
    for who, texts in written.items():
        phone = day.names[who]
        phone.reads(QUESTION, "h1")
        for text in texts:
            phone.write("textarea", text + ENTER)
            phone.until("textarea", "!document.querySelector('textarea').value")
        phone.reads(f"My notes ({len(texts)})")
    assert day.hall.sealed_ideas() == []
    for phone, count in ((day.ada, 2), (day.ben, 2)):
        # The newest stands on top.
        for place in range(count):
            phone.tap("Best", f".own:nth-last-child({place + 1})")
        phone.tap(f"Send {count} marked")
        phone.settled()
    day.paper("idea", text="Answers within a day")
    texts = sorted(one.text for one in day.hall.sealed_ideas())
    assert texts == sorted(["Quick answers", "Fewer forms", *written["ben"], *["Answers within a day"] * PAPERS])
    day.hall.timer("set", 300).result()
    day.hall.timer("start").result()
    day.ada.reads("Time is up. Send your best now.")
    day.ada.reads("Time is up", "#timer")
    day.hall.timer("extend", 60_000).result()
    day.ada.reads_not("Time is up")
    for phone in day.both:
        phone.tap("I am done", "footer")
        phone.reads("Done", "footer")
    assert (day.hall.view().counts.done, day.hall.view().counts.seats) == (2, 2 + PAPERS)


def reveal(day: Day) -> None:
    """What was not sent stays on the phone, a card is unclear, a late idea comes."""
    day.go(Stage.REVEAL)
    day.hall.act(acts.show_all).result()
    day.ada.reads("Not sent")
    for phone in day.both:
        phone.reads("=1+1 <b>bold</b>")
        phone.tap("Unclear", "li:first-child")
        phone.reads("Marked unclear")
    day.ben.tap("One more idea?")
    day.ben.write("[data-draft$='.late']", "Too late")
    day.ben.tap("Send as late idea")
    for phone in day.both:
        phone.settled()
    view = day.hall.view()
    assert list(view.opinions.unclear.values()) == [2]
    assert [one.text for one in view.said] == ["Too late"]
    day.hall.pull_late([view.said[0].id]).result()


def merge(day: Day) -> None:
    """Both are asked about a pair; the facilitator merges what came from paper."""
    day.go(Stage.MERGE)
    notes = [one.id for one in acts.open_notes(day.hall.view().live.board) if one.text == "Answers within a day"]
    day.hall.ask_pairs([(notes[0], notes[1])]).result()
    day.ada.tap("Same")
    day.ben.tap("Different")
    for phone in day.both:
        phone.settled()
    assert day.hall.view().opinions.same == {(notes[0], notes[1]): (1, 1)}
    day.hall.act(acts.merge, notes[0], notes[1:]).result()
    for phone in day.both:
        phone.reads("There is nothing here yet")
        phone.reads("One more idea?")


def cluster(day: Day) -> None:
    """One sorts into the group that there is, one makes a new one."""
    day.go(Stage.CLUSTER)
    notes = {one.text: one.id for one in acts.open_notes(day.hall.view().live.board)}
    day.hall.act(acts.new_cluster, [notes["Quick answers"]], "Speed").result()
    day.ada.reads("Speed")
    day.ada.tap("A", ".list.tight")
    day.ben.tap("New group")
    day.ben.write("[data-draft*='.group.']", "Trust & <i>calm</i>")
    day.ben.tap("Put it there")
    for phone in day.both:
        phone.settled()
    opinions = day.hall.view().opinions
    assert opinions.named_groups == ("Trust & <i>calm</i>",)
    assert sum(sum(groups.values()) for groups in opinions.sorted_into.values()) == 2
    day.hall.act(acts.assign, [notes["Answers within a day"]], next(iter(day.hall.view().live.board.clusters))).result()
    day.hall.act(acts.single_rest).result()


def vote(day: Day) -> None:
    """Dots; in the middle of it the program ends and comes back, and one phone has voted on meanwhile."""
    day.go(Stage.VOTE)
    for phone in day.both:
        phone.tap("One dot more for A")
        phone.settled()
    day.paper("dots", item=target_a(day).items[0].id, count=1)
    day.hall.close()
    for phone in day.both:
        phone.reads("Searching", "#link")
    day.ben.tap("One dot more for A")
    day.ben.tap("One dot more for B")
    day.look("searching")
    # That the laptop did not answer is what the consoles say now.
    assert all("ERR_CONNECTION_REFUSED" in line or "INCOMPLETE_CHUNKED" in line for line in day.noise), day.noise
    day.noise.clear()
    day.hall = Hall.open(day.hall.path)
    assert (day.hall.view().live.run.stage, day.hall.view().live.run.overlay) == (Stage.VOTE, Overlay.PAUSED)
    day.open_door()
    for phone in day.both:
        phone.reads("Paused")
        phone.until("#link.connected")
        phone.settled()
        phone.browser.log()
    day.look("paused")
    day.hall.overlay(Overlay.NONE).result()
    for phone in day.both:
        phone.reads_not("Paused")
    assert day.hall.view().counts.ballots == 2 + PAPERS


def target_a(day: Day) -> VoteRound:
    """The open vote, its first item the one with the letter A."""
    voting = day.hall.view().live.voting
    assert voting is not None
    assert voting.items[0].letter == "A"
    return voting


def shortlist(day: Day) -> None:
    """The totals are what was given, once."""
    day.go(Stage.SHORTLIST)
    closed = day.hall.view().live.results.vote
    assert closed is not None
    dots = {one.letter: closed.dots[one.id] for one in closed.items}
    assert (dots["A"], dots["B"], sum(dots.values())) == (3 + PAPERS, 1, 4 + PAPERS)
    assert (closed.ballots, closed.voters[closed.items[0].id]) == (2 + PAPERS, 2 + PAPERS)
    day.hall.act(drafting.cut, 1).result()
    for phone in day.both:
        phone.reads("Speed")


def draft_o(day: Day) -> None:
    """Both propose words, without a name."""
    day.go(Stage.DRAFT_O)
    for who, phone in day.names.items():
        phone.write("textarea", f"Customers get answers at once, says {len(who)}{who[0]}")
        phone.tap("Propose")
        phone.reads("Sent")
        phone.settled()
    said = sorted(one.text for one in day.hall.view().said if one.kind == "wording")
    assert said == ["Customers get answers at once, says 3a", "Customers get answers at once, says 3b"]
    assert {one.author for one in day.hall.view().said} == {""}
    picked = drafting.picked_ids(day.hall.view().live)
    day.hall.act(drafting.new_draft, "Answers at once", {picked[0]: Decimal(1)}, owner="Kim").result()


def draft_kr(day: Day) -> None:
    """Metrics, over the two steps that the agenda has for it."""
    day.go(Stage.DRAFT_KR)
    for phone in day.both:
        phone.write("[data-draft*='.text.']", "Minutes to the first answer")
        phone.write("[data-draft*='.target.']", "10")
        phone.tap("Propose")
        phone.reads("Sent")
        phone.settled()
    day.go(Stage.DRAFT_KR)
    for phone in day.both:
        phone.reads("How would we notice?", "h1")
    found = [(one.text, one.target) for one in day.hall.view().said if one.kind == "metric"]
    assert found == [("Minutes to the first answer", "10")] * 2
    day.hall.act(drafting.new_result, draft_of(day), "First answer within 10 minutes").result()


def draft_of(day: Day) -> str:
    return next(iter(day.hall.view().live.board.drafts))


def check(day: Day) -> None:
    """A result, or an activity?"""
    day.go(Stage.CHECK)
    day.ada.tap("Result", "li")
    day.ben.tap("Activity", "li")
    for phone in day.both:
        phone.settled()


def confidence(day: Day) -> None:
    """Sealed numbers with a sentence; the room hears of them when the round is closed."""
    day.go(Stage.CONFIDENCE)
    [poll] = day.hall.view().live.results.polls.values()
    assert (poll.result, poll.activity) == (1, 1)
    day.ada.tap("4")
    day.ben.tap("3")
    day.ben.write("textarea", "More people")
    day.ben.tap("Send the sentence")
    day.ben.reads("Your sentence is in")
    for phone in day.both:
        phone.reads("Counted")
        phone.settled()
    day.paper("fist", value=5)
    day.look("confidence open")
    day.reload(day.ben)
    day.ben.until("#fist-3:checked")
    day.ben.reads("Your sentence is in")
    day.hall.close_round().result()
    [closed] = day.hall.view().live.results.confidence
    assert (closed.answers, list(closed.counts), closed.texts) == (5, [0, 0, 0, 1, 1, 3], ("More people",))
    day.ben.reads_not("Not sent")
    for phone in day.both:
        phone.reads("Please look up")
        phone.reads("It goes on in the room")


def accept(day: Day) -> None:
    """The owner says yes on her own phone; the other one sees it."""
    day.go(Stage.ACCEPT)
    day.ada.tap("I am Kim")
    day.ada.tap("I accept", "li")
    for phone in day.both:
        phone.reads("Accepted")
    word = day.hall.view().live.board.acceptances[draft_of(day)]
    assert (word.answer, word.name, word.how) == ("accept", "Kim", "phone")


def sign(day: Day) -> None:
    """Read what is signed."""
    day.go(Stage.SIGN)
    day.hall.act(closing_acts.sign, "Sam", Verdict.SIGN).result()
    for phone in day.both:
        phone.reads("First answer within 10 minutes")


def publish(day: Day) -> None:
    """Nothing to do for phones."""
    day.go(Stage.PUBLISH)
    for phone in day.both:
        phone.reads("Please look up", "h1")


def close(day: Day) -> None:
    """Was it worth the time?"""
    day.go(Stage.CLOSE)
    day.ada.tap("5")
    day.ben.tap("3")
    for phone in day.both:
        phone.reads("Counted")
        phone.settled()
    day.paper("roti", value=4)


STEPS: tuple[Callable[[Day], None], ...] = (
    *(lobby, frame, collect, reveal, merge, cluster, vote, shortlist, draft_o, draft_kr),
    *(check, confidence, accept, sign, publish, close),
)


def test_a_whole_workshop_on_two_phones(day: Day) -> None:
    for number, step in enumerate(STEPS):
        step(day)
        day.look(step.__name__)
        day.reload(day.both[number % 2])
    day.hall.archive().result()
    for phone in day.both:
        phone.reads("Thank you", "h1")
    day.ben.reads_not("Not sent")
    day.ada.reads("Not sent")
    day.look("bye")
    roti = day.hall.view().live.results.roti
    assert roti is not None
    assert (roti.answers, list(roti.counts)) == (5, [0, 0, 1, 3, 1])
    assert len(day.hall.view().live.board.notes) == 1 + 4 + PAPERS + 1
    assert {name: said for name, said in day.found.items() if said} == {}
    assert day.noise == []
    assert day.origins == {f"http://127.0.0.1:{day.port}"}
    for phone in day.both:
        kept = phone.run("return JSON.stringify(localStorage)")
        assert not [text for text in SENT if text in kept], "what was sent is no longer on the phone"


def test_sheets_and_cards_go_round_with_names(named_day: Day) -> None:
    """Six-three-five and 25/10 in real browsers: a turn brings others' ideas, or another card."""
    day = named_day
    join_by_square_code(day)
    day.go(Stage.FRAME)
    day.go(Stage.COLLECT)
    for who, phone in day.names.items():
        phone.write("textarea", f"First of {who}" + ENTER)
        phone.reads("Please write your name first", "body")
        phone.write("#name", who.capitalize())
        phone.write("textarea", ENTER)
        phone.settled()
        phone.reads("My ideas (1)")
        assert "First of" not in phone.text("#main").replace(f"First of {who}", ""), (
            "nobody sees others' before the turn"
        )
    for seat in day.hall.view().seats:
        if seat.kind == "paper":
            assert day.hall.do(seat.id, {"do": "idea", "text": f"From sheet {seat.label}"}).result().status == 200
    day.hall.turn().result()
    for phone in day.both:
        phone.reads("Turn 2 of 6")
        phone.reads("Ideas of others")
    day.look("sheets")
    day.reload(day.ben)
    day.ben.reads("Turn 2 of 6")
    day.go(Stage.REVEAL)
    day.hall.act(acts.show_all).result()
    for phone in day.both:
        phone.reads("First of ada")
        phone.reads("Ada")
        phone.reads("Ben")
    day.look("named reveal")
    day.go(Stage.MERGE)
    day.go(Stage.CLUSTER)
    day.hall.act(acts.single_rest).result()
    day.go(Stage.VOTE)
    cards_go_round(day)
    assert {name: said for name, said in day.found.items() if said} == {}
    assert day.noise == []


def join_by_square_code(day: Day) -> None:
    day.go(Stage.LOBBY)
    day.open_door()
    day.hall.add_paper_seats(PAPERS).result()
    for phone in day.both:
        phone.visit(day.hall.projector()["join"]["url"])
        phone.browser.log()
        phone.click("#join")
        phone.reads("At the reveal your name is shown with your idea")
        phone.click("#ok")
        phone.reads("Good that you are here", "h1")


def cards_go_round(day: Day) -> None:
    """Five turns, a number a turn; a number that was given is there after loading the page again."""
    for turn in range(1, 6):
        for phone in day.both:
            phone.reads(f"Card {turn} of 5")
        read = [phone.text(".card.large") for phone in day.both]
        for phone in day.both:
            phone.tap(str(turn))
            phone.reads("Counted")
            phone.settled()
        assert read[0] != read[1], "two people read two cards"
        if turn == 1:
            day.look("cards")
            day.reload(day.ada)
            day.ada.reads("Counted")
        if turn < 5:
            day.hall.turn().result()
    day.go(Stage.SHORTLIST)
    closed = day.hall.view().live.results.vote
    assert closed is not None
    assert sum(closed.voters.values()) == 2 * 5
    assert closed.ballots == 2


def test_after_a_new_address_the_seat_is_given_back_with_its_dots(day: Day) -> None:
    """AT9: another address is another origin, so the phone knows nothing: two words and a tap bring it in."""
    lobby(day)
    words = day.ada.text(".seat b")
    for stage in (Stage.COLLECT, Stage.REVEAL, Stage.CLUSTER, Stage.VOTE):
        day.hall.go(stage).result()
        if stage is Stage.COLLECT:
            day.paper("idea", text="Answers within a day")
        day.hall.act(acts.show_all).result()
        day.hall.act(acts.single_rest).result()
    for _ in range(2):
        day.ada.tap("One dot more for B")
    day.ada.settled()
    assert day.hall.view().counts.ballots == 1
    address = day.hall.open_door("127.0.0.2").result()
    assert address == f"http://127.0.0.2:{day.port}"
    day.ada.reads("Searching", "#link")
    day.ada.reads("Give your dots", "h1")
    day.ada.visit(day.hall.projector()["join"]["url"])
    day.ada.tap("I was here before")
    day.ada.write("#pair", f" {words.upper()} ")
    day.ada.click("#rejoin")
    day.ada.reads("Please tell the facilitator your two words")
    [waiting] = day.hall.view().waiting
    assert waiting.label == words
    day.hall.approve(waiting.id, True).result()
    day.ada.click("#ok")
    day.ada.reads("Give your dots", "h1")
    day.ada.until(".vote.on", "[...document.querySelectorAll('.dots b')].filter(e => e.innerText == '2').length == 1")
    day.ada.tap("One dot less for B")
    day.ada.settled()
    assert day.hall.view().counts.ballots == 1
    day.hall.go(Stage.SHORTLIST).result()
    closed = day.hall.view().live.results.vote
    assert closed is not None
    assert (sum(closed.dots.values()), sum(closed.voters.values()), closed.ballots) == (1, 1, 1)
    assert {name: said for name, said in day.found.items() if said} == {}
