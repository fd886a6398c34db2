//! A run on a tracking server of MLflow: its settings as params and its numbers as metrics, sent by
//! a thread. A server that does not answer stops nothing.
//! <https://mlflow.org/docs/latest/rest-api.html>

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{JoinHandle, park_timeout, spawn};
use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::atomic_file::write_unsynced;
use crate::config::{Config, MlflowConfig, flatten};
use crate::foreign_file::{quote, shorten};
use crate::tensorboard::now;

/// Steps that wait for the thread, and metrics that wait for the server; more are left out.
const STEPS: usize = 4096;
const WAITING: usize = 100_000;
/// Metrics and params of a request, and characters of a param, that servers of any age take.
const BATCH: (usize, usize) = (900, 100);
const CHARACTERS: usize = 490;
/// Between two requests, and for an answer.
const PERIOD: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(5);

/// Numbers of a step with their time since 1970.
type Numbers = (usize, Duration, Vec<(String, f64)>);

/// The side of the training thread.
pub struct Mlflow {
    queue: Option<SyncSender<Numbers>>,
    thread: Option<JoinHandle<Server>>,
    /// Of the run when it is dropped.
    pub(super) status: &'static str,
}

impl Mlflow {
    /// For the run in `folder`.
    pub(super) fn start(settings: &MlflowConfig, config: &Config, folder: &Path) -> Mlflow {
        let server = Server::new(settings, config, folder);
        let (queue, numbers) = sync_channel(STEPS);
        let thread = Some(spawn(move || server.serve(&numbers)));
        Mlflow { queue: Some(queue), thread, status: "FAILED" }
    }

    pub(super) fn scalars(&self, step: usize, scalars: &[(&str, f64)]) {
        let named = scalars.iter().map(|(name, number)| (name.to_string(), *number)).collect();
        let _ = self.queue.as_ref().map(|queue| queue.try_send((step, now(), named)));
    }
}

impl Drop for Mlflow {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join().map(|mut server| server.send(Some(self.status)));
        }
    }
}

/// The side of the thread.
struct Server {
    agent: ureq::Agent,
    settings: MlflowConfig,
    /// Of the run, where its id on the server is kept.
    folder: PathBuf,
    id: Value,
    params: Vec<Value>,
    metrics: Vec<Value>,
    /// Whether the last request failed, which was said.
    failed: bool,
}

/// The status of the answer, 0 without one, and what went wrong.
type Failure = (u16, String);

impl Server {
    fn new(settings: &MlflowConfig, config: &Config, folder: &Path) -> Server {
        let agent = ureq::Agent::config_builder().timeout_global(Some(PATIENCE));
        let agent = agent.http_status_as_error(false).build().into();
        let table = toml::from_str(&config.to_toml()).unwrap_or_default();
        let value = |text: String| shorten(text.trim_matches('"'), CHARACTERS);
        let params = flatten(&table).into_iter().map(|(k, v)| json!({"key": k, "value": value(v)}));
        let (settings, folder, params) = (settings.clone(), folder.into(), params.collect());
        Server { agent, settings, folder, id: Value::Null, params, metrics: vec![], failed: false }
    }

    /// Sends what comes, once in a period, until the run ends.
    fn serve(mut self, queue: &Receiver<Numbers>) -> Server {
        while let Ok(first) = queue.recv() {
            park_timeout(PERIOD);
            std::iter::once(first).chain(queue.try_iter()).for_each(|numbers| self.add(numbers));
            self.send(None);
        }
        self
    }

    /// Numbers that are not finite are words in protocol buffers.
    fn add(&mut self, (step, time, named): Numbers) {
        let room = WAITING.saturating_sub(self.metrics.len());
        self.metrics.extend(named.into_iter().take(room).map(|(name, number)| {
            let number = number.to_string().replace("inf", "Infinity");
            json!({"key": name, "value": number, "timestamp": time.as_millis(), "step": step})
        }));
    }

    fn send(&mut self, status: Option<&str>) {
        let sent = self.send_all(status);
        if let (Err((_, reason)), false) = (&sent, self.failed) {
            let uri = &self.settings.tracking_uri;
            crate::log!("warning: mlflow: {uri}: {reason}; training goes on without it");
        }
        self.failed = sent.is_err();
    }

