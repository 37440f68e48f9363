"""The words of the sections of the quarterly review, in German."""

from __future__ import annotations

GERMAN: dict[str, str] = {
    # The first pages.
    "contents": "Inhalt",
    "see_page": "Seite {page}",
    "more_on_page": "… {n} weitere auf Seite {page}",
    "full_on_page": "… vollständig auf Seite {page}",
    "more_in_review": "… {n} weitere im Quartalsbericht",
    "by_band_small": "Nach Bewertung",
    "by_band_now_small": "Nach Fortschritt",
    "signs": "Zeichen",
    "full_in_review": "… vollständig im Quartalsbericht",
    "decisions": "Gewünschte Entscheidungen",
    "decisions_none": "Dieser Bericht bittet um keine Entscheidung.",
    "advice": "Empfehlung: {text}",
    "because": "Warum: {text}",
    "misses": "Größte Verfehlungen",
    "misses_none": "Kein bewertetes Schlüsselergebnis wurde verfehlt.",
    "highlights": "Höhepunkte",
    "since": "Seit dem letzten Quartal",
    "before": "Vorher",
    "now": "Jetzt",
    "since_progress": "Fortschritt, Median",
    "since_green": "Im oberen Bereich",
    "since_checked_in": "Mit Check-in",
    "since_moved": "Ziele: {continued} fortgeführt, {fresh} neu, {dropped} nicht mitgenommen.",
    "by_band": "Schlüsselergebnisse nach Bewertung",
    "by_band_now": "Schlüsselergebnisse nach Fortschritt",
    "unscored": "Ohne Wert",
    "band_green": "ab {high}",
    "band_yellow": "von {low} bis {high}",
    "band_red": "unter {low}",
    "band_unscored": "ohne Wert",
    # Distribution.
    "distribution": "Wie sich die Werte verteilen",
    "distribution_lead": (
        "Jeder Punkt ist ein Schlüsselergebnis bei seinem bisherigen Fortschritt, jeder Balken der Median des Teams. "
        "Schlüsselergebnisse ohne Zahl sind rechts gezählt; sie sind keine Nullen."
    ),
    "distribution_lead_graded": (
        "Jeder Punkt ist ein Schlüsselergebnis bei seiner Bewertung, jeder Balken der Median des Teams. "
        "Schlüsselergebnisse ohne Bewertung sind rechts gezählt; sie sind keine Nullen."
    ),
    "col_team": "Team",
    "col_median": "Median",
    "col_range": "Spanne",
    "col_unscored": "Ohne Wert",
    "no_team": "Ohne Team",
    "spread_said": "Median {median}, Spanne {range}",
    "spread_unscored": "Ohne Wert: {n}",
    # Pace.
    "pace": "Tempo gegen die Zeit",
    "pace_lead": (
        "Am {date} waren {share} des Zeitraums vergangen. Der senkrechte Strich zeigt, was sich daraus erwarten lässt; "
        "der Abstand ist in Punkten, der größte Rückstand zuerst."
    ),
    "col_objective": "Ziel",
    "col_expected": "Erw.",
    "col_gap": "Abst.",
    "col_reported": "Berichtet",
    # Confidence.
    "confidence_trend": "Zuversicht Woche für Woche",
    "confidence_lead": (
        "Wie sicher sich die Zuständigen sind, 0 bis 10: der Median als Linie, vom niedrigsten zum höchsten Wert als "
        "Band, der letzte Median als Zahl. Ein Ring auf der Grundlinie ist eine Woche ohne Check-in."
    ),
    # At risk.
    "at_risk_list": "Gefährdet",
    "at_risk_lead": (
        "Das Dringendste zuerst, jeweils mit der Regel, die es hierher gebracht hat. Die Regeln stehen bei den Formeln."
    ),
    "at_risk_more": "… {n} weitere; alle stehen unten bei den Ergebnissen mit ihrem Status.",
    "at_risk_none": "Keine Regel greift: kein Schlüsselergebnis ist gefährdet.",
    "col_progress_gap": "Fortschritt, Abstand",
    "col_confidence_then": "Zuversicht (vor 4 Wo.)",
    "col_days": "Tage still",
    "col_why": "Warum, was im Weg steht",
    "points_short": "{points} Pkt.",
    "was": "(war {value})",
    "never": "nie",
    "no_owner": "niemand",
    "help_wanted": "Hilfe gesucht: {text}",
    "risk_confidence": "Zuversicht {value} (Grenze {limit})",
    "risk_gap": "Abstand {gap} Punkte (Grenze {limit})",
    "risk_silent": "Kein Check-in seit {days} Tagen (Grenze {limit})",
    "risk_falling": "Zuversicht fiel von {before} auf {now}",
    "risk_never": "Noch nie ein Check-in",
    "risk_by_hand": "Von Hand gesetzt: {reason}",
    # Kinds of measure.
    "kind_increase": "Steigern",
    "kind_decrease": "Senken",
    "kind_stay_above": "Nicht unter",
    "kind_stay_below": "Nicht über",
    "kind_band": "Band",
    "kind_yes_no": "Ja/Nein",
    "kind_milestones": "Meilensteine",
    "kind_levels": "Stufen",
    # Learnings.
    "learnings": "Was wir gelernt haben",
    "learnings_lead": "Die Erklärung zählt mehr als die Zahl.",
    "learning_all": "Über alle Ziele hinweg",
    "learning_reached": "Erreicht",
    "learning_learned": "Gelernt",
    "learning_assumption": "Falsch angenommen",
    "learning_next": "Als Nächstes",
    # Next quarter.
    "next_quarter": "Nächstes Quartal",
    "next_lead": "Was bleibt, sich ändert, entfällt und beginnt, durch wen und bis wann.",
    "col_choice": "Beschluss",
    "col_what": "Was",
    "col_due": "Bis",
    "col_carried": "Übertragen",
    "times": "{n} ×",
    "choice_keep": "Behalten",
    "choice_change": "Ändern",
    "choice_drop": "Streichen",
    "choice_start": "Beginnen",
    "decisions_full": "Gewünschte Entscheidungen, vollständig",
    "highlights_full": "Höhepunkte, vollständig",
    # Engagement.
    "engagement": "Wie die Menschen mitgemacht haben",
    "engagement_lead": "Gezählt über {n} Personen, nie je Person; die Beteiligung zuerst.",
    "engagement_few": (
        "Zahlen über Menschen stehen hier erst ab {threshold} Personen; es sind weniger, und niemand soll erkennbar "
        "sein."
    ),
    "engagement_note": (
        "Voller Punkt: dieses Quartal. Leerer Punkt: das Quartal davor, soweit bekannt. Die Linie reicht von 0 bis "
        "100 %."
    ),
    "col_indicator": "Kennzahl",
    "col_now": "Dieses Quartal",
    "col_before": "Letztes",
    "engagement_participation": "Beteiligung",
    "engagement_participation_text": "Schlüsselergebnisse mit Check-ins im Takt",
    "engagement_people_active": "Personen mit Check-ins",
    "engagement_people_active_text": "von allen Zuständigen",
    "engagement_confidence_told": "Zuversicht genannt",
    "engagement_confidence_told_text": "Check-ins, die sagen, wie sicher sich jemand ist",
    "engagement_notes": "Check-ins mit Notiz",
    "engagement_notes_text": "von allen Check-ins",
    "engagement_comments": "Kommentare",
    "engagement_comments_text": "zu Zielen und Schlüsselergebnissen",
    "engagement_ideas": "Ideen",
    "engagement_ideas_text": "im Quartal eingereicht",
    "engagement_ideas_answered": "Beantwortete Ideen",
    "engagement_ideas_answered_text": "von allen Ideen",
    "engagement_bottom_up": "Von unten nach oben",
    "engagement_bottom_up_text": "Ziele, die aus Ideen kamen",
    "engagement_workshops": "Workshops",
    "engagement_workshops_text": "im Quartal abgehalten",
    "engagement_acknowledged": "Quittierte Check-ins",
    "engagement_acknowledged_text": "jemand hat geantwortet oder gedankt",
    "engagement_blockers": "Genannte Hindernisse",
    "engagement_blockers_text": "Check-ins, die sagen, was im Weg steht",
    # Teams.
    "team_page": "Teamseite",
    "team_pages": "Teamseiten",
    "team_empty": "Dieses Team hat in diesem Zeitraum noch keine Ziele.",
    # Sign-off.
    "sign_off": "Freigabe",
    "sign_off_lead": "Wir haben diesen Bericht gelesen. Worum er bittet, ist entschieden wie oben vermerkt.",
    "sign_name": "Name, Rolle",
    "sign_date": "Datum",
    "sign_signature": "Unterschrift",
    "agreed": "einverstanden",
    "agreed_with": "einverstanden mit Anmerkungen",
    "report_id": "Bericht {value}",
    "data_hash": "Prüfsumme der Daten (SHA-256): {value}",
    "made_with_short": "Erstellt mit OKR Desktop {value}",
    # Appendices.
    "appendix": "Anhang {letter} · {title}",
    "log": "Protokoll der Check-ins",
    "log_lead": "Alle {n} Check-ins, {period}, der älteste zuerst.",
    "col_value": "Wert",
    "col_author": "Von",
    "col_note": "Notiz",
    "definitions": "Begriffe und Formeln",
    "reading": "So sind die Zahlen zu lesen",
    "formula_elapsed": "Vergangene Zeit",
    "formula_elapsed_text": "(heute – erster Tag) / (letzter Tag – erster Tag), in Tagen",
    "formula_gap": "Abstand zum Tempo",
    "formula_gap_text": "Fortschritt – erwartet; erwartet ist die vergangene Zeit mal dem, was der Anspruch verlangt",
    "formula_median": "Median",
    "formula_median_text": "der mittlere Wert; was weder Bewertung noch Fortschritt hat, steht daneben, nie als 0",
    "formula_at_risk": "Liste der gefährdeten",
    "formula_at_risk_text": (
        "eines von: Zuversicht ≤ {confidence} von 10; Abstand < {gap} Punkte (nicht vor {silent} des Zeitraums, nicht "
        "für Arten ohne Tempo); kein Check-in seit mehr als {cadences} × dem Takt; Zuversicht fiel um "
        "≥ {fall} in {days} Tagen; von Hand gesetzt"
    ),
    "quality": "Datenqualität",
    "quality_lead": "Was man über die Daten hinter diesem Bericht wissen sollte.",
    "quality_fine": (
        "Nichts gefunden: jedes Schlüsselergebnis hat einen Startwert, jemanden, der zuständig ist, und Check-ins im "
        "Takt."
    ),
    "col_found": "Was gefunden wurde",
    "quality_no_baseline_name": "Ohne Startwert",
    "quality_no_baseline": "Kein Startwert, deshalb lässt sich kein Fortschritt rechnen",
    "quality_no_owner_name": "Ohne Zuständige",
    "quality_no_owner": "Niemand ist zuständig",
    "quality_never_name": "Nie ein Check-in",
    "quality_never": "Kein Check-in in diesem Zeitraum",
    "quality_stale_name": "Veraltet",
    "quality_stale": "Letzter Check-in vor {days} Tagen",
    "quality_target_name": "Zielwerte, die im Quartal geändert wurden",
    "quality_target": "{day}: Zielwert {old} → {new}, von {by}",
    "quality_baseline_name": "Startwerte, die im Quartal geändert wurden",
    "quality_baseline": "{day}: Startwert {old} → {new}, von {by}",
    "quality_late_name": "Späte Check-ins",
    "quality_late": "Bis zu {days} Tage zwischen zwei Check-ins",
    "quality_backdated_name": "Nachgetragen",
    "quality_backdated": "Rückdatierte Check-ins: {count}",
    "quality_by_hand_name": "Status von Hand",
    "quality_by_hand": "Auf „{status}“ gesetzt von {by}: {reason}",
    "quality_no_range_name": "Nichts zu messen",
    "quality_no_range": "Start und Zielwert sind gleich: kein Wert",
    "quality_no_key_results_name": "Ohne Schlüsselergebnisse",
    "quality_no_key_results": "Nichts misst dieses Ziel",
    "quality_carried_name": "Übertragen",
    "quality_carried": "{n}-mal übertragen",
}
