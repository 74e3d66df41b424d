"""Whole sessions: nothing leaves this computer, and no word of a card gets into a log."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from thankyou.storage.card_file import read_card

TOOLS = Path(__file__).parents[2] / "tools"


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


trace_network, whole_session = tool("trace_network"), tool("whole_session")


def alone() -> list[str]:
    """A command that runs another where there is no network; skips where there is none."""
    for options in (["-n"], ["-rn"]):
        if sys.platform == "linux" and trace_network.can_unshare(options):
            return ["unshare", *options]
    pytest.skip("a network namespace cannot be made here")


@pytest.mark.parametrize("which", ["window", "cli"])
def test_a_session_needs_no_network_and_logs_no_word(which: str, tmp_path: Path) -> None:
    words = [str(TOOLS / "whole_session.py"), which, str(tmp_path / "made")]
    done = subprocess.run(
        [*alone(), sys.executable, *words, "--audit", "--loud", "--quick"],
        env=trace_network.own_folders(tmp_path), capture_output=True, timeout=300,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == 0, said[-3000:]
    told = {word for word in whole_session.PRIVATE if word.lower() in said.lower()}
    assert told == set()
    kept = {"window": "copy.thankyou", "cli": "card.thankyou"}[which]
    assert "Wallpaperwords" in read_card(tmp_path / "made" / kept).message  # it did write them
    if which == "window":
        assert "debug" in said.lower() or "qt." in said  # it was loud


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("s.connect(('192.0.2.1', 9))", 3),
        ("s.sendto(b'x', ('192.0.2.1', 9))", 3),
        ("socket.getaddrinfo('example.org', 80)", 3),
        ("s.connect(('127.0.0.1', 9))", 0),
    ],
)
def test_what_goes_out_is_stopped(act: str, code: int) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(TOOLS)!r})\n"
        "import socket, whole_session\n"
        "sys.addaudithook(whole_session.refuse_to_leave)\n"
        f"s = socket.socket(type=socket.SOCK_DGRAM); {act}"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60)
    assert done.returncode == code, done.stderr


@pytest.mark.parametrize(
    ("line", "call", "local"),
    [
        (
            '12 connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/socket"}, 110) = 0',
            "connect AF_UNIX /run/dbus/socket", True,
        ),
        (
            "12 connect(3, {sa_family=AF_INET, sin_port=htons(631), "
            'sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED',
            "connect AF_INET 127.0.0.1", True,
        ),
        (
            "7 connect(9, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), "
            'inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
            "connect AF_INET6 2001:db8::1", False,
        ),
        (
            '7 sendto(9, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), '
            'sin_addr=inet_addr("192.0.2.53")}, 16) = 1',
            "sendto AF_INET 192.0.2.53", False,
        ),
    ],
)  # fmt: skip
def test_what_the_kernel_saw_is_told_apart(line: str, call: str, local: bool) -> None:
    (found,) = trace_network.reached(line)
    assert found == call and trace_network.is_local(found) is local
