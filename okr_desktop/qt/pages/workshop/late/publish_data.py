"""What the publish panel offers and shows, read on the worker: cycles, parents, the preview in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt.texts import field_text, problem_text
from okr_desktop.qt.texts_counts import counted
from okr_desktop.services import drafting
from okr_desktop.services.drafting import Choice
from okr_desktop.services.workshop import publishing
from okr_desktop.services.workshop.publishing import Preview, PublishChoices, Row

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Offer:
    """Cycles and parents to choose from, and what is offered first."""

    cycles: tuple[Choice, ...]
    parents: tuple[Choice, ...]
    first: PublishChoices


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line of what will be written: ``mark`` is +, ~ or =, ``depth`` 0 for the place, 1 objective, 2 key result."""

    depth: int
    mark: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The preview in words; ``refused`` says that it cannot be published so."""

    lines: tuple[PreviewLine, ...]
    errors: str
    warnings: str
    refused: bool


def offer(desk: Desk, live: Live) -> Offer:
    """Worker: what there is to choose from."""
    sheet = drafting.objective_sheet(desk)
    return Offer(sheet.cycles, sheet.parents, publishing.default_choices(desk.plan, live))


def preview(desk: Desk, live: Live, choices: PublishChoices) -> Shown:
    """Worker: what publishing would write."""
    found: Preview = publishing.preview(desk, live, choices)
    errors = [one for one in found.problems if one.severity is Severity.ERROR]
    others = [one for one in found.problems if one.severity is not Severity.ERROR]
    return Shown(tuple(_lines(found)), _said(errors), _said(others), bool(errors))


def _said(problems: list[Problem]) -> str:
    return "\n".join(dict.fromkeys(problem_text(one) for one in problems))


def _lines(found: Preview) -> Iterator[PreviewLine]:
    above: object = object()
    for row in found.rows:
        if row.kind == "objective" and row.parent != above:
            above = row.parent
            top = QCoreApplication.translate("WorkshopLate", "At the top of the tree")
            yield PreviewLine(0, "", row.parent_title or top, "")
        yield PreviewLine(1 if row.kind == "objective" else 2, _MARKS.get(row.change, ""), row.title, _note(row))


_MARKS = {"add": "+", "edit": "~", "same": "="}


def _note(row: Row) -> str:
    words = {
        "add": QCoreApplication.translate("WorkshopLate", "new"),
        "edit": QCoreApplication.translate("WorkshopLate", "changed"),
        "same": QCoreApplication.translate("WorkshopLate", "as it is"),
    }
    parts = [words.get(row.change, ""), row.owner]
    if row.changed:
        named = ", ".join(dict.fromkeys(field_text(name) for name in row.changed))
        parts[0] = QCoreApplication.translate("WorkshopLate", "changed: {fields}").format(fields=named)
    if row.owner and row.owner_id is None:
        parts[1] = QCoreApplication.translate("WorkshopLate", "{name} (not in the workspace)").format(name=row.owner)
    if row.ideas:
        parts.append(counted.from_ideas(row.ideas))
    if row.was:
        parts.append(QCoreApplication.translate("WorkshopLate", "was “{title}”").format(title=row.was))
    return " · ".join(part for part in parts if part)
