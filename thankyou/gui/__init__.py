"""The window. The only room that imports PySide6; docs/architecture.md says how it is built."""

from thankyou.gui.pyside_start import import_pyside

import_pyside()
