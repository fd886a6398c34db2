//! `PJRT_NamedValue`: the typed values by which options go into a plugin and attributes come out.

use std::collections::BTreeMap;
use std::fmt;
use std::ptr;

use super::ffi;

/// A value of an option or attribute.
#[derive(Clone, Debug, PartialEq)]
pub enum NamedValue {
    Text(String),
    Int(i64),
    Ints(Vec<i64>),
    Float(f32),
    Bool(bool),
}

impl NamedValue {
    /// The number, if it is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            NamedValue::Int(i) => Some(*i),
            _ => None,
        }
    }

    /// The list of numbers, if it is one.
    pub fn as_ints(&self) -> Option<&[i64]> {
        match self {
            NamedValue::Ints(i) => Some(i),
            _ => None,
        }
    }

    fn raw(&self) -> (i32, ffi::NamedValueUnion, usize) {
        match self {
            NamedValue::Text(t) => (0, ffi::NamedValueUnion { text: t.as_ptr() }, t.len()),
            NamedValue::Int(int) => (1, ffi::NamedValueUnion { int: *int }, 1),
            NamedValue::Ints(i) => (2, ffi::NamedValueUnion { ints: i.as_ptr() }, i.len()),
            NamedValue::Float(float) => (3, ffi::NamedValueUnion { float: *float }, 1),
            NamedValue::Bool(bool) => (4, ffi::NamedValueUnion { bool: *bool }, 1),
        }
    }
}

impl fmt::Display for NamedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NamedValue::Text(t) => f.write_str(t),
            NamedValue::Int(i) => write!(f, "{i}"),
            NamedValue::Ints(i) => write!(f, "{i:?}"),
            NamedValue::Float(x) => write!(f, "{x}"),
            NamedValue::Bool(b) => write!(f, "{b}"),
        }
    }
}

/// Options as the C API takes them; the result points into `options`.
pub(super) fn raw_options(options: &[(&str, NamedValue)]) -> Vec<ffi::NamedValue> {
    options
        .iter()
        .map(|(name, value)| {
            let (kind, value, value_size) = value.raw();
            ffi::NamedValue {
                struct_size: size_of::<ffi::NamedValue>(),
                extension_start: ptr::null_mut(),
                name: name.as_ptr(),
                name_size: name.len(),
                kind,
                value,
                value_size,
            }
        })
        .collect()
}

/// Copies a list of attributes that a plugin returned; kinds this program does not know are left
/// out.
///
/// # Safety
/// `data` must be null or point to `len` valid named values.
pub(super) unsafe fn read_named_values(
    data: *const ffi::NamedValue,
    len: usize,
) -> BTreeMap<String, NamedValue> {
    // SAFETY: the caller's promise.
    let values = unsafe { ffi::list(data, len) };
    values
        .iter()
        .filter_map(|raw| {
            // SAFETY: name and size belong together.
            let name =
                String::from_utf8_lossy(unsafe { ffi::list(raw.name, raw.name_size) }).into_owned();
            // SAFETY: the plugin filled the value.
            Some((name, unsafe { read_value(raw) }?))
        })
        .collect()
}

/// # Safety
/// `raw` must be a value that a plugin filled.
unsafe fn read_value(raw: &ffi::NamedValue) -> Option<NamedValue> {
    // SAFETY: `kind` says which member of the union is set.
    unsafe {
        Some(match raw.kind {
            0 => NamedValue::Text(
                String::from_utf8_lossy(ffi::list(raw.value.text, raw.value_size)).into_owned(),
            ),
            1 => NamedValue::Int(raw.value.int),
            2 => NamedValue::Ints(ffi::list(raw.value.ints, raw.value_size).to_vec()),
            3 => NamedValue::Float(raw.value.float),
            4 => NamedValue::Bool(raw.value.bool),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_survive_the_c_layout() {
        let options = [
            ("name", NamedValue::Text("cpu".into())),
            ("count", NamedValue::Int(-8)),
            ("wrap", NamedValue::Ints(vec![1, 0, 1])),
            ("fraction", NamedValue::Float(0.5)),
            ("on", NamedValue::Bool(true)),
        ];
        let raw = raw_options(&options);
        // SAFETY: `raw` was made from live options.
        let read = unsafe { read_named_values(raw.as_ptr(), raw.len()) };
        assert_eq!(read.len(), options.len());
        for (name, value) in &options {
            assert_eq!(&read[*name], value);
        }
    }
}
