"""The error codes of letters, payees, creditor references and QR codes."""

from __future__ import annotations

from ...values.errors import ErrorCode

_EPC = "European Payments Council, EPC069-12, guidelines for QR codes of credit transfers"
_ECCAR = "eccar: how payment is asked for"

NOT_AN_IBAN = ErrorCode(
    code="DOC271",
    message="“{text}” does not have the form of an IBAN.",
    hint="Copy it whole from the bank's paper: the country's two letters, two check digits, and the "
    "account in the length of that country; in a document without spaces, as DE89370400440532013000.",
    source="ISO 13616",
)
IBAN_CHECK_DIGITS = ErrorCode(
    code="DOC272",
    message="The check digits of the IBAN “{text}” do not fit: at least one character is wrong.",
    hint="Compare it character by character with the bank's paper; two may be exchanged.",
    source="ISO 13616",
)
NOT_A_BIC = ErrorCode(
    code="DOC273",
    message="“{text}” is not a BIC.",
    hint="A BIC has 8 or 11 letters and digits, the country's two letters in the fifth and sixth "
    "place; within the European Economic Area it can be left out.",
    source="ISO 9362",
)
NO_PAYEE = ErrorCode(
    code="DOC274",
    message="The name of the payee, or a line of the address, is empty.",
    hint="Write who is to be paid, as the bank knows it; leave an address without lines out.",
    source=_ECCAR,
)
NAME_TOO_LONG = ErrorCode(
    code="DOC275",
    message="The name of the payee has {length} characters; a code to pay by holds {limit}.",
    hint="Write the short name that the bank knows, too.",
    source=_EPC,
    library_values=("limit",),
)
HIDDEN_CHARACTER = ErrorCode(
    code="DOC276",
    message="“{text}” is not one line of visible text.",
    hint="Type it again in one line; each line of an address is an entry of its own.",
    source=_ECCAR,
)
NOT_A_REFERENCE = ErrorCode(
    code="DOC277",
    message="“{text}” is not a creditor reference (RF, ISO 11649).",
    hint="Take the one that creditor_reference gives; it begins with RF and two check digits.",
    source="ISO 11649",
)
NOT_IN_EURO = ErrorCode(
    code="DOC278",
    message="A code to pay by is for euros; {amount} is not in euros.",
    hint="Write a letter without a code, or keep the account in EUR.",
    source=_EPC,
)
NOTHING_TO_PAY = ErrorCode(
    code="DOC279",
    message="There is nothing to pay in {amount}.",
    hint="Ask for 0.01 EUR at least; a credit is no request to pay.",
    source=_EPC,
)
TOO_MUCH_FOR_A_CODE = ErrorCode(
    code="DOC281",
    message="{amount} is more than a code to pay by can ask for, {limit}.",
    hint="Look for a digit too many.",
    source=_EPC,
    library_values=("limit",),
)
TOO_LONG_FOR_A_CODE = ErrorCode(
    code="DOC282",
    message="All that the code to pay by has to hold comes to {length} bytes; the standard has room "
    "for {limit}.",
    hint="Write the name of the payee in letters that take less room, or a shorter name.",
    source=_EPC,
    library_values=("limit",),
)
BIC_NEEDED = ErrorCode(
    code="DOC283",
    message="The account {iban} lies outside the European Economic Area: a code to pay by needs its "
    "BIC.",
    hint="Add the BIC of the bank.",
    source=_EPC,
)
YEAR_NOT_CHARGED = ErrorCode(
    code="DOC284",
    message="No charge of {city} for {year} is on record by {on} that was not reversed.",
    hint="Put the charge on record first; eccar account proposes it.",
    source=_ECCAR,
)
NOTHING_OPEN = ErrorCode(
    code="DOC285",
    message="Nothing of {city} for {year} is open on {on}.",
    hint="There is nothing to ask for; eccar account shows how the year was settled.",
    source=_ECCAR,
)
NO_LONGER_A_MEMBER = ErrorCode(
    code="DOC286",
    message="{city} is no longer a member on {on}; no letter asks for what is open.",
    hint="The office decides what becomes of it: a waiver, or a letter in its own words.",
    source=_ECCAR,
)
NOT_EXPLAINED = ErrorCode(
    code="DOC287",
    message="The schedule does not explain the {charged} charged to {city} for {year}.",
    hint="A letter gives its grounds: mend the charge (eccar account proposes how), or name the "
    "schedule by which it was charged.",
    source=_ECCAR,
)
DUE_BEFORE = ErrorCode(
    code="DOC288",
    message="The day to pay by, {due}, lies before the day of the letter, {on}.",
    hint="Give the city a day that is still to come.",
    source=_ECCAR,
)
LIBRARY_LACKING = ErrorCode(
    code="DOC289",
    message="To ask for payment, the library {library} is needed, and it is not installed.",
    hint="Install it with the others of its kind: pip install 'eccar[pay]'",
    source=_ECCAR,
)

