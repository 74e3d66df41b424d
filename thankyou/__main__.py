"""``python -m thankyou`` and ``thankyou`` are the same program.

Before anything else is imported, the folder that one stands in and the home folder are taken out of
the places where Python looks for modules: a file there is somebody's, and no part of this program.
(`run.py` starts Python with -P, so that they have never been there.)
"""

import os
import sys


def _leave_out_the_user_s_folders() -> None:
    """Nothing is imported from the current folder, nor from the home folder."""
    left_out = {os.path.realpath(os.path.expanduser("~"))}  # noqa: PTH111  # nothing is imported yet
    try:
        left_out.add(os.path.realpath(os.getcwd()))  # noqa: PTH109
    except OSError:  # the folder is gone
        left_out.add("")
    sys.path[:] = [
        place
        for place in sys.path
        if os.path.isabs(place) and os.path.realpath(place) not in left_out  # noqa: PTH117
    ]


_leave_out_the_user_s_folders()

from thankyou.cli.main import main, main_and_end  # noqa: E402, F401  # only now

if __name__ == "__main__":
    main_and_end()
