"""`--jobs` and `--dask`: who draws a batch, and what is refused."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path

import pytest

from thankyou.cli.main import main
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card

CLUSTER = Path(__file__).parents[1] / "support" / "local_cluster.py"


@pytest.fixture
def batch(tmp_path: Path) -> list[str]:
    """The words of a command that makes a hundred cards."""
    save_card(Card(message="{dear} {recipient},\n\nthank you.", sentiment="Thanks"), tmp_path / "c")
    names = "".join(f"Person {chr(65 + n % 26)}{n}\n" for n in range(100))
    (tmp_path / "people.csv").write_text(f"recipient\n{names}", encoding="utf-8")
    out = tmp_path / "cards.pdf"
    return ["batch", str(tmp_path / "c"), str(tmp_path / "people.csv"), "-o", str(out)]


@pytest.mark.parametrize("words", ["0", "-1", "x", "62", "2.5", "٣٣٣"])
def test_what_is_no_number_of_processes_is_refused(
    batch: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*batch, f"--jobs={words}"])
    assert caught.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "no number of processes (1 to 61)" in line
    assert not Path(batch[-1]).exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--jobs", "2", "--each", "{recipient}.pdf"], "one file of all cards"),
        (["--jobs", "2", "--dask", "tcp://127.0.0.1:1"], "choose one"),
    ],
)
def test_what_does_not_go_together_is_refused(
    batch: list[str], more: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*batch, *more]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_dask_is_asked_for_where_it_is_not(
    batch: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main([*batch, "--dask", "tcp://127.0.0.1:1"]) == 2
    assert "thankyou[dask]" in capsys.readouterr().err


def test_a_cluster_that_does_not_answer_is_told(
    batch: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def client(address: str, **_: object) -> None:
        raise OSError("timed out")

    monkeypatch.setitem(sys.modules, "distributed", types.SimpleNamespace(Client=client))
    assert main([*batch, "--dask", "tcp://10.0.0.5:8786"]) == 2
    assert "no Dask cluster with workers at tcp://10.0.0.5:8786" in capsys.readouterr().err


def test_jobs_make_the_same_file_as_one_process(batch: list[str]) -> None:
    """As a process, from its own folder: `spawn` begins anew there."""
    out = Path(batch[-1])
    assert main(batch) == 0
    alone = out.read_bytes()
    out.unlink()
    done = run([*batch, "--jobs", "2"])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes() == alone


@pytest.mark.parametrize("kind", ["threads", pytest.param("processes", marks=pytest.mark.slow)])
def test_two_workers_of_a_cluster_make_the_same_file(batch: list[str], kind: str) -> None:
    out = Path(batch[-1])
    assert main(batch) == 0
    alone = out.read_bytes()
    out.unlink()
    with subprocess.Popen(
        [sys.executable, str(CLUSTER), "2", kind],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as cluster:  # fmt: skip
        assert cluster.stdin is not None and cluster.stdout is not None
        address = cluster.stdout.readline().strip()
        done = run([*batch, "--dask", address])
        cluster.stdin.close()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes() == alone


def run(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "thankyou", *words], capture_output=True, text=True, check=False
    )
