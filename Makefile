# Everything runs in .venv, made from the hashed lock files.
PYTHON ?= python3
BIN := .venv/bin
export DATABASE_URL ?= sqlite:///data/quotedesk.db

.PHONY: demo test lock train eval clean

demo: .venv/demo ## index the seed articles and answer two questions
	@$(BIN)/python -m bot ingest seeds
	@echo; echo '> /who-said territory'; echo
	@$(BIN)/python -m bot ask "/who-said territory"
	@echo; echo '> /compare-sources guarantees'; echo
	@$(BIN)/python -m bot ask "/compare-sources guarantees"
	@echo
	@echo 'Go on:'
	@echo '  .venv/bin/python -m bot console    ask more, at a prompt that takes the same slash commands'
	@echo '  .venv/bin/python -m bot ingest …   add your own texts, folders, JSONL files, pages and feeds'
	@echo '  README.md, Connect Slack           put it into your workspace in five minutes'

test: .venv/test ## everything that CI checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=term:skip-covered
	$(BIN)/coverage report --include='bot/text.py,bot/model.py,bot/read/*,bot/extract/*,bot/match/*' --fail-under=95

SHARED ?= ../shared
CORPUS ?= $(SHARED)/corpora/polnear-dev.jsonl

eval: .venv/test ## figures of the extraction on an annotated corpus: make eval CORPUS=path
	@test -f $(SHARED)/eval/evaluate.py || { echo 'The scorer is not here: set SHARED to the folder that holds eval/ and corpora/.'; exit 1; }
	@test -f $(CORPUS) || { echo 'There is no corpus $(CORPUS): set CORPUS to an annotated JSONL file.'; exit 1; }
	@mkdir -p data
	@$(BIN)/python -m bot extract $(CORPUS) --json > data/eval.jsonl
	@$(BIN)/python $(SHARED)/eval/evaluate.py corpus $(CORPUS) data/eval.jsonl
	@$(BIN)/python $(SHARED)/eval/slices.py $(CORPUS) quote-desk=data/eval.jsonl
	@$(BIN)/python -m bot.lab.sureness $(CORPUS) data/eval.jsonl
	@$(BIN)/python -m bot.lab.speed $(CORPUS)

train: ## the shipped weights anew, from the corpora's folder (about two hours on two cores)
	bash bot/lab/train.sh $(SHARED)/corpora

lock: ## pin what pyproject.toml asks for; needs uv
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --upgrade pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --constraint requirements.txt --group dev pyproject.toml -o requirements-dev.txt

clean: ## remove the environment and the demo's data
	rm -rf .venv data

.venv/demo: requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo 'Installing pinned packages into .venv (about a minute) …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	@touch $@

.venv/test: requirements-dev.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo 'Installing pinned packages into .venv (about a minute) …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.txt
	@touch $@ .venv/demo
