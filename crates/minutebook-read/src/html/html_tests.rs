//! Tests of the HTML reader.

use super::*;
use minutebook::text::{BlockKind, Hint};

fn source(page: &str) -> Source {
    read("test.html", page.as_bytes(), &Limits::default()).unwrap()
}

/// Every block as "kind depth marker|words".
fn blocks(page: &str) -> Vec<String> {
    let source = source(page);
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    let line = |block: &minutebook::text::Block| {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Item => format!("li{}", block.depth),
            BlockKind::Cell => block.cell.map_or("?".to_owned(), |c| format!("td{}.{}.{}", c.table, c.row, c.column)),
            BlockKind::Furniture => "-".to_owned(),
            BlockKind::Footnote => "note".to_owned(),
        };
        format!("{kind} {}|{}", block.marker_words(&source), block.words(&source))
    };
    blocks.iter().map(line).collect()
}

#[test]
fn paragraphs_headings_and_breaks() {
    let page = "<html><body><h1>Minutes</h1><p>Present:<br/>A Smith</p><p>&nbsp;</p><p>RESOLVED&nbsp;&ndash; That\n it be <b>noted</b>.";
    assert_eq!(blocks(page), ["h1 |Minutes", "p |Present:", "p |A Smith", "p |RESOLVED – That it be noted."]);
}

#[test]
fn lists_print_their_markers() {
    let page = "<ol start=3><li>one<ol type=a><li>x<li>y</ol><li value=9>two</ol><ul><li>b<p>more</p></li><li>(i) c</ul>\
                <ol style='list-style-type:lower-roman'><li>r</li></ol>";
    let expected =
        ["li0 3.|one", "li1 (a)|x", "li1 (b)|y", "li0 9.|two", "li0 •|b", "p |more", "li0 (i)|c", "li0 (i)|r"];
    assert_eq!(blocks(page), expected);
}

#[test]
fn markers_typed_by_hand_stand_apart() {
    let page = "<div><p>·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; noted the report</p><p>(a)&nbsp; approved it</p><p>12. Budget</p></div>";
    assert_eq!(blocks(page), ["li0 ·|noted the report", "li0 (a)|approved it", "li0 12.|Budget"]);
}

#[test]
fn tables_have_rows_and_columns() {
    let page = "<p>x</p><table><thead><tr><th>Name<th>Role<tbody><tr><td>A Smith<td>Chair<tr><td rowspan=2>B<td>Vice<tr><td>C</table>";
    let expected = [
        "p |x",
        "td0.0.0 |Name",
        "td0.0.1 |Role",
        "td0.1.0 |A Smith",
        "td0.1.1 |Chair",
        "td0.2.0 |B",
        "td0.2.1 |Vice",
        "td0.3.1 |C",
    ];
    assert_eq!(blocks(page), expected);
}

#[test]
fn a_table_that_holds_the_page_is_unwrapped() {
    let page = "<table><tr><td><h2>Item</h2><p>Words</p><table><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>";
    assert_eq!(blocks(page), ["h2 |Item", "p |Words", "td0.0.0 |a", "td0.0.1 |b", "td0.1.0 |c", "td0.1.1 |d"]);
    assert_eq!(
        blocks("<div><table><tr><td>Only column<tr><td>Of words</table></div>"),
        ["p |Only column", "p |Of words"]
    );
}

#[test]
fn numbers_beside_words_become_their_markers() {
    let page = "<table><tr><th>No.<th>Item<tr><td>12.<td><p>Apologies for absence</p><p>There were none at all.</p>\
                <tr><td>13.<td>Minutes of the last meeting</table>";
    let expected = [
        "- |No.",
        "- |Item",
        "li0 12.|Apologies for absence",
        "p |There were none at all.",
        "li0 13.|Minutes of the last meeting",
    ];
    assert_eq!(blocks(page), expected);
}

