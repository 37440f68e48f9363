"""Generated from ui/import_preview.ui by packaging/build_assets.py: edit that file, not this."""
from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog):
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.setAcceptDrops(True)
        ImportDialog.resize(960, 700)
        self.outer = QVBoxLayout(ImportDialog)
        self.outer.setSpacing(16)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 16)
        self.stages = QStackedWidget(ImportDialog)
        self.stages.setObjectName(u"stages")
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.choose_column = QVBoxLayout(self.choose_page)
        self.choose_column.setSpacing(12)
        self.choose_column.setObjectName(u"choose_column")
        self.choose_column.setContentsMargins(0, 0, 0, 0)
        self.drop_card = QFrame(self.choose_page)
        self.drop_card.setObjectName(u"drop_card")
        self.drop_card.setProperty(u"card", True)
        self.drop_column = QVBoxLayout(self.drop_card)
        self.drop_column.setSpacing(12)
        self.drop_column.setObjectName(u"drop_column")
        self.drop_column.setContentsMargins(24, 24, 24, 24)
        self.drop_above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_column.addItem(self.drop_above)

        self.drop_picture = QLabel(self.drop_card)
        self.drop_picture.setObjectName(u"drop_picture")
        self.drop_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.drop_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_picture.setText(u"")

        self.drop_column.addWidget(self.drop_picture)

        self.drop_label = QLabel(self.drop_card)
        self.drop_label.setObjectName(u"drop_label")
        self.drop_label.setTextFormat(Qt.TextFormat.PlainText)
        self.drop_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_column.addWidget(self.drop_label)

        self.formats_label = QLabel(self.drop_card)
        self.formats_label.setObjectName(u"formats_label")
        self.formats_label.setTextFormat(Qt.TextFormat.PlainText)
        self.formats_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.formats_label.setWordWrap(True)
        self.formats_label.setProperty(u"muted", True)

        self.drop_column.addWidget(self.formats_label)

        self.drop_buttons = QHBoxLayout()
        self.drop_buttons.setSpacing(8)
        self.drop_buttons.setObjectName(u"drop_buttons")
        self.drop_buttons.setContentsMargins(0, 0, 0, 0)
        self.drop_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_buttons.addItem(self.drop_left)

        self.choose_button = QPushButton(self.drop_card)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setProperty(u"primary", True)

        self.drop_buttons.addWidget(self.choose_button)

        self.folder_button = QPushButton(self.drop_card)
        self.folder_button.setObjectName(u"folder_button")

        self.drop_buttons.addWidget(self.folder_button)

        self.drop_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_buttons.addItem(self.drop_right)


        self.drop_column.addLayout(self.drop_buttons)

        self.drop_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_column.addItem(self.drop_below)


        self.choose_column.addWidget(self.drop_card)

        self.paste_label = QLabel(self.choose_page)
        self.paste_label.setObjectName(u"paste_label")
        self.paste_label.setTextFormat(Qt.TextFormat.PlainText)
        self.paste_label.setWordWrap(True)

        self.choose_column.addWidget(self.paste_label)

        self.paste_edit = QPlainTextEdit(self.choose_page)
        self.paste_edit.setObjectName(u"paste_edit")
        self.paste_edit.setTabChangesFocus(True)

        self.choose_column.addWidget(self.paste_edit)

        self.paste_row = QHBoxLayout()
        self.paste_row.setSpacing(8)
        self.paste_row.setObjectName(u"paste_row")
        self.paste_row.setContentsMargins(0, 0, 0, 0)
        self.paste_count = QLabel(self.choose_page)
        self.paste_count.setObjectName(u"paste_count")
        self.paste_count.setTextFormat(Qt.TextFormat.PlainText)
        self.paste_count.setProperty(u"muted", True)
        self.paste_count.setText(u"")

        self.paste_row.addWidget(self.paste_count)

        self.paste_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paste_row.addItem(self.paste_space)

        self.paste_button = QPushButton(self.choose_page)
        self.paste_button.setObjectName(u"paste_button")

        self.paste_row.addWidget(self.paste_button)


        self.choose_column.addLayout(self.paste_row)

        self.choose_column.setStretch(0, 3)
        self.choose_column.setStretch(2, 2)
        self.stages.addWidget(self.choose_page)
        self.working_page = QWidget()
        self.working_page.setObjectName(u"working_page")
        self.working_column = QVBoxLayout(self.working_page)
        self.working_column.setSpacing(16)
        self.working_column.setObjectName(u"working_column")
        self.working_column.setContentsMargins(0, 0, 0, 0)
        self.working_above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.working_column.addItem(self.working_above)

        self.working_label = QLabel(self.working_page)
        self.working_label.setObjectName(u"working_label")
        self.working_label.setTextFormat(Qt.TextFormat.PlainText)
        self.working_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.working_label.setText(u"")

        self.working_column.addWidget(self.working_label)

        self.working_row = QHBoxLayout()
        self.working_row.setSpacing(8)
        self.working_row.setObjectName(u"working_row")
        self.working_row.setContentsMargins(0, 0, 0, 0)
        self.working_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.working_row.addItem(self.working_left)

        self.working_bar = QProgressBar(self.working_page)
        self.working_bar.setObjectName(u"working_bar")
        self.working_bar.setMinimumSize(QSize(360, 0))
        self.working_bar.setMaximum(1000)
        self.working_bar.setTextVisible(False)

        self.working_row.addWidget(self.working_bar)

        self.working_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.working_row.addItem(self.working_right)


        self.working_column.addLayout(self.working_row)

        self.working_buttons = QHBoxLayout()
        self.working_buttons.setSpacing(8)
        self.working_buttons.setObjectName(u"working_buttons")
        self.working_buttons.setContentsMargins(0, 0, 0, 0)
        self.working_button_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.working_buttons.addItem(self.working_button_left)

        self.stop_button = QPushButton(self.working_page)
        self.stop_button.setObjectName(u"stop_button")

        self.working_buttons.addWidget(self.stop_button)

        self.working_button_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.working_buttons.addItem(self.working_button_right)


        self.working_column.addLayout(self.working_buttons)

        self.working_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.working_column.addItem(self.working_below)

        self.stages.addWidget(self.working_page)
        self.preview_page = QWidget()
        self.preview_page.setObjectName(u"preview_page")
        self.preview_column = QVBoxLayout(self.preview_page)
        self.preview_column.setSpacing(12)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(0, 0, 0, 0)
        self.source_row = QHBoxLayout()
        self.source_row.setSpacing(12)
        self.source_row.setObjectName(u"source_row")
        self.source_row.setContentsMargins(0, 0, 0, 0)
        self.source_picture = QLabel(self.preview_page)
        self.source_picture.setObjectName(u"source_picture")
        self.source_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.source_picture.setText(u"")

        self.source_row.addWidget(self.source_picture)

        self.source_words = QVBoxLayout()
        self.source_words.setSpacing(4)
        self.source_words.setObjectName(u"source_words")
        self.source_words.setContentsMargins(0, 0, 0, 0)
        self.source_label = QLabel(self.preview_page)
        self.source_label.setObjectName(u"source_label")
        self.source_label.setTextFormat(Qt.TextFormat.PlainText)
        self.source_label.setText(u"")

        self.source_words.addWidget(self.source_label)

        self.source_details = QLabel(self.preview_page)
        self.source_details.setObjectName(u"source_details")
        self.source_details.setTextFormat(Qt.TextFormat.PlainText)
        self.source_details.setProperty(u"muted", True)
        self.source_details.setWordWrap(True)
        self.source_details.setText(u"")

        self.source_words.addWidget(self.source_details)


        self.source_row.addLayout(self.source_words)

        self.format_label = QLabel(self.preview_page)
        self.format_label.setObjectName(u"format_label")
        self.format_label.setTextFormat(Qt.TextFormat.PlainText)

        self.source_row.addWidget(self.format_label)

        self.format_combo = QComboBox(self.preview_page)
        self.format_combo.setObjectName(u"format_combo")

        self.source_row.addWidget(self.format_combo)

        self.cycle_label = QLabel(self.preview_page)
        self.cycle_label.setObjectName(u"cycle_label")
        self.cycle_label.setTextFormat(Qt.TextFormat.PlainText)

        self.source_row.addWidget(self.cycle_label)

        self.cycle_combo = QComboBox(self.preview_page)
        self.cycle_combo.setObjectName(u"cycle_combo")
        self.cycle_combo.setEditable(True)
        self.cycle_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.cycle_combo.setMinimumSize(QSize(160, 0))

        self.source_row.addWidget(self.cycle_combo)

        self.source_row.setStretch(1, 1)

        self.preview_column.addLayout(self.source_row)

        self.cycle_problem = QLabel(self.preview_page)
        self.cycle_problem.setObjectName(u"cycle_problem")
        self.cycle_problem.setTextFormat(Qt.TextFormat.PlainText)
        self.cycle_problem.setWordWrap(True)
        self.cycle_problem.setVisible(False)
        self.cycle_problem.setText(u"")

        self.preview_column.addWidget(self.cycle_problem)

        self.chips = QWidget(self.preview_page)
        self.chips.setObjectName(u"chips")

        self.preview_column.addWidget(self.chips)

        self.preview_splitter = QSplitter(self.preview_page)
        self.preview_splitter.setObjectName(u"preview_splitter")
        self.preview_splitter.setOrientation(Qt.Orientation.Vertical)
        self.preview_splitter.setChildrenCollapsible(False)
        self.preview_splitter.setHandleWidth(8)
        self.rows_card = QFrame(self.preview_splitter)
        self.rows_card.setObjectName(u"rows_card")
        self.rows_card.setProperty(u"card", True)
        self.rows_column = QVBoxLayout(self.rows_card)
        self.rows_column.setSpacing(0)
        self.rows_column.setObjectName(u"rows_column")
        self.rows_column.setContentsMargins(1, 4, 1, 8)
        self.preview_splitter.addWidget(self.rows_card)
        self.problems_card = QFrame(self.preview_splitter)
        self.problems_card.setObjectName(u"problems_card")
        self.problems_card.setProperty(u"card", True)
        self.problems_column = QVBoxLayout(self.problems_card)
        self.problems_column.setSpacing(4)
        self.problems_column.setObjectName(u"problems_column")
        self.problems_column.setContentsMargins(1, 8, 1, 8)
        self.problems_title = QLabel(self.problems_card)
        self.problems_title.setObjectName(u"problems_title")
        self.problems_title.setTextFormat(Qt.TextFormat.PlainText)
        self.problems_title.setText(u"")

        self.problems_column.addWidget(self.problems_title)

        self.preview_splitter.addWidget(self.problems_card)

        self.preview_column.addWidget(self.preview_splitter)

        self.preview_column.setStretch(3, 1)
        self.stages.addWidget(self.preview_page)
        self.columns_page = QWidget()
        self.columns_page.setObjectName(u"columns_page")
        self.columns_column = QVBoxLayout(self.columns_page)
        self.columns_column.setObjectName(u"columns_column")
        self.columns_column.setContentsMargins(0, 0, 0, 0)
        self.stages.addWidget(self.columns_page)
        self.failed_page = QWidget()
        self.failed_page.setObjectName(u"failed_page")
        self.failed_column = QVBoxLayout(self.failed_page)
        self.failed_column.setSpacing(16)
        self.failed_column.setObjectName(u"failed_column")
        self.failed_column.setContentsMargins(0, 0, 0, 0)
        self.failed_above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.failed_column.addItem(self.failed_above)

        self.failed_picture = QLabel(self.failed_page)
        self.failed_picture.setObjectName(u"failed_picture")
        self.failed_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.failed_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.failed_picture.setText(u"")

        self.failed_column.addWidget(self.failed_picture)

        self.failed_label = QLabel(self.failed_page)
        self.failed_label.setObjectName(u"failed_label")
        self.failed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.failed_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.failed_label.setWordWrap(True)
        self.failed_label.setText(u"")

        self.failed_column.addWidget(self.failed_label)

        self.failed_advice = QLabel(self.failed_page)
        self.failed_advice.setObjectName(u"failed_advice")
        self.failed_advice.setTextFormat(Qt.TextFormat.PlainText)
        self.failed_advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.failed_advice.setWordWrap(True)
        self.failed_advice.setProperty(u"muted", True)
        self.failed_advice.setText(u"")

        self.failed_column.addWidget(self.failed_advice)

        self.failed_row = QHBoxLayout()
        self.failed_row.setSpacing(8)
        self.failed_row.setObjectName(u"failed_row")
        self.failed_row.setContentsMargins(0, 0, 0, 0)
        self.failed_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.failed_row.addItem(self.failed_left)

        self.again_button = QPushButton(self.failed_page)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"primary", True)

        self.failed_row.addWidget(self.again_button)

        self.paste_again_button = QPushButton(self.failed_page)
        self.paste_again_button.setObjectName(u"paste_again_button")

        self.failed_row.addWidget(self.paste_again_button)

        self.failed_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.failed_row.addItem(self.failed_right)


        self.failed_column.addLayout(self.failed_row)

        self.failed_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.failed_column.addItem(self.failed_below)

        self.stages.addWidget(self.failed_page)
        self.done_page = QWidget()
        self.done_page.setObjectName(u"done_page")
        self.done_column = QVBoxLayout(self.done_page)
        self.done_column.setSpacing(16)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(0, 0, 0, 0)
        self.done_above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_column.addItem(self.done_above)

        self.done_picture = QLabel(self.done_page)
        self.done_picture.setObjectName(u"done_picture")
        self.done_picture.setTextFormat(Qt.TextFormat.PlainText)
        self.done_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_picture.setText(u"")

        self.done_column.addWidget(self.done_picture)

        self.done_label = QLabel(self.done_page)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setTextFormat(Qt.TextFormat.PlainText)
        self.done_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_label.setWordWrap(True)
        self.done_label.setText(u"")

        self.done_column.addWidget(self.done_label)

        self.done_details = QLabel(self.done_page)
        self.done_details.setObjectName(u"done_details")
        self.done_details.setTextFormat(Qt.TextFormat.PlainText)
        self.done_details.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done_details.setWordWrap(True)
        self.done_details.setProperty(u"muted", True)
        self.done_details.setText(u"")

        self.done_column.addWidget(self.done_details)

        self.done_row = QHBoxLayout()
        self.done_row.setSpacing(8)
        self.done_row.setObjectName(u"done_row")
        self.done_row.setContentsMargins(0, 0, 0, 0)
        self.done_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_row.addItem(self.done_left)

        self.show_button = QPushButton(self.done_page)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setProperty(u"primary", True)

        self.done_row.addWidget(self.show_button)

        self.more_button = QPushButton(self.done_page)
        self.more_button.setObjectName(u"more_button")

        self.done_row.addWidget(self.more_button)

        self.undo_button = QPushButton(self.done_page)
        self.undo_button.setObjectName(u"undo_button")

        self.done_row.addWidget(self.undo_button)

        self.done_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_row.addItem(self.done_right)


        self.done_column.addLayout(self.done_row)

        self.done_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_column.addItem(self.done_below)

        self.stages.addWidget(self.done_page)

        self.outer.addWidget(self.stages)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName(u"button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.other_button = QPushButton(ImportDialog)
        self.other_button.setObjectName(u"other_button")

        self.button_row.addWidget(self.other_button)

        self.columns_button = QPushButton(ImportDialog)
        self.columns_button.setObjectName(u"columns_button")

        self.button_row.addWidget(self.columns_button)

        self.button_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.button_space)

        self.cancel_button = QPushButton(ImportDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.button_row.addWidget(self.cancel_button)

        self.preview_button = QPushButton(ImportDialog)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setProperty(u"primary", True)

        self.button_row.addWidget(self.preview_button)

        self.import_button = QPushButton(ImportDialog)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"primary", True)

        self.button_row.addWidget(self.import_button)


        self.outer.addLayout(self.button_row)

        self.outer.setStretch(0, 1)
        self.paste_label.setBuddy(self.paste_edit)
        self.format_label.setBuddy(self.format_combo)
        self.cycle_label.setBuddy(self.cycle_combo)

        self.retranslateUi(ImportDialog)

        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog):
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Import objectives and key results", None))
        self.drop_label.setText(QCoreApplication.translate("ImportDialog", u"Drop a file, a folder or a ZIP here, or choose one", None))
        self.formats_label.setText(QCoreApplication.translate("ImportDialog", u"Viva Goals, BurningOKR, Leantime, Lattice, Culture Amp, Goalscape, Notion; Excel, CSV and other tables; Markdown and text; our own files", None))
        self.choose_button.setText(QCoreApplication.translate("ImportDialog", u"Choose file\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("ImportDialog", u"Choose folder\u2026", None))
        self.folder_button.setToolTip(QCoreApplication.translate("ImportDialog", u"All files of an export that lie in one folder", None))
        self.paste_label.setText(QCoreApplication.translate("ImportDialog", u"Or paste text here, for example \u201cO: objective\u201d and below it \u201c- key result | start | target | unit\u201d", None))
        self.paste_edit.setPlaceholderText(QCoreApplication.translate("ImportDialog", u"O: Customers recommend us\n"
"- Recommendation score | 20 | 40 | points\n"
"- Replies within a day | 55 | 90 | %", None))
        self.paste_button.setText(QCoreApplication.translate("ImportDialog", u"Preview text", None))
        self.stop_button.setText(QCoreApplication.translate("ImportDialog", u"Stop", None))
        self.format_label.setText(QCoreApplication.translate("ImportDialog", u"Read as", None))
        self.cycle_label.setText(QCoreApplication.translate("ImportDialog", u"Into cycle", None))
        self.again_button.setText(QCoreApplication.translate("ImportDialog", u"Choose another file\u2026", None))
        self.paste_again_button.setText(QCoreApplication.translate("ImportDialog", u"Back", None))
        self.show_button.setText(QCoreApplication.translate("ImportDialog", u"Show them", None))
        self.more_button.setText(QCoreApplication.translate("ImportDialog", u"Import another file\u2026", None))
        self.undo_button.setText(QCoreApplication.translate("ImportDialog", u"Undo", None))
        self.other_button.setText(QCoreApplication.translate("ImportDialog", u"Choose another file\u2026", None))
        self.columns_button.setText(QCoreApplication.translate("ImportDialog", u"Columns\u2026", None))
        self.columns_button.setToolTip(QCoreApplication.translate("ImportDialog", u"See and correct what each column of the table holds", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportDialog", u"Cancel", None))
        self.preview_button.setText(QCoreApplication.translate("ImportDialog", u"Show preview", None))
        self.import_button.setText(QCoreApplication.translate("ImportDialog", u"Import", None))
    # retranslateUi
