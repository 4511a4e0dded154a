"""Pages that the command prints: what is around their content, and a sheet of somebody else."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.language import language

from .conftest import Run


class Tags(HTMLParser):
    """The names of the elements of a page, as a browser would find them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # A signature of the library.
        self.names.append(tag)


PLAN = Path(__file__).parents[2] / "examples/plans/musterstadt/plan-2026.yaml"


def test_a_page_says_of_what_it_was_made(run: Run, tmp_path: Path) -> None:
    """Files are named by their names alone: a path can name a person."""
    copy = tmp_path / "home-of-somebody" / "plan.yaml"
    copy.parent.mkdir()
    copy.write_bytes(PLAN.read_bytes())
    call = ("coverage", copy, "--on", "2026-11-28", "--format", "html")
    result = run(*call, "--audience", "office")

    assert f"Made with eccar {eccar.__version__} from plan.yaml<" in result.out
    assert "home-of-somebody" not in result.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["page", "show", "coverage", "timeline", "status"])
def test_no_line_of_ours_is_on_a_page_for_the_public(command: str, lang: str, run: Run) -> None:
    """Its version and its files are in its properties, where no reader sees them."""
    folder = PLAN.parent
    path = folder if command == "page" else folder / "membership.yaml"
    path = PLAN if command in ("coverage", "timeline", "show") else path
    call = (command, path, "--on", "2026-11-28", "--audience", "public", "--lang", lang)
    result = run(*call, "--format", "html")
    head, _, body = result.out.partition("<body")

    assert result.code in (0, 3)
    assert f'<meta name="generator" content="eccar {eccar.__version__}">' in head
    assert f'<meta name="dcterms.source" content="{path.name}">' in head
    assert "<h1>" in body
    assert "eccar " not in body.casefold()
    assert path.name not in body


def test_what_is_for_few_says_that_it_has_no_effect(run: Run) -> None:
    """A page for the public has no line of ours at its foot."""
    call = ("coverage", PLAN, "--on", "2026-11-28", "--format", "html")
    public, internal = run(*call), run(*call, "--audience", "office")

    assert "legal effect" not in public.out
    assert "this page has no legal effect" in internal.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headings_are_of_three_lines(lang: str, run: Run) -> None:
    """Whose, what, and which day; the title of the page has all three."""
    result = run("coverage", PLAN, "--on", "2026-11-28", "--format", "html", "--lang", lang)

    assert "<h1>Musterstadt</h1>" in result.out
    assert f'<p class="above">{language(lang).word("plan.coverage", "kind")}</p>' in result.out
    assert "2026</title>" in result.out or "2026 r.</title>" in result.out.replace("\xa0", " ")


# A sheet of colours


def test_a_city_lays_its_colours_over_those_of_the_page(run: Run, tmp_path: Path) -> None:
    """It comes last, so that it wins."""
    sheet = tmp_path / "city.css"
    sheet.write_text(":root { --eccar-accent: #7a1f5c }", "utf-8")
    result = run("coverage", PLAN, "--format", "html", "--css", sheet)

    assert result.code == 0
    assert result.out.index("#7a1f5c") > result.out.rindex("--eccar-accent: #1d5a96")


@pytest.mark.parametrize(
    "css",
    [
        "</style><script>alert(1)</script>",
        "p { content: '</STYLE ><img src=x onerror=alert(1)>' }",
        "/* </style */ <!-- </style\t> -->",
        "</</style>style>",
    ],
)
def test_a_sheet_cannot_end_its_element(css: str, run: Run, tmp_path: Path) -> None:
    """Whatever it says stays within the element, and the page is whole behind it."""
    sheet = tmp_path / "hostile.css"
    sheet.write_text(css, "utf-8")
    result = run("coverage", PLAN, "--format", "html", "--css", sheet)
    names = Tags(result.out).names

    assert names.count("style") == 1
    assert not {"script", "img"} & set(names)
    assert result.out.endswith("</html>\n")


@pytest.mark.parametrize(
    "css",
    [
        "@import 'https://www.example.org/a.css';",
        "@IMPORT url(a.css);",
        "@\\69mport 'a.css';",
        "p { background: url(https://www.example.org/a.png) }",
        "p { background: u\\72 l(a.png) }",
        "p { background: image-set('a.png' 1x) }",
        "@font-face { font-family: A; src: url(a.woff2) }",
    ],
)
def test_a_sheet_that_loads_something_is_refused(css: str, run: Run, tmp_path: Path) -> None:
    """Also where it hides that behind escapes."""
    sheet = tmp_path / "loading.css"
    sheet.write_text(css, "utf-8")
    result = run("coverage", PLAN, "--format", "html", "--css", sheet)

    assert (result.code, result.out) == (2, "")
    assert "loads other files" in result.err


def test_other_wrong_sheets_are_refused(run: Run, tmp_path: Path) -> None:
    """One that is not there, is no text, is large, or is asked for where there is no page."""
    binary, large = tmp_path / "a.css", tmp_path / "b.css"
    binary.write_bytes(b"\xff\xfe\x00")
    large.write_text("a" * 70_000, "utf-8")
    call = ("coverage", PLAN, "--format", "html", "--css")

    assert "not a readable style sheet" in run(*call, tmp_path / "none.css").err
    assert "not a readable style sheet" in run(*call, binary).err
    assert "65536 bytes" in run(*call, large).err
    assert "Remove it for text." in run("coverage", PLAN, "--css", large).err
