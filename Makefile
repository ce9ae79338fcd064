# Every command a person or CI runs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CLUSTER := examples/cum-08-2021
SHARED ?= ../shared

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-postgresql check format bench golden accuracy fuzz lock clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## Make the virtual environment in .venv

$(STAMP): pyproject.toml requirements.lock $(wildcard src/baocong/ui/locale/*/LC_MESSAGES/*.po)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: setup ## Consolidate the sample cluster; make the demo database and serve it on this machine
	$(BIN)/baocong consolidate $(CLUSTER)
	$(BIN)/baocong demo

test: setup ## Run every test; what touches the database on PostgreSQL too
	$(BIN)/python -m pytest -n 2
	@$(MAKE) --no-print-directory test-postgresql

test-postgresql: setup ## Run what touches the database on PostgreSQL too, in a throw-away cluster
	@command -v pg_virtualenv >/dev/null || { echo "Bỏ qua: máy chưa có PostgreSQL (Debian: postgresql)."; [ -z "$$CI" ]; exit; }
	pg_virtualenv sh -c 'DATABASE_URL="postgresql://$$PGUSER:$$PGPASSWORD@$$PGHOST:$$PGPORT/postgres" \
		$(BIN)/python -m pytest -n 2 -m "not browser" tests/apps tests/project tests/bench/test_national.py'

check: setup ## Style, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## Put the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## Measure speed as ratios and write docs/explanation/performance.md
	$(BIN)/python -m bench

accuracy: setup ## Score the readings against the labels and write docs/explanation/accuracy.md
	$(BIN)/python -m bench.accuracy --shared $(SHARED)

fuzz: setup ## Throw broken files and texts at the readers for a minute
	$(BIN)/python -m bench.fuzz

golden: setup ## Write the golden files again; review the difference before committing
	$(BIN)/python -m pytest -n 0 -p no:randomly --golden tests

lock: setup ## Write requirements.lock again, with hashes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file requirements.lock

clean: ## Remove what the commands made
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis out
