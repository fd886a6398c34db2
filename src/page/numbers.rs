//! Numbers as short human-readable texts.

/// At most about six characters: `1.5k`, `0.0123`, `3e-4`.
pub fn short(number: f64) -> String {
    let size = number.abs();
    if size == 0.0 {
        return "0".to_string();
    }
    if size < 0.001 {
        return trimmed(&format!("{number:.2e}"));
    }
    let scales = [(1e15, "e15"), (1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];
    match scales.iter().find(|(scale, _)| size >= *scale * 0.99995) {
        Some((scale, suffix)) => format!("{}{suffix}", digits(number / scale)),
        None => digits(number),
    }
}

/// Four significant digits, without zeros at the end.
fn digits(number: f64) -> String {
    let before = number.abs().log10().floor().max(-3.0) as i32;
    trimmed(&format!("{number:.*}", (3 - before).max(0) as usize))
}

fn trimmed(text: &str) -> String {
    let (mantissa, exponent) = text.split_at(text.find('e').unwrap_or(text.len()));
    if !mantissa.contains('.') {
        return text.to_string();
    }
    format!("{}{exponent}", mantissa.trim_end_matches('0').trim_end_matches('.'))
}

/// `1.50 GB`, powers of 1000.
pub fn bytes(count: f64) -> String {
    let scales = [(1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")];
    match scales.iter().find(|(scale, _)| count >= *scale) {
        Some((scale, unit)) => format!("{:.2} {unit}", count / scale),
        None => format!("{count:.0} B"),
    }
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) && out != "-" {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// Seconds as `1h02m`, `3m05s` or `7s`.
pub fn duration(seconds: f64) -> String {
    let s = seconds.round() as u64;
    match (s / 3600, s / 60 % 60, s % 60) {
        (0, 0, s) => format!("{s}s"),
        (0, m, s) => format!("{m}m{s:02}s"),
        (h, m, _) => format!("{h}h{m:02}m"),
    }
}

/// As [`duration`], with four digits below a minute: `150 µs`, `12.5 ms`, `7.031 s`.
pub fn short_duration(seconds: f64) -> String {
    match seconds {
        ..=0.0 => "0".to_string(),
        ..0.9995e-3 => format!("{} µs", digits(seconds * 1e6)),
        ..0.9995 => format!("{} ms", digits(seconds * 1e3)),
        ..59.5 => format!("{} s", digits(seconds)),
        _ => duration(seconds),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let expected = [
            (0.0, "0"),
            (1500.0, "1.5k"),
            (1e6, "1M"),
            (123_456_789.0, "123.5M"),
            (999.96, "1k"),
            (0.0123, "0.0123"),
            (3e-4, "3e-4"),
            (2.34567, "2.346"),
            (-12.5, "-12.5"),
        ];
        for (number, text) in expected {
            assert_eq!(short(number), text);
        }
        assert_eq!((bytes(1.5e9).as_str(), bytes(12.0).as_str()), ("1.50 GB", "12 B"));
        assert_eq!((grouped(1234567.0).as_str(), grouped(999.4).as_str()), ("1,234,567", "999"));
    }

    #[test]
    fn times_are_readable() {
        assert_eq!((duration(3725.0).as_str(), duration(65.0).as_str()), ("1h02m", "1m05s"));
        assert_eq!(short_duration(0.00015), "150 µs");
        assert_eq!(short_duration(0.0125), "12.5 ms");
        assert_eq!(short_duration(7.03125), "7.031 s");
        assert_eq!(short_duration(65.0), "1m05s");
    }
}
