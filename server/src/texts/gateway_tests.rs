//! A gateway that behaves, and several that don't.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;

/// A gateway that hears one request, gives this answer and returns what it heard. Without an answer it says nothing
/// and never hangs up.
async fn gateway(answer: Option<&'static str>) -> (Gateway, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/send?from=Seekh", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut heard = String::new();
        let mut part = [0; 4096];
        // The body ends with the brace that no header has.
        while !heard.ends_with('}') {
            let length = stream.read(&mut part).await.unwrap();
            heard.push_str(std::str::from_utf8(&part[..length]).unwrap());
            if length == 0 {
                break;
            }
        }
        match answer {
            Some(answer) => stream.write_all(answer.as_bytes()).await.unwrap(),
            None => std::future::pending().await,
        }
        heard
    });
    let address = GatewayAddress::parse(&url).unwrap();
    let token = Some("the secret".to_owned());
    let gateway = Gateway::new(address, token, BodyTemplate::default()).unwrap();
    (gateway, heard)
}

async fn sent(answer: &'static str) -> Result<(), NotSent> {
    let (gateway, heard) = gateway(Some(answer)).await;
    let result = gateway.send(TextId(7), "+923001234567", "words").await;
    heard.await.unwrap();
    result
}

#[tokio::test]
async fn a_gateway_hears_the_number_the_words_and_the_token() {
    let (gateway, heard) =
        gateway(Some("HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n")).await;
    let text = "سیکھ کا \"کوڈ\": {to} 123456\n}";
    gateway
        .send(TextId(7), "+923001234567", text)
        .await
        .unwrap();
    let heard = heard.await.unwrap();
    let (head, body) = heard.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("POST /send?from=Seekh HTTP/1.1\r\n"),
        "{head}"
    );
    for line in [
        "authorization: Bearer the secret",
        "content-type: application/json",
        "idempotency-key: seekh-text-7",
        "host: 127.0.0.1:",
    ] {
        assert!(
            head.to_lowercase().contains(&line.to_lowercase()),
            "{line}: {head}"
        );
    }
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(
        body,
        serde_json::json!({ "to": "+923001234567", "text": text })
    );
}

#[tokio::test]
async fn an_answer_is_for_good_or_for_now() {
    for taken in ["200 OK", "201 Created", "204 No Content"] {
        let answer: &'static str = format!("HTTP/1.1 {taken}\r\n\r\n").leak();
        sent(answer).await.unwrap();
    }
    for refused in [
        "400 Bad",
        "403 Blocked",
        "404 Unknown",
        "422 No such number",
    ] {
        let answer: &'static str = format!("HTTP/1.1 {refused}\r\n\r\n").leak();
        assert!(
            matches!(sent(answer).await, Err(NotSent::Refused(_))),
            "{refused}"
        );
    }
    for later in [
        "301 Moved",
        "401 Who?",
        "408 Slow",
        "429 Enough",
        "500 Oh",
        "503 Busy",
    ] {
        let answer: &'static str = format!("HTTP/1.1 {later}\r\n\r\n").leak();
        assert!(
            matches!(sent(answer).await, Err(NotSent::Later(_))),
            "{later}"
        );
    }
}

#[tokio::test]
async fn garbage_silence_and_nobody_are_tried_again() {
    for garbage in [
        "",
        "\0\0\0",
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 banana\r\n\r\n",
        "HTTP/1.1 2",
    ] {
        assert!(
            matches!(sent(garbage).await, Err(NotSent::Later(_))),
            "{garbage:?}"
        );
    }
    let (mut silent, _heard) = gateway(None).await;
    silent.patience = Duration::from_millis(50);
    let result = silent.send(TextId(7), "+923001234567", "words").await;
    assert!(matches!(result, Err(NotSent::Later(_))));
    let nobody = GatewayAddress::parse("http://127.0.0.1:1/").unwrap();
    let nobody = Gateway::new(nobody, None, BodyTemplate::default()).unwrap();
    let result = nobody.send(TextId(7), "+923001234567", "words").await;
    assert!(matches!(result, Err(NotSent::Later(_))));
}

#[test]
fn a_gateway_that_others_can_listen_to_is_refused() {
    for url in [
        "http://gateway.example.org/",
        "http://localhost.example.org/",
        "ftp://localhost/",
        "gateway",
        "/send",
        "http://user:secret@gateway.example.org/",
    ] {
        let error = GatewayAddress::parse(url).unwrap_err();
        assert!(!error.contains("secret"), "{error}");
    }
    GatewayAddress::parse("https://gateway.example.org:8443/send").unwrap();
}

#[test]
fn a_template_needs_both_places_and_keeps_the_rest() {
    for text in [
        "",
        "{to} {text}",
        "{\"to\":\"{to}\"}",
        "{\"text\":\"{text}\"}",
    ] {
        assert!(BodyTemplate::parse(text).is_err(), "{text}");
    }
    let template =
        r#"{"messages":[{"from":"Seekh","destinations":["{to}"],"text":"{text}","n":1}]}"#;
    let body = BodyTemplate::parse(template)
        .unwrap()
        .filled("+1", "a\"b {to}");
    let expected = serde_json::json!({
        "messages": [{ "from": "Seekh", "destinations": ["+1"], "text": "a\"b {to}", "n": 1 }]
    });
    assert_eq!(body, expected);
}
