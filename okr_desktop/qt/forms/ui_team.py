"""Generated from ui/team.ui by packaging/build_assets.py: edit that file, not this."""
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
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine

class Ui_TeamDialog(object):
    def setupUi(self, TeamDialog):
        if not TeamDialog.objectName():
            TeamDialog.setObjectName(u"TeamDialog")
        self.outer = QVBoxLayout(TeamDialog)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.body = Body(TeamDialog)
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

        self.grid.addLayout(self.parent_box, 1, 0, 1, 1)

        self.lead_box = QVBoxLayout()
        self.lead_box.setSpacing(4)
        self.lead_box.setObjectName(u"lead_box")
        self.lead_label = QLabel(self.page)
        self.lead_label.setObjectName(u"lead_label")
        sizePolicy.setHeightForWidth(self.lead_label.sizePolicy().hasHeightForWidth())
        self.lead_label.setSizePolicy(sizePolicy)
        self.lead_label.setTextFormat(Qt.TextFormat.PlainText)

        self.lead_box.addWidget(self.lead_label)

        self.lead = Picker(self.page)
        self.lead.setObjectName(u"lead")

        self.lead_box.addWidget(self.lead)

        self.lead_problem = ProblemLine(self.page)
        self.lead_problem.setObjectName(u"lead_problem")

        self.lead_box.addWidget(self.lead_problem)

        self.lead_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

        self.lead_box.addItem(self.lead_end)

        self.lead_box.setStretch(3, 1)

        self.grid.addLayout(self.lead_box, 1, 1, 1, 1)

        self.archived = QCheckBox(self.page)
        self.archived.setObjectName(u"archived")

        self.grid.addWidget(self.archived, 2, 0, 1, 2)

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
        self.general_problem = ProblemLine(TeamDialog)
        self.general_problem.setObjectName(u"general_problem")

        self.foot.addWidget(self.general_problem)

        self.buttons = QDialogButtonBox(TeamDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.foot.addWidget(self.buttons)


        self.outer.addLayout(self.foot)

        self.name_label.setBuddy(self.name)
        self.parent_label.setBuddy(self.parent)
        self.lead_label.setBuddy(self.lead)

        self.retranslateUi(TeamDialog)

        QMetaObject.connectSlotsByName(TeamDialog)
    # setupUi

    def retranslateUi(self, TeamDialog):
        TeamDialog.setWindowTitle(QCoreApplication.translate("TeamDialog", u"Team", None))
        self.name_label.setText(QCoreApplication.translate("TeamDialog", u"&Name", None))
        self.name.setAccessibleName(QCoreApplication.translate("TeamDialog", u"Name", None))
        self.name.setPlaceholderText(QCoreApplication.translate("TeamDialog", u"for example Customer care", None))
        self.parent_label.setText(QCoreApplication.translate("TeamDialog", u"&Part of", None))
        self.parent.setAccessibleName(QCoreApplication.translate("TeamDialog", u"Part of", None))
        self.parent.setPlaceholderText(QCoreApplication.translate("TeamDialog", u"Search a team; empty stands alone", None))
        self.lead_label.setText(QCoreApplication.translate("TeamDialog", u"&Lead", None))
        self.lead.setAccessibleName(QCoreApplication.translate("TeamDialog", u"Lead", None))
        self.lead.setPlaceholderText(QCoreApplication.translate("TeamDialog", u"Search a name", None))
        self.archived.setText(QCoreApplication.translate("TeamDialog", u"Not a team an&y more", None))
    # retranslateUi
