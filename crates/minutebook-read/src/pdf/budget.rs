//! What one PDF may cost, counted while it is read.

use crate::Limits;
use std::time::Instant;

/// Why reading stopped.
#[derive(Debug)]
pub(super) enum Stop {
    /// A budget was spent: what, and how much of it there was.
    Spent(&'static str, u64),
    /// The file is damaged: what was being read and what was found.
    Damaged(String),
    /// A password is needed.
    Encrypted,
    /// Pages, but no words.
    NoText(u32),
}

/// How often the clock is looked at, in counted steps.
const CLOCK_STEPS: u32 = 2048;

/// The running count.
pub(super) struct Budget<'l> {
    limits: &'l Limits,
    started: Instant,
    decoded: u64,
    glyphs: u64,
    nodes: u64,
    steps: u32,
}

impl<'l> Budget<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self { limits, started: Instant::now(), decoded: 0, glyphs: 0, nodes: 0, steps: 0 }
    }

    /// How many more bytes may come out of decompression.
    pub(super) fn decoded_left(&self) -> u64 {
        self.limits.decoded_bytes.saturating_sub(self.decoded)
    }

    /// Counts bytes that came out of decompression.
    pub(super) fn decoded(&mut self, bytes: u64) -> Result<(), Stop> {
        self.decoded = self.decoded.saturating_add(bytes);
        if self.decoded > self.limits.decoded_bytes {
            return Err(Stop::Spent("decoded bytes", self.limits.decoded_bytes));
        }
        self.clock()
    }

    /// Counts one operator of a content stream, or one element of the structure tree.
    #[inline]
    pub(super) fn node(&mut self) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            return Err(Stop::Spent("operators and elements", self.limits.nodes));
        }
        self.step()
    }

    /// Counts one glyph.
    #[inline]
    pub(super) fn glyph(&mut self) -> Result<(), Stop> {
        self.glyphs += 1;
        if self.glyphs > self.limits.glyphs {
            return Err(Stop::Spent("glyphs", self.limits.glyphs));
        }
        self.step()
    }

    /// Checks the number of pages.
    pub(super) fn pages(&self, pages: usize) -> Result<(), Stop> {
        if pages as u64 > u64::from(self.limits.pages) {
            return Err(Stop::Spent("pages", u64::from(self.limits.pages)));
        }
        Ok(())
    }

    #[inline]
    fn step(&mut self) -> Result<(), Stop> {
        self.steps += 1;
        if self.steps < CLOCK_STEPS {
            return Ok(());
        }
        self.steps = 0;
        self.clock()
    }

    /// Looks at the clock.
    pub(super) fn clock(&self) -> Result<(), Stop> {
        if self.started.elapsed() > self.limits.time {
            return Err(Stop::Spent("seconds", self.limits.time.as_secs()));
        }
        Ok(())
    }
}
