"""A cycle told to everybody: five sentences proposed from the plan, edited, kept, and given out as text or HTML."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import escape
from urllib.parse import quote

from okr_desktop.domain import due, serving
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
from okr_desktop.domain.text import clean
from okr_desktop.services import asides, cycles
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.direction.announce_texts import LANGUAGES, day, spoken
from okr_desktop.services.outcome import Outcome

#: What the sentences are about, in their order.
PARTS = ("want", "main", "changed", "ask", "look")
_MAIN = 3
_TITLE, _WHY = 160, 240
_ENDS = ".!?…:"
#: Longer addresses are cut by some mail programs; the text is on the clipboard as well.
_MAILTO = 1800


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement ready to be given out: ``html`` is a fragment of plain paragraphs, safe to paste into a mail."""

    subject: str
    text: str
    html: str
    mailto: str


# Proposing


def propose(desk: Desk, cycle: str, language: str = "en") -> tuple[str, ...]:
    """Five sentences about a cycle, in the order of PARTS, in English or German; raises NotFound."""
    return _Proposal(desk.plan, cycles.known(desk.plan, cycle), spoken(language)).sentences()


class _Proposal:
    """What a plan says about one cycle."""

    def __init__(self, plan: Plan, cycle: Cycle, language: str) -> None:
        self._plan, self._cycle, self._language = plan, cycle, language
        self._words = LANGUAGES[language]
        standing = serving.planned(plan, cycle.id)
        self._count = len(standing)
        self._tops = main_objectives(plan, cycle.id, self._count)
        self._carried = sum(one.carried_from is not None for one in standing)

    def sentences(self) -> tuple[str, ...]:
        return tuple(ended(one) for one in (self._want(), self._main(), self._changed(), self._ask(), self._look()))

    def _say(self, key: str, **params: object) -> str:
        start, end = day(self._cycle.start, self._language), day(self._cycle.end, self._language)
        return self._words[key].format(cycle=self._cycle.name, start=start, end=end, **params)

    def _want(self) -> str:
        direction = self._direction()
        if direction is not None:
            said = ended(self._say("want", direction=_short(direction.text, _TITLE)))
            return self._because(said, direction.why)
        if len(self._tops) == 1:
            only = self._tops[0]
            return self._because(ended(self._say("want_one", objective=_short(only.title, _TITLE))), only.why)
        reasons = [one.why for one in self._tops if one.why.strip()]
        return self._because(ended(self._say("want_many", n=self._count)), reasons[0] if reasons else "")

    def _because(self, sentence: str, why: str) -> str:
        """The sentence with its reason: as a clause where it reads as one."""
        reason = _short(why, _WHY)
        if not reason:
            return sentence
        as_clause = reason[0].islower()
        return self._words["why" if as_clause else "why_sentence"].format(sentence=sentence, why=reason)

    def _direction(self) -> Direction | None:
        """What most of the cycle's objectives serve: a direction of the year or a theme, else the vision."""
        reaches = serving.reaches(self._plan, self._cycle.id)
        shown = [one for one in serving.directions(self._plan) if serving.valid_in(self._plan, one, self._cycle)]
        for kinds in ((DirectionKind.ANNUAL, DirectionKind.THEME), (DirectionKind.VISION, DirectionKind.MISSION)):
            served = [one for one in shown if one.kind in kinds and reaches[one.id].all]
            if served:
                return max(served, key=lambda one: len(reaches[one.id].all))
        return None

    def _main(self) -> str:
        if not self._tops:
            return self._say("main_none")
        titles = "; ".join(_short(one.title, _TITLE).rstrip(_ENDS) for one in self._tops[:_MAIN])
        more = len(self._tops) - _MAIN
        if more > 0:
            titles = self._words["main_more"].format(titles=titles, n=more)
        return self._say("main" if len(self._tops) > 1 else "main_one", titles=titles)

    def _changed(self) -> str:
        before = cycles.preceding(self._plan, self._cycle)
        if before is None:
            return self._say("first")
        fresh = self._count - self._carried
        key = "all_new" if not self._carried else "new" if fresh else "same"
        return self._say(key, before=before.name, n=fresh, carried=self._carried)

    def _ask(self) -> str:
        return self._say("ask", days=self._days())

    def _look(self) -> str:
        sponsor = self._plan.people.get(self._cycle.sponsor or "")
        if sponsor is not None:
            return self._say("look_sponsor", days=self._days(), sponsor=sponsor.name)
        return self._say("look", days=self._days())

    def _days(self) -> int:
        """How often most key results of the cycle are checked in."""
        ids = [result.id for one in self._tops for result in self._plan.results(one.id)]
        found = [due.cadence_of(self._plan, id) for id in ids] or [self._plan.workspace.cadence_days]
        return max(set(found), key=found.count)


