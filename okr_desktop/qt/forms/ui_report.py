"""Generated from ui/report.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QFrame,
    QHBoxLayout, QLabel, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_ReportPanel(object):
    def setupUi(self, ReportPanel):
        if not ReportPanel.objectName():
            ReportPanel.setObjectName(u"ReportPanel")
        self.outer = QVBoxLayout(ReportPanel)
        self.outer.setSpacing(16)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.card = QFrame(ReportPanel)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"card", True)
        self.card.setMaximumSize(QSize(640, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(16)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(24, 24, 24, 24)
        self.report_title = QLabel(self.card)
        self.report_title.setObjectName(u"report_title")
        self.report_title.setTextFormat(Qt.TextFormat.PlainText)

        self.card_column.addWidget(self.report_title)

        self.report_about = QLabel(self.card)
        self.report_about.setObjectName(u"report_about")
        self.report_about.setTextFormat(Qt.TextFormat.PlainText)
        self.report_about.setWordWrap(True)
        self.report_about.setProperty(u"muted", True)

        self.card_column.addWidget(self.report_about)

        self.choices = QFormLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(16)
        self.choices.setVerticalSpacing(12)
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.cycle_label = QLabel(self.card)
        self.cycle_label.setObjectName(u"cycle_label")
        self.cycle_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choices.setWidget(0, QFormLayout.ItemRole.LabelRole, self.cycle_label)

        self.cycle_combo = QComboBox(self.card)
        self.cycle_combo.setObjectName(u"cycle_combo")

        self.choices.setWidget(0, QFormLayout.ItemRole.FieldRole, self.cycle_combo)

        self.team_label = QLabel(self.card)
        self.team_label.setObjectName(u"team_label")
        self.team_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choices.setWidget(1, QFormLayout.ItemRole.LabelRole, self.team_label)

        self.team_combo = QComboBox(self.card)
        self.team_combo.setObjectName(u"team_combo")

        self.choices.setWidget(1, QFormLayout.ItemRole.FieldRole, self.team_combo)

        self.language_label = QLabel(self.card)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choices.setWidget(2, QFormLayout.ItemRole.LabelRole, self.language_label)

        self.language_combo = QComboBox(self.card)
        self.language_combo.setObjectName(u"language_combo")

        self.choices.setWidget(2, QFormLayout.ItemRole.FieldRole, self.language_combo)

        self.paper_label = QLabel(self.card)
        self.paper_label.setObjectName(u"paper_label")
        self.paper_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choices.setWidget(3, QFormLayout.ItemRole.LabelRole, self.paper_label)

        self.paper_combo = QComboBox(self.card)
        self.paper_combo.setObjectName(u"paper_combo")

        self.choices.setWidget(3, QFormLayout.ItemRole.FieldRole, self.paper_combo)


        self.card_column.addLayout(self.choices)

        self.facts_row = QHBoxLayout()
        self.facts_row.setSpacing(8)
        self.facts_row.setObjectName(u"facts_row")
        self.facts_row.setContentsMargins(0, 0, 0, 0)
        self.facts_picture = QLabel(self.card)
        self.facts_picture.setObjectName(u"facts_picture")
        self.facts_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_picture.setText(u"")

        self.facts_row.addWidget(self.facts_picture)

        self.facts_label = QLabel(self.card)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setTextFormat(Qt.TextFormat.PlainText)
        self.facts_label.setWordWrap(True)
        self.facts_label.setText(u"")

        self.facts_row.addWidget(self.facts_label)

        self.facts_row.setStretch(1, 1)

        self.card_column.addLayout(self.facts_row)

        self.save_row = QHBoxLayout()
        self.save_row.setSpacing(12)
        self.save_row.setObjectName(u"save_row")
        self.save_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.card)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"primary", True)

        self.save_row.addWidget(self.save_button)

        self.save_bar = QProgressBar(self.card)
        self.save_bar.setObjectName(u"save_bar")
        self.save_bar.setMaximum(1000)
        self.save_bar.setTextVisible(False)
        self.save_bar.setVisible(False)

        self.save_row.addWidget(self.save_bar)

        self.stop_button = QPushButton(self.card)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setVisible(False)

        self.save_row.addWidget(self.stop_button)

        self.save_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.save_row.addItem(self.save_space)


        self.card_column.addLayout(self.save_row)


        self.outer.addWidget(self.card)

        self.result_card = QFrame(ReportPanel)
        self.result_card.setObjectName(u"result_card")
        self.result_card.setProperty(u"card", True)
        self.result_card.setVisible(False)
        self.result_card.setMaximumSize(QSize(640, 16777215))
        self.result_column = QVBoxLayout(self.result_card)
        self.result_column.setSpacing(12)
        self.result_column.setObjectName(u"result_column")
        self.result_column.setContentsMargins(24, 16, 24, 16)
        self.result_row = QHBoxLayout()
        self.result_row.setSpacing(8)
        self.result_row.setObjectName(u"result_row")
        self.result_row.setContentsMargins(0, 0, 0, 0)
        self.result_picture = QLabel(self.result_card)
        self.result_picture.setObjectName(u"result_picture")
        self.result_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.result_picture.setText(u"")

        self.result_row.addWidget(self.result_picture)

        self.result_label = QLabel(self.result_card)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setTextFormat(Qt.TextFormat.PlainText)
        self.result_label.setWordWrap(True)
        self.result_label.setText(u"")

        self.result_row.addWidget(self.result_label)

        self.result_row.setStretch(1, 1)

        self.result_column.addLayout(self.result_row)

        self.result_details = QLabel(self.result_card)
        self.result_details.setObjectName(u"result_details")
        self.result_details.setTextFormat(Qt.TextFormat.PlainText)
        self.result_details.setWordWrap(True)
        self.result_details.setProperty(u"muted", True)
        self.result_details.setText(u"")

        self.result_column.addWidget(self.result_details)

        self.result_buttons = QHBoxLayout()
        self.result_buttons.setSpacing(8)
        self.result_buttons.setObjectName(u"result_buttons")
        self.result_buttons.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.result_card)
        self.open_button.setObjectName(u"open_button")

        self.result_buttons.addWidget(self.open_button)

        self.folder_button = QPushButton(self.result_card)
        self.folder_button.setObjectName(u"folder_button")

        self.result_buttons.addWidget(self.folder_button)

        self.retry_button = QPushButton(self.result_card)
        self.retry_button.setObjectName(u"retry_button")

        self.result_buttons.addWidget(self.retry_button)

        self.result_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.result_buttons.addItem(self.result_space)


        self.result_column.addLayout(self.result_buttons)


        self.outer.addWidget(self.result_card)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.below)

        self.cycle_label.setBuddy(self.cycle_combo)
        self.team_label.setBuddy(self.team_combo)
        self.language_label.setBuddy(self.language_combo)
        self.paper_label.setBuddy(self.paper_combo)

        self.retranslateUi(ReportPanel)

        QMetaObject.connectSlotsByName(ReportPanel)
    # setupUi

    def retranslateUi(self, ReportPanel):
        self.report_title.setText(QCoreApplication.translate("ReportPanel", u"Quarterly review", None))
        self.report_about.setText(QCoreApplication.translate("ReportPanel", u"One PDF for a review meeting: a summary page, a table of every result, each objective with its key results, and how the figures are made.", None))
        self.cycle_label.setText(QCoreApplication.translate("ReportPanel", u"Cycle", None))
        self.team_label.setText(QCoreApplication.translate("ReportPanel", u"Team", None))
        self.language_label.setText(QCoreApplication.translate("ReportPanel", u"Language", None))
        self.paper_label.setText(QCoreApplication.translate("ReportPanel", u"Paper", None))
        self.save_button.setText(QCoreApplication.translate("ReportPanel", u"Save PDF\u2026", None))
        self.stop_button.setText(QCoreApplication.translate("ReportPanel", u"Stop", None))
        self.open_button.setText(QCoreApplication.translate("ReportPanel", u"Open", None))
        self.folder_button.setText(QCoreApplication.translate("ReportPanel", u"Show in folder", None))
        self.retry_button.setText(QCoreApplication.translate("ReportPanel", u"Choose another place\u2026", None))
        pass
    # retranslateUi
