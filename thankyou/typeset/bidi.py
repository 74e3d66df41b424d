"""UAX#9 in pure Python: levels per character (explicit, isolates, brackets N0). Validated on BidiCharacterTest.txt."""
import unicodedata as ud
_PAIRS = {}
def _load(path='/usr/share/unicode/BidiBrackets.txt'):      # in the app: a generated 128-row table
    canon = lambda c: {0x2329: 0x3008, 0x232A: 0x3009}.get(c, c)
    for ln in open(path, encoding='utf8'):
        ln = ln.split('#')[0].strip()
        if ln:
            a, b, t = [x.strip() for x in ln.split(';')]
            _PAIRS[chr(int(a, 16))] = (t, canon(int(a, 16)), canon(int(b, 16)))
_load()
ISO = {'LRI', 'RLI', 'FSI'}; BNS = {'BN', 'LRE', 'RLE', 'LRO', 'RLO', 'PDF'}
def _match_pdi(cl):
    m, st = {}, []
    for i, c in enumerate(cl):
        if c in ISO: st.append(i)
        elif c == 'PDI' and st: m[st.pop()] = i
    return m
def _first_strong(cl, i, j, m):
    while i < j:
        c = cl[i]
        if c == 'L': return 0
        if c in ('R', 'AL'): return 1
        if c in ISO: i = m.get(i, j)
        i += 1
    return None
def levels(text, base=None):
    """-> (paragraph level, [level per char], after L1 with the text as one line)."""
    cl = [ud.bidirectional(c) or 'L' for c in text]
    n = len(cl)
    if base in (None, 0) and not any(c in ('R', 'AL', 'AN', 'RLE', 'RLO', 'RLI', 'FSI', 'LRE', 'LRO', 'LRI') for c in cl):
        return 0, [0] * n                                    # fast path: pure LTR
    m = _match_pdi(cl); inv = {v: k for k, v in m.items()}
    par = base if base is not None else (_first_strong(cl, 0, n, m) or 0)
    orig = cl[:]; lev = [par] * n
    st = [(par, None, False)]; oi = oe = vi = 0              # X1..X8
    for i, c in enumerate(orig):
        if c in ('RLE', 'LRE', 'RLO', 'LRO'):
            l = st[-1][0]; nl = (l + 1) | 1 if c[0] == 'R' else (l + 2) & ~1
            lev[i] = l
            if nl <= 125 and not oi and not oe: st.append((nl, {'RLO': 'R', 'LRO': 'L'}.get(c), False))
            elif not oi: oe += 1
        elif c in ISO:
            lev[i] = st[-1][0]
            if st[-1][1]: cl[i] = st[-1][1]
            d = c
            if c == 'FSI': d = 'RLI' if _first_strong(orig, i + 1, m.get(i, n), m) == 1 else 'LRI'
            l = st[-1][0]; nl = (l + 1) | 1 if d == 'RLI' else (l + 2) & ~1
            if nl <= 125 and not oi and not oe: vi += 1; st.append((nl, None, True))
            else: oi += 1
        elif c == 'PDI':
            if oi: oi -= 1
            elif vi:
                oe = 0
                while not st[-1][2]: st.pop()
                st.pop(); vi -= 1
            lev[i] = st[-1][0]
            if st[-1][1]: cl[i] = st[-1][1]
        elif c == 'PDF':
            if oi: pass
            elif oe: oe -= 1
            elif not st[-1][2] and len(st) > 1: lev[i] = st[-1][0]; st.pop()
            lev[i] = st[-1][0]
        elif c == 'B': lev[i] = par; st = [(par, None, False)]; oi = oe = vi = 0
        else:
            lev[i] = st[-1][0]
            if st[-1][1] and c != 'BN': cl[i] = st[-1][1]
    live = [i for i in range(n) if orig[i] not in BNS]       # X9
    runs, cur = [], []
    for i in live:                                           # level runs
        if cur and lev[i] != lev[cur[-1]]: runs.append(cur); cur = []
        cur.append(i)
    if cur: runs.append(cur)
    start = {r[0]: r for r in runs}; used = set(); xlev = lev[:]    # sos/eos use explicit levels
    for r in runs:                                           # X10 isolating run sequences
        if r[0] in used or (orig[r[0]] == 'PDI' and r[0] in inv): continue
        seq = list(r); used.add(r[0])
        while orig[seq[-1]] in ISO and seq[-1] in m and m[seq[-1]] in start:
            nx = start[m[seq[-1]]]; used.add(nx[0]); seq += nx
        _resolve(seq, text, cl, orig, lev, par, live, m, xlev)
    for i in range(n):                                       # I1/I2 done in _resolve; removed chars copy the previous level
        if orig[i] in BNS: lev[i] = lev[i - 1] if i else par
    reset = True                                             # L1
    for i in range(n - 1, -1, -1):
        c = orig[i]
        if c in ('S', 'B'): lev[i] = par; reset = True
        elif c == 'WS' or c in ISO or c == 'PDI' or c in BNS:
            if reset: lev[i] = par
        else: reset = False
    return par, lev
