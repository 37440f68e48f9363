"""The filter of the plan: its button, its popover, its chips, and what it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from okr_desktop.domain.filters import Filter
from okr_desktop.qt.pages.plan.filter_chips import FilterChips
from okr_desktop.qt.session import Session

if TYPE_CHECKING:
    from okr_desktop.qt.pages.plan.filter_data import Offers
    from okr_desktop.qt.pages.plan.filter_popover import FilterPopover


class FilterControl(QObject):
    """``changed(filter)`` follows what a person chooses; the popover is made when it is first opened."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, button: QPushButton) -> None:
        super().__init__(button)
        self._session, self._button = session, button
        self._filter = Filter()
        self._popover: FilterPopover | None = None
        self.chips = FilterChips()
        self.chips.changed.connect(self._take)
        button.clicked.connect(self.open_popover)

    def filter(self) -> Filter:
        """What is asked for now, words included."""
        return self._filter

    def set_words(self, text: str) -> None:
        """Ask for words as well, without telling."""
        self._filter = replace(self._filter, text=text.strip())

    def set_filter(self, filter: Filter) -> None:
        """Ask for something else, without telling."""
        self._filter = filter
        self.chips.show_filter(filter)
        count = len(self.chips.texts())
        text = self.tr("Filter")
        self._button.setText(f"{text} ({count})" if count else text)
        if self._popover is not None:
            self._popover.show_filter(filter)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Names of people by id, for the chips."""
        self.chips.set_names(names)

    def clear(self) -> None:
        """Ask for nothing any more, words included."""
        self._take(Filter())

    def _take(self, filter: Filter) -> None:
        if filter != self._filter:
            self.set_filter(filter)
            self.changed.emit(filter)

    def open_popover(self) -> None:
        """Show everything one can filter by."""
        if self._session.is_open:
            from okr_desktop.qt.pages.plan.filter_data import offers

            nobody = self.tr("Without an owner")
            self._session.read(offers, nobody, then=self._open, failed=self.failed.emit, owner=self)

    def _open(self, found: Offers) -> None:
        from okr_desktop.qt.pages.plan.filter_popover import FilterPopover

        if self._popover is None:
            self._popover = FilterPopover(self._button)
            self._popover.changed.connect(self._take)
        self._popover.set_offers(found)
        self._popover.show_filter(self._filter)
        self._popover.open_below(self._button)
