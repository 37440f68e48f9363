"""Import of other people's files: what they would change, and the one action that does it."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened
from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.domain.registers import KINDS

if TYPE_CHECKING:
    from okr_desktop.exchange.drafts.draft import Draft
    from okr_desktop.exchange.reading.parcel import Parcel
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.exchange import ImportFacts, ImportPlan

_ACTIONS = ("create", "change", "same", "skip")
_DONE = {"create": "created", "change": "changed", "same": "unchanged", "skip": "skipped"}
_OWN = "okr_json"
_TABLES = "okr_tables"
_BOOKS = (_TABLES, "okr_workbook")
_KINDS = {kind: kind.replace("_", " ") for kind in ("objective", "key_result", *KINDS)} | {
    "check_in": "check-in",
    "kpi": "KPI",
}


class Take(StrEnum):
    """Whose value counts where a workbook and the workspace both changed it."""

    HERE = "here"
    FILE = "file"


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("import")(import_file)


def import_file(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A file, a folder or a ZIP of another tool's export; - reads a pipe.")
    ],
    cycle: Annotated[
        str, typer.Option("--cycle", metavar="C", help="The cycle to import into, made if need be; else the file says.")
    ] = "",
    format: Annotated[
        str, typer.Option("--format", metavar="F", help="What the file is, such as viva_csv; else it is found out.")
    ] = "",
    mapped: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column holds what: owner=Wer. Repeat for more."),
    ] = None,
    remember: Annotated[bool, typer.Option("--remember", help="Read tables with this header so from now on.")] = False,
    columns: Annotated[bool, typer.Option("--columns", help="Only show what each column of a table holds.")] = False,
    take: Annotated[
        Take,
        typer.Option(
            "--take", help="Our workbook, our tables: whose value counts where both changed.", case_sensitive=False
        ),
    ] = Take.HERE,
    deletions: Annotated[bool, typer.Option("--deletions", help="The same: delete what has no row now.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")] = False,
    json: Json = False,
) -> None:
    """Import objectives and key results, with their check-ins, from a file, a folder or a ZIP.

    The same file a second time changes nothing. One okr undo takes an import back.
    """
    from okr_desktop.services import exchange

    if columns:
        _show_columns(file, mapped or (), json)
        return
    with opened(ctx, writes=not dry_run) as desk, output.Progress("importing") as progress:
        how = _How(format, tuple(mapped or ()), remember, dry_run)
        draft = _read(desk, file, how, lambda share: progress(share / 2))
        choices = exchange.BookChoices(take is Take.FILE, deletions)
        if dry_run:
            plan = exchange.preview(desk, draft, cycle, lambda share: progress(0.5 + share / 2), choices)
        else:
            plan = exchange.apply(desk, draft, cycle, lambda share: progress(0.5 + share / 2), choices).value
        names = {} if json else _names(desk, plan)
    _tell(plan, dry_run, json, names)
    if not any(plan.count(action) for action in ("create", "change", "same")):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True)
class _How:
    """How to read a file: its format ("" finds it out), corrected columns, whether to remember those, and to guess."""

    format: str
    mapped: tuple[str, ...]
    remember: bool
    guess: bool


def _show_columns(file: str, mapped: Sequence[str], json: bool) -> None:
    from okr_desktop.cli.exchange import import_columns

    with _path(file) as path:
        import_columns.show(_parcel(path), mapped, json)


def _parcel(path: Path | str) -> Parcel:
    from okr_desktop.exchange.reading.parcel import open_parcel

    return open_parcel(path)


def _read(desk: Desk, file: str, how: _How, progress: Callable[[float], None]) -> Draft:
    from okr_desktop.cli.exchange import import_columns
    from okr_desktop.exchange import detect

    with _path(file) as path:
        parcel = _parcel(path)
        mapping = None if how.format and not how.mapped else import_columns.chosen(parcel, how.mapped, how.remember)
        format = how.format or (_found_out(parcel, how) if mapping is None else "")
        draft = detect.read_parcel(parcel, format or None, today=desk.today, progress=progress, mapping=mapping)
        if how.remember and mapping is not None:
            import_columns.remember(parcel, mapping)
        return draft


def _found_out(parcel: Parcel, how: _How) -> str:
    """The format of a file; a table of which only guesses are known is taken when somebody has seen them."""
    from okr_desktop.exchange import detect
    from okr_desktop.exchange.sheets import mapping

    found = detect.detect_parcel(parcel).format
    if found == mapping.FORMAT and not how.guess:
        raise FileProblem("file.columns_guessed", name=parcel.name)
    return found


@contextmanager
def _path(file: str) -> Generator[Path | str]:
    if file == "-":
        with _piped() as path:
            yield path
    else:
        yield file


@contextmanager
def _piped() -> Generator[Path]:
    """What comes through the pipe, as a file: it then goes through the same checks of size, kind and encoding."""
    from okr_desktop.exchange.reading.source import LIMIT_BYTES

    with tempfile.TemporaryDirectory(prefix="okr-") as folder:
        path = Path(folder, "stdin")
        path.write_bytes(sys.stdin.buffer.read(LIMIT_BYTES + 1))
        yield path


def _names(desk: Desk, plan: ImportPlan) -> dict[str, str]:
    """Names and titles by id, for all that a change of the preview may lead to."""
    now = desk.plan
    known = (now.people, now.teams, now.objectives, now.key_results, {one.id: one for one in plan.records})
    named = (
        (id, getattr(one, "name", "") or getattr(one, "title", "")) for every in known for id, one in every.items()
    )
    return {id: name for id, name in named if name}


def _tell(plan: ImportPlan, dry_run: bool, json: bool, names: Mapping[str, str]) -> None:
    if json:
        output.say_json(_as_dict(plan, dry_run))
        return
    if dry_run:
        _print_rows(plan, names)
    _print_problems(plan, notes=dry_run)
    output.say(_summary(plan, dry_run))


def _as_dict(plan: ImportPlan, dry_run: bool) -> dict[str, object]:
    return {
        "file": plan.name,
        "format": plan.format,
        "dry_run": dry_run,
        "cycles": list(plan.cycles),
        "counts": {_DONE[action]: plan.count(action) for action in _ACTIONS},
        "objectives": {_DONE[action]: plan.count(action, "objective") for action in _ACTIONS},
        "key_results": {_DONE[action]: plan.count(action, "key_result") for action in _ACTIONS},
        "check_ins": plan.check_ins,
        "comments": plan.comments,
        "completed": list(plan.completed),
        "new": {"cycles": list(plan.new_cycles), "people": list(plan.new_people), "teams": list(plan.new_teams)},
        "rows": [
            {
                "line": row.line,
                "action": row.action,
                "kind": row.kind,
                "title": row.title,
                "id": row.id or None,
                "changes": [{"field": name, "old": old, "new": new} for name, old, new in row.changes],
                "understood": _facts_as_dict(row.facts),
            }
            for row in plan.rows
        ],
        "problems": [_problem(problem) for problem in plan.problems],
    }


def _facts_as_dict(facts: ImportFacts) -> dict[str, object]:
    from okr_desktop.services.explain import number

    metric = facts.metric
    return {
        "kind": metric.kind.value if metric else None,
        "unit": metric.unit if metric else None,
        "start": number(metric.start) if metric else None,
        "target": number(metric.target) if metric else None,
        "value": number(facts.value),
        "done": facts.done,
        "cancelled": facts.cancelled,
        "owner": facts.owner or None,
        "teams": list(facts.teams),
        "due": facts.due.isoformat() if facts.due else None,
        "tags": list(facts.tags),
    }


def _facts_text(facts: ImportFacts) -> str:
    """What was understood, such as "  [9 → 2 h; now 3.5; owner Ada; tags P0]"; "" where the title says it all."""
    from okr_desktop.cli.figures import aim_text, quantity
    from okr_desktop.domain.okrs import Kind

    metric, parts = facts.metric, list[str]()
    if metric is not None:
        plain = metric.kind is Kind.YES_NO
        parts.append(aim_text(metric))
        parts += [f"now {quantity(facts.value, metric.unit)}"] if facts.value is not None and not plain else []
    parts += [word for word, holds in (("done", facts.done), ("cancelled", facts.cancelled)) if holds]
    named = (
        ("owner", facts.owner),
        ("team", ", ".join(facts.teams)),
        ("due", facts.due.isoformat() if facts.due else ""),
        ("tags", ", ".join(facts.tags)),
    )
    parts += [f"{name} {text}" for name, text in named if text]
    return f"  [{'; '.join(parts)}]" if parts else ""


def _problem(problem: Problem) -> dict[str, object]:
    from okr_desktop.cli.texts import problem_text

    return {
        "line": problem.line,
        "sheet": problem.params.get("sheet") or None,
        "severity": problem.severity.value,
        "code": problem.code,
        "field": problem.field,
        "text": problem_text(problem),
    }


def _print_rows(plan: ImportPlan, names: Mapping[str, str]) -> None:
    """What each row would do; the unchanged rows of our own book are a number in the last line."""
    own = plan.format in _BOOKS
    rows = [row for row in plan.rows if not own or row.action != "same"]
    tables = {row.kind: _table_name(plan, row.kind) for row in rows}
    width = max(map(len, tables.values()), default=0)
    for row in rows:
        changes = "".join(f"; {name}: {_named(old, names)} → {_named(new, names)}" for name, old, new in row.changes)
        title = f"{'  ' * row.depth}{row.title}{_facts_text(row.facts)}{changes}"
        table = f"{tables[row.kind]:<{width}} " if width else ""
        output.say(f"{table}{row.line:>5}  {row.action:<6}  {_KINDS[row.kind]:<10}  {title}")


def _table_name(plan: ImportPlan, kind: str) -> str:
    """The file of a row where the file is a set of ours; "" else."""
    from okr_desktop.exchange.own.okr_json import GROUPS

    return f"{GROUPS[kind]}.csv" if plan.format == _TABLES else ""


def _named(text: str, names: Mapping[str, str]) -> str:
    """Names in the place of ids."""
    return ", ".join(names.get(part, part) for part in text.split(", ")) or "–"


def _print_problems(plan: ImportPlan, *, notes: bool) -> None:
    """Each problem on a line of its own with its line in the file; notes only where they are asked for."""
    from okr_desktop.cli.texts import problem_text

    for problem in plan.problems:
        if notes or problem.severity is not Severity.NOTE:
            text, sheet = problem_text(problem), str(problem.params.get("sheet", ""))
            # Some sentences name their sheet themselves.
            where = plan.name if sheet in ("", plan.name) or sheet in text else f"{plan.name}, {sheet}"
            line = f":{problem.line}" if problem.line else ""
            output.warn(f"{where}{line}: {problem.severity.value}: {text}")


def _summary(plan: ImportPlan, dry_run: bool) -> str:
    parts = [_count(plan, action) for action in _ACTIONS if plan.count(action)]
    counted = Counter(problem.severity for problem in plan.problems)
    parts += [
        f"{counted[severity]} {severity.value}{'' if counted[severity] == 1 else 's'}"
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        if counted[severity]
    ]
    lead = f"{plan.name} → {', '.join(plan.cycles)}" if plan.cycles else plan.name
    said = ((plan.check_ins, "check-in", "recorded"), (0 if plan.format == _OWN else plan.comments, "comment", "taken"))
    for count, name, done in reversed(said):
        parts[:0] = [f"{count} {name}{'' if count == 1 else 's'} {done}"] if count else []
    touched = plan.count("create") + plan.count("change") + plan.check_ins + plan.comments + len(plan.completed)
    if dry_run:
        return f"{lead}: would be {'; '.join(parts)}. Nothing was changed."
    return f"{lead}: {'; '.join(parts)}{'' if touched else '. Nothing changed'}."


def _count(plan: ImportPlan, action: str) -> str:
    found = [(plan.count(action, kind), name) for kind, name in _KINDS.items()]
    shown = [f"{count} {name if count == 1 else _plural(name)}" for count, name in found if count]
    return f"{', '.join(shown[:-1])}{' and ' if shown[1:] else ''}{shown[-1]} {_DONE[action]}"


def _plural(name: str) -> str:
    return {"person": "people"}.get(name) or (name.removesuffix("y") + "ies" if name.endswith("y") else name + "s")
