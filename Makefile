# Two commands are all that most people need: `make run` and `make test`.

PYTHON ?= python3
PORT ?= 8501
DATA ?= data
IN := .venv/bin

# A stamp is named for what was installed, so a second run installs nothing and a new lock installs anew.
stamp = .venv/.$(1)-$(shell cat $(2) pyproject.toml | cksum | tr -d ' ')
RUN_STAMP := $(call stamp,run,requirements.lock)
TEST_STAMP := $(call stamp,test,requirements-dev.lock)
COMPILE = $(IN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options $(UPGRADE)

.PHONY: help run test audit bench bench-checker check fit lock

help:  ## list every task
	@sed -n 's/^\([a-z-]*\):.*  ## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: $(RUN_STAMP)  ## open the app on this machine: make run PORT=8600 DATA=folder
	@echo "Side by Side opens on http://localhost:$(PORT). What people save is kept in $(DATA). Stop with Ctrl+C."
	SIDE_BY_SIDE_DATA="$(DATA)" $(IN)/streamlit run app.py --server.port $(PORT)

test: $(TEST_STAMP)  ## run every check and every test, in a real browser too
	@.ci/system-packages
	$(IN)/ruff check
	$(IN)/ruff format --check
	$(IN)/mypy
	$(IN)/lint-imports --no-logo
	$(IN)/python -m pytest $(or $(TESTS),-n 2 --ignore=tests/e2e)
	$(if $(TESTS),,$(IN)/python -m pytest -n 2 --dist worksteal tests/e2e)

audit: $(TEST_STAMP)  ## test every page in every width and scheme with axe (slow)
	@.ci/system-packages
	$(IN)/python -m pytest -m audit

bench: $(TEST_STAMP)  ## measure speed and memory, beside a stock app
	@.ci/system-packages
	$(IN)/python -m benchmarks

bench-checker: $(TEST_STAMP)  ## measure the checker beside its peers
	$(IN)/python -m benchmarks.checker

check: $(RUN_STAMP)  ## check the words of the training
	$(IN)/side-by-side check content/side-by-side

fit: $(TEST_STAMP)  ## fit the difficulty model anew: make fit TEXTS=folder
	$(IN)/python -m benchmarks.checker.fit $(TEXTS)

lock: $(TEST_STAMP)  ## write the lock files anew; make lock UPGRADE=--upgrade takes the newest versions
	$(COMPILE) --extra authors --extra formats --extra oidc --extra postgresql --extra windows --output-file requirements.lock pyproject.toml
	$(COMPILE) --all-extras --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

$(RUN_STAMP): requirements.lock
	@PYTHON="$(PYTHON)" .ci/environment requirements.lock
	@touch $@

# What tests need holds all that a run needs.
$(TEST_STAMP): requirements-dev.lock
	@PYTHON="$(PYTHON)" .ci/environment requirements-dev.lock
	@touch $@ $(RUN_STAMP)
