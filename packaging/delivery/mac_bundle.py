"""What macOS reads of the program: Info.plist, with the kinds of files that it opens.

Apple, “Information Property List”; “Defining file and data types for your app”.
"""

from __future__ import annotations

from typing import Any

from delivery.project import NAME
from delivery.windows_programs import PUBLISHER, TITLE

IDENTIFIER = "invalid.thankyou.thankyou"
"""The project has no domain, so none is borrowed: .invalid is nobody's (RFC 2606)."""
CARD = "invalid.thankyou.card"
OLDEST_MACOS = "15.0"
"""What the wheels ask for: PySide6 14, pikepdf 15 (packaging/lock.py)."""
CARD_TYPES = (
    "application/vnd.thankyou.card+json",
    "application/vnd.thankyou.card+zip",
    "application/vnd.thankyou.card-locked",
)
"""The three forms of a card (docs/file-format.md), which share the ending."""
ENDING = "thankyou"


def info_plist(version: str, languages: list[str]) -> dict[str, Any]:
    """Info.plist without what PyInstaller fills in: names of the program, of its icon."""
    icon = f"{NAME}.icns"
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleIconFile": icon,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": languages,
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # a dark window where the system's are dark
        "NSHumanReadableCopyright": f"© {PUBLISHER}. MIT licence.",
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": CARD,
                "UTTypeDescription": "Thank-you card",
                "UTTypeIconFile": icon,
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ENDING],
                    "public.mime-type": list(CARD_TYPES),
                },
            }
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Thank-you card",
                "CFBundleTypeIconFile": icon,
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [CARD],
            }
        ],
    }
