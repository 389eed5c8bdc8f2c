# The gradebook of a cohort: on the page and in files.

gradebook-title = Gradebook
gradebook-lead = What each learner has done in this cohort. The grade of a quiz is that of the attempt that counts.
# $count (Number) - learners
gradebook-found = { $count ->
    [0] Nobody here is like that.
    [one] 1 learner
   *[other] { $count } learners
}
gradebook-column-name = Name
gradebook-column-state = State
gradebook-column-lessons = Lessons done
gradebook-column-lessons-all = Lessons in the course
# $quiz (String) - its title
gradebook-column-grade = { $quiz }: grade in percent
# $quiz (String) - its title
gradebook-column-standing = { $quiz }: state
gradebook-passed = Passed
gradebook-not-passed = Not passed
gradebook-waiting = Waits to be marked
gradebook-begun = In progress
gradebook-returned = Returned for another try
gradebook-not-begun = Not begun
gradebook-done = Done
gradebook-not-done = Not done
# $column (String) - the name of a column
gradebook-sort-by = Sort by { $column }
gradebook-filters = Choose and sort
gradebook-sort = Sorted by
gradebook-order = Order
gradebook-ascending = Lowest first, A to Z
gradebook-descending = Highest first, Z to A
gradebook-show = Show
gradebook-show-everyone = Everyone
gradebook-show-learning = Who is still learning
gradebook-show-completed = Who has completed the course
gradebook-show-waiting = Of whom something waits to be marked
gradebook-show-not-passed = Who tried a quiz and has not passed it
gradebook-show-nothing = Who has done nothing yet
gradebook-name = Name has in it
gradebook-apply = Show
gradebook-all = Everyone, by name
gradebook-pager = Pages of the gradebook
# $page (Number) - from 1
# $pages (Number) - how many
gradebook-page = Page { $page } of { $pages }
gradebook-earlier = Back
gradebook-further = Further
gradebook-take = Take it as a file
gradebook-take-hint = The file has the learners that are shown here, on all pages, with each lesson. Taking it is noted in the log. It names people: keep it where only those can read it who may.
gradebook-take-csv = CSV
gradebook-take-xlsx = Excel (XLSX)
gradebook-sheet = Gradebook
gradebook-find = Find on this page
gradebook-find-nothing = Nobody on this page fits.
