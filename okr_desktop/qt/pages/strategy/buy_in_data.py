"""What the buy-in part shows: sponsors with their promises, signatures and what changed since; texts finished here."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.buy_in import Promise
from okr_desktop.domain.content_hash import Difference
from okr_desktop.qt import texts
from okr_desktop.qt.pages.strategy.words import (
    StrategyWords,
    delivery_text,
    named_field,
    standing_text,
)
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, signing
from okr_desktop.services.engagement.direction.buy_in import Backing
from okr_desktop.services.engagement.direction.signing import Signed, Since, Standing

_SHORT = 12
_MARKS = {"open": "open", "partly": "behind", "delivered": "done", "withdrawn": "cancelled"}
_STANDS = {"holds": "on_track", "changed": "behind", "unknown": "no_data"}
_TEXT, _MOST = 300, 200


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with what became of it."""

    place: int
    text: str
    delivery: str
    mark: str
    word: str
    when: str
    late: bool
    note: str


@dataclass(frozen=True, slots=True)
class SponsorView:
    """Who stands behind what; ``due`` when it is time to look at it again."""

    id: str
    name: str
    about: str
    text: str
    summary: str
    review: str
    due: bool
    promises: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """An item that is other now; ``fields`` are (field, then, now)."""

    id: str
    title: str
    change: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A signature; ``changes`` are filled in for one that no longer fits, ``warning`` where they may not be all."""

    id: str
    name: str
    about: str
    day: str
    comment: str
    digits: str
    mark: str
    word: str
    last: bool
    changed: bool
    summary: str
    warning: bool
    changes: tuple[ChangeRow, ...]
    objective: str


@dataclass(frozen=True, slots=True)
class BuyInView:
    """The backing of one cycle and its objectives; ``can_sign`` is False while there is nothing to sign."""

    cycle: str
    name: str
    sponsors: tuple[SponsorView, ...]
    signatures: tuple[SignatureView, ...]
    can_sign: bool


def load(desk: Desk, cycle: str) -> BuyInView:
    """Sponsors and signatures of a cycle and of its objectives; raises NotFound for a cycle that is gone."""
    plan, words = desk.plan, StrategyWords()
    record = cycles.known(plan, cycle)
    ids = {cycle} | {one.id for one in plan.objectives.values() if one.cycle == cycle}
    ids |= {one.id for one in plan.key_results.values() if one.objective in ids}
    backings = [one for one in buy_in.of(plan) if one.record.about in ids]
    signed = [one for one in signing.of(plan) if one.record.about in ids]
    return BuyInView(
        cycle,
        record.name,
        tuple(_sponsor(desk, words, one) for one in backings),
        tuple(_signature(desk, words, one, cycle) for one in signed),
        signing.can_sign(plan, cycle),
    )


def _sponsor(desk: Desk, words: StrategyWords, one: Backing) -> SponsorView:
    record, today = one.record, desk.today
    return SponsorView(
        record.id,
        one.sponsor or words.somebody(),
        one.about,
        record.text,
        words.promised(one.counts),
        words.review(record.review, record.reviewed, today),
        record.review is not None and record.review <= today,
        tuple(_promise(words, desk, promise, at, at in one.late) for at, promise in enumerate(record.promises)),
    )


def _promise(words: StrategyWords, desk: Desk, one: Promise, place: int, late: bool) -> PromiseRow:
    mark = "at_risk" if late else _MARKS.get(one.delivery, "open")
    when = words.due(one, desk.today)
    return PromiseRow(place, one.text, one.delivery, mark, delivery_text(one.delivery), when, late, one.note)


def _signature(desk: Desk, words: StrategyWords, one: Signed, cycle: str) -> SignatureView:
    record, changed = one.record, one.last and one.standing is Standing.CHANGED
    since = signing.changes(desk, record.id) if changed else None
    found = since.differences if since else ()
    rows = tuple(_change(desk, words, difference) for difference in found[:_MOST])
    return SignatureView(
        record.id,
        record.signed_by,
        one.title,
        texts.date_text(record.date, desk.today) if record.date else "",
        record.comment,
        record.content_hash[:_SHORT],
        _STANDS[one.standing.value] if one.last else "archived",
        standing_text(one.standing.value),
        one.last,
        changed,
        words.changes(len(found)) if since else "",
        _doubtful(since),
        rows,
        record.about if record.about != cycle else "",
    )


def _doubtful(since: Since | None) -> bool:
    return since is not None and not since.exact


def _change(desk: Desk, words: StrategyWords, one: Difference) -> ChangeRow:
    fields = tuple(
        (
            named_field(name),
            texts.short_text(words.field(desk, name, before), _TEXT),
            texts.short_text(words.field(desk, name, after), _TEXT),
        )
        for name, (before, after) in one.fields.items()
    )
    return ChangeRow(one.id, one.title, words.change(one.change), fields)
