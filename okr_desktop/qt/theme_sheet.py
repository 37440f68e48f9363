"""The small style sheet for what a palette cannot say: hairlines, quiet headers, visible focus."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okr_desktop.qt.theme import Theme

# Borders grow from 1 to 2 px with the focus; the padding gives the pixel back, so nothing jumps.
# Qt's own 2 to 4 px between the icon and the text of a button are too few and cannot be changed: icons stand at the
# beginning of wider room instead (``icons``). Buttons that show their icon alone at times: ``theme.show_words``.
_SHEET = Template("""
QToolTip { background: $inverse; color: $on_inverse; border: 1px solid $line; padding: 5px 7px; }

QPushButton { background: $surface; color: $text; border: 1px solid $control; border-radius: 6px;
    padding: 4px 14px; min-height: 20px; qproperty-iconSize: 20px 16px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; }
QPushButton:focus { border: 2px solid $focus; padding: 3px 13px; }
QPushButton:disabled { color: $control; border-color: $line; }
QPushButton[primary="true"], QPushButton:default { background: $accent; color: $on_accent;
    border-color: $accent; }
/* Not for :default, whose width is measured with the ordinary weight. */
QPushButton[primary="true"] { font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton:default:hover { background: $accent_hover; }
QPushButton[primary="true"]:pressed, QPushButton:default:pressed { background: $accent_pressed; }
/* A ring in the colour of text: one in the accent would be one with the button. As wide as without the ring, for
   a layout may ask while the keyboard is here. */
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid $text; padding: 3px 13px; }
QPushButton[primary="true"]:disabled, QPushButton:default:disabled { background: $track; color: $muted;
    border-color: $track; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: $hover; }
QPushButton[flat="true"]:focus { border-color: $focus; }

QPushButton[searchField="true"] { background: $surface; border-color: $line; padding: 0 8px; min-height: 0; }
QPushButton[searchField="true"]:hover { border-color: $control; }
QPushButton[searchField="true"]:focus { border-color: $focus; }
QLineEdit[finder="true"], QLineEdit[finder="true"]:focus { border: none; padding: 6px; }

/* In line with the text above; the ring of the keyboard is drawn around it by widgets.focus_ring. */
QPushButton[link="true"], QPushButton[link="true"]:focus { background: transparent; border: none; color: $accent;
    padding: 3px 0; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:disabled { color: $muted; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }
QToolButton[toolButtonStyle="ToolButtonTextBesideIcon"] { qproperty-iconSize: 20px 16px; }
QToolButton[door="true"] { qproperty-iconSize: 20px 20px; }
QToolButton[fold="true"] { color: $accent; padding: 5px 8px 5px 0; margin-left: -4px; }
QToolButton[fold="true"]:focus { padding: 4px 7px 4px 0; margin-left: 0; }
QToolButton[popupMode="2"] { padding-right: 16px; }
QToolButton[quiet="true"]::menu-indicator { image: none; width: 0; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: $surface; color: $text;
    border: 1px solid $control; border-radius: 6px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 20px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 22px;
    border: none; background: transparent; border-radius: 4px; margin: 2px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { width: 0; height: 0; border-left: 4px solid $surface;
    border-right: 4px solid $surface; border-bottom: 4px solid $muted; }
QAbstractSpinBox::down-arrow, QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid $surface;
    border-right: 4px solid $surface; border-top: 4px solid $muted; }
QComboBox { background: $surface; color: $text; border: 1px solid $control; border-radius: 6px; padding: 4px 8px; }
QComboBox:focus { border: 2px solid $focus; padding: 3px 7px; }
QComboBox:disabled { background: $canvas; color: $control; border-color: $line; }
QComboBox::drop-down { border: none; width: 22px; }
QDateEdit::drop-down { border: none; width: 22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
    border: 2px solid $focus; padding: 3px 6px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled {
    background: $canvas; border-color: $line; }
/* An editor inside a table fills its cell. */
QLineEdit[cell="true"], QLineEdit[cell="true"]:focus { border: 2px solid $focus; border-radius: 0; padding: 0 5px;
    min-height: 0; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 9px;
    background: $surface; border: 1px solid $control; }
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $focus; width: 14px; height: 14px; }
QSlider { min-height: 22px; }
QProgressBar { background: $track; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
    color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QAbstractItemView { background: $surface; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text; }
OutlineView { selection-background-color: transparent; }
/* Boxes to tick: Fusion outlines them in the surface made darker, which nobody sees on a dark one. */
QAbstractItemView::indicator { width: 12px; height: 12px; border: 1px solid $control; border-radius: 3px;
    background: $surface; }
QAbstractItemView::indicator:hover { border-color: $accent; }
QAbstractItemView::indicator:checked, QAbstractItemView::indicator:indeterminate { background: $accent;
    border-color: $accent; }
QAbstractItemView::indicator:checked { image: url(icons:box-tick-$ink.svg); }
QAbstractItemView::indicator:indeterminate { image: url(icons:box-dash-$ink.svg); }
QAbstractItemView::indicator:disabled { background: $canvas; border-color: $line; }
QAbstractItemView::indicator:checked:disabled, QAbstractItemView::indicator:indeterminate:disabled {
    background: $control; border-color: $control; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 0 8px; font-size: 11px; }
QTableCornerButton::section { background: $surface; border: none; }

QMenuBar { background: $canvas; color: $text; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 6px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $control; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 12px; height: 12px; padding-left: 8px; }
QMenu::indicator:checked { image: url(icons:box-tick-$pen.svg); }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QToolBar { background: $canvas; border: none; border-bottom: 1px solid $line; spacing: 8px; padding: 6px 8px; }
QStatusBar { background: $canvas; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar > QLabel { padding: 0 12px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { background: transparent; color: $muted; border: none; padding: 6px 12px;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[toast="true"] { background: $inverse; border-radius: 10px; }
QFrame[toast="true"] QLabel { color: $on_inverse; }
QFrame[toast="true"] QPushButton { background: transparent; color: $inverse_accent; border-color: transparent;
    font-weight: 600; padding: 3px 9px; }
QFrame[toast="true"] QPushButton:hover { border-color: $inverse_accent; }
QFrame[toast="true"] QPushButton:focus { border: 2px solid $on_inverse; padding: 2px 8px; }
QLabel[muted="true"] { color: $muted; }
""")


def style_sheet(theme: Theme) -> str:
    """The sheet with the colours of one theme filled in."""
    names = [name for name in theme.__slots__ if name != "name"]
    ink, pen = ("black", "white") if theme.dark else ("white", "black")
    return _SHEET.substitute({name: getattr(theme, name).name() for name in names}, ink=ink, pen=pen)
