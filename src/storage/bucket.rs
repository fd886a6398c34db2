//! A bucket of Google Cloud Storage or S3, or a web server, by `object_store`: credentials as its
//! users have them (a service account, application default credentials, the metadata server of a
//! VM; the variables of AWS), and retries with back-off.

use std::collections::VecDeque;
use std::future::Future;
use std::ops::Range;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::http::HttpBuilder;
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, Error, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt,
    PutMode, RetryConfig,
};

use super::http::Connector;
use super::io_thread::{start, wait};
use super::{Multipart, Object, Result, Storage, StorageError};
use crate::foreign_file::shorten;

/// Parts of one object that are under way at a time.
const PARTS: usize = 8;

/// Characters of an error that a message quotes.
const QUOTED: usize = 400;

/// How a bucket is reached; the default is what everything but tests uses.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// Another server than the one of the scheme.
    pub address: Option<String>,
    /// Time to wait for an answer to begin or to go on.
    pub patience: Duration,
    /// Times that a request is made again.
    pub retries: usize,
    /// Time to wait before the first of them; each next one waits longer.
    pub back_off: Duration,
}

impl Default for Endpoint {
    fn default() -> Endpoint {
        Endpoint {
            address: None,
            patience: Duration::from_secs(30),
            retries: 8,
            back_off: Duration::from_millis(200),
        }
    }
}

#[derive(Debug)]
pub struct Bucket {
    /// Scheme and name.
    root: String,
    store: Arc<dyn ObjectStore>,
}

impl Bucket {
    /// Opens `gs://BUCKET`, `s3://BUCKET` or `https://HOST`, and asks it nothing.
    pub fn open(root: &str, endpoint: &Endpoint) -> Result<Bucket> {
        let store: object_store::Result<Arc<dyn ObjectStore>> = match root.split_once("://") {
            Some(("gs", _)) => google(root, endpoint),
            Some(("s3", _)) => amazon(root, endpoint),
            _ => web(root, endpoint),
        };
        let root = root.to_string();
        match store {
            Ok(store) => Ok(Bucket { root, store }),
            Err(error) => Err(StorageError::Refused(format!("storage: {root}: {}", line(&error)))),
        }
    }

    /// Runs a request on the storage thread.
    fn run<T, F, R>(&self, key: &str, request: F) -> object_store::Result<T>
    where
        T: Send + 'static,
        R: Future<Output = object_store::Result<T>> + Send + 'static,
        F: FnOnce(Arc<dyn ObjectStore>, Path) -> R + Send + 'static,
    {
        let (store, path) = (self.store.clone(), Path::parse(key)?);
        wait(async move { request(store, path).await })
    }

    fn error(&self, key: &str, error: Error) -> StorageError {
        refuse(&self.address(key), &error)
    }
}

fn retry(endpoint: &Endpoint) -> RetryConfig {
    let backoff = BackoffConfig {
        init_backoff: endpoint.back_off,
        max_backoff: Duration::from_secs(15),
        base: 2.0,
    };
    RetryConfig { backoff, max_retries: endpoint.retries, retry_timeout: Duration::from_secs(180) }
}

fn google(root: &str, endpoint: &Endpoint) -> object_store::Result<Arc<dyn ObjectStore>> {
    let mut builder = GoogleCloudStorageBuilder::from_env()
        .with_url(root)
        .with_retry(retry(endpoint))
        .with_http_connector(Connector { patience: endpoint.patience });
    if let Some(address) = &endpoint.address {
        // A server of tests, which asks no one for credentials.
        builder = builder.with_base_url(address).with_bearer_token("none");
    }
    Ok(Arc::new(builder.build()?))
}

fn amazon(root: &str, endpoint: &Endpoint) -> object_store::Result<Arc<dyn ObjectStore>> {
    let mut builder = AmazonS3Builder::from_env()
        .with_url(root)
        .with_retry(retry(endpoint))
        .with_http_connector(Connector { patience: endpoint.patience });
    if let Some(address) = &endpoint.address {
        builder = builder.with_endpoint(address).with_allow_http(true).with_skip_signature(true);
    }
    Ok(Arc::new(builder.build()?))
}

fn web(root: &str, endpoint: &Endpoint) -> object_store::Result<Arc<dyn ObjectStore>> {
    let options = ClientOptions::new().with_allow_http(true);
    let builder = HttpBuilder::new()
        .with_url(root)
        .with_client_options(options)
        .with_retry(retry(endpoint))
        .with_http_connector(Connector { patience: endpoint.patience });
    Ok(Arc::new(builder.build()?))
}

