"""One concern in full: its words, the response, what is done about it, the page of the playbook, what others say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.fold_out import FoldOut
from okr_desktop.qt.pages.concerns.data import ActionLine, ConcernDetail, Page
from okr_desktop.qt.pages.ideas.pane import Pane, Verb
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.widgets.marks import StatusLabel


class ConcernPane(Pane):
    """Shows one concern."""

    def show_concern(self, found: ConcernDetail, draft: str) -> None:
        """Show this one; ``draft`` stands in the line for comments."""
        column = self.begin(found.id)
        number = self.tr("Concern {number}").format(number=found.number)
        above = " · ".join(part for part in (number, found.above) if part)
        self.head(column, above, found.text, ((found.mark, found.state), (found.age_mark, found.age)))
        self._answers(column, found)
        column.addWidget(plain(found.support, muted=True))
        self.verbs(column, self._shown(found), self._rest(found), "respond" if not found.response else "")
        if found.about is not None:
            self.links(column, self.tr("It is about"), (found.about,))
        else:
            column.addWidget(plain(self.tr("It is about: {what}").format(what=found.about_words), muted=True))
        self.links(column, self.tr("What was made of it"), found.made)
        self._playbook(column, found)
        self.say(column, found.talk, draft, unnamed=found.unnamed)
        self.finish(column)

    def _answers(self, column: QVBoxLayout, found: ConcernDetail) -> None:
        if found.response:
            title = " · ".join(part for part in (self.tr("Response"), found.response_by) if part)
            column.addWidget(self.boxed(title, found.response))
        if found.actions:
            column.addWidget(section(self.tr("What is done about it")))
            for action in found.actions:
                column.addLayout(self._action(action))
        if found.end:
            column.addWidget(self.boxed(" · ".join(part for part in (found.state, found.end_on) if part), found.end))

    def _action(self, action: ActionLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain(action.text))
        words.addWidget(caption(action.told))
        row.addWidget(StatusLabel(action.mark, ""))
        row.addLayout(words, 1)
        row.addWidget(self._tick(action), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _tick(self, action: ActionLine) -> QToolButton:
        """Done, or not after all."""
        text = self.tr("It is done") if action.undone else self.tr("It is not done after all")
        button = QToolButton()
        button.setIcon(icons.icon("circle-check" if action.undone else "undo"))
        button.setProperty("quiet", True)
        button.setProperty("verb", f"tick {action.id}")
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {action.text}")
        button.clicked.connect(self._on_button)
        return button

    def _shown(self, found: ConcernDetail) -> list[Verb]:
        verbs = list[Verb]()
        if found.is_open and not found.response:
            verbs.append(("respond", "message", self.tr("Respond…")))
        if found.is_open:
            verbs.append(("act", "flag", self.tr("Act…")))
            verbs.append(("resolve", "circle-check", self.tr("Resolve…")))
        else:
            verbs.append(("reopen", "undo", self.tr("Open it again")))
        if found.supported:
            verbs.append(("unsupport", "check", self.tr("I share it")))
        elif found.can_support:
            verbs.append(("support", "plus", self.tr("I share it")))
        return verbs

    def _rest(self, found: ConcernDetail) -> list[Verb]:
        verbs = list[Verb]()
        if found.is_open:
            verbs.append(("accept", "archive", self.tr("Accept it as it is…")))
        if found.response:
            verbs.append(("respond", "message", self.tr("Change the response…")))
        if found.is_open:
            verbs.append(("idea", "lightbulb", self.tr("Make an idea of it…")))
            verbs.append(("objective", "target", self.tr("Make an objective of it…")))
        verbs.append(("kind", "bookmark", self.tr("Sort it into the playbook…")))
        if found.can_edit:
            verbs.append(("edit", "pencil", self.tr("Change the text…")))
        verbs.append(("delete", "trash", self.tr("Delete")))
        return verbs

    # The playbook

    def _playbook(self, column: QVBoxLayout, found: ConcernDetail) -> None:
        pages = (found.kind,) if found.kind else found.offered
        if not pages:
            return
        title = self.tr("From the playbook") if found.kind else self.tr("May fit, from the playbook")
        column.addWidget(section(title))
        for page in pages:
            column.addWidget(self._page(page, sorted_in=page is found.kind))

    def _page(self, page: Page, *, sorted_in: bool) -> QWidget:
        box = self.boxed("", page.title)
        inside = box.layout()
        panel, parts = QWidget(), QVBoxLayout()
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.SPACE_4)
        for head, text in page.parts:
            name = QLabel(head)
            name.setFont(theme.font(strong=True))
            parts.addWidget(name)
            parts.addWidget(plain(text.replace("**", "")))
        panel.setLayout(parts)
        row = QHBoxLayout()
        fold = self.fold_button()
        row.addWidget(fold)
        row.addStretch(1)
        if not sorted_in:
            row.addWidget(self.choose_button(page.code, self.tr("It is this")))
        assert isinstance(inside, QVBoxLayout)
        inside.addLayout(row)
        inside.addWidget(panel)
        FoldOut(fold, panel, box)
        return box
