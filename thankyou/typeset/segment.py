"""TEMPORARY shim."""
from functools import lru_cache
from icu4py.breakers import CharacterBreaker, LineBreaker
def _b(k,t,l):
    p=0;r=[]
    for s in k(t,l): p+=len(s); r.append(p)
    return tuple(r)
@lru_cache(4096)
def line_breaks(text, language="en"): return _b(LineBreaker,text,"en") if text else ()
@lru_cache(4096)
def graphemes(text): return _b(CharacterBreaker,text,"en") if text else ()
