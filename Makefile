# Allt börjar här. Det som behövs är Python 3.11 eller senare, git och make.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
# Finns filen är allt installerat; den görs om när det som ska installeras har ändrats.
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help plan example test check docs bench clean

help:
	@echo "make plan    kontrollera planen och skapa plandokumentet i build/"
	@echo "make example skriv det påhittade exempelåret till build/exempel-2015"
	@echo "make test    kör testerna"
	@echo "make check   granska koden, typerna, dokumentationen och paketen"
	@echo "make docs    skriv om den dokumentation som görs av programmet"
	@echo "make bench   mät hur snabbt det går"
	@echo "make clean   ta bort det som make har skapat"
	@echo
	@echo "Första gången installeras programmet i mappen $(VENV). Ange en annan Python så här: make plan PYTHON=python3.13"

plan: $(READY)
	@$(BIN)/mlr validate
	@$(BIN)/mlr generate --to markdown -o build/
	@$(BIN)/mlr generate --to docx -o build/
	@$(BIN)/mlr generate --to pdf -o build/
	@$(BIN)/mlr generate --to html -o build/

example: $(READY)
	@$(BIN)/python -m tests.example_year build/exempel-2015

test: $(READY)
	@$(BIN)/python -m pytest -m "not slow" $(PYTEST)

check: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m pytest -m slow $(PYTEST)

# Sidorna som görs av programmet är facit till testerna i tests/docs, så ”make test” märker om de är gamla.
docs: $(READY)
	$(BIN)/python -m pytest tests/docs --update-golden

bench: $(READY)
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { \
	  echo "Det behövs Python 3.11 eller senare. Har du en sådan under ett annat namn: make plan PYTHON=python3.13" >&2; \
	  exit 1; }
	@echo "Installerar i $(VENV). Det tar någon minut första gången."
	@$(PYTHON) -m venv --clear $(VENV) || { \
	  echo "Det gick inte att skapa $(VENV). På Debian och Ubuntu hjälper: apt install python3-venv" >&2; \
	  exit 1; }
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt hatchling editables
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt \
	  --no-build-isolation --editable ".[dev]"
	@touch $(READY)
