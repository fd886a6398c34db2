//! A Google Cloud Storage on this machine, for tests: the XML API as far as it stores, reads, lists
//! and deletes, uploads in parts, preconditions, checksums, the metadata server's token, and faults on
//! demand or at random. Plain paths are served as by a web server too, of which `loop` redirects to
//! itself and `state` lists everything.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base64::Engine;

/// The token that the metadata server gives.
pub(crate) const TOKEN: &str = "token-of-the-machine";

/// Objects in a page of a list.
const PAGE: usize = 3;

/// What happens to a request in place of its answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// 503.
    Unavailable,
    /// The connection ends in the middle of the body.
    Cut,
    /// The second half of the body comes so much later.
    Slow(Duration),
    /// Half of an object's bytes come as if they were all, or half of its length is told.
    WrongLength,
    /// 403.
    Forbidden,
}

#[derive(Default)]
pub(crate) struct State {
    /// By bucket and key, with the number of the object's version.
    pub(crate) objects: BTreeMap<String, (Vec<u8>, u64)>,
    /// By name: the bucket and key, and the parts by number.
    uploads: BTreeMap<String, (String, BTreeMap<usize, Vec<u8>>)>,
    /// Faults of the next requests for data, in order.
    pub(crate) faults: VecDeque<Fault>,
    /// Share of the requests for data that meet a fault besides, and what chance has come to.
    pub(crate) fault_rate: f64,
    chance: u64,
    /// Next answers about an object that tell half of its length.
    pub(crate) wrong_heads: usize,
    /// Whether a request without [`TOKEN`] is refused.
    pub(crate) needs_token: bool,
    pub(crate) log: Vec<String>,
    versions: u64,
}

pub(crate) struct FakeGcs {
    pub(crate) address: String,
    state: Arc<Mutex<State>>,
}

impl FakeGcs {
    pub(crate) fn start() -> FakeGcs {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = shared.clone();
                thread::spawn(move || Request::read(&stream).map(|r| r.serve(&stream, &state)));
            }
        });
        FakeGcs { address, state }
    }

    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.state.lock().unwrap())
    }

    /// `path` is a bucket and a key.
    pub(crate) fn insert(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        self.with(|state| state.put(path.to_string(), bytes));
    }

    /// Uploads in parts that were neither completed nor aborted.
    pub(crate) fn uploads(&self) -> usize {
        self.with(|state| state.uploads.len())
    }
}

impl State {
    /// What happens to the next request for data.
    fn fault(&mut self) -> Option<Fault> {
        if let Some(fault) = self.faults.pop_front() {
            return Some(fault);
        }
        // A linear congruential generator, as Knuth has it.
        self.chance =
            self.chance.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let (share, kind) = ((self.chance >> 40) as f64 / (1 << 24) as f64, self.chance >> 32 & 3);
        let slow = Fault::Slow(Duration::from_millis(100));
        let kinds = [Fault::Unavailable, Fault::Cut, slow, Fault::WrongLength];
        (share < self.fault_rate).then_some(kinds[kind as usize])
    }

    /// How many uploads are open, then a line for each object: its size and path.
    fn listing(&self) -> String {
        let objects = self.objects.iter();
        let lines = objects.map(|(path, (bytes, _))| format!("{} {path}\n", bytes.len()));
        format!("{}\n{}", self.uploads.len(), lines.collect::<String>())
    }

    fn put(&mut self, path: String, bytes: Vec<u8>) -> u64 {
        self.versions += 1;
        self.objects.insert(path, (bytes, self.versions));
        self.versions
    }
}

struct Request {
    method: String,
    path: String,
    query: HashMap<String, String>,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

struct Reply {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

fn reply(status: &'static str, headers: String, body: impl Into<Vec<u8>>) -> Reply {
    Reply { status, headers, body: body.into() }
}

impl Request {
    fn read(stream: &TcpStream) -> Option<Request> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace();
        let (method, target) = (words.next()?.to_string(), words.next()?.to_string());
        let mut headers = HashMap::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim().split_once(':') else { break };
            headers.insert(name.to_lowercase(), value.trim().to_string());
        }
        let length = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let query = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        let query = query.map(|(name, value)| (name.to_string(), decoded(value))).collect();
        Some(Request { method, path: decoded(path.trim_start_matches('/')), query, headers, body })
    }

