# The texts a user reads: screen, errors and documents. One section for each noun.

### frame

frame-nav = Main menu
frame-top = Toolbar
frame-today = Today
frame-students = Students
frame-companies = Companies
frame-agreements = Agreements
frame-cafes = Job café
frame-emma = EMMA
frame-imports = Import
frame-settings = Settings
frame-search = Search or do…
frame-nothing-to-undo = Undo
frame-undo = Undo: { $step }
frame-undone = Undone: { $step }
frame-undone-kept =
    { $kept ->
        [one] Undone: { $step }. One thing has changed since and was left as it is.
       *[other] Undone: { $step }. { $kept } things have changed since and were left as they are.
    }
frame-redone = Done again: { $step }
frame-nothing-undone = There is nothing to undo.
frame-nothing-to-redo = There is nothing to do again.
frame-hide-personal = Hide personal data
frame-personal-hidden = Personal data is hidden.
frame-personal-shown = Personal data is shown again.
frame-lock = Lock
frame-user-menu = { $user }: display and language
frame-theme = Theme
frame-theme-auto = As the computer
frame-theme-light = Light
frame-theme-dark = Dark
frame-density = Density
frame-density-compact = Compact
frame-density-normal = Normal
frame-density-touch = Touch
frame-language = Language
frame-language-da = Dansk
frame-language-en = English
frame-sample = Sample school: all people and companies are made up.
frame-sample-remove = Remove the sample school
frame-sample-removed = The sample school is removed.
frame-not-found = There is no such page.
frame-not-found-why = It may have been deleted, or the address is mistyped.
frame-to-today = Go to Today

### palette

palette-title = Search or do
palette-placeholder = Search for students, companies and commands
palette-new = Make something new
palette-students = Students
palette-companies = Companies
palette-nothing = Nothing fits. Try fewer letters.

### keys

keys-title = Help and keys
keys-note = Single-key shortcuts can be turned off in Settings.
keys-note-off = Single-key shortcuts are turned off. They can be turned on in Settings.
keys-group-go = Go to
keys-group-make = Make
keys-group-edit = Edit
keys-group-view = View
keys-group-list = In a list
keys-group-help = Help
keys-search = Search or do
keys-new = New…
keys-undo = Undo
keys-redo = Do again
keys-back = Back
keys-forward = Forward
keys-pane = Next part of the screen
keys-pane-before = Previous part of the screen
keys-help = Help and keys
keys-private = Hide or show personal data
keys-lock = Lock Svend
keys-edit = Edit the field
keys-accept = Save and close
keys-escape = Close, or cancel typing
keys-today = Today's date in a date field
keys-calendar = Open the calendar in a date field
key-space = Space

### list

list-narrow = Search this list
list-columns = Choose columns
list-again = Try again
list-nothing = The list is empty.
list-nothing-found = Nothing in the list fits.
list-show-all = Show all
list-count =
    { $total ->
        [one] 1 row
       *[other] { $shown } rows
    }
list-chosen = { $shown } selected
list-choose-none = Clear selection
list-keys = Enter opens · F1 shows all keys
list-keys-peek = Space shows beside the list · Enter opens · F1 shows all keys
list-key-narrow = Search this list
list-key-move = Go up and down
list-key-ends = Go to first and last
list-key-open = Open
list-key-peek = Show beside the list
list-key-stretch = Select several
list-key-all = Select all
list-key-copy = Copy as a table
list-key-width = Column width, on the heading

### grid

grid-chosen = Selected
grid-not-chosen = Not selected
grid-choose-all = Select all
grid-choose-none = Select none
grid-copied =
    { $count ->
        [one] 1 row is copied.
       *[other] { $shown } rows are copied.
    }

### file

file-pick = Choose a file
file-save = Save the file

### filter

filter-add = Filter
filter-column = Column
filter-done = Done
filter-nothing = (empty)
filter-chip = { $column }: { $values }

### field

field-optional = optional
field-nothing-found = Nothing fits.
edit-field = Edit { $field }:
edit-add = Add

### date

date-hint = For example 27/11, w48 thu, +14, tomorrow
date-unreadable = Write a date like 27/11, 27-11-2026, w48 thu or +14
date-choose = Choose a date in a calendar: { $field }
date-week = week { $week }
date-week-head = Week
date-month-before = Previous month
date-month-after = Next month

### part

dialog-cancel = Cancel
dialog-close = Close
peek-label = Beside the list: { $title }
peek-open = Open
peek-close = Close the panel
chip-remove = Remove { $text }
progress-count = { $done } of { $total }
progress-cancel = Stop
personal-hidden = Hidden
person-protected = Protected name and address
person-protected-badge = Protected

### failure

failure-invalid = A field is not filled in correctly. Correct it and save again.
failure-missing = It is no longer there. Go back and refresh the list.
failure-conflict = It does not fit how things are now. Have a look and try again.
failure-denied = Your role does not allow that. Ask whoever administers Svend.
failure-locked = Svend is locked. Unlock it to go on.
failure-vault = The school's data cannot be opened. Nothing was changed.
failure-cancelled = Stopped. Nothing was changed.
failure-bug = Something went wrong in Svend. Nothing is lost; try again, or restart the program.
reason-disk-full = The disk is full. Make room and try again.
reason-disk-readonly = Svend may not write in its folder. Check the folder's permissions.

### unlock

unlock-title = Unlock
unlock-title-school = { $school }
unlock-user = Hello { $user }
unlock-passphrase = Passphrase
unlock-open = Unlock
unlock-opening = Unlocking…
unlock-use-code = Use the recovery code
unlock-use-passphrase = Use the passphrase
unlock-code = Recovery code
unlock-code-hint = The eight groups on the paper you kept. Capital and small letters are the same.
unlock-new-passphrase = New passphrase
unlock-sample-hint = The sample school's passphrase is { $passphrase }
reason-wrong-passphrase = The passphrase is not right. Check Caps Lock and try again.
reason-wrong-code = The recovery code does not belong to this school. Check it against the paper.
reason-code-form = The code has eight groups of four characters. Check it against the paper.

### vault

vault-title = Svend cannot open the school's data
vault-safe = Nothing was deleted or changed. Svend never puts an empty school in place of one that cannot be opened.
vault-again = Try again
vault-missing = The database file svend.db is missing from Svend's folder. Put it back from a backup.
vault-keys-missing = The key file keys.json is missing from Svend's folder. Put it back from a backup.
vault-keys-damaged = The key file keys.json is damaged. Put it back from a backup.
vault-damaged = The database file svend.db is damaged. Put it back from a backup.
vault-newer = The school's data was written by a newer Svend. Install the newest version and open it again.
vault-in-use = Svend is already open on this computer, perhaps for somebody else who is logged in. Close it there, and try again.
vault-exists = There is already a school in Svend's folder. Restart the program to open it.
vault-folder-in-use = Svend's folder holds other files. Move them and try again.

### first-run

first-welcome = Welcome to Svend
first-welcome-text = The placement office's shared work list. Everything lies encrypted on this computer and works without a network.
first-own = Start with your school
first-own-text = Takes a few minutes. Afterwards you can import your lists.
first-sample = Try a sample school
first-sample-text = 400 made-up students to practise on. Removed again with one click.
first-sample-making = Making the sample school…
first-step = Step { $step } of { $steps }
first-who = Who are you?
first-school = The school's name
first-name = Your name
first-name-hint = Stands by what you write, so that colleagues see who did what.
first-passphrase-title = Choose a passphrase
first-passphrase-text = It unlocks your data. Svend cannot send you a new one.
first-passphrase = Passphrase
first-passphrase-length = { $length } of at least { $shortest } characters. Four or five random words are stronger than one difficult word.
first-passphrase-enough = { $length } characters. Longer is stronger; avoid names, years and well-known quotations.
first-passphrase-again = Passphrase again
first-passphrase-differs = The two passphrases differ. Write the same one twice.
first-show = Show what I type
first-code-title = Keep the recovery code
first-code-text = It is the only way in if the passphrase is forgotten. It is shown only now: print it or write it down, and put it in a locked drawer, not on the computer.
first-code = Recovery code
first-print = Print
first-copy = Copy
first-copied = The code is copied. Clear the clipboard once you have kept it.
first-paper = Recovery code for Svend, { $school }
first-typed = The last two groups
first-typed-hint = Type them from your paper, so that we both know the code is kept.
first-finish = Make the school
first-finishing = Making it…
first-next = Next
first-back = Back
reason-passphrase-short = Write a passphrase of at least { $shortest } characters
reason-school-empty = Write the school's name
reason-name-empty = Write your name
reason-code-differs = These are not the code's last two groups. Check them against the paper.

### cafes

cafe-title = Job café { $day }
cafe-views = Job cafés
cafe-coming = Coming
cafe-past = Held
cafe-week = Week { $week }
cafe-none-coming = No job café is planned.
cafe-none-past = No job café has been held yet.
cafe-line-expected = { $shown } expected
cafe-line-marked = { $present } of { $marked } present
cafe-state-closed = Closed
cafe-state-today = Today
cafe-state-open = Not closed
cafe-state-coming = Planned
cafe-whole-part = all of { $part }
cafe-holds-more = { $named } and { $more } more holds
cafe-new = New job café
cafe-edit = Change the job café
cafe-day = Day
cafe-starts = From
cafe-ends = To
cafe-room = Room
cafe-series = Name of the series
cafe-whom = For whom
cafe-whom-part = A whole part
cafe-whom-holds = Chosen classes
cafe-part = Part
cafe-holds = Classes
cafe-repeats = Repeat every week
cafe-until = Until and including
cafe-times =
    { $times ->
        [one] One job café will be made.
       *[other] { $times } job cafés will be made.
    }
cafe-roster = The list makes itself: everybody in the classes without an apprenticeship that day. EUV1 is never on it.
cafe-needs-day = Enter the day of the job café
cafe-needs-hold = Choose at least one class, or the whole part
cafe-needs-until = Enter the last day, or switch the repetition off
cafe-make = Create
cafe-save = Save
cafe-cancel = Cancel
cafe-made =
    { $times ->
        [one] The job café has been made.
       *[other] { $times } job cafés have been made.
    }
cafe-changed = The job café has been changed.
cafe-to-list = To the list of job cafés
cafe-name = Name
cafe-mark = Mark
cafe-before = Last four
cafe-hold = Class
cafe-education = Education
cafe-doing = Done
cafe-note = Remark
cafe-mark-present = Present
cafe-mark-late = Late
cafe-mark-absent = Absent
cafe-mark-excused = Excused
cafe-mark-placed = Found a place
cafe-mark-none = no mark
cafe-mark-of = { $name }: { $mark }
cafe-mark-whom = Mark for { $name }
cafe-unmark = Take the mark away
cafe-did = { $name }: { $activity }
cafe-note-of = Remark about { $name }
cafe-note-is = Remark about { $name }: { $note }
cafe-protected-name = Protected name
cafe-released = no longer expected
cafe-released-placed = has found a place
cafe-released-agreement = has an agreement from { $day }
cafe-gone =
    { $count ->
        [one] { $shown } has found a place since the list was made
       *[other] { $shown } have found a place since the list was made
    }
cafe-counts = Figures of the sheet
cafe-expected = expected
cafe-missing = missing
cafe-rest = The rest are present
cafe-rest-done =
    { $count ->
        [0] Everybody has a mark already.
        [one] 1 student is marked present.
       *[other] { $shown } students are marked present.
    }
cafe-close = Close the sheet
cafe-reopen = Open the sheet again
cafe-closed =
    { $missing ->
        [0] The sheet is closed.
        [one] The sheet is closed. 1 student has no mark.
       *[other] The sheet is closed. { $missing } students have no mark.
    }
cafe-reopened = The sheet is open again.
cafe-closed-at = Closed { $at }
cafe-is-closed = The sheet is closed. Open it again to change it.
cafe-more = More
cafe-copy = Copy as a table
cafe-copied =
    { $count ->
        [one] 1 row has been copied.
       *[other] { $shown } rows have been copied.
    }
cafe-print = Print the sheet
cafe-wall = Show on a big screen
cafe-wall-count =
    { $count ->
        [one] 1 seeking an apprenticeship
       *[other] { $shown } seeking an apprenticeship
    }
cafe-wall-leave = Back to the sheet (Esc)
cafe-wall-empty = Everybody has an apprenticeship.
cafe-previous = Job café before
cafe-next = Next job café
cafe-nobody = Nobody in these classes lacks an apprenticeship that day.
cafe-no-name = Nobody on the sheet is called { $typed }.
cafe-typed = Going to: { $typed }
cafe-found = { $name } has found an apprenticeship.
cafe-found-later = Later
cafe-agreement = Add the agreement
cafe-keys = Letters find the name · Enter remark
cafe-keys-off = Enter remark · F1 shows all keys
cafe-key-note = Write a remark
cafe-key-did = Go to what was done
step-cafe-added = new job café
step-cafe-changed = job café changed
step-cafe-closed = attendance sheet closed
step-cafe-reopened = attendance sheet opened again
step-attendance = mark on the attendance sheet
step-attendance-rest = the rest marked present
reason-not-a-time = Enter a time such as 10:15
reason-ends-before-start = Enter an end that lies after the start
reason-start-missing = Say when it begins, too
reason-repeat-outside = Choose a last day within a year of the first
reason-mark-unknown = There is no such mark. Choose one of those below the sheet.

### settings

settings-view = View
settings-view-text = Applies on this computer.
settings-contents = On this page
settings-read-only = Only leaders and administrators can change this.
settings-school = School
settings-school-text = What the school decides for itself. Changes can be undone.
settings-school-name = Name of the school
settings-cafe-release = A student is let off the job café when the agreement has been
settings-cafe-release-signed = signed
settings-cafe-release-starts = started
settings-cafe-release-hint = Decides when a student leaves the roster. Old sheets do not change.
settings-emma-interval-days = Days between two EMMA assessments
settings-emma-interval-days-hint = Today reminds you of a new assessment after so many days. No rule sets the number.
settings-gf2-warning-weeks = Weeks before GF2 ends
settings-gf2-warning-weeks-hint = From then on students without a place are called out in Today. 8 weeks was the old registration deadline.
settings-cafe-misses-flag = Absences in a row from the job café
settings-cafe-misses-flag-hint = So many raise a flag in Today.
settings-contact-rhythm-days = Days without contact
settings-contact-rhythm-days-hint = After that a seeking student is called out. 90 days follow the old rule of three months.
settings-match-reach-km = Reach in km when the student has not said
settings-match-reach-km-hint = Used in Match.
settings-match-silent-days = Days without contact with a company
settings-match-silent-days-hint = After that Match mentions it.
settings-bounds = From { $least } to { $most }; usually { $usual }.
settings-idle-minutes = Minutes without use until Svend locks
settings-idle-minutes-hint = Always lock it yourself when you leave the computer.
settings-emma = EMMA wording
settings-emma-text = How the school describes the four criteria. A new wording holds from its date; sealed assessments keep the one they were made by.
settings-wording-none = There is no wording yet.
settings-wording-since = In force since { $day }
settings-wording-from = From { $day }
settings-wording-change = New wording
settings-wording-others =
    { $count ->
        [one] 1 other wording
       *[other] { $count } other wordings
    }
settings-wording-title = New wording: { $name }
settings-wording-body = Wording
settings-wording-valid-from = In force from
settings-wording-hint = Assessments from that day on use the new wording.
settings-wording-day-empty = Enter the day the wording holds from
settings-wording-save = Save wording
settings-wording-saved = The new wording for { $name } is saved.
settings-saved = Saved: { $label }
settings-security = Security
settings-security-text = Everything is kept encrypted on this computer.
settings-lock-now = Lock now
settings-code-text = It was shown once and cannot be shown again. With it an administrator can get a new passphrase. If the paper is gone, an administrator can make a new code.
settings-inspection = Inspection
settings-inspection-text = Looks at whether the file is whole and everything hangs together. Nothing is changed.
settings-inspection-run = Inspect
settings-inspection-running = Inspecting…
settings-inspection-sound = All is well. { $records } records were looked at.
settings-inspection-found =
    { $count ->
        [one] The inspection found 1 fault.
       *[other] The inspection found { $count } faults.
    }
settings-inspection-cure = Take a copy of Svend's folder and ask whoever administers Svend.
settings-finding-file = The file is damaged: { $place } ({ $count })
settings-finding-reference = Refers to something that is missing: { $place } ({ $count })
settings-finding-search = The search lacks records: { $place } ({ $count })
settings-letters = Single-key shortcuts
settings-letters-on = On
settings-letters-off = Off
settings-finding-seal = A sealed assessment does not match its seal: { $place } ({ $count })
settings-finding-history = The history has holes: { $place } ({ $count })
settings-about = About Svend
settings-version = Svend { $version }
settings-accessibility = Accessibility
settings-accessibility-text = Svend follows WCAG 2.2 level AA. Every screen is tested automatically in light and dark theme, and every job is tested by keyboard alone.
settings-accessibility-lacks = Nobody has yet tried Svend with the screen readers NVDA and JAWS. If something is in your way, tell whoever administers Svend.
settings-licences = Licences
settings-licences-text = Svend builds among others on:
reason-number-outside = Enter a whole number from { $least } to { $most }
reason-wording-empty = Write the wording

### emma

step-emma-started = EMMA assessment of { $name } begun
step-emma-draft = draft of the EMMA assessment of { $name }
step-emma-set-aside = draft of the EMMA assessment of { $name } put away
step-emma-sealed = EMMA assessment of { $name } signed
step-emma-wording = new wording of an EMMA criterion
step-emma-expectation = new expectation for EMMA
step-emma-expectation-of = new expectation of { $name }
step-place-offer = place at { $company } offered to { $name }
reason-emma-reconciles = Choose two standing assessments by different assessors.
reason-emma-count-unknown = No number can be expected of that.
reason-emma-occasion-unknown = Choose an occasion from the list.
reason-offer-answer = Choose the student's answer from the list.
reason-offer-deadline-before = The deadline lies before the day the place was offered.
reason-offer-answered-when = The answer has to lie between the day the place was offered and today.
reason-offer-supersedes = The offer belongs to another student.
reason-offer-superseded = The offer has already been answered or corrected. Open the newest.
reason-emma-draft-open = You already have a draft about the student. Finish it or put it away first.
reason-emma-euv1 = An EUV1 student needs no company training and is not assessed by EMMA.
reason-cafe-closed = The attendance is closed. Open it again to change it.
reason-emma-superseded = The assessment has been corrected already. Correct the newest one instead.
reason-emma-supersedes = Only a signed assessment of the same student can be corrected.
reason-sealed = The assessment is signed and cannot be changed. Make a correction instead.
reason-emma-mark-missing =
    Choose Met or Not met for { $criterion ->
        [suited] Suited
        [mobile_place] Geographically mobile
        [mobile_trade] Professionally mobile
       *[active] Actively seeking
    }
reason-emma-mark-partly =
    Partly is for the draft only. Decide { $criterion ->
        [suited] Suited
        [mobile_place] Geographically mobile
        [mobile_trade] Professionally mobile
       *[active] Actively seeking
    }: met or not met
reason-emma-reason-missing =
    Write the reasons for { $criterion ->
        [suited] Suited
        [mobile_place] Geographically mobile
        [mobile_trade] Professionally mobile
       *[active] Actively seeking
    }
reason-emma-evidence-gone =
    Some of the chosen evidence is no longer there. Take it away from { $criterion ->
        [suited] Suited
        [mobile_place] Geographically mobile
        [mobile_trade] Professionally mobile
       *[active] Actively seeking
    }
reason-emma-action-empty = Write what was agreed, or remove the line
reason-emma-participants-missing = Write the name of at least one person who took part

### notes

step-note = note about { $name }
step-task = the task “{ $what }”
step-task-done = the task “{ $what }” done
step-task-again = the task “{ $what }” opened again
reason-note-empty = Write what was said or seen
reason-note-kind = Choose what it was: call, visit, mail, meeting or note
reason-note-about-nobody = Choose the student or company it is about
reason-note-supersedes = A correction must be about the same student and company
reason-note-superseded = The note has been corrected already. Correct the newest one instead.
reason-task-empty = Write what is to be done

### students

student-new = New student
student-create = Create student
student-cancel = Cancel
student-added = { $name } has been created.
student-none = There are no students yet. Import your list of students, or create one.
student-import = Import students
student-to-list = Go to students
student-more = More
student-views = Views
student-view-seeking = Without apprenticeship
student-view-gf2 = GF2 without apprenticeship
student-view-all = All
student-view-sko = School-based training
student-status-seeking = Seeking
student-status-placed = Has apprenticeship
student-status-paused = Paused
student-status-stopped = Not seeking
student-status-left = Left the school
student-status-never = Is not to seek
student-protected = Name and address protected
student-protected-true = Yes
student-protected-false = No
student-sheltered = Hidden
student-name = Name
student-name-missing = Type the student's name
student-hold = Class
student-hold-missing = Type the student's class
student-hold-new = New class: { $hold }
student-number = Student number
student-education = Education
student-education-none = None
student-part = Part
student-kind = Type
student-site = Department
student-status = Status
student-starts-on = Start date
student-ends-on = End date
student-teacher = Contact teacher
student-owner = Owner
student-contacted-on = Last contact
student-next = Next step
student-overdue = Was due
student-phone = Phone
student-email = E-mail
student-address = Address
student-address-show = Show address
student-address-hide = Hide address
student-postcode = Postcode
student-town = Town
student-country = Country
student-born-on = Birthday
student-licence = Driving licence
student-transport = Transport
student-reach-km = Reach in km
student-moves = Will move
student-wishes = Other trades
student-note = Remark
student-left-on = Left the school
student-left-reason = Reason
student-archived-on = Archived
student-facts = Facts
student-reach = Contact
student-wants = Wishes
student-person = Person
student-stay = At the school
student-kept = { $field } has been saved.
student-archive = Archive student
student-unarchive = Take back
student-archived = { $name } has been archived.
student-back = { $name } has been taken back.
student-is-archived = Archived
student-seeking = Seeker status
student-seeking-register = Register seeker status…
student-seeking-title = Seeker status of { $name }
student-seeking-reason = Reason
student-seeking-reason-hint = Such as illness, parental leave or a change of education
student-seeking-since = From
student-seeking-note = An agreement by itself makes the student “Has apprenticeship” while it is in force.
student-seeking-save = Register
student-seeking-kept = Seeker status has been registered: { $status }.
student-cpr = CPR number
student-cpr-show = Show
student-cpr-hide = Hide
student-cpr-edit = Edit
student-cpr-add = Add
student-cpr-none = Not known
student-cpr-logged = The look is logged. The number is hidden again after 30 seconds.
student-cpr-hint = Ten digits. An empty field removes the number.
student-cpr-save = Save
student-cpr-kept = The CPR number has been saved.
student-cpr-removed = The CPR number has been removed.
student-cpr-undated = The first six digits are not a date. Check them.
student-cpr-unchecked = The control digit does not fit. It may be right all the same.
student-preparation = Preparation
student-preparation-count = { $done } of { $all }
student-step-profile-created = Profile created on lærepladsen.dk
student-step-profile-visible = Profile visible to companies
student-step-cv = CV
student-step-application-text = Application text
student-step-candeno = Introduced to candeno.dk
student-step-soft-skills-cv = Soft Skills CV
student-step-info-meeting = Information meeting on school-based training
student-step-day = Change date: { $step }
student-step-done = { $step }: { $day }
student-step-undone = { $step } is no longer ticked.
student-portal = lærepladsen.dk
student-portal-checked = checked { $day }
student-portal-login = Last login { $day }
student-portal-applications =
    { $count ->
        [one] 1 application
       *[other] { $shown } applications
    }
