"""The process in which strangers' pictures are decoded: it gets bytes and gives pixels.

In: requests on its standard input (base.helper_process): what to do, and a picture file's bytes.
Out: answers on its standard output: width, height and rows of pixels, or the code of a CardError.
It never learns a file's name. Before the first request it gives up memory, network and files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.base.helper_limits import confine, limit_time
from thankyou.base.helper_process import Header, receive, send
from thankyou.pictures import decode, stored_pictures

MOST_BYTES = 128 << 20
_GRACE = 5
"""Seconds after which it ends itself, beyond those after which it should have been ended."""


WORK: dict[str, Callable[[bytes, int], Image.Image]] = {
    "photo": decode.decoded,
    "stored photo": stored_pictures.photo_in_every_way,
    "stored mask": lambda data, _: stored_pictures.decoded_mask(data),
}


def main() -> None:
    """Answer requests until the input ends."""
    sys.dont_write_bytecode = True
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints shall not stand among the answers.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    confine(decode.MEMORY)
    while True:
        try:
            header, data = receive(questions, MOST_BYTES)
        except EOFError:
            return
        limit_time(int(header["seconds"]) + _GRACE)
        answer, pixels = _answered(header, data)
        send(answers, answer, pixels)
        limit_time(0)


def _answered(header: Header, data: bytes) -> tuple[Header, bytes]:
    try:
        picture = WORK[str(header["work"])](data, int(header["longest"]))
        return {"width": picture.width, "height": picture.height}, picture.tobytes()
    except CardError as error:
        limit = error.values.get("limit", 0)
        return {"code": error.code, "limit": int(limit)}, b""
    except MemoryError:
        return {"code": "photo-too-large", "limit": decode.SAFE_MEGAPIXELS}, b""
    except Exception:
        return {"code": "photo-unreadable"}, b""


if __name__ == "__main__":
    main()
