"""How much came from below, and how far the ideas came: figures with the words that explain them."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.lineage import BottomUp, bottom_up, funnel, pedigree, wanted_by
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.words import foreign, funnel_text
from okr_desktop.qt.pages.workshop.parts.pieces import empty_out, heading, hint, label, line_label
from okr_desktop.qt.texts import number_text, percent_text

_STEPS = ("ideas", "unique", "clustered", "shortlisted", "drafted", "published")
_BESIDE = ("withheld", "parked")


class Figures(QWidget):
    """Bottom-up share of objectives and key results, and the funnel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.share, self.beside = label("", theme.EMPHASIS, strong=True), hint("")
        self.more = hint("")
        self._funnel = QGridLayout()
        self._funnel.setHorizontalSpacing(theme.SPACE_8)
        self._funnel.setVerticalSpacing(theme.SPACE_4)
        self._funnel.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        for part in (self.share, self.more):
            column.addWidget(part)
        column.addWidget(heading(self.tr("From the first idea to the plan")))
        column.addLayout(self._funnel)
        column.addWidget(self.beside)

    def show_live(self, live: Live) -> None:
        """Show the figures of a workshop."""
        shown = (live.board, live.results.published)
        if shown == self._shown:
            return
        self._shown = shown
        family = pedigree(live)
        gone = live.results.published
        ids = [one.id for one in drafts(live) if not gone or one.id in gone]
        self._show_share(bottom_up(family, ids))
        results = [one.id for id in ids for one in results_of(live, id)]
        self._show_more(bottom_up(family, ids), bottom_up(family, results))
        self._show_funnel(live)

    def _show_share(self, found: BottomUp) -> None:
        if found.strict is None:
            self.share.setText(self.tr("No objective yet"))
            return
        text = self.tr("{up} of {count} objectives came from below ({share})")
        self.share.setText(text.format(up=found.up, count=found.count, share=percent_text(found.strict)))

    def _show_more(self, objectives: BottomUp, results: BottomUp) -> None:
        lines = [
            self.tr(
                "About half is a healthy share. From below: at least half of the ideas behind it are participants'."
            )
        ]
        if objectives.weighted is not None:
            text = self.tr("Weighted by ideas: {share} of objectives")
            lines.append(text.format(share=percent_text(objectives.weighted)))
        if results.strict is not None:
            text = self.tr("Key results: {up} of {count}")
            lines.append(text.format(up=results.up, count=results.count))
        if objectives.unknown:
            text = self.tr("Origin unknown, never counted as from below: {share}")
            lines.append(text.format(share=percent_text(objectives.unknown)))
        if objectives.without:
            lines.append(self.tr("%n objective(s) without any idea behind", "", objectives.without))
        self.more.setText("\n".join(lines))

    def _show_funnel(self, live: Live) -> None:
        found = funnel(live)
        empty_out(self._funnel)
        most = max(1, *(getattr(found, name) for name in _STEPS))
        for row, name in enumerate(_STEPS):
            count = getattr(found, name)
            bar = QProgressBar()
            bar.setRange(0, most)
            bar.setValue(count)
            bar.setTextVisible(False)
            bar.setAccessibleName(f"{funnel_text(name)}: {count}")
            self._funnel.addWidget(line_label(funnel_text(name)), row, 0)
            self._funnel.addWidget(line_label(number_text(Decimal(count)), strong=True), row, 1)
            self._funnel.addWidget(bar, row, 2)
        rest = [f"{funnel_text(name)}: {number_text(Decimal(getattr(found, name)))}" for name in _BESIDE]
        if found.overrides:
            rest.append(self.tr("%n choice(s) against the ranking, with a reason", "", found.overrides))
        self.beside.setText(" · ".join(rest))


class WantedList(QWidget):
    """Who wanted what: ideas, dots and voters behind each objective."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)

    def show_live(self, live: Live) -> None:
        """Show it for what is published, or drafted."""
        if live.board == self._shown:
            return
        self._shown = live.board
        empty_out(self._column)
        family = pedigree(live)
        for draft in drafts(live):
            wanted = wanted_by(family, draft.id)
            parts = [self.tr("%n idea(s)", "", len(wanted.ideas))]
            if wanted.dots is not None:
                parts.append(self.tr("%n dot(s)", "", wanted.dots))
            if wanted.voters is not None:
                voters = self.tr("%n voter(s)", "", wanted.voters)
                parts.append(voters if wanted.exact else self.tr("at least {voters}").format(voters=voters))
            self._column.addWidget(label(foreign(draft.title), strong=True))
            self._column.addWidget(label(" · ".join(parts), muted=True))
