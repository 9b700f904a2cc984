//! Drafts of blocks: the structure tree's paragraphs, items, cells and notes, each with the runs that are its words.

use super::ink::{Owner, Page};
use super::tags::{Role, Step};
use minutebook::text::{BlockKind, CellPlace};
use std::collections::HashMap;

/// A run of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RunAt {
    pub(super) page: u32,
    pub(super) run: u32,
}

/// A block whose words are not yet written.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: BlockKind,
    pub(super) depth: u8,
    pub(super) cell: Option<CellPlace>,
    /// What it is beside being a cell.
    pub(super) plain: BlockKind,
    /// Whether it is a line of a table of contents.
    pub(super) contents: bool,
    /// The runs of its label.
    pub(super) label: Vec<RunAt>,
    pub(super) runs: Vec<RunAt>,
}

impl Draft {
    pub(super) fn new(kind: BlockKind, runs: Vec<RunAt>) -> Self {
        Self { kind, depth: 0, cell: None, plain: kind, contents: false, label: Vec::new(), runs }
    }

    /// The page (from 0) on which it starts.
    pub(super) fn page(&self) -> u32 {
        self.label.first().or(self.runs.first()).map_or(0, |at| at.page)
    }
}

/// Which runs each mark owns, page by page; what was taken is not given twice.
pub(super) struct Marks<'p> {
    pages: &'p [Page],
    owned: Vec<HashMap<Owner, Vec<u32>>>,
    /// Letters under marks that the tree names.
    pub(super) taken: usize,
}

impl<'p> Marks<'p> {
    pub(super) fn new(pages: &'p [Page]) -> Self {
        let owned = pages
            .iter()
            .map(|page| {
                let mut owned: HashMap<Owner, Vec<u32>> = HashMap::new();
                for (run, at) in page.runs.iter().zip(0..) {
                    owned.entry(run.owner).or_default().push(at);
                }
                owned
            })
            .collect();
        Self { pages, owned, taken: 0 }
    }

    fn take(&mut self, page: u32, owner: Owner) -> Vec<RunAt> {
        let runs = self.owned.get_mut(page as usize).and_then(|owned| owned.remove(&owner)).unwrap_or_default();
        if let Some(words) = self.pages.get(page as usize) {
            self.taken += runs
                .iter()
                .filter_map(|run| words.runs.get(*run as usize))
                .map(|run| (run.end - run.start) as usize)
                .sum::<usize>();
        }
        runs.into_iter().map(|run| RunAt { page, run }).collect()
    }

    /// The furniture of each page and what no element of the tree holds, in the order of the content.
    pub(super) fn rest(mut self) -> Vec<Rest> {
        self.owned
            .iter_mut()
            .map(|owned| {
                let furniture = owned.remove(&Owner::Artifact).unwrap_or_default();
                let mut loose: Vec<u32> = owned.drain().flat_map(|(_, runs)| runs).collect();
                loose.sort_unstable();
                Rest { furniture, loose }
            })
            .collect()
    }
}

/// What is left of one page after the tree has taken its own.
pub(super) struct Rest {
    pub(super) furniture: Vec<u32>,
    pub(super) loose: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Context {
    heading: Option<u8>,
    item: bool,
    cell: Option<CellPlace>,
    note: bool,
    label: bool,
    furniture: bool,
    contents: bool,
    lists: u8,
}

/// A label that waits for its words, and whether words were met.
#[derive(Default)]
struct Labelled {
    label: Vec<RunAt>,
    met: bool,
}

struct TableAt {
    number: u32,
    row: Option<u32>,
    column: u16,
    /// Columns held by cells of rows above, and for how many rows more.
    held: Vec<u16>,
}

/// Makes drafts of a walk through the tree.
pub(super) fn drafts(steps: &[Step], marks: &mut Marks<'_>) -> Vec<Draft> {
    let mut maker = Maker {
        marks,
        contexts: vec![Context::default()],
        labelled: vec![Labelled::default()],
        tables: Vec::new(),
        table_count: 0,
        open: None,
        waiting: Vec::new(),
        after: Vec::new(),
        done: Vec::new(),
    };
    for step in steps {
        match *step {
            Step::Open(role) => maker.open(role),
            Step::Close(role) => maker.close(role),
            Step::Content(page, owner) => maker.content(page, owner),
        }
    }
    maker.flush();
    maker.done
}

struct Maker<'m, 'p> {
    marks: &'m mut Marks<'p>,
    contexts: Vec<Context>,
    labelled: Vec<Labelled>,
    tables: Vec<TableAt>,
    table_count: u32,
    open: Option<Draft>,
    /// Drafts broken off by a note in their midst, and the notes that come after each.
    waiting: Vec<(Option<Draft>, Vec<Draft>)>,
    /// Notes that come after the open draft.
    after: Vec<Draft>,
    done: Vec<Draft>,
}

impl Maker<'_, '_> {
    fn context(&self) -> Context {
        self.contexts.last().copied().unwrap_or_default()
    }

