"""``python -m tests.browser_setup``: make sure there is a Chromium for the browser tests.

Uses the one it finds. Where apt and root are at hand it installs Debian's package; elsewhere it
says loudly that the browser tests will not run. With ``BROWSER=required`` that is an error.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-core", "fonts-noto-color-emoji")


def find() -> str | None:
    """Return the path of a Chromium; ``CHROMIUM`` names one that is not on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's packages, when this account may."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (("update",), ("install", "-y", "--no-install-recommends", *PACKAGES)):
        # The path is apt's own and every word is a constant of this file.
        subprocess.run([apt, "-qq", *words], env=environment, check=False)  # noqa: S603


def main() -> int:
    """Return 0 when the browser tests can run or may be left out."""
    if find() is None:
        install()
    if find() is not None:
        return 0
    sys.stderr.write(
        "\n*** No Chromium: THE BROWSER TESTS WILL NOT RUN. ***\n"
        "*** Install the package chromium, or name one in CHROMIUM. ***\n\n"
    )
    return 1 if os.environ.get("BROWSER") == "required" else 0


if __name__ == "__main__":
    sys.exit(main())
