"""How a workshop goes from stage to stage: what must be true before, where one may go, what moving does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from okr_desktop.domain.errors import Problem, Refused, Severity
from okr_desktop.domain.workshop.acts import loose, open_notes
from okr_desktop.domain.workshop.agenda import Block, Break, Step
from okr_desktop.domain.workshop.checks import open_blockers
from okr_desktop.domain.workshop.drafting import drafts, picked_ids, results_of
from okr_desktop.domain.workshop.limits import FEWEST_FOR_SEALED
from okr_desktop.domain.workshop.model import (
    Answer,
    Counts,
    Incident,
    Live,
    Mode,
    Run,
    Setup,
    Spent,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import BACK_TO, ROUNDS, Overlay, Stage, is_live
from okr_desktop.domain.workshop.timer import OFF
from okr_desktop.domain.workshop.votes import cards, default_budget, targets
from okr_desktop.domain.workshop.words import one_line

MOST_PICKS = 5
MOST_RESULTS = 5
REWORKS = 2
_RATCHET = (Mode.NAMED, Mode.NAMED_AFTER, Mode.SEALED)
_START = (Stage.LOBBY, Stage.FRAME)


# The agenda


def steps(live: Live) -> tuple[Step, ...]:
    """The steps of the agenda, empty when none was chosen."""
    return live.setup.agenda.steps if live.setup.agenda is not None else ()


def current_block(live: Live) -> Block | None:
    """The method block that is on, or the last one before a break."""
    for step in reversed(steps(live)[: live.run.step + 1]):
        if isinstance(step, Block):
            return step if step.stage is live.run.stage else None
    return None


def next_step(live: Live) -> int | None:
    """The index of the agenda's next step, None after the last one."""
    following = live.run.step + 1
    return following if following < len(steps(live)) else None


def step_of(live: Live, stage: Stage) -> int:
    """The step to stand at in a stage: the next one of it from here on, else the last one before; -1 for none."""
    at = [index for index, step in enumerate(steps(live)) if isinstance(step, Block) and step.stage is stage]
    later = [index for index in at if index > live.run.step]
    return later[0] if later else (at[-1] if at else live.run.step)


# Where one may go


def may_go(live: Live, stage: Stage, step: int | None = None) -> Problem | None:
    """Why the workshop cannot go to a stage from where it stands; None when it can.

    ``step`` is the agenda's step meant: a stage may have several, one after the other.
    """
    now = live.run.stage
    if now is Stage.ARCHIVED or stage is Stage.PREPARE:
        return Problem("stage.closed", "stage")
    if stage is Stage.ARCHIVED:
        return None if now is Stage.CLOSE else Problem("stage.close_first", "stage")
    if live.results.published and stage.number < Stage.PUBLISH.number:
        return Problem("stage.published", "stage")
    if now is Stage.PREPARE:
        return None if stage in _START else Problem("stage.lobby_first", "stage")
    if stage.number >= now.number:
        here = stage is now and stage not in ROUNDS and step in (None, live.run.step)
        return Problem("stage.here", "stage") if here else None
    if stage in _START:
        return None if now in _START else Problem("stage.too_far_back", "stage")
    if stage is Stage.COLLECT or stage.number >= BACK_TO.number:
        return None
    return Problem("stage.too_far_back", "stage")


def back_stages(live: Live) -> list[Stage]:
    """The stages that one may go back to, the nearest first; those of rounds begin a new one."""
    earlier = [stage for stage in Stage if stage.number < live.run.stage.number and may_go(live, stage) is None]
    known = {step.stage for step in steps(live) if isinstance(step, Block)}
    return [stage for stage in reversed(earlier) if stage in known or live.run.round(stage) or not known]


# What must be true before leaving a stage: errors refuse, warnings ask


def exit_problems(live: Live, counts: Counts, to: Stage | None = None) -> list[Problem]:
    """What speaks against leaving the stage by going on: errors block, warnings are for the facilitator to decide.

    ``to`` is by default the stage of the agenda's next step. Going back is never asked about: it loses nothing.
    """
    rule = _EXITS.get(live.run.stage)
    to = _following(live) if to is None else to
    if rule is None or (to is not None and to.number < live.run.stage.number):
        return []
    found = list(rule(live, counts))
    # The next step of the same stage: nothing is finished yet, so nothing can be missing.
    return [one for one in found if one.severity is Severity.WARNING] if to is live.run.stage else found


