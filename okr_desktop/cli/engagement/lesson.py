"""Lessons, paths and checklists, the plan of a first cycle, and the playbook of common resistance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, done, id_of
from okr_desktop.cli.exchange.exporting import writable_target
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named

if TYPE_CHECKING:
    from okr_desktop.domain.errors import Problem
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.engagement.school.exercises import Exercise
    from okr_desktop.services.engagement.school.rollout import Line

Language = Annotated[str, typer.Option("--language", metavar="L", help="The language of the words, such as de.")]
RoleOption = Annotated[str, typer.Option("--role", metavar="R", help="member, lead, facilitator or sponsor.")]
CycleOption = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id; the current one else.")]
Day = Annotated[str, typer.Option("--due", metavar="D", help="The day of a step of one's own.")]
Owner = Annotated[str, typer.Option("--owner", metavar="P", help="Who does it: a person by name, e-mail or id.")]
_MARKS = {"": " ", "started": "…", "done": "✓"}


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Short lessons, checklists, a first cycle's plan, the playbook.")
    group.command("list")(listed)
    group.command("show")(show)
    group.command("check")(check)
    group.command("done")(finish)
    group.command("path")(path)
    group.command("checklist")(checklist)
    group.command("teams")(teams)
    group.command("rollout")(rollout)
    group.command("step")(step)
    group.command("playbook")(playbook)
    app.add_typer(group, name="lesson")


def listed(language: Language = "en", json: Json = False) -> None:
    """Every lesson with its minutes and for whom it is."""
    from okr_desktop.services.engagement.school import lessons

    found = lessons.library(language)
    _warn(found.problems)
    if json:
        fields = ("name", "title", "minutes", "roles", "topics", "language", "own")
        output.say_json([{name: getattr(one, name) for name in fields} for one in found.all])
        return
    rows = [[one.name, str(one.minutes), ", ".join(one.roles), one.title] for one in found.all]
    output.table(["Lesson", "Minutes", "For", "Title"], rows, frozenset({1}))


def _warn(problems: tuple[Problem, ...]) -> None:
    from okr_desktop.cli.texts import problem_text

    for problem in problems:
        output.warn(problem_text(problem))


def show(
    name: Annotated[str, typer.Argument(metavar="LESSON", help="Its name, or a topic such as K_TASK or confidence.")],
    language: Language = "en",
    answers: Annotated[bool, typer.Option("--answers", help="With the right answers of the exercises.")] = False,
    json: Json = False,
) -> None:
    """One lesson as Markdown, its exercises numbered."""
    from okr_desktop.services.engagement.school import lessons

    found = lessons.for_topic(name, language) or lessons.one(name, language)
    if json:
        parts = [part if isinstance(part, str) else _as_dict(part) for part in found.parts]
        output.say_json({"name": found.name, "title": found.title, "minutes": found.minutes, "parts": parts})
        return
    _say_lines(f"# {found.title}")
    for part in found.parts:
        output.say("")
        _say_lines(part if isinstance(part, str) else _exercise(part, answers))


def _as_dict(one: Exercise) -> dict[str, object]:
    shared: dict[str, object] = {"exercise": one.place + 1, "kind": one.sort.value, "ask": one.ask}
    if one.weak:
        return {**shared, "about": one.about, "weak": one.weak, "model": one.model, "why": one.why}
    items = [{"text": item.text, "answer": item.answer + 1, "why": item.why} for item in one.items]
    return {**shared, "options": list(one.options), "items": items}


def _exercise(one: Exercise, answers: bool) -> str:
    lines = [f"[Exercise {one.place + 1}] {one.ask}"]
    if one.weak:
        lines.append(f"  {one.weak}")
        return "\n".join([*lines, *([f"  → {one.model}", f"    {one.why}"] if answers else [])])
    lines += [f"  {number} = {option}" for number, option in enumerate(one.options, 1)]
    items = one.items if one.options or answers else tuple(sorted(one.items, key=lambda item: item.text))
    for item in items:
        lines.append(f"  - {item.text}")
        if answers:
            right = one.options[item.answer] if one.options else str(item.answer + 1)
            lines.append(f"    → {right}: {item.why}")
    return "\n".join(lines)


def _say_lines(text: str) -> None:
    for line in text.splitlines():
        output.say(line)


def check(
    name: Annotated[str, typer.Argument(metavar="LESSON", help="A lesson by name.")],
    exercise: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of a rewriting exercise.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you have written.")],
    language: Language = "en",
    json: Json = False,
) -> None:
    """What the coach asks about a rewritten text of an exercise."""
    from okr_desktop.cli.words.texts_coach import hint_text
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services.engagement.school import exercises, lessons

    known = lessons.one(name, language)
    chosen = next((one for one in known.exercises if one.place == exercise - 1 and one.weak), None)
    if chosen is None:
        raise NotFound("exercise.unknown", id=exercise, lesson=name)
    found = exercises.review(chosen, text, known.language)
    if json:
        hints = [
            {"rule": hint.code, "severity": hint.severity.value, "question": hint_text(hint)} for hint in found.hints
        ]
        output.say_json({"share": found.share, "questions": hints, "model": chosen.model, "why": chosen.why})
        return
    for hint in found.hints:
        output.say(hint_text(hint))
    if not found.hints:
        output.say("The coach has no question about it." if found.changed else "This is the text as it was.")
    output.say(f"One way to say it: {chosen.model}")


def finish(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="LESSON", help="A lesson by name.")],
    again: Annotated[bool, typer.Option("--not", help="Not done after all.")] = False,
    json: Json = False,
) -> None:
    """Keep that you are done with a lesson; say who you are with: okr me NAME"""
    from okr_desktop.services.engagement.school import learning

    with opened(ctx, writes=True) as desk:
        outcome = learning.take_back(desk, name) if again else learning.finish(desk, name)
        done(outcome.value, json)


def path(ctx: typer.Context, role: RoleOption = "", language: Language = "en", json: Json = False) -> None:
    """Your own path: the lessons of a role in their order, and which are done. A role that is named is remembered."""
    from okr_desktop.services.engagement.school import learning

    with opened(ctx) as desk:
        if role:
            learning.choose_role(desk, role)
        found = learning.path(desk, role, language)
    if json:
        steps = [
            {"lesson": one.lesson.name, "title": one.lesson.title, "minutes": one.lesson.minutes, "state": one.state}
            | ({"best": one.best} if one.best is not None else {})
            for one in found.steps
        ]
        output.say_json({"role": found.role.code, "minutes_left": found.minutes_left, "lessons": steps})
        return
    rows = [[_MARKS[one.state], one.lesson.name, str(one.lesson.minutes), one.lesson.title] for one in found.steps]
    output.table(["", "Lesson", "Minutes", "Title"], rows, frozenset({2}))
    output.say(f"{found.role.name}: {found.done} of {len(found.steps)} done, {found.minutes_left} minutes left")


def checklist(
    ctx: typer.Context,
    point: Annotated[str, typer.Argument(metavar="[POINT]", help="A point to tick, by its code.")] = "",
    role: RoleOption = "",
    undo: Annotated[bool, typer.Option("--not", help="Take the tick away.")] = False,
    language: Language = "en",
    json: Json = False,
) -> None:
    """Your own checklist; with a point, tick it."""
    from okr_desktop.services.engagement.school import learning

    with opened(ctx, writes=bool(point)) as desk:
        if point:
            done(learning.tick(desk, point, not undo).value, json)
            return
        found = learning.path(desk, role, language)
    if json:
        points = [{"point": one.code, "text": one.name, "done": ticked} for one, ticked in found.checklist]
        output.say_json({"role": found.role.code, "points": points})
        return
    output.table(
        ["", "Point", "Text"], [["✓" if ticked else " ", one.code, one.name] for one, ticked in found.checklist]
    )


def teams(ctx: typer.Context, json: Json = False) -> None:
    """How many people of each team have begun, and how many lessons are done; small groups are not told."""
    from okr_desktop.services.engagement.school import learning

    with opened(ctx) as desk:
        found = learning.team_progress(desk.plan)
    if json:
        fields = ("name", "people", "begun", "lessons")
        output.say_json([{name: getattr(one, name) for name in fields} for one in found])
        return
    rows = [[one.name, str(one.people), _count(one.begun), _count(one.lessons)] for one in found]
    output.table(["Team", "People", "Begun", "Lessons done"], rows, frozenset({1, 2, 3}))


def _count(number: int | None) -> str:
    return "too few to tell" if number is None else str(number)


# The plan of a first cycle


def rollout(
    ctx: typer.Context,
    cycle: Annotated[str, typer.Argument(metavar="[CYCLE]", help="A cycle by name or id; the current one else.")] = "",
    begin: Annotated[bool, typer.Option("--begin", help="Make the plan, or bring back steps taken away.")] = False,
    clear: Annotated[bool, typer.Option("--clear", help="Take the plan away, in one undo step.")] = False,
    add: Annotated[str, typer.Option("--add", metavar="TEXT", help="A step of your own; prints its id.")] = "",
    due: Day = "",
    owner: Owner = "",
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="FILE", help="Write the open steps as a calendar.")
    ] = None,
    language: Language = "en",
    json: Json = False,
) -> None:
    """The plan for a first cycle, with dates that move with the cycle."""
    from okr_desktop.services import values
    from okr_desktop.services.engagement.school import rollout as steps

    with opened(ctx, writes=begin or clear or bool(add)) as desk:
        here = cycle_named(desk, cycle)
        if clear:
            done(steps.clear(desk, here.id).value, json)
            return
        if add:
            day = values.day("due", due) if due else None
            done(steps.add(desk, here.id, add, day, _person(desk.plan, owner)).value, json)
            return
        if begin:
            steps.begin(desk, here.id)
        if ics is not None:
            path = steps.export(desk, here.id, writable_target(ctx, ics), language).value
            output.say_json({"file": path}) if json else output.say(path)
            return
        names = {person.id: person.name for person in desk.plan.people.values()}
        found = steps.lines(desk.plan, here.id, language)
    _show_steps(here.name, found, names, json)


def _person(plan: Plan, text: str) -> str | None:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    if not text.strip():
        return None
    found = people.find_person(plan, text)
    if found is None:
        raise NotFound("person.unknown", id=text)
    return found.id


def _show_steps(cycle: str, found: list[Line], names: dict[str, str], json: bool) -> None:
    if json:
        rows = [_step(one, names) for one in found]
        output.say_json({"cycle": cycle, "steps": rows})
        return
    if not found:
        output.say(f"{cycle} has no such plan yet. Make one with: okr lesson rollout --begin")
        return
    table = [
        [_day(one), "late" if one.late else one.state.value, names.get(one.owner or "", one.who), one.id[-8:], one.name]
        for one in found
    ]
    output.table(["Day", "State", "Who", "Id", "Step"], table)


def _day(one: Line) -> str:
    return one.due.isoformat() if one.due else ""


def _step(one: Line, names: dict[str, str]) -> dict[str, object]:
    return {
        "id": one.id,
        "code": one.code,
        "step": one.name,
        "text": one.text,
        "due": _day(one) or None,
        "moved": one.moved,
        "who": one.who,
        "owner": names.get(one.owner or ""),
        "state": one.state.value,
        "late": one.late,
    }


def step(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="STEP", help="A step by id, or a part of its end.")],
    state: Annotated[str, typer.Argument(metavar="[STATE]", help="open, doing, done or dropped.")] = "",
    due: Annotated[str, typer.Option("--due", metavar="D", help="Another day; “cycle” lets it follow the cycle.")] = "",
    owner: Owner = "",
    delete: Annotated[bool, typer.Option("--delete", help="Take the step away.")] = False,
    json: Json = False,
) -> None:
    """Say how far a step of the plan is, who does it and when; prints its id."""
    from dataclasses import replace

    from okr_desktop.domain.work import WorkState
    from okr_desktop.services import values
    from okr_desktop.services.engagement.school import rollout as steps

    with opened(ctx, writes=True) as desk:
        known = steps.step(desk.plan, id_of(desk, id, "rollout.unknown"))
        if delete:
            done(steps.delete(desk, known.id).value, json)
            return
        if due:
            known = replace(known, due=None if due.strip().lower() == "cycle" else values.day("due", due))
        if owner:
            known = replace(known, owner=_person(desk.plan, owner))
        if state:
            known = replace(known, state=values.choice("state", state, WorkState))
        done(steps.keep(desk, known).value, json)


def playbook(
    code: Annotated[str, typer.Argument(metavar="[PAGE]", help="A page by its code, such as no-time.")] = "",
    suggest: Annotated[str, typer.Option("--for", metavar="TEXT", help="Pages that may fit what somebody said.")] = "",
    language: Language = "en",
    json: Json = False,
) -> None:
    """Common resistance: what may be behind it, what to ask, say and change, and what not to say."""
    from okr_desktop.services.engagement.inbox import playbook as book

    if code:
        found = book.one(code, language)
        if json:
            output.say_json({"code": found.code, "title": found.title, "lesson": found.lesson, **found.parts})
        else:
            _say_lines(f"# {found.title}\n\n{found.text}")
        return
    pages = book.suggest(suggest, language) if suggest else book.patterns(language)
    _warn(book.library(language).problems)
    if json:
        output.say_json([{"code": one.code, "title": one.title} for one in pages])
        return
    output.table(["Page", "Title"], [[one.code, one.title] for one in pages])
