# Unwind's tasks. `make` lists them: each line after ## is what it says.
.DEFAULT_GOAL := help
.PHONY: help setup run test test-sqlite test-postgres test-fuzz test-durability test-browser lint format bench audit photographs messages pins
PYTHON := .venv/bin/python
STEP := @.ci/step
# Checks that look at the code alone need no database of their own.
NO_DATABASE := env DATABASE_URL=sqlite://:memory:
PRODUCTION := env SECRET_KEY=only-for-this-check-abcdefghijklmnopqrstuvwxyz-0123456789 ALLOWED_HOSTS=unwind.example HTTPS=yes TRUST_PROXY=yes TRUSTED_PROXIES=127.0.0.1

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Serve on 127.0.0.1, port 8000 or PORT
	@.ci/setup run
	@.ci/serve

setup: ## Make the environment alone, in .venv, with what tests and linters need
	@.ci/setup test

test: lint test-sqlite test-postgres test-fuzz test-durability test-browser ## Lint, then every test: SQLite, PostgreSQL, hostile requests, kills, Chromium
	@echo
	@echo "All checks passed."

test-sqlite: setup ## Unit, integration and architecture tests on SQLite
	$(STEP) "Tests on SQLite" $(PYTHON) -m pytest tests/unit tests/integration tests/architecture -n 2 -q --cov

test-postgres: setup ## Integration tests on a PostgreSQL of their own
	@.ci/system-packages
	$(STEP) "Tests on PostgreSQL" env UNWIND_TEST_DB=postgres $(PYTHON) -m pytest tests/integration -n 2 -q

test-fuzz: setup ## Hostile requests: 20,000 on SQLite, then some on PostgreSQL
	@.ci/system-packages
	$(STEP) "Hostile requests on SQLite" $(PYTHON) -m pytest tests/fuzz -n 2 --dist worksteal -q
	$(STEP) "Hostile requests on PostgreSQL" env UNWIND_TEST_DB=postgres UNWIND_FUZZ_REQUESTS=600 \
		$(PYTHON) -m pytest tests/fuzz -n 2 --dist worksteal -q -k "test_storm or test_every_form or cookie"

test-durability: setup ## Kill the real server while clients answer; fill its disk; nothing may be lost
	@.ci/system-packages
	$(STEP) "Kills, a full disk and a database that only reads" $(PYTHON) -m pytest tests/durability -q

test-browser: setup ## Browser tests in a real Chromium
	@.ci/system-packages
	$(STEP) "Tests in Chromium" $(PYTHON) -m pytest tests/browser -n 2 --dist loadfile -q

lint: setup ## Rules, formatting, types, templates, migrations, content, words, known holes, production settings
	$(STEP) "Rules (ruff)" .venv/bin/ruff check .
	$(STEP) "Formatting (ruff)" .venv/bin/ruff format --check .
	$(STEP) "Types (mypy)" .venv/bin/mypy
	$(STEP) "Templates (djlint)" .venv/bin/djlint --quiet --lint templates
	$(STEP) "Migrations are complete" $(NO_DATABASE) $(PYTHON) manage.py makemigrations --check --dry-run
	$(STEP) "Content is sound" $(NO_DATABASE) $(PYTHON) manage.py check_content
	$(STEP) "Words, and reading ages, hardest first" $(NO_DATABASE) $(PYTHON) manage.py check_words
	$(STEP) "Known holes in the pins (pip-audit)" $(PYTHON) .ci/audit
	$(STEP) "Production settings" $(NO_DATABASE) $(PRODUCTION) $(PYTHON) manage.py check --deploy --fail-level WARNING

format: setup ## Format the code and mend what can be mended by rule
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: setup ## Run the benchmarks in bench/
	$(PYTHON) -m bench

audit: setup ## Lighthouse and the Nu HTML checker over every page (needs Node, npm and Java)
	cd bench/audit && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts
	$(PYTHON) -m bench.audit

photographs: setup ## Every page at four sizes in light, dark and forced colours, to look at
	$(PYTHON) -m tests.browser.photographs

messages: setup ## Find every sentence for translators, in var/django.pot, and make the pseudo-languages
	$(NO_DATABASE) $(PYTHON) manage.py messages

pins: ## Pin requirements/*.in anew, with hashes (needs uv)
	@.ci/pins
