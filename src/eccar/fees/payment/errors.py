"""The error codes of letters, payees, creditor references and QR codes."""

from __future__ import annotations

from ...values.errors import ErrorCode

_EPC = "European Payments Council, EPC069-12, guidelines for QR codes of credit transfers"
_ECCAR = "eccar: how payment is asked for"

NOT_AN_IBAN = ErrorCode(
    code="DOC271",
    message="“{text}” does not have the form of an IBAN.",
    hint="Copy it in full from the bank’s document, without spaces: DE89370400440532013000.",
    source="ISO 13616",
)
IBAN_CHECK_DIGITS = ErrorCode(
    code="DOC272",
    message="The check digits of the IBAN “{text}” are wrong.",
    hint="Compare each character with the bank’s document.",
    source="ISO 13616",
)
NOT_A_BIC = ErrorCode(
    code="DOC273",
    message="“{text}” is not a BIC.",
    hint="A BIC has 8 or 11 letters and digits; the fifth and sixth are the country. It is "
    "not needed within the European Economic Area.",
    source="ISO 9362",
)
NO_PAYEE = ErrorCode(
    code="DOC274",
    message="The name of the payee or a line of the address is empty.",
    hint="Write the name that the bank uses. Remove an address without lines.",
    source=_ECCAR,
)
NAME_TOO_LONG = ErrorCode(
    code="DOC275",
    message="The name of the payee has {length} characters; a payment code holds {limit}.",
    hint="Write the short name that the bank also uses.",
    source=_EPC,
    library_values=("limit",),
)
HIDDEN_CHARACTER = ErrorCode(
    code="DOC276",
    message="“{text}” is not a single line of visible text.",
    hint="Write it in one line. Each line of an address is a separate entry.",
    source=_ECCAR,
)
NOT_A_REFERENCE = ErrorCode(
    code="DOC277",
    message="“{text}” is not a creditor reference (RF, ISO 11649).",
    hint=(
        "Use the reference that creditor_reference gives. It begins with RF and two check digits."
    ),
    source="ISO 11649",
)
NOT_IN_EURO = ErrorCode(
    code="DOC278",
    message="Payment codes are in euros; {amount} is not.",
    hint="Write the letter without a code, or keep the account in EUR.",
    source=_EPC,
)
NOTHING_TO_PAY = ErrorCode(
    code="DOC279",
    message="{amount} cannot be requested.",
    hint="Request at least 0.01 EUR. A credit is not a request for payment.",
    source=_EPC,
)
TOO_MUCH_FOR_A_CODE = ErrorCode(
    code="DOC281",
    message="{amount} is more than a payment code can request ({limit}).",
    hint="Check for an extra digit.",
    source=_EPC,
    library_values=("limit",),
)
TOO_LONG_FOR_A_CODE = ErrorCode(
    code="DOC282",
    message="The payment code would have {length} bytes; the standard allows {limit}.",
    hint="Use a shorter name for the payee.",
    source=_EPC,
    library_values=("limit",),
)
BIC_NEEDED = ErrorCode(
    code="DOC283",
    message="The account {iban} is outside the European Economic Area; its payment code "
    "needs a BIC.",
    hint="Add the BIC of the bank.",
    source=_EPC,
)
YEAR_NOT_CHARGED = ErrorCode(
    code="DOC284",
    message="{city} has no valid charge for {year} (on {on}).",
    hint="Record the charge first; eccar account proposes it.",
    source=_ECCAR,
)
NOTHING_OPEN = ErrorCode(
    code="DOC285",
    message="{city} has nothing to pay for {year} (on {on}).",
    hint="No letter is needed; eccar account shows how the year was settled.",
    source=_ECCAR,
)
NO_LONGER_A_MEMBER = ErrorCode(
    code="DOC286",
    message="{city} is no longer a member (on {on}); no letter is written.",
    hint="The office decides on the open amount: a waiver, or a letter of its own.",
    source=_ECCAR,
)
NOT_EXPLAINED = ErrorCode(
    code="DOC287",
    message="The schedule does not explain the {charged} charged to {city} for {year}.",
    hint="Correct the charge (eccar account proposes how), or name the schedule that applied.",
    source=_ECCAR,
)
DUE_BEFORE = ErrorCode(
    code="DOC288",
    message="The due date ({due}) is before the date of the letter ({on}).",
    hint="Give a later due date.",
    source=_ECCAR,
)
LIBRARY_LACKING = ErrorCode(
    code="DOC289",
    message="Payment letters need the library {library}, which is not installed.",
    hint='Install it: pip install "eccar[pay]".',
    source=_ECCAR,
)

