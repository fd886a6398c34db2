//! A configuration from a file and the options of the command line. An option takes precedence over
//! what the file set: keys of the file that an option leaves without an effect are dropped and
//! named; two settings of the same source that contradict each other are refused.

use super::fine_tuning::{self, Devices};
use super::key::{Key, Presence};
use super::parse::{Change, ElementChange, all_keys, find, parse_file, parse_set};
use super::section::join;
use super::table_path::{get, insert, remove};
use super::{Config, ModelConfig, builtin, paths, require, resolve, shortened};
use crate::error::UserError;
use std::path::Path;
use toml::{Table, Value};

/// A configuration, and what a user should know of how it came about.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub config: Config,
    /// Lines that say which keys of the file were dropped or changed, and what a run that starts
    /// from a model takes where nothing was written.
    pub notes: Vec<String>,
}

impl Config {
    /// Reads a TOML file, puts each `section.key=value` of `sets` on top, fills what was left out
    /// and validates the whole.
    pub fn load(path: impl AsRef<Path>, sets: &[String]) -> Result<Config, UserError> {
        Ok(Loaded::read(path.as_ref(), sets)?.config)
    }

    /// As `load`, from text whose paths are left as they are; `origin` names it in errors.
    pub fn parse(text: &str, origin: &str, sets: &[String]) -> Result<Config, UserError> {
        Ok(Loaded::parse(text, origin, sets)?.config)
    }
}

impl Loaded {
    /// As [`Config::load`]. Relative paths that exist become absolute: those of the file are
    /// relative to its folder, else to the current one; those of options to the current folder.
    pub fn read(path: &Path, sets: &[String]) -> Result<Loaded, UserError> {
        Draft::read(path, sets)?.resolve(None)
    }

    /// As [`Config::parse`].
    pub fn parse(text: &str, origin: &str, sets: &[String]) -> Result<Loaded, UserError> {
        Draft::new(parse_file(text, origin)?, sets, origin)?.resolve(None)
    }

    /// The configuration inside the program, with options on top.
    pub fn builtin(sets: &[String]) -> Result<Loaded, UserError> {
        Draft::builtin(sets)?.resolve(None)
    }
}

/// What was given by a file and by options, before what was left out is filled in.
pub struct Draft {
    /// Names the file in messages.
    origin: String,
    /// The file as it is.
    original: Table,
    /// The file without the keys that options remove or leave without an effect.
    file: Table,
    options: Table,
    /// Keys of the file that were dropped, each with the reason.
    dropped: Vec<String>,
}

