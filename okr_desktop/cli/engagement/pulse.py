"""Pulses: draft, open, answer and close short confidential surveys, and read what they say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json, done
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.pulse.records import Pulse
    from okr_desktop.domain.pulse.words import Question
    from okr_desktop.services.desk import Desk

PulseId = Annotated[str, typer.Argument(metavar="PULSE", help="A pulse by title or id.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Short confidential surveys, told only for groups large enough.")
    group.command("new")(new)
    group.command("list")(list_pulses)
    group.command("show")(show)
    group.command("open")(open_)
    group.command("answer")(answer)
    group.command("close")(close)
    group.command("recount")(recount)
    group.command("results")(results)
    group.command("trend")(trend)
    group.command("items")(list_items)
    group.command("delete")(delete)
    app.add_typer(group, name="pulse")


def new(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="How people will know it, such as: Pulse August.")],
    item: Annotated[
        list[str] | None,
        typer.Option("--item", metavar="I", help="A question of ours by its code, several times; else by turns."),
    ] = None,
    count: Annotated[int, typer.Option("--count", metavar="N", min=3, max=5, help="How many of ours, by turns.")] = 4,
    own: Annotated[
        list[str] | None,
        typer.Option("--own", metavar="TEXT", help="A sentence of your own to agree with, several times."),
    ] = None,
    comment: Annotated[str, typer.Option("--comment", metavar="TEXT", help="A question answered in words.")] = "",
    recommend: Annotated[bool, typer.Option("--recommend", help="Also ask for a recommendation, 0 to 10.")] = False,
    threshold: Annotated[int, typer.Option("--threshold", metavar="N", help="Answers a figure needs, 3 or more.")] = 5,
    comments_from: Annotated[
        int, typer.Option("--comments-from", metavar="N", help="Answers that comments need before they are told.")
    ] = 10,
    opens: Annotated[str, typer.Option("--opens", metavar="D", help="The first day; today if not said.")] = "",
    closes: Annotated[str, typer.Option("--closes", metavar="D", help="The last day; in two weeks if not said.")] = "",
    team: Annotated[
        list[str] | None, typer.Option("--team", metavar="T", help="Ask only this team, several times; else everybody.")
    ] = None,
    cycle: Cycle = "",
    json: Json = False,
) -> None:
    """Draft a pulse; prints its id. Nobody is asked before it is opened."""
    from dataclasses import replace

    from okr_desktop.cli.engagement.idea import cycle_id
    from okr_desktop.services import people, values
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx, writes=True) as desk:
        draft = pulses.suggestion(desk, title, count)
        draft = replace(
            draft,
            cycle=cycle_id(desk, cycle) or draft.cycle,
            items=_items(item) if item else draft.items,
            own=tuple(text.strip() for text in own or ()),
            comment=comment.strip(),
            recommend=recommend,
            threshold=threshold,
            comment_threshold=max(comments_from, threshold),
            opens=values.day("date", opens) if opens else draft.opens,
            closes=values.day("date", closes) if closes else draft.closes,
        )
        teams = tuple(people.team_id(desk.plan, one) or "" for one in team or ())
        done(pulses.save(desk, pulses.with_audience(draft, teams)).value, json)


def _items(codes: list[str]) -> tuple[str, ...]:
    from okr_desktop.domain.pulse.items import BY_CODE

    if unknown := [code for code in codes if code not in BY_CODE]:
        raise typer.BadParameter(f"no question {', '.join(unknown)}; see: okr pulse items")
    return tuple(dict.fromkeys(codes))


def list_pulses(ctx: typer.Context, json: Json = False) -> None:
    """List the pulses, the newest first."""
    from okr_desktop.cli.engagement import pulse_view
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx) as desk:
        found = pulses.by_time(desk.plan)
        if json:
            output.say_json([pulse_view.as_dict(desk, one) for one in found])
        elif not found:
            output.warn('There are no pulses yet. Draft one with: okr pulse new "…"')
        else:
            heads = ["Pulse", "State", "Opens", "Closes", "Answers", "Id"]
            output.table(heads, [pulse_view.row(desk, one) for one in found], frozenset({4}))


def show(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """Show a pulse as respondents see it: what is promised, its questions and its groups."""
    from okr_desktop.cli.engagement import pulse_view
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx) as desk:
        found = pulses.find(desk, pulse)
        if json:
            output.say_json(pulse_view.as_dict(desk, found))
        else:
            pulse_view.show(desk, found)


def open_(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """Open a draft: limits, groups and who is asked are fixed from now on."""
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx, writes=True) as desk:
        done(pulses.open_for_answers(desk, pulse).value, json)


def answer(
    ctx: typer.Context,
    pulse: PulseId,
    rate: Annotated[
        list[str] | None,
        typer.Option("--rate", metavar="Q=N", help="The answer to a question by its code, several times."),
    ] = None,
    comment: Annotated[str, typer.Option("--comment", metavar="TEXT", help="The answer in words.")] = "",
    group: Annotated[
        str | None, typer.Option("--group", metavar="G", help="Your group by name; that of your team if not said.")
    ] = None,
    json: Json = False,
) -> None:
    """Answer a pulse without your name; once on this computer, and for ever. In a terminal it asks you."""
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx, writes=True) as desk:
        found = pulses.find(desk, pulse)
        marks = _marks(rate or [])
        if not marks and not comment:
            if not sys.stdin.isatty():
                raise typer.BadParameter("this asks questions: run it in a terminal, or give --rate and --comment")
            marks, comment = _ask(desk, found)
        place = pulses.my_group(desk, found) if group is None else _group(found, group)
        pulses.answer(desk, found.id, place, marks, comment)
        if json:
            output.say_json({"pulse": found.id, "answered": True})
        else:
            output.say("answered; thank you")


def _group(pulse: Pulse, text: str) -> str:
    from okr_desktop.cli.engagement.pulse_view import group_name
    from okr_desktop.domain.pulse.groups import named
    from okr_desktop.domain.text import fold

    wanted = fold(text)
    found = (one.id for one in pulse.groups if wanted in (fold(named(one.name)[0]), fold(group_name(one.name))))
    return next(found, text)


def _marks(rates: list[str]) -> dict[str, int]:
    found = dict[str, int]()
    for text in rates:
        code, _, mark = text.partition("=")
        if not mark.strip().isdecimal() or len(mark) > 3:
            raise typer.BadParameter(f"--rate {output.safe(text)[:60]} is not QUESTION=NUMBER")
        if code.strip() in found:
            raise typer.BadParameter(f"--rate answers {output.safe(code)[:60]} twice")
        found[code.strip()] = int(mark)
    return found


def _ask(desk: Desk, pulse: Pulse) -> tuple[dict[str, int], str]:
    """The questions one after the other on the terminal; nothing typed means no answer."""
    from okr_desktop.services.engagement.measuring import pulses

    form, marks, words = pulses.form(desk, pulse.id), dict[str, int](), ""
    for line in form.promises:
        typer.echo(line, err=True)
    for question in form.questions:
        text = _typed(question)
        if question.is_text:
            words = text
        elif text:
            marks[question.code] = int(text)
    if not typer.confirm("Give these answers for ever?", err=True):
        raise typer.Exit(1)
    return marks, words


def _typed(question: Question) -> str:
    ends = "" if question.is_text else f" ({question.low}-{question.high})"
    while True:
        text = str(typer.prompt(output.safe(question.text) + ends, default="", show_default=False, err=True)).strip()
        known = text.isdecimal() and len(text) < 3 and question.low <= int(text) <= question.high
        if question.is_text or not text or known:
            return text


def close(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """Close a pulse and count its answers; what waits in this computer's box goes in."""
    from okr_desktop.services.engagement.measuring import pulse_results

    with opened(ctx, writes=True) as desk:
        done(pulse_results.close(desk, pulse).value, json)


