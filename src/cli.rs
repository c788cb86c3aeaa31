//! The command line: what can be asked for, and which command answers.

use std::{ffi::OsString, net::IpAddr, path::PathBuf, process::ExitCode};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::{
    command::{
        self, Cache, Failure, Format, Tolerance, What,
        serve::{self, Browser},
    },
    output::Foreign,
    pipeline::{self, Drafts},
    report::{MessageFormat, Report, Verbosity},
    watcher::Method,
};

/// Turns a folder of raw news articles into an annotated conflict briefing.
#[derive(Debug, Parser)]
#[command(name = "briefgen", version, about, max_term_width = 100)]
struct Cli {
    /// The site's folder
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Tell errors alone
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Tell every step
    #[arg(short, long, global = true)]
    verbose: bool,
    /// When to colour what is told
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// The form in which problems are told
    #[arg(long, global = true, value_name = "FORM", default_value = "human")]
    message_format: MessageFormat,
    /// Threads to work with; one for each core where it is not given
    #[arg(short, long, global = true, value_name = "N")]
    jobs: Option<usize>,
    #[command(subcommand)]
    command: Command,
}

/// When output is coloured.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a site to start from, without articles
    New {
        /// A folder that does not exist, or is empty
        dir: PathBuf,
    },
    /// Turn sources into documents: the first half of `build`
    Ingest {
        #[command(flatten)]
        ingest: IngestFlags,
    },
    /// Print what is found in articles, as JSON Lines; without names, or with `-`, read JSON Lines on standard input
    Extract {
        /// Text files
        files: Vec<PathBuf>,
    },
    /// Build the site
    Build {
        #[command(flatten)]
        build: BuildFlags,
        /// Say what would be written, and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Build the site again at every change
    Watch {
        #[command(flatten)]
        build: BuildFlags,
        /// How changes are noticed
        #[arg(long, value_name = "METHOD", default_value = "auto")]
        watcher: Method,
    },
    /// Show the site in a browser, and again at every change; writes no output folder
    Serve {
        #[command(flatten)]
        build: BuildFlags,
        /// How changes are noticed
        #[arg(long, value_name = "METHOD", default_value = "auto")]
        watcher: Method,
        /// Address to listen on
        #[arg(short, long, value_name = "ADDRESS", default_value = "127.0.0.1")]
        interface: IpAddr,
        /// Port to listen on; the first free one from 1111 where it is not given
        #[arg(short, long)]
        port: Option<u16>,
        /// Open the site in a browser
        #[arg(short = 'O', long)]
        open: bool,
    },
    /// Tell everything that `build` would complain of, and check links, hashes and evidence, without writing
    Check {
        /// Take warnings for errors
        #[arg(long)]
        strict: bool,
        /// Check drafts too
        #[arg(long)]
        drafts: bool,
    },
    /// Record what the briefing says now, for the page of changes
    Edition {
        /// Its name: small letters, digits and hyphens
        name: String,
    },
    /// Print a list of what the site holds
    List {
        /// Of what
        what: What,
        /// The form of the list
        #[arg(long, value_name = "FORM", default_value = "table")]
        format: Format,
    },
    /// Remove what is ours: the output named by its manifest, and the cache
    Clean {
        /// The output folder
        #[arg(short, long, value_name = "DIR")]
        output_dir: Option<PathBuf>,
    },
    /// Print a completion script
    Completions {
        /// For which shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
struct IngestFlags {
    /// Sources to take in; all where none is named
    paths: Vec<PathBuf>,
    /// Take the machine's side in an edited document: all of it, or one finding or tag
    #[arg(long, value_name = "DOC[#ID]")]
    accept: Vec<String>,
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
    /// Say what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct BuildFlags {
    /// Address under which the site will be served, instead of that in site.toml
    #[arg(short = 'u', long, value_name = "URL")]
    base_url: Option<String>,
    /// Where the site goes; `public` in the site's folder where it is not given
    #[arg(short, long, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    /// Publish drafts too
    #[arg(long)]
    drafts: bool,
    /// Overwrite files of other origin in the output folder
    #[arg(short, long)]
    force: bool,
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
    /// Neither use what the last build left nor leave anything for the next
    #[arg(long)]
    no_cache: bool,
    /// Leave out a source (a path below `sources/`, or a slug); needs -o, or --dry-run
    #[arg(long, value_name = "SOURCE")]
    without: Vec<String>,
}

/// Does what the command line asks for, and gives the exit code: 0 done · 1 errors in content or templates, nothing
/// published · 2 usage or `site.toml` · 3 the outside world.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let report = Report { format: cli.message_format, verbosity: verbosity(&cli) };
    match cli.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    if let Some(n_threads) = cli.jobs {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build_global();
    }
    match answer(cli, report) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(&report);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn answer(cli: Cli, report: Report) -> Result<(), Failure> {
    let site = command::Site { root: cli.root, report };
    match cli.command {
        Command::New { dir } => command::new::run(&dir, report),
        Command::Ingest { ingest } if ingest.dry_run => command::ingest::dry_run(&site, &ingest.into()),
        Command::Ingest { ingest } => command::ingest::run(&site, &ingest.into()),
        Command::Extract { files } => command::extract::run(&site, &files),
        Command::Build { build, dry_run: true } => command::build::dry_run(&site, &build.into()),
        Command::Build { build, dry_run: false } => command::build::run(&site, &build.into()),
        Command::Watch { build, watcher } => command::watch::run(&site, &build.into(), watcher),
        Command::Serve { build, watcher, interface, port, open } => {
            let browser = if open { Browser::Opened } else { Browser::Closed };
            let options = serve::Options { build: build.into(), method: watcher, interface, port, browser };
            serve::run(&site, &options)
        }
        Command::Check { strict, drafts } => {
            let options = command::check::Options { tolerance: Tolerance::of(strict), drafts: shown(drafts) };
            command::check::run(&site, options)
        }
        Command::Edition { name } => command::edition::run(&site, &name),
        Command::List { what, format } => command::list::run(&site, what, format),
        Command::Clean { output_dir } => command::clean::run(&site, output_dir.as_deref()),
        Command::Completions { shell } => command::completions::run(shell, &mut Cli::command()),
    }
}

impl From<BuildFlags> for command::build::Options {
    fn from(build: BuildFlags) -> Self {
        Self {
            base_url: build.base_url,
            output_dir: build.output_dir,
            drafts: shown(build.drafts),
            foreign: if build.force { Foreign::Overwrite } else { Foreign::Keep },
            tolerance: Tolerance::of(build.strict),
            index: pipeline::Index::Current,
            cache: if build.no_cache || !build.without.is_empty() { Cache::Ignored } else { Cache::Kept },
            without: build.without,
        }
    }
}

impl From<IngestFlags> for command::ingest::Options {
    fn from(ingest: IngestFlags) -> Self {
        Self { paths: ingest.paths, accept: ingest.accept, tolerance: Tolerance::of(ingest.strict) }
    }
}

fn shown(drafts: bool) -> Drafts {
    if drafts { Drafts::Shown } else { Drafts::Hidden }
}

fn verbosity(cli: &Cli) -> Verbosity {
    match (cli.quiet, cli.verbose) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
