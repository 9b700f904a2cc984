//! Every check: forms in which it must be raised, and near-misses in which it must not.

mod review {
    mod lists;
    mod meetings;
    mod reports;

    use minutebook::text::Source;

    /// The codes of a paper's findings, each with the words that it points at.
    pub fn findings(text: &str) -> Vec<(String, String)> {
        let source = Source::from_text("paper", text);
        let checks = minutebook::parse(&source).value.checks;
        for check in &checks {
            assert!(check.quote.holds_in(source.text()), "{check:?}");
            assert!(!check.message.is_empty() && !check.quote.text.is_empty(), "{check:?}");
        }
        checks.into_iter().map(|check| (check.code, check.quote.text)).collect()
    }

    /// Each paper has this finding once, and no other.
    pub fn raised(code: &str, papers: &[&str]) {
        for paper in papers {
            let found = findings(paper);
            assert!(matches!(&found[..], [(found, _)] if found == code), "{code}: {found:?} in\n{paper}");
        }
    }

    /// No paper has any finding at all.
    pub fn silent(papers: &[&str]) {
        for paper in papers {
            let found = findings(paper);
            assert!(found.is_empty(), "{found:?} in\n{paper}");
        }
    }
}
