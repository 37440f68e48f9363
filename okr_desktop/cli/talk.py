"""What people say about items: comments, and a status of their own."""

from __future__ import annotations

from typing import Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json, done
from okr_desktop.cli.session import opened

Text = Annotated[str, typer.Argument(metavar="TEXT", help="What there is to say.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    overrides = typer.Typer(no_args_is_help=True, help="A status set by a person, with a reason.")
    overrides.command("set")(set_status)
    overrides.command("lift")(lift)
    app.add_typer(overrides, name="override")
    comments = typer.Typer(no_args_is_help=True, help="Comments on an objective, key result or anything else.")
    comments.command("add")(add)
    comments.command("list")(list_comments)
    comments.command("edit")(edit)
    comments.command("delete")(delete)
    app.add_typer(comments, name="comment")


def set_status(
    ctx: typer.Context,
    id: ItemId,
    status: Annotated[str, typer.Argument(metavar="STATUS", help="on_track, behind or at_risk.")],
    reason: Annotated[str, typer.Option("--reason", metavar="T", help="Why the computed status is wrong.")] = "",
    until: Annotated[str, typer.Option("--until", metavar="D", help="The last day that this holds.")] = "",
    json: Json = False,
) -> None:
    """Put a status in the place of the computed one; both are shown."""
    from okr_desktop.services import talk, values

    with opened(ctx, writes=True) as desk:
        word = status.strip().lower().replace(" ", "_").replace("-", "_")
        day = values.day("until", until) if until else None
        done(talk.override(desk, desk.resolve(id), word, reason, day).value, json)


def lift(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Let the computed status speak again."""
    from okr_desktop.services import talk

    with opened(ctx, writes=True) as desk:
        done(talk.lift_override(desk, desk.resolve(id)).value, json)


def add(
    ctx: typer.Context,
    id: ItemId,
    text: Text,
    reply_to: Annotated[str, typer.Option("--reply-to", metavar="ID", help="The comment that this answers.")] = "",
    json: Json = False,
) -> None:
    """Comment on something; prints the comment's id."""
    from okr_desktop.services import kpis, talk

    with opened(ctx, writes=True) as desk:
        above = desk.resolve(reply_to) if reply_to else None
        done(talk.comment(desk, kpis.id_of(desk, id), text, above).value, json)


def list_comments(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """List what was said about something, oldest first."""
    from okr_desktop.cli.views.record_view import comment_dict, print_comments
    from okr_desktop.services import kpis, talk

    with opened(ctx) as desk:
        found = talk.comments_about(desk.plan, kpis.id_of(desk, id))
        if json:
            output.say_json([comment_dict(desk.plan, one) for one in found])
        elif found:
            print_comments(desk.plan, found)
        else:
            output.warn("Nobody has said anything about it yet.")


def edit(ctx: typer.Context, id: ItemId, text: Text, json: Json = False) -> None:
    """Change one's own comment."""
    from okr_desktop.services import talk

    with opened(ctx, writes=True) as desk:
        done(talk.edit_comment(desk, desk.resolve(id), text).value, json)


def delete(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Delete one's own comment."""
    from okr_desktop.services import talk

    with opened(ctx, writes=True) as desk:
        done(talk.delete_comment(desk, desk.resolve(id)).value, json)