student-profile-visible = Visible profile
student-profile-hidden = Hidden profile
student-profile-unknown = Visibility unknown
student-timeline = Timeline
student-timeline-none = Nothing has been noted yet.
student-entry-attendance = Job café: { $what }
student-entry-preparation = Preparation: { $what }
student-entry-profile = lærepladsen.dk: { $what }
student-entry-agreement = Agreement with { $what }
student-entry-annulled = Agreement annulled: { $what }
student-entry-ended = Agreement terminated: { $what }
student-entry-assessment = EMMA assessment: { $what }
student-entry-task = Done: { $what }
student-agreements = Agreements
student-agreements-none = No agreements yet.
student-emma-new = New EMMA assessment
student-emma-none = No assessments yet.
student-emma-sealed = Signed
student-emma-draft = Draft
student-emma-superseded = Corrected since
student-occasion-gf2 = GF2
student-occasion-admission = Admission
student-occasion-training = School-based training
student-attendance-none = On no sheet yet.
student-attendance-span = { $from } to { $until }
student-mark-present = present
student-mark-late = late
student-mark-absent = absent
student-mark-excused = absent with leave
student-mark-placed = apprenticeship found
step-student-added = student { $name } created
step-student-changed = { $name } changed
step-student-archived = student archived
step-student-back = student taken back
step-seeking = seeker status registered
step-preparation = preparation registered
step-cpr = CPR number changed
reason-student-name-missing = Type the student's name
reason-student-missing = Choose a student from the list
reason-student-archived = One of the students is set aside. Remove them from the list, or take them back first.
reason-education-missing = Choose an education from the list
reason-not-a-date = Type a date such as 27-11-2026
reason-date-outside = Type a date between 1900 and 2100
reason-place-outside = Type a latitude between -90 and 90 and a longitude between -180 and 180
reason-date-in-future = Choose today or an earlier day
reason-not-a-phone = Type a phone number of at least five digits
reason-not-an-email = Type an e-mail address such as name@school.dk
reason-not-a-postcode = Type a postcode of four digits
reason-not-kilometres = Type a whole number of kilometres, at most 1000
reason-cpr-digits = Type the CPR number with ten digits
reason-cpr-taken = Another student already has that CPR number. Find the student and compare.
reason-seeking-unknown = Choose a seeker status
reason-seeking-reason-missing = Type why the student is not seeking
reason-seeking-euv1 = An EUV1 student has no training in a company and cannot be a seeker.
reason-preparation-unknown = Choose one of the steps of preparation
reason-nul = The text holds a character that cannot be kept. Type it again.
reason-too-long = The text is too long. Type at most { $longest } characters.

### log

log-title = Log contact
log-title-about = Log contact with { $name }
log-about = Student or company
log-about-missing = Choose a student or a company from the list
log-kind = What was it?
log-call = Call
log-visit = Visit
log-mail = Mail
log-meeting = Meeting
log-note = Note
log-day = Date
log-body = What was said?
log-next = Next step
log-due = When
log-save = Save
log-kept = The contact with { $name } has been saved.
log-kept-here = The contact has been saved.
log-student-reads = The student has the right to read what you write.
task-none = Nothing agreed.
task-add = New step
task-what = What is to be done?
task-due = When
task-save = Save
task-overdue = Was due { $day }
task-added = The step has been saved.
task-finished = The step has been marked as done.
history-title = History
history-of = History of { $name }
history-none = There are no changes.
history-undone = Undone since
history-unshown = Changed. The content is not shown here.
history-before = Before:
history-after = After:
history-empty = (empty)

### companies

company-new = New company
company-create = Create company
company-added = { $name } has been created.
company-none = There are no companies yet. Import your list, or create a company.
company-import = Import companies
company-to-list = Go to companies
company-more = More
company-archive = Archive company
company-unarchive = Take back
company-archived = { $name } has been archived.
company-back = { $name } has been taken back.
company-is-archived = Archived
company-name = Name
company-cvr = CVR
company-cvr-hint = Eight digits
company-cvr-unchecked = The CVR number's control digit does not fit
company-phone = Phone
company-email = E-mail
company-address = Address
company-postcode = Postcode
company-town = Town
company-place = Postcode and town
company-note = Remark
company-advertising = Advertising
company-no-advertising = No advertising
company-no-advertising-short = Protected
company-advertising-allowed = Not protected
company-educations = Educations
company-free = Free places
company-agreements = Agreements
company-agreements-none = No agreements yet.
company-contacted-on = Last contact
company-contacted-never = Never
company-archived-on = Archived
company-facts = Facts
company-kept = { $field } has been saved.
company-next = Next step
company-log = Contact log
company-log-none = Nobody has noted anything yet.
company-contacts = Contacts
company-contacts-none = No contacts yet.
company-approvals = Approvals
company-approvals-none = No approvals registered.
company-approval-education = Education
company-approval-approved = Approved for
company-approval-in-use = In use
company-approval-free = Free
company-p-number = P number { $number }
company-expires = until { $day }
company-expired = Expired { $day }
contact-new = New contact
contact-add = Add
contact-edit = Edit
contact-edit-name = Edit { $name }
contact-title = Edit { $name }
contact-name = Name
contact-name-missing = Type the contact's name
contact-job = Position
contact-save = Save
contact-archive = Archive
contact-kept = { $name } has been saved.
contact-archived = { $name } has been archived.
step-company-added = company { $name } created
step-company-changed = { $name } changed
step-company-archived = company { $name } archived
step-company-back = company { $name } taken back
step-contact = contact { $name } at { $company } kept
reason-company-missing = Choose a company from the list, or create it
reason-company-archived = The company is set aside. Take it back from its own page first.
reason-company-name-empty = Type the company's name
reason-cvr-digits = Type the CVR number with eight digits
reason-cvr-taken = Another company already has that CVR number. Find it instead.

### agreements

agreement-new = New agreement
agreement-title = Agreement of { $student }
agreement-edit = Edit
agreement-edit-with = Edit the agreement with { $company }
agreement-edit-of = Edit the agreement of { $student }
agreement-save = Save agreement
agreement-kept = The agreement has been saved.
agreement-none = There are no agreements yet. Import your list, or create an agreement.
agreement-import = Import agreements
agreement-student = Student
agreement-student-missing = Choose a student from the list
agreement-company = Company
agreement-workplace = Workplace
agreement-workplace-none = Not chosen
agreement-company-missing = Choose a company from the list, or create it
agreement-company-new = Create the company “{ $name }”
agreement-type = Kind of agreement
agreement-state = Status
agreement-starts-on = Starts
agreement-ends-on = Ends
agreement-signed-on = Signed
agreement-annulled-on = Annulled
agreement-ended-on = Terminated
agreement-ended-reason = Reason
agreement-whose-fault = Terminated without the student's fault?
agreement-whose-fault-hint = Matters for the right to school-based training
agreement-no-fault = Without fault
agreement-fault = Not without fault
agreement-fault-unknown = Not settled
agreement-note = Remark
agreement-span = { $from } to { $until }
agreement-state-annulled = Annulled
agreement-state-ended = Terminated
agreement-state-over = Over
agreement-state-running = In force
agreement-state-unsigned = Not signed
agreement-state-coming = Coming
step-agreement-added = agreement between { $name } and { $company } added
step-agreement-changed = agreement between { $name } and { $company } changed
step-agreement-archived = agreement between { $name } and { $company } archived
step-agreement-back = agreement between { $name } and { $company } taken back
agreement-archive = Archive the agreement
agreement-archived = The agreement has been archived. Undo takes it back.
reason-agreement-start-missing = Choose when the agreement starts
reason-agreement-ends-before-start = The agreement ends before it starts. Change one of the dates.
reason-agreement-type-missing = Choose a kind of agreement

### applications

frame-applications = Applications
application-new = New application
application-title = Application for { $student }
application-of = { $student } at { $company }
application-student = Student
application-company = Company
application-channel = Sent how
application-channel-portal = Lærepladsen.dk
application-channel-mail = Mail
application-channel-phone = Phone
application-channel-visit = In person
application-channel-other = Another way
application-stage = Stage
application-stage-wish = Wish
application-stage-sent = Sent
application-stage-interview = Interview
application-stage-trial = Trial
application-stage-agreement = Apprenticeship
application-stage-refused = Refused
application-stage-withdrawn = Withdrawn
application-on = Date
application-on-missing = Write on which day it happened
application-since = Since
application-sent-on = Sent
application-answered-on = Answer
application-contact = Spoke with
application-said = What was said?
application-said-hint = An answer on the phone counts too, once it is written down.
application-refusal = Why
application-refusal-none = Not told
application-save = Save
application-kept = The application is kept.
application-move = Move to…
application-move-of = Move to… ({ $company })
application-move-title = Move: { $title }
application-moved = Moved to { $stage }.
application-steps = What happened so far
application-days =
    { $days ->
        [0] since today
        [one] for 1 day
       *[other] for { $days } days
    }
application-shows = View
application-shows-board = Board
application-shows-list = List
application-none = There are no applications yet. Write the first one down as soon as a student has applied.
application-beyond = { $shown } of { $total } are shown. The list has them all.
student-applications-none = No applications yet.
student-entry-application = Application to { $company }: { $stage }
emma-fact-application-wish = Wants to apply to { $company }
emma-fact-application-sent = Application sent to { $company }
emma-fact-application-interview = Interview at { $company }
emma-fact-application-trial = Trial at { $company }
emma-fact-application-agreement = Apprenticeship at { $company }
emma-fact-application-refused = Refused by { $company }
emma-fact-application-withdrawn = Application to { $company } withdrawn
emma-count-answers = { $count } of { $of } applications in the log were answered
emma-count-sent =
    { $count ->
        [one] 1 application sent
       *[other] { $count } applications sent
    }
emma-count-sent-month =
    { $count ->
        [one] 1 application sent in the last month
       *[other] { $count } applications sent in the last month
    }
emma-count-interviews =
    { $count ->
        [one] 1 application led to an interview or a trial
       *[other] { $count } applications led to an interview or a trial
    }
emma-count-areas =
    { $count ->
        [0] Applied in no known town
        [one] Applied in 1 town
       *[other] Applied in { $count } towns
    }
emma-count-trades =
    { $count ->
        [0] The education was not noted
        [one] Applied within 1 education
       *[other] Applied within { $count } educations
    }
emma-count-offers-refused = { $count } of { $of } places offered were refused by the student
emma-fact-offer-open = Place offered at { $company }, waiting for an answer
emma-fact-offer-accepted = Place offered at { $company }: said yes
emma-fact-offer-refused = Place offered at { $company }: said no
emma-fact-offer-silent = Place offered at { $company }: no answer before the deadline
emma-fact-offered-on = offered { $value }
emma-fact-answer-by = deadline { $value }
emma-fact-km = about { $value } km as the crow flies
emma-expected = Expected: { $number }
emma-expected-why = The school's expectation since { $day }. A number to hold it against, not a demand.
emma-expected-own = Agreed with the student since { $day } by { $by }. A number to hold it against, not a demand.
step-application-added = application from { $name } to { $company } added
step-application-moved = application from { $name } to { $company } moved
step-application-archived = application from { $name } to { $company } archived
step-application-unarchived = application from { $name } to { $company } brought back
reason-application-euv1 = An EUV1 student needs no company training and does not apply.
reason-application-step-superseded = That was corrected already. Look again, and try once more.
reason-stage-unknown = Choose where the application stands
reason-channel-unknown = Choose how the application was sent
reason-refusal-unknown = Choose a reason from the list

### emma-screen

emma-views = Views of EMMA
emma-todo = To do
emma-all = All assessments
emma-none = There are no assessments yet.
emma-nothing-due = Nobody needs an assessment right now.
emma-drafts = Your drafts
emma-due = Due for assessment
emma-due-rule = Seekers in the last { $weeks } weeks of GF2 and in school-based training whose last assessment is more than { $days } days old.
emma-due-more = The first { $shown } are shown. The next ones appear when these are assessed.
emma-begun = begun { $day }
emma-last = last { $day }
emma-never = no assessment yet
emma-ends = GF2 ends { $day }
emma-to-list = To EMMA
emma-to-student = Open the student’s page
emma-new = New EMMA assessment
emma-new-for = New EMMA assessment: { $name }
choose-student = Student
choose-student-hint = Type some letters of the name and press Enter.
emma-occasion-question = What is the occasion?
emma-occasion-gf2 = Activity in GF2
emma-occasion-gf2-text = Whether the student is actively seeking during the basic programme.
emma-occasion-admission = Admission to school-based training
emma-occasion-admission-text = Whether the student meets the demands for admission.
emma-occasion-training = Underway in school-based training
emma-occasion-training-text = The recurring assessment for as long as the school-based training lasts.
emma-begin = Begin the assessment
emma-earlier = Earlier assessments
emma-title = EMMA: { $name }
emma-title-of = { $occasion } · { $day }
emma-criterion-suited = Suitable
emma-criterion-mobile-place = Geographically mobile
emma-criterion-mobile-trade = Professionally mobile
emma-criterion-active = Actively seeking
emma-mark-met = Met
emma-mark-partly = Partly
emma-mark-not-met = Not met
emma-mark-open = Not assessed
emma-key-mark = Met, partly, not met
emma-wording-from = The school’s wording from { $day }
emma-no-wording = The school has no wording for this criterion. It is written in Settings.
emma-reason = Reasons
emma-evidence = Evidence
emma-evidence-none = No evidence picked
emma-evidence-gone = Is no longer there. Untick it.
emma-picked = { $shown } picked
emma-no-facts = The office knows nothing about this yet.
emma-facts-all = Show all the office knows ({ $shown })
emma-facts-fewer = Show only what belongs here
emma-previous-on = Last assessment, { $day }
emma-beside = Show the assessment of { $day } beside
emma-open-previous = Open it
emma-corrects = Corrects an earlier assessment
emma-correction = Correction
emma-day = Date
emma-occasion = Occasion
emma-student = Student
emma-education = Education
emma-hold = Class
emma-by = Written by
emma-state = Status
emma-state-draft = Draft
emma-state-sealed = Signed
emma-state-superseded = Corrected since
emma-actions = Agreed actions
emma-actions-hint = An action with a date becomes a task when the assessment is completed.
emma-actions-none = No agreed actions
emma-action = Agreed
emma-action-due = By
emma-action-add = Add an action
emma-action-remove = Remove the action { $what }
emma-participants = Participants
emma-role-instructor = Instructor
emma-role-consultant = Placement consultant
emma-role-contact-teacher = Contact teacher
emma-role-student = Student
emma-took-part = { $name } took part ({ $role })
emma-words = The student’s own words
emma-words-none = The student has written nothing.
emma-student-view = Student view
emma-student-view-leave = Back (Esc)
emma-more = More
emma-set-aside = Set the draft aside
emma-set-aside-done = The draft has been set aside.
emma-is-draft = Draft
emma-saving = Saving…
emma-saved = Saved { $time }
emma-not-saved = The draft is not saved: { $why } The text is still here.
emma-save-again = Try again
emma-others-draft = This draft is written by { $name }. You can read it but not change it.
emma-seal = Complete the assessment
emma-missing-title = Before you can complete it
emma-missing-count =
    { $count ->
        [one] 1 thing is missing before you can complete it.
       *[other] { $count } things are missing before you can complete it.
    }
emma-missing-mark = { $name }: choose Met or Not met
emma-missing-decision = { $name }: Partly is for drafts only. Choose Met or Not met
emma-missing-reason = { $name }: write why it is not met
emma-missing-action = Agreed actions: write what was agreed, or remove the line
emma-missing-participants = Participants: enter at least one name
emma-seal-title = Complete the assessment of { $name }?
emma-seal-means = The assessment is locked with your name and the time. Wording, marks, reasons and evidence are frozen as they are known now. What happens later is shown apart as “since then”.
emma-seal-tasks =
    { $count ->
        [one] 1 action with a date becomes a task.
       *[other] { $count } actions with a date become tasks.
    }
emma-seal-final = This cannot be undone. A mistake is corrected by a new assessment, and both can be read afterwards.
emma-seal-yes = Complete and lock
emma-seal-no = Keep writing
emma-sealed = The assessment of { $name } is completed and locked.
emma-sealed-by = Signed by { $name } { $at }
emma-document = Signed assessment
emma-hash = Check number
emma-hash-copy = Copy the check number
emma-hash-copied = The check number has been copied.
emma-verify = Verify
emma-intact = Unchanged since it was signed
emma-broken = The assessment is not as it was signed. Tell whoever administers Svend.
emma-correct = Correct (new assessment)
emma-print = Print
emma-superseded = This assessment has been corrected since.
emma-superseded-by = See the new assessment
emma-counts = The office’s figures that day
emma-since = Since then
emma-since-text = Known after the signature. It is not part of the assessment.
emma-since-none = Nothing new since the signature.
emma-fact-by = { $value }
emma-fact-attendance = Job café: { $mark }
emma-fact-profile-visible = The profile on lærepladsen.dk was visible
emma-fact-profile-hidden = The profile on lærepladsen.dk was not visible
emma-fact-profile-unknown = The profile on lærepladsen.dk was checked
emma-fact-applications = { $value } applications
emma-fact-login = last login { $value }
emma-fact-registered = registered { $value }
emma-fact-prepared-profile-created = Profile on lærepladsen.dk created
emma-fact-prepared-profile-visible = Profile on lærepladsen.dk made visible
emma-fact-prepared-cv = CV made
emma-fact-prepared-application-text = Application text written
emma-fact-prepared-candeno = Introduced to candeno.dk
emma-fact-prepared-soft-skills-cv = Soft Skills CV made
emma-fact-prepared-info-meeting = Took part in the information meeting on school-based training
emma-fact-agreement-agreed = Agreement with { $company }
emma-fact-agreement-annulled = Agreement with { $company } annulled
emma-fact-agreement-ended = Agreement with { $company } ended
emma-fact-from = from { $value }
emma-fact-until = until { $value }
emma-fact-fault-no = without the student’s fault
emma-fact-fault-yes = not without the student’s fault
emma-fact-fault-unknown = fault not stated
emma-fact-note-call = call
emma-fact-note-visit = visit
emma-fact-note-mail = mail
emma-fact-note-meeting = meeting
emma-fact-note-note = note
emma-fact-student-moves = Will move: { $value }
emma-fact-student-reach-km = Will travel up to { $value } km
emma-fact-student-transport = Transport: { $value }
emma-fact-student-licence = Driving licence: { $value }
emma-fact-student-town = Lives in { $value }
emma-fact-student-wishes = Other trades: { $value }
emma-fact-student-seeking = Apprenticeship: { $value }
emma-fact-seeking-seeking = seeking
emma-fact-seeking-paused = not seeking at present
emma-fact-seeking-stopped = no longer seeking
emma-count-cafe-present = Job café: present { $count } of { $of } times
emma-count-cafe-late = Job café: late { $count } of { $of } times
emma-count-cafe-absent = Job café: absent { $count } of { $of } times
emma-count-cafe-excused = Job café: excused { $count } of { $of } times
emma-count-cafe-placed = Job café: found a place { $count } of { $of } times
emma-count-profile-visible = The profile was visible at { $count } of { $of } checks
emma-count-applications =
    { $count ->
        [one] 1 application on lærepladsen.dk
       *[other] { $count } applications on lærepladsen.dk
    }
emma-count-preparations = { $count } of { $of } preparations are done
emma-count-contacts =
    { $count ->
        [one] 1 talk in the log
       *[other] { $count } talks in the log
    }
emma-count-agreements-lost = { $count } of { $of } agreements were lost
emma-count-agreements-lost-without-fault = { $count } of { $of } agreements were lost without the student’s fault

### today-screen

today-log = Log contact
today-again = Try again
today-done = Done
today-finish = Done: { $what }
today-task-done = { $what } is done.
today-nothing = Nothing waits for you. Import the school’s lists or log a contact, and the day fills itself.
today-import = Import a list
today-no-tasks = No tasks wait this week. Have a good day!
today-no-cafe = No job café is planned.
today-overdue = Overdue
today-due = Today
today-week = The rest of the week
today-cafe = Next job café
today-flags = Stays away from the job café
today-misses = { $count } times in a row
today-missed-last = last { $day }
today-emma = EMMA
today-gf2 = GF2 without an apprenticeship
today-gf2-rule = In the order of weeks until GF2 ends. Called out from { $weeks } weeks before.
today-gf2-weeks =
    { $weeks ->
        [0] Ends this week
        [one] 1 week left
       *[other] { $weeks } weeks left
    }
today-gf2-unknown = Last day missing
today-gf2-over = GF2 is over
today-gf2-count =
    { $count ->
        [one] 1 student in GF2 has no apprenticeship.
       *[other] { $shown } students in GF2 have no apprenticeship.
    }
today-paused = Not seeking at present
today-ready = Ready
today-missing-profile-created = Create a profile on lærepladsen.dk
today-missing-profile-visible = Make the profile visible
today-missing-cv = Make a CV
today-missing-application-text = Write an application text
today-missing-candeno = Introduce candeno.dk
today-missing-soft-skills-cv = Make a Soft Skills CV
today-missing-info-meeting = Information meeting on school-based training
today-missing-applications = Send the first application
today-all = Show all { $shown }
today-fewer = Show fewer
today-beyond = { $shown } of { $total } are shown.

### import-screen

import-text = Choose a list from the study administration, lærepladsen.dk or your own spreadsheets: CSV, Excel (xlsx) or ods. You see what will happen before anything is written.
import-pick = Choose file…
import-file = Import a file…
import-drop = or drop the file here
import-drop-later = Close the window in front and drop the file again.
import-known = What Svend can read
import-kind-students-from = such as Z425 from the study administration or lists from optagelse.dk
import-kind-seekers-from = extract of seekers from lærepladsen.dk
import-kind-companies-from = companies with workplaces, approvals and contacts
import-kind-agreements-from = such as Z8232 or Z8071 with training agreements
import-kind-attendance-from = the wide sheet with a column for each week
import-safe = What you have edited by hand is not overwritten. Each import can be undone as a whole.
import-refused = { $file } cannot be read
import-past = Imported before
import-past-none = Nothing has been imported yet.
import-undo = Undo import
import-undone =
    { $kept ->
        [0] The import is undone.
        [one] The import is undone. One thing was changed since and was kept.
       *[other] The import is undone. { $kept } things were changed since and were kept.
    }
import-reading = Reading the file…
import-checking = Checking the rows…
import-writing = Importing…
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-receipt = Receipt
import-of = Import of { $file }
import-rows = { $rows } rows
import-check = Check
import-cancel = Cancel
import-missing = Choose a column for: { $fields }. Without it the list is of no use.
import-how = How the file was read
import-guessed = Guessed from the file. Correct what is wrong.
import-remembered = As the last time you imported this list. Correct what is wrong.
import-kind = The list is
import-sheet = Sheet
import-encoding = Character set
import-encoding-utf8 = UTF-8
import-encoding-utf8-bom = UTF-8 with BOM
import-encoding-windows1252 = Windows-1252
import-encoding-utf16-le = UTF-16 (Unicode text)
import-encoding-utf16-be = UTF-16, high byte first
import-separator = Separated by
import-separator-semicolon = semicolon
import-separator-comma = comma
import-separator-tab = tab
import-separator-bar = vertical bar
import-header = Headings
import-header-line = row { $line }
import-options-seekers = About the extract
import-checked-on = The extract is from
import-checked-on-hint = The day is kept with each student as the last look at lærepladsen.dk.
import-options-companies = Places in use
import-counted-on-hint = No column says when the places were counted. Today is kept with the numbers that are new.
import-counted-on-chosen = The day is kept with every number of the file. Agreements concluded after it are added.
import-create-unknown = Create students the office does not know
import-create-unknown-hint = Else they are left out and named in the check.
import-options-attendance = About the sheet
import-options-attendance-text = Week numbers do not say which year or which day. See that the dates beside the columns are right.
import-year = Year of the first week
import-weekday = Day of the week
import-series = Name of the job café
import-us-weeks = The week numbers are American
import-us-weeks-hint = Excel's WEEKNUM counts the American way unless it is given another number.
import-remarks = Keep remarks as notes
import-remarks-hint = Notes stand with the student and cannot be removed one by one.
import-columns = Columns
import-columns-read = { $read } of { $all } columns are read
import-column = Column { $number }
import-column-heading = Heading
import-column-samples = Examples
import-column-field = Read as
import-column-empty = no values
import-column-left = not read
import-column-is = { $heading } is read as
import-meanings = What the texts mean
import-means-text = Text
import-means-count = Count
import-means = Means
import-means-of = { $text } means
import-means-nothing = nothing
import-means-unknown = choose…
import-change-columns = Change columns
import-commit =
    { $count ->
        [one] Import 1 row
       *[other] Import { $shown } rows
    }
