//! The protocol buffers of an event, as far as scalars, histograms and texts need them.
//! <https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/util/event.proto>
//! <https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/summary.proto>

use std::collections::BTreeMap;

use prost::{Message, Oneof};

/// `Event`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Event {
    /// Seconds since 1970.
    #[prost(double, tag = "1")]
    pub(super) wall_time: f64,
    #[prost(int64, tag = "2")]
    pub(super) step: i64,
    #[prost(oneof = "What", tags = "3, 5, 7")]
    what: Option<What>,
}

#[derive(Clone, PartialEq, Oneof)]
enum What {
    #[prost(string, tag = "3")]
    FileVersion(String),
    #[prost(message, tag = "5")]
    Summary(Summary),
    #[prost(message, tag = "7")]
    SessionLog(SessionLog),
}

#[derive(Clone, PartialEq, Message)]
struct SessionLog {
    #[prost(int32, tag = "1")]
    status: i32,
}

/// `SessionLog.SessionStatus.START`.
const START: i32 = 1;

#[derive(Clone, PartialEq, Message)]
struct Summary {
    #[prost(message, repeated, tag = "1")]
    values: Vec<Value>,
}

#[derive(Clone, PartialEq, Message)]
struct Value {
    #[prost(string, tag = "1")]
    tag: String,
    #[prost(message, optional, tag = "9")]
    metadata: Option<Metadata>,
    #[prost(oneof = "Data", tags = "2, 5, 8")]
    data: Option<Data>,
}

#[derive(Clone, PartialEq, Oneof)]
enum Data {
    #[prost(float, tag = "2")]
    Scalar(f32),
    #[prost(message, tag = "5")]
    Histogram(Histogram),
    #[prost(message, tag = "8")]
    Tensor(Tensor),
}

/// `HistogramProto`.
#[derive(Clone, PartialEq, Message)]
struct Histogram {
    #[prost(double, tag = "1")]
    min: f64,
    #[prost(double, tag = "2")]
    max: f64,
    #[prost(double, tag = "3")]
    num: f64,
    #[prost(double, tag = "4")]
    sum: f64,
    #[prost(double, tag = "5")]
    sum_squares: f64,
    /// Upper ends of the buckets.
    #[prost(double, repeated, tag = "6")]
    bucket_limit: Vec<f64>,
    /// How many numbers each has.
    #[prost(double, repeated, tag = "7")]
    bucket: Vec<f64>,
}

impl Histogram {
    /// TensorBoard shows 30 by default.
    const BUCKETS: usize = 30;

    /// Of the finite ones among the numbers, in buckets of equal width.
    fn new(numbers: &[f64]) -> Histogram {
        let finite = || numbers.iter().copied().filter(|x| x.is_finite());
        let min = finite().reduce(f64::min).unwrap_or(0.0);
        let max = finite().reduce(f64::max).unwrap_or(0.0);
        let width = ((max - min) / Self::BUCKETS as f64).max(f64::MIN_POSITIVE);
        let mut bucket = vec![0.0; Self::BUCKETS];
        finite().for_each(|x| bucket[(((x - min) / width) as usize).min(Self::BUCKETS - 1)] += 1.0);
        Histogram {
            min,
            max,
            num: finite().count() as f64,
            sum: finite().sum(),
            sum_squares: finite().map(|x| x * x).sum(),
            bucket_limit: (1..=Self::BUCKETS).map(|i| min + width * i as f64).collect(),
            bucket,
        }
    }
}

/// `SummaryMetadata`.
#[derive(Clone, PartialEq, Message)]
struct Metadata {
    #[prost(message, optional, tag = "1")]
    plugin: Option<PluginData>,
    #[prost(int32, tag = "4")]
    data_class: i32,
}

#[derive(Clone, PartialEq, Message)]
struct PluginData {
    #[prost(string, tag = "1")]
    name: String,
}

/// `DATA_CLASS_TENSOR`.
const TENSOR_CLASS: i32 = 2;

#[derive(Clone, PartialEq, Message)]
struct Tensor {
    #[prost(int32, tag = "1")]
    dtype: i32,
    #[prost(message, optional, tag = "2")]
    shape: Option<Shape>,
    #[prost(bytes = "vec", repeated, tag = "8")]
    strings: Vec<Vec<u8>>,
}

/// A `TensorShapeProto` without dims, which is a scalar's.
#[derive(Clone, PartialEq, Message)]
struct Shape {}

/// `DT_STRING`.
const STRING: i32 = 7;

