# `make` alone lists what there is. Needs make and Python 3.11 or newer; everything else goes into .venv.
.DEFAULT_GOAL := help
.PHONY: help setup install run test check bench chaos simulate trace docs story golden renderer webchat lock clean

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
STAMP := $(VENV)/.ready
RENDERER := tests/official/node_modules/.ready
WEBCHAT := tests/webchat/node_modules/.ready
# As many processes as tests/parallel.py says.
PARALLEL := -n auto --dist worksteal
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP)  ## put everything into .venv; at once when nothing changed

install:  ## put the program alone into .venv, to serve with: as it is now, without what developing takes
	@sh requirements/venv.sh $(VENV)
	@rm -f $(STAMP)
	$(PIP) install --quiet --require-hashes -r requirements/runtime.txt
	$(PIP) install --quiet --require-hashes -r requirements/build.txt
	$(PIP) install --quiet --no-build-isolation --no-deps --force-reinstall .

run: setup  ## start the playground on http://127.0.0.1:8000
	$(BIN)/kring demo

test: setup  ## run every test, PostgreSQL included; ARGS="tests/bot -x" narrows it
	$(BIN)/pytest $(PARALLEL) $(ARGS)

check: setup  ## lint, format, types and import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup  ## measure speed and memory as ratios on this machine
	$(BIN)/python -m benchmarks $(ARGS)

simulate: setup  ## play seeded stories of delivery; ARGS="--seeds 1000000" or "--seed 4711"
	$(BIN)/python -m tests.simulation $(ARGS)

chaos: setup  ## kill, cut off, restart and stop real workers, for minutes: nothing may be lost or doubled
	$(BIN)/python -m tests.chaos $(ARGS)

trace: setup  ## for each line of the fiche: the tests that show it
	@$(BIN)/python -m tests.trace

docs: setup  ## draw docs/flows.md anew from the conversations
	@$(BIN)/python -m tests.diagrams

story: setup  ## play a whole network and write docs/story anew; read what changed before you keep it
	@$(BIN)/python -m tests.story

golden: setup  ## write tests/golden/files anew; read what changed before you keep it
	@$(BIN)/python -m tests.golden

renderer: $(RENDERER)  ## fetch Microsoft's own renderer of cards (npm); then make test holds every card to it

webchat: $(WEBCHAT)  ## beside make run: Bot Framework Web Chat on http://127.0.0.1:8001 (npm); ARGS="bot's-address port"
	@node tests/webchat/serve.js $(ARGS)

lock: setup  ## write requirements/ anew from pyproject.toml; ARGS=--upgrade takes newer versions
	$(COMPILE) $(ARGS) pyproject.toml -o requirements/runtime.txt
	$(COMPILE) $(ARGS) pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(COMPILE) $(ARGS) --group build -c requirements/dev.txt -o requirements/build.txt

clean:  ## remove .venv and all caches
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf tests/official/node_modules tests/webchat/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

%/node_modules/.ready: %/package-lock.json
	cd $* && npm ci --no-fund --no-audit
	@touch $@

$(STAMP): pyproject.toml requirements/dev.txt
	@sh requirements/venv.sh $(VENV)
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@touch $@
