//! A bucket of Google Cloud Storage or S3, or a web server, by `object_store`: credentials as its
//! users have them (a service account, application default credentials, the metadata server of a
//! VM; the variables of AWS), and retries with back-off.

use std::fmt;
use std::future::Future;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3Builder, Checksum};
use object_store::client::HttpConnector;
use object_store::gcp::{GoogleCloudStorageBuilder, GoogleConfigKey};
use object_store::http::HttpBuilder;
use object_store::multipart::MultipartStore;
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, Error, GetOptions, ObjectMeta, ObjectStore, ObjectStoreExt,
    PutMode, RetryConfig,
};

use super::http::{Connector, Crc32c};
use super::io_thread::wait;
use super::open_uploads::{Access, OpenUploads};
use super::refusal::{line, refuse};
use super::upload::{Upload, is_gone};
use super::{Multipart, Object, OpenUpload, Result, Storage, StorageError};

/// Google's servers, where no other ones are named.
const GOOGLE: &str = "https://storage.googleapis.com";

/// Objects that are deleted at a time.
const DELETIONS: usize = 16;

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

pub struct Bucket {
    /// Scheme and name.
    root: String,
    store: Arc<dyn ObjectStore>,
    /// None for a web server, which stores nothing.
    parts: Option<Parts>,
}

/// A bucket for uploads in parts.
#[derive(Clone)]
struct Parts {
    store: Arc<dyn MultipartStore>,
    open: Arc<OpenUploads>,
}

/// A store, and the same one for uploads in parts.
type Stores = (Arc<dyn ObjectStore>, Option<Parts>);

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bucket({})", self.root)
    }
}

