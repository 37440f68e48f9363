"""Every colour, size and font of the window, light and dark; nobody else writes a hex value or a pixel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from okr_desktop.qt import fonts, icons
from okr_desktop.qt.theme_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox, QToolButton

Mode = Literal["light", "dark", "system"]

# Spacing, in device independent pixels.
SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32, SPACE_48 = 4, 8, 12, 16, 24, 32, 48
RADIUS_CONTROL, RADIUS_CARD = 6, 10
# Type scale, in device independent pixels.
CAPTION, BODY, EMPHASIS, SECTION, PAGE, PROJECTOR = 11, 13, 15, 18, 24, 44
ROW_COMPACT, ROW_COMFORTABLE = 28, 36
HEADER_HEIGHT = 32
FILTER_HEIGHT = 56
VIEW_BAR_HEIGHT, VIEW_BAR_NARROW = 36, 560
POPOVER_WIDTH, SPIN_WIDTH = 320, 72
STATUS_HEIGHT = 24
RAIL_WIDE, RAIL_NARROW = 132, 52
TARGET = 28
# Fields of a row in a dialog: a weight, a day.
NARROW_FIELD, DAY_FIELD = 56, 128
WIDE_FORM = 640
KPI_LINE, KPI_VALUE, LINK_LETTERS = 160, 96, 60
FOCUS_WIDTH = 2
ICON_SMALL, ICON_LARGE, ICON_BESIDE = 16, 20, 20
# Charts: heights, the widest read-out, pictures saved (2 pixels a point), widths of lines and dots, faded fills.
CHART_HEIGHT, CHART_SMALL, CHART_STRIP, CHART_READOUT = 230, 84, 26, 240
CHART_PICTURE, CHART_PICTURE_SCALE = (960, 540), 2
CHART_LINE, CHART_FINE, CHART_DOT = 2.0, 1.0, 3.25
CHART_BAND, CHART_FILL = 0.14, 0.45
MOTION_MS = 150
FAMILY = "OKR Sans"
STYLE = "fusion"


_OUTLINED = ("QCheckBox", "QRadioButton")


class Shape(StrEnum):
    """The shapes that carry status before colour does; ``widgets.marks`` paints them."""

    DISC = "disc"
    HALF = "half"
    TRIANGLE = "triangle"
    CHECK = "check"
    DOTTED = "dotted"
    DASH = "dash"
    CROSS = "cross"
    RING = "ring"
    SHEET = "sheet"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one mode; ``name`` is ``light`` or ``dark``."""

    name: str
    canvas: QColor
    surface: QColor
    line: QColor
    control: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_track: QColor
    behind: QColor
    at_risk: QColor
    done: QColor
    stale: QColor
    selection: QColor
    hover: QColor
    track: QColor
    chip: QColor
    focus: QColor
    handle: QColor
    inverse: QColor
    on_inverse: QColor
    inverse_accent: QColor

    @property
    def dark(self) -> bool:
        """Whether this is the dark mode."""
        return self.name == "dark"


def _theme(name: str, **tokens: str) -> Theme:
    return Theme(name, **{token: QColor(value) for token, value in tokens.items()})


LIGHT = _theme(
    "light",
    canvas="#F6F7F9",
    surface="#FFFFFF",
    line="#D5DAE1",
    control="#87919E",
    text="#1B2430",
    muted="#56616F",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    accent_hover="#1A52A6",
    accent_pressed="#16468E",
    on_track="#12705B",
    behind="#8A5A00",
    at_risk="#B3361A",
    done="#1F5FBF",
    stale="#5B6470",
    selection="#E3ECF9",
    hover="#F1F4F8",
    track="#E3E7EC",
    chip="#EDF0F4",
    focus="#1F5FBF",
    handle="#C3CAD3",
    inverse="#1B2430",
    on_inverse="#FFFFFF",
    inverse_accent="#7DB3FF",
)
DARK = _theme(
    "dark",
    canvas="#14181E",
    surface="#1C2128",
    line="#343C46",
    control="#77828F",
    text="#E6EAF0",
    muted="#A3AEBB",
    accent="#7DB3FF",
    on_accent="#0F1A2A",
    accent_hover="#97C2FF",
    accent_pressed="#65A0F2",
    on_track="#5CC9A7",
    behind="#E3B34B",
    at_risk="#FF8A66",
    done="#7DB3FF",
    stale="#9AA5B1",
    selection="#263850",
    hover="#232932",
    track="#363F4A",
    chip="#2B323C",
    focus="#7DB3FF",
    handle="#414B57",
    inverse="#303843",
    on_inverse="#F3F6FA",
    inverse_accent="#7DB3FF",
)


@dataclass(frozen=True, slots=True)
class StatusLook:
    """How one status is shown: a shape, and the name of its colour in :class:`Theme`."""

    shape: Shape
    token: str


