<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About OKR Desktop</source>
        <translation>Über OKR Desktop</translation>
    </message>
    <message>
        <source>Objectives and key results from the bottom up: for teams, workshops and reviews, on your own computer.</source>
        <translation>Ziele und Schlüsselergebnisse (OKR) von unten nach oben: für Teams, Workshops und Reviews, auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Fonts, icons and libraries by others are named in the file NOTICE.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Schriften, Symbole und Bibliotheken anderer nennt die Datei NOTICE.</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt} · {system}</source>
        <translation>Version {version} · Python {python} · Qt {qt} · {system}</translation>
    </message>
</context>
<context>
    <name>ActionChips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation>Vor einem Programm-Update</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened.</source>
        <translation>„{name}“ ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>There is no backup of it. The file was left as it is; a copy from elsewhere can be opened.</source>
        <translation>Es gibt keine Sicherung davon. Die Datei bleibt, wie sie ist; eine Kopie von anderswo lässt sich öffnen.</translation>
    </message>
    <message>
        <source>The last good backup is of {when}. Restoring it sets the damaged file aside in the same folder; what was changed after the backup is only in the damaged file.</source>
        <translation>Die letzte gute Sicherung ist vom {when}. Beim Wiederherstellen wird die beschädigte Datei im selben Ordner beiseitegelegt; was nach der Sicherung geändert wurde, steht nur in der beschädigten Datei.</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Noch gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Sicherung wird erstellt …</translation>
    </message>
    <message>
        <source>The backup was made and can be read.</source>
        <translation>Die Sicherung wurde erstellt und ist lesbar.</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation>Zur Sicherung vom {when} zurückkehren?</translation>
    </message>
    <message>
        <source>What was changed since then leaves this window. Nothing is lost: a backup of the present state is made first, and the present file is set aside in the same folder.</source>
        <translation>Was seitdem geändert wurde, verschwindet aus diesem Fenster. Verloren geht nichts: Zuerst wird der jetzige Stand gesichert, und die jetzige Datei wird im selben Ordner beiseitegelegt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>The backup is in place, and the former file was set aside beside it.</source>
        <translation>Die Sicherung ist wiederhergestellt, die frühere Datei liegt daneben.</translation>
    </message>
    <message>
        <source>A backup is a whole copy of the workspace. One is made every day that you work, and older ones are thinned out.</source>
        <translation>Eine Sicherung ist eine vollständige Kopie des Arbeitsbereichs. An jedem Arbeitstag entsteht eine; ältere werden ausgedünnt.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CheckInDialog</name>
    <message>
        <source>Correct check-in</source>
        <translation>Check-in korrigieren</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Korrektur speichern</translation>
    </message>
    <message>
        <source>Record check-in</source>
        <translation>Check-in erfassen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No check-in yet</source>
        <translation>Noch kein Check-in</translation>
    </message>
    <message>
        <source>Aim: {aim}</source>
        <translation>Angestrebt: {aim}</translation>
    </message>
    <message>
        <source>Last: {value}</source>
        <translation>Zuletzt: {value}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
    <message>
        <source>last time {value}</source>
        <translation>zuletzt {value}</translation>
    </message>
    <message>
        <source>This key result</source>
        <translation>Dieses Schlüsselergebnis</translation>
    </message>
    <message>
        <source>The later check-in of {date} stays the current one; this one goes into the history.</source>
        <translation>Der spätere Check-in vom {date} bleibt der aktuelle; dieser kommt in den Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Value now</source>
        <translation>&amp;Wert jetzt</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Wert jetzt</translation>
    </message>
    <message>
        <source>for example 62</source>
        <translation>zum Beispiel 62</translation>
    </message>
    <message>
        <source>&amp;Is it done?</source>
        <translation>Ist es &amp;erreicht?</translation>
    </message>
    <message>
        <source>Is it done?</source>
        <translation>Ist es erreicht?</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>&amp;Zuversicht</translation>
    </message>
    <message>
        <source>Confidence, 0 to 10</source>
        <translation>Zuversicht, 0 bis 10</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What happened? What helps, what is in the way?</source>
        <translation>Was ist passiert? Was hilft, was steht im Weg?</translation>
    </message>
