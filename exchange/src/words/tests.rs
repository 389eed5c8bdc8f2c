//! Text of other systems, converted.

use super::*;

fn converted(text: &str, markup: Markup) -> String {
    markdown(text, markup, 1, &mut Problems::default())
}

#[test]
fn what_means_nothing_stays_meaningless() {
    assert_eq!(
        converted("1. a * b_c $5 <b>", Markup::Plain),
        "1\\. a \\* b\\_c \\$5 \\<b>"
    );
    assert_eq!(
        converted("first\nsecond\n\nthird", Markup::Plain),
        "first\\\nsecond\n\nthird"
    );
    assert_eq!(
        converted("a < b & c > d", Markup::Moodle),
        "a \\< b \\& c > d"
    );
}

#[test]
fn html_becomes_markdown() {
    let html = "<p>Which <b>one</b>?</p><ul><li>first</li><li>second</li></ul>";
    assert_eq!(
        converted(html, Markup::Html),
        "Which **one**?\n\n- first\n- second"
    );
    assert_eq!(converted("one<br>two", Markup::Html), "one\\\ntwo");
    assert_eq!(
        converted("5&nbsp;mg &lt; 6 mg", Markup::Html).replace('\u{a0}', " "),
        "5 mg < 6 mg"
    );
}

#[test]
fn nothing_that_could_run_comes_through() {
    let hostile = "<script>alert(1)</script><a href=\"javascript:alert(1)\">go</a><img src=x onerror=alert(1)><svg/onload=alert(1)>";
    let converted = converted(hostile, Markup::Html);
    for word in ["script", "alert", "onerror", "onload", "javascript"] {
        assert!(!converted.contains(word), "{converted}");
    }
}

#[test]
fn what_html_says_in_words_stays_words() {
    for html in [
        "<p>&lt;script&gt;x&lt;/script&gt;</p>",
        "<p>a&#42;b&#42; &#96;c&#96; &#91;d&#93;(e)</p>",
    ] {
        let converted = converted(html, Markup::Html);
        let events: Vec<_> = pulldown_cmark::Parser::new(&converted)
            .filter(|event| !matches!(event, pulldown_cmark::Event::Text(_)))
            .collect();
        assert_eq!(events.len(), 2, "{converted}: {events:?}");
    }
}

#[test]
fn formulas_of_other_systems_become_ours() {
    assert_eq!(
        converted("<p>So \\(a_1 &lt; b\\) holds</p>", Markup::Html),
        "So $a_1 < b$ holds"
    );
    assert_eq!(
        converted("Is $$x^2$$ for $5?", Markup::Moodle),
        "Is $x^2$ for \\$5?"
    );
}

#[test]
fn words_can_be_had_without_marks() {
    assert_eq!(
        unmarked("<p>A <em>big_one</em></p>", Markup::Html),
        "A big_one"
    );
    assert_eq!(unmarked("  a\n b ", Markup::Plain), "a b");
}
