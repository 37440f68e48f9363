"""The workshop in memory and in its file, kept in step: everything is written before it is known."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from okr_desktop.domain.workshop.limits import CLASS_FROM
from okr_desktop.domain.workshop.model import Counts, Live, Origin, Waiting
from okr_desktop.store.sealed import live_rows
from okr_desktop.store.sealed.file import SealedFile
from okr_desktop.store.sealed.rows import IdeaRow, SaidRow, SeatRow

PHONE, PAPER, HANDS = "phone", "paper", "hands"
HAND_BALLOT = b"hands"


@dataclass(slots=True)
class Passing:
    """What is known while the program runs and never written: who is here, who is done, who has which token."""

    tokens: dict[str, str] = field(default_factory=dict[str, str])
    online: set[str] = field(default_factory=set[str])
    done: set[str] = field(default_factory=set[str])
    more_time: set[str] = field(default_factory=set[str])
    written: dict[str, int] = field(default_factory=dict[str, int])
    waiting: dict[str, Asking] = field(default_factory=dict[str, "Asking"])
    sheets: tuple[tuple[int, int], tuple[IdeaRow, ...]] | None = None
    deck: tuple[int, tuple[str, ...]] = (-1, ())
    pings: int = 0
    from_elsewhere: int = 0


@dataclass(slots=True)
class Asking:
    """Somebody at the door who says that a seat is theirs; ``token`` once the console has said yes."""

    seat: str
    label: str
    key: str
    token: str = ""

    def shown(self, id: str) -> Waiting:
        """As the console shows it."""
        return Waiting(id, self.label)


def _name(salt: bytes, token: str) -> bytes:
    """The pseudonym of a token under the salt of a round."""
    return hmac.new(salt, token.encode("ascii"), hashlib.sha256).digest()


class Ledger:
    """Reads and writes of one workshop; used on the hall's thread, its mappings may be read on others.

    Mappings that other threads read are replaced, never changed in place.
    """

    def __init__(self, file: SealedFile) -> None:
        self.file = file
        self.passing = Passing()
        self.by_token: dict[bytes, str] = {}
        self.unfolded = False  # the log tells of something beside which seat it happened: it is to be emptied
        self.load()

    def load(self) -> None:
        """Read everything from the file: at the start, and when a write has failed half way."""
        self.live, self.sealed, self.meta = self.file.load()
        self.writes = 0
        self._index()

    def _index(self) -> None:
        self.by_token = {seat.token: seat.id for seat in self.sealed.seats.values()}

    # The workshop

    def put(self, live: Live) -> list[live_rows.Change]:
        """Keep another state of the workshop; gives what changed on the board."""
        changed = live_rows.changes(self.live.board, live.board)
        self.writes += 1
        self.file.save_things(changed)
        self.file.save_parts(live)
        self.live = live
        return changed

    def note(self, **meta: str) -> None:
        """Keep a note of the file itself."""
        self.writes += 1
        self.file.set_meta(meta)
        self.meta = {**self.meta, **meta}

    # Seats

    def put_seat(self, seat: SeatRow) -> None:
        """Keep a seat."""
        self.writes += 1
        self.file.save_seat(seat)
        self.sealed.seats = {**self.sealed.seats, seat.id: seat}
        self._index()

    def drop_seat(self, id: str) -> None:
        """Forget a seat; what it wrote stays, as it belongs to nobody.

        Its ballots in open rounds go: whoever leaves and joins again would otherwise vote as often as they like.
        """
        self.writes += 1
        token = self.passing.tokens.get(id)
        if token is not None:
            for (kind, round), salt in self.sealed.salts.items():
                who = _name(salt, token)
                for item in list(self.sealed.ballots.get((kind, round), {}).get(who, {})):
                    self.put_ballot(kind, round, who, item, None)
            self.unfolded = True
        self.file.delete_seat(id)
        self.sealed.seats = {key: seat for key, seat in self.sealed.seats.items() if key != id}
        self._index()
        passing = self.passing
        passing.tokens.pop(id, None)
        for group in (passing.online, passing.done, passing.more_time):
            group.discard(id)

    # Ideas and what was said

    def put_idea(self, idea: IdeaRow) -> None:
        """Keep a sealed idea."""
        self.writes += 1
        self.file.save_idea(idea)
        self.sealed.ideas[idea.id] = idea  # read on the hall's thread alone

    def drop_idea(self, id: str) -> None:
        """Forget a sealed idea."""
        self.writes += 1
        self.file.delete_idea(id)
        self.sealed.ideas.pop(id, None)

    def drop_ideas(self) -> None:
        """The sealed ideas stand on the board now."""
        self.writes += 1
        self.file.destroy_ideas()
        self.sealed.ideas = {}

    def put_said(self, said: SaidRow) -> None:
        """Keep a wording, metric or late idea."""
        self.writes += 1
        self.file.save_said(said)
        self.sealed.said = {**self.sealed.said, said.id: said}

    def drop_said(self, id: str) -> None:
        """Forget one of these."""
        self.writes += 1
        self.file.delete_said(id)
        self.sealed.said = {key: said for key, said in self.sealed.said.items() if key != id}

    # Ballots

    def pseudonym(self, kind: str, round: int, seat: str) -> bytes | None:
        """Under which a seat's ballot of a round is kept: HMAC-SHA256 of its token with the round's own salt.

        None when the token is not known here (a paper seat after a restart): only who holds it can make the name.
        """
        token = self.passing.tokens.get(seat)
        if token is None:
            return None
        return _name(self._salt(kind, round), token)

    def known_pseudonym(self, kind: str, round: int, seat: str) -> bytes | None:
        """The same for reading, on any thread: None where the round has no ballots yet."""
        salt, token = self.sealed.salts.get((kind, round)), self.passing.tokens.get(seat)
        if salt is None or token is None:
            return None
        return _name(salt, token)

    def _salt(self, kind: str, round: int) -> bytes:
        salt = self.sealed.salts.get((kind, round))
        if salt is None:
            salt = secrets.token_bytes(32)
            self.writes += 1
            self.file.save_salt(kind, round, salt)
            self.sealed.salts = {**self.sealed.salts, (kind, round): salt}
        return salt

    def put_ballot(self, kind: str, round: int, who: bytes, item: str, value: str | None) -> None:
        """Keep one entry of a ballot, or (None) take it away."""
        self.writes += 1
        self.file.save_ballot(kind, round, who, item, value)
        old = self.sealed.ballots.get((kind, round), {})
        mine = {**old.get(who, {})}
        if value is None:
            mine.pop(item, None)
        else:
            mine[item] = value
        self.sealed.ballots = {**self.sealed.ballots, (kind, round): {**old, who: mine}}

    def hand_over(self, seat: str, token: str) -> None:
        """A seat gets another token: what it has put into open rounds goes along, or it could vote a second time.

        Where its old token is not known (nobody has used it since a restart), its ballots cannot be found.
        """
        old = self.passing.tokens.get(seat)
        for (kind, round), salt in self.sealed.salts.items():
            mine = self.sealed.ballots.get((kind, round), {}).get(_name(salt, old), {}) if old else {}
            for item, value in mine.items():
                self.put_ballot(kind, round, _name(salt, old or ""), item, None)
                self.put_ballot(kind, round, _name(salt, token), item, value)
        self.passing.tokens[seat] = token
        self.unfolded = True

    def ballots(self, kind: str, round: int) -> Mapping[bytes, Mapping[str, str]]:
        """The ballots of a round by pseudonym; those that were emptied again are left out."""
        return {who: mine for who, mine in self.sealed.ballots.get((kind, round), {}).items() if mine}

    def destroy(self, kind: str, round: int) -> None:
        """Destroy the ballots and the salt of a round."""
        self.writes += 1
        self.file.destroy_round(kind, round)
        key = (kind, round)
        self.sealed.ballots = {one: found for one, found in self.sealed.ballots.items() if one != key}
        self.sealed.salts = {one: salt for one, salt in self.sealed.salts.items() if one != key}

    # The end, and the ratchet

    def forget_people(self) -> None:
        """Seats, tokens, ballots, salts and keys are destroyed."""
        self.writes += 1
        self.file.forget_people()
        sealed = self.sealed
        sealed.seats, sealed.ballots, sealed.salts, sealed.ideas = {}, {}, {}, {}
        sealed.said = {id: replace(said, edit_hash=None) for id, said in sealed.said.items()}
        self.passing = Passing()
        self._index()

    def forget_authors(self) -> None:
        """Names go from everything that was written: the mode became anonymous."""
        self.writes += 1
        self.file.forget_authors()
        self.sealed.ideas = {id: replace(idea, author="") for id, idea in self.sealed.ideas.items()}
        self.sealed.said = {id: replace(said, author="") for id, said in self.sealed.said.items()}
        notes = {id: replace(note, author="") for id, note in self.live.board.notes.items()}
        self.put(replace(self.live, board=replace(self.live.board, notes=notes)))

    # Counting

    def counts(self, ballot_kind: str, round: int) -> Counts:
        """What may be known while something is sealed: how many, never who."""
        seats = self.sealed.seats.values()
        kinds = [seat.kind for seat in seats]
        ballots = len(self.ballots(ballot_kind, round)) if ballot_kind else 0
        on_board = self.live.board.notes
        return Counts(
            seats=len(kinds),
            phones=kinds.count(PHONE),
            online=len(self.passing.online),
            paper=kinds.count(PAPER) + kinds.count(HANDS),
            ideas=len(self.sealed.ideas) or len(on_board),
            done=len(self.passing.done),
            more_time=len(self.passing.more_time),
            ballots=ballots,
            late=sum(said.kind == "late" and said.id not in on_board for said in self.sealed.said.values()),
        )

    def origin_of(self, seat: str) -> Origin:
        """The class of people that a seat's ideas come from; paper is told apart only where three or more have it."""
        paper = [one for one in self.sealed.seats.values() if one.kind == PAPER]
        found = self.sealed.seats.get(seat)
        is_paper = found is not None and found.kind == PAPER and len(paper) >= CLASS_FROM
        return Origin.PAPER if is_paper else Origin.PARTICIPANT
