"""What a seat may send, one function a word: the same door for phones and for paper seats (workshop.md, I3 and I8)."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from typing import Any, cast

from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.acts import open_notes
from okr_desktop.domain.workshop.drafting import drafts, picked_ids, results_of
from okr_desktop.domain.workshop.limits import (
    IDEAS_IN_ALL,
    IDEAS_PER_SEAT,
    LATE_GRACE_MS,
    NAME_LIMIT,
    RAISE_LIMIT,
)
from okr_desktop.domain.workshop.machine import current_block
from okr_desktop.domain.workshop.model import Answer, Mode
from okr_desktop.domain.workshop.stages import LATE, ROUNDS, Stage
from okr_desktop.domain.workshop.votes import fits
from okr_desktop.domain.workshop.words import idea_text
from okr_desktop.services.workshop.ledger import PAPER, Ledger
from okr_desktop.store.sealed.rows import IdeaRow, SaidRow

Json = dict[str, Any]
_KEY = re.compile(r"[0-9a-f]{32}")
SHORT = 80


class Rejected(Exception):
    """A command that is not carried out: the HTTP status, a code, and what else the answer says."""

    def __init__(self, status: int, code: str, **more: object) -> None:
        super().__init__(code)
        self.status, self.code, self.more = status, code, more


def carry_out(ledger: Ledger, seat: str, command: Mapping[str, Any], now_ms: int) -> Json:
    """One command of a seat; gives what the answer says besides "ok". Raises Rejected; nothing is stored then."""
    if seat not in ledger.sealed.seats:
        raise Rejected(401, "seat.unknown")
    word = command.get("do")
    found = _WORDS.get(word) if isinstance(word, str) else None
    if found is None:
        raise Rejected(422, "command.unknown", field="do")
    stages, run = found
    live = ledger.live
    if not _in_time(ledger, command, now_ms) or (stages is not None and not _in_stage(ledger, command, stages)):
        raise Rejected(409, "stage_closed", epoch=live.run.epoch)
    try:
        return run(ledger, seat, command) or {}
    except Refused as error:
        problem = error.problems[0]
        raise Rejected(422, problem.code, field=problem.field, **problem.params) from error


def _in_time(ledger: Ledger, command: Mapping[str, Any], now_ms: int) -> bool:
    """Made for the stage that is on; an idea also counts for three seconds after its round was closed."""
    run, epoch = ledger.live.run, command.get("epoch")
    if epoch == run.epoch:
        return True
    closed = run.collect_closed_ms
    is_idea = command.get("do") in ("idea", "idea.edit", "idea.delete")
    return is_idea and epoch == run.epoch - 1 and closed is not None and now_ms - closed <= LATE_GRACE_MS


def _in_stage(ledger: Ledger, command: Mapping[str, Any], stages: frozenset[Stage]) -> bool:
    run = ledger.live.run
    # Only what was made for the stage before comes in the seconds of grace: nothing new comes once voting began.
    in_grace = command.get("do") == "idea" and command.get("epoch") != run.epoch
    return run.stage in stages or in_grace


# Fields


def _key(command: Mapping[str, Any], name: str) -> str:
    value = command.get(name)
    if not isinstance(value, str) or not _KEY.fullmatch(value):
        raise Rejected(422, "field.key", field=name)
    return value


def _str(command: Mapping[str, Any], name: str, limit: int = SHORT, *, required: bool = False) -> str:
    value = command.get(name, "")
    if not isinstance(value, str):
        raise Rejected(422, "field.text", field=name)
    return idea_text(value, limit, field=name, required=required)


def _int(command: Mapping[str, Any], name: str, least: int, most: int) -> int:
    value = command.get(name)
    if type(value) is not int or not least <= value <= most:
        raise Rejected(422, "field.number", field=name, least=least, most=most)
    return value


def _on(command: Mapping[str, Any]) -> bool:
    value = command.get("on", True)
    if type(value) is not bool:
        raise Rejected(422, "field.bool", field="on")
    return value


def _one_of(command: Mapping[str, Any], name: str, known: Container[str]) -> str:
    value = command.get(name)
    if not isinstance(value, str) or value not in known:
        raise Rejected(422, "item.unknown", field=name)
    return value


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("ascii")).digest()


def _author(ledger: Ledger, command: Mapping[str, Any]) -> str:
    """The name beside a text: only in the modes that announced it; what a phone sends in a sealed one is dropped."""
    if ledger.live.setup.mode is Mode.SEALED:
        return ""
    return _str(command, "name", NAME_LIMIT)


# Ideas


def _idea(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    id = _key(command, "key")
    if id in ledger.sealed.ideas or id in ledger.live.board.notes:
        return {"id": id}  # the same command once more: nothing happens twice
    text = idea_text(_raw(command))
    block = current_block(ledger.live)
    limit = (block.per_seat if block is not None else 0) or IDEAS_PER_SEAT
    written = ledger.passing.written.get(seat, 0)
    if written >= limit:
        raise Rejected(422, "ideas.full", field="text", limit=limit)
    if len(ledger.sealed.ideas) + len(ledger.live.board.notes) >= IDEAS_IN_ALL:
        raise Rejected(422, "ideas.all_full", field="text", limit=IDEAS_IN_ALL)
    round = max(1, ledger.live.run.round(Stage.COLLECT))
    edit = _hash(_key(command, "edit"))
    idea = IdeaRow(id, round, text, ledger.origin_of(seat).value, edit, author=_author(ledger, command))
    ledger.put_idea(idea)
    ledger.passing.written[seat] = written + 1
    return {"id": id}


def _raw(command: Mapping[str, Any]) -> str:
    text = command.get("text")
    if not isinstance(text, str):
        raise Rejected(422, "field.text", field="text")
    return text


def _own_idea(ledger: Ledger, command: Mapping[str, Any]) -> IdeaRow | None:
    """The sealed idea that a command means, if its phone's secret fits; None once it is gone from the sealed table."""
    idea = ledger.sealed.ideas.get(_key(command, "id"))
    if idea is None:
        return None
    if idea.edit_hash is None or not hmac.compare_digest(idea.edit_hash, _hash(_key(command, "edit"))):
        raise Rejected(403, "idea.others", field="id")
    return idea


