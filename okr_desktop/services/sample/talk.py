"""What people of the sample say to each other: replies, threads, signs, thanks and questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.talk import Comment
from okr_desktop.services.sample.goals import Goal
from okr_desktop.services.sample.story import Item, Story, pick

#: Confidence from which a check-in is answered as good news, and below which as bad.
GOOD, BAD = 7, 4
_SIGNS = ("thanks", "celebrate", "curious", "support", "worried")


def heard(goals: Sequence[Goal]) -> list[tuple[int, CheckIn, str]]:
    """The check-ins of goals with their moments and the team that answers first."""
    return [
        (moment, made, goal.item["teams"][0])
        for goal in goals
        for told in goal.results
        for moment, made in told.check_ins
    ]


def reply(story: Story, quarter: int, said: Iterable[tuple[int, CheckIn, str]], company: Item, voices: Item) -> None:
    """Some check-ins are answered by somebody else, sooner or later as it is the habit of the team."""
    members = _members(company["people"])
    for moment, made, team in said:
        habit, chance = company["habits"][team], story.chance(f"reply/{made.id}")
        if chance.random() >= habit["replies"][quarter] * (1.25 if made.note else 0.9):
            continue
        others = [one for one in members[team] if story.ids[one] != made.author]
        author = pick(chance, others) if others else "amara"
        at = story.later(moment, habit["hours"][quarter] * chance.lognormvariate(0, 0.7))
        if at is not None:
            comment = _comment(story, made.id, author, at, _words(made, voices, chance))
            _thread(story, made, comment, at, chance, voices)


def _members(people: Sequence[Item]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in people:
        for team in one["teams"]:
            found.setdefault(team, []).append(one["key"])
    return found


def _words(made: CheckIn, voices: Item, chance: Random) -> str:
    mark = 5 if made.confidence is None else made.confidence
    pool = "replies_up" if mark >= GOOD else "replies_down" if mark <= BAD else "replies_flat"
    return pick(chance, voices[pool])


def _comment(story: Story, about: str, author: str, at: int, text: str, before: str | None = None) -> Comment:
    id = story.id(f"comment/{about}/{author}/{text}", at)
    found = Comment(id, about, story.words(text), story.ids[author], before)
    story.tell(at, author, "comment.add", found, title=story.titles.get(about, ""))
    return found


def _thread(story: Story, made: CheckIn, comment: Comment, at: int, chance: Random, voices: Item) -> None:
    """The one who was answered sometimes answers, and somebody may leave a sign."""
    keys = {id: key for key, id in story.ids.items()}
    author = keys.get(made.author or "")
    later = story.later(at, 2 + 20 * chance.random())
    if author and later is not None and chance.random() < 0.3:
        _comment(story, made.id, author, later, pick(chance, voices["answers"]), comment.id)
    if author and chance.random() < 0.35:
        kind = _SIGNS[chance.randrange(2)] if (made.confidence or 5) >= BAD else pick(chance, _SIGNS)
        _sign(story, made.id, comment.id, kind, author, at)


def _sign(story: Story, about: str, to: str, kind: str, author: str, moment: int) -> None:
    """A short sign, an hour or so after what it is about."""
    at = story.later(moment, 1.5)
    if at is not None:
        sign = Reaction(story.id(f"sign/{about}/{to}/{author}/{kind}", at), to, kind, story.ids[author])
        story.tell(at, author, "reaction.add", sign, title=story.titles.get(about, ""))


def written(story: Story, voices: Item) -> None:
    """Comments, thanks and questions that the file spells out."""
    before: Comment | None = None
    for place, item in enumerate(voices["comments"]):
        quarter = _quarter(story, item["about"])
        at = story.moment(story.in_cycle(quarter, item["week"]), 10 + place % 6)
        answers = before.id if item.get("reply") and before else None
        before = _comment(story, story.ids[item["about"]], item["author"], at, item["text"], answers)
    for item in voices["recognitions"]:
        _thank(story, item)
    for item in voices["questions"]:
        _ask(story, item)


def _quarter(story: Story, about: str) -> int:
    return int(about[1]) if about[0] == "q" and about[1].isdigit() else len(story.cycles) - 1


def _day(story: Story, item: Item) -> date:
    return min(story.in_cycle(item["quarter"], item["week"]), story.today - timedelta(days=1))


def _thank(story: Story, item: Item) -> None:
    day = _day(story, item)
    at, author, about = story.moment(day, 15), item["author"], story.ids[item["about"]]
    to = tuple(story.ids[key] for key in item["to"])
    thanks = Recognition(story.id(f"thanks/{item['text']}", at), item["text"], to, about, story.ids[author], day)
    names = {id: name for name, id in story.names.items()}
    story.tell(at, author, "recognition.add", thanks, title=", ".join(names[one] for one in to))
    for key in item["to"]:
        _sign(story, about, thanks.id, "thanks", key, at)


def _ask(story: Story, item: Item) -> None:
    day = _day(story, item)
    at, author = story.moment(day, 11), story.ids[item["author"]]
    question = Question(
        story.id(f"question/{item['text']}", at),
        story.ids[item["about"]],
        item["text"],
        author,
        story.known(item.get("to")),
        day,
    )
    story.tell(at, item["author"], "question.ask", question, title=item["text"])
    if "answer" in item:
        on = min(day + timedelta(days=item["after"]), story.today - timedelta(days=1))
        answered = replace(question, answer=item["answer"], answered_by=story.ids[item["by"]], answered=on)
        story.tell(story.moment(on, 17), item["by"], "question.answer", answered, title=item["text"])
