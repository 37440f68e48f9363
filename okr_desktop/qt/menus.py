"""Names, keys and menus of the window's actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from okr_desktop.qt import preferences

if TYPE_CHECKING:
    from okr_desktop.qt.main_window import MainWindow

_Standard = QKeySequence.StandardKey
_ADD = ("item.add_objective", "item.add_child", "item.add_key_result")
_BESIDE = ("item.initiative", "item.ask", "item.status")
_ITEM = (
    "item.check_in",
    "item.edit",
    "item.explain",
    "",
    *_ADD,
    "",
    *_BESIDE,
    "",
    "item.cut",
    "item.paste",
    "item.to_top",
    "",
)
_END = ("item.archive", "item.delete")


class Menus(QObject):
    """Makes the actions; a QObject so that their texts are translated under one name."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def name_actions(self) -> None:
        """Make every action of the window."""
        self._file()
        self._window.sharing.menu.name_actions()
        self._edit()
        self._keep_to_the_tree()
        self._go()
        self._help()

    def _file(self) -> None:
        add, files = self._window.named.add, self._window.files
        add("file.new", self.tr("&New workspace…"), files.choose_and_create, "file")
        add("file.open", self.tr("&Open…"), files.choose_and_open, "folder-open", _Standard.Open)
        add("data.import", self.tr("&Import…"), files.choose_and_import, "import", "Ctrl+Shift+I")
        add("data.paste_text", self.tr("Import from pasted &text…"), self._import_text, "copy")
        add("data.sample", self.tr("Add the &sample company"), files.add_sample, "layers")
        add("data.export", self.tr("&Export…"), files.choose_and_export, "export")
        add("data.backup", self.tr("&Back up now"), files.back_up, "save")
        add("data.backups", self.tr("Bac&kups…"), self._backups, "clock")
        add("data.check", self.tr("&Check the workspace"), files.check, "circle-check")
        add("data.rebuild", self.tr("Reb&uild the tables"), files.rebuild, "refresh")
        add("file.close", self.tr("&Quit"), self._window.close, "", _Standard.Quit)

    def _import_text(self) -> None:
        self._window.files.import_text()

    def _backups(self) -> None:
        from okr_desktop.qt.dialogs.backups import BackupsDialog

        path = self._window.files.path
        if path is not None:
            from okr_desktop.bootstrap import backups_for

            window = self._window
            dialog = BackupsDialog(window.session, window.prompter, path, backups_for(path), window)
            dialog.restored.connect(window.files.reopened)
            dialog.open()

    def _edit(self) -> None:
        add, window, items = self._window.named.add, self._window, self._window.items
        add("edit.undo", self.tr("&Undo"), window.steps.undo, "undo", _Standard.Undo)
        redo = add("edit.redo", self.tr("&Redo"), window.steps.redo, "redo", _Standard.Redo)
        # Qt knows Ctrl+Y on Windows only, hands know it everywhere.
        redo.setShortcuts(list(dict.fromkeys([*redo.shortcuts(), QKeySequence("Ctrl+Y")])))
        add("edit.find", self.tr("&Find"), self._find, "search", _Standard.Find)
        add("data.settings", self.tr("&Settings…"), self._settings, "settings", "Ctrl+,")
        add("item.check_in", self.tr("Record &check-in…"), items.check_in, "activity", "Ctrl+I")
        add("data.type_sheet", self.tr("T&ype a check-in sheet…"), self._type_sheet, "table")
        add("data.idea", self.tr("&Give an idea…"), self._idea, "lightbulb", "Ctrl+Shift+G")
        add("data.concern", self.tr("&Raise a concern…"), self._concern, "alert-triangle")
        add("item.edit", self.tr("&Edit…"), items.edit, "pencil", "F2")
        add("item.explain", self.tr("&Why this number?"), items.explain, "info", "Ctrl+Shift+W")
        add("item.add_objective", self.tr("Add &objective…"), items.add_objective, "target", "Ctrl+N")
        add("item.add_child", self.tr("Add objective that &serves this…"), items.add_child, "indent", "Ctrl+Shift+N")
        add("item.add_key_result", self.tr("Add &key result…"), items.add_key_result, "gauge", "Ctrl+Shift+K")
        add("item.cut", self.tr("Cu&t, to move it"), items.cut, "", _Standard.Cut)
        add("item.paste", self.tr("&Paste it here"), items.paste, "")
        add("item.to_top", self.tr("&Move to the top"), items.to_top, "outdent")
        add("item.initiative", self.tr("Add &initiative…"), items.add_initiative, "circle-check", "Ctrl+Shift+J")
        add("item.ask", self.tr("Ask a&nother team…"), items.ask, "users")
        add("item.status", self.tr("Set the stat&us…"), items.set_status, "flag")
        add("item.archive", self.tr("&Archive"), items.archive, "archive", "Ctrl+E")
        add("item.delete", self.tr("&Delete"), items.delete, "trash", "Del")

    def _idea(self) -> None:
        self._window.doors.open_door("ideas:new")

    def _concern(self) -> None:
        self._window.doors.open_door("concerns:new")

    def _type_sheet(self) -> None:
        from okr_desktop.qt.dialogs.type_sheet import open_sheet_dialog

        open_sheet_dialog(self._window, self._window.session, self._window.prompter)

    def _keep_to_the_tree(self) -> None:
        # Elsewhere on the page these keys belong to text fields and lists, or to nobody.
        tree = self._window.plan.tree
        for name in ("item.cut", "item.delete", "item.archive"):
            action = self._window.named[name]
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setAutoRepeat(False)  # a key held down would empty the whole plan in a second
            self._window.removeAction(action)
            tree.addAction(action)

    def _find(self) -> None:
        self._window.doors.open_plan()
        self._window.plan.focus_search()

    def _settings(self) -> None:
        from okr_desktop.qt.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window.session, preferences.load(), self._window, prompter=self._window.prompter)
        dialog.preferences_chosen.connect(self._window.view.take_preferences)
        dialog.open()

    def _go(self) -> None:
        add, doors, finder = self._window.named.add, self._window.doors, self._window.finder
        add("palette.open", self.tr("&Search or run a command…"), finder.open_it, "search", "Ctrl+K")
        for door in doors.known:
            add(f"go.{door.name}", door.text(), doors.openers[door.name].open_it, door.icon, door.keys)
        for tab in doors.tabs():
            add(f"go.{tab.name}", tab.text(), doors.openers[tab.name].open_it, tab.icon, tab.keys)

    def _help(self) -> None:
        add = self._window.named.add
        add("help.topic", self.tr("&Help on this page"), self._window.help, "help", "F1")
        add("help.keys", self.tr("&Keyboard shortcuts"), self._keys, "")
        add("help.about", self.tr("&About OKR Desktop"), self._about, "info")

    def _keys(self) -> None:
        from okr_desktop.qt.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(list(self._window.named), self._window).open()

    def _about(self) -> None:
        from okr_desktop.qt.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    def build(self) -> None:
        """Put the actions into the menu bar, the context menu and the Add button."""
        named = self._window.named
        file, edit, objectives, view, go, help = self._window.top_menus
        named.fill(file, "file.new", "file.open")
        self._window.view.recent_menu(file.addMenu(self.tr("Open &recent")))
        named.fill(file, "")
        self._window.sharing.menu.fill(file.addMenu(self.tr("S&hare")))
        named.fill(file, "", "data.import", "data.paste_text", "data.sample", "data.export", "")
        named.fill(file, "data.backup", "data.backups", "data.check", "data.rebuild", "", "file.close")
        named.fill(edit, "edit.undo", "edit.redo", "", "edit.find", "", "data.settings")
        named.fill(objectives, *_ITEM, *_END, "", "data.idea", "data.concern", "", "data.type_sheet")
        self._window.view.fill(view)
        named.fill(go, "palette.open", "", *(f"go.{door.name}" for door in self._window.doors.known))
        parts = go.addMenu(self.tr("&More pages"))
        named.fill(parts, *(f"go.{tab.name}" for tab in self._window.doors.tabs()))
        named.fill(help, "help.topic", "help.keys", "help.about")
        named.fill(self._window.context_menu, *_ITEM, *_END)
        self._window.plan.add_button.setMenu(
            named.fill(QMenu(self._window), *_ADD, "", "data.import", "data.paste_text")
        )
