"""Report data for tests and benchmarks: a small team, a company, a nearly empty quarter, and hostile text."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock, Part, Reading
from okr_desktop.reports.review.data import Branding, QuarterlyData, Signature
from tests.reports.samples_review import reviewed
from tests.reports.samples_words import (
    AIMS,
    CAUSES,
    DECISIONS,
    ENTSCHEIDUNGEN,
    GELERNT,
    HIGHLIGHTS,
    HOEHEPUNKTE,
    KPIS,
    LEARNINGS,
    MEASURES,
    MORE_DECISIONS,
    NEXT_STEPS,
    NOTES,
    PEOPLE,
    TEAMS,
    WEITER,
)

START, END, TODAY = date(2025, 7, 1), date(2025, 9, 30), date(2025, 9, 4)
ELAPSED = Decimal("0.714")
_CENT = Decimal("0.001")


def png(width: int = 240, height: int = 80) -> bytes:
    """A small picture: a blue field with a lighter stripe, as a PNG."""
    lines = b"".join(b"\x00" + bytes((40, 90 + 40 * (y * 3 // height), 150)) * width for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PNG_LOGO = png()


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
    """Three objectives of one team, in German, in the tenth week."""
    data = replace(
        _small_team(),
        decisions=ENTSCHEIDUNGEN,
        highlights=HOEHEPUNKTE,
        next_steps=WEITER,
        signatures=(Signature("Jana Öztürk", "Teamleitung", date(2025, 9, 3)), Signature("Dr. Ute Brandt", "Vorstand")),
    )
    data = reviewed(data)
    taught = tuple(replace(one, objective="o0", title=data.objectives[0].title) for one in GELERNT)
    return replace(data, learnings=taught, team_pages=())


def _small_team() -> QuarterlyData:
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


def company(objectives: int = 40, key_results: int = 140, seed: int = 7) -> QuarterlyData:
    """A company of 12 teams in the tenth week; the same arguments give the same data."""
    data = replace(plain_company(objectives, key_results, seed), decisions=DECISIONS[:3], highlights=HIGHLIGHTS[:2])
    return taught(reviewed(replace(data, next_steps=NEXT_STEPS), seed))


def taught(data: QuarterlyData) -> QuarterlyData:
    """With learnings about the first objectives and about everything."""
    about = [("", ""), *((block.id, block.title) for block in data.objectives)]
    found = (replace(one, objective=id, title=title) for one, (id, title) in zip(LEARNINGS, about, strict=False))
    return replace(data, learnings=tuple(found))


def hard_quarter() -> QuarterlyData:
    """A company of 12 teams in a hard quarter: many key results at risk, six decisions wanted."""
    data = plain_company(60, 190, 11, luck=1.7)
    data = replace(
        data,
        decisions=(*DECISIONS, *MORE_DECISIONS),
        highlights=HIGHLIGHTS,
        next_steps=NEXT_STEPS,
        kpis=KPIS,
        branding=Branding("#C98A00", PNG_LOGO, "Confidential: for the management team"),
        signatures=(
            Signature("Ingrid Solberg", "Chief executive", TODAY, "Agreed, but the freeze ends on the 1st."),
            Signature("Grace Okafor", "Operations"),
            Signature("", "Works council"),
        ),
    )
    return taught(reviewed(data, 11))


def graded() -> QuarterlyData:
    """A finished quarter with grades by people, and why some were missed."""
    data = plain_company(24, 80, 3, luck=3.4)
    random = Random(3)
    blocks = tuple(replace(_graded(block, random), depth=min(block.depth, 1)) for block in data.objectives)
    data = replace(
        data, objectives=blocks, as_of=END, elapsed=Decimal(1), decisions=DECISIONS[1:4], highlights=HIGHLIGHTS
    )
    data = replace(data, next_steps=NEXT_STEPS, kpis=KPIS, signatures=(Signature("Ingrid Solberg", "Chief executive"),))
    return taught(reviewed(data, 3))


def _graded(block: ObjectiveBlock, random: Random) -> ObjectiveBlock:
    rows = tuple(one if one.progress is None else _graded_row(one) for one in block.key_results)
    scores = [one.score for one in rows if one.score is not None]
    mean = (sum(scores, Decimal(0)) / len(scores)).quantize(Decimal("0.1")) if scores else None
    cause = random.choice(CAUSES) if mean is not None and mean < Decimal("0.5") else ""
    status = block.status if block.progress is None else _ended(block.progress)
    return replace(block, key_results=rows, score=mean, miss_cause=cause, status=status)


def _graded_row(one: KeyResultRow) -> KeyResultRow:
    reached = one.progress or Decimal(0)
    return replace(one, score=reached.quantize(Decimal("0.1")), expected=Decimal(1), status=_ended(reached))


def _ended(reached: Decimal) -> str:
    limits = ((Decimal(1), "done"), (Decimal("0.9"), "on_track"), (Decimal("0.75"), "behind"))
    return next((status for limit, status in limits if reached >= limit), "at_risk")


def plain_company(objectives: int, key_results: int, seed: int, luck: float = 3.2) -> QuarterlyData:
    """Only the objectives of a company of 12 teams; more ``luck``, more progress."""
    random = Random(seed)
    blocks: list[ObjectiveBlock] = []
    for index in range(objectives):
        count = key_results * (index + 1) // objectives - key_results * index // objectives
        depth = 0 if index % 8 == 0 else 1 if index % 3 else 2
        rows = tuple(_some_row(random, index, place, luck) for place in range(count))
        title = AIMS[index % len(AIMS)] + ("" if index < len(AIMS) else f", part {index // len(AIMS) + 1}")
        block = objective(
            title,
            rows,
            depth=min(depth, blocks[-1].depth + 1 if blocks else 0),
            owner=random.choice(PEOPLE),
            teams=tuple(random.sample(TEAMS, 1 + (index % 5 == 0))),
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


def _some_row(random: Random, index: int, place: int, luck: float) -> KeyResultRow:
    title, start, target, unit = MEASURES[(index * 3 + place) % len(MEASURES)]
    owner = random.choice(PEOPLE)
    if random.random() < 0.08:
        return measured(title, start, target, None, unit=unit, owner=owner)
    share = Decimal(str(round(random.betavariate(luck, 2) * 1.25 - 0.08, 2)))
    value = (Decimal(start) + (Decimal(target) - Decimal(start)) * share).quantize(Decimal("0.1"))
    row = measured(
        title,
        start,
        target,
        str(value),
        unit=unit,
        owner=owner,
        confidence=random.randint(2, 10),
        note=random.choice(NOTES),
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


def long_company_log(count: int) -> QuarterlyData:
    """A company with a log of so many check-ins, each with a note of its own."""
    data = company(8, 30)
    rows = (replace(data.log[at % len(data.log)], note=f"row number {at}") for at in range(count))
    return replace(data, log=tuple(rows))
