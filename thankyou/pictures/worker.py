"""The process in which strangers' pictures are decoded: it gets bytes and gives pixels.

In: requests on its standard input (base.helper_process): what to do, and a picture file's bytes.
Out: answers on its standard output: width, height and rows of pixels, or the code of a CardError.
It never learns a file's name. Before the first request it gives up memory, network and files.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.base.helper_limits import confine
from thankyou.base.helper_process import Header, answer_requests
from thankyou.pictures import decode, stored_pictures

MOST_BYTES = 128 << 20

WORK: dict[str, Callable[[bytes, int], Image.Image]] = {
    "photo": decode.decoded,
    "stored photo": stored_pictures.photo_in_every_way,
    "stored mask": lambda data, _: stored_pictures.decoded_mask(data),
}


def main() -> None:
    """Answer requests until the input ends."""
    answer_requests(_answered, MOST_BYTES, lambda: confine(decode.MEMORY))


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
