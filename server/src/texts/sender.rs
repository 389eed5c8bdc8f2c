//! Where text messages go: to a gateway, or as files into a folder.

use std::path::{Path, PathBuf};

use anyhow::Context;
use campus::messages::TextId;

use super::gateway::Gateway;
use crate::configuration::Configuration;
use crate::private;

/// Where the configuration sends text messages.
#[derive(Clone, Debug, Default)]
pub(crate) enum TextsGo {
    /// Into the folder `texts` in the data folder.
    #[default]
    Folder,
    /// Nowhere: telephones can't be used here.
    Nowhere,
    /// To this gateway.
    Gateway(super::GatewayAddress),
}

/// Why a text was not sent.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotSent {
    /// The same text would be refused again.
    #[error("the gateway refused it: {0}")]
    Refused(String),
    /// Another time it may go through.
    #[error(transparent)]
    Later(#[from] anyhow::Error),
}

/// Sends text messages in the installation's name.
#[derive(Clone, Debug)]
pub(crate) enum TextSender {
    Gateway(Gateway),
    Files(PathBuf),
    Nobody,
}

impl TextSender {
    /// As configured.
    pub(crate) fn new(configuration: &Configuration) -> anyhow::Result<Self> {
        Ok(match &configuration.texts {
            TextsGo::Nowhere => Self::Nobody,
            TextsGo::Folder => files(&configuration.data_directory.join("texts"))?,
            TextsGo::Gateway(address) => Self::Gateway(Gateway::new(
                address.clone(),
                configuration.text_gateway_token.clone(),
                configuration.text_gateway_body.clone(),
            )?),
        })
    }

    /// Hands one text over.
    pub(crate) async fn send(&self, id: TextId, to: &str, text: &str) -> Result<(), NotSent> {
        match self {
            Self::Gateway(gateway) => gateway.send(id, to, text).await,
            Self::Files(folder) => {
                let path = folder.join(format!("{id}.txt"));
                let content = format!("{to}\n\n{text}\n");
                tokio::fs::write(&path, content)
                    .await
                    .with_context(|| format!("can't write {}", path.display()))?;
                tracing::info!(path = %path.display(), "text message written");
                Ok(())
            }
            Self::Nobody => Err(NotSent::Refused("no texts are sent here".to_owned())),
        }
    }
}

fn files(folder: &Path) -> anyhow::Result<TextSender> {
    private::make_folder(folder)
        .with_context(|| format!("data_directory: can't make {}", folder.display()))?;
    Ok(TextSender::Files(folder.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn without_a_gateway_a_text_becomes_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().display().to_string();
        let variables = [("SEEKH_DATA_DIRECTORY".to_owned(), data)];
        let configuration = Configuration::load(None, variables).unwrap();
        let sender = TextSender::new(&configuration).unwrap();
        sender
            .send(TextId(7), "+923001234567", "سیکھ")
            .await
            .unwrap();
        let file = folder.path().join("texts/7.txt");
        assert_eq!(
            std::fs::read_to_string(file).unwrap(),
            "+923001234567\n\nسیکھ\n"
        );
    }

    #[tokio::test]
    async fn where_none_are_sent_each_is_refused() {
        let variables = [("SEEKH_TEXT_GATEWAY_URL".to_owned(), "none".to_owned())];
        let configuration = Configuration::load(None, variables).unwrap();
        let sender = TextSender::new(&configuration).unwrap();
        let refused = sender.send(TextId(7), "+923001234567", "text").await;
        assert!(matches!(refused, Err(NotSent::Refused(_))));
    }
}