import-commit-now = Import now
import-checked = Checked. { $rows } rows can be imported, { $bad } have faults.
import-nothing-new = The file says nothing new. There is nothing to import.
import-left-bad =
    { $count ->
        [one] 1 row with faults is left out unless you mend it.
       *[other] { $shown } rows with faults are left out unless you mend them.
    }
import-left-conflict =
    { $count ->
        [one] In 1 cell you edited something that the file says otherwise: yours stays unless you choose.
       *[other] In { $shown } cells you edited something that the file says otherwise: yours stays unless you choose.
    }
import-shows = Rows to see
import-show-all = All
import-show-new = New
import-show-changed = Changed
import-show-kept = Kept
import-show-conflict = Conflicts
import-show-bad = Faults
import-show-warning = Warnings
import-show-skipped = Left out
import-show-same = Unchanged
import-guess-sheet = sheet { $sheet }
import-guess-header = headings in row { $line }
import-guess-checked = extract of { $day }
import-all-conflicts = All conflicts:
import-all-keep = Keep ours
import-all-take = Use the file's
import-all-bad = All faults:
import-all-without = Take the rows without the wrong values
import-none-here = There are no rows here.
import-line = Row
import-line-number = row { $line }
import-page = { $first }–{ $last } of { $total }
import-page-before = Previous rows
import-page-after = Next rows
import-keys = Tab goes to the next that can be mended · Enter saves the change
import-accept = Take the row as it is
import-skip = Leave out
import-include = Take it in again
import-cell = { $heading }, row { $line }
import-ours = Ours
import-theirs = File's
import-empty = (empty)
import-yes = yes
import-no = no
import-file-says = the file says
import-before = before:
import-mended = mended here
import-without = Without the value
import-receipt = { $file } is imported
import-done = Imported. { $rows } rows were written.
import-written =
    { $count ->
        [0] No row said anything new.
        [one] 1 row was imported.
       *[other] { $shown } rows were imported.
    }
import-created = { $shown } made
import-changed = { $shown } changed
import-unchanged = Rows with nothing new
import-table-education = Educations
import-table-student = Students
import-table-cpr = CPR numbers
import-table-profile-check = Looks at lærepladsen.dk
import-table-company = Companies
import-table-workplace = Workplaces
import-table-approval = Approvals
import-table-contact = Contacts
import-table-agreement = Agreements
import-table-cafe-session = Job cafés
import-table-attendance = Attendances
import-table-note = Notes
import-left-out =
    { $count ->
        [one] 1 row was left out
       *[other] { $shown } rows were left out
    }
import-left-out-text = Mend the faults at the source and import the file again: what is here already does not change.
import-why = Why
import-left-out-copy = Copy the list
import-left-out-copied = The list of rows left out is copied.
import-undo-later = The import can also be undone later, here under Import.
import-more = Import another file
import-see-students = See students
import-see-companies = See companies
import-see-agreements = See agreements
import-see-cafes = See job cafés

### import

step-import = import of { $file } ({ $rows } rows)
import-kind-students = Students
import-kind-seekers = Seekers from lærepladsen.dk
import-kind-companies = Companies
import-kind-agreements = Training agreements
import-kind-attendance = Job café attendance
import-status-same = Unchanged
import-status-kept = Kept
import-status-new = New
import-status-changed = Changed
import-status-conflict = Conflict
import-status-bad = Error
import-status-skipped = Left out
import-field-name = Name
import-field-given = Given name
import-field-family = Family name
import-field-cpr = CPR number
import-field-born-on = Date of birth
import-field-number = Student number
import-field-hold = Class
import-field-education = Education
import-field-code = CØSA
import-field-part = Part
import-field-kind = Student type
import-field-site = Department
import-field-teacher = Contact teacher
import-field-owner = Match owner
import-field-starts-on = Start date
import-field-ends-on = End date
import-field-left-on = Leaving date
import-field-left-reason = Reason for leaving
import-field-phone = Phone
import-field-email = E-mail
import-field-address = Address
import-field-postcode = Postcode
import-field-town = Town
import-field-country = Country
import-field-protected = Name and address protected
import-field-licence = Driving licence
import-field-moves = Will move
import-field-reach-km = Commute in km
import-field-visible = Profile visible
import-field-login-at = Last login
import-field-registered = Registered as seeking
import-field-applications = Applications
import-field-company = Company
import-field-cvr = CVR number
import-field-p-number = P-number
import-field-workplace = Name of the workplace
import-field-no-advertising = Protected against advertising
import-field-contacted-on = Last contact
import-field-approved = Approved places
import-field-in-use = Places in use
import-field-expires-on = Approved until
import-field-limits = Limitations
import-field-contact = Contact person
import-field-contact-title = Contact person's position
import-field-contact-phone = Contact person's phone
import-field-contact-email = Contact person's e-mail
import-field-type = Agreement type
import-field-signed-on = Signed
import-field-annulled-on = Annulled
import-field-ended-on = Ended early
import-field-ended-reason = Reason for ending
import-field-remark = Remark
import-field-week = Week
reason-import-busy = Svend is still working on the file. Wait until it is done, or stop it.
reason-import-not-rehearsed = Check the rows before you look at them.
reason-import-column-missing = Choose the columns that are missing. Without them the list is of no use.
reason-import-mark-unknown = “{ $value }” is no known mark. Choose what it means under Columns, or mend the cell.
reason-no-such-row = The file has no row of that number. Choose another.
reason-no-such-field = This kind of list has no such field. Choose another.
reason-no-such-column = The file has no such column. Choose another.
reason-unreadable = The value cannot be read. Write it differently.
reason-cell-error = The cell is a formula that failed ({ $value }). Mend it here or in the sheet.
reason-cpr-birth-date = The six digits are no date of birth. Mend the CPR number, or take the row without it.
reason-cpr-no-date = The CPR number does not begin with a date. Check it against the study administration.
reason-cpr-other-name = The CPR number belongs to a student with another name than { $name }. Check that the row is right.
reason-not-yes-no = Write Ja or Nej
reason-not-a-count = Write a whole number
reason-part-unknown = Write the part as GF1, GF2, GF+, H1, H2 … or SKO
reason-kind-unknown = Write the student type as EUD, EUX, EUV1, EUV2 or EUV3
reason-p-number-digits = Write the P-number with ten digits
reason-cvr-check = The CVR number's check digit does not fit. Look the number up on virk.dk.
reason-cvr-near = { $name } already has a CVR number that differs by one digit, and is taken for the same. Check the number on virk.dk.
reason-agreement-type-unknown = The agreement type “{ $value }” is unknown. Choose which it is under Columns, or mend the cell.
reason-date-two-digit-year = { $value } lacks the century. Write the year with four digits.
reason-date-american = { $value } has the month before the day. Write the date as 27-11-2026.
reason-date-no-such-day = There is no day { $value }. Mend the date.
reason-row-headings = The row repeats the headings and is left out.
reason-row-short = The row has only { $cells } cells for { $columns } columns, so values may have moved. Look at it, and take it as it is or mend it at the source.
reason-row-long = The row has { $cells } cells for { $columns } columns, so values may have moved. Look at it, and take it as it is or mend it at the source.
reason-row-twice = The same stands in row { $line } too. The rows become one, and the last counts.
reason-student-not-named = Write the student's name, CPR number or student number
reason-student-guessed = { $name } was found by the name and little more. Check that it is the right student.
reason-student-ambiguous = Several students could be { $name }. Add the CPR number or the student number, so that the right one is found.
reason-student-unknown = The office does not know { $name }. Import the list of students first, or mend name and CPR number.
reason-company-not-named = Write the company's name or CVR number
reason-company-ambiguous = Several companies are called { $name }. Add the CVR number, so that the right one is found.
reason-company-unknown = No company has that CVR number. Add the name, so that it can be made.
reason-file-letters = Row { $lines }: letters that do not fit the file's encoding. Look at them, or choose another encoding.
reason-file-charset = The letters look like another encoding ({ $charset }). Save the file as UTF-8 and choose it again.
reason-file-ragged = Row { $lines }: another number of cells than in the others. Look at them in the check.
reason-no-such-week = There is no “{ $heading }” in { $year }. Choose another year, or leave the column out.
reason-refusal-empty = The file is empty. Choose a file with rows in it.
reason-refusal-too-big = The file is larger than { $limit } bytes, which is the most. Split it into several files.
reason-refusal-not-a-sheet =
    { $looks ->
        [xls] The file is from an older Excel (.xls). Open it in Excel, save it as .xlsx and choose it again.
        [xlsb] The file is a binary Excel file (.xlsb). Open it in Excel, save it as .xlsx and choose it again.
        [html] The file is a web page, whatever it is called. Open it in Excel, save it as .xlsx and choose it again.
        [xml] The file is XML. Open it in Excel, save it as .xlsx and choose it again.
        [json] The file is JSON and no sheet. Get the list as CSV or Excel.
        [document] The file is a text document. Get the list as CSV or Excel.
        [slides] The file is a slide show. Get the list as CSV or Excel.
        [numbers] The file is from Numbers. Export it to Excel and choose it again.
        [pdf] The file is a PDF. Get the list as CSV or Excel.
        [picture] The file is a picture. Get the list as CSV or Excel.
        [archive] The file is a packed archive. Unpack it and choose the list.
        [program] The file is a program. Get the list as CSV or Excel.
        [database] The file is a database. Get the list as CSV or Excel.
       *[binary] The file is no sheet. Get the list as CSV or Excel.
    }
reason-refusal-password-protected = The file is protected with a password. Open it in Excel, remove the password and choose it again.
reason-refusal-no-sheet = The file has no visible sheet with cells. Show the sheet in Excel and save the file again.
reason-refusal-bomb = The file inflates far beyond what a sheet does, and is not opened. Get it from the source again.
reason-refusal-doctype = The file holds something that sheets never have, and is not opened. Get it from the source again.
reason-refusal-too-many-rows = The file has more than { $limit } rows. Split it into several files.
reason-refusal-too-many-columns = Row { $row } has something in column { $column }, but at most { $limit } columns are read. Delete it in the sheet.
reason-refusal-too-many-cells = The file has more than { $limit } cells. Split it into several files.
reason-refusal-too-much-text = The file has more text than is read. Split it into several files.
reason-refusal-cell-too-long = The cell in row { $row }, column { $column } has more than { $limit } letters. Shorten it at the source.
reason-refusal-nul = The cell in row { $row }, column { $column } has a character that cannot be read (NUL). Mend it at the source.
reason-refusal-bad-quotes = In row { $row }, column { $column } a quotation mark begins that does not end. Mend it at the source.
reason-refusal-damaged = The file is damaged. Get it again, or open it in Excel and save it anew.
reason-refusal-timed-out = The file was not read after { $seconds } seconds. Split it into several files.
reason-refusal-out-of-memory = The file needs more memory than may be used. Split it into several files, or save it as CSV.
reason-refusal-reader-died = Reading the file came to a halt, and nothing was changed. Open the file in Excel, save it anew and try again.

### core

step-sample = fictive school made
step-vault-made = school created
reason-student-name-empty = Enter the student's name
reason-contact-name-empty = Enter the contact's name
reason-part-ends-before-start = Choose an end that lies after the start
reason-file-unreadable = The file could not be read. Close it in other programs and choose it again
reason-file-too-large = The file is over 64 MB. Save only the sheet to import, and choose that
vault-network-folder = The folder lies on a network drive. Svend needs the computer's own disk
reason-malformed = The program sent something it does not understand itself. Try again, and report it if it comes back
vault-foreign = The file svend.db is not Svend's. Nothing was changed

### match

match-title = Match for { $name }
match-open = Find match
match-to-student = To the student
match-reach = Reach
match-within =
    { $count ->
        [one] 1 workplace fits within { $km } km
       *[other] { $shown } workplaces fit within { $km } km
    }
match-more = { $more } compared to { $km } km
match-unknown =
    { $count ->
        [one] · 1 fits at an unknown distance
       *[other] · { $count } fit at an unknown distance
    }
match-none = There are no workplaces yet. Import the companies with their approvals.
match-companies = Go to companies
match-workplaces = Workplaces, the best first
match-apply = Application
match-apply-at = New application to { $company }
match-log = Log contact
match-log-at = Log contact with { $company }
match-shown = { $shown } of { $total } workplaces are shown, the best first. Distances are straight lines between towns.
match-km =
    { $km ->
        [0] in the same town
       *[other] about { $km } km
    }
match-km-unknown = distance unknown
match-day-unknown = day unknown
match-never-seeks = EUV1 has no in-company training
match-education-missing = Not approved for the education
match-approval-missing = No approval for { $education }
match-approval-expired = The approval for { $education } expired { $expired-on }
match-approval-full = All approved places for { $education } are in use
match-approval-bars = { $education }: { $limit } ({ $code })
match-education = { $education }
match-opening = Has an open place from { $starts-on }
match-common = The same for all who fit:
match-free-places =
    { $free ->
        [one] 1 free place
       *[other] { $free } free places
    }
match-near = Within { $reach-km } km
match-far = Farther than { $reach-km } km
match-transport = Transport: { $typed }
match-licence-there = Driving licence { $required }
match-licence-missing = No driving licence { $required }
match-licence-unknown = Driving licence { $required } is asked for; the student's is unknown
match-start-meets = Can start { $starts-on }
match-start-too-early = Starts { $starts-on }, before the student is ready { $ready-from }
match-demands = { $typed }
match-promised =
    { $number ->
        [one] Has promised a place for { $when }
       *[other] Has promised { $number } places for { $when }
    }
match-moves = The student will move
match-stays = The student will not move
match-moves-unknown = Whether the student will move is unknown
match-distance-unknown = The postcode is missing or unknown
match-approval-ends = The approval for { $education } expires { $expires-on }
match-limited = { $limit } ({ $code })
match-applied = Has applied here ({ $on })
match-introduced = Has been put forward here ({ $on })
match-never-apprentice = Has had no apprentices from the school
match-never-contacted = No contact yet
match-silent = No contact since { $since }
match-no-advertising = Protected against advertising
match-limit-only-vfu = VFU only
match-limit-only-fgu = FGU only
match-limit-months = { $most } months at most
match-limit-half = half of the training at most
match-limit-a-year = { $most } a year at most
match-limit-years-between = at least { $least } years between
match-limit-one-relation = one named relation only
match-limit-overlap = approvals overlap
match-limit-unknown = limited

## Agreements: rules, stages, addenda and the effective timeline

agreement-more = More details
agreement-stage = Where is the paper?
agreement-stage-column = Papers
agreement-stage-on = Since
agreement-stage-unknown = Unknown
agreement-stage-draft = Draft
agreement-stage-company = With the company
agreement-stage-student = With the student
agreement-stage-guardian = With the guardian
agreement-stage-school = With the school
agreement-stage-registered = Registered
agreement-stage-ended = Terminated
agreement-signing = How is it signed?
agreement-signing-digital = Digitally on lærepladsen.dk
agreement-signing-outside = Signed outside lærepladsen.dk
agreement-signing-paper = On paper
agreement-second-company = Second company
agreement-second-from = Second company from
agreement-replaces = Replaces
agreement-replaces-none = No other agreement
agreement-replaces-one = { $company } · { $type } · from { $day }
agreement-warning-most-per-pair = The student already has an agreement of the type “{ $kind }” with the company, and there may be { $most } at most. Another one takes a dispensation.
agreement-warning-late-digital = The agreement starts on { $starts_on } and cannot be signed digitally after that day.
agreement-warning-guardian = The student is under { $age }. A guardian signs too, after the student.
agreement-warning-overlap = The agreement runs at the same time as the one with { $company } from { $starts_on }.
agreement-warning-ends-in-probation = The agreement ends before the probation of { $months } months of training is over.
agreement-warning-transitional = { $kind } can only be made under transitional rules.
agreement-warning-second-company = { $kind } takes a plan with both companies from the signing on. Choose the second company.
agreement-warning-school-period = { $kind } has no school period, but { $name } lies in the same days.
agreement-warning-no-school-period = { $kind } must hold at least one school period. None of the known school periods lies wholly within the agreement.
agreement-warning-unapproved = The workplace has no valid approval for { $education } on the first day of the agreement.
agreement-source-most-per-pair = the rules of the type, under Settings
agreement-source-late-digital = the manual of lærepladsen.dk
agreement-source-guardian = the signatures on the form; the age stands under Settings
agreement-source-overlap = the student's other agreements in Svend
agreement-source-ends-in-probation = the trade committees on probation; its length stands under Settings
agreement-source-transitional = the rules of the type, under Settings
agreement-source-second-company = the rules of the type, under Settings
agreement-source-school-period = the rules of the type, under Settings
agreement-source-no-school-period = the rules of the kind of agreement, under Settings
agreement-source-unapproved = Uddannelsesnævnet on the approval of workplaces
advice-source = Source: { $source }
dispensation-reason = Reason for going beyond the rule
dispensation-reason-hint = Kept on the agreement with name and date
dispensation-given = Rule passed over: { $reason }
dispensation-by = { $by }, { $at }
addendum-title = Addenda
addendum-new = New addendum
addendum-none = No addenda.
addendum-correct = Correct addendum
addendum-correct-title = Correct addendum
addendum-save = Save addendum
addendum-kept = The addendum is saved.
addendum-changes = What changes?
addendum-changes-ends-on = Last day
addendum-changes-company = Company
addendum-changes-type = Type
addendum-changes-nothing = Take it back
addendum-ends-on = New last day
addendum-company = New company
addendum-type = New type
addendum-type-choose = Choose a type
addendum-from = Holds from
addendum-from-missing = Choose from which day the addendum holds
addendum-signed-on = Signed
addendum-signed = signed { $day }
addendum-reason = Reason
addendum-superseded = Corrected later
addendum-said-ends-on = Ends { $becomes } instead of { $was }
addendum-said-company = { $becomes } instead of { $was } from { $from }
addendum-said-type = { $becomes } instead of { $was } from { $from }
addendum-said-nothing = Addendum taken back
step-addendum = addendum to the agreement between { $name } and { $company }
step-agreement-type = agreement type { $name } changed
step-school-period = school period { $name } of { $hold } changed
step-pause = pause of { $name } changed
step-placement = placement of { $name } at { $company } changed
reason-agreement-ends-by-addendum = The last day was changed by an addendum. Correct the addendum instead.
reason-agreement-stage-unknown = Choose from the list
reason-agreement-second-company = Choose another company than the first
reason-agreement-second-from = Choose a day after the start of the agreement
reason-agreement-replaces = Choose another agreement of the student
reason-agreement-type-name-empty = Write what the type is called
reason-dispensation-reason-missing = Write why the rule can be passed over
reason-addendum-before-start = The addendum cannot hold before the agreement starts
reason-addendum-day-missing = Choose the new last day
reason-addendum-unknown = Choose what the addendum changes
reason-addendum-superseded = The addendum has been corrected already. Correct the newest one.
reason-period-ends-before-start = Choose a last day that is after the first
reason-school-period-hold-empty = Write the name of the class
reason-school-period-name-empty = Write what the period is called, such as H1
reason-placement-kind-unknown = Choose what kind of placement it is
spans-today = today
spans-table = Show as table
spans-from = From
spans-until = Until
spans-what = What
spans-days = Days
spans-goes-on = no last day
timeline-title = Course
timeline-training = In training with { $company } ({ $type })
timeline-school = School period { $name } under the agreement with { $company }
timeline-school-alone = School period { $name }
timeline-placement = Placement at { $company }
timeline-pause = Pause in the agreement with { $company }
timeline-workshop = In skoleoplæring ({ $name })
timeline-workshop-alone = In skoleoplæring
timeline-pause-alone = Break in skoleoplæring
timeline-unsigned = { $what }, not signed
timeline-school-short = { $name }
timeline-placement-short = Placement
timeline-pause-short = Pause
timeline-workshop-short = Skoleoplæring
timeline-kind-training = Training
timeline-kind-school = School
timeline-kind-placement = Placement
timeline-kind-workshop = Skoleoplæring
timeline-kind-pause = Pause
timeline-amount = { $kind }: { $done } days up to today, { $ahead } to come
timeline-now = Now: { $what }
timeline-nothing = no agreement
timeline-probation = Probation ends { $day }
timeline-probation-over = Probation ended { $day }
timeline-addendum = Addendum from { $day }
timeline-addendum-said = Addendum: { $what }
timeline-periods = Pauses and placements
timeline-period-pause = Pause { $from } to { $until }
timeline-period-placement = Placement at { $company } { $from } to { $until }
timeline-add = Add absence
period-title = Absence
period-kind-gf = Placement on the basic course
period-kind-sko = Placement in school-based training
period-starts-on = First day
period-ends-on = Last day
period-starts-missing = Choose the first day
period-ends-missing = Choose the last day
period-company-missing = Choose a company from the list
period-reason = Reason
period-reason-hint = A few words. Write nothing about health.
period-save = Save
period-archive = Archive
period-edit = Change
period-kept = Saved.
settings-agreements = Agreements and school periods
settings-agreements-text = The rules of each type of agreement, and when the classes are at school. Courses, probation and warnings follow them.
settings-types = Types of agreement
settings-type-new = New type
settings-type-change = Change
settings-type-title = Rules of { $name }
settings-type-name = Name
settings-type-most = Most for each student and company
settings-type-most-hint = Empty: no limit. More take a written reason.
settings-type-most-fault = Write a whole number from 1 to 9, or leave the field empty
settings-type-gives-place = Is an apprenticeship while it runs
settings-type-school = Has school periods
settings-type-school-hint = Without them it is part of school-based training and has no probation
settings-type-two = Shared by two companies
settings-type-needs-school = At least one school period lies in the agreement
settings-type-transitional = Only under transitional rules
settings-type-source = Source
settings-type-archive = No longer used
settings-type-saved = The type { $name } is saved.
settings-type-said-most = { $most } at most for each student and company
settings-type-said-no-school = without school periods
settings-type-said-needs-school = at least one school period
settings-type-said-two = two companies
settings-type-said-transitional = transitional rules only
settings-type-said-no-place = is no apprenticeship
settings-type-said-nothing = no special rules
settings-school-periods = School periods
settings-school-periods-none = No school periods yet.
settings-school-periods-all = Show all { $shown }
settings-school-period-new = New school period
settings-school-period-hold = Class
settings-school-period-name = Period
settings-school-period-name-hint = Such as H1
settings-school-period-said = { $hold }: { $name }
settings-school-period-days = { $from } to { $until }
settings-probation-months = Months of probation
settings-probation-months-hint = Months of training; school periods do not count. The trade committees say 3.
settings-probation-absence-months = Months of absence that extend the probation
settings-probation-absence-months-hint = If an absence is longer than so many months, the probation is extended by all of it.
settings-guardian-age = The student signs alone from (years)
settings-guardian-age-hint = Younger students sign together with a guardian.

### outreach

log-demand = Demand
log-demand-hint = The teachers read it: name no student
log-education = Education
log-education-all = All educations
log-save-promise = Save and note a promise
log-correct = Correct the note of { $day }
log-correct-title = Correct note
log-correct-was = This is what it said. It can still be read afterwards.
log-corrected = The note is corrected.
log-was-corrected = Corrected:
quick-line = Write it on one line
quick-hint = Such as: visit Aars Tømrer today: would like one in August, call w48 thu
quick-hint-known = Such as: call friday, or: visited today: would like one in August
quick-whom = Whom do you mean?
quick-understood = How the line was understood
quick-change = Correct: { $text }
quick-next = Next step: { $what }
quick-fields = Show the fields
ours-title = Do we have them already?
ours-talk = { $kind } by { $by }
ours-age =
    { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }
