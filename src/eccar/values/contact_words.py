"""The words that stand in front of a name or of a telephone number; each search looks for them first."""

from __future__ import annotations

FORMS_OF_ADDRESS = tuple(
    """
    Herr Herrn Frau Hr Mr Mrs Ms Mx Miss MR MRS Cllr M MM Mme Mmes MME Mlle Madame Monsieur Mesdames
    Messieurs Pan Pana Panu Panem Pani Panią Sig Signor Signora Sr Sra Dott Dhr Mevr Mevrouw
    Dr dr DR Prof prof PROF Mgr mgr Inż inż HERR HERRN FRAU MRS MONSIEUR MADAME PAN PANI
    """.split()
)
"""Forms of address and titles in English, German, French, Polish and a few other languages."""

SHORT_FORM = "p"
"""The Polish form of address, shortened: “p. Anna Kowalska”; by itself it is a page, too."""

LABELS = tuple(
    """
    tel tél fon phone telefon telefonu telephone téléphone telefono teléfono telefoon durchwahl dw mobil
    mobile handy fax telefax komórka kom gsm móvil cellulare portable whatsapp signal app ext extension
    wew poste
    """.split()
)
"""Words in front of a telephone number, in small letters."""

TELEPHONE_SIGNS = "☎☏📞📱✆"