    fn serve(&self, stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
        let (mut reply, fault) = self.answer(&mut state.lock().unwrap());
        let mut stream = stream;
        let is_about_object = ["GET", "HEAD"].contains(&self.method.as_str())
            && !["list-type", "uploads"].iter().any(|list| self.query.contains_key(*list));
        if fault == Some(Fault::WrongLength) && is_about_object {
            reply.body.truncate(reply.body.len() / 2);
        }
        write!(
            stream,
            "HTTP/1.1 {}\r\nConnection: close\r\nContent-Length: {}\r\n\
             Last-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\n{}\r\n",
            reply.status,
            reply.body.len(),
            reply.headers
        )?;
        if self.method == "HEAD" {
            return Ok(());
        }
        let (first, second) = reply.body.split_at(reply.body.len() / 2);
        stream.write_all(first)?;
        match fault {
            Some(Fault::Cut) => return Ok(()),
            Some(Fault::Slow(delay)) => thread::sleep(delay),
            _ => {}
        }
        stream.write_all(second)
    }

    fn answer(&self, state: &mut State) -> (Reply, Option<Fault>) {
        state.log.push(format!("{} {} {}", self.method, self.path, self.header("range")));
        if self.path.starts_with("computeMetadata/") {
            let token =
                format!(r#"{{"access_token":"{TOKEN}","expires_in":3600,"token_type":"Bearer"}}"#);
            return (reply("200 OK", String::new(), token), None);
        }
        if self.path == "loop" {
            return (reply("302 Found", "Location: /loop\r\n".to_string(), ""), None);
        }
        if self.path == "state" {
            return (reply("200 OK", String::new(), state.listing()), None);
        }
        let mut fault = state.fault();
        if self.method == "HEAD" && state.wrong_heads > 0 {
            state.wrong_heads -= 1;
            fault = Some(Fault::WrongLength);
        }
        let reply = match fault {
            Some(Fault::Unavailable) => reply("503 Service Unavailable", String::new(), ""),
            Some(Fault::Forbidden) => reply("403 Forbidden", String::new(), "no access"),
            _ if state.needs_token && self.header("authorization") != format!("Bearer {TOKEN}") => {
                reply("401 Unauthorized", String::new(), "who is it?")
            }
            _ => self.data(state),
        };
        (reply, fault)
    }

    fn data(&self, state: &mut State) -> Reply {
        let has = |name: &str| self.query.contains_key(name);
        let sent = self.header("x-goog-hash");
        if !sent.is_empty() && sent != hash(&self.body) {
            return reply("400 Bad Request", String::new(), "BadDigest");
        }
        match self.method.as_str() {
            "GET" if has("list-type") => self.list(state),
            "GET" if has("uploads") => self.list_uploads(state),
            "GET" | "HEAD" => self.get(state),
            "PUT" if has("uploadId") => self.put_part(state),
            "PUT" => self.put(state),
            "POST" if has("uploads") => {
                let id = format!("upload-{:08}", state.log.len());
                state.uploads.insert(id.clone(), (self.path.clone(), BTreeMap::new()));
                let xml = format!(
                    "<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>"
                );
                reply("200 OK", String::new(), xml)
            }
            "POST" => self.complete(state),
            "DELETE" if has("uploadId") => match state.uploads.remove(&self.query["uploadId"]) {
                Some(_) => reply("204 No Content", String::new(), ""),
                None => reply("404 Not Found", String::new(), "no such upload"),
            },
            "DELETE" => match state.objects.remove(&self.path) {
                Some(_) => reply("204 No Content", String::new(), ""),
                None => reply("404 Not Found", String::new(), ""),
            },
            _ => reply("405 Method Not Allowed", String::new(), ""),
        }
    }

    fn get(&self, state: &State) -> Reply {
        let Some((bytes, version)) = state.objects.get(&self.path) else {
            return reply("404 Not Found", String::new(), "no such object");
        };
        let tag = format!("ETag: \"v{version}\"\r\nx-goog-generation: {version}\r\n");
        let Some((start, end)) = self.range(bytes.len()) else {
            let sum = format!("x-goog-hash: {}\r\nx-goog-hash: md5=unknown\r\n", hash(bytes));
            return reply("200 OK", tag + &sum, bytes.clone());
        };
        if start >= bytes.len() {
            return reply("416 Range Not Satisfiable", tag, "");
        }
        let range = format!("{tag}Content-Range: bytes {start}-{}/{}\r\n", end - 1, bytes.len());
        reply("206 Partial Content", range, &bytes[start..end])
    }

    fn range(&self, length: usize) -> Option<(usize, usize)> {
        let (start, last) = self.header("range").strip_prefix("bytes=")?.split_once('-')?;
        let end = last.parse().map_or(length, |last: usize| length.min(last + 1));
        Some((start.parse().ok()?, end))
    }

    fn put(&self, state: &mut State) -> Reply {
        let must_be_new = self.header("x-goog-if-generation-match") == "0";
        if must_be_new && state.objects.contains_key(&self.path) {
            return reply("412 Precondition Failed", String::new(), "");
        }
        let version = state.put(self.path.clone(), self.body.clone());
        reply("200 OK", format!("ETag: \"v{version}\"\r\nx-goog-generation: {version}\r\n"), "")
    }

    fn put_part(&self, state: &mut State) -> Reply {
        let (Some((_, parts)), Ok(number)) =
            (state.uploads.get_mut(&self.query["uploadId"]), self.query["partNumber"].parse())
        else {
            return reply("404 Not Found", String::new(), "no such upload");
        };
        parts.insert(number, self.body.clone());
        reply("200 OK", format!("ETag: \"part{number}\"\r\n"), "")
    }

    fn complete(&self, state: &mut State) -> Reply {
        let Some((_, parts)) = state.uploads.remove(&self.query["uploadId"]) else {
            return reply("404 Not Found", String::new(), "no such upload");
        };
        let bytes = parts.into_values().collect::<Vec<_>>().concat();
        let sum = hash(&bytes);
        let version = state.put(self.path.clone(), bytes);
        let xml = format!(
            "<CompleteMultipartUploadResult><ETag>\"v{version}\"</ETag></CompleteMultipartUploadResult>"
        );
        reply("200 OK", format!("x-goog-generation: {version}\r\nx-goog-hash: {sum}\r\n"), xml)
    }

    fn list(&self, state: &State) -> Reply {
        let bucket = format!("{}/", self.path.trim_end_matches('/'));
        let query = |name: &str| self.query.get(name).map(String::as_str).unwrap_or_default();
        let keys = state.objects.iter().filter_map(|(path, object)| {
            let key = path.strip_prefix(&bucket)?;
            (key.starts_with(query("prefix")) && key > query("continuation-token"))
                .then_some((key, object))
        });
        let keys: Vec<_> = keys.collect();
        let mut xml = String::from("<ListBucketResult>");
        for (key, (bytes, version)) in keys.iter().take(PAGE) {
            let key = key.replace('&', "&amp;");
            xml += &format!(
                "<Contents><Key>{key}</Key><Size>{}</Size><ETag>\"v{version}\"</ETag>\
                 <LastModified>2026-11-02T10:00:00.000Z</LastModified></Contents>",
                bytes.len()
            );
        }
        if keys.len() > PAGE {
            let next = keys[PAGE - 1].0.replace('&', "&amp;");
            xml += &format!("<NextContinuationToken>{next}</NextContinuationToken>");
        }
        reply("200 OK", String::new(), xml + "</ListBucketResult>")
    }

    /// The uploads that are open, by their names.
    fn list_uploads(&self, state: &State) -> Reply {
        let bucket = format!("{}/", self.path.trim_end_matches('/'));
        let query = |name: &str| self.query.get(name).map(String::as_str).unwrap_or_default();
        let open = state.uploads.iter().filter_map(|(id, (path, _))| {
            let key = path.strip_prefix(&bucket)?;
            let is_asked_for = key.starts_with(query("prefix"));
            (is_asked_for && id.as_str() > query("upload-id-marker")).then_some((key, id))
        });
        let open: Vec<_> = open.collect();
        let mut xml = String::from("<ListMultipartUploadsResult><Bucket>bucket</Bucket>");
        for (key, id) in open.iter().take(PAGE) {
            let key = key.replace('&', "&amp;");
            xml += &format!("<Upload><Key>{key}</Key><UploadId>{id}</UploadId></Upload>");
        }
        if let [.., (key, id)] = &open[..open.len().min(PAGE)] {
            let key = key.replace('&', "&amp;");
            let markers = format!(
                "<NextKeyMarker>{key}</NextKeyMarker><NextUploadIdMarker>{id}</NextUploadIdMarker>"
            );
            xml += &format!("{markers}<IsTruncated>{}</IsTruncated>", open.len() > PAGE);
        }
        reply("200 OK", String::new(), xml + "</ListMultipartUploadsResult>")
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(String::as_str).unwrap_or_default()
    }
}

/// The header of a body's checksum.
fn hash(body: &[u8]) -> String {
    let sum = crc32c::crc32c(body).to_be_bytes();
    format!("crc32c={}", base64::engine::general_purpose::STANDARD.encode(sum))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                let digits = std::str::from_utf8(&digits).unwrap();
                bytes.push(u8::from_str_radix(digits, 16).unwrap());
            }
            b'+' => bytes.push(b' '),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap()
}
