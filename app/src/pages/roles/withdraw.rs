//! Takes back a role, or an invitation to one.

use axum::response::Response;
use campus::Error;
use campus::roles::{self, Place, WithdrawRefusal};

use super::invite::InviteForm;
use super::place::{PlaceAddress, roles_page};
use super::show;
use crate::components::FormErrors;
use crate::web::{Member, Notice, Path, Problem};

pub(super) async fn role(
    member: Member,
    Path(address): Path<PlaceAddress>,
) -> Result<Response, Problem> {
    let (place, grant) = (address.place(), address.grant()?);
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    match roles::withdraw_role(campus, &moment, &member.person, &place, grant).await {
        Ok(None) => gone(member, &place).await,
        Ok(Some(())) => {
            let own = roles::keeping(campus.read(), &member.person, &place).await?;
            // Who took back their own right sees the page no more.
            let back = own.map_or("/work".to_owned(), |_| roles_page(&place));
            Ok(member.visit.redirect_with(&back, Notice::RoleWithdrawn))
        }
        Err(Error::Refused(refusal)) => {
            let sentences = member.visit.sentences;
            let mut errors = FormErrors::default();
            errors.add(
                format!("grant-{grant}"),
                match refusal {
                    WithdrawRefusal::LastOfPlatform => sentences.roles_error_last_of_platform(),
                    WithdrawRefusal::LastOfInstitution => {
                        sentences.roles_error_last_of_institution()
                    }
                },
            );
            show::render(member, &place, InviteForm::default(), errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

pub(super) async fn invitation(
    member: Member,
    Path(address): Path<PlaceAddress>,
) -> Result<Response, Problem> {
    let (place, id) = (address.place(), address.invitation()?);
    let platform = &member.visit.platform;
    let moment = platform.moment();
    let person = &member.person;
    let done = roles::withdraw_invitation(platform.campus(), &moment, person, &place, id).await?;
    if done.is_none() {
        return gone(member, &place).await;
    }
    let back = roles_page(&place);
    Ok(member
        .visit
        .redirect_with(&back, Notice::InvitationWithdrawn))
}

/// What was to be taken back is not there any more: the page says so, to those who may see it.
pub(super) async fn gone(member: Member, place: &Place) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    errors.add("main", member.visit.sentences.roles_error_gone());
    show::render(member, place, InviteForm::default(), errors).await
}
