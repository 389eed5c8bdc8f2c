# Two accounts of one person become one.

merge-title = Merge two accounts
merge-lead = Do you have two accounts? Show that the other one is yours too, and look at what would happen before anything does. This account stays.
merge-link = Or its one-time sign-in link
merge-look = Show what would happen
merge-error-proof = This is not the identifier and password, or an open link, of another account
merge-error-same = This is the account that you are signed in with: use the other one's
merge-error-over = It was proved too long ago, or changed meanwhile: show it once more
# $name (String) - the other account's name
merge-preview-lead = Everything of the account “{ $name }” moves here. Institutions that see its courses will see the name of this account, and those that brought you also how this account is reached.
merge-place-moves = moves
merge-place-united = both accounts are in this cohort: work and attempts of both are put together, and attempts used count together
merge-place-left = both accounts are in this cohort, brought by different institutions. Neither may see what the other's learner did, so the place of the other account stays behind and cannot be used any more
# $moved (Number) - how many move
# $left (Number) - how many stay
merge-records = Registrations, places of work, answers and extra time that move: { $moved }. Of those that both accounts have, this one's count: { $left }. Certificates move and don't change.
# $count (Number) - how many
merge-roles = Move the roles of the other account too ({ $count }). Without this, nobody can use them any more.
merge-after = Afterwards you sign in by either address with the password of this account, and the other password works no more. For 14 days you can undo this here. What you do meanwhile stays with this account.
merge-do = Merge the accounts
merge-cancel = Leave them as they are
merge-undo = Undo a merge
# $name (String) - the other account's name
# $until (String) - a day
merge-undo-what = The account “{ $name }” became part of this one. Until { $until } it can be taken out again: what moved moves back, what was done since stays here.
