//! The zip that a DOCX is: its parts, decoded under caps; and what other zips are.

use crate::encoding;
use crate::{Limits, ReadError};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Real documents have tens of entries.
const ENTRIES: usize = 10_000;
/// Types and relations of the main part.
const MAIN_RELATION: &str = "/officeDocument";
const USUAL_MAIN: &str = "word/document.xml";

/// Parts by which other zips are known, and what to say of them.
const OTHERS: &[(&str, &str)] = &[
    ("xl/workbook.xml", "an Excel workbook (XLSX), not a paper: save it as text or PDF and read that"),
    ("xl/workbook.bin", "an Excel workbook (XLSB), not a paper: save it as text or PDF and read that"),
    ("ppt/presentation.xml", "a PowerPoint presentation (PPTX), not a paper: save it as PDF and read that"),
    ("visio/document.xml", "a Visio drawing, not a paper"),
    ("META-INF/container.xml", "an electronic book (EPUB), not a paper"),
    ("META-INF/MANIFEST.MF", "a Java archive (JAR), not a paper"),
    ("content.xml", "an OpenDocument file (ODT, ODS or ODP): save it as DOCX or PDF and read that"),
    ("Index/Document.iwa", "an Apple Pages document: save it as DOCX or PDF and read that"),
];
const OTHER_ZIP: &str = "a zip archive of other files, not a DOCX: unpack it and read what is in it";

/// The parts of one document.
pub(super) struct Package<'b> {
    name: String,
    zip: ZipArchive<Cursor<&'b [u8]>>,
    bytes_left: u64,
    limit: u64,
    /// What was repaired.
    pub remarks: Vec<String>,
}

impl<'b> Package<'b> {
    /// Opens the zip.
    pub fn open(name: &str, bytes: &'b [u8], limits: &Limits) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| ReadError::Damaged {
            name: name.to_owned(),
            kind: "DOCX",
            cause: format!("the zip's list of entries, which stands at its end ({error}): fetch the file again"),
        })?;
        if zip.len() > ENTRIES {
            return Err(ReadError::TooLarge {
                name: name.to_owned(),
                what: "entries in the zip",
                limit: ENTRIES as u64,
            });
        }
        let limit = limits.decoded_bytes;
        Ok(Self { name: name.to_owned(), zip, bytes_left: limit, limit, remarks: Vec::new() })
    }

    /// The name of the main part.
    pub fn main(&mut self) -> Result<String, ReadError> {
        if self.zip.index_for_name(USUAL_MAIN).is_some() {
            return Ok(USUAL_MAIN.to_owned());
        }
        let other = OTHERS.iter().find(|(part, _)| self.zip.index_for_name(part).is_some()).map(|(_, what)| *what);
        let related = if other.is_none() { self.related()? } else { None };
        related.ok_or_else(|| ReadError::NotRead { name: self.name.clone(), what: other.unwrap_or(OTHER_ZIP) })
    }

    /// The main part that the relations name, where it lies elsewhere than usual.
    fn related(&mut self) -> Result<Option<String>, ReadError> {
        let Some(relations) = self.part("_rels/.rels")? else { return Ok(None) };
        let mut xml = super::xml::Xml::new(&relations, 0);
        let mut nodes = ENTRIES as u64;
        while let Ok(token) = xml.next(&mut nodes) {
            match token {
                super::xml::Token::Open(element)
                    if element.get("Type").is_some_and(|it| it.ends_with(MAIN_RELATION)) =>
                {
                    let target = element.get("Target").unwrap_or_default().trim_start_matches('/').to_owned();
                    let there = self.zip.index_for_name(&target).is_some() && target.ends_with(".xml");
                    return Ok(there.then_some(target));
                }
                super::xml::Token::End(_) => break,
                _ => {}
            }
        }
        Ok(None)
    }

    /// The names of the parts in the folder of `main` that start with `start`: "header", "footer".
    pub fn parts_like(&self, main: &str, start: &str) -> Vec<String> {
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        let prefix = format!("{folder}/{start}");
        let is = |name: &str| name.trim_start_matches('/').starts_with(&prefix) && name.ends_with(".xml");
        let mut names: Vec<String> =
            self.zip.file_names().filter_map(|name| Some(name.ok()?.into_owned())).filter(|name| is(name)).collect();
        names.sort();
        names
    }

    /// A part's text; none where there is no such part.
    pub fn part(&mut self, part: &str) -> Result<Option<String>, ReadError> {
        let mut entry = match self.zip.by_name(part) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(what)) if what.to_ascii_lowercase().contains("password") => {
                return Err(ReadError::Encrypted { name: self.name.clone(), kind: "DOCX" });
            }
            Err(error) => {
                let cause = format!("{part}: {error}");
                return Err(ReadError::Damaged { name: self.name.clone(), kind: "DOCX", cause });
            }
        };
        let mut bytes = Vec::new();
        let read = entry.by_ref().take(self.bytes_left + 1).read_to_end(&mut bytes);
        drop(entry);
        if bytes.len() as u64 > self.bytes_left {
            let what = "bytes after decompression";
            return Err(ReadError::TooLarge { name: self.name.clone(), what, limit: self.limit });
        }
        self.bytes_left -= bytes.len() as u64;
        if let Err(error) = read {
            if bytes.is_empty() {
                let cause = format!("{part}: {error}");
                return Err(ReadError::Damaged { name: self.name.clone(), kind: "DOCX", cause });
            }
            self.remarks.push(format!("{part} is damaged ({error}); what could be unpacked was read"));
        }
        let decoded = encoding::decode(&bytes, true);
        self.remarks.extend(decoded.remarks.into_iter().map(|remark| format!("{part}: {remark}")));
        Ok(Some(decoded.text))
    }
}