impl Storage for Bucket {
    fn address(&self, key: &str) -> String {
        format!("{}/{key}", self.root)
    }

    fn put(&self, key: &str, bytes: Bytes) -> Result<()> {
        let put = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.put(&path, bytes.into()).await.map(drop)
        };
        self.run(key, put).map_err(|error| self.error(key, error))
    }

    fn put_if_absent(&self, key: &str, bytes: Bytes) -> Result<bool> {
        let put = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.put_opts(&path, bytes.into(), PutMode::Create.into()).await
        };
        match self.run(key, put) {
            Ok(_) => Ok(true),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Ok(false),
            Err(error) => Err(self.error(key, error)),
        }
    }

    fn multipart(&self, key: &str) -> Result<Box<dyn Multipart>> {
        let begin = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.put_multipart(&path).await
        };
        let upload = self.run(key, begin).map_err(|error| self.error(key, error))?;
        let (address, under_way) = (self.address(key), VecDeque::new());
        Ok(Box::new(Upload { address, upload: Some(upload), under_way }))
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Bytes> {
        let get = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.get_range(&path, range).await
        };
        self.run(key, get).map_err(|error| self.error(key, error))
    }

    fn head(&self, key: &str) -> Result<Option<Object>> {
        let head = |store: Arc<dyn ObjectStore>, path: Path| async move { store.head(&path).await };
        match self.run(key, head) {
            Ok(meta) => Ok(Some(object(meta))),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.error(key, error)),
        }
    }

    fn list(&self, prefix: &str) -> Result<Vec<Object>> {
        let list = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.list(Some(&path)).try_collect::<Vec<_>>().await
        };
        let listed = self.run(prefix.trim_end_matches('/'), list);
        let listed = listed.map_err(|error| self.error(prefix, error))?;
        let mut objects: Vec<Object> = listed.into_iter().map(object).collect();
        objects.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(objects)
    }

    fn delete(&self, key: &str) -> Result<()> {
        let delete =
            |store: Arc<dyn ObjectStore>, path: Path| async move { store.delete(&path).await };
        match self.run(key, delete) {
            Err(Error::NotFound { .. }) => Ok(()),
            deleted => deleted.map_err(|error| self.error(key, error)),
        }
    }
}

fn object(meta: ObjectMeta) -> Object {
    let version = meta.e_tag.unwrap_or_else(|| meta.last_modified.to_rfc3339());
    Object { key: meta.location.to_string(), bytes: meta.size, version }
}

/// An upload in parts; none of it is left where it is not completed.
struct Upload {
    address: String,
    upload: Option<Box<dyn MultipartUpload>>,
    under_way: VecDeque<mpsc::Receiver<object_store::Result<()>>>,
}

impl Upload {
    fn finish_oldest(&mut self) -> Result<()> {
        let Some(part) = self.under_way.pop_front() else {
            return Ok(());
        };
        let done = part.recv().expect("the storage thread goes on");
        done.map_err(|error| refuse(&self.address, &error))
    }
}

impl Multipart for Upload {
    fn part(&mut self, bytes: Bytes) -> Result<()> {
        if self.under_way.len() == PARTS {
            self.finish_oldest()?;
        }
        let upload = self.upload.as_mut().expect("it was not completed");
        self.under_way.push_back(start(upload.put_part(bytes.into())));
        Ok(())
    }

    fn complete(mut self: Box<Self>) -> Result<()> {
        while !self.under_way.is_empty() {
            self.finish_oldest()?;
        }
        let mut upload = self.upload.take().expect("it is completed once");
        let (upload, completed) = wait(async move {
            let completed = upload.complete().await;
            (upload, completed)
        });
        if completed.is_err() {
            self.upload = Some(upload);
        }
        completed.map(drop).map_err(|error| refuse(&self.address, &error))
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.under_way.iter().for_each(|part| drop(part.recv()));
        if let Some(mut upload) = self.upload.take() {
            // The storage's rules delete what is left where this fails too.
            let _ = wait(async move { upload.abort().await });
        }
    }
}

/// The error of an address in one line, with what to do about it.
fn refuse(address: &str, error: &Error) -> StorageError {
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
fn line(error: &Error) -> String {
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