_UNKNOWN = StatusLook(Shape.DASH, "stale")
STATUS: Mapping[str, StatusLook] = MappingProxyType(
    {
        "on_track": StatusLook(Shape.DISC, "on_track"),
        "behind": StatusLook(Shape.HALF, "behind"),
        "at_risk": StatusLook(Shape.TRIANGLE, "at_risk"),
        "done": StatusLook(Shape.CHECK, "done"),
        "stale": StatusLook(Shape.DOTTED, "stale"),
        "no_data": _UNKNOWN,
        "open": StatusLook(Shape.RING, "accent"),
        "draft": StatusLook(Shape.SHEET, "stale"),
        "cancelled": StatusLook(Shape.CROSS, "stale"),
        "archived": StatusLook(Shape.BOX, "stale"),
    }
)


def status_shape(code: str) -> Shape:
    """The shape of a status code; unknown codes look like *no data*."""
    return STATUS.get(code, _UNKNOWN).shape


def status_color(code: str, theme: Theme | None = None) -> QColor:
    """The colour of a status code in the given or the current theme."""
    color: QColor = getattr(theme or current(), STATUS.get(code, _UNKNOWN).token)
    return color


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two opaque colours by WCAG 2, between 1 and 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def font(size: int = BODY, *, strong: bool = False, tabular: bool = False) -> QFont:
    """The program's font in one of the sizes of the type scale, weight 400 or 600."""
    made = QFont(QApplication.font())
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def shadow() -> QColor:
    """The shadow of what floats above the page."""
    return QColor(0, 0, 0, 70)


def black() -> QColor:
    """A projector that shows nothing."""
    return QColor(0, 0, 0)


def inset(box: QAbstractSpinBox) -> None:
    """Move the text of a spin box off its border; style sheets cannot (they put the editor at 0)."""
    from PySide6.QtWidgets import QLineEdit

    editor = box.findChild(QLineEdit)
    if isinstance(editor, QLineEdit):
        editor.setTextMargins(SPACE_8 - 1, 0, 0, 0)


def show_words(button: QToolButton, shown: bool) -> None:
    """Let a button that is on the screen say its text beside its icon, or show the icon alone."""
    style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
    button.setToolButtonStyle(style)
    button.setIconSize(QSize(ICON_BESIDE if shown else ICON_SMALL, ICON_SMALL))


class _Notifier(QObject):
    """Tells widgets with cached colours that the theme changed; follows the system in mode ``system``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.current = LIGHT
        self.mode: Mode = "light"
        self._hints_seen = False

    def follow_system(self) -> None:
        if not self._hints_seen:
            self._hints_seen = True
            QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def _on_scheme(self) -> None:
        app = QApplication.instance()
        if self.mode == "system" and isinstance(app, QApplication):
            _install(app, _system_theme())


_state: list[_Notifier] = []


def notifier() -> _Notifier:
    """The object whose signal ``changed`` is emitted after each change of theme."""
    if not _state:
        _state.append(_Notifier())
    return _state[0]


def current() -> Theme:
    """The theme in use; light before :func:`apply` was called."""
    return notifier().current


def apply(app: QApplication, mode: Mode = "system", *, styled: bool = False) -> None:
    """Give the program its style, palette, font and style sheet; widgets hear of it by :func:`notifier`.

    ``styled`` says that the application was made with ``STYLE``; asking it costs 5 ms at the start.
    """
    icons.install()  # the sheet names some of them
    notify = notifier()
    notify.mode = mode
    hints = app.styleHints()
    if mode == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
    if not styled and app.style().objectName() != STYLE:
        app.setStyle(STYLE)
    use_font(app)
    _install(app, _system_theme() if mode == "system" else (DARK if mode == "dark" else LIGHT))
    notify.follow_system()


def _install(app: QApplication, theme: Theme) -> None:
    notify = notifier()
    notify.current = theme
    app.setPalette(palette(theme))
    set_class_palette: Any = app.setPalette  # the stub asks for bytes, the binding for str
    for name in _OUTLINED:
        set_class_palette(_outlined_palette(theme), name)
    app.setStyleSheet(style_sheet(theme))
    notify.changed.emit()


def _outlined_palette(theme: Theme) -> QPalette:
    """Fusion outlines boxes and rings in Window.darker(140), invisible when dark; this makes it ``control``."""
    made = palette(theme)
    made.setColor(QPalette.ColorRole.Window, theme.control.lighter(140))
    return made


def _system_theme() -> Theme:
    return DARK if QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def use_font(app: QApplication) -> None:
    """Make the bundled font the program's, where it is registered."""
    app.setFont(_body_font())


def _body_font() -> QFont:
    made = QFont(FAMILY) if FAMILY in fonts.families() else QFont(QApplication.font())
    made.setPixelSize(BODY)
    return made


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for everything that Fusion paints."""
    made = QPalette()
    roles: dict[QPalette.ColorRole, QColor] = {
        QPalette.ColorRole.Window: theme.canvas,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.inverse,
        QPalette.ColorRole.ToolTipText: theme.on_inverse,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.surface,
        QPalette.ColorRole.Midlight: theme.line,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.control,
        QPalette.ColorRole.Shadow: theme.line,
    }
    for role, color in roles.items():
        made.setColor(role, color)
    faded = QColor(theme.muted)
    faded.setAlphaF(0.6)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, theme.line)
    return made
