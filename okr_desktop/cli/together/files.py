"""Tools for shared files that need no workspace: merge, check and rescue, compare, convert, and git."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.services.file_check import Checked, Rescue
    from okr_desktop.services.file_tools import WrittenFile

SOUND, DAMAGED, HOPELESS = 0, 1, 2
_LONGEST_LINE = 1 << 21
Files = Annotated[list[Path], typer.Argument(metavar="A.okr B.okr …", help="Shared files and parts, in any order.")]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="FILE.okr", help="The file to write.")]
Text = Annotated[bool, typer.Option("--text", help="Write plain text, which git can merge.")]
Zip = Annotated[bool, typer.Option("--zip", help="Write the small form for folders and mail.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for name, command in (
        ("merge", merge),
        ("diff", diff),
        ("fsck", fsck),
        ("convert", convert),
        ("git-setup", git_setup),
        ("merge-driver", merge_driver),
        ("textconv", textconv),
    ):
        app.command(name)(command)


# Merge and convert


def merge(files: Files, out: Out, text: Text = False, zip: Zip = False, json: Json = False) -> None:
    """Join shared files of the same team into one that has what each of them has; needs no workspace.

    The files stay as they are. --out may be one of them, and is written in the form of the first if nothing is said.
    """
    from okr_desktop.services import file_tools

    with output.Progress("merging") as progress:
        found = file_tools.merge_files(files, out, _form(text, zip), progress)
    if json:
        read = [{"file": str(path), "changes": count} for path, count in found.read]
        output.say_json({**_written(found.written), "read": read})
        return
    for path, count in found.read[1:]:
        output.say(f"{path}: {count} changes that the others before it had not" if count else f"{path}: nothing new")
    _say_written(found.written)


def convert(
    file: Annotated[Path, typer.Argument(metavar="FILE.okr", help="A shared file of either form.")],
    out: Out,
    text: Text = False,
    zip: Zip = False,
    json: Json = False,
) -> None:
    """Write a shared file in its other form: plain text for git, or the small form for folders and mail."""
    from okr_desktop.services import file_tools

    form = _form(text, zip)
    if not form:
        raise typer.BadParameter("say which form to write: --text or --zip")
    with output.Progress("converting") as progress:
        written = file_tools.convert(file, out, form, progress)
    if json:
        output.say_json(_written(written))
    else:
        _say_written(written)


def _form(text: bool, zip: bool) -> str:
    if text and zip:
        raise typer.BadParameter("--text and --zip exclude each other")
    return "text" if text else "zip" if zip else ""


def _written(found: WrittenFile) -> dict[str, object]:
    return {"file": str(found.path), "form": found.form, "changes": found.changes, "size": found.size}


def _say_written(found: WrittenFile) -> None:
    output.say(f"{found.path}: {found.changes} changes, {max(1, found.size // 1024)} KB")


# Check and rescue


def fsck(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A shared file or part, of either form.")],
    salvage: Annotated[
        Path | None,
        typer.Option("--salvage", metavar="OUT.okr", help="Write everything that can be recovered to a new file."),
    ] = None,
    like: Annotated[
        Path | None,
        typer.Option("--like", metavar="OTHER.okr", help="Another file of the same team, if FILE does not say whose."),
    ] = None,
    json: Json = False,
) -> None:
    """Look at every byte of a shared file, and say what is wrong and what to do; FILE is never written to.

    Ends with 0 when it is sound, 1 when it is damaged and something can be recovered, 2 when nothing can.
    """
    from okr_desktop.cli.texts import error_texts
    from okr_desktop.services import file_check

    try:
        found = file_check.check(file)
        saved = None
        if salvage is not None and found.state in (file_check.SOUND, file_check.RECOVERABLE):
            saved = file_check.rescue(file, salvage, like)
    except OkrError as error:
        output.warn(error_texts(error)[0])
        raise typer.Exit(HOPELESS) from error
    if json:
        output.say_json(_checked_dict(found, saved))
    else:
        _say_checked(found, saved)
    codes = {file_check.SOUND: SOUND, file_check.HOPELESS: HOPELESS}
    raise typer.Exit(codes.get(found.state, DAMAGED))


def _say_checked(found: Checked, saved: Rescue | None) -> None:
    from okr_desktop.services import file_check

    name = shlex.quote(str(found.path))
    if found.state == file_check.SOUND:
        what = " that build on a shared file" if found.kind == "part" else ""
        output.say(f"{found.path}: sound, {found.changes} changes{what}")
    for text in _problem_texts(found):
        output.warn(f"{found.path}: {text}")
    if found.state == file_check.RECOVERABLE:
        output.say(f"{found.path}: damaged; {found.changes} changes are whole, {found.lines} more can be read")
        if saved is None:
            output.say(f"Save them into a new file with: okr fsck {name} --salvage NEW.okr")
            output.say("If the team shares this file: okr republish writes it anew from a workspace, with everything.")
    elif found.state == file_check.HOPELESS:
        output.say(f"{found.path}: nothing can be recovered. If the team shares it, write it anew with: okr republish")
    if saved:
        _say_saved(saved)


def _say_saved(saved: Rescue) -> None:
    _say_written(saved.written)
    for path in saved.parts:
        output.say(f"{path}: changes that build on something lost; whoever has that takes them in with okr receive")
    if saved.left_over:
        output.say(f"{saved.left_over}: lines that may have been changed by the damage, for people to read")


def _problem_texts(found: Checked) -> list[str]:
    from okr_desktop.cli.texts import sentence
    from okr_desktop.cli.words.texts_files import damage_code

    return [sentence(damage_code(one.code, str(one.params.get("finding", ""))), one.params) for one in found.problems]


def _checked_dict(found: Checked, saved: Rescue | None) -> dict[str, object]:
    findings = [
        {"code": one.code, "text": text} for one, text in zip(found.problems, _problem_texts(found), strict=True)
    ]
    return {
        "file": str(found.path),
        "state": found.state,
        "form": found.form,
        "kind": found.kind,
        "changes": found.changes,
        "readable": found.lines,
        "findings": findings,
        "salvaged": None
        if saved is None
        else {
            **_written(saved.written),
            "parts": [str(path) for path in saved.parts],
            "left_over": str(saved.left_over) if saved.left_over else None,
        },
    }


# Compare


def diff(
    first: Annotated[Path, typer.Argument(metavar="A", help="A shared file or a workspace.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Another one.")],
    json: Json = False,
) -> None:
    """Say what is other in B than in A, item by item, with who wrote it and when; both are only read."""
    from okr_desktop.cli.views import diff_view
    from okr_desktop.services import file_diff

    with output.Progress("comparing") as progress:
        found = file_diff.diff(first, second, progress)
    if json:
        output.say_json(diff_view.as_json(found))
    else:
        diff_view.show(found, str(first), str(second))


# git


def git_setup(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="A folder of the repository; else this one.")
    ] = Path(),
    driver: Annotated[
        bool,
        typer.Option("--driver", help="Let the program merge, in this clone; each clone needs this command once."),
    ] = False,
    json: Json = False,
) -> None:
    """Let git merge shared files in their text form without conflicts, and show them in words.

    Writes .gitattributes and .gitignore, to be committed, and settings of this clone.
    """
    from okr_desktop.services import git_files

    done = git_files.set_up(folder, _command(), driver=driver)
    if json:
        output.say_json({"written": [str(path) for path in done.written], "settings": dict(done.settings)})
        return
    for path in done.written:
        output.say(f"{path}: written; commit it, so that it holds for everybody")
    for name, value in done.settings:
        output.say(f"git config {name} {shlex.quote(value)}")


def _command() -> str:
    """How git calls this program."""
    if found := shutil.which("okr"):
        return "okr" if " " not in found else shlex.quote(found)
    if getattr(sys, "frozen", False):
        return shlex.quote(sys.executable)
    return f"{shlex.quote(sys.executable)} -m okr_desktop.cli"


def merge_driver(
    base: Annotated[Path, typer.Argument(metavar="%O", help="The common version.")],
    ours: Annotated[Path, typer.Argument(metavar="%A", help="This side; the result is written here.")],
    theirs: Annotated[Path, typer.Argument(metavar="%B", help="The other side.")],
) -> None:
    """Merge two versions of a shared file; called by git after: okr git-setup --driver."""
    from okr_desktop.cli.texts import sentence
    from okr_desktop.services import git_files

    if not git_files.merge_driver(base, ours, theirs):
        output.warn(sentence("git.lines_kept", {"path": ours}))
        raise typer.Exit(DAMAGED)


def textconv(file: Annotated[Path, typer.Argument(metavar="FILE", help="A shared file.")]) -> None:
    """Print a shared file in words, a line for each field; called by git diff after: okr git-setup."""
    from okr_desktop.cli.views import diff_view
    from okr_desktop.services import file_diff

    if file.is_file() and not file.stat().st_size:
        return
    try:
        records = file_diff.words(file)
    except OkrError as error:
        if not file.is_file():
            raise
        _as_it_is(file, error)
        return
    for record in records:
        diff_view.show_words(record)


def _as_it_is(file: Path, error: OkrError) -> None:
    """A version that cannot be understood is shown as it stands if it is text: better than no diff at all."""
    from okr_desktop.cli.texts import error_texts
    from okr_desktop.services.mail import what_is

    if what_is(file) != "text":
        output.say(error_texts(error)[0])
        return
    with file.open("rb") as source:
        while line := source.readline(_LONGEST_LINE):
            output.say(line.decode("utf-8", "replace").rstrip("\r\n"))
