//! Affine matrices, as content streams write them.

/// `[a b c d e f]`.
pub(super) type Matrix = [f64; 6];

/// The matrix that changes nothing.
pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `inner`, then `outer`.
pub(super) fn times(inner: &Matrix, outer: &Matrix) -> Matrix {
    [
        inner[0] * outer[0] + inner[1] * outer[2],
        inner[0] * outer[1] + inner[1] * outer[3],
        inner[2] * outer[0] + inner[3] * outer[2],
        inner[2] * outer[1] + inner[3] * outer[3],
        inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
        inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
    ]
}

/// The length of a vector.
pub(super) fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// Where a point comes to stand.
pub(super) fn at(matrix: &Matrix, x: f64, y: f64) -> (f32, f32) {
    let (across, down) = (x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]);
    (across as f32, down as f32)
}
