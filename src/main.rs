//! The binary: hands the command line to the library and its answer to the shell.

use std::process::ExitCode;

/// A site is made of very many small texts, on all cores at once: their memory comes from an allocator made for that.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    briefgen::cli::run(std::env::args_os())
}
