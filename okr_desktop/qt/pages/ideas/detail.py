"""One idea in full: its words, what became of it, who supports it, what was merged into it, what others say."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from okr_desktop.qt.pages.ideas.data import IdeaDetail
from okr_desktop.qt.pages.ideas.pane import Pane, Verb
from okr_desktop.qt.pages.plan.parts import caption, plain


class IdeaPane(Pane):
    """Shows one idea."""

    def show_idea(self, found: IdeaDetail, draft: str) -> None:
        """Show this one; ``draft`` stands in the line for comments."""
        column = self.begin(found.id)
        number = self.tr("Idea {number}").format(number=found.number)
        above = f"{number} · {found.above}" if found.above else number
        self.head(column, above, found.words, ((found.mark, found.state), (found.age_mark, found.age)))
        if found.first:
            column.addWidget(caption(self.tr("First said: {words}").format(words=found.first)))
        self._fate(column, found)
        column.addWidget(plain(" · ".join(part for part in (found.support, found.wanted) if part), muted=True))
        self.verbs(column, self._shown(found), self._rest(found), "make" if found.can_answer else "")
        self.links(column, self.tr("It is about"), (found.about,) if found.about else ())
        self.links(column, self.tr("It came of this concern"), (found.concern,) if found.concern else ())
        split: Verb = ("split", "outdent", self.tr("Split off"))
        self.links(column, self.tr("It stands for these as well"), found.parts, split)
        self.say(column, found.talk, draft, unnamed=found.unnamed)
        self.finish(column)

    def _fate(self, column: QVBoxLayout, found: IdeaDetail) -> None:
        if found.keeper is not None:
            self.links(column, self.tr("It is part of this idea, and has the same fate"), (found.keeper,))
        if found.answer or found.reason:
            title = self.tr("Answer: {state}").format(state=found.state)
            column.addWidget(self.boxed(f"{title} · {found.answer}" if found.answer else title, found.reason))
        self.links(column, self.tr("What came of it"), found.into)

    def _shown(self, found: IdeaDetail) -> list[Verb]:
        verbs = list[Verb]()
        if found.supported:
            verbs.append(("unsupport", "check", self.tr("Supported")))
        elif found.can_support:
            verbs.append(("support", "plus", self.tr("Support")))
        if found.can_answer:
            verbs.append(("make", "target", self.tr("Adopt…")))
            verbs.append(("answer", "message", self.tr("Answer…")))
        if found.can_split:
            verbs.append(("split", "outdent", self.tr("Split off")))
        return verbs

    def _rest(self, found: IdeaDetail) -> list[Verb]:
        verbs = list[Verb]()
        if not found.can_answer and found.keeper is None:
            verbs.append(("make", "target", self.tr("Adopt it in another place as well…")))
        if found.can_merge:
            verbs.append(("merge", "layers", self.tr("Merge others into it…")))
        if found.can_edit:
            verbs.append(("edit", "pencil", self.tr("Change the text…")))
        verbs.append(("reword", "pencil", self.tr("Put it into better words…")))
        if found.can_reopen:
            verbs.append(("reopen", "undo", self.tr("Open it again")))
        verbs.append(("concern", "alert-triangle", self.tr("Raise a concern about it…")))
        verbs.append(("delete", "trash", self.tr("Delete")))
        return verbs