def _following(live: Live) -> Stage | None:
    return next((step.stage for step in steps(live)[live.run.step + 1 :] if isinstance(step, Block)), None)


def _warn(code: str, field: str = "", **params: object) -> Problem:
    return Problem(code, field, params, Severity.WARNING)


def _leave_prepare(live: Live, counts: Counts) -> Iterator[Problem]:
    if not live.setup.question.strip():
        yield Problem("question.empty", "question")
    if not steps(live):
        yield Problem("agenda.missing", "agenda")
    if not (live.setup.paper_only or live.setup.preflight_passed or live.setup.rehearsal):
        yield _warn("preflight.open", "preflight")


def _leave_lobby(live: Live, counts: Counts) -> Iterator[Problem]:
    if counts.seats < 1:
        yield Problem("seats.none", "seats")
    elif counts.seats < FEWEST_FOR_SEALED and live.setup.mode is not Mode.NAMED:
        yield Problem("seats.too_few_for_sealed", "mode", {"seats": counts.seats, "fewest": FEWEST_FOR_SEALED})
    elif counts.seats < 2:
        yield _warn("seats.alone", "seats")
    if counts.seats < live.setup.seats:
        yield _warn("seats.missing", "seats", count=counts.seats, expected=live.setup.seats)


def _leave_collect(live: Live, counts: Counts) -> Iterator[Problem]:
    if not counts.ideas and not live.board.notes:
        yield _warn("collect.none")
    elif counts.done < counts.seats:
        yield _warn("collect.writing", count=counts.seats - counts.done, more_time=counts.more_time)


def _leave_reveal(live: Live, counts: Counts) -> Iterator[Problem]:
    if hidden := sum(not note.shown for note in open_notes(live.board)):
        yield _warn("reveal.hidden", count=hidden)


def _leave_cluster(live: Live, counts: Counts) -> Iterator[Problem]:
    if rest := len(loose(live.board)):
        yield _warn("cluster.loose", count=rest)
    if counts.late:
        yield _warn("late.waiting", count=counts.late)


def _leave_vote(live: Live, counts: Counts) -> Iterator[Problem]:
    if not counts.ballots:
        yield _warn("vote.none")
    elif counts.ballots < counts.seats:
        yield _warn("vote.missing", count=counts.seats - counts.ballots)


def _leave_shortlist(live: Live, counts: Counts) -> Iterator[Problem]:
    count = len(picked_ids(live))
    if not count:
        yield Problem("shortlist.none", "picks")
    elif count > MOST_PICKS:
        yield _warn("shortlist.many", count=count, most=MOST_PICKS)


def _leave_draft_o(live: Live, counts: Counts) -> Iterator[Problem]:
    found = drafts(live)
    if not found:
        yield Problem("drafts.none", "drafts")
    for draft in found:
        if not draft.sources and not draft.no_source:
            yield Problem("draft.no_source", draft.id, {"title": draft.title})


def _leave_draft_kr(live: Live, counts: Counts) -> Iterator[Problem]:
    if not drafts(live):  # an agenda without drafting works on what is brought in from the plan
        yield _warn("drafts.none", "drafts")
    for draft in drafts(live):
        count = len(results_of(live, draft.id))
        if not count:
            yield Problem("draft.no_results", draft.id, {"title": draft.title})
        elif count > MOST_RESULTS:
            yield _warn("draft.many_results", draft.id, title=draft.title, count=count, most=MOST_RESULTS)


def _leave_check(live: Live, counts: Counts) -> Iterator[Problem]:
    if not drafts(live):
        yield _warn("drafts.none", "drafts")
    titles = {one.id: one.title for one in (*live.board.drafts.values(), *live.board.results.values())}
    for one in open_blockers(live):
        yield Problem("check.contradiction", one.hint.about, {"title": titles.get(one.hint.about, "")})


def _leave_confidence(live: Live, counts: Counts) -> Iterator[Problem]:
    number = live.run.round(Stage.CONFIDENCE)
    closed = next((one for one in live.results.confidence if one.round == number), None)
    if closed is None:
        yield _warn("confidence.open", answers=counts.ballots, seats=counts.seats)
    elif closed.any_low and not live.board.dissents:
        yield Problem("confidence.unheard", "dissents")
    if number > REWORKS + 1:
        yield _warn("confidence.reworks", count=number - 1)


