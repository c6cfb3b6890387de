# Two commands do everything: `make serve` (set up, check, build, serve) and `make test` (set up, run all tests).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: serve site check test lint format manual lock form-lock clean

serve: $(STAMP)
	$(BIN)/sxsh check
	$(BIN)/sxsh serve

site: $(STAMP)
	$(BIN)/sxsh check
	$(BIN)/sxsh build

check: $(STAMP)
	$(BIN)/sxsh check

test: $(STAMP) lint
	.ci/browser
	.ci/office
	$(BIN)/pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The annotated records of the editors' guide, and the forms of the Git host, follow the schemas.
manual: $(STAMP)
	$(BIN)/sxsh manual

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The exact versions, with hashes and without the address of any registry.
lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--extra dev --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

# The program of the form in the browser, as its own lock file has it.
form-lock: $(STAMP)
	.ci/form/lock $(BIN)/python

$(STAMP): requirements.lock pyproject.toml .ci/system .ci/form/install .ci/form/package.json .ci/form/package-lock.json
	.ci/system
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	.ci/form/install $(BIN)/python
	touch $(STAMP)

clean:
	rm -rf $(VENV) site build
