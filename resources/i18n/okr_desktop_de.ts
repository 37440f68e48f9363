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
    <name>AcceptPanel</name>
    <message>
        <source>There is no objective to accept yet.</source>
        <translation>Noch gibt es kein Ziel, das anzunehmen wäre.</translation>
    </message>
    <message>
        <source>{count} of {all} accepted by an owner</source>
        <translation>{count} von {all} von Zuständigen angenommen</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Show in the plan</source>
        <translation>Im Plan zeigen</translation>
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
    <name>ActionForm</name>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>Was wird getan?</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The day by which it is done</source>
        <translation>Tag, bis zu dem es getan ist</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What did it bring?</source>
        <translation>Was hat es gebracht?</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Was es gebracht hat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What can be done with this action</source>
        <translation>Was mit dieser Maßnahme möglich ist</translation>
    </message>
    <message>
        <source>What can be done with “{action}”</source>
        <translation>Was mit „{action}“ möglich ist</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaStep</name>
    <message>
        <source>Agendas</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Minutes of the step</source>
        <translation>Minuten des Schritts</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Take the step out</source>
        <translation>Schritt herausnehmen</translation>
    </message>
    <message>
        <source>Add a &amp;break</source>
        <translation>&amp;Pause einfügen</translation>
    </message>
    <message>
        <source>Wished total</source>
        <translation>Gewünschte Summe</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;npassen</translation>
    </message>
    <message>
        <source>Stretch or shorten every step so that the total is what you wish</source>
        <translation>Jeden Schritt strecken oder kürzen, bis die Summe die gewünschte ist</translation>
    </message>
    <message>
        <source>&amp;Save as own…</source>
        <translation>Als eigenen &amp;speichern…</translation>
    </message>
    <message>
        <source>Delete this own agenda…</source>
        <translation>Diesen eigenen Ablauf löschen…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Add a method</source>
        <translation>Methode einfügen</translation>
    </message>
    <message>
        <source>Wished</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Choose what fits your group and time.</source>
        <translation>Wählen Sie, was zu Gruppe und Zeit passt.</translation>
    </message>
    <message>
        <source>{minutes} minutes in all</source>
        <translation>{minutes} Minuten insgesamt</translation>
    </message>
    <message>
        <source>Save as an own agenda</source>
        <translation>Als eigenen Ablauf speichern</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Wie soll er heißen?</translation>
    </message>
    <message>
        <source>Delete this own agenda?</source>
        <translation>Diesen eigenen Ablauf löschen?</translation>
    </message>
    <message>
        <source>“{name}” goes from this computer. Workshops that use it keep its steps, not its words.</source>
        <translation>„{name}“ verschwindet von diesem Rechner. Workshops, die ihn verwenden, behalten seine Schritte, nicht seine Texte.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AnotherOne</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ArchivedPanel</name>
    <message>
        <source>&amp;Print or export…</source>
        <translation>&amp;Drucken oder exportieren…</translation>
    </message>
    <message>
        <source>The protocol as PDF; ideas and results for other programs</source>
        <translation>Das Protokoll als PDF; Ideen und Ergebnisse für andere Programme</translation>
    </message>
    <message>
        <source>&amp;What came of it…</source>
        <translation>&amp;Was daraus wurde…</translation>
    </message>
    <message>
        <source>Ideas, votes and what they led to, as the plan knows it today</source>
        <translation>Ideen, Stimmen und was daraus wurde, wie der Plan es heute weiß</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seats and tokens are deleted.</source>
        <translation>Plätze und Schlüssel sind gelöscht.</translation>
    </message>
    <message>
        <source>Objectives and key results</source>
        <translation>Ziele und Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>No objective was drafted.</source>
        <translation>Es wurde kein Ziel entworfen.</translation>
    </message>
</context>
<context>
    <name>ArrivalsPane</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Neues von anderen</translation>
    </message>
    <message>
        <source>When others publish something, it stands here after the next sync.</source>
        <translation>Was andere veröffentlichen, steht nach dem nächsten Abgleich hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s) since you last looked here.</source>
        <translation>
            <numerusform>%n neue Änderung, seit Sie zuletzt hier waren.</numerusform>
            <numerusform>%n neue Änderungen, seit Sie zuletzt hier waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have seen everything that came in.</source>
        <translation>Sie haben alles Neue von anderen gesehen.</translation>
    </message>
    <message>
        <source>More came in: the history of each item has it all.</source>
        <translation>Es kam noch mehr herein: Der Verlauf jedes Eintrags enthält alles.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Project</source>
        <translation>Projizieren</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>Beitrittscode</translation>
    </message>
    <message>
        <source>Why, and what goes wrong</source>
        <translation>Warum, und was schiefgeht</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>Jetzt tun</translation>
    </message>
    <message>
        <source>Say now</source>
        <translation>Jetzt sagen</translation>
    </message>
    <message>
        <source>Usual mistake: {text}</source>
        <translation>Häufiger Fehler: {text}</translation>
    </message>
</context>
<context>
    <name>AskingLine</name>
    <message>
        <source>Look and decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Several have changed this at once.</source>
        <translation>Mehrere haben das gleichzeitig geändert.</translation>
    </message>
</context>
<context>
    <name>AskingRow</name>
    <message>
        <source>“{seat}” asks for the seat back. Look who it is.</source>
        <translation>„{seat}“ möchte den Platz zurück. Sehen Sie nach, wer es ist.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
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
    <name>BandsBar</name>
    <message>
        <source>{low} low, {middle} in the middle, {high} high, {none} without data</source>
        <translation>{low} niedrig, {middle} in der Mitte, {high} hoch, {none} ohne Daten</translation>
    </message>
</context>
<context>
    <name>BeforeStep</name>
    <message>
        <source>&amp;Write a form…</source>
        <translation>&amp;Formular erstellen…</translation>
    </message>
    <message>
        <source>A page that people fill in at home, without network and program</source>
        <translation>Eine Seite, die sich zu Hause ausfüllen lässt, ohne Netz und Programm</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Sprache des Formulars</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Read &amp;answers…</source>
        <translation>Ant&amp;worten lesen…</translation>
    </message>
    <message>
        <source>The files that people sent back, all at once</source>
        <translation>Die zurückgeschickten Dateien, alle auf einmal</translation>
    </message>
    <message>
        <source>Ideas, one a line</source>
        <translation>Ideen, eine je Zeile</translation>
    </message>
    <message>
        <source>One idea a line, or a table text;origin;cluster</source>
        <translation>Eine Idee je Zeile, oder eine Tabelle text;origin;cluster</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Woher sie kommen</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus e&amp;iner Datei…</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What would be brought in</source>
        <translation>Was hereingeholt würde</translation>
    </message>
    <message>
        <source>What you paste or choose is shown here first.</source>
        <translation>Was Sie einfügen oder wählen, wird hier zuerst gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>He&amp;reinholen</translation>
    </message>
    <message>
        <source>Ideas that people sent before go onto the board face down and are revealed with the others.</source>
        <translation>Vorher eingeschickte Ideen kommen verdeckt dazu und werden mit den anderen aufgedeckt.</translation>
    </message>
    <message>
        <source>A form asks for them at home. It shows the question and says how names are treated, so settle both first.</source>
        <translation>Ein Formular fragt zu Hause danach. Es zeigt die Frage und sagt, wie mit Namen umgegangen wird; klären Sie beides zuerst.</translation>
    </message>
    <message>
        <source>Ideas from before</source>
        <translation>Ideen von vorher</translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) on the board already. Undo takes the last ones off.</source>
        <translation>
            <numerusform>%n Idee ist schon da. Rückgängig nimmt die letzten wieder heraus.</numerusform>
            <numerusform>%n Ideen sind schon da. Rückgängig nimmt die letzten wieder heraus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Page for a browser</source>
        <translation>Seite für den Browser</translation>
    </message>
    <message>
        <source>Write a form</source>
        <translation>Formular erstellen</translation>
    </message>
    <message>
        <source>The form is in “{file}”. Send it to people; what they send back is read here.</source>
        <translation>Das Formular ist in „{file}“. Verschicken Sie es; was zurückkommt, wird hier gelesen.</translation>
    </message>
    <message>
        <source>Answers to the form</source>
        <translation>Antworten auf das Formular</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Antworten lesen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) are on the board already.</source>
        <translation>
            <numerusform>%n Idee ist schon da.</numerusform>
            <numerusform>%n Ideen sind schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Team that looks back</source>
        <translation>Team, das zurückblickt</translation>
    </message>
    <message>
        <source>All teams together</source>
        <translation>Alle Teams zusammen</translation>
    </message>
</context>
<context>
    <name>BinsPane</name>
    <message>
        <source>What you bring back stands where it stood, with everything below it.</source>
        <translation>Was zurückgeholt wird, steht wieder, wo es stand, mit allem darunter.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Zu&amp;rückholen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Mit dabei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Trash and archive</source>
        <translation>Papierkorb und Archiv</translation>
    </message>
    <message>
        <source>The trash and the archive are empty.</source>
        <translation>Papierkorb und Archiv sind leer.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Send to group</source>
        <translation>In Gruppe legen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Stands for itself</source>
        <translation>Steht für sich</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Split into a new group</source>
        <translation>In eine neue Gruppe teilen</translation>
    </message>
    <message>
        <source>Same idea: merge</source>
        <translation>Gleiche Idee: zusammenlegen</translation>
    </message>
    <message>
        <source>Set free what was merged</source>
        <translation>Zusammengelegtes trennen</translation>
    </message>
    <message>
        <source>Name the group …</source>
        <translation>Gruppe benennen …</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>noch ohne Namen</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Key results</source>
        <translation>Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation>Hier gibt es nichts zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n Schlüsselergebnis</numerusform>
            <numerusform>%n Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookBar</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behalten, was hier ist</translation>
    </message>
    <message>
        <source>Take the file&apos;s values</source>
        <translation>Werte der Datei nehmen</translation>
    </message>
    <message>
        <source>Whose values count</source>
        <translation>Wessen Werte gelten</translation>
    </message>
    <message>
        <source>Changed here and in the file</source>
        <translation>Hier und in der Datei geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed here and in the file</source>
        <translation>
            <numerusform>%n Wert wurde hier und in der Datei geändert</numerusform>
            <numerusform>%n Werte wurden hier und in der Datei geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) whose rows are gone from the file</source>
        <translation>
            <numerusform>%n Eintrag löschen, dessen Zeile in der Datei fehlt</numerusform>
            <numerusform>%n Einträge löschen, deren Zeilen in der Datei fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Posters and cards…</source>
        <translation>Plakate und Karten…</translation>
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
        <source>Parking lot</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Late ideas</source>
        <translation>Späte Ideen</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message numerus="yes">
        <source>%n asking</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage}: a new round</source>
        <translation>{stage}: neue Runde</translation>
    </message>
    <message>
        <source>To the list of workshops</source>
        <translation>Zur Liste der Workshops</translation>
    </message>
    <message>
        <source>Press again: {name}</source>
        <translation>Noch einmal: {name}</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Weiter: {name}</translation>
    </message>
</context>
<context>
    <name>BringButton</name>
    <message>
        <source>Bring from the &amp;plan…</source>
        <translation>Aus dem &amp;Plan holen…</translation>
    </message>
    <message>
        <source>Work on objectives that stand in the plan already; publishing changes them and adds no others</source>
        <translation>An Zielen arbeiten, die schon im Plan stehen; Veröffentlichen ändert sie und legt keine weiteren an</translation>
    </message>
</context>
<context>
    <name>BringDialog</name>
    <message>
        <source>Bring objectives from the plan</source>
        <translation>Ziele aus dem Plan holen</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Hereinholen</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Search objectives, key results, people</source>
        <translation>Ziele, Schlüsselergebnisse, Personen suchen</translation>
    </message>
    <message>
        <source>Objectives of the plan</source>
        <translation>Ziele des Plans</translation>
    </message>
    <message>
        <source>The room works on them with their key results. Publishing then changes these instead of adding new ones; until then the plan stays as it is.</source>
        <translation>Der Raum arbeitet an ihnen mit ihren Schlüsselergebnissen. Veröffentlichen ändert dann diese, statt neue anzulegen; bis dahin bleibt der Plan, wie er ist.</translation>
    </message>
    <message>
        <source>Looking into the plan…</source>
        <translation>Der Plan wird angesehen…</translation>
    </message>
    <message>
        <source>All open cycles</source>
        <translation>Alle offenen Zyklen</translation>
    </message>
    <message>
        <source>in the workshop already</source>
        <translation>schon im Workshop</translation>
    </message>
    <message>
        <source>No objective has these words. Choose another cycle, or fewer words.</source>
        <translation>Kein Ziel hat diese Wörter. Wählen Sie einen anderen Zyklus oder weniger Wörter.</translation>
    </message>
    <message>
        <source>No objective here is active or a draft. Choose another cycle, or draft a new one in the room.</source>
        <translation>Hier ist kein Ziel aktiv oder ein Entwurf. Wählen Sie einen anderen Zyklus, oder entwerfen Sie ein neues im Raum.</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) chosen</source>
        <translation>
            <numerusform>%n Ziel gewählt</numerusform>
            <numerusform>%n Ziele gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks a line</source>
        <translation>Leertaste hakt eine Zeile an</translation>
    </message>
    <message>
        <source>What you chose is not in the plan any more, or cannot be changed.</source>
        <translation>Was Sie gewählt haben, steht nicht mehr im Plan oder lässt sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>BurnUpChart</name>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Alignment map</source>
        <translation>Karte der Ziele</translation>
    </message>
    <message>
        <source>Show what is below (Shift+Right)</source>
        <translation>Zeigen, was darunter ist (Umschalt+Pfeil rechts)</translation>
    </message>
    <message>
        <source>Hide what is below (Shift+Left)</source>
        <translation>Verbergen, was darunter ist (Umschalt+Pfeil links)</translation>
    </message>
    <message>
        <source>Canvas with the notes</source>
        <translation>Fläche mit den Zetteln</translation>
    </message>
    <message>
        <source>Group {letter}: {name}</source>
        <translation>Gruppe {letter}: {name}</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>noch ohne Namen</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>in group {letter}</source>
        <translation>in Gruppe {letter}</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>in keiner Gruppe</translation>
    </message>
    <message>
        <source>from above</source>
        <translation>von oben</translation>
    </message>
</context>
<context>
    <name>CardBox</name>
    <message>
        <source>Vote</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Give this card a dot</source>
        <translation>Dieser Karte einen Punkt geben</translation>
    </message>
    <message numerus="yes">
        <source>Vote for “{card}”, %n dots</source>
        <translation>
            <numerusform>Für „{card}“ abstimmen, %n Punkt</numerusform>
            <numerusform>Für „{card}“ abstimmen, %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be done with this card</source>
        <translation>Was mit dieser Karte möglich ist</translation>
    </message>
    <message>
        <source>Make an action of it…</source>
        <translation>Maßnahme daraus machen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Take a dot back</source>
        <translation>Punkt zurücknehmen</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Status set by hand: {reason}</source>
        <translation>Status von Hand gesetzt: {reason}</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
</context>
<context>
    <name>Carry</name>
    <message>
        <source>Cycle to carry into</source>
        <translation>Zyklus, in den übertragen wird</translation>
    </message>
    <message>
        <source>Start all at their last value</source>
        <translation>Alle beim letzten Wert beginnen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Carry over into</source>
        <translation>Übertragen in</translation>
    </message>
    <message>
        <source>What goes on?</source>
        <translation>Was geht weiter?</translation>
    </message>
    <message>
        <source>Copies go into the next cycle with everything that belongs to them; the originals stay here.</source>
        <translation>In den nächsten Zyklus kommen Kopien mit allem, was dazugehört; die Originale bleiben hier.</translation>
    </message>
    <message>
        <source>What goes on into the next cycle</source>
        <translation>Was im nächsten Zyklus weitergeht</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key results</source>
        <translation>
            <numerusform>%n Schlüsselergebnis</numerusform>
            <numerusform>%n Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiatives</source>
        <translation>
            <numerusform>%n Initiative</numerusform>
            <numerusform>%n Initiativen</numerusform>
        </translation>
    </message>
    <message>
        <source>Into {cycle}: {counts}.</source>
        <translation>In {cycle}: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n objectives come along only to hold a key result.</source>
        <translation>
            <numerusform>%n Ziel kommt nur mit, um ein Schlüsselergebnis zu tragen.</numerusform>
            <numerusform>%n Ziele kommen nur mit, um ein Schlüsselergebnis zu tragen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryModel</name>
    <message>
        <source>What goes on</source>
        <translation>Was weitergeht</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>The last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Where it began</source>
        <translation>Alter Startwert</translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>Since my last visit</source>
        <translation>Seit meinem letzten Besuch</translation>
    </message>
    <message>
        <source>Since the last review</source>
        <translation>Seit der letzten Auswertung</translation>
    </message>
    <message>
        <source>Since this morning</source>
        <translation>Seit heute Morgen</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed since {when}.</source>
        <translation>
            <numerusform>%n Eintrag geändert seit {when}.</numerusform>
            <numerusform>%n Einträge geändert seit {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was none yet, so these are the last 7 days.</source>
        <translation>Das gab es noch nicht, deshalb sind es die letzten 7 Tage.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Show the figures as a table (T)</source>
        <translation>Zahlen als Tabelle zeigen (T)</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The figures are on the clipboard.</source>
        <translation>Die Zahlen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>SVG-Zeichnungen</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>The chart could not be saved as {name}. Choose another folder or name.</source>
        <translation>Das Diagramm konnte nicht als {name} gespeichert werden. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>After the first check-in the line starts here.</source>
        <translation>Nach dem ersten Check-in beginnt hier die Linie.</translation>
    </message>
    <message>
        <source>Nobody has checked in yet.</source>
        <translation>Noch gibt es keinen Check-in.</translation>
    </message>
    <message>
        <source>{count}: from {first} on {from_day} to {last} on {to_day}.</source>
        <translation>{count}: von {first} am {from_day} auf {last} am {to_day}.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>{percent} of the way</source>
        <translation>{percent} des Weges</translation>
    </message>
    <message>
        <source>Confidence {value} of 10</source>
        <translation>Zuversicht {value} von 10</translation>
    </message>
    <message>
        <source>Forecast {value}</source>
        <translation>Prognose {value}</translation>
    </message>
    <message>
        <source>8 times in 10 between {low} and {high}</source>
        <translation>in 8 von 10 Fällen zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>If it goes on like this, {value} on {day}; {band}. From {count}.</source>
        <translation>Wenn es so weitergeht, {value} am {day}; {band}. Aus {count}.</translation>
    </message>
    <message>
        <source>{value} of 10</source>
        <translation>{value} von 10</translation>
    </message>
    <message>
        <source>Progress of the objectives over time</source>
        <translation>Fortschritt der Ziele im Lauf der Zeit</translation>
    </message>
    <message>
        <source>After the first check-in of this cycle the line starts here.</source>
        <translation>Nach dem ersten Check-in dieses Zyklus beginnt hier die Linie.</translation>
    </message>
    <message>
        <source>{progress} on {day}, {expected} expected; {reported} reported.</source>
        <translation>{progress} am {day}, {expected} erwartet; {reported} berichtet.</translation>
    </message>
    <message>
        <source>{reported} of {objectives}</source>
        <translation>{reported} / {objectives}</translation>
    </message>
    <message>
        <source>expected {percent}</source>
        <translation>erwartet {percent}</translation>
    </message>
    <message>
        <source>{count} reported</source>
        <translation>{count} berichtet</translation>
    </message>
    <message>
        <source>{reported} of {total}</source>
        <translation>{reported} von {total}</translation>
    </message>
    <message>
        <source>When the first figures are there, this shows how they are spread.</source>
        <translation>Sobald die ersten Zahlen da sind, zeigt dies ihre Verteilung.</translation>
    </message>
    <message>
        <source>How the scores are spread</source>
        <translation>Verteilung der Bewertungen</translation>
    </message>
    <message>
        <source>How the progress of the objectives is spread</source>
        <translation>Verteilung des Fortschritts der Ziele</translation>
    </message>
    <message>
        <source>How the progress of the key results is spread</source>
        <translation>Verteilung des Fortschritts der Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>below the start</source>
        <translation>unter dem Startwert</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to below {high}</source>
        <translation>{low} bis unter {high}</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Ohne Team</translation>
    </message>
    <message>
        <source>Progress of the teams</source>
        <translation>Fortschritt der Teams</translation>
    </message>
    <message>
        <source>When teams have objectives in this cycle, each has its line here.</source>
        <translation>Sobald Teams in diesem Zyklus Ziele haben, hat hier jedes seine Zeile.</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Berichtet</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>A forecast needs check-ins on at least three days.</source>
        <translation>Eine Prognose braucht Check-ins an mindestens drei Tagen.</translation>
    </message>
    <message>
        <source>The period is over: there is nothing left to forecast.</source>
        <translation>Der Zeitraum ist vorbei: Es gibt nichts mehr vorherzusagen.</translation>
    </message>
    <message>
        <source>There is no forecast for this kind of key result.</source>
        <translation>Für diese Art von Schlüsselergebnis gibt es keine Prognose.</translation>
    </message>
    <message>
        <source>Start and target are the same or missing, so there is no forecast.</source>
        <translation>Startwert und Zielwert sind gleich oder fehlen, deshalb gibt es keine Prognose.</translation>
    </message>
    <message>
        <source>Without a cycle there is no expected line and no forecast.</source>
        <translation>Ohne Zyklus gibt es keine erwartete Linie und keine Prognose.</translation>
    </message>
    <message>
        <source>The progress is taken over from an objective; it has no check-ins of its own.</source>
        <translation>Der Fortschritt kommt aus einem Ziel; eigene Check-ins gibt es nicht.</translation>
    </message>
    <message>
        <source>Below commit</source>
        <translation>Unter Commit</translation>
    </message>
    <message>
        <source>below {low}</source>
        <translation>unter {low}</translation>
    </message>
    <message>
        <source>{high} to {full}</source>
        <translation>{high} bis {full}</translation>
    </message>
    <message>
        <source>above {full}</source>
        <translation>über {full}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
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
        <source>What &amp;happened?</source>
        <translation>Was ist &amp;passiert?</translation>
    </message>
    <message>
        <source>What is &amp;reached?</source>
        <translation>Was ist e&amp;rreicht?</translation>
    </message>
    <message>
        <source>Which &amp;level is reached?</source>
        <translation>Welche &amp;Stufe ist erreicht?</translation>
    </message>
    <message>
        <source>Ne&amp;xt steps</source>
        <translation>Nä&amp;chste Schritte</translation>
    </message>
    <message>
        <source>What is in the &amp;way?</source>
        <translation>Was steht im We&amp;g?</translation>
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
        <source>last time {value}</source>
        <translation>zuletzt {value}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Next: {text}</source>
        <translation>Als Nächstes: {text}</translation>
    </message>
    <message>
        <source>In the way: {text}</source>
        <translation>Im Weg: {text}</translation>
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
        <source>Show %n older check-in(s)</source>
        <translation>
            <numerusform>%n älteren Check-in zeigen</numerusform>
            <numerusform>%n ältere Check-ins zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {text}</source>
        <translation>Als Nächstes: {text}</translation>
    </message>
    <message>
        <source>In the way: {text}</source>
        <translation>Im Weg: {text}</translation>
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
    <name>CheckPanel</name>
    <message>
        <source>There is no objective to check yet.</source>
        <translation>Noch gibt es kein Ziel, das zu prüfen wäre.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why the room leaves it as it is</source>
        <translation>Warum der Raum es so lässt</translation>
    </message>
    <message>
        <source>&amp;Leave it, with this reason</source>
        <translation>Mit diesem Grund so &amp;lassen</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Entwurf ändern</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Show the &amp;answers</source>
        <translation>&amp;Antworten zeigen</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Result or activity?</source>
        <translation>Ergebnis oder Tätigkeit?</translation>
    </message>
    <message>
        <source>Phones answer it for each key result. It asks, it decides nothing.</source>
        <translation>Handys beantworten das zu jedem Schlüsselergebnis. Es fragt, es entscheidet nichts.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>Count what was answered so far and show it here and on the wall</source>
        <translation>Die bisherigen Antworten zählen und hier und an der Wand zeigen</translation>
    </message>
    <message>
        <source>Go back to drafting; nothing is lost</source>
        <translation>Zurück zum Entwerfen; nichts geht verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n offener Befund</numerusform>
            <numerusform>%n offene Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to ask</source>
        <translation>Es gibt nichts mehr zu fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s) must be solved, or left with a reason, before you go on.</source>
        <translation>
            <numerusform>%n Widerspruch muss gelöst werden oder mit einem Grund so bleiben, bevor es weitergeht.</numerusform>
            <numerusform>%n Widersprüche müssen gelöst werden oder mit einem Grund so bleiben, bevor es weitergeht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All objectives together</source>
        <translation>Alle Ziele zusammen</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Wieder &amp;fragen</translation>
    </message>
    <message>
        <source>Say in a few words why, then leave it</source>
        <translation>In wenigen Worten sagen, warum, dann so lassen</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Start or pause the timer</source>
        <translation>Uhr starten oder anhalten</translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>Eine Minute weniger</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Eine Minute mehr</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>No time planned</source>
        <translation>Keine Zeit geplant</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Record the final value…</source>
        <translation>Endwert erfassen…</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Comment on the score</source>
        <translation>Kommentar zur Bewertung</translation>
    </message>
    <message>
        <source>Score, 0 to 1</source>
        <translation>Bewertung, 0 bis 1</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Cause of the miss</source>
        <translation>Warum verfehlt</translation>
    </message>
    <message>
        <source>No cause given</source>
        <translation>Kein Grund genannt</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>More about the cause</source>
        <translation>Mehr zum Grund</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>Bewer&amp;tung</translation>
    </message>
    <message>
        <source>How it &amp;ended</source>
        <translation>Wie es a&amp;usging</translation>
    </message>
    <message>
        <source>&amp;Why it was missed</source>
        <translation>&amp;Warum verfehlt</translation>
    </message>
    <message>
        <source>&amp;Comment on the score</source>
        <translation>&amp;Kommentar zur Bewertung</translation>
    </message>
    <message>
        <source>Reached from {aim} on</source>
        <translation>Erreicht ab {aim}</translation>
    </message>
    <message>
        <source>This was typed here before and is not saved yet.</source>
        <translation>Das wurde hier schon eingegeben und ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Take {score}</source>
        <translation>{score} nehmen</translation>
    </message>
</context>
<context>
    <name>ClosePane</name>
    <message>
        <source>Close the cycle</source>
        <translation>Zyklus abschließen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Why is it reopened? The history keeps the answer.</source>
        <translation>&amp;Warum wird er wieder geöffnet? Die Antwort bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>{cycle} is closed</source>
        <translation>{cycle} ist abgeschlossen</translation>
    </message>
    <message>
        <source>Nothing in it can be changed. To correct something after all, reopen it by its name.</source>
        <translation>Darin lässt sich nichts mehr ändern. Um doch etwas zu korrigieren, lässt er sich mit seinem Namen wieder öffnen.</translation>
    </message>
    <message>
        <source>&amp;Type the name of the cycle: {cycle}</source>
        <translation>&amp;Name des Zyklus eintippen: {cycle}</translation>
    </message>
    <message>
        <source>Close {cycle}</source>
        <translation>{cycle} abschließen</translation>
    </message>
    <message>
        <source>From then on nothing in this cycle changes: no check-in, no score, no note. It can be reopened by its name, and the history says who did it.</source>
        <translation>Danach ändert sich in diesem Zyklus nichts mehr: kein Check-in, keine Bewertung, keine Notiz. Mit seinem Namen lässt er sich wieder öffnen, und im Verlauf steht, wer es war.</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>What people wrote</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>One sentence, if there is one</source>
        <translation>Ein Satz, falls es einen gibt</translation>
    </message>
    <message>
        <source>&amp;Show the answers</source>
        <translation>An&amp;tworten zeigen</translation>
    </message>
    <message>
        <source>Nothing was put aside.</source>
        <translation>Nichts wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>F&amp;inish the workshop…</source>
        <translation>Workshop bee&amp;nden…</translation>
    </message>
    <message>
        <source>Was it worth the time? 1 to 5</source>
        <translation>War es die Zeit wert? 1 bis 5</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>How much came from below</source>
        <translation>Wie viel von unten kam</translation>
    </message>
    <message>
        <source>Count the answers; the single answers are destroyed</source>
        <translation>Antworten zählen; die einzelnen Antworten werden vernichtet</translation>
    </message>
    <message>
        <source>Ends the workshop for good; asks first</source>
        <translation>Beendet den Workshop endgültig; fragt vorher nach</translation>
    </message>
    <message>
        <source>{count} of {seats} answered. Nobody sees single answers.</source>
        <translation>{count} von {seats} haben geantwortet. Einzelne Antworten sieht niemand.</translation>
    </message>
    <message numerus="yes">
        <source>Parking lot: %n open</source>
        <translation>
            <numerusform>Themenspeicher: %n offen</numerusform>
            <numerusform>Themenspeicher: %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Parking lot: all settled</source>
        <translation>Themenspeicher: alles geklärt</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Finish the workshop</source>
        <translation>Workshop beenden</translation>
    </message>
    <message>
        <source>Finish the workshop for good?</source>
        <translation>Workshop endgültig beenden?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Destroyed are all seats with their word pairs, the keys of all phones, the code for joining, and every answer that was not counted yet. Phones say thank you and end. Kept are ideas, totals, drafts, names of owners and sponsor, and the protocol: they can be read and printed, not changed.</source>
        <translation>Vernichtet werden alle Plätze mit ihren Wortpaaren, die Schlüssel aller Handys, der Beitrittscode und jede Antwort, die noch nicht gezählt ist. Die Handys danken und schließen ab. Erhalten bleiben Ideen, Summen, Entwürfe, die Namen der Zuständigen und des Sponsors und das Protokoll: Sie lassen sich lesen und drucken, nicht ändern.</translation>
    </message>
    <message>
        <source>What was published is not in the plan any more: the publishing was taken back, or deleted.</source>
        <translation>Was veröffentlicht wurde, ist nicht mehr im Plan: Es wurde zurückgenommen oder gelöscht.</translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Next steps and the parking lot then stand in the protocol only. Or go back and publish again.</source>
        <translation>Nächste Schritte und Themenspeicher stehen dann nur im Protokoll. Oder gehen Sie zurück und veröffentlichen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Steps of closing the cycle</source>
        <translation>Schritte zum Abschließen des Zyklus</translation>
    </message>
    <message>
        <source>Nothing in this cycle counts, so there is nothing to review.</source>
        <translation>In diesem Zyklus zählt nichts, deshalb gibt es nichts auszuwerten.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Alt+Right: what was typed is kept</source>
        <translation>Alt+Pfeil rechts: Eingaben bleiben erhalten</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Pfeil links</translation>
    </message>
    <message>
        <source>{done} of {total} scored</source>
        <translation>{done} von {total} bewertet</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Publishing…</source>
        <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
        <source>Publishing what you did last…</source>
        <translation>Die letzten Änderungen werden veröffentlicht…</translation>
    </message>
    <message>
        <source>It is saved on this computer. If you do not wait, it goes out when you open this workspace again.</source>
        <translation>Sie sind auf diesem Rechner gespeichert. Wenn Sie nicht warten, gehen sie hinaus, sobald Sie diesen Arbeitsbereich wieder öffnen.</translation>
    </message>
    <message>
        <source>It is saved on this computer. If you close now, it goes out at the next start.</source>
        <translation>Sie sind auf diesem Rechner gespeichert. Wenn Sie jetzt schließen, gehen sie beim nächsten Start hinaus.</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>Trotzdem &amp;schließen</translation>
    </message>
    <message>
        <source>Do &amp;not wait</source>
        <translation>&amp;Nicht warten</translation>
    </message>
</context>
<context>
    <name>ClosingGuard</name>
    <message>
        <source>Close in the middle of the workshop?</source>
        <translation>Mitten im Workshop schließen?</translation>
    </message>
    <message>
        <source>Phones are told that it was stopped. Everything is kept, and you can resume it at the next start.</source>
        <translation>Handys erfahren, dass angehalten wurde. Alles bleibt erhalten, und Sie können ihn beim nächsten Start fortsetzen.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>ClusterPanel</name>
    <message>
        <source>Here the notes are put into groups. There are none yet: collect and reveal ideas first.</source>
        <translation>Hier werden die Zettel zu Gruppen geordnet. Noch gibt es keine: Sammeln Sie zuerst Ideen, und decken Sie sie auf.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>A new group of the picked notes (C)</source>
        <translation>Neue Gruppe aus den gewählten Zetteln (C)</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>The picked notes stand for themselves (S)</source>
        <translation>Die gewählten Zettel stehen für sich (S)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Picked notes of a group into a new one (X)</source>
        <translation>Gewählte Zettel einer Gruppe in eine neue legen (X)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Picked notes out of their group; a picked group is dissolved (Del)</source>
        <translation>Gewählte Zettel aus ihrer Gruppe nehmen; eine gewählte Gruppe wird aufgelöst (Entf)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name the group (F2)</source>
        <translation>Gruppe benennen (F2)</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Put notes and groups into rows (T)</source>
        <translation>Zettel und Gruppen in Reihen legen (T)</translation>
    </message>
    <message>
        <source>Everything that can be done with what is picked</source>
        <translation>Alles, was mit dem Gewählten geht</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>Näher (+)</translation>
    </message>
    <message>
        <source>Further away (-)</source>
        <translation>Weiter weg (-)</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Show notes that are alike</source>
        <translation>Ähnliche Zettel zeigen</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Handys</translation>
    </message>
    <message>
        <source>Show into which groups the phones sorted the notes</source>
        <translation>Zeigen, in welche Gruppen die Handys die Zettel sortiert haben</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Show the notes on a canvas</source>
        <translation>Zettel auf einer Fläche zeigen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the notes as a list</source>
        <translation>Zettel als Liste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes still need a group</source>
        <translation>
            <numerusform>%n Zettel braucht noch eine Gruppe</numerusform>
            <numerusform>%n Zettel brauchen noch eine Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>every note has its place</source>
        <translation>jeder Zettel hat seinen Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Zettel</numerusform>
            <numerusform>%n Zettel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>This objective holds a number ({number}). Could the number live in a key result?</source>
        <translation>Dieses Ziel enthält eine Zahl ({number}). Könnte sie in einem Schlüsselergebnis stehen?</translation>
    </message>
    <message>
        <source>Could people repeat this from memory?</source>
        <translation>Könnte man das aus dem Gedächtnis wiedergeben?</translation>
    </message>
    <message>
        <source>This reads like a project. What should be different afterwards?</source>
        <translation>Das liest sich wie ein Projekt. Was soll danach anders sein?</translation>
    </message>
    <message>
        <source>Which change, for whom?</source>
        <translation>Welche Veränderung, für wen?</translation>
    </message>
    <message>
        <source>Is this new this cycle, or a health metric?</source>
        <translation>Ist das in diesem Zyklus neu, oder ist es ein KPI?</translation>
    </message>
    <message>
        <source>An objective needs at least one key result before it starts. How will you know that you are there?</source>
        <translation>Ein Ziel braucht vor dem Beginn mindestens ein Schlüsselergebnis. Woran ist zu erkennen, dass es erreicht ist?</translation>
    </message>
    <message>
        <source>{n} key results. Which two or three decide?</source>
        <translation>{n} Schlüsselergebnisse. Welche zwei oder drei entscheiden?</translation>
    </message>
    <message>
        <source>One key result. Does it alone show that the objective is reached?</source>
        <translation>Ein Schlüsselergebnis. Zeigt es allein, dass das Ziel erreicht ist?</translation>
    </message>
    <message>
        <source>{n} objectives share one team. Which of them can wait?</source>
        <translation>{n} Ziele teilen sich ein Team. Welche davon können warten?</translation>
    </message>
    <message>
        <source>Who answers for this?</source>
        <translation>Wer steht dafür ein?</translation>
    </message>
    <message>
        <source>Same words as the level above. What is your team&apos;s part?</source>
        <translation>Gleicher Wortlaut wie eine Ebene darüber. Was ist der Anteil dieses Teams?</translation>
    </message>
    <message>
        <source>Which higher goal does this serve, or is it your own idea? Both are fine.</source>
        <translation>Auf welches höhere Ziel zahlt dies ein, oder ist es eine eigene Idee? Beides ist in Ordnung.</translation>
    </message>
    <message>
        <source>How will you see that it happened?</source>
        <translation>Woran ist zu sehen, dass es eingetreten ist?</translation>
    </message>
    <message>
        <source>Where do you stand today? If unknown, make finding out the first step.</source>
        <translation>Wie ist der Stand heute? Wenn unbekannt, ist das Herausfinden der erste Schritt.</translation>
    </message>
    <message>
        <source>{number} what?</source>
        <translation>{number} wovon?</translation>
    </message>
    <message>
        <source>Target and wording point in different directions. Which one is meant?</source>
        <translation>Zielwert und Wortlaut weisen in verschiedene Richtungen. Was ist gemeint?</translation>
    </message>
    <message>
        <source>Start and target are the same. What should change?</source>
        <translation>Startwert und Zielwert sind gleich. Was soll sich ändern?</translation>
    </message>
    <message>
        <source>This describes work. What changes if the work succeeds? Or move it to initiatives.</source>
        <translation>Das beschreibt Arbeit. Was ändert sich, wenn sie gelingt? Sonst gehört es zu den Initiativen.</translation>
    </message>
    <message>
        <source>These words describe activity. Who benefits, and how would you notice?</source>
        <translation>Diese Worte beschreiben Tätigkeit. Wer hat etwas davon, und woran wäre es zu merken?</translation>
    </message>
    <message>
        <source>You count what you make ({what}). What should it cause?</source>
        <translation>Gezählt wird, was entsteht ({what}). Was soll es bewirken?</translation>
    </message>
    <message>
        <source>Done or not done. Could you define steps or an effect?</source>
        <translation>Erreicht oder nicht. Ließen sich Schritte oder eine Wirkung festlegen?</translation>
    </message>
    <message>
        <source>0 to 100 % of what? If it is done or not done: could you define steps or an effect?</source>
        <translation>0 bis 100&#xa0;% wovon? Falls es nur erreicht oder nicht gibt: Ließen sich Schritte oder eine Wirkung festlegen?</translation>
    </message>
    <message>
        <source>What counts as 20, 40, 60, 100 %? Write it down.</source>
        <translation>Was zählt als 20, 40, 60, 100&#xa0;%? Am besten aufschreiben.</translation>
    </message>
    <message>
        <source>Due {due}, but the cycle ends {end}. Which one is right?</source>
        <translation>Fällig am {due}, aber der Zyklus endet am {end}. Was stimmt?</translation>
    </message>
    <message>
        <source>The words name {due}, but the cycle ends {end}. What can be reached by then?</source>
        <translation>Der Wortlaut nennt den {due}, aber der Zyklus endet am {end}. Was ist bis dahin erreichbar?</translation>
    </message>
    <message>
        <source>Two measures in one line ({one}, {other}) cannot be scored as one. Which one decides?</source>
        <translation>Zwei Messgrößen in einer Zeile ({one}, {other}) lassen sich nicht als eine bewerten. Welche entscheidet?</translation>
    </message>
    <message>
        <source>“{word}”: by how much, measured how?</source>
        <translation>„{word}“: um wie viel, wie gemessen?</translation>
    </message>
    <message>
        <source>Another key result of the cycle says the same. Would progress count twice?</source>
        <translation>Ein anderes Schlüsselergebnis des Zyklus sagt dasselbe. Würde Fortschritt doppelt zählen?</translation>
    </message>
    <message>
        <source>“{other}” says almost the same. Would progress count twice?</source>
        <translation>„{other}“ sagt fast dasselbe. Würde Fortschritt doppelt zählen?</translation>
    </message>
    <message>
        <source>“{other}” reads the same data. Would progress count twice?</source>
        <translation>„{other}“ liest dieselben Daten. Würde Fortschritt doppelt zählen?</translation>
    </message>
    <message>
        <source>All of these count volume, speed or cost. What must not get worse meanwhile?</source>
        <translation>Alle zählen Menge, Tempo oder Kosten. Was darf dabei nicht schlechter werden?</translation>
    </message>
    <message>
        <source>All of these are known late. Which early sign could warn you?</source>
        <translation>Alle sind erst spät bekannt. Welches frühe Zeichen könnte warnen?</translation>
    </message>
    <message>
        <source>No value is expected before the last third of the cycle. Which early sign could warn you?</source>
        <translation>Vor dem letzten Drittel des Zyklus wird kein Wert erwartet. Welches frühe Zeichen könnte warnen?</translation>
    </message>
    <message>
        <source>Is the target right?</source>
        <translation>Stimmt der Zielwert?</translation>
    </message>
    <message>
        <source>Committed but unsure: what support is missing?</source>
        <translation>Verbindlich, aber unsicher: Welche Unterstützung fehlt?</translation>
    </message>
    <message>
        <source>Already nearly there: is it a stretch?</source>
        <translation>Schon fast erreicht: Ist das ehrgeizig genug?</translation>
    </message>
    <message>
        <source>The target is within 2 % of the start. Is it a stretch?</source>
        <translation>Der Zielwert liegt höchstens 2&#xa0;% vom Startwert entfernt. Ist das ehrgeizig genug?</translation>
    </message>
    <message>
        <source>A value is still missing ({text}). When will you know it?</source>
        <translation>Ein Wert fehlt noch ({text}). Wann ist er bekannt?</translation>
    </message>
    <message>
        <source>Number in an objective</source>
        <translation>Zahl im Ziel</translation>
    </message>
    <message>
        <source>Long objective</source>
        <translation>Langes Ziel</translation>
    </message>
    <message>
        <source>Objective that is a project</source>
        <translation>Ziel, das ein Projekt ist</translation>
    </message>
    <message>
        <source>General objective</source>
        <translation>Allgemeines Ziel</translation>
    </message>
    <message>
        <source>Business as usual</source>
        <translation>Tagesgeschäft</translation>
    </message>
    <message>
        <source>No key result</source>
        <translation>Kein Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Number of key results</source>
        <translation>Anzahl der Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>Many objectives for one team</source>
        <translation>Viele Ziele für ein Team</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>Copy of the level above</source>
        <translation>Kopie der Ebene darüber</translation>
    </message>
    <message>
        <source>Not aligned</source>
        <translation>Zahlt auf nichts ein</translation>
    </message>
    <message>
        <source>No measure</source>
        <translation>Keine Messgröße</translation>
    </message>
    <message>
        <source>No starting point</source>
        <translation>Kein Ausgangspunkt</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>Keine Einheit</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Work, not a result</source>
        <translation>Arbeit statt Ergebnis</translation>
    </message>
    <message>
        <source>Activity words</source>
        <translation>Tätigkeitswörter</translation>
    </message>
    <message>
        <source>Counting what is made</source>
        <translation>Gezählt wird, was entsteht</translation>
    </message>
    <message>
        <source>Done or not done</source>
        <translation>Erreicht oder nicht</translation>
    </message>
    <message>
        <source>Milestones without steps</source>
        <translation>Meilensteine ohne Schritte</translation>
    </message>
    <message>
        <source>Date after the cycle</source>
        <translation>Datum nach dem Zyklus</translation>
    </message>
    <message>
        <source>Two measures in one</source>
        <translation>Zwei Messgrößen in einer</translation>
    </message>
    <message>
        <source>Better, faster, more</source>
        <translation>Besser, schneller, mehr</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>Doppelt gesagt</translation>
    </message>
    <message>
        <source>Quantity without quality</source>
        <translation>Menge ohne Qualität</translation>
    </message>
    <message>
        <source>Known late</source>
        <translation>Spät bekannt</translation>
    </message>
    <message>
        <source>Ambition and confidence</source>
        <translation>Anspruch und Zuversicht</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Wert fehlt</translation>
    </message>
    <message>
        <source>An objective says where you want to be; key results say how much. Some coaches disagree: Google wants objectives that anybody can see are reached.</source>
        <translation>Ein Ziel sagt, wohin es gehen soll; Schlüsselergebnisse sagen, wie viel. Manche Coaches sehen das anders: Google will Ziele, denen jeder ansieht, ob sie erreicht sind.</translation>
    </message>
    <message>
        <source>People act on what they can remember.</source>
        <translation>Menschen handeln nach dem, was sie sich merken können.</translation>
    </message>
    <message>
        <source>A project can be finished without anything getting better.</source>
        <translation>Ein Projekt kann fertig werden, ohne dass etwas besser wird.</translation>
    </message>
    <message>
        <source>Almost every company could write this; nobody knows what to do differently.</source>
        <translation>Das könnte fast jedes Unternehmen schreiben; niemand weiß, was anders zu machen ist.</translation>
    </message>
    <message>
        <source>OKRs are for what shall change. What shall stay is a health metric.</source>
        <translation>OKR sind für das, was sich ändern soll. Was so bleiben soll, gehört in einen KPI.</translation>
    </message>
    <message>
        <source>Without a key result nobody can say whether the objective is reached.</source>
        <translation>Ohne Schlüsselergebnis kann niemand sagen, ob das Ziel erreicht ist.</translation>
    </message>
    <message>
        <source>Two to five key results are advised: fewer say too little, more blur what matters.</source>
        <translation>Empfohlen sind zwei bis fünf Schlüsselergebnisse: Weniger sagen zu wenig, mehr verwischen, worauf es ankommt.</translation>
    </message>
    <message>
        <source>A quarter has about twelve weeks; more than three to five objectives share too little of them.</source>
        <translation>Ein Quartal hat etwa zwölf Wochen; für mehr als drei bis fünf Ziele bleibt davon jeweils zu wenig.</translation>
    </message>
    <message>
        <source>Where everybody answers, nobody does.</source>
        <translation>Wo alle zuständig sind, ist es niemand.</translation>
    </message>
    <message>
        <source>A copied goal hides what this team adds to it.</source>
        <translation>Ein kopiertes Ziel verdeckt, was dieses Team dazu beiträgt.</translation>
    </message>
    <message>
        <source>Others in this cycle serve a higher goal. Goals from the bottom up are fine as well.</source>
        <translation>Andere in diesem Zyklus zahlen auf ein höheres Ziel ein. Ziele von unten nach oben sind ebenso in Ordnung.</translation>
    </message>
    <message>
        <source>Two people could disagree whether it was reached.</source>
        <translation>Zwei Personen könnten uneins sein, ob es erreicht wurde.</translation>
    </message>
    <message>
        <source>Without it nobody knows how far the way is.</source>
        <translation>Ohne ihn weiß niemand, wie weit der Weg ist.</translation>
    </message>
    <message>
        <source>A number without a unit is read differently by everybody.</source>
        <translation>Eine Zahl ohne Einheit liest jeder anders.</translation>
    </message>
    <message>
        <source>The numbers say the opposite of the words, or nothing at all.</source>
        <translation>Die Zahlen sagen das Gegenteil der Worte oder gar nichts.</translation>
    </message>
    <message>
        <source>Work can be done without any effect. Many coaches advise to measure the effect and to keep the work as an initiative.</source>
        <translation>Arbeit kann getan sein, ohne etwas zu bewirken. Viele Coaches raten, die Wirkung zu messen und die Arbeit als Initiative zu führen.</translation>
    </message>
    <message>
        <source>Consult, help, analyse: one can do it all quarter and change nothing.</source>
        <translation>Beraten, helfen, analysieren: Das geht das ganze Quartal, ohne etwas zu ändern.</translation>
    </message>
    <message>
        <source>What is made is in your own hands; what it causes is the result.</source>
        <translation>Was entsteht, liegt in der eigenen Hand; was es bewirkt, ist das Ergebnis.</translation>
    </message>
    <message>
        <source>Until the last day it shows 0, so nobody can see how it goes. Some results are just so, such as a certificate.</source>
        <translation>Bis zum letzten Tag zeigt es 0, und niemand sieht, wie es läuft. Manche Ergebnisse sind eben so, zum Beispiel ein Zertifikat.</translation>
    </message>
    <message>
        <source>Written steps make a score that people agree on.</source>
        <translation>Aufgeschriebene Schritte ergeben eine Bewertung, in der sich alle einig sind.</translation>
    </message>
    <message>
        <source>What is due later cannot be scored in this cycle.</source>
        <translation>Was später fällig ist, lässt sich in diesem Zyklus nicht bewerten.</translation>
    </message>
    <message>
        <source>When one is reached and the other is not, no score is right.</source>
        <translation>Ist die eine erreicht und die andere nicht, stimmt keine Bewertung.</translation>
    </message>
    <message>
        <source>Words of comparison say a direction, not a distance.</source>
        <translation>Vergleichswörter nennen eine Richtung, keine Strecke.</translation>
    </message>
    <message>
        <source>The same progress would count two times.</source>
        <translation>Derselbe Fortschritt würde zweimal zählen.</translation>
    </message>
    <message>
        <source>What is pushed by volume, speed or cost alone tends to lose quality.</source>
        <translation>Was allein auf Menge, Tempo oder Kosten getrimmt wird, verliert leicht an Qualität.</translation>
    </message>
    <message>
        <source>Results that are known at the end cannot be steered.</source>
        <translation>Ergebnisse, die erst am Ende bekannt sind, lassen sich nicht steuern.</translation>
    </message>
    <message>
        <source>A commitment should be nearly sure, a stretch should not.</source>
        <translation>Etwas Verbindliches sollte fast sicher sein, etwas Ehrgeiziges nicht.</translation>
    </message>
    <message>
        <source>Something stands where a number, name or date should be.</source>
        <translation>Hier steht ein Platzhalter statt einer Zahl, eines Namens oder eines Datums.</translation>
    </message>
    <message>
        <source>Advised by: {source}</source>
        <translation>Empfohlen von: {source}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Strict outcomes</source>
        <translation>Nur Wirkung</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Milestone-friendly</source>
        <translation>Offen für Meilensteine</translation>
    </message>
    <message>
        <source>Asks about every key result that is not a measured effect.</source>
        <translation>Fragt bei jedem Schlüsselergebnis nach, das keine gemessene Wirkung ist.</translation>
    </message>
    <message>
        <source>Asks what most coaches agree on.</source>
        <translation>Fragt, worin sich die meisten Coaches einig sind.</translation>
    </message>
    <message>
        <source>Takes work and milestones as they are, if their steps are written.</source>
        <translation>Nimmt Arbeit und Meilensteine, wie sie sind, wenn ihre Schritte aufgeschrieben sind.</translation>
    </message>
</context>
<context>
    <name>CoachLines</name>
    <message>
        <source>Questions of the coach</source>
        <translation>Fragen des Coachs</translation>
    </message>
    <message>
        <source>Put this question aside</source>
        <translation>Diese Frage beiseitelegen</translation>
    </message>
    <message>
        <source>Why does it not apply here? Enter puts it aside.</source>
        <translation>Warum trifft sie hier nicht zu? Enter legt sie beiseite.</translation>
    </message>
</context>
<context>
    <name>CoachPage</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Questions of the coach</source>
        <translation>Fragen des Coachs</translation>
    </message>
    <message>
        <source>No question of this kind.</source>
        <translation>Keine Frage dieser Art.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Welche Fragen</translation>
    </message>
    <message>
        <source>How strict</source>
        <translation>Wie streng</translation>
    </message>
    <message>
        <source>Language of the titles</source>
        <translation>Sprache der Titel</translation>
    </message>
    <message>
        <source>Every question</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Without ideas</source>
        <translation>Ohne Ideen</translation>
    </message>
    <message>
        <source>Contradictions only</source>
        <translation>Nur Widersprüche</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Language: automatic</source>
        <translation>Sprache: automatisch</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n Widerspruch</numerusform>
            <numerusform>%n Widersprüche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
    <message>
        <source>The coach has no questions about this cycle.</source>
        <translation>Der Coach hat keine Fragen zu diesem Zyklus.</translation>
    </message>
    <message>
        <source>When objectives are planned for this cycle, the coach asks about them here.</source>
        <translation>Sobald Ziele für diesen Zyklus geplant sind, fragt der Coach hier nach.</translation>
    </message>
</context>
<context>
    <name>CollectPanel</name>
    <message>
        <source>ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>need more time</source>
        <translation>brauchen mehr Zeit</translation>
    </message>
    <message>
        <source>This paper seat is done</source>
        <translation>Dieser Papierplatz ist fertig</translation>
    </message>
    <message>
        <source>Ideas before the reveal, without authors</source>
        <translation>Ideen vor dem Aufdecken, ohne Namen</translation>
    </message>
    <message>
        <source>Withhold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Close the photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>Photo of the notes</source>
        <translation>Foto der Zettel</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Without authors. What you withhold is not shown; the protocol counts it.</source>
        <translation>Ohne Namen. Was Sie zurückhalten, wird nicht gezeigt; das Protokoll zählt es mit.</translation>
    </message>
    <message>
        <source>Cards on paper</source>
        <translation>Karten auf Papier</translation>
    </message>
    <message>
        <source>{done} of {seats}</source>
        <translation>{done} von {seats}</translation>
    </message>
    <message>
        <source>Sealed: no name is stored with an idea, and nobody sees a text before the reveal.</source>
        <translation>Versiegelt: Mit keiner Idee wird ein Name gespeichert, und vor dem Aufdecken sieht niemand einen Text.</translation>
    </message>
    <message>
        <source>Names are stored with the ideas; nobody sees a text before the reveal.</source>
        <translation>Namen werden mit den Ideen gespeichert; vor dem Aufdecken sieht niemand einen Text.</translation>
    </message>
    <message>
        <source>Turn {turn} of {turns}: pass the sheets on</source>
        <translation>Durchgang {turn} von {turns}: Blätter weitergeben</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>Show it after all</source>
        <translation>Doch zeigen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message>
        <source>New card, then Enter</source>
        <translation>Neue Karte, dann Eingabetaste</translation>
    </message>
    <message>
        <source>New card in {column}</source>
        <translation>Neue Karte in {column}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message>
        <source>Level {number}: titles</source>
        <translation>Ebene {number}: Titel</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>am Namen erkannt</translation>
    </message>
    <message>
        <source>by its name, but the values look different</source>
        <translation>am Namen erkannt, die Werte sehen anders aus</translation>
    </message>
    <message>
        <source>a guess by its values</source>
        <translation>aus den Werten erraten</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie beim letzten Mal</translation>
    </message>
    <message>
        <source>another column holds the same</source>
        <translation>eine andere Spalte enthält dasselbe</translation>
    </message>
    <message>
        <source>now held by another column</source>
        <translation>steht jetzt in einer anderen Spalte</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>wird nicht gelesen</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Names stand in row</source>
        <translation>Namen stehen in Zeile</translation>
    </message>
    <message>
        <source>Read as last time.</source>
        <translation>Wie beim letzten Mal gelesen.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>&amp;Remember for files like this</source>
        <translation>Für solche Dateien &amp;merken</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The next file with the same column names is read this way at once</source>
        <translation>Die nächste Datei mit denselben Spaltennamen wird gleich so gelesen</translation>
    </message>
    <message>
        <source>Guess the columns of such files anew</source>
        <translation>Die Spalten solcher Dateien neu erraten</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>Was steht in den Spalten?</translation>
    </message>
    <message>
        <source>Correct what was guessed wrongly. What a column without a meaning says is not read.</source>
        <translation>Berichtigen Sie, was falsch erraten wurde. Eine Spalte ohne Bedeutung wird nicht gelesen.</translation>
    </message>
    <message>
        <source>– nothing –</source>
        <translation>– nichts –</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Woher das bekannt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) are not shown and not read.</source>
        <translation>
            <numerusform>%n weitere Spalte wird weder gezeigt noch gelesen.</numerusform>
            <numerusform>%n weitere Spalten werden weder gezeigt noch gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>What “{column}” holds</source>
        <translation>Was „{column}“ enthält</translation>
    </message>
    <message>
        <source>“{field}” is now read from “{here}”, so “{other}” holds nothing.</source>
        <translation>„{field}“ wird jetzt aus „{here}“ gelesen, „{other}“ enthält also nichts.</translation>
    </message>
    <message>
        <source>Say first which column holds the titles of objectives or key results.</source>
        <translation>Sagen Sie zuerst, in welcher Spalte die Titel von Zielen oder Schlüsselergebnissen stehen.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) with problems</source>
        <translation>
            <numerusform>%n Zeile mit Problemen</numerusform>
            <numerusform>%n Zeilen mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would come.</source>
        <translation>Es käme nichts.</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>What is recommended?</source>
        <translation>Was wird empfohlen?</translation>
    </message>
    <message>
        <source>Why, in one sentence?</source>
        <translation>Warum, in einem Satz?</translation>
    </message>
    <message>
        <source>Which decision is wanted?</source>
        <translation>Welche Entscheidung wird gewünscht?</translation>
    </message>
    <message>
        <source>What should nobody miss?</source>
        <translation>Was sollte niemand übersehen?</translation>
    </message>
    <message>
        <source>What is to happen next?</source>
        <translation>Was soll als Nächstes geschehen?</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Keep, change, drop or start</source>
        <translation>Behalten, ändern, streichen oder beginnen</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
</context>
<context>
    <name>CommentList</name>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it</source>
        <translation>Strg+Eingabetaste schickt ihn ab</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Save comment</source>
        <translation>Kommentar speichern</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Change this comment</source>
        <translation>Diesen Kommentar ändern</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>CommentStep</name>
    <message>
        <source>Print the decisions</source>
        <translation>Entscheidungen drucken</translation>
    </message>
    <message>
        <source>Print the highlights</source>
        <translation>Höhepunkte drucken</translation>
    </message>
    <message>
        <source>Go to the cycle to reopen it</source>
        <translation>Zum Zyklus, um ihn wieder zu öffnen</translation>
    </message>
    <message>
        <source>Decisions wanted</source>
        <translation>Gewünschte Entscheidungen</translation>
    </message>
    <message>
        <source>Add a decision</source>
        <translation>Entscheidung hinzufügen</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Höhepunkte</translation>
    </message>
    <message>
        <source>Add a highlight</source>
        <translation>Höhepunkt hinzufügen</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>Nächstes Quartal</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>The cycle is closed: its comments can only be read.</source>
        <translation>Der Zyklus ist abgeschlossen: Seine Kommentare kann man nur lesen.</translation>
    </message>
    <message>
        <source>{few} to {many} decisions, each with what you recommend, make a good meeting.</source>
        <translation>{few} bis {many} Entscheidungen, jede mit Ihrer Empfehlung, ergeben eine gute Besprechung.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n Höhepunkt</numerusform>
            <numerusform>%n Höhepunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next step(s)</source>
        <translation>
            <numerusform>%n nächster Schritt</numerusform>
            <numerusform>%n nächste Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Cycle to compare with</source>
        <translation>Zyklus zum Vergleichen</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>What was carried over, before and after</source>
        <translation>Was übertragen wurde, vorher und nachher</translation>
    </message>
    <message>
        <source>Choose a cycle</source>
        <translation>Zyklus wählen</translation>
    </message>
    <message>
        <source>With a second cycle, both will stand here side by side.</source>
        <translation>Mit einem zweiten Zyklus stehen hier beide nebeneinander.</translation>
    </message>
    <message>
        <source>No cycle of the same kind came before {cycle}. Choose another one above to compare it with.</source>
        <translation>Vor {cycle} gab es keinen Zyklus derselben Art. Wählen Sie oben einen anderen zum Vergleichen.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Mean progress by team</source>
        <translation>Mittlerer Fortschritt nach Team</translation>
    </message>
    <message>
        <source>What was carried over</source>
        <translation>Was übertragen wurde</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Im Ganzen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n teams</source>
        <translation>
            <numerusform>%n Team zeigen</numerusform>
            <numerusform>Alle %n Teams zeigen</numerusform>
        </translation>
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
    <name>ConfidencePanel</name>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>&amp;Show the result</source>
        <translation>&amp;Ergebnis zeigen</translation>
    </message>
    <message>
        <source>What would raise it by one?</source>
        <translation>Was würde sie um eins erhöhen?</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Who disagrees says it in own words: it goes into the protocol as it is</source>
        <translation>Wer widerspricht, sagt es in eigenen Worten: So kommt es ins Protokoll</translation>
    </message>
    <message>
        <source>&amp;Write it down</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>&amp;Back to the objectives</source>
        <translation>Zurück zu den Z&amp;ielen</translation>
    </message>
    <message>
        <source>Back to the &amp;key results</source>
        <translation>Zurück zu den &amp;Schlüsselergebnissen</translation>
    </message>
    <message>
        <source>&amp;New round</source>
        <translation>&amp;Neue Runde</translation>
    </message>
    <message>
        <source>Disagreement is a result as well</source>
        <translation>Auch Widerspruch ist ein Ergebnis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Count the answers; the single answers are destroyed</source>
        <translation>Antworten zählen; die einzelnen Antworten werden vernichtet</translation>
    </message>
    <message>
        <source>Ask once more; the round before stays in the protocol</source>
        <translation>Noch einmal fragen; die Runde davor bleibt im Protokoll</translation>
    </message>
    <message>
        <source>Confidence, round {number}</source>
        <translation>Zuversicht, Runde {number}</translation>
    </message>
    <message>
        <source>Two times back to the drafts are enough: now write down who disagrees, and go on.</source>
        <translation>Zweimal zurück zu den Entwürfen genügt: Halten Sie jetzt fest, wer widerspricht, und gehen Sie weiter.</translation>
    </message>
    <message>
        <source>Round {number}: mean {mean} of {count} answers</source>
        <translation>Runde {number}: Mittel {mean} aus {count} Antworten</translation>
    </message>
    <message>
        <source>about everything</source>
        <translation>zu allem</translation>
    </message>
    <message>
        <source>Take this disagreement back</source>
        <translation>Diesen Widerspruch zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message>
        <source>What is to decide</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>Show in the p&amp;lan</source>
        <translation>Im &amp;Plan zeigen</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Vorher: {value}</translation>
    </message>
    <message>
        <source>Or another place</source>
        <translation>Oder ein anderer Platz</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>Behalte&amp;n</translation>
    </message>
    <message>
        <source>It stays, for everybody</source>
        <translation>Es bleibt, für alle</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>It goes to the trash, for everybody</source>
        <translation>Es kommt in den Papierkorb, für alle</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Hier lassen</translation>
    </message>
    <message>
        <source>Place it under</source>
        <translation>Einordnen unter</translation>
    </message>
    <message>
        <source>One person: keep this entry</source>
        <translation>Eine Person: diesen Eintrag behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still name the second entry.</source>
        <translation>
            <numerusform>An %n Stelle steht noch der zweite Eintrag.</numerusform>
            <numerusform>An %n Stellen steht noch der zweite Eintrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are t&amp;wo people</source>
        <translation>Es sind z&amp;wei Personen</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Das behalten</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>Andere &amp;Fassung behalten</translation>
    </message>
    <message>
        <source>Keep what {name} wrote</source>
        <translation>Fassung behalten: {name}</translation>
    </message>
    <message>
        <source>In the list: key M</source>
        <translation>In der Liste: Taste M</translation>
    </message>
    <message>
        <source>In the list: key T</source>
        <translation>In der Liste: Taste T</translation>
    </message>
    <message>
        <source>Or another value</source>
        <translation>Oder ein anderer Wert</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>Diesen Wert &amp;verwenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Place it there</source>
        <translation>Dort ein&amp;ordnen</translation>
    </message>
    <message>
        <source>Choose something from the list.</source>
        <translation>Wählen Sie etwas aus der Liste.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Deleted by one, changed by another</source>
        <translation>Gelöscht und zugleich geändert</translation>
    </message>
    <message>
        <source>Moved to two places</source>
        <translation>An zwei Plätze verschoben</translation>
    </message>
    <message>
        <source>Moved in a circle</source>
        <translation>Im Kreis verschoben</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Platz</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>Zwei Werte</translation>
    </message>
    <message>
        <source>Two versions of a text</source>
        <translation>Zwei Fassungen eines Textes</translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Checked in for “{title}”: {value}</source>
        <translation>Check-in für „{title}“: {value}</translation>
    </message>
    <message>
        <source>Added “{title}” below it</source>
        <translation>„{title}“ darunter hinzugefügt</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Auf der obersten Ebene</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Which questions</source>
        <translation>Welche Fragen</translation>
    </message>
    <message>
        <source>Decide all of th&amp;ese</source>
        <translation>Alle diese &amp;entscheiden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>Welches Feld</translation>
    </message>
    <message>
        <source>What is to decide</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>Nothing is to decide. When several change the same at the same time, you decide here.</source>
        <translation>Nichts zu entscheiden. Wenn mehrere dasselbe gleichzeitig ändern, entscheiden Sie hier.</translation>
    </message>
    <message>
        <source>Keep &amp;mine everywhere</source>
        <translation>Überall &amp;meine Fassung behalten</translation>
    </message>
    <message>
        <source>Keep &amp;theirs everywhere</source>
        <translation>Überall die andere &amp;Fassung behalten</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Every question ({count})</source>
        <translation>Alle Fragen ({count})</translation>
    </message>
    <message>
        <source>Until you decide, one of the values is shown and nothing is lost.</source>
        <translation>Bis zur Entscheidung ist einer der Werte zu sehen, und nichts geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left: they have to be decided one by one.</source>
        <translation>
            <numerusform>%n Frage ist noch offen: Sie lässt sich nur einzeln entscheiden.</numerusform>
            <numerusform>%n Fragen sind noch offen: Sie lassen sich nur einzeln entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>“{seat}” asks for the seat back. Look under Seats.</source>
        <translation>„{seat}“ möchte den Platz zurück. Sehen Sie unter Plätze nach.</translation>
    </message>
    <message>
        <source>Press R again to reveal.</source>
        <translation>Zum Aufdecken noch einmal R drücken.</translation>
    </message>
    <message>
        <source>A checkpoint was kept.</source>
        <translation>Ein Zwischenstand wurde gesichert.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
</context>
<context>
    <name>CopyBox</name>
    <message>
        <source>Copy the lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Afterwards, to take it back: {lines}</source>
        <translation>Danach, um es zurückzunehmen: {lines}</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n chosen against the vote</source>
        <translation>
            <numerusform>%n gegen die Abstimmung gewählt</numerusform>
            <numerusform>%n gegen die Abstimmung gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n voter(s)</source>
        <translation>
            <numerusform>mindestens %n Stimme</numerusform>
            <numerusform>mindestens %n Stimmende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n verschiedene</numerusform>
            <numerusform>%n verschiedene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) drafted</source>
        <translation>
            <numerusform>%n Ziel entworfen</numerusform>
            <numerusform>%n Ziele entworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n idea(s)</source>
        <translation>
            <numerusform>aus %n Idee</numerusform>
            <numerusform>aus %n Ideen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give your %n dot(s), silently.</source>
        <translation>
            <numerusform>Gebt still euren %n Punkt.</numerusform>
            <numerusform>Gebt still eure %n Punkte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in drafts</source>
        <translation>
            <numerusform>%n in Entwürfen</numerusform>
            <numerusform>%n in Entwürfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sorted</source>
        <translation>
            <numerusform>%n geordnet</numerusform>
            <numerusform>%n geordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the plan</source>
        <translation>
            <numerusform>%n im Plan</numerusform>
            <numerusform>%n im Plan</numerusform>
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
        <source>%n more merged into it</source>
        <translation>
            <numerusform>%n weiterer Zettel steckt darin</numerusform>
            <numerusform>%n weitere Zettel stecken darin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) more time</source>
        <translation>
            <numerusform>%n braucht mehr Zeit</numerusform>
            <numerusform>%n brauchen mehr Zeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Zettel</numerusform>
            <numerusform>%n Zettel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) in the plan</source>
        <translation>
            <numerusform>%n Ziel im Plan</numerusform>
            <numerusform>%n Ziele im Plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) here</source>
        <translation>
            <numerusform>%n Person ist da</numerusform>
            <numerusform>%n Personen sind da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in the plan</source>
        <translation>
            <numerusform>%n Eintrag im Plan</numerusform>
            <numerusform>%n Einträge im Plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld</source>
        <translation>
            <numerusform>%n zurückgehalten</numerusform>
            <numerusform>%n zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) without ideas</source>
        <translation>
            <numerusform>%n Ziel ohne Ideen</numerusform>
            <numerusform>%n Ziele ohne Ideen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n Meilenstein</numerusform>
            <numerusform>%n Meilensteine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>check-ins on %n day(s)</source>
        <translation>
            <numerusform>Check-ins an %n Tag</numerusform>
            <numerusform>Check-ins an %n Tagen</numerusform>
        </translation>
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
        <source>%n objective(s) set by hand count with today&apos;s value on every day.</source>
        <translation>
            <numerusform>%n von Hand gesetztes Ziel zählt an jedem Tag mit dem Wert von heute.</numerusform>
            <numerusform>%n von Hand gesetzte Ziele zählen an jedem Tag mit dem Wert von heute.</numerusform>
        </translation>
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
    <name>CycleHead</name>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Choose another cycle</source>
        <translation>Anderen Zyklus wählen</translation>
    </message>
    <message>
        <source>More about this cycle</source>
        <translation>Mehr zu diesem Zyklus</translation>
    </message>
    <message>
        <source>Sponsor: {name}</source>
        <translation>Sponsor {name}</translation>
    </message>
    <message>
        <source>How much of the cycle has passed</source>
        <translation>Wie viel des Zyklus vergangen ist</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>Agree on what is planned; check-ins begin</source>
        <translation>Geplantes vereinbaren; Check-ins beginnen</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>Auswertung beginnen</translation>
    </message>
    <message>
        <source>Last check-ins, scores and lessons</source>
        <translation>Letzte Check-ins, Bewertungen und Erkenntnisse</translation>
    </message>
    <message>
        <source>Close the cycle…</source>
        <translation>Zyklus abschließen…</translation>
    </message>
    <message>
        <source>Score, learn, carry over, close</source>
        <translation>Bewerten, lernen, übertragen, abschließen</translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>Übertragen…</translation>
    </message>
    <message>
        <source>Take what was not reached into the next cycle</source>
        <translation>Nicht Erreichtes in den nächsten Zyklus mitnehmen</translation>
    </message>
    <message>
        <source>New cycle…</source>
        <translation>Neuer Zyklus…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Edit cycle…</source>
        <translation>Zyklus bearbeiten…</translation>
    </message>
    <message>
        <source>Sponsor…</source>
        <translation>Sponsor…</translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation>Zurück zur Vorbereitung</translation>
    </message>
    <message>
        <source>Back to active</source>
        <translation>Zurück zu aktiv</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>What is shown of the cycle</source>
        <translation>Was vom Zyklus gezeigt wird</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>Retrospektive</translation>
    </message>
    <message>
        <source>A quarter or a year with its objectives, from planning to the look back, will stand here.</source>
        <translation>Hier steht ein Quartal oder ein Jahr mit seinen Zielen, von der Planung bis zum Rückblick.</translation>
    </message>
    <message>
        <source>New cycle…</source>
        <translation>Neuer Zyklus…</translation>
    </message>
    <message>
        <source>Activate {cycle}?</source>
        <translation>{cycle} aktivieren?</translation>
    </message>
    <message>
        <source>Activate all the same</source>
        <translation>Trotzdem aktivieren</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Both can also be mended while the cycle runs.</source>
        <translation>Beides lässt sich auch im laufenden Zyklus beheben.</translation>
    </message>
    <message>
        <source>Sponsor of the cycle</source>
        <translation>Sponsor des Zyklus</translation>
    </message>
    <message>
        <source>Who stands behind this cycle?</source>
        <translation>Wer steht hinter diesem Zyklus?</translation>
    </message>
    <message>
        <source>The first {count} without a score; the others follow when these are done.</source>
        <translation>Die ersten {count} ohne Bewertung; die übrigen folgen, wenn diese erledigt sind.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close the cycle</source>
        <translation>Zyklus abschließen</translation>
    </message>
    <message>
        <source>And then</source>
        <translation>Und dann</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Noch keine Bewertung</translation>
    </message>
    <message>
        <source>The objective as a whole</source>
        <translation>Das Ziel im Ganzen</translation>
    </message>
    <message>
        <source>{some} of {all} reported</source>
        <translation>{some} von {all} berichtet</translation>
    </message>
    <message>
        <source>Nothing was reported, so nothing is suggested.</source>
        <translation>Nichts wurde berichtet, deshalb wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>{score} is suggested: the progress, to one decimal.</source>
        <translation>Vorgeschlagen: {score}, der Fortschritt auf eine Nachkommastelle.</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Mean progress</source>
        <translation>Mittlerer Fortschritt</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Objectives reached</source>
        <translation>Erreichte Ziele</translation>
    </message>
    <message>
        <source>Objectives missed</source>
        <translation>Verfehlte Ziele</translation>
    </message>
    <message>
        <source>Missed because: {cause}</source>
        <translation>Verfehlt, Grund: {cause}</translation>
    </message>
    <message>
        <source>{cycle} (new)</source>
        <translation>{cycle} (neu)</translation>
    </message>
    <message>
        <source>Begins {when}</source>
        <translation>Beginnt {when}</translation>
    </message>
    <message>
        <source>Ended {when}</source>
        <translation>Endete {when}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Tag {day} von {days}</translation>
    </message>
    <message>
        <source>{reached} reached, {missed} missed</source>
        <translation>{reached} erreicht, {missed} verfehlt</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>{count} carried over</source>
        <translation>{count} übertragen</translation>
    </message>
    <message>
        <source>expected {share}</source>
        <translation>erwartet {share}</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>of 10, mean of the owners</source>
        <translation>von 10, Mittel der Zuständigen</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Berichtet</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>{share} of the due check-ins came</source>
        <translation>{share} der fälligen Check-ins erfolgt</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>key results that nobody looked at lately</source>
        <translation>Schlüsselergebnisse, länger nicht angesehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>from {cycle}</source>
        <translation>aus {cycle}</translation>
    </message>
    <message>
        <source>Check-ins in time</source>
        <translation>Pünktliche Check-ins</translation>
    </message>
    <message>
        <source>Confidence, of 10</source>
        <translation>Zuversicht, von 10</translation>
    </message>
    <message>
        <source>Carried into it</source>
        <translation>Aus früheren übertragen</translation>
    </message>
    <message>
        <source>In the low band</source>
        <translation>Im niedrigen Bereich</translation>
    </message>
    <message>
        <source>In the middle band</source>
        <translation>Im mittleren Bereich</translation>
    </message>
    <message>
        <source>In the high band</source>
        <translation>Im hohen Bereich</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>Ohne Daten</translation>
    </message>
    <message>
        <source>{some} of {all} scored</source>
        <translation>{some} von {all} bewertet</translation>
    </message>
    <message>
        <source>{some} of {all} came</source>
        <translation>{some} von {all} erfolgt</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>{before} → {after} objectives</source>
        <translation>{before} → {after} Ziele</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Ohne Team</translation>
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
    <name>DependencyDialog</name>
    <message>
        <source>New dependency</source>
        <translation>Neue Abhängigkeit</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>We need this from you</source>
        <translation>Was ein Team von einem anderen braucht</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>What is &amp;needed?</source>
        <translation>Was wird &amp;gebraucht?</translation>
    </message>
    <message>
        <source>&amp;We</source>
        <translation>&amp;Wer braucht es</translation>
    </message>
    <message>
        <source>&amp;You</source>
        <translation>&amp;Von wem</translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation>&amp;Bis wann</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>Rück&amp;meldung</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>The team that is asked</source>
        <translation>Team, das gefragt wird</translation>
    </message>
    <message>
        <source>The team that asks</source>
        <translation>Team, das fragt</translation>
    </message>
    <message>
        <source>For: {title}</source>
        <translation>Für: {title}</translation>
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
        <source>Set the status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Put a status with a reason in the place of the computed one</source>
        <translation>Einen Status mit Begründung an die Stelle des berechneten setzen</translation>
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
        <source>read from “{title}”</source>
        <translation>Wert aus „{title}“</translation>
    </message>
    <message>
        <source>feeds: {titles}</source>
        <translation>speist: {titles}</translation>
    </message>
    <message numerus="yes">
        <source>carried over %n time(s)</source>
        <translation>
            <numerusform>%n-mal übertragen</numerusform>
            <numerusform>%n-mal übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Record check-in</source>
        <translation>Check-in erfassen</translation>
    </message>
    <message>
        <source>Its value is read from “{title}”: record it there.</source>
        <translation>Der Wert kommt aus „{title}“: dort erfassen.</translation>
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
        <source>About the score</source>
        <translation>Zur Bewertung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Cause of the miss</source>
        <translation>Warum verfehlt</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>Initiativen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>What will you do to move this number? Initiatives are the work; they never count as progress.</source>
        <translation>Was wird getan, um diese Zahl zu bewegen? Initiativen sind die Arbeit; als Fortschritt zählen sie nie.</translation>
    </message>
    <message>
        <source>Needed from other teams</source>
        <translation>Bedarf an andere Teams</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
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
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
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
    <name>Doors</name>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Check-in</source>
        <translation>&amp;Check-in</translation>
    </message>
    <message>
        <source>C&amp;ycle</source>
        <translation>Z&amp;yklus</translation>
    </message>
    <message>
        <source>&amp;Workshop</source>
        <translation>&amp;Workshop</translation>
    </message>
    <message>
        <source>Hea&amp;lth</source>
        <translation>&amp;Gesundheit</translation>
    </message>
    <message>
        <source>C&amp;oach</source>
        <translation>C&amp;oach</translation>
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
        <source>H&amp;istory</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Klären</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What should be different at the end?</source>
        <translation>Was soll am Ende anders sein?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it matters, and why now</source>
        <translation>Warum es wichtig ist, und warum jetzt</translation>
    </message>
    <message>
        <source>No source: nobody&apos;s idea, and the figures say so</source>
        <translation>Ohne Quelle: niemandes Idee, und die Zahlen sagen es</translation>
    </message>
    <message>
        <source>Leave this objective out</source>
        <translation>Dieses Ziel weglassen</translation>
    </message>
</context>
<context>
    <name>DraftKrPanel</name>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Metrics from the room</source>
        <translation>Messgrößen aus dem Raum</translation>
    </message>
    <message>
        <source>A metric from paper</source>
        <translation>Messgröße vom Papier</translation>
    </message>
    <message>
        <source>&amp;Take as key result</source>
        <translation>Als Sch&amp;lüsselergebnis übernehmen</translation>
    </message>
    <message>
        <source>On the &amp;wall</source>
        <translation>An die &amp;Wand</translation>
    </message>
    <message>
        <source>New &amp;key result</source>
        <translation>&amp;Neues Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Leave this key result out</source>
        <translation>Dieses Schlüsselergebnis weglassen</translation>
    </message>
    <message>
        <source>There is no objective yet that key results could belong to.</source>
        <translation>Noch gibt es kein Ziel, zu dem Schlüsselergebnisse gehören könnten.</translation>
    </message>
    <message>
        <source>No key result yet. Take a metric of the room, or begin one: one to five are enough.</source>
        <translation>Noch kein Schlüsselergebnis. Übernehmen Sie eine Messgröße aus dem Raum, oder beginnen Sie eines: Eins bis fünf genügen.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Objectives and metrics</source>
        <translation>Ziele und Messgrößen</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>The wall shows this objective alone, so that the room writes metrics for it</source>
        <translation>Die Wand zeigt nur dieses Ziel, damit der Raum Messgrößen dafür schreibt</translation>
    </message>
    <message numerus="yes">
        <source>%n key result(s)</source>
        <translation>
            <numerusform>%n Schlüsselergebnis</numerusform>
            <numerusform>%n Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message numerus="yes">
        <source>%n key results. Which two or three decide?</source>
        <translation>
            <numerusform>%n Schlüsselergebnis. Welche zwei oder drei entscheiden?</numerusform>
            <numerusform>%n Schlüsselergebnisse. Welche zwei oder drei entscheiden?</numerusform>
        </translation>
    </message>
    <message>
        <source>New key result</source>
        <translation>Neues Schlüsselergebnis</translation>
    </message>
</context>
<context>
    <name>DraftOPanel</name>
    <message>
        <source>Wordings from the room</source>
        <translation>Formulierungen aus dem Raum</translation>
    </message>
    <message>
        <source>&amp;New objective</source>
        <translation>&amp;Neues Ziel</translation>
    </message>
    <message>
        <source>Objective from the &amp;line</source>
        <translation>Ziel aus der Zei&amp;le</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>&amp;Combine</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Verglei&amp;chen</translation>
    </message>
    <message>
        <source>A wording from paper</source>
        <translation>Formulierung vom Papier</translation>
    </message>
    <message>
        <source>No objective yet. Press Enter on a line of the shortlist, take a wording of the room, bring one from the plan, or begin anew.</source>
        <translation>Noch kein Ziel. Drücken Sie Enter auf einer Zeile der Auswahl, übernehmen Sie eine Formulierung des Raums, holen Sie eines aus dem Plan, oder beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Formulierungen</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Begin an objective with an empty title</source>
        <translation>Ziel mit leerem Titel beginnen</translation>
    </message>
    <message>
        <source>Make an objective of each chosen wording</source>
        <translation>Aus jeder gewählten Formulierung ein Ziel machen</translation>
    </message>
    <message>
        <source>Put the chosen wordings into the title of the marked objective, to edit</source>
        <translation>Die gewählten Formulierungen zum Bearbeiten in den Titel des markierten Ziels setzen</translation>
    </message>
    <message>
        <source>The room compares the two chosen wordings; press again to take them away</source>
        <translation>Der Raum vergleicht die zwei gewählten Formulierungen; noch einmal drücken nimmt sie weg</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>More than five objectives: which of them can wait until the next cycle?</source>
        <translation>Mehr als fünf Ziele: Welche davon können bis zum nächsten Zyklus warten?</translation>
    </message>
    <message>
        <source>on the wall</source>
        <translation>an der Wand</translation>
    </message>
    <message>
        <source>Off the &amp;wall</source>
        <translation>Von der &amp;Wand</translation>
    </message>
</context>
<context>
    <name>DrawerHost</name>
    <message>
        <source>Close the drawer</source>
        <translation>Fach schließen</translation>
    </message>
</context>
<context>
    <name>EntryDrawer</name>
    <message>
        <source>Cards on paper</source>
        <translation>Karten auf Papier</translation>
    </message>
</context>
<context>
    <name>ExitDialog</name>
    <message>
        <source>Before going on from {stage}</source>
        <translation>Bevor es von „{stage}“ weitergeht</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>This is still open</source>
        <translation>Das ist noch offen</translation>
    </message>
    <message>
        <source>You can go on all the same. The protocol tells it as it is.</source>
        <translation>Sie können trotzdem weitergehen. Das Protokoll sagt es, wie es ist.</translation>
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
        <source>weights reached ÷ all weights = {reached} ÷ {whole} = {share}</source>
        <translation>erreichte Gewichte ÷ alle Gewichte = {reached} ÷ {whole} = {share}</translation>
    </message>
    <message>
        <source>The last check-in says a weight, not which milestones it was.</source>
        <translation>Der letzte Check-in nennt ein Gewicht, aber nicht die Meilensteine.</translation>
    </message>
    <message>
        <source>The level reached is “{level}”, which scores {share}.</source>
        <translation>Erreicht ist die Stufe „{level}“; sie zählt {share}.</translation>
    </message>
    <message>
        <source>{value} is before {mark}, where counting begins: {share}.</source>
        <translation>{value} liegt vor {mark}, wo die Zählung beginnt: {share}.</translation>
    </message>
    <message>
        <source>The stretch level is reached: 100 %.</source>
        <translation>Die Stufe Stretch ist erreicht: 100&#xa0;%.</translation>
    </message>
    <message>
        <source>{value} lies between {low} (scores {low_share}) and {high} (scores {high_share}): {share}.</source>
        <translation>{value} liegt zwischen {low} (zählt {low_share}) und {high} (zählt {high_share}): {share}.</translation>
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
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>scores {share}</source>
        <translation>zählt {share}</translation>
    </message>
    <message>
        <source>Read from the KPI “{title}”</source>
        <translation>Wert aus dem KPI „{title}“</translation>
    </message>
    <message>
        <source>Read from the objective “{title}”</source>
        <translation>Wert aus dem Ziel „{title}“</translation>
    </message>
    <message>
        <source>Read from the key result “{title}”</source>
        <translation>Wert aus dem Schlüsselergebnis „{title}“</translation>
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
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
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
        <source>Where the phases expect it</source>
        <translation>Nach den Etappen erwartet</translation>
    </message>
    <message>
        <source>Milestones that are due by now</source>
        <translation>Bis heute fällige Meilensteine</translation>
    </message>
    <message>
        <source>Expected by now (that × aim)</source>
        <translation>Bis heute erwartet (dies × Anspruch)</translation>
    </message>
    <message>
        <source>Expected by now (time × aim)</source>
        <translation>Bis heute erwartet (Zeit × Anspruch)</translation>
    </message>
    <message>
        <source>Levels in words are not read against time: below the target level it is open, from there on it is on track.</source>
        <translation>Stufen in Worten werden nicht mit der Zeit verglichen: Unter der Stufe Zielwert ist es offen, ab da auf Kurs.</translation>
    </message>
    <message>
        <source>This kind of key result is not read against time: it is open until it is reached.</source>
        <translation>Diese Art von Schlüsselergebnis wird nicht mit der Zeit verglichen: Es ist offen, bis es erreicht ist.</translation>
    </message>
    <message>
        <source>{name} has set “{status}”: {reason} Computed: {computed}.</source>
        <translation>{name} hat „{status}“ gesetzt: {reason} Berechnet: {computed}.</translation>
    </message>
    <message>
        <source>“{status}” was set by hand: {reason} Computed: {computed}.</source>
        <translation>„{status}“ wurde von Hand gesetzt: {reason} Berechnet: {computed}.</translation>
    </message>
    <message>
        <source>It holds until {date}.</source>
        <translation>Das gilt bis {date}.</translation>
    </message>
    <message>
        <source>(Every {days} days as agreed in {team}, and {grace} of grace.)</source>
        <translation>(Alle {days} Tage wie in {team} vereinbart, Nachfrist in Tagen: {grace}.)</translation>
    </message>
    <message>
        <source>(Every {days} days as in the settings, and {grace} of grace.)</source>
        <translation>(Alle {days} Tage wie in den Einstellungen, Nachfrist in Tagen: {grace}.)</translation>
    </message>
    <message>
        <source>Ahead or behind</source>
        <translation>Vorsprung oder Rückstand</translation>
    </message>
    <message>
        <source>It takes the progress of what it is read from: {share}.</source>
        <translation>Es übernimmt den Fortschritt dessen, woraus es seinen Wert hat: {share}.</translation>
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
    <message>
        <source>Nobody has said how likely the target is.</source>
        <translation>Niemand hat gesagt, wie wahrscheinlich der Zielwert ist.</translation>
    </message>
    <message>
        <source>{value} of 10, the mean of {count} that were said.</source>
        <translation>{value} von 10, das Mittel der Angaben (Anzahl: {count}).</translation>
    </message>
    <message>
        <source>{value} of 10, said by {name} on {date}.</source>
        <translation>{value} von 10, gesagt von {name} am {date}.</translation>
    </message>
    <message>
        <source>{value} of 10, said on {date}.</source>
        <translation>{value} von 10, gesagt am {date}.</translation>
    </message>
    <message>
        <source>Not graded yet. The progress suggests {suggested}; a person decides.</source>
        <translation>Noch nicht bewertet. Der Fortschritt legt {suggested} nahe; ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>{score}, given by a person; the progress suggests {suggested}.</source>
        <translation>{score}, von einem Menschen vergeben; der Fortschritt legt {suggested} nahe.</translation>
    </message>
    <message>
        <source>Bands: below {low} red, below {high} yellow, from there on green.</source>
        <translation>Bereiche: unter {low} rot, unter {high} gelb, darüber grün.</translation>
    </message>
    <message>
        <source>There is no reading yet, so nothing can be said.</source>
        <translation>Noch gibt es keinen Messwert, deshalb lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>There are no limits, so no alarm can be raised.</source>
        <translation>Es gibt keine Grenzen, deshalb auch keinen Alarm.</translation>
    </message>
    <message>
        <source>The last reading lies outside the limits. On a limit is fine.</source>
        <translation>Der letzte Messwert liegt außerhalb der Grenzen. Auf einer Grenze ist in Ordnung.</translation>
    </message>
    <message>
        <source>The last reading is too old to call it healthy.</source>
        <translation>Der letzte Messwert ist zu alt, um gesund zu heißen.</translation>
    </message>
    <message>
        <source>The last reading lies within the limits. On a limit is fine.</source>
        <translation>Der letzte Messwert liegt in den Grenzen. Auf einer Grenze ist in Ordnung.</translation>
    </message>
    <message>
        <source>reading of {date}</source>
        <translation>Messwert vom {date}</translation>
    </message>
    <message>
        <source>Alarm below</source>
        <translation>Alarm unter</translation>
    </message>
    <message>
        <source>Alarm above</source>
        <translation>Alarm über</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Messwert</translation>
    </message>
    <message>
        <source>Out of date after {days} days.</source>
        <translation>Überholt nach {days} Tagen.</translation>
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
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export something else</source>
        <translation>Noch etwas exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>There are no objectives here yet. Add one or import a file first.</source>
        <translation>Hier gibt es noch keine Ziele. Legen Sie zuerst eines an, oder importieren Sie eine Datei.</translation>
    </message>
    <message>
        <source>Everything goes in: all cycles, check-ins, comments and people.</source>
        <translation>Alles kommt hinein: alle Zyklen, Check-ins, Kommentare und Personen.</translation>
    </message>
    <message>
        <source>A new folder is made in the one that you choose.</source>
        <translation>In dem Ordner, den Sie wählen, wird ein neuer angelegt.</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Where to put the folder</source>
        <translation>Wohin mit dem Ordner</translation>
    </message>
    <message>
        <source>Writing “{name}” …</source>
        <translation>„{name}“ wird geschrieben …</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>„{name}“ gespeichert</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>&amp;Mark as UTF-8, for Excel</source>
        <translation>Als UTF-8 &amp;kennzeichnen, für Excel</translation>
    </message>
    <message>
        <source>Without the mark, older Excel shows ü and é wrongly</source>
        <translation>Ohne Kennzeichen zeigt ein älteres Excel ü und é falsch</translation>
    </message>
    <message>
        <source>One ZIP file</source>
        <translation>Eine ZIP-Datei</translation>
    </message>
    <message>
        <source>A folder of files</source>
        <translation>Ein Ordner mit Dateien</translation>
    </message>
    <message>
        <source>&amp;Cycle</source>
        <translation>&amp;Zyklus</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>&amp;Whose dates</source>
        <translation>&amp;Wessen Termine</translation>
    </message>
    <message>
        <source>&amp;Reminder</source>
        <translation>&amp;Erinnerung</translation>
    </message>
    <message>
        <source>&amp;Kind of picture</source>
        <translation>&amp;Bildart</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Everything, as JSON</source>
        <translation>Alles, als JSON</translation>
    </message>
    <message>
        <source>Loses nothing; comes back whole, here or elsewhere</source>
        <translation>Verliert nichts; kommt vollständig zurück, hier oder anderswo</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>To work in; import it again and your edits come back</source>
        <translation>Zum Bearbeiten; beim Import kommen Ihre Änderungen zurück</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <source>One table for each kind of record, for other programs</source>
        <translation>Eine Tabelle für jede Art von Einträgen, für andere Programme</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>A readable outline of a cycle, for a wiki or a mail</source>
        <translation>Eine lesbare Gliederung eines Zyklus, für Wiki oder Mail</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Check-in days, due dates and ends of cycles, for any calendar</source>
        <translation>Check-in-Tage, Fälligkeiten und Enden der Zyklen, für jeden Kalender</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Pictures of a cycle&apos;s charts, for slides and pages</source>
        <translation>Bilder der Diagramme eines Zyklus, für Folien und Seiten</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel-Arbeitsmappen</translation>
    </message>
    <message>
        <source>ZIP files</source>
        <translation>ZIP-Dateien</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>SVG pictures</source>
        <translation>SVG-Bilder</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <source>SVG, sharp in any size</source>
        <translation>SVG, scharf in jeder Größe</translation>
    </message>
    <message>
        <source>PNG, understood everywhere</source>
        <translation>PNG, überall verstanden</translation>
    </message>
    <message>
        <source>All of them, in a folder</source>
        <translation>Alle, in einem Ordner</translation>
    </message>
    <message>
        <source>Progress over the cycle</source>
        <translation>Fortschritt im Zyklus</translation>
    </message>
    <message>
        <source>How the key results are spread</source>
        <translation>Wie sich die Schlüsselergebnisse verteilen</translation>
    </message>
    <message>
        <source>The teams side by side</source>
        <translation>Die Teams nebeneinander</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Keine Erinnerung</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Am Tag selbst</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Am Tag davor</translation>
    </message>
    <message>
        <source>Two days before</source>
        <translation>Zwei Tage davor</translation>
    </message>
    <message>
        <source>A week before</source>
        <translation>Eine Woche davor</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) and key result(s)</source>
        <translation>
            <numerusform>%n Ziel oder Schlüsselergebnis</numerusform>
            <numerusform>%n Ziele und Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureLine</name>
    <message>
        <source>Click on the number, or type a digit, to record a new value.</source>
        <translation>Ein Klick auf die Zahl oder eine getippte Ziffer erfasst einen neuen Wert.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>From the first idea to the plan</source>
        <translation>Von der ersten Idee zum Plan</translation>
    </message>
    <message>
        <source>No objective yet</source>
        <translation>Noch kein Ziel</translation>
    </message>
    <message>
        <source>{up} of {count} objectives came from below ({share})</source>
        <translation>{up} von {count} Zielen kamen von unten ({share})</translation>
    </message>
    <message>
        <source>About half is a healthy share. From below: at least half of the ideas behind it are participants&apos;.</source>
        <translation>Etwa die Hälfte ist ein gesunder Anteil. Von unten heißt: Mindestens die Hälfte der Ideen dahinter stammt von Teilnehmenden.</translation>
    </message>
    <message>
        <source>Weighted by ideas: {share} of objectives</source>
        <translation>Nach Ideen gewichtet: {share} der Ziele</translation>
    </message>
    <message>
        <source>Key results: {up} of {count}</source>
        <translation>Schlüsselergebnisse: {up} von {count}</translation>
    </message>
    <message>
        <source>Origin unknown, never counted as from below: {share}</source>
        <translation>Herkunft unbekannt, zählt nie als von unten: {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) without any idea behind</source>
        <translation>
            <numerusform>%n Ziel ohne eine Idee dahinter</numerusform>
            <numerusform>%n Ziele ohne eine Idee dahinter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) against the ranking, with a reason</source>
        <translation>
            <numerusform>%n Entscheidung gegen die Rangfolge, mit Grund</numerusform>
            <numerusform>%n Entscheidungen gegen die Rangfolge, mit Grund</numerusform>
        </translation>
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
        <source>Exported to {name}.</source>
        <translation>Nach {name} exportiert.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>Shared files and answers</source>
        <translation>Gemeinsame Dateien und Antworten</translation>
    </message>
    <message>
        <source>Everything that opens here</source>
        <translation>Alles, was sich hier öffnen lässt</translation>
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
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by status, owner, confidence, check-ins and tags</source>
        <translation>Filtern nach Status, Zuständigen, Zuversicht, Check-ins und Schlagwörtern</translation>
    </message>
    <message>
        <source>All cycles</source>
        <translation>Alle Zyklen</translation>
    </message>
    <message>
        <source>Backlog (no cycle)</source>
        <translation>Backlog (kein Zyklus)</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>Confidence {low} to {high}</source>
        <translation>Zuversicht {low} bis {high}</translation>
    </message>
    <message>
        <source>Not checked in lately</source>
        <translation>Länger kein Check-in</translation>
    </message>
    <message>
        <source>Checked in lately</source>
        <translation>Kürzlich Check-in</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>FilterControl</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Not checked in lately</source>
        <translation>Länger kein Check-in</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eintippen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation>Schlagwort eintippen</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Say on Home who you are, and this works.</source>
        <translation>Das geht, sobald auf der Startseite steht, wer hier arbeitet.</translation>
    </message>
</context>
<context>
    <name>FindingsTree</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Left as they are, with a reason</source>
        <translation>Mit einem Grund so gelassen</translation>
    </message>
</context>
<context>
    <name>FinishBar</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as web page…</source>
        <translation>Als Webseite speichern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Copy to mail</source>
        <translation>In E-Mail kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <translation>E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>The executive page, ready to be pasted into a mail</source>
        <translation>Die Seite für die Leitung, bereit zum Einfügen in eine E-Mail</translation>
    </message>
</context>
<context>
    <name>FirstOne</name>
    <message>
        <source>Begin a retrospective</source>
        <translation>Retrospektive beginnen</translation>
    </message>
    <message>
        <source>A look back in three quarters of an hour: everybody writes cards, dots show what matters, and two or three actions come out of it. The next cycle asks what became of them.</source>
        <translation>Ein Rückblick in einer Dreiviertelstunde: Alle schreiben Karten, Punkte zeigen, was wichtig ist, und zwei oder drei Maßnahmen kommen heraus. Der nächste Zyklus fragt, was daraus wurde.</translation>
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
    <name>FormAnswers</name>
    <message>
        <source>Answers from {name}</source>
        <translation>Antworten von {name}</translation>
    </message>
    <message>
        <source>To the form of {day}.</source>
        <translation>Zum Formular vom {day}.</translation>
    </message>
    <message>
        <source>This answer was opened before: it was recorded on {when}.</source>
        <translation>Diese Antwort wurde schon einmal geöffnet: Sie wurde am {when} erfasst.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>confidence {value} of 10</source>
        <translation>Zuversicht {value} von 10</translation>
    </message>
    <message>
        <source>Next: {text}</source>
        <translation>Als Nächstes: {text}</translation>
    </message>
    <message>
        <source>In the way: {text}</source>
        <translation>Im Weg: {text}</translation>
    </message>
    <message>
        <source>Recorded already.</source>
        <translation>Schon erfasst.</translation>
    </message>
    <message>
        <source>Recorded before and taken back since. Tick it to record it again.</source>
        <translation>Schon einmal erfasst und seitdem rückgängig gemacht. Ein Häkchen erfasst es erneut.</translation>
    </message>
    <message>
        <source>The value of {day} stays the current one, because it is of a later day.</source>
        <translation>Der Wert vom {day} bleibt der aktuelle, denn er ist von einem späteren Tag.</translation>
    </message>
    <message>
        <source>Meanwhile {value} was recorded for {day}.</source>
        <translation>Inzwischen wurde {value} für den {day} erfasst.</translation>
    </message>
    <message>
        <source>Meanwhile {name} recorded {value} for {day}.</source>
        <translation>Inzwischen hat {name} {value} für den {day} erfasst.</translation>
    </message>
    <message>
        <source>Answers to a check-in form</source>
        <translation>Antworten auf ein Check-in-Formular</translation>
    </message>
    <message>
        <source>Saved mails and texts</source>
        <translation>Gespeicherte Mails und Texte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open answers to a check-in form</source>
        <translation>Antworten auf ein Check-in-Formular öffnen</translation>
    </message>
</context>
<context>
    <name>FormAnswersDialog</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers to a check-in form</source>
        <translation>Antworten auf ein Check-in-Formular</translation>
    </message>
    <message>
        <source>Record check-ins</source>
        <translation>Check-ins erfassen</translation>
    </message>
    <message numerus="yes">
        <source>Record %n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in erfassen</numerusform>
            <numerusform>%n Check-ins erfassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to record</source>
        <translation>Nichts zu erfassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <name>FormMailDialog</name>
    <message>
        <source>Check-in form for a mail</source>
        <translation>Check-in-Formular für eine Mail</translation>
    </message>
    <message>
        <source>A small file for somebody without this program. It is filled in with a browser, offline, and what comes back is opened here.</source>
        <translation>Eine kleine Datei für jemanden ohne dieses Programm. Sie wird im Browser ausgefüllt, auch ohne Netz, und die Antwort wird hier geöffnet.</translation>
    </message>
    <message>
        <source>Save form…</source>
        <translation>Formular speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>&amp;Für wen</translation>
    </message>
    <message>
        <source>&amp;Language of the form</source>
        <translation>&amp;Sprache des Formulars</translation>
    </message>
    <message>
        <source>A person or a team</source>
        <translation>Eine Person oder ein Team</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Letzter Check-in</translation>
    </message>
    <message>
        <source>Key results in the form</source>
        <translation>Schlüsselergebnisse im Formular</translation>
    </message>
    <message>
        <source>Choose for whom the form is.</source>
        <translation>Wählen Sie, für wen das Formular ist.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Nothing to check in on: no active key result in a cycle that runs.</source>
        <translation>Kein Check-in möglich: In den laufenden Zyklen gibt es kein aktives Schlüsselergebnis.</translation>
    </message>
    <message>
        <source>Save the check-in form</source>
        <translation>Check-in-Formular speichern</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Saved as “{name}”. Attach it to a mail to {whom}. What comes back, open it here.</source>
        <translation>Als „{name}“ gespeichert. Hängen Sie die Datei an eine Mail an {whom}. Die Antwort öffnen Sie dann hier.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
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
</context>
<context>
    <name>FramePanel</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No objective above was chosen.</source>
        <translation>Es wurde kein Ziel darüber gewählt.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>What leadership wants the room to know, then Enter</source>
        <translation>Was die Leitung dem Raum sagen will, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Notes from above</source>
        <translation>Zettel von oben</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Herunternehmen</translation>
    </message>
    <message>
        <source>Objectives above</source>
        <translation>Ziele darüber</translation>
    </message>
    <message>
        <source>From leadership, labelled top-down</source>
        <translation>Von der Leitung, gekennzeichnet als von oben</translation>
    </message>
    <message>
        <source>It is shown as what it is, and counts as top-down in the bottom-up share.</source>
        <translation>Es wird gezeigt als das, was es ist, und zählt beim Anteil von unten als von oben.</translation>
    </message>
</context>
<context>
    <name>Ghosts</name>
    <message>
        <source>Suggested groups</source>
        <translation>Vorgeschlagene Gruppen</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>Gruppe bilden</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>Comparing the notes …</source>
        <translation>Zettel werden verglichen …</translation>
    </message>
    <message>
        <source>No more notes that are alike. The rest needs people.</source>
        <translation>Keine ähnlichen Zettel mehr. Für den Rest braucht es Menschen.</translation>
    </message>
    <message>
        <source>Notes with similar words. You decide; nothing happens by itself.</source>
        <translation>Zettel mit ähnlichen Worten. Sie entscheiden; von selbst geschieht nichts.</translation>
    </message>
    <message>
        <source>Phones call it “{name}”</source>
        <translation>Die Handys nennen es „{name}“</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Finish the workshop?</source>
        <translation>Workshop beenden?</translation>
    </message>
    <message>
        <source>Phones say thank you and are let go, seats are deleted. The result stays and can be printed again.</source>
        <translation>Die Handys danken und werden entlassen, die Plätze werden gelöscht. Das Ergebnis bleibt und lässt sich wieder drucken.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Nothing is deleted by going back.</source>
        <translation>Beim Zurückgehen wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>The stages between are left out.</source>
        <translation>Die Phasen dazwischen werden ausgelassen.</translation>
    </message>
    <message>
        <source>This begins a new round. What the earlier one came to stays in the protocol.</source>
        <translation>Damit beginnt eine neue Runde. Was die frühere ergab, bleibt im Protokoll.</translation>
    </message>
    <message>
        <source>Go back to {stage}?</source>
        <translation>Zurück zu „{stage}“?</translation>
    </message>
    <message>
        <source>Go on to {stage}?</source>
        <translation>Weiter zu „{stage}“?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Key results as a table</source>
        <translation>Schlüsselergebnisse als Tabelle</translation>
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
    <name>HintCard</name>
    <message>
        <source>Why it does not apply here</source>
        <translation>Warum sie hier nicht passt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Put aside</source>
        <translation>Beisei&amp;telegen</translation>
    </message>
    <message>
        <source>Show in the p&amp;lan</source>
        <translation>Im P&amp;lan zeigen</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Wieder &amp;fragen</translation>
    </message>
    <message>
        <source>Say in a few words why, then put it aside</source>
        <translation>In wenigen Worten sagen, warum; dann beiseitelegen</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Trash and archive</source>
        <translation>Papierkorb und Archiv</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Neues von anderen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Start check-in round</source>
        <translation>Check-in-Runde beginnen</translation>
    </message>
    <message>
        <source>Not you?</source>
        <translation>Jemand anderes?</translation>
    </message>
    <message>
        <source>My OKRs</source>
        <translation>Meine OKR</translation>
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
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Objectives and key results that you own will stand here. Choose yourself as their owner in the plan.</source>
        <translation>Hier stehen die eigenen Ziele und Schlüsselergebnisse. Wer zuständig ist, wird im Plan gewählt.</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>{progress}, {status}, confidence {confidence}, score {score}</source>
        <translation>{progress}, {status}, Zuversicht {confidence}, Bewertung {score}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren Eintrag zeigen</numerusform>
            <numerusform>%n weitere Einträge zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n check-ins due</source>
        <translation>
            <numerusform>%n Check-in fällig</numerusform>
            <numerusform>%n Check-ins fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more things</source>
        <translation>
            <numerusform>%n weitere Aufgabe</numerusform>
            <numerusform>%n weitere Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>All done. Nothing is due from you.</source>
        <translation>Alles erledigt. Nichts ist fällig.</translation>
    </message>
    <message>
        <source>All done. Next check-in due {when}.</source>
        <translation>Alles erledigt. Nächster Check-in {when} fällig.</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>on {weekday}</source>
        <translation>am {weekday}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due {ago}</source>
        <translation>fällig {ago}</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No check-in yet</source>
        <translation>Noch kein Check-in</translation>
    </message>
    <message>
        <source>Last check-in {ago}</source>
        <translation>Letzter Check-in {ago}</translation>
    </message>
    <message>
        <source>Blocked: {note}</source>
        <translation>Blockiert: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins of others to read</source>
        <translation>
            <numerusform>%n Check-in von anderen zu lesen</numerusform>
            <numerusform>%n Check-ins von anderen zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed from {giver}, not answered yet</source>
        <translation>Anfrage an {giver}, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>{asker} needs it from {giver}, not answered yet</source>
        <translation>Anfrage von {asker} an {giver}, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>Promised to {asker}</source>
        <translation>{asker} versprochen</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Action from a retrospective</source>
        <translation>Maßnahme aus einer Retrospektive</translation>
    </message>
    <message>
        <source>Next step of a workshop</source>
        <translation>Nächster Schritt aus einem Workshop</translation>
    </message>
    <message numerus="yes">
        <source>The coach has %n questions about your OKRs</source>
        <translation>
            <numerusform>Der Coach hat %n Frage zu den eigenen OKR</numerusform>
            <numerusform>Der Coach hat %n Fragen zu den eigenen OKR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives and key results wait for your score</source>
        <translation>
            <numerusform>%n Ziel oder Schlüsselergebnis wartet auf eine Bewertung</numerusform>
            <numerusform>%n Ziele und Schlüsselergebnisse warten auf eine Bewertung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{share} from participants</source>
        <translation>{share} von Teilnehmenden</translation>
    </message>
    <message>
        <source>{share} of unknown origin</source>
        <translation>{share} unbekannter Herkunft</translation>
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
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
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
        <source>A table. What its columns hold comes next.</source>
        <translation>Eine Tabelle. Was in ihren Spalten steht, kommt als Nächstes.</translation>
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
        <source>Read as last time.</source>
        <translation>Wie beim letzten Mal gelesen.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Guess the columns of such files anew</source>
        <translation>Die Spalten solcher Dateien neu erraten</translation>
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
        <source>details added for {names}</source>
        <translation>mehr über {names}</translation>
    </message>
    <message>
        <source>{counted} came into {cycle}.</source>
        <translation>In {cycle} übernommen: {counted}.</translation>
    </message>
    <message>
        <source>{counted} came into the workspace.</source>
        <translation>{counted} sind jetzt im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>Der Import ist fertig.</translation>
    </message>
    <message>
        <source>Import objectives and key results</source>
        <translation>Ziele und Schlüsselergebnisse importieren</translation>
    </message>
    <message>
        <source>Drop a file, a folder or a ZIP here, or choose one</source>
        <translation>Datei, Ordner oder ZIP hier ablegen oder auswählen</translation>
    </message>
    <message>
        <source>Viva Goals, BurningOKR, Leantime, Lattice, Culture Amp, Goalscape, Notion; Excel, CSV and other tables; Markdown and text; our own files</source>
        <translation>Viva Goals, BurningOKR, Leantime, Lattice, Culture Amp, Goalscape, Notion; Excel, CSV und andere Tabellen; Markdown und Text; eigene Dateien</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei auswählen…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>All files of an export that lie in one folder</source>
        <translation>Alle Dateien eines Exports, die in einem Ordner liegen</translation>
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
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>See and correct what each column of the table holds</source>
        <translation>Sehen und berichtigen, was in jeder Spalte der Tabelle steht</translation>
    </message>
    <message>
        <source>Show preview</source>
        <translation>Vorschau zeigen</translation>
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
        <source>Table, with columns that you choose</source>
        <translation>Tabelle mit gewählten Spalten</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Export of OKR Desktop</source>
        <translation>Export aus OKR Desktop</translation>
    </message>
    <message>
        <source>Workbook of OKR Desktop</source>
        <translation>Arbeitsmappe von OKR Desktop</translation>
    </message>
    <message>
        <source>Viva Goals, table</source>
        <translation>Viva Goals, Tabelle</translation>
    </message>
    <message>
        <source>Viva Goals, JSON files</source>
        <translation>Viva Goals, JSON-Dateien</translation>
    </message>
    <message>
        <source>Viva Goals, import workbook</source>
        <translation>Viva Goals, Importmappe</translation>
    </message>
    <message>
        <source>Sheet with a check-in log</source>
        <translation>Blatt mit Check-in-Liste</translation>
    </message>
    <message>
        <source>Workbook of three tabs</source>
        <translation>Mappe mit drei Blättern</translation>
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
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>%n Eintrag importieren</numerusform>
            <numerusform>%n Einträge importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came into the workspace.</source>
        <translation>
            <numerusform>%n Eintrag ist jetzt im Arbeitsbereich.</numerusform>
            <numerusform>%n Einträge sind jetzt im Arbeitsbereich.</numerusform>
        </translation>
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
        <source>%n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in</numerusform>
            <numerusform>%n Check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed</source>
        <translation>
            <numerusform>%n Eintrag geändert</numerusform>
            <numerusform>%n Einträge geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files or sheets</source>
        <translation>
            <numerusform>%n Datei oder Blatt</numerusform>
            <numerusform>%n Dateien oder Blätter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativeDialog</name>
    <message>
        <source>New initiative</source>
        <translation>Neue Initiative</translation>
    </message>
    <message>
        <source>Edit initiative</source>
        <translation>Initiative bearbeiten</translation>
    </message>
    <message>
        <source>Add initiative</source>
        <translation>Initiative hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>What is to be &amp;done?</source>
        <translation>Was ist zu &amp;tun?</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Zustä&amp;ndig</translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation>&amp;Bis wann</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>B&amp;eschreibung</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>To move: {title}</source>
        <translation>Bewegt: {title}</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a shared file</source>
        <translation>Einer gemeinsamen Datei beitreten</translation>
    </message>
    <message>
        <source>You get a copy of your own on this computer and work in that. What you do goes to the others through the shared file, and what they do comes to you.</source>
        <translation>Sie erhalten auf diesem Rechner eine eigene Kopie und arbeiten darin. Was Sie tun, kommt über die gemeinsame Datei zu den anderen, und was die anderen tun, kommt zu Ihnen.</translation>
    </message>
    <message>
        <source>A file that ends in .okr</source>
        <translation>Eine Datei, die auf .okr endet</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Änder&amp;n…</translation>
    </message>
    <message>
        <source>Shared &amp;file</source>
        <translation>Gemeinsame &amp;Datei</translation>
    </message>
    <message>
        <source>Your copy on this &amp;computer</source>
        <translation>Eigene Kopie auf diesem &amp;Rechner</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Beitreten</translation>
    </message>
    <message>
        <source>Shared OKR files</source>
        <translation>Gemeinsame OKR-Dateien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>You have a copy of this on your computer: “{name}”.</source>
        <translation>Davon gibt es auf diesem Rechner schon eine Kopie: „{name}“.</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>{size}, {count} changes</source>
        <translation>{size}, {count} Änderungen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last written</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Your copy on this computer</source>
        <translation>Eigene Kopie auf diesem Rechner</translation>
    </message>
    <message>
        <source>OKR workspaces</source>
        <translation>OKR-Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>KeptDay</name>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>Bring it back into the field</source>
        <translation>Zurück ins Feld holen</translation>
    </message>
    <message>
        <source>A card holds {limit} characters. Shorten it, nothing is cut off.</source>
        <translation>Eine Karte fasst {limit} Zeichen. Kürzen Sie sie; abgeschnitten wird nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not saved yet</source>
        <translation>
            <numerusform>%n Karte noch nicht gespeichert</numerusform>
            <numerusform>%n Karten noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Noch %n Zeichen</numerusform>
            <numerusform>Noch %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyResultChart</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
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
        <source>Enter begins the next one. Title, weight, and the day it is expected if there is one.</source>
        <translation>Die Eingabetaste beginnt den nächsten. Titel, Gewicht und der erwartete Tag, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>&amp;Milestones</source>
        <translation>Meilenste&amp;ine</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>Stu&amp;fen</translation>
    </message>
    <message>
        <source>Where the target is not expected on a straight line: what should be reached by which day.</source>
        <translation>Wo der Zielwert nicht auf gerader Linie erwartet wird: was bis zu welchem Tag erreicht sein soll.</translation>
    </message>
    <message>
        <source>&amp;Phased targets</source>
        <translation>Eta&amp;ppen</translation>
    </message>
    <message>
        <source>A KPI, objective or key result whose value this one takes, instead of check-ins of its own.</source>
        <translation>Ein KPI, Ziel oder Schlüsselergebnis, dessen Wert dieses übernimmt, statt eigener Check-ins.</translation>
    </message>
    <message>
        <source>&amp;Read from</source>
        <translation>&amp;Wert aus</translation>
    </message>
    <message>
        <source>its own check-ins</source>
        <translation>eigenen Check-ins</translation>
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
        <source>Commit scores {commit}, target {target}, stretch 100 %; between numbers it is interpolated.</source>
        <translation>Commit zählt {commit}, Zielwert {target}, Stretch 100&#xa0;%; zwischen Zahlen anteilig.</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys of the workshop</source>
        <translation>Tasten des Workshops</translation>
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
        <source>Single letters rest while you type.</source>
        <translation>Einzelne Buchstaben ruhen, solange Sie tippen.</translation>
    </message>
</context>
<context>
    <name>KindStep</name>
    <message>
        <source>Kind of report</source>
        <translation>Art des Berichts</translation>
    </message>
</context>
<context>
    <name>KpiCard</name>
    <message>
        <source>Feeds: {title}</source>
        <translation>Liefert Werte an: {title}</translation>
    </message>
    <message>
        <source>Record reading</source>
        <translation>Messwert erfassen</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>More for “{title}”</source>
        <translation>Mehr zu „{title}“</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Why this health?</source>
        <translation>Warum dieser Zustand?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Correct this reading</source>
        <translation>Diesen Messwert korrigieren</translation>
    </message>
    <message>
        <source>Delete this reading</source>
        <translation>Diesen Messwert löschen</translation>
    </message>
</context>
<context>
    <name>KpiDialog</name>
    <message>
        <source>New KPI</source>
        <translation>Neuer KPI</translation>
    </message>
    <message>
        <source>Edit KPI</source>
        <translation>KPI bearbeiten</translation>
    </message>
    <message>
        <source>A number that must stay healthy while the objectives change other things.</source>
        <translation>Eine Zahl, die gesund bleiben muss, während die Ziele anderes verändern.</translation>
    </message>
    <message>
        <source>Add KPI</source>
        <translation>KPI hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Alarm &amp;below</source>
        <translation>Alarm &amp;unter</translation>
    </message>
    <message>
        <source>Alarm &amp;above</source>
        <translation>Alarm übe&amp;r</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Zustä&amp;ndig</translation>
    </message>
    <message>
        <source>Its cadence says when a reading is out of date.</source>
        <translation>Sein Takt bestimmt, wann ein Messwert veraltet ist.</translation>
    </message>
    <message>
        <source>T&amp;eam</source>
        <translation>Te&amp;am</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>no lower limit</source>
        <translation>keine untere Grenze</translation>
    </message>
    <message>
        <source>no upper limit</source>
        <translation>keine obere Grenze</translation>
    </message>
</context>
<context>
    <name>KpiPage</name>
    <message>
        <source>Archived too</source>
        <translation>Auch Archiviertes</translation>
    </message>
    <message>
        <source>Add KPI</source>
        <translation>KPI hinzufügen</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>KPIs that must stay healthy while you change other things stand here, with an alarm.</source>
        <translation>Hier stehen KPIs, die gesund bleiben müssen, während sich anderes ändert, mit einem Alarm.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s)</source>
        <translation>
            <numerusform>%n KPI</numerusform>
            <numerusform>%n KPIs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>no reading yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>alarm below {low} and above {high}</source>
        <translation>Alarm unter {low} und über {high}</translation>
    </message>
    <message>
        <source>alarm below {low}</source>
        <translation>Alarm unter {low}</translation>
    </message>
    <message>
        <source>alarm above {high}</source>
        <translation>Alarm über {high}</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
    <message>
        <source>every {days} days</source>
        <translation>alle {days} Tage</translation>
    </message>
</context>
<context>
    <name>LateDrawer</name>
    <message>
        <source>Late ideas</source>
        <translation>Späte Ideen</translation>
    </message>
    <message>
        <source>Pull in what is selected</source>
        <translation>Ausgewählte hereinholen</translation>
    </message>
    <message>
        <source>Pull in all</source>
        <translation>Alle hereinholen</translation>
    </message>
    <message>
        <source>No late idea waits. Who thinks of something after the reveal sends it here, until the vote.</source>
        <translation>Keine späte Idee wartet. Wem nach dem Aufdecken noch etwas einfällt, schickt es hierher, bis zur Abstimmung.</translation>
    </message>
</context>
<context>
    <name>LevelsEdit</name>
    <message>
        <source>What this level looks like</source>
        <translation>Wie diese Stufe aussieht</translation>
    </message>
    <message>
        <source>{level} in words</source>
        <translation>{level} in Worten</translation>
    </message>
    <message>
        <source>Numbers are optional. Where counting starts, if not at the commit level:</source>
        <translation>Zahlen sind freiwillig. Wo das Zählen beginnt, wenn nicht bei der Stufe Commit:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>{level} as a number</source>
        <translation>{level} als Zahl</translation>
    </message>
</context>
<context>
    <name>ListTwin</name>
    <message>
        <source>Groups and notes as a list</source>
        <translation>Gruppen und Zettel als Liste</translation>
    </message>
    <message>
        <source>Without a group yet  ({count})</source>
        <translation>Noch ohne Gruppe  ({count})</translation>
    </message>
    <message>
        <source>Single  ({count})</source>
        <translation>Einzeln  ({count})</translation>
    </message>
    <message>
        <source>Name group {letter}</source>
        <translation>Gruppe {letter} benennen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
</context>
<context>
    <name>LiveHints</name>
    <message>
        <source>Questions of the coach</source>
        <translation>Fragen des Coachs</translation>
    </message>
    <message>
        <source>Leave it as it is, with a reason</source>
        <translation>Mit einem Grund so lassen</translation>
    </message>
    <message>
        <source>Why does it not apply here? Enter keeps the reason.</source>
        <translation>Warum trifft sie hier nicht zu? Die Eingabetaste hält den Grund fest.</translation>
    </message>
</context>
<context>
    <name>LobbyPanel</name>
    <message>
        <source>here</source>
        <translation>da</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>Handys</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>Change to named</source>
        <translation>Zu „Mit Namen“ wechseln</translation>
    </message>
    <message>
        <source>The first seat will stand here. Add paper seats, or let phones in.</source>
        <translation>Hier wird der erste Platz stehen. Fügen Sie Papierplätze hinzu, oder lassen Sie Handys ein.</translation>
    </message>
    <message>
        <source>How many paper seats</source>
        <translation>Wie viele Papierplätze</translation>
    </message>
    <message>
        <source>Add paper seats</source>
        <translation>Papierplätze hinzufügen</translation>
    </message>
    <message>
        <source>Add a show of hands</source>
        <translation>Handzeichen hinzufügen</translation>
    </message>
    <message>
        <source>Manage seats…</source>
        <translation>Plätze verwalten…</translation>
    </message>
    <message>
        <source>Join by phone</source>
        <translation>Mit dem Handy beitreten</translation>
    </message>
    <message>
        <source>Show it to the room</source>
        <translation>Dem Raum zeigen</translation>
    </message>
    <message>
        <source>Let phones in…</source>
        <translation>Handys einlassen…</translation>
    </message>
    <message>
        <source>No phone can join yet. Choose the network and try it with your own phone, or stay on paper.</source>
        <translation>Noch kann kein Handy beitreten. Wählen Sie das Netz und probieren Sie es mit dem eigenen Handy, oder bleiben Sie beim Papier.</translation>
    </message>
    <message>
        <source>Unlock joining</source>
        <translation>Beitreten erlauben</translation>
    </message>
    <message>
        <source>Lock joining</source>
        <translation>Beitreten sperren</translation>
    </message>
    <message>
        <source>{seat} · phone away</source>
        <translation>{seat} · Handy weg</translation>
    </message>
    <message>
        <source>With two people or fewer nothing can be anonymous. Change to named, or wait for more.</source>
        <translation>Bei zwei Menschen oder weniger kann nichts anonym sein. Wechseln Sie zu „Mit Namen“, oder warten Sie auf weitere.</translation>
    </message>
    <message>
        <source>With so few people others may guess who wrote what. Phones say so too.</source>
        <translation>Bei so wenigen Menschen können andere erraten, wer was geschrieben hat. Die Handys sagen es auch.</translation>
    </message>
    <message>
        <source>Wi-Fi: {name}</source>
        <translation>WLAN: {name}</translation>
    </message>
    <message>
        <source>Picture to join by phone</source>
        <translation>Bild zum Beitreten mit dem Handy</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Usual</source>
        <translation>Übliche</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>On all reports</source>
        <translation>Auf allen Berichten</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Accent colour</source>
        <translation>A&amp;kzentfarbe</translation>
    </message>
    <message>
        <source>The usual one, or six characters such as 1F5FBF</source>
        <translation>Die übliche, oder sechs Zeichen wie 1F5FBF</translation>
    </message>
    <message>
        <source>Use the colour that comes with the program</source>
        <translation>Die Farbe nehmen, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Con&amp;fidentiality line</source>
        <translation>Zeile zur &amp;Vertraulichkeit</translation>
    </message>
    <message>
        <source>For example: internal, not to be passed on</source>
        <translation>Zum Beispiel: intern, nicht weitergeben</translation>
    </message>
    <message>
        <source>It stands at the foot of each page.</source>
        <translation>Sie steht am Fuß jeder Seite.</translation>
    </message>
    <message>
        <source>Contrast with paper {ratio} : 1, easy to read.</source>
        <translation>Kontrast zum Papier {ratio} : 1, gut zu lesen.</translation>
    </message>
    <message>
        <source>Contrast with paper {ratio} : 1, hard to read: {least} : 1 is enough. Choose a darker one.</source>
        <translation>Kontrast zum Papier {ratio} : 1, schwer zu lesen: {least} : 1 genügt. Wählen Sie eine dunklere.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>{giver} → {asker}</source>
        <translation>{giver} → {asker}</translation>
    </message>
    <message>
        <source>{state}, by {date}</source>
        <translation>{state}, bis {date}</translation>
    </message>
    <message>
        <source>Objective: {title}. {status}, {progress}. Key results: {count}.</source>
        <translation>Ziel: {title}. {status}, {progress}. Schlüsselergebnisse: {count}.</translation>
    </message>
    <message>
        <source>Key result: {title}. {status}, {value}.</source>
        <translation>Schlüsselergebnis: {title}. {status}, {value}.</translation>
    </message>
    <message>
        <source>Dependency: {what}. {teams}. {state}.</source>
        <translation>Abhängigkeit: {what}. {teams}. {state}.</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>KPI: {title}. {health}.</source>
        <translation>KPI {title}: {health}.</translation>
    </message>
    <message>
        <source>{shown} of {total} objectives are drawn. Choose a cycle or a team to see the others.</source>
        <translation>{shown} von {total} Zielen sind gezeichnet. Mit einem Zyklus oder Team als Auswahl erscheinen die anderen.</translation>
    </message>
    <message>
        <source>The map was saved as “{file}”.</source>
        <translation>Die Karte wurde als „{file}“ gespeichert.</translation>
    </message>
    <message>
        <source>Map {name}</source>
        <translation>Karte {name}</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100&#xa0;% zoomen</translation>
    </message>
    <message>
        <source>Zoom to 100 % (Alt+0)</source>
        <translation>Auf 100&#xa0;% zoomen (Alt+0)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Show the whole map (Ctrl+0)</source>
        <translation>Ganze Karte zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Hide all that is below the top</source>
        <translation>Alles unter der obersten Ebene verbergen</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>Save the map as a picture or PDF</source>
        <translation>Karte als Bild oder PDF speichern</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>Dokument (PDF)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Nothing is planned in this selection yet.</source>
        <translation>In dieser Auswahl ist noch nichts geplant.</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Karte speichern</translation>
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
        <source>Import from pasted &amp;text…</source>
        <translation>Eingefügten &amp;Text importieren…</translation>
    </message>
    <message>
        <source>Add the &amp;sample company</source>
        <translation>B&amp;eispielfirma hinzufügen</translation>
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
        <source>T&amp;ype a check-in sheet…</source>
        <translation>Check-in-Bo&amp;gen eintippen…</translation>
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
        <source>S&amp;hare</source>
        <translation>&amp;Gemeinsam nutzen</translation>
    </message>
    <message>
        <source>Reb&amp;uild the tables</source>
        <translation>Tabellen neu &amp;aufbauen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Move to the top</source>
        <translation>Auf die &amp;oberste Ebene</translation>
    </message>
    <message>
        <source>Add &amp;initiative…</source>
        <translation>I&amp;nitiative hinzufügen…</translation>
    </message>
    <message>
        <source>Ask a&amp;nother team…</source>
        <translation>Anderes &amp;Team anfragen…</translation>
    </message>
    <message>
        <source>Set the stat&amp;us…</source>
        <translation>Status s&amp;etzen…</translation>
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
        <source>&amp;Search or run a command…</source>
        <translation>Suchen oder Befehl aus&amp;führen…</translation>
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
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Keep this wording (1)</source>
        <translation>Diese Formulierung behalten (1)</translation>
    </message>
    <message>
        <source>Keep this wording (2)</source>
        <translation>Diese Formulierung behalten (2)</translation>
    </message>
    <message>
        <source>Pairs looked at</source>
        <translation>Angesehene Paare</translation>
    </message>
    <message>
        <source>or a wording that suits both; all texts are kept</source>
        <translation>oder eine Formulierung, die für beide passt; alle Texte bleiben erhalten</translation>
    </message>
    <message>
        <source>A wording that suits both</source>
        <translation>Eine Formulierung, die für beide passt</translation>
    </message>
    <message>
        <source>Same idea (M)</source>
        <translation>Gleiche Idee (M)</translation>
    </message>
    <message>
        <source>Different (X)</source>
        <translation>Verschieden (X)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Überspringen (S)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the last pair (Backspace)</source>
        <translation>Zurück zum vorigen Paar (Rücktaste)</translation>
    </message>
    <message>
        <source>Ask the phones about the next pairs</source>
        <translation>Die Handys nach den nächsten Paaren fragen</translation>
    </message>
    <message>
        <source>Merge selected (M)</source>
        <translation>Ausgewählte zusammenlegen (M)</translation>
    </message>
    <message>
        <source>Set free (U)</source>
        <translation>Trennen (U)</translation>
    </message>
    <message>
        <source>Select notes with Ctrl or Shift to merge them by hand.</source>
        <translation>Wählen Sie Zettel mit Strg oder Umschalt aus, um sie von Hand zusammenzulegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Zettel</numerusform>
            <numerusform>%n Zettel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n zusammengelegt</numerusform>
            <numerusform>%n zusammengelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Probably the same</source>
        <translation>Wahrscheinlich gleich</translation>
    </message>
    <message>
        <source>Look at these: the same idea?</source>
        <translation>Bitte ansehen: die gleiche Idee?</translation>
    </message>
    <message>
        <source>Phones: same {same}, different {different}</source>
        <translation>Handys: gleich {same}, verschieden {different}</translation>
    </message>
    <message>
        <source>The phones are asked; nobody has answered about this pair yet.</source>
        <translation>Die Handys sind gefragt; zu diesem Paar hat noch niemand geantwortet.</translation>
    </message>
    <message>
        <source>You decide together; the program only found similar words.</source>
        <translation>Sie entscheiden gemeinsam; das Programm fand nur ähnliche Worte.</translation>
    </message>
    <message>
        <source>{looked} of {whole} pairs looked at</source>
        <translation>{looked} von {whole} Paaren angesehen</translation>
    </message>
    <message>
        <source>Look at what was skipped</source>
        <translation>Übersprungene ansehen</translation>
    </message>
    <message>
        <source>Back to the last pair</source>
        <translation>Zurück zum vorigen Paar</translation>
    </message>
    <message>
        <source>Comparing the notes …</source>
        <translation>Zettel werden verglichen …</translation>
    </message>
    <message>
        <source>Pairs of similar notes will stand here. There are no notes yet.</source>
        <translation>Hier werden Paare ähnlicher Zettel stehen. Noch gibt es keine Zettel.</translation>
    </message>
    <message>
        <source>Every suggested pair was looked at. Merge more by hand in the list, or go on.</source>
        <translation>Alle vorgeschlagenen Paare sind angesehen. Legen Sie in der Liste von Hand mehr zusammen, oder gehen Sie weiter.</translation>
    </message>
    <message>
        <source>No two notes use similar words. Merge by hand in the list, or go on.</source>
        <translation>Keine zwei Zettel haben ähnliche Worte. Legen Sie in der Liste von Hand zusammen, oder gehen Sie weiter.</translation>
    </message>
    <message>
        <source>Merging keeps “{text}” and all other texts below it.</source>
        <translation>Beim Zusammenlegen bleibt „{text}“, und alle anderen Texte darunter.</translation>
    </message>
    <message>
        <source>Sets free: {texts}</source>
        <translation>Trennt: {texts}</translation>
    </message>
</context>
<context>
    <name>MetricForm</name>
    <message>
        <source>Measured by</source>
        <translation>Gemessen als</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>% or customers</source>
        <translation>% oder Kunden</translation>
    </message>
</context>
<context>
    <name>MilestonesEdit</name>
    <message>
        <source>Add milestone</source>
        <translation>Meilenstein hinzufügen</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Click or drag to look at another part of the map</source>
        <translation>Klicken oder ziehen, um einen anderen Teil der Karte zu sehen</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>“{stage}” has no panel of its own. Work it out in the room, then go on.</source>
        <translation>„{stage}“ hat keine eigene Ansicht. Klären Sie es im Raum, und gehen Sie dann weiter.</translation>
    </message>
</context>
<context>
    <name>MissingNotice</name>
    <message>
        <source>Use a font of this computer</source>
        <translation>Eine Schrift dieses Rechners nehmen</translation>
    </message>
    <message>
        <source>Print with the system&apos;s text engine</source>
        <translation>Mit dem Textsystem des Rechners drucken</translation>
    </message>
    <message>
        <source>Back to the usual pages</source>
        <translation>Zurück zu den üblichen Seiten</translation>
    </message>
    <message>
        <source>The system&apos;s text engine sets these pages: every script, but simpler pages.</source>
        <translation>Das Textsystem des Rechners setzt diese Seiten: jede Schrift, aber einfachere Seiten.</translation>
    </message>
    <message>
        <source>Some characters are in none of the fonts and are printed as a mark: {signs}. The first is in “{title}”.</source>
        <translation>Einige Zeichen hat keine der Schriften; statt ihrer wird ein Platzhalter gedruckt: {signs}. Das erste steht in „{title}“.</translation>
    </message>
    <message>
        <source>No font of the report and none of this computer that may be used has {signs}. The first is in “{title}”.</source>
        <translation>Keine Schrift des Berichts und keine dieses Rechners, die verwendet werden darf, hat {signs}. Das erste steht in „{title}“.</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Name of group {letter}</source>
        <translation>Name der Gruppe {letter}</translation>
    </message>
</context>
<context>
    <name>NoDrafts</name>
    <message>
        <source>&amp;Back to the objectives</source>
        <translation>&amp;Zurück zu den Zielen</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Search the notes</source>
        <translation>Zettel durchsuchen</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Zettel</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Decisions and highlights</source>
        <translation>Entscheidungen und Höhepunkte</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Art der Notiz</translation>
    </message>
    <message>
        <source>What should be remembered of this cycle?</source>
        <translation>Was soll von diesem Zyklus in Erinnerung bleiben?</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is written down yet. What is decided today is easily forgotten at the review.</source>
        <translation>Noch ist nichts notiert. Was heute entschieden wird, ist bei der Auswertung leicht vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the history of the cycle</source>
        <translation>
            <numerusform>%n weitere steht im Verlauf des Zyklus</numerusform>
            <numerusform>%n weitere stehen im Verlauf des Zyklus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>NothingPlanned</name>
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
</context>
<context>
    <name>Notions</name>
    <message>
        <source>expected {share}</source>
        <translation>erwartet {share}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>von 10</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>of the way</source>
        <translation>des Weges</translation>
    </message>
    <message>
        <source>mean of its parts</source>
        <translation>Mittel der Teile</translation>
    </message>
    <message>
        <source>given by a person</source>
        <translation>von einem Menschen vergeben</translation>
    </message>
    <message>
        <source>not graded yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>not graded, {score} suggested</source>
        <translation>nicht bewertet, {score} vorgeschlagen</translation>
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
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>What happens if you do nothing? People follow a reason sooner than an order.</source>
        <translation>Was geschieht, wenn nichts geschieht? Einem Grund folgt man eher als einer Anweisung.</translation>
    </message>
    <message>
        <source>Wh&amp;y this, and why now?</source>
        <translation>&amp;Warum das, und warum jetzt?</translation>
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
    <name>OfferList</name>
    <message>
        <source>Delete this own agenda…</source>
        <translation>Diesen eigenen Ablauf löschen…</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Group {letter}: {name}</source>
        <translation>Gruppe {letter}: {name}</translation>
    </message>
    <message>
        <source>vote {number}</source>
        <translation>Abstimmung {number}</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <source>first written as “{text}”</source>
        <translation>zuerst geschrieben als „{text}“</translation>
    </message>
</context>
<context>
    <name>OriginPart</name>
    <message>
        <source>Where it came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Hide the ideas</source>
        <translation>Ideen ausblenden</translation>
    </message>
    <message>
        <source>Show the ideas</source>
        <translation>Ideen zeigen</translation>
    </message>
    <message>
        <source>Its words are all new. Is it still from these ideas?</source>
        <translation>Der Wortlaut ist ganz neu. Kommt es noch aus diesen Ideen?</translation>
    </message>
    <message>
        <source>Still from these</source>
        <translation>Noch aus diesen</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>Keep where it came from, and do not ask again for these words</source>
        <translation>Herkunft behalten und bei diesem Wortlaut nicht wieder fragen</translation>
    </message>
    <message>
        <source>Take the lineage away; undo brings it back</source>
        <translation>Herkunft entfernen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>All ideas of this workshop</source>
        <translation>Alle Ideen dieses Workshops</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>merged · {note}</source>
        <translation>zusammengelegt · {note}</translation>
    </message>
</context>
<context>
    <name>OutlineColumns</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>The plan&apos;s own order</source>
        <translation>Reihenfolge des Plans</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
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
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Letzter Check-in</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Berichtet</translation>
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
    <message>
        <source>{title}
Several have changed this at once. Click the mark to look and decide.</source>
        <translation>{title}
Mehrere haben das gleichzeitig geändert. Ein Klick auf das Zeichen führt zur Entscheidung.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the report as a web page</source>
        <translation>Bericht als Webseite speichern</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>„{name}“ gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n Seite an den Drucker gesendet</numerusform>
            <numerusform>%n Seiten an den Drucker gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail.</source>
        <translation>Kopiert. Fügen Sie die Seite in eine E-Mail ein.</translation>
    </message>
</context>
<context>
    <name>OverrideBox</name>
    <message>
        <source>“{wanted}” was set by hand, but stays out of sight while it is computed as: {status}</source>
        <translation>„{wanted}“ wurde von Hand gesetzt, bleibt aber unsichtbar, solange berechnet ist: {status}</translation>
    </message>
    <message>
        <source>Set by {name} · computed: {status}</source>
        <translation>Gesetzt von {name} · berechnet: {status}</translation>
    </message>
    <message>
        <source>Set by hand · computed: {status}</source>
        <translation>Von Hand gesetzt · berechnet: {status}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Set the status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Use the computed status</source>
        <translation>Berechneten Status verwenden</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Why is the computed status wrong?</source>
        <translation>&amp;Warum stimmt der berechnete Status nicht?</translation>
    </message>
    <message>
        <source>After this day the computed status speaks again.</source>
        <translation>Nach diesem Tag gilt wieder der berechnete Status.</translation>
    </message>
    <message>
        <source>Holds &amp;until</source>
        <translation>&amp;Gilt bis</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>bis er zurückgenommen wird</translation>
    </message>
    <message>
        <source>Computed: {status}. Both are shown, with your name and the reason.</source>
        <translation>Berechnet: {status}. Beide werden gezeigt, mit dem eigenen Namen und dem Grund.</translation>
    </message>
    <message>
        <source>Computed: {status}. It stays so: what you set here is only shown once that has changed.</source>
        <translation>Berechnet: {status}. Das bleibt so: Was hier gesetzt wird, erscheint erst, wenn sich das geändert hat.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>How this cycle goes will stand here, once objectives are planned into it.</source>
        <translation>Hier steht, wie dieser Zyklus läuft, sobald Ziele dafür geplant sind.</translation>
    </message>
    <message>
        <source>Plan objectives</source>
        <translation>Ziele planen</translation>
    </message>
    <message numerus="yes">
        <source>%n actions from last time want an answer</source>
        <translation>
            <numerusform>%n Maßnahme vom letzten Mal wartet auf eine Antwort</numerusform>
            <numerusform>%n Maßnahmen vom letzten Mal warten auf eine Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>Nimmt an</translation>
    </message>
    <message>
        <source>Accepts if …</source>
        <translation>Nimmt an, wenn …</translation>
    </message>
    <message>
        <source>Declines</source>
        <translation>Lehnt ab</translation>
    </message>
    <message>
        <source>Take this answer back</source>
        <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Accepts if what? What is missing?</source>
        <translation>Annehmen, wenn was? Was fehlt?</translation>
    </message>
    <message>
        <source>Owner: one person</source>
        <translation>Zuständig: eine Person</translation>
    </message>
    <message>
        <source>Condition, or why not</source>
        <translation>Bedingung, oder warum nicht</translation>
    </message>
    <message>
        <source>Said aloud, heard by everybody: kept as “orally, witnessed”</source>
        <translation>Laut gesagt, von allen gehört: wird als „mündlich vor Zeugen“ festgehalten</translation>
    </message>
    <message>
        <source>on the phone</source>
        <translation>am Handy</translation>
    </message>
    <message>
        <source>orally, witnessed</source>
        <translation>mündlich vor Zeugen</translation>
    </message>
    <message>
        <source>not the owner above</source>
        <translation>nicht die zuständige Person darüber</translation>
    </message>
</context>
<context>
    <name>OwnerPick</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>Search, go somewhere, or run a command</source>
        <translation>Suchen, irgendwohin gehen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Objectives, key results and texts</source>
        <translation>Ziele, Schlüsselergebnisse und Texte</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, or another word.</source>
        <translation>Nichts passt. Weniger Buchstaben oder ein anderes Wort helfen vielleicht.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>&gt; shows every command</source>
        <translation>&gt; zeigt alle Befehle</translation>
    </message>
    <message>
        <source>This works on what is selected in the plan; nothing there fits at the moment.</source>
        <translation>Das gilt für das im Plan Ausgewählte; dort passt gerade nichts.</translation>
    </message>
    <message>
        <source>Enter shows it in the plan   ·   Ctrl+Enter records a check-in   ·   Esc closes</source>
        <translation>Eingabetaste zeigt es im Plan   ·   Strg+Eingabetaste erfasst einen Check-in   ·   Esc schließt</translation>
    </message>
    <message>
        <source>Enter runs it   ·   Tab goes to the next group   ·   &gt; shows every command</source>
        <translation>Eingabetaste führt aus   ·   Tab geht zur nächsten Gruppe   ·   &gt; zeigt alle Befehle</translation>
    </message>
    <message>
        <source>Enter goes there   ·   Tab goes to the next group   ·   &gt; shows every command</source>
        <translation>Eingabetaste geht dorthin   ·   Tab geht zur nächsten Gruppe   ·   &gt; zeigt alle Befehle</translation>
    </message>
</context>
<context>
    <name>PaperBallots</name>
    <message>
        <source>What the ballot says</source>
        <translation>Was der Stimmzettel sagt</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>entered: {count} of {all}</source>
        <translation>eingegeben: {count} von {all}</translation>
    </message>
    <message>
        <source>Paper seats</source>
        <translation>Papierplätze</translation>
    </message>
    <message>
        <source>Ballot: letters and digits</source>
        <translation>Stimmzettel: Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>for example A2 C</source>
        <translation>zum Beispiel A2 C</translation>
    </message>
    <message>
        <source>Seal the ballot (Enter)</source>
        <translation>Stimmzettel versiegeln (Eingabetaste)</translation>
    </message>
    <message>
        <source>No paper seats. Add them under Seats; people without a phone vote on paper.</source>
        <translation>Keine Papierplätze. Fügen Sie sie unter Plätze hinzu; wer kein Handy hat, stimmt auf Papier ab.</translation>
    </message>
    <message>
        <source>hands by letter: A7 B3 C12</source>
        <translation>Hände je Buchstabe: A7 B3 C12</translation>
    </message>
    <message>
        <source>Show of hands: letters and counts</source>
        <translation>Handzeichen: Buchstaben und Anzahlen</translation>
    </message>
    <message>
        <source>Record hands</source>
        <translation>Handzeichen erfassen</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>Handzeichen</translation>
    </message>
    <message>
        <source>Paper ballots</source>
        <translation>Stimmzettel auf Papier</translation>
    </message>
    <message>
        <source>{seat}: sealed</source>
        <translation>{seat}: versiegelt</translation>
    </message>
    <message>
        <source>{seat}: typing again replaces the sealed ballot</source>
        <translation>{seat}: Erneutes Tippen ersetzt den versiegelten Stimmzettel</translation>
    </message>
    <message>
        <source>Ballot of {seat}</source>
        <translation>Stimmzettel von {seat}</translation>
    </message>
    <message>
        <source>{seat} reads card {card}</source>
        <translation>{seat} liest Karte {card}</translation>
    </message>
    <message numerus="yes">
        <source>%n dots left</source>
        <translation>
            <numerusform>noch %n Punkt</numerusform>
            <numerusform>noch %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded. Typing again replaces it; totals are shown with all others.</source>
        <translation>Erfasst. Erneutes Tippen ersetzt es; die Summen erscheinen mit allen anderen.</translation>
    </message>
    <message>
        <source>A score of 1 to 5; with a letter for another card: C4.</source>
        <translation>Eine Bewertung von 1 bis 5; mit Buchstabe für eine andere Karte: C4.</translation>
    </message>
    <message>
        <source>One dot: type the letter of the item.</source>
        <translation>Ein Punkt: Tippen Sie den Buchstaben des Eintrags.</translation>
    </message>
    <message>
        <source>{budget} dots, at most {stack} on one item.</source>
        <translation>{budget} Punkte, höchstens {stack} auf einen Eintrag.</translation>
    </message>
    <message>
        <source>No item has this letter: {letters}</source>
        <translation>Kein Eintrag hat diesen Buchstaben: {letters}</translation>
    </message>
    <message>
        <source>At most {stack} dots on one item: {letters}</source>
        <translation>Höchstens {stack} Punkte auf einen Eintrag: {letters}</translation>
    </message>
    <message>
        <source>{over} too many: a ballot has {budget} dots</source>
        <translation>{over} zu viel: Ein Stimmzettel hat {budget} Punkte</translation>
    </message>
    <message>
        <source>A score is 1 to 5: {letters}</source>
        <translation>Eine Bewertung ist 1 bis 5: {letters}</translation>
    </message>
</context>
<context>
    <name>PapersBox</name>
    <message>
        <source>What to print or to save</source>
        <translation>Was gedruckt oder gespeichert wird</translation>
    </message>
    <message>
        <source>one sheet of each</source>
        <translation>je ein Blatt</translation>
    </message>
    <message>
        <source>Paper si&amp;ze</source>
        <translation>Papierg&amp;röße</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>For how &amp;many people</source>
        <translation>Für wie &amp;viele Personen</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>These characters are printed as a mark: {missing}</source>
        <translation>Diese Zeichen werden als Platzhalter gedruckt: {missing}</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
    <message>
        <source>Stands in {name}.</source>
        <translation>Steht in {name}.</translation>
    </message>
</context>
<context>
    <name>ParkedRow</name>
    <message>
        <source>Who takes care of it</source>
        <translation>Wer sich darum kümmert</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Fallen gelassen</translation>
    </message>
    <message>
        <source>Nobody takes care of it, and that is decided</source>
        <translation>Niemand kümmert sich darum, und das ist so entschieden</translation>
    </message>
    <message>
        <source>open: an owner, or dropped?</source>
        <translation>offen: Wer ist zuständig, oder fallen lassen?</translation>
    </message>
    <message>
        <source>from {stage}</source>
        <translation>aus „{stage}“</translation>
    </message>
</context>
<context>
    <name>ParkingDrawer</name>
    <message>
        <source>Park something for later, then Enter</source>
        <translation>Etwas für später zurückstellen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Themenspeicher</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wer sich darum kümmert</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Fallen lassen</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Nothing is parked. Whatever leads away from the question goes here with one key.</source>
        <translation>Nichts ist zurückgestellt. Was von der Frage wegführt, kommt mit einer Taste hierher.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>fallen gelassen</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the server</source>
        <translation>Passwort des Servers</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keyring of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners merken</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Abgleichen</translation>
    </message>
</context>
<context>
    <name>PastDialog</name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No workshop was published yet. Begin one on the Workshop page; its ideas stand here then.</source>
        <translation>Es wurde noch kein Workshop veröffentlicht. Beginnen Sie einen auf der Seite Workshop; dann stehen hier seine Ideen.</translation>
    </message>
</context>
<context>
    <name>PastPane</name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Choose another workshop</source>
        <translation>Anderen Workshop wählen</translation>
    </message>
    <message>
        <source>Find an idea by its words</source>
        <translation>Idee nach ihren Worten suchen</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Ideas and what became of them</source>
        <translation>Ideen und was daraus wurde</translation>
    </message>
    <message>
        <source>The idea that is chosen</source>
        <translation>Die ausgewählte Idee</translation>
    </message>
    <message>
        <source>No idea was published with this workshop.</source>
        <translation>Mit diesem Workshop wurde keine Idee veröffentlicht.</translation>
    </message>
    <message>
        <source>No idea has these words.</source>
        <translation>Keine Idee enthält diese Worte.</translation>
    </message>
    <message>
        <source>First written as</source>
        <translation>Zuerst geschrieben als</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Zusammengelegt mit</translation>
    </message>
    <message>
        <source>In the vote</source>
        <translation>In der Abstimmung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Show it in the plan</source>
        <translation>Im Plan zeigen</translation>
    </message>
</context>
<context>
    <name>PastWorkshop</name>
    <message>
        <source>led by {name}</source>
        <translation>moderiert von {name}</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>mostly from participants</source>
        <translation>überwiegend von Teilnehmenden</translation>
    </message>
    <message>
        <source>of their weight from participants</source>
        <translation>ihres Gewichts von Teilnehmenden</translation>
    </message>
    <message>
        <source>of unknown origin</source>
        <translation>unbekannter Herkunft</translation>
    </message>
    <message>
        <source>worth the time, of 5</source>
        <translation>die Zeit wert, von 5</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>unterschrieben von {name}</translation>
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
        <source>To reopen it, type its name: {name}</source>
        <translation>Zum Wiedereröffnen den Namen eintippen: {name}</translation>
    </message>
    <message>
        <source>Reopen a closed cycle</source>
        <translation>Abgeschlossenen Zyklus wieder öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
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
    <name>PeopleStep</name>
    <message>
        <source>How much is known of who wrote what</source>
        <translation>Wie viel davon bekannt ist, wer was schrieb</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>&amp;Moderation list: read ideas before the reveal, without authors</source>
        <translation>Moderations&amp;liste: Ideen vor dem Aufdecken lesen, ohne Namen</translation>
    </message>
    <message>
        <source>One &amp;phone may hold up to four seats</source>
        <translation>Ein Handy dar&amp;f bis zu vier Plätze haben</translation>
    </message>
    <message>
        <source>How sealed it is</source>
        <translation>Wie versiegelt es ist</translation>
    </message>
    <message>
        <source>Once people may write it can become more sealed, never less.</source>
        <translation>Sobald geschrieben werden darf, kann er nur stärker versiegelt werden, nie weniger.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>E&amp;xpected people</source>
        <translation>Er&amp;wartete Personen</translation>
    </message>
    <message>
        <source>&amp;Facilitator</source>
        <translation>&amp;Moderation</translation>
    </message>
    <message>
        <source>&amp;Sponsor</source>
        <translation>Spo&amp;nsor</translation>
    </message>
    <message>
        <source>The sponsor speaks in Frame, has no dots, and signs at the end.</source>
        <translation>Der Sponsor spricht, wenn die Frage vorgestellt wird, hat keine Punkte und unterschreibt am Ende.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>&amp;Dots a seat</source>
        <translation>P&amp;unkte je Platz</translation>
    </message>
    <message>
        <source>Automatic is a quarter of the items, 3 to 8</source>
        <translation>Automatisch heißt ein Viertel der Einträge, 3 bis 8</translation>
    </message>
    <message>
        <source>People and rules</source>
        <translation>Menschen und Regeln</translation>
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
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
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
    <name>PhasesEdit</name>
    <message>
        <source>Add phase</source>
        <translation>Etappe hinzufügen</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Scan this with your phone</source>
        <translation>Mit dem Handy scannen</translation>
    </message>
    <message>
        <source>The phone must be in the same network. It asks this computer, and shows a tick.</source>
        <translation>Das Handy muss im selben Netz sein. Es fragt diesen Rechner und zeigt ein Häkchen.</translation>
    </message>
    <message>
        <source>Opens {address}</source>
        <translation>Öffnet {address}</translation>
    </message>
    <message>
        <source>Nothing to scan yet</source>
        <translation>Noch nichts zu scannen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>A phone came through</source>
        <translation>Ein Handy ist durchgekommen</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo of the notes</source>
        <translation>Foto der Zettel</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, drag or arrows move, 0 shows the whole</source>
        <translation>Mausrad oder + und − zoomen, Ziehen oder Pfeiltasten verschieben, 0 zeigt das Ganze</translation>
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
    <name>Picture</name>
    <message>
        <source>What the room sees</source>
        <translation>Was der Raum sieht</translation>
    </message>
</context>
<context>
    <name>PieceCell</name>
    <message>
        <source>new line</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>nothing: at the top of the tree</source>
        <translation>nichts: ganz oben im Baum</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Zahlt ein auf</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>zahlt ein auf</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>no password</source>
        <translation>ohne Passwort</translation>
    </message>
    <message>
        <source>&amp;Paper only: nobody uses a phone</source>
        <translation>N&amp;ur Papier: Niemand benutzt ein Handy</translation>
    </message>
    <message>
        <source>Check the &amp;network…</source>
        <translation>Netz prü&amp;fen…</translation>
    </message>
    <message>
        <source>Place and day</source>
        <translation>Ort und Tag</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>O&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the room</source>
        <translation>Sprache des Rau&amp;ms</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Handys</translation>
    </message>
    <message>
        <source>Wi-Fi of the room</source>
        <translation>WLAN des Raums</translation>
    </message>
    <message>
        <source>Shown as a code on the projector and on the join poster. It is kept with this workshop.</source>
        <translation>Erscheint als Code am Projektor und auf dem Beitrittsplakat. Es wird mit diesem Workshop aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Versch&amp;lüsselung</translation>
    </message>
    <message>
        <source>Place and phones</source>
        <translation>Ort und Handys</translation>
    </message>
    <message>
        <source>Code to join the Wi-Fi {name}</source>
        <translation>Code für das WLAN {name}</translation>
    </message>
    <message>
        <source>Nothing to check: cards and pens are enough.</source>
        <translation>Nichts zu prüfen: Karten und Stifte genügen.</translation>
    </message>
    <message>
        <source>The network was checked: phones reached this computer.</source>
        <translation>Das Netz ist geprüft: Handys erreichten diesen Rechner.</translation>
    </message>
    <message>
        <source>Not checked yet. Do it the day before, in the room, with your own phone: two minutes.</source>
        <translation>Noch nicht geprüft. Tun Sie es am Tag vorher, im Raum, mit dem eigenen Handy: zwei Minuten.</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Arch&amp;iv zurückholen</translation>
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
        <source>Rows that are sorted by a column have no order of their own. Click its heading until it is not.</source>
        <translation>Nach einer Spalte sortierte Zeilen haben keine eigene Reihenfolge. Klicken Sie auf den Spaltenkopf, bis die Sortierung aufgehoben ist.</translation>
    </message>
    <message>
        <source>It cannot go there: key results stand under objectives, and nothing under itself.</source>
        <translation>Dorthin geht es nicht: Schlüsselergebnisse stehen unter Zielen, und nichts unter sich selbst.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
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
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Letzte Notiz</translation>
    </message>
</context>
<context>
    <name>PlanViews</name>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Baum</translation>
    </message>
    <message>
        <source>Tabl&amp;e</source>
        <translation>Tab&amp;elle</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>B&amp;oard</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>&amp;Karte</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>{reported} of {total}</source>
        <translation>{reported} von {total}</translation>
    </message>
    <message>
        <source>{status} (set)</source>
        <translation>{status} (gesetzt)</translation>
    </message>
</context>
<context>
    <name>PollList</name>
    <message>
        <source>no answer shown yet</source>
        <translation>noch keine Antwort gezeigt</translation>
    </message>
    <message>
        <source>{result} result · {activity} activity</source>
        <translation>{result} Ergebnis · {activity} Tätigkeit</translation>
    </message>
    <message>
        <source>Many in the room see work in it, not a result</source>
        <translation>Viele im Raum sehen darin Arbeit, kein Ergebnis</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Hotspot of this computer</source>
        <translation>Hotspot dieses Rechners</translation>
    </message>
    <message>
        <source>Phone on a USB cable</source>
        <translation>Handy am USB-Kabel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>VPN or virtual network</source>
        <translation>VPN oder virtuelles Netz</translation>
    </message>
    <message>
        <source>No address from a router</source>
        <translation>Keine Adresse von einem Router</translation>
    </message>
    <message>
        <source>Rehearsal on this computer</source>
        <translation>Probe auf diesem Rechner</translation>
    </message>
    <message>
        <source>Phones in the room can hardly reach this network.</source>
        <translation>Handys im Raum erreichen dieses Netz kaum.</translation>
    </message>
    <message>
        <source>This network has no router, so phones get no address in it. Choose another one if you can.</source>
        <translation>Dieses Netz hat keinen Router, deshalb bekommen Handys darin keine Adresse. Wählen Sie wenn möglich ein anderes.</translation>
    </message>
    <message>
        <source>Only browsers on this computer can open the page. Good for a rehearsal, not for a room.</source>
        <translation>Nur Browser auf diesem Rechner können die Seite öffnen. Gut für eine Probe, nicht für einen Raum.</translation>
    </message>
    <message>
        <source>A hotspot carries about eight phones.</source>
        <translation>Ein Hotspot reicht für etwa acht Handys.</translation>
    </message>
    <message>
        <source>When Windows asks, allow access in private and public networks. Where “Cancel” was pressed once, Windows does not ask again: copy these lines into PowerShell, started as administrator.</source>
        <translation>Wenn Windows fragt, erlauben Sie den Zugriff in privaten und öffentlichen Netzen. Wurde einmal „Abbrechen“ gedrückt, fragt Windows nicht wieder: Kopieren Sie diese Zeilen in die PowerShell, als Administrator gestartet.</translation>
    </message>
    <message>
        <source>When macOS asks whether the program may accept incoming connections, allow it. If it does not ask and no phone gets through, copy these lines into Terminal.</source>
        <translation>Wenn macOS fragt, ob das Programm eingehende Verbindungen annehmen darf, erlauben Sie es. Fragt es nicht und kommt kein Handy durch, kopieren Sie diese Zeilen ins Terminal.</translation>
    </message>
    <message>
        <source>The firewall of this computer (ufw) is on. Copy this line into a terminal to let the room in.</source>
        <translation>Die Firewall dieses Rechners (ufw) ist an. Kopieren Sie diese Zeile in ein Terminal, um den Raum einzulassen.</translation>
    </message>
    <message>
        <source>The firewall of this computer (firewalld) is on. Copy this line into a terminal; it holds until the next restart.</source>
        <translation>Die Firewall dieses Rechners (firewalld) ist an. Kopieren Sie diese Zeile in ein Terminal; sie gilt bis zum nächsten Neustart.</translation>
    </message>
    <message>
        <source>This computer has firewall rules (nftables). If no phone gets through, copy this line into a terminal; it holds until the next restart.</source>
        <translation>Dieser Rechner hat Firewall-Regeln (nftables). Kommt kein Handy durch, kopieren Sie diese Zeile in ein Terminal; sie gilt bis zum nächsten Neustart.</translation>
    </message>
    <message>
        <source>No firewall was found on this computer.</source>
        <translation>Auf diesem Rechner wurde keine Firewall gefunden.</translation>
    </message>
    <message>
        <source>Is the phone in the same Wi-Fi or network as this computer?</source>
        <translation>Ist das Handy im selben WLAN oder Netz wie dieser Rechner?</translation>
    </message>
    <message>
        <source>Open the Wi-Fi settings of the phone and choose the network that this computer is in. Then scan the code again.</source>
        <translation>Öffnen Sie die WLAN-Einstellungen des Handys, und wählen Sie das Netz, in dem dieser Rechner ist. Scannen Sie dann den Code noch einmal.</translation>
    </message>
    <message>
        <source>Is mobile data on, on the phone?</source>
        <translation>Sind auf dem Handy mobile Daten an?</translation>
    </message>
    <message>
        <source>Many phones leave a Wi-Fi without internet and use mobile data. Switch mobile data off; if the phone asks, stay connected without internet. Then scan the code again.</source>
        <translation>Viele Handys verlassen ein WLAN ohne Internet und nehmen mobile Daten. Schalten Sie mobile Daten aus; fragt das Handy, bleiben Sie ohne Internet verbunden. Scannen Sie dann den Code noch einmal.</translation>
    </message>
    <message>
        <source>Is it a guest network, or one of a hotel or conference centre?</source>
        <translation>Ist es ein Gastnetz, oder das eines Hotels oder Tagungszentrums?</translation>
    </message>
    <message>
        <source>Is a VPN on, on the phone or on this computer?</source>
        <translation>Ist auf dem Handy oder auf diesem Rechner ein VPN an?</translation>
    </message>
    <message>
        <source>Switch the VPN off on both for as long as the workshop lasts. Then scan the code again.</source>
        <translation>Schalten Sie das VPN auf beiden aus, solange der Workshop dauert. Scannen Sie dann den Code noch einmal.</translation>
    </message>
    <message>
        <source>Did this computer ask whether the program may be reached, or is its firewall run by somebody else?</source>
        <translation>Hat dieser Rechner gefragt, ob das Programm erreichbar sein darf, oder verwaltet jemand anderes seine Firewall?</translation>
    </message>
    <message>
        <source>Let the program through the firewall: the lines to copy stand on the left under “Firewall”. Then scan the code again.</source>
        <translation>Lassen Sie das Programm durch die Firewall: Die Zeilen zum Kopieren stehen links unter „Firewall“. Scannen Sie dann den Code noch einmal.</translation>
    </message>
    <message>
        <source>This network probably keeps its devices apart; no program can change that. A network of your own helps. How many people will write on phones?</source>
        <translation>Dieses Netz trennt seine Geräte wahrscheinlich voneinander; das kann kein Programm ändern. Ein eigenes Netz hilft. Wie viele werden am Handy schreiben?</translation>
    </message>
    <message>
        <source>Switch on the mobile hotspot of this computer, choose “Hotspot of this computer” above, and let the phones join it. It carries about eight.</source>
        <translation>Schalten Sie den mobilen Hotspot dieses Rechners ein, wählen Sie oben „Hotspot dieses Rechners“, und verbinden Sie die Handys damit. Er reicht für etwa acht.</translation>
    </message>
    <message>
        <source>Plug in a small travel router of your own; it needs no internet. Connect this computer to it, then the phones. One router carries about 40 to 50.</source>
        <translation>Schließen Sie einen kleinen eigenen Reiserouter an; er braucht kein Internet. Verbinden Sie diesen Rechner damit, dann die Handys. Ein Router reicht für etwa 40 bis 50.</translation>
    </message>
    <message>
        <source>Switch on the hotspot of one phone and connect that phone to this computer by its USB cable; choose “Phone on a USB cable” above. The others join its hotspot. It carries 5 to 10.</source>
        <translation>Schalten Sie an einem Handy den Hotspot ein, und verbinden Sie es per USB-Kabel mit diesem Rechner; wählen Sie oben „Handy am USB-Kabel“. Die anderen gehen in seinen Hotspot. Er reicht für 5 bis 10.</translation>
    </message>
    <message>
        <source>Work with pens and cards: every step of the workshop works without phones. You can let phones in later.</source>
        <translation>Arbeiten Sie mit Stiften und Karten: Jeder Schritt des Workshops geht ohne Handys. Sie können später noch Handys einlassen.</translation>
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
        <source>It is on</source>
        <translation>An</translation>
    </message>
    <message>
        <source>It is off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß ich nicht</translation>
    </message>
    <message>
        <source>It asked, or could ask</source>
        <translation>Er hat gefragt oder könnte fragen</translation>
    </message>
    <message>
        <source>Somebody else runs it</source>
        <translation>Jemand anderes verwaltet sie</translation>
    </message>
    <message>
        <source>Up to eight</source>
        <translation>Bis zu acht</translation>
    </message>
    <message>
        <source>More than eight</source>
        <translation>Mehr als acht</translation>
    </message>
    <message>
        <source>There is only a phone</source>
        <translation>Es gibt nur ein Handy</translation>
    </message>
    <message>
        <source>I have none of this</source>
        <translation>Nichts davon ist da</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>That did not help</source>
        <translation>Das half nicht</translation>
    </message>
    <message>
        <source>Go on with paper</source>
        <translation>Weiter mit Papier</translation>
    </message>
</context>
<context>
    <name>PreflightDialog</name>
    <message>
        <source>Check the room</source>
        <translation>Raum prüfen</translation>
    </message>
    <message>
        <source>Network for the phones</source>
        <translation>Netz für die Handys</translation>
    </message>
    <message>
        <source>Go on with &amp;paper</source>
        <translation>Weiter mit &amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Noch einmal prüfen</translation>
    </message>
    <message>
        <source>&amp;Use this network</source>
        <translation>Dieses Net&amp;z verwenden</translation>
    </message>
    <message>
        <source>Can a phone in this room open our page?</source>
        <translation>Kann ein Handy in diesem Raum unsere Seite öffnen?</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Our page is open</source>
        <translation>Unsere Seite ist offen</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>A phone comes through</source>
        <translation>Ein Handy kommt durch</translation>
    </message>
    <message>
        <source>A second phone</source>
        <translation>Ein zweites Handy</translation>
    </message>
    <message>
        <source>This computer stays awake</source>
        <translation>Dieser Rechner bleibt wach</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>This computer is in no network. Join a Wi-Fi, plug in a cable, or switch on its hotspot.</source>
        <translation>Dieser Rechner ist in keinem Netz. Verbinden Sie ihn mit einem WLAN oder Kabel, oder schalten Sie seinen Hotspot ein.</translation>
    </message>
    <message>
        <source>{address}, to be seen by {network}</source>
        <translation>{address}, sichtbar für {network}</translation>
    </message>
    <message>
        <source>{address}, to be seen by this computer only</source>
        <translation>{address}, nur für diesen Rechner sichtbar</translation>
    </message>
    <message>
        <source>Scan the code with your own phone.</source>
        <translation>Scannen Sie den Code mit dem eigenen Handy.</translation>
    </message>
    <message>
        <source>The page could not be opened.</source>
        <translation>Die Seite ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Not needed for a rehearsal.</source>
        <translation>Für eine Probe nicht nötig.</translation>
    </message>
    <message>
        <source>It has asked, and was answered.</source>
        <translation>Es hat gefragt und Antwort bekommen.</translation>
    </message>
    <message>
        <source>An answer takes about {time} ms.</source>
        <translation>Eine Antwort dauert etwa {time} ms.</translation>
    </message>
    <message>
        <source>An answer takes about {time} ms; that is slow, but it works.</source>
        <translation>Eine Antwort dauert etwa {time} ms; das ist langsam, aber es geht.</translation>
    </message>
    <message>
        <source>It lets phones through.</source>
        <translation>Sie lässt Handys durch.</translation>
    </message>
    <message>
        <source>Try one of another make, too, at the other end of the room: some networks keep a part of the phones apart.</source>
        <translation>Probieren Sie auch eines von einem anderen Hersteller, am anderen Ende des Raums: Manche Netze trennen einen Teil der Handys ab.</translation>
    </message>
    <message>
        <source>No phone has come through so far. The questions on the side help to find out why.</source>
        <translation>Bisher ist kein Handy durchgekommen. Die Fragen an der Seite helfen, den Grund zu finden.</translation>
    </message>
    <message>
        <source>Do not close its lid; that cannot be prevented.</source>
        <translation>Klappen Sie ihn nicht zu; das lässt sich nicht verhindern.</translation>
    </message>
    <message>
        <source>The system does not let us. Switch off sleep and screen saver in its settings.</source>
        <translation>Das System lässt es nicht zu. Schalten Sie Ruhezustand und Bildschirmschoner in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>Found: {name}</source>
        <translation>Gefunden: {name}</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Plan into this cycle</source>
        <translation>In diesen Zyklus einplanen</translation>
    </message>
    <message>
        <source>Plan all</source>
        <translation>Alle einplanen</translation>
    </message>
    <message>
        <source>Back to the backlog</source>
        <translation>Zurück ins Backlog</translation>
    </message>
    <message>
        <source>Show in the plan</source>
        <translation>Im Plan zeigen</translation>
    </message>
    <message>
        <source>Add objective…</source>
        <translation>Ziel hinzufügen…</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
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
        <source>Key results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Planned into {cycle}</source>
        <translation>Eingeplant in {cycle}</translation>
    </message>
    <message>
        <source>Backlog: in no cycle</source>
        <translation>Backlog: in keinem Zyklus</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Choose from the backlog below, or add one.</source>
        <translation>Noch ist nichts geplant. Wählen Sie aus dem Backlog darunter, oder fügen Sie ein Ziel hinzu.</translation>
    </message>
    <message>
        <source>The backlog is empty: every objective is in a cycle.</source>
        <translation>Das Backlog ist leer: Jedes Ziel ist in einem Zyklus.</translation>
    </message>
    <message>
        <source>Collect what {cycle} shall be about, agree on key results, then activate it.</source>
        <translation>Sammeln, worum es in {cycle} gehen soll, Schlüsselergebnisse vereinbaren, dann aktivieren.</translation>
    </message>
    <message>
        <source>{cycle} is closed. Objectives of the backlog can be planned into another cycle.</source>
        <translation>{cycle} ist abgeschlossen. Ziele aus dem Backlog lassen sich in einen anderen Zyklus einplanen.</translation>
    </message>
    <message>
        <source>{cycle} runs already; what is planned now joins it.</source>
        <translation>{cycle} läuft schon; was jetzt geplant wird, kommt dazu.</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Steps of preparing</source>
        <translation>Schritte der Vorbereitung</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Prepare a workshop</source>
        <translation>Workshop vorbereiten</translation>
    </message>
    <message>
        <source>Everything is kept as you type. Nothing is sent to anybody.</source>
        <translation>Alles wird beim Tippen behalten. Nichts wird an jemanden gesendet.</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}: erledigt</translation>
    </message>
    <message>
        <source>{step}: still open</source>
        <translation>{step}: noch offen</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message numerus="yes">
        <source>Set the timer to %n minute(s)</source>
        <translation>
            <numerusform>Uhr auf %n Minute stellen</numerusform>
            <numerusform>Uhr auf %n Minuten stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Stop making the pages</source>
        <translation>Erstellen der Seiten anhalten</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>How far the pages are</source>
        <translation>Wie weit die Seiten sind</translation>
    </message>
    <message>
        <source>How large the pages are shown</source>
        <translation>Wie groß die Seiten gezeigt werden</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Zoom: {zoom}</source>
        <translation>Zoom: {zoom}</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Pasted cells</source>
        <translation>Eingefügte Zellen</translation>
    </message>
    <message>
        <source>Show the problem</source>
        <translation>Problem zeigen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new key result(s)</source>
        <translation>
            <numerusform>%n neues Schlüsselergebnis</numerusform>
            <numerusform>%n neue Schlüsselergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>new: {names}</source>
        <translation>neu: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) do not fit and are left out</source>
        <translation>
            <numerusform>%n Zelle passt nicht und wird ausgelassen</numerusform>
            <numerusform>%n Zellen passen nicht und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be stored: point at them to read why</source>
        <translation>
            <numerusform>%n Zelle konnte nicht gespeichert werden: Der Mauszeiger darauf zeigt, warum</numerusform>
            <numerusform>%n Zellen konnten nicht gespeichert werden: Der Mauszeiger darauf zeigt, warum</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print and export</source>
        <translation>Drucken und exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PrintStep</name>
    <message>
        <source>What hangs on the wall and lies on the tables. It can be printed again at any time.</source>
        <translation>Was an der Wand hängt und auf den Tischen liegt. Es kann jederzeit noch einmal gedruckt werden.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
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
    <name>Projector</name>
    <message>
        <source>Time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>The clock stands</source>
        <translation>Die Uhr steht</translation>
    </message>
    <message>
        <source>Last seconds</source>
        <translation>Letzte Sekunden</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>{first}–{last} of {count}</source>
        <translation>{first}–{last} von {count}</translation>
    </message>
    <message>
        <source>Join: {address} · {code}</source>
        <translation>Mitmachen: {address} · {code}</translation>
    </message>
    <message>
        <source>The clusters appear here.</source>
        <translation>Hier erscheinen die Gruppen.</translation>
    </message>
    <message>
        <source>The ideas appear here in a moment.</source>
        <translation>Hier erscheinen gleich die Ideen.</translation>
    </message>
    <message>
        <source>Do these two say the same?</source>
        <translation>Sagen die beiden dasselbe?</translation>
    </message>
    <message>
        <source>{stage} – turn {turn} of {turns}</source>
        <translation>{stage} – Durchgang {turn} von {turns}</translation>
    </message>
    <message>
        <source>Which of the two says it better?</source>
        <translation>Welche der beiden sagt es besser?</translation>
    </message>
    <message>
        <source>The objectives appear here.</source>
        <translation>Hier erscheinen die Ziele.</translation>
    </message>
    <message>
        <source>A result that we want, or something that we do?</source>
        <translation>Ein Ergebnis, das wir wollen, oder etwas, das wir tun?</translation>
    </message>
    <message>
        <source>{result} result · {activity} activity</source>
        <translation>{result} Ergebnis · {activity} Tätigkeit</translation>
    </message>
    <message>
        <source>How sure are you that we can make this happen?</source>
        <translation>Wie sicher seid ihr, dass wir das schaffen?</translation>
    </message>
    <message>
        <source>What would raise it by one?</source>
        <translation>Was würde es um eins erhöhen?</translation>
    </message>
    <message>
        <source>Somebody has a concern. Let us hear it.</source>
        <translation>Jemand hat Bedenken. Lasst sie uns hören.</translation>
    </message>
    <message>
        <source>All can live with it or support it.</source>
        <translation>Alle können damit leben oder unterstützen es.</translation>
    </message>
    <message>
        <source>Joining is closed just now</source>
        <translation>Gerade kann niemand dazukommen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome. We work with pens and paper.</source>
        <translation>Willkommen. Wir arbeiten mit Stift und Papier.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Point the camera of your phone at it</source>
        <translation>Handykamera darauf richten</translation>
    </message>
    <message>
        <source>Password: {password}</source>
        <translation>Passwort: {password}</translation>
    </message>
    <message>
        <source>Join the Wi-Fi</source>
        <translation>Mit dem WLAN verbinden</translation>
    </message>
    <message>
        <source>Without a camera</source>
        <translation>Ohne Kamera</translation>
    </message>
    <message>
        <source>Type into the browser</source>
        <translation>In den Browser tippen</translation>
    </message>
    <message>
        <source>Then the code</source>
        <translation>Dann den Code</translation>
    </message>
    <message>
        <source>Who takes which objective?</source>
        <translation>Wer übernimmt welches Ziel?</translation>
    </message>
    <message>
        <source>Who takes it?</source>
        <translation>Wer übernimmt es?</translation>
    </message>
    <message>
        <source>This is what we agree on</source>
        <translation>Darauf einigen wir uns</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>These objectives now stand in the plan</source>
        <translation>Diese Ziele stehen jetzt im Plan</translation>
    </message>
    <message>
        <source>This is where the objectives will stand in the plan</source>
        <translation>Hier werden die Ziele im Plan stehen</translation>
    </message>
    <message>
        <source>Contributes to: {parent}</source>
        <translation>Zahlt ein auf: {parent}</translation>
    </message>
    <message>
        <source>This came out of our work</source>
        <translation>Das ist bei unserer Arbeit herausgekommen</translation>
    </message>
    <message>
        <source>ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>from the room</source>
        <translation>aus dem Raum</translation>
    </message>
    <message>
        <source>worth our time, of 5</source>
        <translation>unsere Zeit wert, von 5</translation>
    </message>
    <message>
        <source>have answered: worth our time?</source>
        <translation>haben geantwortet: unsere Zeit wert?</translation>
    </message>
    <message>
        <source>We contribute to</source>
        <translation>Darauf arbeiten wir hin</translation>
    </message>
    <message>
        <source>From the leadership</source>
        <translation>Von der Leitung</translation>
    </message>
    <message>
        <source>Nothing more can be sent. You may close the page.</source>
        <translation>Es kann nichts mehr gesendet werden. Die Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Read the card on your phone and give it 1 to 5. Turn {turn}.</source>
        <translation>Lest die Karte auf eurem Handy und gebt 1 bis 5. Durchgang {turn}.</translation>
    </message>
    <message>
        <source>Run-off: choose one.</source>
        <translation>Stichwahl: Wählt eines.</translation>
    </message>
    <message>
        <source>Decided: {reason}</source>
        <translation>Entschieden: {reason}</translation>
    </message>
    <message>
        <source>Our question</source>
        <translation>Unsere Frage</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Draft the objectives</source>
        <translation>Ziele entwerfen</translation>
    </message>
    <message>
        <source>Draft the key results</source>
        <translation>Schlüsselergebnisse entwerfen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>We are having a short pause. The clock stands still.</source>
        <translation>Wir halten kurz an. Die Uhr steht still.</translation>
    </message>
    <message>
        <source>We are few: others may guess who wrote what.</source>
        <translation>Wir sind wenige: Andere können erraten, wer was geschrieben hat.</translation>
    </message>
    <message>
        <source>The phones rest. We go on with paper.</source>
        <translation>Die Handys ruhen. Wir machen auf Papier weiter.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted if</source>
        <translation>angenommen, wenn</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>signed with changes</source>
        <translation>mit Änderungen unterschrieben</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>I block it</source>
        <translation>Ich bin dagegen</translation>
    </message>
    <message>
        <source>A major concern</source>
        <translation>Große Bedenken</translation>
    </message>
    <message>
        <source>A minor concern</source>
        <translation>Kleine Bedenken</translation>
    </message>
    <message>
        <source>I can live with it</source>
        <translation>Damit kann ich leben</translation>
    </message>
    <message>
        <source>I support it</source>
        <translation>Ich unterstütze es</translation>
    </message>
    <message>
        <source>I will lead it</source>
        <translation>Ich gehe voran</translation>
    </message>
    <message>
        <source>{stage} – round {number}</source>
        <translation>{stage} – Runde {number}</translation>
    </message>
    <message>
        <source>{part} of {whole} are done</source>
        <translation>{part} von {whole} sind fertig</translation>
    </message>
    <message>
        <source>{part} of {whole} ballots complete</source>
        <translation>{part} von {whole} Stimmzetteln vollständig</translation>
    </message>
    <message>
        <source>{part} of {whole} have answered</source>
        <translation>{part} von {whole} haben geantwortet</translation>
    </message>
    <message>
        <source>If your phone asks: stay connected, use it without internet. If the page does not open, switch mobile data off.</source>
        <translation>Wenn das Handy fragt: verbunden bleiben, ohne Internet verwenden. Öffnet sich die Seite nicht, mobile Daten ausschalten.</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
</context>
<context>
    <name>ProtocolBox</name>
    <message>
        <source>Protocol as &amp;PDF…</source>
        <translation>Protokoll als &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Wall poster…</source>
        <translation>&amp;Wandplakat…</translation>
    </message>
    <message>
        <source>One p&amp;age…</source>
        <translation>Eine Se&amp;ite…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Ideas and results for other programs: CSV, JSON, Markdown</source>
        <translation>Ideen und Ergebnisse für andere Programme: CSV, JSON, Markdown</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ideas, votes, drafts, confidence, owners and signature. No idea bears a name.</source>
        <translation>Ideen, Stimmen, Entwürfe, Zuversicht, Zuständige und Unterschrift. Keine Idee trägt einen Namen.</translation>
    </message>
    <message>
        <source>Protocol of the workshop</source>
        <translation>Protokoll des Workshops</translation>
    </message>
    <message>
        <source>Workshop on one page</source>
        <translation>Workshop auf einer Seite</translation>
    </message>
    <message>
        <source>Wall poster of the workshop</source>
        <translation>Wandplakat des Workshops</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>New cycle</source>
        <translation>Neuer Zyklus</translation>
    </message>
    <message>
        <source>Publish as &amp;drafts</source>
        <translation>Als &amp;Entwürfe veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Publish into the plan</source>
        <translation>Im Plan &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Show in the plan</source>
        <translation>Im Plan &amp;zeigen</translation>
    </message>
    <message>
        <source>Published again, it is brought up to date and never doubled.</source>
        <translation>Erneut veröffentlicht, wird es aktualisiert und nie verdoppelt.</translation>
    </message>
    <message>
        <source>There is no objective to publish yet.</source>
        <translation>Noch gibt es kein Ziel zum Veröffentlichen.</translation>
    </message>
    <message>
        <source>Into the &amp;cycle</source>
        <translation>In den Zykl&amp;us</translation>
    </message>
    <message>
        <source>Objectives and what they serve</source>
        <translation>Ziele, und worauf sie einzahlen</translation>
    </message>
    <message>
        <source>Drafts count in no figure until they are started.</source>
        <translation>Entwürfe zählen in keiner Zahl, bis sie gestartet werden.</translation>
    </message>
    <message>
        <source>What will stand in the plan</source>
        <translation>Was im Plan stehen wird</translation>
    </message>
    <message>
        <source>+ new   ~ changed   = as it is</source>
        <translation>+ neu   ~ geändert   = unverändert</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es kommt</translation>
    </message>
    <message>
        <source>What will stand there</source>
        <translation>Was dort stehen wird</translation>
    </message>
    <message>
        <source>One step: Undo in the plan takes all of it back</source>
        <translation>Ein Schritt: Rückgängig im Plan nimmt alles zurück</translation>
    </message>
    <message numerus="yes">
        <source>Published: %n objective(s)</source>
        <translation>
            <numerusform>Veröffentlicht: %n Ziel</numerusform>
            <numerusform>Veröffentlicht: %n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Publish again</source>
        <translation>Erneut &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>no cycle: into the backlog</source>
        <translation>kein Zyklus: ins Backlog</translation>
    </message>
</context>
<context>
    <name>QrWidget</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
</context>
<context>
    <name>QuestionStep</name>
    <message>
        <source>Question of the workshop</source>
        <translation>Frage des Workshops</translation>
    </message>
    <message>
        <source>What should be true at the end of the quarter?</source>
        <translation>Was soll am Ende des Quartals wahr sein?</translation>
    </message>
    <message>
        <source>Search objectives</source>
        <translation>Ziele suchen</translation>
    </message>
    <message>
        <source>Objectives above</source>
        <translation>Ziele darüber</translation>
    </message>
    <message>
        <source>There is no objective in the plan yet. A workshop can stand on its own.</source>
        <translation>Im Plan gibt es noch kein Ziel. Ein Workshop kann auch für sich stehen.</translation>
    </message>
    <message>
        <source>What should be true for our customers at the end of the quarter?</source>
        <translation>Was soll am Ende des Quartals für unsere Kundschaft wahr sein?</translation>
    </message>
    <message>
        <source>What must change so that new colleagues are productive in their second week?</source>
        <translation>Was muss sich ändern, damit neue Leute schon in ihrer zweiten Woche gut arbeiten können?</translation>
    </message>
    <message>
        <source>What would make our partners recommend us without being asked?</source>
        <translation>Was würde unsere Partner dazu bringen, uns ungefragt zu empfehlen?</translation>
    </message>
    <message>
        <source>Ask for a change that somebody would notice, not for a list of work. For example:</source>
        <translation>Fragen Sie nach einer Veränderung, die jemand merken würde, nicht nach einer Liste von Arbeiten. Zum Beispiel:</translation>
    </message>
    <message>
        <source>What the room works under. It is shown while the question is framed.</source>
        <translation>Worunter der Raum arbeitet. Es wird gezeigt, während die Frage vorgestellt wird.</translation>
    </message>
    <message>
        <source>Where the result goes</source>
        <translation>Wohin das Ergebnis kommt</translation>
    </message>
    <message>
        <source>C&amp;ycle</source>
        <translation>Z&amp;yklus</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>No cycle</source>
        <translation>Kein Zyklus</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Whose card this is</source>
        <translation>Von wem diese Karte ist</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>Name auf der Karte</translation>
    </message>
    <message>
        <source>Type a card, then Enter for the next</source>
        <translation>Eine Karte tippen, dann Eingabetaste für die nächste</translation>
    </message>
    <message>
        <source>Add a paper seat</source>
        <translation>Papierplatz hinzufügen</translation>
    </message>
    <message>
        <source>Photo of the notes beside…</source>
        <translation>Foto der Zettel daneben…</translation>
    </message>
    <message>
        <source>Card of</source>
        <translation>Karte von</translation>
    </message>
    <message>
        <source>Cards are typed in while people collect, or as late ideas until the vote.</source>
        <translation>Karten werden beim Sammeln eingetippt, oder als späte Ideen bis zur Abstimmung.</translation>
    </message>
    <message>
        <source>Add a paper seat first: cards on paper share all rules with phones.</source>
        <translation>Fügen Sie zuerst einen Papierplatz hinzu: Für Karten auf Papier gelten dieselben Regeln wie für Handys.</translation>
    </message>
    <message>
        <source>A pile (any paper seat)</source>
        <translation>Ein Stapel (irgendein Papierplatz)</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) typed in</source>
        <translation>
            <numerusform>%n Karte eingetippt</numerusform>
            <numerusform>%n Karten eingetippt</numerusform>
        </translation>
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
    <name>RankingTable</name>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Group or note</source>
        <translation>Gruppe oder Zettel</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Stimmende</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>Gleichstand</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht genommen</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>New reading</source>
        <translation>Neuer Messwert</translation>
    </message>
    <message>
        <source>Correct reading</source>
        <translation>Messwert korrigieren</translation>
    </message>
    <message>
        <source>Record reading</source>
        <translation>Messwert erfassen</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Korrektur speichern</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>What is &amp;behind it?</source>
        <translation>Was steckt da&amp;hinter?</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>Noch kein Messwert</translation>
    </message>
    <message>
        <source>Last: {value}, {when}</source>
        <translation>Zuletzt: {value}, {when}</translation>
    </message>
    <message>
        <source>&amp;Value in {unit}</source>
        <translation>&amp;Wert in {unit}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Show the pages</source>
        <translation>Seiten zeigen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>The pages of your reports will stand here. They are about a cycle, a quarter for example.</source>
        <translation>Hier werden die Seiten Ihrer Berichte stehen. Sie gelten einem Zyklus, zum Beispiel einem Quartal.</translation>
    </message>
    <message>
        <source>New cycle…</source>
        <translation>Neuer Zyklus…</translation>
    </message>
    <message>
        <source>This cycle has no objectives yet, so there is little to report on.</source>
        <translation>Dieser Zyklus hat noch keine Ziele, deshalb gibt es wenig zu berichten.</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>Zum Plan</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>Zurück zu den Schritten</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>The system could not open this. You find it here:</source>
        <translation>Das System konnte das nicht öffnen. Sie finden es hier:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Quarterly review</source>
        <translation>Quartalsbericht</translation>
    </message>
    <message>
        <source>Everything for the review meeting, from decisions wanted to the log</source>
        <translation>Alles für die Besprechung, von gewünschten Entscheidungen bis zum Protokoll</translation>
    </message>
    <message>
        <source>Executive page</source>
        <translation>Seite für die Leitung</translation>
    </message>
    <message>
        <source>The one page for those who decide</source>
        <translation>Die eine Seite für alle, die entscheiden</translation>
    </message>
    <message>
        <source>Team pages</source>
        <translation>Teamseiten</translation>
    </message>
    <message>
        <source>Pages of each team, to be handed out one by one</source>
        <translation>Seiten jedes Teams, einzeln zum Verteilen</translation>
    </message>
    <message>
        <source>Check-in sheet</source>
        <translation>Check-in-Bogen</translation>
    </message>
    <message>
        <source>To fill in by hand, and to type in quickly</source>
        <translation>Zum Ausfüllen von Hand und zum schnellen Eintippen</translation>
    </message>
    <message>
        <source>Alignment poster</source>
        <translation>Plakat der Ziele</translation>
    </message>
    <message>
        <source>Who contributes to what, for the wall</source>
        <translation>Wer wozu beiträgt, für die Wand</translation>
    </message>
    <message>
        <source>Two cycles compared</source>
        <translation>Zwei Zyklen im Vergleich</translation>
    </message>
    <message>
        <source>What changed from one cycle to another</source>
        <translation>Was sich von einem Zyklus zum anderen geändert hat</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation>Ihr habt gesagt, wir haben getan</translation>
    </message>
    <message>
        <source>What people asked for, and what became of it</source>
        <translation>Was gewünscht wurde und was daraus geworden ist</translation>
    </message>
    <message>
        <source>Page for a 1:1</source>
        <translation>Seite für ein Gespräch zu zweit</translation>
    </message>
    <message>
        <source>One person&apos;s objectives, to talk about</source>
        <translation>Die Ziele einer Person, um darüber zu sprechen</translation>
    </message>
    <message>
        <source>Decisions wanted, results, misses, what changed</source>
        <translation>Gewünschte Entscheidungen, Ergebnisse, Verfehlungen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>How scores are spread, team by team</source>
        <translation>Wie sich die Werte verteilen, Team für Team</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Progress against the time that has passed</source>
        <translation>Fortschritt gegen die vergangene Zeit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Week by week, for each team</source>
        <translation>Woche für Woche, für jedes Team</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>What needs attention, and why</source>
        <translation>Was Aufmerksamkeit braucht, und warum</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>A table of every objective and key result</source>
        <translation>Alle Ziele und Schlüsselergebnisse in einer Tabelle</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ziele im Einzelnen</translation>
    </message>
    <message>
        <source>Each objective with its key results and notes</source>
        <translation>Jedes Ziel mit seinen Schlüsselergebnissen und Notizen</translation>
    </message>
    <message>
        <source>Learnings</source>
        <translation>Was wir gelernt haben</translation>
    </message>
    <message>
        <source>What was reached, learned, and assumed wrongly</source>
        <translation>Was erreicht, gelernt und falsch angenommen wurde</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>Nächstes Quartal</translation>
    </message>
    <message>
        <source>Keep, change, drop, start; who and until when</source>
        <translation>Behalten, ändern, streichen, beginnen; wer und bis wann</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>How people took part, where enough of them did</source>
        <translation>Wie die Menschen mitgemacht haben, wo es genug waren</translation>
    </message>
    <message>
        <source>Health measures</source>
        <translation>Gesundheit (KPIs)</translation>
    </message>
    <message>
        <source>What must not suffer meanwhile</source>
        <translation>Was währenddessen nicht leiden darf</translation>
    </message>
    <message>
        <source>Pages of each team, beginning on a sheet of their own</source>
        <translation>Seiten jedes Teams, jeweils auf einem neuen Blatt</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Lines for names, dates and signatures</source>
        <translation>Linien für Namen, Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Check-in log</source>
        <translation>Protokoll der Check-ins</translation>
    </message>
    <message>
        <source>Every check-in of the cycle</source>
        <translation>Alle Check-ins des Zyklus</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe und Formeln</translation>
    </message>
    <message>
        <source>How the figures are made, with the limits in use</source>
        <translation>Wie die Zahlen entstehen, mit den geltenden Grenzen</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>What a reader should know about the data</source>
        <translation>Was man über die Daten wissen sollte</translation>
    </message>
    <message>
        <source>Needs a cycle; there is none yet.</source>
        <translation>Braucht einen Zyklus; es gibt noch keinen.</translation>
    </message>
    <message>
        <source>Needs two cycles; there is only one yet.</source>
        <translation>Braucht zwei Zyklen; es gibt erst einen.</translation>
    </message>
    <message>
        <source>Needs a person; nobody is here yet.</source>
        <translation>Braucht eine Person; hier ist noch niemand.</translation>
    </message>
    <message>
        <source>Needs a team; there is none yet.</source>
        <translation>Braucht ein Team; es gibt noch keines.</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Vorstandssitzung</translation>
    </message>
    <message>
        <source>Team review</source>
        <translation>Teamrückblick</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>How will you see that you are there?</source>
        <translation>Woran ist zu sehen, dass es erreicht ist?</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>end of the cycle</source>
        <translation>Ende des Zyklus</translation>
    </message>
    <message>
        <source>&amp;Data source</source>
        <translation>Daten&amp;quelle</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>&amp;Fällig</translation>
    </message>
    <message>
        <source>Ow&amp;ner</source>
        <translation>Z&amp;uständig</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen als</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Schlüsselergebnisse</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>A workshop was interrupted</source>
        <translation>Ein Workshop wurde unterbrochen</translation>
    </message>
    <message>
        <source>Go on where it stopped? Seats, join code and everything that was sent are kept.</source>
        <translation>Da weitermachen, wo er aufhörte? Plätze, Beitrittscode und alles Gesendete sind noch da.</translation>
    </message>
    <message>
        <source>Resume workshop</source>
        <translation>Workshop fortsetzen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>Retro</name>
    <message>
        <source>Retrospective</source>
        <translation>Retrospektive</translation>
    </message>
    <message>
        <source>Begin another…</source>
        <translation>Weitere beginnen…</translation>
    </message>
    <message>
        <source>Delete this retrospective; its actions stay</source>
        <translation>Diese Retrospektive löschen; ihre Maßnahmen bleiben</translation>
    </message>
    <message>
        <source>Delete this retrospective</source>
        <translation>Diese Retrospektive löschen</translation>
    </message>
    <message>
        <source>Add an action…</source>
        <translation>Maßnahme hinzufügen…</translation>
    </message>
    <message>
        <source>Actions from last time: what became of them?</source>
        <translation>Maßnahmen vom letzten Mal: Was wurde daraus?</translation>
    </message>
    <message>
        <source>Nothing is left over from earlier cycles.</source>
        <translation>Aus früheren Zyklen ist nichts offen.</translation>
    </message>
    <message>
        <source>Actions from this retrospective</source>
        <translation>Maßnahmen aus dieser Retrospektive</translation>
    </message>
    <message>
        <source>Make an action of a card: the next cycle will ask what became of it.</source>
        <translation>Aus einer Karte wird eine Maßnahme: Der nächste Zyklus fragt, was daraus wurde.</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>RevealPanel</name>
    <message>
        <source>Cards shown</source>
        <translation>Gezeigte Karten</translation>
    </message>
    <message>
        <source>Show the &amp;next card</source>
        <translation>&amp;Nächste Karte zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show every card at once (R, R)</source>
        <translation>Alle Karten auf einmal zeigen (R, R)</translation>
    </message>
    <message>
        <source>Large on the &amp;wall</source>
        <translation>Groß an der &amp;Wand</translation>
    </message>
    <message>
        <source>Withhold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Put it aside for later (P)</source>
        <translation>Für später zur Seite legen (P)</translation>
    </message>
    <message>
        <source>Cards shown so far</source>
        <translation>Bisher gezeigte Karten</translation>
    </message>
    <message>
        <source>{shown} of {of} shown</source>
        <translation>{shown} von {of} gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) it unclear</source>
        <translation>
            <numerusform>%n findet es unklar</numerusform>
            <numerusform>%n finden es unklar</numerusform>
        </translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>All cards are covered. Show the first one.</source>
        <translation>Alle Karten sind verdeckt. Zeigen Sie die erste.</translation>
    </message>
    <message>
        <source>This card is withheld.</source>
        <translation>Diese Karte ist zurückgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) it unclear. Ask only: what does it mean?</source>
        <translation>
            <numerusform>%n findet es unklar. Fragen Sie nur: Was ist damit gemeint?</numerusform>
            <numerusform>%n finden es unklar. Fragen Sie nur: Was ist damit gemeint?</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it after all</source>
        <translation>Doch zeigen</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The projector “{name}” is gone. Its picture was put away.</source>
        <translation>Der Projektor „{name}“ ist fort. Sein Bild wurde weggenommen.</translation>
    </message>
    <message>
        <source>The projector is back</source>
        <translation>Der Projektor ist wieder da</translation>
    </message>
    <message>
        <source>Show the picture on “{name}” again?</source>
        <translation>Das Bild wieder auf „{name}“ zeigen?</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>There is no join code: phones cannot join yet.</source>
        <translation>Es gibt keinen Beitrittscode: Handys können noch nicht beitreten.</translation>
    </message>
    <message>
        <source>The projector is off. F5 shows the join code to the room.</source>
        <translation>Der Projektor ist aus. F5 zeigt dem Raum den Beitrittscode.</translation>
    </message>
    <message>
        <source>Close the way in for phones?</source>
        <translation>Den Zugang für Handys schließen?</translation>
    </message>
    <message>
        <source>Phones are told that it was stopped. Seats stay; when you let phones in again they come back.</source>
        <translation>Handys erfahren, dass angehalten wurde. Plätze bleiben; sobald Sie wieder Handys einlassen, kommen sie zurück.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>&amp;Record and go on</source>
        <translation>&amp;Erfassen und weiter</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>A&amp;uslassen</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>Zurü&amp;ck</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Show in the &amp;plan</source>
        <translation>Im P&amp;lan zeigen</translation>
    </message>
    <message>
        <source>Progress of the round</source>
        <translation>Fortschritt der Runde</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Pfeil rechts</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Pfeil links</translation>
    </message>
    <message>
        <source>Check-in round</source>
        <translation>Check-in-Runde</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} von {of}</translation>
    </message>
    <message>
        <source>{done} of {of} recorded. What you typed elsewhere is kept as a draft.</source>
        <translation>{done} von {of} erfasst. Was sonst eingegeben wurde, bleibt als Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) recorded, none is left. Thank you.</source>
        <translation>
            <numerusform>%n Check-in erfasst, keiner ist mehr offen. Danke.</numerusform>
            <numerusform>%n Check-ins erfasst, keiner ist mehr offen. Danke.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Mit dem Rest weitermachen</translation>
    </message>
    <message>
        <source>Back to the rounds</source>
        <translation>Zurück zu den Runden</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Plan ansehen</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Pfeil hoch)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Pfeil runter)</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Delete)</source>
        <translation>Entfernen (Strg+Entf)</translation>
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
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Views that were saved under a name</source>
        <translation>Unter einem Namen gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Update “{name}” to what is shown</source>
        <translation>„{name}“ auf das Gezeigte aktualisieren</translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation>„{name}“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name (one that exists is replaced):</source>
        <translation>Name (eine gleichnamige wird ersetzt):</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>A view called “{name}” is there already. Choose another name, or delete that one first.</source>
        <translation>Eine Ansicht namens „{name}“ gibt es schon. Wählen Sie einen anderen Namen, oder löschen Sie zuerst die vorhandene.</translation>
    </message>
</context>
<context>
    <name>ScopeStep</name>
    <message>
        <source>C&amp;ycle</source>
        <translation>Z&amp;yklus</translation>
    </message>
    <message>
        <source>Compared &amp;with</source>
        <translation>&amp;Verglichen mit</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>Pe&amp;rson</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>Everybody, on sheets of their own</source>
        <translation>Alle, jede Person auf einem eigenen Bogen</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) in this cycle</source>
        <translation>
            <numerusform>%n Ziel in diesem Zyklus</numerusform>
            <numerusform>%n Ziele in diesem Zyklus</numerusform>
        </translation>
    </message>
    <message>
        <source>No cycle yet</source>
        <translation>Noch kein Zyklus</translation>
    </message>
    <message>
        <source>with {cycle}</source>
        <translation>mit {cycle}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>SeatsDrawer</name>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Add a paper seat</source>
        <translation>Papierplatz hinzufügen</translation>
    </message>
    <message>
        <source>Add a show of hands</source>
        <translation>Handzeichen hinzufügen</translation>
    </message>
    <message>
        <source>People without phone or paper: you enter their raised hands as a number</source>
        <translation>Menschen ohne Handy und Papier: Sie geben ihre Handzeichen als Zahl ein</translation>
    </message>
    <message>
        <source>Take the seat away…</source>
        <translation>Platz wegnehmen…</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>Noch ist niemand da.</translation>
    </message>
    <message>
        <source>Unlock joining</source>
        <translation>Beitreten erlauben</translation>
    </message>
    <message>
        <source>Lock joining</source>
        <translation>Beitreten sperren</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>show of hands</source>
        <translation>Handzeichen</translation>
    </message>
    <message>
        <source>phone here</source>
        <translation>Handy da</translation>
    </message>
    <message>
        <source>phone away</source>
        <translation>Handy weg</translation>
    </message>
    <message>
        <source>Take the seat away?</source>
        <translation>Platz wegnehmen?</translation>
    </message>
    <message>
        <source>“{seat}” cannot write or vote any more. What was sent stays, it carries no name.</source>
        <translation>„{seat}“ kann nicht mehr schreiben oder abstimmen. Was gesendet wurde, bleibt; es trägt keinen Namen.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SectionsStep</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Nothing to say yet: left out</source>
        <translation>Noch nichts zu sagen: fällt weg</translation>
    </message>
    <message>
        <source>{count} of {all} sections</source>
        <translation>{count} von {all} Abschnitten</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Move to a server</source>
        <translation>Auf einen Server umziehen</translation>
    </message>
    <message>
        <source>Everything goes to a PostgreSQL server that your team can reach, and everybody works from there. The shared file is marked as moved: whoever still works with it does not lose anything.</source>
        <translation>Alles kommt auf einen PostgreSQL-Server, den das Team erreicht, und alle arbeiten von da an mit ihm. Die gemeinsame Datei wird als umgezogen gekennzeichnet: Wer noch mit ihr arbeitet, verliert nichts.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keyring of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners merken</translation>
    </message>
    <message>
        <source>Without that it is asked for again at the next start. It is never written into a file in clear.</source>
        <translation>Sonst wird beim nächsten Start wieder danach gefragt. Im Klartext steht es nie in einer Datei.</translation>
    </message>
    <message>
        <source>&amp;Move there</source>
        <translation>&amp;Umziehen</translation>
    </message>
    <message>
        <source>The server answers, and this workspace is there.</source>
        <translation>Der Server antwortet, und dieser Arbeitsbereich ist dort.</translation>
    </message>
    <message>
        <source>The server answers. A place for this workspace is made when you move there.</source>
        <translation>Der Server antwortet. Ein Platz für diesen Arbeitsbereich entsteht beim Umzug.</translation>
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
        <source>Levels and scores</source>
        <translation>Stufen und Bewertungen</translation>
    </message>
    <message>
        <source>What reaching a level counts for (stretch is 100 %), and where scores turn yellow and green.</source>
        <translation>Was das Erreichen einer Stufe zählt (Stretch ist 100&#xa0;%), und ab wo Bewertungen gelb und grün werden.</translation>
    </message>
    <message>
        <source>Comm&amp;it level scores</source>
        <translation>Stufe Comm&amp;it zählt</translation>
    </message>
    <message>
        <source>Tar&amp;get level scores</source>
        <translation>Stufe &amp;Zielwert zählt</translation>
    </message>
    <message>
        <source>&amp;Yellow from</source>
        <translation>Ge&amp;lb ab</translation>
    </message>
    <message>
        <source>Gr&amp;een from</source>
        <translation>Gr&amp;ün ab</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
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
    <name>ShareDialog</name>
    <message>
        <source>Share this workspace</source>
        <translation>Diesen Arbeitsbereich gemeinsam nutzen</translation>
    </message>
    <message>
        <source>Everything in this workspace goes into one file in a folder that your team can reach. From then on every computer takes in what the others do and adds its own, also after working offline.</source>
        <translation>Alles aus diesem Arbeitsbereich kommt in eine Datei in einem Ordner, den das Team erreicht. Von da an übernimmt jeder Rechner, was die anderen tun, und ergänzt das Eigene, auch nach der Arbeit ohne Verbindung.</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Where the shared file goes</source>
        <translation>&amp;Ort der gemeinsamen Datei</translation>
    </message>
    <message>
        <source>Where the shared file goes</source>
        <translation>Ort der gemeinsamen Datei</translation>
    </message>
    <message>
        <source>Shared OKR files</source>
        <translation>Gemeinsame OKR-Dateien</translation>
    </message>
    <message>
        <source>“{name}” is there and holds this very workspace. You take part in it.</source>
        <translation>„{name}“ ist schon da und enthält genau diesen Arbeitsbereich. Sie nehmen daran teil.</translation>
    </message>
    <message>
        <source>“{name}” is there and holds the workspace of another team. Join it instead?</source>
        <translation>„{name}“ ist schon da und enthält den Arbeitsbereich eines anderen Teams. Stattdessen dort beitreten?</translation>
    </message>
    <message>
        <source>“{name}” is there and is no shared file. Choose another name.</source>
        <translation>„{name}“ ist schon da und keine gemeinsame Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is a folder. Add a name for the file.</source>
        <translation>Das ist ein Ordner. Ergänzen Sie einen Namen für die Datei.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one that your team can reach.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen, den das Team erreicht.</translation>
    </message>
    <message>
        <source>&amp;Take part</source>
        <translation>&amp;Teilnehmen</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Beitreten…</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Gemeinsam nutzen</translation>
    </message>
    <message>
        <source>A cloud program looks after this folder and brings the file to whom it is shared with.</source>
        <translation>Ein Cloud-Programm betreut diesen Ordner und bringt die Datei zu allen, für die er freigegeben ist.</translation>
    </message>
    <message>
        <source>This is a network folder. Everybody who can write there can take part.</source>
        <translation>Das ist ein Netzwerkordner. Wer dort schreiben kann, kann teilnehmen.</translation>
    </message>
    <message>
        <source>A network folder, the folder of a cloud program, a USB stick or a git checkout: whatever your team uses.</source>
        <translation>Ein Netzwerkordner, der Ordner eines Cloud-Programms, ein USB-Stick oder ein Git-Verzeichnis: was das Team eben benutzt.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Writing everything to the drive and reading it back…</source>
        <translation>Alles wird auf das Laufwerk geschrieben und zur Kontrolle gelesen…</translation>
    </message>
    <message>
        <source>Yes: everything is on the drive and was read back. You can take it out.</source>
        <translation>Ja: Alles ist auf dem Laufwerk und wurde zur Kontrolle gelesen. Es kann entfernt werden.</translation>
    </message>
    <message>
        <source>Stop sharing?</source>
        <translation>Gemeinsame Nutzung beenden?</translation>
    </message>
    <message>
        <source>This workspace stays on this computer with everything in it, and the shared file stays as it is.</source>
        <translation>Dieser Arbeitsbereich bleibt mit allem Inhalt auf diesem Rechner, und die gemeinsame Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on sharing</source>
        <translation>Weiter gemeinsam nutzen</translation>
    </message>
    <message>
        <source>From then on, changes of the others no longer come in. You can join again at any time.</source>
        <translation>Danach kommen keine Änderungen der anderen mehr herein. Wieder beitreten können Sie jederzeit.</translation>
    </message>
    <message>
        <source>This workspace is no longer shared.</source>
        <translation>Dieser Arbeitsbereich wird nicht mehr gemeinsam genutzt.</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SharingMenu</name>
    <message>
        <source>&amp;Share…</source>
        <translation>&amp;Gemeinsam nutzen…</translation>
    </message>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Beitreten…</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>&amp;Jetzt abgleichen</translation>
    </message>
    <message>
        <source>What came &amp;in</source>
        <translation>&amp;Neues von anderen</translation>
    </message>
    <message>
        <source>S&amp;top sharing…</source>
        <translation>Gemeinsame Nutzung been&amp;den…</translation>
    </message>
    <message>
        <source>Send a &amp;copy…</source>
        <translation>&amp;Kopie senden…</translation>
    </message>
    <message>
        <source>Send &amp;my changes…</source>
        <translation>&amp;Meine Änderungen senden…</translation>
    </message>
    <message>
        <source>&amp;Open a received file…</source>
        <translation>Empfangene Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Make a check-in &amp;form…</source>
        <translation>&amp;Check-in-Formular erstellen…</translation>
    </message>
    <message>
        <source>Move to a ser&amp;ver…</source>
        <translation>Auf einen &amp;Server umziehen…</translation>
    </message>
    <message>
        <source>This workspace is shared now. Give the others the way to the file.</source>
        <translation>Dieser Arbeitsbereich wird jetzt gemeinsam genutzt. Sagen Sie den anderen, wo die Datei liegt.</translation>
    </message>
    <message>
        <source>Open a received file</source>
        <translation>Empfangene Datei öffnen</translation>
    </message>
    <message>
        <source>Shared files and answers</source>
        <translation>Gemeinsame Dateien und Antworten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>This is the shared file of this workspace: what is new in it comes in by itself.</source>
        <translation>Das ist die gemeinsame Datei dieses Arbeitsbereichs: Was neu darin ist, kommt von selbst herein.</translation>
    </message>
    <message>
        <source>This file builds on changes that have not come yet. Ask for a copy of everything.</source>
        <translation>Diese Datei baut auf Änderungen auf, die noch nicht da sind. Bitten Sie um eine Kopie von allem.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came in. See “What came in” in the history.</source>
        <translation>
            <numerusform>%n Änderung ist hereingekommen. Sie steht im Verlauf unter „Neues von anderen“.</numerusform>
            <numerusform>%n Änderungen sind hereingekommen. Sie stehen im Verlauf unter „Neues von anderen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is here already.</source>
        <translation>Alles aus dieser Datei ist schon hier.</translation>
    </message>
    <message>
        <source>Open the workspace that these answers belong to.</source>
        <translation>Öffnen Sie den Arbeitsbereich, zu dem diese Antworten gehören.</translation>
    </message>
    <message>
        <source>Save a copy to send</source>
        <translation>Kopie zum Senden speichern</translation>
    </message>
    <message>
        <source>Save my changes to send</source>
        <translation>Meine Änderungen zum Senden speichern</translation>
    </message>
    <message>
        <source>{workspace} changes</source>
        <translation>{workspace} Änderungen</translation>
    </message>
    <message>
        <source>Shared OKR files</source>
        <translation>Gemeinsame OKR-Dateien</translation>
    </message>
    <message>
        <source>Saved: {name} ({size}). Attach it to a mail; whoever opens it has the changes.</source>
        <translation>Gespeichert: {name} ({size}). Hängen Sie die Datei an eine Mail; wer sie öffnet, hat die Änderungen.</translation>
    </message>
    <message>
        <source>Send a copy of everything?</source>
        <translation>Eine Kopie von allem senden?</translation>
    </message>
    <message>
        <source>Nothing is known yet of what the others have, so only the changes would be of no use to them.</source>
        <translation>Es ist noch nicht bekannt, was die anderen haben; mit den Änderungen allein könnten sie nichts anfangen.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This workspace works with the server now.</source>
        <translation>Dieser Arbeitsbereich arbeitet jetzt mit dem Server.</translation>
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
    <name>ShortlistPanel</name>
    <message>
        <source>How many to take</source>
        <translation>Wie viele genommen werden</translation>
    </message>
    <message>
        <source>Run-off between them …</source>
        <translation>Stichwahl zwischen ihnen …</translation>
    </message>
    <message>
        <source>Drag the line, or Alt+Up and Alt+Down. Space takes or leaves one row.</source>
        <translation>Linie ziehen, oder Alt+Pfeil hoch und Alt+Pfeil runter. Die Leertaste nimmt eine Zeile oder lässt sie.</translation>
    </message>
    <message>
        <source>The ranking stands here after the vote. There is nothing to choose from yet.</source>
        <translation>Nach der Abstimmung steht hier die Rangfolge. Noch gibt es nichts auszuwählen.</translation>
    </message>
    <message>
        <source>Take the first</source>
        <translation>Genommen: die ersten</translation>
    </message>
    <message>
        <source>No vote was held</source>
        <translation>Es wurde nicht abgestimmt</translation>
    </message>
    <message>
        <source>Agree on what goes on to drafting, and tick it.</source>
        <translation>Einigen Sie sich, was ins Entwerfen geht, und haken Sie es an.</translation>
    </message>
    <message>
        <source>Ranking after the run-off</source>
        <translation>Rangfolge nach der Stichwahl</translation>
    </message>
    <message>
        <source>Ranking of the cards</source>
        <translation>Rangfolge der Karten</translation>
    </message>
    <message>
        <source>Ranking of round {number}</source>
        <translation>Rangfolge der Runde {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n ballots</source>
        <translation>
            <numerusform>%n Stimmzettel</numerusform>
            <numerusform>%n Stimmzettel</numerusform>
        </translation>
    </message>
    <message>
        <source>{ballots}. Dots say how much, voters say how many people.</source>
        <translation>{ballots}. Punkte sagen, wie sehr; Stimmende sagen, wie viele Menschen.</translation>
    </message>
    <message>
        <source>{ballots}. Points are out of 25, voters are those who read the card.</source>
        <translation>{ballots}. Punkte sind von 25, Stimmende sind die, die die Karte gelesen haben.</translation>
    </message>
    <message>
        <source>{letters} have the same dots and go together.</source>
        <translation>{letters} haben gleich viele Punkte und gehen zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n genommen</numerusform>
            <numerusform>%n genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n against the ranking, with a reason</source>
        <translation>
            <numerusform>%n gegen die Rangfolge, mit Grund</numerusform>
            <numerusform>%n gegen die Rangfolge, mit Grund</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {most} are hard to keep in a quarter.</source>
        <translation>Mehr als {most} sind in einem Quartal schwer zu halten.</translation>
    </message>
    <message>
        <source>Follow the ranking again?</source>
        <translation>Wieder der Rangfolge folgen?</translation>
    </message>
    <message>
        <source>Moving the line takes the first rows only.</source>
        <translation>Wird die Linie verschoben, sind nur noch die ersten Zeilen genommen.</translation>
    </message>
    <message>
        <source>Follow the ranking</source>
        <translation>Der Rangfolge folgen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions against the ranking are given up; undo brings them back.</source>
        <translation>
            <numerusform>%n Entscheidung gegen die Rangfolge wird aufgegeben; Rückgängig bringt sie zurück.</numerusform>
            <numerusform>%n Entscheidungen gegen die Rangfolge werden aufgegeben; Rückgängig bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {letter} against the ranking</source>
        <translation>{letter} gegen die Rangfolge nehmen</translation>
    </message>
    <message>
        <source>Leave {letter} against the ranking</source>
        <translation>{letter} gegen die Rangfolge nicht nehmen</translation>
    </message>
    <message>
        <source>Why? The reason stands in the protocol.</source>
        <translation>Warum? Der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>Hold a run-off?</source>
        <translation>Stichwahl abhalten?</translation>
    </message>
    <message>
        <source>Everybody gets one dot for {letters}. The workshop goes back to voting.</source>
        <translation>Alle bekommen einen Punkt für {letters}. Der Workshop geht zurück zum Abstimmen.</translation>
    </message>
    <message>
        <source>Hold the run-off</source>
        <translation>Stichwahl abhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ShortlistTree</name>
    <message>
        <source>Shortlist with its ideas</source>
        <translation>Auswahl mit ihren Ideen</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Shown meanwhile</source>
        <translation>Vorerst gezeigt</translation>
    </message>
    <message>
        <source>This is what everybody sees until somebody decides</source>
        <translation>Das sehen alle, bis jemand entscheidet</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>There is no objective to sign yet.</source>
        <translation>Noch gibt es kein Ziel, das zu unterschreiben wäre.</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>Name of the sponsor</source>
        <translation>Name des Sponsors</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Which changes? Why returned?</source>
        <translation>Welche Änderungen? Warum zurückgegeben?</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Unterschreiben</translation>
    </message>
    <message>
        <source>Sign with &amp;changes</source>
        <translation>Mit Ä&amp;nderungen unterschreiben</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>Zu&amp;rückgeben</translation>
    </message>
    <message>
        <source>The sponsor&apos;s word</source>
        <translation>Das Wort des Sponsors</translation>
    </message>
    <message>
        <source>With changes, or returned: the comment says which, and why.</source>
        <translation>Mit Änderungen oder zurückgegeben: Der Kommentar sagt, welche und warum.</translation>
    </message>
    <message>
        <source>Fingerprint of what is signed (SHA-256)</source>
        <translation>Prüfsumme dessen, was unterschrieben wird (SHA-256)</translation>
    </message>
    <message>
        <source>It changes with every word and number above. The protocol prints it.</source>
        <translation>Sie ändert sich mit jedem Wort und jeder Zahl darüber. Das Protokoll druckt sie ab.</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <source>The signature</source>
        <translation>Die Unterschrift</translation>
    </message>
    <message>
        <source>Show in short</source>
        <translation>Kurz zeigen</translation>
    </message>
    <message>
        <source>The result was changed after this: the fingerprint is another one. Ask for a new signature.</source>
        <translation>Das Ergebnis wurde danach geändert: Die Prüfsumme ist eine andere. Bitten Sie um eine neue Unterschrift.</translation>
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
    <name>SpreadBox</name>
    <message>
        <source>Fewer than five answers: a picture would tell who said what.</source>
        <translation>Weniger als fünf Antworten: Ein Bild würde verraten, wer was gesagt hat.</translation>
    </message>
    <message>
        <source>What would raise it by one</source>
        <translation>Was würde sie um eins erhöhen</translation>
    </message>
    <message>
        <source>Mean {mean} · {answers} of {seats} answered</source>
        <translation>Mittel {mean} · {answers} von {seats} haben geantwortet</translation>
    </message>
</context>
<context>
    <name>StageRail</name>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>{minutes} minutes in all</source>
        <translation>{minutes} Minuten insgesamt</translation>
    </message>
    <message>
        <source>{minutes} min behind the plan</source>
        <translation>{minutes} min hinter dem Plan</translation>
    </message>
    <message>
        <source>{minutes} min ahead of the plan</source>
        <translation>{minutes} min vor dem Plan</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Check-in round</source>
        <translation>Check-in-Runde</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A team</source>
        <translation>Ein Team</translation>
    </message>
    <message>
        <source>A cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Whose key results</source>
        <translation>Wessen Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>Only what is &amp;due</source>
        <translation>Nur &amp;Fälliges</translation>
    </message>
    <message>
        <source>&amp;Hidden vote on confidence</source>
        <translation>&amp;Verdeckt über die Zuversicht abstimmen</translation>
    </message>
    <message>
        <source>Everybody votes unseen on this computer, then all votes are shown at once</source>
        <translation>Alle stimmen ungesehen an diesem Rechner ab, dann erscheinen alle Stimmen auf einmal</translation>
    </message>
    <message>
        <source>Key results of the round</source>
        <translation>Schlüsselergebnisse der Runde</translation>
    </message>
    <message>
        <source>&amp;Start the round</source>
        <translation>&amp;Runde beginnen</translation>
    </message>
    <message>
        <source>Type a check-in s&amp;heet…</source>
        <translation>Check-in-Bogen einti&amp;ppen…</translation>
    </message>
    <message>
        <source>For sheets that were filled in by hand: one line for each key result</source>
        <translation>Für Bögen, die von Hand ausgefüllt wurden: eine Zeile je Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Each key result on one screen: value, confidence, what changed. By keyboard.</source>
        <translation>Jedes Schlüsselergebnis auf einem Bildschirm: Wert, Zuversicht, was sich geändert hat. Mit der Tastatur.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>{title}  ·  due {day}</source>
        <translation>{title}  ·  fällig {day}</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add people on the People page, then the round knows whose turn it is.</source>
        <translation>Noch ist niemand da. Mit Personen von der Seite „Personen“ weiß die Runde, wer an der Reihe ist.</translation>
    </message>
    <message>
        <source>Nothing is due. Take the tick away to check in on all of them.</source>
        <translation>Nichts ist fällig. Ohne das Häkchen kommen alle an die Reihe.</translation>
    </message>
    <message>
        <source>There is nothing to check in on here: no active key result in a cycle that runs.</source>
        <translation>Hier gibt es nichts für einen Check-in: kein aktives Schlüsselergebnis in einem laufenden Zyklus.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) from last time are kept.</source>
        <translation>
            <numerusform>%n Entwurf vom letzten Mal ist noch da.</numerusform>
            <numerusform>%n Entwürfe vom letzten Mal sind noch da.</numerusform>
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
        <source>%n due</source>
        <translation>
            <numerusform>%n fällig</numerusform>
            <numerusform>%n fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume workshop</source>
        <translation>Workshop &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;New workshop…</source>
        <translation>&amp;Neuer Workshop…</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>P&amp;roben…</translation>
    </message>
    <message>
        <source>Try it with simulated participants: nothing of it reaches your plan</source>
        <translation>Mit simulierten Teilnehmenden ausprobieren: Nichts davon kommt in Ihren Plan</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshops</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Print or export…</source>
        <translation>Drucken oder exportieren…</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>Was daraus wurde…</translation>
    </message>
    <message>
        <source>Ideas, votes and what they led to, as the plan knows it today</source>
        <translation>Ideen, Abstimmungen und wozu sie führten, wie der Plan es heute weiß</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>A workshop was interrupted</source>
        <translation>Ein Workshop wurde unterbrochen</translation>
    </message>
    <message>
        <source>Same join code, same seats, the timer stands still. Nothing that was sent is lost.</source>
        <translation>Derselbe Beitrittscode, dieselben Plätze, die Uhr steht still. Nichts Gesendetes ist verloren.</translation>
    </message>
    <message>
        <source>One question, one room, one to four hours: everybody writes, the room merges, clusters and votes, and drafts objectives and key results that are accepted by name and signed.</source>
        <translation>Eine Frage, ein Raum, eine bis vier Stunden: Alle schreiben, der Raum legt zusammen, ordnet und stimmt ab, und entwirft Ziele und Schlüsselergebnisse, die jemand mit Namen annimmt und unterschreibt.</translation>
    </message>
    <message>
        <source>Pens and paper are enough. Phones in the same Wi-Fi make it faster; no account, no internet.</source>
        <translation>Stift und Papier genügen. Handys im selben WLAN machen es schneller; ohne Konto, ohne Internet.</translation>
    </message>
    <message>
        <source>Ideas and votes are sealed: without names, also for you. At the end you see how much of the result came from the room.</source>
        <translation>Ideen und Stimmen sind versiegelt: ohne Namen, auch für Sie. Am Ende sehen Sie, wie viel vom Ergebnis aus dem Raum kam.</translation>
    </message>
    <message>
        <source>What a workshop is</source>
        <translation>Was ein Workshop ist</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>StatusItem</name>
    <message>
        <source>Several have changed the same. Look and decide.</source>
        <translation>Mehrere haben dasselbe geändert. Ansehen und entscheiden.</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Sharing</source>
        <translation>Gemeinsame Nutzung</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>&amp;Jetzt abgleichen</translation>
    </message>
    <message>
        <source>&amp;Write it anew</source>
        <translation>Neu s&amp;chreiben</translation>
    </message>
    <message>
        <source>&amp;Password…</source>
        <translation>&amp;Passwort…</translation>
    </message>
    <message>
        <source>&amp;Connect to the server…</source>
        <translation>Mit dem Server &amp;verbinden…</translation>
    </message>
    <message>
        <source>Is it safe to &amp;remove the drive?</source>
        <translation>Kann das &amp;Laufwerk entfernt werden?</translation>
    </message>
    <message>
        <source>Stop &amp;sharing…</source>
        <translation>Gemeinsame Nutzung been&amp;den…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer Hinweis.</numerusform>
            <numerusform>Und %n weitere Hinweise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What came &amp;in: %n new change(s)</source>
        <translation>
            <numerusform>&amp;Neues von anderen: %n Änderung</numerusform>
            <numerusform>&amp;Neues von anderen: %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What came &amp;in</source>
        <translation>&amp;Neues von anderen</translation>
    </message>
    <message>
        <source>Last look: {when}</source>
        <translation>Zuletzt nachgesehen: {when}</translation>
    </message>
    <message>
        <source>Published: {when}</source>
        <translation>Veröffentlicht: {when}</translation>
    </message>
    <message>
        <source>Last came in: {what}</source>
        <translation>Zuletzt hereingekommen: {what}</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>{minutes} minutes planned</source>
        <translation>{minutes} Minuten geplant</translation>
    </message>
    <message>
        <source>took {minutes}</source>
        <translation>gebraucht {minutes}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>What is done next? Enter begins the next line.</source>
        <translation>Was ist als Nächstes zu tun? Die Eingabetaste beginnt die nächste Zeile.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>Diesen Schritt herausnehmen</translation>
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
    <name>StepsPane</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
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
        <source>When</source>
        <translation>Wann</translation>
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
        <source>At any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>Since my last visit</source>
        <translation>Seit meinem letzten Besuch</translation>
    </message>
    <message>
        <source>Since the last review</source>
        <translation>Seit der letzten Auswertung</translation>
    </message>
    <message>
        <source>Next to undo: {step}</source>
        <translation>Als Nächstes rückgängig: {step}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
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
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Steps of the agenda</source>
        <translation>Schritte des Ablaufs</translation>
    </message>
    <message>
        <source>Choose an agenda above.</source>
        <translation>Wählen Sie oben einen Ablauf.</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>No &amp;change since then</source>
        <translation>Sei&amp;tdem keine Änderung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>Con&amp;fidence</source>
        <translation>Zuvers&amp;icht</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>&amp;Was sich geändert hat</translation>
    </message>
    <message>
        <source>Ne&amp;xt steps</source>
        <translation>&amp;Nächste Schritte</translation>
    </message>
    <message>
        <source>&amp;Blockers</source>
        <translation>Hinderni&amp;sse</translation>
    </message>
    <message>
        <source>No check-in yet</source>
        <translation>Noch kein Check-in</translation>
    </message>
    <message>
        <source>Next: {text}</source>
        <translation>Als Nächstes: {text}</translation>
    </message>
    <message>
        <source>Blocker: {text}</source>
        <translation>Hindernis: {text}</translation>
    </message>
    <message>
        <source>Confidence {text} of 10</source>
        <translation>Zuversicht {text} von 10</translation>
    </message>
</context>
<context>
    <name>SummaryPane</name>
    <message>
        <source>On to carrying over</source>
        <translation>Weiter zum Übertragen</translation>
    </message>
    <message>
        <source>How the objectives are spread, by score or else by progress; the colours are the bands of the settings.</source>
        <translation>Wie die Ziele verteilt sind, nach Bewertung oder sonst nach Fortschritt; die Farben sind die Bereiche aus den Einstellungen.</translation>
    </message>
    <message>
        <source>What {cycle} came to</source>
        <translation>Was {cycle} ergeben hat</translation>
    </message>
    <message numerus="yes">
        <source>Score the other %n as suggested</source>
        <translation>
            <numerusform>%n weiteren Eintrag wie vorgeschlagen bewerten</numerusform>
            <numerusform>%n weitere Einträge wie vorgeschlagen bewerten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Everything from here is in the shared file, and everything from there is here.</source>
        <translation>Alles von hier ist in der gemeinsamen Datei, und alles von dort ist hier.</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>What you did last is saved on this computer and goes out with the next sync.</source>
        <translation>Ihre letzten Änderungen sind auf diesem Rechner gespeichert und gehen mit dem nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>The first sync has not run yet.</source>
        <translation>Der erste Abgleich steht noch aus.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>The shared file cannot be reached. Work on: everything is saved here and goes out as soon as it is back.</source>
        <translation>Die gemeinsame Datei ist nicht erreichbar. Arbeiten Sie weiter: Alles wird hier gespeichert und geht hinaus, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>Shared file missing</source>
        <translation>Gemeinsame Datei fehlt</translation>
    </message>
    <message>
        <source>The folder is there, the file is not. Somebody may have moved or renamed it: ask first. Writing it anew from here is safe as well, nothing of the others gets lost.</source>
        <translation>Der Ordner ist da, die Datei nicht. Vielleicht hat jemand sie verschoben oder umbenannt: Fragen Sie zuerst nach. Sie lässt sich auch ohne Gefahr von hier aus neu schreiben; von den anderen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Another team&apos;s file</source>
        <translation>Datei eines anderen Teams</translation>
    </message>
    <message>
        <source>A file of another team lies where yours was, so nothing is read or written. Stop sharing, then join the right file.</source>
        <translation>Wo Ihre Datei lag, liegt die eines anderen Teams; deshalb wird nichts gelesen und nichts geschrieben. Beenden Sie die gemeinsame Nutzung, und treten Sie dann der richtigen Datei bei.</translation>
    </message>
    <message>
        <source>Newer version needed</source>
        <translation>Neuere Version nötig</translation>
    </message>
    <message>
        <source>A newer version of OKR Desktop has written the shared file. Work on here, and install the newer version: then everything comes together.</source>
        <translation>Die gemeinsame Datei stammt aus einer neueren Version von OKR Desktop. Arbeiten Sie hier weiter, und installieren Sie die neuere Version: Dann kommt alles zusammen.</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgezogen</translation>
    </message>
    <message>
        <source>The team works on a server now ({detail}). What you do here still gets there; connect to the server to see what the others do.</source>
        <translation>Das Team arbeitet jetzt auf einem Server ({detail}). Was Sie hier tun, kommt weiterhin dort an; verbinden Sie sich mit dem Server, um zu sehen, was die anderen tun.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>The folder does not let you write. The changes of others come in, yours stay here. Ask for the right to write there.</source>
        <translation>In diesem Ordner dürfen Sie nicht schreiben. Die Änderungen der anderen kommen herein, Ihre bleiben hier. Bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>Shared file damaged</source>
        <translation>Gemeinsame Datei beschädigt</translation>
    </message>
    <message>
        <source>The shared file cannot be read. Your workspace is sound. Write the file anew from here; the damaged one is kept beside it.</source>
        <translation>Die gemeinsame Datei lässt sich nicht lesen. Ihr Arbeitsbereich ist unversehrt. Schreiben Sie die Datei von hier aus neu; die beschädigte bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Server refuses</source>
        <translation>Server lehnt ab</translation>
    </message>
    <message>
        <source>The server does not let you in. Work on: everything is saved here.</source>
        <translation>Der Server lässt Sie nicht herein. Arbeiten Sie weiter: Alles wird hier gespeichert.</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Abgleich misslungen</translation>
    </message>
    <message>
        <source>The last sync did not work. Everything is saved here, and it is tried again.</source>
        <translation>Der letzte Abgleich ist nicht gelungen. Alles ist hier gespeichert, und es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Work on: everything is saved here and goes out as soon as it is back.</source>
        <translation>Der Server ist nicht erreichbar. Arbeiten Sie weiter: Alles wird hier gespeichert und geht hinaus, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Everything from here is on the server, and everything from there is here.</source>
        <translation>Alles von hier ist auf dem Server, und alles von dort ist hier.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird abgeglichen…</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Add a key result…</source>
        <translation>Schlüsselergebnis hinzufügen…</translation>
    </message>
</context>
<context>
    <name>TableSteps</name>
    <message>
        <source>The columns could not be remembered on this computer.</source>
        <translation>Die Spalten konnten auf diesem Rechner nicht gemerkt werden.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Nothing of this can stand here: select the cell where it shall begin.</source>
        <translation>Nichts davon kann hier stehen: Wählen Sie die Zelle, in der es beginnen soll.</translation>
    </message>
    <message>
        <source>The cycle is closed, so nothing in it can be changed. Reopen the cycle first.</source>
        <translation>Der Zyklus ist abgeschlossen, darin lässt sich nichts ändern. Öffnen Sie den Zyklus zuerst wieder.</translation>
    </message>
    <message>
        <source>This value is read from elsewhere, so it is not typed.</source>
        <translation>Dieser Wert kommt von anderswo, deshalb wird er nicht eingetippt.</translation>
    </message>
    <message>
        <source>Its milestones are ticked in a check-in, so no value is typed here.</source>
        <translation>Die Meilensteine werden in einem Check-in abgehakt, deshalb wird hier kein Wert eingetippt.</translation>
    </message>
    <message>
        <source>These are too many cells for one step. Do it in several.</source>
        <translation>Das sind zu viele Zellen für einen Schritt. In mehreren geht es.</translation>
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
    <name>TaskList</name>
    <message>
        <source>overdue since {date}</source>
        <translation>überfällig seit {date}</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>Change this initiative</source>
        <translation>Diese Initiative ändern</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
        <source>As the team above, or as in the settings</source>
        <translation>Wie das Team darüber oder wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Alle zwei Wochen</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>A check-in that is older, with some days of grace, is shown as stale.</source>
        <translation>Ein älterer Check-in wird, nach ein paar Tagen Nachfrist, als veraltet gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Checks in</source>
        <translation>&amp;Check-in</translation>
    </message>
    <message>
        <source>Every {days} days</source>
        <translation>Alle {days} Tage</translation>
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
    <name>TextMerge</name>
    <message>
        <source>The text that holds</source>
        <translation>Der Text, der gilt</translation>
    </message>
    <message>
        <source>&amp;Use this text</source>
        <translation>Diesen Text &amp;verwenden</translation>
    </message>
    <message>
        <source>Back to the pieces</source>
        <translation>Zurück zu den Stücken</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Both, mine first</source>
        <translation>Beide, meine zuerst</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>Beide, nacheinander</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to choose above</source>
        <translation>
            <numerusform>Oben ist noch %n Stelle zu wählen</numerusform>
            <numerusform>Oben sind noch %n Stellen zu wählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Nobody has said who uses this workspace here. Say who you are on Home.</source>
        <translation>Noch ist nicht gesagt, wer diesen Arbeitsbereich hier benutzt. Das lässt sich auf der Startseite angeben.</translation>
    </message>
    <message>
        <source>This is not in the trash any more: somebody has brought it back.</source>
        <translation>Das liegt nicht mehr im Papierkorb: Es wurde schon zurückgeholt.</translation>
    </message>
    <message>
        <source>There was no such moment yet. Choose a day.</source>
        <translation>Einen solchen Zeitpunkt gab es noch nicht. Bitte einen Tag wählen.</translation>
    </message>
    <message>
        <source>Type the value, “=” for no change, or skip this key result.</source>
        <translation>Den Wert eintippen, „=“ für unverändert, oder dieses Schlüsselergebnis überspringen.</translation>
    </message>
    <message>
        <source>There is no check-in yet that could be repeated. Type the first value.</source>
        <translation>Es gibt noch keinen Check-in, der sich wiederholen ließe. Bitte den ersten Wert eintippen.</translation>
    </message>
    <message>
        <source>The coach has no rule “{id}”. Choose one that it names.</source>
        <translation>Der Coach hat keine Regel „{id}“. Wählen Sie eine, die er nennt.</translation>
    </message>
    <message>
        <source>{rule} is not put aside for “{title}” any more. There is nothing to do.</source>
        <translation>{rule} ist für „{title}“ nicht mehr beiseitegelegt. Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The coach does not speak “{id}”. Choose one of: {known}.</source>
        <translation>Der Coach spricht „{id}“ nicht. Möglich sind: {known}.</translation>
    </message>
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
        <source>This is too much text for one field ({length} characters, at most {limit}). Shorten or split it.</source>
        <translation>Das ist zu viel Text für ein Feld ({length} Zeichen, höchstens {limit}). Kürzen Sie ihn, oder teilen Sie ihn auf.</translation>
    </message>
    <message>
        <source>There are control characters in this text. Type it anew, or paste it as plain text.</source>
        <translation>In diesem Text sind Steuerzeichen. Tippen Sie ihn neu, oder fügen Sie ihn als reinen Text ein.</translation>
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
        <source>“{file}” is no picture that can be read. Choose another one.</source>
        <translation>„{file}“ ist kein Bild, das sich lesen lässt. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>“{file}” is too large for a logo. Choose a smaller picture.</source>
        <translation>„{file}“ ist zu groß für ein Logo. Wählen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>The printer took no pages. Look whether it is on, or choose another one.</source>
        <translation>Der Drucker hat keine Seiten angenommen. Sehen Sie nach, ob er eingeschaltet ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no cycle yet. Add one first.</source>
        <translation>Es gibt noch keinen Zyklus. Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>There is no such kind of report.</source>
        <translation>Diese Art von Bericht gibt es nicht.</translation>
    </message>
    <message>
        <source>This kind of report cannot be had as a web page.</source>
        <translation>Diese Art von Bericht gibt es nicht als Webseite.</translation>
    </message>
    <message>
        <source>There is no cycle before “{cycle}” to compare it with.</source>
        <translation>Vor „{cycle}“ gibt es keinen Zyklus, mit dem sich vergleichen ließe.</translation>
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
        <source>“{file}” is damaged or incomplete (line {line}). Export it again, and import that.</source>
        <translation>„{file}“ ist beschädigt oder unvollständig (Zeile {line}). Bitte noch einmal exportieren und das importieren.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of OKR Desktop. Update the program, then import it.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop. Bitte zuerst das Programm aktualisieren, dann importieren.</translation>
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
        <source>This KPI is not there any more: it has been deleted.</source>
        <translation>Diesen KPI gibt es nicht mehr: Er wurde gelöscht.</translation>
    </message>
    <message>
        <source>This initiative is not there any more: it has been deleted.</source>
        <translation>Diese Initiative gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>This dependency is not there any more: it has been deleted.</source>
        <translation>Diese Abhängigkeit gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>This comment is not there any more: it has been deleted.</source>
        <translation>Diesen Kommentar gibt es nicht mehr: Er wurde gelöscht.</translation>
    </message>
    <message>
        <source>No status was set by hand for “{title}”.</source>
        <translation>Für „{title}“ wurde kein Status von Hand gesetzt.</translation>
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
        <source>Record {count} check-ins</source>
        <translation>{count} Check-ins erfassen</translation>
    </message>
    <message>
        <source>Acknowledge {count} check-ins</source>
        <translation>{count} Check-ins als gelesen bestätigen</translation>
    </message>
    <message>
        <source>Bring back “{title}” from the trash</source>
        <translation>„{title}“ aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Bring back “{title}” from the archive</source>
        <translation>„{title}“ aus dem Archiv zurückholen</translation>
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
        <source>Record reading “{title}”</source>
        <translation>Messwert erfassen „{title}“</translation>
    </message>
    <message>
        <source>Correct reading “{title}”</source>
        <translation>Messwert korrigieren „{title}“</translation>
    </message>
    <message>
        <source>Delete reading “{title}”</source>
        <translation>Messwert löschen „{title}“</translation>
    </message>
    <message>
        <source>Add KPI “{title}”</source>
        <translation>KPI hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit KPI “{title}”</source>
        <translation>KPI bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Archive KPI “{title}”</source>
        <translation>KPI archivieren „{title}“</translation>
    </message>
    <message>
        <source>Bring back KPI “{title}”</source>
        <translation>KPI zurückholen „{title}“</translation>
    </message>
    <message>
        <source>Delete KPI “{title}”</source>
        <translation>KPI löschen „{title}“</translation>
    </message>
    <message>
        <source>Add initiative “{title}”</source>
        <translation>Initiative hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Edit initiative “{title}”</source>
        <translation>Initiative bearbeiten „{title}“</translation>
    </message>
    <message>
        <source>Reopen initiative “{title}”</source>
        <translation>Initiative wieder öffnen „{title}“</translation>
    </message>
    <message>
        <source>Start initiative “{title}”</source>
        <translation>Initiative beginnen „{title}“</translation>
    </message>
    <message>
        <source>Finish initiative “{title}”</source>
        <translation>Initiative abschließen „{title}“</translation>
    </message>
    <message>
        <source>Drop initiative “{title}”</source>
        <translation>Initiative verwerfen „{title}“</translation>
    </message>
    <message>
        <source>Delete initiative “{title}”</source>
        <translation>Initiative löschen „{title}“</translation>
    </message>
    <message>
        <source>Ask for “{title}”</source>
        <translation>Anfragen „{title}“</translation>
    </message>
    <message>
        <source>Change what is asked: “{title}”</source>
        <translation>Anfrage ändern „{title}“</translation>
    </message>
    <message>
        <source>Ask again for “{title}”</source>
        <translation>Erneut anfragen „{title}“</translation>
    </message>
    <message>
        <source>Accept “{title}”</source>
        <translation>Annehmen „{title}“</translation>
    </message>
    <message>
        <source>Decline “{title}”</source>
        <translation>Ablehnen „{title}“</translation>
    </message>
    <message>
        <source>Deliver “{title}”</source>
        <translation>Liefern „{title}“</translation>
    </message>
    <message>
        <source>Take back the question for “{title}”</source>
        <translation>Anfrage zurückziehen „{title}“</translation>
    </message>
    <message>
        <source>Comment on “{title}”</source>
        <translation>Kommentieren „{title}“</translation>
    </message>
    <message>
        <source>Change a comment on “{title}”</source>
        <translation>Kommentar ändern „{title}“</translation>
    </message>
    <message>
        <source>Delete a comment on “{title}”</source>
        <translation>Kommentar löschen „{title}“</translation>
    </message>
    <message>
        <source>Change the status of “{title}”</source>
        <translation>Status ändern „{title}“</translation>
    </message>
    <message>
        <source>Take back the status of “{title}”</source>
        <translation>Status zurücknehmen „{title}“</translation>
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
        <source>Dismiss question {rule} for “{title}”</source>
        <translation>Frage {rule} beiseitelegen „{title}“</translation>
    </message>
    <message>
        <source>Ask {rule} again for “{title}”</source>
        <translation>{rule} wieder fragen „{title}“</translation>
    </message>
    <message>
        <source>Edit {count} cells</source>
        <translation>Zellen bearbeiten ({count})</translation>
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
        <source>Recorded {count} check-ins</source>
        <translation>{count} Check-ins erfasst</translation>
    </message>
    <message>
        <source>Acknowledged {count} check-ins</source>
        <translation>{count} Check-ins als gelesen bestätigt</translation>
    </message>
    <message>
        <source>Brought back “{title}” from the trash</source>
        <translation>„{title}“ aus dem Papierkorb zurückgeholt</translation>
    </message>
    <message>
        <source>Brought back “{title}” from the archive</source>
        <translation>„{title}“ aus dem Archiv zurückgeholt</translation>
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
        <source>Recorded reading “{title}”</source>
        <translation>Messwert „{title}“ erfasst</translation>
    </message>
    <message>
        <source>Corrected reading “{title}”</source>
        <translation>Messwert „{title}“ korrigiert</translation>
    </message>
    <message>
        <source>Deleted reading “{title}”</source>
        <translation>Messwert „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added KPI “{title}”</source>
        <translation>KPI „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited KPI “{title}”</source>
        <translation>KPI „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Archived KPI “{title}”</source>
        <translation>KPI „{title}“ archiviert</translation>
    </message>
    <message>
        <source>Brought back KPI “{title}”</source>
        <translation>KPI „{title}“ zurückgeholt</translation>
    </message>
    <message>
        <source>Deleted KPI “{title}”</source>
        <translation>KPI „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Added initiative “{title}”</source>
        <translation>Initiative „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Edited initiative “{title}”</source>
        <translation>Initiative „{title}“ bearbeitet</translation>
    </message>
    <message>
        <source>Reopened initiative “{title}”</source>
        <translation>Initiative „{title}“ wieder geöffnet</translation>
    </message>
    <message>
        <source>Started initiative “{title}”</source>
        <translation>Initiative „{title}“ begonnen</translation>
    </message>
    <message>
        <source>Finished initiative “{title}”</source>
        <translation>Initiative „{title}“ abgeschlossen</translation>
    </message>
    <message>
        <source>Dropped initiative “{title}”</source>
        <translation>Initiative „{title}“ verworfen</translation>
    </message>
    <message>
        <source>Deleted initiative “{title}”</source>
        <translation>Initiative „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Asked for “{title}”</source>
        <translation>„{title}“ angefragt</translation>
    </message>
    <message>
        <source>Changed what is asked: “{title}”</source>
        <translation>Anfrage „{title}“ geändert</translation>
    </message>
    <message>
        <source>Asked again for “{title}”</source>
        <translation>„{title}“ erneut angefragt</translation>
    </message>
    <message>
        <source>Accepted “{title}”</source>
        <translation>„{title}“ angenommen</translation>
    </message>
    <message>
        <source>Declined “{title}”</source>
        <translation>„{title}“ abgelehnt</translation>
    </message>
    <message>
        <source>Delivered “{title}”</source>
        <translation>„{title}“ geliefert</translation>
    </message>
    <message>
        <source>Took back the question for “{title}”</source>
        <translation>Anfrage „{title}“ zurückgezogen</translation>
    </message>
    <message>
        <source>Commented on “{title}”</source>
        <translation>„{title}“ kommentiert</translation>
    </message>
    <message>
        <source>Changed a comment on “{title}”</source>
        <translation>Kommentar zu „{title}“ geändert</translation>
    </message>
    <message>
        <source>Deleted a comment on “{title}”</source>
        <translation>Kommentar zu „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Changed the status of “{title}”</source>
        <translation>Status von „{title}“ geändert</translation>
    </message>
    <message>
        <source>Took back the status of “{title}”</source>
        <translation>Status von „{title}“ zurückgenommen</translation>
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
        <source>Dismissed question {rule} for “{title}”</source>
        <translation>Frage {rule} für „{title}“ beiseitegelegt</translation>
    </message>
    <message>
        <source>Asked {rule} again for “{title}”</source>
        <translation>{rule} für „{title}“ wieder gefragt</translation>
    </message>
    <message>
        <source>Edited {count} cells</source>
        <translation>Zellen bearbeitet ({count})</translation>
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
        <source>{value}, levels at {levels}</source>
        <translation>{value}, Stufen bei {levels}</translation>
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
        <source>three levels</source>
        <translation>drei Stufen</translation>
    </message>
    <message>
        <source>levels at {levels}</source>
        <translation>Stufen bei {levels}</translation>
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
        <source>Enter a reason.</source>
        <translation>Geben Sie einen Grund ein.</translation>
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
        <source>This raises the alarm. Fine if it is so.</source>
        <translation>Das löst den Alarm aus. Wenn das stimmt, ist es in Ordnung.</translation>
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
        <source>This kind of key result has no such number. Leave it empty.</source>
        <translation>Diese Art von Schlüsselergebnis hat keine solche Zahl. Lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>This value is not typed: it comes from milestones or from elsewhere. Record a check-in instead.</source>
        <translation>Dieser Wert wird nicht eingetippt: Er kommt aus Meilensteinen oder von anderswo. Erfassen Sie stattdessen einen Check-in.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not a share. Enter one from 0 to 100 %.</source>
        <translation>„{text}“ ist kein Anteil. Geben Sie einen von 0 bis 100&#xa0;% ein.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>„{text}“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices here.</source>
        <translation>„{text}“ steht hier nicht zur Wahl.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it like 2026-09-30.</source>
        <translation>„{text}“ ist kein Datum. Bitte so schreiben: 2026-09-30.</translation>
    </message>
    <message>
        <source>“{text}” could be two days. Write it like 2026-09-30.</source>
        <translation>„{text}“ könnte zwei Tage meinen. Bitte so schreiben: 2026-09-30.</translation>
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
        <source>Add at least one milestone.</source>
        <translation>Fügen Sie mindestens einen Meilenstein hinzu.</translation>
    </message>
    <message>
        <source>At least one milestone must weigh more than 0.</source>
        <translation>Mindestens ein Meilenstein muss mehr als 0 wiegen.</translation>
    </message>
    <message>
        <source>Two milestones are stored as the same one. Remove one of them.</source>
        <translation>Zwei Meilensteine sind als derselbe gespeichert. Entfernen Sie einen davon.</translation>
    </message>
    <message>
        <source>Every milestone needs a title. Name it, or remove it.</source>
        <translation>Jeder Meilenstein braucht einen Titel. Benennen oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The weight reached goes from 0 to {limit}.</source>
        <translation>Das erreichte Gewicht reicht von 0 bis {limit}.</translation>
    </message>
    <message>
        <source>This check-in names a milestone that is not there any more. Tick what is reached.</source>
        <translation>Dieser Check-in nennt einen Meilenstein, den es nicht mehr gibt. Haken Sie ab, was erreicht ist.</translation>
    </message>
    <message>
        <source>“{text}” is none of the milestones here, or more than one of them.</source>
        <translation>„{text}“ ist keiner der Meilensteine hier oder mehr als einer davon.</translation>
    </message>
    <message>
        <source>A weight cannot be below 0.</source>
        <translation>Ein Gewicht kann nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>Describe all three levels, or enter all three thresholds.</source>
        <translation>Beschreiben Sie alle drei Stufen, oder geben Sie alle drei Schwellen ein.</translation>
    </message>
    <message>
        <source>The thresholds must rise, or fall, from start over commit and target to stretch.</source>
        <translation>Die Schwellen müssen vom Start über Commit und Zielwert bis Stretch steigen oder fallen.</translation>
    </message>
    <message>
        <source>Enter the threshold of the commit level.</source>
        <translation>Geben Sie die Schwelle der Stufe Commit ein.</translation>
    </message>
    <message>
        <source>Enter the threshold of the stretch level.</source>
        <translation>Geben Sie die Schwelle der Stufe Stretch ein.</translation>
    </message>
    <message>
        <source>Every phase ends on a day of its own, the earliest first.</source>
        <translation>Jede Etappe endet an einem eigenen Tag, die früheste zuerst.</translation>
    </message>
    <message>
        <source>“{text}” is no phase. It needs a day and a value.</source>
        <translation>„{text}“ ist keine Etappe. Sie braucht einen Tag und einen Wert.</translation>
    </message>
    <message>
        <source>A phase needs a day and a value that can be read.</source>
        <translation>Eine Etappe braucht einen Tag und einen lesbaren Wert.</translation>
    </message>
    <message>
        <source>What this was read from is not there any more. Choose something else.</source>
        <translation>Woraus der Wert kam, gibt es nicht mehr. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>It would be computed from itself, by way of “{title}”. Choose something else.</source>
        <translation>Es würde über „{title}“ aus sich selbst berechnet. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Milestones and described levels are judged by people and cannot be read from “{title}”.</source>
        <translation>Meilensteine und beschriebene Stufen beurteilen Menschen; ihr Wert kann nicht aus „{title}“ kommen.</translation>
    </message>
    <message>
        <source>This key result takes no check-ins of its own: its value is read from “{title}”. Record it there.</source>
        <translation>Dieses Schlüsselergebnis hat keine eigenen Check-ins: Sein Wert kommt aus „{title}“. Erfassen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Choose the level that is reached.</source>
        <translation>Wählen Sie die Stufe, die erreicht ist.</translation>
    </message>
    <message>
        <source>Choose the level that is reached, or “None yet”.</source>
        <translation>Wählen Sie die Stufe, die erreicht ist, oder „Noch keine“.</translation>
    </message>
    <message>
        <source>“{name}” feeds key results ({titles}). Change those first, or archive it.</source>
        <translation>„{name}“ speist Schlüsselergebnisse ({titles}). Ändern Sie zuerst diese, oder archivieren Sie den Eintrag.</translation>
    </message>
    <message>
        <source>Choose the team that is asked.</source>
        <translation>Wählen Sie das Team, das gefragt wird.</translation>
    </message>
    <message>
        <source>A team cannot ask itself. Choose another one.</source>
        <translation>Ein Team kann sich nicht selbst fragen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Say what is needed.</source>
        <translation>Schreiben Sie, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Choose a status.</source>
        <translation>Wählen Sie einen Status.</translation>
    </message>
    <message>
        <source>This day is over. Choose today or a later one.</source>
        <translation>Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>Only {name} can change this comment.</source>
        <translation>Nur {name} kann diesen Kommentar ändern.</translation>
    </message>
    <message>
        <source>The commit level must score less than the target level, and both between 0 and 100 %.</source>
        <translation>Die Stufe Commit muss weniger zählen als die Stufe Zielwert, und beide zwischen 0 und 100&#xa0;%.</translation>
    </message>
    <message>
        <source>The lower bound must lie below the upper one, and both between 0 and 100 %.</source>
        <translation>Die untere Schranke muss unter der oberen liegen, und beide zwischen 0 und 100&#xa0;%.</translation>
    </message>
    <message>
        <source>The logo is larger than {limit} KiB. Choose a smaller picture.</source>
        <translation>Das Logo ist größer als {limit} KiB. Wählen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>The logo is no PNG picture. Choose another picture.</source>
        <translation>Das Logo ist kein PNG-Bild. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Choose keep, change, drop or start.</source>
        <translation>Wählen Sie Behalten, Ändern, Streichen oder Beginnen.</translation>
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
        <source>A colour has six characters from 0–9 and A–F, such as 1F5FBF.</source>
        <translation>Eine Farbe hat sechs Zeichen aus 0–9 und A–F, etwa 1F5FBF.</translation>
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
        <source>This record cannot be read and was left out: “{text}”.</source>
        <translation>Dieser Datensatz ist nicht lesbar und wurde ausgelassen: „{text}“.</translation>
    </message>
    <message>
        <source>This record has no valid id and was left out: “{text}”.</source>
        <translation>Dieser Datensatz hat keine gültige Kennung und wurde ausgelassen: „{text}“.</translation>
    </message>
    <message>
        <source>This id is in the file twice; the first record was taken.</source>
        <translation>Diese Kennung steht zweimal in der Datei; übernommen wurde der erste Datensatz.</translation>
    </message>
    <message>
        <source>This id belongs to something else in this workspace; it was left out.</source>
        <translation>Diese Kennung gehört in diesem Arbeitsbereich zu etwas anderem; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>What this record belongs to is missing, so it was left out.</source>
        <translation>Wozu dieser Datensatz gehört, fehlt; deshalb wurde er ausgelassen.</translation>
    </message>
    <message>
        <source>“{text}” is not known to this version and was passed over.</source>
        <translation>„{text}“ kennt diese Version nicht; es wurde übergangen.</translation>
    </message>
    <message>
        <source>The settings in the file were passed over: this workspace is in use and keeps its own.</source>
        <translation>Die Einstellungen der Datei wurden übergangen: Dieser Arbeitsbereich ist in Gebrauch und behält seine eigenen.</translation>
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
        <source>Without key results, so nobody can tell when they are reached ({count}): {titles}.</source>
        <translation>Ohne Schlüsselergebnisse, niemand erkennt also, wann sie erreicht sind ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Still drafts, which do not count ({count}): {titles}.</source>
        <translation>Noch Entwürfe, die nicht zählen ({count}): {titles}.</translation>
    </message>
    <message>
        <source>The cycle runs until {end}.</source>
        <translation>Der Zyklus läuft bis {end}.</translation>
    </message>
    <message>
        <source>Objectives without a score ({count}): {titles}.</source>
        <translation>Ziele ohne Bewertung ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Type the name of the cycle exactly as it is: {cycle}.</source>
        <translation>Geben Sie den Namen des Zyklus genau so ein: {cycle}.</translation>
    </message>
    <message>
        <source>“{cycle}” is not closed.</source>
        <translation>„{cycle}“ ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>“{title}” is in no cycle, so there is nothing to review.</source>
        <translation>„{title}“ ist in keinem Zyklus, es gibt also nichts auszuwerten.</translation>
    </message>
    <message>
        <source>“{title}” does not belong to “{cycle}”.</source>
        <translation>„{title}“ gehört nicht zu „{cycle}“.</translation>
    </message>
    <message>
        <source>A score goes from 0 to 1.</source>
        <translation>Eine Bewertung reicht von 0 bis 1.</translation>
    </message>
    <message>
        <source>A score of {aim} or more says that it was reached. Lower the score, or choose Reached.</source>
        <translation>Eine Bewertung ab {aim} heißt, dass es erreicht wurde. Senken Sie die Bewertung, oder wählen Sie Erreicht.</translation>
    </message>
    <message>
        <source>These scores cannot be read: {text}.</source>
        <translation>Diese Bewertungen lassen sich nicht lesen: {text}.</translation>
    </message>
    <message>
        <source>“{title}” was carried over before and is left as it is.</source>
        <translation>„{title}“ wurde schon übertragen und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“{title}” will stand alone: “{parent}”, which it was aligned to, is not carried over.</source>
        <translation>„{title}“ wird für sich stehen: „{parent}“, worauf es einzahlte, wird nicht übertragen.</translation>
    </message>
    <message>
        <source>“{title}” will take check-ins of its own: what it reads from is not carried over.</source>
        <translation>„{title}“ bekommt eigene Check-ins: Woraus sein Wert kommt, wird nicht übertragen.</translation>
    </message>
    <message>
        <source>“{title}”: the day {date} makes no sense in the new cycle and is left out.</source>
        <translation>„{title}“: Das Datum {date} passt nicht in den neuen Zyklus und wird ausgelassen.</translation>
    </message>
    <message>
        <source>“{title}”: the values expected on the way do not fit the new cycle and are left out.</source>
        <translation>„{title}“: Die unterwegs erwarteten Werte passen nicht in den neuen Zyklus und werden ausgelassen.</translation>
    </message>
    <message>
        <source>“{title}” has reached its target, so it starts where it began.</source>
        <translation>„{title}“ hat seinen Zielwert erreicht und startet deshalb, wo es begann.</translation>
    </message>
    <message>
        <source>“{cycle}” is this cycle itself. Choose another one to carry into.</source>
        <translation>„{cycle}“ ist dieser Zyklus selbst. Wählen Sie einen anderen zum Übertragen.</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be carried over into “{cycle}”.</source>
        <translation>Nichts ist gewählt, was sich in „{cycle}“ übertragen ließe.</translation>
    </message>
    <message>
        <source>Choose one of the formats in the list.</source>
        <translation>Wählen Sie eines der Formate aus der Liste.</translation>
    </message>
    <message>
        <source>There is no such column here.</source>
        <translation>Diese Spalte gibt es hier nicht.</translation>
    </message>
    <message>
        <source>A retrospective holds {limit} cards. Begin another one.</source>
        <translation>Eine Retrospektive fasst {limit} Karten. Beginnen Sie eine weitere.</translation>
    </message>
    <message>
        <source>A card needs a text.</source>
        <translation>Eine Karte braucht einen Text.</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>Geben Sie einen Text ein.</translation>
    </message>
    <message>
        <source>A cycle needs its first and its last day.</source>
        <translation>Ein Zyklus braucht seinen ersten und seinen letzten Tag.</translation>
    </message>
    <message>
        <source>Nothing in “{cycle}” is left to carry over.</source>
        <translation>In „{cycle}“ gibt es nichts mehr zu übertragen.</translation>
    </message>
    <message>
        <source>This note is not there any more: it has been deleted.</source>
        <translation>Diese Notiz gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>This retrospective is not there any more: it has been deleted.</source>
        <translation>Diese Retrospektive gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is no retrospective of “{cycle}” yet. Begin one.</source>
        <translation>Zu „{cycle}“ gibt es noch keine Retrospektive. Beginnen Sie eine.</translation>
    </message>
    <message>
        <source>This card is not there any more: it has been taken away.</source>
        <translation>Diese Karte gibt es nicht mehr: Sie wurde weggenommen.</translation>
    </message>
    <message>
        <source>This action is not there any more: it has been deleted.</source>
        <translation>Diese Maßnahme gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>Reopen cycle “{title}”</source>
        <translation>Zyklus wieder öffnen „{title}“</translation>
    </message>
    <message>
        <source>Reopen cycle “{title}”: {reason}</source>
        <translation>Zyklus wieder öffnen „{title}“: {reason}</translation>
    </message>
    <message>
        <source>Plan “{title}” into {cycle}</source>
        <translation>In {cycle} einplanen „{title}“</translation>
    </message>
    <message>
        <source>Plan {count} objectives into {cycle}</source>
        <translation>Ziele in {cycle} einplanen ({count})</translation>
    </message>
    <message>
        <source>Take “{title}” back to the backlog</source>
        <translation>Zurück ins Backlog „{title}“</translation>
    </message>
    <message>
        <source>Take {count} objectives back to the backlog</source>
        <translation>Ziele zurück ins Backlog ({count})</translation>
    </message>
    <message>
        <source>Score {count} items of {title} as suggested</source>
        <translation>{title} wie vorgeschlagen bewerten ({count})</translation>
    </message>
    <message>
        <source>Review objective “{title}”</source>
        <translation>Ziel auswerten „{title}“</translation>
    </message>
    <message>
        <source>Review key result “{title}”</source>
        <translation>Schlüsselergebnis auswerten „{title}“</translation>
    </message>
    <message>
        <source>Carry {count} items over into {title}</source>
        <translation>Übertragen in {title} ({count})</translation>
    </message>
    <message>
        <source>Add a note to {title}</source>
        <translation>Notiz zu {title} hinzufügen</translation>
    </message>
    <message>
        <source>Change a note of {title}</source>
        <translation>Notiz zu {title} ändern</translation>
    </message>
    <message>
        <source>Delete a note of {title}</source>
        <translation>Notiz zu {title} löschen</translation>
    </message>
    <message>
        <source>Begin a retrospective of {title}</source>
        <translation>Retrospektive zu {title} beginnen</translation>
    </message>
    <message>
        <source>Delete a retrospective of {title}</source>
        <translation>Retrospektive zu {title} löschen</translation>
    </message>
    <message>
        <source>Add card “{title}”</source>
        <translation>Karte hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Change card “{title}”</source>
        <translation>Karte ändern „{title}“</translation>
    </message>
    <message>
        <source>Move card “{title}”</source>
        <translation>Karte verschieben „{title}“</translation>
    </message>
    <message>
        <source>Delete card “{title}”</source>
        <translation>Karte löschen „{title}“</translation>
    </message>
    <message>
        <source>Vote for card “{title}”</source>
        <translation>Für Karte „{title}“ stimmen</translation>
    </message>
    <message>
        <source>Add action “{title}”</source>
        <translation>Maßnahme hinzufügen „{title}“</translation>
    </message>
    <message>
        <source>Change action “{title}”</source>
        <translation>Maßnahme ändern „{title}“</translation>
    </message>
    <message>
        <source>Check action “{title}”</source>
        <translation>Maßnahme prüfen „{title}“</translation>
    </message>
    <message>
        <source>Delete action “{title}”</source>
        <translation>Maßnahme löschen „{title}“</translation>
    </message>
    <message>
        <source>Reopened cycle “{title}”</source>
        <translation>Zyklus „{title}“ wieder geöffnet</translation>
    </message>
    <message>
        <source>Reopened cycle “{title}”: {reason}</source>
        <translation>Zyklus „{title}“ wieder geöffnet: {reason}</translation>
    </message>
    <message>
        <source>Planned “{title}” into {cycle}</source>
        <translation>„{title}“ in {cycle} eingeplant</translation>
    </message>
    <message>
        <source>Planned {count} objectives into {cycle}</source>
        <translation>Ziele in {cycle} eingeplant ({count})</translation>
    </message>
    <message>
        <source>Took “{title}” back to the backlog</source>
        <translation>„{title}“ zurück ins Backlog genommen</translation>
    </message>
    <message>
        <source>Took {count} objectives back to the backlog</source>
        <translation>Ziele zurück ins Backlog genommen ({count})</translation>
    </message>
    <message>
        <source>Scored {count} items of {title} as suggested</source>
        <translation>{title} wie vorgeschlagen bewertet ({count})</translation>
    </message>
    <message>
        <source>Reviewed objective “{title}”</source>
        <translation>Ziel „{title}“ ausgewertet</translation>
    </message>
    <message>
        <source>Reviewed key result “{title}”</source>
        <translation>Schlüsselergebnis „{title}“ ausgewertet</translation>
    </message>
    <message>
        <source>Carried {count} items over into {title}</source>
        <translation>In {title} übertragen ({count})</translation>
    </message>
    <message>
        <source>Added a note to {title}</source>
        <translation>Notiz zu {title} hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a note of {title}</source>
        <translation>Notiz zu {title} geändert</translation>
    </message>
    <message>
        <source>Deleted a note of {title}</source>
        <translation>Notiz zu {title} gelöscht</translation>
    </message>
    <message>
        <source>Began a retrospective of {title}</source>
        <translation>Retrospektive zu {title} begonnen</translation>
    </message>
    <message>
        <source>Deleted a retrospective of {title}</source>
        <translation>Retrospektive zu {title} gelöscht</translation>
    </message>
    <message>
        <source>Added card “{title}”</source>
        <translation>Karte „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Changed card “{title}”</source>
        <translation>Karte „{title}“ geändert</translation>
    </message>
    <message>
        <source>Moved card “{title}”</source>
        <translation>Karte „{title}“ verschoben</translation>
    </message>
    <message>
        <source>Deleted card “{title}”</source>
        <translation>Karte „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Voted for card “{title}”</source>
        <translation>Für Karte „{title}“ gestimmt</translation>
    </message>
    <message>
        <source>Added action “{title}”</source>
        <translation>Maßnahme „{title}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Changed action “{title}”</source>
        <translation>Maßnahme „{title}“ geändert</translation>
    </message>
    <message>
        <source>Checked action “{title}”</source>
        <translation>Maßnahme „{title}“ geprüft</translation>
    </message>
    <message>
        <source>Deleted action “{title}”</source>
        <translation>Maßnahme „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Keine Zeit</translation>
    </message>
    <message>
        <source>Waited for others</source>
        <translation>Auf andere gewartet</translation>
    </message>
    <message>
        <source>Wrong target</source>
        <translation>Falscher Zielwert</translation>
    </message>
    <message>
        <source>Wrong assumption</source>
        <translation>Falsche Annahme</translation>
    </message>
    <message>
        <source>Priorities changed</source>
        <translation>Prioritäten geändert</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Andere Ursache</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Zählt nicht</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Höhepunkt</translation>
    </message>
    <message>
        <source>What was reached</source>
        <translation>Was erreicht wurde</translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation>Was wir gelernt haben</translation>
    </message>
    <message>
        <source>Which assumption proved wrong</source>
        <translation>Welche Annahme falsch war</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Start, stop, continue</source>
        <translation>Anfangen, aufhören, weitermachen</translation>
    </message>
    <message>
        <source>Went well, went badly, ideas</source>
        <translation>Lief gut, lief schlecht, Ideen</translation>
    </message>
    <message>
        <source>Liked, learned, lacked, longed for</source>
        <translation>Gefallen, gelernt, gefehlt, gewünscht</translation>
    </message>
    <message>
        <source>Reached, missed, learned, next</source>
        <translation>Erreicht, verfehlt, gelernt, als Nächstes</translation>
    </message>
    <message>
        <source>Start doing</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Stop doing</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>Went badly</source>
        <translation>Lief schlecht</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Gefallen</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Lacked</source>
        <translation>Gefehlt</translation>
    </message>
    <message>
        <source>Longed for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
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
        <source>Choose the cycle that the objectives belong to.</source>
        <translation>Wählen Sie den Zyklus, zu dem die Ziele gehören.</translation>
    </message>
    <message>
        <source>Choose at least one objective to publish.</source>
        <translation>Wählen Sie mindestens ein Ziel zum Veröffentlichen.</translation>
    </message>
    <message>
        <source>What “{title}” was to stand under is not in the plan any more. Choose another place.</source>
        <translation>Worunter „{title}“ stehen sollte, gibt es im Plan nicht mehr. Wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>The sponsor has returned the result. It is not signed.</source>
        <translation>Der Sponsor hat das Ergebnis zurückgegeben. Es ist nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Something was changed after the sponsor has signed.</source>
        <translation>Nach der Unterschrift des Sponsors wurde etwas geändert.</translation>
    </message>
    <message>
        <source>This is a rehearsal. Its objectives would stand in the real plan.</source>
        <translation>Das ist eine Probe. Ihre Ziele stünden im echten Plan.</translation>
    </message>
    <message>
        <source>“{title}”: a group or idea it came from is gone, and will not be part of its lineage.</source>
        <translation>„{title}“: Eine Gruppe oder Idee, aus der es kam, ist fort und wird nicht zu seiner Herkunft gehören.</translation>
    </message>
    <message>
        <source>“{title}” has no key results yet.</source>
        <translation>„{title}“ hat noch keine Schlüsselergebnisse.</translation>
    </message>
    <message>
        <source>{name} has declined “{title}”. It will stand as a draft.</source>
        <translation>{name} hat „{title}“ abgelehnt. Es wird als Entwurf dastehen.</translation>
    </message>
    <message>
        <source>“{title}”: nobody in the plan is called {name}, so it will have no owner.</source>
        <translation>„{title}“: Im Plan heißt niemand {name}, deshalb wird niemand zuständig sein.</translation>
    </message>
    <message>
        <source>“{title}”: nobody in the plan is called {name}, so it keeps the owner that it has.</source>
        <translation>„{title}“: Niemand im Plan heißt {name}, also bleibt zuständig, wer es ist.</translation>
    </message>
    <message>
        <source>“{title}” is revised and stays in {cycle}.</source>
        <translation>„{title}“ wird überarbeitet und bleibt in {cycle}.</translation>
    </message>
    <message>
        <source>“{title}” was left out by the room. It is not deleted: it stays in the plan as it is.</source>
        <translation>„{title}“ hat der Raum weggelassen. Es wird nicht gelöscht: Es bleibt im Plan, wie es ist.</translation>
    </message>
    <message>
        <source>“{title}” is not in the plan any more. It will be added as a new one.</source>
        <translation>„{title}“ ist nicht mehr im Plan. Es wird als neues Ziel hinzugefügt.</translation>
    </message>
    <message>
        <source>Enter the question of the workshop.</source>
        <translation>Geben Sie die Frage des Workshops ein.</translation>
    </message>
    <message>
        <source>Enter the name of whoever signs.</source>
        <translation>Geben Sie den Namen der Person ein, die unterschreibt.</translation>
    </message>
    <message>
        <source>This workshop is not in the plan: it was not published, or deleted.</source>
        <translation>Dieser Workshop ist nicht im Plan: Er wurde nicht veröffentlicht, oder er wurde gelöscht.</translation>
    </message>
    <message>
        <source>This idea is not there any more: it has been deleted.</source>
        <translation>Diese Idee gibt es nicht mehr: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>No ideas of a workshop lead to this any more.</source>
        <translation>Hierher führen keine Ideen eines Workshops mehr.</translation>
    </message>
    <message>
        <source>Publish the workshop “{title}”</source>
        <translation>Workshop veröffentlichen „{title}“</translation>
    </message>
    <message>
        <source>Record the end of the workshop “{title}”</source>
        <translation>Ende des Workshops erfassen „{title}“</translation>
    </message>
    <message>
        <source>Delete the workshop “{title}”</source>
        <translation>Workshop löschen „{title}“</translation>
    </message>
    <message>
        <source>Delete the idea “{title}”</source>
        <translation>Idee löschen „{title}“</translation>
    </message>
    <message>
        <source>Keep the ideas behind “{title}”</source>
        <translation>Ideen behalten hinter „{title}“</translation>
    </message>
    <message>
        <source>Cut “{title}” from its ideas</source>
        <translation>„{title}“ von den Ideen dahinter lösen</translation>
    </message>
    <message>
        <source>Published the workshop “{title}”</source>
        <translation>Workshop „{title}“ veröffentlicht</translation>
    </message>
    <message>
        <source>Recorded the end of the workshop “{title}”</source>
        <translation>Ende des Workshops „{title}“ erfasst</translation>
    </message>
    <message>
        <source>Deleted the workshop “{title}”</source>
        <translation>Workshop „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted the idea “{title}”</source>
        <translation>Idee „{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Kept the ideas behind “{title}”</source>
        <translation>Ideen hinter „{title}“ behalten</translation>
    </message>
    <message>
        <source>“{title}” does not come from its ideas any more</source>
        <translation>„{title}“ von den Ideen dahinter gelöst</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Group of ideas</source>
        <translation>Ideengruppe</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Parked item</source>
        <translation>Eintrag im Themenspeicher</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Signed result</source>
        <translation>Unterschriebenes Ergebnis</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Anonymity</source>
        <translation>Anonymität</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Paper seats</source>
        <translation>Papierplätze</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Formulierung</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Zusammengelegt mit</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Place after the vote</source>
        <translation>Platz nach der Abstimmung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Dots for each seat</source>
        <translation>Punkte je Platz</translation>
    </message>
    <message>
        <source>Dots on one item</source>
        <translation>Punkte auf einen Eintrag</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>Stimmzettel</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Replaced by a later vote</source>
        <translation>Durch eine spätere Abstimmung ersetzt</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Was herauskam</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Fingerprint of the content</source>
        <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>Besprochen</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Durchgeführt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Participant, on paper</source>
        <translation>Teilnehmende, auf Papier</translation>
    </message>
    <message>
        <source>Participant, before the workshop</source>
        <translation>Teilnehmende, vor dem Workshop</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Objective above</source>
        <translation>Ziel darüber</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
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
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
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
        <source>Steps that are ticked off, each with a weight and perhaps a day.</source>
        <translation>Schritte zum Abhaken, jeder mit einem Gewicht und vielleicht einem Tag.</translation>
    </message>
    <message>
        <source>Commit, target and stretch: three levels in words, in numbers, or both.</source>
        <translation>Commit, Zielwert und Stretch: drei Stufen in Worten, in Zahlen oder beidem.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>Kein Messwert</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Keine Grenzen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
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
        <source>The team “{name}” would stand inside itself; it was left where it is.</source>
        <translation>Das Team „{name}“ stünde in sich selbst; es bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>“{title}” is aligned to something that is not in the file; it was put at the top.</source>
        <translation>„{title}“ zahlt auf etwas ein, das nicht in der Datei steht; es wurde ganz nach oben gestellt.</translation>
    </message>
    <message>
        <source>“{title}” and what it is aligned to form a circle; it was put at the top.</source>
        <translation>„{title}“ und das, worauf es einzahlt, bilden einen Kreis; es wurde ganz nach oben gestellt.</translation>
    </message>
    <message>
        <source>“{title}” would stand below itself here, so it stays where it is.</source>
        <translation>„{title}“ stünde hier unter sich selbst und bleibt deshalb, wo es ist.</translation>
    </message>
    <message>
        <source>“{title}” has the same id as line {first}; it was left out.</source>
        <translation>„{title}“ hat dieselbe Kennung wie Zeile {first} und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{title}” was changed here and in the file ({of}). The file is followed.</source>
        <translation>„{title}“ wurde hier und in der Datei geändert ({of}). Es gilt die Datei.</translation>
    </message>
    <message>
        <source>A text of {length} characters is longer than {limit}; the rest was left out.</source>
        <translation>Ein Text von {length} Zeichen ist länger als {limit}; der Rest wurde ausgelassen.</translation>
    </message>
    <message>
        <source>It is aligned to {also} as well; the description says so.</source>
        <translation>Es zahlt auch auf {also} ein; das steht in der Beschreibung.</translation>
    </message>
    <message>
        <source>“{title}” is measured itself, so it gets a key result of its own.</source>
        <translation>„{title}“ wird selbst gemessen und bekommt deshalb ein eigenes Schlüsselergebnis.</translation>
    </message>
    <message>
        <source>“{text}” is no type that is known here; it was read as an objective.</source>
        <translation>„{text}“ ist keine Art, die hier bekannt ist; gelesen wurde es als Ziel.</translation>
    </message>
    <message>
        <source>What was postponed is taken as cancelled: it does not count.</source>
        <translation>Verschobenes gilt als abgebrochen: Es zählt nicht.</translation>
    </message>
    <message>
        <source>Something was said about “{id}”, which is not in the file. “{text}” was left out.</source>
        <translation>Etwas bezieht sich auf „{id}“, das nicht in der Datei steht. „{text}“ wurde ausgelassen.</translation>
    </message>
    <message>
        <source>On track, behind and at risk were taken as confidence {high}, {medium} and {low}.</source>
        <translation>Auf Kurs, im Rückstand und gefährdet wurden als Zuversicht {high}, {medium} und {low} übernommen.</translation>
    </message>
    <message>
        <source>Of several owners {name} was taken, not {others}.</source>
        <translation>Von mehreren Zuständigen wurde {name} übernommen, nicht {others}.</translation>
    </message>
    <message>
        <source>The check-ins of this row, “{text}”, cannot be made out.</source>
        <translation>Die Check-ins dieser Zeile, „{text}“, lassen sich nicht entziffern.</translation>
    </message>
    <message>
        <source>“{file}” defines names of its own, as no export does. It was not read.</source>
        <translation>„{file}“ definiert eigene Namen, wie es kein Export tut. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{text}” is no pair of field and column.</source>
        <translation>„{text}“ ist kein Paar aus Feld und Spalte.</translation>
    </message>
    <message>
        <source>There is no field “{text}”.</source>
        <translation>Es gibt kein Feld „{text}“.</translation>
    </message>
    <message>
        <source>There is no column “{text}”.</source>
        <translation>Es gibt keine Spalte „{text}“.</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>Title: objective or key result</source>
        <translation>Titel: Ziel oder Schlüsselergebnis</translation>
    </message>
    <message>
        <source>E-mail of the owner</source>
        <translation>E-Mail der verantwortlichen Person</translation>
    </message>
    <message>
        <source>Owner of the objective</source>
        <translation>Verantwortlich für das Ziel</translation>
    </message>
    <message>
        <source>Kind: objective or key result</source>
        <translation>Art: Ziel oder Schlüsselergebnis</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title of the one above</source>
        <translation>Titel des darüberliegenden</translation>
    </message>
    <message>
        <source>ID of the one above</source>
        <translation>ID des darüberliegenden</translation>
    </message>
    <message>
        <source>Level, as a number</source>
        <translation>Ebene als Zahl</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Day of the check-in</source>
        <translation>Tag des Check-ins</translation>
    </message>
    <message>
        <source>Note of the check-in</source>
        <translation>Notiz des Check-ins</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Places in the tree</source>
        <translation>Platz im Baum</translation>
    </message>
    <message>
        <source>People and time</source>
        <translation>Personen und Zeit</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Status set by hand</source>
        <translation>Von Hand gesetzter Status</translation>
    </message>
    <message>
        <source>Hint put aside</source>
        <translation>Beiseitegelegter Hinweis</translation>
    </message>
    <message>
        <source>Note on the cycle</source>
        <translation>Notiz zum Zyklus</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>Retrospektive</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
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
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Line on each page</source>
        <translation>Zeile auf jeder Seite</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Phased targets</source>
        <translation>Etappen</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Wert aus</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Milestones reached</source>
        <translation>Erreichte Meilensteine</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Comment on the score</source>
        <translation>Kommentar zur Bewertung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Cause of the miss</source>
        <translation>Warum verfehlt</translation>
    </message>
    <message>
        <source>Times carried over</source>
        <translation>Wie oft übertragen</translation>
    </message>
    <message>
        <source>Carried over from</source>
        <translation>Übertragen aus</translation>
    </message>
    <message>
        <source>Days between check-ins</source>
        <translation>Tage zwischen Check-ins</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>Angefragt bei</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht bis</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>In reply to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Abgehalten am</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checked in cycle</source>
        <translation>Geprüft im Zyklus</translation>
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
    <message>
        <source>There is nothing to check in on, so the form would be empty.</source>
        <translation>Es gibt nichts für einen Check-in, das Formular wäre also leer.</translation>
    </message>
    <message>
        <source>No check-in is wanted now of “{title}”.</source>
        <translation>Für „{title}“ ist jetzt kein Check-in vorgesehen.</translation>
    </message>
    <message>
        <source>A form holds {limit} key results, and these are {count}. Choose a smaller team, or one person.</source>
        <translation>Ein Formular fasst {limit} Schlüsselergebnisse, hier sind es {count}. Wählen Sie ein kleineres Team oder eine einzelne Person.</translation>
    </message>
    <message>
        <source>The day of this answer cannot be read.</source>
        <translation>Der Tag dieser Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The value of this answer cannot be read.</source>
        <translation>Der Wert dieser Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A text of this answer cannot be read.</source>
        <translation>Ein Text dieser Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This key result is not here any more: it has been deleted.</source>
        <translation>Dieses Schlüsselergebnis gibt es hier nicht mehr: Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>This key result was put into the archive since.</source>
        <translation>Dieses Schlüsselergebnis wurde inzwischen archiviert.</translation>
    </message>
    <message>
        <source>It is measured in another way since. Record the value by hand.</source>
        <translation>Es wird inzwischen anders gemessen. Erfassen Sie den Wert von Hand.</translation>
    </message>
    <message>
        <source>Its unit was {before} and is {after} now. Record the value by hand.</source>
        <translation>Die Einheit war {before} und ist jetzt {after}. Erfassen Sie den Wert von Hand.</translation>
    </message>
    <message>
        <source>There is another answer for this key result before.</source>
        <translation>Weiter oben steht schon eine Antwort zu diesem Schlüsselergebnis.</translation>
    </message>
    <message>
        <source>“{name}” is nobody in this workspace, so the check-ins will bear no name.</source>
        <translation>„{name}“ gibt es in diesem Arbeitsbereich nicht; die Check-ins tragen deshalb keinen Namen.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {limit} MB, so it is no answer to a form. Choose another file.</source>
        <translation>„{file}“ ist größer als {limit} MB und deshalb keine Antwort auf ein Formular. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or incomplete. Ask for it again, best as a file.</source>
        <translation>„{file}“ ist beschädigt oder unvollständig. Bitten Sie noch einmal darum, am besten als Datei.</translation>
    </message>
    <message>
        <source>There are no answers to a check-in form in “{file}”. Choose the file that was sent back.</source>
        <translation>In „{file}“ sind keine Antworten auf ein Check-in-Formular. Wählen Sie die Datei, die zurückgeschickt wurde.</translation>
    </message>
    <message>
        <source>“{file}” holds {count} answers. Save each of them in a file of its own.</source>
        <translation>„{file}“ enthält {count} Antworten. Speichern Sie jede davon in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>“{file}” was made with a newer version of OKR Desktop. Update the program, then open it.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop. Bitte zuerst das Programm aktualisieren, dann öffnen.</translation>
    </message>
    <message>
        <source>“{file}” holds no answer. Nothing was filled in.</source>
        <translation>„{file}“ enthält keine Antwort. Es wurde nichts ausgefüllt.</translation>
    </message>
    <message>
        <source>“{file}” answers a form of another workspace, “{organisation}”. Open that one first.</source>
        <translation>„{file}“ antwortet auf ein Formular eines anderen Arbeitsbereichs, „{organisation}“. Öffnen Sie zuerst diesen.</translation>
    </message>
    <message>
        <source>Record {count} check-ins from the form of {name}</source>
        <translation>{count} Check-ins aus dem Formular von {name} erfassen</translation>
    </message>
    <message>
        <source>Recorded {count} check-ins from the form of {name}</source>
        <translation>{count} Check-ins aus dem Formular von {name} erfasst</translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like postgresql://ana@server/team, and type the password into its own field.</source>
        <translation>Das ist keine Adresse eines Servers. Schreiben Sie sie wie postgresql://ana@server/team, und tippen Sie das Passwort in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name on the server. Use letters a to z, digits and _, at most 40.</source>
        <translation>„{name}“ ist als Name auf dem Server nicht möglich. Verwenden Sie die Buchstaben a bis z, Ziffern und _, höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a user on the server.</source>
        <translation>„{name}“ ist als Benutzername auf dem Server nicht möglich.</translation>
    </message>
    <message>
        <source>This workspace works with no server. Connect it first.</source>
        <translation>Dieser Arbeitsbereich arbeitet mit keinem Server. Verbinden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>There are several workspaces in this database. Choose one of: {names}.</source>
        <translation>In dieser Datenbank sind mehrere Arbeitsbereiche. Wählen Sie einen davon: {names}.</translation>
    </message>
    <message>
        <source>The database “{database}” has no place for this workspace yet, or you are not one of its members. Ask its administrator.</source>
        <translation>Die Datenbank „{database}“ hat noch keinen Platz für diesen Arbeitsbereich, oder Sie gehören nicht zu seinen Mitgliedern. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>You may not make a place for the workspace in “{database}”. Copy the text for the administrator, and let them run it.</source>
        <translation>Sie dürfen in „{database}“ keinen Platz für den Arbeitsbereich anlegen. Kopieren Sie den Text für die Administration, und lassen Sie ihn dort ausführen.</translation>
    </message>
    <message>
        <source>“{host}” does not answer. Everything is kept here, and it is tried again by itself.</source>
        <translation>„{host}“ antwortet nicht. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>There is no computer called “{host}”, or no network just now. Everything is kept here, and it is tried again by itself.</source>
        <translation>Es gibt keinen Rechner namens „{host}“, oder gerade kein Netz. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>“{host}” did not answer in time. Everything is kept here, and it is tried again by itself.</source>
        <translation>„{host}“ hat nicht rechtzeitig geantwortet. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The server on “{host}” is starting or stopping. Everything is kept here, and it is tried again by itself.</source>
        <translation>Der Server auf „{host}“ startet gerade oder wird beendet. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The server on “{host}” has too many connections just now. Everything is kept here, and it is tried again by itself.</source>
        <translation>Der Server auf „{host}“ hat gerade zu viele Verbindungen. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The connection to “{host}” was lost. Everything is kept here, and it is tried again by itself.</source>
        <translation>Die Verbindung zu „{host}“ ist abgebrochen. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Somebody else is writing to “{database}” for longer than usual. Everything is kept here, and it is tried again by itself.</source>
        <translation>Jemand anderes schreibt gerade ungewöhnlich lange in „{database}“. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Others were faster several times in a row. Everything is kept here, and it is tried again by itself.</source>
        <translation>Andere waren mehrmals hintereinander schneller. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The disk of the server “{host}” is full. Tell its administrator. Everything is kept here, and it is tried again by itself.</source>
        <translation>Der Datenträger des Servers „{host}“ ist voll. Geben Sie der Administration Bescheid. Alles bleibt hier erhalten, und es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>“{host}” does not accept the user or the password. Enter them again; everything is kept here meanwhile.</source>
        <translation>„{host}“ erkennt Benutzernamen oder Passwort nicht an. Geben Sie beides neu ein. Solange bleibt alles hier erhalten.</translation>
    </message>
    <message>
        <source>“{host}” wants a password. Enter it; everything is kept here meanwhile.</source>
        <translation>„{host}“ verlangt ein Passwort. Geben Sie es ein. Solange bleibt alles hier erhalten.</translation>
    </message>
    <message>
        <source>There is no database “{database}” on “{host}”. Check the address with its administrator.</source>
        <translation>Auf „{host}“ gibt es keine Datenbank „{database}“. Prüfen Sie die Adresse zusammen mit der Administration.</translation>
    </message>
    <message>
        <source>You are not a member of this workspace on “{host}”. Ask its administrator to let you in; everything is kept here meanwhile.</source>
        <translation>Sie gehören auf „{host}“ nicht zu den Mitgliedern dieses Arbeitsbereichs. Bitten Sie die Administration um Zugang. Solange bleibt alles hier erhalten.</translation>
    </message>
    <message>
        <source>The server “{host}” takes no changes just now. Ask its administrator; everything is kept here meanwhile.</source>
        <translation>Der Server „{host}“ nimmt gerade keine Änderungen an. Fragen Sie die Administration. Solange bleibt alles hier erhalten.</translation>
    </message>
    <message>
        <source>No secure connection to “{host}” could be made ({reason}). Ask its administrator.</source>
        <translation>Eine sichere Verbindung zu „{host}“ kam nicht zustande ({reason}). Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>The server “{host}” refused ({reason}). Ask its administrator; everything is kept here meanwhile.</source>
        <translation>Der Server „{host}“ hat abgelehnt ({reason}). Fragen Sie die Administration. Solange bleibt alles hier erhalten.</translation>
    </message>
    <message>
        <source>The server “{host}” does not accept a change from here ({reason}). Please report this; all is kept here.</source>
        <translation>Der Server „{host}“ nimmt eine Änderung von hier nicht an ({reason}). Bitte melden Sie das; alles bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; 12 or newer is needed. Ask its administrator.</source>
        <translation>Auf dem Server läuft PostgreSQL {version}; nötig ist 12 oder neuer. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>The database is encoded as {encoding}; it must be UTF8. Ask its administrator for another one.</source>
        <translation>Die Datenbank ist als {encoding} kodiert; nötig ist UTF8. Bitten Sie die Administration um eine andere.</translation>
    </message>
    <message>
        <source>This workspace on the server needs a newer version of OKR Desktop. Install the newer version.</source>
        <translation>Dieser Arbeitsbereich braucht auf dem Server eine neuere Version von OKR Desktop. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>This workspace has left out its oldest history, and the server lacks it. Let somebody who has all of it connect first.</source>
        <translation>In diesem Arbeitsbereich fehlt der älteste Teil des Verlaufs, und dem Server fehlt er auch. Zuerst sollte sich jemand verbinden, der den ganzen Verlauf hat.</translation>
    </message>
    <message>
        <source>The part of the program for servers is not installed. Install okr-desktop[server].</source>
        <translation>Der Programmteil für Server ist nicht installiert. Installieren Sie okr-desktop[server].</translation>
    </message>
    <message>
        <source>Works with no server</source>
        <translation>Arbeitet mit keinem Server</translation>
    </message>
    <message>
        <source>Connected, not synced yet</source>
        <translation>Verbunden, noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Alles ist auf dem Server</translation>
    </message>
    <message>
        <source>The server is away; it is tried again by itself</source>
        <translation>Der Server ist gerade nicht da; es wird von selbst erneut versucht</translation>
    </message>
    <message>
        <source>The server needs your attention</source>
        <translation>Der Server braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>This value cannot be used here. Choose another one.</source>
        <translation>Dieser Wert ist hier nicht möglich. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” is one person already. Choose two.</source>
        <translation>„{name}“ ist schon ein und dieselbe Person. Wählen Sie zwei.</translation>
    </message>
    <message>
        <source>This has been decided meanwhile. There is nothing left to do.</source>
        <translation>Das ist inzwischen entschieden. Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>“{title}” has changed meanwhile. Look at the values again, and decide then.</source>
        <translation>„{title}“ hat sich inzwischen geändert. Sehen Sie sich die Werte noch einmal an, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>“{title}” has {count} values. Choose one of them.</source>
        <translation>„{title}“ hat {count} Werte. Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>This cannot be chosen for “{title}”. Choose one of the values.</source>
        <translation>Das steht für „{title}“ nicht zur Wahl. Wählen Sie einen der Werte.</translation>
    </message>
    <message>
        <source>“{title}” needs a place. Choose what it belongs under.</source>
        <translation>„{title}“ braucht einen Platz. Wählen Sie, worunter es gehört.</translation>
    </message>
    <message>
        <source>Choose which of the two is kept, or say that they are two people.</source>
        <translation>Wählen Sie, welcher der beiden Einträge bleibt, oder legen Sie fest, dass es zwei Personen sind.</translation>
    </message>
    <message>
        <source>Keep one of the values here, and change it afterwards.</source>
        <translation>Behalten Sie hier einen der Werte, und ändern Sie ihn danach.</translation>
    </message>
    <message>
        <source>Places where both have changed the text are not decided yet: {count}. Choose for each of them.</source>
        <translation>Stellen, an denen beide den Text geändert haben und die noch zu entscheiden sind: {count}. Wählen Sie bei jeder eine Fassung.</translation>
    </message>
    <message>
        <source>Nothing is known any more about what came in then.</source>
        <translation>Was damals hereinkam, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Decide about “{title}”</source>
        <translation>Über „{title}“ entscheiden</translation>
    </message>
    <message>
        <source>Decide {count} conflicts</source>
        <translation>{count} offene Entscheidungen treffen</translation>
    </message>
    <message>
        <source>Keep “{title}”, which was deleted</source>
        <translation>„{title}“ trotz Löschung behalten</translation>
    </message>
    <message>
        <source>Delete “{title}”, which was changed</source>
        <translation>„{title}“ trotz Änderung löschen</translation>
    </message>
    <message>
        <source>Give “{title}” a place</source>
        <translation>„{title}“ einordnen</translation>
    </message>
    <message>
        <source>Join “{title}” and “{other}” as one person</source>
        <translation>„{title}“ und „{other}“ zu einer Person zusammenführen</translation>
    </message>
    <message>
        <source>Say that “{title}” and “{other}” are two people</source>
        <translation>Festlegen, dass „{title}“ und „{other}“ zwei Personen sind</translation>
    </message>
    <message>
        <source>Decided about “{title}”</source>
        <translation>Über „{title}“ entschieden</translation>
    </message>
    <message>
        <source>Decided {count} conflicts</source>
        <translation>{count} offene Entscheidungen getroffen</translation>
    </message>
    <message>
        <source>Kept “{title}”, which was deleted</source>
        <translation>„{title}“ blieb trotz Löschung erhalten</translation>
    </message>
    <message>
        <source>Deleted “{title}”, which was changed</source>
        <translation>„{title}“ trotz Änderung gelöscht</translation>
    </message>
    <message>
        <source>Gave “{title}” a place</source>
        <translation>„{title}“ eingeordnet</translation>
    </message>
    <message>
        <source>Joined “{title}” and “{other}” as one person</source>
        <translation>„{title}“ und „{other}“ zu einer Person zusammengeführt</translation>
    </message>
    <message>
        <source>Said that “{title}” and “{other}” are two people</source>
        <translation>Festgelegt, dass „{title}“ und „{other}“ zwei Personen sind</translation>
    </message>
    <message>
        <source>Several values. Which one holds?</source>
        <translation>Mehrere Werte. Welcher gilt?</translation>
    </message>
    <message>
        <source>Several versions of a text. Which one holds?</source>
        <translation>Mehrere Fassungen eines Textes. Welche gilt?</translation>
    </message>
    <message>
        <source>Moved to several places. Where does it belong?</source>
        <translation>An mehrere Plätze verschoben. Wohin gehört es?</translation>
    </message>
    <message>
        <source>Deleted by one, changed by another. Keep it or delete it?</source>
        <translation>Gelöscht und zugleich von jemand anderem geändert. Behalten oder löschen?</translation>
    </message>
    <message>
        <source>Two moves at once put it below itself. Where does it belong?</source>
        <translation>Durch zweimal Verschieben zur selben Zeit stünde es unter sich selbst. Wohin gehört es?</translation>
    </message>
    <message>
        <source>What it belonged to is gone. Where does it belong?</source>
        <translation>Wozu es gehörte, das gibt es nicht mehr. Wohin gehört es?</translation>
    </message>
    <message>
        <source>Two entries with one e-mail address. Are they the same person?</source>
        <translation>Zwei Einträge mit einer E-Mail-Adresse. Ist es dieselbe Person?</translation>
    </message>
    <message>
        <source>Two entries with one name. Are they the same person?</source>
        <translation>Zwei Einträge mit einem Namen. Ist es dieselbe Person?</translation>
    </message>
    <message>
        <source>What came in still names an entry that was joined with another one.</source>
        <translation>In dem, was hereinkam, steht noch ein Eintrag, der mit einem anderen zusammengeführt wurde.</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>auf der obersten Ebene</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>something that is not here ({text})</source>
        <translation>etwas, das es hier nicht gibt ({text})</translation>
    </message>
    <message>
        <source>Others went on writing to “{file}” meanwhile. It is tried again.</source>
        <translation>Andere haben inzwischen in „{file}“ weitergeschrieben. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>There are very many files beside the shared one, and not all were read. Move away what is not yours.</source>
        <translation>Neben der gemeinsamen Datei liegen sehr viele andere, und nicht alle wurden gelesen. Verschieben Sie, was nicht dazugehört.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of OKR Desktop. Install that to see what is in it.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop. Installieren Sie diese, um den Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>“{file}” is not a file. Choose a shared file.</source>
        <translation>„{file}“ ist keine Datei. Wählen Sie eine gemeinsame Datei.</translation>
    </message>
    <message>
        <source>“{file}” was taken in and could not be put away. Nothing is lost; it may stay where it is.</source>
        <translation>„{file}“ wurde übernommen, ließ sich aber nicht wegräumen. Verloren ist nichts; die Datei kann bleiben, wo sie ist.</translation>
    </message>
    <message>
        <source>Your changes are with the others, but “{file}” itself is in use. It is tried again.</source>
        <translation>Ihre Änderungen sind bei den anderen, nur „{file}“ selbst ist gerade in Benutzung. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Your changes could not be written to the folder of “{file}”. They are saved here; it is tried again.</source>
        <translation>Ihre Änderungen ließen sich nicht in den Ordner von „{file}“ schreiben. Sie sind hier gespeichert; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The folder of “{file}” does not let you write. Ask for the right to write there.</source>
        <translation>Im Ordner von „{file}“ dürfen Sie nicht schreiben. Bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>“{file}” is damaged and was passed over. What its owner does next comes all the same.</source>
        <translation>„{file}“ ist beschädigt und wurde übergangen. Was von dort als Nächstes kommt, kommt trotzdem an.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version. Your changes lie beside it; install the newer version.</source>
        <translation>„{file}“ stammt aus einer neueren Version. Ihre Änderungen liegen daneben; installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>“{file}” is from a newer version, and only that can check it.</source>
        <translation>„{file}“ stammt aus einer neueren Version, und nur diese kann die Datei prüfen.</translation>
    </message>
    <message>
        <source>This workspace is not shared. Share it first, or join a shared file.</source>
        <translation>Dieser Arbeitsbereich wird nicht gemeinsam genutzt. Nutzen Sie ihn zuerst gemeinsam, oder treten Sie einer gemeinsamen Datei bei.</translation>
    </message>
    <message>
        <source>Shared files have names that end in .okr. Choose such a name.</source>
        <translation>Gemeinsame Dateien haben Namen, die auf .okr enden. Wählen Sie einen solchen Namen.</translation>
    </message>
    <message>
        <source>This is the shared file of another team, so nothing was read or written. Choose the right one.</source>
        <translation>Das ist die gemeinsame Datei eines anderen Teams; deshalb wurde nichts gelesen und nichts geschrieben. Wählen Sie die richtige.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read yet: it is still on its way, or its folder is gone. Try again in a moment.</source>
        <translation>„{file}“ ist noch nicht lesbar: Die Datei ist noch unterwegs, oder ihr Ordner ist fort. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of OKR Desktop. Install that, then open the file.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop. Installieren Sie diese, und öffnen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or is no shared file, and nothing was changed. Ask for a new copy.</source>
        <translation>„{file}“ ist beschädigt oder keine gemeinsame Datei; geändert wurde nichts. Bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>Joining was stopped, and nothing was kept.</source>
        <translation>Das Beitreten wurde abgebrochen, und es bleibt nichts davon zurück.</translation>
    </message>
    <message>
        <source>Not everything from here is in the shared file yet. Sync, and try again.</source>
        <translation>Noch ist nicht alles von hier in der gemeinsamen Datei. Gleichen Sie ab, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What was written could not be read back. Leave the drive in, and try again.</source>
        <translation>Das Geschriebene ließ sich nicht wieder lesen. Lassen Sie das Laufwerk angeschlossen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is known yet of what the others have. Send a copy of everything.</source>
        <translation>Es ist noch nicht bekannt, was die anderen haben. Senden Sie eine Kopie von allem.</translation>
    </message>
    <message>
        <source>The others have everything already. There is nothing to send.</source>
        <translation>Die anderen haben schon alles. Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>These are files of different teams, and they cannot become one.</source>
        <translation>Diese Dateien gehören verschiedenen Teams; sie lassen sich nicht vereinen.</translation>
    </message>
    <message>
        <source>“{file}” builds on changes that are in none of the files. Add the file that has them.</source>
        <translation>„{file}“ baut auf Änderungen auf, die in keiner der Dateien stehen. Nehmen Sie die Datei dazu, die sie enthält.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version, and only that may write it. Install the newer version.</source>
        <translation>„{file}“ stammt aus einer neueren Version, und nur diese darf die Datei schreiben. Installieren Sie die neuere Version.</translation>
    </message>
    <message>
        <source>A file whose older history was put away cannot be written as text.</source>
        <translation>Eine Datei, deren älterer Verlauf ausgelagert ist, lässt sich nicht als Text schreiben.</translation>
    </message>
    <message>
        <source>“{file}” is a workspace and no shared file. Open it instead.</source>
        <translation>„{file}“ ist ein Arbeitsbereich und keine gemeinsame Datei. Öffnen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>“{file}” is no shared file. Choose another one.</source>
        <translation>„{file}“ ist keine gemeinsame Datei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{file}” was encrypted by a newer version. Install that to read it.</source>
        <translation>„{file}“ wurde von einer neueren Version verschlüsselt. Installieren Sie diese, um die Datei zu lesen.</translation>
    </message>
    <message>
        <source>“{file}” has not been fetched from the cloud yet. Open its folder, and wait until it is there.</source>
        <translation>„{file}“ ist noch nicht aus der Cloud geholt. Öffnen Sie den Ordner, und warten Sie, bis die Datei da ist.</translation>
    </message>
    <message>
        <source>Nothing in “{file}” can be recovered. The copies of the others have what was in it.</source>
        <translation>Aus „{file}“ lässt sich nichts retten. Was darin stand, steht in den Kopien der anderen.</translation>
    </message>
    <message>
        <source>“{file}” does not say any more whose it is.</source>
        <translation>In „{file}“ steht nicht mehr, wem die Datei gehört.</translation>
    </message>
    <message>
        <source>Git is not installed on this computer. Install it first.</source>
        <translation>Git ist auf diesem Rechner nicht installiert. Installieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>This folder is not in a git repository.</source>
        <translation>Dieser Ordner liegt in keinem Git-Verzeichnis.</translation>
    </message>
    <message>
        <source>This idea is not there any more: it has been deleted or revealed.</source>
        <translation>Diese Idee gibt es hier nicht mehr: Sie wurde gelöscht oder aufgedeckt.</translation>
    </message>
    <message>
        <source>This idea belongs to somebody else and was left alone.</source>
        <translation>Diese Idee gehört jemand anderem und blieb unberührt.</translation>
    </message>
    <message>
        <source>This seat has sent {limit} ideas, and that is the most. Choose another seat.</source>
        <translation>Dieser Platz hat {limit} Ideen gesendet, mehr geht nicht. Wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>The workshop holds {limit} ideas, and that is the most.</source>
        <translation>Der Workshop enthält {limit} Ideen, mehr geht nicht.</translation>
    </message>
    <message>
        <source>This stage was closed a moment ago, so it was not stored. It is still in the field.</source>
        <translation>Diese Phase wurde gerade geschlossen, deshalb ist es nicht gespeichert. Es steht noch im Feld.</translation>
    </message>
    <message>
        <source>This cannot be done in a workshop.</source>
        <translation>Das geht in einem Workshop nicht.</translation>
    </message>
    <message>
        <source>This text cannot be read.</source>
        <translation>Dieser Text ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This cannot be sent. Try it again.</source>
        <translation>Das lässt sich nicht senden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This must be a number from {least} to {most}.</source>
        <translation>Das muss eine Zahl von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>This can only be on or off.</source>
        <translation>Das kann nur ein oder aus sein.</translation>
    </message>
    <message>
        <source>That is more than the {budget} dots of a seat, or more than {stack} on one item.</source>
        <translation>Das sind mehr als die {budget} Punkte eines Platzes, oder mehr als {stack} auf einen Eintrag.</translation>
    </message>
    <message>
        <source>This ballot was cast already.</source>
        <translation>Dieser Stimmzettel ist schon abgegeben.</translation>
    </message>
    <message>
        <source>A seat has 1 to 99 dots.</source>
        <translation>Ein Platz hat 1 bis 99 Punkte.</translation>
    </message>
    <message>
        <source>Choose at least two different notes to merge.</source>
        <translation>Wählen Sie mindestens zwei verschiedene Zettel zum Zusammenlegen.</translation>
    </message>
    <message>
        <source>Choose the notes of this cluster that shall go into a new one.</source>
        <translation>Wählen Sie die Zettel dieser Gruppe, die in eine neue sollen.</translation>
    </message>
    <message>
        <source>This goes against the ranking. Write why, the protocol tells it.</source>
        <translation>Das weicht von der Rangfolge ab. Schreiben Sie, warum; im Protokoll steht es dabei.</translation>
    </message>
    <message>
        <source>A run-off needs at least two items of the last vote.</source>
        <translation>Eine Stichwahl braucht mindestens zwei Einträge der letzten Abstimmung.</translation>
    </message>
    <message>
        <source>The list that is voted on is frozen. Pull late ideas in before the vote, or go back for a new round.</source>
        <translation>Die Liste der Abstimmung steht fest. Holen Sie späte Ideen vor der Abstimmung herein, oder gehen Sie für eine neue Runde zurück.</translation>
    </message>
    <message>
        <source>Nothing is voted on now, so hands cannot be counted.</source>
        <translation>Gerade wird nicht abgestimmt, deshalb lassen sich keine Handzeichen zählen.</translation>
    </message>
    <message>
        <source>The workshop is over: it can only be read.</source>
        <translation>Der Workshop ist zu Ende: Er lässt sich nur noch lesen.</translation>
    </message>
    <message>
        <source>You are in this stage already.</source>
        <translation>Sie sind schon in dieser Phase.</translation>
    </message>
    <message>
        <source>Begin with the welcome: people need a seat first.</source>
        <translation>Beginnen Sie mit dem Ankommen: Alle brauchen zuerst einen Platz.</translation>
    </message>
    <message>
        <source>Close the workshop first, then finish it.</source>
        <translation>Bringen Sie den Workshop erst zum Abschluss, und beenden Sie ihn dann.</translation>
    </message>
    <message>
        <source>The result is in the plan already. Change it there, or begin another workshop.</source>
        <translation>Das Ergebnis steht schon im Plan. Ändern Sie es dort, oder beginnen Sie einen anderen Workshop.</translation>
    </message>
    <message>
        <source>It is not possible to go back that far: what was sealed has been opened.</source>
        <translation>So weit geht es nicht zurück: Was versiegelt war, ist geöffnet.</translation>
    </message>
    <message>
        <source>The workshop has no question yet.</source>
        <translation>Der Workshop hat noch keine Frage.</translation>
    </message>
    <message>
        <source>No agenda was chosen yet.</source>
        <translation>Es ist noch kein Ablauf gewählt.</translation>
    </message>
    <message>
        <source>The network has not been checked, so phones may not reach this computer.</source>
        <translation>Das Netz ist nicht geprüft; vielleicht erreichen Handys diesen Rechner nicht.</translation>
    </message>
    <message>
        <source>Nobody has a seat yet.</source>
        <translation>Noch hat niemand einen Platz.</translation>
    </message>
    <message>
        <source>There is one seat only.</source>
        <translation>Es gibt nur einen Platz.</translation>
    </message>
    <message>
        <source>A workshop holds {limit} seats, and all are taken.</source>
        <translation>Ein Workshop fasst {limit} Plätze, und alle sind besetzt.</translation>
    </message>
    <message>
        <source>{count} of {expected} expected people are here.</source>
        <translation>{count} von {expected} erwarteten Personen sind da.</translation>
    </message>
    <message>
        <source>With {seats} seats nothing can be anonymous. Wait for at least {fewest}, or change to named.</source>
        <translation>Mit {seats} Plätzen kann nichts anonym sein. Warten Sie auf mindestens {fewest}, oder wechseln Sie zu „Mit Namen“.</translation>
    </message>
    <message>
        <source>There is no idea yet.</source>
        <translation>Es gibt noch keine Idee.</translation>
    </message>
    <message>
        <source>Seats that have not said that they are done: {count}.</source>
        <translation>Plätze, die noch nicht „fertig“ gemeldet haben: {count}.</translation>
    </message>
    <message>
        <source>Cards that nobody has seen yet: {count}.</source>
        <translation>Karten, die noch niemand gesehen hat: {count}.</translation>
    </message>
    <message>
        <source>Notes that are in no cluster and not marked as single: {count}. They are voted on as they stand.</source>
        <translation>Zettel, die in keiner Gruppe sind und nicht als einzeln markiert: {count}. Über sie wird abgestimmt, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Late ideas that wait in the tray: {count}. After the vote has begun they cannot be pulled in.</source>
        <translation>Späte Ideen, die in der Ablage warten: {count}. Sobald die Abstimmung begonnen hat, lassen sie sich nicht mehr hereinholen.</translation>
    </message>
    <message>
        <source>Nobody has voted yet.</source>
        <translation>Noch hat niemand abgestimmt.</translation>
    </message>
    <message>
        <source>Seats that have not voted: {count}.</source>
        <translation>Plätze, die noch nicht abgestimmt haben: {count}.</translation>
    </message>
    <message>
        <source>Nothing is on the shortlist yet. Choose one to five items.</source>
        <translation>In der Auswahl steht noch nichts. Wählen Sie einen bis fünf Einträge.</translation>
    </message>
    <message>
        <source>{count} items are on the shortlist. More than {most} are rarely reached in a quarter.</source>
        <translation>In der Auswahl stehen {count} Einträge. Mehr als {most} werden in einem Quartal selten erreicht.</translation>
    </message>
    <message>
        <source>People may have written already: it may become more sealed, never less. Begin another workshop for that.</source>
        <translation>Vielleicht wurde schon geschrieben: Der Workshop kann nur stärker versiegelt werden, nie weniger. Beginnen Sie dafür einen anderen Workshop.</translation>
    </message>
    <message>
        <source>There is no closed vote yet in which a line could be drawn.</source>
        <translation>Es gibt noch keine geschlossene Abstimmung, in der sich die Linie ziehen ließe.</translation>
    </message>
    <message>
        <source>There is no objective yet.</source>
        <translation>Es gibt noch kein Ziel.</translation>
    </message>
    <message>
        <source>“{title}” names no idea that it comes from. Link one, or mark it as having no source.</source>
        <translation>„{title}“ nennt keine Idee, aus der es kommt. Verbinden Sie eine, oder markieren Sie es als ohne Quelle.</translation>
    </message>
    <message>
        <source>Say under which condition.</source>
        <translation>Sagen Sie, unter welcher Bedingung.</translation>
    </message>
    <message>
        <source>Say which changes, or why it is returned.</source>
        <translation>Sagen Sie, welche Änderungen, oder warum es zurückgegeben wird.</translation>
    </message>
    <message>
        <source>“{title}” contradicts itself. Change it, or leave it with a reason in the check.</source>
        <translation>„{title}“ widerspricht sich. Ändern Sie es, oder lassen Sie es beim Prüfen mit einem Grund so.</translation>
    </message>
    <message>
        <source>“{title}” has no key result yet.</source>
        <translation>„{title}“ hat noch kein Schlüsselergebnis.</translation>
    </message>
    <message>
        <source>“{title}” has {count} key results. More than {most} are hard to follow.</source>
        <translation>„{title}“ hat {count} Schlüsselergebnisse. Mehr als {most} lassen sich schwer verfolgen.</translation>
    </message>
    <message>
        <source>The vote on confidence is still open: {answers} of {seats} have answered.</source>
        <translation>Die Abstimmung über die Zuversicht ist noch offen: {answers} von {seats} haben geantwortet.</translation>
    </message>
    <message>
        <source>Somebody has little confidence and was not heard yet. Write down why, or change the draft and ask again.</source>
        <translation>Jemand hat wenig Zuversicht und wurde noch nicht gehört. Schreiben Sie auf, warum, oder ändern Sie den Entwurf und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>It was reworked {count} times already. Two times are usually enough: record the disagreement and go on.</source>
        <translation>Es wurde schon {count}-mal nachgearbeitet. Zweimal genügt meist: Halten Sie den Widerspruch fest, und gehen Sie weiter.</translation>
    </message>
    <message>
        <source>“{title}” has no owner who accepted it.</source>
        <translation>Noch hat niemand „{title}“ als zuständige Person angenommen.</translation>
    </message>
    <message>
        <source>The owner of “{title}” has declined.</source>
        <translation>Die zuständige Person hat „{title}“ abgelehnt.</translation>
    </message>
    <message>
        <source>The sponsor has not signed yet.</source>
        <translation>Der Sponsor hat noch nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Nothing is in the plan yet.</source>
        <translation>Im Plan steht noch nichts.</translation>
    </message>
    <message>
        <source>Items in the parking lot without an owner: {count}. Name one, or drop them.</source>
        <translation>Einträge im Themenspeicher, für die niemand zuständig ist: {count}. Nennen Sie jemanden, oder lassen Sie sie fallen.</translation>
    </message>
    <message>
        <source>Nobody was asked yet whether it was worth the time.</source>
        <translation>Noch wurde niemand gefragt, ob es die Zeit wert war.</translation>
    </message>
    <message>
        <source>The agenda has no method yet.</source>
        <translation>Der Ablauf hat noch keine Methode.</translation>
    </message>
    <message>
        <source>An agenda begins with the welcome or the question.</source>
        <translation>Ein Ablauf beginnt mit dem Ankommen oder mit der Frage.</translation>
    </message>
    <message>
        <source>A method of this stage cannot stand in an agenda.</source>
        <translation>Eine Methode dieser Phase kann nicht in einem Ablauf stehen.</translation>
    </message>
    <message>
        <source>Marking one&apos;s best takes longer than the whole step of {minutes} minutes.</source>
        <translation>Das Markieren der eigenen besten dauert länger als der ganze Schritt von {minutes} Minuten.</translation>
    </message>
    <message>
        <source>The steps go back to a stage that cannot be gone back to.</source>
        <translation>Die Schritte führen in eine Phase zurück, in die es kein Zurück gibt.</translation>
    </message>
    <message>
        <source>The agenda goes back to an earlier stage here.</source>
        <translation>Der Ablauf geht hier in eine frühere Phase zurück.</translation>
    </message>
    <message>
        <source>The agenda begins a new round here.</source>
        <translation>Der Ablauf beginnt hier eine neue Runde.</translation>
    </message>
    <message>
        <source>Steps that are over cannot be changed any more. Change those that are to come.</source>
        <translation>Vergangene Schritte lassen sich nicht mehr ändern. Ändern Sie die, die noch kommen.</translation>
    </message>
    <message>
        <source>Cards are revealed before anybody has written any.</source>
        <translation>Karten werden aufgedeckt, bevor jemand welche geschrieben hat.</translation>
    </message>
    <message>
        <source>There is a vote before anybody has written an idea.</source>
        <translation>Es wird abgestimmt, bevor jemand eine Idee geschrieben hat.</translation>
    </message>
    <message>
        <source>There is a vote on ideas that nobody has read.</source>
        <translation>Es wird über Ideen abgestimmt, die niemand gelesen hat.</translation>
    </message>
    <message>
        <source>There is a shortlist without a vote before it.</source>
        <translation>Es gibt eine Auswahl ohne Abstimmung davor.</translation>
    </message>
    <message>
        <source>It is signed before anybody has accepted.</source>
        <translation>Es wird unterschrieben, bevor jemand angenommen hat.</translation>
    </message>
    <message>
        <source>Nobody is welcomed: add the welcome, so that people get a seat.</source>
        <translation>Das Ankommen fehlt: Fügen Sie es hinzu, damit alle einen Platz bekommen.</translation>
    </message>
    <message>
        <source>Confidence is asked for, but nobody accepts an objective. Add that step.</source>
        <translation>Nach der Zuversicht wird gefragt, aber niemand nimmt ein Ziel an. Fügen Sie diesen Schritt hinzu.</translation>
    </message>
    <message>
        <source>The agenda has no closing step.</source>
        <translation>Dem Ablauf fehlt der Abschluss.</translation>
    </message>
    <message>
        <source>The agenda says {minutes} minutes, its steps are {sum} minutes.</source>
        <translation>Der Ablauf nennt {minutes} Minuten, seine Schritte ergeben {sum} Minuten.</translation>
    </message>
    <message>
        <source>People work {minutes} minutes without a break. Plan one after {limit} at the latest.</source>
        <translation>Alle arbeiten {minutes} Minuten ohne Pause. Planen Sie spätestens nach {limit} eine ein.</translation>
    </message>
    <message>
        <source>A step has {least} to {most} minutes.</source>
        <translation>Ein Schritt hat {least} bis {most} Minuten.</translation>
    </message>
    <message>
        <source>An agenda has at most {limit} steps.</source>
        <translation>Ein Ablauf hat höchstens {limit} Schritte.</translation>
    </message>
    <message>
        <source>These steps fit into {least} to {most} minutes.</source>
        <translation>Diese Schritte passen in {least} bis {most} Minuten.</translation>
    </message>
    <message>
        <source>This is one of the agendas of the program. Save yours under another name.</source>
        <translation>Das ist einer der Abläufe des Programms. Speichern Sie den eigenen unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>This file is no agenda of OKR Desktop.</source>
        <translation>Diese Datei ist kein Ablauf von OKR Desktop.</translation>
    </message>
    <message>
        <source>This agenda was written by a newer version of OKR Desktop. Update the program, then open it.</source>
        <translation>Dieser Ablauf stammt aus einer neueren Version von OKR Desktop. Bitte zuerst das Programm aktualisieren, dann öffnen.</translation>
    </message>
    <message>
        <source>This agenda is damaged (at {where}).</source>
        <translation>Dieser Ablauf ist beschädigt (bei {where}).</translation>
    </message>
    <message>
        <source>This agenda uses a method that is not known here.</source>
        <translation>Dieser Ablauf verwendet eine Methode, die hier unbekannt ist.</translation>
    </message>
    <message>
        <source>This agenda holds a word that is not known here (at {where}).</source>
        <translation>Dieser Ablauf enthält ein Wort, das hier unbekannt ist (bei {where}).</translation>
    </message>
    <message>
        <source>A workshop holds {limit} ideas. What comes after this line is left out.</source>
        <translation>Ein Workshop fasst {limit} Ideen. Was nach dieser Zeile kommt, wird ausgelassen.</translation>
    </message>
    <message>
        <source>“{origin}” is no known origin, so it counts as not known.</source>
        <translation>„{origin}“ ist keine bekannte Herkunft und zählt deshalb als unbekannt.</translation>
    </message>
    <message>
        <source>This workshop has been closed. Open it again from the list.</source>
        <translation>Dieser Workshop wurde geschlossen. Öffnen Sie ihn wieder aus der Liste.</translation>
    </message>
    <message>
        <source>This workshop is not there any more: its file has been moved or deleted.</source>
        <translation>Diesen Workshop gibt es nicht mehr: Seine Datei wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>“{file}” is damaged and cannot be opened. Look for a checkpoint in the folder beside it.</source>
        <translation>„{file}“ ist beschädigt und lässt sich nicht öffnen. Suchen Sie im Ordner daneben nach einem Zwischenstand.</translation>
    </message>
    <message>
        <source>“{file}” is no workshop of OKR Desktop.</source>
        <translation>„{file}“ ist kein Workshop von OKR Desktop.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of OKR Desktop. Update the program, then open it.</source>
        <translation>„{file}“ stammt aus einer neueren Version von OKR Desktop. Bitte zuerst das Programm aktualisieren, dann öffnen.</translation>
    </message>
    <message>
        <source>This agenda is not there any more: it has been deleted.</source>
        <translation>Diesen Ablauf gibt es nicht mehr: Er wurde gelöscht.</translation>
    </message>
    <message>
        <source>This method is not known here.</source>
        <translation>Diese Methode ist hier unbekannt.</translation>
    </message>
    <message>
        <source>This cluster is not there any more: it has been dissolved.</source>
        <translation>Diese Gruppe gibt es nicht mehr: Sie wurde aufgelöst.</translation>
    </message>
    <message>
        <source>This draft is not there any more: it has been taken out.</source>
        <translation>Diesen Entwurf gibt es nicht mehr: Er wurde herausgenommen.</translation>
    </message>
    <message>
        <source>This key result is not there any more: it has been taken out.</source>
        <translation>Dieses Schlüsselergebnis gibt es nicht mehr: Es wurde herausgenommen.</translation>
    </message>
    <message>
        <source>This is not in the parking lot any more.</source>
        <translation>Das ist nicht mehr im Themenspeicher.</translation>
    </message>
    <message>
        <source>This is not there any more: it has been taken back.</source>
        <translation>Das gibt es nicht mehr: Es wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>This seat is not there any more: it has been taken away.</source>
        <translation>Diesen Platz gibt es nicht mehr: Er wurde weggenommen.</translation>
    </message>
    <message>
        <source>Nobody waits for this seat any more.</source>
        <translation>Auf diesen Platz wartet niemand mehr.</translation>
    </message>
    <message>
        <source>A simulation has 1 to {most} people.</source>
        <translation>Eine Simulation hat 1 bis {most} Personen.</translation>
    </message>
    <message>
        <source>These numbers cannot be simulated. Choose others.</source>
        <translation>Diese Zahlen lassen sich nicht simulieren. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>The simulated room could not be started. Try it again.</source>
        <translation>Der simulierte Raum ließ sich nicht starten. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” holds no list of ideas. It needs a list of texts, or of entries with text, origin and cluster.</source>
        <translation>„{file}“ enthält keine Liste von Ideen. Nötig ist eine Liste von Texten oder von Einträgen mit Text, Herkunft und Gruppe.</translation>
    </message>
    <message>
        <source>“{file}” answers the form of another workshop: “{question}”. Open that one to read it.</source>
        <translation>„{file}“ antwortet auf das Formular eines anderen Workshops: „{question}“. Öffnen Sie diesen, um die Antwort zu lesen.</translation>
    </message>
    <message>
        <source>“{file}” is no picture that can be shown. Choose a JPEG or PNG file.</source>
        <translation>„{file}“ ist kein Bild, das sich zeigen lässt. Wählen Sie eine JPEG- oder PNG-Datei.</translation>
    </message>
    <message>
        <source>This is too long for a code that can be scanned. Shorten the name of the Wi-Fi.</source>
        <translation>Das ist zu lang für einen Code, der sich scannen lässt. Kürzen Sie den Namen des WLAN.</translation>
    </message>
    <message>
        <source>“{host}” is not an address of a room&apos;s network. Choose a Wi-Fi or cable of this computer.</source>
        <translation>„{host}“ ist keine Adresse im Netz eines Raums. Wählen Sie ein WLAN oder Kabel dieses Rechners.</translation>
    </message>
    <message>
        <source>This computer no longer has the address {host}. Choose the network again.</source>
        <translation>Dieser Rechner hat die Adresse {host} nicht mehr. Wählen Sie das Netz noch einmal.</translation>
    </message>
    <message>
        <source>Another program uses port {port}, through which phones would come. Choose another network, or close that program.</source>
        <translation>Ein anderes Programm belegt den Anschluss {port}, über den Handys kämen. Wählen Sie ein anderes Netz, oder schließen Sie das Programm.</translation>
    </message>
    <message>
        <source>Phones could not be let in. Try it again, or go on with paper seats.</source>
        <translation>Handys ließen sich nicht einlassen. Versuchen Sie es noch einmal, oder machen Sie mit Papierplätzen weiter.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” ends after {limit} rows: more than that no spreadsheet holds. Export JSON or CSV.</source>
        <translation>Das Blatt „{sheet}“ endet nach {limit} Zeilen: Mehr fasst keine Tabellenkalkulation. Exportieren Sie JSON oder CSV.</translation>
    </message>
    <message>
        <source>Milestones and levels ({count}) are told in words: read back they are yes or no. JSON and XLSX keep them.</source>
        <translation>Meilensteine und Stufen ({count}) stehen in Worten da: Wieder eingelesen sind sie Ja oder Nein. JSON und XLSX bewahren sie.</translation>
    </message>
    <message>
        <source>This workbook was exported from another workspace. Only rows with known ids can be taken.</source>
        <translation>Diese Arbeitsmappe wurde aus einem anderen Arbeitsbereich exportiert. Nur Zeilen mit bekannter ID lassen sich übernehmen.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is gone; nothing of it was changed.</source>
        <translation>Das Blatt „{sheet}“ fehlt; nichts davon wurde geändert.</translation>
    </message>
    <message>
        <source>The headings of the sheet “{sheet}” cannot be made out, so nothing of it was read.</source>
        <translation>Die Überschriften des Blatts „{sheet}“ sind nicht zu erkennen; deshalb wurde nichts davon gelesen.</translation>
    </message>
    <message>
        <source>Columns missing in the sheet “{sheet}”: {names}. Those fields stay as they are.</source>
        <translation>Fehlende Spalten im Blatt „{sheet}“: {names}. Diese Felder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{sheet}: “{text}” is no ID. Leave the cell empty to make this row a new one.</source>
        <translation>{sheet}: „{text}“ ist keine ID. Lassen Sie die Zelle leer, wenn diese Zeile neu sein soll.</translation>
    </message>
    <message>
        <source>{sheet}: nothing here has the ID of “{title}”. Empty the cell to make this row a new one.</source>
        <translation>{sheet}: Nichts hier hat die ID von „{title}“. Leeren Sie die Zelle, wenn diese Zeile neu sein soll.</translation>
    </message>
    <message>
        <source>{sheet}: this row stands there twice; it was read once.</source>
        <translation>{sheet}: Diese Zeile steht zweimal da; sie wurde einmal gelesen.</translation>
    </message>
    <message>
        <source>{sheet}: this row has the ID of another one, so it was taken for a new one.</source>
        <translation>{sheet}: Diese Zeile hat die ID einer anderen und gilt deshalb als neu.</translation>
    </message>
    <message>
        <source>{sheet}: “{title}” was deleted here meanwhile and stays deleted.</source>
        <translation>{sheet}: „{title}“ wurde hier inzwischen gelöscht und bleibt gelöscht.</translation>
    </message>
    <message>
        <source>{sheet}, “{title}”: {heading} was changed in the file ({file_text}) and here ({here}). What is here stays.</source>
        <translation>{sheet}, „{title}“: {heading} wurde in der Datei ({file_text}) und hier ({here}) geändert. Was hier steht, bleibt.</translation>
    </message>
    <message>
        <source>{sheet}, {heading}: there is nothing called “{text}”.</source>
        <translation>{sheet}, {heading}: Nichts heißt „{text}“.</translation>
    </message>
    <message>
        <source>{sheet}: a new row needs something under {heading}.</source>
        <translation>{sheet}: Eine neue Zeile braucht etwas unter {heading}.</translation>
    </message>
    <message>
        <source>{sheet}: the row of “{title}” is gone. It stays here.</source>
        <translation>{sheet}: Die Zeile von „{title}“ fehlt. Hier bleibt der Eintrag.</translation>
    </message>
    <message>
        <source>{sheet}: “{title}” is not deleted by a file. Archive it here if nobody needs it.</source>
        <translation>{sheet}: „{title}“ wird nicht durch eine Datei gelöscht. Archivieren Sie den Eintrag hier, wenn ihn niemand braucht.</translation>
    </message>
    <message>
        <source>{sheet}: the row of “{title}” is gone, but somebody has changed it here. It stays.</source>
        <translation>{sheet}: Die Zeile von „{title}“ fehlt, aber hier wurde der Eintrag geändert. Er bleibt.</translation>
    </message>
    <message>
        <source>{sheet}: the row of “{title}” is gone, but its cycle is closed. It stays.</source>
        <translation>{sheet}: Die Zeile von „{title}“ fehlt, aber der Zyklus ist abgeschlossen. Der Eintrag bleibt.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Choose one of: {known}.</source>
        <translation>Es gibt kein Format „{name}“. Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Der Export wurde angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“{file}” holds other files, so it was left as it is. Choose a new or an empty folder.</source>
        <translation>In „{file}“ liegen andere Dateien; der Ordner blieb, wie er ist. Wählen Sie einen neuen oder einen leeren Ordner.</translation>
    </message>
    <message>
        <source>There is no chart “{name}”. Choose one of: {known}.</source>
        <translation>Es gibt kein Diagramm „{name}“. Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>“{file}” is a workbook of OKR Desktop, but its hidden sheet was changed. Export a new one.</source>
        <translation>„{file}“ ist eine Arbeitsmappe von OKR Desktop, aber ihr verborgenes Blatt wurde geändert. Exportieren Sie eine neue.</translation>
    </message>
    <message>
        <source>The macros of this workbook were ignored; nothing of them was run.</source>
        <translation>Die Makros dieser Arbeitsmappe wurden übergangen; nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is hidden and was left out. Show it in the file to import it.</source>
        <translation>Das Blatt „{sheet}“ ist ausgeblendet und wurde ausgelassen. Blenden Sie es in der Datei ein, um es zu importieren.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is larger than {limit} rows or {column_limit} columns and was left out. Split it into several.</source>
        <translation>Das Blatt „{sheet}“ ist größer als {limit} Zeilen oder {column_limit} Spalten und wurde ausgelassen. Teilen Sie es in mehrere auf.</translation>
    </message>
    <message>
        <source>{sheet}: formulas without a value: {count}. The file was never calculated. Open it in a spreadsheet, save it, and try again.</source>
        <translation>{sheet}: Formeln ohne Wert: {count}. Die Datei wurde nie berechnet. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Other sheets were not read ({count}): {names}.</source>
        <translation>Andere Blätter wurden nicht gelesen ({count}): {names}.</translation>
    </message>
    <message>
        <source>The file has no column {number} any more; nothing was read for it.</source>
        <translation>Die Datei hat keine Spalte {number} mehr; dafür wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>There is no column of objectives, so all key results were put under “{title}”.</source>
        <translation>Es gibt keine Spalte mit Zielen; deshalb stehen alle Schlüsselergebnisse unter „{title}“.</translation>
    </message>
    <message>
        <source>“{title}” names “{text}” as its parent, which is not in the file; it stands at the top.</source>
        <translation>„{title}“ steht ganz oben: Das übergeordnete „{text}“ ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>“{title}” would be its own ancestor; it was put at the top.</source>
        <translation>„{title}“ wäre sich selbst übergeordnet; es wurde ganz nach oben gestellt.</translation>
    </message>
    <message>
        <source>“{title}” is only named as a parent; it became an objective of its own.</source>
        <translation>„{title}“ wird nur als Übergeordnetes genannt; es wurde ein eigenes Ziel.</translation>
    </message>
    <message>
        <source>“{text}” is no known type of row; what it is was told from its numbers.</source>
        <translation>„{text}“ ist keine bekannte Art von Zeile; was sie ist, wurde aus ihren Zahlen geschlossen.</translation>
    </message>
    <message>
        <source>Statuses were not taken over: they are computed from the values. Cancelled items stay cancelled.</source>
        <translation>Status wurden nicht übernommen: Sie werden aus den Werten berechnet. Abgebrochenes bleibt abgebrochen.</translation>
    </message>
    <message>
        <source>Where only a percentage is given, the value was computed from start and target.</source>
        <translation>Wo nur ein Prozentsatz steht, wurde der Wert aus Startwert und Zielwert berechnet.</translation>
    </message>
    <message>
        <source>No key result is called “{text}”, so this check-in was left out.</source>
        <translation>Kein Schlüsselergebnis heißt „{text}“; deshalb wurde dieser Check-in ausgelassen.</translation>
    </message>
    <message>
        <source>This check-in on “{title}” has no day and was left out.</source>
        <translation>Dieser Check-in zu „{title}“ hat keinen Tag und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Several key results are called “{title}”; the check-in was taken for the first of them, in line {first}.</source>
        <translation>Mehrere Schlüsselergebnisse heißen „{title}“; der Check-in ging an das erste davon, in Zeile {first}.</translation>
    </message>
    <message>
        <source>“{file}” is a kind of file that is not read; it was passed over.</source>
        <translation>„{file}“ ist von einer Art, die nicht gelesen wird, und wurde übergangen.</translation>
    </message>
    <message>
        <source>“{file}” has tables of an export for other programs. Import its JSON or its workbook instead.</source>
        <translation>„{file}“ enthält Tabellen eines Exports für andere Programme. Importieren Sie stattdessen das JSON oder die Arbeitsmappe.</translation>
    </message>
    <message>
        <source>“{file}” is a ZIP inside a ZIP or folder and was not opened. Import it by itself.</source>
        <translation>„{file}“ ist ein ZIP in einem ZIP oder Ordner und wurde nicht geöffnet. Importieren Sie es für sich.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password and was not read. Unpack it and import the files.</source>
        <translation>„{file}“ ist mit einem Passwort geschützt und wurde nicht gelesen. Entpacken Sie das Archiv, und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <source>“{file}” is packed in an unusual way. Unpack it and import the files.</source>
        <translation>„{file}“ ist auf ungewöhnliche Art gepackt. Entpacken Sie das Archiv, und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not a workbook. Open it in a spreadsheet program and save it anew, or try a copy.</source>
        <translation>„{file}“ ist beschädigt oder keine Arbeitsmappe. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie neu, oder versuchen Sie es mit einer Kopie.</translation>
    </message>
    <message>
        <source>“{file}” would unpack to {size} MB, as no export of its size does; nothing was unpacked. If you trust it, unpack it and import the files.</source>
        <translation>„{file}“ würde ausgepackt {size} MB groß, was kein Export dieser Größe wird; nichts wurde ausgepackt. Wenn Sie der Datei trauen, packen Sie sie aus und importieren Sie die Dateien.</translation>
    </message>
    <message>
        <source>“{file}” holds more than {limit} files. Import only those that have OKRs.</source>
        <translation>„{file}“ enthält mehr als {limit} Dateien. Importieren Sie nur die mit OKRs.</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not complete. Copy or download it again.</source>
        <translation>„{file}“ ist beschädigt oder unvollständig. Kopieren Sie die Datei neu, oder laden Sie sie neu herunter.</translation>
    </message>
    <message>
        <source>There is no file in “{file}” that can be read.</source>
        <translation>In „{file}“ ist keine Datei, die sich lesen lässt.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Save it without one, and try again.</source>
        <translation>„{file}“ ist mit einem Passwort geschützt. Speichern Sie die Datei ohne, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{file}” is not a workbook that can be read. Save it as XLSX or CSV.</source>
        <translation>„{file}“ ist keine Arbeitsmappe, die sich lesen lässt. Speichern Sie sie als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>“{file}” has parts that no spreadsheet program writes, so it was not opened.</source>
        <translation>„{file}“ hat Teile, die keine Tabellenkalkulation schreibt, und wurde deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>The sheets of “{file}” are empty.</source>
        <translation>Die Blätter von „{file}“ sind leer.</translation>
    </message>
    <message>
        <source>A sheet of “{file}” is larger than {limit} rows or {column_limit} columns. Split it into several.</source>
        <translation>Ein Blatt von „{file}“ ist größer als {limit} Zeilen oder {column_limit} Spalten. Teilen Sie es in mehrere auf.</translation>
    </message>
    <message>
        <source>The remembered columns cannot be used. Choose them anew.</source>
        <translation>Die gemerkten Spalten lassen sich nicht verwenden. Wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>No column of “{file}” is chosen for objectives or key results. Choose at least one.</source>
        <translation>In „{file}“ ist keine Spalte für Ziele oder Schlüsselergebnisse gewählt. Wählen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>{sheet}, line {line}: {sentence}</source>
        <translation>{sheet}, Zeile {line}: {sentence}</translation>
    </message>
    <message>
        <source>“{text}” is no code. A line begins with the five characters beside the key result.</source>
        <translation>„{text}“ ist kein Code. Eine Zeile beginnt mit den fünf Zeichen neben dem Schlüsselergebnis.</translation>
    </message>
    <message>
        <source>There is no code {typed}. If {meant} is meant, that is “{title}”.</source>
        <translation>Einen Code {typed} gibt es nicht. Falls {meant} gemeint ist: Das ist „{title}“.</translation>
    </message>
    <message>
        <source>There is a slip in the code {typed}. Compare it with the sheet.</source>
        <translation>Im Code {typed} ist ein Tippfehler. Vergleichen Sie ihn mit dem Bogen.</translation>
    </message>
    <message>
        <source>No key result here has the code {typed}. Perhaps the sheet is of another workspace.</source>
        <translation>Kein Schlüsselergebnis hier hat den Code {typed}. Vielleicht gehört der Bogen zu einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>{typed} stands in line {other} already. Keep one of the two.</source>
        <translation>{typed} steht schon in Zeile {other}. Behalten Sie eine der beiden.</translation>
    </message>
    <message>
        <source>“{title}” was put into the archive since.</source>
        <translation>„{title}“ wurde inzwischen archiviert.</translation>
    </message>
    <message>
        <source>“{title}” was cancelled since.</source>
        <translation>„{title}“ wurde inzwischen abgebrochen.</translation>
    </message>
    <message>
        <source>“{text}” could mean two numbers; it was read as {value}.</source>
        <translation>„{text}“ könnte zwei Zahlen bedeuten; gelesen wurde {value}.</translation>
    </message>
    <message>
        <source>This is more than {limit} lines. Type the rest as another sheet.</source>
        <translation>Das sind mehr als {limit} Zeilen. Tippen Sie den Rest als weiteren Bogen ein.</translation>
    </message>
    <message>
        <source>There is no line to record.</source>
        <translation>Es gibt keine Zeile, die sich erfassen ließe.</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation>Hier gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>The computer may fall asleep</source>
        <translation>Der Rechner könnte einschlafen</translation>
    </message>
    <message>
        <source>The computer may fall asleep: switch sleep and screen saver off in its settings.</source>
        <translation>Der Rechner könnte einschlafen: Schalten Sie Ruhezustand und Bildschirmschoner in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{stage}, round {number}</source>
        <translation>{stage}, Runde {number}</translation>
    </message>
    <message>
        <source>the timer stands still, and phones say so</source>
        <translation>die Uhr steht still, und die Handys sagen es</translation>
    </message>
    <message>
        <source>the timer counts the break</source>
        <translation>die Uhr zählt die Pause</translation>
    </message>
    <message>
        <source>phones are dark</source>
        <translation>die Handys sind dunkel</translation>
    </message>
    <message>
        <source>paper seats go on, phones come back by themselves</source>
        <translation>Papierplätze machen weiter, Handys kommen von selbst zurück</translation>
    </message>
    <message>
        <source>Rehearsal: simulated people, nothing reaches your plan by itself</source>
        <translation>Probe: simulierte Personen, nichts kommt von selbst in den Plan</translation>
    </message>
    <message>
        <source>Phones reach {address}</source>
        <translation>Handys erreichen {address}</translation>
    </message>
    <message>
        <source>Paper only: no phone can join</source>
        <translation>Nur Papier: Kein Handy kann beitreten</translation>
    </message>
    <message>
        <source>Phones cannot join yet</source>
        <translation>Handys können noch nicht beitreten</translation>
    </message>
    <message>
        <source>Close the way in…</source>
        <translation>Zugang schließen…</translation>
    </message>
    <message>
        <source>Let phones in…</source>
        <translation>Handys einlassen…</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>No phone has come through yet</source>
        <translation>Noch ist kein Handy durchgekommen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>TwoSides</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>TypeSheet</name>
    <message>
        <source>{code} 42 c7 The price list helped ! Waiting for legal</source>
        <translation>{code} 42 c7 Die Preisliste hat geholfen ! Warten auf die Rechtsabteilung</translation>
    </message>
    <message>
        <source>This value is recorded for {day} already.</source>
        <translation>Dieser Wert ist für {day} schon erfasst.</translation>
    </message>
    <message>
        <source>{value}, the first value</source>
        <translation>{value}, der erste Wert</translation>
    </message>
    <message>
        <source>{value}, unchanged</source>
        <translation>{value}, unverändert</translation>
    </message>
    <message>
        <source>Confidence {value} of 10</source>
        <translation>Zuversicht {value} von 10</translation>
    </message>
    <message>
        <source>In the way: {text}</source>
        <translation>Im Weg: {text}</translation>
    </message>
</context>
<context>
    <name>TypeSheetDialog</name>
    <message>
        <source>Type a check-in sheet</source>
        <translation>Check-in-Bogen eintippen</translation>
    </message>
    <message>
        <source>A line for each key result: its code, the value, c with the confidence, a note, and after an exclamation mark what is in the way. An equals sign as value means no change.</source>
        <translation>Eine Zeile je Schlüsselergebnis: sein Kürzel, der Wert, c mit der Zuversicht, eine Notiz und nach einem Ausrufezeichen, was im Weg ist. Ein Gleichheitszeichen als Wert heißt: unverändert.</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>Zeilen des Bogens</translation>
    </message>
    <message>
        <source>Day of the check-ins</source>
        <translation>Tag der Check-ins</translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation>Was die Zeilen bedeuten</translation>
    </message>
    <message>
        <source>&amp;Day of the check-ins</source>
        <translation>&amp;Tag der Check-ins</translation>
    </message>
    <message>
        <source>&amp;Lines of the sheet</source>
        <translation>&amp;Zeilen des Bogens</translation>
    </message>
    <message>
        <source>What they mean</source>
        <translation>Was sie bedeuten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no active key result yet. Add some to the plan, then print a check-in sheet.</source>
        <translation>Es gibt noch kein aktives Schlüsselergebnis. Nehmen Sie welche in den Plan auf, und drucken Sie dann einen Check-in-Bogen.</translation>
    </message>
    <message>
        <source>Type or paste the lines of a sheet that came back: what each of them means shows here at once. Sheets to fill in are among the reports.</source>
        <translation>Tippen oder fügen Sie die Zeilen eines zurückgekommenen Bogens ein: Was jede bedeutet, steht sofort hier. Bögen zum Ausfüllen gibt es bei den Berichten.</translation>
    </message>
    <message numerus="yes">
        <source>Record %n check-in(s)</source>
        <translation>
            <numerusform>%n Check-in erfassen</numerusform>
            <numerusform>%n Check-ins erfassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to record</source>
        <translation>Nichts zu erfassen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be recorded as they are. They stay here to be mended.</source>
        <translation>
            <numerusform>%n Zeile kann so nicht erfasst werden. Sie bleibt hier, bis sie berichtigt ist.</numerusform>
            <numerusform>%n Zeilen können so nicht erfasst werden. Sie bleiben hier, bis sie berichtigt sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter records. What you type is kept until then.</source>
        <translation>Strg+Eingabe erfasst. Was Sie tippen, bleibt bis dahin erhalten.</translation>
    </message>
</context>
<context>
    <name>ValueInput</name>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
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
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
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
        <translation>Ko&amp;mpakte Zeilen</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Alles z&amp;uklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>Alles au&amp;fklappen</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>F&amp;ilter…</translation>
    </message>
    <message>
        <source>Clea&amp;r the filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Ansicht s&amp;peichern…</translation>
    </message>
    <message>
        <source>Map as a &amp;picture (PNG)…</source>
        <translation>Karte als &amp;Bild (PNG)…</translation>
    </message>
    <message>
        <source>Map as a dra&amp;wing (SVG)…</source>
        <translation>Karte als &amp;Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>Map as a &amp;document (PDF)…</source>
        <translation>Karte als &amp;Dokument (PDF)…</translation>
    </message>
    <message>
        <source>Save the &amp;map</source>
        <translation>Karte si&amp;chern</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Spal&amp;ten</translation>
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
    <name>ViewBar</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>VotePane</name>
    <message>
        <source>&amp;Reveal the votes</source>
        <translation>Stimmen au&amp;fdecken</translation>
    </message>
    <message>
        <source>Vote a&amp;gain</source>
        <translation>N&amp;och einmal abstimmen</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s). The next person presses a key; nobody sees which.</source>
        <translation>
            <numerusform>%n Stimme. Die nächste Person drückt eine Taste; niemand sieht, welche.</numerusform>
            <numerusform>%n Stimmen. Die nächste Person drückt eine Taste; niemand sieht, welche.</numerusform>
        </translation>
    </message>
    <message>
        <source>How likely is the target, 0 to 10? Each person presses a key in turn.</source>
        <translation>Wie wahrscheinlich ist der Zielwert, 0 bis 10? Alle drücken nacheinander eine Taste.</translation>
    </message>
    <message>
        <source>From {low} to {high}: let the lowest and the highest speak first.</source>
        <translation>Von {low} bis {high}: Zuerst sprechen die niedrigste und die höchste Stimme.</translation>
    </message>
    <message>
        <source>From {low} to {high}: you see it alike.</source>
        <translation>Von {low} bis {high}: Alle sehen es ähnlich.</translation>
    </message>
    <message>
        <source>&amp;Take {number} as the confidence</source>
        <translation>{number} als Zuversicht übe&amp;rnehmen</translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message>
        <source>What is voted on</source>
        <translation>Worüber abgestimmt wird</translation>
    </message>
    <message>
        <source>Here people vote on groups and single notes. There is nothing to vote on yet.</source>
        <translation>Hier wird über Gruppen und einzelne Zettel abgestimmt. Noch gibt es nichts zum Abstimmen.</translation>
    </message>
    <message>
        <source>ballots complete</source>
        <translation>Stimmzettel vollständig</translation>
    </message>
    <message>
        <source>Totals stay hidden from everybody, also from you, until the vote is closed.</source>
        <translation>Bis zum Schließen der Abstimmung sieht niemand die Summen, auch Sie nicht.</translation>
    </message>
    <message>
        <source>Close and show the totals …</source>
        <translation>Schließen und Summen zeigen …</translation>
    </message>
    <message>
        <source>Next turn: cards go round</source>
        <translation>Nächster Durchgang: Karten wandern</translation>
    </message>
    <message>
        <source>Dots a person</source>
        <translation>Punkte je Person</translation>
    </message>
    <message>
        <source>At most on one item</source>
        <translation>Höchstens auf einen Eintrag</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Abstimmung öffnen</translation>
    </message>
    <message>
        <source>Begin again with these …</source>
        <translation>Damit neu beginnen …</translation>
    </message>
    <message numerus="yes">
        <source>%n items will be voted on</source>
        <translation>
            <numerusform>Über %n Eintrag wird abgestimmt</numerusform>
            <numerusform>Über %n Einträge wird abgestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups and single notes; what was merged is voted on once.</source>
        <translation>Gruppen und einzelne Zettel; über Zusammengelegtes wird einmal abgestimmt.</translation>
    </message>
    <message>
        <source>{count} are usual</source>
        <translation>Üblich sind {count}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Turn {turn} of {turns}</source>
        <translation>Durchgang {turn} von {turns}</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Round {number} is open · {items}</source>
        <translation>Runde {number} ist offen · {items}</translation>
    </message>
    <message>
        <source>25/10: each card is read five times and scored 1 to 5; the five scores are added.</source>
        <translation>25/10: Jede Karte wird fünfmal gelesen und mit 1 bis 5 bewertet; die fünf Bewertungen werden addiert.</translation>
    </message>
    <message>
        <source>Run-off: everybody has one dot.</source>
        <translation>Stichwahl: Alle haben einen Punkt.</translation>
    </message>
    <message>
        <source>Heat map: as many small dots as you like, at most {stack} on one item.</source>
        <translation>Wärmekarte: beliebig viele kleine Punkte, höchstens {stack} auf einen Eintrag.</translation>
    </message>
    <message>
        <source>Everybody has {budget} dots, at most {stack} on one item.</source>
        <translation>Alle haben {budget} Punkte, höchstens {stack} auf einen Eintrag.</translation>
    </message>
    <message>
        <source>Begin the vote again?</source>
        <translation>Abstimmung neu beginnen?</translation>
    </message>
    <message>
        <source>A new round begins with other dots. Everybody votes again.</source>
        <translation>Eine neue Runde mit anderen Punkten beginnt. Alle stimmen noch einmal ab.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n ballots so far stay in the protocol as a round that does not count.</source>
        <translation>
            <numerusform>Der bisherige %n Stimmzettel bleibt im Protokoll, als Runde, die nicht zählt.</numerusform>
            <numerusform>Die bisherigen %n Stimmzettel bleiben im Protokoll, als Runde, die nicht zählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballots are still missing.</source>
        <translation>
            <numerusform>%n Stimmzettel fehlt noch.</numerusform>
            <numerusform>%n Stimmzettel fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the vote?</source>
        <translation>Abstimmung schließen?</translation>
    </message>
    <message>
        <source>Nobody can vote any more, and the totals are shown to everybody at once.</source>
        <translation>Niemand kann mehr abstimmen, und alle sehen zugleich die Summen.</translation>
    </message>
    <message>
        <source>Close and show</source>
        <translation>Schließen und zeigen</translation>
    </message>
    <message>
        <source>Go on voting</source>
        <translation>Weiter abstimmen</translation>
    </message>
    <message>
        <source>The vote is closed already; this ballot was not counted.</source>
        <translation>Die Abstimmung ist schon geschlossen; dieser Stimmzettel wurde nicht gezählt.</translation>
    </message>
    <message>
        <source>This seat voted before the program was started again. That ballot counts and cannot be replaced.</source>
        <translation>Dieser Platz hat vor dem Neustart des Programms abgestimmt. Jener Stimmzettel zählt und lässt sich nicht ersetzen.</translation>
    </message>
    <message>
        <source>The ballot was not taken. Check the letters and the dots.</source>
        <translation>Der Stimmzettel wurde nicht angenommen. Prüfen Sie die Buchstaben und die Punkte.</translation>
    </message>
</context>
<context>
    <name>WantedList</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n Idee</numerusform>
            <numerusform>%n Ideen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmende</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {voters}</source>
        <translation>mindestens {voters}</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>The computer was asleep. The workshop is paused where it stood.</source>
        <translation>Der Rechner hat geschlafen. Der Workshop ist angehalten, wo er stand.</translation>
    </message>
    <message>
        <source>The network is gone. Go on with paper seats; phones come back by themselves.</source>
        <translation>Das Netz ist fort. Machen Sie mit Papierplätzen weiter; Handys kommen von selbst zurück.</translation>
    </message>
    <message>
        <source>This computer has another address now. Show the join code again: phones need to scan it.</source>
        <translation>Dieser Rechner hat jetzt eine andere Adresse. Zeigen Sie den Beitrittscode noch einmal: Die Handys müssen ihn scannen.</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Then this page shows what is due from you, and your OKRs. It is remembered on this computer only.</source>
        <translation>Dann zeigt diese Seite, was fällig ist, und die eigenen OKR. Das merkt sich nur dieser Rechner.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Choose or type your name</source>
        <translation>Namen wählen oder eintippen</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Then the others see which changes are yours. It can be changed on Home.</source>
        <translation>Dann sehen die anderen, welche Änderungen von Ihnen sind. Auf der Startseite lässt sich das ändern.</translation>
    </message>
    <message>
        <source>Choose or type your name</source>
        <translation>Namen wählen oder eintippen</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>Answer or change this dependency</source>
        <translation>Diese Abhängigkeit beantworten oder ändern</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>overdue since {date}</source>
        <translation>überfällig seit {date}</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Ankommen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Draft objectives</source>
        <translation>Ziele entwerfen</translation>
    </message>
    <message>
        <source>Draft key results</source>
        <translation>Schlüsselergebnisse entwerfen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Phones down</source>
        <translation>Handys weg</translation>
    </message>
    <message>
        <source>Offline, on paper</source>
        <translation>Ohne Netz, auf Papier</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Named after the reveal</source>
        <translation>Mit Namen nach dem Aufdecken</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Mit Namen</translation>
    </message>
    <message>
        <source>No name is stored with an idea, a vote or a confidence, not even for you. Not protected: writing style, people looking at a screen, a manipulated laptop, somebody recording the Wi-Fi. Names come in at Accept and Sign only.</source>
        <translation>Mit keiner Idee, keiner Stimme und keiner Zuversicht wird ein Name gespeichert, auch nicht für Sie. Nicht geschützt sind: der Schreibstil, Blicke auf den Bildschirm, ein manipulierter Laptop, jemand, der das WLAN mitschneidet. Namen gibt es nur bei „Annehmen“ und „Unterschreiben“.</translation>
    </message>
    <message>
        <source>Each idea carries the name that its writer types. Nobody sees it while people write; everybody sees it after the reveal. This is said before the first idea, and it is not anonymous. Votes stay sealed.</source>
        <translation>Jede Idee trägt den Namen, der beim Schreiben angegeben wird. Beim Schreiben sieht ihn niemand, nach dem Aufdecken sehen ihn alle. Das wird vor der ersten Idee angekündigt, und es ist nicht anonym. Stimmen bleiben versiegelt.</translation>
    </message>
    <message>
        <source>Each idea carries the name that its writer types. For two people, or where everybody wants it so. Votes stay sealed.</source>
        <translation>Jede Idee trägt den Namen, der beim Schreiben angegeben wird. Für zwei Menschen, oder wo alle es so wollen. Stimmen bleiben versiegelt.</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Participant, on paper</source>
        <translation>Teilnehmende, auf Papier</translation>
    </message>
    <message>
        <source>Participant, before the workshop</source>
        <translation>Teilnehmende, vor dem Workshop</translation>
    </message>
    <message>
        <source>Leadership (top-down)</source>
        <translation>Leitung (von oben)</translation>
    </message>
    <message>
        <source>Sponsor (top-down)</source>
        <translation>Sponsor (von oben)</translation>
    </message>
    <message>
        <source>From a higher objective (top-down)</source>
        <translation>Aus einem Ziel darüber (von oben)</translation>
    </message>
    <message>
        <source>Facilitator (top-down)</source>
        <translation>Moderation (von oben)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>zusammenlegen</translation>
    </message>
    <message>
        <source>unmerge</source>
        <translation>Zusammengelegtes trennen</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>neuer Zettel</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Formulierung</translation>
    </message>
    <message>
        <source>withhold</source>
        <translation>zurückhalten</translation>
    </message>
    <message>
        <source>show a card</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>alle zeigen</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>neue Gruppe</translation>
    </message>
    <message>
        <source>name of a group</source>
        <translation>Name einer Gruppe</translation>
    </message>
    <message>
        <source>move to a group</source>
        <translation>in eine Gruppe legen</translation>
    </message>
    <message>
        <source>single</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>all the rest single</source>
        <translation>alle übrigen einzeln</translation>
    </message>
    <message>
        <source>late ideas</source>
        <translation>späte Ideen</translation>
    </message>
    <message>
        <source>ideas from before</source>
        <translation>Ideen von vorher</translation>
    </message>
    <message>
        <source>objective brought in</source>
        <translation>Ziel hereingeholt</translation>
    </message>
    <message>
        <source>dissolve a group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>split a group</source>
        <translation>Gruppe teilen</translation>
    </message>
    <message>
        <source>{online} of {phones} phones here</source>
        <translation>{online} von {phones} Handys da</translation>
    </message>
    <message>
        <source>{count} on paper</source>
        <translation>{count} auf Papier</translation>
    </message>
    <message>
        <source>done {done} of {seats}</source>
        <translation>fertig {done} von {seats}</translation>
    </message>
    <message>
        <source>{given} of {seats} ballots</source>
        <translation>{given} von {seats} Stimmzetteln</translation>
    </message>
    <message>
        <source>finding taken up again</source>
        <translation>Befund wieder aufgenommen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>choice of the shortlist</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>cut line</source>
        <translation>Linie in der Rangfolge</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>back from the parking lot</source>
        <translation>zurück aus dem Themenspeicher</translation>
    </message>
    <message>
        <source>parking lot entry</source>
        <translation>Eintrag im Themenspeicher</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>disagreement taken back</source>
        <translation>Widerspruch zurückgenommen</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>acceptance taken back</source>
        <translation>Zusage zurückgenommen</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>next step taken back</source>
        <translation>nächster Schritt zurückgenommen</translation>
    </message>
    <message>
        <source>new objective</source>
        <translation>neues Ziel</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>objective taken out</source>
        <translation>Ziel herausgenommen</translation>
    </message>
    <message>
        <source>new key result</source>
        <translation>neues Schlüsselergebnis</translation>
    </message>
    <message>
        <source>key result</source>
        <translation>Schlüsselergebnis</translation>
    </message>
    <message>
        <source>key result taken out</source>
        <translation>Schlüsselergebnis herausgenommen</translation>
    </message>
    <message>
        <source>finding left as it is</source>
        <translation>Befund so gelassen</translation>
    </message>
    <message>
        <source>Time is up. Last seconds</source>
        <translation>Die Zeit ist um. Letzte Sekunden</translation>
    </message>
    <message>
        <source>Time is up. Close?</source>
        <translation>Die Zeit ist um. Schließen?</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <translation>Zehn Sekunden</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Laptop and projector show the same. Set the displays to “extend”, or work with the projector view alone (F5) while something is secret.</source>
        <translation>Laptop und Projektor zeigen dasselbe. Stellen Sie die Anzeigen auf „Erweitern“, oder arbeiten Sie nur mit der Projektoransicht (F5), solange etwas geheim ist.</translation>
    </message>
    <message>
        <source>There is one screen. The projector view opens as a window; F5 fills the screen with it, Esc leaves it. What you see, the room sees.</source>
        <translation>Es gibt nur einen Bildschirm. Die Projektoransicht öffnet sich als Fenster; F5 füllt damit den Bildschirm, Esc verlässt sie. Was Sie sehen, sieht der Raum.</translation>
    </message>
    <message>
        <source>A workshop is live</source>
        <translation>Ein Workshop läuft</translation>
    </message>
</context>
<context>
    <name>WorkshopExit</name>
    <message>
        <source>Write the question</source>
        <translation>Frage schreiben</translation>
    </message>
    <message>
        <source>Choose an agenda</source>
        <translation>Ablauf wählen</translation>
    </message>
    <message>
        <source>Check the network</source>
        <translation>Netz prüfen</translation>
    </message>
    <message>
        <source>Add a paper seat</source>
        <translation>Papierplatz hinzufügen</translation>
    </message>
    <message>
        <source>Show the seats</source>
        <translation>Plätze zeigen</translation>
    </message>
    <message>
        <source>Change to named</source>
        <translation>Auf „Mit Namen“ wechseln</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Eine Minute mehr</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Show the late ideas</source>
        <translation>Späte Ideen zeigen</translation>
    </message>
    <message>
        <source>Show the parking lot</source>
        <translation>Themenspeicher zeigen</translation>
    </message>
</context>
<context>
    <name>WorkshopKeys</name>
    <message>
        <source>Going on</source>
        <translation>Weitergehen</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Was der Raum sieht</translation>
    </message>
    <message>
        <source>Ideas and clusters</source>
        <translation>Ideen und Gruppen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Next stage (press twice)</source>
        <translation>Nächste Phase (zweimal drücken)</translation>
    </message>
    <message>
        <source>Back to an earlier stage</source>
        <translation>Zurück in eine frühere Phase</translation>
    </message>
    <message>
        <source>Reveal (press twice)</source>
        <translation>Aufdecken (zweimal drücken)</translation>
    </message>
    <message>
        <source>Start or pause</source>
        <translation>Starten oder anhalten</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Eine Minute mehr</translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>Eine Minute weniger</translation>
    </message>
    <message>
        <source>Projector on or off</source>
        <translation>Projektor ein oder aus</translation>
    </message>
    <message>
        <source>Close the drawer, then the projector</source>
        <translation>Das Fach schließen, dann den Projektor</translation>
    </message>
    <message>
        <source>Blank the projector</source>
        <translation>Projektor dunkel schalten</translation>
    </message>
    <message>
        <source>Freeze the projector</source>
        <translation>Projektor einfrieren</translation>
    </message>
    <message>
        <source>Show the join code</source>
        <translation>Beitrittscode zeigen</translation>
    </message>
    <message>
        <source>Phones down, or up again</source>
        <translation>Handys weg, oder wieder her</translation>
    </message>
    <message>
        <source>Lock or unlock joining</source>
        <translation>Beitreten sperren oder erlauben</translation>
    </message>
    <message>
        <source>Quick entry of a paper card</source>
        <translation>Schnelle Eingabe einer Papierkarte</translation>
    </message>
    <message>
        <source>Merge what is selected</source>
        <translation>Ausgewähltes zusammenlegen</translation>
    </message>
    <message>
        <source>Take a merge apart</source>
        <translation>Zusammengelegtes trennen</translation>
    </message>
    <message>
        <source>New cluster of what is selected</source>
        <translation>Neue Gruppe aus dem Ausgewählten</translation>
    </message>
    <message>
        <source>Send a note to cluster 1 to 9</source>
        <translation>Zettel in Gruppe 1 bis 9 legen</translation>
    </message>
    <message>
        <source>Park for later</source>
        <translation>Für später zurückstellen</translation>
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
        <source>Keep a checkpoint now</source>
        <translation>Jetzt einen Zwischenstand sichern</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Diese Liste der Tasten</translation>
    </message>
</context>
<context>
    <name>WorkshopLate</name>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted if</source>
        <translation>Angenommen, wenn</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Signed with changes</source>
        <translation>Mit Änderungen unterschrieben</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Contradictions: solve them, or say why they are meant</source>
        <translation>Widersprüche: lösen, oder sagen, warum sie gewollt sind</translation>
    </message>
    <message>
        <source>Questions to talk about</source>
        <translation>Fragen zum Besprechen</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>0 blocks it</source>
        <translation>0 ist dagegen</translation>
    </message>
    <message>
        <source>1 major concern</source>
        <translation>1 große Bedenken</translation>
    </message>
    <message>
        <source>2 minor concern</source>
        <translation>2 kleine Bedenken</translation>
    </message>
    <message>
        <source>3 can live with it</source>
        <translation>3 kann damit leben</translation>
    </message>
    <message>
        <source>4 supports it</source>
        <translation>4 unterstützt es</translation>
    </message>
    <message>
        <source>5 will lead</source>
        <translation>5 geht voran</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Clustered</source>
        <translation>Sortiert</translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Im Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>{score} of 25 points</source>
        <translation>{score} von 25 Punkten</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>Niemand hat geantwortet.</translation>
    </message>
    <message>
        <source>Somebody is at 2 or lower.</source>
        <translation>Jemand ist bei 2 oder niedriger.</translation>
    </message>
    <message>
        <source>All are at 3 or higher.</source>
        <translation>Alle sind bei 3 oder höher.</translation>
    </message>
    <message>
        <source>no owner yet</source>
        <translation>noch niemand zuständig</translation>
    </message>
    <message>
        <source>At the top of the tree</source>
        <translation>Ganz oben im Baum</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>changed: {fields}</source>
        <translation>geändert: {fields}</translation>
    </message>
    <message>
        <source>{name} (not in the workspace)</source>
        <translation>{name} (nicht im Arbeitsbereich)</translation>
    </message>
    <message>
        <source>was “{title}”</source>
        <translation>war „{title}“</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Leave the workshop?</source>
        <translation>Workshop verlassen?</translation>
    </message>
    <message>
        <source>Phones are told that it was stopped. Everything is kept, and you can resume it later.</source>
        <translation>Handys erfahren, dass angehalten wurde. Alles bleibt erhalten, und Sie können ihn später fortsetzen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Delete the workshop?</source>
        <translation>Workshop löschen?</translation>
    </message>
    <message>
        <source>“{question}” with its ideas, votes and checkpoints. What was published stays in the plan.</source>
        <translation>„{question}“ mit Ideen, Abstimmungen und Zwischenständen. Was veröffentlicht wurde, bleibt im Plan.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The workshop was deleted.</source>
        <translation>Der Workshop wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>WorkshopPapers</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Plakate</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>Whole protocol</source>
        <translation>Ganzes Protokoll</translation>
    </message>
    <message>
        <source>Ideas, votes, drafts, confidence, owners and signature. No idea bears a name.</source>
        <translation>Ideen, Stimmen, Entwürfe, Zuversicht, Zuständige und Unterschrift. Keine Idee trägt einen Namen.</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>What was decided, and how much of it came from the room.</source>
        <translation>Was entschieden wurde und wie viel davon aus dem Raum kam.</translation>
    </message>
    <message>
        <source>Wall poster</source>
        <translation>Wandplakat</translation>
    </message>
    <message>
        <source>Objectives and key results in large letters, for the wall.</source>
        <translation>Ziele und Schlüsselergebnisse in großer Schrift, für die Wand.</translation>
    </message>
    <message>
        <source>Agenda poster</source>
        <translation>Ablaufplakat</translation>
    </message>
    <message>
        <source>The steps with their times, and what is promised about names.</source>
        <translation>Die Schritte mit ihren Zeiten und was über Namen zugesagt ist.</translation>
    </message>
    <message>
        <source>Question poster</source>
        <translation>Plakat mit der Frage</translation>
    </message>
    <message>
        <source>The question of the workshop, as large as the paper allows.</source>
        <translation>Die Frage des Workshops, so groß, wie das Papier es erlaubt.</translation>
    </message>
    <message>
        <source>Join poster with Wi-Fi and join code</source>
        <translation>Beitrittsplakat mit WLAN und Beitrittscode</translation>
    </message>
    <message>
        <source>How phones join. Let phones in first; without that there are lines to write address and code on.</source>
        <translation>Wie Handys beitreten. Lassen Sie zuerst Handys ein; sonst stehen dort Linien für Adresse und Code.</translation>
    </message>
    <message>
        <source>All cards in one file</source>
        <translation>Alle Karten in einer Datei</translation>
    </message>
    <message>
        <source>Every kind of card, one after the other.</source>
        <translation>Jede Art von Karten, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Idea cards</source>
        <translation>Ideenkarten</translation>
    </message>
    <message>
        <source>Eight to a page, to be cut: one idea each.</source>
        <translation>Acht auf einer Seite, zum Ausschneiden: je eine Idee.</translation>
    </message>
    <message>
        <source>Key result cards</source>
        <translation>Karten für Schlüsselergebnisse</translation>
    </message>
    <message>
        <source>Lines for what is measured, from where to where, and by when.</source>
        <translation>Linien für das, was gemessen wird, von wo nach wo und bis wann.</translation>
    </message>
    <message>
        <source>Ballots for dots</source>
        <translation>Stimmzettel für Punkte</translation>
    </message>
    <message>
        <source>Voting on paper: a letter for each item, dots beside it.</source>
        <translation>Abstimmen auf Papier: ein Buchstabe für jeden Eintrag, daneben die Punkte.</translation>
    </message>
    <message>
        <source>Cards for the fist of five</source>
        <translation>Karten für die fünf Finger</translation>
    </message>
    <message>
        <source>Confidence from 0 to 5, handed in face down.</source>
        <translation>Zuversicht von 0 bis 5, verdeckt abgegeben.</translation>
    </message>
    <message>
        <source>Cards for the feedback at the end</source>
        <translation>Karten für die Rückmeldung am Ende</translation>
    </message>
    <message>
        <source>Was it worth the time? 1 to 5, and one sentence.</source>
        <translation>War es die Zeit wert? 1 bis 5 und ein Satz.</translation>
    </message>
    <message>
        <source>Sheet for the parking lot</source>
        <translation>Blatt für den Themenspeicher</translation>
    </message>
    <message>
        <source>What is put aside, with lines for who cares for it and until when.</source>
        <translation>Was zurückgestellt wird, mit Linien für Zuständige und Termin.</translation>
    </message>
    <message>
        <source>Sheet to sign</source>
        <translation>Blatt zum Unterschreiben</translation>
    </message>
    <message>
        <source>Objectives with their owners, and lines for the signatures.</source>
        <translation>Ziele mit ihren Zuständigen und Linien für die Unterschriften.</translation>
    </message>
    <message>
        <source>Ideas as CSV</source>
        <translation>Ideen als CSV</translation>
    </message>
    <message>
        <source>One row an idea, for spreadsheets: group, dots, and what became of it.</source>
        <translation>Eine Zeile je Idee, für Tabellenprogramme: Gruppe, Punkte und was daraus wurde.</translation>
    </message>
    <message>
        <source>Everything as JSON</source>
        <translation>Alles als JSON</translation>
    </message>
    <message>
        <source>Ideas, votes, objectives and steps, for programs.</source>
        <translation>Ideen, Stimmen, Ziele und Schritte, für Programme.</translation>
    </message>
    <message>
        <source>Protocol as Markdown</source>
        <translation>Protokoll als Markdown</translation>
    </message>
    <message>
        <source>The protocol as text, for a wiki or a mail.</source>
        <translation>Das Protokoll als Text, für ein Wiki oder eine Mail.</translation>
    </message>
</context>
<context>
    <name>WrittenLine</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Filter {name} entfernen</translation>
    </message>
</context>
<context>
    <name>_NoteRow</name>
    <message>
        <source>Delete this note</source>
        <translation>Diese Notiz löschen</translation>
    </message>
</context>
<context>
    <name>_PhaseRow</name>
    <message>
        <source>by the day</source>
        <translation>bis zum Tag</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>Bis zum Tag</translation>
    </message>
    <message>
        <source>expected value</source>
        <translation>erwarteter Wert</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Erwarteter Wert</translation>
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
    <name>_Sources</name>
    <message>
        <source>Tick ideas on the left, or drag them here.</source>
        <translation>Haken Sie links Ideen an, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt aus</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>an idea that is gone</source>
        <translation>eine Idee, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Weight of “{text}”</source>
        <translation>Gewicht von „{text}“</translation>
    </message>
    <message>
        <source>What this idea counts for; all the same unless you change it</source>
        <translation>Was diese Idee zählt; alle gleich, solange Sie nichts ändern</translation>
    </message>
    <message>
        <source>Not from this idea</source>
        <translation>Nicht aus dieser Idee</translation>
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
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n Meilenstein</numerusform>
            <numerusform>%n Meilensteine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>What is reached</source>
        <translation>Was erreicht ist</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Weight: what it counts for; 1 when nothing is said</source>
        <translation>Gewicht: wie viel er zählt; 1, wenn nichts angegeben ist</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>The day it is expected; without days there is no pace</source>
        <translation>Tag, an dem er erwartet wird; ohne Tage gibt es kein Tempo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Published {when}</source>
        <translation>Veröffentlicht {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{changes} from {names}</source>
        <translation>{changes} von {names}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n other(s)</source>
        <translation>
            <numerusform>{names} und %n weitere Person</numerusform>
            <numerusform>{names} und %n weitere Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to publish</source>
        <translation>
            <numerusform>%n Änderung zu veröffentlichen</numerusform>
            <numerusform>%n Änderungen zu veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
</context>
</TS>