ours-never = Nobody here has been in touch with them yet.
ours-contacted = Last contact
ours-next = Next: { $next }
ours-tasks =
    { $count ->
        [one] 1 more task
       *[other] { $shown } more tasks
    }
ours-promised =
    { $count ->
        [one] 1 promised place
       *[other] { $shown } promised places
    }
ours-applications =
    { $count ->
        [one] 1 application waiting
       *[other] { $shown } applications waiting
    }
ours-introductions =
    { $count ->
        [one] 1 introduced student waiting
       *[other] { $shown } introduced students waiting
    }
reason-demand-of-student = A demand is the company's. Note it on the company without a student.
settings-company-rhythm-days = Days between contacts with a company
settings-company-rhythm-days-hint = After that the company is on the list of silent ones. Any contact noted counts.
settings-promise-warning-weeks = Weeks before a promise is to be kept
settings-promise-warning-weeks-hint = From then on the promise is on Today.
settings-host-again-days = Days after an agreement or VFU has ended
settings-host-again-days-hint = For so long Today asks whether the company will have another, and how VFU went.
settings-unproposed-days = Days without being introduced to anybody
settings-unproposed-days-hint = After that the seeking student is on the list of those not introduced.
step-promise = promise from { $company }
step-promise-ended = promise from { $company } ended
step-opening = opening at { $company }
step-opening-changed = opening at { $company } changed
step-opening-ended = opening at { $company } ended
step-posting = posting of { $company } passed on
step-introduction =
    { $count ->
        [one] 1 student introduced to { $company }
       *[other] { $count } students introduced to { $company }
    }
step-introduction-outcome = answer about { $name } from { $company }
step-host-again = answer from { $company } about another apprentice
reason-workplace-missing = Choose one of the company's workplaces
reason-promise-missing = The promise is no longer open
reason-promise-end-unknown = Choose whether the promise was kept or lapsed
reason-promise-ended = The promise has ended already. Close this window to see how.
reason-promise-reason-missing = Write why the promise lapsed
reason-opening-source = Choose where the opening is known from
reason-opening-education-missing = Choose the education the place is in
reason-opening-end-unknown = Choose whether the place was filled or withdrawn
reason-opening-missing = Choose one of the company's openings
reason-company-other = An opening stays with its company. Add a new one at the other.
reason-introduction-outcome = Choose what came of it
reason-introduction-outcome-early = The answer cannot be from before the student was introduced
reason-introduction-superseded = An answer is noted already. Correct the newest one instead.
reason-host-again-answer = Choose yes, no or later
reason-host-again-answered = The company has answered already. Undo the answer if it is wrong.
reason-host-again-reason-missing = Write why they will not have another one
reason-host-again-day-missing = Choose a day after today on which to ask again
outreach-company = Company
outreach-education = Education
outreach-number = Number of places
outreach-students = Students
outreach-students-chosen = Chosen students
outreach-protected = { $name } (protected)
outreach-reason = Reason
outreach-end = End
outreach-save = Save
outreach-print = Print
promise-section = Promises
promise-new = New promise
promise-title = Promise from { $company }
promise-due = When
promise-due-missing = Write when the place is promised for
promise-by-month = Only the month is agreed
promise-education-unsaid = They did not say
promise-said-by = Who promised it?
promise-said = What was said?
promise-save = Save promise
promise-kept-here = The promise is saved.
promise-none = No promises.
promise-head =
    { $count ->
        [one] 1 place, { $when }
       *[other] { $shown } places, { $when }
    }
promise-left = { $left } still to come
promise-by = promised by { $name }
promise-late = Overdue
promise-state-open = Promised
promise-state-kept = Kept
promise-state-lapsed = Lapsed
promise-to-opening = Is open now
promise-end-of = End the promise of { $what }
outreach-end-title-promise = The promise from { $company }
outreach-ended-promise = The promise is ended.
opening-list = Openings
opening-section = Openings
opening-new = New opening
opening-title = Opening at { $company }
opening-edit = Edit
opening-save = Save opening
opening-kept = The opening is saved.
opening-none = There are no openings yet. Note the first one when a company mentions it.
opening-none-here = No openings noted.
opening-education-choose = Choose an education
opening-starts-on = Start
opening-closes-on = Apply by
opening-noted-on = Noted
opening-source = Known from
opening-source-visit = Visit
opening-source-call = Call
opening-source-portal = Lærepladsen.dk
opening-source-event = Event
opening-source-promise = A promise
opening-source-again = Will have another one
opening-source-other = Other
opening-licence = Driving licence (class)
opening-licence-asked = driving licence { $licence }
opening-demands = Demands
opening-left = Left
opening-left-of = { $left } of { $number }
opening-state = Status
opening-state-open = Open
opening-state-filled = Filled
opening-state-withdrawn = Withdrawn
opening-state-closed = Closed
opening-passed-on = Passed on
opening-introduced = Introduced
opening-head =
    { $count ->
        [one] 1 place, { $education }
       *[other] { $shown } places, { $education }
    }
opening-from = from { $day }
opening-until = apply by { $day }
opening-pass-on = Pass on
opening-pass-on-title = Pass the posting of { $company } on
opening-passed-on-to =
    { $count ->
        [one] passed on to 1 student
       *[other] passed on to { $shown } students
    }
outreach-end-title-opening = The opening at { $company }
outreach-ended-opening = The opening is ended.
introduce = Introduce
introduce-to = Introduce to { $company }
introduce-whom = Introduce { $name } to a company
introduce-on = Introduced
introduce-on-missing = Choose when the student was introduced
introduce-said = What was said?
introduce-save = Save
introduce-kept =
    { $count ->
        [one] 1 student is introduced.
       *[other] { $shown } students are introduced.
    }
introduction-section = Introductions
introduction-none = Nobody is introduced yet.
introduction-title = { $student } at { $company }
introduction-note = Note an answer
introduction-note-of = Note an answer about { $name }
introduction-outcome = What came of it?
introduction-on = Day
introduction-on-missing = Choose when the answer came
introduction-said = What was said?
introduction-refusal-none = Not told
introduction-kept = The answer is saved.
introduction-pending = Waiting
introduction-interview = Interview
introduction-trial = Trial
introduction-agreement = Agreement
introduction-no = No
student-entry-introduction = Introduced to { $what }
student-entry-posting = Posting of { $what } passed on
student-entry-introduced = Introduced to { $company }: { $outcome }
student-view-unproposed = Not introduced
student-unproposed = Introduced to a company
student-unproposed-yes = Not for long
student-unproposed-no = Lately
company-lists = Lists
company-views = Views
company-view-all = All
company-view-silent = Silent longest
company-silent = Contact rhythm
company-silent-yes = Due for contact
company-silent-no = Spoken with lately
demands-title = Demands and expectations
demands-from = From
demands-until = To
demands-left-out = { $left } older demands are left out. Choose a shorter period or one education.
demands-none = Nobody noted a demand in that period. Choose “Demand” when you log a contact with a company.
sleeping-title = Sleeping approvals
sleeping-rule = Approved, with a free place, no apprentice of the school, and seeking students within reach. The most silent first.
sleeping-none = No approvals sleep. All with a free place and seekers nearby have an apprentice.
sleeping-free =
    { $count ->
        [one] 1 free
       *[other] { $shown } free
    }
sleeping-seekers =
    { $count ->
        [one] 1 seeker
       *[other] { $shown } seekers
    }
sleeping-silent = silent since { $day }, { $days } days
sleeping-never = no contact yet
today-promises = Promises that are near
today-promises-rule = Shown from { $weeks } weeks before.
today-promise-late = Promised for { $when }
today-host = Will they have another one?
today-host-ended = ended { $day }
today-host-vfu-ended = VFU ended { $day }
today-host-answer = Answer from { $company }
today-host-ja = Yes
today-host-nej = No
today-host-later = Later
today-host-yes = { $company } will have another one. The place is an opening.
today-outreach = Outreach
today-silent = Companies due for contact
today-sleeping = Sleeping approvals
today-unproposed = Seekers not introduced for long
again-title-no = { $company } will not have another one
again-title-later = Ask { $company } again
again-ask-on = Ask again
again-kept = The answer is saved.
log-page-open = The student's log
log-page-title = Log of { $name }
log-page-counts = { $sent } sent, { $answered } answered
log-page-none = There are no applications or introductions yet.
log-page-printed = printed { $day }
log-page-on = Day
log-page-company = Company
log-page-what = What
log-page-contact = Contact
log-page-said = What was said
log-page-by = Noted by
log-page-application = Application: { $stage }
log-page-posting = Posting passed on
log-page-introduced = Introduced by the school
log-page-outcome = Introduced: { $outcome }
emma-fact-introduction-pending = Introduced to { $company }, waiting for an answer
emma-fact-introduction-interview = Introduced to { $company }: interview
emma-fact-introduction-trial = Introduced to { $company }: trial
emma-fact-introduction-agreement = Introduced to { $company }: agreement
emma-fact-introduction-no = Introduced to { $company }: no
emma-fact-introduced-on = introduced { $value }

### Calendar

frame-calendar = Calendar
calendar-views = View of the calendar
calendar-agenda = Agenda
calendar-week = Week
calendar-before = Week before
calendar-after = Week after
calendar-to-today = Today
calendar-weeks = Weeks { $first }–{ $last }
calendar-one-week = Week { $week }
calendar-span = { $from } – { $until }
calendar-none = Nothing happens in these weeks.
calendar-cut = Only the first 2,000 are shown. Go a week on to see the rest.
calendar-new = New appointment
calendar-new-anywhere = New appointment in the calendar
calendar-save-file = Save as a calendar file…
calendar-tour = Plan a visiting tour
calendar-pack = Visit pack
calendar-grid = Week { $week }, day by day
calendar-nothing-that-day = Nothing
calendar-kind-visit = Visit
calendar-kind-meeting = Meeting
calendar-kind-other = Other
calendar-kind-task = Task
calendar-kind-cafe = Job café
calendar-kind-agreement-starts = Training agreement begins
calendar-kind-agreement-ends = Training agreement ends
calendar-kind-class-ends = Class ends
calendar-starting =
    { $count ->
        [one] 1 training agreement begins
       *[other] { $shown } training agreements begin
    }
calendar-ending =
    { $count ->
        [one] 1 training agreement ends
       *[other] { $shown } training agreements end
    }
calendar-class-ends = { $class } ends { $part }
calendar-classes-end = { $shown } classes end { $part }
calendar-class-count =
    { $count ->
        [one] 1 student
       *[other] { $shown } students
    }
calendar-state-planned = Planned
calendar-state-done = Held
calendar-state-cancelled = Called off
calendar-key-day = The day before and after, in the week
calendar-key-entry = Up and down the day
calendar-key-make = New appointment on the day, in the week
calendar-behind-more = { $shown } of { $total } are shown.
appointment-title = Change appointment
appointment-kind = Kind
appointment-what = What
appointment-company = Company
appointment-student = Student
appointment-day = Day
appointment-starts = From
appointment-ends = To
appointment-place = Place
appointment-place-hint = Empty: the company’s address
appointment-who = Who
appointment-who-hint = Empty: yourself
appointment-note = Remark
appointment-day-missing = Say which day it is
appointment-save = Save
appointment-more = More
appointment-done = Was held
appointment-call-off = Call off
appointment-again = Plan again
appointment-archive = Take out of the calendar
appointment-kept = The appointment is saved.
appointment-is-done = The appointment was held.
appointment-is-cancelled = The appointment is called off.
appointment-is-planned = The appointment is planned again.
appointment-archived = The appointment is out of the calendar.
appointment-planned = Planned
appointment-none-planned = Nothing is planned.
appointment-plan-visit = Plan a visit
appointment-plan-visit-at = Plan a visit to { $name }
appointment-visit-day = Which day?
appointment-visit-kept = Visit to { $name } is planned: { $day }.
calendar-file-title = Save a calendar file
calendar-file-text = Outlook and other calendars can open the file. It holds appointments and job cafés, no remarks.
calendar-file-from = From
calendar-file-until = Until
calendar-file-names = Write students’ names
calendar-file-names-hint = Protected names are never in it.
calendar-file-save = Save file…
calendar-file-saved = The calendar file is saved.
calendar-file-name = Svend { $from } to { $until }
calendar-file-student = student
step-appointment-added = appointment with { $name } planned
step-appointment-changed = appointment with { $name } changed
step-appointment-planned = appointment with { $name } planned again
step-appointment-done = appointment with { $name } held
step-appointment-cancelled = appointment with { $name } called off
step-appointment-archived = appointment with { $name } taken out
step-appointment-back = appointment with { $name } taken back in
reason-appointment-kind = Choose visit, meeting or other
reason-appointment-about-nothing = Say what it is about, or choose a company or a student
reason-appointment-state = Choose planned, held or called off
reason-appointment-not-yet = The appointment is still to come. It can be held once the day is there
reason-calendar-span = Choose a last day within 100 days of the first
reason-file-unwritable = The file could not be saved. Choose another folder, or close it in other programs

### Visiting tours

visits-title = Visiting tour
visits-by = Area
visits-by-postcodes = Postcodes
visits-by-near = Town and around
visits-from = From postcode
visits-until = To postcode
visits-town = Town
visits-km = Km as the crow flies
visits-start = The tour starts in
visits-start-hint = The school’s town
visits-day = Day
visits-town-missing = Choose a town from the list
visits-day-missing = Say which day the tour is
visits-km-missing = Write a whole number of km
visits-begin = Choose an area and a day, and the companies that are due are found.
visits-find = Find companies
visits-none-due = No company of the area is due: they were contacted within { $days } days, and nothing is open.
visits-tour = The tour
visits-tour-count =
    { $count ->
        [one] 1 visit · about { $km } km
       *[other] { $count } visits · about { $km } km
    }
visits-tour-empty = Take companies in from the list beside.
visits-order-note = Each stop is the nearest to the one before. Km are as the crow flies.
visits-order = Nearest first
visits-more = Due in the area
visits-more-count = { $shown } in all
visits-shown = The first { $shown } of { $total } are shown. Choose a smaller area to see more.
visits-take-in = Take in
visits-take-in-name = Take in: { $name }
visits-take-out-name = Take { $name } out of the tour
visits-up-name = Move { $name } up
visits-down-name = Move { $name } down
visits-moved = { $name } is now no. { $at }.
visits-silent = No contact since { $day }
visits-never = No contact yet
visits-contacted = Last contact { $day }
visits-tasks =
    { $count ->
        [one] 1 open task
       *[other] { $count } open tasks
    }
visits-free =
    { $count ->
        [one] 1 free place that is sought
       *[other] { $count } free places that are sought
    }
visits-planned-on = Visit planned { $day }
visits-plan = Plan the tour
visits-planned =
    { $count ->
        [one] 1 visit is planned.
       *[other] { $count } visits are planned.
    }
visits-pack-title = Visit pack { $day }
visits-pack = Pack
visits-after = After the tour
visits-parts = Before and after the tour
visits-print = Print
visits-pack-none = No visits are planned that day.
visits-last-talk = Last talks
visits-no-talk = No talks are noted.
visits-people = Contacts
visits-no-people = No contacts are registered.
visits-apprentices = Apprentices
visits-no-apprentices = No apprentices now.
visits-open = Open tasks and promises
visits-no-open = Nothing is open.
visits-approvals = Approvals and free places
visits-no-approvals = No approvals registered.
visits-approval =
    { $free ->
        [one] 1 free of { $approved }
       *[other] { $free } free of { $approved }
    }
visits-approval-expired = expired { $day }
visits-fitting = Students who fit
visits-no-fitting = No seeking student fits just now.
visits-own-notes = Notes of the visit
visits-sheltered-name = Protected name
visits-said = What came of it?
visits-next = Next step
visits-due = When
visits-log = Save the notes
visits-log-hint = One line a visit is enough. Empty lines are not kept.
visits-log-empty = Write one line at least
visits-said-missing = Say what came of the visit
visits-logged =
    { $count ->
        [one] 1 visit is noted.
       *[other] { $count } visits are noted.
    }
visits-not-yet = The lines can be written once the day is there.
visits-all-logged = All visits are noted.
step-visits-planned =
    { $count ->
        [one] 1 visit planned
       *[other] { $count } visits planned
    }
step-visits-logged =
    { $count ->
        [one] 1 visit noted
       *[other] { $count } visits noted
    }
reason-visits-none = Take one company into the tour at least
reason-visits-many = Take { $most } companies into the tour at most
reason-visits-planned-already = A visit to { $company } is planned that day already. Take it out of the tour.
reason-postcodes-turned = Write a postcode that is not lower than the first
settings-visit-pack-stops = Visits of a tour
settings-visit-pack-stops-hint = So many are suggested when a visiting tour is planned.

## companies: approvals, codes

company-branch = Branch code
company-branch-scheme = Code list
company-branch-scheme-unknown = Unknown
company-branch-text = Branch
company-approach-basis = Basis for approaching them
company-basis-is = Basis for approaching them: { $basis }
company-basis-none = The school's basis for approaching them is not noted.
company-trades = Works with
company-trade-add = Add education
company-trade-added = { $name } was added.
company-trade-removed = { $name } was removed.
company-apprentices = Apprentices
company-agreement-ended = Ended { $day }
company-workplaces = Workplaces
company-workplaces-none = No workplaces yet. An approval belongs to a workplace.
company-free-of =
    { $count ->
        [one] 1 free place
       *[other] { $shown } free places
    }
company-approval-taken = Taken
workplace-add = Add workplace
workplace-new = New workplace
workplace-edit = Edit workplace
workplace-edit-name = Edit the workplace { $name }
workplace-number = P-number
workplace-name = Name
workplace-name-hint = Only when it is called something else than the company
workplace-kept = The workplace is saved.
workplace-archived = The workplace is archived. Undo brings it back.
approval-add = Add approval
approval-add-at = Add approval at { $name }
approval-new = New approval
approval-edit = Edit the approval for { $education }
approval-kept = The approval is saved.
approval-archived = The approval is archived. Undo brings it back.
approval-kind = Approval
approval-kind-full = Full
approval-kind-limited = Limited
approval-kind-named = Named student
approval-kind-conditional = Conditional
approval-counted-on = Counted on
approval-in-use-hint = As lærepladsen.dk shows it. Agreements concluded after the count are added.
approval-expires-on = Valid until
approval-limits = Limitations
approval-limit = { $name } ({ $code })
approval-counted = counted { $day }
approval-since =
    { $count ->
        [one] 1 agreement since
       *[other] { $count } agreements since
    }
approval-reach = { $education }: { $seekers }
approval-overlaps = Approvals that overlap share the same places.
application-move-from = Move the application from { $student }
settings-codes = Codes
settings-codes-text = The limitations an approval can have, the reasons an application can end with, and the school’s steps of warnings.
settings-limit-codes = Limitations of approvals
settings-refusal-codes = Reasons for a refusal
code-add = Add
code-new = Add to the list
code-edit = Edit { $name }
code-save = Save
code-archive = Archive
code-kept = { $name } is saved.
code-archived = { $name } is archived.
code-back = { $name } is back.
code-moved = { $name } was moved.
code-up = Move { $name } up
code-down = Move { $name } down
code-aside =
    { $count ->
        [one] 1 archived code
       *[other] { $count } archived codes
    }
code-digits = Code
code-digits-hint = The four digits on the approval
code-name = Name
code-kind = Meaning
code-kind-hint = Decides how places are counted and what a match says
code-kind-other = Only the name tells
code-kind-overlap = Approvals overlap
code-kind-only-vfu = VFU only
code-kind-only-fgu = FGU only
code-kind-months = At most so many months
code-kind-half = At most half of the apprenticeship
code-kind-a-year = At most so many a year
code-kind-years-between = At least so many years apart
code-kind-one-relation = One specific relation only
code-number = How many
reason-branch-digits = Write the branch code with six digits
reason-p-number-taken = Another workplace already has that P-number. Find it instead.
reason-approval-there = The workplace is already approved for that education. Edit that approval instead.
reason-approval-kind = Choose what kind of approval it is
reason-limit-unknown = One of the limitations is not among the codes in Settings
reason-limit-kind = Choose what the code means
reason-code-name-empty = Write what the code means
reason-code-digits = Write the code with four digits
reason-code-there = The code is there already. Edit it instead, or bring it back.
step-workplace = workplace at { $company } saved
step-workplace-archived = workplace at { $company } archived
step-workplace-back = workplace at { $company } brought back
step-approval = approval for { $education } at { $company } saved
step-approval-archived = approval for { $education } at { $company } archived
step-approval-back = approval for { $education } at { $company } brought back
step-code = code { $name } saved
step-code-archived = code { $name } archived
step-code-back = code { $name } brought back
step-code-order = order of the codes changed

## look-up in the register

lookup-open = Look up in CVR
lookup-title = Look up in CVR
lookup-typed = CVR number or name
lookup-hint = What you write here is sent to the register, and who asks. Nothing about students is sent.
lookup-ask = Look up
lookup-asking = Asking the register…
lookup-several = The register knows several
lookup-answer = From the register: { $name }
lookup-field = Field
lookup-ours = With us
lookup-theirs = In the register
lookup-same = The register says the same as you.
lookup-units = New workplaces
lookup-take = Save what is chosen
lookup-kept = { $name } was changed after the register.
settings-register = Look-up in CVR
settings-register-text = Svend asks the register on the net only when somebody looks a company up.
register-kind = Register
register-kind-off = Off
register-kind-cvrapi = cvrapi.dk
register-kind-virk = Virk
register-contact = Contact
register-contact-hint = The register wants to know who asks: an e-mail or a phone number. It is sent with the name of the school.
register-user = User
register-password = Password
register-password-kept = A password is kept. Write only to change it.
register-virk-hint = The Danish Business Authority gives the access. The register's address is not encrypted, so use a password that is used nowhere else.
register-save = Save look-up
register-kept = The look-up in CVR is saved.
reason-lookup-empty = Write a CVR number or a name
reason-register-off = The look-up in CVR is off in Settings
reason-register-kind = Choose a register
reason-register-contact-empty = Write how the register can reach you
reason-register-user-empty = Write the user you were given
reason-register-password-empty = Write the password you were given
reason-register-nobody = The register does not answer. Is the computer on the net?
reason-register-slow = The register took too long to answer. Try again later
reason-register-not-found = The register knows no company with that number or name
reason-register-denied = The register turned you away. Look under Look-up in CVR in Settings
reason-register-quota = The register answers no more today. Try again tomorrow
reason-register-refused = The register answered with an error: { $said }
reason-register-large = The register answered with more than a company can be. Nothing was kept
reason-register-nonsense = An answer came, but not from a register. Does the computer have to log on to the net first?
step-register = look-up in CVR changed
step-company-looked-up = { $name } changed after CVR

## companies: duplicates

company-duplicates = Possible duplicates
company-duplicates-open = Possible duplicates ({ $count })
company-duplicates-text = They look alike. Nothing is merged by itself: merge them, or say that they are not the same.
company-duplicates-none = No companies look alike.
company-duplicates-shown = { $shown } of { $total } suggestions are shown.
company-duplicate-why-cvr = Same CVR
company-duplicate-why-phone = Same phone
company-duplicate-why-name = Same name
company-merge-with = Merge: { $name } and { $other }
company-merge = Merge
company-merge-title = Merge two companies
company-merge-text = Choose what is to stand. Workplaces, contacts, notes, tasks, agreements, applications, promises and openings come along. One undo parts them again.
company-merge-same = The two say the same about everything.
company-merge-empty = not filled in
company-merged = { $name } and { $other } are now one company.
company-merged-into = Merged with another: go there
step-companies-merged = { $name } and { $other } merged
company-not-same = Not the same
company-not-same-as = { $name } and { $other } are not the same
company-told-apart = Remembered: { $name } and { $other } are not the same.
company-agreements-count =
    { $count ->
        [0] no agreements
        [one] 1 agreement
       *[other] { $count } agreements
    }
