"""Generated from ui/person.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QDialog,
    QDialogButtonBox, QGridLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.chip_edit import ChipEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine

class Ui_PersonDialog(object):
    def setupUi(self, PersonDialog):
        if not PersonDialog.objectName():
            PersonDialog.setObjectName(u"PersonDialog")
        self.outer = QVBoxLayout(PersonDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(PersonDialog)
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
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = QLabel(self.page)
        self.name_label.setObjectName(u"name_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
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

        self.grid.addLayout(self.name_box, 0, 0, 1, 2)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = QLabel(self.page)
        self.email_label.setObjectName(u"email_label")
        sizePolicy.setHeightForWidth(self.email_label.sizePolicy().hasHeightForWidth())
        self.email_label.setSizePolicy(sizePolicy)
        self.email_label.setTextFormat(Qt.TextFormat.PlainText)

        self.email_box.addWidget(self.email_label)

        self.email = QLineEdit(self.page)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)

        self.email_problem = ProblemLine(self.page)
        self.email_problem.setObjectName(u"email_problem")

        self.email_box.addWidget(self.email_problem)

        self.email_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.email_box.addItem(self.email_end)

        self.email_box.setStretch(3, 1)

        self.grid.addLayout(self.email_box, 1, 0, 1, 1)

        self.role_box = QVBoxLayout()
        self.role_box.setSpacing(4)
        self.role_box.setObjectName(u"role_box")
        self.role_label = QLabel(self.page)
        self.role_label.setObjectName(u"role_label")
        sizePolicy.setHeightForWidth(self.role_label.sizePolicy().hasHeightForWidth())
        self.role_label.setSizePolicy(sizePolicy)
        self.role_label.setTextFormat(Qt.TextFormat.PlainText)

        self.role_box.addWidget(self.role_label)

        self.role = QLineEdit(self.page)
        self.role.setObjectName(u"role")

        self.role_box.addWidget(self.role)

        self.role_problem = ProblemLine(self.page)
        self.role_problem.setObjectName(u"role_problem")

        self.role_box.addWidget(self.role_problem)

        self.role_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.role_box.addItem(self.role_end)

        self.role_box.setStretch(3, 1)

        self.grid.addLayout(self.role_box, 1, 1, 1, 1)

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

        self.grid.addLayout(self.teams_box, 2, 0, 1, 2)

        self.archived = QCheckBox(self.page)
        self.archived.setObjectName(u"archived")

        self.grid.addWidget(self.archived, 3, 0, 1, 2)

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
        self.general_problem = ProblemLine(PersonDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(PersonDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.name_label.setBuddy(self.name)
        self.email_label.setBuddy(self.email)
        self.role_label.setBuddy(self.role)
        self.teams_label.setBuddy(self.teams)

        self.retranslateUi(PersonDialog)

        QMetaObject.connectSlotsByName(PersonDialog)
    # setupUi

    def retranslateUi(self, PersonDialog):
        PersonDialog.setWindowTitle(QCoreApplication.translate("PersonDialog", u"Person", None))
        self.name_label.setText(QCoreApplication.translate("PersonDialog", u"&Name", None))
        self.name.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Name", None))
        self.name.setPlaceholderText(QCoreApplication.translate("PersonDialog", u"for example Mei Tanaka", None))
        self.email_label.setText(QCoreApplication.translate("PersonDialog", u"&E-mail", None))
        self.email.setAccessibleName(QCoreApplication.translate("PersonDialog", u"E-mail", None))
        self.email.setPlaceholderText(QCoreApplication.translate("PersonDialog", u"for example mei@example.org", None))
        self.role_label.setText(QCoreApplication.translate("PersonDialog", u"&Role", None))
        self.role.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Role", None))
        self.role.setPlaceholderText(QCoreApplication.translate("PersonDialog", u"for example Developer", None))
        self.teams_label.setText(QCoreApplication.translate("PersonDialog", u"&Teams", None))
        self.teams.setAccessibleName(QCoreApplication.translate("PersonDialog", u"Teams", None))
        self.archived.setText(QCoreApplication.translate("PersonDialog", u"No lon&ger with us", None))
    # retranslateUi