impl Draft {
    /// See [`Loaded::read`].
    pub fn read(path: &Path, sets: &[String]) -> Result<Draft, UserError> {
        let origin = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| {
            UserError(format!(
                "config: cannot read {origin}: {error}; name a TOML file as in configs/"
            ))
        })?;
        let mut file = parse_file(&text, &origin)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        paths::map(&mut file, &|path| paths::absolute(path, &[folder, Path::new("")]));
        Draft::new(file, sets, &origin)
    }

    /// See [`Loaded::builtin`].
    pub fn builtin(sets: &[String]) -> Result<Draft, UserError> {
        let origin = "the built-in configuration";
        let mut file = parse_file(builtin::TOML, origin)?;
        paths::map(&mut file, &|path| Some(format!("{}{path}", builtin::BUILTIN_PREFIX)));
        Draft::new(file, sets, origin)
    }

    /// The options alone, which say what model training starts from.
    pub fn without_file(sets: &[String]) -> Result<Draft, UserError> {
        Draft::new(Table::new(), sets, "the command")
    }

    /// The model that training starts from, whose settings [`Draft::resolve`] takes.
    pub fn init_from(&self) -> Option<String> {
        get(&self.merged(), "train.init_from")?.as_str().map(String::from)
    }

    fn new(file: Table, sets: &[String], origin: &str) -> Result<Draft, UserError> {
        let mut file = file;
        resolve::name_sources(&mut file);
        let original = file.clone();
        let (options, dropped) = (Table::new(), Vec::new());
        let origin = origin.to_string();
        let mut settings = Draft { origin, original, file, options, dropped };
        for set in sets {
            match parse_set(set)? {
                Change::Set(mut table) => {
                    paths::map(&mut table, &|path| paths::absolute(path, &[Path::new("")]));
                    merge(&mut settings.options, table);
                }
                Change::Element(change) => settings.change_element(change)?,
                Change::Remove(names) => {
                    let path = names.join(".");
                    remove(&mut settings.file, &path);
                    remove(&mut settings.options, &path);
                }
            }
        }
        let Draft { original, file, options, .. } = &mut settings;
        for table in [original, file, options] {
            resolve::expand(table)?;
        }
        Ok(settings)
    }

    /// Changes one table of an array; the whole array is then an option.
    fn change_element(&mut self, change: ElementChange) -> Result<(), UserError> {
        resolve::name_sources(&mut self.options);
        let array = get(&self.options, &change.array).or(get(&self.file, &change.array));
        let mut tables = array.and_then(Value::as_array).cloned().unwrap_or_default();
        let name_of = |table: &Value| table.get("name").and_then(Value::as_str).map(String::from);
        let names: Vec<String> = tables.iter().filter_map(name_of).collect();
        let table = tables.iter_mut().find(|table| name_of(table).as_ref() == Some(&change.name));
        let Some(table) = table.and_then(Value::as_table_mut) else {
            let known = if names.is_empty() { "none".to_string() } else { names.join(", ") };
            let (array, name) = (&change.array, &change.name);
            return Err(UserError(format!("--set: {array} has no {name}, only: {known}")));
        };
        match change.value {
            Some(mut value) => {
                if change.key.is_path {
                    paths::map_value(&mut value, &|path| paths::absolute(path, &[Path::new("")]));
                }
                drop(table.insert(change.key.name.to_string(), value));
            }
            None => drop(table.remove(change.key.name)),
        }
        insert(&mut self.options, &change.array, Value::Array(tables));
        Ok(())
    }

    fn merged(&self) -> Table {
        let mut merged = self.file.clone();
        merge(&mut merged, self.options.clone());
        merged
    }

    /// Fills what was left out and validates the whole; `base` are the settings of the model that
    /// training starts from, and the devices that it is for.
    pub fn resolve(mut self, base: Option<(&ModelConfig, Devices)>) -> Result<Loaded, UserError> {
        let defaults = base.map(|(base, devices)| self.complete_from(base, devices));
        let defaults = defaults.filter(|line| !line.is_empty());
        self.check_exclusions()?;
        let draft = config_of(self.merged())?;
        let missing = resolve::missing(&self.merged(), &draft);
        require!(
            missing.is_empty(),
            "config: {} lacks {}; add {}",
            self.origin,
            missing.join(", "),
            if missing.len() == 1 { "it" } else { "them" }
        );
        let file_alone = config_of(self.original.clone())?;
        for (path, key) in all_keys() {
            self.check_dependency(&join(&path, key.name), key, &draft, &file_alone)?;
        }
        let merged = config_of(self.merged())?;
        let shortened = shortened::shorten(&mut self.file, &merged, &file_alone);
        let config = config_of(resolve::resolve(self.merged())?)?;
        base.map_or(Ok(()), |(base, _)| fine_tuning::check_same_weights(base, &config))?;
        config.validate()?;
        let (origin, dropped) = (&self.origin, self.dropped.join(", "));
        let note = (!dropped.is_empty()).then(|| {
            format!("config: options leave these keys of {origin} without effect: {dropped}")
        });
        let notes = note.into_iter().chain(shortened).chain(defaults).collect();
        Ok(Loaded { config, notes })
    }

    /// Puts what follows from the model that training starts from under what was written. Says in a
    /// line what else it took.
    fn complete_from(&mut self, base: &ModelConfig, devices: Devices) -> String {
        for (path, value) in fine_tuning::changed_keys(base) {
            if get(&self.merged(), &path).is_none() {
                insert(&mut self.file, &path, value);
            }
        }
        let mut taken = Vec::new();
        let has_file = !self.original.is_empty();
        for (path, value) in fine_tuning::defaults(&self.merged(), base, devices, has_file) {
            taken.push(format!("{path} = {value}"));
            insert(&mut self.file, path, value);
        }
        if taken.is_empty() { String::new() } else { format!("config: {}", taken.join(", ")) }
    }

    /// Of two keys that exclude each other an option takes precedence over the file.
    fn check_exclusions(&mut self) -> Result<(), UserError> {
        for (table, key) in all_keys() {
            let Some(exclusion) = key.exclusion else {
                continue;
            };
            for name in exclusion.keys {
                self.check_exclusion(&table, key, name, exclusion.why)?;
            }
        }
        Ok(())
    }

    fn check_exclusion(
        &mut self,
        table: &str,
        key: &Key,
        other: &str,
        why: &str,
    ) -> Result<(), UserError> {
        let [path, other_path] = [key.name, other].map(|name| join(table, name));
        let merged = self.merged();
        let (Some(value), Some(other_value)) = (get(&merged, &path), get(&merged, &other_path))
        else {
            return Ok(());
        };
        let changed = |path: &str, value| find(path).is_none_or(|key| key.is_changed(value));
        let both = changed(&path, value) && changed(&other_path, other_value);
        if key.presence != Presence::Shorthand && !both {
            return Ok(());
        }
        let is_option = |path: &str| get(&self.options, path).is_some();
        let loser = match (is_option(&path), is_option(&other_path)) {
            (true, false) => other_path,
            (false, true) => path,
            _ => {
                return Err(UserError(format!(
                    "{table}: {}={value} and {other}={other_value} {why}; remove one",
                    key.name
                )));
            }
        };
        remove(&mut self.file, &loser);
        self.dropped.push(loser);
        Ok(())
    }

    /// Refuses a key that has no effect, or drops it where an option is the reason.
    fn check_dependency(
        &mut self,
        path: &str,
        key: &Key,
        draft: &Config,
        file_alone: &Config,
    ) -> Result<(), UserError> {
        let merged = self.merged();
        let (Some(dependency), Some(value)) = (key.dependency, get(&merged, path)) else {
            return Ok(());
        };
        // What is off contradicts nothing.
        let is_nothing = matches!(value, Value::Boolean(false) | Value::Integer(0));
        let is_off = is_nothing && !key.is_changed(value);
        if key.applies(draft) || is_off {
            return Ok(());
        }
        let setting = dependency.setting;
        let by_option = get(&self.options, path).is_none() && key.applies(file_alone);
        require!(by_option, "config: {path} has no effect without {setting}; remove it");
        remove(&mut self.file, path);
        self.dropped.push(format!("{path} (only with {setting})"));
        Ok(())
    }
}

/// The configuration of a checked table; keys that were left out have their defaults.
fn config_of(mut table: Table) -> Result<Config, UserError> {
    for (path, key) in all_keys() {
        if key.presence == Presence::Shorthand {
            remove(&mut table, &join(&path, key.name));
        }
    }
    table
        .try_into()
        .map_err(|error: toml::de::Error| UserError(format!("config: {}", error.message())))
}

fn merge(into: &mut Table, from: Table) {
    for (name, value) in from {
        match (into.get_mut(&name), value) {
            (Some(Value::Table(into)), Value::Table(from)) => merge(into, from),
            (_, value) => drop(into.insert(name, value)),
        }
    }
}