import-field-branch = Branch code
import-field-branch-scheme = Code list
import-field-branch-text = Branch
import-field-counted-on = Counted on
import-field-approval-kind = Kind of approval
reason-branch-scheme = Write DB07 or DB25
reason-told-apart-same = Choose two different companies
step-told-apart = { $name } and { $other } are not the same

## calendar: school periods

calendar-period = { $name }: { $classes }
calendar-period-many = { $name }: { $shown } classes

## visits: promises

visits-promised =
    { $count ->
        [one] 1 promised place
       *[other] { $count } promised places
    }
visits-promise =
    { $count ->
        [one] Has promised 1 place, { $when }
       *[other] Has promised { $count } places, { $when }
    }

## today: appointments

today-appointments = In the calendar today

## list: on paper

list-key-print = Print the list
list-key-export = Export to Excel
list-printed = printed { $day }
list-printed-text = Searched: { $text }
list-printed-cut = Only the first { $shown } of { $total } rows are here.
list-printed-sheltered = Protected name

export-title = Export { $list }
export-text =
    { $count ->
        [one] The one row of the list as it stands on the screen. Protected names are left out.
       *[other] The { $shown } rows of the list as they stand on the screen. Protected names are left out.
    }
export-form = File type
export-form-xlsx = Excel
export-form-csv = CSV
export-purpose = Purpose
export-purpose-hint = Noted in the log with your name.
export-purpose-choose = Choose a purpose
export-purpose-meeting = Meeting at the school
export-purpose-follow-up = Follow-up outside Svend
export-purpose-report = Figures or statistics
export-purpose-other = Something else
export-reason = More about the purpose
export-make = Save as a file…
export-making = Reading the list
export-saved =
    { $count ->
        [one] { $name } was saved with one row.
       *[other] { $name } was saved with { $count } rows.
    }
reason-export-purpose-empty = Choose what the file is for.
reason-export-reason-empty = Say in a few words what the file is for.
reason-export-too-long = The list is too long for one file: at most { $most } rows. Narrow it with a filter.

## Match: openings, calls, students

frame-match = Match
match-openings = Open places
match-no-openings = There are no open places right now.
match-to-openings = Go to open places
match-from = from { $day }
match-calls = Next calls
match-no-calls = No company has a free or promised place that a seeker can reach.
match-seekers =
    { $count ->
        [one] { $shown } seeker within reach
       *[other] { $shown } seekers within reach
    }
match-free =
    { $count ->
        [one] { $shown } free place
       *[other] { $shown } free places
    }
match-promises =
    { $count ->
        [one] has promised { $shown } place for { $when }
       *[other] has promised { $shown } places, the first for { $when }
    }
match-spoken = spoken with { $day }
match-counting = Counting { $done } of { $total }
match-stop = Stop
match-count = Count again
match-for = Students for { $company }
match-students = Seeking students, the best first
match-no-seekers = No students are seeking right now.
match-students-shown = { $shown } of { $total } seekers are shown, the best first. Distances are as the crow flies between the towns.
match-open-student = To the student: { $name }
match-to-company = To the company
match-propose = Propose to the company
match-propose-some =
    { $count ->
        [one] Propose { $count } student
       *[other] Propose { $count } students
    }
match-choose-first = Choose one or more students first
match-proposed =
    { $count ->
        [one] { $count } student is proposed to { $company }
       *[other] { $count } students are proposed to { $company }
    }
match-seekers-short =
    { $count ->
        [one] { $shown } seeker
       *[other] { $shown } seekers
    }
match-rule = With each place and company stands how many seekers meet the demands and can get there. Most first, then the longest silent.

## EMMA: two assessors, expectations, places offered

emma-as = You assess as
emma-as-instructor = instructor
emma-as-consultant = consultant
emma-as-contact-teacher = contact teacher
emma-as-joint = jointly
emma-assessor = Assessor
emma-assessor-hint = Only if somebody else than you assesses on this computer.
emma-assessed-by = { $name }, { $role }
emma-previous-by = { $day } · { $name }
emma-beside-both = Show both assessments
emma-open-of = Open the assessment by { $name }
emma-reconcile = Reconcile with { $name }
emma-reconcile-means = Makes a joint assessment that takes the place of both. Neither is changed.
emma-reconciled = Takes the place of
settings-expectations = Expectations
settings-expectations-text = Numbers the school has set itself, such as answers from ten companies at admission. They stand beside what was counted and decide nothing.
expectation-list = Expectations
expectation-list-of = Expectations of { $name }
expectation-close = Close
expectation-new = New expectation
expectation-title = New expectation
expectation-title-of = New expectation of { $name }
expectation-save = Save
expectation-kept = The expectation is saved.
expectation-count = What is counted?
expectation-number = Number
expectation-number-hint = Empty if no number is expected any more.
expectation-always = In every assessment
expectation-empty = The school has set no numbers yet.
expectation-empty-student = Nothing but the school's own numbers was agreed.
expectation-of = { $number } { $of }
expectation-none-of = No longer a number of { $of }
expectation-from = from { $day } · { $by }
expectation-sent-month = applications a month
expectation-answers = answers from companies
expectation-sent = applications sent
expectation-interviews = interviews or trials
expectation-areas = towns to apply in
expectation-trades = educations to apply within
expectation-contacts = talks in the log
place-offers = Places offered
place-offers-none = No places the student was offered are noted.
place-offer-new = Note an offer
place-offer-title = Place offered to { $name }
place-offer-on = Offered
place-offer-by = Answer by
place-offer-day-missing = Write the day the place was offered
place-offer-answer = Note the answer
place-offer-answer-of = Note or correct the answer to { $company }
place-offer-correct = Correct
place-offer-answer-is = The student's answer
place-offer-open = Waiting
place-offer-accepted = Yes
place-offer-refused = No
place-offer-silent = No answer before the deadline
place-offer-answered-on = Answered on
place-offer-reason = The student's own reason
place-offer-save = Save
place-offer-kept = The offer is saved.
application-education = Education
application-education-own = The student's own

## papers: a preview, a PDF, many at once

paper-open = Show as PDF
paper-making = Preparing the page
paper-save = Save PDF
paper-cancel = Close
paper-saved = { $name } is saved.
paper-more = The first { $shown } of { $total } pages are shown. The file has them all.
paper-with-cpr = With CPR number
paper-with-cpr-hint = The look is noted
paper-many = Save as PDFs
paper-many-title = Making PDFs
paper-many-text =
    { $count ->
        [one] 1 PDF in a zip folder
       *[other] { $shown } PDFs in a zip folder
    }
paper-many-saved =
    { $count ->
        [one] 1 PDF is saved.
       *[other] { $shown } PDFs are saved.
    }
paper-many-stopped = Stopped. Nothing was saved.
paper-many-file = PDFs { $day }
paper-logo = Logo of { $school }
paper-made = Printed { $day } by { $name }
paper-foot = page { $page } of { $pages }
paper-cpr = CPR no.
paper-sheltered = Protected name
paper-signed = Signed
paper-signed-by = by { $name } { $at }
paper-due = By { $day }
paper-nobody = Nobody
paper-emma-draft = Draft: the assessment is not signed and may change.
paper-log-file = Log
paper-log-lines = Applications and suggestions
paper-applications = Applications
paper-cafe-file = Job café { $day }
paper-visits-file = Visit pack { $day }
reason-papers-too-many = Choose at most { $most } at a time
reason-logo-too-large = The picture is too large. Choose one of at most 300 kB and 4,000 points along its longest side
reason-logo-kind = The file cannot be used as a logo. Choose a picture in PNG, JPEG or SVG
step-logo = The school's logo chosen
step-logo-removed = The school's logo removed
settings-logo = The school's logo
settings-logo-is = The school's logo as it stands on paper
settings-logo-hint = Stands on top of every PDF. PNG, JPEG or SVG, at most 300 kB.
settings-logo-choose = Choose a picture
settings-logo-change = Choose another
settings-logo-remove = Remove
settings-logo-kept = The logo is saved.
settings-logo-removed = The logo is removed.

### Cases: warnings, hearings, decisions and complaints

case-title = Case: { $name }
case-ladder = Warnings
case-course = Course of the case
case-none = There is nothing in the case yet.
case-note = Note…
case-next = Next in the case
case-step-open = not reached
case-step-skipped = passed over
case-act-deliver = Delivered…
case-act-forward = Sent to the committee…
case-act-settle = Answer the complaint
case-act-admit = Admit the student
case-act-outcome = Note the committee’s answer
case-act-answer = Note the student’s answer
case-act-decide = Decision
case-act-complain = Complaint
case-act-hear = Hearing
case-act-warn = Warning
case-hearing = Hearing: { $about }
case-decision = Decision: { $kind }
case-complaint = Complaint: { $stage }
case-assessment = EMMA assessment: { $occasion }
case-decision-admitted = Admitted
case-decision-not-admitted = Not admitted
case-decision-discharged = Discharged
case-complaint-received = Received
case-complaint-upheld = Upheld
case-complaint-reversed = Reversed
case-complaint-forwarded = Sent to the trade committee
case-complaint-outcome-upheld = Upheld by the committee
case-complaint-outcome-reversed = Reversed by the committee
case-way-hand = Handed over
case-way-eboks = Digital Post
case-way-mail = E-mail
case-way-letter = Letter
case-way-other = Another way
case-way-unknown = Not known
case-expects = What has to change
case-until = Deadline
case-until-hint = Today reminds of it
case-delivered = Delivered
case-delivered-on = Delivered on
case-delivered-how = How
case-undelivered = Not delivered yet
case-answer-by = Answer by
case-answer-by-hint = Empty field: { $days } days from its delivery
case-answered-on = Answered on
case-answer = The student’s answer
case-step = Step
case-given-on = Given on
case-day-missing = Write a date
case-reason = Reason
case-reason-hint = Write nothing about health. The student may get to read it.
case-about = What is considered
case-about-hint = Such as discharge from school-based training
case-facts = Facts the student is heard about
case-sent-on = Sent on
case-kind = Decision
case-reasons = Reasons
case-rests-on = Rests on
case-rests-on-none = No EMMA assessment
case-rests-on-day = Rests on the EMMA assessment of { $day }
case-decided-on = Made on
case-decided-by = Made by
case-decided-said = { $kind }, decided { $day }
case-guidance = The student was told how to complain
case-guidance-hint = The deadline is { $days } days from its delivery (iu.dk; the setting “Days to complain”)
case-guidance-said = How to complain
case-guidance-given = told
case-guidance-missing = not told
case-complaint-until = Complaint deadline: { $day } ({ $days } days from its delivery)
case-look = To look at
case-look-none = Nothing to note.
case-stage = What happened
case-happened-on = Date
case-said = What was said or written
case-save = Save
case-cancel = Cancel
case-warning-new = Warning to { $name }
case-warning-correct = Correct the warning to { $name }
case-warning-kept = The warning is noted.
case-hearing-new = Hearing of { $name }
case-hearing-correct = Correct the hearing of { $name }
case-hearing-kept = The hearing is noted.
case-answer-new = Answer from { $name }
case-answer-kept = The answer is noted.
case-decision-new = Decision about { $name }
case-decision-correct = Correct the decision about { $name }
case-decision-kept = The decision is noted.
case-delivery-new = The decision has reached { $name }
case-delivery-kept = It is noted that the decision was delivered.
case-complaint-new = Complaint from { $name }
case-complaint-correct = Correct the complaint from { $name }
case-complaint-kept = Complaint noted: { $stage }
case-corrected = The correction is noted. The old words can still be read.
case-correct = Correct
case-correct-of = Correct { $what }, { $day }
case-withdraw = Withdraw
case-withdraw-of = Withdraw { $what }, { $day }
case-withdrawn = Withdrawn: { $what }. It can still be read.
case-is-withdrawn = Withdrawn
case-noted = Noted by { $name } { $at }
case-earlier =
    { $count ->
        [one] One earlier version
       *[other] { $count } earlier versions
    }
case-admit-reasons = The decision of { $day } was reversed. The student is admitted.
case-advice-step-skipped = Passes over: { $steps }
case-source-step-skipped = TEC’s handbook: serious cases may pass over a step. The steps stand in Settings, Codes
case-advice-step-again = The student has had this step already.
case-source-step-again = the steps in Settings, Codes
case-advice-nothing-expected = It does not say what has to change.
case-source-nothing-expected = good practice for warnings; no rule sets it
case-advice-short-hearing = The student gets less than { $days } days to answer.
case-source-short-hearing = forvaltningsloven § 19; the setting “Days to answer a hearing”
case-advice-not-heard = The student was not heard before the decision.
case-source-not-heard = forvaltningsloven § 19
case-advice-hearing-open = The student has not answered, and may until { $answer_by }.
case-source-hearing-open = forvaltningsloven § 19; the setting “Days to answer a hearing”
case-advice-no-criterion-reasons = No signed EMMA assessment says which criterion is not met, and why.
case-source-no-criterion-reasons = forvaltningsloven §§ 22–24; the EMMA criteria in erhvervsuddannelsesloven § 66 c
case-advice-assessment-corrected = The EMMA assessment was corrected since. Choose the newest.
case-source-assessment-corrected = forvaltningsloven §§ 22–24
case-advice-no-guidance = The student was not told how to complain within { $days } days.
case-source-no-guidance = forvaltningsloven § 25; iu.dk; the setting “Days to complain”
case-advice-karens = School-based training begins { $from } at the earliest.
case-source-karens = AMU Nordjylland: one month after GF2; the setting “Days between GF2 and school-based training” ({ $days })
case-advice-late-complaint = The complaint came after the deadline { $until }.
case-source-late-complaint = iu.dk; the setting “Days to complain” was { $days } when the decision was made
case-advice-forward-at-once = An upheld complaint is sent to the trade committee at once.
case-source-forward-at-once = iu.dk; TEC’s handbook of school-based training
student-case = Case
student-case-open = Open the case
student-case-none = No warnings or decisions.
student-entry-warning = Warning: { $what }
student-entry-hearing = Hearing
student-entry-decision = Decision: { $what }
student-entry-complaint = Complaint: { $what }
today-cases = Deadlines of cases
today-cases-rule = Shown from { $days } days before. A warning’s day goes away once something was noted of the student since.
today-case-forward = Send to the committee at once
today-case-settle = Complaint to be answered
today-case-admit = Reversed: new decision missing
today-case-delivery = Decision not delivered
today-case-hearing = Hearing: answer due
today-case-complaint = Complaint deadline runs out
today-case-warning = Warning: follow up
emma-fact-expects = has to change: { $value }
emma-fact-by-day = no later than { $value }
settings-warning-steps = Steps of warnings
settings-complaint-days = Days to complain
settings-complaint-days-hint = Counted from the delivery of the decision. One week by iu.dk and TEC’s handbook. Holds for decisions made from now on.
settings-hearing-days = Days to answer a hearing
settings-hearing-days-hint = The law asks for a deadline, but not how long (forvaltningsloven § 19).
settings-karens-days = Days between GF2 and school-based training
settings-karens-days-hint = From the end of GF2. AMU Nordjylland says one month; it was abolished at times.
settings-case-notice-days = Days before a deadline of a case
settings-case-notice-days-hint = From then on it stands on Today.
code-step-kind = Form
code-step-kind-hint = A decision is made in the case and not given as a warning
code-step-oral = Oral
code-step-written = Written
code-step-decision = Decision
reason-case-superseded = It was corrected already. Correct the newest instead.
reason-case-other = It belongs to another student’s case.
reason-delivered-before = It cannot have been delivered before it was made
reason-delivered-how = Choose how it was delivered
reason-warning-until = Choose a day after the warning
reason-warning-reason-missing = Write why the warning is given
reason-warning-step-missing = Choose a step
reason-warning-step-decision = That step is a decision. Choose Decision instead.
reason-warning-step-kind = Choose oral, written or decision
reason-warning-step-given = The step was given to students. Add a new step instead.
reason-hearing-about-missing = Write what is considered
reason-hearing-facts-missing = Write what the student is heard about
reason-answered-before = The answer cannot have come before the hearing
reason-answered-when = Write when the student answered
reason-answer-by-before = The deadline must lie after the hearing
reason-decision-reasons-missing = Write the reasons
reason-decision-assessment = Choose a signed EMMA assessment of the student
reason-decision-complained = There is a complaint about the decision. Withdraw the complaint first.
reason-decision-withdrawn = The decision was withdrawn.
reason-complaint-admission = An admission is not complained about.
reason-complaint-before = It cannot have happened before the decision
reason-complaint-order = It does not fit what is noted of the complaint. First it is received, then upheld or reversed, and an upheld one is sent to the committee.
step-warning = warning to { $name }
step-warning-corrected = warning to { $name } corrected
step-hearing = hearing of { $name }
step-hearing-answered = answer of { $name } to the hearing
step-hearing-corrected = hearing of { $name } corrected
step-decision = decision about { $name }
step-decision-delivered = decision delivered to { $name }
step-decision-corrected = decision about { $name } corrected
step-complaint = complaint from { $name }
step-complaint-corrected = complaint from { $name } corrected
step-case-withdrawn = withdrawal in the case of { $name }

### skoleoplæring

frame-workshop = Workshop
workshop-floor = Workshop view
workshop-floor-leave = Close the view
workshop-floor-back = Back to the group
workshop-undone = Taken back.
workshop-views = Views of the workshop
workshop-view-today = Today
workshop-view-enrolled = Enrolled students
workshop-none = The school has set up no workshop yet.
workshop-new = New workshop
workshop-edit = Edit the workshop
workshop-edit-of = Edit the workshop { $name }
workshop-name = Name
workshop-room = Room
workshop-site = Department
workshop-educations = Educations
workshop-educations-hint = Choose none if every education belongs here.
workshop-save = Save the workshop
workshop-archive = Archive the workshop
workshop-kept = { $name } is saved.
workshop-archived = { $name } is archived. The attendance is kept.
workshop-back = { $name } is brought back.
workshop-aside =
    { $count ->
        [one] One archived workshop
       *[other] { $count } archived workshops
    }
workshop-nobody-enrolled = Nobody is enrolled in this workshop.
workshop-group = Group
workshop-group-all = The whole workshop
workshop-group-none = Without an instructor
workshop-group-change = Change group
workshop-group-choose = Choose the group you have today
workshop-line-expected =
    { $count ->
        [one] { $shown } student
       *[other] { $shown } students
    }
workshop-line-away = { $shown } elsewhere
workshop-line-done = All marked
workshop-line-missing = { $shown } left
workshop-sheet = { $name } { $day }
workshop-finish = Done
workshop-left-open =
    { $missing ->
        [one] One still has no mark.
       *[other] { $missing } still have no mark.
    }
workshop-all-marked = { $name }: all are marked.
workshop-previous = The working day before
workshop-next = The next working day
workshop-to-list = To the workshops
workshop-nobody = Nobody belongs in the workshop that day.
workshop-nobody-today = Nobody belongs in the workshop today.
workshop-released = not expected that day
workshop-keys = Letters find the name · Enter remark · Shift+O observation
workshop-key-observe = Write an observation
workshop-mark-present = Present
workshop-mark-late = Late
workshop-mark-absent = Absent
workshop-mark-excused = Absent with notice
workshop-mark-company = At a company
workshop-arrived = Came at
workshop-left = Left at
workshop-arrived-is = { $name } came at { $value }
workshop-left-is = { $name } left at { $value }
workshop-note-is = Remark on { $name }: { $value }
workshop-arrived-of = When did { $name } come?
workshop-left-of = When did { $name } leave?
workshop-note-of = Remark on { $name }
workshop-arrived-at = came at { $time }
workshop-left-at = left at { $time }
workshop-away =
    { $count ->
        [one] One is elsewhere that day
       *[other] { $shown } are elsewhere that day
    }
workshop-away-training = { $what } at { $company }
workshop-away-placement = placement (VFU) at { $company }
workshop-away-school = school period { $what }
workshop-away-pause = absence from training
workshop-away-somewhere = a company
workshop-away-until = { $reason } until { $day }
workshop-observation = Observation
workshop-observe = Observation of { $name }
workshop-observe-short = Observe
workshop-observed = { $shown } written
workshop-observations = Observations
workshop-observations-none = Nobody has written an observation yet.
workshop-emma = Start EMMA
workshop-week = The week
workshop-months = Attendance in the workshop
workshop-month = Month
workshop-day-open = not marked
workshop-as-table = Show as a table
workshop-as-chart = Show as columns
observation-of = Observation of { $name }
observation-correct-of = Correct the observation of { $name }
observation-correct = Correct the observation of { $day }
observation-new = New observation
observation-about = What is it about?
observation-body = What did you see?
observation-body-hint = Write what you saw or heard yourself. The student can read it.
observation-day = Day
observation-save = Save the observation
observation-kept = The observation of { $name } is saved.
observation-all = Show all { $count }
enrolment-title = Skoleoplæring
enrolment-new = Enrol a student in skoleoplæring
enrolment-new-short = Enrol a student
enrolment-new-of = Enrol { $name } in skoleoplæring
enrolment-edit = Edit the enrolment
enrolment-none = Nobody is enrolled in skoleoplæring yet.
enrolment-none-of = No enrolment has been entered yet.
enrolment-starts-on = First day in skoleoplæring
enrolment-ends-on = Last day
enrolment-ended-reason = Why it ended
enrolment-no-fault = Without the student's fault
enrolment-no-fault-unknown = Not known
enrolment-no-fault-yes = Without fault
enrolment-no-fault-no = Not without fault
enrolment-education = Education
enrolment-workshop = Workshop
enrolment-workshop-none = Not chosen yet
enrolment-instructor = Instructor
enrolment-instructor-new = Use { $name }
enrolment-karens-until = Waiting time until
enrolment-save = Save the enrolment
enrolment-archive = Archive the enrolment
enrolment-kept = The enrolment of { $name } is saved.
enrolment-archived = The enrolment of { $name } is archived.
enrolment-state-coming = On the way
enrolment-state-running = In skoleoplæring
enrolment-state-ended = Ended
enrolment-from = from { $day }
enrolment-until = until { $day }
enrolment-undated = without a first day
enrolment-lacks = Lacks: { $what }
enrolment-missing = missing
enrolment-checks = Checklist before enrolment
enrolment-rule-info-meeting = Information meeting
enrolment-rule-application = Written application
enrolment-rule-karens = Waiting time
enrolment-rule-emma = EMMA at admission
enrolment-rule-school-agreement = School agreement
enrolment-karens-met = over on { $day }
enrolment-karens-missing = holds until { $day }
enrolment-karens-waiting = waits until { $day }
enrolment-source-info-meeting = The meeting is compulsory; without it the right to skoleoplæring is lost. Source: AMU Nordjylland.
enrolment-source-application = The application must be written and within the school's deadline. Source: AMU Nordjylland.
enrolment-source-karens = Skoleoplæring begins at the earliest when the waiting time after the basic course is over. The number of days is in Settings.
enrolment-source-emma = The EMMA criteria are assessed at admission. Source: EUD-loven § 66 c.
enrolment-source-school-agreement = School and student agree on the plan for the training and the follow-up on EMMA. Source: the schools' practice.
student-entry-observation = Observation
student-entry-enrolled = Enrolled in skoleoplæring: { $what }
student-entry-unenrolled = Skoleoplæring ended: { $what }
emma-fact-workshop =
    { $days ->
        [one] Workshop in { $month }: one day
       *[other] Workshop in { $month }: { $days } days
    }
