"""The search for circles rests while it is asked to, and goes on afterwards."""

from __future__ import annotations

import gc

import pytest

from thankyou.base.collector import collector_at_rest


def test_it_rests_until_the_last_block_has_ended() -> None:
    assert gc.isenabled()
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="bad"), collector_at_rest():
        raise ValueError("bad")
    assert gc.isenabled()
