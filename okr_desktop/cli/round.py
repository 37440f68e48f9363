"""A check-in round in the terminal: one key result after the other, or all of them from a file."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened
from okr_desktop.cli.texts import error_texts

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.domain.rounds import Draft
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.rounds import Before, Round

_KEYS = ("id", "value", "confidence", "note", "next", "blocker", "date")
_SHAPE = 'answers are a JSON list of {"id": …, "value": …}'
_ASKED = ("What changed", "Next steps", "Blockers")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("round")(round_)
    app.command("acknowledge")(acknowledge)


def round_(
    ctx: typer.Context,
    owner: Annotated[str, typer.Option("--owner", metavar="P", help="Whose key results; you, if not said.")] = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Those of a team.")] = "",
    cycle: Annotated[str, typer.Option("--cycle", metavar="C", help="Every one of a cycle.")] = "",
    due: Annotated[bool, typer.Option("--due", help="Only what is due by now.")] = False,
    list_only: Annotated[bool, typer.Option("--list", help="Only say what the round would go through.")] = False,
    answers: Annotated[
        typer.FileText | None,
        typer.Option("--answers", metavar="FILE", help="Read answers from a JSON file (- for standard input)."),
    ] = None,
    json: Json = False,
) -> None:
    """Go through key results and check in on each: a value or = for no change, confidence, what changed.

    An empty value skips. What was recorded stays recorded when you stop in the middle (Ctrl+C).
    An answers file is a list of {"id": …, "value": "42" or "=", "confidence": 7, "note": …, "next": …, "blocker": …,
    "date": …}; all but the id and the value may be left out.
    """
    with opened(ctx, writes=not list_only) as desk:
        found = _stops(desk, owner, team, cycle, due)
        if list_only:
            _list(desk, found, json)
        elif answers is not None:
            _from_file(desk, found, answers.read(), json)
        elif not sys.stdin.isatty():
            raise typer.BadParameter("a round asks questions: run it in a terminal, or give --answers FILE or --list")
        else:
            _ask(desk, found, json)


def _stops(desk: Desk, owner: str, team: str, cycle: str, due: bool) -> Round:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import cycles, people, rounds

    if team:
        return rounds.of_team(desk, people.team_id(desk.plan, team) or "", only_due=due)
    if cycle:
        return rounds.of_cycle(desk, cycles.named(desk.plan, cycle, desk.today)[0].id, only_due=due)
    person = people.find_person(desk.plan, owner) if owner else None
    if owner and person is None:
        raise NotFound("person.unknown", id=owner)
    if person is not None:
        return rounds.mine(desk, person.id, only_due=due)
    if desk.me is None:
        raise NotFound("me.unknown")
    return rounds.mine(desk, desk.me, only_due=due)


def _list(desk: Desk, found: Round, json: bool) -> None:
    from okr_desktop.domain.ids import SHORT

    if json:
        output.say_json([_stop(desk, stop.key_result, stop.due) for stop in found.stops])
        return
    if not found.stops:
        output.say("nothing to check in on")
    for stop in found.stops:
        result = desk.plan.key_results[stop.key_result]
        when = f", due {stop.due}" if stop.due else ""
        output.say(f"{result.id[-SHORT:]}  {result.title}{when}")


def _stop(desk: Desk, id: str, due: Any) -> dict[str, Any]:
    result, latest = desk.plan.key_results[id], desk.plan.latest.get(id)
    return {
        "id": id,
        "title": result.title,
        "due": due.isoformat() if due else None,
        "value": str(latest.value) if latest else None,
        "date": latest.date.isoformat() if latest else None,
    }


def _from_file(desk: Desk, found: Round, text: str, json: bool) -> None:
    """Record every answer or none: a problem in one names it before anything is written."""
    from okr_desktop.domain.errors import OkrError
    from okr_desktop.services import rounds, values

    ready: dict[str, CheckIn] = {}
    for place, answer in enumerate(_answers(text), 1):
        try:
            id = desk.key_result(desk.resolve(answer["id"])).id
            if id in ready:
                raise OkrError("answers.twice", id=answer["id"])
            day = values.day("date", answer["date"]) if answer["date"] else desk.today
            ready[id] = rounds.check_in_from(desk.plan, id, _draft(answer), day, desk.me)
        except OkrError as error:
            raise OkrError("answers.refused", place=place, why=" ".join(error_texts(error))) from error
    outcome = rounds.record_all(desk, list(ready.values()))
    left = sum(stop.key_result not in ready for stop in found.stops)
    if json:
        output.say_json({"recorded": outcome.value, "left": left})
    else:
        output.say(f"{len(ready)} recorded")


def _answers(text: str) -> list[dict[str, str]]:
    """The answers of a file as texts, exactly as written there. Raises BadParameter for anything that is none."""
    import json

    try:
        # Numbers stay texts: a float would lose digits.
        read: Any = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise typer.BadParameter(_SHAPE) from error
    if not isinstance(read, list):
        raise typer.BadParameter(_SHAPE)
    return [_answer_of(one, place) for place, one in enumerate(cast("list[object]", read), 1)]


def _answer_of(one: object, place: int) -> dict[str, str]:
    if not isinstance(one, dict):
        raise typer.BadParameter(f"answer {place}: {_SHAPE}")
    answer = cast("dict[str, object]", one)
    if unknown := sorted(answer.keys() - set(_KEYS)):
        raise typer.BadParameter(f"answer {place}: unknown {', '.join(unknown)}; known are {', '.join(_KEYS)}")
    if bad := sorted(name for name, value in answer.items() if value is not None and not isinstance(value, str)):
        raise typer.BadParameter(f"answer {place}: {', '.join(bad)} must be text or a number")
    texts = {name: str(answer.get(name) or "") for name in _KEYS}
    if not texts["id"]:
        raise typer.BadParameter(f"answer {place}: the id of a key result is missing")
    return texts


def _draft(answer: dict[str, str]) -> Draft:
    from okr_desktop.domain.rounds import Draft
    from okr_desktop.services import values

    value, confidence = answer["value"].strip(), answer["confidence"].strip()
    return Draft(
        "" if value == "=" else value,
        value == "=",
        confidence=values.confidence(confidence) if confidence else None,
        note=answer["note"],
        next=answer["next"],
        blocker=answer["blocker"],
    )


def _ask(desk: Desk, found: Round, json: bool) -> None:
    from okr_desktop.services import rounds

    recorded = list[str]()
    for place, stop in enumerate(found.stops, 1):
        _show(rounds.before(desk, stop.key_result), place, len(found.stops))
        draft = _answer(desk, stop.key_result)
        if draft is not None:
            rounds.record(desk, stop.key_result, draft)
            recorded.append(stop.key_result)
    if json:
        output.say_json({"recorded": recorded, "left": len(found.stops) - len(recorded)})
    else:
        output.say(f"{len(recorded)} of {len(found.stops)} recorded")


def _show(known: Before, place: int, of: int) -> None:
    typer.echo(f"\n{place}/{of}  {known.objective} / {known.result.title}", err=True)
    if (latest := known.latest) is not None:
        unit = f" {known.result.metric.unit}" if known.result.metric.unit else ""
        said = f"  “{latest.note}”" if latest.note else ""
        typer.echo(f"     {latest.date}: {latest.value}{unit}, confidence {latest.confidence or '–'}{said}", err=True)


def _answer(desk: Desk, id: str) -> Draft | None:
    """What a person answers at one stop; asked again until it can be saved, None to skip."""
    from okr_desktop.domain.errors import OkrError
    from okr_desktop.domain.rounds import Draft
    from okr_desktop.services import rounds, values

    while True:
        value = _line("Value (= no change, empty skips)")
        if not value:
            return None
        try:
            typed = _line("Confidence 0-10")
            confidence = values.confidence(typed) if typed else None
            draft = Draft("" if value == "=" else value, value == "=", confidence=confidence)
            rounds.check_in_from(desk.plan, id, draft, desk.today, desk.me)
            note, ahead, blocker = (_line(label) for label in _ASKED)
            return replace(draft, note=note, next=ahead, blocker=blocker)
        except OkrError as error:
            for text in error_texts(error):
                output.warn(text)


def _line(label: str) -> str:
    return str(typer.prompt(f"     {label}", default="", show_default=False, err=True)).strip()


def acknowledge(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID…", help="Check-ins, by the end of their ids.")],
    json: Json = False,
) -> None:
    """Say that you have read check-ins (who you are: okr me NAME)."""
    from okr_desktop.services import check_ins, rounds

    with opened(ctx, writes=True) as desk:
        count = rounds.acknowledge(desk, [check_ins.resolve(desk, id) for id in ids]).value
        if json:
            output.say_json({"acknowledged": count})
        else:
            output.say(f"{count} acknowledged")
