# Unwind's tasks. `make` lists them; each line after ## is what it says.
.DEFAULT_GOAL := help
.PHONY: help setup
PYTHON := .venv/bin/python

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Make the environment in .venv, with what tests and linters need
	@.ci/setup test