def recount(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """Count a closed pulse again with answers that came late, if that gives none of them away."""
    from okr_desktop.services.engagement.measuring import pulse_results

    with opened(ctx, writes=True) as desk:
        done(pulse_results.recount(desk, pulse).value, json)


def results(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """What a closed pulse says, of everybody and of each group that is large enough."""
    from okr_desktop.cli.engagement import pulse_view
    from okr_desktop.services.engagement.measuring import pulse_results

    with opened(ctx) as desk:
        found = pulse_results.results(desk, pulse)
        if json:
            output.say_json(pulse_view.results_dict(found))
        else:
            pulse_view.show_results(found)


def trend(
    ctx: typer.Context,
    team: Annotated[str, typer.Option("--team", metavar="T", help="Of a team's group instead of everybody.")] = "",
    json: Json = False,
) -> None:
    """Each series over the pulses, and whether it changed by more than chance."""
    from okr_desktop.cli.engagement import pulse_view
    from okr_desktop.services import people
    from okr_desktop.services.engagement.measuring import pulse_results

    with opened(ctx) as desk:
        lines = pulse_results.series(desk, people.team_id(desk.plan, team) if team else None)
        if json:
            output.say_json([pulse_view.line_dict(desk, line) for line in lines])
        elif not lines:
            output.warn("No pulse has been closed yet.")
        else:
            output.table(["Series", "Points", "What may be said"], [pulse_view.line_row(line) for line in lines])


def list_items(ctx: typer.Context, json: Json = False) -> None:
    """Our questions with the series they belong to, and whose turn it is in the next pulse."""
    from okr_desktop.domain.pulse.items import ITEMS
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx) as desk:
        following = pulses.next_items(desk.plan)
    if json:
        found = [
            {"code": one.code, "series": one.series, "text": one.text, "next": one.code in following} for one in ITEMS
        ]
        output.say_json(found)
    else:
        rows = [[one.code, one.series, "next" if one.code in following else "", one.text] for one in ITEMS]
        output.table(["Code", "Series", "Turn", "Question"], rows)


def delete(ctx: typer.Context, pulse: PulseId, json: Json = False) -> None:
    """Delete a pulse with its answers and what it says."""
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx, writes=True) as desk:
        done(pulses.delete(desk, pulse).value, json)
