"""A decoder that crashes, hangs or eats memory costs one sentence; the program goes on.

The decoders here are planted in the worker by its command line, which only a test gives. Each is
also run as the program once read pictures, in its own process: the control, which dies of it.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import thankyou
from thankyou.base.errors import CardError
from thankyou.base.helper_process import HelperStoppedError
from thankyou.base.windows_job import limits
from thankyou.pictures import in_worker, known_pictures
from thankyou.pictures.in_worker import PictureWorker
from thankyou.pictures.photo import Photo, read_photo
from thankyou.pictures.signature_mask import mask_of

HOME = str(Path(thankyou.__file__).parents[1])
CRASH = "import ctypes; ctypes.string_at(0)"
HANG = "import threading; threading.Event().wait()"
BUSY = "while True: pass"
EAT = "held = [bytearray(50 << 20) for _ in range(60)]"
NATIVE_EAT = "import zlib; from PIL import Image; held = [Image.new('RGB', (9000, 9000), 'red') " \
    "for _ in range(20)]"  # fmt: skip
SOCKET = "import socket; socket.create_connection(('127.0.0.1', 9))"
PROGRAM = "import os; os.posix_spawn('/bin/true', ['true'], {})"
WRITE = "open(place, 'wb').write(b'x')"
DELETE = "import os; os.unlink(place)"


def planted(code: str, place: str = "") -> list[str]:
    """The command of a worker whose decoder is `code` for a picture that begins with PLANT."""
    body = "\n".join(
        [
            f"import sys; sys.path.insert(0, {HOME!r})",
            "from PIL import Image",
            "from thankyou.pictures import worker",
            f"place = {place!r}",
            "whole = worker.WORK['photo']",
            "def decoder(data, longest):",
            "    if not data.startswith(b'PLANT'): return whole(data, longest)",
            f"    {code}",
            "    return Image.new('RGB', (3, 2))",
            "worker.WORK['photo'] = decoder",
            "worker.main()",
        ]
    )
    return [sys.executable, "-I", "-c", body]


@pytest.fixture
def made() -> Iterator[list[PictureWorker]]:
    workers: list[PictureWorker] = []
    yield workers
    for one in workers:
        one.process.close()


def worker_of(
    made: list[PictureWorker], code: str, seconds: float = 20, place: str = ""
) -> PictureWorker:
    made.append(PictureWorker(lambda: planted(code, place), seconds))
    return made[-1]


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 30)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("code", "told", "seconds"),
    [
        (CRASH, "photo-unreadable", 20),
        ("import os; os._exit(0)", "photo-unreadable", 20),
        ("import os; os._exit(77)", "photo-too-large", 20),
        (EAT, "photo-too-large", 20),
        (NATIVE_EAT, "photo-too-large", 20),
        (HANG, "photo-too-slow", 1),
        (BUSY, "photo-too-slow", 1),
        ("raise RecursionError", "photo-unreadable", 20),
        ("return Image.new('RGB', (9, longest + 1))", "photo-unreadable", 20),
        ("return Image.new('L', (9, 9))", "photo-unreadable", 20),
        ("import os; os.write(3, b'{' * 999); os.write(4, b'{' * 999)", "photo-unreadable", 20),
    ],
)
def test_whatever_a_decoder_does_is_one_sentence_and_the_next_picture_is_read(
    code: str, told: str, seconds: float, made: list[PictureWorker]
) -> None:
    worker = worker_of(made, code, seconds)
    for _ in range(2):
        with pytest.raises(CardError) as caught:
            worker.picture("photo", b"PLANT", "ward.png", 100)
        assert (caught.value.code, caught.value.values["file"]) == (told, "ward.png")
        assert worker.picture("photo", picture(), "a", 100).size == (40, 30)


def test_the_same_decoder_without_a_worker_ends_the_program() -> None:
    done = subprocess.run([sys.executable, "-I", "-c", CRASH], stderr=subprocess.DEVNULL)
    assert done.returncode != 0


def test_the_worker_is_kept_for_the_next_picture(made: list[PictureWorker]) -> None:
    worker = worker_of(made, "pass")
    worker.picture("photo", picture(), "a", 100)
    first = worker.process.pid
    for data in (picture(), b"no picture", b""):
        try:
            worker.picture("photo", data, "a", 100)
        except CardError:
            continue
    assert worker.process.pid == first is not None


def test_what_is_not_wanted_any_more_is_not_waited_for(made: list[PictureWorker]) -> None:
    worker = worker_of(made, HANG)
    with pytest.raises(HelperStoppedError):
        worker.picture("photo", b"PLANT", "a", 100, "RGB", lambda: True)
    assert worker.picture("photo", picture(), "a", 100).size == (40, 30)


def test_several_threads_share_it(made: list[PictureWorker]) -> None:
    worker = worker_of(made, "pass")
    sizes: list[tuple[int, int]] = []

    def read() -> None:
        sizes.append(worker.picture("photo", picture(), "a", 100).size)

    threads = [threading.Thread(target=read) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sizes == [(40, 30)] * 6


@pytest.mark.skipif(sys.platform != "linux", reason="the filter of system calls is Linux's")
@pytest.mark.parametrize("code", [SOCKET, PROGRAM, WRITE, DELETE, "import os; os.fork()"])
def test_it_has_no_network_starts_nothing_and_changes_no_file(
    code: str, tmp_path: Path, made: list[PictureWorker]
) -> None:
    place = tmp_path / "kept.txt"
    place.write_text("kept", encoding="utf-8")
    report = "\n    except PermissionError: return Image.new('RGB', (7, 7))"
    worker = worker_of(made, f"try:\n      {code}{report}", place=str(place))
    assert worker.picture("photo", b"PLANT", "a", 100).size == (7, 7)
    assert place.read_text(encoding="utf-8") == "kept"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_inherits_nothing_but_its_pipes(tmp_path: Path, made: list[PictureWorker]) -> None:
    code = "import os; return Image.new('RGB', (len(os.listdir('/proc/self/fd')), 1))"
    with (tmp_path / "open.txt").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        worker = worker_of(made, code)
        # Three that lead nowhere, the one they come from, two pipes, and the listing itself.
        assert worker.picture("photo", b"PLANT", "a", 100).width == 7


def test_no_module_of_the_current_folder_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PIL", "pi_heif", "json", "struct", "thankyou"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    worker = PictureWorker()
    try:
        assert worker.picture("photo", picture(), "a", 100).size == (40, 30)
    finally:
        worker.process.close()


def test_a_computer_that_starts_no_process_is_told(made: list[PictureWorker]) -> None:
    made.append(PictureWorker(lambda: ["/nowhere/python"]))
    with pytest.raises(CardError) as caught:
        made[-1].picture("photo", picture(), "a", 100)
    assert caught.value.code == "no-picture-reader"


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """And `main` then is the worker: asked here through the door that a frozen program uses."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert in_worker._command() == [sys.executable, "--picture-worker"]
    monkeypatch.undo()
    door = (
        f"import sys; sys.path.insert(0, {HOME!r}); from thankyou.cli.main import main; "
        "raise SystemExit(main(['--picture-worker']))"
    )
    worker = PictureWorker(lambda: [sys.executable, "-I", "-c", door])
    try:
        assert worker.picture("photo", picture(), "a", 100).size == (40, 30)
    finally:
        worker.process.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows ends it with its job")
