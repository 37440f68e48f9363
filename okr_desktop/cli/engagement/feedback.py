"""Feedback: questions with answers, recognition, reactions, acknowledgement, and the agenda of a talk between two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json, done, id_of
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.feedback import Question
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.talking.waiting import Waiting

Text = Annotated[str, typer.Argument(metavar="TEXT", help="What there is to say; @Name names somebody.")]
Who = Annotated[str, typer.Option("--person", metavar="P", help="Whose; else yours.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Questions, recognition, reactions, acknowledgement.")
    for command in (waiting, questions, ask, answer, recognise, react, acknowledge, agenda):
        group.command(command.__name__)(command)
    app.add_typer(group, name="feedback")


def waiting(
    ctx: typer.Context,
    person: Who = "",
    seen: Annotated[bool, typer.Option("--seen", help="Remember that all of it was read.")] = False,
    json: Json = False,
) -> None:
    """What waits: questions to you, what was said to you, check-ins to acknowledge, requests to your teams."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services.engagement.talking import waiting as service

    with opened(ctx, writes=seen) as desk:
        found = service.waiting(desk, _person(desk, person) if person else None)
        if found is None:
            raise NotFound("me.unknown")
        shown = _waiting_dict(desk, found)
        if seen and found.person == desk.me:
            service.mark_seen(desk, [one.key for one in found.news])
    if json:
        output.say_json(shown)
        return
    for heading, key in _PARTS:
        _table(heading, shown[key])
    if not found.count:
        output.warn("Nothing waits.")


_PARTS = (
    ("Questions", "questions"),
    ("Said since last time", "news"),
    ("Check-ins to acknowledge", "check_ins"),
    ("Requests to answer", "requests"),
)


def _table(heading: str, rows: list[dict[str, object]]) -> None:
    if rows:
        output.say(heading)
        lines = [[str(one["who"] or ""), str(one["id"])[-8:], str(one["about"]), str(one["text"])] for one in rows]
        output.table(["Who", "Id", "About", "Text"], lines)


def _waiting_dict(desk: Desk, found: Waiting) -> dict[str, list[dict[str, object]]]:
    plan = desk.plan
    teams = {id: team.name for id, team in plan.teams.items()}
    return {
        "questions": [question_dict(desk, one) for one in found.questions],
        "news": [
            {"kind": one.kind.value, **_line(desk, one.id, one.author, one.about, one.text)} for one in found.news
        ],
        "check_ins": [
            _line(desk, one.check_in.id, one.check_in.author, one.result.id, one.check_in.note)
            for one in found.readings
        ],
        "requests": [
            {**_line(desk, one.id, None, one.about, one.what), "who": teams.get(one.asker or "")}
            for one in found.requests
        ],
    }


def _line(desk: Desk, id: str, author: str | None, about: str | None, text: str) -> dict[str, object]:
    from okr_desktop.domain.mentions import shown
    from okr_desktop.services.engagement.talking import feedback

    person = desk.plan.people.get(author or "")
    return {
        "id": id,
        "who": person.name if person else None,
        "about": feedback.title_of(desk, about),
        "about_id": about,
        "text": shown(text, feedback.names_of(desk.plan)),
    }


def question_dict(desk: Desk, one: Question) -> dict[str, object]:
    """A question as JSON."""
    from okr_desktop.domain.mentions import shown
    from okr_desktop.services.engagement.talking import feedback

    plan, names = desk.plan, feedback.names_of(desk.plan)
    to, by = (plan.people.get(id or "") for id in (feedback.asked_of(desk, one), one.answered_by))
    return {
        **_line(desk, one.id, one.author, one.about, one.text),
        "to": to.name if to else None,
        "day": one.day.isoformat() if one.day else None,
        "answer": shown(one.answer, names),
        "answered_by": by.name if by else None,
        "answered": one.answered.isoformat() if one.answered else None,
    }


def questions(
    ctx: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Also those that were answered.")] = False,
    json: Json = False,
) -> None:
    """Questions of everybody that wait for an answer, the oldest first."""
    from okr_desktop.services.engagement.talking import waiting as service

    with opened(ctx) as desk:
        found = service.open_questions(desk.plan)
        if every:
            found += sorted((one for one in desk.plan.questions.values() if not one.waits), key=_made)
        rows = [question_dict(desk, one) for one in found]
    if json:
        output.say_json(rows)
    elif rows:
        names = ("who", "to", "id", "about", "text", "answer")
        lines = [
            [str(row[name] or "")[-8:] if name == "id" else str(row[name] or "") for name in names] for row in rows
        ]
        output.table(["Who", "To", "Id", "About", "Question", "Answer"], lines)
    else:
        output.warn("No question waits for an answer.")


