"""Closed lists of the field: terms that documents share, each with its source."""

from __future__ import annotations

import enum
from collections.abc import Iterable

COUNTRIES = tuple(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN
    BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ
    DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
    GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM
    JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
    NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split()
)
"""Codes of ISO 3166-1 alpha-2, and XK, which the European institutions use for Kosovo."""


class Basis(enum.StrEnum):
    """How a figure is known: decided by a body, observed, inferred from others, or assumed."""

    DECIDED = "decided"
    OBSERVED = "observed"
    INFERRED = "inferred"
    ASSUMED = "assumed"


class YesNo(enum.StrEnum):
    """Whether something holds, as far as a source says so."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Audience(enum.StrEnum):
    """Whom a document is for, the widest first."""

    PUBLIC = "public"
    MEMBERS = "members"
    OFFICE = "office"

    def includes(self, other: Audience) -> bool:
        """Whether what is for this audience can be read by the *other*: all may read what is public."""
        return _ORDER[self] <= _ORDER[other]


_ORDER = {audience: place for place, audience in enumerate(Audience)}


def narrowest(audiences: Iterable[Audience]) -> Audience:
    """The audience of what is made from parts for these *audiences*: public if there are none.

    >>> narrowest([Audience.PUBLIC, Audience.OFFICE, Audience.MEMBERS])
    <Audience.OFFICE: 'office'>
    """
    return max(audiences, key=_ORDER.__getitem__, default=Audience.PUBLIC)


def audience_of(*values: object) -> Audience:
    """Whom something made of *values* is for: the narrowest audience that one of them names.

    A document names one, and so may its entries; what names none is public.
    """
    return narrowest(map(_audience, values))


def _audience(value: object) -> Audience:
    """The audience that a *value* names, or of a document the narrowest that an entry of it names."""
    named: Audience | None = getattr(value, "narrowest_audience", None)
    return getattr(value, "audience", Audience.PUBLIC) if named is None else named


class Declaration(enum.StrEnum):
    """What a city declares in the act of accession and commitment.

    Source: the English form, https://docsbay.net/doc/909418/act-of-accession-and-commitment.
    """

    ADHERES = "adheres"
    PART_OF_POLICIES = "part-of-policies"
    PROVIDES_RESOURCES = "provides-resources"
    REPORTS_ACTIONS = "reports-actions"


class Role(enum.StrEnum):
    """In which of its roles a city acts.

    Source: the coalition's toolkit for equality, http://lawsdocbox.com/Immigration/
    75809439-Antidiscrimination-office.html.
    """

    DEMOCRATIC_INSTITUTION = "democratic-institution"
    RULE_MAKER = "rule-maker"
    EMPLOYER = "employer"
    SERVICE_PROVIDER = "service-provider"
    CONTRACTOR = "contractor"


class Ground(enum.StrEnum):
    """A ground of discrimination.

    Source: Charter of Fundamental Rights of the European Union, article 21, whose list is open
    (https://www.equalrightstrust.org/content/eu-charter-fundamental-rights); gender identity is
    named by cities.
    """

    SEX = "sex"
    RACIAL_OR_ETHNIC_ORIGIN = "racial-or-ethnic-origin"
    COLOUR = "colour"
    SOCIAL_ORIGIN = "social-origin"
    GENETIC_FEATURES = "genetic-features"
    LANGUAGE = "language"
    RELIGION_OR_BELIEF = "religion-or-belief"
    OPINION = "opinion"
    NATIONAL_MINORITY = "national-minority"
    PROPERTY = "property"
    BIRTH = "birth"
    DISABILITY = "disability"
    AGE = "age"
    SEXUAL_ORIENTATION = "sexual-orientation"
    GENDER_IDENTITY = "gender-identity"
    NATIONALITY = "nationality"
    OTHER = "other"


class Hostility(enum.StrEnum):
    """A form of hostility that the coalition's own texts name.

    Source: its working groups, https://www.eccar.info/fr/plan-daction-en-10-points.
    """

    ANTISEMITISM = "antisemitism"
    ANTIGYPSYISM = "antigypsyism"
    ANTI_MUSLIM_RACISM = "anti-muslim-racism"
    ANTI_BLACK_RACISM = "anti-black-racism"
    OTHER = "other"