</context>
<context>
    <name>CheckInList</name>
    <message numerus="yes">
        <source>%n older check-in(s) are in the history</source>
        <translation>
            <numerusform>%n älterer Check-in steht im Verlauf</numerusform>
            <numerusform>%n ältere Check-ins stehen im Verlauf</numerusform>
        </translation>
    </message>
    <message>
        <source>confidence {value} of 10</source>
        <translation>Zuversicht {value} von 10</translation>
    </message>
    <message>
        <source>Change this check-in</source>
        <translation>Diesen Check-in ändern</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ConfidenceEdit</name>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>How likely is it that the target will be reached?</source>
        <translation>Wie wahrscheinlich wird der Zielwert erreicht?</translation>
    </message>
    <message>
        <source>{value} of 10: {words}</source>
        <translation>{value} von 10: {words}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>The details are also in this file: {file}</source>
        <translation>Die Einzelheiten stehen auch in dieser Datei: {file}</translation>
    </message>
    <message>
        <source>OKR Desktop closed unexpectedly last time. Your data up to the last saved step is safe. If this happens again, please report it with the details below.</source>
        <translation>OKR Desktop wurde zuletzt unerwartet beendet. Ihre Daten sind bis zum letzten gespeicherten Schritt sicher. Wenn das wieder geschieht, melden Sie es bitte mit den Einzelheiten unten.</translation>
    </message>
    <message>
        <source>Something went wrong, and the last action may not have finished. Your data up to the last saved step is safe. You can go on working; if this happens again, please report it with the details below.</source>
        <translation>Etwas ist schiefgegangen, und die letzte Aktion ist vielleicht nicht fertig geworden. Ihre Daten sind bis zum letzten gespeicherten Schritt sicher. Sie können weiterarbeiten; wenn das wieder geschieht, melden Sie es bitte mit den Einzelheiten unten.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CycleDialog</name>
    <message>
        <source>New cycle</source>
        <translation>Neuer Zyklus</translation>
    </message>
    <message>
        <source>Edit cycle</source>
        <translation>Zyklus bearbeiten</translation>
    </message>
    <message>
        <source>Add cycle</source>
        <translation>Zyklus hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Q{number}, {period}</source>
        <translation>Q{number}, {period}</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation>&amp;Quartal</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for example 2026 Q3</source>
        <translation>zum Beispiel 2026 Q3</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose in a calendar</source>
        <translation>Im Kalender wählen</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select an objective or a key result to see its progress and history.</source>
        <translation>Wählen Sie ein Ziel oder ein Schlüsselergebnis, um Fortschritt und Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Objectives that serve this</source>
        <translation>Ziele, die hierauf einzahlen</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>What this serves</source>
        <translation>Worauf dies einzahlt</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>{count} key results reported</source>
        <translation>{count} Schlüsselergebnissen berichtet</translation>
    </message>
    <message>
        <source>weakest: {status}</source>
        <translation>am schwächsten: {status}</translation>
    </message>
    <message>
        <source>{percent} of the way</source>
        <translation>{percent} des Weges</translation>
    </message>
    <message>
        <source>expected by now {percent}</source>
        <translation>bis heute erwartet {percent}</translation>
    </message>
    <message>
        <source>confidence {value} of 10</source>
        <translation>Zuversicht {value} von 10</translation>
    </message>
    <message>
        <source>Record check-in</source>
        <translation>Check-in erfassen</translation>
    </message>
    <message>
        <source>Add key result</source>
        <translation>Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Nobody has checked in yet. Record the first value to start the line.</source>
        <translation>Noch gibt es keinen Check-in. Mit dem ersten Wert beginnt die Linie.</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>How will you know that you got there? Add two to four key results with numbers.</source>
        <translation>Woran ist zu erkennen, dass das Ziel erreicht ist? Zwei bis vier Schlüsselergebnisse mit Zahlen helfen.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Somebody has set this figure by hand.</source>
        <translation>Diese Zahl hat jemand von Hand gesetzt.</translation>
    </message>
    <message>
        <source>Start and target are equal or missing, so there is no way to measure.</source>
        <translation>Startwert und Zielwert sind gleich oder fehlen, deshalb lässt sich nichts messen.</translation>
    </message>
    <message>
        <source>There is no check-in yet, so there is no figure. In the mean it counts as 0.</source>
        <translation>Noch gibt es keinen Check-in und deshalb keine Zahl. Im Mittel zählt das als 0.</translation>
    </message>
    <message>
        <source>(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}) = {share}</source>
        <translation>(aktuell − Start) ÷ (Zielwert − Start) = ({current} − {start}) ÷ ({target} − {start}) = {share}</translation>
    </message>
    <message>
        <source>Below the start: it counts as 0 % in the objective.</source>
        <translation>Unter dem Startwert: Im Ziel zählt das als 0&#xa0;%.</translation>
    </message>
    <message>
        <source>Past the target: it counts as 100 % in the objective.</source>
        <translation>Über dem Zielwert: Im Ziel zählt das als 100&#xa0;%.</translation>
    </message>
    <message>
        <source>It is done: 100 %.</source>
        <translation>Erreicht: 100&#xa0;%.</translation>
    </message>
    <message>
        <source>It is not done yet: 0 %.</source>
        <translation>Noch nicht erreicht: 0&#xa0;%.</translation>
    </message>
    <message>
        <source>The current value is within the limits: 100 %. On the limit is within.</source>
        <translation>Der aktuelle Wert liegt in den Grenzen: 100&#xa0;%. Die Grenze selbst gehört dazu.</translation>
    </message>
    <message>
        <source>The current value is outside the limits: 0 %.</source>
        <translation>Der aktuelle Wert liegt außerhalb der Grenzen: 0&#xa0;%.</translation>
    </message>
    <message>
        <source>Nothing is there yet that this figure could be made of.</source>
        <translation>Noch ist nichts da, woraus diese Zahl entstehen könnte.</translation>
    </message>
    <message>
        <source>The weights add up to 0, so there is no mean.</source>
        <translation>Die Gewichte ergeben zusammen 0, deshalb gibt es kein Mittel.</translation>
    </message>
    <message>
        <source>The mean of the {count} below is {share}.</source>
        <translation>Mittel der Werte unten (Anzahl: {count}): {share}.</translation>
    </message>
    <message>
        <source>The mean of the {count} below, each by its weight, is {share}.</source>
        <translation>Mittel der Werte unten (Anzahl: {count}), jeder nach seinem Gewicht: {share}.</translation>
    </message>
    <message>
        <source>{reported} of {total} have reported; the others count as 0 %.</source>
        <translation>{reported} von {total} berichtet; die übrigen zählen als 0&#xa0;%.</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>Aktueller Wert</translation>
    </message>
    <message>
        <source>no check-in yet</source>
        <translation>noch kein Check-in</translation>
    </message>
    <message>
        <source>check-in of {date}</source>
        <translation>Check-in vom {date}</translation>
    </message>
    <message>
        <source>{inside} of {total} check-ins</source>
        <translation>{inside} von {total} Check-ins</translation>
    </message>
    <message>
        <source>Within the limits so far</source>
        <translation>Bisher in den Grenzen</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>no range to measure</source>
        <translation>keine messbare Spanne</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>im Entwurf</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Aimed at by the end ({ambition})</source>
        <translation>Angestrebt bis zum Ende ({ambition})</translation>
    </message>
    <message>
        <source>Time that has passed</source>
        <translation>Vergangene Zeit</translation>
    </message>
    <message>
        <source>Expected by now (time × aim)</source>
        <translation>Bis heute erwartet (Zeit × Anspruch)</translation>
    </message>
    <message>
        <source>Ahead or behind</source>
        <translation>Vorsprung oder Rückstand</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} Punkte</translation>
    </message>
    <message>
        <source>On track down to {on_track} points, behind down to {behind} points, at risk below that. No verdict during the first {silent} of the cycle. Stale after {days} days without a check-in.</source>
        <translation>Auf Kurs bis {on_track} Punkte, im Rückstand bis {behind} Punkte, darunter gefährdet. Kein Urteil in den ersten {silent} des Zyklus. Veraltet nach {days} Tagen ohne Check-in.</translation>
    </message>
    <message>
        <source>The part that most needs attention: {status}.</source>
        <translation>Der Teil, der am meisten Aufmerksamkeit braucht: {status}.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why “{status}”?</source>
        <translation>Warum „{status}“?</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Woraus sie entsteht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>Was ausgelassen wurde, und warum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The pace rule</source>
        <translation>Die Regel für das Tempo</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Our OKRs</source>
        <translation>Unsere OKR</translation>
    </message>
    <message>
        <source>OKR workspaces</source>
        <translation>OKR-Arbeitsbereiche</translation>
    </message>
    <message>
        <source>No workspace there</source>
        <translation>Dort ist kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>There is no workspace file at {path}.</source>
        <translation>Unter {path} gibt es keine Arbeitsbereichsdatei.</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import objectives and key results</source>
        <translation>Ziele und Schlüsselergebnisse importieren</translation>
    </message>
    <message>
        <source>Markdown, CSV and text</source>
        <translation>Markdown, CSV und Text</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported to {name}.</source>
        <translation>
            <numerusform>%n Datensatz nach {name} exportiert.</numerusform>
            <numerusform>%n Datensätze nach {name} exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made: {path}</source>
        <translation>Sicherung erstellt: {path}</translation>
    </message>
    <message>
        <source>Everything is in order: file, history and tables agree.</source>
        <translation>Alles in Ordnung: Datei, Verlauf und Tabellen stimmen überein.</translation>
    </message>
    <message>
        <source>Something is not in order</source>
        <translation>Etwas ist nicht in Ordnung</translation>
    </message>
    <message>
        <source>The tables do not agree with the history. Rebuild them, or restore a backup.</source>
        <translation>Die Tabellen passen nicht zum Verlauf. Bauen Sie sie neu auf, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The tables were made anew from the history.</source>
        <translation>Die Tabellen wurden aus dem Verlauf neu aufgebaut.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Show the objectives of one cycle</source>
        <translation>Ziele eines Zyklus zeigen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Show the objectives of one team and of the teams inside it</source>
        <translation>Ziele eines Teams und der Teams darin zeigen</translation>
    </message>
    <message>
        <source>Search titles, owners, teams and tags</source>
        <translation>Titel, Personen, Teams, Schlagwörter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>All cycles</source>
        <translation>Alle Zyklen</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
</context>
<context>
    <name>FoldOut</name>
    <message>
        <source>&amp;Less</source>
        <translation>Wen&amp;iger</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>You have typed something that is not saved yet.</source>
        <translation>Ihre Eingaben sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>If you discard it, it is gone.</source>
        <translation>Was verworfen wird, ist weg.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Nothing in the help fits this search.</source>
        <translation>Dazu findet sich nichts in der Hilfe.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Every step will stand here as soon as something is done.</source>
        <translation>Hier steht jeder Schritt, sobald etwas getan wurde.</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next to undo: {step}</source>
        <translation>Als Nächstes rückgängig: {step}</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Anderer Rechner</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>What the import would do</source>
        <translation>Was der Import tun würde</translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation>Hier gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Tables and texts</source>
        <translation>Tabellen und Texte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Reading “{name}” …</source>
        <translation>„{name}“ wird gelesen …</translation>
    </message>
    <message>
        <source>Importing “{name}” …</source>
        <translation>„{name}“ wird importiert …</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Der Import wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>No objectives or key results recognised yet.</source>
        <translation>Noch keine Ziele oder Schlüsselergebnisse erkannt.</translation>
    </message>
    <message>
        <source>This could not be imported, and nothing was changed.</source>
        <translation>Das ließ sich nicht importieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n Zeile zum Ansehen</numerusform>
            <numerusform>%n Zeilen zum Ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this file can be imported. The lines below say why.</source>
        <translation>Aus dieser Datei lässt sich nichts importieren. Die Zeilen unten sagen, warum.</translation>
    </message>
    <message>
        <source>Nothing new: everything in this file is already in the workspace.</source>
        <translation>Nichts Neues: Alles aus dieser Datei steht schon im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>{format}, {sureness}</source>
        <translation>{format}, {sureness}</translation>
    </message>
    <message>
        <source>new cycle {name}</source>
        <translation>neuer Zyklus {name}</translation>
    </message>
    <message>
        <source>{counted} came into {cycle}.</source>
        <translation>In {cycle} übernommen: {counted}.</translation>
    </message>
    <message>
        <source>Import objectives and key results</source>
        <translation>Ziele und Schlüsselergebnisse importieren</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Datei hier ablegen oder auswählen</translation>
    </message>
    <message>
        <source>Markdown, CSV tables and plain text, up to 20 MB</source>
        <translation>Markdown, CSV-Tabellen und Text, bis 20&#xa0;MB</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Or paste text here, for example “O: objective” and below it “- key result | start | target | unit”</source>
        <translation>Oder Text hier einfügen, zum Beispiel „O: Ziel“ und darunter „- Schlüsselergebnis | Startwert | Zielwert | Einheit“</translation>
    </message>
    <message>
        <source>O: Customers recommend us
- Recommendation score | 20 | 40 | points
- Replies within a day | 55 | 90 | %</source>
        <translation>O: Kunden empfehlen uns weiter
