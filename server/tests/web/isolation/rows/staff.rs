//! Cohorts, institutions and roles, for those who keep them.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const STAFF: &[Row] = &[
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
        CohortStaff,
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
        Keeper,
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
];
