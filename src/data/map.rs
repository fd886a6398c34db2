//! Read-only memory maps of files that nobody changes in place: token files are only ever replaced
//! by a rename.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;

use memmap2::Mmap;

/// Maps a whole file.
pub(super) fn map_readonly(file: &File) -> io::Result<Mmap> {
    // SAFETY: the map is sound as long as nobody truncates the file while it is mapped. Token files
    // are written under another name and renamed, so that a mapped file keeps its content even
    // after a newer one took its place.
    unsafe { Mmap::map(file) }
}
