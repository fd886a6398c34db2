//! Downloads into the cache as Python lays it out: the bytes in `blobs` under the file's ETag, and
//! a link to them in the snapshot. A download that broke off goes on where it stopped.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};
use ureq::http::{HeaderMap, StatusCode};

use super::client::{Answer, Client, Failure};
use super::is_file_name;
use crate::foreign_file::quote;

/// Times that a download is continued after a failure.
const RETRIES: u32 = 4;

/// Bytes that are written at a time.
const BUFFER: usize = 1 << 20;

/// Fetches the file at `address` into the cache folder of a model, with a link to it at `pointer`.
pub(super) fn download(
    client: &Client,
    address: &str,
    folder: &Path,
    pointer: &Path,
    progress: bool,
) -> Result<(), Failure> {
    retried(RETRIES, || try_download(client, address, folder, pointer, progress))
}

/// Calls `call` again where the hub cannot be reached for a moment.
pub(super) fn retried<T>(
    retries: u32,
    mut call: impl FnMut() -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut attempt = 0;
    loop {
        match call() {
            Err(Failure::Unreachable(_)) if attempt < retries => {
                std::thread::sleep(Duration::from_millis(250 << attempt));
                attempt += 1;
            }
            result => return result,
        }
    }
}

pub(super) fn try_download(
    client: &Client,
    address: &str,
    folder: &Path,
    pointer: &Path,
    progress: bool,
) -> Result<(), Failure> {
    let answer = client.get(address, None)?;
    let etag = etag(&answer.hub_headers)?;
    let size = size(&answer)?;
    let blobs = folder.join("blobs");
    fs::create_dir_all(&blobs).map_err(Failure::local)?;
    let blob = blobs.join(&etag);
    if !blob.is_file() {
        let lock = File::create(blobs.join(format!("{etag}.lock"))).map_err(Failure::local)?;
        // Another process may be fetching the same file.
        lock.lock().map_err(Failure::local)?;
        let partial = blobs.join(format!("{etag}.part"));
        if !blob.is_file() {
            receive(client, address, answer, &partial, size, progress)?;
            check(&partial, size, &etag)?;
            fs::rename(&partial, &blob).map_err(Failure::local)?;
        }
    }
    link(&etag, folder, pointer).map_err(Failure::local)
}

/// The ETag of the file itself, which names it in the cache.
fn etag(headers: &HeaderMap) -> Result<String, Failure> {
    let header = headers.get("X-Linked-Etag").or_else(|| headers.get("ETag"));
    let text = header.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let etag = text.trim_start_matches("W/").trim_matches('"');
    match is_file_name(etag) {
        true => Ok(etag.to_string()),
        false => Err(Failure::Answer(format!("{:?} is not the ETag of a file", quote(text)))),
    }
}

/// Bytes of the file, where the hub or the storage says so.
fn size(answer: &Answer) -> Result<Option<u64>, Failure> {
    let linked = answer.hub_headers.get("X-Linked-Size");
    let Some(value) = linked.or_else(|| answer.response.headers().get("Content-Length")) else {
        return Ok(None);
    };
    let size = value.to_str().ok().and_then(|text| text.trim().parse().ok());
    size.map(Some)
        .ok_or_else(|| Failure::Answer("the size of the file is not a number".to_string()))
}

/// Appends to a partial file what it lacks.
fn receive(
    client: &Client,
    address: &str,
    answer: Answer,
    partial: &Path,
    size: Option<u64>,
    progress: bool,
) -> Result<(), Failure> {
    let mut file = File::options().append(true).create(true).open(partial);
    let file = file.as_mut().map_err(|e| Failure::Unreachable(e.to_string()))?;
    let mut start = file.metadata().map_err(Failure::local)?.len();
    if size.is_some_and(|size| start > size) {
        file.set_len(0).map_err(Failure::local)?;
        start = 0;
    }
    if size == Some(start) {
        return Ok(());
    }
    let answer = if start > 0 { client.get(address, Some(start))? } else { answer };
    if start > 0 && answer.response.status() != StatusCode::PARTIAL_CONTENT {
        // The whole file comes again.
        file.set_len(0).map_err(Failure::local)?;
        start = 0;
    }
    let bar = progress_bar(size, progress);
    bar.set_position(start);
    copy(answer.response.into_body().into_reader(), file, &bar, size.map(|size| size - start))?;
    bar.finish_and_clear();
    Ok(())
}

/// Copies to the end, or until the file would be larger than was announced.
fn copy(
    mut from: impl Read,
    to: &mut File,
    bar: &ProgressBar,
    announced: Option<u64>,
) -> Result<(), Failure> {
    let (mut buffer, mut copied) = (vec![0; BUFFER], 0);
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::local(error)),
        };
        copied += read as u64;
        if announced.is_some_and(|announced| copied > announced) {
            return Err(Failure::Answer("the file is longer than was announced".to_string()));
        }
        to.write_all(&buffer[..read]).map_err(Failure::local)?;
        bar.inc(read as u64);
    }
}

/// Compares the size, and the SHA-256 where the ETag is one, as it is for large files.
fn check(partial: &Path, size: Option<u64>, etag: &str) -> Result<(), Failure> {
    let mut file = File::open(partial).map_err(Failure::local)?;
    let length = file.metadata().map_err(Failure::local)?.len();
    if let Some(size) = size.filter(|size| *size != length) {
        return Err(Failure::Unreachable(format!("{length} of {size} bytes arrived")));
    }
    if etag.len() != 64 || !etag.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(());
    }
    let mut digest = Sha256::new();
    let mut buffer = vec![0; BUFFER];
    loop {
        match file.read(&mut buffer).map_err(Failure::local)? {
            0 => break,
            read => digest.update(&buffer[..read]),
        }
    }
    let digest = hex::encode(digest.finalize());
    if digest.eq_ignore_ascii_case(etag) {
        return Ok(());
    }
    // It would not get better by going on from here.
    fs::remove_file(partial).map_err(Failure::local)?;
    Err(Failure::Unreachable(format!("the file has the SHA-256 {digest} in place of {etag}")))
}

fn link(etag: &str, folder: &Path, pointer: &Path) -> io::Result<()> {
    let depth = pointer.components().count().saturating_sub(folder.components().count() + 1);
    let temporary = pointer.with_extension(format!("{}.link", std::process::id()));
    let _ = fs::remove_file(&temporary);
    std::os::unix::fs::symlink(
        Path::new(&"../".repeat(depth)).join("blobs").join(etag),
        &temporary,
    )?;
    fs::rename(&temporary, pointer)
}

fn progress_bar(size: Option<u64>, shown: bool) -> ProgressBar {
    let Some(size) = size.filter(|_| shown) else {
        return ProgressBar::hidden();
    };
    let style = ProgressStyle::with_template(
        "hub: {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} ETA {eta}",
    )
    .expect("the template is well-formed");
    crate::log::bar(ProgressBar::new(size).with_style(style))
}
