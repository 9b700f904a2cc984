//! What stands before an operator of a content stream.

use hayro_syntax::content::Instruction;
use hayro_syntax::object::Object;

/// The numbers before an operator: the first `N`, where there are so many.
pub(super) fn numbers<const N: usize>(operator: &Instruction<'_, '_>) -> Option<[f64; N]> {
    let (numbers, count) = some_numbers::<N>(operator);
    (count == N).then_some(numbers)
}

/// Up to `N` numbers before an operator, and how many they are.
pub(super) fn some_numbers<const N: usize>(operator: &Instruction<'_, '_>) -> ([f64; N], usize) {
    let mut out = [0.0; N];
    let mut count = 0;
    for (place, operand) in out.iter_mut().zip(operator.operands()) {
        let Object::Number(number) = operand else { break };
        *place = number.as_f64();
        count += 1;
    }
    (out, count)
}
