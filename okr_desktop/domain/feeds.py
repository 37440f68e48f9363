"""What feeds what: a key result may read from another one, an objective or a KPI, but never from itself."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.metrics import Kind
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, Source
from okr_desktop.domain.plan import Plan


def feed_problems(plan: Plan, item: KeyResult | Objective) -> list[Problem]:
    """Why an item cannot be saved as it is: a feed that leads nowhere or round in a circle, or gives no value."""
    if isinstance(item, KeyResult) and item.feed:
        if not plan.has_source(item.feed):
            return [Problem("feed.unknown", "feed", {"id": item.feed})]
        if _stepwise(item) and item.feed not in plan.objectives:
            return [Problem("feed.kind", "feed", {"title": source_title(plan, item.feed)})]
    if not _changed(plan, item) or not leads_back(plan, item):
        return []
    field = "feed" if isinstance(item, KeyResult) else "parent"
    return [Problem("feed.circle", field, {"title": source_title(plan, getattr(item, "feed", None) or item.id)})]


def _stepwise(item: KeyResult) -> bool:
    """Milestones and described levels are judged by people: no number of something else says where they stand."""
    return item.metric.kind is Kind.MILESTONES or item.metric.worded


def _changed(plan: Plan, item: KeyResult | Objective) -> bool:
    """Whether a circle may come from this change: most edits touch nothing of the kind."""
    if isinstance(item, KeyResult):
        known = plan.key_results.get(item.id)
        return bool(item.feed) and (known is None or (known.feed, known.objective) != (item.feed, item.objective))
    found = plan.objectives.get(item.id)
    return found is not None and (found.parent, found.source) != (item.parent, item.source)


def leads_back(plan: Plan, item: KeyResult | Objective) -> bool:
    """Whether what an item is computed from leads back to it, once it is stored as it is here."""
    todo, seen = _needs(plan, item.id, item), set[str]()
    while todo:
        id = todo.pop()
        if id == item.id:
            return True
        if id not in seen:
            seen.add(id)
            todo += _needs(plan, id, item)
    return False


def _needs(plan: Plan, id: str, changed: KeyResult | Objective) -> list[str]:
    """Ids that a figure is computed from, with ``changed`` as it is about to be."""
    found = changed if id == changed.id else plan.key_results.get(id) or plan.objectives.get(id)
    if isinstance(found, KeyResult):
        return [found.feed] if found.feed else []
    if found is None:
        return []
    below = [one for one in plan.sources(found) if one != changed.id or changed.id == id]
    if isinstance(changed, KeyResult):
        takes = changed.objective == id and found.source in (Source.KEY_RESULTS, Source.BOTH)
    else:
        takes = changed.parent == id and found.source in (Source.CHILDREN, Source.BOTH)
    return [*below, changed.id] if takes else below


def source_title(plan: Plan, id: str) -> str:
    """What the source of a feed is called; its id when it is gone."""
    found = plan.key_results.get(id) or plan.objectives.get(id) or plan.kpis.get(id)
    return found.title if found else id


def feed_chain(plan: Plan, result: KeyResult) -> list[str]:
    """Ids that a key result reads from, nearest first, down to where the figure comes from."""
    found, at = list[str](), plan.feed_of(result)
    while at is not None and at not in found:
        found.append(at)
        above = plan.key_results.get(at)
        at = plan.feed_of(above) if above else None
    return found


def fed_from(plan: Plan, ids: Iterable[str]) -> set[str]:
    """Ids of the key results whose figures follow from these items: what reads from them, from what is above, …"""
    found, seen, todo = set[str](), set[str](), list(ids)
    while todo:
        id = todo.pop()
        if id in seen:
            continue
        seen.add(id)
        fed = plan.fed_by(id)
        found.update(fed)
        above = plan.parent_of(id)
        todo += [*fed, above] if above else fed
    return found


def current_of(plan: Plan, id: str) -> CheckIn | None:
    """The check-in or reading that says where a key result stands: its own, or the one at the end of its feeds."""
    return plan.latest_of(id) if id in plan.key_results else plan.latest.get(id)
