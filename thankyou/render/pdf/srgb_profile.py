"""The meaning of the PDF's colours: an sRGB profile of a kilobyte or less, the same everywhere.

In: nothing. Out: the profile (ICC.1, version 4), as LittleCMS makes it
(PIL.ImageCms.createProfile), its date and identifier (bytes 24-35 and 84-99) zeroed. It is kept
here, since making it anew costs each PDF two libraries, and another version of LittleCMS makes
other bytes.
"""

from __future__ import annotations

import binascii
import zlib
from functools import lru_cache

_PACKED = (
    "eNqVkTtLw2AUhp+2iqKVDjqIOHSo4tCCKIij1qFLkVIrWHVp0pvQS0hSpLgKLg4FB9HF2+A/0FVwVRAERRDxN3hbpM"
    "STppAOOnjCl/PwJu/h5A144yW1bHTNQbli6slYNLiSXg3SURnV0OYTiTh/1tcDHrvfR+xZ/K/6szlDBU+v8Iyq6aaw"
    "bEN809Rs3hUeUouZrPCxcFiXBYVvbF1x+NXmgsMfNuup5AJ47ZnBQgcrHawW9bLwhHCoXKqp7X3sL/HnKstL0kfkjG"
    "KQJEaUIAo1NihhEpFekcx+9022fItUxaPKXaOOLo4CRfGGRa3J1Jz0vOg5uUrU3dzdPI389JQz3R+F7hfLeh+Dnj1o"
    "Nizr+8Symqfge4ariuuvSk6zn6I3XC10BIFtuLh2NWUfLndg+EnL6JmW5JPjzefh7RwG0jB4B31rTlbt55w9QmpLft"
    "EtHBzCuLwfWP8BJ6NmvQ=="
)


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile."""
    return zlib.decompress(binascii.a2b_base64(_PACKED))
