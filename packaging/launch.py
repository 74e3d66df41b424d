"""Where the frozen program begins: as `python -m thankyou` does."""

import sys

try:
    from thankyou.__main__ import main_and_end  # type: ignore[attr-defined]  # re-exported
except ImportError as error:  # a file of the program's folder is gone
    print(
        f"thankyou: A part of the program is missing ({error.name}): install it again.",
        file=sys.stderr,
    )
    raise SystemExit(2) from None

main_and_end()
