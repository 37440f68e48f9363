"""The words of the review about people's part in it, in German."""

from __future__ import annotations

GERMAN: dict[str, str] = {
    # What it serves, and what was promised.
    "strategy": "Wem die Ziele dienen",
    "strategy_lead": "„{mission}“",
    "strategy_lead_plain": "Die Richtungen über den Zielen mit dem Fortschritt dessen, was ihnen dient.",
    "col_direction": "Richtung",
    "col_serving": "Ziele",
    "strategy_unserved": "Kein Ziel dient: {list}.",
    "strategy_loose": "{n} von {total} Zielen dienen keiner Richtung: {list}.",
    "strategy_loose_one": "1 von {total} Zielen dient keiner Richtung: {list}.",
    "strategy_mean": (
        "Der Fortschritt ist das Mittel der Ziele, die in einer Richtung zuoberst stehen; was unter ihnen steht, ist "
        "daneben mitgezählt, aber nicht noch einmal gemittelt."
    ),
    "and_more": "{list} und {n} weitere",
    "promises_title": "Zugesagte Mittel",
    "promises_one": "{text} ({date}, {sponsor})",
    "promises_nobody": "{text} ({date})",
    "promises": "Zugesagte Mittel: {delivered} von {total} sind gekommen",
    "promises_partly": "{n} zum Teil",
    "promises_late": "Überfällig: {list}",
    # Work across teams.
    "teamwork": "Arbeit über Teams hinweg",
    "teamwork_shared": "{n} von {total} Zielen gehören mehreren Teams.",
    "teamwork_shared_one": "1 von {total} Zielen gehört mehreren Teams.",
    "teamwork_requests": (
        "Bitten zwischen Teams: {total}, davon {done} erledigt, {declined} abgelehnt, {waiting} noch offen."
    ),
    "teamwork_request_done": "Es gab eine Bitte zwischen Teams; sie ist erledigt.",
    "teamwork_request_declined": "Es gab eine Bitte zwischen Teams; sie wurde abgelehnt.",
    "teamwork_request_waiting": "Es gibt eine Bitte zwischen Teams; sie ist noch offen.",
    "teamwork_request_late": "Es gibt eine Bitte zwischen Teams; sie ist überfällig.",
    "teamwork_late": "Davon überfällig: {n}.",
    "col_request": "Was gebraucht wird",
    "col_from_to": "Wer von wem",
    "col_by": "Bis",
    "from_to": "{asker} von {giver}",
    "request_asked": "noch ohne Antwort",
    "request_accepted": "zugesagt",
    "request_late": "überfällig",
    "request_more": "… {n} weitere auf der Seite zur Zusammenarbeit im Programm",
    # What became of lessons.
    "followed": "Was aus früheren Lehren wurde",
    "col_agreed": "Was vereinbart wurde",
    "col_outcome": "Was daraus wurde",
    "work_open": "Offen",
    "work_doing": "Läuft",
    "work_done": "Erledigt",
    "work_dropped": "Verworfen",
    "not_checked": "noch nicht wieder angesehen",
    "followed_more": "… {n} weitere auf der Seite des Zyklus im Programm",
    "untaken": "In {cycle} gelernt, und nichts dazu vereinbart: {list}.",
    "try_next": "Was als Nächstes zu versuchen ist",
    # What people said.
    "voices": "Was die Leute gesagt haben",
    "voices_lead": (
        "Ideen und Bedenken dieses Quartals und was daraus wurde. Niemand wird genannt, ob mit Namen gegeben oder ohne."
    ),
    "voices_covered": (
        "Was über dieses Team gesagt wurde, steht hier nicht: Daraus ließe sich ableiten, was über ein kleineres "
        "gesagt wurde."
    ),
    "voices_ideas": "Ideen",
    "voices_concerns": "Bedenken",
    "voices_thanks": "Dank für Ergebnisse",
    "voices_more": "… {n} weitere im Bericht „Ihr habt gesagt, wir haben getan“",
    "col_said": "Was gesagt wurde",
    "col_became": "Was daraus wurde",
    "fate_adopted": "übernommen",
    "fate_adapted": "in anderer Form",
    "fate_later": "später",
    "fate_declined": "abgelehnt",
    "fate_open": "noch ohne Antwort",
    "standing_raised": "noch ohne Antwort",
    "standing_answered": "beantwortet",
    "standing_acting": "wird bearbeitet",
    "standing_resolved": "gelöst",
    "standing_accepted": "so hingenommen",
    "alike_one": "und eine weitere Idee",
    "alike": "und {n} weitere Ideen",
    "supported": "von {n} unterstützt",
    "progress_so_far": "bisher {share}",
    "waits_fresh": "Noch ohne Antwort, seit weniger als einer Woche",
    "waits_one": "Noch ohne Antwort, seit einer Woche",
    "waits": "Noch ohne Antwort, seit {n} Wochen",
    "waits_unknown": "Noch ohne Antwort",
    "engagement_few_voices": (
        "Zahlen über Menschen und was sie gesagt haben, stehen hier erst ab {threshold} Personen; hier sind es "
        "weniger, damit niemand zu erkennen ist."
    ),
    "engagement_pulse_lead": (
        "Was eine Umfrage sagt, steht hier ab so vielen Antworten, wie sie vor der ersten Antwort versprochen hat."
    ),
    # The pulse.
    "pulse_answers": "{n} Antworten; Mittelwert, 0 bis 100",
    "pulse_between": "{low} bis {high}",
    "pulse_note": (
        "Heller Balken: zwei Standardfehler unter und über dem Mittelwert, so weit kann ihn allein der Zufall "
        "verschieben. Eigene Fragen, keine geprüfte Skala."
    ),
    # What to try next, by the code of the check: what to do, and what was seen.
    "try_late": (
        "Eine kurze feste Zeit je Woche für Check-ins vereinbaren und mit dem Schlüsselergebnis anfangen, über "
        "das niemand gern spricht."
    ),
    "seen_late": "{count} von {total} Schlüsselergebnissen ohne rechtzeitigen Check-in.",
    "seen_late_one": "1 von {total} Schlüsselergebnissen ohne rechtzeitigen Check-in.",
    "try_crowded_teams": (
        "Jedes dieser Teams fragen, auf welche zwei Ziele es zuerst verzichten würde, und diese zurückstellen."
    ),
    "seen_crowded_teams": "{count} von {total} Teams haben mehr als fünf Ziele.",
    "seen_crowded_teams_one": "1 von {total} Teams hat mehr als fünf Ziele.",
    "try_crowded_objectives": (
        "Die drei behalten, die auch am Ende noch überzeugen; aus den anderen Initiativen machen."
    ),
    "seen_crowded_objectives": "{count} von {total} Zielen haben mehr als fünf Schlüsselergebnisse.",
    "seen_crowded_objectives_one": "1 von {total} Zielen hat mehr als fünf Schlüsselergebnisse.",
    "try_bare_objectives": (
        "Bei jedem fragen: Woran würden wir sehen, dass es stimmt? Die Antwort wird die zweite Zahl."
    ),
    "seen_bare_objectives": "{count} von {total} Zielen haben weniger als zwei Schlüsselergebnisse.",
    "seen_bare_objectives_one": "1 von {total} Zielen hat weniger als zwei Schlüsselergebnisse.",
    "try_no_owner": "In der nächsten Runde fragen, wer sich um welches kümmern möchte. Nicht zuteilen.",
    "seen_no_owner": "Um {count} von {total} Schlüsselergebnissen kümmert sich niemand.",
    "seen_no_owner_one": "Um 1 von {total} Schlüsselergebnissen kümmert sich niemand.",
    "try_no_why": "Das Team je Ziel einen Satz schreiben lassen: Was wird besser, und für wen?",
    "seen_no_why": "{count} von {total} Zielen sagen nicht, warum sie wichtig sind.",
    "seen_no_why_one": "1 von {total} Zielen sagt nicht, warum es wichtig ist.",
    "try_mission": "Einen Satz auf der Seite Strategie schreiben und mit zwei Teams besprechen, bevor er bleibt.",
    "seen_mission": "Es gibt keine Mission, der Ziele dienen könnten.",
    "try_serves_nothing": "Einzeln durchgehen: Fehlt eine Richtung, oder braucht es das Ziel nicht?",
    "seen_serves_nothing": "{count} von {total} Zielen dienen keiner Richtung.",
    "seen_serves_nothing_one": "1 von {total} Zielen dient keiner Richtung.",
    "try_flat_confidence": (
        "„Was würdest du wetten?“ fragen, bevor die Zahl zu sehen ist, und für die erste niedrige Antwort danken."
    ),
    "seen_flat_confidence": "Bei {count} von {total} Schlüsselergebnissen hat sich die Zuversicht nie geändert.",
    "seen_flat_confidence_one": "Bei 1 von {total} Schlüsselergebnissen hat sich die Zuversicht nie geändert.",
    "try_bottom_up": "Vor dem nächsten Zyklus einen Workshop halten, der mit den Ideen aus dem Eingang beginnt.",
    "seen_bottom_up": (
        "{count} von {total} Zielen wurden aus dem Team heraus vorgeschlagen oder kamen aus seinen Ideen."
    ),
    "seen_bottom_up_one": "1 von {total} Zielen wurde aus dem Team heraus vorgeschlagen oder kam aus seinen Ideen.",
    "try_carried": "Bei jedem entscheiden: kleiner, jemand anderes oder gar nicht.",
    "seen_carried": "{count} von {total} Zielen wurden zweimal oder öfter übernommen.",
    "seen_carried_one": "1 von {total} Zielen wurde zweimal oder öfter übernommen.",
    "try_full_scores": "Fragen, was das Team versucht hätte, wenn ein Fehlschlag folgenlos bliebe.",
    "seen_full_scores": "{count} von {total} Schlüsselergebnissen des letzten Zyklus wurden ganz erreicht.",
    "seen_full_scores_one": "1 von {total} Schlüsselergebnissen des letzten Zyklus wurde ganz erreicht.",
    "try_low_scores": "Weniger vornehmen und den Ausgangswert prüfen, bevor ein Zielwert feststeht.",
    "seen_low_scores": "{count} von {total} Schlüsselergebnissen des letzten Zyklus blieben unter 0,3.",
    "try_no_words": "Zu jeder Bewertung um einen Satz bitten: Was hat den Ausschlag gegeben?",
    "seen_no_words": (
        "{count} von {total} bewerteten Schlüsselergebnissen des letzten Zyklus sind ohne ein Wort der Erklärung."
    ),
    "seen_no_words_one": "1 von {total} bewerteten Schlüsselergebnissen des letzten Zyklus blieb ohne Erklärung.",
    "try_retrospectives": "Sich als Team dreißig Minuten nehmen: eine Retrospektive als kurzer Workshop.",
    "seen_retrospectives": "Niemand hat auf den letzten Zyklus zurückgeblickt.",
    "try_unchecked": "Das nächste Treffen damit beginnen: erledigt, geht weiter oder mit Grund fallen gelassen.",
    "seen_unchecked": "{count} von {total} Maßnahmen früherer Zyklen wurden nicht wieder angesehen.",
    "seen_unchecked_one": "1 von {total} Maßnahmen früherer Zyklen wurde nicht wieder angesehen.",
    "try_ideas": "Diese Woche beantworten; ein „Nein“ mit Begründung ist eine Antwort.",
    "seen_ideas": "{count} von {total} neuen Ideen warten seit mehr als zwei Wochen auf eine Antwort.",
    "seen_ideas_one": "1 von {total} neuen Ideen wartet seit mehr als zwei Wochen auf eine Antwort.",
    "try_concerns": "Festlegen, wer welches beantwortet und bis wann.",
    "seen_concerns": "{count} von {total} offenen Bedenken sind seit mehr als einer Woche ohne Antwort.",
    "seen_concerns_one": "1 von {total} offenen Bedenken ist seit mehr als einer Woche ohne Antwort.",
    "try_questions": "Die eigenen beantworten und an die anderen einmal erinnern.",
    "seen_questions": "{count} von {total} offenen Fragen warten seit mehr als einer Woche.",
    "seen_questions_one": "1 von {total} offenen Fragen wartet seit mehr als einer Woche.",
    "try_requests": "Beide Teams für zehn Minuten zusammenbringen: zusagen, absagen oder etwas anderes anbieten.",
    "seen_requests": "{count} von {total} Bitten zwischen Teams haben keine rechtzeitige Antwort.",
    "seen_requests_one": "1 von {total} Bitten zwischen Teams hat keine rechtzeitige Antwort.",
    "try_sponsor": ("Jemanden aus der Leitung bitten, den Zyklus zu eröffnen, freizugeben und zum Review zu kommen."),
    "seen_sponsor": "Niemand steht als Sponsor für diesen Zyklus.",
    "try_signed": "Die den Plan des Zyklus freigeben lassen, die entscheiden, mit Namen.",
    "seen_signed": "Niemand hat den Plan dieses Zyklus freigegeben.",
    "try_promises": "Im Review sagen, welche Schlüsselergebnisse darauf warten, und um einen neuen Termin bitten.",
    "seen_promises": "{count} von {total} zugesagten und fälligen Mitteln sind nicht gekommen.",
    "seen_promises_one": "1 von {total} zugesagten und fälligen Mitteln ist nicht gekommen.",
    "try_pulse": "Zur Mitte des Zyklus drei Fragen stellen.",
    "seen_pulse": "In diesem Zyklus wurde kein Puls abgeschlossen.",
    "try_participation": "Sagen, was aus den letzten Antworten geworden ist, bevor wieder gefragt wird.",
    "seen_participation": "{count} von {total} Personen haben den letzten Puls beantwortet.",
}