today-workshops = Workshops without attendance
today-enrolments = Enrolments that lack something
settings-observation-kinds = What observations are about
settings-workshop-hour = Hour of attendance in the workshop
settings-workshop-hour-hint = From that hour a workshop without attendance stands on Today.
code-active = Also tells of actively seeking
code-active-hint = Then the observation is offered both for Suited and for Actively seeking in EMMA.
step-workshop = workshop { $name } saved
step-workshop-archived = workshop { $name } archived
step-workshop-back = workshop { $name } brought back
step-workshop-mark = attendance of { $name }
step-workshop-rest = the rest marked present in { $name }
step-enrolment = enrolment of { $name } saved
step-enrolment-archived = enrolment of { $name } archived
step-enrolment-back = enrolment of { $name } brought back
step-observation = observation of { $name }
reason-workshop-name-empty = Write what the workshop is called
reason-workshop-missing = The workshop is not there any more. Choose another
reason-enrolment-overlaps = The student is enrolled on those days already. End the other enrolment first
reason-enrolment-without-start = Write the first day
reason-enrolment-of-another = The enrolment belongs to another student
reason-observation-about = Choose what the observation is about
reason-observation-empty = Write what you saw
reason-observation-supersedes = The observation that is corrected belongs to another student
reason-observation-superseded = The observation has been corrected already

# VFU
placement-new = New VFU
placement-list = The list of VFU
placement-section = VFU
placement-none = No VFU.
placement-title = VFU of { $name }
placement-page-title = VFU: { $name } at { $company }
placement-save = Save VFU
placement-kept = The VFU is saved.
placement-edit = Change
placement-edit-here = Change the VFU
placement-edit-of = Change VFU: { $name }
placement-archive = Archive
placement-archived = The VFU is archived.
placement-is-archived = Archived
placement-to-company = To the company
placement-agreed = What was agreed
placement-company = Company
placement-workplace = Workplace
placement-workplace-none = Not chosen
placement-place-approved = approved for the education
placement-place-unapproved = not approved for the education
placement-kind = Kind of VFU
placement-kind-all = All
placement-kind-gf = Basic course
placement-kind-sko = School-based training
placement-span = Period
placement-contact = Contact at the company
placement-responsible = Responsible at the school
placement-agreed-with = Agreed with
placement-agreed-with-hint = The contact teacher who said yes to it
placement-hours = Working hours
placement-hours-hint = Such as Monday to Friday 7.00-15.00
placement-purpose = Purpose and goals
placement-reason = Reason for passing the limit
placement-reason-hint = Kept with the VFU, with name and date
placement-passed = Past the limit with a reason
placement-weeks =
    { $days ->
        [0]
            { $weeks ->
                [one] { $weeks } week
               *[other] { $weeks } weeks
            }
       *[other]
            { $weeks ->
                [0]
                    { $days ->
                        [one] { $days } day
                       *[other] { $days } days
                    }
                [one]
                    { $days ->
                        [one] { $weeks } week and { $days } day
                       *[other] { $weeks } week and { $days } days
                    }
               *[other]
                    { $days ->
                        [one] { $weeks } weeks and { $days } day
                       *[other] { $weeks } weeks and { $days } days
                    }
            }
    }
placement-used-all = { $used } of { $most } weeks used
placement-used-all-free = { $used } used in all
placement-used-here = { $used } of { $most } at { $company }
placement-used-here-free = { $used } at { $company }
placement-limits-where = The limits stand under Settings, VFU. Source: { $source }
placement-state-coming = Coming
placement-state-running = Running
placement-state-unevaluated = Over without evaluation
placement-state-ended = Over
placement-warning-weeks-per-company = { $used } at { $company } is more than the limit of { $most } weeks. Pass it only with a reason.
placement-warning-weeks-in-all = { $used } of VFU in all is more than the limit of { $most } weeks. Pass it only with a reason.
placement-warning-unapproved = The workplace has no valid approval for { $education } on the first day.
placement-warning-under-agreement = The student has a training agreement with { $company } from { $starts_on } in the same days.
placement-warning-agreement-ahead = The student has already signed a training agreement with { $company }. It begins { $starts_on }.
placement-warning-overlap = The student has VFU at { $company } from { $starts_on } in the same days.
placement-warning-school-period = The school period { $name } lies in the same days.
placement-warning-not-enrolled = Some of the days lie outside the student’s enrolment in school-based training.
placement-warning-euv1 = The student is EUV1 and has no training at a company.
placement-warning-not-agreed = Write which contact teacher agreed to it. VFU on the basic course is agreed with the contact teacher.
placement-source-weeks-per-company = Settings, VFU
placement-source-weeks-in-all = Settings, VFU
placement-source-unapproved = TEC’s handbook of school-based training: VFU needs an approved company
placement-source-under-agreement = the student’s agreements in Svend
placement-source-agreement-ahead = the student’s agreements in Svend
placement-source-overlap = the student’s other VFU in Svend
placement-source-school-period = the school periods of the class under Settings
placement-source-not-enrolled = the student’s enrolments in Svend
placement-source-euv1 = the ministry on EUV1
placement-source-not-agreed = the school’s practice for VFU on the basic course
placement-visits = Visits
placement-visits-none = No visits planned or held.
placement-visit-on = Visit planned { $day }
placement-visited-on = Visited { $day }
placement-no-visit = No visit planned
placement-visit-write = Write down a visit
placement-visit-outcome = Write what came of it
placement-visit-title-of = The visit { $day }
placement-visit-save = Save the visit
placement-visit-kept = The visit is saved.
placement-visit-edit = Change the visit { $day }
placement-takes-yes = Would take the student as an apprentice
placement-takes-no = Would not take the student as an apprentice
placement-evaluations =
    { $count ->
        [0] No evaluation
       *[other] { $count } of 3 have evaluated
    }
placement-list-none = No VFU yet. Here stand all students who are or will be in VFU.
placement-none-of-kind = No VFU of that kind.
placement-list-cut = Showing { $shown } of { $total }
workshop-view-vfu = VFU
evaluation-title = Evaluation
evaluation-not-yet = The VFU has not begun yet.
evaluation-company = The company
evaluation-student = The student
evaluation-school = The school
evaluation-none = Has said nothing yet.
evaluation-write = Write
evaluation-correct = Correct the evaluation: { $who }
evaluation-noted-by = noted by { $by }
evaluation-well = What went well?
evaluation-next = What is next?
evaluation-would-take = Would the company take the student as an apprentice?
evaluation-would-take-unasked = Not asked
evaluation-would-take-yes = Yes
evaluation-would-take-no = No
evaluation-said-by = Said by
evaluation-held-on = Day
evaluation-day-missing = Choose when it was said
evaluation-title-company = The company’s evaluation
evaluation-title-student = The student’s evaluation
evaluation-title-school = The school’s evaluation
evaluation-save = Save the evaluation
evaluation-kept = The evaluation is saved.
evaluation-open-place = Note an open place
reason-placement-of-another = The VFU is another student’s
reason-placement-missing = The VFU does not exist, or it is another student’s
reason-evaluation-respondent = Choose whether it is the company, the student or the school
reason-evaluation-would-take = Choose yes, no or not asked
reason-evaluation-empty = Write what went well, or what is next
reason-evaluation-before-start = Choose a day after the VFU began
reason-evaluation-supersedes = The evaluation that is corrected is of another VFU
reason-evaluation-superseded = The evaluation was already corrected. Correct the newest.
step-evaluation = evaluation of the VFU of { $name }
step-placement-limit = limits of VFU changed
student-entry-evaluation = Evaluation of VFU at { $what }
today-vfu-unvisited = VFU without a visit
today-vfu-unvisited-until = ends { $day }
today-vfu-unevaluated = VFU without evaluation
today-vfu-unevaluated-until = ended { $day }
emma-fact-placement-gf = VFU on the basic course at { $company }
emma-fact-placement-sko = VFU in school-based training at { $company }
emma-fact-evaluation-company = the company on VFU at { $company }
emma-fact-evaluation-student = the student on VFU at { $company }
emma-fact-evaluation-school = the school on VFU at { $company }
settings-vfu = VFU
settings-vfu-text = How many weeks of VFU a student has at most at one company and in all. Passing the limit takes a reason.
placement-limit-company = { $weeks } weeks at one company
placement-limit-company-none = no limit at one company
placement-limit-all = { $weeks } weeks in all
placement-limit-all-none = no limit in all
placement-limit-standard = From the start
placement-limits-counted = A week is five school days. Only Mondays to Fridays count, a part of a week counts by its days, and a day counts once. Holidays are not taken off.
placement-limit-title = Limits: { $kind }
placement-limit-weeks-per-company = Weeks at one company
placement-limit-weeks-in-all = Weeks in all
placement-limit-hint = Empty: no limit
placement-limit-source = Where it stands
placement-limit-from-hint = VFU that begins before keeps the old limits.
placement-limit-save = Save the limits
placement-limit-kept = The limits are saved.
paper-placement-title = VFU agreement: { $name }
paper-placement-file = VFU agreement
paper-placement-terms = What VFU is
paper-placement-wage = VFU is teaching that is placed at a company. The student gets no wage.
paper-placement-production = The student learns by taking part, but enters production only on behalf of an employee.
paper-placement-visit = The school may visit the company on the way. Afterwards company, student and school say how it went.
paper-placement-student = The student
paper-placement-company = The company
paper-placement-school = The school

# Soft Skills CV
soft-title = Soft Skills CV: { $name }
soft-open = Soft Skills CV
soft-to-sheet = Open the sheet
soft-intro = A sheet for the conversation. Nothing is added up. It is the student’s own, and the student decides what is shown on the CV.
soft-area = Area
soft-respondent-student = The student
soft-respondent-school = The school
soft-respondent-other = Company or others
soft-round-none = Not filled in yet
soft-round-first = Fill in
soft-round-newer = Fill in anew
soft-round-own = The student’s own round
soft-nothing = No answer
soft-shown = Show on the CV
soft-shown-of = Show on the CV: { $area }, { $who }
soft-paper = CV as PDF
soft-sheet = Empty sheet
soft-earlier =
    { $count ->
        [one] { $count } earlier round
       *[other] { $count } earlier rounds
    }
soft-round-title-student = { $name }: my own round
soft-round-title-school = The school on { $name }
soft-round-title-other = Company or others on { $name }
soft-said-by = Who answers?
soft-said-by-school = Such as contact teacher or instructor
soft-said-by-other = Name and company
soft-held-on = Day
soft-day-missing = Choose the day of the conversation
soft-step-of = How far: { $area }
soft-words-of = Words on { $area }
soft-last = Last ({ $day }): { $said }
soft-round-save = Save the round
soft-round-kept = The round is saved.
soft-mine = My Soft Skills CV
step-soft-round = Soft Skills CV: round of { $name }
step-soft-shown = Soft Skills CV: what { $name } shows changed
reason-soft-respondent = Choose the student, the school, or a company and others
reason-soft-said-by = Write who answers
reason-soft-round-empty = Choose a step, or write a little on at least one area
reason-soft-area = The area does not exist
reason-soft-step = The step does not exist
reason-soft-round-superseded = There is a newer round. Choose in that.
settings-soft-skills = Soft Skills CV
settings-soft-skills-text = Six areas that student, school and company talk about. Switched off it is shown nowhere.
settings-soft-skills-on = Use the Soft Skills CV
settings-soft-areas = Areas
settings-soft-steps = Steps
code-wording = What the area is about
code-wording-hint = The school’s own words. They stand on the sheet and at the question.
paper-soft-title = Soft Skills CV: { $name }
paper-soft-file = Soft Skills CV
paper-soft-nothing = The student has not chosen anything to show yet.
paper-soft-sheet-title = Conversation sheet for the Soft Skills CV: { $name }
paper-soft-sheet-file = Conversation sheet
paper-soft-sheet-how = Ring a step and write a few words. There are no right answers.

### training plan

plan-title = Training plan: { $name }
plan-open = Open the training plan
plan-open-of = Open a student's training plan
plan-short = Plan
plan-count = { $reached } of { $total } goals reached
plan-since = In skoleoplæring from
plan-goals = Goals
plan-goal = Goal
plan-goal-code = No.
plan-goal-code-hint = As the school numbers it, such as 2.1
plan-goal-new = New goal
plan-goal-edit = Change the goal
plan-goal-save = Save the goal
plan-goal-kept = The goal is saved.
plan-goal-archived = The goal is archived: { $name }
plan-goal-aside = No longer on the list
plan-goals-none = The education has no goals yet. Write them once, and they stand in every student's plan.
plan-goals-none-of = { $name } has no goals yet.
plan-goals-own = The list is the school's own. The rules of the education hold where they say otherwise.
plan-goals-aside =
    { $count ->
        [one] One archived goal
       *[other] { $count } archived goals
    }
plan-education-none = The student has no education. Choose it on the student's page, and the goals come here.
plan-write = Write goals
plan-write-more = Add or change goals
plan-paste-title = Write goals: { $name }
plan-paste-text = One goal on each line
plan-paste-hint = The number first, then a tab or a space, then the words. Can be copied from a spreadsheet. A number that is there gets the new words.
plan-paste-clipboard = Take from the clipboard
plan-paste-clipboard-empty = The clipboard is empty. Copy the lines first.
plan-paste-save = Save the goals
plan-paste-kept = The goals of { $name } are saved.
plan-paste-read =
    { $count ->
        [0] No new goals
        [one] One goal is added or changed
       *[other] { $shown } goals are added or changed
    }
plan-pasted-new = New
plan-pasted-changed = Gets new words
plan-pasted-known = There already
plan-periods = Periods
plan-periods-none = The plan has no periods yet.
plan-period-new = New period
plan-period-edit = Change the period
plan-period-save = Save the period
plan-period-archive = Archive the period
plan-period-kept = The period is saved.
plan-period-archived = The period is archived. What was reached in it is kept.
plan-period-goals =
    { $count ->
        [0] No goals planned
        [one] One goal planned
       *[other] { $shown } goals planned
    }
plan-period-show = Show the goals
plan-from = From
plan-until = Until
plan-days = { $from } – { $until }
plan-days-on = from { $from }
plan-place = Place
plan-place-workshop = The school's workshop
plan-place-company = Company with an agreement
plan-place-vfu = VFU
plan-place-school = School period
plan-at-workshop = { $name }
plan-at-company = { $name }
plan-at-vfu = VFU at { $name }
plan-at-school = School period { $name }
plan-school-name = Name of the school period
plan-school-hint = Such as H1
plan-responsible = Responsible
plan-choose-free = Choose the { $shown } planned nowhere else
plan-choose-none = Choose none
plan-elsewhere = planned in another period
plan-matrix = Goals and places
plan-show = Show goals
plan-show-all = All ({ $shown })
plan-show-holes = Only holes ({ $shown })
plan-show-doubles = Only double ({ $shown })
plan-holes-none = No holes: every goal is planned or reached.
plan-doubles-none = No goal is planned at two places.
plan-keys = Arrow keys move · Space plans · G notes reached
plan-key-space = Plan the goal at the place, or take it out
plan-key-reached = Note that the goal is reached
plan-planned = Planned
plan-not-planned = not planned
plan-reached = Reached
plan-reached-day = Reached { $day }
plan-cover-hole = Hole: not planned
plan-cover-double = Planned at two places
plan-cell = { $goal }, { $place }: { $state }
plan-planned-now = { $goal } is planned: { $place }
plan-unplanned-now = { $goal } is no longer planned: { $place }
plan-now = Now
plan-ahead = To come
plan-past = Over
plan-not-in = Not in the plan
plan-take = Take into the plan
plan-take-of = Take { $place } into the plan
plan-take-first = The place is not in the plan. Press “Take into the plan” first.
plan-taken = The place is taken into the plan.
plan-source-gone = The agreement or the VFU holds no more.
plan-source-moved = The days have changed since: { $days }.
plan-source-follow = Use the new days
plan-reached-new = Goal reached
plan-reached-correct = Correct when the goal was reached
plan-reached-note-of = Note as reached: { $goal }
plan-reached-on = Reached on
plan-seen-by = Who says so?
plan-where = Where?
plan-where-words = Where, in words
plan-somewhere-else = Somewhere else
plan-note = Remark
plan-note-hint = The student can read it. Do not write about health.
plan-reached-save = Save
plan-reached-kept = The goal is noted as reached.
plan-reached-withdraw = Not reached any more
plan-reached-withdrawn = It is noted that the goal is not reached any more. What was written can still be read.
plan-reached-no-more = Not reached any more
plan-follow-ups = Follow-up
plan-follow-ups-none = No follow-up is planned or was held.
plan-follow-up-new = New follow-up
plan-follow-up-edit = Follow-up
plan-follow-up-state = The follow-up
plan-follow-up-is-planned = Planned
plan-follow-up-is-held = Held
plan-follow-up-late = Overdue
plan-follow-up-on = Next follow-up { $day }
plan-follow-up-was = planned for { $day }
plan-follow-up-hold = Note as held
plan-follow-up-move = Move
plan-follow-up-cancel = Call off
plan-follow-up-save = Save the follow-up
plan-follow-up-planned = The follow-up is planned.
plan-follow-up-held = The follow-up is noted.
plan-follow-up-about = About
plan-whole = The whole plan
plan-due-on = Planned for
plan-held-on = Held on
plan-said = What was said?
plan-agreed = Agreed
plan-agreed-is = agreed: { $agreed }
plan-next-on = Next follow-up
plan-evaluations = Evaluation
plan-evaluations-none = No period has been evaluated yet.
plan-evaluate = Evaluate
plan-evaluation-new = Evaluation of the period
plan-evaluation-correct = Correct the evaluation
plan-evaluation-body = How did the period go?
plan-evaluation-save = Save the evaluation
plan-evaluation-kept = The evaluation is saved.
plan-evaluation-from = the evaluation of { $day }
plan-fact-withdrawn = Withdrawn. It can still be read.
plan-floor-title = Goals: { $name }
plan-floor-back = Back to the student
plan-floor-now = In this period
plan-floor-rest = Other goals
plan-floor-tap = Press when the goal is reached
plan-floor-today = Reached today
plan-floor-reached = Reached today: { $goal }
plan-floor-already = The goal is noted as reached { $day }. Undo, or correct it in the plan.
plan-summary-periods =
    { $count ->
        [0] No plan yet
        [one] One period
       *[other] { $shown } periods
    }
plan-summary-holes =
    { $count ->
        [one] One goal is not planned
       *[other] { $shown } goals are not planned
    }
plan-summary-late = A follow-up was to be held { $day }
enrolment-rule-plan = Training plan
enrolment-plan-met = made
enrolment-plan-missing = was to be made by { $day }
enrolment-plan-waiting = is made by { $day }
enrolment-plan-undated = is made when the first day is known
enrolment-source-plan = The plan says what the student learns where and when. The number of days from the start is in Settings.
student-entry-followup = Follow-up on the training plan
student-entry-evaluated = Evaluation of a period
student-entry-reached = Goal reached: { $what }
emma-fact-goal = Goal reached: { $goal }
paper-plan-file = Training plan
paper-plan-holes = Holes: goals that are planned nowhere
paper-plan-holes-none = No holes: every goal is planned or reached.
paper-plan-signed = Signatures
paper-plan-school = The school
today-follow-ups = Follow-ups on plans
today-follow-ups-rule = Shown from { $days } days before.
today-follow-up = Follow-up
today-returning = Come back to the workshop
today-returning-rule = Shown from { $days } days before. Skoleoplæring goes on when the agreement or the VFU ends.
today-returns-on = back { $day }
today-returns-company = from { $company }
today-returns-vfu = from VFU at { $company }
today-returns-next = Next: { $place }
today-returns-unplanned = No period in the plan
settings-plan-goals = Goals of training
settings-plan-goals-text = What the students of each education are to master. The list is the school's own and stands in the students' plans.
settings-plan-due-days = Days to make the training plan
settings-plan-due-days-hint = From the first day in skoleoplæring. After that the plan is said to be missing.
settings-plan-notice-days = Days before a follow-up
settings-plan-notice-days-hint = So long before a follow-up stands on Today.
settings-plan-return-days = Days before a student comes back
settings-plan-return-days-hint = So long before a delaftale or VFU ends the student stands on Today.
step-plan-goal = goal { $name } saved
step-plan-goals = goals of { $name } saved
step-plan-goal-order = order of the goals changed
step-plan-goal-archived = goal { $name } archived
step-plan-goal-back = goal { $name } brought back
step-plan-period = period in the plan of { $name }
step-plan-period-archived = period in the plan of { $name } archived
step-plan-period-back = period in the plan of { $name } brought back
step-plan-planned = goals planned for { $name }
step-plan-unplanned = goals taken out of the plan of { $name }
step-goal-reached = goal reached by { $name }
step-goal-corrected = goal reached by { $name } corrected
step-plan-follow-up = follow-up planned for { $name }
step-plan-follow-up-held = follow-up with { $name }
step-plan-follow-up-corrected = follow-up with { $name } corrected
step-plan-evaluation = evaluation of a period of { $name }
step-plan-evaluation-corrected = evaluation of { $name } corrected
step-plan-withdrawn = withdrawal in the plan of { $name }
reason-plan-goal-empty = Write what the student is to master
reason-plan-goal-there = The number { $code } is used. Choose another
reason-plan-goal-missing = The goal is not there any more. Choose another
reason-plan-paste-empty = Write at least one goal
reason-plan-paste-many = At most { $most } goals at a time. Divide the list
reason-plan-paste-line = Line { $line }: write number and words, at most { $longest } characters
reason-plan-paste-twice = “{ $what }” stands there twice. Remove one
reason-plan-workshop-missing = Choose a workshop
reason-plan-place-unknown = Choose where it takes place
reason-plan-place-gone = The place is no longer in the student's course. Open the plan again
reason-plan-period-missing = Choose a period
reason-plan-period-of-another = The period belongs to another student's plan
reason-plan-fact-of-another = What is corrected belongs to another goal
reason-plan-reached-already = The goal is noted as reached already. Correct it instead
reason-plan-follow-up-said = Write what was said
reason-plan-follow-up-held = Choose the day the follow-up was held
reason-plan-follow-up-next = Choose a day after the one that was held
reason-plan-evaluation-empty = Write how the period went

## letters: templates the school words, what fits, and what was made

letter-new = New letter
letter-new-short = Letter
letter-write = Write a letter
letter-write-to = Letter to { $name }
letter-correct-of = Correct the letter to { $name }
letter-which = Letter
letter-offer-made = { $name } · made { $day }
letter-language = Language
letter-language-da = Danish
letter-language-en = English
letter-delivered-on = Handed to the student on
letter-delivered-hint = The last day to complain is counted from here
letter-appointment = Appointment
letter-appointment-none = Write time and place yourself
letter-day = Date
letter-time = Time
letter-time-hint = Such as 10:15
letter-place = Place
letter-subject = Heading
letter-body = Text of the letter
letter-body-hint = Change the text here. Write nothing about health.
letter-missing =
    { $count ->
        [one] This is missing. Fill it in or change the text:
       *[other] These fields are missing. Fill them in or change the text:
    }
letter-edited = You have changed the text, so it does not follow the fields any more.
letter-again = Fetch the text again
letter-make = Make the letter
letter-save = Save the correction
letter-made = The letter is made. It is not delivered yet.
letter-corrected = The letter is corrected. The old one can still be read.
letter-to-delivery = Note that it has arrived
letter-summon = Invite
letter-summon-all =
    { $count ->
        [one] Invite the student
       *[other] Invite all { $shown }
    }
letters-title = Letter to several students
letters-action = Write to the chosen
letters-make =
    { $count ->
        [one] Make one letter
       *[other] Make { $shown } letters
    }
letters-lacking =
    { $count ->
        [one] One letter lacks something. Fill it in, or take the student off the list.
       *[other] { $shown } letters lack something. Fill it in, or take the students off the list.
    }
letters-lacks = { $name }: { $fields }
letters-drop = Take them off the list
letters-first = This is how the first letter reads
letters-made =
    { $count ->
        [one] The letter is made.
       *[other] { $shown } letters are made.
    }