NOT_COUNTED = ErrorCode(
    code="DOC290",
    message="The account of {city} has amounts in another currency, which do not count: {amounts}.",
    hint="Record what arrived in the currency of the account first. Otherwise the letter may "
    "ask for a fee that was paid.",
    source=_ECCAR,
)

NOT_DECIDED = ErrorCode(
    code="DOC291",
    message=("The fee for {year} is not decided in this schedule ({basis}); no letter is written."),
    hint="Write the decided fees into your own schedule (eccar new fee-schedule) with basis: "
    "decided. Name it with --schedule FILE.",
    source=_ECCAR,
)
DOUBTFUL = ErrorCode(
    code="DOC292",
    message="The fee of {city} for {year} is to be confirmed; no letter is written: {why}",
    hint="eccar fee gives all reasons. Complete the record or the schedule first.",
    source=_ECCAR,
)
BALANCE_UNCERTAIN = ErrorCode(
    code="DOC293",
    message="The balance of {city} on {on} is to be confirmed: amounts without an exact day "
    "({amounts}).",
    hint=(
        "Add the days to the account first. Otherwise the letter may ask for a fee that was paid."
    ),
    source=_ECCAR,
)
IN_CREDIT = ErrorCode(
    code="DOC294",
    message="{city} has nothing to pay on {on}: its credit of {credit} covers the open {asked}.",
    hint="Record the credit against the fee, or pay it back; eccar account shows it.",
    source=_ECCAR,
)
OTHER_IBAN = ErrorCode(
    code="DOC295",
    message="The last letter to {city} named another IBAN, {last}.",
    hint="Compare both with the bank’s document. If the account has changed, add "
    "--new-account; the letter then says so.",
    source=_ECCAR,
)
LACKING = ErrorCode(
    code="DOC296",
    message="The letter to {city} cannot be written without: {lacking}.",
    hint=(
        "Add each item where the brackets say; eccar new payee and eccar new fee-schedule "
        "show the keys."
    ),
    source=_ECCAR,
)
NOT_A_MEMBER = ErrorCode(
    code="DOC299",
    message="{city} is not a member on {on} ({status}); no letter is written.",
    hint="Record the accession first; eccar status shows what is recorded.",
    source=_ECCAR,
)
NOT_YET_DECIDED = ErrorCode(
    code="DOC300",
    message="The decision on the fee for {year} ({day}) is later than the letter ({on}).",
    hint="Date the letter after the decision.",
    source=_ECCAR,
)
UNFOUNDED = ErrorCode(
    code="DOC313",
    message="The account of {city} reverses more than is recorded: {amounts}.",
    hint="Correct the number, the amount or the year; eccar check names the entries.",
    source=_ECCAR,
)

ERROR_CODES = (
    NOT_AN_IBAN,
    IBAN_CHECK_DIGITS,
    NOT_A_BIC,
    NO_PAYEE,
    NAME_TOO_LONG,
    HIDDEN_CHARACTER,
    NOT_A_REFERENCE,
    NOT_IN_EURO,
    NOTHING_TO_PAY,
    TOO_MUCH_FOR_A_CODE,
    TOO_LONG_FOR_A_CODE,
    BIC_NEEDED,
    YEAR_NOT_CHARGED,
    NOTHING_OPEN,
    NO_LONGER_A_MEMBER,
    NOT_EXPLAINED,
    DUE_BEFORE,
    LIBRARY_LACKING,
    NOT_COUNTED,
    NOT_DECIDED,
    DOUBTFUL,
    BALANCE_UNCERTAIN,
    IN_CREDIT,
    OTHER_IBAN,
    LACKING,
    NOT_A_MEMBER,
    NOT_YET_DECIDED,
    UNFOUNDED,
)
