"""Many documents at once: a folder, and the packaged register."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

import eccar
from eccar.documents import collection
from eccar.membership.packaged import registered_membership
from eccar.network.registers import packaged

MEMBERSHIP = (
    "eccar: membership/1\ncity: {{id: de/stadt-{0}, names: {{de: Stadt {0}}}, country: DE}}\n"
)
ACCOUNT = "eccar: account/1\ncity: de/stadt-1\nkept_since: 2020-01-01\n"
INVENTORY = "eccar: inventory/1\nauthorities: [de/stadt-1]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a thousand memberships of which three are broken, and two documents below it."""
    for number in range(1000):
        text = MEMBERSHIP.format(number)
        (tmp_path / f"{number:04}.yaml").write_text(text, "utf-8")
    (tmp_path / "0007.yaml").write_text("eccar: membership/1\n", "utf-8")
    (tmp_path / "0500.yaml").write_text("facts: [", "utf-8")
    (tmp_path / "0999.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "account.yaml").write_text(ACCOUNT, "utf-8")
    (tmp_path / "notes.txt").write_text("no document", "utf-8")
    return tmp_path


def test_a_thousand_documents_of_which_three_are_broken(folder: Path) -> None:
    """All that can be read is there; each broken file is named, with its findings."""
    documents = eccar.open_folder(folder)

    assert len(documents) == 998
    assert [Path(name).name for name in documents.errors] == ["0007.yaml", "0500.yaml", "0999.yaml"]
    assert all(error.findings for error in documents.errors.values())
    assert repr(documents) == "<Folder: 998 documents, 3 could not be read>"
    assert len(documents.files) == 998
    assert len(eccar.rows(documents.of(eccar.Membership), "names")) == 997


def test_strict_refuses_a_folder_with_broken_files(folder: Path) -> None:
    """One error has what is wrong with each of them; without them, nothing changes."""
    with pytest.raises(eccar.DocumentError) as raised:
        eccar.open_folder(folder, strict=True)
    errors = eccar.open_folder(folder).errors
    expected = [str(item) for error in errors.values() for item in error.findings]

    assert [str(item) for item in raised.value.findings] == expected
    assert {item.place.file for item in raised.value.findings if item.place} == {*errors}
    for name in errors:
        Path(name).unlink()
    assert list(eccar.open_folder(folder, strict=True)) == list(eccar.open_folder(folder))


def test_strict_passes_over_what_is_no_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list is none; a workbook that nothing can read may be one."""
    inventory = eccar.Inventory(authorities=["de/stadt-1"])
    eccar.save(inventory, tmp_path / "inventory.xlsx")
    (tmp_path / "list.csv").write_text("Maßnahme;Amt\nBeratung;A\n", "utf-8")

    assert list(eccar.open_folder(tmp_path, strict=True)) == [inventory]
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert len(eccar.open_folder(tmp_path)) == 0
    with pytest.raises(eccar.DocumentError, match=r"eccar\[desk\]"):
        eccar.open_folder(tmp_path, strict=True)


def test_lookup_by_identity_and_by_authority(folder: Path) -> None:
    """An identity finds one document; an authority too, if it has one document there."""
    documents = eccar.open_folder(folder)

    assert documents["membership:de/stadt-1"].subject == "de/stadt-1"
    assert documents["account:de/stadt-1"] == documents.of(eccar.Account)[0]
    assert documents["de/stadt-2"].city.names["de"] == "Stadt 2"
    with pytest.raises(KeyError, match=r"several documents of 'de/stadt-1': .*0001\.yaml.*account"):
        documents["de/stadt-1"]
    with pytest.raises(KeyError, match="no document of 'de/stadt-7'"):
        documents["de/stadt-7"]
    assert documents.get("de/stadt-7") is None
    assert documents.get("de/stadt-8") == documents["de/stadt-8"]
    assert "account:de/stadt-1" in documents
    assert "de/stadt-7" not in documents


def test_one_identity_in_two_files(tmp_path: Path) -> None:
    """Two documents with one identity are both there; asked for by it, both files are named."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(MEMBERSHIP.format(1), "utf-8")
    documents = eccar.open_folder(tmp_path)

    assert len(documents) == 2
    with pytest.raises(KeyError, match=r"a\.yaml, .*b\.yaml"):
        documents["membership:de/stadt-1"]


def test_a_folder_that_cannot_be_opened(tmp_path: Path) -> None:
    """No such folder, and a file instead of one, are errors of documents; an empty one is empty."""
    with pytest.raises(eccar.DocumentError, match="DOC003"):
        eccar.open_folder(tmp_path / "nothing")
    (tmp_path / "file.yaml").write_text(ACCOUNT, "utf-8")
    with pytest.raises(eccar.DocumentError, match="DOC001"):
        eccar.open_folder(tmp_path / "file.yaml")
    (tmp_path / "empty").mkdir()
    assert list(eccar.open_folder(tmp_path / "empty")) == []
    assert eccar.open_folder(tmp_path / "empty").errors == {}


def test_a_spreadsheet_in_a_folder(tmp_path: Path) -> None:
    """Our own workbook is a document; a list is skipped, and what that means survives a pickle."""
    inventory = eccar.Inventory(authorities=["de/stadt-1"])
    eccar.save(inventory, tmp_path / "inventory.xlsx")
    (tmp_path / "list.csv").write_text("Maßnahme;Amt\nBeratung;A\n", "utf-8")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    documents = eccar.open_folder(tmp_path)

    assert list(documents) == [inventory]
    assert [Path(name).name for name in documents.skipped] == ["list.csv", "old.xls"]
    assert not documents.errors
    assert repr(documents) == "<Folder: 1 documents, 2 skipped>"
    again = pickle.loads(pickle.dumps(documents))  # noqa: S301  # Its own pickle.
    assert list(again.skipped) == list(documents.skipped)


def test_a_folder_can_be_pickled(folder: Path) -> None:
    """Documents and errors survive the trip to another process."""
    documents = eccar.open_folder(folder)
    again = pickle.loads(pickle.dumps(documents))  # noqa: S301  # Its own pickle.

    assert list(again) == list(documents)
    assert list(again.errors) == list(documents.errors)
    again = pickle.loads(pickle.dumps(documents[:2]))  # noqa: S301  # Its own pickle.
    assert list(again) == list(documents[:2])


# ── the register ──


def test_the_register_is_a_sequence() -> None:
    """It has a length, places, slices, and iterates twice over the same values."""
    register = eccar.coalition()
    first, second = list(register), list(register)

    assert len(first) == len(register)
    assert all(membership is other for membership, other in zip(first, second, strict=True))
    assert register[0] is first[0]
    assert list(register[-2:]) == first[-2:]
    assert [membership.city.id for membership in register] == sorted(
        membership.city.id for membership in register
    )
    assert first[3] in register
    assert next(reversed(register)) is first[-1]


def test_the_register_reads_only_what_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The length reads nothing; an authority reads its file, once."""
    read: list[str] = []
    original = registered_membership

    def noted(name: str) -> eccar.Membership:
        read.append(name)
        return original(name)

    monkeypatch.setattr(packaged, "registered_membership", noted)
    register = eccar.coalition.__wrapped__()

    assert len(register) > 50
    assert read == []
    assert register["pl/krakow"] is register["membership:pl/krakow"]
    assert read == ["pl-krakow.yaml"]


@pytest.mark.parametrize("key", ["pl/kraków", "krakow", "pl-krakow", "plan:pl/krakow", ""])
def test_an_authority_that_is_not_in_the_register(key: str) -> None:
    """Only an id or an identity finds a membership."""
    register = eccar.coalition()

    assert register.get(key) is None
    with pytest.raises(KeyError, match="There is no document of"):
        register[key]


def test_where() -> None:
    """Filters take attributes of the document or its authority, and functions."""
    register = eccar.coalition()
    polish = register.where(country="PL")

    assert [membership.city.id for membership in polish] == [
        membership.city.id for membership in register if membership.city.country == "PL"
    ]
    assert polish["pl/krakow"] is register["pl/krakow"]
    assert list(polish.where(kind="region")) == []
    certain = polish.where(lambda membership: membership.standing_on("2026-11-22").certain)
    assert len(certain) <= len(polish)
    assert list(register.where()) == list(register)


def test_where_refuses_what_would_find_nothing() -> None:
    """A misspelt attribute and a country that is none are errors, not empty answers."""
    register = eccar.coalition()

    with pytest.raises(ValueError, match="an attribute 'contry'; perhaps 'country' is meant"):
        register.where(contry="PL")
    with pytest.raises(ValueError, match="not a country code"):
        register.where(country="pl")
    assert list(collection.Documents([], lambda name: name).where(anything=1)) == []


def test_a_folder_has_its_register(tmp_path: Path) -> None:
    """It is made of all documents of the folder, with the seats that those of the coalition record."""
    membership = eccar.coalition()["de/bonn"]
    eccar.save(membership, tmp_path / "bonn.yaml")
    register = eccar.open_folder(tmp_path).register

    assert isinstance(register, eccar.network.Register)
    assert [*register] == [membership]
    assert register.coalition is None


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """Nothing outside is read, whether a file or a folder is linked; links within are followed."""
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    for each in (outside, folder):
        each.mkdir()
        (each / "a.yaml").write_text("eccar: coalition/1\nid: a\n", "utf-8")
    (folder / "b.yaml").symlink_to(outside / "a.yaml")
    (folder / "inner").symlink_to(outside)
    (folder / "c.yaml").symlink_to("a.yaml")
    read = eccar.open_folder(folder)

    assert [Path(name).name for name in read.files] == ["a.yaml"]
    assert [error.findings[0].code for error in read.errors.values()] == ["DOC029"]