impl Event {
    /// The first of every file.
    pub(super) fn version() -> Event {
        Event::new(0, What::FileVersion("brain.Event:2".to_string()))
    }

    /// A session starts, and `step` is its first: events of this step and later ones that were read
    /// before are of a session that is repeated.
    pub(super) fn session_start(step: i64) -> Event {
        Event::new(step, What::SessionLog(SessionLog { status: START }))
    }

    pub(super) fn scalars(step: i64, scalars: &[(&str, f64)]) -> Event {
        let value = |(tag, number): &(&str, f64)| Value {
            tag: tag.to_string(),
            metadata: None,
            data: Some(Data::Scalar(*number as f32)),
        };
        Event::new(step, What::Summary(Summary { values: scalars.iter().map(value).collect() }))
    }

    pub(super) fn histograms(step: i64, numbers: &BTreeMap<String, Vec<f64>>) -> Event {
        let value = |(tag, numbers): (&String, &Vec<f64>)| Value {
            tag: tag.clone(),
            metadata: None,
            data: Some(Data::Histogram(Histogram::new(numbers))),
        };
        Event::new(step, What::Summary(Summary { values: numbers.iter().map(value).collect() }))
    }

    pub(super) fn text(step: i64, tag: &str, markdown: &str) -> Event {
        let text = Tensor {
            dtype: STRING,
            shape: Some(Shape {}),
            strings: vec![markdown.as_bytes().to_vec()],
        };
        let value = Value {
            tag: tag.to_string(),
            metadata: Some(Metadata {
                plugin: Some(PluginData { name: "text".to_string() }),
                data_class: TENSOR_CLASS,
            }),
            data: Some(Data::Tensor(text)),
        };
        Event::new(step, What::Summary(Summary { values: vec![value] }))
    }

    fn new(step: i64, what: What) -> Event {
        Event { wall_time: 0.0, step, what: Some(what) }
    }
}

#[cfg(test)]
impl Event {
    pub(super) fn file_version(&self) -> Option<&str> {
        match &self.what {
            Some(What::FileVersion(version)) => Some(version),
            _ => None,
        }
    }

    pub(super) fn is_session_start(&self) -> bool {
        self.what == Some(What::SessionLog(SessionLog { status: START }))
    }

    fn values(&self) -> &[Value] {
        match &self.what {
            Some(What::Summary(summary)) => &summary.values,
            _ => &[],
        }
    }

    pub(super) fn scalar_values(&self) -> Vec<(&str, f32)> {
        let scalar = |value: &'_ Value| match value.data {
            Some(Data::Scalar(number)) => Some(number),
            _ => None,
        };
        self.values().iter().filter_map(|v| Some((v.tag.as_str(), scalar(v)?))).collect()
    }

    pub(super) fn text_values(&self) -> Vec<(&str, &str)> {
        fn text(value: &Value) -> Option<&str> {
            match &value.data {
                Some(Data::Tensor(tensor)) => str::from_utf8(&tensor.strings[0]).ok(),
                _ => None,
            }
        }
        self.values().iter().filter_map(|v| Some((v.tag.as_str(), text(v)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_the_bytes_of_the_schema() {
        let mut event = Event::scalars(3, &[("a", 2.0)]);
        event.wall_time = 1.5;
        let value = [0x0a, 1, b'a', 0x15, 0, 0, 0, 0x40];
        let summary = [&[0x0a, 8], &value[..]].concat();
        let wall_time = [&[0x09], &1.5f64.to_le_bytes()[..]].concat();
        let expected = [&wall_time[..], &[0x10, 3, 0x2a, 10], &summary].concat();
        assert_eq!(event.encode_to_vec(), expected);
    }

    #[test]
    fn a_histogram_counts_finite_numbers() {
        let histogram = Histogram::new(&[1.0, 4.0, f64::NAN, 2.5, 4.0]);
        assert_eq!((histogram.min, histogram.max, histogram.num), (1.0, 4.0, 4.0));
        assert_eq!((histogram.sum, histogram.sum_squares), (11.5, 39.25));
        assert_eq!(
            (histogram.bucket[0], histogram.bucket[15], histogram.bucket[29]),
            (1.0, 1.0, 2.0)
        );
        assert_eq!((histogram.bucket_limit.len(), histogram.bucket_limit[29]), (30, 4.0));
        assert_eq!(Histogram::new(&[3.0]).bucket[0], 1.0);
    }

    #[test]
    fn a_session_start_has_the_bytes_of_the_schema() {
        assert_eq!(Event::session_start(4).encode_to_vec(), [0x10, 4, 0x3a, 2, 0x08, 1]);
    }
}
