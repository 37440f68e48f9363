"""Generated from ui/explain.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.widgets.marks import StatusLabel

class Ui_ExplainDialog(object):
    def setupUi(self, ExplainDialog):
        if not ExplainDialog.objectName():
            ExplainDialog.setObjectName(u"ExplainDialog")
        self.outer = QVBoxLayout(ExplainDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(ExplainDialog)
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

        self.figure_row = QHBoxLayout()
        self.figure_row.setSpacing(16)
        self.figure_row.setObjectName(u"figure_row")
        self.figure_label = QLabel(self.page)
        self.figure_label.setObjectName(u"figure_label")
        self.figure_label.setText(u"")
        self.figure_label.setTextFormat(Qt.TextFormat.PlainText)

        self.figure_row.addWidget(self.figure_label)

        self.status_label = StatusLabel(self.page)
        self.status_label.setObjectName(u"status_label")

        self.figure_row.addWidget(self.status_label)

        self.figure_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.figure_row.addItem(self.figure_space)


        self.column.addLayout(self.figure_row)

        self.formula_label = QLabel(self.page)
        self.formula_label.setObjectName(u"formula_label")
        self.formula_label.setTextFormat(Qt.TextFormat.PlainText)
        self.formula_label.setWordWrap(True)

        self.column.addWidget(self.formula_label)

        self.inputs_card = QFrame(self.page)
        self.inputs_card.setObjectName(u"inputs_card")
        self.inputs_card.setProperty(u"card", True)
        self.inputs_card_column = QVBoxLayout(self.inputs_card)
        self.inputs_card_column.setSpacing(12)
        self.inputs_card_column.setObjectName(u"inputs_card_column")
        self.inputs_card_column.setContentsMargins(16, 12, 16, 12)
        self.inputs = QTableWidget(self.inputs_card)
        self.inputs.setObjectName(u"inputs")

        self.inputs_card_column.addWidget(self.inputs)


        self.column.addWidget(self.inputs_card)

        self.left_head = QLabel(self.page)
        self.left_head.setObjectName(u"left_head")
        self.left_head.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.left_head)

        self.left_card = QFrame(self.page)
        self.left_card.setObjectName(u"left_card")
        self.left_card.setProperty(u"card", True)
        self.left_card_column = QVBoxLayout(self.left_card)
        self.left_card_column.setSpacing(12)
        self.left_card_column.setObjectName(u"left_card_column")
        self.left_card_column.setContentsMargins(16, 12, 16, 12)
        self.left_out = QTableWidget(self.left_card)
        self.left_out.setObjectName(u"left_out")

        self.left_card_column.addWidget(self.left_out)


        self.column.addWidget(self.left_card)

        self.pace_head = QLabel(self.page)
        self.pace_head.setObjectName(u"pace_head")
        self.pace_head.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.pace_head)

        self.pace_card = QFrame(self.page)
        self.pace_card.setObjectName(u"pace_card")
        self.pace_card.setProperty(u"card", True)
        self.pace_card_column = QVBoxLayout(self.pace_card)
        self.pace_card_column.setSpacing(12)
        self.pace_card_column.setObjectName(u"pace_card_column")
        self.pace_card_column.setContentsMargins(16, 12, 16, 12)
        self.pace = QTableWidget(self.pace_card)
        self.pace.setObjectName(u"pace")

        self.pace_card_column.addWidget(self.pace)


        self.column.addWidget(self.pace_card)

        self.pace_label = QLabel(self.page)
        self.pace_label.setObjectName(u"pace_label")
        self.pace_label.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.pace_label.setText(u"")
        self.pace_label.setTextFormat(Qt.TextFormat.PlainText)
        self.pace_label.setWordWrap(True)
        self.pace_label.setProperty(u"muted", True)

        self.column.addWidget(self.pace_label)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.body.setWidget(self.page)

        self.outer.addWidget(self.body)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 8, 24, 16)
        self.general_problem = ProblemLine(ExplainDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(ExplainDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)


        self.retranslateUi(ExplainDialog)

        QMetaObject.connectSlotsByName(ExplainDialog)
    # setupUi

    def retranslateUi(self, ExplainDialog):
        ExplainDialog.setWindowTitle(QCoreApplication.translate("ExplainDialog", u"Why this number?", None))
        self.inputs.setAccessibleName(QCoreApplication.translate("ExplainDialog", u"What it is made of", None))
        self.left_head.setText(QCoreApplication.translate("ExplainDialog", u"Left out", None))
        self.left_out.setAccessibleName(QCoreApplication.translate("ExplainDialog", u"What was left out, and why", None))
        self.pace_head.setText(QCoreApplication.translate("ExplainDialog", u"Status", None))
        self.pace.setAccessibleName(QCoreApplication.translate("ExplainDialog", u"The pace rule", None))
    # retranslateUi
