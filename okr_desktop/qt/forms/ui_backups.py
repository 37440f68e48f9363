"""Generated from ui/backups.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_BackupsDialog(object):
    def setupUi(self, BackupsDialog):
        if not BackupsDialog.objectName():
            BackupsDialog.setObjectName(u"BackupsDialog")
        BackupsDialog.resize(640, 480)
        self.outer = QVBoxLayout(BackupsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 16)
        self.about_label = QLabel(BackupsDialog)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)
        self.about_label.setWordWrap(True)
        self.about_label.setProperty(u"muted", True)

        self.outer.addWidget(self.about_label)

        self.list_card = QFrame(BackupsDialog)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"card", True)
        self.list_column = QVBoxLayout(self.list_card)
        self.list_column.setSpacing(0)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(1, 4, 1, 8)

        self.outer.addWidget(self.list_card)

        self.message_label = QLabel(BackupsDialog)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setTextFormat(Qt.TextFormat.PlainText)
        self.message_label.setWordWrap(True)
        self.message_label.setVisible(False)
        self.message_label.setText(u"")

        self.outer.addWidget(self.message_label)

        self.busy_bar = QProgressBar(BackupsDialog)
        self.busy_bar.setObjectName(u"busy_bar")
        self.busy_bar.setMaximum(1000)
        self.busy_bar.setTextVisible(False)
        self.busy_bar.setVisible(False)

        self.outer.addWidget(self.busy_bar)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName(u"button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.backup_button = QPushButton(BackupsDialog)
        self.backup_button.setObjectName(u"backup_button")

        self.button_row.addWidget(self.backup_button)

        self.restore_button = QPushButton(BackupsDialog)
        self.restore_button.setObjectName(u"restore_button")

        self.button_row.addWidget(self.restore_button)

        self.folder_button = QPushButton(BackupsDialog)
        self.folder_button.setObjectName(u"folder_button")

        self.button_row.addWidget(self.folder_button)

        self.button_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.button_space)

        self.close_button = QPushButton(BackupsDialog)
        self.close_button.setObjectName(u"close_button")

        self.button_row.addWidget(self.close_button)


        self.outer.addLayout(self.button_row)

        self.outer.setStretch(1, 1)

        self.retranslateUi(BackupsDialog)

        QMetaObject.connectSlotsByName(BackupsDialog)
    # setupUi

    def retranslateUi(self, BackupsDialog):
        BackupsDialog.setWindowTitle(QCoreApplication.translate("BackupsDialog", u"Backups", None))
        self.about_label.setText(QCoreApplication.translate("BackupsDialog", u"A backup is a whole copy of the workspace. One is made every day that you work, and older ones are thinned out.", None))
        self.backup_button.setText(QCoreApplication.translate("BackupsDialog", u"Back up now", None))
        self.restore_button.setText(QCoreApplication.translate("BackupsDialog", u"Restore\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("BackupsDialog", u"Show in folder", None))
        self.close_button.setText(QCoreApplication.translate("BackupsDialog", u"Close", None))
    # retranslateUi
