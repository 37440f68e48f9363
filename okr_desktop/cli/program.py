"""The program ``okr``: its commands, its global options, and what becomes of errors."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from okr_desktop.cli import (
    check_ins,
    cycles,
    key_results,
    kpis,
    lint,
    members,
    outline,
    output,
    people,
    planning,
    retro,
    round,
    search,
    talk,
    work,
    workshop,
)
from okr_desktop.cli.engagement import (
    collect,
    concern,
    feedback,
    idea,
    insight,
    lesson,
    practice,
    pulse,
    signoff,
    strategy,
    teamwork,
)
from okr_desktop.cli.exchange import exporting, form, importing, mail, reporting
from okr_desktop.cli.session import Place
from okr_desktop.cli.together import conflicts, files, history, server, sharing, upkeep
from okr_desktop.domain.errors import FileProblem, OkrError

# What turns objectives into something that people take part in.
ENGAGEMENT = (
    *("strategy", "announce", "idea", "concern", "feedback", "comment", "teamwork", "dependency"),
    *("sponsor", "signoff", "pulse", "collect", "insight", "practice", "lesson"),
)
# The order in which a newcomer needs them; what is not named here comes last.
ORDER = (
    *(
        "init",
        "import",
        "tree",
        "search",
        "show",
        "add",
        "set",
        "key-result",
        "objective",
        "move",
        "check-in",
        "explain",
        "sheet",
        "report",
        "export",
    ),
    *(
        "undo",
        "redo",
        "history",
        "archive",
        "delete",
        "cycle",
        "retro",
        "cycles",
        "workshop",
        "me",
        "person",
        "team",
        "check",
        "backup",
        "restore",
    ),
    *ENGAGEMENT,
    *("share", "join", "sync", "shared", "conflicts", "resolve", "same-person", "send", "receive", "form", "server"),
    *("safe-to-remove", "republish", "leave", "diff", "merge", "fsck", "convert", "git-setup"),
)
# What belongs together under a heading of the help; the rest stands above these.
PANELS = {
    "Engagement": ENGAGEMENT,
    "Working with others": ORDER[ORDER.index("share") : ORDER.index("diff")],
    "Tools for shared files": (*ORDER[ORDER.index("diff") :], "textconv", "merge-driver"),
}
DEBUG_VARIABLE = "OKR_DEBUG"
DONE, PROBLEM, USAGE, INTERRUPTED = 0, 1, 2, 130


class Program(TyperGroup):
    """The group of all commands; expected errors become one line on stderr and an exit code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of ``ORDER``."""
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run one command; ends the process by SystemExit."""
        output.prepare_streams()
        try:
            try:
                return super().main(*args, **extra)
            finally:
                sys.stdout.flush()
        except OkrError as error:
            _tell(error)
        except BrokenPipeError:
            _quiet_pipe()
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except OSError as error:
            _tell(_file_problem(error) or _unexpected(error))
        except Exception as error:
            _unexpected(error)


def _tell(error: OkrError) -> NoReturn:
    from okr_desktop.cli.texts import error_texts
    from okr_desktop.services.values import NotUnderstood

    for text in error_texts(error):
        output.warn(text)
    sys.exit(USAGE if isinstance(error, NotUnderstood) or error.code == "value.missing" else PROBLEM)


def _quiet_pipe() -> NoReturn:
    """Whoever read stdout has gone; nothing more can be said there, not even by the interpreter's last flush."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(PROBLEM)


def _file_problem(error: OSError) -> FileProblem | None:
    """What the system said about a file or disk where nothing else has put it into words."""
    codes = {
        **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG), "file.denied"),
        **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "file.disk_full"),
        errno.EIO: "file.disk_error",
    }
    code = codes.get(error.errno or 0)
    if code is None or os.environ.get(DEBUG_VARIABLE):
        return None
    return FileProblem(code, path=error.filename, reason=error.strerror)


def _unexpected(error: Exception) -> NoReturn:
    if os.environ.get(DEBUG_VARIABLE):
        traceback.print_exception(error)
    first = (str(error).splitlines() or [""])[0][:200]
    output.warn(f"Something unexpected went wrong: {type(error).__name__} {first}".rstrip() + f".{_logged(error)}")
    sys.exit(PROBLEM)


def _logged(error: Exception) -> str:
    """Where the details were written, as the end of a sentence."""
    from okr_desktop.crash_log import LOG_NAME, rotate
    from okr_desktop.paths import log_dir

    path = log_dir() / LOG_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        rotate(path)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"okr {' '.join(sys.argv[1:2])}\n{''.join(traceback.format_exception(error, limit=-60))}")
    except OSError:
        return f" Set {DEBUG_VARIABLE}=1 to see the details."
    return f" Details are in {path}"


def _version(wanted: bool) -> None:
    if wanted:
        from okr_desktop import __version__

        print(f"okr {__version__}")
        raise typer.Exit


def _options(
    ctx: typer.Context,
    workspace: Annotated[
        Path | None,
        typer.Option(
            "--workspace", "-w", envvar="OKR_WORKSPACE", metavar="FILE", help="The workspace file; else your own one."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Objectives and key results from the bottom up, in one file on your own computer.

    Begin with: okr init, okr add objective "Our first objective", okr tree
    """
    ctx.obj = Place(workspace)


def build() -> typer.Typer:
    """The application with every command; help is drawn with Rich on a terminal and plain in a pipe."""
    app = typer.Typer(
        cls=Program,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich" if output.on_terminal(sys.stdout) else None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_options)
    for group in (
        upkeep,
        importing,
        exporting,
        outline,
        planning,
        key_results,
        check_ins,
        kpis,
        work,
        talk,
        cycles,
        people,
        members,
        reporting,
        search,
        history,
        lint,
        round,
        form,
        retro,
        server,
        conflicts,
        sharing,
        mail,
        files,
        workshop,
        collect,
        feedback,
        teamwork,
        strategy,
        signoff,
        idea,
        insight,
        concern,
        pulse,
        practice,
        lesson,
    ):
        group.register(app)
    _into_panels(app)
    return app


def _into_panels(app: typer.Typer) -> None:
    panels = {name: panel for panel, names in PANELS.items() for name in names}
    for info in (*app.registered_commands, *app.registered_groups):
        if info.name in panels:
            info.rich_help_panel = panels[info.name]


def run() -> None:
    """Run ``okr`` with the arguments of this process."""
    get_command(build()).main(prog_name="okr")
