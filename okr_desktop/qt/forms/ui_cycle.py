"""Generated from ui/cycle.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.segments import Segments

class Ui_CycleDialog(object):
    def setupUi(self, CycleDialog):
        if not CycleDialog.objectName():
            CycleDialog.setObjectName(u"CycleDialog")
        self.outer = QVBoxLayout(CycleDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(CycleDialog)
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
        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_label = QLabel(self.page)
        self.kind_label.setObjectName(u"kind_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.kind_label.sizePolicy().hasHeightForWidth())
        self.kind_label.setSizePolicy(sizePolicy)
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.kind_box.addWidget(self.kind_label)

        self.kind = Segments(self.page)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)

        self.kind_problem = ProblemLine(self.page)
        self.kind_problem.setObjectName(u"kind_problem")

        self.kind_box.addWidget(self.kind_problem)

        self.kind_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.kind_box.addItem(self.kind_end)

        self.kind_box.setStretch(3, 1)

        self.grid.addLayout(self.kind_box, 0, 0, 1, 2)

        self.year_box = QVBoxLayout()
        self.year_box.setSpacing(4)
        self.year_box.setObjectName(u"year_box")
        self.year_label = QLabel(self.page)
        self.year_label.setObjectName(u"year_label")
        sizePolicy.setHeightForWidth(self.year_label.sizePolicy().hasHeightForWidth())
        self.year_label.setSizePolicy(sizePolicy)
        self.year_label.setTextFormat(Qt.TextFormat.PlainText)

        self.year_box.addWidget(self.year_label)

        self.year = QSpinBox(self.page)
        self.year.setObjectName(u"year")
        self.year.setMinimum(1990)
        self.year.setMaximum(2200)

        self.year_box.addWidget(self.year)

        self.year_problem = ProblemLine(self.page)
        self.year_problem.setObjectName(u"year_problem")

        self.year_box.addWidget(self.year_problem)

        self.year_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.year_box.addItem(self.year_end)

        self.year_box.setStretch(3, 1)

        self.grid.addLayout(self.year_box, 1, 0, 1, 1)

        self.quarter_box = QVBoxLayout()
        self.quarter_box.setSpacing(4)
        self.quarter_box.setObjectName(u"quarter_box")
        self.quarter_label = QLabel(self.page)
        self.quarter_label.setObjectName(u"quarter_label")
        sizePolicy.setHeightForWidth(self.quarter_label.sizePolicy().hasHeightForWidth())
        self.quarter_label.setSizePolicy(sizePolicy)
        self.quarter_label.setTextFormat(Qt.TextFormat.PlainText)

        self.quarter_box.addWidget(self.quarter_label)

        self.quarter = QComboBox(self.page)
        self.quarter.setObjectName(u"quarter")

        self.quarter_box.addWidget(self.quarter)

        self.quarter_problem = ProblemLine(self.page)
        self.quarter_problem.setObjectName(u"quarter_problem")

        self.quarter_box.addWidget(self.quarter_problem)

        self.quarter_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.quarter_box.addItem(self.quarter_end)

        self.quarter_box.setStretch(3, 1)

        self.grid.addLayout(self.quarter_box, 1, 1, 1, 1)

        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = QLabel(self.page)
        self.name_label.setObjectName(u"name_label")
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)

        self.name_box.addWidget(self.name_label)

        self.name = QLineEdit(self.page)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)

        self.name_problem = ProblemLine(self.page)
        self.name_problem.setObjectName(u"name_problem")

        self.name_box.addWidget(self.name_problem)

        self.name_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.name_box.addItem(self.name_end)

        self.name_box.setStretch(3, 1)

        self.grid.addLayout(self.name_box, 2, 0, 1, 2)

        self.start_box = QVBoxLayout()
        self.start_box.setSpacing(4)
        self.start_box.setObjectName(u"start_box")
        self.start_label = QLabel(self.page)
        self.start_label.setObjectName(u"start_label")
        sizePolicy.setHeightForWidth(self.start_label.sizePolicy().hasHeightForWidth())
        self.start_label.setSizePolicy(sizePolicy)
        self.start_label.setTextFormat(Qt.TextFormat.PlainText)

        self.start_box.addWidget(self.start_label)

        self.start = DayEdit(self.page)
        self.start.setObjectName(u"start")

        self.start_box.addWidget(self.start)

        self.start_problem = ProblemLine(self.page)
        self.start_problem.setObjectName(u"start_problem")

        self.start_box.addWidget(self.start_problem)

        self.start_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.start_box.addItem(self.start_end)

        self.start_box.setStretch(3, 1)

        self.grid.addLayout(self.start_box, 3, 0, 1, 1)

        self.end_box = QVBoxLayout()
        self.end_box.setSpacing(4)
        self.end_box.setObjectName(u"end_box")
        self.end_label = QLabel(self.page)
        self.end_label.setObjectName(u"end_label")
        sizePolicy.setHeightForWidth(self.end_label.sizePolicy().hasHeightForWidth())
        self.end_label.setSizePolicy(sizePolicy)
        self.end_label.setTextFormat(Qt.TextFormat.PlainText)

        self.end_box.addWidget(self.end_label)

        self.end = DayEdit(self.page)
        self.end.setObjectName(u"end")

        self.end_box.addWidget(self.end)

        self.end_problem = ProblemLine(self.page)
        self.end_problem.setObjectName(u"end_problem")

        self.end_box.addWidget(self.end_problem)

        self.end_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.end_box.addItem(self.end_end)

        self.end_box.setStretch(3, 1)

        self.grid.addLayout(self.end_box, 3, 1, 1, 1)

        self.state_box = QVBoxLayout()
        self.state_box.setSpacing(4)
        self.state_box.setObjectName(u"state_box")
        self.state_label = QLabel(self.page)
        self.state_label.setObjectName(u"state_label")
        sizePolicy.setHeightForWidth(self.state_label.sizePolicy().hasHeightForWidth())
        self.state_label.setSizePolicy(sizePolicy)
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)

        self.state_box.addWidget(self.state_label)

        self.state = QComboBox(self.page)
        self.state.setObjectName(u"state")

        self.state_box.addWidget(self.state)

        self.state_hint = QLabel(self.page)
        self.state_hint.setObjectName(u"state_hint")
        self.state_hint.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.state_hint.setText(u"")
        self.state_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.state_hint.setWordWrap(True)
        self.state_hint.setProperty(u"muted", True)

        self.state_box.addWidget(self.state_hint)

        self.state_problem = ProblemLine(self.page)
        self.state_problem.setObjectName(u"state_problem")

        self.state_box.addWidget(self.state_problem)

        self.state_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.state_box.addItem(self.state_end)

        self.state_box.setStretch(4, 1)

        self.grid.addLayout(self.state_box, 4, 0, 1, 2)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

        self.column.addLayout(self.grid)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.body.setWidget(self.page)

        self.outer.addWidget(self.body)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 8, 24, 16)
        self.general_problem = ProblemLine(CycleDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(CycleDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.kind_label.setBuddy(self.kind)
        self.year_label.setBuddy(self.year)
        self.quarter_label.setBuddy(self.quarter)
        self.name_label.setBuddy(self.name)
        self.start_label.setBuddy(self.start)
        self.end_label.setBuddy(self.end)
        self.state_label.setBuddy(self.state)

        self.retranslateUi(CycleDialog)

        QMetaObject.connectSlotsByName(CycleDialog)
    # setupUi

    def retranslateUi(self, CycleDialog):
        CycleDialog.setWindowTitle(QCoreApplication.translate("CycleDialog", u"Cycle", None))
        self.kind_label.setText(QCoreApplication.translate("CycleDialog", u"&Length", None))
        self.kind.setAccessibleName(QCoreApplication.translate("CycleDialog", u"Length", None))
        self.year_label.setText(QCoreApplication.translate("CycleDialog", u"&Year", None))
        self.year.setAccessibleName(QCoreApplication.translate("CycleDialog", u"Year", None))
        self.quarter_label.setText(QCoreApplication.translate("CycleDialog", u"&Quarter", None))
        self.quarter.setAccessibleName(QCoreApplication.translate("CycleDialog", u"Quarter", None))
        self.name_label.setText(QCoreApplication.translate("CycleDialog", u"&Name", None))
        self.name.setAccessibleName(QCoreApplication.translate("CycleDialog", u"Name", None))
        self.name.setPlaceholderText(QCoreApplication.translate("CycleDialog", u"for example 2026 Q3", None))
        self.start_label.setText(QCoreApplication.translate("CycleDialog", u"&First day", None))
        self.start.setAccessibleName(QCoreApplication.translate("CycleDialog", u"First day", None))
        self.end_label.setText(QCoreApplication.translate("CycleDialog", u"Last &day", None))
        self.end.setAccessibleName(QCoreApplication.translate("CycleDialog", u"Last day", None))
        self.state_label.setText(QCoreApplication.translate("CycleDialog", u"&State", None))
        self.state.setAccessibleName(QCoreApplication.translate("CycleDialog", u"State", None))
    # retranslateUi
