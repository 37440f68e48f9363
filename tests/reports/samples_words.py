"""What people of the sample companies say: decisions, learnings, blockers, help wanted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.rows import KpiRow
from okr_desktop.reports.review.data import Decision, Learning, NextStep

AIMS = (
    "Customers recommend us to their peers",
    "Every release is boring",
    "New colleagues contribute in their first week",
    "The shop is fast wherever our customers are",
    "We know what each service costs us",
    "Partners build on our platform",
    "Support answers once and for good",
    "Our data can be trusted without asking",
    "We hire people who stay",
    "Security is part of every change",
)
MEASURES = (
    ("Net promoter score among customers with more than ten seats", "31", "45", ""),
    ("Time from signing to first invoice", "34", "12", "days"),
    ("Recurring revenue from the self-service plan", "180000", "260000", "€"),
    ("Pages that load in under two seconds on a phone", "62", "95", "%"),
    ("Reference customers who spoke at one of our events", "0", "50", "customers"),
    ("Incidents that customers noticed before we did", "9", "2", "incidents"),
    ("Share of changes deployed without a manual step", "48.5", "90", "%"),
    ("Open positions filled within 60 days, counted from the day of approval", "4", "16", "positions"),
)
NOTES = (
    "Two of the three large accounts have renewed; the third asks for a security review first.",
    "",
    "",
    "The experiment with the shorter form doubled completion. Rolling it out to all countries next week.",
    "Blocked by the procurement freeze until the 15th.",
    "",
    "We changed how we count: trial accounts are out. The baseline was corrected with the same rule.",
)
PEOPLE = (
    "Anna Berg",
    "Tomasz Wójcik",
    "Léa Dubois",
    "Νίκη Παππά",
    "Ольга Иванова",
    "Grace Okafor",
    "Kim Hansen",
    "Jo Li",
)
TEAMS = (
    "Sales",
    "Marketing",
    "Platform",
    "Payments",
    "Mobile",
    "Data",
    "People",
    "Finance",
    "Support",
    "Security",
    "Design",
    "Partnerships",
)
CAUSES = (
    "The people it needed were lent to another team in week three.",
    "We measured the wrong thing until August and noticed late.",
    "The supplier cancelled; there was no second one.",
)
KPIS = (
    KpiRow(
        "Availability of the shop",
        "healthy",
        "%",
        Decimal("99.93"),
        date(2025, 9, 1),
        Decimal("99.9"),
        None,
        "Jo Li",
        "Platform",
    ),
    KpiRow(
        "Cost of each order",
        "alarm",
        "€",
        Decimal("3.41"),
        date(2025, 8, 31),
        None,
        Decimal(3),
        "Kim Hansen",
        "Finance",
    ),
    KpiRow(
        "Sick days per head", "open", "days", Decimal("1.2"), date(2025, 8, 31), owner="Grace Okafor", team="People"
    ),
)
DECISIONS = (
    Decision(
        "Stop selling the on-premise edition to new customers from 1 October",
        "Yes; existing contracts run out as agreed",
        "It binds a third of Platform's time and brought in 4 % of this quarter's revenue.",
    ),
    Decision(
        "Two more engineers for Payments until the end of the year",
        "Move them from Mobile, no new positions",
        "Both missed objectives of Payments waited for the same two people, and Mobile has slack in November.",
    ),
    Decision(
        "Extend the procurement freeze by another quarter?",
        "No; lift it for anything under €20,000",
        "Six of nine blockers in this review name the freeze, and together they cost more than it saved.",
    ),
    Decision(
        "One definition of “active customer” for Sales, Data and Finance",
        "Adopt the one of Data by 15 September",
        "Three teams report three figures; two key results could not be scored because of it.",
    ),
)
MORE_DECISIONS = (
    Decision("Move the partner summit from November to March", "Yes", "Only two of ten speakers have confirmed."),
    Decision("Name an owner for the data retention policy", "Grace Okafor", "It has had none since June."),
)
HIGHLIGHTS = (
    "First quarter without an incident that a customer noticed before we did, in spite of 214 releases.",
    "The new onboarding cut the time from signing to first invoice from 34 to 19 days.",
    "Support answered 92 % of all requests without handing them on; it was 71 % in spring.",
    "Lisbon and Warsaw now deploy without anybody in Berlin being awake.",
)
BLOCKERS = (
    "Procurement freeze until the 15th; the order has been ready since July.",
    "",
    "The vendor's interface changed without notice and the export is empty since.",
    "",
    "Legal has not answered the questions of 4 August.",
)
HELP = (
    "",
    "Somebody from Data for two days to check the baseline.",
    "",
    "A decision who owns the price list.",
)
LEARNINGS = (
    Learning(
        "",
        "",
        "Half of what we planned, and nearly all of what we started early.",
        "Objectives with a check-in in each of the first three weeks ended twice as high as the others.",
        "That quarterly planning needs a week; it took three.",
        "Plan in one week, with key results that have a baseline on day one.",
    ),
    Learning(
        "",
        "",
        "31 of 45 references; the last ten came from two events.",
        "Customers speak at events of their own trade, not at ours.",
        "That a discount would persuade them.",
        "Ask for a talk where they speak anyway.",
    ),
    Learning("", "", learned="A dashboard nobody asked for is not used, however good it is."),
)
NEXT_STEPS = (
    NextStep("Net promoter score, with the same baseline", "keep", "Anna Berg", date(2025, 10, 6), 1),
    NextStep("Measure time to first invoice in working days", "change", "Tomasz Wójcik", date(2025, 10, 10)),
    NextStep("Reference customers at our own events", "drop", "Léa Dubois", None, 2),
    NextStep("Talks at events of our customers' trades", "start", "Léa Dubois", date(2025, 10, 31)),
    NextStep("", "", "Kim Hansen", None, 3, "Open positions filled within 60 days"),
)
HINDERNISSE = (
    "Die Freigabe der Rechtsabteilung steht seit dem 4. August aus.",
    "",
    "Der Link fehlt in der Begrüßungsmail.",
)
HILFE = ("", "Jemand, der zwei Tage lang Rückfragen nach Themen sortiert.")
ENTSCHEIDUNGEN = (
    Decision(
        "Zweites Rechenzentrum endgültig streichen",
        "Ja, und die Rücklage für geübte Wiederherstellungen verwenden",
        "Niemand hat in zwei Quartalen daran gearbeitet, und die Übungen zeigen, was wirklich fehlt.",
    ),
    Decision(
        "Wer verantwortet die Angebotsvorlage nach dem Weggang von Herrn Freudenberger?",
        "Paul Weiß, bis Jahresende",
        "Seit August wurde die Durchlaufzeit nicht mehr gemessen.",
    ),
    Decision("Begrüßungsgespräch auch für Bestandskunden", "Erst im ersten Quartal", "Es kostet je Kunde 50 Minuten."),
)
HOEHEPUNKTE = (
    "Das neue Begrüßungsgespräch: 14 von 16 Befragten nennen es von sich aus.",
    "Die Angebotsvorlage ist mit der Rechtsabteilung abgestimmt, ein halbes Jahr früher als gedacht.",
)
GELERNT = (
    Learning(
        "",
        "",
        "Zufriedenheit 8,6 von 9; Einführungen schneller als geplant.",
        "Ein Gespräch am dritten Tag wirkt mehr als drei Anleitungen.",
        "Dass Kundinnen und Kunden Anleitungen lesen, bevor sie fragen.",
        "Anleitungen aus dem Gespräch heraus verschicken.",
    ),
)
WEITER = (
    NextStep("Begrüßungsgespräch am dritten Tag", "keep", "Jana Öztürk", date(2025, 10, 1)),
    NextStep("Rückfragen nach Thema zählen statt nur nach Zahl", "change", "Paul Weiß", date(2025, 10, 15), 1),
    NextStep("Zweites Rechenzentrum", "drop", "Aylin Kaya", None, 2),
)
