"""What a Linux desktop reads: one story, told by the source and by files of the program's own."""

from __future__ import annotations

import configparser
import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

import thankyou
from thankyou.cli.main import COMMANDS
from thankyou.cli.parser import build_parser
from thankyou.model.card import Card, CardPeople
from thankyou.storage.card_file import encode

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
EPOCH = 1_795_000_000


@pytest.fixture
def entry() -> configparser.SectionProxy:
    read = configparser.RawConfigParser()
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(LINUX / "thankyou.desktop", "utf-8")
    return read["Desktop Entry"]


def types() -> dict[str, Xml.Element]:
    root = Xml.parse(LINUX / "thankyou.mime.xml").getroot()
    return {one.attrib["type"]: one for one in root}


def matches(match: Xml.Element, data: bytes) -> bool:
    """As the Shared MIME-info specification has it: a value at one of the offsets, and one of the
    matches within, if there are any."""
    value = re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), match.attrib["value"]).encode()
    first, _, last = match.attrib["offset"].partition(":")
    found = any(
        data[at : at + len(value)] == value for at in range(int(first), int(last or first) + 1)
    )
    return found and (not len(match) or any(matches(inner, data) for inner in match))


def told(data: bytes) -> list[str]:
    """The types whose magic knows the bytes."""
    return [
        name for name, one in types().items()
        if any(matches(match, data) for match in one.find(f"{MIME}magic") or ())
    ]  # fmt: skip


def test_each_form_of_a_card_is_known_by_its_first_bytes() -> None:
    card = Card(message="Thank you.")
    plain = encode(card)
    assert told(plain) == ["application/vnd.thankyou.card+json"]
    assert told(json.dumps(json.loads(plain)).encode()) == ["application/vnd.thankyou.card+json"]
    assert told(encode(card, "a word")) == ["application/vnd.thankyou.card-locked"]


def test_a_card_with_people_is_known_too() -> None:
    people = CardPeople("a.csv", ("Name",), (("Ada",),))
    assert told(encode(Card(message="Thank you.", people=people))) == [
        "application/vnd.thankyou.card+zip"
    ]


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'{"format": "other"}', b"PK\3\4" + bytes(60), b"thankyou", b"%PDF-1.7"]
)
def test_nothing_else_is(data: bytes) -> None:
    assert told(data) == []


def test_the_three_files_name_the_same_types(entry: configparser.SectionProxy) -> None:
    opened = [one for one in entry["MimeType"].split(";") if one]
    assert opened == list(types())
    provided = [one.text for one in Xml.parse(LINUX / "thankyou.metainfo.xml").iter("mediatype")]
    assert provided == opened
    globs = {one.attrib["pattern"] for each in types().values() for one in each.iter(f"{MIME}glob")}
    assert globs == {"*.thankyou"}


def test_the_entry_opens_a_file_with_the_program_and_its_window(
    entry: configparser.SectionProxy,
) -> None:
    source = (ROOT / "thankyou/gui/app.py").read_text("utf-8")
    assert entry["Exec"] == "thankyou %f"
    assert entry["Icon"] == "thankyou"
    assert f'setDesktopFileName("{entry["StartupWMClass"]}")' in source
    assert {one.findtext(f"{MIME}icon") or one.find(f"{MIME}icon").attrib["name"]
            for one in types().values()} == {"application-vnd.thankyou.card"}  # fmt: skip


def test_the_description_has_the_version_and_pictures_that_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from delivery import linux

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    root = Xml.fromstring(linux.metainfo())
    release = root.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": thankyou.__version__, "date": "2026-11-18"}
    shown = [one.text or "" for one in root.iter("image")]
    assert [Path(one).name for one in shown] == list(linux.PICTURES)
    assert all((ROOT / "docs/pictures" / name).is_file() for name in linux.PICTURES)
    assert root.findtext("launchable") == "thankyou.desktop"