- Empfehlungswert | 20 | 40 | Punkte
- Antworten binnen eines Tages | 55 | 90 | %</translation>
    </message>
    <message>
        <source>Preview text</source>
        <translation>Text ansehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>Into cycle</source>
        <translation>In Zyklus</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Weitere Datei importieren…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Markdown outline</source>
        <translation>Markdown-Gliederung</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>clearly recognised</source>
        <translation>eindeutig erkannt</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>only a guess</source>
        <translation>nur vermutet</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n Schlüsselergebnis</numerusform>
            <numerusform>%n Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n key result(s)</source>
        <translation>
            <numerusform>%n Schlüsselergebnis importieren</numerusform>
            <numerusform>%n Schlüsselergebnisse importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n objective(s)</source>
        <translation>
            <numerusform>%n Ziel importieren</numerusform>
            <numerusform>%n Ziele importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag aktualisieren</numerusform>
            <numerusform>%n Einträge aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n neue Person</numerusform>
            <numerusform>%n neue Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new team(s)</source>
        <translation>
            <numerusform>%n neues Team</numerusform>
            <numerusform>%n neue Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed</source>
        <translation>
            <numerusform>%n Eintrag geändert</numerusform>
            <numerusform>%n Einträge geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyResultDialog</name>
    <message>
        <source>New key result</source>
        <translation>Neues Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Edit key result</source>
        <translation>Schlüsselergebnis bearbeiten</translation>
    </message>
    <message>
        <source>Add key result</source>
        <translation>Schlüsselergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>for example % or customers</source>
        <translation>zum Beispiel % oder Kunden</translation>
    </message>
    <message>
        <source>Type a tag and press Enter</source>
        <translation>Schlagwort, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Done by {date}.</source>
        <translation>Erreicht bis {date}.</translation>
    </message>
    <message>
        <source>{aim}.</source>
        <translation>{aim}.</translation>
    </message>
    <message>
        <source>{aim} by {date}.</source>
        <translation>{aim} bis {date}.</translation>
    </message>
    <message>
        <source>{aim} until {date}.</source>
        <translation>{aim}, durchgehend bis {date}.</translation>
    </message>
    <message>
        <source>Repairs finished within 24 hours: 85 %</source>
        <translation>Reparaturen innerhalb von 24 Stunden: 85&#xa0;%</translation>
    </message>
    <message>
        <source>{title}: {aim}</source>
        <translation>{title}: {aim}</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For example: Repairs finished within 24 hours</source>
        <translation>Zum Beispiel: Reparaturen innerhalb von 24 Stunden</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>for example 46</source>
        <translation>zum Beispiel 46</translation>
    </message>
    <message>
        <source>T&amp;arget</source>
        <translation>&amp;Zielwert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>for example 85</source>
        <translation>zum Beispiel 85</translation>
    </message>
    <message>
        <source>Lo&amp;wer limit</source>
        <translation>&amp;Untere Grenze</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>for example 5</source>
        <translation>zum Beispiel 5</translation>
    </message>
    <message>
        <source>U&amp;pper limit</source>
        <translation>&amp;Obere Grenze</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>for example 8</source>
        <translation>zum Beispiel 8</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Zustä&amp;ndig</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Search a name, or type a new one</source>
        <translation>Suchen oder neu eingeben</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Due before the cycle ends</source>
        <translation>&amp;Fällig vor dem Ende des Zyklus</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Weig&amp;ht</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>0 leaves it out of the objective.</source>
        <translation>0 lässt es im Ziel weg.</translation>
    </message>
    <message>
        <source>Stat&amp;e</source>
        <translation>Zustan&amp;d</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Descr&amp;iption</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>How is it measured, and where does the number come from?</source>
        <translation>Wie wird gemessen, und woher kommt die Zahl?</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Sch&amp;lagwörter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>Arbeitsbereich wird geöffnet…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>Wird wiederholt…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Datei importieren…</translation>
    </message>
    <message>
        <source>Import from pasted &amp;text…</source>
        <translation>Eingefügten &amp;Text importieren…</translation>
    </message>
    <message>
        <source>Add the &amp;sample company</source>
        <translation>B&amp;eispielfirma hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <translation>Als &amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>Sicher&amp;ungen…</translation>
    </message>
    <message>
        <source>&amp;Check the workspace</source>
        <translation>Arbeitsbereich &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Record &amp;check-in…</source>
        <translation>&amp;Check-in erfassen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Why this number?</source>
        <translation>&amp;Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Add &amp;objective…</source>
        <translation>&amp;Ziel hinzufügen…</translation>
    </message>
    <message>
        <source>Add objective that &amp;serves this…</source>
        <translation>&amp;Unterziel hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;key result…</source>
        <translation>&amp;Schlüsselergebnis hinzufügen…</translation>
    </message>
    <message>
        <source>Cu&amp;t, to move it</source>
        <translation>&amp;Ausschneiden zum Verschieben</translation>
    </message>
    <message>
        <source>&amp;Paste it here</source>
        <translation>&amp;Hier einfügen</translation>
    </message>
    <message>
        <source>Reb&amp;uild the tables</source>
        <translation>Tabellen neu &amp;aufbauen</translation>
    </message>
    <message>
        <source>&amp;Move to the top</source>
        <translation>Auf die &amp;oberste Ebene</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>Arch&amp;ivieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Berichte</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About OKR Desktop</source>
        <translation>Ü&amp;ber OKR Desktop</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>ObjectiveDialog</name>
    <message>
        <source>New objective</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>Edit objective</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>Add objective</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>A promise: {share} is expected at the end.</source>
        <translation>Ein Versprechen: Am Ende werden {share} erwartet.</translation>
    </message>
    <message>
        <source>Aimed high on purpose: {share} is a good end.</source>
        <translation>Bewusst hoch gesteckt: {share} sind ein gutes Ergebnis.</translation>
    </message>
    <message>
        <source>No cycle (backlog)</source>
        <translation>Kein Zyklus (Backlog)</translation>
    </message>
    <message>
        <source>{cycle} (new)</source>
        <translation>{cycle} (neu)</translation>
    </message>
    <message>
        <source>Search a team, or type a new one and press Enter</source>
        <translation>Team suchen oder neu eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Type a tag and press Enter</source>
        <translation>Schlagwort, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For example: A broken bike is back on the road the next day</source>
        <translation>Zum Beispiel: Ein defektes Rad fährt am nächsten Tag wieder</translation>
    </message>
    <message>
        <source>&amp;Why does it matter?</source>
        <translation>&amp;Warum ist es wichtig?</translation>
    </message>
    <message>
        <source>Why does it matter?</source>
        <translation>Warum ist es wichtig?</translation>
    </message>
    <message>
        <source>What gets better, and for whom?</source>
        <translation>Was wird besser, und für wen?</translation>
    </message>
    <message>
        <source>&amp;Aligned to</source>
        <translation>Zahlt ein a&amp;uf</translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation>Zahlt ein auf</translation>
    </message>
    <message>
        <source>Search an objective or key result; empty stands at the top</source>
        <translation>Ziel oder Schlüsselergebnis suchen; leer: oberste Ebene</translation>
    </message>
    <message>
        <source>&amp;Cycle</source>
        <translation>Z&amp;yklus</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Zustä&amp;ndig</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Search a name, or type a new one</source>
        <translation>Suchen oder neu eingeben</translation>
    </message>
    <message>
        <source>T&amp;eams</source>
        <translation>T&amp;eams</translation>
    </message>
    <message>
        <source>Committe&amp;d</source>
        <translation>&amp;Verbindlich</translation>
    </message>
    <message>
        <source>Weig&amp;ht</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Asp&amp;irational</source>
        <translation>&amp;Ambitioniert</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>0 leaves it out of the objective above.</source>
        <translation>0 lässt es im Ziel darüber weg.</translation>
    </message>
    <message>
        <source>&amp;Progress from</source>
        <translation>&amp;Fortschritt aus</translation>
    </message>
    <message>
        <source>Progress from</source>
        <translation>Fortschritt aus</translation>
    </message>
    <message>
        <source>P&amp;rogress by hand</source>
        <translation>Fortschritt von &amp;Hand</translation>
    </message>
    <message>
        <source>Progress by hand</source>
        <translation>Fortschritt von Hand</translation>
    </message>
    <message>
        <source>for example 40</source>
        <translation>zum Beispiel 40</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Sch&amp;lagwörter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>OutlineTable</name>
    <message>
        <source>Objectives and key results</source>
        <translation>Ziele und Schlüsselergebnisse</translation>
    </message>
