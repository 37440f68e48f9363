"""Generated from ui/key_result.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QGridLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.chip_edit import ChipEdit
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine

class Ui_KeyResultDialog(object):
    def setupUi(self, KeyResultDialog):
        if not KeyResultDialog.objectName():
            KeyResultDialog.setObjectName(u"KeyResultDialog")
        self.outer = QVBoxLayout(KeyResultDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(KeyResultDialog)
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

        self.sub_label = QLabel(self.page)
        self.sub_label.setObjectName(u"sub_label")
        self.sub_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.sub_label.setText(u"")
        self.sub_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sub_label.setWordWrap(True)
        self.sub_label.setProperty(u"muted", True)

        self.head.addWidget(self.sub_label)


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

        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_label = QLabel(self.page)
        self.kind_label.setObjectName(u"kind_label")
        sizePolicy.setHeightForWidth(self.kind_label.sizePolicy().hasHeightForWidth())
        self.kind_label.setSizePolicy(sizePolicy)
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.kind_box.addWidget(self.kind_label)

        self.kind = QComboBox(self.page)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)

        self.kind_hint = QLabel(self.page)
        self.kind_hint.setObjectName(u"kind_hint")
        self.kind_hint.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.kind_hint.setText(u"")
        self.kind_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_hint.setWordWrap(True)
        self.kind_hint.setProperty(u"muted", True)

        self.kind_box.addWidget(self.kind_hint)

        self.kind_problem = ProblemLine(self.page)
        self.kind_problem.setObjectName(u"kind_problem")

        self.kind_box.addWidget(self.kind_problem)

        self.kind_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.kind_box.addItem(self.kind_end)

        self.kind_box.setStretch(4, 1)

        self.grid.addLayout(self.kind_box, 1, 0, 1, 2)

        self.start_box = QVBoxLayout()
        self.start_box.setSpacing(4)
        self.start_box.setObjectName(u"start_box")
        self.start_label = QLabel(self.page)
        self.start_label.setObjectName(u"start_label")
        sizePolicy.setHeightForWidth(self.start_label.sizePolicy().hasHeightForWidth())
        self.start_label.setSizePolicy(sizePolicy)
        self.start_label.setTextFormat(Qt.TextFormat.PlainText)

        self.start_box.addWidget(self.start_label)

        self.start = NumberEdit(self.page)
        self.start.setObjectName(u"start")

        self.start_box.addWidget(self.start)

        self.start_problem = ProblemLine(self.page)
        self.start_problem.setObjectName(u"start_problem")

        self.start_box.addWidget(self.start_problem)

        self.start_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.start_box.addItem(self.start_end)

        self.start_box.setStretch(3, 1)

        self.grid.addLayout(self.start_box, 2, 0, 1, 1)

        self.target_box = QVBoxLayout()
        self.target_box.setSpacing(4)
        self.target_box.setObjectName(u"target_box")
        self.target_label = QLabel(self.page)
        self.target_label.setObjectName(u"target_label")
        sizePolicy.setHeightForWidth(self.target_label.sizePolicy().hasHeightForWidth())
        self.target_label.setSizePolicy(sizePolicy)
        self.target_label.setTextFormat(Qt.TextFormat.PlainText)

        self.target_box.addWidget(self.target_label)

        self.target = NumberEdit(self.page)
        self.target.setObjectName(u"target")

        self.target_box.addWidget(self.target)

        self.target_problem = ProblemLine(self.page)
        self.target_problem.setObjectName(u"target_problem")

        self.target_box.addWidget(self.target_problem)

        self.target_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.target_box.addItem(self.target_end)

        self.target_box.setStretch(3, 1)

        self.grid.addLayout(self.target_box, 2, 1, 1, 1)

        self.low_box = QVBoxLayout()
        self.low_box.setSpacing(4)
        self.low_box.setObjectName(u"low_box")
        self.low_label = QLabel(self.page)
        self.low_label.setObjectName(u"low_label")
        sizePolicy.setHeightForWidth(self.low_label.sizePolicy().hasHeightForWidth())
        self.low_label.setSizePolicy(sizePolicy)
        self.low_label.setTextFormat(Qt.TextFormat.PlainText)

        self.low_box.addWidget(self.low_label)

        self.low = NumberEdit(self.page)
        self.low.setObjectName(u"low")

        self.low_box.addWidget(self.low)

        self.low_problem = ProblemLine(self.page)
        self.low_problem.setObjectName(u"low_problem")

        self.low_box.addWidget(self.low_problem)

        self.low_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.low_box.addItem(self.low_end)

        self.low_box.setStretch(3, 1)

        self.grid.addLayout(self.low_box, 3, 0, 1, 1)

        self.high_box = QVBoxLayout()
        self.high_box.setSpacing(4)
        self.high_box.setObjectName(u"high_box")
        self.high_label = QLabel(self.page)
        self.high_label.setObjectName(u"high_label")
        sizePolicy.setHeightForWidth(self.high_label.sizePolicy().hasHeightForWidth())
        self.high_label.setSizePolicy(sizePolicy)
        self.high_label.setTextFormat(Qt.TextFormat.PlainText)

        self.high_box.addWidget(self.high_label)

        self.high = NumberEdit(self.page)
        self.high.setObjectName(u"high")

        self.high_box.addWidget(self.high)

        self.high_problem = ProblemLine(self.page)
        self.high_problem.setObjectName(u"high_problem")

        self.high_box.addWidget(self.high_problem)

        self.high_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.high_box.addItem(self.high_end)

        self.high_box.setStretch(3, 1)

        self.grid.addLayout(self.high_box, 3, 1, 1, 1)

        self.unit_box = QVBoxLayout()
        self.unit_box.setSpacing(4)
        self.unit_box.setObjectName(u"unit_box")
        self.unit_label = QLabel(self.page)
        self.unit_label.setObjectName(u"unit_label")
        sizePolicy.setHeightForWidth(self.unit_label.sizePolicy().hasHeightForWidth())
        self.unit_label.setSizePolicy(sizePolicy)
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.unit_box.addWidget(self.unit_label)

        self.unit = QComboBox(self.page)
        self.unit.setObjectName(u"unit")
        self.unit.setEditable(True)

        self.unit_box.addWidget(self.unit)

        self.unit_problem = ProblemLine(self.page)
        self.unit_problem.setObjectName(u"unit_problem")

        self.unit_box.addWidget(self.unit_problem)

        self.unit_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.unit_box.addItem(self.unit_end)

        self.unit_box.setStretch(3, 1)

        self.grid.addLayout(self.unit_box, 4, 0, 1, 1)

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

        self.grid.addLayout(self.owner_box, 4, 1, 1, 1)

        self.sentence = QLabel(self.page)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)

        self.grid.addWidget(self.sentence, 5, 0, 1, 2)

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
        self.due_box = QVBoxLayout()
        self.due_box.setSpacing(4)
        self.due_box.setObjectName(u"due_box")
        self.own_due = QCheckBox(self.more_panel)
        self.own_due.setObjectName(u"own_due")

        self.due_box.addWidget(self.own_due)

        self.due = DayEdit(self.more_panel)
        self.due.setObjectName(u"due")

        self.due_box.addWidget(self.due)

        self.due_problem = ProblemLine(self.more_panel)
        self.due_problem.setObjectName(u"due_problem")

        self.due_box.addWidget(self.due_problem)

        self.due_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.due_box.addItem(self.due_end)

        self.due_box.setStretch(3, 1)

        self.more_grid.addLayout(self.due_box, 0, 0, 1, 1)

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

        self.more_grid.addLayout(self.weight_box, 0, 1, 1, 1)

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

        self.state_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.more_grid.addItem(self.state_space, 1, 1, 1, 1)

        self.description_box = QVBoxLayout()
        self.description_box.setSpacing(4)
        self.description_box.setObjectName(u"description_box")
        self.description_label = QLabel(self.more_panel)
        self.description_label.setObjectName(u"description_label")
        sizePolicy.setHeightForWidth(self.description_label.sizePolicy().hasHeightForWidth())
        self.description_label.setSizePolicy(sizePolicy)
        self.description_label.setTextFormat(Qt.TextFormat.PlainText)

        self.description_box.addWidget(self.description_label)

        self.description = QPlainTextEdit(self.more_panel)
        self.description.setObjectName(u"description")
        self.description.setTabChangesFocus(True)

        self.description_box.addWidget(self.description)

        self.description_problem = ProblemLine(self.more_panel)
        self.description_problem.setObjectName(u"description_problem")

        self.description_box.addWidget(self.description_problem)

        self.description_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.description_box.addItem(self.description_end)

        self.description_box.setStretch(3, 1)

        self.more_grid.addLayout(self.description_box, 2, 0, 1, 2)

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
        self.general_problem = ProblemLine(KeyResultDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(KeyResultDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.title_label.setBuddy(self.title)
        self.kind_label.setBuddy(self.kind)
        self.start_label.setBuddy(self.start)
        self.target_label.setBuddy(self.target)
        self.low_label.setBuddy(self.low)
        self.high_label.setBuddy(self.high)
        self.unit_label.setBuddy(self.unit)
        self.owner_label.setBuddy(self.owner)
        self.weight_label.setBuddy(self.weight)
        self.state_label.setBuddy(self.state)
        self.description_label.setBuddy(self.description)
        self.tags_label.setBuddy(self.tags)

        self.retranslateUi(KeyResultDialog)

        QMetaObject.connectSlotsByName(KeyResultDialog)
    # setupUi

    def retranslateUi(self, KeyResultDialog):
        KeyResultDialog.setWindowTitle(QCoreApplication.translate("KeyResultDialog", u"Key result", None))
        self.title_label.setText(QCoreApplication.translate("KeyResultDialog", u"&Title", None))
        self.title.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Title", None))
        self.title.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"For example: Repairs finished within 24 hours", None))
        self.kind_label.setText(QCoreApplication.translate("KeyResultDialog", u"&Kind", None))
        self.kind.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Kind", None))
        self.start_label.setText(QCoreApplication.translate("KeyResultDialog", u"&Start", None))
        self.start.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Start", None))
        self.start.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"for example 46", None))
        self.target_label.setText(QCoreApplication.translate("KeyResultDialog", u"T&arget", None))
        self.target.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Target", None))
        self.target.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"for example 85", None))
        self.low_label.setText(QCoreApplication.translate("KeyResultDialog", u"Lo&wer limit", None))
        self.low.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Lower limit", None))
        self.low.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"for example 5", None))
        self.high_label.setText(QCoreApplication.translate("KeyResultDialog", u"U&pper limit", None))
        self.high.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Upper limit", None))
        self.high.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"for example 8", None))
        self.unit_label.setText(QCoreApplication.translate("KeyResultDialog", u"&Unit", None))
        self.unit.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Unit", None))
        self.owner_label.setText(QCoreApplication.translate("KeyResultDialog", u"&Owner", None))
        self.owner.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Owner", None))
        self.owner.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"Search a name, or type a new one", None))
        self.more_button.setText(QCoreApplication.translate("KeyResultDialog", u"&More", None))
        self.own_due.setText(QCoreApplication.translate("KeyResultDialog", u"&Due before the cycle ends", None))
        self.due.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Due", None))
        self.weight_label.setText(QCoreApplication.translate("KeyResultDialog", u"Weig&ht", None))
        self.weight.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Weight", None))
        self.weight.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"1", None))
        self.weight_hint.setText(QCoreApplication.translate("KeyResultDialog", u"0 leaves it out of the objective.", None))
        self.state_label.setText(QCoreApplication.translate("KeyResultDialog", u"Stat&e", None))
        self.state.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"State", None))
        self.description_label.setText(QCoreApplication.translate("KeyResultDialog", u"Descr&iption", None))
        self.description.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Description", None))
        self.description.setPlaceholderText(QCoreApplication.translate("KeyResultDialog", u"How is it measured, and where does the number come from?", None))
        self.tags_label.setText(QCoreApplication.translate("KeyResultDialog", u"Ta&gs", None))
        self.tags.setAccessibleName(QCoreApplication.translate("KeyResultDialog", u"Tags", None))
    # retranslateUi
