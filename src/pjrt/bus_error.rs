//! What is said where a plugin's file is cut short while the process has it mapped: at the next
//! page that is gone the kernel ends the process by SIGBUS, which nothing can continue after.

use std::path::Path;
use std::sync::OnceLock;

use libc::c_int;

/// Written by the handler, which may not allocate.
static LAST_WORDS: OnceLock<String> = OnceLock::new();

/// Names the first plugin of the process where it dies by SIGBUS.
pub(super) fn name_plugin(path: &Path) {
    let words = format!(
        "error: a mapped file was cut short, or its disk cannot be read; if it is the plugin {}, \
         install it again; a run goes on from its last checkpoint with --resume\n",
        path.display()
    );
    if LAST_WORDS.set(words).is_ok() {
        // SAFETY: an all-zero `sigaction` is one without flags and masked signals; the handler
        // makes one system call. The signal has its default action again once it runs, so that the
        // instruction, repeated, ends the process as without it.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = say_last_words as *const () as usize;
            action.sa_flags = libc::SA_RESETHAND | libc::SA_ONSTACK;
            libc::sigaction(libc::SIGBUS, &raw const action, std::ptr::null_mut());
        }
    }
}

extern "C" fn say_last_words(_: c_int) {
    if let Some(words) = LAST_WORDS.get() {
        // SAFETY: the bytes live as long as the process.
        unsafe { libc::write(libc::STDERR_FILENO, words.as_ptr().cast(), words.len()) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::io::Read;
    use std::os::fd::AsRawFd;

    #[test]
    fn a_process_that_reads_a_page_which_is_gone_names_the_plugin() {
        let file = tempfile::tempfile().unwrap();
        file.set_len(4096).unwrap();
        let (mut reader, writer) = std::io::pipe().unwrap();
        name_plugin(Path::new("/a/plugin.so"));
        // SAFETY: the copy makes system calls alone, and ends at the page that is gone.
        let process = unsafe { libc::fork() };
        if process == 0 {
            // SAFETY: as above; the mapping has the size of the file.
            unsafe {
                libc::dup2(writer.as_raw_fd(), libc::STDERR_FILENO);
                let page = map(&file);
                libc::ftruncate(file.as_raw_fd(), 0);
                libc::_exit(c_int::from(page.read_volatile()));
            }
        }
        drop(writer);
        let mut said = String::new();
        reader.read_to_string(&mut said).unwrap();
        assert!(said.contains("the plugin /") && said.contains("--resume"), "{said}");
        let mut status = 0;
        // SAFETY: a child of this process.
        unsafe { libc::waitpid(process, &raw mut status, 0) };
        assert_eq!(libc::WTERMSIG(status), libc::SIGBUS);
    }

    /// # Safety
    /// The file must have 4096 bytes.
    unsafe fn map(file: &File) -> *const u8 {
        let (null, fd) = (std::ptr::null_mut(), file.as_raw_fd());
        // SAFETY: a new mapping of bytes that the file has.
        unsafe { libc::mmap(null, 4096, libc::PROT_READ, libc::MAP_SHARED, fd, 0).cast() }
    }
}
