//! What a plugin writes to standard error while it is loaded and takes hold of its devices: its log
//! lines are kept, all else is passed on, even where that ends the process, as the system's loader
//! does at a damaged file.

use std::fs::File;
use std::io::{self, PipeWriter, Read, Seek, Write};
use std::os::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::sync::Mutex;

/// Held while standard error goes to memory.
static CAPTURE: Mutex<()> = Mutex::new(());

/// What is said where the process ends while a plugin is loaded.
pub(super) const ENDED_LOADING: &str = "error: the plugin ended the process while it was loaded; install it again or name another with PJRT_PLUGIN_PATH\n";

/// The same of a plugin that takes hold of its devices.
pub(super) const ENDED_OPENING: &str = "error: the plugin ended the process while it opened the devices; `llama3-tpu plugin doctor` says what is missing\n";

/// Calls a plugin while standard error goes to memory; its result with the log lines that were
/// written. All other lines are written to standard error afterwards, such as fatal ones and those
/// of other threads, and all lines where the call fails; `ended` is added where it does not return.
/// Of calls on several threads the first is captured.
pub(super) fn capture_log<T, E>(
    ended: &'static str,
    call: impl FnOnce() -> Result<T, E>,
) -> Result<(T, Vec<String>), E> {
    let first = CAPTURE.try_lock().ok();
    let redirected = first.as_ref().and_then(|_| Redirected::start(ended).ok());
    let result = call();
    let text = redirected.map_or_else(String::new, Redirected::end);
    let mut is_kept = false;
    let (log, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| {
        is_kept = result.is_ok() && (is_log(line) || is_kept && is_trace(line));
        is_kept
    });
    let others: String = others.iter().map(|line| format!("{line}\n")).collect();
    // There is nowhere left to say that it could not be written.
    let _ = io::stderr().lock().write_all(others.as_bytes());
    result.map(|done| (done, log.into_iter().map(str::to_owned).collect()))
}

/// Whether a line has the prefix of an abseil log line below fatal, such as `E1125
/// 12:00:00.000000 1234 file.cc:373] text`, or is abseil's warning that lines come early.
fn is_log(line: &str) -> bool {
    let (severity, rest) = line.split_at_checked(1).unwrap_or(("", ""));
    let date = rest.split(' ').next().unwrap_or_default();
    let is_line = matches!(severity, "I" | "W" | "E")
        && date.len() == 4
        && date.bytes().all(|b| b.is_ascii_digit())
        && rest.contains("] ");
    is_line || line.starts_with("WARNING: All log messages before absl::InitializeLog() is called")
}

/// Whether a line goes on with a log line: that the place of an error follows, a place such as
/// `external/xla+/cuda_status.cc:50`, or nothing.
fn is_trace(line: &str) -> bool {
    let place = line.rsplit_once(':').filter(|(file, _)| !file.contains(' '));
    let is_place = place.is_some_and(|(file, at)| file.contains('.') && at.parse::<u32>().is_ok());
    is_place || line.is_empty() || line == "=== Source Location Trace: ==="
}

/// Standard error as it was, and the file that it goes to now.
struct Redirected {
    original: OwnedFd,
    memory: File,
    /// None where no process can be started.
    witness: Option<Witness>,
}

impl Redirected {
    fn start(ended: &'static str) -> io::Result<Redirected> {
        let original = io::stderr().as_fd().try_clone_to_owned()?;
        // SAFETY: the name is a C string; the result is checked before it is owned.
        let memory = unsafe { libc::memfd_create(c"plugin log".as_ptr(), libc::MFD_CLOEXEC) };
        if memory < 0 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: a new descriptor that nobody else owns.
        let memory = unsafe { File::from_raw_fd(memory) };
        let witness = Witness::start(&original, &memory, ended).ok();
        replace_stderr(&memory)?;
        Ok(Redirected { original, memory, witness })
    }

    /// Restores standard error; what was written meanwhile.
    fn end(mut self) -> String {
        let _ = replace_stderr(&self.original);
        if let Some(witness) = self.witness.take() {
            witness.dismiss();
        }
        let mut text = Vec::new();
        let _ = self.memory.rewind().and_then(|()| self.memory.read_to_end(&mut text));
        String::from_utf8_lossy(&text).into_owned()
    }
}

/// A copy of this process that passes on what was written, should this one end in the call.
struct Witness {
    process: libc::pid_t,
    /// The witness waits for its other end: a byte dismisses it, an end without one is the end of
    /// this process.
    dismissal: PipeWriter,
}

impl Witness {
    fn start(original: &OwnedFd, memory: &File, ended: &'static str) -> io::Result<Witness> {
        let (waiting, dismissal) = io::pipe()?;
        let [waiting_end, own_end] = [waiting.as_raw_fd(), dismissal.as_raw_fd()];
        // SAFETY: of a process with threads the copy may only make system calls, as `testify` does.
        match unsafe { libc::fork() } {
            -1 => Err(io::Error::last_os_error()),
            // SAFETY: this is the copy; all descriptors are open.
            0 => unsafe {
                libc::close(own_end);
                testify(waiting_end, memory.as_raw_fd(), original.as_raw_fd(), ended)
            },
            process => Ok(Witness { process, dismissal }),
        }
    }