def test_what_is_shared_lies_where_a_desktop_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from delivery import linux

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    linux.shared_files(tmp_path)
    files = {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }
    for place in (
        "applications/thankyou.desktop", "mime/packages/thankyou.xml",
        "metainfo/thankyou.metainfo.xml", "man/man1/thankyou.1.gz", "doc/thankyou/copyright",
        "doc/thankyou/changelog.gz", "icons/hicolor/scalable/apps/thankyou.svg",
        *[f"icons/hicolor/{n}x{n}/{part}.png" for n in (16, 22, 24, 32, 48, 64, 128, 256, 512)
          for part in ("apps/thankyou", "mimetypes/application-vnd.thankyou.card")],
    ):  # fmt: skip
        assert place in files
    page = gzip.decompress((tmp_path / "man/man1/thankyou.1.gz").read_bytes()).decode()
    assert page.startswith('.TH THANKYOU 1 "2026-11-18" "thankyou ')


def test_the_manual_says_what_the_help_says() -> None:
    from delivery.man_page import commands, man_page

    parser = build_parser()
    page = man_page(parser, "1", EPOCH)
    plain = re.sub(r"\\f[BIR]", "", page).replace("\\-", "-").replace("\\e", "\\")
    assert [name for name, *_ in commands(parser)] == [
        line.removeprefix(".SS thankyou ") for line in plain.split("\n") if line.startswith(".SS")
    ]
    assert {name for name, *_ in commands(parser)} == set(COMMANDS)
    for _, command, _ in commands(parser):
        for action in command._actions:
            assert all(
                word in plain for word in action.option_strings if word not in ("-h", "--help")
            )
            if action.help and action.dest != "help":
                assert " ".join(action.help.replace("%%", "%").split()) in plain


def test_no_word_of_the_manual_is_a_request_to_roff() -> None:
    from delivery.man_page import man_page

    known = (".TH ", ".SH ", ".SS ", ".TP", ".PP", ".B ", ".I ", ".br", ".nf", ".fi")
    lines = man_page(build_parser(), "1", EPOCH).split("\n")
    assert [one for one in lines if one[:1] in ".'" and one and not one.startswith(known)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="a script of Linux")
def test_the_archive_puts_itself_into_the_menu_wherever_it_lies(tmp_path: Path) -> None:
    here = tmp_path / 'My $x "apps" 100% \\ `b`'
    (here / "share/applications").mkdir(parents=True)
    for source, place in (("install.sh", "install.sh"), ("thankyou.desktop", "share/applications")):
        shutil.copy(LINUX / source, here / place)
    env = {"PATH": "/usr/bin:/bin", "XDG_DATA_HOME": str(tmp_path / "data")}
    subprocess.run(["sh", here / "install.sh"], env=env, check=True)
    entry = tmp_path / "data/applications/thankyou.desktop"
    (line,) = [one for one in entry.read_text("utf-8").split("\n") if one.startswith("Exec=")]
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # a value's own escape
    quoted = re.fullmatch(r'"((?:[^"\\`$]|\\["\\`$])*)" %f', value)
    assert quoted is not None
    assert re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%") == f"{here}/thankyou"
    assert entry.read_text("utf-8").count("\n") == (LINUX / "thankyou.desktop").read_text(
        "utf-8"
    ).count("\n")
    subprocess.run(["sh", here / "install.sh", "--remove"], env=env, check=True)
    assert not entry.exists()


def test_the_changelog_is_debians(monkeypatch: pytest.MonkeyPatch) -> None:
    from delivery.changelog import debian_changelog, releases

    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert releases(text, EPOCH)[0][0] == thankyou.__version__
    log = debian_changelog(text, EPOCH)
    assert log.startswith(f"thankyou ({thankyou.__version__}) unstable; urgency=medium\n\n")
    entries = re.findall(
        r"^ -- .+ <.+@.+>  \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$", log, re.M
    )
    assert len(entries) == len(releases(text, EPOCH))
    assert all(len(line) <= 80 for line in log.split("\n") if line.startswith(("  * ", "    ")))
    assert len(re.findall(r"^  \* ", log, re.M)) == len(re.findall(r"^- ", text, re.M))


def test_a_version_that_is_out_keeps_its_date() -> None:
    from delivery.changelog import debian_changelog

    log = debian_changelog(
        "# C\n\n## 0.2.0 (unreleased)\n\n- b\n\n## 0.1 (2026-01-02)\n\n- a\n", EPOCH
    )
    assert log.index("(0.2.0)") < log.index("Wed, 18 Nov 2026") < log.index("(0.1)")
    assert "Fri, 02 Jan 2026 12:00:00 +0000" in log
