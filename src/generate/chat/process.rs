//! Rendering in a process of its own. A template can ask for any amount of memory in a few
//! instructions, and what ends a process for lack of it must not end this one.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Deserialize, Serialize};

use super::{ChatTemplate, LONGEST_PROMPT, Message, refusal};
use crate::error::UserError;

/// The first argument of the process that renders.
pub const RENDER_CHAT_TEMPLATE: &str = "render-chat-template";

/// Address space of the process in bytes, its program and the stack of the template included.
const MEMORY: u64 = 1 << 30;

/// Seconds of computing time, and how long the process is waited for.
const SECONDS: u64 = 10;
const DEADLINE: Duration = Duration::from_secs(2 * SECONDS);

/// Exit code of the process for what is the template's own fault.
const REFUSED: u8 = 2;

#[derive(Serialize, Deserialize)]
struct Request {
    template: ChatTemplate,
    messages: Vec<Message>,
}

impl ChatTemplate {
    /// The prompt of a conversation, up to where the assistant's answer begins. Its special tokens
    /// are spelled out. `executable` is this program, which calls [`serve`] for the first argument
    /// [`RENDER_CHAT_TEMPLATE`].
    ///
    /// # Errors
    /// A template that refuses the messages, that is wrong, or that takes too long or too much
    /// memory is a user error.
    pub fn render_in_process(&self, executable: &Path, messages: &[Message]) -> Result<String> {
        let request = Request { template: self.clone(), messages: messages.to_vec() };
        let request = serde_json::to_vec(&request)?;
        let mut child = Command::new(executable)
            .arg(RENDER_CHAT_TEMPLATE)
            .env_clear()
            .envs(std::env::var_os("LD_LIBRARY_PATH").map(|path| ("LD_LIBRARY_PATH", path)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("generate: cannot start {}", executable.display()))?;
        let mut input = child.stdin.take().context("the child has an input")?;
        // A child that dies early does not read everything; its exit status says why.
        let write = thread::spawn(move || drop(input.write_all(&request)));
        let prompt = read_in_thread(child.stdout.take(), LONGEST_PROMPT);
        let problem = read_in_thread(child.stderr.take(), 1 << 16);
        let status = wait(&mut child)?;
        let joined = (write.join(), prompt.join(), problem.join());
        let (Ok(()), Ok(prompt), Ok(problem)) = joined else {
            return Err(refusal("its process fails").into());
        };
        match status {
            Some(status) if status.success() => Ok(String::from_utf8(prompt?)?),
            status => Err(explain(status, &String::from_utf8_lossy(&problem?)).into()),
        }
    }
}

fn read_in_thread(
    pipe: Option<impl Read + Send + 'static>,
    limit: usize,
) -> JoinHandle<io::Result<Vec<u8>>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.into_iter()
            .try_for_each(|pipe| pipe.take(limit as u64).read_to_end(&mut bytes).map(drop))?;
        Ok(bytes)
    })
}

/// Waits for the end of the process; None: it took too long.
fn wait(child: &mut Child) -> io::Result<Option<ExitStatus>> {
    let started = Instant::now();
    while started.elapsed() < DEADLINE {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(Duration::from_millis(2));
    }
    child.kill()?;
    child.wait().map(|_| None)
}

fn explain(status: Option<ExitStatus>, problem: &str) -> UserError {
    use std::os::unix::process::ExitStatusExt;
    let Some(status) = status else {
        return refusal(&format!("it takes more than {SECONDS} s"));
    };
    match (status.code().map(|code| code as u8), status.signal()) {
        (Some(REFUSED), _) => UserError(problem.trim().to_string()),
        (_, Some(libc::SIGXCPU | libc::SIGKILL)) => {
            refusal(&format!("it takes more than {SECONDS} s"))
        }
        (_, Some(libc::SIGABRT | libc::SIGSEGV | libc::SIGBUS)) => {
            refusal(&format!("it needs more than {} MiB of memory", MEMORY >> 20))
        }
        _ => refusal(problem.trim()),
    }
}

/// The process that renders: the request comes from the standard input, the prompt goes to the
/// standard output.
pub fn serve() -> ExitCode {
    match limit().and_then(|()| answer()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            crate::log!("{error:#}");
            ExitCode::from(if error.is::<UserError>() { REFUSED } else { 1 })
        }
    }
}

fn limit() -> Result<()> {
    let limit = |maximum| Rlimit { current: Some(maximum), maximum: Some(maximum) };
    setrlimit(Resource::Core, limit(0))?;
    setrlimit(Resource::Cpu, limit(SECONDS))?;
    setrlimit(Resource::As, limit(MEMORY))?;
    Ok(())
}

fn answer() -> Result<()> {
    let Request { template, messages } = serde_json::from_reader(io::stdin().lock())?;
    let prompt = template.render(&messages)?;
    let mut out = io::stdout().lock();
    out.write_all(prompt.as_bytes())?;
    Ok(out.flush()?)
}
