//! Compressed streams, decoded within the budget.

use super::budget::{Budget, Stop};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Stream};
use std::io::Read;

/// The most bytes that one byte of LZW can become.
const LZW_RATIO: u64 = 2_800;
/// The most bytes that one byte of run-length encoding can become.
const RUN_LENGTH_RATIO: u64 = 64;

/// The decoded bytes of a stream that holds no picture; none where it cannot be decoded.
pub(super) fn decode(stream: &Stream<'_>, budget: &mut Budget<'_>) -> Result<Option<Vec<u8>>, Stop> {
    let filters = stream.filters();
    let plain = stream.dict().get::<Dict<'_>>(b"DecodeParms").is_none();
    if filters.as_slice() == [Filter::FlateDecode] && plain {
        let raw = stream.raw_data();
        return inflate(&raw, budget);
    }
    measure(stream, budget)?;
    Ok(stream.decoded_data().ok().map(std::borrow::Cow::into_owned))
}

/// Counts what a stream decodes to, without keeping it: before somebody else's code decodes it unbounded.
pub(super) fn measure(stream: &Stream<'_>, budget: &mut Budget<'_>) -> Result<(), Stop> {
    let raw = stream.raw_data();
    let filters = stream.filters();
    if filters.first() == Some(&Filter::FlateDecode) {
        let inflated = measure_flate(&raw, budget)?;
        return budget.decoded(inflated.saturating_mul(ratio(filters.get(1..).unwrap_or_default())));
    }
    budget.decoded((raw.len() as u64).saturating_mul(ratio(&filters)))
}

fn ratio(filters: &[Filter]) -> u64 {
    filters.iter().fold(1u64, |product, filter| {
        product.saturating_mul(match filter {
            Filter::FlateDecode => 1_032,
            Filter::LzwDecode => LZW_RATIO,
            Filter::RunLengthDecode => RUN_LENGTH_RATIO,
            _ => 1,
        })
    })
}

/// How many bytes `raw` inflates to, counted only as far as the budget goes.
pub(super) fn measure_flate(raw: &[u8], budget: &Budget<'_>) -> Result<u64, Stop> {
    let left = budget.decoded_left();
    if (raw.len() as u64).saturating_mul(1_032) < 1 << 16 {
        return Ok(1 << 16);
    }
    let mut limited = ZlibDecoder::new(raw).take(left.saturating_add(1));
    let mut buffer = vec![0u8; 1 << 15];
    let mut total = 0u64;
    while let Ok(count) = limited.read(&mut buffer) {
        if count == 0 {
            break;
        }
        total += count as u64;
        if total.is_multiple_of(1 << 24) {
            budget.clock()?;
        }
    }
    Ok(total)
}

fn inflate(raw: &[u8], budget: &mut Budget<'_>) -> Result<Option<Vec<u8>>, Stop> {
    let left = budget.decoded_left();
    let mut out = Vec::with_capacity((raw.len().saturating_mul(4)).min(1 << 22));
    // What stands before the damage is kept: a cut page is better than none.
    let whole = ZlibDecoder::new(raw).take(left.saturating_add(1)).read_to_end(&mut out).is_ok();
    if !whole && out.is_empty() {
        let _ = DeflateDecoder::new(raw).take(left.saturating_add(1)).read_to_end(&mut out);
    }
    budget.decoded(out.len() as u64)?;
    Ok((whole || !out.is_empty()).then_some(out))
}

/// Objects within objects, at most. Real files have about ten; a reader that repairs looks again at each level.
const DEPTH: usize = 1_000;
/// Bytes looked through for ends that are not there, at most.
const SEARCHED: u64 = 100_000_000_000;

/// Refuses, before the file is opened, what would be read unbounded while it is opened: object streams and
/// cross-reference streams that inflate beyond the budget, objects nested without end, streams without an end.
pub(super) fn refuse_bombs(bytes: &[u8], budget: &mut Budget<'_>) -> Result<(), Stop> {
    let mut head_start = 0usize;
    let mut open: Option<(usize, bool)> = None;
    let mut endless = 0u64;
    let mut scanned = 0usize;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        shallow(bytes.get(scanned..at).unwrap_or_default())?;
        scanned = at;
        let ends = at >= 3 && bytes.get(at - 3..at) == Some(b"end");
        match (ends, open) {
            (false, None) => {
                let head = bytes.get(head_start..at).unwrap_or_default();
                open = Some((at + 6, objects_within(head)));
            }
            (true, Some((start, suspect))) => {
                if suspect {
                    let body = bytes.get(start..at - 3).unwrap_or_default();
                    let body = body.strip_prefix(b"\r").unwrap_or(body);
                    let body = body.strip_prefix(b"\n").unwrap_or(body);
                    let inflated = measure_flate(body, budget)?;
                    budget.decoded(inflated)?;
                }
                open = None;
                head_start = at;
            }
            (true, None) => head_start = at,
            (false, Some(_)) => endless += 1,
        }
    }
    shallow(bytes.get(scanned..).unwrap_or_default())?;
    if endless.saturating_mul(bytes.len() as u64) > SEARCHED {
        return Err(Stop::Damaged(format!("{endless} streams without an end")));
    }
    Ok(())
}

/// Refuses dictionaries nested deeper than any reader should follow.
fn shallow(part: &[u8]) -> Result<(), Stop> {
    let (mut depth, mut skip) = (0usize, 0usize);
    for at in memchr::memchr2_iter(b'<', b'>', part) {
        let pair = part.get(at..at + 2).unwrap_or_default();
        if at < skip || (pair != b"<<" && pair != b">>") {
            continue;
        }
        skip = at + 2;
        depth = if pair == b"<<" { depth + 1 } else { depth.saturating_sub(1) };
        if depth > DEPTH {
            return Err(Stop::Damaged(format!("objects nested more than {DEPTH} deep")));
        }
    }
    Ok(())
}

/// Whether a stream's dictionary says (or may say, its names written in hexadecimal) that it holds objects.
fn objects_within(head: &[u8]) -> bool {
    let has = |needle: &[u8]| memchr::memmem::find(head, needle).is_some();
    has(b"ObjStm") || has(b"XRef") || head.contains(&b'#')
}
