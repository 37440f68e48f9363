"""German words of the sibling papers."""

from __future__ import annotations

GERMAN: dict[str, str] = {
    "paper_keywords": "OKR, Ziele, Schlüsselergebnisse",
    # Check-in-Bogen
    "check_in_sheet": "Check-in-Bogen",
    "sheet_nobody": "Ohne zuständige Person",
    "sheet_count": "{n} Schlüsselergebnisse",
    "sheet_count_one": "1 Schlüsselergebnis",
    "sheet_how": (
        "Von Hand ausfüllen. Zum Eintippen genügt eine Zeile je Schlüsselergebnis: der Code, der Wert, c und die "
        "Zuversicht, dann die Notiz; ein Hindernis nach einem Ausrufezeichen. = heißt unverändert."
    ),
    "sheet_example": "{code} 42 c7 Die neue Preisliste hat geholfen ! Warten auf die Rechtsabteilung",
    "sheet_day": "Tag",
    "sheet_by": "Ausgefüllt von",
    "sheet_last": "Zuletzt: {value} am {date}",
    "sheet_last_sure": "Zuletzt: {value} am {date}, Zuversicht {confidence}",
    "sheet_never": "Noch kein Check-in",
    "sheet_target": "Zielwert: {target}",
    "sheet_due": "fällig am {date}",
    "sheet_value": "Neuer Wert",
    "sheet_reached": "Bisher erreicht",
    "sheet_level": "Erreichte Stufe",
    "sheet_same": "unverändert",
    "sheet_confidence": "Zuversicht: Wie wahrscheinlich ist der Zielwert?",
    "sheet_note": "Was hat sich getan",
    "sheet_blocker": "Blockiert durch",
    "sheet_empty": "Es gibt nichts einzuchecken.",
    "sheet_empty_hint": (
        "Ein Bogen zeigt aktive Schlüsselergebnisse eines laufenden Zyklus. Plane Ziele mit Schlüsselergebnissen in "
        "einen solchen Zyklus, gib ihnen zuständige Personen und drucke den Bogen noch einmal."
    ),
    "sheet_more": "und {n} weitere",
    # Plakat
    "poster": "Unsere Ziele und wie sie zusammengehören",
    "poster_objectives": "{n} Ziele",
    "poster_objectives_one": "1 Ziel",
    "poster_serves": "Auf dem Weg zu: {list}",
    "poster_more": "und {n} weitere",
    "poster_bar": "erreichter Anteil",
    "poster_empty": "In diesem Zyklus gibt es noch keine Ziele.",
    "poster_empty_hint": "Plane Ziele in den Zyklus und ordne sie einander zu; dann drucke das Plakat noch einmal.",
}
