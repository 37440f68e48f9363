"""The words of the form that is sent out before a workshop, one table per language with the same keys."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "title": "Ideas before the workshop",
    "about_day": "For the workshop on {day}",
    "about": "For a workshop",
    "intro": (
        "Write down what comes to your mind, one idea in each field. A new field appears by itself. Nothing is sent "
        "anywhere: at the end you save a small file and send it back."
    ),
    "sealed": (
        "Your name is not in the file, and the workshop keeps no name with your ideas. Whoever you send the file to "
        "can see that it comes from you. In the workshop your ideas are shown together with those of the others."
    ),
    "named_after": (
        "In this workshop ideas bear the name of who wrote them, shown when all ideas are. Write your name above if "
        "you want that. Without it your ideas bear no name."
    ),
    "named": (
        "In this workshop ideas bear the name of who wrote them, for everybody to see. Write your name above if you "
        "want that. Without it your ideas bear no name."
    ),
    "no_script": (
        "This page must be opened in a browser to be filled in. Save the attachment, then open it with your browser."
    ),
    "unkept": (
        "This browser does not keep what you type. Save your ideas before you close the page, or they are lost."
    ),
    "name_label": "Your name",
    "name_hint": "(optional)",
    "send_heading": "Save and send back",
    "send_how": "Save the file and send it back by mail, to whoever sent you this form.",
    "send_to": "Save the file and send it to {name}, who leads the workshop.",
    "save": "Save ideas",
    "copy": "Copy as text instead",
    "clear": "Clear the form",
    "text_label": "Paste this whole text into a mail:",
    "to_end": "Save and send back",
    "made_by": "Made with OKR Desktop. This page works offline and loads nothing from the internet.",
    "js_idea": "Idea {number}",
    "js_long": "Too long: {count} of {limit} characters. Make it shorter, or two ideas of it.",
    "js_left": "{count} of {limit} characters",
    "js_count": "Ideas: {count}",
    "js_full": "More than {limit} ideas do not fit into one form.",
    "js_wrong": "Not saved yet. To be mended: {count}",
    "js_nothing": "There is no idea yet, so there is nothing to save.",
    "js_file": "OKR ideas",
    "js_saved": (
        "Saved as “{file}” in your downloads. Now send this file back. Did no file appear? Copy the text instead."
    ),
    "js_copied": "The text is copied. Paste it into a mail and send that back.",
    "js_by_hand": "Copy the marked text, paste it into a mail and send that back.",
    "js_sure": "Empty the whole form?",
    "js_keep": "Please leave what follows as it is: it is read by OKR Desktop.",
}

GERMAN: dict[str, str] = {
    "title": "Ideen vor dem Workshop",
    "about_day": "Für den Workshop am {day}",
    "about": "Für einen Workshop",
    "intro": (
        "Schreiben Sie auf, was Ihnen einfällt, in jedes Feld eine Idee. Ein neues Feld erscheint von selbst. Es wird "
        "nichts versendet: Am Ende speichern Sie eine kleine Datei und schicken sie zurück."
    ),
    "sealed": (
        "Ihr Name steht nicht in der Datei, und der Workshop hält bei Ihren Ideen keinen Namen fest. Wem Sie die Datei "
        "schicken, der sieht, dass sie von Ihnen kommt. Im Workshop werden Ihre Ideen mit denen der anderen gezeigt."
    ),
    "named_after": (
        "In diesem Workshop tragen Ideen den Namen dessen, der sie geschrieben hat, sobald alle Ideen gezeigt werden. "
        "Schreiben Sie oben Ihren Namen, wenn Sie das möchten. Ohne ihn tragen Ihre Ideen keinen Namen."
    ),
    "named": (
        "In diesem Workshop tragen Ideen den Namen dessen, der sie geschrieben hat, und alle sehen ihn. Schreiben Sie "
        "oben Ihren Namen, wenn Sie das möchten. Ohne ihn tragen Ihre Ideen keinen Namen."
    ),
    "no_script": (
        "Diese Seite muss zum Ausfüllen im Browser geöffnet werden. Speichern Sie den Anhang und öffnen Sie ihn dann "
        "mit Ihrem Browser."
    ),
    "unkept": (
        "Dieser Browser merkt sich nicht, was Sie schreiben. Speichern Sie Ihre Ideen, bevor Sie die Seite schließen, "
        "sonst sind sie verloren."
    ),
    "name_label": "Ihr Name",
    "name_hint": "(freiwillig)",
    "send_heading": "Speichern und zurückschicken",
    "send_how": (
        "Speichern Sie die Datei und schicken Sie sie per Mail an die Person, die Ihnen das Formular geschickt hat."
    ),
    "send_to": "Speichern Sie die Datei und schicken Sie sie an {name}; dort liegt die Leitung des Workshops.",
    "save": "Ideen speichern",
    "copy": "Stattdessen als Text kopieren",
    "clear": "Formular leeren",
    "text_label": "Fügen Sie diesen ganzen Text in eine Mail ein:",
    "to_end": "Speichern und zurückschicken",
    "made_by": "Erstellt mit OKR Desktop. Diese Seite arbeitet ohne Netz und lädt nichts aus dem Internet.",
    "js_idea": "Idee {number}",
    "js_long": "Zu lang: {count} von {limit} Zeichen. Kürzen Sie, oder machen Sie zwei Ideen daraus.",
    "js_left": "{count} von {limit} Zeichen",
    "js_count": "Ideen: {count}",
    "js_full": "Mehr als {limit} Ideen passen nicht in ein Formular.",
    "js_wrong": "Noch nicht gespeichert. Zu verbessern: {count}",
    "js_nothing": "Noch steht hier keine Idee, es gibt also nichts zu speichern.",
    "js_file": "OKR-Ideen",
    "js_saved": (
        "Als „{file}“ in Ihren Downloads gespeichert. Schicken Sie diese Datei jetzt zurück. Ist keine Datei da? "
        "Kopieren Sie stattdessen den Text."
    ),
    "js_copied": "Der Text ist kopiert. Fügen Sie ihn in eine Mail ein und schicken Sie diese zurück.",
    "js_by_hand": "Kopieren Sie den markierten Text, fügen Sie ihn in eine Mail ein und schicken Sie diese zurück.",
    "js_sure": "Das ganze Formular leeren?",
    "js_keep": "Bitte lassen Sie das Folgende, wie es ist: OKR Desktop liest es.",
}


def form_words(language: str) -> dict[str, str]:
    """The words of a language; English for one that is not there."""
    return GERMAN if language == "de" else ENGLISH
