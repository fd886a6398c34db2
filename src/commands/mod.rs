//! One file for each command: its arguments and the call that carries it out.
//!
//! Invariant: nothing here computes; a command reads arguments, calls the library and prints.

mod bench;
mod completions;
mod config;
mod device;
mod emit;
mod eval;
mod export;
mod generate;
mod inspect;
mod man;
mod model;
mod plan;
mod plugin;
mod processes;
mod report;
mod tokenize;
mod train;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{ErrorKind, Write};

use anyhow::{Context, Result};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use llama3_tpu::pjrt;
use llama3_tpu::plugins::doctor;
use serde::Serialize;

/// Trains Llama-3-style transformers on TPUs, GPUs and CPUs.
#[derive(Debug, Parser)]
#[command(name = "llama3-tpu", version, about)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

impl Cli {
    /// Reads the arguments, the name of the program first; ends the process where they are wrong
    /// or ask for help.
    pub(crate) fn read(arguments: &[OsString]) -> Cli {
        // Plugins are looked for only where they are asked for.
        let asked = arguments.iter().skip(1).any(|argument| argument == "--version");
        let command = match asked {
            true => command().long_version(&*version().leak()),
            false => command(),
        };
        Cli::from_arg_matches(&command.get_matches_from(arguments))
            .unwrap_or_else(|error| error.exit())
    }
}

/// The command line in which every option takes negative numbers, so that their checks can say
/// what is wrong with them.
fn command() -> clap::Command {
    Cli::command().mut_subcommands(|command| {
        command.mut_args(|argument| match argument.get_action().takes_values() {
            true => argument.allow_negative_numbers(true),
            false => argument,
        })
    })
}

/// The version with those of the plugin that is used here, and the plugins that are here.
fn version() -> String {
    let (major, minor) = pjrt::OLDEST_API;
    let (used, plugins) = (doctor::versions_text(), doctor::list_text());
    let version = env!("CARGO_PKG_VERSION");
    format!("{version}\nPJRT C API {major}.{minor} or newer\n{used}\n{}", plugins.trim_end())
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Train a model as a configuration says
    Train(train::Args),
    /// Continue a prompt
    Generate(generate::Args),
    /// Compute the loss of a model on a text
    Eval(eval::Args),
    /// Print every key of a configuration with its meaning, default and value
    Config(config::Args),
    /// Print the StableHLO module of a program
    Emit(emit::Args),
    /// Time the train step on random tokens
    Bench(bench::Args),
    /// Write a checkpoint as a Hugging Face directory
    Export(export::Args),
    /// Compile the train step for TPUs or GPUs ahead of time and say what it takes
    Plan(plan::Args),
    /// Print the script by which a shell completes commands and options
    Completions(completions::Args),
    /// Print the manual page
    Man,
    /// Show what runs did, as one HTML page and a Markdown card
    Report(report::Args),
    /// List the tensors of a model or checkpoint, or the documents of a token file
    Inspect(inspect::Args),
    /// Turn text into a token file
    Tokenize(tokenize::Args),
    /// List, install or examine PJRT plugins
    Plugin(plugin::Args),
}

/// Carries out a command; `arguments` is the command line that it was read from.
pub(crate) fn run(cli: Cli, arguments: &[OsString]) -> Result<()> {
    match cli.command {
        Command::Train(args) => train::run(&args, arguments),
        Command::Generate(args) => generate::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Config(args) => config::run(&args),
        Command::Emit(args) => emit::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Plan(args) => plan::run(&args),
        Command::Man => man::run(),
        Command::Report(args) => report::run(&args),
        Command::Inspect(args) => inspect::run(&args),
        Command::Tokenize(args) => tokenize::run(&args),
        Command::Plugin(args) => plugin::run(&args),
    }
}

/// Writes a whole text to stdout; a reader that closes it early has what it wanted, where
/// `println!` panics.
fn print(text: &str) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("writing to stdout"),
    }
}

/// Prints a report as one JSON object on stdout, or as a line on stderr.
fn print_report(report: &(impl Serialize + Display), json: bool) -> Result<()> {
    if json {
        return print(&format!("{}\n", serde_json::to_string(report)?));
    }
    llama3_tpu::log!("{report}");
    Ok(())
}
