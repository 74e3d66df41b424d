"""Where words are on the disk: in files as they are, and in what can be unpacked from them.

In: folders and words. Out: (file, word) for each word in a file's name or content, in UTF-8,
UTF-16 or the escapes of JSON, in plain files, in zips, and in streams of zlib and gzip.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def words_on_disk(folders: Iterable[Path], words: Iterable[str]) -> set[tuple[str, str]]:
    """Every word that is found, and the file's name in which it is."""
    forms = {
        word: {word.encode(), word.encode("utf-16-le"), json.dumps(word)[1:-1].encode()}
        for word in words
    }
    found = set()
    for folder in folders:
        for path in folder.rglob("*"):
            texts = [str(path.relative_to(folder)).encode()]
            if path.is_file():
                texts += unpacked(path.read_bytes())
            for word, shapes in forms.items():
                if any(shape in text for text in texts for shape in shapes):
                    found.add((path.name, word))
    return found


def unpacked(data: bytes, depth: int = 3) -> Iterator[bytes]:
    """The bytes, and all that can be unpacked from them."""
    yield data
    if not depth:
        return
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            for name in held.namelist():
                yield from unpacked(held.read(name), depth - 1)
    for at in _streams(data):
        try:
            inner = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data[at:])
        except zlib.error:
            continue
        if inner:
            yield from unpacked(inner, depth - 1)


def _streams(data: bytes) -> Iterator[int]:
    """Where a stream of zlib or gzip may begin."""
    for head in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b"):
        at = data.find(head)
        while at >= 0:
            yield at
            at = data.find(head, at + 1)