def test_a_worker_whose_program_was_killed_ends_by_itself(tmp_path: Path) -> None:
    """Its clock runs in the kernel: a decoder that never returns cannot keep it."""
    command = planted(HANG).copy()
    command[3] = command[3].replace("import sys;", "import sys; sys.stdin;", 1)
    command[3] = command[3].replace(
        "worker.main()",
        "from thankyou.base import helper_process; helper_process._GRACE = 0; worker.main()",
    )  # fmt: skip
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    from thankyou.base.helper_process import send

    assert process.stdin is not None and process.stdout is not None
    send(process.stdin, {"work": "photo", "longest": 9, "seconds": 1}, b"PLANT")
    assert process.stdout.read() == b""
    assert process.wait() != 0
    process.stdin.close()
    process.stdout.close()


def test_windows_is_asked_for_a_limit_of_memory_and_an_end_with_the_program() -> None:
    asked = limits(700 << 20)
    assert asked.process_memory == 850 << 20
    assert asked.basic.flags == 0x2508 and asked.basic.processes == 1


def test_known_pictures_cost_no_second_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    Image.new("L", (9, 7), 200).save(file, "PNG")
    photo = read_photo(picture(), "a")
    mask = mask_of(file.getvalue(), "a")
    known_pictures.forget()
    asked: list[str] = []
    whole = PictureWorker.picture
    monkeypatch.setattr(
        PictureWorker, "picture", lambda *all_: (asked.append(all_[1]), whole(*all_))[1]
    )
    for _ in range(3):
        assert Photo.from_stored(photo.data, "a") == photo
        assert mask_of(mask.data, "a") == mask
    assert asked == ["stored photo", "stored mask"]


def test_what_stands_beside_a_signature_s_pixels_is_not_kept() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "Ward 7, bed 3")
    file = io.BytesIO()
    Image.new("L", (9, 7), 200).save(file, "PNG", pnginfo=info)
    mask = mask_of(file.getvalue(), "a")
    assert b"Ward 7" in file.getvalue() and b"Ward 7" not in mask.data
    assert mask_of(mask.data, "a") == mask