    fn send_all(&mut self, status: Option<&str>) -> Result<(), Failure> {
        if self.id.is_null() {
            self.open()?;
        }
        while self.params.len() + self.metrics.len() > 0 {
            let ends = (BATCH.1.min(self.params.len()), BATCH.0.min(self.metrics.len()));
            let (params, metrics) = (&self.params[..ends.0], &self.metrics[..ends.1]);
            let batch = json!({"run_id": self.id, "params": params, "metrics": metrics});
            let sent = self.post("runs/log-batch", &batch);
            // What was refused once is refused always.
            if matches!(sent, Ok(_) | Err((400, _))) {
                drop((self.params.drain(..ends.0), self.metrics.drain(..ends.1)));
            }
            sent?;
        }
        let end = json!({"run_id": self.id, "status": status, "end_time": now().as_millis()});
        status.map_or(Ok(()), |_| self.post("runs/update", &end).map(drop))
    }

    /// Finds the run on the server, or makes it.
    fn open(&mut self) -> Result<(), Failure> {
        let path = self.folder.join("mlflow.json");
        let known = std::fs::read(&path).unwrap_or_default();
        let known: Value = serde_json::from_slice(&known).unwrap_or_default();
        let run = json!({"run_id": known["run_id"], "status": "RUNNING"});
        match self.post("runs/update", &run) {
            // Its params are there and cannot change.
            Ok(_) => (self.id, self.params) = (run["run_id"].clone(), Vec::new()),
            Err((400..=499, _)) => self.id = self.create()?,
            Err(failure) => return Err(failure),
        }
        let file = json!({"run_id": self.id}).to_string();
        write_unsynced(&path, file.as_bytes()).map_err(|error| (0, error.to_string()))
    }

    fn create(&self) -> Result<Value, Failure> {
        let name = &self.settings.experiment;
        let search = json!({"filter": of_name(name), "max_results": 1});
        let found = self.post("experiments/search", &search)?["experiments"][0].clone();
        let found = match found.is_null() {
            true => self.post("experiments/create", &json!({"name": name}))?,
            false => found,
        };
        let (id, name) = (&found["experiment_id"], self.folder.file_name());
        let name = name.map(|name| name.to_string_lossy());
        let run = json!({"experiment_id": id, "run_name": name, "start_time": now().as_millis()});
        Ok(self.post("runs/create", &run)?["run"]["info"]["run_id"].clone())
    }

    fn post(&self, endpoint: &str, body: &Value) -> Result<Value, Failure> {
        let uri = self.settings.tracking_uri.trim_end_matches('/');
        let post = self.agent.post(format!("{uri}/api/2.0/mlflow/{endpoint}"));
        let authorization = authorization().unwrap_or_default();
        let post = post.content_type("application/json").header("Authorization", authorization);
        let mut answer = post.send(body.to_string()).map_err(|error| (0, error.to_string()))?;
        let text = answer.body_mut().read_to_string().map_err(|error| (0, error.to_string()))?;
        match (answer.status().as_u16(), serde_json::from_str(&text)) {
            (200, Ok(value)) => Ok(value),
            (status, _) => Err((status, format!("status {status}: {}", quote(&text)))),
        }
    }
}

/// The filter of a search for an experiment.
fn of_name(name: &str) -> String {
    let quote = if name.contains('\'') { '"' } else { '\'' };
    format!("name = {quote}{name}{quote}")
}

