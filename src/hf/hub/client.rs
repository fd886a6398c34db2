//! Requests to the hub. Redirects are followed by hand: the token goes to the hub's own host alone,
//! a ring of redirects ends, and a hub that says nothing is not waited for without end.

use std::io::Read;
use std::time::Duration;

use ureq::http::{HeaderMap, Response, Uri};
use ureq::{Agent, Body, SendBody};

use crate::foreign_file::quote;

/// Redirects of one request.
const MOST_REDIRECTS: usize = 10;

/// Time to connect, and to wait for an answer to begin or to go on.
const PATIENCE: Duration = Duration::from_secs(30);

/// Bytes of an answer to a post that are read.
const LARGEST_ANSWER: u64 = 16 << 20;

/// Why the hub did not give something.
#[derive(Debug)]
pub(super) enum Failure {
    /// The hub answered that it does not give this.
    Refused(String),
    /// No answer, or one that broke off.
    Unreachable(String),
    /// An answer that cannot be used.
    Answer(String),
}

impl Failure {
    /// The error of an operation on this machine.
    pub(super) fn local(error: std::io::Error) -> Failure {
        Failure::Unreachable(error.to_string())
    }
}

/// The last answer to a request, and what the hub itself said on the way to it.
pub(super) struct Answer {
    pub(super) response: Response<Body>,
    /// Headers of the hub's last answer; the response may come from a storage that it names.
    pub(super) hub_headers: HeaderMap,
}

/// Bytes that are put somewhere.
pub(super) struct Upload<'a> {
    pub(super) headers: &'a [(&'a str, &'a str)],
    pub(super) bytes: u64,
    pub(super) body: &'a mut dyn Read,
}

/// A connection to one hub.
pub(super) struct Client {
    agent: Agent,
    endpoint: String,
    origin: Origin,
    token: Option<String>,
}

/// Scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin {
    secure: bool,
    authority: String,
}

impl Client {
    pub(super) fn new(endpoint: &str, token: Option<&str>) -> Result<Client, Failure> {
        Client::with_patience(endpoint, token, PATIENCE)
    }

    /// For tests, which do not wait that long.
    pub(super) fn with_patience(
        endpoint: &str,
        token: Option<&str>,
        patience: Duration,
    ) -> Result<Client, Failure> {
        let endpoint = endpoint.trim_end_matches('/').to_string();
        let origin = parse(&endpoint).and_then(|uri| origin(&uri)).ok_or_else(|| {
            Failure::Refused(format!("HF_ENDPOINT={} is not an address", quote(&endpoint)))
        })?;
        let config = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_connect(Some(patience))
            .timeout_recv_response(Some(patience))
            .timeout_per_read(Some(patience))
            .build();
        Ok(Client { agent: config.into(), endpoint, origin, token: token.map(str::to_string) })
    }

