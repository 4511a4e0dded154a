"""The subcommands that give files: rules, schema, new and convert."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from eccar import Membership, load, open_folder
from eccar._version import __version__
from eccar.checking.catalog import catalog
from eccar.command import main

ROOT = Path(__file__).parents[2]
KRAKOW = str(ROOT / "examples/krakow/membership.yaml")
DAY = "2026-11-22"
each_language = pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command: its exit code and what it printed."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return call


@each_language
def test_every_rule_is_listed(lang: str, run: Run) -> None:
    """The catalogue has a line for each code, in the order of the codes."""
    code, out, err = run("rules", "--more", "--lang", lang)
    assert (code, err) == (0, "")
    assert [line[:6] for line in out.splitlines()] == list(catalog())


@each_language
@pytest.mark.parametrize("entry", ["MEM101", "DOC001"])
def test_one_rule_is_explained(entry: str, lang: str, run: Run) -> None:
    """One rule or error is explained, with what to do and its source."""
    code, out, _ = run("rules", entry, "--lang", lang)
    assert code == 0
    assert out.startswith(entry)
    assert len(out.splitlines()) == (5 if entry == "MEM101" else 4)


def test_rules_as_data(run: Run) -> None:
    """As JSON, one catalog with all that is known of each code; one rule has the same keys."""
    _, out, _ = run("rules", "--format", "json")
    entries = json.loads(out)["entries"]
    assert [entry["code"] for entry in entries] == list(catalog())
    keys = {"code", "severity", "requirement", "message", "hint", "source", "since", "until"}
    assert all(set(entry) == keys | {"replaced_by"} for entry in entries)
    [known] = [entry for entry in entries if entry["code"] == "MEM101"]
    _, out, _ = run("rules", "MEM101", "--format", "json")
    rule = json.loads(out)
    assert rule["eccar"] == "rule/1"
    assert known == {key: rule[key] for key in known}


@each_language
def test_the_template_for_translators(lang: str, run: Run) -> None:
    """What a translator fills in is TOML with a key for every text."""
    code, out, _ = run("rules", "--template", lang)
    assert code == 0
    template = tomllib.loads(out)
    parts = (template, *(part for part in template.values() if isinstance(part, dict)))
    assert {code for part in parts for code in part.get("entry", ())} == set(catalog())
    assert bool(template["name"]) is (lang != "en")


def test_the_files_for_translators(tmp_path: Path, run: Run) -> None:
    """The files of a new language are written once; what is there is not replaced."""
    code, out, _ = run("rules", "--template", "it", "--into", str(tmp_path))
    written = sorted(tmp_path.rglob("*/wording/it.toml"))
    assert code == 0
    assert sorted(out.split()) == sorted(map(str, written))
    assert all(tomllib.loads(file.read_text("utf-8")) for file in written)
    code, _, err = run("rules", "--template", "it", "--into", str(tmp_path))
    assert (code, "it.toml" in err) == (2, True)


def test_a_template_is_for_a_language(run: Run) -> None:
    """What is no code of a language is refused."""
    assert run("rules", "--template", "../x")[0] == 2


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, run: Run) -> None:
    """Where a folder cannot be made, the reason is given."""
    (tmp_path / "languages").write_text("", "utf-8")
    code, _, err = run("rules", "--template", "it", "--into", str(tmp_path))
    assert (code, "it.toml" in err) == (2, True)


def test_the_schema(run: Run) -> None:
    """The schema is one, and the first example is valid by it."""
    code, out, _ = run("schema", "membership")
    assert code == 0
    schema = json.loads(out)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    golden = (ROOT / "tests/golden/membership-1.json").read_text("utf-8")
    assert list(validator(schema).iter_errors(json.loads(golden))) == []
    assert list(validator(schema).iter_errors({"eccar": "membership/1"}))


@each_language
def test_a_new_document_can_be_checked(lang: str, tmp_path: Path, run: Run) -> None:
    """What new prints is a document without errors, dated and explained in the language."""
    code, out, err = run("new", "membership", "--lang", lang, "--on", DAY)
    assert (code, err) == (0, "")
    assert out.startswith("eccar: membership/1\n")
    assert "${" not in out
    file = tmp_path / "new.yaml"
    file.write_text(out, "utf-8")
    code, out, err = run("check", file, "--on", DAY, "--lang", lang)
    assert (code, err) == (0, "")
    assert str(load(file, Membership).recorded) == DAY


@each_language
def test_a_new_document_with_all_its_lines(lang: str, tmp_path: Path, run: Run) -> None:
    """The lines that are commented out are right too, once the # is taken away."""
    _, out, _ = run("new", "membership", "--lang", lang, "--on", DAY)
    lines = [
        line.replace("# ", "", 1) if line.strip().startswith(("# - {", "# population:")) else line
        for line in out.splitlines()
    ]
    file = tmp_path / "new.yaml"
    file.write_text("\n".join(lines), "utf-8")
    membership = load(file, Membership)
    assert len(membership.facts) == 6
    assert membership.city.population


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.yml", "A.JSON"])
def test_convert(name: str, tmp_path: Path, run: Run) -> None:
    """A document becomes one of the other format, and says where it is."""
    target = tmp_path / name
    code, out, err = run("convert", KRAKOW, target)
    assert (code, err) == (0, "")
    assert str(target) in out
    assert load(target) == load(KRAKOW)
    text = target.read_text("utf-8")
    assert json.loads(text) if name.lower().endswith("json") else yaml.safe_load(text)


