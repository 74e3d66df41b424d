"""``python -m thankyou`` is the same program as ``thankyou``."""

from thankyou.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
