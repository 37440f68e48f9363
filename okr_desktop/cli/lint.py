"""The coach: questions about objectives and key results, and putting one of them aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, done
from okr_desktop.cli.session import opened
from okr_desktop.domain.coach.hints import Hint, Level, Profile

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

NOTHING = ("", "")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("lint")(lint)


def lint(
    ctx: typer.Context,
    cycle: Annotated[
        str, typer.Option("--cycle", metavar="C", help="Only one cycle, by name or id, or: current.")
    ] = "",
    profile: Annotated[
        Profile | None, typer.Option("--profile", help="How strict; else the one kept here, balanced at first.")
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="L", help="Of the titles: en, de, fr, es. Else it is guessed.")
    ] = "",
    severity: Annotated[Level, typer.Option("--severity", help="The least that is shown.")] = Level.INFO,
    remember: Annotated[bool, typer.Option("--remember", help="Keep profile and language on this computer.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is shown.")] = False,
    dismiss: Annotated[
        tuple[str, str], typer.Option("--dismiss", metavar="RULE ID", help="Put a question aside; needs --reason.")
    ] = NOTHING,
    undismiss: Annotated[
        tuple[str, str], typer.Option("--undismiss", metavar="RULE ID", help="Let a question be asked again.")
    ] = NOTHING,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why the question does not fit here.")] = "",
    json: Json = False,
) -> None:
    """Ask the coach about objectives and key results; nothing it says blocks anything."""
    changes = dismiss != NOTHING or undismiss != NOTHING
    with opened(ctx, writes=changes) as desk:
        if changes:
            _put_aside(desk, dismiss, undismiss, reason, json)
            return
        language = _settle(desk, profile, language, remember)
        found = _hints(desk, cycle, profile, language, severity)
        _show(desk, found, json)
    if strict and found:
        raise typer.Exit(1)


def _put_aside(desk: Desk, dismiss: tuple[str, str], undismiss: tuple[str, str], reason: str, json: bool) -> None:
    from okr_desktop.services import coach

    if dismiss != NOTHING:
        done(coach.dismiss(desk, dismiss[0].upper(), desk.resolve(dismiss[1]), reason).value, json)
    if undismiss != NOTHING:
        done(coach.undismiss(desk, undismiss[0].upper(), desk.resolve(undismiss[1])).value, json)


def _settle(desk: Desk, profile: Profile | None, language: str, remember: bool) -> str:
    """The language to use; profile and language are kept when that is wanted."""
    from okr_desktop.domain.coach.packs import PACKS
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import coach

    language = language.strip().casefold()
    if language and language not in PACKS:
        raise NotFound("language.unknown", id=language, known=", ".join(PACKS))
    if remember:
        if profile is not None:
            coach.choose_profile(desk, profile)
        if language:
            coach.choose_language(desk, language)
    return language


def _hints(desk: Desk, cycle: str, profile: Profile | None, language: str, severity: Level) -> list[Hint]:
    from okr_desktop.services import coach

    found = coach.hints(desk, _cycle(desk, cycle), profile, language)
    return [hint for hint in found if hint.severity.rank <= severity.rank]


def _cycle(desk: Desk, text: str) -> str | None:
    from okr_desktop.services import cycles

    wanted = text.strip().casefold()
    if wanted in ("", "all"):
        return None
    if wanted == "current" and (found := cycles.current(desk.plan)) is not None:
        return found.id
    return cycles.find(desk.plan, text).id


def _show(desk: Desk, found: list[Hint], json: bool) -> None:
    from okr_desktop.cli.words.texts_coach import hint_text

    if json:
        output.say_json([_as_dict(desk, hint) for hint in found])
        return
    if not found:
        output.warn("The coach has no question.")
        return
    from okr_desktop.domain.ids import short_forms

    short = short_forms(sorted({hint.about for hint in found}))
    rows = [[hint.severity.value, hint.code, short[hint.about], _title(desk, hint), hint_text(hint)] for hint in found]
    output.table(["Level", "Rule", "Id", "About", "Question"], rows)


def _title(desk: Desk, hint: Hint) -> str:
    plan = desk.plan
    if (item := plan.objectives.get(hint.about) or plan.key_results.get(hint.about)) is not None:
        return item.title
    return plan.teams[hint.about].name


def _as_dict(desk: Desk, hint: Hint) -> dict[str, object]:
    from okr_desktop.cli.words.texts_coach import hint_text

    kinds = ((desk.plan.objectives, "objective"), (desk.plan.key_results, "key_result"))
    kind = next((name for table, name in kinds if hint.about in table), "team")
    return {
        "rule": hint.code,
        "severity": hint.severity.value,
        "id": hint.about,
        "kind": kind,
        "title": _title(desk, hint),
        "field": hint.field,
        "text": hint_text(hint),
        "params": dict(hint.params),
        "source": hint.source,
    }
