"""Strangers' pictures, decoded in a process of their own: what the program calls.

In: bytes from anywhere, and the file's name for errors. Out: pixels whose number was checked, or
CardError. A decoder that crashes, hangs or eats memory takes its process with it, and the writer
reads one sentence. The process is started at the first picture (some 0.15 s), kept, replaced after
a failure, and ended with the program.

The border of trust: what comes back is rows of pixels, never a file that would be decoded again
here. A card's own photo is the exception: to encode it anew at every opening would soften it, so a
JPEG of the one plain form that the program writes (pictures.photo) is kept byte for byte once the
worker has decoded it at each size.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.base.helper_process import (
    Header,
    HelperFailedError,
    HelperMissingError,
    HelperProcess,
    HelperSlowError,
    command_for,
    libraries_of,
)
from thankyou.pictures.decode import HEIF_LIBRARIES, MAX_MEGAPIXELS, MEMORY, SAFE_MEGAPIXELS
from thankyou.pictures.stored_pictures import LARGEST_MASK

SECONDS = 15
"""The longest that one picture may take."""

_LIMITS = {MAX_MEGAPIXELS, SAFE_MEGAPIXELS}


def _command() -> list[str]:
    libraries = libraries_of(("PIL", *HEIF_LIBRARIES))
    return command_for("thankyou.pictures.worker", "--picture-worker", libraries)


class PictureWorker:
    """The process, asked for pictures. `seconds` is the longest that one may take."""

    def __init__(
        self, command: Callable[[], list[str]] = _command, seconds: float = SECONDS
    ) -> None:
        self.process = HelperProcess(command, MEMORY)
        self._seconds = seconds

    def picture(
        self,
        work: str,
        data: bytes,
        name: str,
        longest: int,
        mode: str = "RGB",
        stopped: Callable[[], bool] | None = None,
    ) -> Image.Image:
        """What `work` (pictures.worker) makes of the bytes, at most `longest` pixels a side.

        Raises CardError "photo-unreadable" (file), "photo-type" (file), "photo-too-large" (file,
        limit in megapixels), "photo-too-slow" (file, seconds), or "no-picture-reader" (file);
        HelperStoppedError when `stopped` says so.
        """
        bands = len(mode)
        header: Header = {"work": work, "longest": longest, "seconds": round(self._seconds) + 1}
        most = longest * longest * bands
        try:
            answer, pixels = self.process.ask(header, data, most, self._seconds, stopped)
        except HelperSlowError as error:
            seconds = round(self._seconds)
            raise CardError("photo-too-slow", file=name, seconds=seconds) from error
        except HelperMissingError as error:
            raise CardError("no-picture-reader", file=name) from error
        except HelperFailedError as error:
            if error.of_memory:
                raise CardError("photo-too-large", file=name, limit=SAFE_MEGAPIXELS) from error
            raise CardError("photo-unreadable", file=name) from error
        width, height = answer.get("width"), answer.get("height")
        if not (isinstance(width, int) and isinstance(height, int)):
            raise _refusal(answer, name)
        inside = 0 < width <= longest and 0 < height <= longest
        if not inside or len(pixels) != width * height * bands:
            raise CardError("photo-unreadable", file=name)
        return Image.frombytes(mode, (width, height), pixels)


def _refusal(answer: Header, name: str) -> CardError:
    """The worker's own reason, of those that it can have."""
    code, limit = answer.get("code"), answer.get("limit")
    if code == "photo-too-large" and limit in _LIMITS:
        return CardError(code, file=name, limit=int(limit))
    return CardError("photo-type" if code == "photo-type" else "photo-unreadable", file=name)


WORKER = PictureWorker()


def decoded(
    data: bytes, name: str, longest: int, stopped: Callable[[], bool] | None = None
) -> Image.Image:
    """The picture, upright, in sRGB on white, its longer side at most `longest` pixels.

    Raises as `PictureWorker.picture`.
    """
    return WORKER.picture("photo", data, name, longest, "RGB", stopped)


def check_stored_photo(data: bytes, name: str, longest: int) -> None:
    """Decode a card's photo in every way that the card may ask for. Raises as `decoded`."""
    WORKER.picture("stored photo", data, name, longest)


def stored_mask(data: bytes, name: str) -> Image.Image:
    """A card's signature: L, 255 where ink is. Raises as `decoded`."""
    return WORKER.picture("stored mask", data, name, LARGEST_MASK, "L")