def _made(one: Question) -> str:
    return one.id


def ask(
    ctx: typer.Context,
    id: ItemId,
    text: Text,
    to: Annotated[str, typer.Option("--to", metavar="P", help="Whom you ask; else whoever owns it.")] = "",
    json: Json = False,
) -> None:
    """Ask something about an item or check-in; prints the question's id."""
    from okr_desktop.services.engagement.talking import feedback

    with opened(ctx, writes=True) as desk:
        done(feedback.ask(desk, _about(desk, id), text, _person(desk, to) if to else None).value, json)


def answer(ctx: typer.Context, id: ItemId, text: Text, json: Json = False) -> None:
    """Answer a question, or change your answer."""
    from okr_desktop.services.engagement.talking import feedback

    with opened(ctx, writes=True) as desk:
        done(feedback.answer(desk, id_of(desk, id, "question.unknown"), text).value, json)


def recognise(
    ctx: typer.Context,
    text: Text,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="P", help="Whom you thank; may be repeated.")] = None,
    about: Annotated[str, typer.Option("--about", metavar="ID", help="The item or check-in that it is for.")] = "",
    json: Json = False,
) -> None:
    """Thank people for a result; prints the id."""
    from okr_desktop.services.engagement.talking import feedback

    with opened(ctx, writes=True) as desk:
        people = [_person(desk, one) for one in to or ()]
        item = _about(desk, about) if about else None
        done(feedback.recognise_named(desk, text, people, item).value, json)


def react(
    ctx: typer.Context,
    id: ItemId,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="support, thanks, celebrate, curious or worried.")
    ] = "support",
    json: Json = False,
) -> None:
    """Give a reaction to anything, or take yours back."""
    from okr_desktop.services.engagement.talking import feedback

    with opened(ctx, writes=True) as desk:
        about = _about(desk, id)
        stands = feedback.react(desk, about, kind.strip().lower()).value
    if json:
        output.say_json({"id": about, "kind": kind.strip().lower(), "given": stands})
    else:
        output.say("given" if stands else "taken back")


def acknowledge(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="CHECK_IN", help="The id of a check-in, or a part of its end.")],
    undo: Annotated[bool, typer.Option("--undo", help="Take it back.")] = False,
    json: Json = False,
) -> None:
    """Say that you have read a check-in of somebody else."""
    from okr_desktop.services import check_ins
    from okr_desktop.services.engagement.talking import feedback

    with opened(ctx, writes=True) as desk:
        found = check_ins.resolve(desk, id)
        done((feedback.unacknowledge if undo else feedback.acknowledge)(desk, found).value, json)


def agenda(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Whom the talk is with; else you.")] = "",
    language: Annotated[str, typer.Option("--language", metavar="L", help="en or de.")] = "en",
    json: Json = False,
) -> None:
    """The agenda of a talk between two, from the person's OKRs and what was said; see also: okr report one-to-one."""
    from okr_desktop.services.engagement.talking.agenda import agenda as made

    with opened(ctx) as desk:
        found = made(desk, _person(desk, person) if person else None, language)
    if json:
        topics = [
            {
                "code": topic.code,
                "title": topic.title,
                "points": [{"text": one.text, "below": one.below, "reply": one.reply} for one in topic.points],
            }
            for topic in found.topics
        ]
        output.say_json({"person": found.person, "role": found.role, "teams": list(found.teams), "topics": topics})
        return
    output.say(found.person)
    for topic in found.topics:
        output.say("")
        output.say(topic.title)
        for one in topic.points:
            output.say(f"- {one.text}")
            for part in (one.below, one.reply):
                if part:
                    output.say(f"  {part}")


def _person(desk: Desk, text: str) -> str:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    found = people.find_person(desk.plan, text)
    if found is None:
        raise NotFound("person.unknown", id=text)
    return found.id


def _about(desk: Desk, text: str) -> str:
    """The id of a record of any kind, check-ins too."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import check_ins

    try:
        return desk.resolve(text)
    except NotFound as error:
        if error.code == "id.ambiguous":
            raise
    return check_ins.resolve(desk, text)
