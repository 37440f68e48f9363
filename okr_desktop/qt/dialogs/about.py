"""About: name, version, licence, and what the program runs on."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from okr_desktop import __version__
from okr_desktop.qt import icons, theme
from okr_desktop.qt.forms.ui_about import Ui_AboutDialog
from okr_desktop.qt.help.key import HelpKey

_PICTURE = 64


class AboutDialog(QDialog):
    """Everything that a report of a problem needs, selectable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.setProperty("helpTopic", "overview")
        HelpKey(self)
        picture = icons.icon("okr-desktop").pixmap(QSize(_PICTURE, _PICTURE), self.devicePixelRatioF())
        self.ui.icon_label.setPixmap(picture)
        self.ui.name_label.setFont(theme.font(theme.SECTION, strong=True))
        self.ui.version_label.setProperty("muted", True)
        self.ui.version_label.setText(
            self.tr("Version {version} · Python {python} · Qt {qt} · {system}").format(
                version=__version__,
                python=platform.python_version(),
                qt=qVersion(),
                system=f"{platform.system()} {platform.machine()}",
            )
        )
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.ui.buttons.rejected.connect(self.reject)
        self.setFixedWidth(480)