/// From the variables that MLflow's own client reads.
fn authorization() -> Option<String> {
    let variable = |name| std::env::var(format!("MLFLOW_TRACKING_{name}")).ok();
    let pair = || Some(format!("{}:{}", variable("USERNAME")?, variable("PASSWORD")?));
    let basic = pair().map(|pair| format!("Basic {}", STANDARD.encode(pair)));
    basic.or_else(|| Some(format!("Bearer {}", variable("TOKEN")?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Loaded;
    use std::collections::VecDeque;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::sync::{Arc, Mutex};

    /// Each request with its endpoint and body.
    type Requests = Arc<Mutex<Vec<(String, Value)>>>;

    /// A server that makes one experiment and gives the first run the id `run`; it keeps what it is
    /// asked, and answers with `failures` first.
    fn server(failures: &[u16]) -> (String, Requests) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let uri = format!("http://{}", listener.local_addr().unwrap());
        let requests = Requests::default();
        let (kept, mut failures) = (requests.clone(), VecDeque::from(failures.to_vec()));
        spawn(move || {
            for stream in listener.incoming().flatten() {
                let (endpoint, body) = request(&stream);
                let status = failures.pop_front().unwrap_or(200);
                let (status, answer) = match (status, endpoint.as_str()) {
                    (200, "runs/update") if body["run_id"] != "run" => (404, json!({})),
                    // None is there.
                    (200, "experiments/search") => (200, json!({})),
                    (200, "experiments/create") => (200, json!({"experiment_id": "7"})),
                    (200, "runs/create") => (200, json!({"run": {"info": {"run_id": "run"}}})),
                    (status, _) => (status, json!({"message": "as it was told"})),
                };
                let length = answer.to_string().len();
                write!(&stream, "HTTP/1.1 {status} OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{answer}").unwrap();
                kept.lock().unwrap().push((endpoint, body));
            }
        });
        (uri, requests)
    }

    fn request(stream: &TcpStream) -> (String, Value) {
        let mut reader = BufReader::new(stream);
        let lines = (&mut reader).lines().map(|line| line.unwrap().to_lowercase());
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let length = head.iter().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.unwrap().parse().unwrap()];
        reader.read_exact(&mut body).unwrap();
        let endpoint = head[0].split(' ').nth(1).unwrap().replace("/api/2.0/mlflow/", "");
        (endpoint, serde_json::from_slice(&body).unwrap())
    }

    fn run(uri: &str, folder: &Path, steps: &[usize]) {
        let settings = MlflowConfig { tracking_uri: uri.into(), experiment: "tests".into() };
        let config = Loaded::builtin(&[]).unwrap().config;
        let mut mlflow = Mlflow::start(&settings, &config, folder);
        for step in steps {
            mlflow.scalars(*step, &[("learning/loss", 2.5), ("learning/grad_norm", f64::INFINITY)]);
        }
        mlflow.status = "FINISHED";
    }

    fn of<'a>(requests: &'a [(String, Value)], endpoint: &str) -> Vec<&'a Value> {
        requests.iter().filter(|(name, _)| name == endpoint).map(|(_, body)| body).collect()
    }

    #[test]
    fn a_run_is_made_once_and_continued() {
        let folder = tempfile::tempdir().unwrap();
        let (uri, requests) = server(&[]);
        run(&uri, folder.path(), &[1, 2]);
        run(&uri, folder.path(), &[3]);
        let requests = requests.lock().unwrap();
        let created = of(&requests, "runs/create");
        assert_eq!((created.len(), &created[0]["experiment_id"]), (1, &json!("7")));
        let statuses: Vec<&Value> =
            of(&requests, "runs/update").iter().map(|body| &body["status"]).collect();
        assert_eq!(statuses, ["RUNNING", "FINISHED", "RUNNING", "FINISHED"]);
        let batches = of(&requests, "runs/log-batch");
        let all = |what: &str| -> Vec<Value> {
            batches.iter().flat_map(|batch| batch[what].as_array().unwrap().clone()).collect()
        };
        let (metrics, params) = (all("metrics"), all("params"));
        let steps: Vec<u64> = metrics.iter().map(|m| m["step"].as_u64().unwrap()).collect();
        assert_eq!(steps, [1, 1, 2, 2, 3, 3]);
        assert_eq!(
            (&metrics[0]["key"], &metrics[0]["value"]),
            (&json!("learning/loss"), &json!("2.5"))
        );
        assert_eq!(metrics[1]["value"], "Infinity");
        let loss = json!({"key": "train.loss", "value": "cross_entropy"});
        assert_eq!(params.iter().filter(|param| **param == loss).count(), 1);
        assert!(batches.iter().all(|batch| batch["params"].as_array().unwrap().len() <= BATCH.1));
    }

    #[test]
    fn a_server_that_fails_gets_all_later() {
        let folder = tempfile::tempdir().unwrap();
        let (uri, requests) = server(&[503]);
        let config = Loaded::builtin(&[]).unwrap().config;
        let settings = MlflowConfig { tracking_uri: uri, ..MlflowConfig::default() };
        let mut server = Server::new(&settings, &config, folder.path());
        server.add((1, now(), vec![("learning/loss".into(), 2.5)]));
        server.send(None);
        assert!(server.failed && server.metrics.len() == 1);
        server.send(None);
        assert!(!server.failed && server.metrics.is_empty());
        assert_eq!(of(&requests.lock().unwrap(), "runs/create").len(), 1);
        server.add((2, now(), vec![(String::new(), 2.5); WAITING + 1]));
        assert_eq!(server.metrics.len(), WAITING);
    }

    #[test]
    fn without_a_server_a_run_ends() {
        let folder = tempfile::tempdir().unwrap();
        let unused = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        run(&format!("http://{unused}"), folder.path(), &[1]);
        assert!(!folder.path().join("mlflow.json").exists());
    }

    #[test]
    fn an_experiment_may_have_an_apostrophe() {
        assert_eq!(of_name("tests"), "name = 'tests'");
        assert_eq!(of_name("Ada's"), "name = \"Ada's\"");
    }
}