impl Bucket {
    /// Opens `gs://BUCKET`, `s3://BUCKET` or `https://HOST`, and asks it nothing.
    pub fn open(root: &str, endpoint: &Endpoint) -> Result<Bucket> {
        let stores = match root.split_once("://") {
            Some(("gs", _)) => google(root, endpoint),
            Some(("s3", _)) => amazon(root, endpoint),
            _ => web(root, endpoint),
        };
        let root = root.to_string();
        match stores {
            Ok((store, parts)) => Ok(Bucket { root, store, parts }),
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

    fn parts(&self, key: &str) -> Result<Parts> {
        self.parts.clone().ok_or_else(|| {
            let address = self.address(key);
            StorageError::Refused(format!(
                "storage: {address} is on a web server, which stores nothing; use gs:// or s3://"
            ))
        })
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

fn google(root: &str, endpoint: &Endpoint) -> object_store::Result<Stores> {
    let mut builder = GoogleCloudStorageBuilder::from_env()
        .with_url(root)
        .with_retry(retry(endpoint))
        .with_http_connector(Connector { patience: endpoint.patience, sums_bodies: true });
    if let Some(address) = &endpoint.address {
        // A server of tests, which asks no one for credentials.
        builder = builder.with_base_url(address).with_bearer_token("none");
    }
    let server = builder.get_config_value(&GoogleConfigKey::BaseUrl);
    let server = server.unwrap_or_else(|| GOOGLE.to_string());
    let address = format!("{server}/{}", root.trim_start_matches("gs://"));
    let store = Arc::new(builder.build()?);
    let access = Access::Google { store: store.clone(), address };
    let open = open_uploads(access, endpoint)?;
    Ok((store.clone(), Some(Parts { store, open })))
}

fn open_uploads(access: Access, endpoint: &Endpoint) -> object_store::Result<Arc<OpenUploads>> {
    let connector = Connector { patience: endpoint.patience, sums_bodies: false };
    let client = connector.connect(&ClientOptions::new())?;
    let (retries, back_off) = (endpoint.retries, endpoint.back_off);
    Ok(Arc::new(OpenUploads { client, access, retries, back_off }))
}

fn amazon(root: &str, endpoint: &Endpoint) -> object_store::Result<Stores> {
    let mut builder = AmazonS3Builder::from_env()
        .with_url(root)
        .with_retry(retry(endpoint))
        // Its servers compare it with each object and part; headers of our own would not be signed.
        .with_checksum_algorithm(Checksum::SHA256)
        .with_http_connector(Connector { patience: endpoint.patience, sums_bodies: false });
    if let Some(address) = &endpoint.address {
        builder = builder.with_endpoint(address).with_allow_http(true).with_skip_signature(true);
    }
    let store = Arc::new(builder.build()?);
    let open = open_uploads(Access::Amazon(store.clone()), endpoint)?;
    Ok((store.clone(), Some(Parts { store, open })))
}

fn web(root: &str, endpoint: &Endpoint) -> object_store::Result<Stores> {
    let options = ClientOptions::new().with_allow_http(true);
    let builder = HttpBuilder::new()
        .with_url(root)
        .with_client_options(options)
        .with_retry(retry(endpoint))
        .with_http_connector(Connector { patience: endpoint.patience, sums_bodies: false });
    Ok((Arc::new(builder.build()?), None))
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
        let own = bytes.clone();
        let put = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.put_opts(&path, own.into(), PutMode::Create.into()).await
        };
        let refused = match self.run(key, put) {
            Ok(_) => return Ok(true),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Ok(false),
            Err(error) => Err(self.error(key, error)),
        };
        // The answer to a request that succeeded may have been lost.
        match self.get(key)? {
            Some(there) if there == bytes => Ok(true),
            Some(_) => Ok(false),
            None => refused,
        }
    }

    fn multipart(&self, key: &str) -> Result<Box<dyn Multipart>> {
        let (parts, objects) = (self.parts(key)?.store, self.store.clone());
        Ok(Box::new(Upload::begin(parts, objects, self.address(key), key)?))
    }

    fn abort(&self, key: &str, upload: &str) -> Result<()> {
        let (parts, path) = (self.parts(key)?, Path::parse(key));
        let path = path.map_err(|error| self.error(key, error.into()))?;
        let upload = upload.to_string();
        match wait(async move { parts.store.abort_multipart(&path, &upload).await }) {
            Err(error) if is_gone(&error) => Ok(()),
            aborted => aborted.map_err(|error| self.error(key, error)),
        }
    }

    fn open_uploads(&self, prefix: &str) -> Result<Vec<OpenUpload>> {
        let (parts, under) = (self.parts(prefix)?, prefix.to_string());
        let listed = wait(async move { parts.open.list(&under).await });
        listed.map_err(|error| self.error(prefix, error))
    }

    fn get(&self, key: &str) -> Result<Option<Bytes>> {
        let get = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.get(&path).await?.bytes().await
        };
        match self.run(key, get) {
            Err(Error::NotFound { .. }) => Ok(None),
            got => got.map(Some).map_err(|error| self.error(key, error)),
        }
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

    fn checksum(&self, key: &str) -> Result<Option<u32>> {
        let head = |store: Arc<dyn ObjectStore>, path: Path| async move {
            store.get_opts(&path, GetOptions { head: true, ..GetOptions::default() }).await
        };
        let head = self.run(key, head).map_err(|error| self.error(key, error))?;
        Ok(head.extensions.get::<Crc32c>().map(|crc| crc.0))
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

    fn delete(&self, keys: &[String]) -> Result<()> {
        let store = self.store.clone();
        let paths = keys.iter().map(|key| (key.clone(), Path::parse(key)));
        let paths: Vec<_> = paths.collect();
        let failed = wait(async move {
            let deletions = paths.into_iter().map(|(key, path)| {
                let store = store.clone();
                async move {
                    let path = path.map_err(|error| (key.clone(), error.into()))?;
                    match store.delete(&path).await {
                        Err(Error::NotFound { .. }) => Ok(()),
                        deleted => deleted.map_err(|error| (key, error)),
                    }
                }
            });
            let deletions = futures_util::stream::iter(deletions).buffer_unordered(DELETIONS);
            deletions.try_collect::<()>().await
        });
        failed.map_err(|(key, error): (String, Error)| self.error(&key, error))
    }
}

fn object(meta: ObjectMeta) -> Object {
    let version = meta.e_tag.unwrap_or_else(|| meta.last_modified.to_rfc3339());
    Object { key: meta.location.to_string(), bytes: meta.size, version }
}
