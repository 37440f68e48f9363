"""Where things stand inside a row of the outline: indent, arrow, glyph, text; shared by painting and the mouse."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

from okr_desktop.qt import theme

INDENT = 22
BRANCH = 24
PADDING = theme.SPACE_8
# Deeper levels are not indented further, so that a title always keeps some room.
DEEPEST = 12


def level_left(depth: int) -> int:
    """Distance of a level's arrow from the beginning of the row."""
    return theme.SPACE_4 + INDENT * min(depth, DEEPEST)


def branch_rect(cell: QRect, depth: int, direction: Qt.LayoutDirection) -> QRect:
    """The area of the branch arrow: the whole height of the row, :data:`BRANCH` wide."""
    logical = QRect(cell.left() + level_left(depth), cell.top(), BRANCH, cell.height())
    return visual_rect(direction, cell, logical)


def asking_rect(cell: QRect) -> QRect:
    """The mark of what is to decide, at the end of the title's cell; not mirrored yet."""
    side = theme.ICON_SMALL
    return QRect(cell.right() - PADDING - side, cell.center().y() - side // 2 + 1, side, side)


def visual_rect(direction: Qt.LayoutDirection, cell: QRect, logical: QRect) -> QRect:
    """A rectangle, mirrored inside the cell where one writes from right to left.

    The same as QStyle.visualRect, whose class takes 5 ms to come into being.
    """
    if direction == Qt.LayoutDirection.LeftToRight:
        return logical
    return QRect(cell.left() + cell.right() - logical.right(), logical.top(), logical.width(), logical.height())


def level_at(cell: QRect, x: int, direction: Qt.LayoutDirection) -> int:
    """The level that a horizontal position points to, for dropping between rows."""
    distance = x - cell.left() if direction == Qt.LayoutDirection.LeftToRight else cell.right() - x
    return max(0, (distance - theme.SPACE_4) // INDENT)
