//! What a bucket does not do, in one line with what to do about it.

use object_store::Error;

use super::StorageError;
use crate::foreign_file::shorten;

/// Characters of an error that a message quotes.
const QUOTED: usize = 400;

/// The error of an address in one line, with what to do about it.
pub(super) fn refuse(address: &str, error: &Error) -> StorageError {
    let text = line(error);
    let advice = match address.split_once("://").map(|(scheme, _)| scheme) {
        Some("gs") => {
            "on a TPU VM its service account needs access; elsewhere run `gcloud auth application-default login` or set GOOGLE_APPLICATION_CREDENTIALS, or GOOGLE_SKIP_SIGNATURE=true for a public bucket"
        }
        Some("s3") => {
            "set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, or AWS_SKIP_SIGNATURE=true for a public bucket"
        }
        _ => "the server must give it to everyone",
    };
    // Of lists and uploads the kind of the error does not say so.
    let refused = ["401 Unauthorized", "403 Forbidden"].iter().any(|status| text.contains(status));
    let no_credentials = ["token", "redentials", "metadata"].iter().any(|word| text.contains(word));
    match error {
        Error::NotFound { .. } => {
            StorageError::Refused(format!("storage: {address} does not exist"))
        }
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
            StorageError::Refused(format!("storage: {address} is refused; {advice} ({text})"))
        }
        _ if refused && !no_credentials => {
            StorageError::Refused(format!("storage: {address} is refused; {advice} ({text})"))
        }
        _ if text.contains("too many redirects") => StorageError::Refused(format!(
            "storage: {address} redirects without end; name the address of the file itself"
        )),
        _ if no_credentials => StorageError::Refused(format!(
            "storage: no credentials for {address}; {advice} ({text})"
        )),
        _ => StorageError::Failed(format!("storage: {address}: {text}")),
    }
}

/// An error and its causes in one line.
pub(super) fn line(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    shorten(&text, QUOTED)
}
