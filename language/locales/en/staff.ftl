# Cohorts from the side of those who run them and teach in them.

staff-cohorts = Cohorts
# $institution (String) - short name
staff-cohorts-title = Cohorts of { $institution }
staff-cohorts-lead = The cohorts that your institution hosts, and those into which it brings learners.
staff-cohorts-none = There is no cohort here yet.
staff-tie-host = Hosted here
staff-tie-partner = Partner
# $count (Number) - learners in sight
staff-learners = { $count ->
    [0] No learners in your sight
    [one] One learner
   *[other] { $count } learners
}
staff-learners-title = Learners
staff-no-learners = Nobody whom you may see is in this cohort yet.
staff-column-name = Name
staff-column-state = State
staff-column-progress = Progress
staff-column-brought-by = Brought by
staff-column-quizzes = Quizzes handed in
staff-brought-by-us = Your institution
staff-brought-by-nobody = Came by themselves
staff-state-active = Learning
staff-state-invited = Not come yet
staff-state-completed = Completed
staff-state-withdrawn = Left
staff-sight-host-alone = You see everyone in this cohort.
# $institution (String) - short name
staff-sight-host = This cohort is joint. You see the learners whom { $institution } brought and those who came by themselves. Learners whom a partner brought are seen by that partner.
# $institution (String) - short name
# $host (String) - short name
staff-sight-partner = { $host } hosts this cohort. You see the learners whom { $institution } brought.
staff-partners = Partners
staff-partners-none = No other institution brings learners into this cohort.
staff-partner = Institution
staff-partner-hint = Its coordinators can bring their own learners into this cohort, and see those and nobody else.
staff-partner-add = Add partner
# $institution (String) - short name
staff-partner-remove = Remove { $institution }
staff-error-partner-unknown = Choose one of the institutions in the list.
staff-error-partner-host = The host can't be its own partner.
staff-error-partner-has-learners = This partner has brought learners, so it stays.
# $institution (String) - short name
staff-person-eyebrow = A learner in sight of { $institution }
# $institution (String) - short name
staff-person-sight = This page shows what { $institution } may see of this person, and nothing of what they do elsewhere.
staff-contacts = How to reach them
staff-contacts-hidden = This person came by themselves, so how to reach them is not shown to you.
staff-contacts-none = No email address and no telephone number. A claim code lets them in.
staff-taught-title = Learners
staff-taught-lead = You teach in this cohort: you see its learners' names and their work in it.
# $number (Number) - which attempt
staff-attempt-passed = attempt { $number }, passed
# $number (Number) - which attempt
staff-attempt-not-passed = attempt { $number }, not passed
# $number (Number) - which attempt
staff-attempt-waits = attempt { $number }, waits to be marked
staff-figures-title = How many learn
staff-figures-lead = Your institution owns this course, so you see how many take it and complete it, and not who. Numbers below five, and those from which one could be reckoned, are not shown.
staff-figures-host = Host
staff-figures-learners = Learners
staff-figures-completed = Completed
staff-figures-together = Together
staff-figures-hidden = not shown
