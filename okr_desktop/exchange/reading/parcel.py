"""Everything that one file, folder or ZIP holds: its texts and its tables, read as one export."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.reading import archive, workbook
from okr_desktop.exchange.reading.source import Source, from_bytes, load, load_bytes, shown_name
from okr_desktop.exchange.reading.tables import Table, csv_table

FILE_LIMIT = 2_000
DEPTH = 2
TABLES = frozenset({".csv", ".tsv", ".txt", ""})
BOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that was found, in the order of names; a CSV is both a text and a table.

    Texts and tables have their path inside the folder or ZIP ("teams/goals.csv") as ``name`` and ``file``.
    """

    name: str
    texts: tuple[Source, ...] = ()
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> Source | None:
        """The only text; None for a workbook, and for a parcel of several texts."""
        return self.texts[0] if len(self.texts) == 1 else None


def of_text(source: Source) -> Parcel:
    """A parcel of one text, and of the table in it when it is one."""
    table = csv_table(source) if source.suffix in TABLES else None
    return Parcel(source.name, (source,), (table,) if table else (), source.problems)


def open_parcel(path: Path | str) -> Parcel:
    """A file, a folder (two levels deep) or a ZIP as one export.

    Raises FileProblem: those of ``source.load``, ``archive`` (file.archive_*) and ``workbook`` (file.book_*). What
    is wrong with one of several files is a problem of the parcel, with the name of the file.
    """
    name = shown_name(path)
    try:
        is_folder = os.path.isdir(path)
    except ValueError as error:  # a NUL in the path
        raise FileProblem("file.missing", name=name) from error
    if is_folder:
        return _together(name, _folder(Path(path), name), "file.folder")
    if not archive.is_packed(path):
        return of_text(load(path))
    data = load_bytes(path, workbook.LIMIT_BYTES)
    if workbook.is_book(data):
        book = workbook.read(data, name)
        return Parcel(name, (), book.tables, book.problems)
    return _together(name, archive.members(data, name), "file.archive_nothing")


def _together(name: str, files: Iterator[archive.Member], nothing: str) -> Parcel:
    texts, tables, problems = list[Source](), list[Table](), list[Problem]()
    for member in files:
        if member.problem:
            problems.append(member.problem)
            continue
        try:
            found = _member(member)
        except FileProblem as error:
            problems.append(Problem(error.code, "", error.params | {"name": member.name}, Severity.WARNING))
            continue
        texts += found.texts
        tables += found.tables
        problems += [replace(each, params={**each.params, "sheet": member.name}) for each in found.problems]
    if not texts and not tables:
        raise _nothing(name, nothing, problems)
    return Parcel(name, tuple(texts), tuple(tables), tuple(problems))


def _nothing(name: str, code: str, problems: list[Problem]) -> FileProblem:
    """The reason why the first file could not be read, else that there is none."""
    reasons = [each for each in problems if each.severity is not Severity.NOTE]
    if reasons:
        return FileProblem(reasons[0].code, **reasons[0].params)
    return FileProblem("file.archive_nothing" if problems else code, name=name)


def _member(member: archive.Member) -> Parcel:
    suffix = Path(member.name).suffix.lower()
    data = member.data()
    if suffix in BOOKS:
        book = workbook.read(data, member.name)
        return Parcel(member.name, (), book.tables, book.problems)
    return of_text(from_bytes(data, member.name))


def _folder(path: Path, name: str) -> Iterator[archive.Member]:
    for count, inner in enumerate(_inside(path, "", name)):
        if count >= FILE_LIMIT:
            raise FileProblem("file.archive_crowded", name=name, limit=FILE_LIMIT)
        shown = shown_name(inner, whole=True)
        if not archive.is_readable(shown):
            yield archive.passed_over(shown)
        else:
            yield archive.Member(shown, lambda file=path / inner: load_bytes(file))


def _inside(path: Path, prefix: str, name: str) -> Iterator[str]:
    """Paths of the files below, hidden ones left out, in the order of their names."""
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        raise FileProblem("file.denied", name=name) from error
    for entry in entries:
        if entry.name.startswith((".", "~$", "__MACOSX")):
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield prefix + entry.name
        elif prefix.count("/") < DEPTH - 1:
            yield from _inside(Path(entry.path), f"{prefix}{entry.name}/", name)
