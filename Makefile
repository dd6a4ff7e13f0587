# `make help` lists what there is. `make run` does everything from a fresh machine on.

.DEFAULT_GOAL := help
.PHONY: help run build test lint format test-debug test-release test-report test-address \
  check-scenarios check-expectations build-debug-tests build-release-tests install uninstall \
  benchmark rng-quality test-random-words clean swift libraries chart-js \
  report-test-programs report-test-tools dieharder

SCENARIO ?= scenarios/beauty-chain.yaml
ARGS ?=
SEEDS ?= 1
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

SYSTEM := $(shell uname -s)
PROCESSOR := $(shell uname -m)

# This machine's processor, as the compiler is told. Numbers are the same without.
ifeq ($(PROCESSOR),x86_64)
  NATIVE := -Xcc -march=native
else
  NATIVE := -Xcc -mcpu=native
endif
# One binary that runs where Swift is not installed.
ifeq ($(SYSTEM),Linux)
  ONE_BINARY := --static-swift-stdlib
endif

BINARY := .build/release/poolcast
# Tests of the release build need other options, and so a folder of their own.
RELEASE_TESTS := -c release --scratch-path .build-release -Xswiftc -enable-testing $(NATIVE)
REPORT_TESTS := Tests/report
FORMATTED := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Tests Benchmarks/Package.swift

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  make run SCENARIO=scenarios/beauty-chain.yaml ARGS=\"--agents 5000\""
	@echo "  make install PREFIX=$(PREFIX)"

run: build chart-js ## Build, then run SCENARIO with ARGS; results and report go to results/<scenario name>/
	@$(BINARY) run $(SCENARIO) --report $(ARGS)

build: swift libraries ## Build the release for this machine's processor
	@$(SWIFT) build -c release $(ONE_BINARY) $(NATIVE) --product poolcast

# Last come the tests of the release, so that their closing lines are the last ones.
test: lint build-debug-tests build-release-tests check-scenarios check-expectations test-debug \
  test-release ## Check format, scenarios and all tests, debug and release

lint: swift ## Check the format of the sources
	$(SWIFT) format lint --strict -r $(FORMATTED)

format: swift ## Format the sources
	$(SWIFT) format -i -r $(FORMATTED)

build-debug-tests: swift libraries
	$(SWIFT) build --build-tests

build-release-tests: swift libraries
	$(SWIFT) build --build-tests $(RELEASE_TESTS)

test-debug: build-debug-tests ## Run the tests of the debug build
	$(SWIFT) test --skip-build

test-release: build-release-tests ## Run the tests of the release build
	$(SWIFT) test --skip-build $(RELEASE_TESTS)

# What reports, workbooks and notebooks are to those who open them: in a browser, a spreadsheet and a
# notebook server. PYTEST="-k page" runs some of the tests only.
test-report: build-release-tests report-test-tools ## Open reports in a browser, workbooks, notebooks
	POOLCAST=$(CURDIR)/.build-release/release/poolcast \
	  $(REPORT_TESTS)/.venv/bin/python -m pytest -q -p no:cacheprovider $(REPORT_TESTS) $(PYTEST)

test-address: swift libraries ## Run the tests with the address sanitizer
	$(SWIFT) test --sanitize address --scratch-path .build-address

