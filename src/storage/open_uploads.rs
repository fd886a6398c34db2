//! Uploads in parts that were begun in a bucket and neither completed nor discarded. `object_store`
//! does not list them; Google and S3 answer the same request.
//! <https://cloud.google.com/storage/docs/xml-api/get-bucket-uploads>
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html>

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3;
use object_store::client::{HttpClient, HttpRequest, HttpRequestBody};
use object_store::gcp::GoogleCloudStorage;
use object_store::path::Path;
use object_store::signer::{Method, SignedUrlOptions, Signer, Url};
use object_store::{Error, Result};
use serde::Deserialize;
use ureq::http::header::{AUTHORIZATION, HeaderValue};
use ureq::http::{StatusCode, Uri};

use crate::foreign_file::shorten;

/// Time for which a signed address of S3 is good.
const SIGNED: Duration = Duration::from_secs(60);

/// A bucket as it is asked for its uploads.
pub(super) struct OpenUploads {
    pub(super) client: HttpClient,
    pub(super) access: Access,
    /// How often a request is made again, and the time before the first of these.
    pub(super) retries: usize,
    pub(super) back_off: Duration,
}

/// Whose credentials a request has.
pub(super) enum Access {
    Google {
        store: Arc<GoogleCloudStorage>,
        /// Of the bucket.
        address: String,
    },
    Amazon(Arc<AmazonS3>),
}

/// Names and values of a request.
type Query = Vec<(&'static str, String)>;

/// A page of the answer.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Page {
    #[serde(default)]
    is_truncated: bool,
    next_key_marker: Option<String>,
    next_upload_id_marker: Option<String>,
    #[serde(default)]
    upload: Vec<OpenUpload>,
}

/// An upload that is under way, or that a dead process has left.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OpenUpload {
    pub key: String,
    #[serde(rename = "UploadId")]
    pub id: String,
}

impl OpenUploads {
    /// Those of keys that begin with `prefix`.
    pub(super) async fn list(&self, prefix: &str) -> Result<Vec<OpenUpload>> {
        let (mut found, mut markers) = (Vec::new(), Vec::new());
        loop {
            let mut query = vec![("uploads", String::new()), ("prefix", prefix.to_string())];
            query.append(&mut markers);
            let page = self.page(query).await?;
            found.extend(page.upload);
            let Some(key) = page.next_key_marker.filter(|_| page.is_truncated) else {
                return Ok(found);
            };
            let id = page.next_upload_id_marker.unwrap_or_default();
            markers = vec![("key-marker", key), ("upload-id-marker", id)];
        }
    }

    /// A page, which is asked for again where it does not come.
    async fn page(&self, query: Query) -> Result<Page> {
        let mut pause = self.back_off;
        for _ in 0..self.retries {
            match self.ask(query.clone()).await {
                Ok(Ok(page)) => return Ok(page),
                Ok(Err(status)) if status.is_client_error() => return Err(failed(&status)),
                _ => tokio::time::sleep(pause).await,
            }
            pause *= 2;
        }
        self.ask(query).await?.map_err(|status| failed(&status))
    }

    /// A page, or the status of a refusal.
    async fn ask(&self, query: Query) -> Result<std::result::Result<Page, StatusCode>> {
        let request = self.request(query).await?;
        let answer = self.client.execute(request).await.map_err(|error| failed(&error))?;
        let status = answer.status();
        let body = answer.into_body().bytes().await.map_err(|error| failed(&error))?;
        if !status.is_success() {
            return Ok(Err(status));
        }
        let page = quick_xml::de::from_reader(&body[..]).map_err(|error| failed(&error))?;
        Ok(Ok(page))
    }

    async fn request(&self, query: Query) -> Result<HttpRequest> {
        let mut request = HttpRequest::new(HttpRequestBody::empty());
        let url = match &self.access {
            Access::Amazon(store) => {
                let options = SignedUrlOptions::new().with_query(query);
                store.signed_url_opts(Method::GET, &Path::default(), SIGNED, &options).await?
            }
            Access::Google { store, address } => {
                let credential = store.credentials().get_credential().await?;
                let bearer = HeaderValue::try_from(format!("Bearer {}", credential.bearer));
                let bearer = bearer.map_err(|error| failed(&error))?;
                request.headers_mut().insert(AUTHORIZATION, bearer);
                Url::parse_with_params(address, query).map_err(|error| failed(&error))?
            }
        };
        *request.uri_mut() = Uri::try_from(url.as_str()).map_err(|error| failed(&error))?;
        Ok(request)
    }
}

fn failed(error: &dyn std::fmt::Display) -> Error {
    let source = format!("uploads are not listed: {}", shorten(&error.to_string(), 200));
    Error::Generic { store: "uploads", source: source.into() }
}
