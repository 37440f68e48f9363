"""What stands in place of the views: before anything is planned, and when a filter leaves nothing."""

from __future__ import annotations

from okr_desktop.qt import icons
from okr_desktop.qt.widgets.empty_state import EmptyState


class NothingPlanned(EmptyState):
    """Nothing is in the workspace, or nothing in the cycle and team that are shown."""

    def show_for(self, total: int) -> None:
        """Say what to do; ``total`` is the number of objectives in the workspace."""
        self.setProperty("whole", total == 0)
        if total == 0:
            self.set_content(
                self.tr("Here your objectives and key results will stand. Begin with one, or look around in a sample."),
                self.tr("Add the first objective"),
                self.tr("Import a file…"),
                icons.icon("target"),
                self.tr("Look around in a sample"),
            )
        else:
            self.set_content(
                self.tr("Nothing is planned in this selection yet."),
                self.tr("Add an objective"),
                self.tr("Import a file…"),
                icons.icon("target"),
            )


class NothingFound(EmptyState):
    """The filter leaves nothing."""

    def show_it(self) -> None:
        """Offer to clear the filter."""
        self.set_content(self.tr("Nothing matches."), self.tr("Clear the filter"), "", icons.icon("filter"))
