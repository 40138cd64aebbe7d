# Start with `make demo` to hear the service and `make test` to check it.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
BENCH_VENV := .venv-bench
# Options of the benchmark, such as `--quick --rounds 1`.
BENCH_FLAGS ?=
# Options of the reliability runs, such as `--seconds 600 --seed 2`.
RELIABILITY_FLAGS ?=
# Three processes share the files of tests, in their order: many tests wait most of their time.
PYTEST_FLAGS ?= --numprocesses 3 --dist loadfile --no-loadscope-reorder
# Extra words for pip, such as the index of PyTorch's CPU builds.
PIP_FLAGS ?=
# pip shows its progress on a terminal only; logs get just the line that announces the step.
QUIET := $(if $(MAKE_TERMOUT),,--quiet)
PIP := $(BIN)/pip install $(QUIET) --disable-pip-version-check $(PIP_FLAGS) --constraint requirements/server.txt --constraint requirements/dev.txt
PROTO := protos/kokoro_speech/v1/speech.proto
# The contract of the last release; `make breaking` compares the current one with it.
RELEASED := tests/contract/released.binpb

.PHONY: help setup setup-dev pull demo test static lint format types imports protos proto-lint breaking release-contract service-stubs browser alerts deploy-tools deploy-check deploy-schemas deploy-run test-arm pytest explore test-agents bench fuzz soak http-soak overload fleet clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.setup ## Make .venv with the server and the clients (no torch)

setup-dev: $(VENV)/.setup-dev ## Add the kokoro engine (torch, CPU build) and the dev tools

$(VENV)/.setup: pyproject.toml requirements/server.txt
	@echo "==> making $(VENV) and installing the server and the clients (about a minute, 1.1 GB)"
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(PIP) --editable '.[server,cli]'
	@touch $@

$(VENV)/.setup-dev: $(VENV)/.setup requirements/dev.txt
	@echo "==> installing the kokoro engine and the dev tools (about 1 minute, 1 GB)"
	@$(PIP) torch==2.13.0
	@$(PIP) --editable '.[server,cli,torch,tracing,postgres,fal,http,dev]'
	@touch $@

pull: setup ## Make the model pack, or check the one that is there
	@$(BIN)/kokoro-server pull

demo: pull ## Start a server, speak three languages, write demo/*.wav
	@$(BIN)/python clients/demo.py

test: setup-dev static pytest ## Run every check and every test

static: setup-dev ## Run the checks that run no test, beside one another
	@$(MAKE) --no-print-directory --jobs --output-sync lint types imports proto-lint breaking

lint: setup-dev
	@echo "==> ruff, hadolint"
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/hadolint Dockerfile

format: setup-dev ## Format the code
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

types: setup-dev
	@echo "==> mypy"
	@$(BIN)/mypy

imports: setup-dev
	@echo "==> import-linter"
	@$(BIN)/lint-imports

# The messages come from an older protoc than the one in grpc_tools: what it generates runs with
# protobuf 6 too, which is the newest that many applications can have.
protos: setup-dev ## Regenerate the stubs from the contract
	@$(BIN)/protoc -Iprotos --python_out=protos $(PROTO)
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m grpc_tools.protoc -Iprotos \
	  --grpc_python_out=protos --mypy_out=quiet:protos --mypy_grpc_out=quiet:protos $(PROTO)

proto-lint: setup-dev
	@echo "==> buf lint"
	@$(BIN)/buf lint

breaking: setup-dev
	@echo "==> buf breaking, against the released contract"
	@$(BIN)/buf breaking --against $(RELEASED)

release-contract: setup-dev ## Make the present contract the released one
	@$(BIN)/buf build --output $(RELEASED)

# The npm package that generates clients for Node.
NODE_GENERATOR := @protobuf-ts/plugin@2.11.1
service-stubs: setup-dev ## Generate stubs for other languages (needs Debian's packages in .ci/run, and npm)
	@echo "==> stubs of the service in other languages"
	@npm install $(QUIET) --prefix build/node --no-audit --no-fund --ignore-scripts $(NODE_GENERATOR)
	@$(BIN)/pytest tests/contract/service_stubs.py

# The npm packages of `make browser`: OpenAI's client, and the checker of accessibility.
BROWSER_PACKAGES := openai@7.59.0 axe-core@4
browser: setup-dev pull ## Test the page in Chromium, and OpenAI's npm client (needs chromium and npm)
	@echo "==> the page in Chromium, the npm client"
	@command -v chromium > /dev/null || { echo "chromium is missing: apt-get install chromium"; exit 1; }
	@$(PIP) playwright
	@npm install $(QUIET) --prefix build/browser --no-audit --no-fund --ignore-scripts $(BROWSER_PACKAGES)
	@$(BIN)/pytest tests/http/page_in_chromium.py tests/http/npm_client.py

alerts: ## Check the alerts of Prometheus with promtool (of Debian's package prometheus)
	@echo "==> promtool"
	@command -v promtool > /dev/null || { echo "promtool is missing: apt-get install prometheus"; exit 1; }
	@promtool check rules deploy/prometheus/kokoro-speech.rules.yml
	@promtool test rules tests/deploy/alerts.yml

