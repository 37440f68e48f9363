"""German for the words of files that leave."""

from __future__ import annotations

from collections.abc import Mapping

MONTHS = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez.")

_BOOK = {
    "Read me": "Hinweise",
    "Charts": "Diagramme",
    # Sheets and headings
    "Objectives": "Ziele",
    "Key results": "Schlüsselergebnisse",
    "Check-ins": "Check-ins",
    "Initiatives": "Initiativen",
    "KPIs": "KPIs",
    "Comments": "Kommentare",
    "Dependencies": "Abhängigkeiten",
    "People": "Personen",
    "Teams": "Teams",
    "Cycles": "Zyklen",
    "ID": "ID",
    "Objective": "Ziel",
    "Key result": "Schlüsselergebnis",
    "Initiative": "Initiative",
    "KPI": "KPI",
    "Progress": "Fortschritt",
    "Status": "Status",
    "Confidence": "Zuversicht",
    "Owner": "Zuständig",
    "Cycle": "Zyklus",
    "Serves": "Zahlt ein auf",
    "State": "Zustand",
    "Ambition": "Anspruch",
    "Progress from": "Fortschritt aus",
    "Weight": "Gewicht",
    "Score": "Bewertung",
    "Tags": "Schlagwörter",
    "Description": "Beschreibung",
    "Why": "Warum",
    "Now": "Jetzt",
    "Start": "Startwert",
    "Target": "Zielwert",
    "Unit": "Einheit",
    "Kind": "Art",
    "At least": "Mindestens",
    "At most": "Höchstens",
    "Due": "Fällig",
    "Last check-in": "Letzter Check-in",
    "Last reading": "Letzter Wert",
    "Read on": "Gelesen am",
    "Date": "Datum",
    "Value": "Wert",
    "Note": "Notiz",
    "Next": "Als Nächstes",
    "Blocker": "Hindernis",
    "Author": "Erfasst von",
    "About": "Worüber",
    "Comment": "Kommentar",
    "Reply to": "Antwort auf",
    "Needed": "Gebraucht wird",
    "Asked by": "Wer braucht es",
    "Asked of": "Von wem",
    "For": "Wofür",
    "By": "Bis",
    "Reply": "Antwort",
    "Name": "Name",
    "E-mail": "E-Mail",
    "Role": "Rolle",
    "Team": "Team",
    "Inside": "Innerhalb von",
    "Lead": "Leitung",
    "Checks in every … days": "Check-in alle … Tage",
    "First day": "Erster Tag",
    "Last day": "Letzter Tag",
    "Sponsor": "Sponsor",
    # Notes at headings
    "Tells which record this row is. Leave it empty in a new row.": (
        "Sagt, welcher Eintrag diese Zeile ist. In einer neuen Zeile bleibt sie leer."
    ),
    "Computed by OKR Desktop.": "Berechnet von OKR Desktop.",
    "Changed in OKR Desktop.": "Wird in OKR Desktop geändert.",
    "What it counts in the one above: 1 unless you say so.": (
        "Was es im Ziel darüber zählt: 1, wenn nichts anderes dasteht."
    ),
    "The grade at the end, 0 to 1.": "Die Bewertung am Ende, 0 bis 1.",
    "Several with ; between them.": "Mehrere mit ; dazwischen.",
    "Mean of its key results, 0 to 10.": "Mittel der Schlüsselergebnisse, 0 bis 10.",
    "The objective or key result that it serves.": "Das Ziel oder Schlüsselergebnis, auf das es einzahlt.",
    "A new number here is a check-in of today.": "Eine neue Zahl hier ist ein Check-in von heute.",
    "0 (no chance) to 10 (certain).": "0 (keine Chance) bis 10 (sicher).",
    "Readings are entered in OKR Desktop.": "Werte werden in OKR Desktop erfasst.",
    "Your own comments come back; those of others stay as they are.": (
        "Eigene Kommentare kommen zurück; die anderer bleiben, wie sie sind."
    ),
    "An objective, a key result, a KPI, or a check-in by its day.": (
        "Ein Ziel, ein Schlüsselergebnis, ein KPI oder ein Check-in mit seinem Tag."
    ),
    "Answered in OKR Desktop, by the team that is asked.": "Wird in OKR Desktop beantwortet, vom gefragten Team.",
    # Help of cells
    "Not in the list": "Nicht in der Liste",
    "No date": "Kein Datum",
    "A date such as {day}.": "Ein Datum wie {day}.",
    "No score": "Keine Bewertung",
    "A number from 0 to 1.": "Eine Zahl von 0 bis 1.",
    "No weight": "Kein Gewicht",
    "A number from 0 on.": "Eine Zahl ab 0.",
    "yes": "ja",
    "no": "nein",
    "Page {page} of {pages}": "Seite {page} von {pages}",
    # The first page
    "{name}: objectives and key results": "{name}: Ziele und Schlüsselergebnisse",
    "As of {day}": "Stand {day}",
    "Only {parts}": "Nur {parts}",
    "How to work with it": "So arbeiten Sie damit",
    "What is in it": "Was darin steht",
    "Change what you like": "Ändern, was Sie wollen",
    "Cells below dark headings are yours. Those below grey headings are computed.": (
        "Zellen unter dunklen Überschriften sind Ihre. Die unter grauen sind berechnet."
    ),
    "Choose from the lists": "Aus den Listen wählen",
    "Owners, teams, cycles, states and kinds. A new name of a person or team may be typed.": (
        "Zuständige, Teams, Zyklen, Zustände und Arten. Namen neuer Personen und Teams dürfen getippt werden."
    ),
    "Check in": "Einchecken",
    "A new number under Now in Key results is a check-in of the day on which the file comes back.": (
        "Eine neue Zahl unter „Jetzt“ ist ein Check-in des Tages, an dem die Datei zurückkommt."
    ),
    "Add": "Ergänzen",
    "Write into the first empty row of a sheet and leave its ID empty.": (
        "In die erste leere Zeile eines Blattes schreiben und die ID leer lassen."
    ),
    "Sort and filter": "Sortieren und filtern",
    "As you like: each row is known by its ID, so leave those as they are.": (
        "Wie Sie wollen: Jede Zeile wird an ihrer ID erkannt; lassen Sie die IDs also, wie sie sind."
    ),
    "Delete": "Löschen",
    "A row that is gone is told when the file comes back, and deleted only if you say so.": (
        "Eine Zeile, die fehlt, wird gemeldet, wenn die Datei zurückkommt, und nur gelöscht, wenn Sie es sagen."
    ),
    "Several with ;": "Mehrere mit ;",
    "Teams and tags: North; South.": "Teams und Schlagwörter: Nord; Süd.",
    "Bring it back": "Zurückbringen",
    "In OKR Desktop: File, Import. On the command line: okr import and the name of this file.": (
        "In OKR Desktop: Datei, Importieren. In der Befehlszeile: okr import und der Name dieser Datei."
    ),
    "You see beforehand what would change. All of it is one step that can be undone.": (
        "Sie sehen vorher, was sich ändern würde. Alles zusammen ist ein Schritt, der sich rückgängig machen lässt."
    ),
    "What others changed meanwhile stays. Where both changed the same cell, you are asked.": (
        "Was andere inzwischen geändert haben, bleibt. Haben beide dieselbe Zelle geändert, werden Sie gefragt."
    ),
    "There is nothing to draw yet.": "Es gibt noch nichts zu zeichnen.",
    "Progress of objectives": "Fortschritt der Ziele",
    "Key results by status": "Schlüsselergebnisse nach Status",
    "Mean progress of teams": "Mittlerer Fortschritt der Teams",
}
_WORDS = {
    "● On track": "● Auf Kurs",
    "◐ Behind": "◐ Im Rückstand",
    "▲ At risk": "▲ Gefährdet",
    "✔ Done": "✔ Erreicht",
    "◌ Stale": "◌ Veraltet",
    "– No data": "– Keine Daten",
    "○ Open": "○ Offen",
    "□ Draft": "□ Entwurf",
    "✕ Cancelled": "✕ Abgebrochen",
    "■ Archived": "■ Archiviert",
    # Words to choose from
    "draft": "Entwurf",
    "active": "aktiv",
    "done": "erledigt",
    "cancelled": "abgebrochen",
    "committed": "verbindlich",
    "aspirational": "ambitioniert",
    "key results": "Schlüsselergebnissen",
    "children": "Unterzielen",
    "both": "beidem",
    "manual": "von Hand",
    "increase": "steigern",
    "decrease": "senken",
    "stay above": "darüber bleiben",
    "stay below": "darunter bleiben",
    "band": "Bereich",
    "yes no": "ja oder nein",
    "milestones": "Meilensteine",
    "levels": "Stufen",
    "open": "offen",
    "doing": "in Arbeit",
    "dropped": "verworfen",
    "quarter": "Quartal",
    "year": "Jahr",
    "custom": "eigener Zeitraum",
    "preparation": "Vorbereitung",
    "review": "Rückblick",
    "closed": "abgeschlossen",
    "asked": "angefragt",
    "accepted": "zugesagt",
    "declined": "abgelehnt",
}
_CHARTS = {
    "Today": "Heute",
    "Commit": "Commit",
    "Stretch": "Stretch",
    "Now {value}": "Jetzt {value}",
    "Forecast {value}": "Prognose {value}",
    "Expected {value}": "Erwartet {value}",
    "none": "keine",
    "commit": "Commit",
    "target": "Zielwert",
    "stretch": "Stretch",
    "{start} to {end}": "{start} bis {end}",
    "{period}: no check-in yet": "{period}: noch kein Check-in",
    "{value} on {day}": "{value} am {day}",
    "expected {value}": "erwartet {value}",
    "confidence {value} of 10": "Zuversicht {value} von 10",
    "No check-in yet": "Noch kein Check-in",
    "Nothing reported yet": "Noch nichts gemeldet",
    "Mean progress: nothing reported yet": "Mittlerer Fortschritt: noch nichts gemeldet",
    "Mean progress {share} on {day}; expected {expected}; {reported} of {total} objectives reported": (
        "Mittlerer Fortschritt {share} am {day}; erwartet {expected}; {reported} von {total} Zielen gemeldet"
    ),
    "below {limit}": "unter {limit}",
    "above {limit}": "über {limit}",
    "{low} to {high}": "{low} bis {high}",
    "No data": "Keine Daten",
    "{count} key results by progress": "{count} Schlüsselergebnisse nach Fortschritt",
    "{count} without data": "{count} ohne Daten",
    "Mean progress of each team: {teams}": "Mittlerer Fortschritt jedes Teams: {teams}",
    "No team has objectives in this cycle": "Kein Team hat in diesem Zyklus Ziele",
    "Mean progress of each team, 0 to 100 %; dashed: expected": (
        "Mittlerer Fortschritt jedes Teams, 0 bis 100 %; gestrichelt: erwartet"
    ),
    "{count} more teams are not shown": "{count} weitere Teams sind nicht zu sehen",
    "Without a team": "Ohne Team",
    "no data": "keine Daten",
    "Progress in {whose}": "Fortschritt in {whose}",
    "How the key results of {whose} are spread": "Wie sich die Schlüsselergebnisse von {whose} verteilen",
    "Teams in {cycle}": "Teams in {cycle}",
    "{name}: objectives and key results as of {day}, written by OKR Desktop {version}.": (
        "{name}: Ziele und Schlüsselergebnisse, Stand {day}, geschrieben von OKR Desktop {version}."
    ),
}
_CALENDAR = {
    "{cycle} begins": "{cycle} beginnt",
    "{cycle} ends": "{cycle} endet",
    "Check-in: {name}": "Check-in: {name}",
    "Check-in": "Check-in",
    "… and {count} more": "… und {count} weitere",
    "Due: {title}": "Fällig: {title}",
    "Needed: {what}": "Gebraucht: {what}",
    "Dependency": "Abhängigkeit",
    "{name}: OKRs": "{name}: OKRs",
}
GERMAN: Mapping[str, str] = {**_BOOK, **_WORDS, **_CHARTS, **_CALENDAR}