def _leave_accept(live: Live, counts: Counts) -> Iterator[Problem]:
    for draft in drafts(live):
        word = live.board.acceptances.get(draft.id)
        if word is None or word.answer is Answer.DECLINE:
            yield _warn("accept.missing" if word is None else "accept.declined", draft.id, title=draft.title)


def _leave_sign(live: Live, counts: Counts) -> Iterator[Problem]:
    if not live.board.signatures:
        yield _warn("sign.missing")


def _leave_publish(live: Live, counts: Counts) -> Iterator[Problem]:
    # A workshop that looked back has published cards, and no objectives.
    if not live.results.published and not live.results.workshop:
        yield _warn("publish.missing")


def _leave_close(live: Live, counts: Counts) -> Iterator[Problem]:
    if unsettled := sum(not one.settled for one in live.board.parked.values()):
        yield _warn("parking.unsettled", count=unsettled)
    if live.results.roti is None and counts.seats:
        yield _warn("roti.missing")


_EXITS = {
    Stage.PREPARE: _leave_prepare,
    Stage.LOBBY: _leave_lobby,
    Stage.COLLECT: _leave_collect,
    Stage.REVEAL: _leave_reveal,
    Stage.CLUSTER: _leave_cluster,
    Stage.VOTE: _leave_vote,
    Stage.SHORTLIST: _leave_shortlist,
    Stage.DRAFT_O: _leave_draft_o,
    Stage.DRAFT_KR: _leave_draft_kr,
    Stage.CHECK: _leave_check,
    Stage.CONFIDENCE: _leave_confidence,
    Stage.ACCEPT: _leave_accept,
    Stage.SIGN: _leave_sign,
    Stage.PUBLISH: _leave_publish,
    Stage.CLOSE: _leave_close,
}


# Moving


def go(live: Live, stage: Stage, step: int, now_ms: int) -> Live:
    """The workshop in another stage (or a new round of the same), at a step of the agenda.

    Raises Refused with the problem of ``may_go``. Nothing that was written is lost by going back: rounds count on.
    """
    if problem := may_go(live, stage, step):
        raise Refused([problem])
    run = _leaving(live.run, live, now_ms)
    rounds = {**run.rounds, stage.value: run.rounds.get(stage.value, 0) + 1} if _begins(live, stage) else run.rounds
    block = _block_at(live, step)
    length = round(block.minutes * 60_000) if block is not None and block.stage is stage else 0
    run = replace(
        run,
        stage=stage,
        step=step,
        epoch=run.epoch + 1,
        rounds=rounds,
        overlay=Overlay.OFFLINE if run.overlay is Overlay.OFFLINE else Overlay.NONE,
        timer=OFF.set(length),
        entered_ms=now_ms,
        turn=1,
        spotlight=(),
        pairs=(),
        collect_closed_ms=now_ms if live.run.stage is Stage.COLLECT else run.collect_closed_ms,
    )
    return replace(live, run=run, voting=_opened(live, stage, rounds, block))


def rest(live: Live, step: int, now_ms: int) -> Live:
    """The workshop in a break of its agenda: the stage stays, phones rest, the timer counts the break."""
    found = steps(live)[step]
    if not isinstance(found, Break):
        raise Refused([Problem("stage.here", "step")])
    run = _leaving(live.run, live, now_ms)
    timer = OFF.set(round(found.minutes * 60_000)).start(now_ms)
    return replace(live, run=replace(run, step=step, overlay=Overlay.BREAK, timer=timer, entered_ms=now_ms))


def _begins(live: Live, stage: Stage) -> bool:
    """Whether this is a new round. Going on to a stage of rounds always begins one, so does coming back to it."""
    return stage in ROUNDS or live.run.round(stage) == 0