# Every scenario is checked and run with few agents, by the release for this processor and by the
# debug build without processor options: the tables must be the same to the last bit.
check-scenarios: build-debug-tests build-release-tests ## Check and run every scenario with few agents
	@set -eu; \
	out=$$(mktemp -d); trap 'rm -rf "$$out"' EXIT; \
	for scenario in scenarios/*.yaml; do \
	  .build-release/release/poolcast check "$$scenario"; \
	  for build in .build/debug .build-release/release; do \
	    $$build/poolcast run "$$scenario" --agents 400 --replicates 2 --quiet \
	      --out "$$out/$$build"; \
	  done; \
	  diff -r --exclude run.json "$$out/.build/debug" "$$out/.build-release/release"; \
	  echo "ok $$scenario: runs, with the same bits in debug and release"; \
	  rm -r "$$out/.build" "$$out/.build-release"; \
	done

# With SEEDS=6 each scenario is simulated with its own seed and five others.
check-expectations: build-release-tests ## Hold every scenario to what it expects of its plans
	.build-release/release/poolcast check --run --seeds $(SEEDS) scenarios/*.yaml

install: build chart-js ## Put the binary into PREFIX/bin
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/poolcast"
	@! command -v strip >/dev/null || strip "$(DESTDIR)$(PREFIX)/bin/poolcast"
	@echo "For completions in your shell: poolcast --generate-completion-script bash (or zsh, fish)"

uninstall: ## Remove it again
	rm -f "$(DESTDIR)$(PREFIX)/bin/poolcast"

benchmark: swift libraries ## Measure speed, with ARGS; rewrites the tables of docs/performance.md
	@$(SWIFT) run -c release $(NATIVE) --package-path Benchmarks Benchmarks $(ARGS)

# It takes 10 to 20 minutes. ORDERS="agents mixed" tests some orders only, SEED=2 other words,
# JOBS=1 one order at a time.
rng-quality: swift libraries dieharder test-random-words ## Test the random numbers with dieharder
	@$(SWIFT) build -c release $(NATIVE) --package-path Benchmarks --product RandomWords
	@Benchmarks/RandomnessQuality/run.sh Benchmarks/.build/release/RandomWords

test-random-words: swift libraries
	@$(SWIFT) test --package-path Benchmarks --quiet

clean: ## Remove everything that was built
	rm -rf .build .build-release .build-address Benchmarks/.build Benchmarks/Peers/.venv \
	  $(REPORT_TESTS)/.venv

# What a fresh machine needs.

swift:
	@command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "Poolcast needs Swift 6.2 or newer, and there is no '$(firstword $(SWIFT))' here." >&2; \
	  echo "Install it from https://www.swift.org/install/ and run make again." >&2; \
	  exit 1; }

# Runs the shell's $$command, which installs what is missing, or says that it has to be run:
# $(1) is what is missing and $(2) its package on Debian.
define obtain
if [ -z "$$command" ]; then \
  echo "This needs $(1)." >&2; \
  echo "Install it (on Debian the package is $(2)) and run make again." >&2; \
  exit 1; \
fi; \
if [ $$needs_root = no ] || [ "$$(id -u)" = 0 ]; then \
  echo "Missing is $(1): $$command"; \
  DEBIAN_FRONTEND=noninteractive sh -c "$$command"; \
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then \
  echo "Missing is $(1): sudo sh -c '$$command'"; \
  sudo DEBIAN_FRONTEND=noninteractive sh -c "$$command"; \
else \
  echo "This needs $(1). As root, run:" >&2; \
  echo "  $$command" >&2; \
  echo "and then make again." >&2; \
  exit 1; \
fi
endef

PKG_CONFIG ?= pkg-config
HEADERS ?= /usr/include /usr/local/include /opt/homebrew/include
CHART_JS ?= /usr/share/javascript/chart.js/chart.min.js

libraries:
	@set -eu; \
	has() { \
	  $(PKG_CONFIG) --exists "$$1" 2>/dev/null && return; \
	  for folder in $(HEADERS); do if [ -e "$$folder/$$2" ]; then return; fi; done; \
	  return 1; \
	}; \
	if has gsl gsl/gsl_cdf.h && has libcrypto openssl/sha.h && has xlsxwriter xlsxwriter.h; then \
	  exit 0; \
	fi; \
	command=; needs_root=yes; \
	if command -v apt-get >/dev/null; then \
	  command="apt-get update && apt-get install -y --no-install-recommends"; \
	  command="$$command libgsl-dev libssl-dev libxlsxwriter-dev"; \
	elif command -v dnf >/dev/null; then \
	  command="dnf install -y gsl-devel openssl-devel libxlsxwriter-devel"; \
	elif command -v yum >/dev/null; then \
	  command="yum install -y gsl-devel openssl-devel libxlsxwriter-devel"; \
	elif command -v zypper >/dev/null; then \
	  command="zypper --non-interactive install gsl-devel libopenssl-devel libxlsxwriter-devel"; \
	elif command -v pacman >/dev/null; then command="pacman -S --noconfirm gsl openssl libxlsxwriter"; \
	elif command -v apk >/dev/null; then command="apk add gsl-dev openssl-dev libxlsxwriter-dev"; \
	elif command -v brew >/dev/null; then \
	  command="brew install gsl openssl@3 libxlsxwriter"; needs_root=no; \
	fi; \
	$(call obtain,GSL and OpenSSL and libxlsxwriter with their headers,libgsl-dev libssl-dev libxlsxwriter-dev)

# Reports have charts where it is there and tables alone where it is not, so it stops nothing.
chart-js:
	@if [ ! -e "$(CHART_JS)" ] && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update && apt-get install -y --no-install-recommends libjs-chart.js || true; \
	fi; \
	if [ ! -e "$(CHART_JS)" ]; then \
	  echo "Reports will have no charts: there is no $(CHART_JS) (Debian: libjs-chart.js)." >&2; \
	fi

REPORT_TEST_PROGRAMS := chromium chromedriver soffice pdftotext Rscript
REPORT_TEST_PACKAGES := chromium chromium-driver libreoffice-calc poppler-utils \
  r-base-core r-cran-knitr fonts-noto-cjk python3-venv

report-test-programs: chart-js
	@set -eu; \
	missing=; \
	for program in $(REPORT_TEST_PROGRAMS); do \
	  command -v $$program >/dev/null || missing="$$missing $$program"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	command=; needs_root=yes; \
	if command -v apt-get >/dev/null; then \
	  command="apt-get update && apt-get install -y --no-install-recommends"; \
	  command="$$command $(REPORT_TEST_PACKAGES)"; \
	fi; \
	$(call obtain,what reports are tested with,$(REPORT_TEST_PACKAGES))

report-test-tools: $(REPORT_TESTS)/.venv/installed

$(REPORT_TESTS)/.venv/installed: $(REPORT_TESTS)/requirements.txt | report-test-programs
	python3 -m venv $(REPORT_TESTS)/.venv
	$(REPORT_TESTS)/.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

dieharder:
	@set -eu; \
	if command -v dieharder >/dev/null; then exit 0; fi; \
	command=; needs_root=yes; \
	if command -v apt-get >/dev/null; then \
	  command="apt-get update && apt-get install -y --no-install-recommends dieharder"; \
	elif command -v dnf >/dev/null; then command="dnf install -y dieharder"; \
	elif command -v brew >/dev/null; then command="brew install dieharder"; needs_root=no; \
	fi; \
	$(call obtain,dieharder,dieharder)