def _short(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def ended(sentence: str) -> str:
    """A sentence with something at its end."""
    said = " ".join(sentence.split())
    return said if not said or said[-1] in _ENDS else f"{said}."


# Keeping


def of(plan: Plan, cycle: str | None = None) -> list[Announcement]:
    """Announcements, or those of one cycle, newest first."""
    found = (one for one in plan.announcements.values() if cycle in (None, one.cycle))
    return sorted(found, key=lambda one: one.id, reverse=True)


def known(plan: Plan, id: str) -> Announcement:
    """An announcement by its full id; raises NotFound."""
    if id not in plan.announcements:
        raise NotFound("announcement.unknown", id=id)
    return plan.announcements[id]


def save(desk: Desk, one: Announcement) -> Outcome[str]:
    """Keep an announcement (a new one is from whoever uses this workspace); gives its id. Raises Refused."""
    cycle = cycles.known(desk.plan, one.cycle)
    before = desk.plan.announcements.get(one.id)
    one = replace(one, text=clean(one.text, lines=True), author=one.author or (None if before else desk.me))
    refuse(one.problems())
    code = "announcement.add" if before is None else "announcement.edit"
    with desk.action(Label(code, {"title": cycle.name})) as unit:
        unit.save(one)
    return desk.done(unit, one.id)


def sent(desk: Desk, id: str, on: date | None = None) -> Outcome[str]:
    """Note on which day an announcement was given out (today, if not said)."""
    one = known(desk.plan, id)
    name = desk.plan.cycles[one.cycle].name if one.cycle in desk.plan.cycles else ""
    with desk.action(Label("announcement.sent", {"title": name})) as unit:
        unit.save(replace(one, day=on or desk.today))
    return desk.done(unit, id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete an announcement with what was said about it."""
    one = known(desk.plan, id)
    name = desk.plan.cycles[one.cycle].name if one.cycle in desk.plan.cycles else ""
    with desk.action(Label("announcement.delete", {"title": name})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("announcement", id)
    return desk.done(unit, id)


# Giving out


def told(desk: Desk, cycle: str, text: str, language: str = "en") -> Told:
    """A text (one sentence a line) as it is pasted into a mail; raises NotFound."""
    name, words = cycles.known(desk.plan, cycle).name, LANGUAGES[spoken(language)]
    organisation = desk.plan.workspace.organisation
    key = "subject_org" if organisation else "subject"
    subject = words[key].format(cycle=name, organisation=organisation)
    lines = [line.strip() for line in clean(text, lines=True).splitlines() if line.strip()]
    plain = "\n\n".join(lines)
    body = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    # No colours and no sizes: the mail keeps the looks of the one who sends it.
    html = f"<p><strong>{escape(subject)}</strong></p>\n{body}"
    return Told(subject, f"{subject}\n\n{plain}\n" if plain else f"{subject}\n", html, _mailto(subject, plain))


def _mailto(subject: str, body: str) -> str:
    """The address that opens a mail program; without the text where that would be too long for it."""
    head = f"mailto:?subject={quote(subject)}"
    whole = f"{head}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
    return whole if len(whole) <= _MAILTO else head


def main_objectives(plan: Plan, cycle: str, most: int = _MAIN) -> list[Objective]:
    """The topmost objectives of a cycle, the weightiest first."""
    tops = [plan.objectives[id] for id in serving.topmost(plan, (one.id for one in serving.planned(plan, cycle)))]
    return sorted(tops, key=lambda one: (-one.weight, one.rank, one.id))[:most]
