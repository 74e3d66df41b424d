"""Where the frozen program begins: as `python -m thankyou` does.

PyInstaller's own beginnings stay out (contents.UNUSED_HOOKS). What is needed of them is here.
"""

import os
import sys

if "--multiprocessing-fork" in sys.argv[1:2] or "-c" in sys.argv:
    # A process that --jobs has started, or the one that keeps their semaphores, begins here, too.
    import multiprocessing

    import pyi_rth_multiprocessing  # type: ignore[import-not-found]  # noqa: F401

    multiprocessing.freeze_support()  # that module has given it another

# Qt's parts are the bundle's, whatever the system's desktop says of its own.
qt = os.path.join(sys._MEIPASS, "PySide6")  # type: ignore[attr-defined]  # noqa: PTH118
if sys.platform != "win32":
    qt = os.path.join(qt, "Qt")  # noqa: PTH118
os.environ["QT_PLUGIN_PATH"] = os.path.join(qt, "plugins")  # noqa: PTH118

try:
    from thankyou.__main__ import main_and_end  # type: ignore[attr-defined]  # re-exported
except ImportError as error:  # a file of the program's folder is gone
    print(
        f"thankyou: A part of the program is missing ({error.name}): install it again.",
        file=sys.stderr,
    )
    raise SystemExit(2) from None

main_and_end()
