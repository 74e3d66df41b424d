"""The bounded cache."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from thankyou.base.cache import BoundedCache


def test_what_was_not_used_for_longest_goes_first() -> None:
    cache: BoundedCache[str, int] = BoundedCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert cache.get("a") == 1  # used, so "b" is the older one now
    cache.put("c", 3)
    assert [cache.get(key) for key in "abc"] == [1, None, 3]
    assert len(cache) == cache.weight == 2
    assert "a" in cache and "b" not in cache


def test_values_may_have_a_weight() -> None:
    cache: BoundedCache[str, bytes] = BoundedCache(10, len)
    cache.put("a", b"12345")
    cache.put("b", b"12345")
    cache.put("a", b"1")
    assert cache.weight == 6 and len(cache) == 2
    cache.put("c", b"123456")
    assert cache.weight == 7 and "b" not in cache


def test_one_value_stays_even_if_it_is_too_heavy() -> None:
    cache: BoundedCache[str, bytes] = BoundedCache(3, len)
    cache.put("a", b"1")
    cache.put("b", b"12345")
    assert cache.get("b") == b"12345" and "a" not in cache


def test_a_cache_can_be_emptied() -> None:
    cache: BoundedCache[str, int] = BoundedCache(3)
    cache.put("a", 1)
    cache.clear()
    assert len(cache) == cache.weight == 0 and cache.get("a") is None


def test_threads_may_share_it() -> None:
    cache: BoundedCache[int, int] = BoundedCache(8)

    def work(start: int) -> bool:
        for number in range(start, start + 3000):
            cache.put(number % 20, number)
            cache.get((number * 7) % 20)
        return True

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(4)))
    assert len(cache) == cache.weight == 8