def a_folder(tmp_path: Path) -> Path:
    """A folder with two documents, one of them in a folder of its own, and a list."""
    (tmp_path / "from" / "more").mkdir(parents=True)
    (tmp_path / "from" / "krakow.yaml").write_bytes(Path(KRAKOW).read_bytes())
    inventory = "eccar: inventory/1\nauthorities: [de/musterstadt]\n"
    (tmp_path / "from" / "more" / "inventory.yaml").write_text(inventory, "utf-8")
    (tmp_path / "from" / "list.csv").write_text("name;country\n", "utf-8")
    return tmp_path / "from"


@pytest.mark.parametrize("format", ["yaml", "json", "xlsx"])
def test_a_folder_is_converted_file_by_file(format: str, tmp_path: Path, run: Run) -> None:
    """Each document is in a file of its own, and what is no document is named."""
    source, target = a_folder(tmp_path), tmp_path / "to"
    code, out, err = run("convert", source, target, "--format", format)

    assert (code, str(target) in out, "list.csv" in err) == (0, True, True)
    names = sorted(path.name for path in target.iterdir())
    assert names == [f"inventory-de-musterstadt.{format}", f"membership-pl-krakow.{format}"]
    assert {*open_folder(target)} == {*open_folder(source)}


def test_a_folder_is_converted_as_a_whole_or_not(tmp_path: Path, run: Run) -> None:
    """A file that cannot be read is named, and nothing is written."""
    source, target = a_folder(tmp_path), tmp_path / "to"
    (source / "broken.yaml").write_text("facts: [", "utf-8")
    code, out, err = run("convert", source, target)

    assert (code, out) == (2, "")
    assert "broken.yaml" in err
    assert "DOC016" in err
    assert not target.exists()


@pytest.mark.parametrize(
    ("target", "options", "said"),
    [
        ("to.xlsx", (), "is a folder. Name a folder for its documents"),
        ("from", (), "DOC030"),
        ("from/krakow.yaml/to", (), "DOC002"),
    ],
)
def test_a_folder_that_cannot_be_converted(
    target: str, options: tuple[str, ...], said: str, tmp_path: Path, run: Run
) -> None:
    """Into a file, or where documents are already; nothing is changed."""
    source = a_folder(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    code, out, err = run("convert", source, tmp_path / target, *options)

    assert (code, out) == (2, "")
    assert said in err
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_and_the_format_of_one_file_are_refused(tmp_path: Path, run: Run) -> None:
    """There is nothing to write; the name of a file says its format."""
    (tmp_path / "empty").mkdir()
    assert run("convert", tmp_path / "empty", tmp_path / "to")[0] == 2
    code, _, err = run("convert", KRAKOW, tmp_path / "a.json", "--format", "yaml")
    assert code == 2
    assert "--format is for the files of a folder" in err


def test_convert_writes_over_nothing(tmp_path: Path, run: Run) -> None:
    """What is there stays there, unless --force is given."""
    target = tmp_path / "a.json"
    target.write_text("precious")
    code, out, err = run("convert", KRAKOW, target)
    assert (code, out) == (2, "")
    assert "DOC006" in err
    assert "--force" in err
    assert target.read_text() == "precious"
    assert run("convert", KRAKOW, target, "--force")[0] == 0
    assert load(target) == load(KRAKOW)


def test_convert_in_place(tmp_path: Path, run: Run) -> None:
    """A file may become its own canonical form, with --force."""
    file = tmp_path / "a.yaml"
    file.write_bytes(Path(KRAKOW).read_bytes())
    assert run("convert", file, file)[0] == 2
    assert run("convert", file, file, "--force")[0] == 0
    assert "#" not in file.read_text("utf-8")
    assert load(file) == load(KRAKOW)


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [(KRAKOW, "a.txt", "DOC007"), (KRAKOW, "no/a.json", "DOC002"), ("none", "a.json", "DOC003"),
     (KRAKOW, ".", "DOC002")],
)  # fmt: skip
def test_convert_that_cannot_be(
    source: str, target: str, code: str, tmp_path: Path, run: Run
) -> None:
    """A conversion that cannot be done writes nothing and says why."""
    result = run("convert", source, tmp_path / target)
    assert result[:2] == (2, "")
    assert code in result[2]
    assert list(tmp_path.iterdir()) == []


def test_convert_of_a_bad_document(tmp_path: Path, run: Run) -> None:
    """A document with errors is not converted, and every error is reported with its place."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("eccar: membership/1\ncity: {id: 5, names: 6, country: PL}\n")
    code, _, err = run("convert", bad, tmp_path / "a.json")
    assert code == 2
    assert f"{bad}:2:8 city.id: DOC107" in err
    assert f"{bad}:2:15 city.names: DOC106" in err
    assert not (tmp_path / "a.json").exists()


@pytest.mark.parametrize("command", [(), *(
    (name,) for name in ("show", "status", "check", "rules", "schema", "convert", "new"))],
)  # fmt: skip
def test_help(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Every subcommand explains itself."""
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert "usage: eccar" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the package."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"eccar {__version__}\n"
