"""Days in the coalition's own history that the lifecycle and the rules refer to."""

from __future__ import annotations

import datetime as dt

from .dates import when

FOUNDED = dt.date(2004, 12, 10)
"""The coalition was founded in Nuremberg (https://www.eccar.info/en/vision-and-mission)."""

ASSOCIATION = when("2007-11")
"""The registered association was constituted then (https://sassuoloonline.it/2008/07/22/
adesione-del-comune-di-bologna-alla-coalizione-contro-il-razzismo)."""

REGISTERED = dt.date(2008, 2, 21)
"""It was entered in the register then (https://www.oststadt-aktiv.de/
dortmund-jetzt-mitglied-der-europaeischen-staedte-koalition-gegen-rassismus/)."""
