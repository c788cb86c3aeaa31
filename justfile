# What a contributor types. `just` lists it.

default:
    @just --list

# What CI runs: fmt, clippy, tests, docs
check:
    sh tests/run.sh

# One test, by name
test NAME:
    cargo test {{NAME}}

# Rewrite expectations; then read the diff
bless:
    BLESS=1 cargo test

# Build the demonstration at every change
watch:
    cargo run --release -- watch

# Build the demonstration
demo:
    cargo run --release -- build
