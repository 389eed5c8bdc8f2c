//! Documents: their one text, and what a change to it does.

use time::macros::date;

use super::*;

fn document() -> CertificateDocument {
    let academy = Provider {
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: PrintedText::new("en", "Health Services Academy").with("ur", "ہیلتھ سروسز اکیڈمی"),
    };
    CertificateDocument {
        format: FORMAT,
        serial: "0000-0000-0001-CJZ5".parse().unwrap(),
        kind: DocumentKind::Achievement {
            assessments: vec![AssessmentResult {
                id: "final".to_owned(),
                title: PrintedText::new("en", "Final assessment"),
                pass_mark: 75,
                score: 90,
            }],
        },
        name: "A name \"in quotes\" / نام".to_owned(),
        course: CertifiedCourse {
            id: "data-quality".to_owned(),
            title: PrintedText::new("en", "Data quality").with("ur", "ڈیٹا کا معیار"),
            revision: 3,
            cpd_hours: "1.5".to_owned(),
            languages: vec!["en".to_owned(), "ur".to_owned()],
        },
        completed_on: date!(2027 - 01 - 02),
        issued_on: date!(2027 - 01 - 03),
        accountable: academy.clone(),
        host: academy,
        joint: Vec::new(),
        accreditation: Accreditation::NotByPmdcOrPnmc,
        verify_address: "https://example.org/verify/000000000001CJZ5".to_owned(),
        demonstration: false,
    }
}

#[test]
fn the_text_of_a_document_stays_as_it_is() {
    insta::assert_snapshot!(document().to_text().unwrap());
}

#[test]
fn a_document_reads_back_to_the_same_text() {
    let text = document().to_text().unwrap();
    let again = CertificateDocument::from_text(&text).unwrap();
    assert_eq!(again, document());
    assert_eq!(again.to_text().unwrap(), text);
}

#[test]
fn a_changed_text_does_not_fit_its_digest() {
    let text = document().to_text().unwrap();
    let digest = digest_of(&text);
    assert_eq!(digest.len(), 64);
    assert!(verify_digest(&text, &digest));
    assert!(!verify_digest(&text.replace("1.5", "15"), &digest));
    assert!(!verify_digest(&text, &digest.replace(&digest[..1], "x")));
    assert!(!verify_digest(&text, ""));
}

#[test]
fn a_text_that_is_no_document_is_an_error() {
    let text = document().to_text().unwrap();
    for broken in [
        "",
        "{}",
        &text.replace("2027-01-02", "2027-13-02"),
        &text.replace("achievement", "sainthood"),
        &text.replace("000000000001CJZ5\"", "000000000001CJZ6\""),
    ] {
        assert!(CertificateDocument::from_text(broken).is_err(), "{broken}");
    }
}

#[test]
fn providers_are_named_once_each() {
    let mut document = document();
    assert_eq!(document.providers().len(), 1);
    document.host = Provider {
        slug: "lums".to_owned(),
        short_name: "LUMS".to_owned(),
        name: PrintedText::new("en", "Lahore University of Management Sciences"),
    };
    document.joint = vec![document.accountable.clone(), document.host.clone()];
    let slugs: Vec<&str> = document
        .providers()
        .iter()
        .map(|provider| provider.slug.as_str())
        .collect();
    assert_eq!(slugs, ["hsa", "lums"]);
}

#[test]
fn a_missing_translation_falls_back_and_says_so() {
    let title = PrintedText::new("en", "Data quality").with("ur", "ڈیٹا کا معیار");
    assert_eq!(title.get("ur"), ("ur", "ڈیٹا کا معیار"));
    assert_eq!(title.get("en"), ("en", "Data quality"));
    assert_eq!(
        PrintedText::new("en", "Only English").get("ur"),
        ("en", "Only English")
    );
    assert_eq!(
        PrintedText::new("en", "Old").with("en", "New").get("en"),
        ("en", "New")
    );
}
