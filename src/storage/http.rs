//! HTTP requests of `object_store` by `ureq`, each in a thread that waits for its answer.

use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    ClientConfigKey, HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest,
    HttpResponse, HttpResponseBody, HttpService,
};
use ureq::Agent;

/// The largest answer. Ranges are read of at most some MiB, and lists come in pages.
const LARGEST_ANSWER: u64 = 1 << 30;

/// Time to connect, where nothing else is asked for.
const CONNECT: Duration = Duration::from_secs(10);

/// Makes clients for `object_store`.
#[derive(Debug)]
pub(super) struct Connector {
    /// Time to wait for an answer to begin or to go on.
    pub(super) patience: Duration,
}

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
        Ok(HttpClient::new(Service { agent: config.into() }))
    }
}

#[derive(Debug)]
struct Service {
    agent: Agent,
}

#[async_trait]
impl HttpService for Service {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let agent = self.agent.clone();
        let (parts, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        let call = move || {
            let request = ureq::http::Request::from_parts(parts, &body[..]);
            let response = agent.run(request).map_err(refuse)?;
            let (parts, body) = response.into_parts();
            let bytes = body.into_with_config().limit(LARGEST_ANSWER).read_to_vec();
            let body = HttpResponseBody::from(bytes.map_err(refuse)?);
            Ok(HttpResponse::from_parts(parts, body))
        };
        let joined = tokio::task::spawn_blocking(call).await;
        joined.map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?
    }
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
