"""Run the benchmarks and print their figures, for people or (with --json) for programs."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from typing import Any

NAMES = (
    "parity", "look", "words", "accessible", "batch", "jobs", "memory", "keystroke", "start",
    "notes", "sheets", "cards", "my_cards", "autosave", "preflight", "tables", "read_back", "marks",
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quick", action="store_true", help="fewer runs and cases")
    parser.add_argument("--verapdf", metavar="COMMAND", default="../shared/tools/verapdf/check")
    options = parser.parse_args()
    unknown = set(options.names) - set(NAMES)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    results: dict[str, Any] = {}
    for name in options.names or NAMES:
        module = importlib.import_module(f"benchmarks.{name}")
        print(f"{name} …", file=sys.stderr)
        results[name] = module.measure(quick=options.quick, verapdf=options.verapdf)
        if not options.json:
            print(f"\n{name}: {module.__doc__.splitlines()[0]}")
            for key, value in results[name].items():
                if key != "rows":
                    shown = f"{value:.3f}" if isinstance(value, float) else value
                    print(f"  {key:<34} {shown}")
    if options.json:
        print(json.dumps(results, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