</context>
<context>
    <name>OutlineWords</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>objective, level {level}</source>
        <translation>Ziel, Ebene {level}</translation>
    </message>
    <message>
        <source>key result, level {level}</source>
        <translation>Schlüsselergebnis, Ebene {level}</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>expected {percent} percent</source>
        <translation>erwartet {percent} Prozent</translation>
    </message>
    <message>
        <source>worst key result: {status}</source>
        <translation>schwächstes Schlüsselergebnis: {status}</translation>
    </message>
    <message>
        <source>{count} reported</source>
        <translation>{count} berichtet</translation>
    </message>
    <message>
        <source>confidence {value}</source>
        <translation>Zuversicht {value}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>zuständig {name}</translation>
    </message>
    <message>
        <source>team {name}</source>
        <translation>Team {name}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>fällig {date}</translation>
    </message>
    <message>
        <source>{heading}: {value}</source>
        <translation>{heading}: {value}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>auf Kurs</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>im Rückstand</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What can be done with the selected row</source>
        <translation>Was mit der ausgewählten Zeile möglich ist</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>Archive instead</source>
        <translation>Stattdessen archivieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Still in use</source>
        <translation>Noch in Gebrauch</translation>
    </message>
    <message>
        <source>Archiving hides it from lists and keeps everything that refers to it.</source>
        <translation>Archiviertes verschwindet aus den Listen; alles, was sich darauf bezieht, bleibt.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>Add team…</source>
        <translation>Team hinzufügen…</translation>
    </message>
    <message>
        <source>Add cycle…</source>
        <translation>Zyklus hinzufügen…</translation>
    </message>
    <message>
        <source>People and what they own will stand here.</source>
        <translation>Hier stehen Personen und wofür sie zuständig sind.</translation>
    </message>
    <message>
        <source>Your teams will stand here, one inside the other.</source>
        <translation>Hier stehen Ihre Teams, eines im anderen.</translation>
    </message>
    <message>
        <source>The quarters and years you plan for will stand here.</source>
        <translation>Hier stehen die Quartale und Jahre, für die Sie planen.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>Auswertung beginnen</translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation>Zurück zur Vorbereitung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Back to active</source>
        <translation>Zurück zu aktiv</translation>
    </message>
    <message>
        <source>Reopen for review</source>
        <translation>Zur Auswertung wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen and activate</source>
        <translation>Wieder öffnen und aktivieren</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Person bearbeiten</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Search a team, or type a new one and press Enter</source>
        <translation>Team suchen oder neu eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for example Mei Tanaka</source>
        <translation>zum Beispiel Mei Tanaka</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>for example mei@example.org</source>
        <translation>zum Beispiel mei@example.org</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>for example Developer</source>
        <translation>zum Beispiel Entwicklerin</translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation>&amp;Teams</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>No lon&amp;ger with us</source>
        <translation>Nicht &amp;mehr bei uns</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv z&amp;urückholen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>Arch&amp;ivieren</translation>
    </message>
    <message>
        <source>Select an objective first: a key result belongs to one.</source>
        <translation>Wählen Sie zuerst ein Ziel: Ein Schlüsselergebnis gehört zu einem Ziel.</translation>
    </message>
    <message>
        <source>Select a key result first: check-ins are recorded there.</source>
        <translation>Wählen Sie zuerst ein Schlüsselergebnis: Dort werden Check-ins erfasst.</translation>
    </message>
    <message>
        <source>“{title}” will move to where you paste it.</source>
        <translation>„{title}“ wird dorthin verschoben, wo Sie es einfügen.</translation>
    </message>
    <message>
        <source>Cut an objective or key result first (Ctrl+X), then paste it here.</source>
        <translation>Schneiden Sie zuerst ein Ziel oder Schlüsselergebnis aus (Strg+X), und fügen Sie es dann hier ein.</translation>
    </message>
    <message>
        <source>It is already here.</source>
        <translation>Es steht schon hier.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Here your objectives and key results will stand. Begin with one, or look around in a sample.</source>
        <translation>Hier stehen Ihre Ziele und Schlüsselergebnisse. Beginnen Sie mit einem, oder sehen Sie sich in einem Beispiel um.</translation>
    </message>
    <message>
        <source>Add the first objective</source>
        <translation>Erstes Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Look around in a sample</source>
        <translation>Im Beispiel umsehen</translation>
    </message>
    <message>
        <source>Nothing is planned in this selection yet.</source>
        <translation>In dieser Auswahl ist noch nichts geplant.</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>It cannot go there: key results stand under objectives, and nothing under itself.</source>
        <translation>Dorthin geht es nicht: Schlüsselergebnisse stehen unter Zielen, und nichts unter sich selbst.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>{reported} of {total}</source>
        <translation>{reported} von {total}</translation>
    </message>
