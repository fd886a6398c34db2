//! The same rules for a folder and a bucket; faults of the bucket's server, which are retried.

use super::*;
use fake_gcs::{FakeGcs, Fault};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn endpoint(server: &FakeGcs) -> Endpoint {
    Endpoint {
        address: Some(server.address.clone()),
        patience: Duration::from_millis(300),
        retries: 3,
        back_off: Duration::from_millis(1),
    }
}

fn bucket(server: &FakeGcs) -> Bucket {
    Bucket::open("gs://bucket", &endpoint(server)).unwrap()
}

fn bytes(text: &str) -> Bytes {
    Bytes::copy_from_slice(text.as_bytes())
}

fn keys(storage: &dyn Storage, prefix: &str) -> Vec<String> {
    storage.list(prefix).unwrap().into_iter().map(|object| object.key).collect()
}

fn check_rules(storage: &dyn Storage) {
    assert_eq!(storage.head("a/x").unwrap(), None);
    assert_eq!(storage.list("a").unwrap(), []);
    storage.put("a/x", bytes("0123456789")).unwrap();
    assert_eq!(storage.get_range("a/x", 2..5).unwrap(), "234");
    let first = storage.head("a/x").unwrap().unwrap();
    assert_eq!((first.key.as_str(), first.bytes), ("a/x", 10));
    assert_eq!(storage.list("a").unwrap(), std::slice::from_ref(&first));
    assert!(!storage.put_if_absent("a/x", bytes("other")).unwrap());
    assert!(storage.put_if_absent("a/new", bytes("other")).unwrap());
    assert_eq!(storage.get_range("a/new", 0..5).unwrap(), "other");
    storage.put("a/x", bytes("9876543210")).unwrap();
    assert_eq!(storage.get_range("a/x", 0..3).unwrap(), "987");
    assert_ne!(storage.head("a/x").unwrap().unwrap().version, first.version);
    for key in ["b/1", "b/2", "b/3/c d&e", "b/4", "b/5", "bb"] {
        storage.put(key, bytes(key)).unwrap();
    }
    assert_eq!(keys(storage, "b"), ["b/1", "b/2", "b/3/c d&e", "b/4", "b/5"]);
    assert_eq!(keys(storage, "").len(), 8);
    storage.delete(&["b/1".into()]).unwrap();
    storage.delete(&["b/1".into(), "b/2".into()]).unwrap();
    assert_eq!(keys(storage, "b").len(), 3);
    assert_eq!(storage.get("b/1").unwrap(), None);
    assert_eq!(storage.get("b/4").unwrap(), Some(bytes("b/4")));
    check_parts(storage);
    let missing = storage.get_range("none", 0..1).unwrap_err();
    assert!(matches!(missing, StorageError::Refused(_)), "{missing}");
}

fn check_parts(storage: &dyn Storage) {
    let mut upload = storage.multipart("parts").unwrap();
    for part in 0..20 {
        upload.part(bytes(&format!("{part:04}"))).unwrap();
        assert_eq!(storage.head("parts").unwrap(), None, "parts are seen");
    }
    upload.complete().unwrap();
    assert_eq!(storage.head("parts").unwrap().unwrap().bytes, 80);
    assert_eq!(storage.get_range("parts", 36..48).unwrap(), "000900100011");
    let mut upload = storage.multipart("dropped").unwrap();
    upload.part(bytes("part")).unwrap();
    drop(upload);
    assert_eq!(storage.head("dropped").unwrap(), None);
}

#[test]
fn folders_and_buckets_have_the_same_rules() {
    let folder = tempfile::tempdir().unwrap();
    check_rules(&LocalFolder::new(folder.path()));
    let server = FakeGcs::start();
    check_rules(&bucket(&server));
    assert_eq!(server.uploads(), 0, "an upload is left behind");
}

/// `scripts/check_s3.py` runs it against a server that others wrote.
#[test]
#[ignore = "needs a bucket, BUCKET_OF_RULES"]
fn another_server_has_the_same_rules() {
    let root = std::env::var("BUCKET_OF_RULES").unwrap();
    check_rules(&Bucket::open(&root, &Endpoint::default()).unwrap());
}

#[test]
fn of_several_who_put_if_absent_one_succeeds() {
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    let (local, bucket) = (LocalFolder::new(folder.path()), bucket(&server));
    for storage in [&local as &dyn Storage, &bucket] {
        let put = |i: usize| storage.put_if_absent("manifest", bytes(&i.to_string())).unwrap();
        let won = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|i| scope.spawn(move || put(i))).collect();
            threads.into_iter().map(|t| usize::from(t.join().unwrap())).sum::<usize>()
        });
        assert_eq!(won, 1);
    }
}

#[test]
fn faults_that_pass_are_retried() {
    let server = FakeGcs::start();
    server.insert("bucket/key", "0123456789");
    let bucket = bucket(&server);
    let slow = Fault::Slow(Duration::from_millis(900));
    for faults in
        [&[Fault::Unavailable; 3][..], &[Fault::Cut, Fault::Unavailable], &[slow, Fault::Cut]]
    {
        server.with(|state| state.faults.extend(faults));
        assert_eq!(bucket.get_range("key", 3..9).unwrap(), "345678", "{faults:?}");
    }
    server.with(|state| state.faults.push_back(Fault::Slow(Duration::from_millis(100))));
    assert_eq!(bucket.get_range("key", 0..9).unwrap(), "012345678");
    server.with(|state| state.faults.extend([Fault::Unavailable; 2]));
    bucket.put("key", bytes("new")).unwrap();
    let mut upload = bucket.multipart("parts").unwrap();
    server.with(|state| state.faults.extend([Fault::Unavailable; 2]));
    (0..4).for_each(|_| upload.part(bytes("part")).unwrap());
    upload.complete().unwrap();
    assert_eq!(bucket.head("parts").unwrap().unwrap().bytes, 16);
}

