"""What the palette finds in the workspace: items, texts, cycles, teams and people; read on the worker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.plan import Plan
from okr_desktop.qt.palette.match import Name, words_of
from okr_desktop.qt.palette.rows import Row, Spans, What
from okr_desktop.qt.texts_words import field_text, record_text
from okr_desktop.services import search as finder
from okr_desktop.services.desk import Desk
from okr_desktop.services.search import Found

ITEM_LIMIT, PLACE_LIMIT = 20, 6
_ITEMS = ("objective", "key_result", "kpi")
_TITLES = ("title", "name", "what", "text", "id")
_PLACES = {"cycle": (What.CYCLE, "calendar"), "team": (What.TEAM, "users"), "person": (What.PERSON, "user")}


def search(desk: Desk, text: str) -> tuple[list[Row], list[Row]]:
    """(items and texts, places) that fit what was typed, the best first."""
    kinds = [kind for kind in finder.KINDS if kind not in _PLACES]
    items = (_item(desk.plan, one, text) for one in finder.search(desk, text, ITEM_LIMIT, kinds))
    places = (_place(one, text) for one in finder.search(desk, text, PLACE_LIMIT, tuple(_PLACES)))
    return [row for row in items if row is not None], [row for row in places if row is not None]


def _item(plan: Plan, found: Found, text: str) -> Row | None:
    """An objective, a key result or a KPI; what is said about one in a note or comment is shown as that item."""
    if found.item in plan.kpis:
        what, mark = What.KPI, "gauge"
    elif found.item in plan.key_results:
        what, mark = What.ITEM, "key_result"
    elif found.item in plan.objectives:
        what, mark = What.ITEM, "objective"
    elif found.item in plan.ideas:
        what, mark = What.IDEA, "inbox"
    elif found.item in plan.concerns:
        what, mark = What.CONCERN, "alert-triangle"
    else:
        return None
    by_title = found.where in _TITLES
    snippet, marks = (_above(plan, found), ()) if by_title else _said(found)
    mark = mark if found.id == found.item or not by_title else "flag"
    where = " · ".join(part for part in (found.cycle, found.owner) if part)
    spans = _in_title(found, text) if by_title else ()
    return Row(what, found.item, found.title, spans, where, snippet, marks, mark, archived=found.archived)


def _above(plan: Plan, found: Found) -> str:
    """What an item stands under: the objective of a key result, the item of an initiative."""
    result = plan.key_results.get(found.item)
    if found.id != found.item:
        item = result or plan.objectives.get(found.item)
        return f"{record_text(found.kind)} · {item.title}" if item is not None else ""
    objective = plan.objectives.get(result.objective) if result is not None else None
    return objective.title if objective is not None else ""


def _place(found: Found, text: str) -> Row | None:
    what, icon = _PLACES.get(found.kind, (None, ""))
    if what is None or found.archived:
        return None
    snippet, marks = ("", ()) if found.where in _TITLES else _said(found)
    spans = () if snippet else _in_title(found, text)
    return Row(what, found.item, found.title, spans, record_text(found.kind), snippet, marks, icon)


def _in_title(found: Found, text: str) -> Spans:
    if found.where in _TITLES and found.marks and found.snippet == found.title:
        return found.marks
    fit = Name(found.title).fits(words_of(text))
    return fit.spans if fit is not None else ()


def _said(found: Found) -> tuple[str, Spans]:
    """The words in question behind what they are of: "Check-in: …", "Description: …"."""
    own = found.kind in _ITEMS or found.kind in _PLACES
    what = field_text(found.where) if own else record_text(found.kind)
    lead = QCoreApplication.translate("Palette", "{what}: {text}").format(what=what, text="")
    return lead + found.snippet, tuple((start + len(lead), length) for start, length in found.marks)
