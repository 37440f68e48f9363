"""Generated from ui/check_in.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFrame, QGridLayout, QHBoxLayout, QLabel,
    QPlainTextEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.change_row import ChangeRow
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.segments import (ConfidenceEdit, Segments)

class Ui_CheckInDialog(object):
    def setupUi(self, CheckInDialog):
        if not CheckInDialog.objectName():
            CheckInDialog.setObjectName(u"CheckInDialog")
        self.outer = QVBoxLayout(CheckInDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(CheckInDialog)
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

        self.previous_card = QFrame(self.page)
        self.previous_card.setObjectName(u"previous_card")
        self.previous_card.setProperty(u"card", True)
        self.previous_card_column = QVBoxLayout(self.previous_card)
        self.previous_card_column.setSpacing(12)
        self.previous_card_column.setObjectName(u"previous_card_column")
        self.previous_card_column.setContentsMargins(16, 12, 16, 12)
        self.previous_row = QHBoxLayout()
        self.previous_row.setSpacing(16)
        self.previous_row.setObjectName(u"previous_row")
        self.previous_value = QLabel(self.previous_card)
        self.previous_value.setObjectName(u"previous_value")
        self.previous_value.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.previous_value.setText(u"")
        self.previous_value.setTextFormat(Qt.TextFormat.PlainText)
        self.previous_value.setWordWrap(True)

        self.previous_row.addWidget(self.previous_value)

        self.previous_when = QLabel(self.previous_card)
        self.previous_when.setObjectName(u"previous_when")
        self.previous_when.setText(u"")
        self.previous_when.setTextFormat(Qt.TextFormat.PlainText)
        self.previous_when.setProperty(u"muted", True)

        self.previous_row.addWidget(self.previous_when, 0, Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop)


        self.previous_card_column.addLayout(self.previous_row)

        self.previous_note = QLabel(self.previous_card)
        self.previous_note.setObjectName(u"previous_note")
        self.previous_note.setWordWrap(True)
        self.previous_note.setTextFormat(Qt.TextFormat.PlainText)

        self.previous_card_column.addWidget(self.previous_note)


        self.column.addWidget(self.previous_card)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(16)
        self.reading_box = QVBoxLayout()
        self.reading_box.setSpacing(0)
        self.reading_box.setObjectName(u"reading_box")
        self.value_box = QVBoxLayout()
        self.value_box.setSpacing(4)
        self.value_box.setObjectName(u"value_box")
        self.value_label = QLabel(self.page)
        self.value_label.setObjectName(u"value_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.value_label.sizePolicy().hasHeightForWidth())
        self.value_label.setSizePolicy(sizePolicy)
        self.value_label.setTextFormat(Qt.TextFormat.PlainText)

        self.value_box.addWidget(self.value_label)

        self.value_row = QHBoxLayout()
        self.value_row.setSpacing(8)
        self.value_row.setObjectName(u"value_row")
        self.value = NumberEdit(self.page)
        self.value.setObjectName(u"value")

        self.value_row.addWidget(self.value)

        self.unit_label = QLabel(self.page)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setText(u"")
        self.unit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_label.setProperty(u"muted", True)

        self.value_row.addWidget(self.unit_label)


        self.value_box.addLayout(self.value_row)

        self.value_problem = ProblemLine(self.page)
        self.value_problem.setObjectName(u"value_problem")

        self.value_box.addWidget(self.value_problem)


        self.reading_box.addLayout(self.value_box)

        self.yes_no_box = QVBoxLayout()
        self.yes_no_box.setSpacing(4)
        self.yes_no_box.setObjectName(u"yes_no_box")
        self.yes_no_label = QLabel(self.page)
        self.yes_no_label.setObjectName(u"yes_no_label")
        sizePolicy.setHeightForWidth(self.yes_no_label.sizePolicy().hasHeightForWidth())
        self.yes_no_label.setSizePolicy(sizePolicy)
        self.yes_no_label.setTextFormat(Qt.TextFormat.PlainText)

        self.yes_no_box.addWidget(self.yes_no_label)

        self.yes_no = Segments(self.page)
        self.yes_no.setObjectName(u"yes_no")

        self.yes_no_box.addWidget(self.yes_no)

        self.yes_no_problem = ProblemLine(self.page)
        self.yes_no_problem.setObjectName(u"yes_no_problem")

        self.yes_no_box.addWidget(self.yes_no_problem)


        self.reading_box.addLayout(self.yes_no_box)

        self.reading_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.reading_box.addItem(self.reading_end)

        self.reading_box.setStretch(2, 1)

        self.grid.addLayout(self.reading_box, 0, 0, 1, 1)

        self.date_box = QVBoxLayout()
        self.date_box.setSpacing(4)
        self.date_box.setObjectName(u"date_box")
        self.date_label = QLabel(self.page)
        self.date_label.setObjectName(u"date_label")
        sizePolicy.setHeightForWidth(self.date_label.sizePolicy().hasHeightForWidth())
        self.date_label.setSizePolicy(sizePolicy)
        self.date_label.setTextFormat(Qt.TextFormat.PlainText)

        self.date_box.addWidget(self.date_label)

        self.date = DayEdit(self.page)
        self.date.setObjectName(u"date")

        self.date_box.addWidget(self.date)

        self.date_problem = ProblemLine(self.page)
        self.date_problem.setObjectName(u"date_problem")

        self.date_box.addWidget(self.date_problem)

        self.date_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.date_box.addItem(self.date_end)

        self.date_box.setStretch(3, 1)

        self.grid.addLayout(self.date_box, 0, 1, 1, 1)

        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

        self.column.addLayout(self.grid)

        self.preview_card = QFrame(self.page)
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setProperty(u"card", True)
        self.preview_card_column = QVBoxLayout(self.preview_card)
        self.preview_card_column.setSpacing(12)
        self.preview_card_column.setObjectName(u"preview_card_column")
        self.preview_card_column.setContentsMargins(16, 12, 16, 12)
        self.result_change = ChangeRow(self.preview_card)
        self.result_change.setObjectName(u"result_change")

        self.preview_card_column.addWidget(self.result_change)

        self.objective_change = ChangeRow(self.preview_card)
        self.objective_change.setObjectName(u"objective_change")

        self.preview_card_column.addWidget(self.objective_change)

        self.preview_note = ProblemLine(self.preview_card)
        self.preview_note.setObjectName(u"preview_note")

        self.preview_card_column.addWidget(self.preview_note)


        self.column.addWidget(self.preview_card)

        self.confidence_box = QVBoxLayout()
        self.confidence_box.setSpacing(4)
        self.confidence_box.setObjectName(u"confidence_box")
        self.confidence_label = QLabel(self.page)
        self.confidence_label.setObjectName(u"confidence_label")
        sizePolicy.setHeightForWidth(self.confidence_label.sizePolicy().hasHeightForWidth())
        self.confidence_label.setSizePolicy(sizePolicy)
        self.confidence_label.setTextFormat(Qt.TextFormat.PlainText)

        self.confidence_box.addWidget(self.confidence_label)

        self.confidence = ConfidenceEdit(self.page)
        self.confidence.setObjectName(u"confidence")

        self.confidence_box.addWidget(self.confidence)

        self.confidence_problem = ProblemLine(self.page)
        self.confidence_problem.setObjectName(u"confidence_problem")

        self.confidence_box.addWidget(self.confidence_problem)

        self.confidence_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.confidence_box.addItem(self.confidence_end)

        self.confidence_box.setStretch(3, 1)

        self.column.addLayout(self.confidence_box)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = QLabel(self.page)
        self.note_label.setObjectName(u"note_label")
        sizePolicy.setHeightForWidth(self.note_label.sizePolicy().hasHeightForWidth())
        self.note_label.setSizePolicy(sizePolicy)
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)

        self.note_box.addWidget(self.note_label)

        self.note = QPlainTextEdit(self.page)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.note_box.addWidget(self.note)

        self.note_problem = ProblemLine(self.page)
        self.note_problem.setObjectName(u"note_problem")

        self.note_box.addWidget(self.note_problem)

        self.note_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.note_box.addItem(self.note_end)

        self.note_box.setStretch(3, 1)

        self.column.addLayout(self.note_box)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.body.setWidget(self.page)

        self.outer.addWidget(self.body)

        self.foot = QVBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 8, 24, 16)
        self.general_problem = ProblemLine(CheckInDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(CheckInDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.value_label.setBuddy(self.value)
        self.yes_no_label.setBuddy(self.yes_no)
        self.date_label.setBuddy(self.date)
        self.confidence_label.setBuddy(self.confidence)
        self.note_label.setBuddy(self.note)

        self.retranslateUi(CheckInDialog)

        QMetaObject.connectSlotsByName(CheckInDialog)
    # setupUi

    def retranslateUi(self, CheckInDialog):
        CheckInDialog.setWindowTitle(QCoreApplication.translate("CheckInDialog", u"Check-in", None))
        self.value_label.setText(QCoreApplication.translate("CheckInDialog", u"&Value now", None))
        self.value.setAccessibleName(QCoreApplication.translate("CheckInDialog", u"Value now", None))
        self.value.setPlaceholderText(QCoreApplication.translate("CheckInDialog", u"for example 62", None))
        self.yes_no_label.setText(QCoreApplication.translate("CheckInDialog", u"&Is it done?", None))
        self.yes_no.setAccessibleName(QCoreApplication.translate("CheckInDialog", u"Is it done?", None))
        self.date_label.setText(QCoreApplication.translate("CheckInDialog", u"&Date", None))
        self.date.setAccessibleName(QCoreApplication.translate("CheckInDialog", u"Date", None))
        self.confidence_label.setText(QCoreApplication.translate("CheckInDialog", u"&Confidence", None))
        self.confidence.setAccessibleName(QCoreApplication.translate("CheckInDialog", u"Confidence, 0 to 10", None))
        self.note_label.setText(QCoreApplication.translate("CheckInDialog", u"&Note", None))
        self.note.setAccessibleName(QCoreApplication.translate("CheckInDialog", u"Note", None))
        self.note.setPlaceholderText(QCoreApplication.translate("CheckInDialog", u"What happened? What helps, what is in the way?", None))
    # retranslateUi