NOT_COUNTED = ErrorCode(
    code="DOC290",
    message="The account of {city} holds amounts in another currency, which count in no balance: "
    "{amounts}.",
    hint="Record first what arrived in the account's currency; else the city may be asked for what it "
    "has paid.",
    source=_ECCAR,
)

NOT_DECIDED = ErrorCode(
    code="DOC291",
    message="The fee for {year} is not decided in this schedule ({basis}); no letter asks for it.",
    hint="Write the fees that were decided into a schedule of your own (eccar new fee-schedule), with "
    "the basis decided, and name it with --schedule FILE.",
    source=_ECCAR,
)
DOUBTFUL = ErrorCode(
    code="DOC292",
    message="The fee of {city} for {year} is not certain, and no letter asks for it: {why}",
    hint="eccar fee gives all reasons; complete the record or the schedule first.",
    source=_ECCAR,
)
BALANCE_UNCERTAIN = ErrorCode(
    code="DOC293",
    message="What {city} owes on {on} is not certain: amounts without an exact day may already count "
    "({amounts}).",
    hint="Add the days to the account first; else the city may be asked for what it has paid.",
    source=_ECCAR,
)
IN_CREDIT = ErrorCode(
    code="DOC294",
    message="On balance, {city} owes nothing on {on}: its credit of {credit} covers the {asked} that are "
    "open.",
    hint="Record first what the credit is set off against, or pay it back; eccar account shows it.",
    source=_ECCAR,
)
OTHER_IBAN = ErrorCode(
    code="DOC295",
    message="The last letter to {city} named another IBAN, {last}.",
    hint="Compare both with the bank's paper. If the account has changed, repeat the call with "
    "--new-account: the letter then says so.",
    source=_ECCAR,
)
LACKING = ErrorCode(
    code="DOC296",
    message="The letter to {city} cannot be written without: {lacking}.",
    hint="Add each where the brackets say; eccar new payee and eccar new fee-schedule show the keys.",
    source=_ECCAR,
)
NOT_A_MAILBOX = ErrorCode(
    code="DOC297",
    message="“{text}” is not an e-mail address.",
    hint="Write the address of a unit, as fees@example.org.",
    source=_ECCAR,
)
PERSONAL_CONTACT = ErrorCode(
    code="DOC298",
    message="The contact looks like a person.",
    hint="Name a unit and its mailbox, as fees@example.org; letters are kept longer than anybody is in "
    "office.",
    source=_ECCAR,
)
NOT_A_MEMBER = ErrorCode(
    code="DOC299",
    message="{city} is not a member on {on} ({status}); no letter asks for a fee.",
    hint="Record the entry first; eccar status shows what is on record.",
    source=_ECCAR,
)
NOT_YET_DECIDED = ErrorCode(
    code="DOC300",
    message="The decision on the fee for {year} is of {day}, after the day of the letter, {on}.",
    hint="Write the letter after the decision.",
    source=_ECCAR,
)
UNFOUNDED = ErrorCode(
    code="DOC313",
    message="The account of {city} reverses what is not on record, or more than there is: {amounts}.",
    hint="Correct the number, the amount or the year first; eccar check names the facts.",
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
    NOT_A_MAILBOX,
    PERSONAL_CONTACT,
    NOT_A_MEMBER,
    NOT_YET_DECIDED,
    UNFOUNDED,
)
