"""What is made never replaces what is read, by whatever name it goes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.base.kept_apart import check_apart, outputs_apart
from thankyou.base.read_file import read_bytes


def same(path: Path) -> Path:
    return path


def dotted(path: Path) -> Path:
    return path.parent / "sub" / ".." / path.name


def relative(path: Path) -> Path:
    return Path(os.path.relpath(path))


def symbolic(path: Path) -> Path:
    made = path.parent / "link.out"
    made.symlink_to(path)
    return made


def hard(path: Path) -> Path:
    made = path.parent / "hard.out"
    made.hardlink_to(path)
    return made


def through_folder(path: Path) -> Path:
    folder = path.parent.parent / "again"
    folder.symlink_to(path.parent)
    return folder / path.name


OTHER_NAMES = (same, dotted, relative, symbolic, hard, through_folder)


@pytest.fixture
def read(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    (folder / "sub").mkdir(parents=True)
    path = folder / "staff.csv"
    path.write_bytes(b"name\nAda\n")
    return path


@pytest.mark.parametrize("other_name", OTHER_NAMES)
def test_a_file_that_is_read_is_not_written_over_by_any_name(
    read: Path, other_name: Callable[[Path], Path]
) -> None:
    output = other_name(read)
    with pytest.raises(CardError) as refused:
        check_apart([read], [output])
    assert refused.value.code == "output-is-input"
    assert refused.value.values == {"path": str(output), "other": str(read)}
    with outputs_apart():
        read_bytes(read, 1000)
        with pytest.raises(CardError, match="output-is-input"):
            write_atomically(output, b"new")
    assert read.read_bytes() == b"name\nAda\n"


@pytest.mark.parametrize("other_name", OTHER_NAMES)
def test_one_output_does_not_replace_another(
    read: Path, other_name: Callable[[Path], Path]
) -> None:
    """And only inside one command: the next one may make the same file anew."""
    for _ in range(2):
        with outputs_apart():
            write_atomically(read, b"first")
            with pytest.raises(CardError, match="same-file"):
                write_atomically(other_name(read), b"second")
        assert read.read_bytes() == b"first"
        for made in ("link.out", "hard.out"):
            (read.parent / made).unlink(missing_ok=True)
        (read.parent.parent / "again").unlink(missing_ok=True)


def test_names_that_some_disks_take_for_one_are_one(tmp_path: Path) -> None:
    for one, other in (("a.pdf", "A.PDF"), ("é.pdf", "e\u0301.pdf"), ("ß.pdf", "SS.pdf")):
        with pytest.raises(CardError, match="same-file"):
            check_apart([], [tmp_path / one, tmp_path / other])
    check_apart([], [tmp_path / "a.pdf", tmp_path / "b" / "a.pdf", None])


def test_files_of_different_letters_are_two_where_the_disk_says_so(read: Path) -> None:
    other = read.with_name("STAFF.csv")
    other.write_bytes(b"x")
    if not read.samefile(other):
        check_apart([read], [other])


def test_a_file_read_while_the_output_is_under_way_is_kept(read: Path) -> None:
    def look() -> None:
        read_bytes(read, 1000)

    from thankyou.base.atomic_write import atomic_writer

    with (
        outputs_apart(),
        pytest.raises(CardError, match="output-is-input"),
        atomic_writer(read) as file,
    ):
        file.write(b"new")
        look()
    assert read.read_bytes() == b"name\nAda\n"
    assert [one.name for one in read.parent.iterdir() if one.is_file()] == ["staff.csv"]


def test_own_folders_and_later_commands_are_free(read: Path) -> None:
    with outputs_apart():
        read_bytes(read, 1000)
    with outputs_apart():
        write_atomically(read, b"later")
    with outputs_apart(own=[read.parent]):
        read_bytes(read, 1000)
        for data in (b"one", b"two"):
            write_atomically(read, data)
    with outputs_apart(session=True), pytest.raises(CardError, match="output-is-input"):
        read_bytes(read, 1000)
        write_atomically(read, b"again")


def test_a_file_that_took_the_number_of_one_that_is_gone_is_free(
    read: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.pdf"
    with outputs_apart():
        read_bytes(read, 1000)
        read.rename(output)  # the same number, and nothing is read by that name any more
        write_atomically(output, b"new")
    assert output.read_bytes() == b"new"


def test_the_program_s_own_files_are_no_outputs(tmp_path: Path) -> None:
    from thankyou.base.assets import asset_root

    link = tmp_path / "out.pdf"
    link.symlink_to(asset_root() / "papers.toml")
    before = (asset_root() / "papers.toml").read_bytes()
    with outputs_apart(), pytest.raises(CardError, match="output-is-input"):
        write_atomically(link, b"new")
    assert (asset_root() / "papers.toml").read_bytes() == before
