//! The command line: reads the arguments, runs the command, and turns errors into one line and an
//! exit code: 0 done, 1 failed, 2 the request was wrong.

mod commands;

use llama3_tpu::chat_template::RENDER_CHAT_TEMPLATE;
use llama3_tpu::plan::COMPILE_KERNEL;

fn main() -> std::process::ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == RENDER_CHAT_TEMPLATE) {
        return llama3_tpu::chat_template::serve();
    }
    let mut own = std::env::args_os().skip(1);
    if own.next().is_some_and(|argument| argument == COMPILE_KERNEL) {
        return llama3_tpu::plan::compile_kernel(&own.collect::<Vec<_>>());
    }
    llama3_tpu::plugins::re_execute(std::env::args_os());
    // Before a plugin's log is captured, which the program's own lines are not.
    llama3_tpu::log::stderr();
    let arguments: Vec<_> = std::env::args_os().collect();
    match commands::run(commands::Cli::read(&arguments), &arguments) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            llama3_tpu::log!("error: {}", one_line(&error));
            std::process::ExitCode::from(exit_code(&error))
        }
    }
}

/// Characters of an error that are shown; what a foreign file said can be longer.
const SHOWN: usize = 1200;

/// The error with its causes, without line breaks and control characters.
fn one_line(error: &anyhow::Error) -> String {
    let words = format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" ");
    llama3_tpu::foreign_file::shorten(&words, SHOWN)
}

/// 2 where the user has to change the request, else 1.
fn exit_code(error: &anyhow::Error) -> u8 {
    if error.chain().any(is_user_error) { 2 } else { 1 }
}

/// Whether the cause says that the request was wrong, as each kind of error tells.
fn is_user_error(cause: &(dyn std::error::Error + 'static)) -> bool {
    use llama3_tpu::{error::UserError, hf::HfError, pjrt};
    use llama3_tpu::{storage::StorageError, weights::checkpoint::CheckpointError};
    cause.is::<UserError>()
        || cause.downcast_ref().is_some_and(CheckpointError::is_user_error)
        || cause.downcast_ref().is_some_and(HfError::is_user_error)
        || cause.downcast_ref().is_some_and(StorageError::is_user_error)
        || cause.downcast_ref().is_some_and(pjrt::Error::is_user_error)
}
