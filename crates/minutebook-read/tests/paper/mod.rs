//! One short paper, written in every format.
#![allow(dead_code)]

use crate::word::{docx, level, listed, p};

/// The paper as a page.
pub const HTML: &str = "<!DOCTYPE html><html><body>
<h1>Highways Panel</h1>
<h2>12. Winter gritting</h2>
<p>The Panel considered a report of the Head of Roads.</p>
<p>RESOLVED &ndash; That</p>
<ol type='a'><li>the salt plan be <b>approved</b>;<ul><li>with the new route</li></ul></li><li>a report come back in May.</li></ol>
<table><tr><th>Route</th><th>Cost</th></tr><tr><td>Hill Lane</td><td>&pound;500</td></tr></table>
<p>The meeting closed at 8.15 pm.</p></body></html>";

/// The paper in Markdown.
pub const MARKDOWN: &str = "# Highways Panel

## 12. Winter gritting

The Panel considered a report
of the Head of Roads.

RESOLVED &ndash; That

\\(a) the salt plan be **approved**;

- with the new route

\\(b) a report come back in May.

| Route | Cost |
|---|---|
| Hill Lane | £500 |

The meeting closed at 8.15 pm.
";

/// The paper in plain text.
pub const TEXT: &str = "HIGHWAYS PANEL

12. WINTER GRITTING

The Panel considered a report of the Head of Roads.

RESOLVED – That

(a) the salt plan be approved;

    •  with the new route

(b) a report come back in May.

Route          Cost
Hill Lane      £500

The meeting closed at 8.15 pm.
";

/// The paper as a Word document.
pub fn word() -> Vec<u8> {
    let (body, lists, styles) = word_parts();
    docx(&body, &[("numbering", &lists), ("styles", &styles)])
}

/// The inner XML of its body, its lists and its styles.
pub fn word_parts() -> (String, String, String) {
    let lists = format!(
        "<w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
        level(0, "lowerLetter", "(%1)"),
        level(1, "bullet", "\u{f0b7}")
    );
    let styles = "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/></w:style>";
    let heading = |style: &str, words: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    let row =
        |cells: [&str; 2]| format!("<w:tr>{}</w:tr>", cells.map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).concat());
    let body = [
        heading("H1", "Highways Panel"),
        heading("H2", "12. Winter gritting"),
        p("The Panel considered a report of the Head of Roads."),
        p("RESOLVED – That"),
        listed(1, 0, "the salt plan be approved;"),
        listed(1, 1, "with the new route"),
        listed(1, 0, "a report come back in May."),
        format!("<w:tbl>{}{}</w:tbl>", row(["Route", "Cost"]), row(["Hill Lane", "£500"])),
        p("The meeting closed at 8.15 pm."),
    ];
    (body.concat(), lists, styles.to_owned())
}
