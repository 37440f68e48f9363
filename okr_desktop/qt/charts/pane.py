"""A chart with its title, its buttons, its table and what is said below it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.charts import export
from okr_desktop.qt.charts.model import AnyView, ChartFacts, ChartTable
from okr_desktop.qt.charts.view import ChartView
from okr_desktop.qt.prompter import Kind, Prompter
from okr_desktop.qt.widgets.records_table import RecordsTable

_MEASURED = 100


def _widths(table: ChartTable) -> list[int]:
    """As wide as the first texts need; the last column (notes, or a figure with room beside it) takes the rest."""
    measures = QFontMetrics(theme.font(theme.BODY, tabular=True))
    columns = list(zip(table.headers, *table.rows[:_MEASURED], strict=True))[:-1]
    return [*(max(map(measures.horizontalAdvance, column)) + 2 * theme.SPACE_12 for column in columns), 0]


class ChartPane(QWidget):
    """Frames one :class:`ChartView`.

    T, or the button, changes between picture and table. The menu, also as a context menu of the chart, copies
    and saves. ``set_heading`` is for pages that say the title already.
    """

    def __init__(self, chart: ChartView, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "charts")
        self.chart = chart
        self._prompter = prompter
        self._heading = ""
        self._title, self._subtitle, self._note = QLabel(), QLabel(), QLabel()
        self.table = RecordsTable([])
        self.table.set_comfortable(False)
        self._stack = QStackedWidget()
        self.toggle = QToolButton()
        self.menu_button = QToolButton()
        self._make_actions()
        self._arrange()
        self._restyle()
        theme.notifier().changed.connect(self._restyle)
        chart.table_requested.connect(self.toggle.toggle)
        self.set_view(None)

    # What is shown

    def set_view(self, shown: AnyView | None) -> None:
        """Show a chart with its words (None: nothing)."""
        self.chart.set_view(shown)
        facts = shown.facts if shown else None
        self._title.setText(self._heading or (facts.title if facts else ""))
        self._subtitle.setText(facts.subtitle if facts else "")
        self.say(facts.note if facts else "")
        self.toggle.setEnabled(facts is not None)
        self.menu_button.setEnabled(facts is not None)
        for action in self._menu_actions:
            action.setEnabled(facts is not None)
        self._fill_table(facts)
        self.chart.updateGeometry()

    def set_heading(self, text: str) -> None:
        """Put a heading of the page's own in place of title and subtitle; pictures keep theirs."""
        self._heading = text
        self._title.setText(text)
        self._subtitle.hide()

    def shows_table(self) -> bool:
        """Whether the table stands in place of the picture."""
        return self.toggle.isChecked()

    def note(self) -> str:
        """What is said below the chart now."""
        return self._note.text()

    def _fill_table(self, facts: ChartFacts | None) -> None:
        table = facts.table if facts else None
        self.table.setAccessibleName(facts.title if facts else "")
        if table is None:
            self.table.set_rows([])
            return
        if self.table.records.columnCount() != len(table.headers):
            self.table.records.set_headers(table.headers)
        self.table.set_widths(_widths(table))
        self.table.set_rows(table.records)
        self.table.set_empty_text(facts.empty if facts else "")

    # Building

    def _make_actions(self) -> None:
        self._copy_picture = QAction(icons.icon("copy"), self.tr("Copy picture"), self)
        self._copy_table = QAction(icons.icon("table"), self.tr("Copy table"), self)
        self._save_png = QAction(icons.icon("save"), self.tr("Save as PNG…"), self)
        self._save_svg = QAction(self.tr("Save as SVG…"), self)
        self._menu_actions = (self._copy_picture, self._copy_table, self._save_png, self._save_svg)
        self._copy_picture.triggered.connect(self.copy_picture)
        self._copy_table.triggered.connect(self.copy_table)
        self._save_png.triggered.connect(self.save_png)
        self._save_svg.triggered.connect(self.save_svg)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.chart.addActions(self._menu_actions)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions(self._menu_actions)

    def _arrange(self) -> None:
        for label in (self._title, self._subtitle, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        heads = QVBoxLayout()
        heads.setSpacing(0)
        heads.addWidget(self._title)
        heads.addWidget(self._subtitle)
        self._set_up_buttons()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_4)
        row.addLayout(heads, 1)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addWidget(self._note)

    def _set_up_buttons(self) -> None:
        self.toggle.setCheckable(True)
        self.toggle.setIcon(icons.icon("table"))
        self.toggle.setToolTip(self.tr("Show the figures as a table (T)"))
        self.toggle.setAccessibleName(self.tr("Show as a table"))
        self.toggle.toggled.connect(self._on_toggled)
        back = QShortcut(QKeySequence(Qt.Key.Key_T), self.table)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.toggle.toggle)
        menu = QMenu(self.menu_button)
        menu.addActions(self._menu_actions)
        self.menu_button.setIcon(icons.icon("more"))
        self.menu_button.setProperty("quiet", True)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(self.tr("Copy or save this chart"))
        self.menu_button.setAccessibleName(self.tr("Copy or save this chart"))
        self.menu_button.setMenu(menu)

    def _restyle(self) -> None:
        self._title.setFont(theme.font(theme.EMPHASIS, strong=True))
        for label in (self._subtitle, self._note):
            label.setFont(theme.font(theme.CAPTION, tabular=True))
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.current().muted)
            label.setPalette(palette)

    # Actions

    def _on_toggled(self, table: bool) -> None:
        had_focus = self.chart.hasFocus() or self.table.hasFocus()
        shown = self.table if table else self.chart
        self._stack.setCurrentWidget(shown)
        if had_focus:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        if self.chart.facts() is not None:
            export.copy_picture(self.chart)
            self.say(self.tr("The picture is on the clipboard."))

    def copy_table(self) -> None:
        """Put the figures on the clipboard."""
        facts = self.chart.facts()
        if facts is not None:
            export.copy_table(facts.table)
            self.say(self.tr("The figures are on the clipboard."))

    def save_png(self) -> None:
        """Ask where to save the picture, and save it."""
        self._ask(self.tr("PNG pictures"), ".png", self._on_png)

    def save_svg(self) -> None:
        """Ask where to save the drawing, and save it."""
        self._ask(self.tr("SVG drawings"), ".svg", self._on_svg)

    def _ask(self, name: str, suffix: str, then: export.Then) -> None:
        facts = self.chart.facts()
        if facts is not None:
            suggested = export.file_name(facts.title, suffix)
            title = self.tr("Save the chart")
            self._prompter.choose_save_file(self, title, [(name, (f"*{suffix}",))], then, suggested=suggested)

    def _on_png(self, path: Path | None) -> None:
        if path is not None and self.chart.facts() is not None:
            self._saved(path.with_suffix(".png"), export.png(self.chart))

    def _on_svg(self, path: Path | None) -> None:
        if path is not None and self.chart.facts() is not None:
            self._saved(path.with_suffix(".svg"), export.svg(self.chart))

    def _saved(self, path: Path, content: bytes) -> None:
        why = export.save(path, content)
        if why:
            text = self.tr("The chart could not be saved as {name}. Choose another folder or name.")
            self._prompter.tell(
                self, self.tr("Save the chart"), text.format(name=path.name), details=why, kind=Kind.ERROR
            )
            return
        self.say(self.tr("Saved as {name}.").format(name=path.name))

    def say(self, text: str) -> None:
        """Say something below the chart, until the next chart is shown."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
