"""Shared files in git: attributes and settings of a repository, and the merge that git calls."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.paths import resource_path
from okr_desktop.services import file_tools
from okr_desktop.sharing.publish import disk_trouble
from okr_desktop.sharing.sniff import MARKERS, what_is

PATTERN = "*.okr"
UNION, DRIVER = "merge=union", "merge=okr"


@dataclass(frozen=True, slots=True)
class GitSetup:
    """What was done: files that were written, and settings of this clone, as (name, value)."""

    written: tuple[Path, ...]
    settings: tuple[tuple[str, str], ...]


# Setting up


def set_up(folder: Path, command: str, *, driver: bool = False) -> GitSetup:
    """Let git merge shared files in a folder of a repository, and show them in words.

    ``command`` is how git calls ``okr``. Attributes that others need as well stand in ``.gitattributes``, to be
    committed; settings are those of this clone. Raises OkrError ``git.missing``, ``git.no_repository``, FileProblem.
    """
    if not folder.is_dir():
        raise FileProblem("file.folder_missing", path=str(folder / ".gitattributes"))
    git(folder, "rev-parse", "--git-dir")
    # A part of a diff is headed by the record that it is in.
    settings = [("diff.okr.textconv", f"{command} textconv"), ("diff.okr.xfuncname", "^[^ ].*$")]
    if driver:
        settings.append(("merge.okr.name", "OKR Desktop"))
        settings.append(("merge.okr.driver", f"{command} merge-driver %O %A %B"))
    attributes = _with_attributes(_read(folder / ".gitattributes"), driver)
    ignored = _with_lines(_read(folder / ".gitignore"), _template("gitignore"))
    texts = {folder / ".gitattributes": attributes, folder / ".gitignore": ignored}
    written = [path for path, text in texts.items() if text != _read(path)]
    for path in written:
        _write(path, texts[path])
    for name, value in settings:
        git(folder, "config", name, value)
    return GitSetup(tuple(written), tuple(settings))


def git(folder: Path, *args: str) -> str:
    """What git says; raises OkrError ``git.missing`` or ``git.no_repository``."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *args], capture_output=True, text=True, errors="replace")
    except OSError as error:
        raise OkrError("git.missing") from error
    if done.returncode:
        raise OkrError("git.no_repository", path=str(folder), reason=(done.stderr.splitlines() or [""])[0][:200])
    return done.stdout


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise disk_trouble(error, path) from error


def _write(path: Path, text: str) -> None:
    file_tools.put(path, lambda file: file.write(text.encode("utf-8", "surrogateescape")), checked=False)


def _template(name: str) -> list[str]:
    return resource_path("templates", name).read_text("utf-8").splitlines()


def _with_attributes(text: str, driver: bool) -> str:
    """The attributes with ours: a line for our files is extended, everything else stays as it is."""
    lines = _template("gitattributes")
    wanted = lines[-1].replace(UNION, DRIVER if driver else UNION).split()[1:]
    found = text.splitlines()
    own = [place for place, line in enumerate(found) if line.split()[:1] == [PATTERN]]
    if not own:
        return _joined(found, [*lines[:-1], " ".join((PATTERN, *wanted))])
    others = [word for word in found[own[-1]].split()[1:] if _name(word) not in {_name(one) for one in wanted}]
    found[own[-1]] = " ".join((PATTERN, *others, *wanted))
    return _joined(found, [])


def _name(attribute: str) -> str:
    return attribute.lstrip("-!").partition("=")[0]


def _with_lines(text: str, wanted: Sequence[str]) -> str:
    """A text with the lines that it lacks."""
    found = text.splitlines()
    missing = [line for line in wanted if line not in found]
    return text if all(line.startswith("#") for line in missing) else _joined(found, missing)


def _joined(lines: Sequence[str], more: Sequence[str]) -> str:
    between = [""] if lines and more else []
    return "".join(f"{line}\n" for line in (*lines, *between, *more))


# Merging for git


def merge_driver(base: Path, ours: Path, theirs: Path) -> bool:
    """Put both sides together in ``ours``; False when one is damaged, and all lines of both were kept as they are.

    Never writes conflict markers. Raises what ``merge_files`` raises when a side is damaged and not text.
    """
    sides = [ours, theirs]
    if base.is_file() and base.stat().st_size and what_is(base) in ("zip", "text"):
        sides.append(base)
    sides = [side for side in sides if side.is_file() and side.stat().st_size]
    try:
        if sides:
            file_tools.merge_files(sides, ours)
    except OkrError as error:
        if error.code != "shared.damaged" or not all(what_is(side) == "text" for side in (ours, theirs)):
            raise
        _keep_lines(ours, theirs)
        return False
    return True


def without_markers(path: Path) -> bool:
    """Write a text file in order where git has left conflict markers in it; whether it had any.

    Raises what ``merge_files`` raises.
    """
    try:
        with path.open("rb") as file:
            marked = any(line.startswith(MARKERS) for line in file)
    except OSError as error:
        raise disk_trouble(error, path) from error
    if marked:
        file_tools.merge_files([path], path)
    return marked


def _keep_lines(ours: Path, theirs: Path) -> None:
    """All lines of both, each once, without conflict markers."""
    lines = dict[bytes, None]()
    for path in (ours, theirs):
        for line in path.read_bytes().splitlines():
            if not line.startswith(MARKERS):
                lines[line] = None
    text = b"".join(line + b"\n" for line in lines)
    file_tools.put(ours, lambda file: file.write(text), checked=False)
