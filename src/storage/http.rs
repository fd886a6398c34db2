//! HTTP requests of `object_store` by `ureq`, each in a thread that waits for its answer. Bodies
//! are compared with what their headers say of them.

use std::time::Duration;

use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    ClientConfigKey, HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest,
    HttpResponse, HttpResponseBody, HttpService,
};
use ureq::Agent;
use ureq::http::header::CONTENT_RANGE;
use ureq::http::response::Parts;
use ureq::http::{HeaderMap, HeaderValue, Method, StatusCode};

/// The largest answer. Ranges are read of at most some MiB, and lists come in pages.
const LARGEST_ANSWER: u64 = 1 << 30;

/// Time to connect, where nothing else is asked for.
const CONNECT: Duration = Duration::from_secs(10);

/// Makes clients for `object_store`.
#[derive(Debug)]
pub(super) struct Connector {
    /// Time to wait for an answer to begin or to go on.
    pub(super) patience: Duration,
    /// Whether bodies are sent with their CRC-32C, which Google's servers compare.
    pub(super) sums_bodies: bool,
}

/// What a server says of the CRC-32C of a whole object, among the extensions of its answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crc32c(pub(super) u32);

/// Header of Google's checksums.
const HASH: &str = "x-goog-hash";

impl HttpConnector for Connector {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        // Of a server on this machine, which may not be there, less is expected.
        let connect = options.get_config_value(&ClientConfigKey::ConnectTimeout);
        let connect = match connect.as_deref() {
            Some("1s") => Duration::from_secs(1),
            _ => CONNECT,
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_connect(Some(connect))
            .timeout_recv_response(Some(self.patience))
            .timeout_per_read(Some(self.patience))
            .build();
        Ok(HttpClient::new(Service { agent: config.into(), sums_bodies: self.sums_bodies }))
    }
}

#[derive(Debug)]
struct Service {
    agent: Agent,
    sums_bodies: bool,
}

#[async_trait]
impl HttpService for Service {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let agent = self.agent.clone();
        let (mut parts, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        if self.sums_bodies && parts.method == Method::PUT {
            let sum = STANDARD.encode(crc32c::crc32c(&body).to_be_bytes());
            let value = HeaderValue::try_from(format!("crc32c={sum}"));
            parts.headers.insert(HASH, value.expect("Base64 is plain"));
        }
        let is_get = parts.method == Method::GET;
        let call = move || {
            let request = ureq::http::Request::from_parts(parts, &body[..]);
            let response = agent.run(request).map_err(refuse)?;
            let (mut parts, body) = response.into_parts();
            let bytes = body.into_with_config().limit(LARGEST_ANSWER).read_to_vec();
            let bytes = Bytes::from(bytes.map_err(refuse)?);
            if is_get {
                check_body(&parts, &bytes)?;
            }
            if let Some(crc) = crc32c_of(&parts.headers) {
                parts.extensions.insert(Crc32c(crc));
            }
            Ok(HttpResponse::from_parts(parts, HttpResponseBody::from(bytes)))
        };
        let joined = tokio::task::spawn_blocking(call).await;
        joined.map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?
    }
}

/// The CRC-32C of the object that an answer is about.
fn crc32c_of(headers: &HeaderMap) -> Option<u32> {
    let values = headers.get_all(HASH).iter().filter_map(|value| value.to_str().ok());
    let mut sums = values.flat_map(|value| value.split(','));
    let sum = sums.find_map(|sum| sum.trim().strip_prefix("crc32c="))?;
    let bytes = STANDARD.decode(sum).ok()?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

/// Refuses an answer with fewer or more bytes than the range that it claims to have, or with others
/// than the object has.
fn check_body(parts: &Parts, body: &Bytes) -> Result<(), HttpError> {
    let problem = match parts.status {
        StatusCode::PARTIAL_CONTENT => wrong_length(&parts.headers, body),
        StatusCode::OK => wrong_checksum(&parts.headers, body),
        _ => None,
    };
    let error = |text| HttpError::new(HttpErrorKind::Interrupted, std::io::Error::other(text));
    problem.map_or(Ok(()), |text: String| Err(error(text)))
}

fn wrong_length(headers: &HeaderMap, body: &Bytes) -> Option<String> {
    let range = headers.get(CONTENT_RANGE)?.to_str().ok()?.strip_prefix("bytes ")?;
    let (first, last) = range.split_once('/')?.0.split_once('-')?;
    let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
    let is_wrong = (last + 1).checked_sub(first) != Some(body.len() as u64);
    is_wrong.then(|| format!("bytes {first} to {last} were announced and {} came", body.len()))
}

fn wrong_checksum(headers: &HeaderMap, body: &Bytes) -> Option<String> {
    let (announced, came) = (crc32c_of(headers)?, crc32c::crc32c(body));
    (announced != came)
        .then(|| format!("CRC-32C {announced:08x} was announced and {came:08x} came"))
}

/// What may pass when it is tried again is distinguished from what will not.
fn refuse(error: ureq::Error) -> HttpError {
    let kind = match &error {
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::ConnectionFailed => HttpErrorKind::Connect,
        ureq::Error::Io(error) => match error.kind() {
            std::io::ErrorKind::ConnectionRefused => HttpErrorKind::Connect,
            _ => HttpErrorKind::Interrupted,
        },
        ureq::Error::Protocol(_) => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}
