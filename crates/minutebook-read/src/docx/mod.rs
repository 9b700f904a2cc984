//! DOCX to a source: the words as Word prints them, with the numbers of its lists.

mod body;
mod numbering;
mod package;
mod styles;
mod xml;

use crate::{Limits, ReadError};
use body::{Body, Place};
use minutebook::text::{Format, Shape, Source};
use numbering::Numbering;
use package::Package;
use styles::Styles;
use xml::Fault;

/// Reads a DOCX.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Source, ReadError> {
    let mut package = Package::open(name, bytes, limits)?;
    let main = package.main()?;
    let mut reading = Reading { name, limits, nodes: limits.nodes, remarks: Vec::new() };
    let beside = |part: &str| main.rsplit_once('/').map_or(part.to_owned(), |(folder, _)| format!("{folder}/{part}"));
    let styles = match package.part(&beside("styles.xml"))? {
        Some(part) => reading.side("styles.xml", Styles::read(&part, &mut reading.nodes.clone()))?,
        None => Styles::default(),
    };
    let numbering = match package.part(&beside("numbering.xml"))? {
        Some(part) => reading.side("numbering.xml", Numbering::read(&part, &mut reading.nodes.clone()))?,
        None => Numbering::default(),
    };
    let mut body = Body::new(&styles, numbering);
    for part in package.parts_like(&main, "header") {
        reading.write(&mut package, &mut body, &part, Place::Furniture)?;
    }
    reading.main(&mut package, &mut body, &main)?;
    reading.write(&mut package, &mut body, &beside("footnotes.xml"), Place::Footnotes)?;
    reading.write(&mut package, &mut body, &beside("endnotes.xml"), Place::Endnotes)?;
    for part in package.parts_like(&main, "footer") {
        reading.write(&mut package, &mut body, &part, Place::Furniture)?;
    }
    let (text, mut blocks, origins) = body.composer.finish();
    body.tables.settle(&text, &mut blocks);
    let remarks = package.remarks.into_iter().chain(reading.remarks).collect();
    Ok(Source::new(name, bytes, Format::Docx, text, Shape::Blocks(blocks)).with_origins(origins).with_remarks(remarks))
}

/// One document while it is read.
struct Reading<'n> {
    name: &'n str,
    limits: &'n Limits,
    nodes: u64,
    remarks: Vec<String>,
}

impl Reading<'_> {
    /// A part beside the words: where it is damaged, the words are read without it.
    fn side<T: Default>(&mut self, part: &str, read: Result<T, Fault>) -> Result<T, ReadError> {
        match read {
            Ok(read) => Ok(read),
            Err(Fault::Elements) => Err(self.too_many()),
            Err(Fault::Syntax(what)) => {
                self.remarks.push(format!("{part} is damaged {what}; the document was read without it"));
                Ok(T::default())
            }
        }
    }

    /// The part without which there is no document.
    fn main(&mut self, package: &mut Package<'_>, body: &mut Body<'_>, part: &str) -> Result<(), ReadError> {
        let before = body.composer.len();
        let remarks = self.remarks.len();
        self.write(package, body, part, Place::Body)?;
        if body.composer.len() == before
            && let Some(cause) = self.remarks.drain(remarks..).next()
        {
            return Err(ReadError::Damaged { name: self.name.to_owned(), kind: "DOCX", cause });
        }
        Ok(())
    }

    fn write(
        &mut self,
        package: &mut Package<'_>,
        body: &mut Body<'_>,
        part: &str,
        place: Place,
    ) -> Result<(), ReadError> {
        let Some(words) = package.part(part)? else { return Ok(()) };
        match body.write(&words, place, &mut self.nodes) {
            Ok(true) => {}
            Ok(false) => self.remarks.push(format!("{part} breaks off; what stands before was read")),
            Err(Fault::Elements) => return Err(self.too_many()),
            Err(Fault::Syntax(what)) => {
                body.give_up();
                self.remarks.push(format!("{part} is damaged {what}; what stands before was read"));
            }
        }
        Ok(())
    }

    fn too_many(&self) -> ReadError {
        ReadError::TooLarge { name: self.name.to_owned(), what: "elements", limit: self.limits.nodes }
    }
}