</context>
<context>
    <name>ProblemsTable</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was auffiel</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Auffälligkeiten der Datei</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>{percent} percent</source>
        <translation>{percent} Prozent</translation>
    </message>
    <message>
        <source>{value}, expected {percent} percent</source>
        <translation>{value}, erwartet {percent} Prozent</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Quarterly review</source>
        <translation>Quartalsbericht</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>There are no objectives in this selection yet, so there is nothing to print.</source>
        <translation>In dieser Auswahl gibt es noch keine Ziele und deshalb nichts zu drucken.</translation>
    </message>
    <message>
        <source>{objectives}, {results}, {reported} with a value; data as of {day}.</source>
        <translation>{objectives}, {results}, {reported} mit Wert; Datenstand {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n Schlüsselergebnis</numerusform>
            <numerusform>%n Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>In the folder {folder}.</source>
        <translation>Im Ordner {folder}.</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>„{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Some characters are in none of the fonts and are printed as a box: {signs}. The first is in “{title}”.</source>
        <translation>Einige Zeichen fehlen in allen Schriften und werden als Kästchen gedruckt: {signs}. Das erste steht in „{title}“.</translation>
    </message>
    <message>
        <source>The review was not saved.</source>
        <translation>Der Bericht wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The system could not open this. You find it here:</source>
        <translation>Das System konnte das nicht öffnen. Sie finden es hier:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation>Quartalsbericht</translation>
    </message>
    <message>
        <source>One PDF for a review meeting: a summary page, a table of every result, each objective with its key results, and how the figures are made.</source>
        <translation>Ein PDF für das Review: eine Übersicht, eine Tabelle aller Ergebnisse, jedes Ziel mit seinen Schlüsselergebnissen und wie die Zahlen entstehen.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Sketch of the first page</source>
        <translation>Skizze der ersten Seite</translation>
    </message>
    <message>
        <source>Quarterly review</source>
        <translation>Quartalsbericht</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>{field}: {change}</source>
        <translation>{field}: {change}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Progress is compared with the time that has passed. The gap, in percentage points, decides: on track down to the first number, behind down to the second, at risk below it.</source>
        <translation>Der Fortschritt wird mit der vergangenen Zeit verglichen. Der Abstand in Prozentpunkten entscheidet: auf Kurs bis zur ersten Zahl, im Rückstand bis zur zweiten, darunter gefährdet.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Dieser Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>for example Nordlicht Bikes</source>
        <translation>zum Beispiel Nordlicht Bikes</translation>
    </message>
    <message>
        <source>&amp;Fiscal year begins in</source>
        <translation>&amp;Geschäftsjahr ab</translation>
    </message>
    <message>
        <source>Fiscal year begins in</source>
        <translation>Geschäftsjahr ab</translation>
    </message>
    <message>
        <source>&amp;Check-in every</source>
        <translation>&amp;Check-in alle</translation>
    </message>
    <message>
        <source>Check-in every</source>
        <translation>Check-in alle</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>St&amp;ale after another</source>
        <translation>&amp;Veraltet nach weiteren</translation>
    </message>
    <message>
        <source>Stale after another</source>
        <translation>Veraltet nach weiteren</translation>
    </message>
    <message>
        <source>When is something on track?</source>
        <translation>Wann ist etwas auf Kurs?</translation>
    </message>
    <message>
        <source>On &amp;track down to</source>
        <translation>&amp;Auf Kurs bis</translation>
    </message>
    <message>
        <source>On track down to</source>
        <translation>Auf Kurs bis</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>&amp;Behind down to</source>
        <translation>Im &amp;Rückstand bis</translation>
    </message>
    <message>
        <source>Behind down to</source>
        <translation>Im Rückstand bis</translation>
    </message>
    <message>
        <source>Co&amp;mmitted objectives aim at</source>
        <translation>Ver&amp;bindliche Ziele erwarten</translation>
    </message>
    <message>
        <source>Committed objectives aim at</source>
        <translation>Verbindliche Ziele erwarten</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>As&amp;pirational ones at</source>
        <translation>A&amp;mbitionierte erwarten</translation>
    </message>
    <message>
        <source>Aspirational ones at</source>
        <translation>Ambitionierte erwarten</translation>
    </message>
    <message>
        <source>&amp;No verdict during the first</source>
        <translation>&amp;Kein Urteil in den ersten</translation>
    </message>
    <message>
        <source>No verdict during the first</source>
        <translation>Kein Urteil in den ersten</translation>
    </message>
    <message>
        <source>% of a cycle</source>
        <translation>%&#xa0;des Zyklus</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Values over time</source>
        <translation>Werte im Lauf der Zeit</translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation>noch keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted}, first {first}, last {last}</source>
        <translation>{counted}, zuerst {first}, zuletzt {last}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>{name} · archived</source>
        <translation>{name} · archiviert</translation>
    </message>
</context>
<context>
    <name>TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>Edit team</source>
        <translation>Team bearbeiten</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for example Customer care</source>
        <translation>zum Beispiel Kundenservice</translation>
    </message>
    <message>
        <source>&amp;Part of</source>
        <translation>&amp;Gehört zu</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Search a team; empty stands alone</source>
        <translation>Team suchen; leer: steht für sich</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Search a name</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Not a team an&amp;y more</source>
        <translation>Kein Team &amp;mehr</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{file}” could not be used, because it is open in another window or program. Close it there, and try again.</source>
        <translation>„{file}“ ist gerade in einem anderen Fenster oder Programm geöffnet. Schließen Sie die Datei dort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” is damaged, and nothing was changed in it. Restore a backup, or copy the file and ask for help.</source>
        <translation>„{file}“ ist beschädigt; nichts wurde daran geändert. Stellen Sie eine Sicherung wieder her, oder kopieren Sie die Datei und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>“{file}” is empty, so it is no workspace. Choose another file, or restore a backup.</source>
        <translation>„{file}“ ist leer und deshalb kein Arbeitsbereich. Wählen Sie eine andere Datei, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>“{file}” is a database of another program. Choose a file that ends in .okrdb.</source>
        <translation>„{file}“ ist die Datenbank eines anderen Programms. Wählen Sie eine Datei, die auf .okrdb endet.</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of OKR Desktop ({needs}); this one is {have}. Install the newer version to open it.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop ({needs}); diese hier ist {have}. Zum Öffnen installieren Sie bitte die neuere Version.</translation>
    </message>
    <message>
        <source>Names that end in .okr are kept for shared files. Choose a name that ends in .okrdb.</source>
        <translation>Namen auf .okr sind für gemeinsame Dateien vorgesehen. Bitte einen Namen wählen, der auf .okrdb endet.</translation>
    </message>
    <message>
        <source>“{file}” was moved, renamed or deleted while it was open, so nothing more can be saved in it. Put it back and open it again. File ▸ Back up now still saves a copy of everything up to the last saved step.</source>
        <translation>„{file}“ wurde verschoben, umbenannt oder gelöscht, während sie geöffnet war; es kann nichts mehr darin gespeichert werden. Bitte zurücklegen und erneut öffnen. Datei ▸ Jetzt sichern legt noch eine Kopie von allem bis zum letzten gespeicherten Schritt an.</translation>
    </message>
    <message>
        <source>“{file}” lies in a shared folder, where two computers at once can damage it. Choose a folder on this computer.</source>
        <translation>„{file}“ liegt in einem freigegebenen Ordner, wo zwei Rechner zugleich die Datei beschädigen können. Wählen Sie einen Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>“{file}” lies in a network folder, where two computers at once can damage it. Choose a folder on this computer.</source>
        <translation>„{file}“ liegt in einem Netzwerkordner, wo zwei Rechner zugleich die Datei beschädigen können. Wählen Sie einen Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>“{file}” lies in a folder that a cloud service copies, where two computers at once can damage it. Choose another folder on this computer.</source>
        <translation>„{file}“ liegt in einem Ordner, den ein Cloud-Dienst abgleicht; zwei Rechner zugleich können die Datei beschädigen. Wählen Sie einen anderen Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This could not be saved, because its id belongs to something else.</source>
        <translation>Das konnte nicht gespeichert werden, weil seine Kennung zu etwas anderem gehört.</translation>
    </message>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Kein Arbeitsbereich ist geöffnet. Öffnen Sie zuerst einen, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>“{file}” is not there. Check the name, or choose another file.</source>
        <translation>„{file}“ gibt es dort nicht. Prüfen Sie den Namen, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{file}” is there already and was left alone. Choose another name.</source>
        <translation>„{file}“ gibt es schon; die Datei bleibt unverändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a file.</source>
        <translation>„{file}“ ist ein Ordner. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“{file}” could not be written, because its folder is not there. Choose another folder.</source>
        <translation>„{file}“ konnte nicht geschrieben werden, weil es den Ordner nicht gibt. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{file}” could not be read or written, because the system does not allow it. Check the permissions of the file and its folder, or choose another place.</source>
        <translation>„{file}“ konnte nicht gelesen oder geschrieben werden, weil das System es nicht erlaubt. Prüfen Sie die Rechte der Datei und ihres Ordners, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{file}” could not be saved, because the disk is full. Make room, and try again.</source>
        <translation>„{file}“ konnte nicht gespeichert werden, weil der Datenträger voll ist. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” could not be saved: the disk reports an error. Check the disk, and try again.</source>
        <translation>„{file}“ konnte nicht gespeichert werden: Der Datenträger meldet einen Fehler. Prüfen Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” is not an ordinary file. Choose another one.</source>
        <translation>„{file}“ ist keine gewöhnliche Datei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{file}” is empty, so there is nothing to read.</source>
        <translation>„{file}“ ist leer, es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>“{file}” has {size} MB, and {limit} MB can be read. Split it into several files.</source>
        <translation>„{file}“ hat {size}&#xa0;MB, gelesen werden höchstens {limit}&#xa0;MB. Teilen Sie die Datei in mehrere auf.</translation>
    </message>
    <message>
        <source>“{file}” has {lines} lines, and {limit} can be read. Split it into several files.</source>
        <translation>„{file}“ hat {lines} Zeilen, gelesen werden höchstens {limit}. Teilen Sie die Datei in mehrere auf.</translation>
    </message>
    <message>
        <source>“{file}” could not be read: the system reports an error ({reason}). Try a copy of the file.</source>
        <translation>„{file}“ konnte nicht gelesen werden: Das System meldet einen Fehler ({reason}). Versuchen Sie es mit einer Kopie der Datei.</translation>
    </message>
    <message>
        <source>“{file}” is not a text file. Save it as CSV, Markdown or plain text, and import that.</source>
        <translation>„{file}“ ist keine Textdatei. Speichern Sie den Inhalt als CSV, Markdown oder reinen Text, und importieren Sie das.</translation>
    </message>
    <message>
        <source>The letters in “{file}” cannot be read. Save it as UTF-8 text, and import that.</source>
        <translation>Die Zeichen in „{file}“ lassen sich nicht lesen. Speichern Sie die Datei als UTF-8-Text, und importieren Sie das.</translation>
    </message>
    <message>
        <source>No objectives or key results were found in “{file}”. Help shows what such a file looks like.</source>
        <translation>In „{file}“ wurden keine Ziele oder Schlüsselergebnisse gefunden. Die Hilfe zeigt, wie so eine Datei aussieht.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as “{format}”. Choose CSV, Markdown or plain text.</source>
        <translation>„{file}“ lässt sich nicht als „{format}“ lesen. Wählen Sie CSV, Markdown oder reinen Text.</translation>
    </message>
    <message>
        <source>The report was cancelled, and nothing was written.</source>
        <translation>Der Bericht wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This step cannot be taken back, because everything it changed has been changed again since.</source>
        <translation>Dieser Schritt lässt sich nicht zurücknehmen, weil alles, was er geändert hat, seitdem erneut geändert wurde.</translation>
    </message>
    <message>
        <source>This is not there any more: it has been deleted.</source>
        <translation>Das gibt es nicht mehr: Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>“{id}” stands for {count} items. Give more of it.</source>
        <translation>„{id}“ steht für {count} Einträge. Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>This objective is not there any more: it has been deleted.</source>
        <translation>Dieses Ziel gibt es nicht mehr: Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>This key result is not there any more: it has been deleted.</source>
        <translation>Dieses Schlüsselergebnis gibt es nicht mehr: Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>This check-in is not there any more: it has been deleted.</source>
        <translation>Diesen Check-in gibt es nicht mehr: Er wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is no such cycle. Choose another one.</source>
        <translation>Diesen Zyklus gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This team is not there any more. Choose another one.</source>
        <translation>Dieses Team gibt es nicht mehr. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This person is not there any more. Choose another one.</source>
        <translation>Diese Person gibt es nicht mehr. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed. Try again; if it stays so, please report it with the word “{code}”.</source>
        <translation>Das hat nicht geklappt; nichts wurde geändert. Versuchen Sie es noch einmal; wenn es so bleibt, melden Sie es bitte mit dem Wort „{code}“.</translation>
    </message>
    <message>
        <source>Record check-in “{title}”</source>
        <translation>Check-in erfassen „{title}“</translation>
    </message>
    <message>
        <source>Correct check-in “{title}”</source>
        <translation>Check-in korrigieren „{title}“</translation>
    </message>
    <message>
        <source>Delete check-in “{title}”</source>
        <translation>Check-in löschen „{title}“</translation>
    </message>
    <message>
        <source>Add objective “{title}”</source>
        <translation>Ziel hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit objective “{title}”</source>
        <translation>Ziel bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Move objective “{title}”</source>
        <translation>Ziel verschieben „{title}“</translation>
    </message>
    <message>
        <source>Archive objective “{title}”</source>
        <translation>Ziel archivieren „{title}“</translation>
    </message>
    <message>
        <source>Bring back objective “{title}”</source>
        <translation>Ziel zurückholen „{title}“</translation>
    </message>
    <message>
        <source>Delete objective “{title}”</source>
        <translation>Ziel löschen „{title}“</translation>
    </message>
    <message>
        <source>Add key result “{title}”</source>
        <translation>Schlüsselergebnis hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit key result “{title}”</source>
        <translation>Schlüsselergebnis bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Move key result “{title}”</source>
        <translation>Schlüsselergebnis verschieben „{title}“</translation>
    </message>
    <message>
        <source>Archive key result “{title}”</source>
        <translation>Schlüsselergebnis archivieren „{title}“</translation>
    </message>
    <message>
        <source>Bring back key result “{title}”</source>
        <translation>Schlüsselergebnis zurückholen „{title}“</translation>
    </message>
    <message>
        <source>Delete key result “{title}”</source>
        <translation>Schlüsselergebnis löschen „{title}“</translation>
    </message>
    <message>
        <source>Add person “{title}”</source>
        <translation>Person hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit person “{title}”</source>
        <translation>Person bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Delete person “{title}”</source>
        <translation>Person löschen „{title}“</translation>
    </message>
    <message>
        <source>Add team “{title}”</source>
        <translation>Team hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit team “{title}”</source>
        <translation>Team bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Delete team “{title}”</source>
        <translation>Team löschen „{title}“</translation>
    </message>
    <message>
        <source>Add cycle “{title}”</source>
        <translation>Zyklus hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit cycle “{title}”</source>
        <translation>Zyklus bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Delete cycle “{title}”</source>
        <translation>Zyklus löschen „{title}“</translation>
    </message>
    <message>
        <source>Set cycle “{title}” back to preparation</source>
        <translation>Zyklus zurück in Vorbereitung „{title}“</translation>
    </message>
    <message>
        <source>Open cycle “{title}”</source>
        <translation>Zyklus öffnen „{title}“</translation>
    </message>
    <message>
        <source>Start review of cycle “{title}”</source>
        <translation>Auswertung beginnen „{title}“</translation>
    </message>
    <message>
        <source>Close cycle “{title}”</source>
        <translation>Zyklus abschließen „{title}“</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Create workspace “{name}”</source>
        <translation>Arbeitsbereich anlegen „{name}“</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Add sample “{name}”</source>
        <translation>Beispiel hinzufügen „{name}“</translation>
    </message>
    <message>
        <source>Import “{name}”</source>
        <translation>Import „{name}“</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Recorded check-in “{title}”</source>
        <translation>Check-in „{title}“ erfasst</translation>
    </message>
    <message>
        <source>Corrected check-in “{title}”</source>
        <translation>Check-in „{title}“ korrigiert</translation>
    </message>
    <message>
        <source>Deleted check-in “{title}”</source>
        <translation>Check-in „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added objective “{title}”</source>
        <translation>Ziel „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited objective “{title}”</source>
        <translation>Ziel „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Moved objective “{title}”</source>
        <translation>Ziel „{title}“ verschoben</translation>
    </message>
    <message>
        <source>Archived objective “{title}”</source>
        <translation>Ziel „{title}“ archiviert</translation>
    </message>
    <message>
        <source>Brought back objective “{title}”</source>
        <translation>Ziel „{title}“ zurückgeholt</translation>
    </message>
    <message>
        <source>Deleted objective “{title}”</source>
        <translation>Ziel „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Moved key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ verschoben</translation>
    </message>
    <message>
        <source>Archived key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ archiviert</translation>
    </message>
    <message>
        <source>Brought back key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ zurückgeholt</translation>
    </message>
    <message>
        <source>Deleted key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added person “{title}”</source>
        <translation>Person „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited person “{title}”</source>
        <translation>Person „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Deleted person “{title}”</source>
        <translation>Person „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added team “{title}”</source>
        <translation>Team „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited team “{title}”</source>
        <translation>Team „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Deleted team “{title}”</source>
        <translation>Team „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added cycle “{title}”</source>
        <translation>Zyklus „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited cycle “{title}”</source>
        <translation>Zyklus „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Deleted cycle “{title}”</source>
        <translation>Zyklus „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Opened cycle “{title}”</source>
        <translation>Zyklus „{title}“ eröffnet</translation>
    </message>
    <message>
        <source>Started review of cycle “{title}”</source>
        <translation>Auswertung des Zyklus „{title}“ begonnen</translation>
    </message>
    <message>
        <source>Closed cycle “{title}”</source>
        <translation>Zyklus „{title}“ abgeschlossen</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>Created workspace “{name}”</source>
        <translation>Arbeitsbereich „{name}“ angelegt</translation>
    </message>
    <message>
        <source>Created the workspace</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>Added sample “{name}”</source>
        <translation>Beispiel „{name}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Imported “{name}”</source>
        <translation>„{name}“ importiert</translation>
    </message>
    <message>
        <source>Changed something</source>
        <translation>Etwas geändert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>{value}, between {low} and {high}</source>
        <translation>{value}, zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>{value}, at least {limit}</source>
        <translation>{value}, mindestens {limit}</translation>
    </message>
    <message>
        <source>{value}, at most {limit}</source>
        <translation>{value}, höchstens {limit}</translation>
    </message>
    <message>
        <source>{value}, from {start} to {target}</source>
        <translation>{value}, von {start} auf {target}</translation>
    </message>
    <message>
        <source>{value} of {target}</source>
        <translation>{value} von {target}</translation>
    </message>
    <message>
        <source>done or not</source>
        <translation>erreicht oder nicht</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>mindestens {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>höchstens {limit}</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>from {start} to {target}</source>
        <translation>von {start} auf {target}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>Geben Sie einen Titel ein.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A tag needs at least one letter.</source>
        <translation>Ein Schlagwort braucht mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>This text has {length} characters, and {limit} fit here. Shorten it by {over}.</source>
        <translation>Dieser Text hat {length} Zeichen, {limit} passen hierher. Kürzen Sie ihn um {over}.</translation>
    </message>
    <message>
        <source>This title has {length} characters, and {limit} fit. Move some of it to the description.</source>
        <translation>Dieser Titel hat {length} Zeichen, {limit} passen. Verschieben Sie einen Teil in die Beschreibung.</translation>
    </message>
    <message>
        <source>This text holds invisible characters or line breaks that cannot be stored here. Type it anew.</source>
        <translation>Dieser Text enthält unsichtbare Zeichen oder Zeilenumbrüche, die hier nicht gespeichert werden können. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>This number is too large. Enter one with at most 15 digits before the decimal mark.</source>
        <translation>Diese Zahl ist zu groß. Höchstens 15 Stellen vor dem Komma sind möglich.</translation>
    </message>
    <message>
        <source>Enter at most {places} digits after the decimal mark.</source>
        <translation>Geben Sie höchstens {places} Stellen nach dem Komma ein.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Enter one such as {example}.</source>
        <translation>„{text}“ ist keine Zahl. Geben Sie eine ein, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>“{text}” can be read in more than one way. Write the number out, such as {example}.</source>
        <translation>„{text}“ lässt sich verschieden lesen. Schreiben Sie die Zahl aus, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>Enter the value that was measured.</source>
        <translation>Geben Sie den gemessenen Wert ein.</translation>
    </message>
    <message>
        <source>Choose Yes or No.</source>
        <translation>Wählen Sie Ja oder Nein.</translation>
    </message>
    <message>
        <source>This key result is measured in {unit}, not in {typed}.</source>
        <translation>Dieses Schlüsselergebnis wird in {unit} gemessen, nicht in {typed}.</translation>
    </message>
    <message>
        <source>This key result has no unit. Enter the number without “{typed}”.</source>
        <translation>Dieses Schlüsselergebnis hat keine Einheit. Geben Sie die Zahl ohne „{typed}“ ein.</translation>
    </message>
    <message>
        <source>This moves away from the target: the last value was {before}. Fine if it is so.</source>
        <translation>Das entfernt sich vom Zielwert: Zuletzt waren es {before}. Wenn das stimmt, ist es in Ordnung.</translation>
    </message>
    <message>
        <source>Nothing here is called “{text}”. Choose one from the list.</source>
        <translation>Nichts heißt hier „{text}“. Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Choose one from it.</source>
        <translation>„{text}“ steht nicht in der Liste. Wählen Sie etwas daraus.</translation>
    </message>
    <message>
        <source>A number is missing here.</source>
        <translation>Hier fehlt eine Zahl.</translation>
    </message>
    <message>
        <source>Enter the value you start from.</source>
        <translation>Geben Sie den Wert ein, von dem aus Sie beginnen.</translation>
    </message>
    <message>
        <source>Enter the value you want to reach.</source>
        <translation>Geben Sie den Wert ein, den Sie erreichen wollen.</translation>
    </message>
    <message>
        <source>Enter the lower limit.</source>
        <translation>Geben Sie die untere Grenze ein.</translation>
    </message>
    <message>
        <source>Enter the upper limit.</source>
        <translation>Geben Sie die obere Grenze ein.</translation>
    </message>
    <message>
        <source>Start and target are the same, so there is no way to go. Change one, or choose another kind.</source>
        <translation>Startwert und Zielwert sind gleich, es gibt also keinen Weg dazwischen. Ändern Sie einen davon, oder wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>Start and target contradict the kind of this key result.</source>
        <translation>Startwert und Zielwert widersprechen der Art dieses Schlüsselergebnisses.</translation>
    </message>
    <message>
        <source>To increase, the target must be above the start. Change it, or choose “Decrease”.</source>
        <translation>Zum Steigern muss der Zielwert über dem Startwert liegen. Ändern Sie ihn, oder wählen Sie „Senken“.</translation>
    </message>
    <message>
        <source>To decrease, the target must be below the start. Change it, or choose “Increase”.</source>
        <translation>Zum Senken muss der Zielwert unter dem Startwert liegen. Ändern Sie ihn, oder wählen Sie „Steigern“.</translation>
    </message>
    <message>
        <source>There are check-ins already: their progress will be read anew with this measure.</source>
        <translation>Es gibt schon Check-ins: Ihr Fortschritt wird mit dieser Messgröße neu berechnet.</translation>
    </message>
    <message>
        <source>Enter the progress in per cent, from 0 to 100.</source>
        <translation>Geben Sie den Fortschritt in Prozent ein, von 0 bis 100.</translation>
    </message>
    <message>
        <source>The upper limit must not be below the lower one.</source>
        <translation>Die obere Grenze darf nicht unter der unteren liegen.</translation>
    </message>
    <message>
        <source>Confidence goes from 0 to 10.</source>
        <translation>Die Zuversicht reicht von 0 bis 10.</translation>
    </message>
    <message>
        <source>This day is too long ago. Choose one after 1900.</source>
        <translation>Dieser Tag liegt zu lange zurück. Wählen Sie einen nach 1900.</translation>
    </message>
    <message>
        <source>This is not a day. Write it like {example}.</source>
        <translation>Das ist kein Datum. Bitte so schreiben: {example}.</translation>
    </message>
    <message>
        <source>This day is still to come. Choose today or an earlier day.</source>
        <translation>Dieser Tag kommt erst noch. Wählen Sie heute oder einen früheren Tag.</translation>
    </message>
    <message>
        <source>A weight cannot be below 0. Enter 0 to leave it out of the mean.</source>
        <translation>Ein Gewicht kann nicht unter 0 liegen. Mit 0 bleibt es im Mittel außen vor.</translation>
    </message>
    <message>
        <source>The last day must come after the first.</source>
        <translation>Der letzte Tag muss nach dem ersten liegen.</translation>
    </message>
    <message>
        <source>There is already a cycle called “{name}”. Choose another name.</source>
        <translation>Einen Zyklus namens „{name}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” names no period. Write for example “2026 Q3” or “2026”.</source>
        <translation>„{name}“ nennt keinen Zeitraum. Schreiben Sie zum Beispiel „2026 Q3“ oder „2026“.</translation>
    </message>
    <message>
        <source>“{cycle}” is closed, so nothing in it can be changed. Reopen the cycle first.</source>
        <translation>„{cycle}“ ist abgeschlossen, darin lässt sich nichts ändern. Öffnen Sie den Zyklus zuerst wieder.</translation>
    </message>
    <message>
        <source>This cycle is not there any more. Choose another one.</source>
        <translation>Diesen Zyklus gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Choose a month.</source>
        <translation>Wählen Sie einen Monat.</translation>
    </message>
    <message>
        <source>“Behind” must begin further below than “on track”.</source>
        <translation>„Im Rückstand“ muss weiter unten liegen als „auf Kurs“.</translation>
    </message>
    <message>
        <source>Enter between 1 and 366 days, and a grace of 0 to 366 days.</source>
        <translation>Möglich sind 1 bis 366 Tage und 0 bis 366 Tage Nachfrist.</translation>
    </message>
    <message>
        <source>A key result can only stand under an objective.</source>
        <translation>Ein Schlüsselergebnis kann nur unter einem Ziel stehen.</translation>
    </message>
    <message>
        <source>It would stand more than {limit} levels deep. Align it to something higher up.</source>
        <translation>Es stünde mehr als {limit} Ebenen tief. Ordnen Sie es weiter oben ein.</translation>
    </message>
    <message>
        <source>It cannot stand under itself or under what is below it.</source>
        <translation>Es kann nicht unter sich selbst stehen oder unter etwas, das darunter liegt.</translation>
    </message>
    <message>
        <source>What this was aligned to is not there any more. Choose another one.</source>
        <translation>Worauf dies einzahlte, gibt es nicht mehr. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>This key result is not there any more: somebody has deleted it.</source>
        <translation>Dieses Schlüsselergebnis gibt es nicht mehr: Jemand hat es gelöscht.</translation>
    </message>
    <message>
        <source>A check-in stays with its key result. Delete it, and record it for the other one.</source>
        <translation>Ein Check-in bleibt bei seinem Schlüsselergebnis. Löschen Sie ihn, und erfassen Sie ihn beim anderen.</translation>
    </message>
    <message>
        <source>This day lies outside the cycle, {start} to {end}.</source>
        <translation>Dieser Tag liegt außerhalb des Zyklus, {start} bis {end}.</translation>
    </message>
    <message>
        <source>“{name}” is still in use ({count}×). Archive it, or change what refers to it first.</source>
        <translation>„{name}“ wird noch verwendet ({count}×). Archivieren Sie den Eintrag, oder ändern Sie zuerst, was sich darauf bezieht.</translation>
    </message>
    <message>
        <source>The title “{title}” had line breaks; they became spaces.</source>
        <translation>Der Titel „{title}“ hatte Zeilenumbrüche; sie wurden zu Leerzeichen.</translation>
    </message>
    <message>
        <source>A quotation mark opens here and never closes. Lines after it that were not read: {lines}.</source>
        <translation>Hier beginnt ein Anführungszeichen, das nie endet. Nicht gelesene Zeilen danach: {lines}.</translation>
    </message>
    <message>
        <source>The numbers in “{text}” were not taken as a measure: start and target are the same.</source>
        <translation>Die Zahlen in „{text}“ wurden nicht als Messgröße übernommen: Start und Zielwert sind gleich.</translation>
    </message>
    <message>
        <source>The numbers in “{text}” were not taken as a measure: one of the two is not a number.</source>
        <translation>Die Zahlen in „{text}“ wurden nicht als Messgröße übernommen: Eine der beiden ist keine Zahl.</translation>
    </message>
    <message>
        <source>The numbers in “{text}” were not taken as a measure: a number can be read in two ways.</source>
        <translation>Die Zahlen in „{text}“ wurden nicht als Messgröße übernommen: Eine Zahl lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>The numbers in “{text}” were not taken as a measure: their unit is not clear.</source>
        <translation>Die Zahlen in „{text}“ wurden nicht als Messgröße übernommen: Ihre Einheit ist nicht klar.</translation>
    </message>
    <message>
        <source>The numbers in “{text}” were not taken as a measure: only “from 9 to 2 h” at the end is.</source>
        <translation>Die Zahlen in „{text}“ wurden nicht als Messgröße übernommen: Nur „from 9 to 2 h“ am Ende wird so gelesen.</translation>
    </message>
    <message>
        <source>“{text}” was kept in the description; progress is computed from the key results.</source>
        <translation>„{text}“ bleibt in der Beschreibung; der Fortschritt wird aus den Schlüsselergebnissen berechnet.</translation>
    </message>
    <message>
        <source>Not listed here: {count} more of the same kind.</source>
        <translation>Hier nicht aufgeführt: {count} weitere der gleichen Art.</translation>
    </message>
    <message>
        <source>Tip: with its number in the title it says itself what success is, such as “{example}”.</source>
        <translation>Tipp: Mit der Zahl im Titel sagt es selbst, was Erfolg ist, zum Beispiel „{example}“.</translation>
    </message>
    <message>
        <source>“{name}” is new and will be added to the people when you save.</source>
        <translation>„{name}“ ist neu und kommt beim Speichern zu den Personen.</translation>
    </message>
    <message>
        <source>New and added to the teams when you save: {name}</source>
        <translation>Neu, kommt beim Speichern zu den Teams: {name}</translation>
    </message>
    <message>
        <source>Left out: the title “{title}” has {length} characters, and {limit} fit. Shorten it in the file.</source>
        <translation>Ausgelassen: Der Titel „{title}“ hat {length} Zeichen, {limit} passen. Kürzen Sie ihn in der Datei.</translation>
    </message>
    <message>
        <source>Not read: the name “{text}” has {length} characters, and {limit} fit.</source>
        <translation>Nicht gelesen: Der Name „{text}“ hat {length} Zeichen, {limit} passen.</translation>
    </message>
    <message>
        <source>The description was cut: it has {length} characters, and {limit} fit.</source>
        <translation>Die Beschreibung wurde gekürzt: Sie hat {length} Zeichen, {limit} passen.</translation>
    </message>
    <message>
        <source>“{text}” was read as {read_as}. Check that this is meant.</source>
        <translation>„{text}“ wurde als {read_as} gelesen. Prüfen Sie, ob das gemeint ist.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and was left out.</source>
        <translation>„{text}“ ist kein Datum und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The date “{text}” can be read in two ways and was read as {read_as}. Check that this is meant.</source>
        <translation>Das Datum „{text}“ lässt sich zweifach lesen und wurde als {read_as} gelesen. Prüfen Sie, ob das gemeint ist.</translation>
    </message>
    <message>
        <source>“{title}” was left out: the line has {count} cells where {limit} are expected.</source>
        <translation>„{title}“ wurde ausgelassen: Die Zeile hat {count} Zellen, erwartet werden {limit}.</translation>
    </message>
    <message>
        <source>A line with numbers but without a key result was passed over.</source>
        <translation>Eine Zeile mit Zahlen, aber ohne Schlüsselergebnis wurde übergangen.</translation>
    </message>
    <message>
        <source>This line says nothing that can be read: “{text}”.</source>
        <translation>In dieser Zeile steht nichts Lesbares: „{text}“.</translation>
    </message>
    <message>
        <source>This list is nested too deeply; what is further in was left out.</source>
        <translation>Diese Liste ist zu tief verschachtelt; was weiter innen steht, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Columns that are not used: {names}.</source>
        <translation>Nicht verwendete Spalten: {names}.</translation>
    </message>
    <message>
        <source>The column “{name}” is there twice; the first one is used.</source>
        <translation>Die Spalte „{name}“ gibt es zweimal; die erste wird verwendet.</translation>
    </message>
    <message>
        <source>This line says “{text}”, but its objective belongs to “{objective}”; the objective counts.</source>
        <translation>In dieser Zeile steht „{text}“, ihr Ziel gehört aber zu „{objective}“; das Ziel zählt.</translation>
    </message>
    <message>
        <source>Numbers beside the objective “{title}” were passed over: only key results are measured.</source>
        <translation>Zahlen neben dem Ziel „{title}“ wurden übergangen: Nur Schlüsselergebnisse werden gemessen.</translation>
    </message>
    <message>
        <source>Another objective called “{title}” stands in line {first}; both are kept.</source>
        <translation>Ein weiteres Ziel namens „{title}“ steht in Zeile {first}; beide bleiben.</translation>
    </message>
    <message>
        <source>The key result “{title}” is there twice; both are kept.</source>
        <translation>Das Schlüsselergebnis „{title}“ gibt es zweimal; beide bleiben.</translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: there is no objective above it.</source>
        <translation>Das Schlüsselergebnis „{title}“ wurde ausgelassen: Darüber steht kein Ziel.</translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: it has no target.</source>
        <translation>Das Schlüsselergebnis „{title}“ wurde ausgelassen: Es hat keinen Zielwert.</translation>
    </message>
    <message>
        <source>The key result “{title}” was left out: start and target are both {value}.</source>
        <translation>Das Schlüsselergebnis „{title}“ wurde ausgelassen: Startwert und Zielwert sind beide {value}.</translation>
    </message>
    <message>
        <source>“{title}” has no numbers and becomes a yes or no question.</source>
        <translation>„{title}“ hat keine Zahlen und wird zur Ja-oder-Nein-Frage.</translation>
    </message>
    <message>
        <source>“{title}” was left out, because what stands above it was left out.</source>
        <translation>„{title}“ wurde ausgelassen, weil ausgelassen wurde, was darüber steht.</translation>
    </message>
    <message>
        <source>“{text}” names no year and was read as {read_as}.</source>
        <translation>„{text}“ nennt kein Jahr und wurde als {read_as} gelesen.</translation>
    </message>
    <message>
        <source>“{title}” has no start; {value} was taken.</source>
        <translation>„{title}“ hat keinen Startwert; angenommen wurde {value}.</translation>
    </message>
    <message>
        <source>Two units, “{first}” and “{second}”. Check what is meant.</source>
        <translation>Zwei Einheiten, „{first}“ und „{second}“. Prüfen Sie, was gemeint ist.</translation>
    </message>
    <message>
        <source>The current value “{text}” was left out: its unit is not the one of the key result.</source>
        <translation>Der aktuelle Wert „{text}“ wurde ausgelassen: Seine Einheit ist nicht die des Schlüsselergebnisses.</translation>
    </message>
    <message>
        <source>The unit was left out: it has {length} characters, and {limit} fit.</source>
        <translation>Die Einheit wurde ausgelassen: Sie hat {length} Zeichen, {limit} passen.</translation>
    </message>
    <message>
        <source>“{text}” stands where the unit goes; it was read as current value.</source>
        <translation>„{text}“ steht, wo die Einheit hingehört; gelesen als aktueller Wert.</translation>
    </message>
    <message>
        <source>The confidence “{text}” was left out: it has no value.</source>
        <translation>Die Zuversicht „{text}“ wurde ausgelassen: Es gibt keinen Wert dazu.</translation>
    </message>
    <message>
        <source>“{text}” is not a confidence of 0 to 10 and was left out.</source>
        <translation>„{text}“ ist keine Zuversicht von 0 bis 10 und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Confidence in words was read as numbers: high {high}, medium {medium}, low {low}.</source>
        <translation>Zuversicht in Worten wurde als Zahl gelesen: hoch {high}, mittel {medium}, niedrig {low}.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no and was left out.</source>
        <translation>„{text}“ ist weder Ja noch Nein und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Not part of any objective, and passed over: “{text}”.</source>
        <translation>Gehört zu keinem Ziel und wurde übergangen: „{text}“.</translation>
    </message>
    <message>
        <source>A table of contents was passed over.</source>
        <translation>Ein Inhaltsverzeichnis wurde übergangen.</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; {encoding} was assumed. Check the umlauts.</source>
        <translation>Die Datei nennt ihre Zeichenkodierung nicht; angenommen wurde {encoding}. Prüfen Sie die Umlaute.</translation>
    </message>
    <message>
        <source>Broken letters were replaced by “�”: {count}.</source>
        <translation>Kaputte Zeichen wurden durch „�“ ersetzt: {count}.</translation>
    </message>
    <message>
        <source>Invisible characters were removed: {count}.</source>
        <translation>Unsichtbare Zeichen wurden entfernt: {count}.</translation>
    </message>
    <message>
        <source>Something is wrong here. Please report it with the word “{code}”.</source>
        <translation>Hier stimmt etwas nicht. Melden Sie es bitte mit dem Wort „{code}“.</translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Zeile {line}: {sentence}</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Auf Kurs</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Im Rückstand</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Progress keeps up with the time that has passed.</source>
        <translation>Der Fortschritt hält mit der vergangenen Zeit Schritt.</translation>
    </message>
    <message>
        <source>Progress is somewhat behind the time that has passed.</source>
        <translation>Der Fortschritt liegt etwas hinter der vergangenen Zeit zurück.</translation>
    </message>
    <message>
        <source>Progress is far behind the time that has passed, or a limit is crossed.</source>
        <translation>Der Fortschritt liegt weit hinter der vergangenen Zeit zurück, oder eine Grenze ist überschritten.</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>Der Zielwert ist erreicht.</translation>
    </message>
    <message>
        <source>Nobody has checked in for too long to say.</source>
        <translation>Der letzte Check-in liegt zu lange zurück für ein Urteil.</translation>
    </message>
    <message>
        <source>Nobody has checked in yet.</source>
        <translation>Noch gibt es keinen Check-in.</translation>
    </message>
    <message>
        <source>No verdict: it is too early in the cycle, or this is a yes or no question.</source>
        <translation>Kein Urteil: Es ist noch zu früh im Zyklus, oder es ist eine Ja-oder-Nein-Frage.</translation>
    </message>
    <message>
        <source>Not agreed yet; it does not count.</source>
        <translation>Noch nicht vereinbart; zählt nicht.</translation>
    </message>
    <message>
        <source>Given up; it does not count.</source>
        <translation>Aufgegeben; zählt nicht.</translation>
    </message>
    <message>
        <source>Put away; it does not count.</source>
        <translation>Weggelegt; zählt nicht.</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Steigern</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Senken</translation>
    </message>
    <message>
        <source>Stay above</source>
        <translation>Darüber bleiben</translation>
    </message>
    <message>
        <source>Stay below</source>
        <translation>Darunter bleiben</translation>
    </message>
    <message>
        <source>Stay between</source>
        <translation>Dazwischen bleiben</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>A number that shall grow from a start to a target.</source>
        <translation>Eine Zahl, die von einem Startwert auf einen Zielwert steigen soll.</translation>
    </message>
    <message>
        <source>A number that shall fall from a start to a target.</source>
        <translation>Eine Zahl, die von einem Startwert auf einen Zielwert sinken soll.</translation>
    </message>
    <message>
        <source>A number that shall not fall below a limit; on the limit is fine.</source>
        <translation>Eine Zahl, die nicht unter eine Grenze fallen soll; auf der Grenze ist in Ordnung.</translation>
    </message>
    <message>
        <source>A number that shall not rise above a limit; on the limit is fine.</source>
        <translation>Eine Zahl, die nicht über eine Grenze steigen soll; auf der Grenze ist in Ordnung.</translation>
    </message>
    <message>
        <source>A number that shall stay between two limits; on a limit is fine.</source>
        <translation>Eine Zahl, die zwischen zwei Grenzen bleiben soll; auf einer Grenze ist in Ordnung.</translation>
    </message>
    <message>
        <source>Something that is done or not. A number says more, where there is one.</source>
        <translation>Etwas, das erreicht ist oder nicht. Eine Zahl sagt mehr, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Verbindlich</translation>
    </message>
    <message>
        <source>Aspirational</source>
        <translation>Ambitioniert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Its key results</source>
        <translation>Seinen Schlüsselergebnissen</translation>
    </message>
    <message>
        <source>The objectives aligned to it</source>
        <translation>Zielen, die darauf einzahlen</translation>
    </message>
    <message>
        <source>Key results and aligned objectives</source>
        <translation>Beidem</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Handeingabe</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>In Vorbereitung</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Auswertung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Objectives are being drafted.</source>
        <translation>Ziele werden entworfen.</translation>
    </message>
    <message>
        <source>Objectives are agreed; check-ins are recorded.</source>
        <translation>Ziele sind vereinbart; Check-ins werden erfasst.</translation>
    </message>
    <message>
        <source>The last check-ins come in and results are discussed.</source>
        <translation>Die letzten Check-ins kommen, und die Ergebnisse werden besprochen.</translation>
    </message>
    <message>
        <source>Nothing in this cycle can be changed until it is reopened.</source>
        <translation>In diesem Zyklus lässt sich nichts ändern, bis er wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Aligned to</source>
        <translation>Zahlt ein auf</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Ambition</source>
        <translation>Anspruch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress from</source>
        <translation>Fortschritt aus</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>Aktueller Wert</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Außer Reichweite</translation>
    </message>
    <message>
        <source>Hardly possible</source>
        <translation>Kaum möglich</translation>
    </message>
    <message>
        <source>Very unlikely</source>
        <translation>Sehr unwahrscheinlich</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Unwahrscheinlich</translation>
    </message>
    <message>
        <source>Rather unlikely</source>
        <translation>Eher unwahrscheinlich</translation>
    </message>
    <message>
        <source>Could go either way</source>
        <translation>So oder so möglich</translation>
    </message>
    <message>
        <source>Rather likely</source>
        <translation>Eher wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Fast sicher</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show &amp;archived</source>
        <translation>&amp;Archiviertes zeigen</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Alles au&amp;fklappen</translation>
    </message>
    <message>
        <source>Appeara&amp;nce</source>
        <translation>Dar&amp;stellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message numerus="yes">
        <source>%n more: type to find them</source>
        <translation>
            <numerusform>%n weiterer: zum Finden tippen</numerusform>
            <numerusform>%n weitere: zum Finden tippen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Spans</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
</context>
</TS>