    fn open(&mut self, role: Role) {
        let mut context = self.context();
        match role {
            Role::Inline => return self.contexts.push(context),
            Role::Note => {
                let open = self.open.take();
                self.waiting.push((open, std::mem::take(&mut self.done)));
                self.labelled.push(Labelled::default());
                context.note = true;
            }
            _ => self.flush(),
        }
        match role {
            Role::Heading(level) => context.heading = Some(level),
            Role::List => context.lists = context.lists.saturating_add(1),
            Role::Item => {
                context.item = true;
                self.labelled.push(Labelled::default());
            }
            Role::Label => context.label = context.item || context.note,
            Role::Artifact => context.furniture = true,
            Role::Contents => context.contents = true,
            Role::Table => {
                self.tables.push(TableAt { number: self.table_count, row: None, column: 0, held: Vec::new() });
                self.table_count += 1;
                // A table within an item or a cell starts anew.
                (context.item, context.lists) = (false, 0);
            }
            Role::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.row = Some(table.row.map_or(0, |row| row + 1));
                    table.column = 0;
                    table.held.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
                }
            }
            Role::Cell { header, columns, rows } => {
                if let Some(table) = self.tables.last_mut() {
                    context.cell = Some(table.place(header, columns, rows));
                }
                (context.item, context.lists) = (false, 0);
            }
            _ => {}
        }
        self.contexts.push(context);
    }

    fn close(&mut self, role: Role) {
        self.contexts.pop();
        match role {
            Role::Inline => {}
            Role::Note => self.close_note(),
            Role::Label => {
                let within = self.context();
                if !(within.item || within.note) {
                    self.flush();
                }
            }
            Role::Item => {
                self.flush();
                self.labelled.pop();
            }
            Role::Table => {
                self.flush();
                self.tables.pop();
            }
            _ => self.flush(),
        }
    }

    /// Puts a note after the block in whose midst its mark stands.
    fn close_note(&mut self) {
        self.flush();
        self.labelled.pop();
        let Some((open, before)) = self.waiting.pop() else { return };
        let notes = std::mem::replace(&mut self.done, before);
        match open {
            None => self.done.extend(notes),
            Some(open) => {
                self.open = Some(open);
                self.after.extend(notes);
            }
        }
    }

    fn content(&mut self, page: u32, owner: Owner) {
        let runs = self.marks.take(page, owner);
        if runs.is_empty() {
            return;
        }
        let context = self.context();
        if context.label {
            if let Some(labelled) = self.labelled.last_mut() {
                labelled.label.extend(runs);
            }
            return;
        }
        if let Some(open) = &mut self.open {
            open.runs.extend(runs);
            return;
        }
        let labelled = self.labelled.last_mut().filter(|_| context.item || context.note);
        let (label, first) = labelled.map_or((Vec::new(), false), |labelled| {
            let first = !labelled.met;
            labelled.met = true;
            (std::mem::take(&mut labelled.label), first)
        });
        let kind = context.kind(first);
        let plain = Context { cell: None, ..context }.kind(first);
        let depth = context.lists.saturating_sub(1);
        self.open = Some(Draft { kind, depth, cell: context.cell, plain, contents: context.contents, label, runs });
    }

    fn flush(&mut self) {
        if let Some(draft) = self.open.take() {
            self.done.push(draft);
            self.done.append(&mut self.after);
        }
    }
}

impl Context {
    fn kind(&self, first: bool) -> BlockKind {
        match self {
            Context { furniture: true, .. } => BlockKind::Furniture,
            Context { note: true, .. } => BlockKind::Footnote,
            Context { cell: Some(_), .. } => BlockKind::Cell,
            Context { heading: Some(level), .. } => BlockKind::Heading(*level),
            Context { item: true, .. } if first => BlockKind::Item,
            _ => BlockKind::Paragraph,
        }
    }
}

impl TableAt {
    fn place(&mut self, header: bool, columns: u16, rows: u16) -> CellPlace {
        while self.held.get(usize::from(self.column)).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        let column = self.column;
        self.column = column.saturating_add(columns);
        if rows > 1 {
            let end = usize::from(self.column);
            if self.held.len() < end {
                self.held.resize(end, 0);
            }
            for held in self.held.iter_mut().take(end).skip(usize::from(column)) {
                *held = rows;
            }
        }
        CellPlace { table: self.number, row: self.row.unwrap_or(0), column, header }
    }
}