letter-kind-warning = Warning
letter-kind-hearing = Hearing
letter-kind-decision-admitted = Decision: admitted
letter-kind-decision-not-admitted = Decision: not admitted
letter-kind-decision-discharged = Decision: discharged
letter-kind-complaint-upheld = Answer to a complaint: upheld
letter-kind-complaint-reversed = Answer to a complaint: reversed
letter-kind-summons-emma = Invitation: EMMA talk
letter-kind-summons-cafe = Invitation: job café
letter-kind-summons-info = Invitation: information meeting
letter-kind-own = The school’s own letters
case-letter = Letter: { $name }
case-letter-paper = Show the letter as a PDF
case-deliver-warning = The warning has reached { $name }
case-deliver-hearing = The hearing has reached { $name }
case-deliver-kept = It is noted that it has arrived.
case-deliver-none = It is noted already that it has arrived.
student-entry-letter = Letter: { $what }
paper-with-address = With the protected address
paper-with-address-hint = The look is noted
settings-letters-title = Letters
settings-letters-text = How the school words its letters. A new wording holds from its day; letters that were made keep theirs.
settings-letter-svend = Svend’s wording
settings-letter-school = The school’s wording from { $day }
settings-letter-later = Holds from { $day }
settings-letter-step = Step: { $step }
settings-letter-change = Change { $name }
settings-letter-add = New letter
settings-letter-new = New letter
settings-letter-edit = Wording: { $name }
settings-letter-name = Name
settings-letter-kind = What the letter is about
settings-letter-kind-hint = The letter is offered when the case has come that far
settings-letter-step-field = Step
settings-letter-step-all = All steps
settings-letter-fields = Fields
settings-letter-fields-hint = Choose a field to insert it. Left and right move, Enter inserts.
settings-letter-insert = Insert { $name }
settings-letter-preview = This is how it reads
settings-letter-preview-hint = With the facts of a made-up student
settings-letter-valid-from = Holds from
settings-letter-valid-hint = Letters from that day on use the new wording
settings-letter-back = Use Svend’s wording
settings-letter-save = Save the wording
settings-letter-saved = The wording of { $name } is saved.
settings-letter-archive = Archive the letter
settings-letter-archived = { $name } is archived. Letters that were made are kept.
settings-letter-unarchived = { $name } is brought back.
settings-letter-aside =
    { $count ->
        [one] One archived letter
       *[other] { $count } archived letters
    }
settings-letter-others =
    { $count ->
        [one] One other wording
       *[other] { $count } other wordings
    }
settings-letter-from = From { $day }, written by { $name }
settings-letter-legal = Svend’s wording names forvaltningsloven § 19 and §§ 22–25 and EUD-loven § 66 c. The wording is the school’s responsibility.
reason-letter-empty = Write something here
reason-letter-name-empty = Write what the letter is called
reason-letter-about = The letter does not fit what it is about. Open it from the student’s case
reason-letter-brace = A brace belongs to no field. Write for example {"{"}elev.navn{"}"}, or delete it
reason-letter-field-unknown = There is no field “{ $name }”. Choose one of these: { $known }
reason-letter-field-left = The field “{ $name }” is not filled in. Write it in the text, or delete it
reason-letter-lacks = The letter to { $student } lacks “{ $name }”. Fill it in, or take the student off the list
reason-letters-nobody = Choose at least one student
step-letter = letter to { $name }: { $letter }
step-letter-corrected = letter to { $name } corrected: { $letter }
step-letters =
    { $count ->
        [one] one letter
       *[other] { $count } letters
    }
step-letter-wording = the wording of { $name }
step-letter-archived = the letter { $name } archived
step-letter-back = the letter { $name } brought back

## the case pack: a whole case on paper and as a folder

case-moment-applied = Application for skoleoplæring received
case-moment-info-meeting = Took part in the information meeting
case-moment-karens = Karens ends
case-moment-school-agreement = School agreement made
case-moment-enrolled = Enrolled in skoleoplæring
case-moment-unenrolled = Skoleoplæring ended
case-moment-placement = VFU
case-moment-until = until { $day }
pack-open = Case folder
pack-open-of = Case folder: { $name }
pack-show = Show as PDF
pack-save = Save as a folder
pack-audience = Whom it is for
pack-audience-student = The student
pack-audience-committee = The trade committee
pack-audience-file = The school’s own file
pack-audience-student-hint = Without the names of colleagues who noted facts, and of contacts at companies.
pack-audience-committee-hint = Without the names of contacts at companies.
pack-audience-file-hint = With all names.
pack-from = From
pack-until = deadline { $value }
pack-until-day = Until
pack-with-cpr = With the CPR number
pack-log-hint = It is noted that the case was taken out, and for whom.
pack-making = Making the case folder
pack-saved = The case folder is saved.
pack-stopped = Stopped. Nothing was saved.
pack-title = The case of { $name }
pack-file = Case
pack-case = The case
pack-case-none = No warnings, hearings or decisions
pack-period = Period
pack-period-all = All of it
pack-period-from = From { $from }
pack-period-until = Until { $until }
pack-period-both = { $from } until { $until }
pack-for = For
pack-for-student = The student
pack-for-committee = The trade committee
pack-for-file = The school’s own file
pack-left-out = Left out
pack-left-out-nothing = Nothing is left out.
pack-left-out-period = What lies outside the period.
pack-left-out-cpr = The CPR number.
pack-left-out-staff = The names of colleagues who noted single facts. Who decided or signed an assessment stands there.
pack-left-out-contacts = The names of contacts at companies.
pack-left-out-words = Text that somebody wrote, and signed assessments, are unchanged and may name people.
pack-contents = Contents
pack-chronology = Chronology
pack-chronology-none = Nothing was noted in the period.
pack-what = What happened
pack-more = Details
pack-withdrawn = { $what } (withdrawn)
pack-arrived = Arrived { $how }
pack-not-arrived = Not noted as arrived
pack-answer-by = answer by { $value }
pack-answered = The student answered the hearing
pack-complain-until = complaint by { $value }
pack-complaint-until = Last day to complain
pack-decided-by = decided by { $value }
pack-assessor = assessed by { $value }
pack-hash = hash { $hash }…
pack-addendum = Addendum to an agreement
pack-addendum-change = from { $was } to { $becomes }
pack-evidence = Evidence by criterion
pack-judged = { $day }: { $mark }
pack-counts = The office’s counts { $day }
pack-unjudged = Not assessed yet. What was noted:
pack-assessments = EMMA assessments
pack-assessments-none = There are no signed assessments in the period.
pack-attachment = Attachment no.
pack-since = Known since the signature:
pack-since-none = Nothing new since.
pack-warnings = Warnings
pack-warnings-none = There are no warnings in the period.
pack-hearings = Hearings
pack-hearings-none = There are no hearings in the period.
pack-decisions = Decisions and their reasons
pack-decisions-none = There are no decisions in the period.
pack-complaints = Complaint
pack-complaints-none = Nobody has complained in the period.
pack-label = { $label }:
pack-noted = Noted { $at }
pack-earlier = Earlier version: { $title }. { $noted }
pack-attachments = Attachments
pack-attachments-none = There are no attachments.
pack-attachments-text = The attachments lie in the case folder, each as its own PDF.
pack-number = No.
pack-name = Name
pack-log = The student’s log: applications and introductions
pack-folder-attachments = attachments
pack-not-here = What is not in the program
pack-not-here-text = The case is made of what the office has noted in Svend. This stands elsewhere:
pack-not-here-teaching = Absence and marks from teaching: in the school’s student administration.
pack-not-here-portal = The student’s own search log at lærepladsen.dk: only what the office fetched or noted stands here.
pack-not-here-mail = Mails, Digital Post, messages and calls that nobody has noted.
pack-not-here-papers = Papers that were not written in Svend, such as signed agreements and letters sent in another way.
pack-not-here-health = Anything about health: Svend does not keep it.
pack-not-here-committee = The trade committee’s own papers about the complaint.
pack-not-here-work = Tasks, appointments and drafts the office works with.
pack-readme =
    The case of { $name }
    Made { $day } by { $by } in the program Svend.
    For: { $whom }. Period: { $period }.

    The folder holds the case as a PDF, its attachments, and the same facts as data (JSON and CSV).

### people

unlock-who = Who are you?
unlock-who-new = Who is to have a new passphrase?
reason-nobody-of-this-name = Choose your name from the list
reason-not-administrator = The recovery code gives an administrator a new passphrase. Choose somebody who is one.
reason-no-device = This passphrase works only together with the key that this computer’s own key chain keeps, and that is missing. Use the recovery code.
failure-step-up = This takes your passphrase again. Try again, and type it.
step-up-label = Type your passphrase again
step-up-confirm = Continue
step-up-hint = What you are about to do must be you. The passphrase holds for five minutes.
colleagues-title = Colleagues
colleagues-text = Each colleague has a passphrase of their own and sees what their role gives access to.
colleagues-keeper = An administrator can let colleagues in and change their roles.
colleagues-left =
    { $count ->
        [one] 1 has left
       *[other] { $count } have left
    }
colleague-you = { $name } (you)
colleague-no-passphrase = Has no passphrase and cannot unlock
colleague-left = Left { $day }
colleague-add = Add colleague
colleague-let-in = Add
colleague-save = Save
colleague-name = Name
colleague-roles = Roles
colleague-sites = Sites
colleague-sites-hint = With none chosen it is the whole school.
colleague-passphrase = The colleague’s passphrase
colleague-passphrase-hint = Let your colleague type their passphrase themself, on this computer. You need not know it.
colleague-own-hint = When you change something about yourself, Svend locks and you unlock again.
colleague-new-passphrase = New passphrase
colleague-passphrase-title = New passphrase for { $name }
colleague-passphrase-text = Let { $name } type it themself. The old one works no longer.
colleague-passphrase-set = { $name } has a new passphrase.
colleague-leaves = Remove access…
colleague-close = Remove access
colleague-leaves-title = { $name } leaves
colleague-leaves-text = The passphrase works no longer, and the school’s data gets a new key, so that an old copy of the key does not open what is written from now on. The name stays with what was done. This cannot be undone.
colleague-leaves-code = If your colleague knows the recovery code, make a new one afterwards, under Security.
colleague-leaves-own = Svend locks, and you cannot unlock it again.
colleague-leaving = Changing the key…
colleague-added = { $name } can unlock now.
colleague-saved = { $name } is saved.
colleague-has-left = { $name } has left.
role-konsulent = Workplace consultant
role-konsulent-sees = Sees all students and edits everything
role-center = Training centre
role-center-sees = Sees all students and edits everything
role-instruktor = Instructor
role-instruktor-sees = Sees students who are enrolled in skoleoplæring
role-kontaktlaerer = Contact teacher
role-kontaktlaerer-sees = Sees the students who have the name as contact teacher
role-leder = Leader
role-leder-sees = Sees all students and edits the school’s settings
role-administrator = Administrator
role-administrator-sees = Sees all students, edits settings and lets colleagues in
reason-roles-empty = Choose at least one role
reason-colleague-name-taken = Another colleague has the same name. Write it so that you can tell them apart.
reason-last-administrator = There must be at least one administrator. Make somebody else one first.
reason-code-first = Make a new recovery code first, under Security. The old one was made by an earlier version of Svend and cannot follow to the new key.
own-passphrase-title = Change your passphrase
own-passphrase-old = Current passphrase
own-passphrase-save = Change
own-passphrase-changed = Your passphrase is changed.
new-code-make = Make a new recovery code
new-code-title = New recovery code
new-code-text = The old code works until you have typed the end of the new one. Have paper or a printer ready: the code is shown only once.
new-code-show = Show the code
new-code-shown = Print the code, or write it down, and put it in a locked drawer. Throw the old paper away.
new-code-keep = Use the new code
new-code-kept = The new recovery code holds. The old one works no longer.
step-colleague-added = colleague added: { $name }
step-colleague-changed = colleague changed: { $name }
step-colleague-left = colleague left: { $name }
tie-title = This computer
tie-text = Your passphrase also opens a copy of the school’s data on another computer.
tie-tied = Your passphrase works on this computer only.
tie-tie = Tie it to this computer
tie-untie = Untie it from this computer
tie-tie-text = Whoever steals a copy of the school’s data cannot use your passphrase then. If the computer breaks, the recovery code is the way in: see that you have it.
tie-untie-text = Your passphrase then works wherever the school’s data lies.
tie-now-tied = Your passphrase works on this computer only now.
tie-now-free = Your passphrase works on other computers too now.
reason-no-key-chain = This computer has no key chain that Svend can use. Nothing was changed.
## Files

file-kilobytes = { $size } kB
file-megabytes = { $size } MB
attachment-section = Files
attachment-add = Add file…
attachment-add-here = Add a file
attachment-none = There are no files yet. Drag a file here, or choose it.
attachment-drop = Let go to keep the file in Files on this page
attachment-busy = Keeping { $name }…
attachment-kept = { $name } is kept and encrypted
attachment-saved = A copy of { $name } is saved. Take care of it: it is not encrypted.
attachment-removed = { $name } is removed. You can bring it back.
attachment-is-back = { $name } is back
attachment-open = Open
attachment-save = Save a copy…
attachment-remove = Remove
attachment-back = Bring back
attachment-more = More about { $name }
attachment-dismiss = Hide the message about { $name }
attachment-aside =
    { $count ->
        [one] 1 removed file
       *[other] { $count } removed files
    }
attachment-which = What kind of file is it?
attachment-which-text = It looks like a list. Is it to be kept in Files on this page, or are its rows to be imported into Svend?
attachment-keep = Keep in Files
attachment-import = Import the rows
attachment-kind-pdf = PDF
attachment-kind-png = Picture
attachment-kind-jpeg = Picture
attachment-kind-docx = Word
attachment-kind-xlsx = Excel
attachment-kind-odt = Text document
attachment-kind-ods = Spreadsheet
attachment-kind-text = Text
attachment-kind-eml = Mail
step-attachment = file { $name } added
step-attachment-archived = file removed
step-attachment-back = file brought back
reason-attachment-empty = The file is empty. Check it and try again.
reason-attachment-kind = This kind of file cannot be kept here. Save it as PDF, picture, Word, Excel or text and try again.
reason-attachment-ending = The name ends with .{ $ending }, but the content is { $kind }. Correct the name, or ask the sender for the file again.
reason-attachment-damaged = The file is broken, or not what it claims to be. Ask the sender for it again.
reason-attachment-program = The file is a program and cannot be kept. Do not open it unless you know the sender.
reason-attachment-archive = Packed files (zip) cannot be kept. Unpack the file and add what is in it one by one.
reason-attachment-macros = The document contains macros or programs. Save it as PDF or without macros and try again.
reason-attachment-web = Web pages and drawings with code (html, svg, xml) cannot be kept. Save the file as PDF and try again.
reason-attachment-pixels = The picture is too large to read. Make it smaller, or save it as PDF.
reason-attachment-too-large = The file is larger than { $most } MB. Make it smaller, for instance by saving it as PDF in lower quality.
reason-attachment-room = There is no room for more files: together they may take { $most } MB. The leader can change it under Settings.
reason-attachment-damaged-here = The file is damaged on the disk and cannot be opened. Take it from a backup, or ask the sender for it again.
reason-attachment-no-program = The computer has no program for this kind of file. Save a copy and open it elsewhere.
settings-attachments-mb = Room for files (MB)
settings-attachments-mb-hint = So much may all files take together. They are also in every backup.
settings-finding-attachment-missing = Files are missing on the disk: { $place } ({ $count })
settings-finding-attachment-damaged = Files are damaged on the disk: { $place } ({ $count })

## The lock

student-cpr-copy = Copy
student-cpr-copied = The CPR number is copied. It is removed again in half a minute.
## Backups

folder-pick = Choose a folder
settings-backups = Backups
settings-backups-text = Svend makes backups by itself, checks each of them, and tells you when it cannot.
backup-size = { $size } MB
backup-name =
    { $at } · { $students ->
        [one] { $shown } student
       *[other] { $shown } students
    }
backup-here = on this computer
backup-there = in { $second }
backup-both = on this computer and in { $second }
backup-newest = Last verified backup: { $at }
backup-newest-late = The last verified backup is more than two days old: { $at }
backup-none-yet = There is no backup yet. The first comes when Svend is locked.
backup-holds =
    { $students ->
        [one] { $shown } student
       *[other] { $shown } students
    } · { $rows } rows · { $size }
backup-changed = Work has been done since. A new backup comes within half an hour, or when Svend is locked.
backup-unchanged = Nothing has changed since.
backup-trouble = The last backup failed
backup-make = Make a backup now
backup-making = Making a backup…
backup-made = The backup is made and checked
backup-stopped = The backup was stopped. The earlier ones are still there
backup-second = One more place
backup-second-text = Backups on the same computer are no help when the computer is lost. Choose a folder on the school’s drive or a USB stick.
backup-second-is = Backups also go to { $name }
backup-second-away = { $name } is not connected right now. It catches up when it is back.
backup-second-gone = the second place
backup-second-choose = Choose folder
backup-second-change = Choose another folder
backup-second-remove = Use this computer only
backup-second-copying = Copying…
backup-second-kept = The backups are now in the folder too
backup-second-removed = New backups stay on this computer only. The old ones are not deleted
backup-list = Backups
backup-kept = All from the last two days, one a day for two weeks and one a week for ten weeks. None grows older than 90 days, so that what was erased disappears from here too.
backup-all = Show all { $shown }
backup-restore = Restore
backup-from-folder = Restore from a folder
backup-folder-empty = There are no backups in { $name }
backup-aside =
    { $count ->
        [one] One earlier database was set aside in Svend’s folder by a restore.
       *[other] { $count } earlier databases were set aside in Svend’s folder by restores.
    } Each is kept for 90 days, as backups are, and then deleted, so that what was erased disappears from here too.
backup-why-hand = Made by hand
backup-why-lock = Made when Svend was locked
backup-why-interval = Made along the way
backup-why-migration = Made before a new version
backup-why-import = Made before an import
backup-why-restore = Made before a restore
backup-drill = Restore drill
backup-drill-text = Once a month Svend restores the newest backup beside the vault and checks that everything is in it.
backup-drill-passed = Went well { $at }
backup-drill-failed = Failed { $at }
backup-drill-found =
    The backup from { $at }: { $rows } rows and { $seals ->
        [one] { $shown } signed assessment
       *[other] { $shown } signed assessments
    } were checked.
backup-drill-run = Try now
backup-drill-running = Trying…
backup-drill-done = The backup can be restored
backup-drill-bad = The backup could not be restored. Make a new one
backup-notice-trouble = The last backup failed.
backup-notice-drill = The last restore drill failed.
backup-notice-late = There is no backup of what is new since { $at }.
backup-notice-see = See backups
restore-title = Restore a backup
restore-which = Backup
restore-passphrase = Passphrase of the backup
restore-passphrase-hint = The passphrase that was in use when the backup was made, or the printed recovery code
restore-look = Look at the backup
restore-do = Restore
restore-running = Restoring…
restore-backup = The backup
restore-now = Now
restore-students = Students
restore-companies = Companies
restore-foreign = The backup is from another installation of Svend
restore-files-lost =
    { $count ->
        [one] The backup has lost one attached file. The rest comes along
       *[other] The backup has lost { $shown } attached files. The rest comes along
    }
restore-lost =
    { $count ->
        [one] { $shown } act will be lost
       *[other] { $shown } acts will be lost
    }
restore-kind-hand =
    { $count ->
        [one] { $shown } change
       *[other] { $shown } changes
    }
restore-kind-import =
    { $count ->
        [one] { $shown } import
       *[other] { $shown } imports
    }
restore-kind-undo = { $shown } undone
restore-kind-redo = { $shown } redone
restore-kind-final =
    { $count ->
        [one] { $shown } signature
       *[other] { $shown } signatures
    }
restore-more = and { $shown } before them
restore-nothing-lost = Nothing is lost: nothing has changed since the backup.
restore-regained =
    { $count ->
        [one] The backup has { $shown } act that is not here now.
       *[other] The backup has { $shown } acts that are not here now.
    }
restore-how = First a backup of the present is made, and the present database is set aside. Then Svend locks, and you unlock it again.
rescue-title = Restore a backup
rescue-newest = The newest backup is from { $name }.
rescue-none = Svend knows of no backup here. Choose the folder where they are, such as one on the school’s drive.
rescue-back = Back
first-rescue = Restore from a backup
first-rescue-text = The school has used Svend on another computer, and there is a backup on a drive or a USB stick.
vault-newer-program = The school’s data was written by Svend { $program }. Install that version or a newer one, and open it again.
start-title = Something may be missing
start-unclean = Svend was not closed properly last time. The file was checked and is sound
start-missing =
    { $count ->
        [one] One act that Svend had saved is no longer in the database.
       *[other] { $shown } acts that Svend had saved are no longer in the database.
    } This happens when the disk is damaged, or when an older file was put back.
start-missing-looks =
    { $count ->
        [one] One look at protected information is missing from the log too.
       *[other] { $shown } looks at protected information are missing from the log too.
    }
start-missing-when = It is from between { $after } and { $until }.
start-missing-until = It is from before { $until }.
start-head = The file head.json, which shows whether anything was lost, cannot be read. So Svend does not know whether everything is here.
start-log = The log of who has seen and changed what was rewritten outside Svend. Tell whoever is responsible for the data of the school.
start-damaged = The database file is damaged. Do not go on working in it; restore the newest backup.
start-cure = See whether a backup has what is missing, or go on working and enter it again.
start-backups = See backups
start-go-on = Go on working
reason-disk-failed = The disk answered with an error, and nothing was saved. Is there enough room, and is the drive connected?
reason-backup-damaged = The backup is damaged. Choose another
reason-backup-files-lost = Attached files in the backup are damaged or gone. Make a new one
reason-backup-differs = The backup did not come out like the database. Try again
reason-backup-none = There is no backup yet. Make one first
reason-backup-seal = A signed assessment in the backup is not as it was signed
reason-backup-second-failed = The backup is on this computer but could not be put in the second place. Is there room on the drive?
reason-backup-place-own = Choose a folder outside Svend’s own
reason-backup-place-closed = Svend may not write in that folder. Choose another
reason-backup-passphrase = Type the passphrase of the backup
reason-backup-of-damaged = The database is damaged, so it cannot be backed up. Restore the newest backup
reason-backup-failed = The backup could not be made. Try again, and report the error if it comes back
reason-vault-open = Svend is open already. Restore under Backups in Settings
reason-vault-sound = The school’s data can be opened. Unlock it, and restore under Backups in Settings
reason-vault-busy = Svend had not finished something else, so nothing was restored. Unlock and try again
## privacy: the log, access, keeping and erasing

