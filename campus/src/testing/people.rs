//! People for tests.

use courseware::Language;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::World;
use crate::institutions::InstitutionId;
use crate::messages::{Event, Letter, notify};
use crate::people::AskRefusal;
use crate::people::entity::person;
use crate::people::slow_down::{Caller, Wait};
use crate::people::{
    EmailAddress, NewPerson, NewSignUp, Password, PersonId, PersonName, SecretToken, SignInRefusal,
    SignedIn, add_person, confirm_sign_up, sign_in, sign_up, signed_in,
};
use crate::{Error, Operator};

#[expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test harness fails by panicking"
)]
impl World {
    /// A person who was added by the operator, with an address but without a password.
    pub async fn person_reached_by(&self, name: &str, email: &str) -> SignedIn {
        let new = NewPerson {
            name: PersonName::parse(name).expect("a name"),
            email: Some(EmailAddress::parse(email).expect("an address")),
            language: Language::English,
            role: None,
        };
        let by = Operator::at_the_command_line();
        let added = add_person(self.campus(), &mut self.moment(), by, new)
            .await
            .expect("the person to be added");
        signed_in(self.campus(), added.id)
            .await
            .expect("the database")
            .expect("the person just added")
    }

    /// Chooses a password for a person who has none, as if they had done so themselves.
    pub async fn give_password(&self, person: &SignedIn, password: &str) {
        let password = Password::choose(password, &[]).expect("a good password");
        let hash = self
            .campus()
            .passwords()
            .hash(password, &mut self.moment())
            .await
            .expect("the hash");
        person::Entity::update_many()
            .col_expr(person::Column::PasswordHash, Expr::value(hash.0))
            .filter(person::Column::Id.eq(person.id()))
            .exec(self.campus().database().write())
            .await
            .expect("the database");
    }

    /// A person who signed up with this address and password and followed the mailed link.
    pub async fn member(&self, name: &str, email: &str, password: &str) -> SignedIn {
        self.fill_in_sign_up(name, email, password)
            .await
            .expect("the sign-up");
        let mails = self.deliver_mail().await;
        let letter = &mails.last().expect("a mail").letter;
        let token = token_in(letter).expect("a link in the mail");
        let password = Password::to_check(password);
        let caller = Caller::default();
        let account = confirm_sign_up(self.campus(), &self.moment(), &token, password, &caller)
            .await
            .expect("the confirmation");
        signed_in(self.campus(), account.person)
            .await
            .expect("the database")
            .expect("the person just confirmed")
    }

    /// Tells a person what happened, in the institution's name or the platform's. The mail is still to be delivered.
    pub async fn tell(&self, person: &SignedIn, institution: Option<InstitutionId>, event: &Event) {
        let transaction = self.campus().begin().await.expect("a transaction");
        notify(
            &transaction,
            &self.moment(),
            person.id(),
            institution,
            event,
        )
        .await
        .expect("a notification");
        transaction.commit().await.expect("the commit");
    }

    /// Sends the sign-up form. The mail is still to be delivered.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn fill_in_sign_up(
        &self,
        name: &str,
        email: &str,
        password: &str,
    ) -> Result<(), Error<Wait>> {
        let form = NewSignUp {
            name: PersonName::parse(name).expect("a name"),
            address: EmailAddress::parse(email).expect("an address").into(),
            password: Password::choose(password, &[name, email]).expect("a good password"),
            language: Language::English,
            return_to: None,
        };
        let caller = Caller::default();
        match sign_up(self.campus(), &mut self.moment(), form, &caller).await {
            Ok(_) => Ok(()),
            Err(Error::Failed(failure)) => Err(Error::Failed(failure)),
            Err(Error::Refused(AskRefusal::Wait(wait))) => Err(Error::Refused(wait)),
            Err(Error::Refused(AskRefusal::Text(refusal))) => panic!("{refusal:?}"),
        }
    }

    /// Who signs in with this, from nowhere in particular.
    pub async fn signs_in(&self, identifier: &str, password: &str) -> Option<PersonId> {
        let password = Password::to_check(password);
        let caller = Caller::default();
        let moment = self.moment();
        match sign_in(self.campus(), &moment, identifier, password, &caller).await {
            Err(Error::Refused(SignInRefusal::NotThem)) => None,
            found => Some(found.expect("a try that is let in")),
        }
    }
}

/// The secret in a letter's link.
pub fn token_in(letter: &Letter) -> Option<SecretToken> {
    match letter {
        Letter::ConfirmSignUp { path, .. }
        | Letter::ResetPassword { path, .. }
        | Letter::RoleInvitation { path, .. }
        | Letter::ProveAddress { path, .. }
        | Letter::CohortInvitation { path, .. } => token_at_end_of(path),
        Letter::Happened { .. }
        | Letter::AlreadySignedUp { .. }
        | Letter::ConfirmAddress { .. } => None,
    }
}

/// The secret that ends the path of a link.
pub fn token_at_end_of(path: &str) -> Option<SecretToken> {
    let path = path.split('?').next()?;
    SecretToken::parse(path.rsplit('/').next()?)
}