#[test]
fn an_upload_is_complete_whose_answer_was_lost() {
    let server = FakeGcs::start();
    let bucket = bucket(&server);
    let begin = |key: &str| {
        let mut upload = bucket.multipart(key).unwrap();
        upload.part(bytes("part")).unwrap();
        let put = format!("PUT bucket/{key}");
        while !server.with(|state| state.log.iter().any(|line| line.starts_with(&put))) {
            std::thread::yield_now();
        }
        upload
    };
    let upload = begin("stored");
    server.with(|state| state.faults.push_back(Fault::Cut));
    upload.complete().unwrap();
    assert_eq!(bucket.get("stored").unwrap().unwrap(), "part");
    let upload = begin("discarded");
    bucket.abort("discarded", upload.id()).unwrap();
    check(upload.complete().unwrap_err(), false, "404 Not Found");
    assert_eq!(bucket.head("discarded").unwrap(), None);
}

#[track_caller]
fn check(error: StorageError, user_mistake: bool, expected: &str) {
    let line = error.to_string();
    assert!(line.contains(expected) && !line.contains('\n') && line.len() < 1200, "{line}");
    assert_eq!(matches!(error, StorageError::Refused(_)), user_mistake, "{line}");
}

#[test]
fn what_a_bucket_refuses_is_one_line() {
    let server = FakeGcs::start();
    server.insert("bucket/key", "text");
    let opened = bucket(&server);
    server.with(|state| state.faults.push_back(Fault::Forbidden));
    check(
        opened.get_range("key", 0..1).unwrap_err(),
        true,
        "storage: gs://bucket/key is refused; on a TPU VM",
    );
    check(opened.get_range("none", 0..1).unwrap_err(), true, "gs://bucket/none does not exist");
    server.with(|state| state.faults.extend([Fault::Unavailable; 4]));
    check(opened.get_range("key", 0..1).unwrap_err(), false, "503 Service Unavailable");
    server.with(|state| state.needs_token = true);
    check(
        opened.get_range("key", 0..1).unwrap_err(),
        true,
        "is refused; on a TPU VM its service account",
    );
    let nobody = Endpoint { address: Some("http://127.0.0.1:1".into()), ..endpoint(&server) };
    let away = Bucket::open("gs://bucket", &nobody).unwrap();
    let started = Instant::now();
    check(away.get_range("key", 0..1).unwrap_err(), false, "gs://bucket/key");
    assert!(started.elapsed() < Duration::from_secs(5));
    for address in ["gs://", "gs:///key", "ftp://x/y", "gs://a b/c", "s3://b//x"] {
        check(open(address).unwrap_err(), true, "is not an address such as");
    }
}

#[test]
fn a_web_server_is_read_by_ranges() {
    let server = FakeGcs::start();
    server.insert("folder/a b.txt", "0123456789");
    let web =
        Bucket::open(&server.address, &Endpoint { address: None, ..endpoint(&server) }).unwrap();
    assert_eq!(web.head("folder/a b.txt").unwrap().unwrap().bytes, 10);
    assert_eq!(web.get_range("folder/a b.txt", 4..6).unwrap(), "45");
    assert_eq!(web.head("none").unwrap(), None);
    let log = server.with(|state| state.log.clone());
    assert!(log.contains(&"GET folder/a b.txt bytes=4-5".to_string()), "{log:?}");
}

proptest! {
    #[test]
    fn any_address_is_opened_or_refused(text in "(gs|s3|https|http|hf|)(://)?[a-z/.:@%\\[\\]-]{0,20}") {
        if let Ok((root, key)) = split(&text) {
            prop_assert!(text == root || text == format!("{root}/{key}"), "{root} and {key}");
            let _ = Bucket::open(root, &Endpoint::default());
        }
    }
}

#[test]
fn a_lease_is_taken_from_the_dead_alone() {
    let folder = tempfile::tempdir().unwrap();
    let storage: Arc<dyn Storage> = Arc::new(LocalFolder::new(folder.path()));
    let acquire = |lock: &str| {
        let [patience, look] = [200, 20].map(Duration::from_millis);
        Lease::acquire_within(storage.clone(), "run", lock, patience, look)
    };
    let first = acquire("one").unwrap();
    first.check().unwrap();
    std::thread::scope(|scope| {
        let renew = || {
            (0..6).for_each(|_| {
                std::thread::sleep(Duration::from_millis(25));
                first.renew().unwrap();
            })
        };
        scope.spawn(renew);
        check(acquire("two").unwrap_err(), true, "another process trains in");
    });
    // Its local lock is free, or it was not heard of.
    let second = acquire("one").unwrap();
    check(first.check().unwrap_err(), false, "has taken over");
    let third = acquire("three").unwrap();
    assert!(second.check().is_err());
    first.renew().unwrap();
    third.check().unwrap();
    third.release().unwrap();
    let fourth = acquire("one").unwrap();
    fourth.release().unwrap();
    assert!(acquire("five").is_ok());
}
