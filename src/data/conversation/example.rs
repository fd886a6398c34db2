//! A row of a data set of conversations as examples: messages in the one form that templates know,
//! and how many of them are given. Errors say what is wrong, without the place.

use serde_json::{Map, Value, json};

use crate::chat_template::Conversation;
use crate::foreign_file::quote;

/// What is learned from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Example {
    /// Plain texts, for which there is no template.
    Texts { prompt: String, completion: String },
    /// Messages, of which the first `prompt` are given.
    Chat { conversation: Conversation, prompt: usize },
}

/// What ShareGPT and its relatives call the roles.
const ROLES: [(&str, &str); 15] = [
    ("human", "user"),
    ("user", "user"),
    ("gpt", "assistant"),
    ("chatgpt", "assistant"),
    ("bot", "assistant"),
    ("model", "assistant"),
    ("assistant", "assistant"),
    ("function_call", "assistant"),
    ("system", "system"),
    ("tool", "tool"),
    ("function", "tool"),
    ("observation", "tool"),
    ("function_response", "tool"),
    ("ipython", "tool"),
    ("developer", "system"),
];

/// The examples of a row's columns: one, or the chosen and the rejected one.
pub(super) fn examples(mut row: Map<String, Value>) -> Result<Vec<Example>, String> {
    let tools = row.remove("tools").map(tools).transpose()?.flatten();
    let mut take = |key: &str| row.remove(key);
    if let Some(value) = take("messages") {
        let conversation = Conversation { messages: messages(value, "messages")?, tools };
        return Ok(vec![Example::Chat { conversation, prompt: 0 }]);
    }
    let prompt = take("prompt");
    if let (Some(chosen), Some(rejected)) = (take("chosen"), take("rejected")) {
        return preference(prompt, chosen, rejected, tools);
    }
    let completion = take("completion").ok_or("the row has no messages and no completion")?;
    let prompt = prompt.ok_or("the row has no prompt")?;
    Ok(vec![completed(prompt, completion, "completion", tools)?])
}

/// A list of tools, which may be written as JSON in a text.
fn tools(value: Value) -> Result<Option<Value>, String> {
    let value = match value {
        Value::String(text) => serde_json::from_str(&text)
            .map_err(|e| format!("tools is a text that is not JSON ({e})"))?,
        value => value,
    };
    match value {
        Value::Null => Ok(None),
        Value::Array(list) if list.is_empty() => Ok(None),
        Value::Array(_) => Ok(Some(value)),
        other => Err(format!("tools is {}, not a list", kind(&other))),
    }
}

fn preference(
    prompt: Option<Value>,
    chosen: Value,
    rejected: Value,
    tools: Option<Value>,
) -> Result<Vec<Example>, String> {
    if chosen == rejected {
        return Err("chosen and rejected are the same".to_string());
    }
    let both = [(chosen, "chosen"), (rejected, "rejected")];
    if let Some(prompt) = prompt.filter(|prompt| prompt.is_array() || both[0].0.is_string()) {
        let of = |(answer, key)| completed(prompt.clone(), answer, key, tools.clone());
        return both.into_iter().map(of).collect();
    }
    // The prompt is what both have in common.
    let [chosen, rejected] = both.map(|(value, key)| messages(value, key));
    let [chosen, rejected] = [chosen?, rejected?];
    let prompt = chosen.iter().zip(&rejected).take_while(|(a, b)| a == b).count();
    let example = |messages| Example::Chat {
        conversation: Conversation { messages, tools: tools.clone() },
        prompt,
    };
    Ok(vec![example(chosen), example(rejected)])
}

/// A prompt with its answer, both texts or both messages.
fn completed(
    prompt: Value,
    answer: Value,
    key: &str,
    tools: Option<Value>,
) -> Result<Example, String> {
    match (prompt, answer) {
        (Value::String(prompt), Value::String(completion)) => {
            Ok(Example::Texts { prompt, completion })
        }
        (prompt @ Value::Array(_), answer @ Value::Array(_)) => {
            let mut all = messages(prompt, "prompt")?;
            let prompt = all.len();
            all.extend(messages(answer, key)?);
            Ok(Example::Chat { conversation: Conversation { messages: all, tools }, prompt })
        }
        (prompt, answer) => Err(format!(
            "prompt is {} and {key} is {}; both must be texts or both messages",
            kind(&prompt),
            kind(&answer)
        )),
    }
}

/// Messages with `role` and `content`.
fn messages(value: Value, key: &str) -> Result<Vec<Value>, String> {
    let Value::Array(list) = value else {
        return Err(format!("{key} is {}, not a list of messages", kind(&value)));
    };
    if list.is_empty() {
        return Err(format!("{key} has no message"));
    }
    let message = |(i, value)| message(value).map_err(|e| format!("{key}[{i}]: {e}"));
    list.into_iter().enumerate().map(message).collect()
}

fn message(value: Value) -> Result<Value, String> {
    let Value::Object(mut message) = value else {
        return Err(format!("the message is {}, not an object", kind(&value)));
    };
    if let (None, Some(from)) = (message.get("role"), message.get("from")) {
        let from = from.as_str().unwrap_or_default();
        let role = ROLES.iter().find(|(name, _)| *name == from).map(|(_, role)| *role);
        let role = role.ok_or_else(|| format!("nobody is called from={}", quote(from)))?;
        let content = message.remove("value").unwrap_or(Value::Null);
        return Ok(json!({"role": role, "content": text(content)?}));
    }
    if !message.get("role").is_some_and(Value::is_string) {
        let keys = quote(&message.keys().cloned().collect::<Vec<_>>().join(", "));
        return Err(format!("the message has no role, only {keys}"));
    }
    if let Some(content) = message.get_mut("content") {
        *content = text(content.take())?;
    }
    // In tables a message has every column, and null where it has no value.
    message.retain(|key, value| key == "content" || !value.is_null());
    Ok(Value::Object(message))
}

/// A text, which may come in parts; null beside tool calls.
fn text(content: Value) -> Result<Value, String> {
    match content {
        Value::String(_) | Value::Null => Ok(content),
        Value::Array(parts) => {
            let parts = parts.iter().map(part).collect::<Result<Vec<_>, _>>()?;
            Ok(Value::String(parts.concat()))
        }
        other => Err(format!("content is {}, not a text", kind(&other))),
    }
}

fn part(part: &Value) -> Result<&str, String> {
    let text = part.as_str().or_else(|| part["text"].as_str());
    text.ok_or_else(|| {
        let kind = quote(part["type"].as_str().unwrap_or("another"));
        format!("content has a part of type {kind}; only texts can be learned")
    })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
