# make run      the main job on the built-in sample, on a machine that has nothing but Swift
# make help     everything else

PREFIX ?= /usr/local
DESTDIR ?=
# Further arguments of make run, such as ARGS="--csv ratings.csv"
ARGS ?=
# How long make fuzz and its likes go on, and the one target that they feed where it shall not be all.
SECONDS ?= 60
TARGET ?=

SWIFT ?= swift
INSTALL ?= install
# Of the folder that it was built in, nothing is left in the command. The frontend's flag takes a tenth off the time of a
# small export: types are found by calls, not by name in the tables of all modules.
BUILD_FLAGS = -c release --static-swift-stdlib --disable-local-rpath \
	-Xcc "-ffile-prefix-map=$(CURDIR)=." \
	-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
	--product ratings-export
# Archives that are linked in where Swift would take a shared library.
ARCHIVES = .build/archives
# A twentieth more: the C++ library has as many names to bind at each start as all others, and names that nobody looks up
# in the command are not listed.
ifeq ($(shell uname -s),Linux)
BUILD_FLAGS += -Xswiftc "-L$(CURDIR)/$(ARCHIVES)" -Xlinker --no-export-dynamic
endif
BINARY = .build/release/ratings-export
SOURCES = Sources Tests Fuzz/Targets Fuzz/LibFuzzer Fuzz/Mutating Package.swift

# Quoted where they are used, as both may hold blanks.
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
TEMPLATES = $(SHARE)/ratings-export
MAN = $(SHARE)/man/man1
BASH = $(SHARE)/bash-completion/completions
ZSH = $(SHARE)/zsh/site-functions
FISH = $(SHARE)/fish/vendor_completions.d

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup test-setup deb-setup bench-setup archives build run test bench fuzz mutate fuzz-tests sanitize lint format \
	install uninstall deb deb-test faults conformance pictures clean

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

setup: ## Install what building needs and is missing
	@scripts/setup build

test-setup: setup ## Install what testing needs besides
	@scripts/setup test

deb-setup: setup
	@scripts/setup package

bench-setup: setup ## Install what measuring needs besides
	@scripts/setup bench

build: setup archives ## Build the command for release
	$(SWIFT) build $(BUILD_FLAGS)

# Where there is no archive, it stays a shared library.
archives:
	@rm -rf $(ARCHIVES) && mkdir -p $(ARCHIVES)
	@for compiler in clang cc; do \
		archive=$$($$compiler -print-file-name=libstdc++.a 2>/dev/null) && [ -e "$$archive" ] && \
		ln -s "$$archive" $(ARCHIVES) && break; \
	done; true

# Only where it is missing or older than its source, so that root need not build to install.
$(BINARY): Package.swift $(shell find Sources -type f)
	$(MAKE) build

run: build ## Write this month's workbook from the built-in sample, or from ARGS="FILE..."
	$(BINARY) --xlsx $(ARGS)

test: test-setup ## Run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

bench: bench-setup build ## Measure how fast it is, beside others: Benchmarks/RESULTS.md
	Benchmarks/.venv/bin/python3 Benchmarks/bench.py $(ARGS)

# The debug build, which the tests run too.
faults: test-setup ## Let each system call of an export fail in turn, and look at what is left
	$(SWIFT) build --product ratings-export
	cc -O2 -Wall -Wextra -o .build/fault Tests/FaultInjection/fault.c
	.venv/bin/python3 Tests/FaultInjection/faults.py .build/fault .build/debug/ratings-export

conformance: build ## Validate the workbooks of all templates, and compare what four programs read in them
	@scripts/setup conformance
	Tests/Conformance/.venv/bin/python3 Tests/Conformance/check.py $(BINARY) $(ARGS)

fuzz: setup ## Feed all readers with broken input for SECONDS=60, or one: TARGET=csv. Needs a Swift with libFuzzer
	SWIFT="$(SWIFT)" Fuzz/run "$(SECONDS)" $(TARGET)

mutate: setup archives ## The same without libFuzzer and sanitizers: many more inputs, in the release build
	RATINGS_EXPORT_FUZZ=mutator $(SWIFT) build $(BUILD_FLAGS:ratings-export=ratings-mutate)
	.build/release/ratings-mutate "$(SECONDS)" $(TARGET)

fuzz-tests: test-setup ## The same in the debug build, which the tests run too
	$(SWIFT) build --build-tests
	RATINGS_FUZZ_SECONDS="$(SECONDS)" $(SWIFT) test --skip-build --disable-xctest --filter '^FuzzTests\.'

sanitize: test-setup ## Run tests under the sanitizers, and an export under valgrind (10 GB of disk, half an hour)
	@scripts/setup sanitize
	SWIFT="$(SWIFT)" scripts/sanitize

lint: ## Check the style of the source
	$(SWIFT) format lint --strict -r $(SOURCES)

format: ## Put the source into its style
	$(SWIFT) format -i -r $(SOURCES)

install: $(BINARY) ## Install the command under PREFIX (default /usr/local)
	$(INSTALL) -d "$(BIN)" "$(TEMPLATES)/templates" "$(MAN)" "$(BASH)" "$(ZSH)" "$(FISH)"
	$(INSTALL) -m 755 $(BINARY) "$(BIN)/ratings-export"
	for template in Templates/*.yaml Templates/*.json; do \
		test ! -e "$$template" || $(INSTALL) -m 644 "$$template" "$(TEMPLATES)/templates/" || exit 1; \
	done
	$(INSTALL) -m 644 docs/ratings-export.1 "$(MAN)/ratings-export.1"
	$(BINARY) --generate-completion-script bash > "$(BASH)/ratings-export"
	$(BINARY) --generate-completion-script zsh > "$(ZSH)/_ratings-export"
	$(BINARY) --generate-completion-script fish > "$(FISH)/ratings-export.fish"
	chmod 644 "$(BASH)/ratings-export" "$(ZSH)/_ratings-export" "$(FISH)/ratings-export.fish"

uninstall: ## Take away what was installed under PREFIX
	rm -f "$(BIN)/ratings-export" "$(MAN)/ratings-export.1" "$(BASH)/ratings-export" \
		"$(ZSH)/_ratings-export" "$(FISH)/ratings-export.fish"
	rm -rf "$(TEMPLATES)"

pictures: build ## Make the pictures of the documents again, from ARGS="--neighbours NEIGHBOURS.csv FILE..."
	scripts/pictures $(ARGS)

deb: deb-setup build ## Make the Debian package, in dist/
	scripts/deb

deb-test: deb ## Install, use and purge the Debian package in a fresh Debian
	@scripts/setup package-test
	Tests/Packaging/test-deb

clean: ## Take away everything that was built
	rm -rf .build .build-asan .build-tsan .build-fuzz .venv Benchmarks/.venv Tests/Conformance/.venv dist