def _leaving(run: Run, live: Live, now_ms: int) -> Run:
    if run.entered_ms is None or not is_live(run.stage):
        return run
    block = current_block(live)
    on_break = run.overlay is Overlay.BREAK and run.step >= 0 and isinstance(steps(live)[run.step], Break)
    planned = steps(live)[run.step].minutes if on_break else (block.minutes if block else 0)
    name = "break" if on_break else (block.id if block else run.stage.value)
    spent = Spent(name, run.stage, round(planned * 60), max(0, (now_ms - run.entered_ms) // 1000))
    return replace(run, spent=(*run.spent, spent))


def _block_at(live: Live, step: int) -> Block | None:
    found = steps(live)[step] if 0 <= step < len(steps(live)) else None
    return found if isinstance(found, Block) else None


def _opened(live: Live, stage: Stage, rounds: Mapping[str, int], block: Block | None) -> VoteRound | None:
    if stage is not Stage.VOTE:
        return None
    by_cards = block is not None and block.vote == "cards"
    items = cards(live.board) if by_cards else targets(live.board)
    number = rounds[Stage.VOTE.value]
    if by_cards:
        return VoteRound(number, "cards", items, 25, 5)
    if block is not None and block.vote == "heat":
        return VoteRound(number, "heat", items, max(1, 3 * len(items)), 3)
    return VoteRound(number, "dots", items, live.setup.budget or default_budget(len(items)), live.setup.stack)


def runoff(live: Live, items: list[str], now_ms: int) -> Live:
    """A new round with one dot a seat among these targets of the last one; raises Refused ``runoff.items``."""
    last = live.results.vote
    found = tuple(one for one in last.items if one.id in items) if last else ()
    if len(found) < 2:
        raise Refused([Problem("runoff.items", "items")])
    live = go(live, Stage.VOTE, live.run.step, now_ms)
    return replace(live, voting=VoteRound(live.run.round(Stage.VOTE), "runoff", found, 1, 1))


# Overlays, timer, mode


def lay_over(live: Live, overlay: Overlay, now_ms: int) -> Live:
    """Put an overlay over the stage, or (NONE) take it away; the timer stands still under all but OFFLINE."""
    run = live.run
    if overlay not in (Overlay.NONE, Overlay.OFFLINE) and not is_live(run.stage):
        raise Refused([Problem("stage.closed", "overlay")])
    timer = run.timer if overlay in (Overlay.NONE, Overlay.OFFLINE) else run.timer.pause(now_ms)
    return replace(live, run=replace(run, overlay=overlay, timer=timer))


def resumed(live: Live, now_ms: int, code: str = "resumed") -> Live:
    """A workshop opened again after a crash or a sleep: paused where it stood, and the protocol says so."""
    if not is_live(live.run.stage):
        return live
    run = live.run
    timer = run.timer
    if timer.ends_ms is not None:
        # What passed while nobody watched is not taken from the people: at most what was left then is left now.
        timer = timer.pause(min(now_ms, timer.ends_ms))
    incident = Incident(code, run.stage)
    return replace(live, run=replace(run, overlay=Overlay.PAUSED, timer=timer, incidents=(*run.incidents, incident)))


def noted(live: Live, code: str, **params: object) -> Live:
    """Write down an incident for the protocol."""
    return replace(live, run=replace(live.run, incidents=(*live.run.incidents, Incident(code, live.run.stage, params))))


def tidied(setup: Setup) -> Setup:
    """The setup with texts that the plan can take: what is pasted into one line may hold several."""
    names = ("question", "place", "facilitator", "sponsor")
    return replace(setup, **{name: one_line(getattr(setup, name)) for name in names})


def with_setup(live: Live, setup: Setup) -> Live:
    """Another setup; the mode may only become more anonymous once people may write (Refused ``mode.ratchet``)."""
    problems = list[Problem]()
    begun = is_live(live.run.stage)
    # Until the first idea may be written, two people who sat down for a sealed workshop may still choose names.
    if live.run.stage.number > Stage.FRAME.number and _RATCHET.index(setup.mode) < _RATCHET.index(live.setup.mode):
        problems.append(Problem("mode.ratchet", "mode"))
    if setup.budget is not None and not 1 <= setup.budget <= 99:
        problems.append(Problem("budget.range", "budget"))
    if setup.agenda is not None and begun and setup.agenda != live.setup.agenda:
        kept = live.run.step + 1
        if setup.agenda.steps[:kept] != steps(live)[:kept]:
            problems.append(Problem("agenda.past", "agenda"))
    if live.run.stage is Stage.ARCHIVED:
        problems.append(Problem("stage.closed", "stage"))
    if problems:
        raise Refused(problems)
    return replace(live, setup=tidied(setup))