    fn dismiss(mut self) {
        let _ = self.dismissal.write_all(b"d");
        drop(self.dismissal);
        // SAFETY: a child of this process; where its status goes may be null.
        unsafe { libc::waitpid(self.process, std::ptr::null_mut(), 0) };
    }
}

/// Waits until the process is dismissed or its maker has ended, copies `memory` and `ended` to
/// `original` in the latter case, and ends.
///
/// # Safety
/// The descriptors must be open, and the process one that may end here.
unsafe fn testify(waiting: RawFd, memory: RawFd, original: RawFd, ended: &str) -> ! {
    let mut bytes = [0u8; 4096];
    let mut at = 0;
    // SAFETY: system calls with a buffer of this size, of which as much is written as was read.
    unsafe {
        if libc::read(waiting, bytes.as_mut_ptr().cast(), 1) == 0 {
            loop {
                let read = libc::pread(memory, bytes.as_mut_ptr().cast(), bytes.len(), at);
                if read <= 0 {
                    break;
                }
                libc::write(original, bytes.as_ptr().cast(), read as usize);
                at += read as libc::off_t;
            }
            libc::write(original, ended.as_ptr().cast(), ended.len());
        }
        libc::_exit(0)
    }
}

fn replace_stderr(with: &impl AsRawFd) -> io::Result<()> {
    // SAFETY: both descriptors are open; `dup2` replaces the second in one step.
    match unsafe { libc::dup2(with.as_raw_fd(), libc::STDERR_FILENO) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_lines_are_kept_and_others_are_not() {
        for line in [
            "E1125 12:00:00.000000   20779 hugepage_text.cc:373] RAW: File offset",
            "I0000 00:00:1795845428.129359   10328 client.cc:74] options",
            "WARNING: All log messages before absl::InitializeLog() is called are written to STDERR",
        ] {
            assert!(is_log(line), "{line}");
        }
        for line in ["F1125 12:00:00.0 1 a.cc:1] CHECK failed", "step 1", "", "E12", "É1125 a] b"]
        {
            assert!(!is_log(line), "{line}");
        }
        for line in ["=== Source Location Trace: ===", "external/xla+/cuda_status.cc:50", ""] {
            assert!(is_trace(line), "{line}");
        }
        for line in ["step 1:2", "a: 1", "x.cc:y"] {
            assert!(!is_trace(line), "{line}");
        }
    }

    #[test]
    fn what_is_written_meanwhile_comes_back() {
        let write = |text: &str| io::stderr().write_all(text.as_bytes()).unwrap();
        let before = io::stderr().as_fd().try_clone_to_owned().unwrap();
        let capture = || -> Result<_, ()> {
            capture_log(ENDED_LOADING, || {
                write("W1125 12:00:00.000000 1 a.cc:1] a warning\na.cc:7\n");
                write("a line of the program\n");
                Ok(7)
            })
        };
        // Other tests open devices, of which the first is captured.
        let captured = (0..1000).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            capture().ok().filter(|(_, log)| log.iter().any(|line| line.ends_with("a warning")))
        });
        let (result, log) = captured.unwrap();
        let is_pair = |lines: &[String]| lines[0].ends_with("a warning") && lines[1] == "a.cc:7";
        assert!(result == 7 && log.windows(2).any(is_pair), "{log:?}");
        assert!(!log.iter().any(|line| line.contains("of the program")), "{log:?}");
        // SAFETY: both are open descriptors.
        let same = unsafe {
            let (mut a, mut b): (libc::stat, libc::stat) = (std::mem::zeroed(), std::mem::zeroed());
            libc::fstat(before.as_raw_fd(), &raw mut a);
            libc::fstat(libc::STDERR_FILENO, &raw mut b);
            (a.st_dev, a.st_ino) == (b.st_dev, b.st_ino)
        };
        assert!(same, "standard error is as it was");
    }

    #[test]
    fn last_words_are_passed_on() {
        let (mut reader, writer) = io::pipe().unwrap();
        // SAFETY: the copy makes system calls alone, and ends as the system's loader ends it.
        let process = unsafe { libc::fork() };
        if process == 0 {
            let _ = replace_stderr(&writer);
            let redirected = Redirected::start(ENDED_OPENING);
            let words = b"last words\n";
            // SAFETY: as above.
            unsafe {
                libc::write(libc::STDERR_FILENO, words.as_ptr().cast(), words.len());
                libc::_exit(if redirected.is_ok() { 127 } else { 1 })
            }
        }
        drop(writer);
        let mut said = String::new();
        reader.read_to_string(&mut said).unwrap();
        assert_eq!(said, format!("last words\n{ENDED_OPENING}"));
        let mut status = 0;
        // SAFETY: a child of this process.
        unsafe { libc::waitpid(process, &raw mut status, 0) };
        assert_eq!(libc::WEXITSTATUS(status), 127);
    }
}
