//! A form with a file in it.

use axum::extract::{FromRequest, Multipart, Request};

use super::Platform;

/// The mark of a request that was larger than any may be; its body was thrown away.
#[derive(Clone, Copy, Debug)]
pub struct TooLarge;

/// What came of a form with a file.
pub(crate) enum Upload {
    /// The form, to be read part by part.
    Form(Multipart),
    /// It was larger than any form may be.
    TooLarge,
    /// It was no such form.
    Nothing,
}

impl FromRequest<Platform> for Upload {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self, Self::Rejection> {
        if request.extensions().get::<TooLarge>().is_some() {
            return Ok(Self::TooLarge);
        }
        let form = Multipart::from_request(request, platform).await;
        Ok(form.map_or(Self::Nothing, Self::Form))
    }
}
