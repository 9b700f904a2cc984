//! The structure tree: which marked content is a heading, a paragraph, a list item, a cell, in the order of reading.

use super::budget::{Budget, Stop};
use super::ink::Owner;
use hayro_syntax::Pdf;
use hayro_syntax::object::array::ArrayIter;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::xref::XRef;
use std::collections::{HashMap, HashSet};

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A part, section, or anything that only holds others.
    Part,
    Paragraph,
    Heading(u8),
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    Cell {
        header: bool,
        columns: u16,
        rows: u16,
    },
    Note,
    /// A line of a table of contents.
    Contents,
    Artifact,
    /// Part of a line.
    Inline,
}

/// One step of the walk through the tree.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Open(Role),
    /// Marked content on a page (from 0).
    Content(u32, Owner),
    Close(Role),
}

/// The elements' names and what they are.
const ROLES: &[(&[u8], Role)] = &[
    (b"P", Role::Paragraph),
    (b"H", Role::Heading(2)),
    (b"H1", Role::Heading(1)),
    (b"H2", Role::Heading(2)),
    (b"H3", Role::Heading(3)),
    (b"H4", Role::Heading(4)),
    (b"H5", Role::Heading(5)),
    (b"H6", Role::Heading(6)),
    (b"Title", Role::Heading(1)),
    (b"L", Role::List),
    (b"LI", Role::Item),
    (b"Lbl", Role::Label),
    (b"LBody", Role::Body),
    (b"Table", Role::Table),
    (b"TR", Role::Row),
    (b"TH", Role::Cell { header: true, columns: 1, rows: 1 }),
    (b"TD", Role::Cell { header: false, columns: 1, rows: 1 }),
    (b"Note", Role::Note),
    (b"FENote", Role::Note),
    (b"Footnote", Role::Note),
    (b"Endnote", Role::Note),
    (b"Caption", Role::Paragraph),
    (b"TOCI", Role::Contents),
    (b"BlockQuote", Role::Paragraph),
    (b"Figure", Role::Paragraph),
    (b"Formula", Role::Paragraph),
    (b"Span", Role::Inline),
    (b"Link", Role::Inline),
    (b"Reference", Role::Inline),
    (b"Quote", Role::Inline),
    (b"Code", Role::Inline),
    (b"BibEntry", Role::Inline),
    (b"Annot", Role::Inline),
    (b"Em", Role::Inline),
    (b"Strong", Role::Inline),
    (b"Sub", Role::Inline),
    (b"Ruby", Role::Inline),
    (b"Warichu", Role::Inline),
    (b"Artifact", Role::Artifact),
];

/// Names that only hold others.
const PARTS: &[&[u8]] = &[
    b"Document",
    b"Part",
    b"Art",
    b"Sect",
    b"Div",
    b"TOC",
    b"Index",
    b"NonStruct",
    b"Private",
    b"THead",
    b"TBody",
    b"TFoot",
    b"Aside",
    b"Form",
    b"DocumentFragment",
];

/// Steps from a name to what stands for it, at most.
const ROLE_STEPS: usize = 8;

enum Work<'a> {
    Kids(ArrayIter<'a>, Option<u32>),
    One(Object<'a>, Option<u32>),
    Close(Role),
}

/// Walks the tree of a tagged file; `None` where there is no tree.
pub(super) fn walk(pdf: &Pdf, budget: &mut Budget<'_>) -> Result<Option<Vec<Step>>, Stop> {
    let xref = pdf.xref();
    let Some(tree) = xref.get::<Dict<'_>>(xref.root_id()).and_then(|root| root.get::<Dict<'_>>(b"StructTreeRoot"))
    else {
        return Ok(None);
    };
    let Some(kids) = tree.get::<Object<'_>>(b"K") else { return Ok(None) };
    let mut walk = Walk {
        xref,
        pages: pages_by_id(pdf),
        names: tree.get::<Dict<'_>>(b"RoleMap").unwrap_or_else(Dict::empty),
        roles: HashMap::new(),
        seen: HashSet::new(),
        steps: Vec::new(),
        work: vec![Work::One(kids, None)],
    };
    while let Some(work) = walk.work.pop() {
        budget.node()?;
        match work {
            Work::Close(role) => walk.steps.push(Step::Close(role)),
            Work::One(object, page) => walk.object(object, page),
            Work::Kids(mut kids, page) => {
                if let Some(kid) = kids.next() {
                    walk.work.push(Work::Kids(kids, page));
                    walk.kid(kid, page);
                }
            }
        }
    }
    Ok(Some(walk.steps))
}

