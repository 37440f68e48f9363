"""Preparing: which agenda, and its steps with their minutes, to be changed, fitted and kept as one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from okr_desktop.domain.errors import OkrError, Severity
from okr_desktop.domain.workshop import agenda as plans
from okr_desktop.domain.workshop.agenda import Agenda, Break
from okr_desktop.domain.workshop.model import ConsoleView, Setup
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop import data
from okr_desktop.qt.pages.workshop.data import AgendaView, Choices
from okr_desktop.qt.pages.workshop.parts.pieces import hint, icon_button, label, line_label, row_of
from okr_desktop.qt.pages.workshop.prepare.agenda_list import OWN, OfferList, StepsTable
from okr_desktop.qt.pages.workshop.prepare.step import Step
from okr_desktop.qt.pages.workshop.words import minutes_text
from okr_desktop.qt.prompter import Choice, Role
from okr_desktop.qt.texts import error_text, problem_text
from okr_desktop.services.workshop.content import Offer

SHOWN_OFFERS = 4


class AgendaStep(Step):
    """An agenda is chosen as a whole; then minutes, order and blocks may be changed."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._agenda: Agenda | None = None
        self._view: AgendaView | None = None
        self._offers: list[Offer] = []
        self.offers = OfferList()
        self.offers.setAccessibleName(self.tr("Agendas"))
        self.offers.setWordWrap(True)
        self.offers.setSpacing(theme.SPACE_4)
        self.offers.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.offers.setFixedHeight(SHOWN_OFFERS * 2 * theme.SPACE_24 + theme.SPACE_8)
        self.table = StepsTable()
        self.minutes = QDoubleSpinBox()
        self.minutes.setRange(0, plans.DAY)
        self.minutes.setDecimals(1)
        self.minutes.setSingleStep(1)
        self.minutes.setFixedWidth(2 * theme.SPIN_WIDTH)
        self.minutes.setAccessibleName(self.tr("Minutes of the step"))
        self.minutes.setSuffix(self.tr(" min"))
        theme.inset(self.minutes)
        self.up = icon_button("arrow-up", self.tr("Earlier"), self._on_up, "Alt+Up")
        self.down = icon_button("arrow-down", self.tr("Later"), self._on_down, "Alt+Down")
        self.remove = icon_button("trash", self.tr("Take the step out"), self._on_remove)
        self.add_block, self.add_break = QToolButton(), QPushButton(self.tr("Add a &break"))
        self._menu = QMenu(self)
        self.wished = QDoubleSpinBox()
        self.wished.setRange(5, plans.DAY)
        self.wished.setDecimals(0)
        self.wished.setSuffix(self.tr(" min"))
        self.wished.setFixedWidth(2 * theme.SPIN_WIDTH)
        self.wished.setAccessibleName(self.tr("Wished total"))
        theme.inset(self.wished)
        self.fit = QPushButton(self.tr("&Fit"))
        self.fit.setToolTip(self.tr("Stretch or shorten every step so that the total is what you wish"))
        self.save = QPushButton(self.tr("&Save as own…"))
        self.total: QLabel = line_label("", strong=True)
        self.about: QLabel = hint("")
        self.about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.forget = icon_button("trash", self.tr("Delete this own agenda…"), self._on_forget)
        self._forgetting: Offer | None = None
        self._later_minutes = QTimer(self)
        self._later_minutes.setSingleShot(True)
        self._later_minutes.setInterval(300)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        choose = self.add_card(self.title())
        choose.addWidget(self.offers)
        choose.addWidget(row_of(self.about, self.forget))
        steps = self.add_card(self.tr("Steps"))
        self.add_block.setText(self.tr("Add a method"))
        self.add_block.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_block.setMenu(self._menu)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        for part in (self.minutes, self.up, self.down, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.add_block, self.add_break):
            row.addWidget(part)
        steps.addWidget(self.table)
        steps.addLayout(row)
        steps.addWidget(row_of(self.total, None, label(self.tr("Wished")), self.wished, self.fit, self.save))
        self.end()

    def _connect(self) -> None:
        self.offers.currentRowChanged.connect(self._on_offer)
        self.offers.itemClicked.connect(self._on_item)
        self.offers.itemActivated.connect(self._on_item)
        self.offers.forget_requested.connect(self._ask_forget)
        self.table.current_changed.connect(self._on_current)
        self.table.moved.connect(self._move)
        self.table.delete_requested.connect(self._on_remove)
        self.minutes.valueChanged.connect(self._on_minutes)
        self._later_minutes.timeout.connect(self._take_minutes)
        self.add_break.clicked.connect(self._on_break)
        self._menu.triggered.connect(self._on_method)
        self.fit.clicked.connect(self._on_fit)
        self.save.clicked.connect(self._on_save)
        self.setFocusProxy(self.offers)

    def title(self) -> str:
        return self.tr("Agenda")

    def is_ready(self, view: ConsoleView) -> bool:
        agenda = view.live.setup.agenda
        return agenda is not None and bool(agenda.steps)

    # Showing

    def take_choices(self, choices: Choices) -> None:
        super().take_choices(choices)
        self._filling = True
        self._offers = [*choices.bundled, *choices.own]
        self.offers.clear()
        for offer in self._offers:
            item = QListWidgetItem(self._offer_text(offer))
            item.setToolTip(harmless_tip(offer.words.summary))
            item.setData(OWN, offer.path is not None)
            self.offers.addItem(item)
        self._filling = False
        self._choose(self._agenda)

    def _offer_text(self, offer: Offer) -> str:
        minutes = self.tr("{minutes} min").format(minutes=minutes_text(offer.agenda.minutes))
        own = self.tr("own") if offer.path is not None else ""
        first = " · ".join(part for part in (offer.words.name, minutes, own) if part)
        return upright(f"{first}\n{offer.words.for_whom}")

    def _choose(self, agenda: Agenda | None) -> None:
        row = next((at for at, one in enumerate(self._offers) if agenda and one.agenda.id == agenda.id), -1)
        self._filling = True
        self.offers.setCurrentRow(row)
        self._filling = False
        self.about.setText(
            self._offers[row].words.summary if row >= 0 else self.tr("Choose what fits your group and time.")
        )
        self.forget.setVisible(self.offers.is_own(row))

    def fill(self, setup: Setup) -> None:
        if setup.agenda == self._agenda and self._view is not None:
            return
        self._agenda = setup.agenda
        self._choose(setup.agenda)
        if setup.agenda is not None:
            self.wished.setValue(plans.total(setup.agenda))
        self._ask(setup.agenda, setup.language)

    def _ask(self, agenda: Agenda | None, language: str) -> None:
        self.session.read(data.agenda_view, agenda, language, then=self._show, owner=self)

    def _show(self, view: AgendaView) -> None:
        if view.agenda != self._agenda:
            return
        self._view = view
        self._filling = True
        self.table.show_steps(view)
        self._fill_menu(view)
        self._filling = False
        agenda = view.agenda
        text = self.tr("{minutes} minutes in all").format(minutes=minutes_text(plans.total(agenda))) if agenda else ""
        self.total.setText(text)
        for part in (self.table, self.minutes, self.add_block, self.add_break, self.wished, self.fit, self.save):
            part.setEnabled(agenda is not None)
        problems = [one for one in plans.problems(agenda) if one.code != "agenda.sum"] if agenda else []
        worst = Severity.WARNING if any(one.severity is not Severity.NOTE for one in problems) else Severity.NOTE
        worst = Severity.ERROR if any(one.severity is Severity.ERROR for one in problems) else worst
        self.problem.show_text("\n".join(dict.fromkeys(map(problem_text, problems))), worst)
        self._on_current()

    def _fill_menu(self, view: AgendaView) -> None:
        if self._menu.actions():
            return
        for method in view.methods:
            action = self._menu.addAction(f"{method.name} ({minutes_text(method.minutes)})".replace("&", "&&"))
            action.setData(method.id)
            action.setToolTip(harmless_tip(method.summary))

    # Changing

    def _change(self, make: Callable[[Agenda], Agenda], at: int | None = None) -> None:
        if self._agenda is None:
            return
        try:
            fresh = make(self._agenda)
        except OkrError as error:
            self.problem.show_text(error_text(error))
            return
        if at is not None:
            self.table.want(at)
        self._agenda = fresh
        self._ask(fresh, self.conductor.view.live.setup.language)
        self.change_now(agenda=fresh)

    def _on_item(self, item: QListWidgetItem) -> None:
        if self._agenda is None:
            self._on_offer(self.offers.row(item))

    def _on_offer(self, row: int) -> None:
        if not self._filling and not self.offers.entering and 0 <= row < len(self._offers):
            self._agenda = self._offers[row].agenda
            self.about.setText(self._offers[row].words.summary)
            self.forget.setVisible(self.offers.is_own(row))
            self.wished.setValue(plans.total(self._agenda))
            self._ask(self._agenda, self.conductor.view.live.setup.language)
            self.change_now(agenda=self._agenda)

    def _on_current(self, *_: object) -> None:
        at = self.table.at()
        count = len(self._agenda.steps) if self._agenda is not None else 0
        here = 0 <= at < count
        for part in (self.minutes, self.remove):
            part.setEnabled(here)
        self.up.setEnabled(here and at > 0)
        self.down.setEnabled(here and at < count - 1)
        if here and self._agenda is not None and not self._later_minutes.isActive():
            self._filling = True
            self.minutes.setValue(self._agenda.steps[at].minutes)
            self._filling = False

    def _on_minutes(self, _minutes: float) -> None:
        if not self._filling:
            self._later_minutes.start()

    def _take_minutes(self) -> None:
        at, minutes = self.table.at(), self.minutes.value()
        self._change(lambda agenda: plans.with_minutes(agenda, at, minutes))

    def flush(self) -> None:
        if self._later_minutes.isActive():
            self._later_minutes.stop()
            self._take_minutes()
        super().flush()

    def _move(self, by: int) -> None:
        at = self.table.at()
        if self._agenda is not None and 0 <= at + by < len(self._agenda.steps):
            self._change(lambda agenda: plans.moved(agenda, at, at + by), at + by)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_remove(self, *_: object) -> None:
        at = self.table.at()
        if at >= 0:
            self._change(lambda agenda: plans.removed(agenda, at), max(0, at - 1))

    def _place(self) -> int:
        at = self.table.at()
        return at + 1 if at >= 0 else len(self._agenda.steps) if self._agenda is not None else 0

    def _on_break(self) -> None:
        place = self._place()
        self._change(lambda agenda: plans.added(agenda, place, Break()), place)

    def _on_method(self, action: QAction) -> None:
        method = next((one for one in self._view.methods if one.id == action.data()), None) if self._view else None
        if method is None:
            return
        place = self._place()

        def with_blocks(agenda: Agenda) -> Agenda:
            for offset, block in enumerate(method.blocks):
                agenda = plans.added(agenda, place + offset, block)
            return agenda

        self._change(with_blocks, place)

    def _on_fit(self) -> None:
        wished = self.wished.value()
        self._change(lambda agenda: plans.scaled(agenda, wished))

    # Own agendas

    def _on_save(self) -> None:
        name = self._view.script.agenda.name if self._view is not None and self._view.script is not None else ""
        self.prompter.ask_text(
            self, self.tr("Save as an own agenda"), self.tr("What shall it be called?"), self._on_name, text=name
        )

    def _on_name(self, name: str | None) -> None:
        if name and name.strip() and self._agenda is not None:
            language = self.conductor.view.live.setup.language
            self.session.read(
                data.save_agenda,
                self._agenda,
                name.strip(),
                language,
                then=self._on_saved,
                failed=self._on_unsaved,
                owner=self,
            )

    def _on_forget(self) -> None:
        self._ask_forget(self.offers.currentRow())

    def _ask_forget(self, row: int) -> None:
        if not self.offers.is_own(row):
            return
        self._forgetting = self._offers[row]
        self.prompter.ask(
            self,
            self.tr("Delete this own agenda?"),
            self.tr("“{name}” goes from this computer. Workshops that use it keep its steps, not its words.").format(
                name=self._forgetting.words.name
            ),
            [Choice("delete", self.tr("Delete for good"), Role.DESTROY), Choice("no", self.tr("Cancel"), Role.REJECT)],
            self._on_forget_answer,
        )

    def _on_forget_answer(self, answer: str | None) -> None:
        if answer == "delete" and self._forgetting is not None:
            self.session.read(
                *(data.remove_agenda, self._forgetting.agenda.id, self.conductor.view.live.setup.language),
                then=self.take_choices,
                failed=self._on_unsaved,
                owner=self,
            )
        self._forgetting = None

    def _on_unsaved(self, error: BaseException) -> None:
        self.problem.show_text(error_text(error))

    def _on_saved(self, saved: tuple[Agenda, Choices]) -> None:
        self._agenda, choices = saved
        self.take_choices(choices)
        self._ask(self._agenda, self.conductor.view.live.setup.language)
        self.change_now(agenda=self._agenda)
