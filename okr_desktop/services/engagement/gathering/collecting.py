"""What people give without a name on this computer: it waits in the box, and is handed on together and shuffled."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from okr_desktop.domain import ids
from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.errors import NotFound, OkrError, Problem, Refused
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseState
from okr_desktop.domain.registers import kind_of
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store.sealed.box import SUFFIX, Box, Gift
from okr_desktop.store.unsigned import monday

IDEA, CONCERN, PULSE_ANSWER = "idea", "concern", "pulse_answer"
KINDS: tuple[str, ...] = (IDEA, CONCERN, PULSE_ANSWER)
#: Ideas and concerns are handed on when so many wait, or when a whole week has passed for certain.
TOGETHER = 3
_WEEKS = 2
#: What is stored says nothing of the box: where few have the program, the way would tell whose it is.
_STORED = {
    IDEA: Label("idea.add_unnamed"),
    CONCERN: Label("concern.raise_unnamed"),
    PULSE_ANSWER: Label("pulse.answer"),
}
_LABELS = {
    IDEA: Label("collect.ideas"),
    CONCERN: Label("collect.concerns"),
    PULSE_ANSWER: Label("collect.answers"),
}


def box_path(space: Path) -> Path:
    """Where the box of a workspace file is; it need not be there."""
    return space.with_suffix(SUFFIX)


def box_of(desk: Desk) -> Box:
    """The box beside a workspace; it may be used from any thread."""
    return Box(box_path(desk.space.path))


def week_number(day: date) -> int:
    """The weeks since the year 1: all of the time that the box keeps."""
    return monday(day).toordinal() // 7


def put(desk: Desk, record: Record) -> None:
    """Keep one record in the box: an idea, a concern, an answer of an open pulse.

    Its id and day are replaced (they must tell no moment). Raises Refused, OkrError ``collect.kind`` and
    ``collect.named`` for a record that belongs elsewhere, and what the box raises.
    """
    if isinstance(record, PulseAnswer):
        open_pulse(desk, record.pulse)
    box_of(desk).put([Gift((nameless(record),))], week_number(desk.today))


def open_pulse(desk: Desk, id: str) -> Pulse:
    """A pulse that takes answers now; raises NotFound ``pulse.unknown``, Refused ``pulse.not_open``, ``pulse.over``."""
    found = desk.plan.pulses.get(id)
    if found is None:
        raise NotFound("pulse.unknown", id=id)
    over = found.closes is not None and found.closes < desk.today
    if found.state is not PulseState.OPEN or over:
        raise Refused([Problem("pulse.over" if over else "pulse.not_open", "pulse", {"title": found.title})])
    return found


def nameless(record: Record) -> Record:
    """The record without what would tell a person or a moment; raises Refused and OkrError ``collect.*``."""
    if not isinstance(record, Idea | Concern | PulseAnswer):
        raise OkrError("collect.kind", kind=kind_of(record))
    refuse(record.problems())
    id = record.id if record.id[12:13] == "4" else ids.unsigned_id()
    if isinstance(record, PulseAnswer):
        return replace(record, id=id)
    if record.author is not None:
        raise OkrError("collect.named", kind=kind_of(record))
    if isinstance(record, Idea):
        return replace(record, id=id, day=None, position=0)
    return replace(record, id=id, day=None)


def keep(box: Box, gifts: Iterable[tuple[tuple[Record, ...], str]], today: date) -> int:
    """Keep what several people gave, each with the random number of a form ("" for none); how many were new."""
    made = [Gift(tuple(nameless(record) for record in records), number) for records, number in gifts]
    secrets.SystemRandom().shuffle(made)
    return box.put(made, week_number(today)) if made else 0


def waiting(desk: Desk) -> dict[str, int]:
    """How much waits: by kind, and for answers also by pulse as "pulse:<id>". Kinds of which nothing waits are 0.

    Answers are counted as people: words alone and ratings of one person are two records, and nobody knows whose.
    """
    found: dict[str, int] = dict.fromkeys(KINDS, 0)
    for kind, about, count, words in box_of(desk).counts():
        people = max(count - words, words) if kind == PULSE_ANSWER else count
        found[kind] = found.get(kind, 0) + people
        if kind == PULSE_ANSWER:
            found[f"pulse:{about}"] = people
    return found


def due(desk: Desk) -> tuple[str, ...]:
    """Of "idea" and "concern": what is to be handed on now, because three wait or a week has passed.

    Only the week is known in which the oldest came, so a week has passed for certain when the next but one begins.
    """
    counts, weeks, now = waiting(desk), box_of(desk).weeks(), week_number(desk.today)
    old = {kind for kind, week in weeks.items() if now - week >= _WEEKS}
    return tuple(kind for kind in (IDEA, CONCERN) if counts[kind] >= TOGETHER or (counts[kind] and kind in old))


def release(desk: Desk, kind: str, about: str | None = None) -> Outcome[int]:
    """Hand on what waits of a kind (of one pulse, about one item): shuffled, without names; gives the number.

    For ever: it cannot be undone. Answers only of pulses that are closed, whoever asks: that was promised to those who
    gave them. Raises OkrError ``collect.kind``, Refused ``collect.pulse_open``, NotFound ``pulse.unknown``.
    """
    if kind not in KINDS:
        raise OkrError("collect.kind", kind=kind)
    if kind == PULSE_ANSWER:
        return _release_answers(desk, about)
    return _hand_on(desk, kind, about)


def _release_answers(desk: Desk, about: str | None) -> Outcome[int]:
    """The answers of a closed pulse, or of every one; those of a pulse that is gone stay until it is back."""
    known, count, touched = desk.plan.pulses, 0, frozenset[str]()
    if about is not None and about not in known:
        raise NotFound("pulse.unknown", id=about)
    waiting = (one.about for one in box_of(desk).counts() if one.kind == PULSE_ANSWER and one.about in known)
    found = [known[id] for id in ([about] if about is not None else sorted(waiting))]
    still_open = [one for one in found if one.state is not PulseState.CLOSED]
    refuse([Problem("collect.pulse_open", "pulse", {"title": one.title}) for one in still_open])
    for one in found:
        done = _hand_on(desk, PULSE_ANSWER, one.id)
        count, touched = count + done.value, touched | done.changes.ids(PULSE_ANSWER)
    return Outcome(count, Changes({PULSE_ANSWER: touched}), _LABELS[PULSE_ANSWER]) if count else Outcome(0, Changes())


def release_to_close(desk: Desk, pulse: str) -> Outcome[int]:
    """Hand on the answers of a pulse that is being closed at this moment; for ``pulse_results.close`` alone."""
    return _hand_on(desk, PULSE_ANSWER, pulse)


def _hand_on(desk: Desk, kind: str, about: str | None) -> Outcome[int]:
    """Store what waits and take it out of the box then: in this order nothing is lost when the program ends in between.

    The next release finds it stored and only takes it out.
    """
    box = box_of(desk)
    records = [_of_this_week(record, desk.today) for record in box.records(kind, about)]
    if not records:
        return Outcome(0, Changes())
    secrets.SystemRandom().shuffle(records)
    done = desk.unsigned(_STORED[kind], *records)
    box.forget([record.id for record in records])
    return Outcome(len(records), done.changes, _LABELS[kind])


def release_due(desk: Desk) -> Outcome[int]:
    """Hand on the ideas and concerns that are due; gives how many these were."""
    count, touched, label = 0, dict[str, frozenset[str]](), None
    for kind in due(desk):
        done = release(desk, kind)
        count, label = count + done.value, done.label
        touched |= done.changes.touched
    return Outcome(count, Changes(touched), label)


def _of_this_week(record: Record, today: date) -> Record:
    """All that is handed on together is of the week in which it is handed on."""
    return replace(record, day=monday(today)) if isinstance(record, Idea | Concern) else record
