//! The protocol buffers of an event, as far as scalars and texts need them.
//! <https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/util/event.proto>
//! <https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/summary.proto>

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
    #[prost(oneof = "Data", tags = "2, 8")]
    data: Option<Data>,
}

#[derive(Clone, PartialEq, Oneof)]
enum Data {
    #[prost(float, tag = "2")]
    Scalar(f32),
    #[prost(message, tag = "8")]
    Tensor(Tensor),
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
    fn a_session_start_has_the_bytes_of_the_schema() {
        assert_eq!(Event::session_start(4).encode_to_vec(), [0x10, 4, 0x3a, 2, 0x08, 1]);
    }
}
