"""`make golden`: writes the golden files anew and names those that changed. Then read `git diff tests/golden`."""

import sys

from tests.golden.files import write

if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in write() or ["Nothing changed."])
