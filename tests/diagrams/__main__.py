"""`python -m tests.diagrams`: writes `docs/flows.md` anew."""

from tests.diagrams.draw import document
from tests.diagrams.test_diagrams import DOCUMENT

if __name__ == "__main__":
    DOCUMENT.write_text(document(), "utf-8")