def _idea_edit(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    if (said := _own_said(ledger, command)) is not None:
        ledger.put_said(replace(said, text=idea_text(_raw(command))))
        return {"id": said.id}
    idea = _own_idea(ledger, command)
    if idea is None:
        raise Rejected(409, "idea.gone", epoch=ledger.live.run.epoch)
    ledger.put_idea(replace(idea, text=idea_text(_raw(command))))
    return {"id": idea.id}


def _idea_delete(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    if (said := _own_said(ledger, command)) is not None:
        ledger.drop_said(said.id)
        return {"id": said.id}
    idea = _own_idea(ledger, command)
    if idea is not None:
        ledger.drop_idea(idea.id)
        ledger.passing.written[seat] = max(0, ledger.passing.written.get(seat, 1) - 1)
    return {"id": _key(command, "id")}


def _own_said(ledger: Ledger, command: Mapping[str, Any]) -> SaidRow | None:
    said = ledger.sealed.said.get(_key(command, "id"))
    if said is None or said.kind != "late" or said.id in ledger.live.board.notes:
        return None
    if said.edit_hash is None or not hmac.compare_digest(said.edit_hash, _hash(_key(command, "edit"))):
        raise Rejected(403, "idea.others", field="id")
    return said


# Texts that are shown at once


def _said(ledger: Ledger, seat: str, command: Mapping[str, Any], kind: str, **fields: Any) -> Json:
    id = _key(command, "key")
    if id in ledger.sealed.said:
        return {"id": id}
    text = idea_text(_raw(command))
    written = ledger.passing.written.get(f"{kind}:{seat}", 0)
    if written >= IDEAS_PER_SEAT or len(ledger.sealed.said) >= IDEAS_IN_ALL:
        raise Rejected(422, "ideas.full", field="text", limit=IDEAS_PER_SEAT)
    author = _author(ledger, command)
    origin = ledger.origin_of(seat).value
    ledger.put_said(SaidRow(id, kind, text, author=author, origin=origin, **fields))
    ledger.passing.written[f"{kind}:{seat}"] = written + 1
    return {"id": id}


def _late(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    return _said(ledger, seat, command, "late", edit_hash=_hash(_key(command, "edit")))


def _wording(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    known = {*picked_ids(ledger.live), *ledger.live.board.drafts, ""}
    about = _one_of({"about": command.get("about", "")}, "about", known)
    return _said(ledger, seat, command, "wording", about=about)


def _metric(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    about = _one_of(command, "about", ledger.live.board.drafts)
    fields = {name: _str(command, name, SHORT) for name in ("baseline", "target")}
    return _said(ledger, seat, command, "metric", about=about, **fields)


# Being here


def _done(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    _flag_seat(ledger.passing.done, seat, _on(command))
    return {}


def _more_time(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    _flag_seat(ledger.passing.more_time, seat, _on(command))
    return {}


def _flag_seat(group: set[str], seat: str, on: bool) -> None:
    group.add(seat) if on else group.discard(seat)


# Ballots: absolute values, so the same command once more changes nothing


def _ballot(ledger: Ledger, seat: str, kind: str, item: str, value: object) -> None:
    round = ledger.live.run.round() if ledger.live.run.stage in ROUNDS else 0
    who = ledger.pseudonym(kind, round, seat)
    if who is None:
        raise Rejected(409, "ballot.cast", epoch=ledger.live.run.epoch)
    wire = None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)
    _cast_by_paper(ledger, seat, kind, round, who)
    ledger.put_ballot(kind, round, who, item, wire)


def _cast_by_paper(ledger: Ledger, seat: str, kind: str, round: int, who: bytes) -> None:
    """A paper seat's token lives in memory: that it has voted is kept, so that it cannot vote again after a restart."""
    found = ledger.sealed.seats[seat]
    if found.kind != PAPER:
        return
    mark, marks = f"{kind}:{round}", found.cast_in.split()
    if mark in marks and who not in ledger.sealed.ballots.get((kind, round), {}):
        raise Rejected(409, "ballot.cast", epoch=ledger.live.run.epoch)
    if mark not in marks:
        ledger.unfolded = True
        ledger.put_seat(replace(found, cast_in=" ".join([*marks, mark])))


def _mine(ledger: Ledger, seat: str, kind: str) -> dict[str, Any]:
    round = ledger.live.run.round() if ledger.live.run.stage in ROUNDS else 0
    who = ledger.known_pseudonym(kind, round, seat)
    found = ledger.sealed.ballots.get((kind, round), {}).get(who, {}) if who else {}
    return {item: json.loads(value) for item, value in found.items()}


def _dots(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    voting = ledger.live.voting
    if voting is None or voting.kind == "cards":
        raise Rejected(409, "stage_closed", epoch=ledger.live.run.epoch)
    item = _one_of(command, "item", {one.id for one in voting.items})
    count = _int(command, "count", 0, voting.stack)
    if not fits(_mine(ledger, seat, "dots"), item, count, voting):
        raise Rejected(422, "dots.budget", field="count", budget=voting.budget, stack=voting.stack)
    _ballot(ledger, seat, "dots", item, count or None)
    return {}


def _card(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    voting = ledger.live.voting
    if voting is None or voting.kind != "cards":
        raise Rejected(409, "stage_closed", epoch=ledger.live.run.epoch)
    item = _one_of(command, "item", {one.id for one in voting.items})
    _ballot(ledger, seat, "cards", item, _int(command, "value", 1, 5))
    return {}


def _unclear(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    item = _one_of(command, "item", {note.id for note in open_notes(ledger.live.board) if note.shown})
    _ballot(ledger, seat, "unclear", item, 1 if _on(command) else None)
    return {}


def _same(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    pair: Any = command.get("pair")
    known = {":".join(one) for one in ledger.live.run.pairs}
    parts = cast(list[object], pair) if isinstance(pair, list) else []
    name = ":".join(one for one in parts if isinstance(one, str))
    if name not in known:
        raise Rejected(422, "item.unknown", field="pair")
    _ballot(ledger, seat, "same", name, _one_of(command, "value", ("same", "different", "pass")))
    return {}


def _sort(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    board = ledger.live.board
    item = _one_of(command, "item", {note.id for note in open_notes(board) if note.shown})
    group = _one_of({"group": command.get("group", "")}, "group", {*board.clusters, ""})
    name = _str(command, "name", SHORT)
    _ballot(ledger, seat, "sort", item, {"group": group, "name": name} if group or name else None)
    return {}


def _poll(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    known = {one.id for draft in drafts(ledger.live) for one in results_of(ledger.live, draft.id)}
    item = _one_of(command, "item", known)
    _ballot(ledger, seat, "poll", item, _one_of(command, "value", ("result", "activity")))
    return {}


def _fist(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    number = ledger.live.run.round(Stage.CONFIDENCE)
    if any(one.round == number for one in ledger.live.results.confidence):
        raise Rejected(409, "stage_closed", epoch=ledger.live.run.epoch)
    value = {"value": _int(command, "value", 0, 5), "text": _str(command, "text", RAISE_LIMIT)}
    _ballot(ledger, seat, "fist", "", value)
    return {}


def _roti(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    if ledger.live.results.roti is not None:
        raise Rejected(409, "stage_closed", epoch=ledger.live.run.epoch)
    value = {"value": _int(command, "value", 1, 5), "text": _str(command, "text", RAISE_LIMIT)}
    _ballot(ledger, seat, "roti", "", value)
    return {}


def _accept(ledger: Ledger, seat: str, command: Mapping[str, Any]) -> Json:
    """An owner's own word: the one thing that is said by name."""
    id = _one_of(command, "item", {draft.id for draft in drafts(ledger.live)})
    answer = Answer(_one_of(command, "answer", {one.value for one in Answer}))
    name = _str(command, "name", NAME_LIMIT, required=True)
    text = _str(command, "text", RAISE_LIMIT)
    ledger.put(closing_acts.accept(ledger.live, id, answer, name, text, "phone"))
    return {}


_Run = Callable[[Ledger, str, Mapping[str, Any]], Json | None]
_WORDS: Mapping[str, tuple[frozenset[Stage] | None, _Run]] = {
    "idea": (frozenset({Stage.COLLECT}), _idea),
    "idea.edit": (frozenset({Stage.COLLECT, *LATE}), _idea_edit),
    "idea.delete": (frozenset({Stage.COLLECT, *LATE}), _idea_delete),
    "late": (LATE, _late),
    "done": (None, _done),
    "more_time": (None, _more_time),
    "unclear": (frozenset({Stage.REVEAL}), _unclear),
    "same": (frozenset({Stage.MERGE}), _same),
    "sort": (frozenset({Stage.CLUSTER}), _sort),
    "dots": (frozenset({Stage.VOTE}), _dots),
    "card": (frozenset({Stage.VOTE}), _card),
    "wording": (frozenset({Stage.DRAFT_O}), _wording),
    "metric": (frozenset({Stage.DRAFT_KR}), _metric),
    "poll": (frozenset({Stage.CHECK}), _poll),
    "fist": (frozenset({Stage.CONFIDENCE}), _fist),
    "accept": (frozenset({Stage.ACCEPT}), _accept),
    "roti": (frozenset({Stage.CLOSE}), _roti),
}
