"""Generated from ui/objective.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QRadioButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.chip_edit import ChipEdit
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine

class Ui_ObjectiveDialog(object):
    def setupUi(self, ObjectiveDialog):
        if not ObjectiveDialog.objectName():
            ObjectiveDialog.setObjectName(u"ObjectiveDialog")
        self.outer = QVBoxLayout(ObjectiveDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(ObjectiveDialog)
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

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(16)
        self.title_box = QVBoxLayout()
        self.title_box.setSpacing(4)
        self.title_box.setObjectName(u"title_box")
        self.title_label = QLabel(self.page)
        self.title_label.setObjectName(u"title_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)

        self.title_box.addWidget(self.title_label)

        self.title = QLineEdit(self.page)
        self.title.setObjectName(u"title")

        self.title_box.addWidget(self.title)

        self.title_problem = ProblemLine(self.page)
        self.title_problem.setObjectName(u"title_problem")

        self.title_box.addWidget(self.title_problem)

        self.title_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.title_box.addItem(self.title_end)

        self.title_box.setStretch(3, 1)

        self.grid.addLayout(self.title_box, 0, 0, 1, 2)

        self.description_box = QVBoxLayout()
        self.description_box.setSpacing(4)
        self.description_box.setObjectName(u"description_box")
        self.description_label = QLabel(self.page)
        self.description_label.setObjectName(u"description_label")
        sizePolicy.setHeightForWidth(self.description_label.sizePolicy().hasHeightForWidth())
        self.description_label.setSizePolicy(sizePolicy)
        self.description_label.setTextFormat(Qt.TextFormat.PlainText)

        self.description_box.addWidget(self.description_label)

        self.description = QPlainTextEdit(self.page)
        self.description.setObjectName(u"description")
        self.description.setTabChangesFocus(True)

        self.description_box.addWidget(self.description)

        self.description_problem = ProblemLine(self.page)
        self.description_problem.setObjectName(u"description_problem")

        self.description_box.addWidget(self.description_problem)

        self.description_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_box.addItem(self.description_end)

        self.description_box.setStretch(3, 1)

        self.grid.addLayout(self.description_box, 1, 0, 1, 2)

        self.parent_box = QVBoxLayout()
        self.parent_box.setSpacing(4)
        self.parent_box.setObjectName(u"parent_box")
        self.parent_label = QLabel(self.page)
        self.parent_label.setObjectName(u"parent_label")
        sizePolicy.setHeightForWidth(self.parent_label.sizePolicy().hasHeightForWidth())
        self.parent_label.setSizePolicy(sizePolicy)
        self.parent_label.setTextFormat(Qt.TextFormat.PlainText)

        self.parent_box.addWidget(self.parent_label)

        self.parent = Picker(self.page)
        self.parent.setObjectName(u"parent")

        self.parent_box.addWidget(self.parent)

        self.parent_problem = ProblemLine(self.page)
        self.parent_problem.setObjectName(u"parent_problem")

        self.parent_box.addWidget(self.parent_problem)

        self.parent_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.parent_box.addItem(self.parent_end)

        self.parent_box.setStretch(3, 1)

        self.grid.addLayout(self.parent_box, 2, 0, 1, 2)

        self.cycle_box = QVBoxLayout()
        self.cycle_box.setSpacing(4)
        self.cycle_box.setObjectName(u"cycle_box")
        self.cycle_label = QLabel(self.page)
        self.cycle_label.setObjectName(u"cycle_label")
        sizePolicy.setHeightForWidth(self.cycle_label.sizePolicy().hasHeightForWidth())
        self.cycle_label.setSizePolicy(sizePolicy)
        self.cycle_label.setTextFormat(Qt.TextFormat.PlainText)

        self.cycle_box.addWidget(self.cycle_label)

        self.cycle = QComboBox(self.page)
        self.cycle.setObjectName(u"cycle")

        self.cycle_box.addWidget(self.cycle)

        self.cycle_problem = ProblemLine(self.page)
        self.cycle_problem.setObjectName(u"cycle_problem")

        self.cycle_box.addWidget(self.cycle_problem)

        self.cycle_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.cycle_box.addItem(self.cycle_end)

        self.cycle_box.setStretch(3, 1)

        self.grid.addLayout(self.cycle_box, 3, 0, 1, 1)

        self.owner_box = QVBoxLayout()
        self.owner_box.setSpacing(4)
        self.owner_box.setObjectName(u"owner_box")
        self.owner_label = QLabel(self.page)
        self.owner_label.setObjectName(u"owner_label")
        sizePolicy.setHeightForWidth(self.owner_label.sizePolicy().hasHeightForWidth())
        self.owner_label.setSizePolicy(sizePolicy)
        self.owner_label.setTextFormat(Qt.TextFormat.PlainText)

        self.owner_box.addWidget(self.owner_label)

        self.owner = Picker(self.page)
        self.owner.setObjectName(u"owner")

        self.owner_box.addWidget(self.owner)

        self.owner_problem = ProblemLine(self.page)
        self.owner_problem.setObjectName(u"owner_problem")

        self.owner_box.addWidget(self.owner_problem)

        self.owner_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.owner_box.addItem(self.owner_end)

        self.owner_box.setStretch(3, 1)

        self.grid.addLayout(self.owner_box, 3, 1, 1, 1)

        self.teams_box = QVBoxLayout()
        self.teams_box.setSpacing(4)
        self.teams_box.setObjectName(u"teams_box")
        self.teams_label = QLabel(self.page)
        self.teams_label.setObjectName(u"teams_label")
        sizePolicy.setHeightForWidth(self.teams_label.sizePolicy().hasHeightForWidth())
        self.teams_label.setSizePolicy(sizePolicy)
        self.teams_label.setTextFormat(Qt.TextFormat.PlainText)

        self.teams_box.addWidget(self.teams_label)

        self.teams = ChipEdit(self.page)
        self.teams.setObjectName(u"teams")

        self.teams_box.addWidget(self.teams)

        self.teams_problem = ProblemLine(self.page)
        self.teams_problem.setObjectName(u"teams_problem")

        self.teams_box.addWidget(self.teams_problem)

        self.teams_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.teams_box.addItem(self.teams_end)

        self.teams_box.setStretch(3, 1)

        self.grid.addLayout(self.teams_box, 4, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

        self.column.addLayout(self.grid)

        self.more_column = QVBoxLayout()
        self.more_column.setSpacing(12)
        self.more_column.setObjectName(u"more_column")
        self.more_button = QToolButton(self.page)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.more_column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.more_panel = QWidget(self.page)
        self.more_panel.setObjectName(u"more_panel")
        self.more_inner = QVBoxLayout(self.more_panel)
        self.more_inner.setObjectName(u"more_inner")
        self.more_inner.setContentsMargins(0, 0, 0, 0)
        self.more_grid = QGridLayout()
        self.more_grid.setObjectName(u"more_grid")
        self.more_grid.setHorizontalSpacing(16)
        self.more_grid.setVerticalSpacing(16)
        self.committed_box = QVBoxLayout()
        self.committed_box.setSpacing(0)
        self.committed_box.setObjectName(u"committed_box")
        self.committed = QRadioButton(self.more_panel)
        self.committed.setObjectName(u"committed")

        self.committed_box.addWidget(self.committed)

        self.committed_hint = QLabel(self.more_panel)
        self.committed_hint.setObjectName(u"committed_hint")
        self.committed_hint.setText(u"")
        self.committed_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.committed_hint.setWordWrap(True)
        self.committed_hint.setIndent(22)
        self.committed_hint.setProperty(u"muted", True)

        self.committed_box.addWidget(self.committed_hint)

        self.committed_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.committed_box.addItem(self.committed_end)

        self.committed_box.setStretch(2, 1)

        self.more_grid.addLayout(self.committed_box, 0, 0, 1, 1)

        self.aspirational_box = QVBoxLayout()
        self.aspirational_box.setSpacing(0)
        self.aspirational_box.setObjectName(u"aspirational_box")
        self.aspirational = QRadioButton(self.more_panel)
        self.aspirational.setObjectName(u"aspirational")

        self.aspirational_box.addWidget(self.aspirational)

        self.aspirational_hint = QLabel(self.more_panel)
        self.aspirational_hint.setObjectName(u"aspirational_hint")
        self.aspirational_hint.setText(u"")
        self.aspirational_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.aspirational_hint.setWordWrap(True)
        self.aspirational_hint.setIndent(22)
        self.aspirational_hint.setProperty(u"muted", True)

        self.aspirational_box.addWidget(self.aspirational_hint)

        self.aspirational_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.aspirational_box.addItem(self.aspirational_end)

        self.aspirational_box.setStretch(2, 1)

        self.more_grid.addLayout(self.aspirational_box, 0, 1, 1, 1)

        self.state_box = QVBoxLayout()
        self.state_box.setSpacing(4)
        self.state_box.setObjectName(u"state_box")
        self.state_label = QLabel(self.more_panel)
        self.state_label.setObjectName(u"state_label")
        sizePolicy.setHeightForWidth(self.state_label.sizePolicy().hasHeightForWidth())
        self.state_label.setSizePolicy(sizePolicy)
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)

        self.state_box.addWidget(self.state_label)

        self.state = QComboBox(self.more_panel)
        self.state.setObjectName(u"state")

        self.state_box.addWidget(self.state)

        self.state_problem = ProblemLine(self.more_panel)
        self.state_problem.setObjectName(u"state_problem")

        self.state_box.addWidget(self.state_problem)

        self.state_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.state_box.addItem(self.state_end)

        self.state_box.setStretch(3, 1)

        self.more_grid.addLayout(self.state_box, 1, 0, 1, 1)

        self.weight_box = QVBoxLayout()
        self.weight_box.setSpacing(4)
        self.weight_box.setObjectName(u"weight_box")
        self.weight_label = QLabel(self.more_panel)
        self.weight_label.setObjectName(u"weight_label")
        sizePolicy.setHeightForWidth(self.weight_label.sizePolicy().hasHeightForWidth())
        self.weight_label.setSizePolicy(sizePolicy)
        self.weight_label.setTextFormat(Qt.TextFormat.PlainText)

        self.weight_box.addWidget(self.weight_label)

        self.weight = NumberEdit(self.more_panel)
        self.weight.setObjectName(u"weight")

        self.weight_box.addWidget(self.weight)

        self.weight_hint = QLabel(self.more_panel)
        self.weight_hint.setObjectName(u"weight_hint")
        self.weight_hint.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.weight_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.weight_hint.setWordWrap(True)
        self.weight_hint.setProperty(u"muted", True)

        self.weight_box.addWidget(self.weight_hint)

        self.weight_problem = ProblemLine(self.more_panel)
        self.weight_problem.setObjectName(u"weight_problem")

        self.weight_box.addWidget(self.weight_problem)

        self.weight_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.weight_box.addItem(self.weight_end)

        self.weight_box.setStretch(4, 1)

        self.more_grid.addLayout(self.weight_box, 1, 1, 1, 1)

        self.source_box = QVBoxLayout()
        self.source_box.setSpacing(4)
        self.source_box.setObjectName(u"source_box")
        self.source_label = QLabel(self.more_panel)
        self.source_label.setObjectName(u"source_label")
        sizePolicy.setHeightForWidth(self.source_label.sizePolicy().hasHeightForWidth())
        self.source_label.setSizePolicy(sizePolicy)
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)

        self.source_box.addWidget(self.source_label)

        self.source = QComboBox(self.more_panel)
        self.source.setObjectName(u"source")

        self.source_box.addWidget(self.source)

        self.source_problem = ProblemLine(self.more_panel)
        self.source_problem.setObjectName(u"source_problem")

        self.source_box.addWidget(self.source_problem)

        self.source_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.source_box.addItem(self.source_end)

        self.source_box.setStretch(3, 1)

        self.more_grid.addLayout(self.source_box, 2, 0, 1, 1)

        self.manual_box = QVBoxLayout()
        self.manual_box.setSpacing(4)
        self.manual_box.setObjectName(u"manual_box")
        self.manual_label = QLabel(self.more_panel)
        self.manual_label.setObjectName(u"manual_label")
        sizePolicy.setHeightForWidth(self.manual_label.sizePolicy().hasHeightForWidth())
        self.manual_label.setSizePolicy(sizePolicy)
        self.manual_label.setTextFormat(Qt.TextFormat.PlainText)

        self.manual_box.addWidget(self.manual_label)

        self.manual_row = QHBoxLayout()
        self.manual_row.setSpacing(8)
        self.manual_row.setObjectName(u"manual_row")
        self.manual = NumberEdit(self.more_panel)
        self.manual.setObjectName(u"manual")

        self.manual_row.addWidget(self.manual)

        self.manual_unit = QLabel(self.more_panel)
        self.manual_unit.setObjectName(u"manual_unit")
        self.manual_unit.setTextFormat(Qt.TextFormat.PlainText)
        self.manual_unit.setProperty(u"muted", True)

        self.manual_row.addWidget(self.manual_unit)


        self.manual_box.addLayout(self.manual_row)

        self.manual_problem = ProblemLine(self.more_panel)
        self.manual_problem.setObjectName(u"manual_problem")

        self.manual_box.addWidget(self.manual_problem)

        self.manual_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.manual_box.addItem(self.manual_end)

        self.manual_box.setStretch(3, 1)

        self.more_grid.addLayout(self.manual_box, 2, 1, 1, 1)

        self.tags_box = QVBoxLayout()
        self.tags_box.setSpacing(4)
        self.tags_box.setObjectName(u"tags_box")
        self.tags_label = QLabel(self.more_panel)
        self.tags_label.setObjectName(u"tags_label")
        sizePolicy.setHeightForWidth(self.tags_label.sizePolicy().hasHeightForWidth())
        self.tags_label.setSizePolicy(sizePolicy)
        self.tags_label.setTextFormat(Qt.TextFormat.PlainText)

        self.tags_box.addWidget(self.tags_label)

        self.tags = ChipEdit(self.more_panel)
        self.tags.setObjectName(u"tags")

        self.tags_box.addWidget(self.tags)

        self.tags_problem = ProblemLine(self.more_panel)
        self.tags_problem.setObjectName(u"tags_problem")

        self.tags_box.addWidget(self.tags_problem)

        self.tags_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.tags_box.addItem(self.tags_end)

        self.tags_box.setStretch(3, 1)

        self.more_grid.addLayout(self.tags_box, 3, 0, 1, 2)

        self.more_grid.setColumnStretch(0, 1)
        self.more_grid.setColumnStretch(1, 1)

        self.more_inner.addLayout(self.more_grid)


        self.more_column.addWidget(self.more_panel)


        self.column.addLayout(self.more_column)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.body.setWidget(self.page)

        self.outer.addWidget(self.body)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 8, 24, 16)
        self.general_problem = ProblemLine(ObjectiveDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(ObjectiveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.title_label.setBuddy(self.title)
        self.description_label.setBuddy(self.description)
        self.parent_label.setBuddy(self.parent)
        self.cycle_label.setBuddy(self.cycle)
        self.owner_label.setBuddy(self.owner)
        self.teams_label.setBuddy(self.teams)
        self.state_label.setBuddy(self.state)
        self.weight_label.setBuddy(self.weight)
        self.source_label.setBuddy(self.source)
        self.manual_label.setBuddy(self.manual)
        self.tags_label.setBuddy(self.tags)

        self.retranslateUi(ObjectiveDialog)

        QMetaObject.connectSlotsByName(ObjectiveDialog)
    # setupUi

    def retranslateUi(self, ObjectiveDialog):
        ObjectiveDialog.setWindowTitle(QCoreApplication.translate("ObjectiveDialog", u"Objective", None))
        self.title_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Title", None))
        self.title.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Title", None))
        self.title.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"For example: A broken bike is back on the road the next day", None))
        self.description_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Why does it matter?", None))
        self.description.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Why does it matter?", None))
        self.description.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"What gets better, and for whom?", None))
        self.parent_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Aligned to", None))
        self.parent.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Aligned to", None))
        self.parent.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"Search an objective or key result; empty stands at the top", None))
        self.cycle_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Cycle", None))
        self.cycle.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Cycle", None))
        self.owner_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Owner", None))
        self.owner.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Owner", None))
        self.owner.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"Search a name, or type a new one", None))
        self.teams_label.setText(QCoreApplication.translate("ObjectiveDialog", u"T&eams", None))
        self.teams.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Teams", None))
        self.more_button.setText(QCoreApplication.translate("ObjectiveDialog", u"&More", None))
        self.committed.setText(QCoreApplication.translate("ObjectiveDialog", u"Committe&d", None))
        self.aspirational.setText(QCoreApplication.translate("ObjectiveDialog", u"Asp&irational", None))
        self.state_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&State", None))
        self.state.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"State", None))
        self.weight_label.setText(QCoreApplication.translate("ObjectiveDialog", u"Weig&ht", None))
        self.weight.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Weight", None))
        self.weight.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"1", None))
        self.weight_hint.setText(QCoreApplication.translate("ObjectiveDialog", u"0 leaves it out of the objective above.", None))
        self.source_label.setText(QCoreApplication.translate("ObjectiveDialog", u"&Progress from", None))
        self.source.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Progress from", None))
        self.manual_label.setText(QCoreApplication.translate("ObjectiveDialog", u"P&rogress by hand", None))
        self.manual.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Progress by hand", None))
        self.manual.setPlaceholderText(QCoreApplication.translate("ObjectiveDialog", u"for example 40", None))
        self.manual_unit.setText(QCoreApplication.translate("ObjectiveDialog", u"%", None))
        self.tags_label.setText(QCoreApplication.translate("ObjectiveDialog", u"Ta&gs", None))
        self.tags.setAccessibleName(QCoreApplication.translate("ObjectiveDialog", u"Tags", None))
    # retranslateUi
