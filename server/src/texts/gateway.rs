//! A gateway for text messages that is spoken to by HTTP: one POST with a JSON body for each text.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::{HeaderValue, Request, StatusCode, Uri};
use campus::messages::TextId;
use futures_util::future::{Either, select};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::NotSent;

/// A gateway that takes longer is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// A gateway to which numbers and codes travel encrypted, or that is on this machine.
#[derive(Clone, Debug)]
pub(crate) struct GatewayAddress(Uri);

impl GatewayAddress {
    /// Reads `text_gateway_url`. The address may hold a password, so no error repeats it.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let shape = "write it like `https://gateway.example.org/send`, or `none`";
        let uri: Uri = url.parse().map_err(|_| shape.to_owned())?;
        let host = uri.host().ok_or(shape)?;
        let here = ["localhost", "127.0.0.1", "[::1]"].contains(&host);
        match uri.scheme_str() {
            Some("https") => Ok(Self(uri)),
            Some("http") if here => Ok(Self(uri)),
            Some("http") => Err(
                "begin it with `https://`: numbers and codes would travel unencrypted".to_owned(),
            ),
            _ => Err(shape.to_owned()),
        }
    }

    fn port(&self) -> u16 {
        let usual = if self.is_encrypted() { 443 } else { 80 };
        self.0.port_u16().unwrap_or(usual)
    }

    fn is_encrypted(&self) -> bool {
        self.0.scheme_str() == Some("https")
    }

    /// Without the brackets of an IPv6 address.
    fn host(&self) -> &str {
        let host = self.0.host().unwrap_or_default();
        host.trim_start_matches('[').trim_end_matches(']')
    }
}

/// The JSON that the gateway wants, with `{to}` and `{text}` where number and words belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BodyTemplate(Value);

impl BodyTemplate {
    /// Reads `text_gateway_body`. It is understood as JSON before anything is put in, so that no text can end its
    /// place and say more.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(text)
            .map_err(|error| format!("write JSON like `{{\"to\":\"{{to}}\"}}`: {error}"))?;
        let written = value.to_string();
        match ["{to}", "{text}"]
            .into_iter()
            .find(|place| !written.contains(place))
        {
            Some(missing) => Err(format!("`{missing}` is missing")),
            None => Ok(Self(value)),
        }
    }

    fn filled(&self, to: &str, text: &str) -> Value {
        filled(&self.0, to, text)
    }
}

impl Default for BodyTemplate {
    fn default() -> Self {
        Self(serde_json::json!({ "to": "{to}", "text": "{text}" }))
    }
}

fn filled(template: &Value, to: &str, text: &str) -> Value {
    match template {
        Value::String(written) => Value::String(
            written
                .split("{text}")
                .map(|part| part.replace("{to}", to))
                .collect::<Vec<_>>()
                .join(text),
        ),
        Value::Array(all) => all.iter().map(|part| filled(part, to, text)).collect(),
        Value::Object(all) => all
            .iter()
            .map(|(key, part)| (key.clone(), filled(part, to, text)))
            .collect(),
        other => other.clone(),
    }
}

/// A gateway at work.
#[derive(Clone)]
pub(crate) struct Gateway {
    address: GatewayAddress,
    token: Option<HeaderValue>,
    body: BodyTemplate,
    tls: TlsConnector,
    patience: Duration,
}

impl std::fmt::Debug for Gateway {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Gateway(…)")
    }
}

impl Gateway {
    pub(super) fn new(
        address: GatewayAddress,
        token: Option<String>,
        body: BodyTemplate,
    ) -> anyhow::Result<Self> {
        let roots: RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let token = token
            .map(|token| HeaderValue::from_str(&format!("Bearer {token}")))
            .transpose()
            .map_err(|_| anyhow!("text_gateway_token: it can't stand in a header"))?;
        Ok(Self {
            address,
            token,
            body,
            tls: TlsConnector::from(Arc::new(tls)),
            patience: PATIENCE,
        })
    }

    /// Hands one text over. Sent twice it carries the same key, so that a gateway can send it once.
    pub(super) async fn send(&self, id: TextId, to: &str, text: &str) -> Result<(), NotSent> {
        let status = tokio::time::timeout(self.patience, self.ask(id, to, text))
            .await
            .context("the gateway took too long")??;
        match status {
            status if status.is_success() => Ok(()),
            // These say nothing of the text: our token is not taken, or there is too much at once.
            StatusCode::UNAUTHORIZED
            | StatusCode::PROXY_AUTHENTICATION_REQUIRED
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::TOO_EARLY
            | StatusCode::TOO_MANY_REQUESTS => Err(anyhow!("the gateway said {status}").into()),
            status if status.is_client_error() => Err(NotSent::Refused(status.to_string())),
            status => Err(anyhow!("the gateway said {status}").into()),
        }
    }

    async fn ask(&self, id: TextId, to: &str, text: &str) -> anyhow::Result<StatusCode> {
        let host = self.address.host();
        let stream = TcpStream::connect((host, self.address.port()))
            .await
            .context("the gateway can't be reached")?;
        let request = self.request(id, to, text)?;
        if self.address.is_encrypted() {
            let name = ServerName::try_from(host.to_owned())?;
            let stream = self.tls.connect(name, stream).await?;
            exchange(stream, request).await
        } else {
            exchange(stream, request).await
        }
    }

    fn request(&self, id: TextId, to: &str, text: &str) -> anyhow::Result<Request<Full<Bytes>>> {
        let uri = &self.address.0;
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let Some(authority) = uri.authority() else {
            bail!("the gateway has no host");
        };
        let authority = authority.as_str().rsplit('@').next().unwrap_or_default();
        let mut request = Request::post(path)
            .header(HOST, authority)
            .header(CONTENT_TYPE, "application/json")
            .header("idempotency-key", format!("seekh-text-{id}"));
        if let Some(token) = &self.token {
            let mut token = token.clone();
            token.set_sensitive(true);
            request = request.header(AUTHORIZATION, token);
        }
        let body = self.body.filled(to, text).to_string();
        Ok(request.body(Full::from(body))?)
    }
}

/// Sends the request over the stream; of the answer only the status is read.
async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> anyhow::Result<StatusCode> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let answer = pin!(sender.send_request(request));
    // The connection must be driven for the answer to come. It may end with the answer, which is there all the same.
    let answer = match select(answer, pin!(connection)).await {
        Either::Left((answer, _)) => answer,
        Either::Right((_, answer)) => answer.await,
    };
    Ok(answer
        .context("the gateway's answer can't be read")?
        .status())
}

#[cfg(test)]
#[path = "gateway_tests.rs"]
mod tests;
