//! A chart as HTML: curves in inline SVG that stretches to the width of the page, labels as text
//! around it, so that they keep their size.

use std::fmt::Write;

use super::axis::Axis;
use super::numbers::short;

/// Colours of the page.
pub const COLORS: usize = 6;

/// Units of the drawing in both directions.
const UNITS: f64 = 10_000.0;

/// Dots of more points would touch each other.
const MOST_DOTS: usize = 50;

/// How a curve is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Thin and pale.
    Raw,
    Line,
    /// A line with a dot at each point, dashed unless the number is 0.
    Dotted(usize),
    /// Filled down to the axis.
    Area,
    /// As `Area`, opaque; those that follow cover it, and the difference to the next is shown.
    Stack,
    /// Points of this width in pixels with the label as their tooltip.
    Points(usize),
}

/// Points in the order of x.
#[derive(Clone, Debug)]
pub struct Curve {
    pub label: String,
    /// Index of a colour of the page.
    pub color: usize,
    pub style: Style,
    pub points: Vec<(f64, f64)>,
}

/// Curves over one pair of axes.
#[derive(Clone, Debug)]
pub struct Chart {
    pub x: Axis,
    pub y: Axis,
    pub x_label: String,
    /// A factor and a unit for the labels of y, such as 100 and `%`.
    pub y_unit: (f64, &'static str),
    pub curves: Vec<Curve>,
}

impl Chart {
    /// The plot with its tick labels.
    pub fn html(&self) -> String {
        let mut out = String::from("<div class=\"plot\">");
        let (x, y) = (&self.x, &self.y);
        let _ = write!(
            out,
            "<svg viewBox=\"0 0 {UNITS} {UNITS}\" preserveAspectRatio=\"none\" \
             data-x=\"{} {} {}\" data-y=\"{} {} {}\" data-unit=\"{} {}\">",
            x.low, x.high, x.log, y.low, y.high, y.log, self.y_unit.0, self.y_unit.1
        );
        self.grid(&mut out);
        self.curves.iter().for_each(|curve| self.curve(&mut out, curve));
        out.push_str("</svg>");
        self.labels(&mut out);
        out.push_str("</div>");
        out
    }

    fn grid(&self, out: &mut String) {
        out.push_str("<path class=\"grid\" d=\"");
        for tick in self.y.ticks(5) {
            let _ = write!(out, "M0 {}H{UNITS}", self.down(tick));
        }
        for tick in self.x.ticks(5) {
            let _ = write!(out, "M{} 0V{UNITS}", self.right(tick));
        }
        out.push_str("\"/>");
    }

    fn labels(&self, out: &mut String) {
        let (factor, unit) = self.y_unit;
        for tick in self.y.ticks(5) {
            let (percent, text) = (100.0 * (1.0 - self.y.share(tick)), short(tick * factor));
            let _ = write!(out, "<i class=\"y\" style=\"top:{percent:.2}%\">{text}{unit}</i>");
        }
        for tick in self.x.ticks(5) {
            let (percent, text) = (100.0 * self.x.share(tick), short(tick));
            let _ = write!(out, "<i class=\"x\" style=\"left:{percent:.2}%\">{text}</i>");
        }
        let _ = write!(out, "<i class=\"name\">{}</i>", escaped(&self.x_label));
    }

    fn curve(&self, out: &mut String, curve: &Curve) {
        if let Style::Points(width) = curve.style {
            self.points(out, curve, width);
            return;
        }
        let path = self.path(curve);
        let class = match curve.style {
            Style::Raw => "raw".to_string(),
            Style::Line => "line".to_string(),
            Style::Dotted(dash) => format!("line dotted d{dash}"),
            Style::Area => "area".to_string(),
            Style::Stack | Style::Points(_) => "stack".to_string(),
        };
        let _ = write!(
            out,
            "<path class=\"{class} c{}\" data-label=\"{}\" d=\"{path}\"/>",
            curve.color,
            escaped(&curve.label)
        );
        if matches!(curve.style, Style::Dotted(_)) && curve.points.len() <= MOST_DOTS {
            let _ =
                write!(out, "<path class=\"dots c{}\" d=\"{}\"/>", curve.color, self.dots(curve));
        }
    }

    fn points(&self, out: &mut String, curve: &Curve, width: usize) {
        let _ = write!(
            out,
            "<path class=\"dots c{}\" style=\"stroke-width:{width}px\" d=\"{}\">\
             <title>{}</title></path>",
            curve.color,
            self.dots(curve),
            escaped(&curve.label)
        );
    }

    /// A line of no length with round ends is a dot that does not stretch.
    fn dots(&self, curve: &Curve) -> String {
        let dot = |(x, y): &(f64, f64)| format!("M{} {}h0", self.right(*x), self.down(*y));
        curve.points.iter().map(dot).collect()
    }

    fn path(&self, curve: &Curve) -> String {
        let mut path = String::new();
        let mut command = 'M';
        for (x, y) in &curve.points {
            let _ = write!(path, "{command}{} {}", self.right(*x), self.down(*y));
            command = 'L';
        }
        if matches!(curve.style, Style::Area | Style::Stack)
            && let (Some(first), Some(last)) = (curve.points.first(), curve.points.last())
        {
            let _ =
                write!(path, "L{} {UNITS}L{} {UNITS}Z", self.right(last.0), self.right(first.0));
        }
        path
    }

    fn right(&self, x: f64) -> i64 {
        units(self.x.share(x))
    }

    fn down(&self, y: f64) -> i64 {
        units(1.0 - self.y.share(y))
    }
}

/// Points far outside are drawn just outside: renderers lose precision with large coordinates.
fn units(share: f64) -> i64 {
    (share.clamp(-1.0, 2.0) * UNITS).round() as i64
}

/// Text for HTML, also inside quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(style: Style) -> Chart {
        Chart {
            x: Axis::new(0.0, 10.0, false),
            y: Axis::new(0.0, 4.0, false),
            x_label: "step".to_string(),
            y_unit: (100.0, "%"),
            curves: vec![Curve {
                label: "a<b".to_string(),
                color: 2,
                style,
                points: vec![(0.0, 4.0), (5.0, 1.0), (10.0, 0.0)],
            }],
        }
    }

    #[test]
    fn points_are_where_the_axes_put_them() {
        let html = chart(Style::Line).html();
        assert!(html.contains("d=\"M0 0L5000 7500L10000 10000\""), "{html}");
        assert!(html.contains("<i class=\"y\" style=\"top:75.00%\">100%</i>"), "{html}");
        assert!(html.contains("data-label=\"a&lt;b\""));
    }

    #[test]
    fn dots_and_areas_follow_the_points() {
        assert!(chart(Style::Dotted(0)).html().contains("d=\"M0 0h0M5000 7500h0M10000 10000h0\""));
        assert!(chart(Style::Area).html().contains("L10000 10000L10000 10000L0 10000Z"));
    }

    #[test]
    fn what_is_far_outside_stays_near() {
        assert_eq!((units(1e300), units(-5.0), units(0.25)), (20_000, -10_000, 2500));
    }
}
