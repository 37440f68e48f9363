"""What the facilitator does from the shortlist to the drafts: picks, objectives, key results, overrides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, clean, text_problems
from okr_desktop.domain.workshop.acts import on_board
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live, Override, Pick
from okr_desktop.domain.workshop.votes import ranking
from okr_desktop.domain.workshop.words import random_id


def draft_of(live: Live, id: str) -> Draft:
    """An objective in the making; raises NotFound ``draft.unknown``."""
    found = live.board.drafts.get(id)
    if found is None:
        raise NotFound("draft.unknown", id=id)
    return found


def result_of(live: Live, id: str) -> DraftResult:
    """A key result in the making; raises NotFound ``draft_result.unknown``."""
    found = live.board.results.get(id)
    if found is None:
        raise NotFound("draft_result.unknown", id=id)
    return found


def drafts(live: Live) -> list[Draft]:
    """The objectives that were not dropped, in their order."""
    found = [draft for draft in live.board.drafts.values() if not draft.dropped]
    return sorted(found, key=lambda draft: (draft.order, draft.id))


def results_of(live: Live, draft: str) -> list[DraftResult]:
    """The key results of an objective that were not dropped, in their order."""
    found = [one for one in live.board.results.values() if one.draft == draft and not one.dropped]
    return sorted(found, key=lambda one: (one.order, one.id))


# Shortlist


def pick(live: Live, id: str, picked: bool = True, reason: str = "", by: str = "") -> Live:
    """Take a target on, or leave it; against the ranking that needs a reason (Refused ``pick.reason``)."""
    reason = clean(reason, lines=True)
    if is_override(live, id, picked) and not reason:
        raise Refused([Problem("pick.reason", "reason")])
    picks = {**live.board.picks, id: Pick(id, picked, reason, clean(by))}
    return on_board(live, replace(live.board, picks=picks))


def cut(live: Live, count: int) -> Live:
    """Take the best targets by the ranking and nothing else; those that tie with the last one come along."""
    voted = live.results.vote
    if voted is None:
        raise Refused([Problem("shortlist.no_vote", "count")])
    ranked = ranking(voted)
    last = ranked[min(count, len(ranked)) - 1].dots if ranked and count > 0 else None
    best = [one.target.id for one in ranked if last is not None and one.dots >= last and one.dots > 0]
    return on_board(live, replace(live.board, picks={id: Pick(id, True) for id in best}))


def picked_ids(live: Live) -> list[str]:
    """The targets that go on, best first."""
    voted = live.results.vote
    order = {one.target.id: index for index, one in enumerate(ranking(voted))} if voted else {}
    found = [one.id for one in live.board.picks.values() if one.picked]
    return sorted(found, key=lambda id: (order.get(id, len(order)), id))


def is_override(live: Live, id: str, picked: bool) -> bool:
    """Whether this choice goes against the ranking: taken below one that was left, or left above one that was taken."""
    voted = live.results.vote
    if voted is None:
        return False
    dots = {one.target.id: one.dots for one in ranking(voted)}
    mine = dots.get(id, 0)
    others = {target: one for target, one in live.board.picks.items() if target != id}
    chosen = {target for target, one in others.items() if one.picked}
    if picked:
        left = {target for target in dots if target not in chosen and target != id}
        return any(dots[target] > mine for target in left) and bool(chosen or mine == 0)
    return any(dots.get(target, 0) < mine for target in chosen)


def overridden(live: Live) -> list[Pick]:
    """The choices against the ranking, those with a reason."""
    return [one for one in live.board.picks.values() if one.reason]


# Objectives


def new_draft(live: Live, title: str, sources: Mapping[str, Decimal] | None = None, **fields: Any) -> Live:
    """Begin an objective; ``sources`` are targets or notes with their weights. Raises Refused."""
    order = 1 + max((draft.order for draft in live.board.drafts.values()), default=-1)
    return _save(live, Draft(random_id(), clean(title), order=order, sources=dict(sources or {}), **fields))


def take_over(live: Live, draft: Draft, results: Iterable[DraftResult]) -> Live:
    """Bring an objective of the plan and its key results in, to be worked on; a second time changes nothing."""
    if any(one.existing == draft.existing and not one.dropped for one in live.board.drafts.values()):
        return live
    order = 1 + max((one.order for one in live.board.drafts.values()), default=-1)
    draft = replace(draft, id=random_id(), order=order, no_source=True)
    live = _save(live, draft)
    for place, one in enumerate(results):
        live = _save_result(live, replace(one, id=random_id(), draft=draft.id, order=place))
    return live


def edit_draft(live: Live, id: str, **fields: Any) -> Live:
    """Change fields of an objective in the making; raises NotFound, Refused."""
    return _save(live, replace(draft_of(live, id), **_cleaned(fields)))


def drop_draft(live: Live, id: str, dropped: bool = True) -> Live:
    """Leave an objective out (or take it in again); it stays in the protocol."""
    return _save(live, replace(draft_of(live, id), dropped=dropped))


def _save(live: Live, draft: Draft) -> Live:
    problems = text_problems("title", draft.title, TITLE_LIMIT, required=True)
    problems += text_problems("why", draft.why, NOTE_LIMIT, lines=True)
    if problems:
        raise Refused(problems)
    return on_board(live, replace(live.board, drafts={**live.board.drafts, draft.id: draft}))


# Key results


def new_result(live: Live, draft: str, title: str, **fields: Any) -> Live:
    """Begin a key result of an objective; raises NotFound, Refused."""
    draft_of(live, draft)
    order = 1 + max((one.order for one in live.board.results.values() if one.draft == draft), default=-1)
    return _save_result(live, DraftResult(random_id(), draft, clean(title), order=order, **_cleaned(fields)))


def edit_result(live: Live, id: str, **fields: Any) -> Live:
    """Change fields of a key result in the making; raises NotFound, Refused."""
    return _save_result(live, replace(result_of(live, id), **_cleaned(fields)))


def drop_result(live: Live, id: str, dropped: bool = True) -> Live:
    """Leave a key result out, or take it in again."""
    return _save_result(live, replace(result_of(live, id), dropped=dropped))


def _save_result(live: Live, result: DraftResult) -> Live:
    problems = text_problems("title", result.title, TITLE_LIMIT, required=True) + result.metric.problems()
    if problems:
        raise Refused(problems)
    return on_board(live, replace(live.board, results={**live.board.results, result.id: result}))


def _cleaned(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: clean(value, lines=name == "why") if type(value) is str else value for name, value in fields.items()}


# Checks


def override(live: Live, rule: str, about: str, reason: str) -> Live:
    """Leave a finding as it is, with a reason; raises Refused ``reason.empty``."""
    reason = clean(reason, lines=True)
    if problems := text_problems("reason", reason, NOTE_LIMIT, required=True, lines=True):
        raise Refused(problems)
    one = Override(f"{rule}:{about}", rule, about, reason)
    return on_board(live, replace(live.board, overrides={**live.board.overrides, one.id: one}))


def lift_override(live: Live, rule: str, about: str) -> Live:
    """Let a finding speak again."""
    left = {id: one for id, one in live.board.overrides.items() if id != f"{rule}:{about}"}
    return on_board(live, replace(live.board, overrides=left))
