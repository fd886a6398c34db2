//! Rendering in this process, with limits of instructions, nesting and output, but not of memory.

use std::io::{self, Write};

use minijinja::{Environment, Error, Template, context};

use super::{ChatTemplate, Conversation, Prefix, Rendered, functions, generation, refusal};
use crate::error::UserError;

/// Bytes of the longest text, more than any model's context holds.
pub(super) const LONGEST_TEXT: usize = 64 << 20;

/// Instructions of the template engine; a message takes about a hundred.
const FUEL: u64 = 20_000_000;

/// Nested calls and blocks.
const DEEPEST: usize = 100;

/// Stack of the thread that parses and runs a template, in bytes.
const STACK: usize = 128 << 20;

/// Calls `work` on a thread that has the stack a template may need; a panic is the template's
/// fault.
pub(super) fn with_stack<R: Send>(work: impl FnOnce() -> R + Send) -> Result<R, UserError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| refusal(&format!("no thread for it: {error}")))?;
        thread.join().map_err(|_| refusal("it fails"))
    })
}

impl ChatTemplate {
    /// Compiles the template and calls `work` with what renders conversations.
    pub(super) fn compile<R>(
        &self,
        work: impl FnOnce(&Program<'_>) -> R,
    ) -> Result<R, minijinja::Error> {
        let source = generation::with_filter_blocks(&self.source).0;
        let environment = self.environment();
        let template = environment.template_from_str(&source)?;
        Ok(work(&Program { template }))
    }

    fn environment<'s>(&self) -> Environment<'s> {
        let mut environment = Environment::new();
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(DEEPEST);
        // As `transformers` sets Jinja up.
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment
            .set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        functions::add(&mut environment);
        for (name, text) in &self.tokens {
            environment.add_global(name.clone(), text.clone());
        }
        environment
    }
}

/// A compiled template.
pub(super) struct Program<'t> {
    template: Template<'t, 't>,
}

impl Program<'_> {
    pub(super) fn render(
        &self,
        conversation: &Conversation,
        prefixes: &[Prefix],
    ) -> Result<Vec<Rendered>, Error> {
        let messages = conversation.messages.iter().map(minijinja::Value::from_serialize);
        let messages: Vec<_> = messages.collect();
        let tools = minijinja::Value::from_serialize(&conversation.tools);
        let render = |prefix: &Prefix| {
            let mut text = LimitedText(Vec::new());
            let context = context! {
                messages => &messages[..prefix.messages],
                tools,
                documents => (),
                add_generation_prompt => prefix.add_generation_prompt,
            };
            self.template.render_captured_to(context, &mut text)?;
            let text = String::from_utf8(text.0).expect("a template writes text");
            Ok(generation::unmarked(&text))
        };
        prefixes.iter().map(render).collect()
    }
}

/// Text of at most [`LONGEST_TEXT`] bytes.
struct LimitedText(Vec<u8>);

impl Write for LimitedText {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if self.0.len() + text.len() > LONGEST_TEXT {
            return Err(io::Error::other(format!("the text is over {LONGEST_TEXT} bytes")));
        }
        self.0.extend(text);
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
