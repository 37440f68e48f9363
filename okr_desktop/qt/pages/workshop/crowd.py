"""The people of a rehearsal: they join, write, flag, vote and answer, each in a temper of their own."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.company import Company, Idea, Person, Question

TICK_MS = 500
# Simulated people are quicker than real ones: nobody wants to wait ten minutes for a rehearsal.
PACE = 0.3
_DOUBLES = 0.5


@dataclass
class Player:
    """One of them: the seat, what is left to write, and when the next thing is done (seconds from the start)."""

    person: Person
    seat: str = ""
    asked: bool = False
    due: float = 0.0
    left: int = 0
    epoch: int = -1
    answered: bool = False
    said: list[str] = field(default_factory=list[str])


class Crowd(QObject):
    """Plays one company through a rehearsal; who writes on paper is left to the facilitator. Ends with ``stop``."""

    def __init__(
        self,
        conductor: Conductor,
        company: Company,
        question: Question,
        parent: QObject | None = None,
        seed: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._conductor, self._company, self._question = conductor, company, question
        self._dice = random.Random(seed)
        self._now = 0.0
        self._written: list[str] = []
        self.players = [Player(person) for person in company.people if person.phone]
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.play)
        self._timer.start()

    def stop(self) -> None:
        """They go home."""
        self._timer.stop()

    def play(self, seconds: float = TICK_MS / 1000) -> None:
        """Let some time pass; whoever is due does something."""
        self._now += seconds
        view = self._conductor.view
        resting = view.live.run.overlay not in (Overlay.NONE, Overlay.OFFLINE)
        if view.live.run.stage in (Stage.PREPARE, Stage.ARCHIVED) or resting:
            return
        for player in self.players:
            if not player.seat:
                self._join(player, view)
            elif self._now >= player.due:
                self._act(player, view)

    def _wait(self, player: Player) -> None:
        least, most = player.person.pause_s
        player.due = self._now + PACE * self._dice.uniform(least, most)

    # Joining

    def _join(self, player: Player, view: ConsoleView) -> None:
        if player.asked or self._now < PACE * player.person.joins_after_s or view.live.run.joining_locked:
            return
        player.asked = True
        joined = Joined(self, player)
        hall = self._conductor.hall
        language = view.live.setup.language
        self._conductor.call(hall.join, "code", view.code, random_id(), language, then=joined.told, failed=_quiet)

    def joined(self, player: Player, answer: Any) -> None:
        """The door has answered."""
        if answer.status == 200:
            hall = self._conductor.hall
            player.seat = hall.seat_of(str(json.loads(answer.body)["token"])) or ""
            hall.online(player.seat, True)
            self._wait(player)

    # Acting

    def _act(self, player: Player, view: ConsoleView) -> None:
        run = view.live.run
        if player.epoch != run.epoch:
            player.epoch, player.answered = run.epoch, False
            player.left = self._dice.randint(*player.person.notes)
            self._wait(player)
            return
        if player.answered:
            return
        play = getattr(self, f"_in_{run.stage.value}", None)
        if play is not None:
            play(player, view)
        self._wait(player)

    def _do(self, player: Player, word: str, **fields: Any) -> None:
        command = {"do": word, "key": random_id(), "edit": random_id(), **fields}
        self._conductor.call(self._conductor.hall.do, player.seat, command, failed=_quiet)

    def _in_collect(self, player: Player, view: ConsoleView) -> None:
        if player.left <= 0:
            player.answered = True
            self._do(player, "done", on=True)
            return
        player.left -= 1
        idea = self._idea(player)
        if idea is not None:
            self._do(player, "idea", text=idea.text)

    def _idea(self, player: Player) -> Idea | None:
        again = self._dice.random() < player.person.doubles * _DOUBLES
        fresh = [one for one in self._question.ideas if one.id not in player.said]
        free = [one for one in fresh if (one.id in self._written) == again] or fresh
        if not free:
            return None
        idea = self._dice.choice(free)
        player.said.append(idea.id)
        self._written.append(idea.id)
        return idea

    def _in_reveal(self, player: Player, view: ConsoleView) -> None:
        shown = [note.id for note in view.live.board.notes.values() if note.shown and not note.withheld]
        if shown and self._dice.random() < 0.1:
            self._do(player, "unclear", item=self._dice.choice(shown), on=True)

    def _in_merge(self, player: Player, view: ConsoleView) -> None:
        for a, b in view.live.run.pairs:
            self._do(player, "same", pair=[a, b], value=self._dice.choice(("same", "different", "pass")))
        player.answered = bool(view.live.run.pairs)

    def _in_vote(self, player: Player, view: ConsoleView) -> None:
        voting = view.live.voting
        if voting is None or not voting.items:
            return
        player.answered = True
        if voting.kind == "cards":
            least, most = player.person.cards
            item = self._dice.choice(voting.items)
            self._do(player, "card", item=item.id, value=self._dice.randint(least, most))
            return
        left = voting.budget
        items = (
            list(voting.items) if player.person.dots == "first" else self._dice.sample(voting.items, len(voting.items))
        )
        for item in items:
            dots = min(voting.stack if player.person.dots == "stack" else 1, left)
            if dots > 0:
                self._do(player, "dots", item=item.id, count=dots)
                left -= dots

    def _in_draft_o(self, player: Player, view: ConsoleView) -> None:
        picked = [pick.id for pick in view.live.board.picks.values() if pick.picked]
        player.answered = True
        if picked and self._question.wordings:
            self._do(
                player, "wording", about=self._dice.choice(picked), text=self._dice.choice(self._question.wordings)
            )

    def _in_draft_kr(self, player: Player, view: ConsoleView) -> None:
        found = drafts(view.live)
        player.answered = True
        if found and self._question.metrics:
            one = self._dice.choice(self._question.metrics)
            about = self._dice.choice(found).id
            self._do(player, "metric", about=about, text=one.text, baseline=one.baseline, target=one.target)

    def _in_check(self, player: Player, view: ConsoleView) -> None:
        for draft in drafts(view.live):
            for one in results_of(view.live, draft.id):
                self._do(player, "poll", item=one.id, value=self._dice.choice(("result", "result", "activity")))
        player.answered = True

    def _in_confidence(self, player: Player, view: ConsoleView) -> None:
        value = player.person.fist[0 if view.live.run.round() <= 1 else 1]
        texts = [text for number, text in self._company.fist if number == value and text]
        self._do(player, "fist", value=value, text=self._dice.choice(texts) if texts else "")
        player.answered = True

    def _in_close(self, player: Player, view: ConsoleView) -> None:
        value, text = self._dice.choice(self._company.roti)
        self._do(player, "roti", value=value, text=text)
        player.answered = True


class Joined:
    """Hands the answer of the door to the one who knocked."""

    def __init__(self, crowd: Crowd, player: Player) -> None:
        self._crowd, self._player = crowd, player

    def told(self, answer: Any) -> None:
        """The door has answered."""
        self._crowd.joined(self._player, answer)


def _quiet(_error: BaseException) -> None:
    """A simulated phone that is refused says nothing."""
