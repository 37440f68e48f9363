"""The columns of the outline, and their translated words: headings and what a screen reader says."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from okr_desktop.qt.models.outline_node import OBJECTIVE, Node

_LONGEST_SPOKEN = 300


class Column(IntEnum):
    """The columns of the outline as the model numbers them; their order on the screen is the person's."""

    TITLE = 0
    PROGRESS = 1
    STATUS = 2
    CONFIDENCE = 3
    OWNER = 4
    TEAM = 5
    DUE = 6
    EXPECTED = 7
    SCORE = 8
    TAGS = 9
    LAST = 10
    WEIGHT = 11
    CYCLE = 12
    SOURCES = 13


class OutlineWords(QObject):
    """Templates read once from the translation in use; made anew when the language changes."""

    def __init__(self) -> None:
        super().__init__()
        self.headers = (
            self.tr("Title"),
            self.tr("Progress"),
            self.tr("Status"),
            self.tr("Confidence"),
            self.tr("Owner"),
            self.tr("Team"),
            self.tr("Due"),
            self.tr("Expected"),
            self.tr("Score"),
            self.tr("Tags"),
            self.tr("Last check-in"),
            self.tr("Weight"),
            self.tr("Cycle"),
            self.tr("Reported"),
        )
        self._objective = self.tr("objective, level {level}")
        self._key_result = self.tr("key result, level {level}")
        self._expanded = self.tr("expanded")
        self._collapsed = self.tr("collapsed")
        self._no_data = self.tr("no data")
        self._expected = self.tr("expected {percent} percent")
        self._worst = self.tr("worst key result: {status}")
        self._reported = self.tr("{count} reported")
        self._confidence = self.tr("confidence {value}")
        self._owner = self.tr("owner {name}")
        self._team = self.tr("team {name}")
        self._due = self.tr("due {date}")
        self._cell = self.tr("{heading}: {value}")
        self._archived = self.tr("archived")
        self._statuses = {
            "on_track": self.tr("on track"),
            "behind": self.tr("behind"),
            "at_risk": self.tr("at risk"),
            "done": self.tr("done"),
            "stale": self.tr("stale"),
            "no_data": self._no_data,
            "open": self.tr("open"),
            "draft": self.tr("draft"),
            "archived": self._archived,
            "cancelled": self.tr("cancelled"),
        }

    def status(self, code: str) -> str:
        """The word of a status code; an unknown code speaks for itself."""
        return self._statuses.get(code, code)

    def cell(self, column: int, value: str) -> str:
        """What is read for a cell outside the first column, with its heading."""
        return self._cell.format(heading=self.headers[column], value=value or self._no_data)

    def asking(self, node: Node) -> str:
        """What the mark beside a title means."""
        text = self.tr("{title}\nSeveral have changed this at once. Click the mark to look and decide.")
        return text.format(title=node.tooltip or node.title)

    def sentence(self, node: Node, expanded: bool) -> str:
        """One row as a sentence: title, kind, level, state, figures, people."""
        kind = self._objective if node.kind == OBJECTIVE else self._key_result
        parts = [node.title[:_LONGEST_SPOKEN], kind.format(level=node.depth + 1)]
        if node.children:
            parts.append(self._expanded if expanded else self._collapsed)
        parts.append(node.progress_long or node.progress_text or self._no_data)
        if node.expected is not None:
            parts.append(self._expected.format(percent=round(node.expected * 100)))
        parts.append(node.status_text or self.status(node.status))
        if node.worst and node.worst != node.status:
            parts.append(self._worst.format(status=self.status(node.worst)))
        return ", ".join(parts + self._people(node))

    def _people(self, node: Node) -> list[str]:
        parts = [self._archived] if node.archived else []
        if node.reported_text:
            parts.append(self._reported.format(count=node.reported_text))
        if node.confidence_text:
            parts.append(self._confidence.format(value=node.confidence_text))
        if node.owner:
            parts.append(self._owner.format(name=node.owner))
        if node.teams:
            parts.append(self._team.format(name=node.teams))
        if node.due_text:
            parts.append(self._due.format(date=node.due_text))
        return parts
