"""About: what this is made of, and under which licences.

In: the installed packages' metadata and the program's NOTICE. Out: a dialog. Read when asked for,
from what is really installed, so that the list is never older than the program.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from thankyou import __version__
from thankyou.base.assets import asset_root
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label


def licences() -> list[tuple[str, str, str]]:
    """(name, version, licence) of every package that this program asks for."""
    import re
    from importlib import metadata

    try:
        needed = metadata.requires("thankyou") or []
    except metadata.PackageNotFoundError:  # a checkout that is not installed
        needed = _declared()
    rows = []
    for line in needed:
        if "extra ==" in line:
            continue
        match = re.match(r"[A-Za-z0-9._-]+", line)
        if match is None:
            continue
        try:
            about = metadata.metadata(match.group())
        except metadata.PackageNotFoundError:
            continue
        rows.append((about["Name"], about["Version"], _licence(about)))
    return list(dict.fromkeys(rows))  # a package may be asked for once for each Python


def _licence(about: object) -> str:
    get = about.get  # type: ignore[attr-defined]
    named = get("License-Expression") or ""
    if not named:
        classes = about.get_all("Classifier") or []  # type: ignore[attr-defined]
        found = [c.split("::")[-1].strip() for c in classes if c.startswith("License ::")]
        named = ", ".join(name for name in found if name != "OSI Approved")
    if not named:
        named = (get("License") or "").strip().splitlines()[0] if get("License") else ""
    return named or tr("see the package")


def _declared() -> list[str]:
    import tomllib

    file = Path(__file__).resolve().parents[3] / "pyproject.toml"
    if not file.is_file():
        return []
    return list(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["dependencies"])


def notice() -> str:
    """The program's NOTICE, from the installed package or the checkout; "" if there is none."""
    from importlib import metadata

    try:
        for file in metadata.files("thankyou") or []:
            if file.name == "NOTICE":
                return file.read_text(encoding="utf-8")
    except (metadata.PackageNotFoundError, OSError):
        pass
    checkout = Path(__file__).resolve().parents[3] / "NOTICE"
    return checkout.read_text(encoding="utf-8") if checkout.is_file() else ""


def about_text() -> str:
    """All of it, as text that can be selected and copied."""
    lines = [tr("Made with these libraries and typefaces:"), ""]
    lines += [f"{name} {version}: {licence}" for name, version, licence in licences()]
    lines += ["", tr("The full texts of their licences are beside them, and in {folder}.",
                     folder=str(asset_root() / "licences"))]  # fmt: skip
    words = notice()
    if words:
        lines += ["", "—" * 12, "", words]
    return "\n".join(lines)


def version_column(box: QDialog) -> QVBoxLayout:
    """The column of a box in which the program speaks of itself; its version comes first."""
    u = theme.unit()
    column = QVBoxLayout(box)
    column.setContentsMargins(round(u * 1.5), round(u * 1.5), round(u * 1.5), round(u))
    column.setSpacing(round(u * 0.6))
    column.addWidget(label(tr("Thank you {version}", version=__version__), "title"))
    return column


class AboutDialog(QDialog):
    """The About box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Thank you"))
        u = theme.unit()
        column = version_column(self)
        column.addWidget(
            label(tr("Cards for doctors, nurses, paramedics and the teams who cared for you."))
        )
        column.addWidget(label(tr("Nothing you write leaves this computer."), "hint"))
        self.text = QPlainTextEdit(about_text())
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Libraries, typefaces and their licences"))
        column.addWidget(self.text, 1)
        column.addWidget(button(tr("Close"), self.accept, "main"))
        self.resize(round(u * 44), round(u * 36))


def show_about(parent: QWidget) -> None:
    """Show the About box until it is closed."""
    box = AboutDialog(parent)
    box.exec()
    box.deleteLater()
