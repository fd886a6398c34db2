//! A process that renders. A template can ask for any amount of memory in a few instructions, and
//! what ends a process for lack of it must not end this one.

use std::io::{self, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::frame::{Answer, Request, read_frame, write_frame};
use super::generation::{CLOSE, OPEN};
use super::serve::{MEMORY, SECONDS};
use super::{ChatTemplate, Conversation, Prefix, Rendered, refusal};
use crate::error::UserError;

/// The first argument of the process that renders.
pub const RENDER_CHAT_TEMPLATE: &str = "render-chat-template";

/// How long an answer is waited for.
const DEADLINE: Duration = Duration::from_secs(2 * SECONDS);

/// Renders conversations in a process of its own, one after the other.
pub struct Renderer {
    child: Child,
    input: Option<ChildStdin>,
    answers: Receiver<io::Result<Vec<u8>>>,
}

impl Renderer {
    /// Starts the process with a template. `executable` is this program, which calls
    /// [`super::serve`] for the first argument [`RENDER_CHAT_TEMPLATE`].
    ///
    /// # Errors
    /// A template that is wrong, or that takes too long or too much memory, is a user error.
    pub fn start(executable: &Path, template: &ChatTemplate) -> Result<Renderer> {
        let mut child = Command::new(executable)
            .arg(RENDER_CHAT_TEMPLATE)
            .env_clear()
            .envs(std::env::var_os("LD_LIBRARY_PATH").map(|path| ("LD_LIBRARY_PATH", path)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("chat template: cannot start {}", executable.display()))?;
        let input = child.stdin.take();
        let output = child.stdout.take().context("the child has an output")?;
        let (sender, answers) = sync_channel(1);
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(frame) = read_frame(&mut output).transpose() {
                if sender.send(frame).is_err() {
                    return;
                }
            }
        });
        let mut renderer = Renderer { child, input, answers };
        renderer.ask(&Request::Template(template.clone()))?;
        Ok(renderer)
    }

    /// The text of each of the prefixes of a conversation.
    ///
    /// # Errors
    /// A template that refuses the messages, or that takes too long or too much memory, is a user
    /// error.
    pub fn render(
        &mut self,
        conversation: &Conversation,
        prefixes: &[Prefix],
    ) -> Result<Vec<Rendered>> {
        let render = Request::Render(conversation.clone(), prefixes.to_vec());
        self.ask(&render)
    }

    fn ask(&mut self, request: &Request) -> Result<Vec<Rendered>> {
        let request = serde_json::to_string(request)?;
        if request.contains([OPEN, CLOSE]) {
            let problem = "they hold U+FDD0 or U+FDD1, which are not characters; remove them";
            return Err(refusal(problem).into());
        }
        let input = self.input.as_mut().context("the process has an input")?;
        // A process that dies early does not read everything; its exit status says why.
        let _ = write_frame(input, request.as_bytes());
        let answer = self.answers.recv_timeout(DEADLINE);
        let frame = match answer {
            Ok(frame) => frame.context("chat template: its process")?,
            Err(RecvTimeoutError::Timeout) => return Err(too_long().into()),
            Err(RecvTimeoutError::Disconnected) => return Err(explain(self.child.wait()?).into()),
        };
        let answer: Answer = serde_json::from_slice(&frame)?;
        answer.map_err(|problem| refusal(&problem).into())
    }
}

impl Drop for Renderer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl ChatTemplate {
    /// The prompt of a conversation, up to where the assistant's answer begins. Its special tokens
    /// are spelled out. Parameters and errors are those of [`Renderer::start`].
    pub fn prompt(&self, executable: &Path, conversation: &Conversation) -> Result<String> {
        let all = Prefix { messages: conversation.messages.len(), add_generation_prompt: true };
        let mut texts = Renderer::start(executable, self)?.render(conversation, &[all])?;
        Ok(texts.pop().map(|rendered| rendered.text).unwrap_or_default())
    }
}

fn too_long() -> UserError {
    refusal(&format!("it takes more than {SECONDS} s"))
}

/// Why the process ended.
fn explain(status: ExitStatus) -> UserError {
    use std::os::unix::process::ExitStatusExt;
    match status.signal() {
        Some(libc::SIGXCPU | libc::SIGKILL) => too_long(),
        Some(libc::SIGABRT | libc::SIGSEGV | libc::SIGBUS) => {
            refusal(&format!("it needs more than {} MiB of memory", MEMORY >> 20))
        }
        _ => refusal(&format!("its process fails with {status}")),
    }
}
