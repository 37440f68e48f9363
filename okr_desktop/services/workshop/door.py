"""Who may come in: the secret of the QR code, the spoken code, seats with word pairs, seats given back."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping

from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Seat
from okr_desktop.domain.workshop.stages import is_live
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.services.workshop import seat_names
from okr_desktop.services.workshop.commands import Json, Rejected
from okr_desktop.services.workshop.ledger import HANDS, PAPER, PHONE, Asking, Ledger
from okr_desktop.store.sealed.rows import SeatRow

# Thirty symbols: without 0 and O, 1 and I and L, and 8, which is read as B.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ2345679"
CODE_LENGTH = 6
MOST_WAITING = 50


def fresh_keys() -> dict[str, str]:
    """New secrets for a workshop: of the QR code, of the spoken code, and of the tokens."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    return {"secret": secrets.token_urlsafe(16), "code": code, "token_key": secrets.token_hex(32)}


def spoken(code: str) -> str:
    """A code as it is shown: in two groups."""
    return f"{code[:3]} {code[3:]}"


def fits(meta: Mapping[str, str], door: str, proof: str) -> bool:
    """Whether a proof opens a door; compared in constant time, a code as people type it."""
    if door == "qr":
        return hmac.compare_digest(meta["secret"].encode(), proof.encode("utf-8", "replace"))
    typed = "".join(proof.upper().split()).replace("-", "")
    return hmac.compare_digest(meta["code"].encode(), typed.encode("utf-8", "replace"))


def join(ledger: Ledger, door: str, proof: str, key: str, language: str) -> Json:
    """A seat for whoever holds the proof; the same key again gives the same seat. Raises Rejected."""
    if not fits(ledger.meta, door, proof):
        raise Rejected(403, "join.wrong")
    token = _token(ledger, key)
    known = ledger.by_token.get(_hash(token))
    if known is None:
        known = _new_seat(ledger, token, language)
    ledger.passing.tokens[known] = token
    return _welcome(ledger, known, token)


def _new_seat(ledger: Ledger, token: str, language: str) -> str:
    if not is_live(ledger.live.run.stage) or ledger.live.run.joining_locked:
        raise Rejected(423, "join.locked")
    if len(ledger.sealed.seats) >= SEATS_IN_ALL:
        raise Rejected(503, "join.full")
    seat = SeatRow(random_id(), _hash(token), _label(ledger, language), PHONE, language)
    ledger.put_seat(seat)
    return seat.id


def _welcome(ledger: Ledger, seat: str, token: str) -> Json:
    setup = ledger.live.setup
    notice = {"mode": setup.mode.value, "question": setup.question}
    label = ledger.sealed.seats[seat].label
    return {"token": token, "seat": label, "workshop": ledger.live.id, "notice": notice}


def _token(ledger: Ledger, key: str) -> str:
    """The token of a join: only who has made the key, and asks this workshop, can get it again."""
    return hmac.new(bytes.fromhex(ledger.meta["token_key"]), key.encode("ascii"), hashlib.sha256).hexdigest()[:32]


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode("ascii")).digest()


def _label(ledger: Ledger, language: str) -> str:
    used = {seat.label for seat in ledger.sealed.seats.values()}
    for _ in range(200):
        label = seat_names.word_pair(language)
        if label not in used:
            return label
    return random_id()[:6]


# Seats that are asked for again


def ask_back(ledger: Ledger, door: str, proof: str, label: str, key: str) -> Json:
    """Somebody says that a seat was theirs: the console decides. Raises Rejected."""
    if not fits(ledger.meta, door, proof):
        raise Rejected(403, "join.wrong")
    wanted = " ".join(label.lower().split())
    found = next(
        (one for one in ledger.sealed.seats.values() if one.label.lower() == wanted and one.kind == PHONE), None
    )
    if found is None:
        raise Rejected(404, "seat.unknown")
    waiting = ledger.passing.waiting
    for id, asking in waiting.items():
        if asking.key == key:
            return {"wait": id}
    if len(waiting) >= MOST_WAITING:
        raise Rejected(429, "join.slow")
    id = random_id()
    waiting[id] = Asking(found.id, found.label, key)
    return {"wait": id}


def approve(ledger: Ledger, id: str, yes: bool) -> None:
    """The console gives a seat back, or does not; the old token is dead then. Raises NotFound."""
    asking = ledger.passing.waiting.get(id)
    if asking is None:
        raise NotFound("waiting.unknown", id=id)
    if not yes:
        del ledger.passing.waiting[id]
        return
    seat = ledger.sealed.seats.get(asking.seat)
    if seat is None:
        raise NotFound("seat.unknown", id=asking.seat)
    token = _token(ledger, asking.key)
    asking.token = token
    ledger.hand_over(seat.id, token)
    ledger.put_seat(SeatRow(seat.id, _hash(token), seat.label, seat.kind, seat.language))


def given_back(ledger: Ledger, id: str) -> tuple[int, Json]:
    """What somebody who waits at the door is told."""
    asking = ledger.passing.waiting.get(id)
    if asking is None:
        return 404, {"error": "seat.unknown"}
    if not asking.token:
        return 202, {"wait": id}
    return 200, _welcome(ledger, asking.seat, asking.token)


# Seats without a phone


def add_paper(ledger: Ledger, count: int) -> tuple[Seat, ...]:
    """Paper seats P1, P2 …; raises Refused ``seats.full``."""
    if count < 1 or len(ledger.sealed.seats) + count > SEATS_IN_ALL:
        raise Refused([Problem("seats.full", "count", {"most": SEATS_IN_ALL})])
    used = {seat.label for seat in ledger.sealed.seats.values()}
    names = (f"P{number}" for number in range(1, SEATS_IN_ALL + len(used) + 1))
    free = (name for name in names if name not in used)
    return tuple(_without_phone(ledger, next(free), PAPER) for _ in range(count))


def add_hands(ledger: Ledger) -> tuple[Seat, ...]:
    """The seat that stands for a show of hands; there is one at most."""
    found = next((seat for seat in ledger.sealed.seats.values() if seat.kind == HANDS), None)
    if found is not None:
        return (Seat(found.id, found.label, HANDS),)
    return (_without_phone(ledger, "✋", HANDS),)


def _without_phone(ledger: Ledger, label: str, kind: str) -> Seat:
    token = secrets.token_hex(16)
    seat = SeatRow(random_id(), _hash(token), label, kind, ledger.live.setup.language)
    ledger.put_seat(seat)
    ledger.passing.tokens[seat.id] = token
    return Seat(seat.id, label, kind)


def renew_paper(ledger: Ledger) -> None:
    """After a start: tokens of paper seats were never written, so each gets a new one, in memory."""
    for seat in ledger.sealed.seats.values():
        if seat.kind != PHONE:
            ledger.passing.tokens[seat.id] = secrets.token_hex(16)
