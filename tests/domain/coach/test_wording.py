"""The rules that read words: what they ask about and what they leave alone, in four languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okr_desktop.domain.coach.hints import Level, Profile
from okr_desktop.domain.coach.lint import hints_for_key_result, hints_for_objective
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText
from okr_desktop.domain.coach.tools import likeness, said

Cases = dict[str, tuple[list[str], list[str]]]

# rule: texts that it asks about, texts that it leaves alone (false positives of the design among them)
KEY_RESULTS: dict[str, Cases] = {
    "en": {
        "K_TASK": (
            [
                "Create a dashboard",
                "[P0] Successfully implement OKRs",
                "Docs: write a guide",
                "Launch of the website",
                "Website redesign",
                "Service deployed in production",
                "We will publish 8 blog posts",
                "Specify the requirements: programs and services",
            ],
            [
                "Increase sign-ups from 3 to 5 a day",
                "Get featured by Apple on the App Store",
                "Customers can browse the catalogue",
                "Testing an analyzer locally is easy",
                "Publish docs that cut tickets by 10%",
                "Reach 300 subscribers",
                "Run on a single machine",
            ],
        ),
        "K_ACTIVITY": (
            ["Research distributed storage", "Help the sales team", "Analyse survey answers"],
            ["Researchers cite us", "Customers help each other", "Create a help page"],
        ),
        "K_NOMETRIC": (
            ["C# driver", "Being the leader of AI", "A quick process"],
            [
                "Get featured by Apple on the App Store",
                "Customers can browse the catalogue",
                "At least ten teams use it",
                "All beta drivers are supported",
                "The API to reject unknown fields",
                "half of users come back",
            ],
        ),
        "K_OUTPUT": (
            ["12 articles for beginners", "5 new features", "ten interviews with users"],
            ["Lookout featured at 3 conferences", "300 subscribers", "Articles are read by 500 people"],
        ),
        "K_MULTI": (
            ["Reach 300 subscribers and 40% open rate", "10 customers and $500 revenue"],
            [
                "Grow from 3 to 5 customers and keep them",
                "Sales and marketing win 10 customers",
                "5 customers and 7 customers",
                "Fix 10 bugs in 3 weeks",
            ],
        ),
        "K_VAGUE": (
            ["Improve communication", "Faster builds", "More satisfied customers"],
            ["Improve throughput by 5x", "Best practices are known", "Improve answers to 2 hours"],
        ),
        "PLACEHOLDER": (
            [
                "Increase usage by X%",
                "Reach $X in sales",
                "TBD",
                "Hire XX people",
                "Grow to N users",
                "Ready by [date]",
                "From X to Y signups",
            ],
            [
                "Move brand X to the cloud",
                "Generation X buys more",
                "Section [P0] is done",
                "Publish on X",
                "Version XXL is sold",
                "Plan Y is agreed",
                "macOS X support",
            ],
        ),
    },
    "de": {
        "K_TASK": (
            [
                "Wir erstellen ein Dashboard",
                "Konzept erstellt",
                "Einführung der neuen Software",
                "Das Handbuch ist geschrieben",
                "Schulungskonzept ausarbeiten",
            ],
            [
                "Umsatz von 3 auf 5 Mio steigern",
                "Kunden können ihre Daten selbst ändern",
                "Fehlerquote um 10 % gesenkt",
                "Wir gewinnen 20 Kunden",
            ],
        ),
        "K_ACTIVITY": (["Das Vertriebsteam unterstützen", "Wir analysieren den Markt"], ["Kunden vertrauen uns"]),
        "K_NOMETRIC": (["Neues Lager", "Gutes Klima"], ["Kunden können selbst buchen", "Mindestens zehn Teams"]),
        "K_OUTPUT": (["12 Artikel für Einsteiger", "fünf Workshops"], ["300 Kunden", "Artikel lesen 500 Leute"]),
        "K_MULTI": (["10 Kunden und 40 % Marge"], ["Von 3 auf 5 Kunden", "Vertrieb und Marketing gewinnen 10 Kunden"]),
        "K_VAGUE": (["Kommunikation verbessern", "Bessere Zusammenarbeit"], ["Antwortzeit um 10 % verbessern"]),
        "PLACEHOLDER": (["Umsatz um X % steigern", "von X auf 5 Kunden", "Termin TBD"], ["Marke X ist bekannt"]),
    },
    "fr": {
        "K_TASK": (
            ["Créer un tableau de bord", "Lancement de la plateforme", "Mise en place du support", "Site livré"],
            [
                "Passer de 3 à 5 clients par jour",
                "Les clients peuvent commander en ligne",
                "Réduire les erreurs de 10 %",
                "Obtenir 300 abonnés",
            ],
        ),
        "K_ACTIVITY": (["Aider l'équipe commerciale", "Analyser le marché"], ["Les clients nous aident"]),
        "K_NOMETRIC": (["Un bon climat", "Le nouveau dépôt"], ["Les clients peuvent payer", "Au moins dix équipes"]),
        "K_OUTPUT": (["12 articles pour débutants", "cinq ateliers"], ["300 clients", "Lu par 500 personnes"]),
        "K_MULTI": (["10 clients et 40 % de marge"], ["De 3 à 5 clients", "Ventes et marketing gagnent 10 clients"]),
        "K_VAGUE": (["Améliorer la communication", "Une meilleure entente"], ["Améliorer la vitesse de 10 %"]),
        "PLACEHOLDER": (["Augmenter de X %", "de X à 5 clients", "Date TBD"], ["La marque X est connue"]),
    },
    "es": {
        "K_TASK": (
            ["Crear un panel", "Lanzamiento de la plataforma", "Implementación de la API", "Sitio lanzado"],
            [
                "Pasar de 3 a 5 clientes por día",
                "Los clientes pueden pagar en línea",
                "Reducir los errores un 10 %",
                "Conseguir 300 suscriptores",
            ],
        ),
        "K_ACTIVITY": (["Ayudar al equipo de ventas", "Analizar el mercado"], ["Los clientes nos ayudan"]),
        "K_NOMETRIC": (["Un buen clima", "El nuevo almacén"], ["Los clientes pueden pagar", "Al menos diez equipos"]),
        "K_OUTPUT": (["12 artículos para novatos", "cinco talleres"], ["300 clientes", "Leído por 500 personas"]),
        "K_MULTI": (["10 clientes y 40 % de margen"], ["De 3 a 5 clientes", "Ventas y marketing ganan 10 clientes"]),
        "K_VAGUE": (["Mejorar la comunicación", "Mejores relaciones"], ["Mejorar la velocidad un 10 %"]),
        "PLACEHOLDER": (["Aumentar un X %", "de X a 5 clientes", "Fecha TBD"], ["La marca X es conocida"]),
    },
}
OBJECTIVES: dict[str, Cases] = {
    "en": {
        "O_METRIC": (["Win 20 % of the market", "Earn $5 million"], ["Be among the top 10 shops", "Be ready for 2027"]),
        "O_TASK": (
            ["Launch the new website", "Build a data warehouse"],
            ["Build a warehouse so that orders ship at once"],
        ),
        "O_VAGUE": (["Improve quality", "Increase customer satisfaction"], ["Delight night-shift nurses", "Dare"]),
        "O_BAU": (["Maintain our uptime", "Continue to publish"], ["Become the place where keepers meet"]),
        "PLACEHOLDER": (["Win TBD"], ["Win the north"]),
    },
    "de": {
        "O_METRIC": (["20 % des Marktes gewinnen"], ["Unter die Top 10 kommen"]),
        "O_TASK": (["Neue Website erstellen"], ["Neue Website erstellen, damit Kunden selbst buchen"]),
        "O_VAGUE": (["Qualität verbessern", "Kundenzufriedenheit steigern"], ["Pflegekräfte begeistern"]),
        "O_BAU": (["Weiterhin pünktlich liefern", "Qualität sicherstellen"], ["Neue Märkte gewinnen"]),
    },
    "fr": {
        "O_METRIC": (["Gagner 20 % du marché"], ["Entrer dans le top 10"]),
        "O_TASK": (["Créer le nouveau site"], ["Créer un site pour que les clients commandent"]),
        "O_VAGUE": (["Améliorer la qualité"], ["Enchanter les infirmières de nuit"]),
        "O_BAU": (["Maintenir la disponibilité"], ["Gagner le nord"]),
    },
    "es": {
        "O_METRIC": (["Ganar 20 % del mercado"], ["Estar en el top 10"]),
        "O_TASK": (["Crear el nuevo sitio"], ["Crear un sitio para que los clientes compren"]),
        "O_VAGUE": (["Mejorar la calidad"], ["Encantar a los enfermeros de noche"]),
        "O_BAU": (["Mantener la disponibilidad"], ["Ganar el norte"]),
    },
}


PARTS = ["from", "to", "by", "3", "5,5", "10%", "X", "$X", "→", "2027", "Q3", "TBD", "[date]", "(a)", "::", "launch"]


def flat(table: dict[str, Cases]) -> list[tuple[str, str, str, bool]]:
    return [
        (language, code, text, wanted)
        for language, cases in table.items()
        for code, (bad, good) in cases.items()
        for texts, wanted in ((bad, True), (good, False))
        for text in texts
    ]


@pytest.mark.parametrize(("language", "code", "text", "wanted"), flat(KEY_RESULTS))
def test_key_results(language: str, code: str, text: str, wanted: bool) -> None:
    found = [hint.code for hint in hints_for_key_result(KeyResultText(text), language=language)]
    assert (code in found) is wanted, found


@pytest.mark.parametrize(("language", "code", "text", "wanted"), flat(OBJECTIVES))
def test_objectives(language: str, code: str, text: str, wanted: bool) -> None:
    found = [hint.code for hint in hints_for_objective(ObjectiveText(text), language=language)]
    assert (code in found) is wanted, found


def test_a_target_in_the_fields_silences_the_words() -> None:
    item = KeyResultText("Improve and launch things", kind="increase", start=Decimal(0), target=Decimal(40), unit="x")
    assert not {"K_TASK", "K_VAGUE", "K_NOMETRIC"} & {hint.code for hint in hints_for_key_result(item)}


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("a " * 15, False),
        ("a " * 16, True),
        ("x" * 110, False),
        ("x" * 111, True),
        ("目" * 45, False),
        ("目" * 46, True),
    ],
)
def test_long_objectives(text: str, long: bool) -> None:
    found = [hint.code for hint in hints_for_objective(ObjectiveText(text), language="")]
    assert ("O_LONG" in found) is long


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("by 10%", True),
        ("٣ clients", True),
        ("$5", True),
        ("twelve", True),
        ("2000 stars", True),
        ("10k users", True),
        ("by 2027", False),
        ("in Q3", False),
        ("FY26", False),
        ("v1.2", False),
        ("24/7", False),
        ("ISO 27001", False),
        ("ISO/IEC 27001", False),
        ("P1 bugs", False),
        ("B2B", False),
        ("March 3, 2027", False),
        ("2027-03-03", False),
        ("1.2.3", False),
        ("Python 3", False),
        ("issue #123", False),
    ],
)
def test_what_is_a_number(text: str, number: bool) -> None:
    assert said(text, "en").has_number is number


def test_without_a_pack_only_fields_are_read() -> None:
    text = KeyResultText("Create a dashboard, improve things", kind="increase", target=Decimal(5))
    assert {hint.code for hint in hints_for_key_result(text, language="pt")} == {"K_NOBASE", "K_NOUNIT"}
    assert not hints_for_objective(ObjectiveText("Launch the website"), language="")


def test_one_question_about_one_fault() -> None:
    strict = [hint.code for hint in hints_for_key_result(KeyResultText("Create it", kind="yes_no"), Profile.STRICT)]
    assert strict == ["K_TASK"]


def test_likeness_needs_no_language() -> None:
    assert likeness("Größe", "GRÖSSE") == 1
    assert likeness("", "") == 0
    assert likeness("完成客户系统上线", "完成客户系统上线") == 1
    assert likeness("Reach 300 subscribers", "Reach 300 new subscribers") > 0.6
    assert likeness("Reach 300 subscribers", "Ship the website") < 0.2


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=300), st.sampled_from(["en", "de", "fr", "es", "zh", ""]), st.sampled_from(["", "yes_no", "band"])
)
def test_any_text_is_read(text: str, language: str, kind: str) -> None:
    for profile in Profile:
        for hint in (
            *hints_for_key_result(KeyResultText(text, kind=kind), profile, language),
            *hints_for_objective(ObjectiveText(text), profile, language),
        ):
            assert hint.severity in Level
            assert hint.source


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_any_mix_of_what_is_looked_for_is_read(parts: list[str]) -> None:
    for language in ("en", "de", "fr", "es"):
        hints_for_key_result(KeyResultText(" ".join(parts)), language=language)
