"""What the feedback page shows, every text finished; gathered on the worker."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from okr_desktop.domain import mentions
from okr_desktop.domain.feedback import Question
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.feedback.words import FeedbackWords
from okr_desktop.qt.pages.plan.details_talk_data import Mark, marks_of
from okr_desktop.qt.texts_numbers import short_value_text
from okr_desktop.services.engagement.direction import teamwork
from okr_desktop.services.engagement.talking import feedback, waiting

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.direction.teamwork import Request
    from okr_desktop.services.engagement.talking.waiting import News, Reading

ME, QUESTIONS, THANKS, TALK = "me", "questions", "thanks", "talk"
_TITLE = 120
# Of what was answered and of thanks, the newest.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One card. ``head`` stands above the ``text``, ``below`` under it; ``show`` is the item to go to ("" for none).

    ``question`` is one to answer here, ``request`` a dependency to answer; ``deed`` is what its button ``verb`` does.
    """

    key: str
    text: str
    head: str = ""
    title: str = ""
    show: str = ""
    status: str = ""
    word: str = ""
    below: str = ""
    question: str = ""
    request: str = ""
    verb: str = ""
    deed: Deed | None = None
    marked: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its cards, or with one card that lists them (``listed``).

    ``done`` is what its link says, which takes all of them away (``keys``).
    """

    title: str
    entries: tuple[Entry, ...]
    listed: bool = False
    done: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """Everything that the page shows, by its part; ``counts`` stand on the parts, ``people`` are for a talk."""

    me: str = ""
    parts: dict[str, tuple[Section, ...]] = field(default_factory=dict[str, tuple[Section, ...]])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    names: dict[str, str] = field(default_factory=dict[str, str])
    people: tuple[tuple[str, str], ...] = ()
    person: str = ""
    lead: str = ""


def load(desk: Desk, person: str = "", language: str = "en") -> FeedbackView:
    """The page; ``person`` (id, "" for me) is whom the talk is with."""
    reader = _Reader(desk)
    found = waiting.waiting(desk)
    mine = reader.mine(found) if found else ()
    open_ones, answered = reader.questions()
    thanks = reader.thanks()
    chosen = person if person in desk.plan.people else desk.me or ""
    lead, talk = reader.talk(chosen, language)
    return FeedbackView(
        desk.me or "",
        {ME: mine, QUESTIONS: (*open_ones, *answered), THANKS: thanks, TALK: talk},
        {ME: found.count if found else 0, QUESTIONS: sum(len(one.entries) for one in open_ones)},
        mentions.offered(desk.plan.people.values()),
        _people(desk.plan),
        chosen,
        lead,
    )


def replies(desk: Desk) -> str:
    """How soon check-ins of this cycle get an answer, for everybody together; "" where that cannot be said."""
    from okr_desktop.services.engagement.measuring import insight

    cycle = desk.plan.current_cycle()
    if cycle is None:
        return ""
    measures = insight.indicators(desk, cycle.id).everybody.measures
    return FeedbackWords().replies(measures.get("latency"), measures.get("uncommented"))


def mark_seen(desk: Desk, keys: tuple[str, ...]) -> int:
    """These news were read."""
    return waiting.mark_seen(desk, keys)


def _people(plan: Plan) -> tuple[tuple[str, str], ...]:
    known = mentions.offered(plan.people.values())
    return tuple(sorted(known.items(), key=lambda pair: fold(pair[1])))


class _Reader:
    """Puts records into cards; names are looked up once."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._plan = desk, desk.plan
        self._names = feedback.names_of(desk.plan)
        self._words = FeedbackWords()

    # For me

    def mine(self, found: waiting.Waiting) -> tuple[Section, ...]:
        words = self._words
        sections = (
            Section(words.to_you(), tuple(self._question(one, eager=True) for one in found.questions)),
            Section(
                words.news(),
                tuple(map(self._news, found.news)),
                done=words.read_all(),
                keys=tuple(one.key for one in found.news),
            ),
            Section(words.to_read(), tuple(map(self._reading, found.readings))),
            Section(
                words.requests(), tuple(self._request(teamwork.request(self._plan, one)) for one in found.requests)
            ),
        )
        return tuple(one for one in sections if one.entries)

    def _news(self, one: News) -> Entry:
        head = self._words.news_head(one.kind, self._name(one.author), self._day(one.day))
        title, show = self._about(one.about)
        return Entry(one.key, self._shown(one.text), head, title, show)

    def _reading(self, one: Reading) -> Entry:
        check_in = one.check_in
        value = short_value_text(check_in.value, one.result.metric)
        author = self._name(check_in.author or one.result.owner)
        head = self._words.joined(author, self._day(check_in.date), value)
        text = "\n".join(
            part
            for part in (check_in.note, self._words.next(check_in.next), self._words.blocker(check_in.blocker))
            if part
        )
        deed = Deed(Verb.ACKNOWLEDGE, id=check_in.id)
        return Entry(
            check_in.id,
            text or self._words.no_note(),
            head,
            one.result.title,
            one.result.id,
            verb=self._words.acknowledge(),
            deed=deed,
        )

    def _request(self, one: Request) -> Entry:
        words = self._words
        by = words.by(self._day(one.item.by), late=one.late) if one.item.by else ""
        head = words.joined(f"{one.asker} → {one.giver}" if one.asker else one.giver, by)
        title, show = self._about(one.item.about)
        status = "at_risk" if one.late else "open"
        return Entry(
            one.item.id,
            one.item.what,
            head,
            title,
            show,
            status,
            words.overdue() if one.late else words.asked(),
            request=one.item.id,
            verb=words.answer_request(),
        )

    # Questions

    def questions(self) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
        """Open questions of everybody, and the latest that were answered."""
        open_ones = tuple(self._question(one) for one in waiting.open_questions(self._plan))
        over = sorted(
            (one for one in self._plan.questions.values() if not one.waits),
            key=lambda one: (one.answered or date.min, one.id),
            reverse=True,
        )
        answered = tuple(self._question(one) for one in over[:_MOST])
        words = self._words
        return _sections((words.open_questions(), open_ones)), _sections((words.answered_questions(), answered))

    def _question(self, one: Question, *, eager: bool = False) -> Entry:
        words = self._words
        to = self._name(feedback.asked_of(self._desk, one))
        title, show = self._about(one.about)
        head = words.asked_head(self._name(one.author), "" if eager else to, self._day(one.day), eager=eager)
        if one.waits:
            days = (self._plan.today - one.day).days if one.day else 0
            return Entry(one.id, self._shown(one.text), head, title, show, "open", words.waits(days), question=one.id)
        below = words.answered(self._name(one.answered_by), self._day(one.answered), self._shown(one.answer))
        return Entry(one.id, self._shown(one.text), head, title, show, "done", words.answered_word(), below)

    # Recognition

    def thanks(self) -> tuple[Section, ...]:
        """The newest recognition."""
        found = list[Entry]()
        for one in waiting.recognitions(self._plan)[:_MOST]:
            to = ", ".join(name for id in one.to if (name := self._name(id)))
            title, show = self._about(one.about)
            head = self._words.thanked(self._name(one.author), to, self._day(one.day))
            marks = marks_of(self._plan, one.id, self._desk.me)
            found.append(Entry(one.id, self._shown(one.text), head, title, show, marked=one.id, marks=marks))
        return _sections((self._words.thanks(), tuple(found)))

    # The talk between two

    def talk(self, person: str, language: str) -> tuple[str, tuple[Section, ...]]:
        """The purpose of a talk with somebody, and its agenda."""
        if not person or self._plan.current_cycle() is None:
            return "", ()
        from okr_desktop.services.engagement.talking.agenda import agenda

        made = agenda(self._desk, person, language)
        sections = tuple(
            Section(
                topic.title,
                tuple(
                    Entry(f"{topic.code} {at}", one.text, "", one.below, status=one.status, below=one.reply)
                    for at, one in enumerate(topic.points)
                ),
                listed=True,
            )
            for topic in made.topics
        )
        return made.purpose, sections

    # Words

    def _about(self, id: str | None) -> tuple[str, str]:
        """What something is about: its title, and the item to go to."""
        if not id:
            return "", ""
        one = self._plan.dependencies.get(id)
        item = (one.about or "") if one else feedback.subject(self._desk, id)
        title = feedback.title_of(self._desk, id)
        return title[:_TITLE], item if item in self._plan.objectives or item in self._plan.key_results else ""

    def _shown(self, text: str) -> str:
        return mentions.shown(text, self._names)

    def _name(self, id: str | None) -> str:
        found = self._plan.people.get(mentions.who(self._plan.people, id or ""))
        return found.name if found else ""

    def _day(self, day: date | None) -> str:
        return self._words.day(day, self._plan.today) if day else ""


def _sections(*found: tuple[str, tuple[Entry, ...]]) -> tuple[Section, ...]:
    return tuple(Section(title, entries) for title, entries in found if entries)
