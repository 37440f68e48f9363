"""The View menu: details, archived items, rows, appearance, language; and the recent files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from okr_desktop.qt import i18n, preferences, theme
from okr_desktop.qt.pages.plan.kinds import MAP

if TYPE_CHECKING:
    from okr_desktop.qt.main_window import MainWindow


class ViewActions(QObject):
    """Each choice takes effect at once and is remembered; a language takes effect at the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.plan.use_prompter(window.prompter)
        self._recent: QMenu | None = None

    def name_actions(self) -> None:
        """Make the actions of this menu."""
        add, known = self._window.named.add, preferences.load()
        add("view.details", self.tr("&Details"), self._show_details, "panel-right", "F9", checkable=True).setChecked(
            True
        )
        add("view.archived", self.tr("Show &archived"), self._window.plan.bar.set_archived, checkable=True)
        for kind in self._window.plan.views.known.values():
            action = add(f"view.{kind.name}", kind.menu_text(), self._show_view, kind.icon, kind.keys)
            action.setData(kind.name)
        plan = self._window.plan
        add("view.filter", self.tr("&Filter…"), self._filter, "filter", "Ctrl+Shift+F")
        add("view.clear_filter", self.tr("Clea&r the filter"), plan.clear_filter, "x")
        add("view.save", self.tr("&Save this view…"), plan.saved.ask_name, "bookmark")
        add("view.compact", self.tr("&Compact rows"), self._set_compact, checkable=True)
        add("view.expand", self.tr("E&xpand all"), plan.views.expand_all, "expand", "Ctrl+Shift+E")
        add("view.collapse", self.tr("C&ollapse all"), plan.views.collapse_all, "collapse", "Ctrl+Shift+C")
        self._window.named["view.compact"].setChecked(known.compact)
        for name, text in (
            ("view.map_png", self.tr("Map as a &picture (PNG)…")),
            ("view.map_svg", self.tr("Map as a dra&wing (SVG)…")),
            ("view.map_pdf", self.tr("Map as a &document (PDF)…")),
        ):
            add(name, text, self._export_map, "export").setData(name[-3:])
        plan.views.switched.connect(self._on_switched)

    def fill(self, menu: QMenu) -> None:
        """Put everything into the View menu."""
        named = self._window.named
        named.fill(menu, *(f"view.{name}" for name in self._window.plan.views.known), "")
        named.fill(menu, "view.filter", "view.clear_filter", "view.save", "")
        named.fill(menu, "view.details", "view.archived", "view.compact", "", "view.expand", "view.collapse", "")
        named.fill(menu.addMenu(self.tr("Save the &map")), "view.map_png", "view.map_svg", "view.map_pdf")
        self._columns = menu.addMenu(self.tr("Col&umns"))
        self._columns.aboutToShow.connect(self._fill_columns)
        self._appearance(menu.addMenu(self.tr("Appeara&nce")))
        self._languages(menu.addMenu(self.tr("&Language")))

    def _show_view(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.doors.open_plan()
            self._window.plan.show_view(str(action.data()))

    def _export_map(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.doors.open_plan()
            self._window.plan.show_view(MAP)
            view: Any = self._window.plan.views.widget()
            if hasattr(view, "export"):
                view.export(str(action.data()))

    def _on_switched(self, _name: str) -> None:
        """Branches are open and closed in the tree and in the map alone."""
        self._window.named.enable(self._window.plan.views.has_branches(), "view.expand", "view.collapse")

    def _filter(self) -> None:
        self._window.doors.open_plan()
        self._window.plan.filters.open_popover()

    def _fill_columns(self) -> None:
        self._window.plan.tree.columns.fill(self._columns)

    def _appearance(self, menu: QMenu) -> None:
        names = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._choices(menu, names, preferences.load().appearance).triggered.connect(self._set_appearance)

    def _languages(self, menu: QMenu) -> None:
        names = {"": self.tr("Like the system")}
        names.update({code: i18n.language_name(code) for code in i18n.available_languages()})
        self._choices(menu, names, preferences.load().language).triggered.connect(self._set_language)

    def _choices(self, menu: QMenu, names: dict[str, str], chosen: str) -> QActionGroup:
        group = QActionGroup(menu)
        for key, name in names.items():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.setData(key)
            group.addAction(action)
            menu.addAction(action)
        return group

    def _set_appearance(self, action: QAction) -> None:
        mode = cast(preferences.Appearance, action.data())
        self.take_preferences(replace(preferences.load(), appearance=mode))

    def _set_language(self, action: QAction) -> None:
        self.take_preferences(replace(preferences.load(), language=str(action.data())))

    def take_preferences(self, chosen: preferences.Preferences) -> None:
        """Keep and apply what was chosen; a language takes effect at the next start."""
        before = preferences.load()
        preferences.save(chosen)
        app = QApplication.instance()
        if chosen.appearance != before.appearance and isinstance(app, QApplication):
            theme.apply(app, chosen.appearance)
        if chosen.language != before.language:
            self._window.tell(self.tr("The language changes at the next start."))

    def _set_compact(self, compact: bool) -> None:
        self._window.plan.tree.set_compact(compact)
        preferences.save(replace(preferences.load(), compact=compact))

    def _show_details(self, shown: bool) -> None:
        self._window.plan.details.setVisible(shown)

    # Recent files

    def recent_menu(self, menu: QMenu) -> None:
        """Fill the menu each time it is about to open."""
        self._recent = menu
        menu.aboutToShow.connect(self._fill_recent)
        menu.triggered.connect(self._open_recent)

    def _fill_recent(self) -> None:
        assert self._recent is not None
        self._recent.clear()
        for known in preferences.load().recent:
            action = self._recent.addAction(Path(known).stem)
            action.setToolTip(known)
            action.setData(known)
            action.setEnabled(Path(known).exists())
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _open_recent(self, action: QAction) -> None:
        if action.data():
            self._window.files.open_path(Path(str(action.data())))
