"""German words of the coach; verbs stand anywhere in a German sentence."""

from __future__ import annotations

from okr_desktop.domain.coach.packs.base import Pack, phrases, words

PACK = Pack(
    language="de",
    common=words(
        "der die das und wir ist sind von mit für auf zu im den dem ein eine einen nicht unser unsere bis aus"
    ),
    skip=words("""
        wir haben werden wollen sollen müssen unser unsere der die das ein eine einen erfolgreich alle den dem es
        sich aktiv gemeinsam dann zuerst"""),
    tasks=words("""
        erstellen erstellt erstelle aufbauen aufgebaut bauen gebaut einführen eingeführt führen umsetzen umgesetzt
        implementieren implementiert definieren definiert entwickeln entwickelt veröffentlichen veröffentlicht
        schreiben geschrieben planen geplant organisieren organisiert durchführen durchgeführt vorbereiten
        vorbereitet einrichten eingerichtet migrieren migriert umstellen umgestellt ausrollen ausgerollt launchen
        gelauncht fertigstellen fertiggestellt abschließen abgeschlossen ausarbeiten ausgearbeitet erarbeiten
        erarbeitet dokumentieren dokumentiert konzipieren konzipiert gestalten gestaltet überarbeiten überarbeitet
        aktualisieren aktualisiert festlegen festgelegt identifizieren identifiziert einstellen eingestellt
        rekrutieren rekrutiert anlegen angelegt liefern geliefert ausliefern ausgeliefert bereitstellen
        bereitgestellt installieren installiert integrieren integriert automatisieren automatisiert testen getestet
        schulen geschult formulieren formuliert präsentieren präsentiert evaluieren evaluiert sammeln gesammelt
        programmieren programmiert konfigurieren konfiguriert veranstalten veranstaltet"""),
    activities=words("""
        unterstützen unterstützt unterstütze helfen beraten analysieren analysiert teilnehmen teilgenommen prüfen
        geprüft untersuchen untersucht erforschen recherchieren recherchiert beobachten beobachtet begleiten
        begleitet mitarbeiten mitwirken bewerten bewertet diskutieren diskutiert besprechen evaluierung erkunden
        austauschen"""),
    nominal=phrases("""
        erstellung
        aufbau
        einführung
        umsetzung
        implementierung
        entwicklung
        veröffentlichung
        launch
        rollout
        migration
        fertigstellung
        durchführung
        konzeption
        ausarbeitung
        überarbeitung
        einrichtung
        planung
        vorbereitung
        integration
        definition
        """),
    nominal_ends=words("""
        konzept konzeption strategie plan roadmap prototyp implementierung umsetzung einführung dokumentation
        migration workshop relaunch"""),
    capabilities=(),
    done=words("""
        live online erledigt vorhanden verfügbar fertig"""),
    states=words("""
        ist sind kann können nutzt nutzen kennt kennen hat empfiehlt empfehlen vertraut wählen bevorzugen erhält
        läuft bestanden gewonnen zertifiziert findet finden"""),
    statement=words("soll sollen wird werden muss"),
    reached=words("""
        erreichen gewinnen verdoppeln halbieren senken steigern erhöhen reduzieren verdreifachen übertreffen
        erhalten bestehen verkaufen abschluss"""),
    changes=phrases("""
        mindestens
        höchstens
        maximal
        minimal
        mehr als
        weniger als
        unter
        über
        bis zu
        um
        innerhalb
        """),
    outputs=words("""
        artikel beiträge beitrag posts post features feature interviews interview workshops workshop releases
        release tests test meetings meeting videos video vorträge vortrag webinare webinar berichte bericht seiten
        präsentationen präsentation veranstaltungen veranstaltung schulungen schulung newsletter kampagnen kampagne
        dokumente prototypen konzepte umfragen umfrage blogartikel blogbeiträge termine tickets experimente"""),
    vague=words("""
        besser bessere besseren besseres schneller schnellere mehr weniger verbessern verbessert verbesserung
        optimieren optimiert optimierung stärken gestärkt effizienter effizient einfacher erhöhen erhöht steigern
        gesteigert höher höhere stärker ausbauen ausgebaut senken reduzieren weiterentwickeln"""),
    generic_verbs=words("""
        verbessern steigern erhöhen optimieren stärken fördern ausbauen entwickeln weiterentwickeln vorantreiben
        maximieren beschleunigen"""),
    generic_nouns=words("""
        qualität leistung effizienz produktivität wachstum zufriedenheit kundenzufriedenheit umsatz prozess prozesse
        kommunikation erfahrung kultur geschäft kunde kunden team teams produkt produkte marketing marke
        zusammenarbeit mitarbeiter mitarbeiterzufriedenheit service ergebnis ergebnisse wert präsenz sichtbarkeit
        unsere die den das unser und im"""),
    numbers=words("""
        null ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig fünfzig hundert
        tausend million millionen halb hälfte doppelt dreifach alle allen aller jede jeder jedes jeden kein keine
        keiner beide""")
    - words("ein"),
    usual=words("""
        halten beibehalten weiterhin sicherstellen gewährleisten fortführen fortsetzen aufrechterhalten bewahren
        erhalten sichern weiterführen"""),
    purposes=phrases("""
        damit
        um zu
        so dass
        sodass
        um die
        um den
        um das
        um unsere
        um
        """),
    up=words("""
        gesteigert erhöht steigern erhöhen verdoppeln verdreifachen steigerung erhöhung wachsen ausbauen anheben"""),
    down=words("""
        gesenkt reduziert senken reduzieren verringern halbieren verkürzen senkung reduzierung reduktion
        verringerung minimieren"""),
    months=phrases("""
        januar
        februar
        märz
        april
        mai
        juni
        juli
        august
        september
        oktober
        november
        dezember
        """),
    joins=words("und & sowie"),
    ranges=("von", "auf"),
    before_value=words("von auf um bis mindestens höchstens über unter mehr als weniger ca maximal"),
    until=words("bis ende vor im jahr"),
    versions=words("version release python java php android ios windows"),
    counts=phrases("anzahl\nzahl der\nmenge"),
    rates=words("rate anteil quote prozent prozentsatz abdeckung verfügbarkeit auslastung conversion-rate"),
    time_units=words("sekunden sekunde minuten minute stunden stunde tage tagen tag wochen woche monate monaten monat"),
    volume_tags=words("menge volumen geschwindigkeit kosten volume speed cost tempo"),
    quality_tags=words("qualität quality"),
    lagging_tags=words("lagging spätindikator nachlaufend"),
    independent_tags=words("unabhängig eigenständig independent"),
    verbs_anywhere=True,
)
