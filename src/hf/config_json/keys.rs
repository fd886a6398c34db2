//! Typed access to the keys of a JSON object. A null counts as absent, as it does for
//! `transformers`.

use serde_json::{Map, Value};

#[derive(Clone, Copy)]
pub(super) struct Keys<'a>(pub(super) &'a Map<String, Value>);

impl<'a> Keys<'a> {
    pub(super) fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// Whether the key stands there, if only with null.
    pub(super) fn has(self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A count of things; 0 is left to the validation that knows what it counts.
    pub(super) fn size(self, name: &str) -> Result<Option<usize>, String> {
        self.convert(name, "a size", |v| Some(u32::try_from(v.as_u64()?).ok()? as usize))
    }

    pub(super) fn required_size(self, name: &str) -> Result<usize, String> {
        self.size(name)?.ok_or_else(|| format!("{name} is missing"))
    }

    pub(super) fn float(self, name: &str) -> Result<Option<f64>, String> {
        self.convert(name, "a number", Value::as_f64)
    }

    pub(super) fn flag(self, name: &str) -> Result<bool, String> {
        Ok(self.convert(name, "true or false", Value::as_bool)?.unwrap_or(false))
    }

    pub(super) fn text(self, name: &str) -> Result<Option<&'a str>, String> {
        self.convert(name, "a text", Value::as_str)
    }

    pub(super) fn object(self, name: &str) -> Result<Option<Keys<'a>>, String> {
        Ok(self.convert(name, "an object", Value::as_object)?.map(Keys))
    }

    /// One id or a list of them.
    pub(super) fn ids(self, name: &str) -> Result<Vec<u32>, String> {
        let id = |value: &Value| u32::try_from(value.as_u64()?).ok();
        let ids = self.convert(name, "a token id or a list of them", |value| match value {
            Value::Array(ids) => ids.iter().map(id).collect(),
            value => Some(vec![id(value)?]),
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
            None => Err(format!("{name}={value} is not {kind}")),
        }
    }
}