#[test]
fn what_is_no_part_of_the_paper_is_set_aside() {
    let page = "<html><head><title>Agenda</title><script>if (a<b) x()</script><style>p{}</style></head><body>\
                <div class='cookie-banner'><p>Cookies</p></div><nav><ul><li>Home</ul></nav><header>Council</header>\
                <main><header><h1>Minutes</h1></header><p><AI1>Budget</AI1></p></main><footer>Contact</footer>";
    let expected = ["- |Agenda", "- |Cookies", "- •|Home", "- |Council", "h1 |Minutes", "p |Budget", "- |Contact"];
    assert_eq!(blocks(page), expected);
}

#[test]
fn class_names_give_hints() {
    let page = "<html><body><h2 class='mgSubTitleTxt'>Cabinet</h2><table><tr><td class='mgItemNumberCell'><p class='mgAiTitleTxt'>4.</p>\
                <td><p class='mgAiTitleTxt'>Savings plan <a href=x>PDF 500 KB</a></p><div class='mgWordPara'><p>To consider the plan.</p></div>\
                <p class='mgSubItemTitleTxt'>Decision:</p><div class='mgWordPara'><p>That the plan be approved.</p></div></table>";
    let source = source(page);
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    let seen: Vec<_> = blocks.iter().map(|b| (b.marker_words(&source), b.words(&source), b.hint)).collect();
    let expected = [
        ("", "Cabinet", Some(Hint::Title)),
        ("4.", "Savings plan", Some(Hint::ItemTitle)),
        ("", "PDF 500 KB", Some(Hint::Attachment)),
        ("", "To consider the plan.", Some(Hint::Purpose)),
        ("", "Decision:", Some(Hint::Label)),
        ("", "That the plan be approved.", None),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn bold_is_of_all_words() {
    let page = "<p><strong>All bold</strong></p><p><b>Some</b> not</p><p><span style='font-weight:bold'>Styled</span></p><p><b>open<p>next";
    let source = source(page);
    let Shape::Blocks(blocks) = source.shape() else { panic!("blocks") };
    assert_eq!(blocks.iter().map(|block| block.bold).collect::<Vec<_>>(), [true, false, true, true, false]);
}

#[test]
fn words_map_back_to_the_page() {
    let page = "<p>Cost:&nbsp;&pound;5 &amp; more</p>\n<ul><li>Caf&eacute; open</li></ul>";
    let source = source(page);
    for (word, there) in
        [("Cost", "Cost"), ("5", "5 "), ("more", "more"), ("open", "open"), ("£", "&pound;"), ("Caf", "Caf")]
    {
        let clean = source.text().find(word).unwrap() as u32;
        assert_eq!(source.original(clean), Some(page.find(there).unwrap() as u32), "{word}");
    }
}

#[test]
fn fragments_keep_the_lines_of_their_writer() {
    assert_eq!(
        blocks("<h1>Minutes</h1>\nPresent: all\n<ol start=\"7\">\n<li>Police</li>\n</ol>\nClosed"),
        ["h1 |Minutes", "p |Present: all", "li0 7.|Police", "p |Closed"]
    );
    assert_eq!(blocks("Present: A,\nB<br />C &pound;5<br /><br />\n\nD"), ["p |Present: A, B", "p |C £5", "p |D"]);
}

#[test]
fn pages_without_a_paper_say_so() {
    let refused = |name: &str, page: &str| read(name, page.as_bytes(), &Limits::default()).unwrap_err().to_string();
    let login = "<html><title>Sign in</title><body><form><label>User</label><input type=password></form>";
    assert!(refused("minutes.html", login).contains("an HTML page to log in"));
    let lost = "<html><title>Document not found - A Council</title><body><h1>Not found</h1><p>Try the search.</p>";
    assert!(refused("report.pdf", lost).contains("an HTML page saved under another name"));
    assert!(refused("a.html", "<html><body><script>x</script></body></html>").contains("an HTML page without words"));
    let paper = "<html><title>Log in | Minutes</title><body><p>RESOLVED That the log in page be mended.</p>";
    assert_eq!(read("a.pdf", paper.as_bytes(), &Limits::default()).unwrap().remarks().len(), 1);
}

#[test]
fn broken_markup_is_read() {
    assert_eq!(
        blocks("<p>a</div></p></td><b><p>c</b>d<table><tr>x</tr></table></table>e<li>f"),
        ["p |a", "p |cd", "p |x", "p |e", "li0 •|f"]
    );
}

#[test]
fn hostile_pages_take_linear_time() {
    let repeat = |what: &str, times: usize| format!("<p>start</p>{}", what.repeat(times));
    for page in [
        repeat("<div>", 100_000),
        repeat("<ul><li>", 65_536),
        repeat("<table><tr><td>", 50_000),
        repeat("<b><p>", 100_000),
        repeat("<div><li></li>", 50_000),
        repeat("<i></b></p>", 100_000),
        format!("<ul>{}</ul>", "<li>x".repeat(200_000)),
        format!("x{}{}", "<div>".repeat(50_000), "</p><li></li></ul>".repeat(50_000)),
        repeat("<table><tr><td colspan=60000 rowspan=60000>a", 2_000),
    ] {
        let started = std::time::Instant::now();
        let read = read("hostile.html", page.as_bytes(), &Limits::default());
        assert!(read.is_ok(), "{:?}", read.err());
        assert!(started.elapsed().as_secs() < 20, "{} took {:?}", &page[..40], started.elapsed());
    }
}

#[test]
fn elements_are_counted() {
    let limits = Limits { nodes: 1000, ..Limits::default() };
    let page = |times: usize| "<p>words</p>".repeat(times);
    assert!(read("a.html", page(1000).as_bytes(), &limits).is_ok());
    let refused = read("a.html", page(1002).as_bytes(), &limits).unwrap_err();
    assert!(matches!(refused, ReadError::TooLarge { what: "elements", limit: 1000, .. }));
}

#[test]
fn a_meeting_page_reads_alike_without_its_class_names() {
    let page = "<html><body><a href=/>Fernshire Council</a><p>We use cookies to help.</p><h1 class='mgMainTitleTxt'>Minutes</h1>\
        <table><tr><th>No.</th><th>Item</th></tr>\
        <tr><td class='mgItemNumberCell'><p class='mgAiTitleTxt'>11.</p></td><td><p class='mgAiTitleTxt'>Street trees <a href=x>PDF 2 MB</a></p>\
        <p class='mgSubItemTitleTxt'>Decision:</p><div class='mgWordPara'><p>That the trees be planted.</p></div>\
        <ul class='mgActionList'><li><a href=y>View the decision for item 11.</a></li></ul></td></tr>\
        <tr><td><p>Part II</p></td><td><p>Business that is held in private</p></td></tr>\
        <tr><td><p>12.</p></td><td><p>Sale of the old depot</p></td></tr><tr><td><p>13.</p></td><td><p>Lease of the new depot</p></td></tr>\
        <tr><td><p>14.</p></td><td><p>Any other business of the day</p></td></tr></table>";
    let expected = [
        "- |Fernshire Council",
        "- |We use cookies to help.",
        "h1 |Minutes",
        "- |No.",
        "- |Item",
        "li0 11.|Street trees",
        "- |PDF 2 MB",
        "p |Decision:",
        "p |That the trees be planted.",
        "- •|View the decision for item 11.",
        "p |Part II",
        "p |Business that is held in private",
        "li0 12.|Sale of the old depot",
        "li0 13.|Lease of the new depot",
        "li0 14.|Any other business of the day",
    ];
    assert_eq!(blocks(page), expected);
    let bare: String = page
        .split(" class='")
        .enumerate()
        .map(|(at, piece)| if at == 0 { piece } else { piece.split_once('\'').map_or("", |(_, rest)| rest) })
        .collect();
    assert_eq!(blocks(&bare), expected);
}