DEPLOY_VENV := .venv-deploy
# Any Python will do for the checks, such as that of a newer Debian.
DEPLOY_PYTHON := $(shell command -v $(PYTHON) || echo python3)
$(DEPLOY_VENV)/.setup: requirements/deploy.txt
	@echo "==> making $(DEPLOY_VENV) with kubectl and the schemas"
	@test -x $(DEPLOY_VENV)/bin/pip || $(DEPLOY_PYTHON) -m venv $(DEPLOY_VENV)
	@$(DEPLOY_VENV)/bin/pip install $(QUIET) --disable-pip-version-check --requirement requirements/deploy.txt
	@touch $@

deploy-tools:
	@deploy/kubernetes/podman/install.sh
	@$(MAKE) --silent --no-print-directory $(DEPLOY_VENV)/.setup

deploy-check: deploy-tools ## Check deploy/kubernetes: the schemas and the run (as root)
	@$(MAKE) --no-print-directory deploy-schemas deploy-run

deploy-schemas: $(DEPLOY_VENV)/.setup ## Check deploy/kubernetes against the schemas of Kubernetes and the operators
	@echo "==> kubectl kustomize, kubernetes-validate"
	@$(DEPLOY_VENV)/bin/python deploy/kubernetes/check.py

deploy-run: deploy-tools ## Build the image and run deploy/kubernetes with podman (as root; installs what is missing)
	@$(DEPLOY_VENV)/bin/python deploy/kubernetes/podman/run.py

test-arm: setup-dev pull ## Test the fast engine on emulated 64-bit Arm (needs mmdebstrap and qemu-user; takes half an hour)
	@echo "==> the fast engine on Arm"
	@tests/arm/run.sh $(BIN)/python

AGENTS_VENV := .venv-agents
AGENTS_BIN := $(AGENTS_VENV)/bin
AGENTS_SOURCES := clients/kokoro_livekit/*.py clients/kokoro_pipecat/*.py tests/agents/*.py
$(AGENTS_VENV)/.setup: pyproject.toml requirements/agents.txt
	@echo "==> making $(AGENTS_VENV) with LiveKit Agents and Pipecat (about a minute, 800 MB)"
	@test -d $(AGENTS_VENV) || $(PYTHON) -m venv $(AGENTS_VENV)
	@$(AGENTS_BIN)/pip install $(QUIET) --disable-pip-version-check --constraint requirements/agents.txt \
	  --requirement requirements/agents.txt --editable '.[livekit,pipecat]'
	@touch $@

test-agents: setup pull $(AGENTS_VENV)/.setup ## Test the adapters of LiveKit Agents and Pipecat in their pipelines
	@echo "==> mypy, pytest: the pipelines of voice agents"
	@$(AGENTS_BIN)/mypy --follow-imports=silent $(AGENTS_SOURCES)
	@$(AGENTS_BIN)/pytest --confcutdir=tests/agents -W default tests/agents/*_pipeline.py

pytest: setup-dev pull
	@echo "==> pytest"
	@$(BIN)/pytest $(PYTEST_FLAGS)

explore: setup-dev pull ## Run the property tests on examples that `make test` does not have
	@$(BIN)/pytest $(PYTEST_FLAGS) -m hypothesis --hypothesis-profile explore

bench: setup pull $(BENCH_VENV)/.setup ## Measure beside upstream and kokoro-onnx, write docs/performance.md
	@$(BIN)/python -m bench $(BENCH_FLAGS)

fuzz: setup pull ## Send hostile input to a server of our own
	@$(BIN)/python -m bench.reliability fuzz $(RELIABILITY_FLAGS)

soak: setup pull ## Make thousands of mixed calls, watch memory and audio
	@$(BIN)/python -m bench.reliability soak $(RELIABILITY_FLAGS)

http-soak: setup pull ## Make thousands of requests to the HTTP adapter, watch memory
	@$(BIN)/python -m bench.reliability http-soak $(RELIABILITY_FLAGS)

overload: setup pull ## Offer ten times the load that fits
	@$(BIN)/python -m bench.reliability overload $(RELIABILITY_FLAGS)

fleet: setup-dev pull ## Run three servers, Envoy and PostgreSQL as one, and kill a server every minute
	@$(BIN)/python -m bench.reliability fleet $(RELIABILITY_FLAGS)

$(BENCH_VENV)/.setup: requirements/bench.txt
	@echo "==> making $(BENCH_VENV) with the competitors (about a minute, 2 GB)"
	@test -d $(BENCH_VENV) || $(PYTHON) -m venv $(BENCH_VENV)
	@$(BENCH_VENV)/bin/pip install $(QUIET) --disable-pip-version-check $(PIP_FLAGS) --requirement requirements/bench.txt
	@touch $@

clean: ## Remove .venv, caches and the demo's files
	rm -rf $(VENV) $(BENCH_VENV) $(DEPLOY_VENV) $(AGENTS_VENV) build/arm build/bench build/reliability demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
