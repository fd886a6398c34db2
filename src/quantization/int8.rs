//! Symmetric 8-bit integers with a scale for each row of a matrix, which is an output channel.

/// Codes within ±127 and the scale of each row: a number is code times scale, and the largest of a
/// row is exact.
pub fn quantize(matrix: &[f32], columns: usize) -> (Vec<i8>, Vec<f32>) {
    let mut codes = Vec::with_capacity(matrix.len());
    let mut scales = Vec::with_capacity(matrix.len() / columns);
    for row in matrix.chunks(columns) {
        let largest = row.iter().fold(0.0_f32, |m, x| m.max(x.abs()));
        let scale = largest / 127.0;
        // A row of zeros has the scale zero.
        let inverse = if scale > 0.0 { 1.0 / scale } else { 0.0 };
        codes.extend(row.iter().map(|x| (x * inverse).round_ties_even() as i8));
        scales.push(scale);
    }
    (codes, scales)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_keeps_its_largest_number_and_errs_by_half_a_step() {
        let matrix = [1.0, -2.0, 0.5, 0.013, 0.0, 0.0, 0.0, 0.0, -1e-3, 5e-4, 2e-5, 0.0];
        let (codes, scales) = quantize(&matrix, 4);
        assert_eq!(codes[..4], [64, -127, 32, 1]);
        assert_eq!((scales[0], scales[1]), (2.0 / 127.0, 0.0));
        for (i, x) in matrix.iter().enumerate() {
            let scale = scales[i / 4];
            assert!((f32::from(codes[i]) * scale - x).abs() <= scale / 2.0, "{x}");
        }
    }
}
