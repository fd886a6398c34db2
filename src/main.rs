//! The command line: reads the arguments, hands over, and turns errors into one line and an exit
//! code: 0 done, 1 failed, 2 the request was wrong.

mod commands;

use clap::Parser;

fn main() -> std::process::ExitCode {
    llama3_tpu::plugins::restart_with_huge_pages(std::env::args_os());
    llama3_tpu::plugins::prepare_environment();
    let arguments = std::env::args_os();
    match commands::run(commands::Cli::parse_from(arguments)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", one_line(&error));
            std::process::ExitCode::from(exit_code(&error))
        }
    }
}

/// The error with its causes, without line breaks.
fn one_line(error: &anyhow::Error) -> String {
    format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// 2 where the user has to change the request, else 1.
fn exit_code(error: &anyhow::Error) -> u8 {
    use llama3_tpu::{error, hf, pjrt, weights::checkpoint::CheckpointError};
    let wrong_request = error.chain().any(|cause| {
        cause.is::<error::UserError>()
            || cause.downcast_ref::<CheckpointError>().is_some_and(CheckpointError::is_user_mistake)
            || cause.downcast_ref::<hf::HfError>().is_some_and(hf::HfError::is_user_mistake)
            || cause.downcast_ref::<pjrt::Error>().is_some_and(pjrt::Error::is_wrong_request)
    });
    if wrong_request { 2 } else { 1 }
}
