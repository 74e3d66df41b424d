"""What Windows reads in our two programs: their manifest and their version.

`thankyou.exe` is the command line, and prints where it was called. `thankyou-window.exe` is the
same program without a console: what the menu and a double click start.
"""

from __future__ import annotations

import re
from typing import Any

from delivery.project import NAME

CONSOLE = f"{NAME}.exe"
WINDOW = f"{NAME}-window.exe"
TITLE = "Thank you"
"""As the start menu has it."""
PUBLISHER = "The thankyou authors"
DESCRIPTION = "Thank-you cards for those who cared for you"

MANIFEST = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
        processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""
"""Windows 10 and newer; paths longer than 260 characters; sharp on each screen; UTF-8 in the
functions that take bytes (Microsoft: Application manifests)."""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants: (0, 1, 0, 0) of “0.1.0rc1”."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    if found is None:
        raise ValueError(f"no version: {version}")
    numbers = [int(part) for part in found.group().split(".")]
    one, two, three, four = [*numbers, 0, 0, 0, 0][:4]
    return one, two, three, four


def version_resource(program: str, version: str) -> Any:
    """What the properties of a program show, for PyInstaller, in whose environment this runs."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = version_numbers(version)
    told = {
        "CompanyName": PUBLISHER,
        "FileDescription": TITLE,  # what the task manager calls it
        "FileVersion": version,
        "InternalName": NAME,
        "LegalCopyright": f"© {PUBLISHER}. MIT licence.",
        "OriginalFilename": program,
        "ProductName": TITLE,
        "ProductVersion": version,
        "Comments": DESCRIPTION,
    }
    rows = [info.StringStruct(name, value) for name, value in told.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers, OS=0x40004, fileType=1),
        kids=[
            info.StringFileInfo([info.StringTable("040904B0", rows)]),  # English, UTF-16
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