    /// The address of the hub, without a slash at the end.
    pub(super) fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The body at an address, of at most `limit` bytes.
    pub(super) fn read(&self, address: &str, limit: u64) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let body = self.get(address, None)?.response.into_body().into_reader();
        body.take(limit + 1).read_to_end(&mut bytes).map_err(Failure::local)?;
        match bytes.len() as u64 > limit {
            true => Err(Failure::Answer(format!("it has more than {} MiB", limit >> 20))),
            false => Ok(bytes),
        }
    }

    /// Asks for an address, from byte `start` on if that is given, and follows redirects.
    pub(super) fn get(&self, address: &str, start: Option<u64>) -> Result<Answer, Failure> {
        let mut uri = parse(address).ok_or_else(|| not_an_address(address))?;
        let mut hub_headers = HeaderMap::new();
        for _ in 0..=MOST_REDIRECTS {
            let response = self.request(&uri, start)?;
            let from_hub = origin(&uri).as_ref() == Some(&self.origin);
            if from_hub {
                hub_headers = response.headers().clone();
            }
            let status = response.status();
            if status.is_success() {
                return Ok(Answer { response, hub_headers });
            }
            if !status.is_redirection() {
                return Err(refused(&uri, &response));
            }
            uri = next_address(&uri, response.headers())?;
        }
        Err(Failure::Answer(format!("more than {MOST_REDIRECTS} redirects")))
    }

    /// Posts a body; gives the answer's. Redirects of a post are not followed.
    pub(super) fn post(
        &self,
        address: &str,
        media_type: &str,
        body: &str,
    ) -> Result<Vec<u8>, Failure> {
        let uri = parse(address).ok_or_else(|| not_an_address(address))?;
        let mut request = self.agent.post(&uri).header("Content-Type", media_type);
        if media_type.ends_with("+json") {
            request = request.header("Accept", media_type);
        }
        if let Some(token) = self.token_for(&uri) {
            request = request.header("Authorization", token);
        }
        let response = request.send(body).map_err(|error| Failure::Unreachable(error.to_string()));
        let mut answer = Vec::new();
        let body = check(&uri, response?)?.into_body().into_reader();
        body.take(LARGEST_ANSWER).read_to_end(&mut answer).map_err(Failure::local)?;
        Ok(answer)
    }

    /// Puts bytes to an address that the hub has named; gives the ETag of the answer.
    pub(super) fn put(&self, address: &str, upload: Upload<'_>) -> Result<String, Failure> {
        let uri = parse(address).ok_or_else(|| not_an_address(address))?;
        let mut request = self.agent.put(&uri).header("Content-Length", upload.bytes);
        for (name, value) in upload.headers {
            request = request.header(*name, *value);
        }
        let sent = request.send(SendBody::from_reader(upload.body));
        let response = check(&uri, sent.map_err(|e| Failure::Unreachable(e.to_string()))?)?;
        let etag = response.headers().get("ETag").and_then(|value| value.to_str().ok());
        Ok(etag.unwrap_or_default().to_string())
    }

    /// The header of the token, for the hub's own host alone.
    fn token_for(&self, uri: &Uri) -> Option<String> {
        let token = self.token.as_ref().filter(|_| origin(uri).as_ref() == Some(&self.origin));
        token.map(|token| format!("Bearer {token}"))
    }

    fn request(&self, uri: &Uri, start: Option<u64>) -> Result<Response<Body>, Failure> {
        let mut request = self.agent.get(uri);
        if let Some(token) = self.token_for(uri) {
            request = request.header("Authorization", token);
        }
        if let Some(start) = start.filter(|start| *start > 0) {
            request = request.header("Range", format!("bytes={start}-"));
        }
        request.call().map_err(|error| Failure::Unreachable(error.to_string()))
    }
}

/// An answer that is a success.
fn check(uri: &Uri, response: Response<Body>) -> Result<Response<Body>, Failure> {
    match response.status().is_success() {
        true => Ok(response),
        false => Err(refused(uri, &response)),
    }
}

/// What an answer that is no success says.
fn refused(uri: &Uri, response: &Response<Body>) -> Failure {
    let status = response.status();
    let said = response.headers().get("X-Error-Message").and_then(|v| v.to_str().ok());
    let said = said.map(|text| format!(": {}", quote(text))).unwrap_or_default();
    let text = format!("{} of {}{said}", status, quote(&uri.to_string()));
    // A hub that is asked too often, or too slowly, answers later.
    let passes = [408, 429].contains(&status.as_u16());
    match status.is_client_error() && !passes {
        true => Failure::Refused(text),
        false => Failure::Unreachable(text),
    }
}

fn parse(address: &str) -> Option<Uri> {
    address.parse().ok()
}

fn origin(uri: &Uri) -> Option<Origin> {
    let secure = match uri.scheme_str()? {
        "https" => true,
        "http" => false,
        _ => return None,
    };
    let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
    Some(Origin { secure, authority: format!("{}:{port}", uri.host()?.to_ascii_lowercase()) })
}

/// Where a redirect leads.
fn next_address(from: &Uri, headers: &HeaderMap) -> Result<Uri, Failure> {
    let location = headers.get("Location").and_then(|value| value.to_str().ok());
    let location = location.ok_or_else(|| Failure::Answer("a redirect to nowhere".to_string()))?;
    let to = match location.starts_with('/') && !location.starts_with("//") {
        true => {
            let scheme = from.scheme_str().unwrap_or_default();
            let host = from.authority().map(|host| host.as_str()).unwrap_or_default();
            parse(&format!("{scheme}://{host}{location}"))
        }
        false => parse(location),
    };
    let to = to.ok_or_else(|| not_an_address(location))?;
    match (origin(from), origin(&to)) {
        (Some(from), Some(to)) if from.secure && !to.secure => Err(Failure::Answer(format!(
            "a redirect from https to http, to {}",
            quote(&to.authority)
        ))),
        (_, Some(_)) => Ok(to),
        (_, None) => Err(not_an_address(location)),
    }
}

fn not_an_address(address: &str) -> Failure {
    Failure::Answer(format!("{:?} is not an address", quote(address)))
}
