//! A tiny PDF writer for papers of our own: objects in, bytes out, with a right cross-reference table.

/// The objects of a file, numbered from 1; the first is its catalogue.
#[derive(Default)]
pub struct Writer {
    objects: Vec<Vec<u8>>,
}

impl Writer {
    /// Keeps a number for an object that is told later.
    pub fn reserve(&mut self) -> usize {
        self.objects.push(Vec::new());
        self.objects.len()
    }

    /// Tells a reserved object.
    pub fn set(&mut self, number: usize, body: impl AsRef<[u8]>) {
        self.objects[number - 1] = body.as_ref().to_vec();
    }

    /// Adds an object.
    pub fn add(&mut self, body: impl AsRef<[u8]>) -> usize {
        let number = self.reserve();
        self.set(number, body);
        number
    }

    /// Adds a stream; `head` is what its dictionary holds beside the length.
    pub fn stream(&mut self, head: &str, data: &[u8]) -> usize {
        let mut body = format!("<< {head} /Length {} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.add(body)
    }

    /// The file.
    pub fn finish(self, trailer: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (index, body) in self.objects.iter().enumerate() {
            places.push(out.len());
            out.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
            out.extend_from_slice(body);
            out.extend_from_slice(b"\nendobj\n");
        }
        let start = out.len();
        out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).as_bytes());
        for place in &places {
            out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
        }
        out.extend_from_slice(
            format!("trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n", places.len() + 1)
                .as_bytes(),
        );
        out
    }
}

/// A paper: pages of content, and a structure tree where it is tagged.
#[derive(Default)]
pub struct Paper {
    pages: Vec<String>,
    /// Elements as `(name, kids)`; a kid is an element's index or a mark on a page.
    elements: Vec<(String, Vec<Kid>)>,
}

/// What an element of the tree holds.
pub enum Kid {
    /// Another element.
    Element(usize),
    /// A mark: page and number.
    Mark(usize, usize),
}

/// One run of words: `size`, left edge and baseline from the page's foot.
pub fn words(face: &str, size: f32, x: f32, y: f32, text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    format!("BT /{face} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n")
}

/// Content under a mark of the tree.
pub fn marked(number: usize, content: &str) -> String {
    format!("/P <</MCID {number}>> BDC\n{content}EMC\n")
}

/// Content that is page furniture.
pub fn artifact(content: &str) -> String {
    format!("/Artifact BMC\n{content}EMC\n")
}

impl Paper {
    /// Adds a page.
    pub fn page(mut self, content: impl Into<String>) -> Self {
        self.pages.push(content.into());
        self
    }

    /// Adds an element of the tree; elements that hold others come after them, the last is the root.
    pub fn element(mut self, name: &str, kids: Vec<Kid>) -> Self {
        self.elements.push((name.to_owned(), kids));
        self
    }

    /// The file's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut file = Writer::default();
        let root = file.reserve();
        let tree = file.reserve();
        let fonts = [("F", "Helvetica"), ("B", "Helvetica-Bold"), ("I", "Helvetica-Oblique")].map(|(key, name)| {
            let font =
                file.add(format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"));
            format!("/{key} {font} 0 R")
        });
        let pages = file.reserve();
        let kids: Vec<usize> = self
            .pages
            .iter()
            .map(|content| {
                let content = file.stream("", content.as_bytes());
                file.add(format!(
                    "<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
                     /Resources << /Font << {} >> >> >>",
                    fonts.join(" ")
                ))
            })
            .collect();
        let list: Vec<String> = kids.iter().map(|kid| format!("{kid} 0 R")).collect();
        file.set(pages, format!("<< /Type /Pages /Count {} /Kids [{}] >>", list.len(), list.join(" ")));
        let numbers: Vec<usize> = self.elements.iter().map(|_| file.reserve()).collect();
        for ((name, held), number) in self.elements.iter().zip(&numbers) {
            let held: Vec<String> = held
                .iter()
                .map(|kid| match kid {
                    Kid::Element(index) => format!("{} 0 R", numbers[*index]),
                    Kid::Mark(page, mark) => format!("<< /Type /MCR /Pg {} 0 R /MCID {mark} >>", kids[*page]),
                })
                .collect();
            file.set(*number, format!("<< /Type /StructElem /S /{name} /K [{}] >>", held.join(" ")));
        }
        match numbers.last() {
            Some(top) => {
                file.set(tree, format!("<< /Type /StructTreeRoot /K {top} 0 R >>"));
                file.set(root, format!("<< /Type /Catalog /Pages {pages} 0 R /StructTreeRoot {tree} 0 R >>"));
            }
            None => {
                file.set(tree, "null");
                file.set(root, format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
            }
        }
        file.finish("")
    }
}
