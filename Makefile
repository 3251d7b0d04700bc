# Two commands are enough: `make run` and `make test`. `make help` lists all of them.
PORT ?= 8000
HOST ?= 127.0.0.1
export HOST PORT PYTHON

BOOTSTRAP := sh scripts/python.sh scripts/bootstrap.py
PY := .venv/bin/python
PYTEST := $(PY) -m pytest -n 2 --dist loadgroup
WITH_POSTGRESQL := $(PY) -m tests.services.postgresql

.PHONY: help run test test-all environment lint format bench drift lighthouse messages migrations requirements

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name text; do printf '%-20s %s\n' "$$name" "$$text"; done

run: ## start the portals on HOST:PORT (127.0.0.1:8000), preparing whatever is missing
	@$(BOOTSTRAP) run

test: environment lint ## run the tests on SQLite, and those marked both_databases on PostgreSQL too
	$(WITH_POSTGRESQL) $(PYTEST) -q -m both_databases
	$(PYTEST)

test-all: environment lint ## run every test on both databases, browser tests at every width
	ALL_COMBINATIONS=1 $(WITH_POSTGRESQL) $(PYTEST)
	ALL_COMBINATIONS=1 $(PYTEST)

environment: ## create .venv with what the programs and the tests need
	@$(BOOTSTRAP) environment

lint: environment ## check style with ruff
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

format: environment ## let ruff correct the style
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: environment ## measure milliseconds and queries per page type on generated content
	rm -rf var/bench
	DJANGO_SETTINGS_MODULE=cms.settings.test VAR_DIR=var/bench $(PY) manage.py bench

drift: environment ## measure how well texts that contradict a project are found (precision, recall)
	$(PY) -m tests.project_pages.drift.measure

lighthouse: environment ## audit every type of page with Lighthouse (needs npm, chromium and nginx; RUNS=5)
	$(PY) -m tests.speed.lighthouse

messages: environment ## collect the messages, merge locale/pl/parts and compile the catalogues
	$(PY) scripts/messages.py

migrations: environment ## write the migrations that the models ask for
	$(PY) manage.py makemigrations

requirements: ## compile both lists of requirements again, with hashes (needs uv)
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-emit-index-url requirements.in -o requirements.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-emit-index-url tests/requirements.in -o tests/requirements.txt