fn pages_by_id(pdf: &Pdf) -> HashMap<ObjectIdentifier, u32> {
    pdf.pages().iter().zip(0..).filter_map(|(page, number)| Some((page.raw().obj_id()?, number))).collect()
}

struct Walk<'a> {
    xref: &'a XRef,
    pages: HashMap<ObjectIdentifier, u32>,
    names: Dict<'a>,
    roles: HashMap<Vec<u8>, Role>,
    seen: HashSet<ObjectIdentifier>,
    steps: Vec<Step>,
    work: Vec<Work<'a>>,
}

impl<'a> Walk<'a> {
    fn kid(&mut self, kid: MaybeRef<Object<'a>>, page: Option<u32>) {
        match kid {
            MaybeRef::Ref(id) => {
                // An element has one place in the tree: one met again is a loop.
                if self.seen.insert(id.into())
                    && let Some(object) = self.xref.get::<Object<'a>>(id.into())
                {
                    self.object(object, page);
                }
            }
            MaybeRef::NotRef(object) => self.object(object, page),
        }
    }

    fn object(&mut self, object: Object<'a>, page: Option<u32>) {
        match object {
            Object::Array(kids) => self.work.push(Work::Kids(kids.raw_iter(), page)),
            Object::Number(number) => self.content(number.as_i64(), page, 0),
            Object::Dict(dict) => self.element(&dict, page),
            _ => {}
        }
    }

    fn content(&mut self, number: i64, page: Option<u32>, stream: u32) {
        if let (Ok(number), Some(page)) = (u32::try_from(number), page) {
            self.steps.push(Step::Content(page, Owner::Marked(number, stream)));
        }
    }

    fn element(&mut self, dict: &Dict<'a>, page: Option<u32>) {
        let page = dict.get_ref(b"Pg").and_then(|id| self.pages.get(&id.into()).copied()).or(page);
        let Some(name) = dict.get::<Name<'a>>(b"S") else {
            if let Some(number) = dict.get::<i32>(b"MCID") {
                let stream = dict.get_ref(b"Stm").map_or(0, |id| id.obj_number);
                self.content(i64::from(number), page, stream);
            }
            return;
        };
        let mut role = self.role(name.as_ref());
        if let Role::Cell { columns, rows, .. } = &mut role {
            (*columns, *rows) = spans(dict);
        }
        self.steps.push(Step::Open(role));
        self.work.push(Work::Close(role));
        match dict.get_raw::<Object<'a>>(b"K") {
            Some(MaybeRef::NotRef(kids)) => self.work.push(Work::One(kids, page)),
            Some(MaybeRef::Ref(id)) => {
                if self.seen.insert(id.into())
                    && let Some(kids) = self.xref.get::<Object<'a>>(id.into())
                {
                    self.work.push(Work::One(kids, page));
                }
            }
            None => {}
        }
    }

    /// What a name stands for: itself where it is a standard one, else what the file's role map says.
    fn role(&mut self, name: &[u8]) -> Role {
        if let Some(role) = self.roles.get(name) {
            return *role;
        }
        let mut current = name.to_vec();
        let mut role = None;
        for _ in 0..ROLE_STEPS {
            role = standard(&current);
            if role.is_some() {
                break;
            }
            match self.names.get::<Name<'a>>(&current) {
                Some(next) => current = next.as_ref().to_vec(),
                None => break,
            }
        }
        let role = role.unwrap_or(Role::Paragraph);
        self.roles.insert(name.to_vec(), role);
        role
    }
}

fn standard(name: &[u8]) -> Option<Role> {
    if PARTS.contains(&name) {
        return Some(Role::Part);
    }
    ROLES.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
}

/// How many columns and rows a cell takes.
fn spans(dict: &Dict<'_>) -> (u16, u16) {
    let read = |attributes: &Dict<'_>, key: &[u8]| {
        attributes.get::<i32>(key).and_then(|span| u16::try_from(span).ok()).filter(|span| *span > 0)
    };
    let mut out = (1, 1);
    let mut take = |attributes: &Dict<'_>| {
        out.0 = read(attributes, b"ColSpan").unwrap_or(out.0).min(64);
        out.1 = read(attributes, b"RowSpan").unwrap_or(out.1).min(512);
    };
    match dict.get::<Object<'_>>(b"A") {
        Some(Object::Dict(attributes)) => take(&attributes),
        Some(Object::Stream(stream)) => take(Stream::dict(&stream)),
        Some(Object::Array(list)) => {
            Array::iter::<Object<'_>>(&list).take(16).filter_map(Object::into_dict).for_each(|dict| take(&dict));
        }
        _ => {}
    }
    out
}
