"""Titles before names and letters after them, as lists have them inside a name's cell.

In: nothing. Out: what is no part of a name where names are compared or turned round. From usage in
the languages that the program has words in; what is missing here only stays where it stands.
"""

from __future__ import annotations

_TITLES = """
dr doctor dra drs dr.in dott dottssa dott.ssa doktor dr.med docteur prof profa professor professorin
mr mrs ms miss mx sir madam sister sr matron nurse herr frau fr schwester pfleger m mme mlle
monsieur madame sor señor señora señorita sra srta don doña enf enfa lic senhor senhora dona pan
pani lek mgr siostra д-р лікар пан пані dhr mevr sig sigra श्री श्रीमती डॉ सुश्री د الدكتور الدكتورة
السيد السيدة
"""
TITLES = frozenset(_TITLES.split())
"""Titles without their last full stops, in small letters."""

_CREDENTIALS = """
md mbbs mbchb bm bs do dds phd msc bsc ba ma mph mba rn lpn lvn np fnp crna cna pa pa-c bsn msn dnp
aprn ccrn cen frcs frcp mrcp mrcs facs facp obe mbe esq cpa pt ot otr rt rrt slp pharmd rph ed ms
dpt lcsw rgn rm rsn ien otd acnp agnp
"""
CREDENTIALS = frozenset(_CREDENTIALS.split())
"""Degrees and licences, in small letters."""

_MIXED = frozenset(("phd", "msc", "bsc", "pharmd", "mbchb"))
"""Those that are written with small letters, too; “Ed”, “Do” and “Pa” are names."""

GENERATIONS = frozenset(("jr", "sr", "jnr", "snr", "ii", "iii", "iv", "júnior", "filho", "neto"))
"""What tells the son from the father."""


def is_title(word: str) -> bool:
    """Whether a word is a title: “Dr.”, “Frau”."""
    return word.casefold().strip(".,") in TITLES


def is_suffix(word: str) -> bool:
    """Whether a word stands behind a name: “MD”, “M.D.”, “Jr.”."""
    plain = word.casefold().replace(".", "").strip(" ,")
    if plain in _MIXED or plain in GENERATIONS:
        return True
    return plain in CREDENTIALS and word == word.upper()
