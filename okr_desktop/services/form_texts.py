"""The words of the check-in form, one table per language with the same keys."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "title": "Check-in: {who}",
    "heading": "Check-in for {who}",
    "heading_open": "Check-in",
    "about": "{cycle} · as of {day}",
    "intro": (
        "Fill in what has changed. Leave everything empty where nothing has. Nothing is sent anywhere: at the end you "
        "save a small file and send it back."
    ),
    "no_script": (
        "This page must be opened in a browser to be filled in. Save the attachment, then open it with your browser."
    ),
    "unkept": (
        "This browser does not keep what you type. Save your answers before you close the page, or they are lost."
    ),
    "day_label": "The day that your values are of",
    "who_label": "Who are you?",
    "who_choose": "Please choose",
    "who_other": "Somebody else",
    "other_label": "Your name",
    "aim": "Aim: {aim}",
    "from_to": "from {start} to {target}",
    "at_least": "at least {limit}",
    "at_most": "at most {limit}",
    "between": "between {low} and {high}",
    "yes": "Yes",
    "no": "No",
    "done_or_not": "done, yes or no",
    "steps": "all milestones reached",
    "levels": "as far up these levels as possible",
    "now": "So far: {value}",
    "confidence_of": "confidence {value} of 10",
    "never": "There is no check-in yet.",
    "value": "Value now",
    "in_unit": "in {unit}",
    "clock": "such as 1:30 or 90 min",
    "unchanged": "No change",
    "no_answer": "No answer",
    "reached": "Which of these are reached?",
    "where": "Where do you stand?",
    "weight": "weight {weight}",
    "by_day": "by {day}",
    "level_0": "None yet",
    "level_1": "Commit",
    "level_2": "Target",
    "level_3": "Stretch",
    "confidence": "Confidence",
    "confidence_hint": "0 will not be reached, 10 certain",
    "note": "What happened?",
    "more": "Next steps and what is in the way",
    "next": "Next steps",
    "blocker": "What is in the way?",
    "send_heading": "Save and send back",
    "send_how": "Save the file and send it back by mail, to whoever sent you this form.",
    "send_to": "Save the file and send it to {name} ({mail}).",
    "save": "Save answers",
    "copy": "Copy as text instead",
    "clear": "Clear the form",
    "text_label": "Paste this whole text into a mail:",
    "to_end": "Save and send back",
    "made_by": "Made with OKR Desktop. This page works offline and loads nothing from the internet.",
    # What the page says itself
    "js_number": "This is no number. Write it like 1250.5, or leave it empty.",
    "js_unit": "Write just the number in {unit}.",
    "js_range": "This number is too large.",
    "js_places": "At most twelve decimal places can be kept.",
    "js_first": "Here a value is needed, because there is none yet.",
    "js_read": "Read as {value}",
    "js_count": "{count} of {total} filled in",
    "js_who": "Please say who you are.",
    "js_day": "Choose a day up to today.",
    "js_wrong": "Not saved yet. To be mended: {count}",
    "js_nothing": "Nothing is filled in yet, so there is nothing to save.",
    "js_saved": (
        "Saved as “{file}” in your downloads. Now send this file back. Did no file appear? Copy the text instead."
    ),
    "js_copied": "The text is copied. Paste it into a mail and send that back.",
    "js_by_hand": "Copy the marked text, paste it into a mail and send that back.",
    "js_sure": "Empty the whole form?",
    "js_same": "no change",
    "js_subject": "OKR answers of {name}, {day}",
    "js_keep": "Please leave what follows as it is: it is read by OKR Desktop.",
}

GERMAN: dict[str, str] = {
    "title": "Check-in: {who}",
    "heading": "Check-in für {who}",
    "heading_open": "Check-in",
    "about": "{cycle} · Stand {day}",
    "intro": (
        "Tragen Sie ein, was sich geändert hat. Lassen Sie alles leer, wo sich nichts geändert hat. Es wird nichts "
        "versendet: Am Ende speichern Sie eine kleine Datei und schicken sie zurück."
    ),
    "no_script": (
        "Diese Seite muss zum Ausfüllen im Browser geöffnet werden. Speichern Sie den Anhang und öffnen Sie ihn dann "
        "mit Ihrem Browser."
    ),
    "unkept": (
        "Dieser Browser merkt sich nicht, was Sie schreiben. Speichern Sie Ihre Antworten, bevor Sie die Seite "
        "schließen, sonst sind sie verloren."
    ),
    "day_label": "Der Tag, von dem Ihre Werte sind",
    "who_label": "Wer sind Sie?",
    "who_choose": "Bitte wählen",
    "who_other": "Jemand anderes",
    "other_label": "Ihr Name",
    "aim": "Soll: {aim}",
    "from_to": "von {start} auf {target}",
    "at_least": "mindestens {limit}",
    "at_most": "höchstens {limit}",
    "between": "zwischen {low} und {high}",
    "yes": "Ja",
    "no": "Nein",
    "done_or_not": "erledigt, ja oder nein",
    "steps": "alle Meilensteine erreicht",
    "levels": "auf diesen Stufen so weit wie möglich",
    "now": "Bisher: {value}",
    "confidence_of": "Zuversicht {value} von 10",
    "never": "Es gibt noch keinen Check-in.",
    "value": "Wert jetzt",
    "in_unit": "in {unit}",
    "clock": "etwa 1:30 oder 90 min",
    "unchanged": "Keine Änderung",
    "no_answer": "Keine Antwort",
    "reached": "Welche davon sind erreicht?",
    "where": "Wo stehen Sie?",
    "weight": "Gewicht {weight}",
    "by_day": "bis {day}",
    "level_0": "Noch keine",
    "level_1": "Commit",
    "level_2": "Zielwert",
    "level_3": "Stretch",
    "confidence": "Zuversicht",
    "confidence_hint": "0 wird nicht erreicht, 10 sicher",
    "note": "Was ist geschehen?",
    "more": "Nächste Schritte und was im Weg steht",
    "next": "Nächste Schritte",
    "blocker": "Was steht im Weg?",
    "send_heading": "Speichern und zurückschicken",
    "send_how": (
        "Speichern Sie die Datei und schicken Sie sie per Mail an die Person, die Ihnen das Formular geschickt hat."
    ),
    "send_to": "Speichern Sie die Datei und schicken Sie sie an {name} ({mail}).",
    "save": "Antworten speichern",
    "copy": "Stattdessen als Text kopieren",
    "clear": "Formular leeren",
    "text_label": "Fügen Sie diesen ganzen Text in eine Mail ein:",
    "to_end": "Speichern und zurückschicken",
    "made_by": "Erstellt mit OKR Desktop. Diese Seite arbeitet ohne Netz und lädt nichts aus dem Internet.",
    "js_number": "Das ist keine Zahl. Schreiben Sie etwa 1250,5 oder lassen Sie das Feld leer.",
    "js_unit": "Schreiben Sie nur die Zahl in {unit}.",
    "js_range": "Diese Zahl ist zu groß.",
    "js_places": "Höchstens zwölf Nachkommastellen lassen sich speichern.",
    "js_first": "Hier braucht es einen Wert, denn es gibt noch keinen.",
    "js_read": "Gelesen als {value}",
    "js_count": "{count} von {total} ausgefüllt",
    "js_who": "Bitte sagen Sie, wer Sie sind.",
    "js_day": "Wählen Sie einen Tag bis heute.",
    "js_wrong": "Noch nicht gespeichert. Zu verbessern: {count}",
    "js_nothing": "Noch ist nichts ausgefüllt, es gibt also nichts zu speichern.",
    "js_saved": (
        "Als „{file}“ in Ihren Downloads gespeichert. Schicken Sie diese Datei jetzt zurück. Ist keine Datei da? "
        "Kopieren Sie stattdessen den Text."
    ),
    "js_copied": "Der Text ist kopiert. Fügen Sie ihn in eine Mail ein und schicken Sie diese zurück.",
    "js_by_hand": "Kopieren Sie den markierten Text, fügen Sie ihn in eine Mail ein und schicken Sie diese zurück.",
    "js_sure": "Das ganze Formular leeren?",
    "js_same": "keine Änderung",
    "js_subject": "OKR-Antworten von {name}, {day}",
    "js_keep": "Bitte lassen Sie das Folgende, wie es ist: OKR Desktop liest es.",
}


def form_words(language: str) -> dict[str, str]:
    """The words of a language; English for one that is not there."""
    return GERMAN if language == "de" else ENGLISH
