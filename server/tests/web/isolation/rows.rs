//! One row for each route: who it is for. A route without a row fails the tests, as does a row without a route.

use super::place::Who::{self, *};

/// What is known of a route.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// `GET /learning`, in the notation of the route table.
    pub(super) route: &'static str,
    pub(super) who: Who,
    /// A form that the page takes, so that the request gets as far as the action.
    pub(super) form: &'static str,
    /// The actions of the core that answer it and ask who is asking.
    pub(super) actions: &'static [&'static str],
}

const fn page(route: &'static str, who: Who, actions: &'static [&'static str]) -> Row {
    form(route, who, "", actions)
}

const fn form(
    route: &'static str,
    who: Who,
    form: &'static str,
    actions: &'static [&'static str],
) -> Row {
    Row {
        route,
        who,
        form,
        actions,
    }
}

/// Every route. In a form, `{institution}` and the like stand for what the address names.
pub(super) const ROWS: &[Row] = &[
    page("GET /", Anyone, &[]),
    form(
        "POST /language",
        Anyone,
        "language=ur",
        &["change_language"],
    ),
    page("GET /privacy", Anyone, &[]),
    // Institutions and courses are public.
    page("GET /institutions/{institution}", Anyone, &[]),
    page("GET /institutions/colours.css", Anyone, &[]),
    page("GET /institutions/{institution}/logo/{digest}", Anyone, &[]),
    page("GET /courses", Anyone, &[]),
    page("GET /courses/{course}", Anyone, &["offers"]),
    page("GET /media/{digest}/{name}", Anyone, &[]),
    // Signing up and in. What a secret link opens is its holder's.
    page("GET /sign-up", Anyone, &[]),
    form("POST /sign-up", Anyone, "name=A", &[]),
    page("GET /sign-up/check-mail", Anyone, &[]),
    page("GET /sign-up/confirm/{token}", Anyone, &[]),
    form("POST /sign-up/confirm/{token}", Anyone, "password=x", &[]),
    page("GET /sign-up/code/{ticket}", Anyone, &[]),
    form("POST /sign-up/code/{ticket}", Anyone, "code=1", &[]),
    page("GET /claim", Anyone, &[]),
    form("POST /claim", Anyone, "code=x", &[]),
    page("GET /claim/{code}", Anyone, &[]),
    form("POST /claim/{code}", Anyone, "password=x", &[]),
    page("GET /join/{token}", Anyone, &[]),
    form("POST /join/{token}", SignedIn, "", &["accept_invitation"]),
    page("GET /sign-in", Anyone, &[]),
    form("POST /sign-in", Anyone, "identifier=x&password=x", &[]),
    page("GET /sign-in/link/{token}", Anyone, &[]),
    form("POST /sign-in/link/{token}", Anyone, "", &[]),
    page("GET /sign-out", Anyone, &[]),
    form("POST /sign-out", Anyone, "", &[]),
    page("GET /forgotten-password", Anyone, &[]),
    form("POST /forgotten-password", Anyone, "email=x", &[]),
    page("GET /forgotten-password/check-mail", Anyone, &[]),
    page("GET /forgotten-password/code/{ticket}", Anyone, &[]),
    form(
        "POST /forgotten-password/code/{ticket}",
        Anyone,
        "code=1",
        &[],
    ),
    page("GET /reset-password/{token}", Anyone, &[]),
    form("POST /reset-password/{token}", Anyone, "password=x", &[]),
    page("GET /first-administrator/{token}", Anyone, &[]),
    form("POST /first-administrator/{token}", Anyone, "name=A", &[]),
    // A certificate proves itself to whoever has its serial.
    page("GET /verify", Anyone, &[]),
    page("GET /verify/{serial}", Anyone, &[]),
    // One's own account.
    page("GET /account", SignedIn, &["account"]),
    page("GET /account/data", SignedIn, &["account"]),
    form("POST /account/data", SignedIn, "password=x", &["take_data"]),
    page("GET /account/erase", SignedIn, &["pending_erasure"]),
    // Without the word: whoever is erased is signed out, and the others are still to be asked for.
    form(
        "POST /account/erase",
        SignedIn,
        "word=",
        &["ask_to_be_erased"],
    ),
    form("POST /account/erase/keep", SignedIn, "", &["keep_account"]),
    form(
        "POST /account",
        SignedIn,
        "name=&language=en",
        &["change_account"],
    ),
    page("GET /account/devices", SignedIn, &["devices"]),
    form(
        "POST /account/devices/{device}/sign-out",
        Owner,
        "",
        &["sign_out_device"],
    ),
    page("GET /account/profile", SignedIn, &["profile"]),
    form("POST /account/profile", SignedIn, "", &["change_profile"]),
    page("GET /account/registration", SignedIn, &["own_registration"]),
    form(
        "POST /account/registration",
        SignedIn,
        "body=pharmacy&number=1",
        &[
            "add_registration",
            "change_registration",
            "remove_registration",
        ],
    ),
    page("GET /account/affiliation", SignedIn, &["own_affiliation"]),
    form(
        "POST /account/affiliation",
        SignedIn,
        "organisation=A",
        &[
            "add_affiliation",
            "change_affiliation",
            "remove_affiliation",
        ],
    ),
    page(
        "GET /account/profile/{institution}",
        Asked,
        &["questionnaire"],
    ),
    form(
        "POST /account/profile/{institution}",
        Asked,
        "",
        &["answer_fields"],
    ),
    page(
        "GET /institutions/{institution}/fields",
        Administrator,
        &["fields", "own_field"],
    ),
    form(
        "POST /institutions/{institution}/fields",
        Administrator,
        "key=facility&label_english=A&label_urdu=A&kind=text&seen_by=coordinators&position=0",
        &["define_field", "change_field"],
    ),
    page(
        "GET /institutions/{institution}/people/{person}/records",
        StaffInSight,
        &["records"],
    ),
    form(
        "POST /institutions/{institution}/people/{person}/records",
        StaffInSight,
        "do=extra-time&extra_time=25",
        &["grant_accommodation", "set_verified"],
    ),
    page("GET /account/merge", SignedIn, &["preview", "undoable"]),
    form(
        "POST /account/merge",
        SignedIn,
        "identifier=x&password=x",
        &["prove_by_password", "prove_by_link", "merge", "undo"],
    ),
    page("GET /account/contacts", SignedIn, &["contacts"]),
    form(
        "POST /account/contacts",
        SignedIn,
        "address=",
        &["add_address"],
    ),
    form(
        "POST /account/contacts/{contact}/prefer",
        Owner,
        "",
        &["prefer_contact"],
    ),
    form(
        "POST /account/contacts/{contact}/remove",
        Owner,
        "",
        &["remove_contact"],
    ),
    form(
        "POST /account/contacts/claims/{claim}/drop",
        Nobody,
        "",
        &["drop_claim"],
    ),
    page(
        "GET /account/contacts/confirm/{token}",
        SignedIn,
        &["claimed_address"],
    ),
    form(
        "POST /account/contacts/confirm/{token}",
        SignedIn,
        "",
        &["confirm_address"],
    ),
    page(
        "GET /account/contacts/code/{ticket}",
        SignedIn,
        &["claimed_phone"],
    ),
    form(
        "POST /account/contacts/code/{ticket}",
        SignedIn,
        "code=123456",
        &["confirm_phone"],
    ),
    // Learning.
    page("GET /learning", SignedIn, &["dashboard"]),
    form(
        "POST /cohorts/{cohort}/join",
        SignedInWhereCohort,
        "",
        &["enrol"],
    ),
    page(
        "GET /cohorts/{cohort}",
        Learner,
        &["outline", "own_enrolment"],
    ),
    page("GET /cohorts/{cohort}/items/{item}", Learner, &["standing"]),
    form(
        "POST /cohorts/{cohort}/items/{item}/done",
        Learner,
        "",
        &["complete_lesson"],
    ),
    form(
        "POST /cohorts/{cohort}/items/{item}/attempts",
        Learner,
        "",
        &["start_attempt"],
    ),
    page(
        "GET /attempts/{attempt}",
        OwnerInCohort,
        &["own_attempt", "paper"],
    ),
    form(
        "POST /attempts/{attempt}",
        OwnerInCohort,
        "do=save",
        &["save_responses", "submit_attempt"],
    ),
    page("GET /attempts/{attempt}/result", OwnerInCohort, &["paper"]),
    page(
        "GET /cohorts/{cohort}/certificate",
        Learner,
        &["eligibility"],
    ),
    form(
        "POST /cohorts/{cohort}/certificate",
        Learner,
        "name=A+Learner",
        &["issue"],
    ),
    page("GET /certificates", SignedIn, &["list_own"]),
    page("GET /certificates/{serial}", Owner, &["find_own"]),
    // Cohorts from the side of those who run them and teach in them.
    page(
        "GET /cohorts/{cohort}/learners",
        Facilitator,
        &["taught_cohort", "facilitator"],
    ),
    page(
        "GET /institutions/{institution}/cohorts",
        Staff,
        &[
            "institution_cohorts",
            "staff_of",
            "administrator_of",
            "keeper_of",
            "platform_administrator",
        ],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}",
        CohortStaff,
        &["roster", "cohort_staff"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/partners",
        HostStaff,
        "partner=nowhere",
        &["add_partner", "remove_partner"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/learners/new",
        CohortStaff,
        &[],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/learners/new",
        CohortStaff,
        "name=Newcomer&language=en",
        &["bring_learner"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/invitations",
        CohortStaff,
        &["open_invitations"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/invitations/{invitation}/withdraw",
        Nobody,
        "",
        &["withdraw_invitation"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/slips",
        CohortStaff,
        &["awaited"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/slips",
        CohortStaff,
        "",
        &["make_slips"],
    ),
    page(
        "GET /institutions/{institution}/people/{person}/claim",
        StaffInSight,
        &[],
    ),
    form(
        "POST /institutions/{institution}/people/{person}/claim",
        StaffInSight,
        "",
        &["recover_person"],
    ),
    page(
        "GET /institutions/{institution}/people/{person}",
        StaffInSight,
        &["seen_person", "person_in_sight"],
    ),
    page(
        "GET /institutions/{institution}/courses/{course}/figures",
        OwnerStaff,
        &["owner_figures"],
    ),
    // What institutions say of themselves, and the platform that adds them.
    page(
        "GET /institutions/{institution}/settings",
        Keeper,
        &["signatories"],
    ),
    form(
        "POST /institutions/{institution}/settings",
        Keeper,
        "accent=none",
        &["change_settings"],
    ),
    form(
        "POST /institutions/{institution}/logo",
        Keeper,
        "",
        &["change_logo"],
    ),
    page(
        "GET /institutions/{institution}/signatories/new",
        Keeper,
        &["signatories"],
    ),
    form(
        "POST /institutions/{institution}/signatories",
        Keeper,
        "name_en=Dr.",
        &["add_signatory"],
    ),
    page(
        "GET /institutions/{institution}/signatories/{signatory}",
        Nobody,
        &["signatories"],
    ),
    form(
        "POST /institutions/{institution}/signatories/{signatory}",
        Keeper,
        "do=remove",
        &["change_signatory"],
    ),
    page(
        "GET /platform",
        PlatformAdministrator,
        &["platform_administrator"],
    ),
    page(
        "GET /platform/institutions/new",
        PlatformAdministrator,
        &["platform_administrator"],
    ),
    form(
        "POST /platform/institutions",
        PlatformAdministrator,
        "slug=none",
        &["found_institution"],
    ),
    // Roles. That a grant or invitation isn't there is told to those who may give and take them back.
    page("GET /work", SignedIn, &["work", "works"]),
    page("GET /invitations/{token}", Anyone, &["invitation"]),
    form(
        "POST /invitations/{token}",
        SignedIn,
        "",
        &["accept_invitation"],
    ),
    page(
        "GET /platform/roles",
        PlatformAdministrator,
        &["roles_at", "keeping"],
    ),
    form(
        "POST /platform/roles/invitations",
        PlatformAdministrator,
        "role=none&email=none",
        &["invite"],
    ),
    form(
        "POST /platform/roles/invitations/{invitation}/renew",
        PlatformAdministrator,
        "",
        &["renew_invitation"],
    ),
    form(
        "POST /platform/roles/invitations/{invitation}/withdraw",
        PlatformAdministrator,
        "",
        &["withdraw_invitation"],
    ),
    form(
        "POST /platform/roles/{grant}/withdraw",
        PlatformAdministrator,
        "",
        &["withdraw_role"],
    ),
    page(
        "GET /institutions/{institution}/roles",
        Keeper,
        &["roles_at", "keeping"],
    ),
    form(
        "POST /institutions/{institution}/roles/invitations",
        Keeper,
        "role=none&email=none",
        &["invite"],
    ),
    form(
        "POST /institutions/{institution}/roles/invitations/{invitation}/renew",
        Keeper,
        "",
        &["renew_invitation"],
    ),
    form(
        "POST /institutions/{institution}/roles/invitations/{invitation}/withdraw",
        Keeper,
        "",
        &["withdraw_invitation"],
    ),
    form(
        "POST /institutions/{institution}/roles/{grant}/withdraw",
        Keeper,
        "",
        &["withdraw_role"],
    ),
    page(
        "GET /institutions/{institution}/courses/{course}/roles",
        OwnerStaff,
        &["roles_at", "keeping"],
    ),
    form(
        "POST /institutions/{institution}/courses/{course}/roles/invitations",
        OwnerStaff,
        "role=none&email=none",
        &["invite"],
    ),
    form(
        "POST /institutions/{institution}/courses/{course}/roles/invitations/{invitation}/renew",
        OwnerStaff,
        "",
        &["renew_invitation"],
    ),
    form(
        "POST /institutions/{institution}/courses/{course}/roles/invitations/{invitation}/withdraw",
        OwnerStaff,
        "",
        &["withdraw_invitation"],
    ),
    form(
        "POST /institutions/{institution}/courses/{course}/roles/{grant}/withdraw",
        OwnerStaff,
        "",
        &["withdraw_role"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/roles",
        HostStaff,
        &["roles_at", "keeping"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/roles/invitations",
        HostStaff,
        "role=none&email=none",
        &["invite"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/roles/invitations/{invitation}/renew",
        HostStaff,
        "",
        &["renew_invitation"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/roles/invitations/{invitation}/withdraw",
        HostStaff,
        "",
        &["withdraw_invitation"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/roles/{grant}/withdraw",
        HostStaff,
        "",
        &["withdraw_role"],
    ),
    // What people are told.
    page(
        "GET /notifications",
        SignedIn,
        &["own_notifications", "unread"],
    ),
    form(
        "POST /notifications",
        SignedIn,
        "up_to=0",
        &["mark_all_read"],
    ),
    page(
        "GET /account/messages",
        SignedIn,
        &["preferences", "bounced_addresses"],
    ),
    form(
        "POST /account/messages",
        SignedIn,
        "courses=yes",
        &["change_preferences"],
    ),
    form(
        "POST /account/messages/confirm",
        SignedIn,
        "address=0",
        &["ask_to_confirm_address"],
    ),
    // What the link in a mail opens is its holder's.
    page("GET /account/messages/confirm/{token}", Anyone, &[]),
    form("POST /account/messages/confirm/{token}", Anyone, "", &[]),
    page("GET /unsubscribe/{token}", Anyone, &[]),
    form("POST /unsubscribe/{token}", Anyone, "", &[]),
    form("POST /unsubscribe/{token}/undo", Anyone, "", &[]),
    page(
        "GET /institutions/{institution}/messages/undelivered",
        Administrator,
        &["undelivered"],
    ),
    form(
        "POST /institutions/{institution}/messages/undelivered",
        Administrator,
        "mail=0",
        &["retry"],
    ),
    page(
        "GET /platform/messages/undelivered",
        PlatformAdministrator,
        &["undelivered_on_platform"],
    ),
    form(
        "POST /platform/messages/undelivered",
        PlatformAdministrator,
        "mail=0",
        &["retry_on_platform"],
    ),
    page(
        "GET /institutions/{institution}/messages/preview",
        Administrator,
        &["preview"],
    ),
    page(
        "GET /institutions/{institution}/messages/preview/html",
        Administrator,
        &["preview"],
    ),
    // Last, since whoever sends these is nobody afterwards.
    form(
        "POST /sign-out-everywhere",
        SignedIn,
        "",
        &["sign_out_everywhere"],
    ),
];
