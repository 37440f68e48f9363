"""The checks of the practice: each reads the evidence and says what goes well, or what to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from okr_desktop.domain.practice.findings import Evidence, Finding, Share, Verdict

#: How many suggestions a group can take up at once (few changes at a time, or nobody knows what helped).
AT_ONCE = 3
# From how many on a share says something.
ENOUGH = 3
# A cycle is young below this share of its time: what is still missing may come.
YOUNG = 0.15


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, how much it matters (10 most), where it is mended, what a lesson about it is called."""

    code: str
    weight: int
    door: str
    topic: str
    ask: Callable[[Evidence], Finding]


def practice(evidence: Evidence) -> list[Finding]:
    """Every finding, what to try first, then what goes well, then what is too early to say."""
    found = [_placed(check, check.ask(evidence)) for check in CHECKS]
    order = [Verdict.TRY, Verdict.GOOD, Verdict.EARLY]
    return sorted(found, key=lambda one: (order.index(one.verdict), -one.weight))


def next_steps(findings: list[Finding]) -> list[Finding]:
    """The few to try next."""
    return [one for one in findings if one.verdict is Verdict.TRY][:AT_ONCE]


def _placed(check: Check, found: Finding) -> Finding:
    return replace(found, weight=check.weight, door=check.door, topic=check.topic)


def _share(code: str, share: Share, most: float, *, few: int = ENOUGH) -> Finding:
    """Good up to a part of the total; too early to say of few."""
    params = {"count": share.count, "total": share.total}
    if share.total < few:
        return Finding(code, Verdict.EARLY, params)
    return Finding(code, Verdict.TRY if share.over(most) else Verdict.GOOD, params)


def _any(code: str, share: Share) -> Finding:
    """Good when none is left; nothing to say where there was nothing."""
    params = {"count": share.count, "total": share.total}
    if not share.total:
        return Finding(code, Verdict.EARLY, params)
    return Finding(code, Verdict.TRY if share.count else Verdict.GOOD, params)


def _young(evidence: Evidence, found: Finding) -> Finding:
    """What may still come in a young cycle is not held against anybody."""
    return replace(found, verdict=Verdict.EARLY) if evidence.elapsed < YOUNG else found


def _check_ins(evidence: Evidence) -> Finding:
    return _young(evidence, _share("late", evidence.late, 0.25))


def _focus(evidence: Evidence) -> Finding:
    return _any("crowded_teams", evidence.crowded_teams)


def _key_results(evidence: Evidence) -> Finding:
    return _share("crowded_objectives", evidence.crowded_objectives, 0.2)


def _bare(evidence: Evidence) -> Finding:
    return _share("bare_objectives", evidence.bare_objectives, 0.2)


def _owner(evidence: Evidence) -> Finding:
    return _share("no_owner", evidence.no_owner, 0.1)


def _why(evidence: Evidence) -> Finding:
    return _share("no_why", evidence.no_why, 0.5)


def _direction(evidence: Evidence) -> Finding:
    if not evidence.has_mission:
        return Finding("mission", Verdict.TRY if evidence.serves_nothing.total else Verdict.EARLY)
    return _share("serves_nothing", evidence.serves_nothing, 0.5)


def _confidence(evidence: Evidence) -> Finding:
    return _share("flat_confidence", evidence.flat_confidence, 0.6, few=5)


def _bottom_up(evidence: Evidence) -> Finding:
    share = evidence.bottom_up
    params = {"count": share.count, "total": share.total}
    if share.total < ENOUGH:
        return Finding("bottom_up", Verdict.EARLY, params)
    return Finding("bottom_up", Verdict.GOOD if share.count * 2 >= share.total else Verdict.TRY, params)


def _carried(evidence: Evidence) -> Finding:
    return _any("carried", evidence.carried)


def _full_scores(evidence: Evidence) -> Finding:
    """Scores that are nearly all full tell of targets that were safe, or of a fear of anything else."""
    return _share("full_scores", evidence.full_scores, 0.8, few=5)


def _low_scores(evidence: Evidence) -> Finding:
    return _share("low_scores", evidence.low_scores, 0.6, few=5)


def _words(evidence: Evidence) -> Finding:
    return _share("no_words", evidence.no_words, 0.3)


def _retrospective(evidence: Evidence) -> Finding:
    verdict = Verdict.GOOD if evidence.retrospectives else Verdict.TRY
    params = {"count": evidence.retrospectives}
    return Finding("retrospectives", verdict if evidence.has_before else Verdict.EARLY, params)


def _actions(evidence: Evidence) -> Finding:
    return _young(evidence, _any("unchecked", evidence.unchecked))


def _ideas(evidence: Evidence) -> Finding:
    return _any("ideas", evidence.ideas)


def _concerns(evidence: Evidence) -> Finding:
    return _any("concerns", evidence.concerns)


def _questions(evidence: Evidence) -> Finding:
    return _any("questions", evidence.questions)


def _requests(evidence: Evidence) -> Finding:
    return _any("requests", evidence.requests)


def _sponsor(evidence: Evidence) -> Finding:
    return Finding("sponsor", Verdict.GOOD if evidence.has_sponsor else Verdict.TRY)


def _signed(evidence: Evidence) -> Finding:
    found = Finding("signed", Verdict.GOOD if evidence.signed else Verdict.TRY, {"count": evidence.signed})
    return _young(evidence, found)


def _promises(evidence: Evidence) -> Finding:
    return _any("promises", evidence.promises)


def _pulse(evidence: Evidence) -> Finding:
    if not evidence.pulses:
        return _young(evidence, Finding("pulse", Verdict.TRY, {"count": 0}))
    share = evidence.answered
    params = {"count": share.count, "total": share.total}
    return Finding("participation", Verdict.GOOD if share.over(0.5) else Verdict.TRY, params)


CHECKS: tuple[Check, ...] = (
    Check("late", 10, "round", "check-in", _check_ins),
    Check("bottom_up", 10, "workshop", "bottom_up", _bottom_up),
    Check("concerns", 9, "concerns", "concern", _concerns),
    Check("ideas", 9, "ideas", "idea", _ideas),
    Check("focus", 8, "plan", "focus", _focus),
    Check("retrospectives", 8, "cycle", "retrospective", _retrospective),
    Check("actions", 8, "cycle", "retrospective", _actions),
    Check("questions", 7, "feedback", "feedback", _questions),
    Check("requests", 7, "teamwork", "alignment", _requests),
    Check("owner", 7, "plan", "owner", _owner),
    Check("full_scores", 6, "cycle", "score", _full_scores),
    Check("low_scores", 6, "cycle", "score", _low_scores),
    Check("sponsor", 6, "strategy", "sponsor", _sponsor),
    Check("promises", 6, "strategy", "sponsor", _promises),
    Check("words", 5, "cycle", "score", _words),
    Check("pulse", 5, "pulse", "pulse", _pulse),
    Check("confidence", 5, "round", "confidence", _confidence),
    Check("key_results", 5, "plan", "focus", _key_results),
    Check("bare", 5, "plan", "measure", _bare),
    Check("carried", 5, "cycle", "focus", _carried),
    Check("direction", 4, "strategy", "alignment", _direction),
    Check("why", 4, "plan", "why", _why),
    Check("signed", 3, "strategy", "sponsor", _signed),
)
