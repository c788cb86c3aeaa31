//! Prints a script by which a shell completes what is typed.

use clap_complete::Shell;

use super::Failure;
use crate::report;

/// Prints the script for a shell.
///
/// # Errors
///
/// Standard output cannot be written to.
pub fn run(shell: Shell, command: &mut clap::Command) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, command, "briefgen", &mut script);
    Ok(report::data(&String::from_utf8_lossy(&script))?)
}
