//! Forms that would do something and questions that would show something, were they asked by the right person. What
//! refuses them is then the action itself, not a field that was left empty; the tests send each of them also as somebody
//! who may, and see that it does.

/// A form, or what stands behind the question mark.
pub(in super::super) struct Deed {
    /// The row it belongs to.
    pub(in super::super) route: &'static str,
    /// In it `{registration}` and the like stand for every such thing in the town.
    pub(in super::super) form: &'static str,
}

const fn deed(route: &'static str, form: &'static str) -> Deed {
    Deed { route, form }
}

macro_rules! settings {
    () => {
        "short_name=N&name_en=New&name_ur=%D9%86%DB%8C%D8%A7&about_en=A&about_ur=%D8%A7&time_zone=Asia%2FKarachi"
    };
}

pub(in super::super) const DEEDS: &[Deed] = &[
    // One's own account.
    deed("POST /account/profile", "name_on_certificates=A+Name"),
    deed("GET /account/registration", "id={registration}"),
    deed("POST /account/registration", "body=pharmacy&number=9"),
    deed(
        "POST /account/registration",
        "id={registration}&body=pharmacy&number=9&do=save",
    ),
    deed("POST /account/registration", "id={registration}&do=remove"),
    deed("GET /account/affiliation", "id={affiliation}"),
    deed("POST /account/affiliation", "organisation=A"),
    deed(
        "POST /account/affiliation",
        "id={affiliation}&organisation=A&do=save",
    ),
    deed("POST /account/affiliation", "id={affiliation}&do=remove"),
    deed("GET /account/merge", "id={merge}"),
    deed("POST /account/merge", "id={merged}&do=undo"),
    deed("POST /account/merge", "id={merge}&do=merge&roles=yes"),
    deed(
        "POST /account/contacts",
        "address=another%40example.net&password=seven+paper+cranes",
    ),
    deed("POST /account/password", "address={bounced}"),
    deed("POST /account/messages/confirm", "address={bounced}"),
    deed("POST /account/messages", "reminders=yes"),
    deed("GET /notifications", "older_than=999999999"),
    deed("POST /notifications", "up_to=999999999"),
    deed("POST /attempts/{attempt}", "do=save&answer-zero=true"),
    deed(
        "POST /attempts/{attempt}/answers",
        r#"{"device":"phone-00000000","changes":[{"sequence":1,"question":"zero","fields":[["answer-zero","false"]]}]}"#,
    ),
    deed("POST /account/data", "password=seven+paper+cranes"),
    deed(
        "POST /attempts/{attempt}/report",
        "question=zero&words=Both+are+right",
    ),
    deed(
        "POST /cohorts/{cohort}/quizzes/{item}",
        "do=dates&closes=2030-01-01T08%3A00",
    ),
    // Cohorts and people.
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/partners",
        "partner=place-0-1",
    ),
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/partners",
        "partner=place-0-1&do=remove",
    ),
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/learners/new",
        "name=Newcomer&language=en",
    ),
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/learners/new",
        "name=Newcomer&language=en&address=newcomer%40example.net",
    ),
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/slips",
        "person={awaited}",
    ),
    deed(
        "POST /institutions/{institution}/people/{person}/records",
        "do=extra-time&extra_time=75&note=Why",
    ),
    deed(
        "POST /institutions/{institution}/people/{person}/records",
        "do=verify&registration={registration}&number={number}",
    ),
    deed(
        "POST /institutions/{institution}/people/{person}/records",
        "do=verify&affiliation={affiliation}",
    ),
    // What institutions say and ask.
    deed("GET /institutions/{institution}/fields", "field={field}"),
    deed(
        "POST /institutions/{institution}/fields",
        "key=facility&label_english=A&label_urdu=A&kind=text&seen_by=coordinators&position=0",
    ),
    deed(
        "POST /institutions/{institution}/fields",
        "field={field}&key=open&label_english=Other&label_urdu=Other&kind=text&seen_by=administrators&position=5&retired=yes",
    ),
    deed(
        "POST /institutions/{institution}/settings",
        concat!("version=1&accent=&", settings!()),
    ),
    deed(
        "POST /platform/institutions",
        concat!("slug=new-place&accent=&", settings!()),
    ),
    deed(
        "POST /institutions/{institution}/signatories",
        "name_en=Dr.&name_ur=%D8%A7&title_en=A&title_ur=%D8%A7",
    ),
    deed(
        "POST /institutions/{institution}/signatories/{signatory}",
        "name_en=Dr.&name_ur=%D8%A7&title_en=A&title_ur=%D8%A7&version=1",
    ),
    deed(
        "POST /institutions/{institution}/signatories/{signatory}",
        "do=remove",
    ),
    deed(
        "GET /institutions/{institution}/messages/undelivered",
        "older_than=999999999",
    ),
    deed(
        "POST /institutions/{institution}/messages/undelivered",
        "mail={mail}",
    ),
    deed("GET /platform/messages/undelivered", "older_than=999999999"),
    deed("POST /platform/messages/undelivered", "mail={mail}"),
    // Roles.
    deed(
        "POST /platform/roles/invitations",
        "role=platform_administrator&email=new%40example.net",
    ),
    deed(
        "POST /institutions/{institution}/roles/invitations",
        "role=coordinator&email=new%40example.net",
    ),
    deed(
        "POST /institutions/{institution}/courses/{course}/roles/invitations",
        "role=author&email=new%40example.net",
    ),
    deed(
        "POST /institutions/{institution}/cohorts/{cohort}/roles/invitations",
        "role=facilitator&email=new%40example.net",
    ),
    // What stands beside the modules of a course.
    deed(
        "POST /authoring/{course}/add",
        "path=glossary.md&title=Words",
    ),
    deed(
        "POST /authoring/{course}/add",
        "path=questions&title=Soap&id=soap",
    ),
    // What changes how everything else is called, or ends it.
    deed("POST /account", "name=Renamed&language=en"),
    deed(
        "POST /account/erase",
        "word=ERASE&password=seven+paper+cranes",
    ),
];
