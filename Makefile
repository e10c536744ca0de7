# Everything runs in .venv; `make demo` and `make test` set it up themselves.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.runtime
DEV := .venv/.dev

.PHONY: setup demo test bench check lock browser screenshots clean

# The lists are complete, so nothing is resolved (--no-deps): pip's resolver would else want a
# newer release of what one of them asks for with an extra, and refuse it for want of a hash.
$(RUNTIME): requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.txt
	touch $@

setup: $(DEV) ## the environment in .venv, with the tools for development

demo: $(RUNTIME) ## the bot and a pretend Telegram with a chat page; EXAMPLE=1 plays a made-up case
	rm -rf demo-data
	DATA_DIR=demo-data $(BIN)/python -m simulator --open $(if $(EXAMPLE),--example) -- $(CURDIR)/$(BIN)/python -m bot

browser: $(DEV) ## the browser that drives the page, where apt and root are at hand
	$(BIN)/python -m tests.browser_setup

test: browser ## everything CI runs; COVERAGE=1 counts branches and holds the floor, as CI does
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 5 --dist worksteal $(if $(COVERAGE),--cov --cov-report=term) $(PYTEST)

screenshots: browser ## the pictures of the documentation, from the example
	$(BIN)/python -m tests.screenshots

bench: $(DEV) ## the figures of docs/benchmarks.md
	$(BIN)/python -m bench

lock: $(DEV) ## pin everything anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra dev pyproject.toml -o requirements-dev.txt

clean:
	rm -rf .venv demo-data .mypy_cache .ruff_cache .pytest_cache .coverage