access-table-student = Personal details
access-table-cpr = CPR number
access-table-addendum = Addenda to agreements
access-table-attachment = Files
access-files = Files
access-field-size = Size in bytes
access-field-added-at = Added
access-table-agreement = Training agreements
access-table-application = Applications
access-table-application-step = What happened to applications
access-table-appointment = Appointments
access-table-assessment = EMMA assessments
access-table-attendance = Attendance at the job café
access-table-complaint = Complaints
access-table-decision = Decisions
access-table-dispensation = Reasons for passing over a rule
access-table-emma-expectation = What is expected
access-table-enrolment = Enrolment in skoleoplæring
access-table-goal-reached = Goals reached
access-table-hearing = Hearings
access-table-host-again = Whether the company wants another
access-table-import-refused = Values of files that were turned down
access-table-introduction = Put forward to companies
access-table-legal-hold = Held back from erasure
access-table-letter = Letters
access-table-note = Notes
access-table-observation = Observations
access-table-pause = Pauses
access-table-place-offer = Places offered
access-table-place-taken = Places that agreements took
access-table-placement = VFU
access-table-placement-evaluation = Evaluations of VFU
access-table-plan-evaluation = Evaluations of the training plan
access-table-plan-follow-up = Talks about the training plan
access-table-plan-period = Periods of the training plan
access-table-planned-goal = Planned goals
access-table-posting = Openings passed on
access-table-preparation = Preparation
access-table-profile-check = Checks of the profile on lærepladsen.dk
access-table-soft-answer = Answers in the Soft Skills CV
access-table-soft-round = Talks about the Soft Skills CV
access-table-task = Tasks
access-table-warning = Warnings
access-table-workshop-mark = Attendance in the workshop
access-table-contact = Contact persons
access-table-company = Companies
access-table-opening = Openings
access-table-promise = Promises
access-table-other = Other places
access-field-about = About
access-field-address = Address
access-field-agreed = Agreed
access-field-agreed-with = Agreed with
access-field-annulled-on = Annulled
access-field-answer = Answer
access-field-answer-by = Answer by
access-field-answered-on = Answered
access-field-applications = Applications
access-field-applied-on = Applied
access-field-archived-on = Archived
access-field-area = Area
access-field-arrived-at = Arrived at
access-field-ask-on = Ask again
access-field-assessor = Assessed by
access-field-at = Noted
access-field-becomes = Becomes
access-field-body = Text
access-field-born-on = Born
access-field-cancelled-on = Called off
access-field-changes = Changes
access-field-channel = How
access-field-checked-on = Checked
access-field-column = Field
access-field-company = Company
access-field-complaint-days = Days to complain
access-field-contact = Contact person
access-field-count = What is counted
access-field-country = Country
access-field-decided-by = Decided by
access-field-decided-on = Decided
access-field-delivered-how = Delivered by
access-field-delivered-on = Delivered
access-field-did = Did
access-field-done-on = Done
access-field-due-on = Due
access-field-education = Education
access-field-email = E-mail
access-field-ended-on = Ended
access-field-ended-reason = Why it ended
access-field-ends-at = Until
access-field-ends-on = Ends
access-field-expects = What has to change
access-field-facts = Facts
access-field-from-on = Valid from
access-field-given-on = Given
access-field-goal = Goal
access-field-guidance = Told how to complain
access-field-happened-on = Day
access-field-held-on = Day
access-field-hold = Class
access-field-hours = Working hours
access-field-info-meeting-on = Information meeting
access-field-instructor = Instructor
access-field-introduced-on = Put forward
access-field-karens-until = Waiting until
access-field-kind = Kind
access-field-km = Kilometres
access-field-language = Language
access-field-left-at = Left at
access-field-left-on = Left the school
access-field-left-reason = Why
access-field-licence = Driving licence
access-field-login-at = Last login
access-field-made-on = Made
access-field-mark = Attendance
access-field-moves = Will move
access-field-name = Name
access-field-next = What is next
access-field-no-fault = Without fault
access-field-note = Remark
access-field-number = Number
access-field-occasion = Occasion
access-field-offered-on = Offered
access-field-opening = Opening
access-field-outcome = What came of it
access-field-outcome-on = Answered on
access-field-owner = Owner
access-field-part = Part
access-field-passed-on = Passed on
access-field-period = Period
access-field-phone = Phone
access-field-place = Place
access-field-postcode = Postcode
access-field-protected = Protected
access-field-purpose = Purpose
access-field-reach-km = Travels up to (km)
access-field-reached-on = Reached
access-field-reason = Reason
access-field-reasons = Reasons
access-field-refusal = Why not
access-field-registered = Registered
access-field-respondent = Who said it
access-field-responsible = Responsible
access-field-role = As
access-field-rule = Rule
access-field-said = Said
access-field-said-by = Said by
access-field-school-agreement-on = School agreement
access-field-sealed-at = Signed
access-field-second-company = Second company
access-field-second-from = Second company from
access-field-seeking = Seeks a place
access-field-seeking-reason = Why
access-field-seeking-since = Since
access-field-seen-by = Seen by
access-field-seen-on = Seen
access-field-sent-on = Sent
access-field-session = Job café
access-field-shown = Shown on the CV
access-field-signed-on = Signed
access-field-signing = Signing
access-field-site = Site
access-field-source = Source
access-field-stage = How far
access-field-stage-on = Since
access-field-starts-at = From
access-field-starts-on = Begins
access-field-step = Step
access-field-subject = Subject
access-field-teacher = Contact teacher
access-field-town = Town
access-field-transport = Transport
access-field-type = Kind of agreement
access-field-until-on = By
access-field-valid-from = Valid from
access-field-value = Value
access-field-version = Wording
access-field-visible = The profile can be seen
access-field-was = Was
access-field-well = What went well
access-field-what = What
access-field-who = Who
access-field-wishes = Wishes
access-field-withdrawn = Withdrawn
access-field-words = Words
access-field-workplace = Workplace
access-field-workshop = Workshop
access-field-would-take = Would take the student
audit-whole = The log is whole.
audit-from = { $rows } rows since { $day }
audit-fault-edited = Row { $n } of the log was changed or moved.
audit-fault-missing = Rows are missing before row { $n } of the log.
audit-fault-beginning = The beginning of the log was cut off.
audit-fault-shorter = The end of the log is missing after row { $n }.
audit-fault-rewritten = The log was written anew at row { $n }.
audit-fault-history = The history does not fit row { $n } of the log.
audit-cure = Somebody or something changed the file without Svend. Tell your IT people, and change nothing until it was looked into.
settings-audit = Log
settings-audit-text = Svend notes who sees and changes what. Nobody can change the log without it showing here.
settings-audit-check = Look through the log
settings-audit-checking = Looking through the log …
settings-finding-audit = The log is not whole ({ $place }): { $count }
settings-finding-erasures = The list of erasures was changed without Svend
privacy-group = Personal data
looks-open = Who has looked?
looks-of = Who has looked at { $name }?
looks-text = The newest first. A page that stands open counts once every ten minutes.
looks-none = Nobody has looked at the student yet.
looks-when = When
looks-who = Who
looks-what = What
looks-nobody = Unknown
look-page = Saw
look-reveal = Was shown
look-history = Saw the history
look-export = Took out
look-print = Made a paper
look-erase = Erased
look-of-student = The page of the student
look-of-cpr = CPR number
look-of-address = Protected address
look-of-assessment = EMMA assessment
look-of-letter = Letter
look-of-audit = Who has looked
look-of-erasure = What an erasure takes
look-of-access = Access
look-of-case-student = The case, for the student
look-of-case-committee = The case, for the committee
look-of-case-file = The case, for the school
look-purpose-access = Request for access
access-open = Access
access-open-of = Access: { $name }
access-explain = Svend gathers everything the school has noted about { $name }: one PDF that can be read, the same as data, assessments and letters each by itself, and when somebody looked.
access-names = Names of the colleagues who noted or saw something are not in it. Read it before you hand it on: what somebody wrote may name others.
access-noted = The log will say that access was given.
access-make = Make the folder
access-making = Gathering
access-saved = The folder is saved.
access-stopped = Stopped. Nothing was kept.
access-file = Access
access-title = What the school has about { $name }
access-text = This is everything the placement office has noted in the program Svend. Assessments and letters are files of their own. The folder “data” holds the same so that another program can read it, also how it was before it was corrected. You have the right to have wrong facts corrected. The school may hold more in other systems.
access-looks = When somebody looked
access-looks-text = Without names of colleagues.
access-when = When
access-what = What
access-pair = { $label }: { $value }
access-empty = (empty)
access-yes = Yes
access-no = No
erasure-open = Erase the student…
erasure-of = Erase { $name } for good
erasure-text = Everything about { $name } is removed from Svend, from the history too. It cannot be taken back.
erasure-contact-text = Name, title, phone and e-mail are removed. In notes and answers of the company “[slettet]” stands where the name stood. It cannot be taken back.
erasure-goes = This is erased
erasure-mentions = The name also stands in text about others, and that text is not changed:
erasure-backups = Backups that were made already may still hold it until they expire. When one is put back, Svend erases the student again.
erasure-typed = Type the name to confirm
erasure-do = Erase for good
erasure-done = { $name } is erased.
erasure-held = Cannot be erased now
erasure-contact-open = Erase for good…
reason-erasure-name = Type the name exactly as it stands on the page
reason-erasure-held = The student must not be erased now: a complaint is open, the time to complain runs, or somebody holds the student back. Close the case or end the hold first
reason-sweep-busy = The erasure is done, but Svend has not finished cleaning up. Lock Svend and unlock it again
vault-ledger-damaged = The list of erasures cannot be read
step-erased = a student erased for good
step-contact-erased = a contact person erased for good
step-erased-again = erased again after an older copy
hold-open = Hold back from erasure…
hold-of = Hold { $name } back from erasure
hold-text = Nothing about the student can be erased until the hold is ended. An open complaint does the same by itself.
hold-reason = Why?
hold-save = Hold back
hold-end = End it
hold-by = { $by }, { $day }
hold-ended = Ended { $day } by { $by }
hold-kept = { $name } is held back from erasure.
hold-is-ended = The hold is ended.
reason-hold-reason = Write why the student must not be erased
step-hold = { $name } held back from erasure
step-hold-ended = hold on { $name } ended
retention-title = Keeping and erasing
retention-open = Review what can be erased
settings-retention = Keeping
settings-retention-text = How long the school keeps what. Nothing is erased by itself: Svend shows what is due, and you choose.
retention-category-student = Students who left
retention-category-case = Warnings, decisions, complaints and letters
retention-category-attendance = Attendance
retention-category-observation = Observations
retention-category-contact-log = Notes at companies without an agreement
retention-category-log = The log
retention-event-student = after the student left and the last agreement ended
retention-event-case = after the student left and the last agreement ended
retention-event-attendance = from the day
retention-event-observation = after the student left and the last agreement ended
retention-event-contact-log = from the newest note
retention-event-log = from when the row was written
retention-long = { $months ->
        [one] One month
       *[other] { $months } months
    }
retention-never = Never due
retention-source-activity = STIL’s rules of keeping: five years for the reporting of activity
retention-source-own = No source sets a time: the school’s own
retention-from = From { $day }, set by { $by }
retention-rule-of = How long: { $name }
retention-months = Months
retention-months-hint = Leave it empty if nothing is to be erased
retention-rule-source = Why, or where it stands
retention-valid-from = Valid from
retention-save = Save
retention-saved = The rule is saved.
retention-none = Nothing is due.
retention-lead = Choose what is to be erased. Nothing goes before you confirm it.
retention-read-only = This is due to be erased. Only an administrator can erase.
retention-more = There are { $total } in all. The rest comes when these are done.
retention-who = Who
retention-what = What
retention-why = Last happened
retention-since = Due since
retention-records = Records
retention-held-hold = Held back
retention-held-complaint = Open complaint
retention-held-deadline = Time to complain
retention-log-due = { $count } old rows of the log
retention-choose = Choose { $name }
retention-all = Choose all that may go
retention-run = Erase what is chosen…
retention-confirm = Erase for good
retention-confirm-text = { $lines } lines with { $records } records are erased for good. It cannot be taken back.
retention-typed = Type the number of lines to confirm
retention-ran = Erased: { $records } records.
retention-clock = The clock went forward since Svend was last opened
retention-clock-text = It was { $before }, and now the computer says { $now }. Is that the right day? Until you confirm it, nothing is due.
retention-clock-right = The day is right
reason-retention-typed = Type the number of lines you chose
reason-retention-not-due = Something you chose is not due any more. Look through the list again
reason-retention-clock = Confirm first that the day of the computer is right
reason-retention-source = Write why it is that long, or where it stands
step-retention = { $count } lines erased by the rules of the school
step-retention-rule = rule of keeping

# The shared server

step-shared = came from the school's server
step-conflict-settled = the right one chosen
access-table-conflict = Values that gave way to others
access-field-author = Written by
access-field-written = Written
access-field-stands-by = What stands was written by
access-field-review = Somebody has to settle it
access-field-settled-at = Settled
access-field-settled-by = Settled by
access-field-field = Field
reason-shared-address-empty = Write the server's address
reason-shared-code-empty = Write the code
reason-shared-connected = This computer is connected to a server already
reason-shared-other-vault = The code is for a colleague who is not in this vault. They begin on their own computer with “The school already uses Svend”
reason-shared-sample = The invented data of the sample school does not belong on a school’s server. Begin with your own school
reason-conflict-settled = It is settled already
reason-conflict-not-text = Both can be kept of texts only
reason-shared-brake = The server is about to remove unusually much here. Nothing was removed yet
reason-shared-fault-nobody = No server answers at the address. Check the address and the network
reason-shared-fault-slow = The server answers too slowly. Try again in a moment
reason-shared-fault-busy = The server is busy. Try again in a moment
reason-shared-fault-not-svend = What answers at the address is no server of Svend. On a network that is not your own it may be that network's page
reason-shared-fault-address = The address has to begin with https://
reason-shared-fault-stranger = The code is unknown, used or too old. Ask for a new one
reason-shared-fault-copied = This computer's access was used from another computer and is blocked. Ask the administrator for a new code
reason-shared-fault-wipe = This computer was taken out of the school
reason-shared-fault-old = Svend is too old for the server. Update the program; everything is kept here meanwhile
reason-shared-fault-refused = The server does not allow it
reason-shared-fault-cancelled = The attempt was stopped
reason-shared-school-empty = Write the school's short name
reason-shared-fault-no-sign-in = The server knows no school of that name where one signs in with an account. Check the name, or use a code
reason-shared-fault-provider = The school's sign-in does not answer. Try again in a moment, or use a code
reason-shared-fault-unsure = The sign-in could not be confirmed, so nobody was let in. Try again
reason-shared-fault-no-account = Your account belongs to no colleague in Svend. Ask whoever looks after the server for that, or use a code
reason-shared-fault-unverified = The school's sign-in does not vouch for the account's e-mail address. Use a code, and tell whoever looks after the server
reason-shared-fault-declined = The sign-in was stopped in the browser. Try again, or use a code
reason-shared-fault-late = Nobody signed in within five minutes. Try again
reason-shared-fault-no-browser = The browser could not be opened. Use a code
first-join = The school already uses Svend
first-join-text = You have a code from a colleague or an account of the school, so that this computer can fetch the school's data.
first-join-title = Where is the school's server?
first-join-explain = The server says what the school is called and who you are.
first-join-code-hint = The code works once and for 7 days. If it is too old, ask your colleague for a new one.
first-join-finish = Fetch the school's data
first-joining = Asking the server…
first-join-mend = Correct address and code
first-join-again = Try again in a moment. Correct address and code only if they are wrong, because then you get a new recovery code.
first-join-anew = The recovery code from before does not count. You get a new one in a moment.
shared-title = Shared server
shared-text = Colleagues can work in the same data, each on a computer of their own. Without a server this computer is whole, and with one everything is still saved here first.
shared-keeper = The school has no shared server. An administrator can connect to it.
shared-address = The server's address
shared-address-hint = Such as svend.school.dk. Whoever looks after the server knows it.
shared-code = Code
shared-code-hint = The code for the school's first computer comes from whoever set up the server.
shared-way = How this computer comes in
shared-way-code = With a code
shared-way-account = With the school's account
shared-school-short = The school's short name
shared-school-short-hint = Such as roskilde. Whoever looks after the server knows it.
shared-sign-in = Sign in with the school's account
shared-signing-in = Sign in in the browser, and come back here.
shared-known = You are signed in as { $name }.
shared-account-again = The sign-in was used or is too old. Sign in again.
shared-signed-in-page = You can close this page and go back to Svend.
shared-connect = Connect
shared-connecting = Connecting…
shared-connect-text = Once connected, what is here now is put on the server.
shared-connected = This computer is connected to the server.
shared-school = School on the server
shared-whose = The computer belongs to
shared-last = Synchronised last
shared-last-never = Not yet
shared-waits = Changes that wait
shared-coming = Fetched
shared-share = { $shown } %
shared-adopting = Sending what was here before
shared-part = Disconnect…
shared-part-title = Disconnect from the server?
shared-part-do = Disconnect
shared-part-text = Everything that is here now stays on this computer, and you can go on alone. Your colleagues do not see what you write after that, and you do not see theirs.
shared-part-waiting =
    { $count ->
        [one] 1 change was not sent yet and stays here only.
       *[other] { $shown } changes were not sent yet and stay here only.
    }
shared-parted = Disconnected. Everything is still on this computer.
shared-invite-title = Colleagues with a computer of their own
shared-invite-text = A colleague gets a code and chooses “The school already uses Svend” on their own computer.
shared-invite-nobody = First add your colleagues under Colleagues. Then they can get a code for their own computer.
shared-invite = Invite to own computer
shared-invite-for = A computer for { $name }
shared-invite-explain = { $name } gets a code that works once. With the address it fetches the school's data to their own computer, as far as the role of { $name } goes.
shared-invite-make = Make a code
shared-invite-making = Making a code…
shared-invite-shown = Give { $name } the address and the code. The code is shown only now.
shared-invite-valid = The code is good for 7 days and once only. If it gets lost, make a new one.
shared-invite-copy = Copy address and code
shared-invite-copied = Address and code are copied.
shared-invite-both = Address: { $address } Code: { $code }
laptops-title = Computers
laptops-text = The computers that fetch the school’s data. If one was stolen or lost, take it out here.
laptop-own = This computer
laptop-in-use = In use
laptop-reuse = Access is locked
laptop-wipe = Taken out, not heard from yet
laptop-wiped = Deleted { $day }
laptop-seen = Last on the server { $day }
laptop-unconfirmed =
    { $count ->
        [one] { $shown } erasure is not confirmed
       *[other] { $shown } erasures are not confirmed
    }
laptop-turn-out = Take out…
laptop-turn-out-title = Take { $name } ({ $colleague }) out of the school?
laptop-turn-out-do = Take out and delete
laptop-turn-out-text = It gets nothing more from the server. Everything that Svend keeps on it, backups as well, is deleted. What was not sent yet is lost.
laptop-turn-out-when = It happens the next time Svend is unlocked there with a way to the server. Until then all of it lies encrypted.
laptop-turned-out = The computer was taken out of the school.
shared-rejoin = Come in again
shared-rejoined = This computer is connected again.
shared-new-code = New code
shared-new-code-hint = What you have written is sent once you are in again.
reason-shared-other-colleague = The code is for another colleague. Ask for one of your own
turned-out = This computer was taken out of { $school }
turned-out-text = An administrator did that. Svend was told { $at } and has deleted everything that lay here. To begin again, ask for a new code.
turned-out-unsent =
    { $count ->
        [one] { $shown } change had not reached the server and is gone.
       *[other] { $shown } changes had not reached the server and are gone.
    }
shared-sync = Synchronise now
shared-syncing = Svend is asking the server now.
shared-allow = Allow
shared-allowed = It is allowed. Svend fetches the rest now.
shared-saved = Saved on this computer
shared-waiting =
    { $count ->
        [one] 1 change waits
       *[other] { $shown } changes wait
    }
shared-open = { $shown } to settle
shared-notice =
    { $count ->
        [one] 1 change has to be settled
       *[other] { $shown } changes have to be settled
    }
shared-notice-see = Settle
shared-to-settings = Settings
shared-on-the-way = The school's data is on its way here from the server.
shared-since = It has been so since { $at }
shared-synced = synchronised last { $at }
shared-chip-starting = looking for news
shared-chip-coming = fetching the school's data: { $shown }
shared-chip-adopting = putting the school's data on the server
shared-chip-level = synchronised { $at }
shared-chip-stuck = nothing sent for 10 minutes
shared-chip-nobody = offline
shared-chip-slow = the server is slow
shared-chip-busy = the server is busy
shared-chip-not-svend = offline
shared-chip-cancelled = offline
shared-chip-address = the address does not work
shared-chip-stranger = not let in
shared-chip-copied = access is blocked
shared-chip-old = Svend needs an update
shared-chip-refused = not allowed
shared-chip-brake = waits for a yes
shared-chip-here = cannot keep what is new
shared-is-starting = Looking for news
shared-is-coming = Fetching the school's data
shared-is-adopting = Putting the school's data on the server
shared-is-level = Everything is level
shared-is-waiting = On the way to the server
shared-is-offline = Offline
shared-is-stuck = Something is stuck
shared-is-fault = Something has to be done
shared-cause-starting = Svend is asking the server for news.
shared-cause-coming = You can work while the rest comes.
shared-cause-adopting = You can work while it is being sent.
shared-cause-level = Your changes are on the server, and your colleagues' are here.
shared-cause-waiting = Everything is saved here and is sent in a moment.
shared-cause-stuck = The server can be reached, but nothing was sent for more than 10 minutes.
shared-cure-stuck = Press “Synchronise now”. If that does not help, close Svend and open it again. Everything is saved here meanwhile.
shared-cause-nobody = The server does not answer. That happens without a network, or when the server is down.
shared-cure-nobody = Just go on. Everything is saved here and is sent once there is a connection.
shared-cause-slow = The server answers too slowly.
shared-cure-slow = Svend tries again by itself. If it goes on, tell whoever looks after the server.
shared-cause-busy = The server is busy.
shared-cure-busy = Svend tries again by itself. If it goes on, tell whoever looks after the server.
shared-cause-not-svend = What answers at the server's address is not Svend. On a network that is not your own it is often that network's login page.
shared-cure-not-svend = Log in to the network in a browser, or use another network. Everything is saved here meanwhile.
shared-cause-cancelled = The attempt was stopped.
shared-cure-cancelled = Svend tries again by itself.
shared-cause-address = The server's address cannot be used.
shared-cure-address = Disconnect under Settings, and connect again with the right address. Everything stays here.
shared-cause-stranger = The server does not know this computer.
shared-cure-stranger = Ask an administrator for a new code, and type it under Settings → Shared server. Everything stays here.
shared-cause-copied = The access was used from another computer and is blocked. That also happens when this computer was restored from a copy.
shared-cure-copied = Ask an administrator for a new code, and type it under Settings → Shared server. Everything stays here.
shared-cause-old = Svend on this computer is too old for the server.
shared-cure-old = Update Svend. Everything is saved here meanwhile.
shared-cause-refused = The server does not allow what is being sent.
shared-cure-refused = Ask an administrator whether your role was changed. Everything is saved here meanwhile.
shared-cause-brake = The server is about to remove unusually much from this computer. Nothing was removed yet.
shared-cure-brake = If that is right, allow it. If you are in doubt, ask your colleagues first, and make a backup.
shared-cure-brake-ask = An administrator can allow it.
shared-cause-here = What came from the server could not be saved here.
shared-cure-here = Close Svend and open it again. If that does not help, run the inspection under Settings.
shared-field-student = Student
shared-field-places = Places
shared-field-merged-into = Merged into
shared-field-other = Another field
shared-value-other = Another record (see the page)
shared-table-approval = Approvals
shared-table-workplace = Workplaces
shared-table-company-trade = Trades of the company
shared-table-cafe-session = Job café
shared-table-colleague = Colleagues
shared-table-setting = The school's settings
shared-table-education = Educations
shared-table-school-period = School periods
shared-table-workshop = Workshops
shared-verdict-forbidden = Your role does not allow changing it on the server.
shared-verdict-unknown = What the change belongs to is not on the server. Somebody may have deleted it.
shared-verdict-immutable = It is signed or closed and cannot be changed.
shared-verdict-used = Something else builds on it, so it cannot be removed.
shared-verdict-act = It belonged with another change that was not taken.
shared-verdict-erased = The person was erased for good, so nothing new is kept.
shared-verdict-other = The server did not take the change.
inbox-title = To settle
inbox-go = To settle: changes that met
inbox-nothing = Nothing to settle. Here you choose what holds when two have changed the same thing without knowing.
inbox-conflicts = What holds?
inbox-conflicts-text = Two wrote in the same field without knowing of each other's change. Choose the right one. It can be undone.
inbox-stands = Stands there now, written by { $who }
inbox-other = Written by { $who }, { $at }
inbox-somebody = a colleague
inbox-unnamed = Without a name
inbox-keep = Keep
inbox-take-other = Use the other
inbox-keep-both = Keep both
inbox-keep-key = Keep what stands
inbox-other-key = Use the other value
inbox-both-key = Keep both texts
inbox-kept = { $field } is as before.
inbox-other-taken = { $field } was changed to the other.
inbox-both-kept = Both texts stand there now.
inbox-all = Show all { $shown }
inbox-refused = Not taken
inbox-refused-text = The server did not take these changes. They do not hold, here neither. Copy them if they are needed elsewhere.
inbox-seen = Seen
inbox-copy = Copy
inbox-copied = The values are copied.
