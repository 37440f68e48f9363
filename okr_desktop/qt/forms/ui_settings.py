"""Generated from ui/settings.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.segments import Segments

class Ui_SettingsDialog(object):
    def setupUi(self, SettingsDialog):
        if not SettingsDialog.objectName():
            SettingsDialog.setObjectName(u"SettingsDialog")
        self.outer = QVBoxLayout(SettingsDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(SettingsDialog)
        self.body.setObjectName(u"body")
        self.body.setWidgetResizable(True)
        self.page = QWidget()
        self.page.setObjectName(u"page")
        self.column = QVBoxLayout(self.page)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.head = QVBoxLayout()
        self.head.setSpacing(4)
        self.head.setObjectName(u"head")
        self.head_label = QLabel(self.page)
        self.head_label.setObjectName(u"head_label")
        self.head_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.head_label.setText(u"")
        self.head_label.setTextFormat(Qt.TextFormat.PlainText)
        self.head_label.setWordWrap(True)

        self.head.addWidget(self.head_label)


        self.column.addLayout(self.head)

        self.workspace_head = QLabel(self.page)
        self.workspace_head.setObjectName(u"workspace_head")
        self.workspace_head.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.workspace_head)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(16)
        self.organisation_box = QVBoxLayout()
        self.organisation_box.setSpacing(4)
        self.organisation_box.setObjectName(u"organisation_box")
        self.organisation_label = QLabel(self.page)
        self.organisation_label.setObjectName(u"organisation_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.organisation_label.sizePolicy().hasHeightForWidth())
        self.organisation_label.setSizePolicy(sizePolicy)
        self.organisation_label.setTextFormat(Qt.TextFormat.PlainText)

        self.organisation_box.addWidget(self.organisation_label)

        self.organisation = QLineEdit(self.page)
        self.organisation.setObjectName(u"organisation")

        self.organisation_box.addWidget(self.organisation)

        self.organisation_problem = ProblemLine(self.page)
        self.organisation_problem.setObjectName(u"organisation_problem")

        self.organisation_box.addWidget(self.organisation_problem)

        self.organisation_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.organisation_box.addItem(self.organisation_end)

        self.organisation_box.setStretch(3, 1)

        self.grid.addLayout(self.organisation_box, 0, 0, 1, 1)

        self.fiscal_year_start_box = QVBoxLayout()
        self.fiscal_year_start_box.setSpacing(4)
        self.fiscal_year_start_box.setObjectName(u"fiscal_year_start_box")
        self.fiscal_year_start_label = QLabel(self.page)
        self.fiscal_year_start_label.setObjectName(u"fiscal_year_start_label")
        sizePolicy.setHeightForWidth(self.fiscal_year_start_label.sizePolicy().hasHeightForWidth())
        self.fiscal_year_start_label.setSizePolicy(sizePolicy)
        self.fiscal_year_start_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fiscal_year_start_box.addWidget(self.fiscal_year_start_label)

        self.fiscal_year_start = QComboBox(self.page)
        self.fiscal_year_start.setObjectName(u"fiscal_year_start")

        self.fiscal_year_start_box.addWidget(self.fiscal_year_start)

        self.fiscal_year_start_problem = ProblemLine(self.page)
        self.fiscal_year_start_problem.setObjectName(u"fiscal_year_start_problem")

        self.fiscal_year_start_box.addWidget(self.fiscal_year_start_problem)

        self.fiscal_year_start_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.fiscal_year_start_box.addItem(self.fiscal_year_start_end)

        self.fiscal_year_start_box.setStretch(3, 1)

        self.grid.addLayout(self.fiscal_year_start_box, 0, 1, 1, 1)

        self.cadence_days_box = QVBoxLayout()
        self.cadence_days_box.setSpacing(4)
        self.cadence_days_box.setObjectName(u"cadence_days_box")
        self.cadence_days_label = QLabel(self.page)
        self.cadence_days_label.setObjectName(u"cadence_days_label")
        sizePolicy.setHeightForWidth(self.cadence_days_label.sizePolicy().hasHeightForWidth())
        self.cadence_days_label.setSizePolicy(sizePolicy)
        self.cadence_days_label.setTextFormat(Qt.TextFormat.PlainText)

        self.cadence_days_box.addWidget(self.cadence_days_label)

        self.cadence_days_row = QHBoxLayout()
        self.cadence_days_row.setSpacing(8)
        self.cadence_days_row.setObjectName(u"cadence_days_row")
        self.cadence_days = QSpinBox(self.page)
        self.cadence_days.setObjectName(u"cadence_days")
        self.cadence_days.setMinimum(1)
        self.cadence_days.setMaximum(366)

        self.cadence_days_row.addWidget(self.cadence_days)

        self.cadence_days_unit = QLabel(self.page)
        self.cadence_days_unit.setObjectName(u"cadence_days_unit")
        self.cadence_days_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.cadence_days_unit.setProperty(u"muted", True)

        self.cadence_days_row.addWidget(self.cadence_days_unit)


        self.cadence_days_box.addLayout(self.cadence_days_row)

        self.cadence_days_problem = ProblemLine(self.page)
        self.cadence_days_problem.setObjectName(u"cadence_days_problem")

        self.cadence_days_box.addWidget(self.cadence_days_problem)

        self.cadence_days_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.cadence_days_box.addItem(self.cadence_days_end)

        self.cadence_days_box.setStretch(3, 1)

        self.grid.addLayout(self.cadence_days_box, 1, 0, 1, 1)

        self.grace_days_box = QVBoxLayout()
        self.grace_days_box.setSpacing(4)
        self.grace_days_box.setObjectName(u"grace_days_box")
        self.grace_days_label = QLabel(self.page)
        self.grace_days_label.setObjectName(u"grace_days_label")
        sizePolicy.setHeightForWidth(self.grace_days_label.sizePolicy().hasHeightForWidth())
        self.grace_days_label.setSizePolicy(sizePolicy)
        self.grace_days_label.setTextFormat(Qt.TextFormat.PlainText)

        self.grace_days_box.addWidget(self.grace_days_label)

        self.grace_days_row = QHBoxLayout()
        self.grace_days_row.setSpacing(8)
        self.grace_days_row.setObjectName(u"grace_days_row")
        self.grace_days = QSpinBox(self.page)
        self.grace_days.setObjectName(u"grace_days")
        self.grace_days.setMinimum(0)
        self.grace_days.setMaximum(366)

        self.grace_days_row.addWidget(self.grace_days)

        self.grace_days_unit = QLabel(self.page)
        self.grace_days_unit.setObjectName(u"grace_days_unit")
        self.grace_days_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.grace_days_unit.setProperty(u"muted", True)

        self.grace_days_row.addWidget(self.grace_days_unit)


        self.grace_days_box.addLayout(self.grace_days_row)

        self.grace_days_problem = ProblemLine(self.page)
        self.grace_days_problem.setObjectName(u"grace_days_problem")

        self.grace_days_box.addWidget(self.grace_days_problem)

        self.grace_days_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.grace_days_box.addItem(self.grace_days_end)

        self.grace_days_box.setStretch(3, 1)

        self.grid.addLayout(self.grace_days_box, 1, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

        self.column.addLayout(self.grid)

        self.pace_head = QLabel(self.page)
        self.pace_head.setObjectName(u"pace_head")
        self.pace_head.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.pace_head)

        self.pace_hint = QLabel(self.page)
        self.pace_hint.setObjectName(u"pace_hint")
        self.pace_hint.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.pace_hint.setText(u"")
        self.pace_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.pace_hint.setWordWrap(True)
        self.pace_hint.setProperty(u"muted", True)

        self.column.addWidget(self.pace_hint)

        self.pace_grid = QGridLayout()
        self.pace_grid.setObjectName(u"pace_grid")
        self.pace_grid.setHorizontalSpacing(16)
        self.pace_grid.setVerticalSpacing(16)
        self.on_track_box = QVBoxLayout()
        self.on_track_box.setSpacing(4)
        self.on_track_box.setObjectName(u"on_track_box")
        self.on_track_label = QLabel(self.page)
        self.on_track_label.setObjectName(u"on_track_label")
        sizePolicy.setHeightForWidth(self.on_track_label.sizePolicy().hasHeightForWidth())
        self.on_track_label.setSizePolicy(sizePolicy)
        self.on_track_label.setTextFormat(Qt.TextFormat.PlainText)

        self.on_track_box.addWidget(self.on_track_label)

        self.on_track_row = QHBoxLayout()
        self.on_track_row.setSpacing(8)
        self.on_track_row.setObjectName(u"on_track_row")
        self.on_track = QSpinBox(self.page)
        self.on_track.setObjectName(u"on_track")
        self.on_track.setMinimum(-100)
        self.on_track.setMaximum(0)

        self.on_track_row.addWidget(self.on_track)

        self.on_track_unit = QLabel(self.page)
        self.on_track_unit.setObjectName(u"on_track_unit")
        self.on_track_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.on_track_unit.setProperty(u"muted", True)

        self.on_track_row.addWidget(self.on_track_unit)


        self.on_track_box.addLayout(self.on_track_row)

        self.on_track_problem = ProblemLine(self.page)
        self.on_track_problem.setObjectName(u"on_track_problem")

        self.on_track_box.addWidget(self.on_track_problem)

        self.on_track_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.on_track_box.addItem(self.on_track_end)

        self.on_track_box.setStretch(3, 1)

        self.pace_grid.addLayout(self.on_track_box, 0, 0, 1, 1)

        self.behind_box = QVBoxLayout()
        self.behind_box.setSpacing(4)
        self.behind_box.setObjectName(u"behind_box")
        self.behind_label = QLabel(self.page)
        self.behind_label.setObjectName(u"behind_label")
        sizePolicy.setHeightForWidth(self.behind_label.sizePolicy().hasHeightForWidth())
        self.behind_label.setSizePolicy(sizePolicy)
        self.behind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.behind_box.addWidget(self.behind_label)

        self.behind_row = QHBoxLayout()
        self.behind_row.setSpacing(8)
        self.behind_row.setObjectName(u"behind_row")
        self.behind = QSpinBox(self.page)
        self.behind.setObjectName(u"behind")
        self.behind.setMinimum(-100)
        self.behind.setMaximum(0)

        self.behind_row.addWidget(self.behind)

        self.behind_unit = QLabel(self.page)
        self.behind_unit.setObjectName(u"behind_unit")
        self.behind_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.behind_unit.setProperty(u"muted", True)

        self.behind_row.addWidget(self.behind_unit)


        self.behind_box.addLayout(self.behind_row)

        self.behind_problem = ProblemLine(self.page)
        self.behind_problem.setObjectName(u"behind_problem")

        self.behind_box.addWidget(self.behind_problem)

        self.behind_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.behind_box.addItem(self.behind_end)

        self.behind_box.setStretch(3, 1)

        self.pace_grid.addLayout(self.behind_box, 0, 1, 1, 1)

        self.committed_box = QVBoxLayout()
        self.committed_box.setSpacing(4)
        self.committed_box.setObjectName(u"committed_box")
        self.committed_label = QLabel(self.page)
        self.committed_label.setObjectName(u"committed_label")
        sizePolicy.setHeightForWidth(self.committed_label.sizePolicy().hasHeightForWidth())
        self.committed_label.setSizePolicy(sizePolicy)
        self.committed_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committed_box.addWidget(self.committed_label)

        self.committed_row = QHBoxLayout()
        self.committed_row.setSpacing(8)
        self.committed_row.setObjectName(u"committed_row")
        self.committed = QSpinBox(self.page)
        self.committed.setObjectName(u"committed")
        self.committed.setMinimum(1)
        self.committed.setMaximum(100)

        self.committed_row.addWidget(self.committed)

        self.committed_unit = QLabel(self.page)
        self.committed_unit.setObjectName(u"committed_unit")
        self.committed_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.committed_unit.setProperty(u"muted", True)

        self.committed_row.addWidget(self.committed_unit)


        self.committed_box.addLayout(self.committed_row)

        self.committed_problem = ProblemLine(self.page)
        self.committed_problem.setObjectName(u"committed_problem")

        self.committed_box.addWidget(self.committed_problem)

        self.committed_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.committed_box.addItem(self.committed_end)

        self.committed_box.setStretch(3, 1)

        self.pace_grid.addLayout(self.committed_box, 1, 0, 1, 1)

        self.aspirational_box = QVBoxLayout()
        self.aspirational_box.setSpacing(4)
        self.aspirational_box.setObjectName(u"aspirational_box")
        self.aspirational_label = QLabel(self.page)
        self.aspirational_label.setObjectName(u"aspirational_label")
        sizePolicy.setHeightForWidth(self.aspirational_label.sizePolicy().hasHeightForWidth())
        self.aspirational_label.setSizePolicy(sizePolicy)
        self.aspirational_label.setTextFormat(Qt.TextFormat.PlainText)

        self.aspirational_box.addWidget(self.aspirational_label)

        self.aspirational_row = QHBoxLayout()
        self.aspirational_row.setSpacing(8)
        self.aspirational_row.setObjectName(u"aspirational_row")
        self.aspirational = QSpinBox(self.page)
        self.aspirational.setObjectName(u"aspirational")
        self.aspirational.setMinimum(1)
        self.aspirational.setMaximum(100)

        self.aspirational_row.addWidget(self.aspirational)

        self.aspirational_unit = QLabel(self.page)
        self.aspirational_unit.setObjectName(u"aspirational_unit")
        self.aspirational_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.aspirational_unit.setProperty(u"muted", True)

        self.aspirational_row.addWidget(self.aspirational_unit)


        self.aspirational_box.addLayout(self.aspirational_row)

        self.aspirational_problem = ProblemLine(self.page)
        self.aspirational_problem.setObjectName(u"aspirational_problem")

        self.aspirational_box.addWidget(self.aspirational_problem)

        self.aspirational_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.aspirational_box.addItem(self.aspirational_end)

        self.aspirational_box.setStretch(3, 1)

        self.pace_grid.addLayout(self.aspirational_box, 1, 1, 1, 1)

        self.silent_before_box = QVBoxLayout()
        self.silent_before_box.setSpacing(4)
        self.silent_before_box.setObjectName(u"silent_before_box")
        self.silent_before_label = QLabel(self.page)
        self.silent_before_label.setObjectName(u"silent_before_label")
        sizePolicy.setHeightForWidth(self.silent_before_label.sizePolicy().hasHeightForWidth())
        self.silent_before_label.setSizePolicy(sizePolicy)
        self.silent_before_label.setTextFormat(Qt.TextFormat.PlainText)

        self.silent_before_box.addWidget(self.silent_before_label)

        self.silent_before_row = QHBoxLayout()
        self.silent_before_row.setSpacing(8)
        self.silent_before_row.setObjectName(u"silent_before_row")
        self.silent_before = QSpinBox(self.page)
        self.silent_before.setObjectName(u"silent_before")
        self.silent_before.setMinimum(0)
        self.silent_before.setMaximum(100)

        self.silent_before_row.addWidget(self.silent_before)

        self.silent_before_unit = QLabel(self.page)
        self.silent_before_unit.setObjectName(u"silent_before_unit")
        self.silent_before_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.silent_before_unit.setProperty(u"muted", True)

        self.silent_before_row.addWidget(self.silent_before_unit)


        self.silent_before_box.addLayout(self.silent_before_row)

        self.silent_before_problem = ProblemLine(self.page)
        self.silent_before_problem.setObjectName(u"silent_before_problem")

        self.silent_before_box.addWidget(self.silent_before_problem)

        self.silent_before_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.silent_before_box.addItem(self.silent_before_end)

        self.silent_before_box.setStretch(3, 1)

        self.pace_grid.addLayout(self.silent_before_box, 2, 0, 1, 1)

        self.pace_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pace_grid.addItem(self.pace_space, 2, 1, 1, 1)

        self.pace_grid.setColumnStretch(0, 1)
        self.pace_grid.setColumnStretch(1, 1)

        self.column.addLayout(self.pace_grid)

        self.computer_head = QLabel(self.page)
        self.computer_head.setObjectName(u"computer_head")
        self.computer_head.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.computer_head)

        self.computer_grid = QGridLayout()
        self.computer_grid.setObjectName(u"computer_grid")
        self.computer_grid.setHorizontalSpacing(16)
        self.computer_grid.setVerticalSpacing(16)
        self.language_box = QVBoxLayout()
        self.language_box.setSpacing(4)
        self.language_box.setObjectName(u"language_box")
        self.language_label = QLabel(self.page)
        self.language_label.setObjectName(u"language_label")
        sizePolicy.setHeightForWidth(self.language_label.sizePolicy().hasHeightForWidth())
        self.language_label.setSizePolicy(sizePolicy)
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.language_box.addWidget(self.language_label)

        self.language = QComboBox(self.page)
        self.language.setObjectName(u"language")

        self.language_box.addWidget(self.language)

        self.language_problem = ProblemLine(self.page)
        self.language_problem.setObjectName(u"language_problem")

        self.language_box.addWidget(self.language_problem)

        self.language_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.language_box.addItem(self.language_end)

        self.language_box.setStretch(3, 1)

        self.computer_grid.addLayout(self.language_box, 0, 0, 1, 1)

        self.appearance_box = QVBoxLayout()
        self.appearance_box.setSpacing(4)
        self.appearance_box.setObjectName(u"appearance_box")
        self.appearance_label = QLabel(self.page)
        self.appearance_label.setObjectName(u"appearance_label")
        sizePolicy.setHeightForWidth(self.appearance_label.sizePolicy().hasHeightForWidth())
        self.appearance_label.setSizePolicy(sizePolicy)
        self.appearance_label.setTextFormat(Qt.TextFormat.PlainText)

        self.appearance_box.addWidget(self.appearance_label)

        self.appearance = Segments(self.page)
        self.appearance.setObjectName(u"appearance")

        self.appearance_box.addWidget(self.appearance)

        self.appearance_problem = ProblemLine(self.page)
        self.appearance_problem.setObjectName(u"appearance_problem")

        self.appearance_box.addWidget(self.appearance_problem)

        self.appearance_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.appearance_box.addItem(self.appearance_end)

        self.appearance_box.setStretch(3, 1)

        self.computer_grid.addLayout(self.appearance_box, 0, 1, 1, 1)

        self.computer_grid.setColumnStretch(0, 1)
        self.computer_grid.setColumnStretch(1, 1)

        self.column.addLayout(self.computer_grid)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.body.setWidget(self.page)

        self.outer.addWidget(self.body)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 8, 24, 16)
        self.general_problem = ProblemLine(SettingsDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(SettingsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.organisation_label.setBuddy(self.organisation)
        self.fiscal_year_start_label.setBuddy(self.fiscal_year_start)
        self.cadence_days_label.setBuddy(self.cadence_days)
        self.grace_days_label.setBuddy(self.grace_days)
        self.on_track_label.setBuddy(self.on_track)
        self.behind_label.setBuddy(self.behind)
        self.committed_label.setBuddy(self.committed)
        self.aspirational_label.setBuddy(self.aspirational)
        self.silent_before_label.setBuddy(self.silent_before)
        self.language_label.setBuddy(self.language)
        self.appearance_label.setBuddy(self.appearance)

        self.retranslateUi(SettingsDialog)

        QMetaObject.connectSlotsByName(SettingsDialog)
    # setupUi

    def retranslateUi(self, SettingsDialog):
        SettingsDialog.setWindowTitle(QCoreApplication.translate("SettingsDialog", u"Settings", None))
        self.workspace_head.setText(QCoreApplication.translate("SettingsDialog", u"This workspace", None))
        self.organisation_label.setText(QCoreApplication.translate("SettingsDialog", u"&Organisation", None))
        self.organisation.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Organisation", None))
        self.organisation.setPlaceholderText(QCoreApplication.translate("SettingsDialog", u"for example Nordlicht Bikes", None))
        self.fiscal_year_start_label.setText(QCoreApplication.translate("SettingsDialog", u"&Fiscal year begins in", None))
        self.fiscal_year_start.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Fiscal year begins in", None))
        self.cadence_days_label.setText(QCoreApplication.translate("SettingsDialog", u"&Check-in every", None))
        self.cadence_days.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Check-in every", None))
        self.cadence_days_unit.setText(QCoreApplication.translate("SettingsDialog", u"days", None))
        self.grace_days_label.setText(QCoreApplication.translate("SettingsDialog", u"St&ale after another", None))
        self.grace_days.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Stale after another", None))
        self.grace_days_unit.setText(QCoreApplication.translate("SettingsDialog", u"days", None))
        self.pace_head.setText(QCoreApplication.translate("SettingsDialog", u"When is something on track?", None))
        self.on_track_label.setText(QCoreApplication.translate("SettingsDialog", u"On &track down to", None))
        self.on_track.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"On track down to", None))
        self.on_track_unit.setText(QCoreApplication.translate("SettingsDialog", u"points", None))
        self.behind_label.setText(QCoreApplication.translate("SettingsDialog", u"&Behind down to", None))
        self.behind.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Behind down to", None))
        self.behind_unit.setText(QCoreApplication.translate("SettingsDialog", u"points", None))
        self.committed_label.setText(QCoreApplication.translate("SettingsDialog", u"Co&mmitted objectives aim at", None))
        self.committed.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Committed objectives aim at", None))
        self.committed_unit.setText(QCoreApplication.translate("SettingsDialog", u"%", None))
        self.aspirational_label.setText(QCoreApplication.translate("SettingsDialog", u"As&pirational ones at", None))
        self.aspirational.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Aspirational ones at", None))
        self.aspirational_unit.setText(QCoreApplication.translate("SettingsDialog", u"%", None))
        self.silent_before_label.setText(QCoreApplication.translate("SettingsDialog", u"&No verdict during the first", None))
        self.silent_before.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"No verdict during the first", None))
        self.silent_before_unit.setText(QCoreApplication.translate("SettingsDialog", u"% of a cycle", None))
        self.computer_head.setText(QCoreApplication.translate("SettingsDialog", u"This computer", None))
        self.language_label.setText(QCoreApplication.translate("SettingsDialog", u"&Language", None))
        self.language.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Language", None))
        self.appearance_label.setText(QCoreApplication.translate("SettingsDialog", u"Appea&rance", None))
        self.appearance.setAccessibleName(QCoreApplication.translate("SettingsDialog", u"Appearance", None))
    # retranslateUi
