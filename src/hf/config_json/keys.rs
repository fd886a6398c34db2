//! Typed access to the keys of a JSON object. A null counts as absent, as it does for
//! `transformers`.

use crate::foreign_file::quote;
use serde_json::{Map, Value};

#[derive(Clone, Copy)]
pub(in crate::hf) struct Keys<'a>(pub(in crate::hf) &'a Map<String, Value>);

impl<'a> Keys<'a> {
    pub(in crate::hf) fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// Whether the key is present, if only with null.
    pub(in crate::hf) fn has(self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A count of things, which some files write as a float; 0 is left to the validation that knows
    /// what it counts.
    pub(in crate::hf) fn size(self, name: &str) -> Result<Option<usize>, String> {
        self.convert(name, "a size", |value| match (value.as_u64(), value.as_f64()) {
            (Some(size), _) => Some(u32::try_from(size).ok()? as usize),
            (None, Some(size)) => {
                let is_size = size.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&size);
                is_size.then_some(size as usize)
            }
            (None, None) => None,
        })
    }

    pub(in crate::hf) fn required_size(self, name: &str) -> Result<usize, String> {
        self.size(name)?.ok_or_else(|| format!("{name} is missing"))
    }

    pub(in crate::hf) fn float(self, name: &str) -> Result<Option<f64>, String> {
        self.convert(name, "a number", Value::as_f64)
    }

    pub(in crate::hf) fn flag(self, name: &str) -> Result<bool, String> {
        Ok(self.convert(name, "true or false", Value::as_bool)?.unwrap_or(false))
    }

    pub(in crate::hf) fn text(self, name: &str) -> Result<Option<&'a str>, String> {
        self.convert(name, "a text", Value::as_str)
    }

    pub(in crate::hf) fn object(self, name: &str) -> Result<Option<Keys<'a>>, String> {
        Ok(self.convert(name, "an object", Value::as_object)?.map(Keys))
    }

    /// One id or a list of them; -1 means none, as in LLaMA 1.
    pub(in crate::hf) fn ids(self, name: &str) -> Result<Vec<u32>, String> {
        let id = |value: &Value| u32::try_from(value.as_u64()?).ok();
        let ids = self.convert(name, "a token id or a list of them", |value| {
            let ids = match value {
                Value::Array(ids) => &ids[..],
                id => std::slice::from_ref(id),
            };
            ids.iter().filter(|value| value.as_i64() != Some(-1)).map(id).collect()
        })?;
        Ok(ids.unwrap_or_default())
    }

    fn convert<T>(
        self,
        name: &str,
        kind: &str,
        convert: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, String> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        match convert(value) {
            Some(value) => Ok(Some(value)),
            None => Err(format!("{name}={} is not {kind}", quote(&value.to_string()))),
        }
    }
}
