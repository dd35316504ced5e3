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
frame-to-today = Go to Today

### palette

palette-title = Search or do
palette-placeholder = Search for students, companies and commands
palette-new = Make something new
palette-students = Students
palette-companies = Companies
palette-protected = Protected name and address
palette-nothing = Nothing fits. Try fewer letters.

### keys

keys-title = Help and keys
keys-note = Single letters work only while a list or a board has the focus.
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

dialog-close = Close
peek-label = Beside the list: { $title }
peek-open = Open
peek-close = Close the panel
chip-remove = Remove { $text }
progress-count = { $done } of { $total }
progress-cancel = Stop
personal-hidden = Hidden

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
cafe-group = Class · education
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
cafe-protected = Protected name and address
cafe-protected-name = Protected name
cafe-released = no longer expected
cafe-released-placed = has found a place
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
cafe-keys = Letters go to the name · → what was done · Enter remark · Ctrl+Z undo
cafe-key-note = Write a remark
cafe-key-did = Go to what was done

### settings

settings-view = View
settings-view-text = Applies on this computer.
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
settings-bounds = From { $least } to { $most }; usually { $usual }.
settings-idle-minutes = Minutes without use until Svend locks
settings-idle-minutes-hint = Always lock it yourself when you leave the computer.
settings-emma = EMMA wording
settings-emma-text = How the school describes the four criteria. A new wording holds from its date; sealed assessments keep the one they were made by.
settings-criterion-suited = Suited
settings-criterion-mobile-place = Geographically mobile
settings-criterion-mobile-trade = Mobile between trades
settings-criterion-active = Actively seeking
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
settings-cancel = Cancel
settings-security = Security
settings-security-text = Everything is kept encrypted on this computer.
settings-lock-now = Lock now
settings-code-text = It was shown once, when the school was created, and cannot be shown again. With it you can choose a new passphrase. If the paper is gone, the passphrase is the only way in.
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
