#!/bin/sh
# Passes the tests on a fresh machine: needs Rust (rustup.rs); fetches the toolchain's own formatter and linter, and, as
# root on Debian, a browser and a server for the tests that look at pages.
set -eu
cd "$(dirname "$0")/.."

if command -v rustup >/dev/null 2>&1; then
    cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
    cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
fi
sh tests/browser/install.sh

cargo fmt --all --check
cargo clippy --all-targets --locked -- -D warnings
RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" cargo doc --no-deps --locked --quiet
cargo test --locked
