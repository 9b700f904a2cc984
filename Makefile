# `make review` and `make test`: README.md says what they do and need.

PYTHON ?= python3
CORPUS ?= ../shared/corpus
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find crates -name '*.rs' -o -name Cargo.toml) Cargo.toml python/pyproject.toml
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: review test lint licences rust python corpus records clean

review: $(VENV)/.installed
	@$(BIN)/minutebook review examples/papers --out target/review --title "Westmarch: children's services"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python $(SOURCES) $(wildcard python/minutebook/*)
	@echo "Building the package: some minutes the first time."
	$(BIN)/pip install --quiet ./python
	@rm -f $(VENV)/.developed
	@touch $@

# The tests use the package where it lies, its compiled part built with the Rust tests.
$(VENV)/.developed: $(BIN)/python $(SOURCES)
	$(BIN)/pip install --quiet 'maturin>=1.9,<2'
	cd python && VIRTUAL_ENV=$(CURDIR)/$(VENV) ../$(BIN)/maturin develop --quiet --extras test
	@rm -f $(VENV)/.installed
	@touch $@

test: lint licences rust python corpus
	@echo "make test: all parts passed"

lint: $(VENV)/.developed
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps -p minutebook -p minutebook-read
	cd python && ../$(BIN)/ruff check . ../tests/python ../examples && ../$(BIN)/ruff format --check . ../tests/python ../examples

licences:
	@if command -v cargo-deny >/dev/null; then cargo deny --offline check licenses bans sources; \
	else echo "SKIPPED: cargo-deny is not installed (cargo install cargo-deny); tests/python/test_licences.py reads deny.toml instead"; fi

rust:
	cargo test --quiet --workspace

python: $(VENV)/.developed
	cd python && ../$(BIN)/mypy
	$(BIN)/python -m pytest tests/python

corpus: $(VENV)/.developed
	@if [ -f $(CORPUS)/../score/score.py ]; then echo "the corpus was scored by cargo test (tests/corpus.rs)"; \
	else echo "SKIPPED: no corpus of real documents at $(CORPUS)"; fi

# Writes python/minutebook/records.py anew after a column was added in Rust.
records: $(VENV)/.developed
	cd python && ../$(BIN)/python tools/write_records.py && ../$(BIN)/ruff format --quiet minutebook/records.py

clean:
	rm -rf target $(VENV)
