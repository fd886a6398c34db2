//! The process that renders: requests come from the standard input, answers go to the standard
//! output.

use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};

use super::frame::{Answer, Request, read_frame, write_frame};
use super::render::{Program, with_stack};

/// Address space of the process in bytes, its program and the stack of the template included.
pub(super) const MEMORY: u64 = 1 << 30;

/// Seconds of computing time of a request.
pub(super) const SECONDS: u64 = 5;

/// Answers requests until there are no more.
pub fn serve() -> ExitCode {
    match limit_memory().and_then(|()| with_stack(answer_all)?) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn limit_memory() -> Result<()> {
    let limit = |maximum| Rlimit { current: Some(maximum), maximum: Some(maximum) };
    setrlimit(Resource::Core, limit(0))?;
    setrlimit(Resource::As, limit(MEMORY))?;
    Ok(())
}

/// Allows as much computing time as one request may take, from now on.
fn limit_time() -> Result<()> {
    let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec as u64;
    let current = Some(used + SECONDS);
    Ok(setrlimit(Resource::Cpu, Rlimit { current, maximum: None })?)
}

fn answer_all() -> Result<()> {
    let (mut input, mut output) = (BufReader::new(io::stdin()), io::stdout());
    limit_time()?;
    let Some(Request::Template(template)) = next(&mut input)? else {
        return Ok(());
    };
    let served = template.compile(|program| render_all(program, &mut input, &mut output));
    match served {
        Ok(served) => served,
        Err(error) => answer(&mut output, &Err(format!("{error:#}"))),
    }
}

fn render_all(program: &Program, input: &mut impl Read, output: &mut impl Write) -> Result<()> {
    answer(output, &Ok(Vec::new()))?;
    while let Some(request) = next(input)? {
        limit_time()?;
        let Request::Render(conversation, prefixes) = request else {
            return Ok(());
        };
        let rendered = program.render(&conversation, &prefixes);
        answer(output, &rendered.map_err(|error| format!("{error:#}")))?;
    }
    Ok(())
}

fn next(input: &mut impl Read) -> Result<Option<Request>> {
    let frame = read_frame(input)?;
    frame.map(|frame| serde_json::from_slice(&frame).context("a request")).transpose()
}

fn answer(output: &mut impl Write, answer: &Answer) -> Result<()> {
    Ok(write_frame(output, &serde_json::to_vec(answer)?)?)
}
