"""Editions of the ten points: the packaged one, its titles as published, and an invented one."""

from __future__ import annotations

from eccar.plan.packaged import ten_points
from eccar.plan.points import Edition, Example, FieldOfAction, Point, TenPoints, TitlesIn
from eccar.values.sources import Source

ON = "2026-11-22"


FIRST_DAY = "2004-12-10"


OURS = {"es", "pl", "nl"}


EVIL = "<script>alert('x')</script> & \"quoted\" \u202e back"


URL = "https://www.example.org/?a=1&b='2'"


TITLES = {
    "en": (
        "Greater Vigilance Against Racism",
        "Assessing Racism and Discrimination and Monitoring Municipal Policies",
        "Better Support for the Victims of Racism and Discrimination",
        "More Participation and Better Informed City Dwellers",
        "The City as an Active Supporter of Equal Opportunity Practices",
        "The City As An Equal Opportunities Employer and Service Provider",
        "Fair Access to Housing",
        "Challenging Racism and Discrimination Through Education",
        "Promoting Cultural Diversity",
        "Hate Crimes and Conflicts Management",
    ),
    "de": (
        "Verstärkte Wachsamkeit gegenüber Rassismus",
        "Bewertung der örtlichen Situation und der kommunalen Maßnahmen",
        "Bessere Unterstützung für die Opfer von Rassismus und Diskriminierung",
        "Bessere Beteiligungs- und Informationsmöglichkeiten für die Bürgerinnen und Bürger",
        "Die Stadt als aktive Förderin gleicher Chancen",
        "Die Stadt als Arbeitgeberin und Dienstleisterin",
        "Chancengleichheit auf dem Wohnungsmarkt",
        "Bekämpfung von Rassismus und Diskriminierung durch Bildung und Erziehung",
        "Förderung der kulturellen Vielfalt",
        "Rassistische Gewalttaten und Konfliktmanagement",
    ),
    "fr": (
        "Le renforcement de la vigilance contre le racisme",
        "Évaluer le racisme et la discrimination et observer les politiques municipales",
        "Un meilleur soutien aux victimes du racisme et de la discrimination",
        "Une meilleure information et participation des habitants",
        "La ville comme promoteur actif de procédures équitables",
        "La ville comme promoteur du programme d’égalité en matière d’emploi et de service",
        "Accès équitable au logement",
        "Œuvrer contre le racisme et la discrimination par le biais de l’éducation",
        "Promouvoir la diversité culturelle",
        (
            "Prévention contre les actes de racisme et les délits de diffamation raciale "
            "et gérer les conflits"
        ),
    ),
    "it": (
        "Maggiore Vigilanza contro il Razzismo",
        "Analisi del Razzismo e della Discriminazione e Monitoraggio delle Politiche Comunali",
        "Maggiore supporto alle Vittime del Razzismo e della Discriminazione",
        "Abitanti della città più partecipativi e meglio informati",
        "La Città sostiene attivamente le pratiche di Pari opportunità",
        "La Città dà lavoro rispettando le Pari Opportunità e in qualità di Fornitore di Servizi",
        "Equo accesso agli alloggi",
        "Sfida al Razzismo e alla Discriminazione attraverso l’Educazione",
        "Promozione della Diversità Culturale",
        "Gestione dei crimini e dei conflitti generati dall’odio",
    ),
    "sv": (
        "Involvera",
        "Mäta",
        "Stödja",
        "Informera",
        "Främja",
        "Säkerställa",
        "Boende",
        "Utbildning",
        "Kultur",
        "Konflikthantering",
    ),
}
"""The titles as their sources have them."""


def packaged() -> Edition:
    """The packaged edition in force on the day of the tests."""
    edition = ten_points().edition_on(ON)
    assert edition is not None
    return edition


PACKAGED = packaged()


INVENTED = Edition(
    since="2030-01-01",
    source=Source(text=f"Invented. {EVIL}"),
    basis="decided",
    seen="2030-02-01",
    note=f"Note {EVIL}",
    invitations=(Example(words={"en": f"Invitation {EVIL}"}),),
    languages=(TitlesIn(language="en", source="Invented."), TitlesIn(language="de")),
    points=(
        Point(
            number=1,
            titles={"en": f"Title {EVIL}"},
            commitment={"en": f"Commitment {EVIL}"},
            basis="assumed",
            examples=(Example(words={"en": f"Example {EVIL}"}),),
            typical=(
                Example(words={"en": f"Typical {EVIL}"}, basis="assumed"),
                Example(words={"en": "Another"}, basis="inferred", source=f"Paper {EVIL}"),
            ),
        ),
        Point(
            number=2,
            titles={"en": "Second"},
            commitment={"en": "Second"},
            basis="decided",
            source=Source(url=URL, text=f"Source {EVIL}"),
        ),
    ),
    fields=(
        FieldOfAction(
            key="invented",
            names={"en": f"Field {EVIL}"},
            points=(1, 2),
            source="Invented.",
            basis="assumed",
        ),
    ),
)
"""An invented edition, with what would harm a page or a terminal in every place."""


LATER = TenPoints(editions=(INVENTED, *ten_points().editions))