def _resolve(s, text, cl, orig, lev, par, live, m, xlev):
    L = xlev[s[0]]
    import bisect
    k = bisect.bisect_left(live, s[0]); prev = xlev[live[k - 1]] if k else par
    k = bisect.bisect_left(live, s[-1])
    if orig[s[-1]] in ISO and s[-1] not in m: nxt = par
    else: nxt = xlev[live[k + 1]] if k + 1 < len(live) else par
    D = lambda l: 'R' if l & 1 else 'L'
    sos, eos, e = D(max(L, prev)), D(max(L, nxt)), D(L)
    t = [cl[i] for i in s]; N = len(t)
    p = sos                                                  # W1
    for i in range(N):
        if t[i] == 'NSM': t[i] = 'ON' if (p in ISO or p == 'PDI') else p
        p = t[i]
    p = sos                                                  # W2,W3
    for i in range(N):
        if t[i] in 'RL' or t[i] == 'AL': p = t[i]
        elif t[i] == 'EN' and p == 'AL': t[i] = 'AN'
    for i in range(N):
        if t[i] == 'AL': t[i] = 'R'
    for i in range(1, N - 1):                                # W4
        if t[i] == 'ES' and t[i-1] == t[i+1] == 'EN': t[i] = 'EN'
        elif t[i] == 'CS' and t[i-1] == t[i+1] and t[i-1] in ('EN', 'AN'): t[i] = t[i-1]
    i = 0                                                    # W5
    while i < N:
        if t[i] == 'ET':
            j = i
            while j < N and t[j] == 'ET': j += 1
            if (i and t[i-1] == 'EN') or (j < N and t[j] == 'EN'): t[i:j] = ['EN'] * (j - i)
            i = j
        else: i += 1
    t = ['ON' if c in ('ES', 'ET', 'CS') else c for c in t]  # W6
    p = sos                                                  # W7
    for i in range(N):
        if t[i] in 'RL': p = t[i]
        elif t[i] == 'EN' and p == 'L': t[i] = 'L'
    strong = lambda c: 'R' if c in ('R', 'EN', 'AN') else ('L' if c == 'L' else None)
    st, pairs = [], []                                       # N0
    for i in range(N):
        b = _PAIRS.get(text[s[i]]) if t[i] == 'ON' else None
        if not b: continue
        if b[0] == 'o':
            if len(st) == 63: break
            st.append((b[2], i))
        else:
            for q in range(len(st) - 1, -1, -1):
                if st[q][0] == b[1]: pairs.append((st[q][1], i)); del st[q:]; break
    for o, c in sorted(pairs):
        inside = {strong(t[i]) for i in range(o + 1, c)} - {None}
        if e in inside: d = e
        elif inside:
            p = sos
            for i in range(o - 1, -1, -1):
                if strong(t[i]): p = strong(t[i]); break
            d = p if p != e else e
        else: continue
        for x in (o, c):
            t[x] = d; y = x + 1
            while y < N and orig[s[y]] == 'NSM': t[y] = d; y += 1
    NI = {'B', 'S', 'WS', 'ON', 'PDI'} | ISO; i = 0          # N1,N2
    while i < N:
        if t[i] in NI:
            j = i
            while j < N and t[j] in NI: j += 1
            a = strong(t[i-1]) if i else sos; b = strong(t[j]) if j < N else eos
            t[i:j] = [a if a == b else e] * (j - i); i = j
        else: i += 1
    for i in range(N):                                       # I1,I2
        c = t[i]
        if L & 1: lev[s[i]] = L + (c in ('L', 'EN', 'AN'))
        else: lev[s[i]] = L + (1 if c == 'R' else 2 if c in ('AN', 'EN') else 0)
def visual_order(lev):
    """L2: list of logical indexes in visual order."""
    idx = list(range(len(lev)))
    if not lev: return idx
    for h in range(max(lev), 0, -1):
        i = 0
        while i < len(idx):
            if lev[idx[i]] >= h:
                j = i
                while j < len(idx) and lev[idx[j]] >= h: j += 1
                idx[i:j] = idx[i:j][::-1]; i = j
            else: i += 1
    return idx
if __name__ == '__main__':
    import time
    ok = bad = 0; t0 = time.time(); ex = []
    for ln in open('BidiCharacterTest.txt', encoding='utf8'):
        ln = ln.split('#')[0].strip()
        if not ln: continue
        a, d, pl, lv, order = ln.split(';')
        text = ''.join(chr(int(x, 16)) for x in a.split())
        par, got = levels(text, {'0': 0, '1': 1, '2': None}[d])
        want = lv.split()
        o = [i for i in visual_order(got) if want[i] != 'x']
        good = par == int(pl) and all(w == 'x' or int(w) == g for w, g in zip(want, got)) and o == [int(x) for x in order.split()]
        ok += good; bad += not good
        if not good and len(ex) < 4: ex.append((a, d, want, got))
    print('BidiCharacterTest 15.0: ok', ok, 'bad', bad, f'{time.time()-t0:.1f}s', ex)
    s = 'Dear all, happy day! ' * 16
    t0 = time.perf_counter(); [levels(s) for _ in range(100)]; print('LTR us', (time.perf_counter()-t0)*1e4)
    s = 'كل عام وأنتم بخير Anna (2026) مع أطيب التمنيات ' * 7
    t0 = time.perf_counter(); [levels(s) for _ in range(20)]; print(len(s), 'RTL us', (time.perf_counter()-t0)/20*1e6)
    from bidi import get_display
    t0 = time.perf_counter(); [get_display(s) for _ in range(20)]; print('python-bidi us', (time.perf_counter()-t0)/20*1e6)
    # python-bidi conformance on display order (the test has repeated characters, so compare strings, no mirroring chars)
    g = b = 0
    for ln in open('BidiCharacterTest.txt', encoding='utf8'):
        ln = ln.split('#')[0].strip()
        if not ln: continue
        a, d, pl, lv, order = ln.split(';')
        text = ''.join(chr(int(x, 16)) for x in a.split())
        if any(ud.mirrored(c) for c in text) or 'x' in lv: continue
        want = ''.join(text[int(i)] for i in order.split())
        try: got = get_display(text, base_dir={'0': 'L', '1': 'R', '2': None}[d])
        except BaseException as e: got = None
        g += got == want; b += got != want
    print('python-bidi display strings ok', g, 'bad', b)
