"""What macOS is told of the program, against the program's own sources; nothing is frozen."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

import thankyou
from thankyou.gui.card_files import SUFFIX

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def plist() -> dict[str, Any]:
    from delivery import mac_bundle
    from delivery.project import version, window_languages

    made = mac_bundle.info_plist(version(), window_languages())
    found: dict[str, Any] = plistlib.loads(plistlib.dumps(made))
    return found


def test_the_bundle_says_what_the_sources_say(plist: dict[str, Any]) -> None:
    assert plist["CFBundleShortVersionString"] == plist["CFBundleVersion"] == thankyou.__version__
    assert plist["NSHighResolutionCapable"] is True
    assert plist["CFBundleLocalizations"][0] == plist["CFBundleDevelopmentRegion"] == "en"
    entry = (ROOT / "packaging/linux/thankyou.desktop").read_text("utf-8")
    assert f"\nName={plist['CFBundleName']}\n" in entry
    assert (ROOT / "packaging/icons" / plist["CFBundleIconFile"]).is_file()


def test_a_double_click_on_a_card_opens_it(plist: dict[str, Any]) -> None:
    (kind,) = plist["UTExportedTypeDeclarations"]
    (document,) = plist["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert document["CFBundleTypeRole"] == "Editor"
    tags = kind["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == [SUFFIX.removeprefix(".")]
    types = Xml.parse(ROOT / "packaging/linux/thankyou.mime.xml").getroot()
    assert tags["public.mime-type"] == [one.attrib["type"] for one in types]


def test_the_oldest_macos_is_that_of_the_lock(plist: dict[str, Any]) -> None:
    lock = (ROOT / "packaging/lock.py").read_text("utf-8")
    found = re.search(r'^MACOS = "([\d.]+)"', lock, re.M)
    assert found and plist["LSMinimumSystemVersion"] == found[1]


def test_no_right_to_the_network_is_asked_for() -> None:
    from delivery import macos

    rights = plistlib.loads(macos.ENTITLEMENTS.read_bytes())
    assert rights and not [name for name in rights if "network" in name]


def test_what_is_signed_by_a_name_is_hardened_and_has_its_rights() -> None:
    from delivery import macos

    nobody = macos.sign_command(Path("/x/Thank you.app"), macos.AD_HOC)
    somebody = macos.sign_command(Path("/x/Thank you.app"), "Developer ID Application: A")
    assert nobody[-1] == somebody[-1] == "/x/Thank you.app"
    assert "runtime" not in nobody
    assert somebody[somebody.index("--options") + 1] == "runtime"
    assert str(macos.ENTITLEMENTS) in somebody
    command = macos.image_command(Path("/x/stage"), Path("/x/a.dmg"))
    assert command[:2] == ["hdiutil", "create"] and command[-1] == "/x/a.dmg"
