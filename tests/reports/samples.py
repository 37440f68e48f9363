"""Report data for tests and benchmarks: a small team, a company, a nearly empty quarter, and hostile text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock, Part, Reading
from okr_desktop.reports.review.data import QuarterlyData

START, END, TODAY = date(2025, 7, 1), date(2025, 9, 30), date(2025, 9, 4)
ELAPSED = Decimal("0.714")
_CENT = Decimal("0.001")


def measured(title: str, start: str, target: str, value: str | None, **more: object) -> KeyResultRow:
    """A key result between a start and a target, scored as the program would."""
    s, t = Decimal(start), Decimal(target)
    kind = "increase" if t > s else "decrease"
    if value is None:
        row = KeyResultRow("id-" + title[:8], title, kind=kind, start=s, target=t, expected=ELAPSED, status="no_data")
        return replace(row, **more)
    raw = ((Decimal(value) - s) / (t - s)).quantize(_CENT)
    share = min(max(raw, Decimal(0)), Decimal(1))
    gap = share - ELAPSED
    status = "done" if raw >= 1 else "on_track" if gap >= Decimal("-0.1") else "behind"
    row = KeyResultRow(
        "id-" + title[:8],
        title,
        kind=kind,
        start=s,
        target=t,
        value=Decimal(value),
        raw=raw,
        progress=share,
        expected=ELAPSED,
        status="at_risk" if gap < Decimal("-0.25") else status,
        last_check_in=date(2025, 9, 2),
        readings=path(s, Decimal(value)),
    )
    return replace(row, **more)


def path(start: Decimal, value: Decimal, weeks: int = 9) -> tuple[Reading, ...]:
    """Weekly values that lead from the start to the latest one, not quite straight."""
    bend = (
        Decimal(0),
        Decimal("0.05"),
        Decimal("0.22"),
        Decimal("0.2"),
        Decimal("0.38"),
        Decimal("0.55"),
        Decimal("0.5"),
    )
    shares = (*bend, Decimal("0.81"), Decimal(1))[-weeks:]
    return tuple(
        Reading(START + timedelta(days=7 * week + 3), start + (value - start) * share)
        for week, share in enumerate(shares)
    )


def objective(title: str, rows: tuple[KeyResultRow, ...], **more: object) -> ObjectiveBlock:
    """An objective with the mean of its key results."""
    counted = [row for row in rows if not row.cancelled]
    reported = [row for row in counted if row.progress is not None]
    mean = sum((row.progress or Decimal(0) for row in reported), Decimal(0))
    worst = ("at_risk", "behind", "stale", "no_data", "on_track", "done")
    statuses = {row.status for row in counted}
    share = (mean / len(counted)).quantize(_CENT) if reported else None
    gap = share - ELAPSED if share is not None else Decimal(0)
    status = (
        "no_data" if share is None else "done" if share >= 1 else "on_track" if gap >= Decimal("-0.1") else "behind"
    )
    if share is not None and gap < Decimal("-0.25"):
        status = "at_risk"
    sure = [row.confidence for row in reported if row.confidence is not None]
    block = ObjectiveBlock(
        "id-" + title[:8],
        title,
        progress=share,
        raw=share,
        status=status,
        worst_status=next((one for one in worst if one in statuses), "no_data"),
        confidence=(Decimal(sum(sure)) / len(sure)).quantize(Decimal("0.1")) if sure else None,
        reported=len(reported),
        total=len(counted),
        key_results=rows,
        left_out=tuple(Part(row.title, reason="cancelled") for row in rows if row.cancelled),
        parts=tuple(Part(row.title, row.weight, row.progress) for row in counted),
    )
    return replace(block, **more)


def small_team() -> QuarterlyData:
    """Three objectives of one team, in German."""
    first = objective(
        "Neue Kundinnen und Kunden fühlen sich vom ersten Tag an gut begleitet",
        (
            measured(
                "Zufriedenheit nach der Einführung steigt",
                "7.2",
                "9",
                "8.6",
                unit="Punkte",
                owner="Jana Öztürk",
                confidence=7,
                note="Das neue Begrüßungsgespräch wirkt: 14 von 16 Befragten nennen es von sich aus.",
            ),
            measured(
                "Rückfragen in den ersten 14 Tagen je Kunde",
                "6.5",
                "2",
                "5.9",
                unit="Anfragen",
                owner="Paul Weiß",
                confidence=3,
                note="Die Anleitung ist fertig, aber noch nicht verlinkt.\nNächster Schritt: Link in die "
                "Begrüßungsmail und in die erste Rechnung.",
            ),
            measured(
                "Einführungen, die in 10 Tagen abgeschlossen sind",
                "40",
                "80",
                "87",
                unit="%",
                owner="Jana Öztürk",
                confidence=10,
            ),
        ),
        owner="Jana Öztürk",
        teams=("Kundenbetreuung",),
        parent="Wir wachsen durch Empfehlungen",
        description="Wer in den ersten zwei Wochen Hilfe bekommt, bleibt. Darauf richten wir alles aus.",
    )
    second = objective(
        "Unsere Angebote sind in einem Tag beim Kunden",
        (
            measured(
                "Umsatz aus neuen Angeboten",
                "0",
                "250000",
                "184310.50",
                unit="€",
                owner="Paul Weiß",
                confidence=6,
                note="Zwei große Angebote warten auf die Unterschrift.",
            ),
            measured("Durchlaufzeit eines Angebots", "4.5", "1", None, unit="Tage", owner="Maximilian Freudenberger"),
            KeyResultRow(
                "kr-yes",
                "Angebotsvorlage mit Rechtsabteilung abgestimmt",
                "Jana Öztürk",
                "yes_no",
                value=Decimal(1),
                raw=Decimal(1),
                progress=Decimal(1),
                status="done",
                confidence=10,
                last_check_in=date(2025, 8, 14),
                readings=(Reading(date(2025, 8, 14), Decimal(1)),),
            ),
        ),
        owner="Paul Weiß",
        teams=("Vertrieb", "Kundenbetreuung"),
        ambition="aspirational",
    )
    third = objective(
        "Der Betrieb läuft ohne Überraschungen",
        (
            KeyResultRow(
                "kr-below",
                "Störungen mit Kundenwirkung je Woche",
                "Aylin Kaya",
                "stay_below",
                "",
                None,
                Decimal(2),
                value=Decimal("1"),
                raw=Decimal(1),
                progress=Decimal(1),
                expected=None,
                status="stale",
                confidence=8,
                last_check_in=date(2025, 8, 11),
                stale=True,
                readings=path(Decimal(3), Decimal(1), 6),
            ),
            measured(
                "Anteil der Wiederherstellungen, die geübt wurden",
                "20",
                "100",
                "12",
                unit="%",
                owner="Aylin Kaya",
                confidence=2,
                note="Eine Übung ist ausgefallen, eine zählte doppelt und wurde berichtigt.",
            ),
            measured("Zweites Rechenzentrum", "0", "1", "0", owner="Aylin Kaya", cancelled=True, status="cancelled"),
        ),
        owner="Aylin Kaya",
        teams=("Betrieb",),
        depth=1,
        parent="Unsere Angebote sind in einem Tag beim Kunden",
    )
    return QuarterlyData(
        "Werkstatt Lindenhof eG",
        "Q3 2025",
        START,
        END,
        TODAY,
        ELAPSED,
        "Kundenbetreuung",
        (first, second, third),
        people=7,
        teams=3,
        app_version="0.1.0",
        language="de",
    )


_AIMS = (
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
_MEASURES = (
    ("Net promoter score among customers with more than ten seats", "31", "45", ""),
    ("Time from signing to first invoice", "34", "12", "days"),
    ("Recurring revenue from the self-service plan", "180000", "260000", "€"),
    ("Pages that load in under two seconds on a phone", "62", "95", "%"),
    ("Reference customers who spoke at one of our events", "0", "50", "customers"),
    ("Incidents that customers noticed before we did", "9", "2", "incidents"),
    ("Share of changes deployed without a manual step", "48.5", "90", "%"),
    ("Open positions filled within 60 days, counted from the day of approval", "4", "16", "positions"),
)
_NOTES = (
    "Two of the three large accounts have renewed; the third asks for a security review first.",
    "",
    "",
    "The experiment with the shorter form doubled completion. Rolling it out to all countries next week.",
    "Blocked by the procurement freeze until the 15th.",
    "",
    "We changed how we count: trial accounts are out. The baseline was corrected with the same rule.",
)
_PEOPLE = (
    "Anna Berg",
    "Tomasz Wójcik",
    "Léa Dubois",
    "Νίκη Παππά",
    "Ольга Иванова",
    "Grace Okafor",
    "Kim Hansen",
    "Jo Li",
)
_TEAMS = (
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


def company(objectives: int = 40, key_results: int = 140, seed: int = 7) -> QuarterlyData:
    """A company of 12 teams; the same arguments give the same data."""
    random = Random(seed)
    blocks: list[ObjectiveBlock] = []
    for index in range(objectives):
        count = key_results * (index + 1) // objectives - key_results * index // objectives
        depth = 0 if index % 8 == 0 else 1 if index % 3 else 2
        rows = tuple(_some_row(random, index, place) for place in range(count))
        title = _AIMS[index % len(_AIMS)] + ("" if index < len(_AIMS) else f", part {index // len(_AIMS) + 1}")
        block = objective(
            title,
            rows,
            depth=min(depth, blocks[-1].depth + 1 if blocks else 0),
            owner=random.choice(_PEOPLE),
            teams=tuple(random.sample(_TEAMS, 1 + (index % 5 == 0))),
            parent=blocks[0].title if depth else "",
            ambition="aspirational" if index % 3 == 1 else "committed",
            description="Growth that does not depend on advertising is the one we can afford."
            if index % 4 == 0
            else "",
        )
        blocks.append(block)
    return QuarterlyData(
        "Northwind Instruments",
        "Q3 2025",
        START,
        END,
        TODAY,
        ELAPSED,
        None,
        tuple(blocks),
        people=184,
        teams=12,
        app_version="0.1.0",
    )


def _some_row(random: Random, index: int, place: int) -> KeyResultRow:
    title, start, target, unit = _MEASURES[(index * 3 + place) % len(_MEASURES)]
    owner = random.choice(_PEOPLE)
    if random.random() < 0.08:
        return measured(title, start, target, None, unit=unit, owner=owner)
    share = Decimal(str(round(random.betavariate(3.2, 2) * 1.25 - 0.08, 2)))
    value = (Decimal(start) + (Decimal(target) - Decimal(start)) * share).quantize(Decimal("0.1"))
    row = measured(
        title,
        start,
        target,
        str(value),
        unit=unit,
        owner=owner,
        confidence=random.randint(2, 10),
        note=random.choice(_NOTES),
    )
    if random.random() < 0.06:
        return replace(row, status="stale", stale=True, last_check_in=date(2025, 8, 12))
    return row


def nearly_empty() -> QuarterlyData:
    """One objective without key results."""
    only = ObjectiveBlock("o-1", "Find out what our members need most", owner="Sam Reed", teams=("Board",))
    return QuarterlyData(
        "Riverside Tenants’ Association",
        "Q3 2025",
        START,
        END,
        date(2025, 7, 8),
        Decimal("0.077"),
        None,
        (only,),
        people=5,
        teams=1,
        app_version="0.1.0",
    )


def nothing() -> QuarterlyData:
    """No objective at all."""
    return replace(nearly_empty(), objectives=(), people=1, teams=0)
