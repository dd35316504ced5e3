// Made by `cargo xtask types` from the core's commands. Not edited by hand.

export type AccessAsk = { student: string, language: PaperLanguage, };

export type Activity = { id: string, name: string, position: number, archived_on: string | null, };

export type AddendumLine = { id: string, changes: 'ends_on' | 'company' | 'type' | 'nothing', was: string, becomes: string, from_on: string, reason: string, signed_on: string | null, by: string, 
/**
 * A name, or a day as it is kept.
 */
was_name: string, becomes_name: string, 
/**
 * Another corrects it.
 */
superseded: boolean, };

export type AgreedAction = { 
/**
 * What.
 */
what: string, 
/**
 * By when; a date makes a task of it.
 */
due_on: string | null, };

export type Agreement = { 
/**
 * Its id.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * The company.
 */
company: string, 
/**
 * The workplace; empty when it is the company's only one or unknown.
 */
workplace: string, 
/**
 * The kind, a row of `agreement_type`.
 */
type: string, 
/**
 * The education.
 */
education: string, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day as agreed now, addenda included.
 */
ends_on: string | null, 
/**
 * The day the last party signed.
 */
signed_on: string | null, 
/**
 * The day it was annulled: it never came into force.
 */
annulled_on: string | null, 
/**
 * The day it ended before its time: the first on which it no longer ran.
 */
ended_on: string | null, 
/**
 * Why.
 */
ended_reason: string, 
/**
 * Whether it ended without the student's fault (uforskyldt); unknown when absent.
 */
no_fault: boolean | null, 
/**
 * A remark.
 */
note: string, 
/**
 * Where the paper lies; empty when unknown. That it ended is told by its dates.
 */
stage: '' | 'draft' | 'company' | 'student' | 'guardian' | 'school' | 'registered', 
/**
 * Since when it lies there.
 */
stage_on: string | null, 
/**
 * How it is signed; empty when unknown.
 */
signing: '' | 'digital' | 'outside' | 'paper', 
/**
 * The second company of a kombinationsaftale; empty for none.
 */
second_company: string, 
/**
 * The day the second company takes over.
 */
second_from: string | null, 
/**
 * The agreement it takes over from; empty for none.
 */
replaces: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type AgreementLine = { id: string, student: string, student_name: string, protected: boolean, hold: string, company: string, company_name: string, type_name: string, starts_on: string | null, ends_on: string | null, signed_on: string | null, annulled_on: string | null, ended_on: string | null, state: 'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming', stage: Agreement['stage'] | 'ended', stage_on: string | null, };

export type AgreementOfDay = { id: string, student: string, student_name: string, protected: boolean, company: string, company_name: string, };

export type AgreementPage = { agreement: Agreement, student_name: string, protected: boolean, company_name: string, second_company_name: string, addenda: Array<AddendumLine>, dispensations: Array<Dispensation>, };

export type AgreementPlace = { id: string, number: string, name: string, address: string, town: string, 
/**
 * What can still be taken there in the education; absent when it is not approved today.
 */
free: number | null, 
/**
 * Where the agreement is when nobody chooses.
 */
usual: boolean, };

export type AgreementPut = { id: string | null, student: string, company: string, 
/**
 * Empty: where it is when nobody chooses.
 */
workplace: string, type: string, starts_on: string | null, ends_on: string | null, signed_on: string | null, annulled_on: string | null, ended_on: string | null, ended_reason: string, no_fault: boolean | null, note: string, stage: Agreement['stage'], stage_on: string | null, signing: Agreement['signing'], second_company: string, second_from: string | null, replaces: string, 
/**
 * Why a rule is passed over that takes a dispensation.
 */
reason: string, };

export type AgreementType = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its place in a list.
 */
position: number, 
/**
 * Whether it ends the search for a place while it runs.
 */
gives_place: boolean, 
/**
 * How many a student may have with one company; any number when absent.
 */
most_per_pair: number | null, 
/**
 * Whether school periods interrupt it; one without is part of skoleoplæring.
 */
has_school_periods: boolean, 
/**
 * Whether at least one school period lies in it.
 */
needs_school_period: boolean, 
/**
 * Whether two companies share it.
 */
two_companies: boolean, 
/**
 * Whether it is only made under transitional rules.
 */
transitional: boolean, 
/**
 * Where the rules stand.
 */
source: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type AgreementTypePut = { id: string | null, name: string, gives_place: boolean, most_per_pair: number | null, has_school_periods: boolean, needs_school_period: boolean, two_companies: boolean, transitional: boolean, source: string, archived: boolean, };

export type AgreementsAsk = { day: string, 
/**
 * Those that end; else those that begin.
 */
end: boolean, };

export type AlreadyOurs = { 
/**
 * The last day anybody here had contact with them; imported days count.
 */
contacted_on: string | null, 
/**
 * The newest talk in the log: the day, who had it and its words. Empty when nobody has noted one.
 */
talked_on: string | null, talk: Note['kind'] | '', talked_by: string, talk_body: string, 
/**
 * What is to be done next, by when and by whom; and how many tasks are open.
 */
next_step: string, next_due: string | null, next_owner: string, tasks: number, 
/**
 * Promised places that are still to come.
 */
promised: number, 
/**
 * Applications and introductions without an answer.
 */
applications: number, introductions: number, };

export type Amount = { 
/**
 * Of this kind.
 */
kind: Kind, 
/**
 * Up to today.
 */
done: number, 
/**
 * After today; days without a known end are not counted.
 */
ahead: number, };

export type ApartAsk = { one: string, other: string, };

export type Application = { id: string, student: string, company: string, channel: '' | 'portal' | 'mail' | 'phone' | 'visit' | 'other', note: string, stage: 'wish' | 'sent' | 'interview' | 'trial' | 'agreement' | 'refused' | 'withdrawn', 
/**
 * The day it came to stand there.
 */
stage_on: string, 
/**
 * The first day it had been sent.
 */
sent_on: string | null, 
/**
 * The first day the company had answered.
 */
answered_on: string | null, 
/**
 * Why nothing came of it: a row of `refusal_code`, or empty.
 */
refusal: string, archived_on: string | null, 
/**
 * What it is for: the student's own education unless another was said.
 */
education: string, };

export type ApplicationLine = { id: string, student: string, student_name: string, protected: boolean, hold: string, company: string, company_name: string, town: string, channel: string, stage: Application['stage'], stage_on: string, sent_on: string | null, answered_on: string | null, refusal_name: string, 
/**
 * What was said last.
 */
said: string, };

export type ApplicationMove = { id: string, step: ApplicationStepAsk, 
/**
 * The step it corrects.
 */
supersedes: string | null, };

export type ApplicationPage = { application: Application, steps: Array<ApplicationStep>, };

export type ApplicationStep = { id: string, application: string, stage: Application['stage'], happened_on: string, 
/**
 * Whom they spoke with.
 */
contact: string, 
/**
 * What was said, also on the phone.
 */
said: string, refusal: string, by: string, at: string, 
/**
 * The step it corrects; empty for none.
 */
supersedes: string, 
/**
 * The agreement that made it; empty for none.
 */
agreement: string, };

export type ApplicationStepAsk = { stage: Application['stage'], happened_on: string, contact: string, said: string, refusal: string, };

export type Appointment = { 
/**
 * The id.
 */
id: string, 
/**
 * One of [`KINDS`].
 */
kind: 'visit' | 'meeting' | 'other', 
/**
 * What, in words; empty where the kind and the company say enough.
 */
what: string, 
/**
 * The company; empty for none.
 */
company: string, 
/**
 * The student; empty for none.
 */
student: string, 
/**
 * The day.
 */
held_on: string, 
/**
 * `10:15`; empty for the whole day.
 */
starts_at: string, 
/**
 * `11:45`, or empty.
 */
ends_at: string, 
/**
 * Its place in the day's tour, where no time is given.
 */
position: number, 
/**
 * Where; empty for at the company.
 */
place: string, 
/**
 * Who of the office.
 */
who: string, 
/**
 * A remark.
 */
note: string, 
/**
 * The day it was held.
 */
done_on: string | null, 
/**
 * The day it was called off.
 */
cancelled_on: string | null, 
/**
 * Set aside.
 */
archived_on: string | null, 
/**
 * The placement (VFU) it is a visit during; empty for none.
 */
placement: string, };

export type AppointmentMark = { id: string, state: 'planned' | 'done' | 'cancelled', };

export type AppointmentPage = { appointment: Appointment, company_name: string, student_name: string, };

export type AppointmentPut = { id: string | null, kind: 'visit' | 'meeting' | 'other', what: string, company: string, student: string, held_on: string, starts_at: string, ends_at: string, place: string, 
/**
 * Empty: whoever plans it.
 */
who: string, note: string, 
/**
 * The placement (VFU) it is a visit during; left out, it stays what it was.
 */
placement?: string, };

export type ApprovalPut = { id: string | null, workplace: string, education: string, approved: number, in_use: number, counted_on: string | null, expires_on: string | null, kind: 'full' | 'limited' | 'named' | 'conditional', limits: Array<string>, };

export type ArchiveAsk = { 
/**
 * The record's id.
 */
id: string, 
/**
 * Aside.
 */
archived: boolean, };

export type Area = { "by": "postcodes", 
/**
 * Four digits.
 */
from: string, 
/**
 * Four digits.
 */
until: string, } | { "by": "near", 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Kilometres.
 */
km: number, };

export type AttachedTo = "student" | "case" | "company" | "agreement" | "placement";

export type AttachmentLine = { id: string, name: string, kind: 'pdf' | 'png' | 'jpeg' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'text' | 'eml', 
/**
 * Bytes.
 */
size: number, added_at: string, by: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type AttachmentsAsk = { of: AttachedTo, record: string, };

export type AuditFault = { 
/**
 * What.
 */
kind: AuditFaultKind, 
/**
 * At which row.
 */
n: number, };

export type AuditFaultKind = "edited" | "missing" | "beginning" | "shorter" | "rewritten" | "history";

export type AuditState = { 
/**
 * Rows in it.
 */
rows: number, 
/**
 * The moment of the first.
 */
from: string, 
/**
 * What is wrong; nothing when it is whole.
 */
faults: Array<AuditFault>, };

export type AwayLine = { 
/**
 * The student.
 */
student: string, 
/**
 * The name.
 */
name: string, 
/**
 * Name and address protection.
 */
protected: boolean, 
/**
 * Whose group they are of.
 */
instructor: string, 
/**
 * What the day is.
 */
why: Kind, 
/**
 * The company's name; empty at school.
 */
company: string, 
/**
 * The kind of agreement; empty without one.
 */
type: string, 
/**
 * The school period's name; empty outside one.
 */
period: string, 
/**
 * The last day of it, when it is known.
 */
until: string | null, };

export type BackupAsk = { backup: string, 
/**
 * In this folder, which the user picked.
 */
folder: string | null, 
/**
 * Opens the backup's own slots: a passphrase of its day or the printed code. May be empty when it has this vault's key.
 */
passphrase: string, };

export type BackupLine = { 
/**
 * What a command calls it.
 */
backup: string, at: string, why: 'hand' | 'lock' | 'interval' | 'migration' | 'import' | 'restore', size: number, rows: number, students: number, 
/**
 * On this computer.
 */
here: boolean, 
/**
 * In the second place.
 */
there: boolean, 
/**
 * The program that made it.
 */
program: string, };

export type BackupPlaceSet = { folder: string | null, };

export type Backups = { 
/**
 * The newest first.
 */
rows: Array<BackupLine>, 
/**
 * Something was written since the newest.
 */
changed: boolean, 
/**
 * Why the last attempt failed; empty when it did not.
 */
trouble: string, second: SecondPlace | null, drill: Drill | null, 
/**
 * Databases that were set aside by a restore and still lie in the vault's folder.
 */
aside: number, };

export type ById = { 
/**
 * The record's id.
 */
id: string, };

export type CafeSession = { 
/**
 * The id.
 */
id: string, 
/**
 * The day.
 */
held_on: string | null, 
/**
 * `10:15`, or empty.
 */
starts_at: string, 
/**
 * `11:45`, or empty.
 */
ends_at: string, 
/**
 * Where.
 */
room: string, 
/**
 * The series it belongs to.
 */
series: string, 
/**
 * The classes, as a JSON list; none means every class of `part`.
 */
holds: string, 
/**
 * The part of the education it is for, when no classes are named.
 */
part: string, 
/**
 * When the sheet was closed.
 */
closed_at: string | null, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type Calendar = { 
/**
 * In the order of the days and of each day.
 */
entries: Array<CalendarEntry>, 
/**
 * There is more than could be answered.
 */
cut: boolean, };

export type CalendarEntry = { 
/**
 * The record; of several the first.
 */
id: string, kind: 'visit' | 'meeting' | 'other' | 'task' | 'cafe' | 'agreement_starts' | 'agreement_ends' | 'class_ends', held_on: string, 
/**
 * `10:15`; empty for the whole day.
 */
starts_at: string, ends_at: string, 
/**
 * In words; the series of a job café, the classes that end with commas between them.
 */
what: string, 
/**
 * Where; the room of a job café, the part of the education that classes end.
 */
place: string, who: string, state: 'planned' | 'done' | 'cancelled', 
/**
 * How many agreements or students; 1 for all else. Of more than one nobody is named.
 */
count: number, company: string, company_name: string, student: string, student_name: string, protected: boolean, };

export type CalendarFile = { 
/**
 * The days; of an `appointment` alone they do not matter.
 */
days: Span, 
/**
 * Only this one; empty for everything that is planned on the days.
 */
appointment: string, 
/**
 * Students are named, those who are not protected.
 */
student_names: boolean, 
/**
 * The file's name, without its ending.
 */
name: string, words: CalendarWords, };

export type CalendarWords = { visit: string, meeting: string, other: string, cafe: string, 
/**
 * In place of a student's name.
 */
student: string, };

export type CallLine = { company: string, company_name: string, town: string, no_advertising: boolean, 
/**
 * Approved places that are free.
 */
free: number, 
/**
 * Places promised and still to come.
 */
promised: number, 
/**
 * When the first of them is to come.
 */
promised_on: string | null, 
/**
 * Only the month was said.
 */
by_month: boolean, 
/**
 * Seekers who fit and travel so far.
 */
seekers: number, contacted_on: string | null, };

export type Capacity = "" | "instructor" | "consultant" | "contact_teacher" | "joint";

export type CaseAct = "deliver" | "forward" | "settle" | "admit" | "outcome" | "answer" | "decide" | "complain" | "hear" | "warn";

export type CaseAdvice = { rule: CaseRule, args: { [key in string]: string }, };

export type CaseAssessment = { id: string, held_on: string, occasion: Occasion, by: string, superseded: boolean, };

export type CaseDraft = { "of": "warning", "put": WarningPut } | { "of": "hearing", "put": HearingPut } | { "of": "decision", "put": DecisionPut } | { "of": "complaint", "put": ComplaintPut };

export type CaseDue = { kind: 'forward' | 'settle' | 'admit' | 'delivery' | 'hearing' | 'complaint' | 'warning', 
/**
 * Its day: a deadline, or the day from which it waits.
 */
on: string, 
/**
 * The fact it follows from.
 */
record: string, student: string, name: string, protected: boolean, hold: string, };

export type CaseEntry = { on: string, fact: CaseFact, 
/**
 * The last day to complain, of a decision that was delivered.
 */
complaint_until: string | null, 
/**
 * What to look at, while it counts.
 */
advice: Array<CaseAdvice>, 
/**
 * What it was before, the newest first.
 */
earlier: Array<CaseFact>, };

export type CaseFact = { "of": "warning", "row": StudentWarning } | { "of": "hearing", "row": Hearing } | { "of": "decision", "row": Decision } | { "of": "complaint", "row": Complaint } | { "of": "assessment", "row": CaseAssessment } | { "of": "letter", "row": Letter } | { "of": "moment", "row": CaseMoment };

export type CaseFolderAsk = { case: CasePackAsk, language: PaperLanguage, with_cpr: boolean, };

export type CaseMoment = { 
/**
 * The record and what of it.
 */
id: string, kind: CaseMomentKind, on: string, 
/**
 * The last day of a placement.
 */
until: string | null, 
/**
 * The company of a placement, the workshop of an enrolment, why one ended; empty for none.
 */
what: string, };

export type CaseMomentKind = "applied" | "info_meeting" | "karens" | "school_agreement" | "enrolled" | "unenrolled" | "placement";

export type CasePackAsk = { student: string, from: string | null, until: string | null, audience: PackAudience, };

export type CasePage = { student: CaseStudent, ladder: Array<LadderStep>, 
/**
 * What the school calls each step of a warning, those set aside too.
 */
steps: { [key in string]: string }, next: Array<NextAct>, 
/**
 * The newest first.
 */
entries: Array<CaseEntry>, 
/**
 * The student's signed assessments, for a decision to rest on.
 */
assessments: Array<CaseAssessment>, 
/**
 * Days to answer a hearing and to complain, as the school has set them.
 */
hearing_days: number, complaint_days: number, 
/**
 * Who sits at the desk.
 */
actor: string, };

export type CaseRule = "step_skipped" | "step_again" | "nothing_expected" | "short_hearing" | "not_heard" | "hearing_open" | "no_criterion_reasons" | "assessment_corrected" | "no_guidance" | "karens" | "late_complaint" | "forward_at_once";

export type CaseStudent = { id: string, name: string, protected: boolean, hold: string, education: string, kind: string, };

export type CaseTable = "warning" | "hearing" | "decision" | "complaint" | "letter";

export type CaseWithdrawal = { of: CaseTable, id: string, };

export type CellLine = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * None when it is empty or its row stays out.
 */
status: Status | null, 
/**
 * What the file says, or what the user put in its place. A CPR number is masked.
 */
file: string, 
/**
 * What the office has.
 */
ours: string, 
/**
 * The user changed the text.
 */
mended: boolean, 
/**
 * What the user decided.
 */
choice: Choice | null, };

export type CheckStanding = "met" | "missing" | "waiting";

export type Choice = "take" | "keep";

export type Choices = { educations: Array<Education>, parts: Array<string>, kinds: Array<string>, holds: Array<string>, sites: Array<string>, teachers: Array<string>, };

export type ClockJump = { 
/**
 * The day it said before.
 */
before: string, 
/**
 * The day it says.
 */
now: string, };

export type CloseAsk = { id: string, closed: boolean, };

export type Code = { id: string, name: string, 
/**
 * Of a limit, of a warning's step, or of an observation that also tells of seeking a place; else empty.
 */
kind: '' | 'overlap' | 'only_vfu' | 'only_fgu' | 'months' | 'half' | 'a_year' | 'years_between' | 'one_relation' | 'other' | 'oral' | 'written' | 'decision' | 'active', number: number | null, 
/**
 * Of an area: what it is about.
 */
wording: string, archived_on: string | null, };

export type CodeArchive = { list: CodeList, id: string, archived: boolean, };

export type CodeList = "limit_code" | "refusal_code" | "warning_step" | "observation_kind" | "soft_area" | "soft_step";

export type CodeMove = { list: CodeList, id: string, up: boolean, };

export type CodePut = { list: CodeList, id: string | null, name: string, 
/**
 * Of a new limit: its four digits.
 */
code: string, 
/**
 * Of a limit, a warning's step or an observation.
 */
kind: Code['kind'], number: number | null, 
/**
 * Of an area: what it is about.
 */
wording: string, };

export type CodesAsk = { list: CodeList, };

export type ColleagueLine = { id: string, name: string, roles: Array<Role>, sites: Array<string>, 
/**
 * Whether there is a passphrase that opens the vault for them.
 */
has_passphrase: boolean, 
/**
 * The day they left.
 */
left_on: string | null, };

export type ColleaguePassphrase = { id: string, passphrase: string, };

export type ColleagueSet = { id: string, name: string, roles: Array<Role>, sites: Array<string>, };

export type ColumnCounts = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * How many of each.
 */
counts: Counts, };

export type ColumnField = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * A field; none leaves the column out.
 */
field: string | null, };

export type ColumnKind = "text" | "day" | "number";

export type Come = { done: number, 
/**
 * Of so many; 0 while nobody knows.
 */
of: number, };

export type Company = { 
/**
 * The id.
 */
id: string, 
/**
 * Eight digits.
 */
cvr: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Digits.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * What it does: six digits.
 */
branch: string, 
/**
 * The same in the register's words.
 */
branch_text: string, 
/**
 * The register's list the code is from: DB07, or DB25 since January 2025.
 */
branch_scheme: string, 
/**
 * Protected against advertising (CVR-loven § 19).
 */
no_advertising: boolean, 
/**
 * On what the school may approach it all the same.
 */
approach_basis: string, 
/**
 * The last contact before Svend, as imported.
 */
contacted_on: string | null, 
/**
 * A remark.
 */
note: string, 
/**
 * The company that goes on with everything of this one; empty for one that was not merged.
 */
merged_into: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type CompanyAgreement = { id: string, student: string, student_name: string, protected: boolean, education_name: string, type_name: string, starts_on: string | null, ends_on: string | null, signed_on: string | null, annulled_on: string | null, ended_on: string | null, ended_reason: string, no_fault: boolean | null, state: 'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming', stage: Agreement['stage'] | 'ended', stage_on: string | null, };

export type CompanyApproval = { id: string, workplace: string, education: string, education_name: string, approved: number, in_use: number, counted_on: string | null, 
/**
 * In use as counted, and taken by agreements since.
 */
taken: number, 
/**
 * What can still be taken under it today.
 */
free: number, expires_on: string | null, kind: 'full' | 'limited' | 'named' | 'conditional', limits: string, 
/**
 * The codes with what they say.
 */
limit_names: Array<string>, 
/**
 * It shares its places with the others of the workplace that overlap.
 */
overlaps: boolean, };

export type CompanyDemands = { company: string, company_name: string, town: string, demands: Array<Demand>, };

export type CompanyFill = { 
/**
 * The company; a new one when absent.
 */
company: string | null, fields: Array<FieldValue>, workplaces: Array<WorkplaceFields>, };

export type CompanyLine = { id: string, name: string, cvr: string, postcode: string, town: string, phone: string, no_advertising: boolean, educations: string, 
/**
 * Places somebody can be taken for today.
 */
free: number, agreements: number, contacted_on: string | null, 
/**
 * Nobody has spoken with them within the school's rhythm.
 */
silent: boolean, };

export type CompanyMerge = { 
/**
 * The company that goes on.
 */
keep: string, 
/**
 * The company that becomes part of it.
 */
gone: string, 
/**
 * What it is to say; what is not named stays as it is.
 */
fields: Array<FieldValue>, };

export type CompanyNote = { id: string, kind: string, 
/**
 * What a demand is about; empty when it holds for all, and for other kinds.
 */
education_name: string, happened_on: string, body: string, by: string, 
/**
 * A newer note stands in its place; it stays readable.
 */
corrected: boolean, };

export type CompanyPage = { company: Company, 
/**
 * The CVR's control digit fits (modulus 11).
 */
cvr_checks: boolean, contacted_on: string | null, 
/**
 * Educations it works with.
 */
trades: Array<Education>, workplaces: Array<Workplace>, 
/**
 * Places somebody can be taken for today.
 */
free: number, approvals: Array<CompanyApproval>, contacts: Array<Contact>, agreements: Array<CompanyAgreement>, tasks: Array<CompanyTask>, notes: Array<CompanyNote>, };

export type CompanySet = { id: string, field: string, value: string, };

export type CompanyTask = { id: string, what: string, due_on: string | null, };

export type CompanyTimeline = { student: string, student_name: string, protected: boolean, timeline: Timeline, warnings: { [key in string]: Array<Warning> }, };

export type CompanyTimelines = { 
/**
 * The day they are seen from.
 */
today: string, names: Names, students: Array<CompanyTimeline>, };

export type CompanyTradeSet = { company: string, education: string, works: boolean, };

export type Complaint = { id: string, 
/**
 * The decision, as it stood when this was noted.
 */
decision: string, stage: ComplaintStage, happened_on: string, said: string, withdrawn: boolean, by: string, at: string, 
/**
 * The step as it stood before; empty for none.
 */
supersedes: string, };

export type ComplaintPut = { decision: string, stage: ComplaintStage, happened_on: string, said: string, supersedes: string, };

export type ComplaintStage = "received" | "upheld" | "reversed" | "forwarded" | "outcome_upheld" | "outcome_reversed";

export type ConflictLine = { id: string, 
/**
 * The record's table.
 */
table: string, 
/**
 * Its id.
 */
record: string, 
/**
 * Whose page it is on, by name.
 */
name: string, 
/**
 * The student or company whose page that is, as `student/…`; empty for neither.
 */
page: string, field: string, 
/**
 * What stands there now.
 */
stands: string | null, 
/**
 * Who wrote that.
 */
stands_by: string, 
/**
 * What it would have been.
 */
other: string | null, 
/**
 * Who wrote that.
 */
other_by: string, 
/**
 * When, as `2026-11-22T12:00:00.000Z`.
 */
other_at: string, 
/**
 * A text of which both may be kept.
 */
text: boolean, };

export type ConflictSettled = { id: string, take: Take, };

export type Contact = { 
/**
 * The id.
 */
id: string, 
/**
 * The company.
 */
company: string, 
/**
 * The workplace, when it is one's.
 */
workplace: string, 
/**
 * Name.
 */
name: string, 
/**
 * What they do there.
 */
title: string, 
/**
 * Digits.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type ContactPut = { id: string | null, company: string, name: string, title: string, phone: string, email: string, archived: boolean, };

export type Counts = { 
/**
 * Fill an empty cell.
 */
new: number, 
/**
 * Replace a value.
 */
changed: number, 
/**
 * The office's own stays.
 */
kept: number, 
/**
 * The user must decide.
 */
conflict: number, 
/**
 * Cannot be read.
 */
bad: number, 
/**
 * Say nothing new.
 */
same: number, 
/**
 * Worth a look.
 */
warning: number, 
/**
 * Left out by the user.
 */
skipped: number, };

export type Cover = "hole" | "once" | "double" | "done";

export type Cpr = { 
/**
 * The student.
 */
id: string, 
/**
 * Ten digits without a dash. May be fictive.
 */
number: string, };

export type CprKept = { 
/**
 * The control digit fits. Since 2007 valid numbers exist for which it does not.
 */
checks: boolean, 
/**
 * The date in it is one (also a fictive day, 60 higher).
 */
dated: boolean, };

export type CprSet = { id: string, number: string, };

export type Criterion = "suited" | "mobile_place" | "mobile_trade" | "active";

export type CriterionOffer = { criterion: Criterion, wording: string, wording_from: string | null, offered: Array<string>, };

export type DayLine = { day: string, mark: WorkshopRow['mark'], arrived_at: string, left_at: string, note: string, 
/**
 * Where the student is instead of the workshop.
 */
away: AwayLine | null, };

export type Decision = { id: string, student: string, kind: DecisionKind, decided_on: string, reasons: string, 
/**
 * The assessment it rests on; empty for none.
 */
assessment: string, 
/**
 * Whether the student was told how to complain.
 */
guidance: boolean, delivered_on: string | null, delivered_how: StudentWarning['delivered_how'], 
/**
 * Days to complain, as in force when it was made.
 */
complaint_days: number, 
/**
 * Who decided, by name.
 */
decided_by: string, withdrawn: boolean, by: string, at: string, 
/**
 * The decision as it stood before; empty for none.
 */
supersedes: string, };

export type DecisionKind = "admitted" | "not_admitted" | "discharged";

export type DecisionPut = { student: string, kind: DecisionKind, decided_on: string, reasons: string, assessment: string, guidance: boolean, delivered_on: string | null, delivered_how: StudentWarning['delivered_how'], 
/**
 * The actor, when empty.
 */
decided_by: string, supersedes: string, };

export type Demand = { id: string, 
/**
 * Empty when it holds for all.
 */
education_name: string, on: string, body: string, by: string, };

export type Digest = { companies: Array<CompanyDemands>, 
/**
 * Older demands of the period that the digest has no room for.
 */
left_out: number, };

export type DigestAsk = { 
/**
 * The education; empty for all of them.
 */
education: string, from: string, until: string, };

export type Dispensation = { 
/**
 * Its id.
 */
id: string, 
/**
 * The agreement; empty when a placement passed the rule.
 */
agreement: string, 
/**
 * The placement; empty when an agreement did.
 */
placement: string, 
/**
 * The rule, as a warning names it.
 */
rule: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type Drill = { 
/**
 * When.
 */
at: string, 
/**
 * When the backup was made.
 */
backup_at: string, 
/**
 * From the second place.
 */
there: boolean, passed: boolean, 
/**
 * Why not: a key of `texts/` after `reason-`.
 */
reason: string, 
/**
 * Rows that were counted.
 */
rows: number, 
/**
 * Signed assessments whose seals were verified.
 */
seals: number, };

export type DueTask = { id: string, what: string, due_on: string, owner: string, student: string, student_name: string, protected: boolean, company: string, company_name: string, };

export type DuplicatePair = { 
/**
 * What they share.
 */
why: 'cvr' | 'phone' | 'name', one: DuplicateSide, other: DuplicateSide, };

export type DuplicateSide = { id: string, name: string, cvr: string, phone: string, address: string, town: string, agreements: number, };

export type Education = { 
/**
 * Derived from the folded name.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * CØSA.
 */
code: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type EmmaContent = { 
/**
 * The judgements.
 */
criteria: Judgements, 
/**
 * What was agreed.
 */
actions: Array<AgreedAction>, 
/**
 * Who took part.
 */
participants: Participants, 
/**
 * The student's own words.
 */
student_words: string, };

export type EmmaDraft = { content: EmmaContent, criteria: Array<CriterionOffer>, 
/**
 * Everything the office knows that may serve as evidence.
 */
facts: Array<Fact>, 
/**
 * What is expected on the day, by count.
 */
expected: Array<Expected>, };

export type EmmaDue = { student: string, name: string, protected: boolean, hold: string, 
/**
 * What the assessment would be for.
 */
occasion: Occasion, ends_on: string | null, 
/**
 * The last sealed one; none yet when absent.
 */
last_held_on: string | null, 
/**
 * The draft that is open already; empty for none.
 */
draft: string, };

export type EmmaLine = { id: string, student: string, student_name: string, protected: boolean, hold: string, held_on: string, occasion: Occasion, state: 'draft' | 'sealed' | 'superseded', 
/**
 * Who wrote it.
 */
by: string, 
/**
 * Whose judgement it is.
 */
assessor: string, role: Capacity, sealed_at: string | null, 
/**
 * The assessment it corrects; empty for none.
 */
supersedes: string, };

export type EmmaPage = { id: string, student: EmmaStudent, held_on: string, occasion: Occasion, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * Whether the actor wrote it: others read a draft, they do not change it.
 */
mine: boolean, 
/**
 * Whose judgement it is, and in which capacity.
 */
assessor: string, role: Capacity, 
/**
 * The assessment that it corrects, and the one that took its place; empty for none.
 */
supersedes: string, superseded_by: string, 
/**
 * The other assessor's assessment that it reconciles; empty for none.
 */
reconciles: string, draft: EmmaDraft | null, sealed: SealedAssessment | null, 
/**
 * What stands beside it: the two it reconciles, else the sealed one before it, corrections counted once.
 */
beside: Array<PreviousAssessment>, 
/**
 * Other assessors' sealed assessments that it can be reconciled with.
 */
others: Array<OtherAssessment>, };

export type EmmaSave = { id: string, held_on: string, occasion: Occasion, content: EmmaContent, };

export type EmmaSealed = { hash: string, sealed_at: string, };

export type EmmaStart = { student: string, occasion: Occasion, 
/**
 * The sealed assessment that this one corrects, or reconciles with `reconciles`.
 */
supersedes: string | null, 
/**
 * Another assessor's sealed assessment of the same student.
 */
reconciles: string | null, 
/**
 * In which capacity; a correction keeps that of what it corrects.
 */
role: Capacity, 
/**
 * Whose judgement it is; nobody's name means the user's own.
 */
assessor: string, };

export type EmmaStudent = { id: string, name: string, protected: boolean, number: string, education: string, part: string, kind: string, hold: string, teacher: string, };

export type EmmaVerified = { intact: boolean, 
/**
 * The hash as it was kept.
 */
hash: string, 
/**
 * The hash of the document as it is.
 */
computed: string, };

export type Enrolment = { 
/**
 * Its id.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * The education.
 */
education: string, 
/**
 * The day the written application came.
 */
applied_on: string | null, 
/**
 * The day of the information meeting they took part in.
 */
info_meeting_on: string | null, 
/**
 * The last day of the waiting time (karens).
 */
karens_until: string | null, 
/**
 * The day school and student agreed on the plan (skoleaftale).
 */
school_agreement_on: string | null, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day; none while it goes on.
 */
ends_on: string | null, 
/**
 * Why it ended.
 */
ended_reason: string, 
/**
 * Whether it ended without the student's fault; unknown when absent.
 */
no_fault: boolean | null, 
/**
 * The workshop; empty when none is chosen yet.
 */
workshop: string, 
/**
 * The instructor's name; with the workshop it makes a group.
 */
instructor: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type EnrolmentCheck = { 
/**
 * The rule.
 */
rule: EnrolmentRule, 
/**
 * How it stands.
 */
standing: CheckStanding, 
/**
 * The day it was met, or on which the waiting ends.
 */
on: string | null, };

export type EnrolmentLine = { id: string, student: string, name: string, protected: boolean, hold: string, education_name: string, workshop: string, workshop_name: string, instructor: string, starts_on: string | null, ends_on: string | null, ended_reason: string, state: 'coming' | 'running' | 'ended', 
/**
 * What nobody has met; nothing of one that ended.
 */
missing: Array<EnrolmentRule>, };

export type EnrolmentPut = { id: string | null, student: string, education: string, applied_on: string | null, info_meeting_on: string | null, karens_until: string | null, school_agreement_on: string | null, starts_on: string | null, ends_on: string | null, ended_reason: string, no_fault: boolean | null, workshop: string, instructor: string, };

export type EnrolmentRule = "info_meeting" | "application" | "karens" | "emma" | "school_agreement" | "plan";

export type EnrolmentStart = { student: string, name: string, education: string, education_name: string, info_meeting_on: string | null, karens_until: string | null, 
/**
 * Names of instructors that are known, in Danish order.
 */
instructors: Array<string>, };

export type Entry = { 
/**
 * Eight digits.
 */
cvr: string, 
/**
 * Name.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Branch code: six digits.
 */
branch: string, 
/**
 * The same in words.
 */
branch_text: string, 
/**
 * DB07 or DB25; empty when the register does not say.
 */
branch_scheme: string, 
/**
 * Protected against advertising.
 */
no_advertising: boolean, 
/**
 * Production units.
 */
workplaces: Array<EntryWorkplace>, };

export type EntryWorkplace = { 
/**
 * P-number: ten digits.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Phone.
 */
phone: string, };

export type ErasureAsk = { id: string, 
/**
 * The name, as it stands on the page.
 */
typed: string, };

export type ErasureCount = { 
/**
 * The table.
 */
table: string, 
/**
 * How many.
 */
count: number, };

export type ErasurePreview = { 
/**
 * Whose; it is typed to confirm.
 */
name: string, 
/**
 * Records of each table.
 */
counts: Array<ErasureCount>, 
/**
 * Where the name stands in what somebody wrote about somebody else; those words stay.
 */
mentions: Array<ErasureCount>, 
/**
 * Why it must not be erased now, as words of `retention-held-…`.
 */
held: Array<string>, };

export type Error = { "kind": "invalid", 
/**
 * The argument's field.
 */
field: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, } | { "kind": "missing", 
/**
 * The kind of thing.
 */
what: string, } | { "kind": "conflict", 
/**
 * Why.
 */
reason: string, } | { "kind": "denied" } | { "kind": "step-up" } | { "kind": "locked" } | { "kind": "vault", 
/**
 * Why.
 */
reason: string, } | { "kind": "cancelled" } | { "kind": "bug", 
/**
 * For the log and the programmer. Holds no personal data.
 */
detail: string, };

export type Evaluation = { 
/**
 * Its id.
 */
id: string, 
/**
 * The placement.
 */
placement: string, 
/**
 * Whose words they are.
 */
respondent: 'company' | 'student' | 'school', 
/**
 * The day they were said.
 */
held_on: string, 
/**
 * Who said them, by name.
 */
said_by: string, 
/**
 * What went well.
 */
well: string, 
/**
 * What comes next.
 */
next: string, 
/**
 * Whether the company would have the student as an apprentice; empty when nobody asked.
 */
would_take: '' | 'yes' | 'no', 
/**
 * Who noted it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The one it corrects; empty for none.
 */
supersedes: string, };

export type Event = { "type": "changed", 
/**
 * The tables.
 */
tables: Array<string>, } | { "type": "progress", 
/**
 * Which work.
 */
job: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * Of how much; 0 while unknown.
 */
total: number, } | { "type": "locked" };

export type Expectation = { id: string, 
/**
 * Whom it is for; empty when it is the school's.
 */
student: string, count: string, 
/**
 * On which occasion; empty for every one.
 */
occasion: '' | 'gf2' | 'admission' | 'training', 
/**
 * Null when nothing is expected any more.
 */
number: number | null, valid_from: string, 
/**
 * Who set it.
 */
by: string, };

export type ExpectationSet = { student: string, count: string, occasion: Expectation['occasion'], number: number | null, valid_from: string, };

export type ExpectationsAsk = { student: string, };

export type Expected = { count: string, number: number, 
/**
 * Since when.
 */
from: string, 
/**
 * Whether it was set for this student, not for the school.
 */
own: boolean, by: string, };

export type Fact = { 
/**
 * By what it is picked.
 */
key: string, 
/**
 * Where it is known from.
 */
source: Source, 
/**
 * The record it stands in; empty for a count.
 */
record: string, 
/**
 * The day it is of.
 */
on: string | null, 
/**
 * What it is: a mark, a kind, a field, the name of a count.
 */
what: string, 
/**
 * Its own words or number.
 */
text: string, 
/**
 * What else is known of it, by name.
 */
details: { [key in string]: string }, };

export type FieldOption = { 
/**
 * A key of `texts/` after `import-field-`.
 */
field: string, 
/**
 * The list is of no use without it.
 */
needed: boolean, };

export type FieldValue = { field: string, value: string, };

export type FileHandle = { 
/**
 * What to call it in a command.
 */
file: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, };

export type Filter = { 
/**
 * The column.
 */
column: string, 
/**
 * What it may be; an empty text stands for an empty cell.
 */
values: Array<string>, };

export type Finding = { 
/**
 * `file`, `reference`, `search`, `seal`, `history`, `audit`, `erasures`, `attachment-missing` or `attachment-damaged`.
 */
kind: string, 
/**
 * Where: a table and a column, or the file's own words.
 */
place: string, count: number, };

export type Findings = { 
/**
 * Findings, each with how often.
 */
findings: Array<Finding>, 
/**
 * Records looked at.
 */
records: number, };

export type FirstRunAsk = { school: string, name: string, passphrase: string, 
/**
 * The shared server of a school that has one: it says what the school and whoever sits here are called.
 */
shared: SharedConnect | null, };

export type Fit = { 
/**
 * The student.
 */
seeker: string, 
/**
 * The workplace.
 */
workplace: string, 
/**
 * Must-haves that are not met. Empty: they fit.
 */
must: Array<Reason>, 
/**
 * What speaks for it.
 */
reasons: Array<Reason>, 
/**
 * What is missing, or must be known first.
 */
missing: Array<Reason>, 
/**
 * Whole kilometres as the crow flies, and whether a place was only the nearest listed.
 */
km: [number, boolean] | null, };

export type FittingSeeker = { student: string, 
/**
 * Empty for a protected person: a pack is taken out of the house.
 */
name: string, protected: boolean, hold: string, fit: Fit, };

export type FixAsk = { 
/**
 * The import.
 */
import: string, 
/**
 * The row; none for every row where the column is bad or in conflict.
 */
row: number | null, 
/**
 * The column; none for the row as a whole.
 */
column: number | null, 
/**
 * A new text.
 */
value: string | null, 
/**
 * `take` the file's value or `keep` the office's; a bad cell that is kept is left out. Without a column, `take`
 * accepts a row that is too short or too long.
 */
choice: Choice | null, 
/**
 * Leave the row out, or take it in again.
 */
skip: boolean | null, };

export type FolderHandle = { 
/**
 * What to call it in a command.
 */
folder: string, 
/**
 * The folder's name.
 */
name: string, };

export type FollowUpDue = { id: string, student: string, name: string, protected: boolean, hold: string, due_on: string, };

export type Gf2Line = { student: string, name: string, protected: boolean, hold: string, education: string, seeking: string, ends_on: string | null, 
/**
 * Whole weeks until the last day, -1 once it has passed; absent when it is unknown.
 */
weeks_left: number | null, 
/**
 * The first step that is missing: a kind of preparation, `applications`, or empty when none is.
 */
missing: string, };

export type GoalReached = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who reached it.
 */
student: string, 
/**
 * The goal.
 */
goal: string, 
/**
 * In which period of the plan; empty when in none.
 */
period: string, 
/**
 * Where, in words; empty when the period says it.
 */
place: string, 
/**
 * The day.
 */
reached_on: string, 
/**
 * Who says so, by name.
 */
seen_by: string, 
/**
 * A remark the student may read.
 */
note: string, 
/**
 * It holds no more.
 */
withdrawn: boolean, 
/**
 * Who noted it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The fact as it stood before; empty for none.
 */
supersedes: string, };

export type GoalReachedPut = { student: string, goal: string, period: string, place: string, reached_on: string, 
/**
 * Whoever sits at the desk when it is empty.
 */
seen_by: string, note: string, supersedes: string, };

export type GoneRow = { student: string, name: string, protected: boolean, 
/**
 * The day from which the agreement counts.
 */
placed_from: string, };

export type GroupLine = { 
/**
 * By name; empty for none.
 */
instructor: string, 
/**
 * Who should be there.
 */
expected: number, 
/**
 * Of those, who has a mark.
 */
marked: number, 
/**
 * At a company, at school or on leave that day.
 */
away: number, };

export type Hearing = { id: string, student: string, 
/**
 * What is thought of deciding.
 */
about: string, 
/**
 * What was laid before the student.
 */
facts: string, sent_on: string, delivered_on: string | null, delivered_how: StudentWarning['delivered_how'], answer_by: string, answered_on: string | null, answer: string, withdrawn: boolean, by: string, at: string, 
/**
 * The hearing as it stood before; empty for none.
 */
supersedes: string, };

export type HearingPut = { student: string, about: string, facts: string, sent_on: string, delivered_on: string | null, delivered_how: StudentWarning['delivered_how'], 
/**
 * As many days as the school gives, when absent.
 */
answer_by: string | null, answered_on: string | null, answer: string, supersedes: string, };

export type HistoryAsk = { 
/**
 * The table.
 */
of: string, record: string, };

export type HistoryCell = { field: string, before: string | null, after: string | null, 
/**
 * It changed, but its values are not shown.
 */
unshown: boolean, };

export type HistoryLine = { step: number, at: string, 
/**
 * Who, by name.
 */
by: string, 
/**
 * A key of `texts/`, and what it names, as JSON.
 */
label: string, args: string, kind: 'hand' | 'import' | 'undo' | 'redo' | 'final', 
/**
 * Whether it was taken back since.
 */
undone: boolean, change: 'created' | 'changed' | 'removed', cells: Array<HistoryCell>, };

export type Hit = { 
/**
 * `student` or `company`.
 */
kind: 'student' | 'company', id: string, title: string, subtitle: string, protected: boolean, };

export type Hits = { hits: Array<Hit>, };

export type HoldPut = { student: string, reason: string, };

export type HostAgainAnswer = { agreement: string, placement: string, 
/**
 * Which of the agreement's companies; empty for its first.
 */
company: string, answer: 'yes' | 'no' | 'later', 
/**
 * Why not.
 */
reason: string, 
/**
 * For `later`: when to ask again.
 */
ask_on: string | null, 
/**
 * For `yes`: when the place is free.
 */
starts_on: string | null, };

export type HostAgainLine = { 
/**
 * Empty after a VFU.
 */
agreement: string, 
/**
 * The VFU; empty after an agreement.
 */
placement: string, company: string, company_name: string, phone: string, education_name: string, 
/**
 * The day the stay ended.
 */
ended_on: string, 
/**
 * After a VFU: whether the company would have the student as an apprentice, if it was asked.
 */
would_take: '' | 'yes' | 'no', };

export type ImportId = { 
/**
 * Its id, which is the file's handle.
 */
import: string, };

export type ImportKind = "students" | "seekers" | "companies" | "agreements" | "attendance";

export type IntroductionLine = { id: string, student: string, student_name: string, protected: boolean, hold: string, company: string, company_name: string, opening: string, introduced_on: string, outcome: 'pending' | 'interview' | 'trial' | 'agreement' | 'no', outcome_on: string, refusal: string, refusal_name: string, said: string, by: string, };

export type IntroductionOutcome = { id: string, outcome: IntroductionLine['outcome'], outcome_on: string, refusal: string, said: string, };

export type IntroductionsAsk = { student: string, company: string, };

export type Judgement = { 
/**
 * The mark.
 */
mark: Mark, 
/**
 * Why.
 */
reason: string, 
/**
 * The keys of the facts the assessor picked.
 */
evidence: Array<string>, };

export type Judgements = { suited: Judgement, mobile_place: Judgement, mobile_trade: Judgement, active: Judgement, };

export type Kind = "training" | "school" | "placement" | "workshop" | "pause";

export type LadderStep = { id: string, name: string, kind: 'oral' | 'written' | 'decision', 
/**
 * The newest day it was taken.
 */
on: string | null, };

export type LaptopLine = { 
/**
 * What a command calls it.
 */
laptop: string, 
/**
 * Whose it is.
 */
colleague: string, 
/**
 * What the computer is called.
 */
name: string, 
/**
 * The last day it was there.
 */
seen_on: string, 
/**
 * This one.
 */
own: boolean, 
/**
 * Why it is not let in any more: `wipe` when somebody turned it out, `reuse` when its token was used by another.
 */
out: '' | 'wipe' | 'reuse', 
/**
 * The day it said that it holds nothing of the school any more.
 */
wiped_on: string | null, 
/**
 * Erasures that it has not confirmed.
 */
unconfirmed: number, };

export type LeftOut = { 
/**
 * Its number in the file.
 */
line: number, 
/**
 * The heading of the column, when it is one.
 */
heading: string | null, 
/**
 * A key of `texts/` after `reason-`.
 */
reason: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, };

export type LegalHold = { id: string, student: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who, by name.
 */
by: string, at: string, ended_on: string | null, ended_by: string, };

export type Letter = { id: string, student: string, kind: LetterKind, 
/**
 * What it is about, where it is about something of the case or the calendar; empty for none.
 */
warning: string, hearing: string, decision: string, complaint: string, appointment: string, template: string, 
/**
 * The wording of the school it was made with; empty for Svend's own.
 */
version: string, 
/**
 * What the template was called.
 */
name: string, language: PaperLanguage, subject: string, 
/**
 * As it was sent.
 */
body: string, made_on: string, withdrawn: boolean, by: string, at: string, 
/**
 * The letter as it stood before; empty for none.
 */
supersedes: string, };

export type LetterAbout = { 
/**
 * A warning.
 */
warning: string, 
/**
 * A hearing.
 */
hearing: string, 
/**
 * A decision.
 */
decision: string, 
/**
 * A step of a complaint.
 */
complaint: string, 
/**
 * An appointment.
 */
appointment: string, };

export type LetterAppointment = { id: string, what: string, held_on: string, starts_at: string, place: string, };

export type LetterAsk = { student: string, template: string, language: PaperLanguage, about: LetterAbout, more: LetterMore, };

export type LetterDraft = { subject: string, 
/**
 * What is missing stands in its braces.
 */
body: string, 
/**
 * The fields that have no value.
 */
missing: Array<string>, 
/**
 * The wording tells the last day to complain of a decision that has not reached the student.
 */
asks_delivery: boolean, 
/**
 * The wording tells when and where.
 */
asks_meeting: boolean, };

export type LetterField = { name: string, 
/**
 * What it says on the sample person.
 */
sample: string, };

export type LetterFieldsAsk = { kind: LetterKind, language: PaperLanguage, };

export type LetterKind = "warning" | "hearing" | "decision_admitted" | "decision_not_admitted" | "decision_discharged" | "complaint_upheld" | "complaint_reversed" | "summons_emma" | "summons_cafe" | "summons_info" | "own";

export type LetterLacking = { student: string, name: string, protected: boolean, 
/**
 * The fields without a value.
 */
missing: Array<string>, };

export type LetterMore = { 
/**
 * The day a decision is to reach the student.
 */
delivered_on: string | null, 
/**
 * When and where somebody is called to.
 */
day: string | null, time: string, place: string, };

export type LetterOffer = { template: string, kind: LetterKind, name: string, about: LetterAbout, 
/**
 * The day of what it is about.
 */
on: string | null, 
/**
 * The day such a letter about the same was made; none yet when absent.
 */
made_on: string | null, };

export type LetterOffers = { name: string, protected: boolean, 
/**
 * The most pressing first.
 */
offers: Array<LetterOffer>, 
/**
 * What is planned with the student, the next first.
 */
appointments: Array<LetterAppointment>, 
/**
 * What the school calls each step of the ladder.
 */
steps: { [key in string]: string }, };

export type LetterOffersAsk = { student: string, language: PaperLanguage, };

export type LetterPut = { student: string, template: string, language: PaperLanguage, about: LetterAbout, subject: string, body: string, supersedes: string, };

export type LetterTemplateLine = { 
/**
 * The wording in force, or the first to come.
 */
now: LetterWording, 
/**
 * The step of the ladder, as the school calls it; empty for none.
 */
step_name: string, 
/**
 * Svend's wording, of the letters that have one.
 */
svend: LetterWording | null, 
/**
 * The school's other wordings, the newest first.
 */
others: Array<LetterWording>, };

export type LetterWording = { 
/**
 * Empty for Svend's own.
 */
id: string, template: string, kind: LetterKind, 
/**
 * Of a warning: for this step alone; empty for every step.
 */
step: string, name: string, language: PaperLanguage, valid_from: string, subject: string, body: string, by: string, at: string, archived_on: string | null, };

export type LetterWordingPut = { template: string | null, kind: LetterKind, step: string, name: string, language: PaperLanguage, valid_from: string, subject: string, body: string, };

export type LettersAsk = { students: Array<string>, template: string, language: PaperLanguage, more: LetterMore, };

export type LettersChecked = { 
/**
 * The first letter, as it would read.
 */
subject: string, body: string, 
/**
 * Whose letters lack something.
 */
lacking: Array<LetterLacking>, 
/**
 * The wording tells when and where.
 */
asks_meeting: boolean, };

export type LettersMade = { ids: Array<string>, };

export type Limit = { "kind": "only_vfu" } | { "kind": "only_fgu" } | { "kind": "months", 
/**
 * Months.
 */
most: number, } | { "kind": "half" } | { "kind": "a_year", 
/**
 * Apprentices.
 */
most: number, } | { "kind": "years_between", 
/**
 * Years.
 */
least: number, } | { "kind": "one_relation" } | { "kind": "overlap" } | { "kind": "unknown" };

export type ListAsk = { 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows wanted; at most 500.
 */
limit: number, 
/**
 * The order; the list's own when absent.
 */
sort: Sort | null, 
/**
 * What a row must satisfy, all of it.
 */
filters: Array<Filter>, 
/**
 * Words to find, as typed.
 */
text: string, 
/**
 * The length of the list when it was told already: it is not counted again for another part of it.
 */
known: number | null, };

export type ListColumn = { title: string, kind: ColumnKind, };

export type ListFile = { 
/**
 * The table its rows are records of.
 */
of: string, 
/**
 * The file's name, without its ending.
 */
name: string, form: ListForm, purpose: Purpose, 
/**
 * In words; must be there for `other`.
 */
reason: string, head: Array<ListColumn>, 
/**
 * The cells of each row: days as `2026-11-25`, numbers in digits, all else as the screen says it.
 */
rows: Array<Array<string>>, 
/**
 * The record of each row.
 */
ids: Array<string>, };

export type ListForm = "xlsx" | "csv";

export type LogVisits = { visits: Array<VisitLog>, };

export type LogoSet = { file: string | null, };

export type Look = { 
/**
 * When.
 */
at: string, 
/**
 * Who, by name.
 */
by: string, 
/**
 * What was done: `page`, `reveal`, `export`, `print`, `history` …
 */
action: string, 
/**
 * Of what: a table, or what left the house.
 */
of: string, 
/**
 * Why, as a word; may be empty.
 */
purpose: string, };

export type LooksAsk = { id: string, };

export type LookupAsk = { typed: string, };

export type LostAct = { at: string, 
/**
 * Who, by name.
 */
by: string, 
/**
 * A key of `texts/`, and what it names, as JSON.
 */
label: string, args: string, };

export type LostKind = { kind: 'hand' | 'import' | 'undo' | 'redo' | 'final', count: number, };

export type MapAsk = { 
/**
 * The import.
 */
import: string, 
/**
 * Another kind of list: the columns are guessed anew.
 */
kind: ImportKind | null, 
/**
 * Another sheet, counted from 0: everything is guessed anew.
 */
sheet: number | null, 
/**
 * The number of the row of headings.
 */
header_line: number | null, 
/**
 * What these columns are.
 */
columns: Array<ColumnField> | null, 
/**
 * What else was decided.
 */
options: Options | null, };

export type Mark = "" | "met" | "partly" | "not_met";

export type MarkAsk = { session: string, student: string, 
/**
 * One of present, late, absent, excused, placed; empty takes the mark away; absent keeps what is there.
 */
mark: string | null, did: Array<string> | null, note: string | null, };

export type MatchAsk = { student: string, reach_km: number | null, };

export type MatchLine = { company: string, company_name: string, town: string, fit: Fit, };

export type MatchOverview = { 
/**
 * The openings that stand.
 */
openings: Array<OpeningReach>, 
/**
 * Companies with a free or promised place: most seekers within reach first, of equals the longest silent.
 */
calls: Page<CallLine>, };

export type Me = { id: string, name: string, roles: Array<Role>, 
/**
 * They see only some of the students.
 */
narrowed: boolean, 
/**
 * Their passphrase works on this computer only.
 */
tied: boolean, };

export type MissesLine = { student: string, name: string, protected: boolean, hold: string, teacher: string, 
/**
 * How many times in a row.
 */
misses: number, 
/**
 * The last of them.
 */
last_on: string, };

export type MissingActs = { 
/**
 * How many acts.
 */
steps: number, 
/**
 * How many looks at protected things.
 */
looks: number, 
/**
 * The last act that is there; empty when there is none.
 */
after: string, 
/**
 * When the missing ones had been written at the latest.
 */
until: string, };

export type MonthLine = { 
/**
 * Such as `2026-11`.
 */
month: string, 
/**
 * The newest of the days.
 */
last_on: string, 
/**
 * Days with a mark.
 */
days: number, 
/**
 * Present.
 */
present: number, 
/**
 * Late.
 */
late: number, 
/**
 * Absent.
 */
absent: number, 
/**
 * Absent with leave.
 */
excused: number, 
/**
 * At a company.
 */
company: number, };

export type Named = { 
/**
 * The words of the line before the name, and those of the name; both zero when nobody is found.
 */
skipped: number, taken: number, 
/**
 * Whose name begins so, the closest first.
 */
hits: Array<Hit>, 
/**
 * The first is meant: it is the only one, or the only one whose whole name stands there.
 */
sure: boolean, };

export type NamedAsk = { line: string, };

export type Names = { companies: { [key in string]: string }, types: { [key in string]: string }, };

export type NewAddendum = { agreement: string, changes: AddendumLine['changes'], becomes: string, from_on: string, reason: string, signed_on: string | null, 
/**
 * The addendum it corrects; empty for none.
 */
supersedes: string, };

export type NewApplication = { student: string, company: string, channel: Application['channel'], note: string, 
/**
 * What it is for; empty for the student's own education.
 */
education: string, step: ApplicationStepAsk, };

export type NewAttachment = { of: AttachedTo, record: string, 
/**
 * The handle of the file.
 */
file: string, };

export type NewColleague = { name: string, roles: Array<Role>, sites: Array<string>, passphrase: string, };

export type NewCompany = { name: string, cvr: string, };

export type NewEvaluation = { placement: string, respondent: Evaluation['respondent'], held_on: string, said_by: string, well: string, next: string, would_take: Evaluation['would_take'], supersedes: string, };

export type NewIntroductions = { students: Array<string>, company: string, opening: string, introduced_on: string, said: string, };

export type NewNote = { student: string, company: string, kind: Note['kind'], education: string, happened_on: string, body: string, 
/**
 * The note it corrects.
 */
supersedes: string | null, next: NextStep | null, 
/**
 * The placement (VFU) it is of.
 */
placement?: string, };

export type NewObservation = { student: string, workshop: string, seen_on: string, about: string, body: string, 
/**
 * The observation it corrects.
 */
supersedes: string | null, };

export type NewPromise = { company: string, workplace: string, education: string, number: number, due_on: string, by_month: boolean, said_by: string, said: string, };

export type NewSoftRound = { student: string, respondent: SoftRound['respondent'], held_on: string, said_by: string, answers: Array<SoftSaid>, };

export type NewStudent = { name: string, hold: string, education: string, part: string, kind: string, };

export type NewTask = { student: string, company: string, what: string, due_on: string | null, };

export type NextAct = { act: CaseAct, about: string, };

export type NextStep = { what: string, due_on: string | null, };

export type Note = { 
/**
 * The id.
 */
id: string, 
/**
 * The student; empty for none.
 */
student: string, 
/**
 * The company; empty for none.
 */
company: string, 
/**
 * One of [`KINDS`].
 */
kind: 'call' | 'visit' | 'mail' | 'meeting' | 'note' | 'demand', 
/**
 * The education a demand is about; empty when it holds for all.
 */
education: string, 
/**
 * The day it happened.
 */
happened_on: string, 
/**
 * What was said or seen. The student may read it.
 */
body: string, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * When it was written.
 */
at: string, 
/**
 * The note it corrects; empty for none.
 */
supersedes: string, 
/**
 * The placement (VFU) it is of; empty for none.
 */
placement: string, };

export type NumberSetting = { id: string, value: number, default: number, least: number, most: number, };

export type ObservationKind = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * `active` when it also tells of seeking a place; else empty.
 */
kind: '' | 'active', 
/**
 * Its place in the list.
 */
position: number, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type ObservationLine = { id: string, seen_on: string, workshop: string, about: string, about_name: string, body: string, by: string, 
/**
 * A newer one stands in its place; it stays readable.
 */
corrected: boolean, };

export type Occasion = "gf2" | "admission" | "training";

export type OpenAsk = { 
/**
 * The handle of the offered file.
 */
file: string, 
/**
 * The kind of list; guessed when absent.
 */
kind: ImportKind | null, 
/**
 * The sheet, counted from 0.
 */
sheet: number | null, 
/**
 * How a CSV file's text is written; guessed when absent.
 */
encoding: 'utf8' | 'utf8_bom' | 'utf16_le' | 'utf16_be' | 'windows1252' | null, 
/**
 * What stands between the cells of a CSV row; guessed when absent.
 */
separator: string | null, };

export type OpenDraft = { id: string, student: string, student_name: string, protected: boolean, held_on: string, occasion: Occasion, };

export type Opened = { 
/**
 * The import.
 */
import: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * `csv`, `xlsx` or `ods`.
 */
format: string, 
/**
 * As in [`OpenAsk`]; only CSV has one.
 */
encoding: string | null, 
/**
 * Only CSV has one.
 */
separator: string | null, 
/**
 * The visible sheets.
 */
sheets: Array<string>, 
/**
 * Which of them is read.
 */
sheet: number, 
/**
 * The number of the row of headings.
 */
header_line: number, 
/**
 * Rows below the headings.
 */
rows: number, 
/**
 * The kind of list.
 */
kind: ImportKind, 
/**
 * The columns were read as the last time.
 */
remembered: boolean, 
/**
 * The columns.
 */
columns: Array<SheetColumn>, 
/**
 * What a column can be.
 */
fields: Array<FieldOption>, 
/**
 * Fields that still need a column before the rehearsal.
 */
missing: Array<string>, 
/**
 * What else can be decided.
 */
options: Options, 
/**
 * Texts that stand for a mark or a kind of agreement.
 */
values: Array<ValueMeaning>, 
/**
 * What the user should look at.
 */
warnings: Array<Problem>, };

export type Opening = { id: string, company: string, 
/**
 * The workplace; empty when it is the company's only one or unknown.
 */
workplace: string, education: string, 
/**
 * How many places.
 */
number: number, starts_on: string | null, 
/**
 * The class of driving licence they ask for, such as `B`.
 */
licence: string, 
/**
 * What else they ask for.
 */
demands: string, source: 'visit' | 'call' | 'portal' | 'event' | 'promise' | 'again' | 'other', 
/**
 * The promise it came of; empty for none.
 */
promise: string, noted_on: string, 
/**
 * The last day to apply.
 */
closes_on: string | null, 
/**
 * How it ended by hand; agreements fill it by themselves.
 */
ended_as: '' | 'filled' | 'withdrawn', ended_on: string | null, reason: string, archived_on: string | null, };

export type OpeningEnd = { id: string, ended_as: Opening['ended_as'], reason: string, };

export type OpeningLine = { id: string, company: string, company_name: string, town: string, education: string, education_name: string, number: number, 
/**
 * Places that nobody has taken.
 */
left: number, starts_on: string | null, closes_on: string | null, licence: string, demands: string, source: Opening['source'], noted_on: string, state: 'open' | 'filled' | 'withdrawn' | 'closed', reason: string, 
/**
 * Students it was passed on to, and students put forward for it.
 */
passed_on: number, introduced: number, };

export type OpeningMatch = { company: string, company_name: string, 
/**
 * What it trains in, offers or promises, by name.
 */
educations: Array<string>, 
/**
 * True of the company, whoever comes.
 */
about: Array<Reason>, rows: Array<SeekerLine>, 
/**
 * Seekers there are.
 */
total: number, 
/**
 * Those who fit and travel so far.
 */
within_reach: number, };

export type OpeningMatchAsk = { opening: string, company: string, 
/**
 * One of the company's; empty for all of them.
 */
workplace: string, 
/**
 * Its name; empty for all of the company's.
 */
education: string, 
/**
 * Only seekers who fit and travel so far.
 */
within_reach: boolean, };

export type OpeningPut = { id: string | null, company: string, workplace: string, education: string, number: number, starts_on: string | null, licence: string, demands: string, source: Opening['source'], 
/**
 * The promise it comes of: it is kept by that.
 */
promise: string, closes_on: string | null, };

export type OpeningReach = { opening: string, 
/**
 * Seekers who fit and travel so far.
 */
seekers: number, };

export type Options = { 
/**
 * Seekers: the day of the extract.
 */
checked_on: string | null, 
/**
 * Seekers: take in students the office does not know.
 */
create_unknown: boolean, 
/**
 * Companies: the day the places in use were counted. Absent: the day of the import, for the numbers that are new.
 */
counted_on: string | null, 
/**
 * Attendance: the year of the first week.
 */
year: number | null, 
/**
 * Attendance: the day of the week, Monday is 1.
 */
weekday: number, 
/**
 * Attendance: the weeks are Excel's own, not ISO weeks.
 */
us_weeks: boolean, 
/**
 * Attendance: what the sessions are called.
 */
series: string, 
/**
 * Attendance: keep the remarks as notes.
 */
remarks: boolean, 
/**
 * What a text means, by folded text: a mark, or a kind of agreement. Empty means nothing.
 */
values: { [key in string]: string }, };

export type OtherAssessment = { id: string, assessor: string, role: Capacity, held_on: string, };

export type OwnPassphrase = { old: string, passphrase: string, };

export type PackAsk = { companies: Array<string>, };

export type PackAudience = "student" | "committee" | "file";

export type Page<T> = { 
/**
 * Rows in the whole list.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<T>, };

export type PaperAsk = { paper: PaperOf, language: PaperLanguage, 
/**
 * With the student's CPR number, which is noted as a look. Only on papers about one student.
 */
with_cpr: boolean, 
/**
 * On a letter: the address also of a student whose address is protected, which is noted as a look.
 */
with_address: boolean, };

export type PaperLanguage = "da" | "en";

export type PaperOf = { "kind": "emma", 
/**
 * The assessment.
 */
id: string, } | { "kind": "student_log", 
/**
 * The student.
 */
id: string, 
/**
 * For whom; the student's own has everything.
 */
audience: PackAudience | null, } | { "kind": "plan", 
/**
 * The student.
 */
id: string, } | { "kind": "case_pack" } & CasePackAsk | { "kind": "cafe", 
/**
 * The session.
 */
id: string, } | { "kind": "placement", 
/**
 * The placement.
 */
id: string, } | { "kind": "soft_skills", 
/**
 * The student.
 */
id: string, } | { "kind": "soft_sheet", 
/**
 * The student.
 */
id: string, } | { "kind": "letter", 
/**
 * The letter.
 */
id: string, } | { "kind": "visits", 
/**
 * The day.
 */
day: string, 
/**
 * The companies, in the order of the tour.
 */
companies: Array<string>, };

export type PaperPreview = { title: string, 
/**
 * The PDF, for `save_file`.
 */
file: FileHandle, 
/**
 * How many pages it has.
 */
total: number, 
/**
 * The first of them as pictures (SVG).
 */
pages: Array<string>, 
/**
 * What it says, for a voice.
 */
spoken: Array<SpokenLine>, 
/**
 * A CPR number could be on it.
 */
cpr_known: boolean, 
/**
 * A protected address could be on it.
 */
address_known: boolean, };

export type PapersAsk = { papers: Array<PaperOf>, language: PaperLanguage, 
/**
 * With CPR numbers, each noted as a look.
 */
with_cpr: boolean, };

export type Participants = { 
/**
 * The instructor.
 */
instructor: string, 
/**
 * The workplace consultant.
 */
consultant: string, 
/**
 * The contact teacher.
 */
contact_teacher: string, 
/**
 * The student.
 */
student: string, };

export type PassOn = { opening: string, students: Array<string>, };

export type PassphraseTie = { passphrase: string, tied: boolean, };

export type PastImport = { 
/**
 * The step to take back.
 */
step: number, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * A key of `texts/`.
 */
label: string, 
/**
 * What the label names, as JSON.
 */
args: string, };

export type PastedGoal = { code: string, name: string, 
/**
 * Already there, or there under the number with other words.
 */
state: 'new' | 'changed' | 'known', };

export type Pause = { 
/**
 * Its id.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day; none while nobody knows.
 */
ends_on: string | null, 
/**
 * Why, in a few words that say nothing of anybody's health.
 */
reason: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type PausePut = { id: string | null, student: string, starts_on: string, ends_on: string | null, reason: string, archived: boolean, };

export type PickedFolder = { folder: string, };

export type PlaceOffer = { id: string, student: string, company: string, offered_on: string, 
/**
 * The deadline they were given.
 */
answer_by: string | null, 
/**
 * Kilometres as the crow flies, as known that day.
 */
km: number | null, 
/**
 * Empty while it is open; `silent` when the deadline passed without an answer.
 */
answer: '' | 'accepted' | 'refused' | 'silent', answered_on: string | null, 
/**
 * Why not, in the student's own words.
 */
reason: string, by: string, at: string, 
/**
 * The offer as it stood before; empty for none.
 */
supersedes: string, };

export type PlaceOfferLine = { offer: PlaceOffer, company_name: string, };

export type PlaceOfferPut = { student: string, company: string, offered_on: string, answer_by: string | null, answer: PlaceOffer['answer'], answered_on: string | null, reason: string, supersedes: string, };

export type PlaceOffersAsk = { student: string, };

export type Placement = { 
/**
 * Its id.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * The company.
 */
company: string, 
/**
 * On the basic course (`gf`) or in skoleoplæring (`sko`).
 */
kind: 'gf' | 'sko', 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Set aside.
 */
archived_on: string | null, 
/**
 * Where at the company; empty when nobody has said and nothing tells.
 */
workplace: string, 
/**
 * Who answers for it at the company.
 */
contact: string, 
/**
 * Who answers for it at the school.
 */
responsible: string, 
/**
 * With whom it was agreed: on the basic course, the contact teacher.
 */
agreed_with: string, 
/**
 * Which goals it is for.
 */
purpose: string, 
/**
 * Working hours, in words.
 */
hours: string, };

export type PlacementForm = { places: Array<PlacementPlace>, 
/**
 * Names of the company's contacts.
 */
contacts: Array<string>, 
/**
 * Names of those at the school who could answer for it.
 */
people: Array<string>, 
/**
 * The student's contact teacher; empty when unknown.
 */
teacher: string, warnings: Array<PlacementWarning>, 
/**
 * Absent until student, company and days are known.
 */
used: WeeksUsed | null, };

export type PlacementFormAsk = { id: string | null, student: string, company: string, workplace: string, kind: Placement['kind'], starts_on: string | null, ends_on: string | null, agreed_with: string, };

export type PlacementLimit = { id: string, kind: Placement['kind'], 
/**
 * No limit when absent.
 */
weeks_per_company: number | null, weeks_in_all: number | null, 
/**
 * Where it stands.
 */
source: string, valid_from: string, 
/**
 * Who set it; empty for what a new vault starts with.
 */
by: string, };

export type PlacementLimitSet = { kind: Placement['kind'], weeks_per_company: number | null, weeks_in_all: number | null, source: string, valid_from: string, };

export type PlacementLine = { id: string, student: string, student_name: string, protected: boolean, hold: string, company: string, company_name: string, kind: Placement['kind'], starts_on: string, ends_on: string, responsible: string, contact: string, 
/**
 * `unevaluated` is over and nobody has said how it went.
 */
state: 'coming' | 'running' | 'unevaluated' | 'ended', 
/**
 * Mondays to Fridays.
 */
school_days: number, 
/**
 * The next visit that is planned.
 */
visit_on: string | null, 
/**
 * The newest that was held.
 */
visited_on: string | null, 
/**
 * How many of the three have said how it went.
 */
evaluations: number, would_take: Evaluation['would_take'], 
/**
 * A limit was passed, with a reason.
 */
passed: boolean, };

export type PlacementNote = { id: string, kind: Note['kind'], happened_on: string, body: string, by: string, 
/**
 * A newer note stands in its place; it stays readable.
 */
corrected: boolean, };

export type PlacementPage = { 
/**
 * The day it is seen from.
 */
today: string, placement: Placement, student_name: string, protected: boolean, hold: string, education_name: string, company_name: string, 
/**
 * Its own name or address; empty when it is not known.
 */
workplace_name: string, 
/**
 * Of the contact at the company, as far as it is known.
 */
contact_phone: string, 
/**
 * Mondays to Fridays.
 */
school_days: number, 
/**
 * The next first, then those that were held.
 */
visits: Array<PlacementVisit>, notes: Array<PlacementNote>, 
/**
 * Newest first; those that were corrected too.
 */
evaluations: Array<Evaluation>, dispensations: Array<Dispensation>, 
/**
 * What the company answered when asked for an apprentice; empty while it was not.
 */
again: '' | 'yes' | 'no' | 'later', };

export type PlacementPlace = { id: string, number: string, name: string, address: string, town: string, 
/**
 * Approved in the education on the first day.
 */
approved: boolean, 
/**
 * Where the placement is when nobody chooses.
 */
usual: boolean, };

export type PlacementPut = { id: string | null, student: string, company: string, kind: Placement['kind'], starts_on: string, ends_on: string, archived: boolean, 
/**
 * Empty: where it is when nobody chooses.
 */
workplace: string, contact: string, responsible: string, agreed_with: string, purpose: string, hours: string, 
/**
 * Why a limit is passed.
 */
reason: string, };

export type PlacementRule = "weeks_per_company" | "weeks_in_all" | "unapproved" | "under_agreement" | "agreement_ahead" | "overlap" | "school_period" | "not_enrolled" | "euv1" | "not_agreed";

export type PlacementVisit = { id: string, held_on: string, starts_at: string, who: string, state: 'planned' | 'done' | 'cancelled', };

export type PlacementWarning = { 
/**
 * The rule.
 */
rule: PlacementRule, 
/**
 * Whether saving takes a reason in writing.
 */
needs_reason: boolean, 
/**
 * Where the rule stands, as the limit's row says; empty when the rule's text says it.
 */
source: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, };

export type PlacementsAsk = { student: string, company: string, };

export type PlacesAsk = { company: string, student: string, 
/**
 * Empty for a new one.
 */
agreement: string, };

export type PlanColumn = { 
/**
 * The period, or the place as `take_plan_place` is told of it.
 */
key: string, 
/**
 * Whether it is in the plan.
 */
taken: boolean, 
/**
 * The period; of a place that is not in the plan, what it would be.
 */
period: PlanPeriod, 
/**
 * The workshop, the company, or the name of the school period.
 */
place_name: string, 
/**
 * The kind of agreement; empty without one.
 */
type_name: string, 
/**
 * Today lies in it.
 */
now: boolean, 
/**
 * The key of the place it was taken from, when its days are others now.
 */
moved: PlanMoved | null, 
/**
 * It was taken from an agreement or a placement that is no more.
 */
gone: boolean, };

export type PlanEvaluation = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose plan.
 */
student: string, 
/**
 * The period.
 */
period: string, 
/**
 * The day.
 */
held_on: string, 
/**
 * The words.
 */
body: string, 
/**
 * It holds no more.
 */
withdrawn: boolean, 
/**
 * Who noted it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The fact as it stood before; empty for none.
 */
supersedes: string, };

export type PlanEvaluationEntry = { 
/**
 * As it stands.
 */
now: PlanEvaluation, 
/**
 * The newest first.
 */
earlier: Array<PlanEvaluation>, };

export type PlanEvaluationPut = { student: string, period: string, held_on: string, body: string, supersedes: string, };

export type PlanFact = "reached" | "follow_up" | "evaluation";

export type PlanFactWithdrawal = { of: PlanFact, id: string, };

export type PlanFollowUp = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose plan.
 */
student: string, 
/**
 * Of which period; empty for the plan as a whole.
 */
period: string, 
/**
 * The day it is meant for.
 */
due_on: string, 
/**
 * The day it was held.
 */
held_on: string | null, 
/**
 * What was said.
 */
said: string, 
/**
 * What was agreed.
 */
agreed: string, 
/**
 * It is not to be held, or holds no more.
 */
withdrawn: boolean, 
/**
 * Who noted it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The fact as it stood before; empty for none.
 */
supersedes: string, };

export type PlanFollowUpEntry = { 
/**
 * As it stands.
 */
now: PlanFollowUp, 
/**
 * The newest first.
 */
earlier: Array<PlanFollowUp>, };

export type PlanFollowUpPut = { student: string, period: string, due_on: string, held_on: string | null, said: string, agreed: string, 
/**
 * The day of the next one, planned in the same act.
 */
next_on: string | null, supersedes: string, };

export type PlanGoal = { 
/**
 * Its id.
 */
id: string, 
/**
 * The education.
 */
education: string, 
/**
 * As the school numbers it; may be empty.
 */
code: string, 
/**
 * What is to be mastered.
 */
name: string, 
/**
 * Its place in the list.
 */
position: number, 
/**
 * Set aside: offered no more, kept where it is planned or reached.
 */
archived_on: string | null, };

export type PlanGoalMove = { id: string, up: boolean, };

export type PlanGoalPut = { id: string | null, education: string, code: string, name: string, };

export type PlanGoalsAsk = { education: string, };

export type PlanGoalsPaste = { education: string, text: string, 
/**
 * Only says what would come of it.
 */
rehearse: boolean, };

export type PlanMoved = { key: string, starts_on: string, ends_on: string | null, };

export type PlanPage = { 
/**
 * The day it is seen from.
 */
today: string, 
/**
 * Whose it is.
 */
student: PlanStudent, 
/**
 * The goals, in the school's order.
 */
rows: Array<PlanRow>, 
/**
 * Periods of the plan, and places of the timeline that are not in it yet, in the order of time.
 */
columns: Array<PlanColumn>, 
/**
 * Those not held first, by day; then the newest.
 */
follow_ups: Array<PlanFollowUpEntry>, 
/**
 * The newest first.
 */
evaluations: Array<PlanEvaluationEntry>, 
/**
 * How many goals are reached; a count, not a verdict.
 */
reached: number, 
/**
 * How many are planned nowhere.
 */
holes: number, 
/**
 * How many are planned at two places or more.
 */
doubles: number, 
/**
 * Names to choose who is responsible from.
 */
instructors: Array<string>, 
/**
 * Who sits at the desk.
 */
actor: string, };

export type PlanPeriod = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose plan it is.
 */
student: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day; none while nobody knows.
 */
ends_on: string | null, 
/**
 * The school's workshop, a company, VFU, or a school period.
 */
place: 'workshop' | 'company' | 'vfu' | 'school', 
/**
 * The workshop; empty elsewhere.
 */
workshop: string, 
/**
 * The company; empty at the school.
 */
company: string, 
/**
 * The agreement it was taken from; empty for none.
 */
agreement: string, 
/**
 * The placement it was taken from; empty for none.
 */
placement: string, 
/**
 * A school period's name.
 */
name: string, 
/**
 * Who answers for it, by name.
 */
responsible: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type PlanPeriodPut = { id: string | null, student: string, starts_on: string, ends_on: string | null, place: PlanPeriod['place'], workshop: string, company: string, name: string, responsible: string, 
/**
 * What is trained there; stays as it is when absent.
 */
goals: Array<string> | null, };

export type PlanPlaceTake = { student: string, 
/**
 * The place, as the plan's page names it.
 */
key: string, };

export type PlanRow = { 
/**
 * The goal.
 */
goal: PlanGoal, 
/**
 * How it is covered.
 */
cover: Cover, 
/**
 * The periods it is planned in, in the order of time.
 */
planned: Array<string>, 
/**
 * That it was reached, as it stands.
 */
reached: GoalReached | null, 
/**
 * Where that was: the place of the period, else the words.
 */
reached_at: string, 
/**
 * What was noted before, the newest first: corrected, or no longer so.
 */
earlier: Array<GoalReached>, };

export type PlanStudent = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * Name and address protection.
 */
protected: boolean, 
/**
 * The class.
 */
hold: string, 
/**
 * The education that is trained: of the newest enrolment, else the student's own.
 */
education: string, 
/**
 * Its name.
 */
education_name: string, 
/**
 * The first day of the newest enrolment.
 */
starts_on: string | null, };

export type PlanSummary = { periods: number, goals: number, reached: number, holes: number, 
/**
 * The day of the next follow-up, or of the one that is overdue.
 */
follow_up_on: string | null, };

export type PlanVisits = { day: string, stops: Array<PlannedStop>, };

export type PlannedGoalsSet = { period: string, goals: Array<string>, planned: boolean, };

export type PlannedLine = { id: string, kind: 'visit' | 'meeting' | 'other', what: string, held_on: string, starts_at: string, who: string, };

export type PlannedStop = { company: string, place: string, };

export type Preference = { key: string, value: string, };

export type PreferenceAsk = { key: string, };

export type Preparation = { 
/**
 * Derived from student and kind.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * One of [`PREPARATIONS`].
 */
kind: string, 
/**
 * The day it was done.
 */
done_on: string | null, 
/**
 * Who saw it done.
 */
by: string, 
/**
 * A remark.
 */
note: string, };

export type PreparationSet = { student: string, kind: string, done_on: string | null, note: string, };

export type PreviousAssessment = { id: string, document: SealedDocument, hash: string, };

export type Probation = { 
/**
 * The employer.
 */
company: string, 
/**
 * The agreement it began under.
 */
agreement: string, 
/**
 * The first day of training there.
 */
from: string, 
/**
 * The last day of the probation; none when the training that is known ends first.
 */
until: string | null, };

export type Problem = { 
/**
 * The column of the sheet; none for the row as a whole.
 */
column: number | null, 
/**
 * A key of `texts/` after `reason-`.
 */
reason: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, 
/**
 * The row cannot be written like this; else only a warning.
 */
bad: boolean, };

export type ProfileCheck = { 
/**
 * Derived from student, day and source.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * The day of the extract.
 */
checked_on: string | null, 
/**
 * Whether companies could see the profile.
 */
visible: boolean | null, 
/**
 * Last login, as the portal wrote it in ISO form.
 */
login_at: string | null, 
/**
 * The day the student registered as a seeker.
 */
registered: string | null, 
/**
 * Applications counted by the portal.
 */
applications: number | null, 
/**
 * Where it was read.
 */
source: string, };

export type PromiseEnd = { id: string, ended_as: '' | 'kept' | 'lapsed', reason: string, };

export type PromiseLine = { id: string, company: string, company_name: string, education: string, education_name: string, number: number, 
/**
 * Places that are still to come.
 */
left: number, due_on: string, by_month: boolean, said_by: string, said: string, noted_on: string, state: 'open' | 'kept' | 'lapsed', ended_on: string | null, reason: string, };

export type Purpose = "meeting" | "follow_up" | "report" | "other";

export type ReachCount = { 
/**
 * How far.
 */
reach_km: number, 
/**
 * Workplaces that fit.
 */
workplaces: number, 
/**
 * More than now; below zero when fewer.
 */
more: number, };

export type Reason = { "key": "never_seeks" } | { "key": "education_missing" } | { "key": "approval_missing", education: string, } | { "key": "approval_expired", education: string, expired_on: string, } | { "key": "approval_full", education: string, } | { "key": "approval_bars", education: string, code: string, limit: Limit, } | { "key": "education", education: string, own: boolean, } | { "key": "opening", id: string, number: number, starts_on: string | null, } | { "key": "free_places", education: string, free: number, } | { "key": "near", km: number, approximate: boolean, reach_km: number, usual: boolean, } | { "key": "transport", typed: string, } | { "key": "licence_there", required: string, typed: string, } | { "key": "start_meets", starts_on: string, ready_from: string, } | { "key": "demands", typed: string, } | { "key": "promised", number: number, due_on: string | null, by_month: boolean, } | { "key": "moves" } | { "key": "far", km: number, approximate: boolean, reach_km: number, usual: boolean, } | { "key": "distance_unknown", seeker: boolean, workplace: boolean, } | { "key": "stays" } | { "key": "moves_unknown" } | { "key": "licence_missing", required: string, typed: string, } | { "key": "licence_unknown", required: string, typed: string, } | { "key": "start_too_early", starts_on: string, ready_from: string, } | { "key": "approval_ends", education: string, expires_on: string, } | { "key": "limited", code: string, limit: Limit, } | { "key": "applied", on: string | null, } | { "key": "introduced", on: string | null, } | { "key": "never_apprentice" } | { "key": "never_contacted" } | { "key": "silent", days: number, since: string, } | { "key": "no_advertising" };

export type Receipt = { 
/**
 * The step to take back with `undo_step`; none when nothing changed.
 */
step: number | null, 
/**
 * The file.
 */
file: string, 
/**
 * Rows of the file.
 */
rows: number, 
/**
 * Rows that changed something.
 */
written: number, 
/**
 * Rows that said nothing new.
 */
unchanged: number, 
/**
 * Rows the user left out.
 */
skipped: number, 
/**
 * Rows that could not be written.
 */
bad: number, 
/**
 * The first of them, with the reason.
 */
left_out: Array<LeftOut>, 
/**
 * What was written where.
 */
tables: Array<TableCount>, };

export type RefusalCode = { id: string, name: string, position: number, archived_on: string | null, };

export type RefusedLine = { id: number, 
/**
 * The record's table.
 */
table: string, 
/**
 * Whose page it is on, by name.
 */
name: string, 
/**
 * The student or company, as `student/…`; empty for neither.
 */
page: string, 
/**
 * Why: a key after `shared-verdict-`.
 */
verdict: string, 
/**
 * The fields that were written.
 */
fields: Array<string>, 
/**
 * What was written, so that it can be written again elsewhere.
 */
values: Array<string | null>, at: string, };

export type RefusedSeen = { id: number, };

export type RegisterSet = { kind: RegisterSettings['kind'], contact: string, user: string, 
/**
 * Absent: the one that is kept stays.
 */
password: string | null, };

export type RegisterSettings = { 
/**
 * Empty: it is off.
 */
kind: '' | 'cvrapi' | 'virk', contact: string, user: string, has_password: boolean, };

export type Rehearsal = { 
/**
 * Rows below the headings.
 */
total: number, 
/**
 * Rows that would write something.
 */
writes: number, 
/**
 * Rows that have at least one cell of a kind.
 */
rows: Counts, 
/**
 * Cells.
 */
cells: Counts, 
/**
 * Cells, column by column.
 */
columns: Array<ColumnCounts>, };

export type Replaceable = { id: string, company_name: string, type_name: string, starts_on: string | null, };

export type Rescue = { 
/**
 * The backups, each taken at its word until the passphrase proves it.
 */
backups: Array<BackupLine>, 
/**
 * The version of Svend that wrote the vault; empty when it is not known.
 */
program: string, };

export type RestorePreview = { backup: BackupLine, 
/**
 * Of another vault: this one's acts have nothing to do with it.
 */
foreign: boolean, students_now: number, companies: number, companies_now: number, 
/**
 * Acts since, which would be lost.
 */
lost: number, kinds: Array<LostKind>, 
/**
 * The newest of them.
 */
acts: Array<LostAct>, 
/**
 * Acts in the backup that the vault does not have.
 */
regained: number, 
/**
 * Attached files that the backup has lost.
 */
files_lost: number, };

export type Retention = { 
/**
 * One for each category, as it is today.
 */
rules: Array<RetentionRule>, 
/**
 * Who is due, the longest first.
 */
due: Array<RetentionDue>, 
/**
 * How many are due in all.
 */
total: number, 
/**
 * Rows of the log that are due.
 */
log: number, 
/**
 * The clock went forward further than it should; until somebody confirms the day, nothing is due.
 */
clock: ClockJump | null, };

export type RetentionDue = { category: string, 
/**
 * The student or the company.
 */
whose: string, name: string, 
/**
 * The newest event.
 */
on: string, 
/**
 * Since when it is due.
 */
since: string, 
/**
 * How many records would go.
 */
records: number, 
/**
 * Why it must stay all the same.
 */
held: Array<string>, };

export type RetentionLine = { category: string, whose: string, };

export type RetentionRan = { records: number, log: number, };

export type RetentionRule = { category: string, 
/**
 * Never, when absent.
 */
months: number | null, 
/**
 * What the program starts with.
 */
default: number, 
/**
 * The school's own reason or source; of a default a key of texts after `retention-source-`.
 */
source: string, 
/**
 * From when, and who said so; of a default neither.
 */
valid_from: string | null, by: string, };

export type RetentionRuleSet = { category: string, 
/**
 * Never, when absent.
 */
months: number | null, source: string, valid_from: string, };

export type RetentionRun = { 
/**
 * The lines.
 */
lines: Array<RetentionLine>, 
/**
 * The due rows of the log as well.
 */
log: boolean, 
/**
 * How many lines, as they typed it.
 */
typed: string, };

export type ReturnPeriod = { place: PlanPeriod['place'], place_name: string, starts_on: string, };

export type Returning = { student: string, name: string, protected: boolean, hold: string, 
/**
 * Where they are.
 */
company: string, 
/**
 * `training` or `placement`.
 */
why: Kind, 
/**
 * The first day back.
 */
back_on: string, 
/**
 * The period the plan has for them then, if there is one.
 */
next: ReturnPeriod | null, };

export type Right = "open" | "see" | "edit" | "seecpr" | "import" | "assess" | "export" | "manage" | "merge" | "people" | "backup" | "restore" | "audit" | "erase";

export type Role = "konsulent" | "center" | "instruktor" | "kontaktlaerer" | "leder" | "administrator";

export type RouteAsk = { 
/**
 * The postcode where it starts.
 */
start: string, stops: Array<RouteStop>, 
/**
 * Only measured; else each stop is the nearest to the one before.
 */
keep_order: boolean, };

export type RouteLeg = { company: string, 
/**
 * Whole kilometres, and whether a place is only the nearest listed; nothing when one of the two cannot be found.
 */
km: [number, boolean] | null, };

export type RouteStop = { company: string, 
/**
 * Four digits.
 */
postcode: string, };

export type RowLine = { 
/**
 * What to call it in a command.
 */
row: number, 
/**
 * Its number in the file.
 */
line: number, 
/**
 * The strongest of its cells.
 */
status: Status, 
/**
 * The user left it out.
 */
skipped: boolean, 
/**
 * The person is protected.
 */
protected: boolean, 
/**
 * What is wrong or doubtful.
 */
problems: Array<Problem>, 
/**
 * Its cells, those that are read.
 */
cells: Array<CellLine>, };

export type RowsAsk = { 
/**
 * The import.
 */
import: string, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows wanted; at most 200.
 */
limit: number, 
/**
 * Which rows.
 */
show: Show, };

export type RowsPage = { 
/**
 * Rows of this kind.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<RowLine>, };

export type Rule = "most_per_pair" | "late_digital" | "guardian" | "overlap" | "ends_in_probation" | "transitional" | "second_company" | "school_period" | "no_school_period" | "unapproved";

export type SchoolLogo = { 
/**
 * Its kind, as the web names it.
 */
mime: string, 
/**
 * The picture, in Base64.
 */
picture: string, };

export type SchoolPeriod = { 
/**
 * Its id.
 */
id: string, 
/**
 * The hold.
 */
hold: string, 
/**
 * Such as H1.
 */
name: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type SchoolPeriodPut = { id: string | null, hold: string, name: string, starts_on: string, ends_on: string, archived: boolean, };

export type ScreenLine = { name: string, education: string, };

export type SealedAssessment = { document: SealedDocument, hash: string, since: Array<Fact>, };

export type SealedCriterion = { criterion: Criterion, wording: string, wording_from: string | null, mark: Mark, reason: string, evidence: Array<Fact>, };

export type SealedDocument = { 
/**
 * The number of this order of fields.
 */
form: number, assessment: string, school: string, student: SealedStudent, held_on: string, occasion: Occasion, criteria: Array<SealedCriterion>, actions: Array<AgreedAction>, participants: Participants, student_words: string, 
/**
 * What the office could count that day, picked or not.
 */
counts: Array<Fact>, 
/**
 * The assessment it corrects and its hash; both empty for none.
 */
supersedes: string, supersedes_hash: string, signed_by: string, signed_by_id: string, sealed_at: string, 
/**
 * Whose judgement it is, and in which capacity.
 */
assessor: string, role: Capacity, 
/**
 * The other assessor's assessment that it reconciles, and its hash; both empty for none.
 */
reconciles: string, reconciles_hash: string, 
/**
 * What was expected that day.
 */
expected: Array<Expected>, };

export type SealedStudent = { id: string, name: string, number: string, education: string, part: string, kind: string, hold: string, protected: boolean, };

export type SearchAsk = { text: string, };

export type SecondPlace = { 
/**
 * The folder's name.
 */
name: string, reachable: boolean, };

export type SeekerLine = { student: string, name: string, protected: boolean, hold: string, fit: Fit, };

export type SeekingSet = { id: string, 
/**
 * `seeking`, `paused` or `stopped`.
 */
seeking: string, reason: string, since: string | null, };

export type Segment = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day; none when it goes on.
 */
until: string | null, 
/**
 * What they are.
 */
kind: Kind, 
/**
 * The agreement; empty without one.
 */
agreement: string, 
/**
 * Whether that was signed; so is everything without one.
 */
signed: boolean, 
/**
 * The company; empty at school without an agreement.
 */
company: string, 
/**
 * The kind of agreement; empty without one.
 */
type: string, 
/**
 * The name of the school period or the workshop; empty outside both.
 */
name: string, };

export type SessionLine = { id: string, held_on: string, starts_at: string, ends_at: string, room: string, series: string, holds: Array<string>, part: string, closed_at: string | null, expected: number, marked: number, present: number, };

export type SessionPut = { id: string | null, held_on: string, starts_at: string, ends_at: string, room: string, series: string, holds: Array<string>, part: string, repeat_until: string | null, };

export type SessionsAsk = { from: string, until: string, };

export type SettingSet = { id: string, value: string, };

export type Settings = { 
/**
 * The school's name.
 */
school: string, 
/**
 * `signed` or `starts`.
 */
cafe_release: string, 
/**
 * The Soft Skills CV is in use; else nothing of it is to be seen.
 */
soft_skills: boolean, 
/**
 * The numbers, by name.
 */
numbers: Array<NumberSetting>, };

export type SharedConnect = { address: string, 
/**
 * The code that was given for this laptop.
 */
code: string, };

export type SharedInvitation = { code: string, address: string, };

export type SharedKnown = { 
/**
 * Lets this laptop in, once.
 */
code: string, name: string, };

export type SharedRejoin = { code: string, };

export type SharedSignIn = { address: string, 
/**
 * What the school is called in short there.
 */
school: string, };

export type SharedState = { 
/**
 * Whether there is a server at all.
 */
connected: boolean, address: string, school: string, 
/**
 * Whose laptop this is there.
 */
colleague: string, 
/**
 * Changes that wait to be sent.
 */
waiting: number, 
/**
 * Changes that the server did not take.
 */
refused: number, 
/**
 * Values that lost and about which somebody should say something.
 */
conflicts: number, 
/**
 * Records of before that are being sent.
 */
adopting: Come | null, 
/**
 * When everything was level last.
 */
synced_at: string | null, 
/**
 * Why it is not now: a key after `shared-fault-`.
 */
fault: string, 
/**
 * Since when.
 */
fault_since: string | null, 
/**
 * Something is under way.
 */
busy: boolean, 
/**
 * What has come so far, while there is much.
 */
coming: Come | null, };

export type Sheet = { session: CafeSession, holds: Array<string>, activities: Array<Activity>, rows: Array<SheetRow>, 
/**
 * Those who have found a place since the sheet was made, and have no mark on it.
 */
gone: Array<GoneRow>, 
/**
 * The session before this one in the list and the one after.
 */
previous: string | null, next: string | null, };

export type SheetColumn = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * Its heading.
 */
heading: string, 
/**
 * The first values, CPR numbers masked.
 */
samples: Array<string>, 
/**
 * What it is; none when it is left out.
 */
field: string | null, 
/**
 * The day of a week's column.
 */
day: string | null, };

export type SheetRow = { student: string, name: string, protected: boolean, hold: string, education: string, mark: '' | 'present' | 'late' | 'absent' | 'excused' | 'placed', did: Array<string>, note: string, 
/**
 * The marks of the sessions before, newest first, at most four.
 */
before: Array<string>, 
/**
 * No longer expected: has found a place since, or left. The mark stays.
 */
released: boolean, 
/**
 * For one who has found a place: the day from which the agreement counts.
 */
placed_from: string | null, };

export type Show = "all" | "new" | "changed" | "kept" | "conflict" | "bad" | "warning" | "skipped" | "same";

export type ShownCode = { code: string, };

export type SleepingLine = { company: string, company_name: string, town: string, phone: string, no_advertising: boolean, educations: Array<string>, 
/**
 * Approved places that are free.
 */
free: number, 
/**
 * Seekers of these educations who would travel so far.
 */
seekers: number, contacted_on: string | null, };

export type SoftAnswer = { 
/**
 * Derived from round and area.
 */
id: string, 
/**
 * The round.
 */
round: string, 
/**
 * The area.
 */
area: string, 
/**
 * The step; empty when only words were said.
 */
step: string, 
/**
 * The words.
 */
words: string, 
/**
 * The student chose to show it.
 */
shown: boolean, };

export type SoftArea = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is about, in the school's own words.
 */
wording: string, 
/**
 * Its place in the conversation.
 */
position: number, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type SoftRound = { 
/**
 * Its id.
 */
id: string, 
/**
 * The student.
 */
student: string, 
/**
 * Whose words they are; `other` is a company or somebody else.
 */
respondent: 'student' | 'school' | 'other', 
/**
 * The day.
 */
held_on: string, 
/**
 * Who said them, by name; empty for the student.
 */
said_by: string, 
/**
 * Who noted it.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type SoftRoundLine = { round: SoftRound, 
/**
 * The newest of its respondent.
 */
stands: boolean, answers: Array<SoftAnswer>, };

export type SoftSaid = { area: string, step: string, words: string, };

export type SoftShow = { 
/**
 * The answer.
 */
id: string, shown: boolean, };

export type SoftSkills = { 
/**
 * The day it is seen from.
 */
today: string, name: string, protected: boolean, hold: string, education_name: string, 
/**
 * Those in use, and those set aside that something was said of.
 */
areas: Array<SoftArea>, 
/**
 * All of them: one that was set aside is offered no more.
 */
steps: Array<SoftStep>, 
/**
 * The newest first.
 */
rounds: Array<SoftRoundLine>, };

export type SoftStep = { 
/**
 * Its id.
 */
id: string, 
/**
 * The words.
 */
name: string, 
/**
 * Its place in the order of the conversation.
 */
position: number, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type Sort = { 
/**
 * The column.
 */
column: string, 
/**
 * From the last to the first.
 */
down: boolean, };

export type Source = "attendance" | "profile" | "preparation" | "application" | "introduction" | "offer" | "agreement" | "warning" | "note" | "workshop" | "observation" | "placement" | "evaluation" | "goal" | "student" | "count";

export type Span = { from: string, until: string, };

export type SpokenLine = { text: string, 
/**
 * 2 or 3 for a heading under the title, else 0.
 */
level: number, };

export type StartFindings = { 
/**
 * The program had ended abruptly before.
 */
unclean: boolean, 
/**
 * Acts that the database has lost.
 */
missing: MissingActs | null, 
/**
 * Somebody wrote the log anew.
 */
log_rewritten: boolean, 
/**
 * Nobody knows whether acts were lost: the head cannot be read.
 */
head_unreadable: boolean, 
/**
 * The file is damaged.
 */
damaged: boolean, };

export type Status = "same" | "kept" | "new" | "changed" | "conflict" | "bad";

export type Step = { 
/**
 * Its number.
 */
id: number, 
/**
 * A key of `texts/`.
 */
label: string, 
/**
 * What the label names, as JSON.
 */
args: string, 
/**
 * When it was done.
 */
at: string, };

export type StepAsk = { 
/**
 * Its number.
 */
step: number, };

export type Student = { 
/**
 * The id.
 */
id: string, 
/**
 * The school's own number.
 */
number: string, 
/**
 * Given names before family name.
 */
name: string, 
/**
 * Date of birth.
 */
born_on: string | null, 
/**
 * The education.
 */
education: string, 
/**
 * GF1, GF2, GF+, H1…, SKO.
 */
part: string, 
/**
 * EUD, EUX, EUV1, EUV2, EUV3.
 */
kind: string, 
/**
 * The class.
 */
hold: string, 
/**
 * The school's department.
 */
site: string, 
/**
 * First day of the part.
 */
starts_on: string | null, 
/**
 * Last day of the part.
 */
ends_on: string | null, 
/**
 * The day the student left the school.
 */
left_on: string | null, 
/**
 * Why.
 */
left_reason: string, 
/**
 * The contact teacher.
 */
teacher: string, 
/**
 * The match owner: who talks to companies for this student.
 */
owner: string, 
/**
 * Digits.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Country.
 */
country: string, 
/**
 * Name and address protection (navne- og adressebeskyttelse).
 */
protected: boolean, 
/**
 * `seeking`, `paused` or `stopped`.
 */
seeking: string, 
/**
 * Why paused or stopped.
 */
seeking_reason: string, 
/**
 * Since when.
 */
seeking_since: string | null, 
/**
 * Driving licence.
 */
licence: string, 
/**
 * How they get about.
 */
transport: string, 
/**
 * Whether they will move.
 */
moves: string, 
/**
 * How far they will travel, in km.
 */
reach_km: number | null, 
/**
 * Other trades they would take.
 */
wishes: string, 
/**
 * A remark the student may read.
 */
note: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type StudentAgreement = { id: string, company: string, company_name: string, type: string, type_name: string, starts_on: string | null, ends_on: string | null, signed_on: string | null, annulled_on: string | null, ended_on: string | null, ended_reason: string, no_fault: boolean | null, note: string, state: 'annulled' | 'ended' | 'over' | 'running' | 'unsigned' | 'coming', stage: Agreement['stage'] | 'ended', stage_on: string | null, };

export type StudentAssessment = { id: string, held_on: string, occasion: string, 
/**
 * Whose judgement it is.
 */
assessor: string, role: Capacity, sealed_at: string | null, superseded: boolean, };

export type StudentAttendance = { session: string, held_on: string, mark: '' | 'present' | 'late' | 'absent' | 'excused' | 'placed', note: string, };

export type StudentEnrolment = { enrolment: Enrolment, education_name: string, workshop_name: string, state: EnrolmentLine['state'], checklist: Array<EnrolmentCheck>, };

export type StudentLine = { id: string, name: string, protected: boolean, number: string, hold: string, education: string, part: string, kind: string, site: string, teacher: string, owner: string, ends_on: string | null, phone: string, email: string, postcode: string, 
/**
 * `never`, `left`, `placed`, `seeking`, `paused` or `stopped`.
 */
status: 'never' | 'left' | 'placed' | 'seeking' | 'paused' | 'stopped', 
/**
 * The last day somebody talked with them.
 */
contacted_on: string | null, 
/**
 * What is to be done next.
 */
next_step: string | null, next_due: string | null, 
/**
 * Nobody of the office put them forward to a company for long.
 */
unproposed: boolean, };

export type StudentLog = { name: string, protected: boolean, hold: string, education_name: string, 
/**
 * Applications sent and answered, in all: an answer is an interview, a trial, an agreement or a no.
 */
sent: number, answered: number, lines: Array<StudentLogLine>, };

export type StudentLogLine = { on: string, kind: 'application' | 'introduction' | 'posting', 
/**
 * A stage of an application or an outcome of an introduction; empty for a posting.
 */
stage: string, company_name: string, 
/**
 * Whom they spoke with.
 */
contact: string, said: string, refusal_name: string, by: string, };

export type StudentMatch = { name: string, protected: boolean, education: string, 
/**
 * Counted from what the student said, whatever the question was.
 */
what_if: WhatIf, rows: Array<MatchLine>, 
/**
 * Workplaces there are.
 */
total: number, };

export type StudentPage = { student: Student, education_name: string, 
/**
 * `never`, `left`, `placed`, `seeking`, `paused` or `stopped`.
 */
status: 'never' | 'left' | 'placed' | 'seeking' | 'paused' | 'stopped', 
/**
 * Whether a CPR number is kept.
 */
has_cpr: boolean, preparations: Array<Preparation>, profile: ProfileCheck | null, agreements: Array<StudentAgreement>, tasks: Array<StudentTask>, attendance: Array<StudentAttendance>, assessments: Array<StudentAssessment>, timeline: Array<TimelineEntry>, };

export type StudentSet = { id: string, field: string, value: string, };

export type StudentTask = { id: string, what: string, due_on: string | null, };

export type StudentTimeline = { 
/**
 * The day it is seen from.
 */
today: string, timeline: Timeline, names: Names, 
/**
 * What somebody should look at, by agreement.
 */
warnings: { [key in string]: Array<Warning> }, 
/**
 * What was changed in the agreements, in the order it was noted; without what was corrected.
 */
addenda: Array<AddendumLine>, pauses: Array<Pause>, placements: Array<Placement>, };

export type StudentTraining = { 
/**
 * The day it is seen from.
 */
today: string, name: string, protected: boolean, hold: string, 
/**
 * Newest first.
 */
enrolments: Array<StudentEnrolment>, 
/**
 * Marks by month, oldest first.
 */
months: Array<MonthLine>, 
/**
 * The working days of this week.
 */
week: Array<DayLine>, observations: Array<ObservationLine>, 
/**
 * The training plan in a line.
 */
plan: PlanSummary, 
/**
 * Names to choose an instructor from.
 */
instructors: Array<string>, };

export type StudentWarning = { id: string, student: string, 
/**
 * A row of `warning_step`.
 */
step: string, given_on: string, reason: string, 
/**
 * What has to change.
 */
expects: string, until_on: string | null, delivered_on: string | null, delivered_how: '' | 'hand' | 'eboks' | 'mail' | 'letter' | 'other', withdrawn: boolean, by: string, at: string, 
/**
 * The warning as it stood before; empty for none.
 */
supersedes: string, };

export type TableCount = { 
/**
 * The table.
 */
table: string, 
/**
 * New records.
 */
created: number, 
/**
 * Known records with new values.
 */
changed: number, };

export type Take = "stands" | "other" | "both";

export type TaskDone = { id: string, done: boolean, };

export type TemplateArchive = { template: string, archived: boolean, };

export type Timeline = { 
/**
 * What the days are; between segments there is nothing.
 */
segments: Array<Segment>, 
/**
 * Which of them today lies in.
 */
now: number | null, 
/**
 * Probations, one for each employer.
 */
probations: Array<Probation>, 
/**
 * Days by kind; only kinds that there are.
 */
amounts: Array<Amount>, };

export type TimelineEntry = { 
/**
 * `call`, `visit`, `mail`, `meeting`, `note`, `attendance`, `preparation`, `profile`, `agreement`, `annulled`,
 * `ended`, `assessment`, `warning`, `hearing`, `decision`, `complaint`, `letter`, `task`, `introduction`, `posting`,
 * `observation`, `evaluation`, `enrolled`, `unenrolled`, `followup`, `evaluated`, `reached`, `application_` and its
 * stage, or `introduction_` and its outcome.
 */
kind: string, on: string, id: string, 
/**
 * A note's body, a mark, a kind of preparation, a company's name, a step of the ladder, what was decided.
 */
what: string, by: string, 
/**
 * A newer note stands in its place; it stays readable.
 */
corrected: boolean, };

export type Today = { day: string, 
/**
 * The ISO week.
 */
week: number, overdue: Page<DueTask>, today: Page<DueTask>, 
/**
 * After today, until Sunday.
 */
this_week: Page<DueTask>, };

export type TodayCases = { due: Page<CaseDue>, 
/**
 * So many days before its day a deadline stands here.
 */
case_notice_days: number, };

export type TodayOutreach = { promises: Page<PromiseLine>, 
/**
 * Weeks before a promise is to come that it stands here, as the school has set it.
 */
promise_warning_weeks: number, again: Page<HostAgainLine>, 
/**
 * Companies that nobody has spoken with within the school's rhythm.
 */
silent: number, 
/**
 * Companies whose approval sleeps.
 */
sleeping: number, 
/**
 * Seekers who were not put forward to any company for long.
 */
unproposed: number, };

export type TodayPlacements = { unvisited: Page<PlacementLine>, unevaluated: Page<PlacementLine>, };

export type TodaySeekers = { drafts: Page<OpenDraft>, next_cafe: SessionLine | null, emma_due: Page<EmmaDue>, 
/**
 * Days between two assessments, as the school has set it.
 */
emma_interval_days: number, misses: Page<MissesLine>, gf2: Page<Gf2Line>, 
/**
 * Weeks before the end of GF2 from which a student without a place is called out, as the school has set it.
 */
gf2_warning_weeks: number, };

export type TodayTraining = { unmarked: Array<UnmarkedLine>, lacking: Page<EnrolmentLine>, follow_ups: Page<FollowUpDue>, returning: Array<Returning>, 
/**
 * So many days before a follow-up, and before somebody comes back, they stand here.
 */
plan_notice_days: number, plan_return_days: number, };

export type Town = { postcode: string, town: string, };

export type TownsAsk = { text: string, };

export type TurnOut = { laptop: string, };

export type TurnedOut = { 
/**
 * The school.
 */
school: string, 
/**
 * When it heard of it.
 */
at: string, 
/**
 * Changes that the server had not got, and nobody has now.
 */
unsent: number, };

export type TypedCode = { typed: string, };

export type UndoState = { 
/**
 * The newest step that stands.
 */
undo: Step | null, 
/**
 * The step taken back last, while nothing was done after it.
 */
redo: Step | null, };

export type Undone = { 
/**
 * The step.
 */
step: Step, 
/**
 * Records and cells that were left because somebody built on them since.
 */
kept: number, };

export type Unlock = { user: string, passphrase: string, };

export type UnlockWithCode = { user: string, code: string, passphrase: string, };

export type Unlocker = { id: string, name: string, };

export type UnmarkedLine = { workshop: string, name: string, room: string, expected: number, marked: number, };

export type ValueMeaning = { 
/**
 * The text, folded, as `Options::values` names it.
 */
text: string, 
/**
 * How often.
 */
count: number, 
/**
 * A mark or a kind of agreement; empty for nothing; none while unknown.
 */
means: string | null, };

export type VaultState = "none" | "locked" | "open" | "broken";

export type VaultStatus = { 
/**
 * `none`, `locked`, `open` or `broken`.
 */
state: VaultState, 
/**
 * Why a broken one cannot be opened: a key of `texts/` after `vault-`.
 */
reason: string, 
/**
 * The school's name.
 */
school: string, 
/**
 * Who sits at it.
 */
user: string, 
/**
 * What they may do.
 */
rights: Array<Right>, 
/**
 * Who can unlock it; the one who did so last on this laptop stands first.
 */
people: Array<Unlocker>, 
/**
 * The fictive school; its passphrase is shown.
 */
sample: boolean, 
/**
 * The sample school's passphrase, else empty.
 */
passphrase: string, 
/**
 * Minutes without a key or a click until the window locks.
 */
idle_minutes: number, 
/**
 * What was here before, when it went because somebody took this laptop out of the school.
 */
turned_out: TurnedOut | null, };

export type VisitAsk = { area: Area, 
/**
 * The postcode of the school, or of where else the day begins.
 */
start: string, day: string, };

export type VisitCandidates = { 
/**
 * With something open first, then who could take somebody, then the longest silent.
 */
stops: Array<VisitStop>, 
/**
 * All of them.
 */
total: number, 
/**
 * So many make a day, as the school has set it.
 */
suggested: number, 
/**
 * After so many days without contact a company is silent.
 */
silent_days: number, };

export type VisitLog = { appointment: string, body: string, next: NextStep | null, };

export type VisitPage = { page: CompanyPage, 
/**
 * What the company has promised and not yet kept.
 */
promises: Array<PromiseLine>, 
/**
 * Who could be put forward, as the match orders them.
 */
seekers: Array<FittingSeeker>, };

export type VisitStop = { company: string, name: string, address: string, postcode: string, town: string, no_advertising: boolean, contacted_on: string | null, 
/**
 * Without contact for longer than the rhythm.
 */
silent: boolean, 
/**
 * Open tasks.
 */
tasks: number, 
/**
 * The first of them that has a day.
 */
task_due_on: string | null, 
/**
 * Places it has promised that are still to come.
 */
promised: number, 
/**
 * Free places in an education that somebody seeks in.
 */
free: number, 
/**
 * A visit that is planned already.
 */
planned_on: string | null, };

export type Warning = { 
/**
 * The rule.
 */
rule: Rule, 
/**
 * Whether saving takes a reason in writing.
 */
needs_reason: boolean, 
/**
 * Where the rule stands, as the kind's row says; empty when the rule's text says it.
 */
source: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, };

export type WarningPut = { student: string, step: string, given_on: string, reason: string, expects: string, until_on: string | null, delivered_on: string | null, delivered_how: StudentWarning['delivered_how'], supersedes: string, };

export type WeeksUsed = { company_name: string, 
/**
 * At the company.
 */
here_days: number, 
/**
 * No limit when absent.
 */
here_weeks: number | null, 
/**
 * Of the kind, everywhere.
 */
all_days: number, all_weeks: number | null, 
/**
 * Where the limits stand.
 */
source: string, };

export type WhatIf = { 
/**
 * How far they travel as it is.
 */
reach_km: number, 
/**
 * Workplaces that fit and are not farther.
 */
now: number, 
/**
 * The same for each distance asked about.
 */
counts: Array<ReachCount>, 
/**
 * Workplaces that fit, but nobody knows how far they are.
 */
unknown: number, 
/**
 * Workplaces that fit, wherever they are.
 */
all: number, };

export type Wording = { id: string, criterion: Criterion, valid_from: string, body: string, };

export type WordingSet = { criterion: Criterion, valid_from: string, body: string, };

export type WordingShown = { kind: LetterKind, language: PaperLanguage, subject: string, body: string, };

export type Workplace = { 
/**
 * The id.
 */
id: string, 
/**
 * Its company.
 */
company: string, 
/**
 * P-nummer: ten digits.
 */
number: string, 
/**
 * What it is called, when not as the company.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Digits.
 */
phone: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type WorkplaceFields = { 
/**
 * P-nummer: ten digits, or empty while it is not known.
 */
number: string, 
/**
 * What it is called, when not as the company.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Four digits.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Digits.
 */
phone: string, };

export type WorkplacePut = { id: string | null, company: string, fields: WorkplaceFields, };

export type WorkplaceReach = { workplace: string, 
/**
 * Its name.
 */
education: string, 
/**
 * Seekers who fit and travel so far.
 */
seekers: number, };

export type Workshop = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The educations it trains, as a JSON list; none means every education.
 */
educations: string, 
/**
 * Where in the house.
 */
room: string, 
/**
 * The school's department.
 */
site: string, 
/**
 * Set aside.
 */
archived_on: string | null, };

export type WorkshopLine = { id: string, name: string, educations: Array<string>, education_names: Array<string>, room: string, site: string, archived_on: string | null, 
/**
 * Who leads whom; one of no name for those without an instructor.
 */
groups: Array<GroupLine>, };

export type WorkshopMarkAsk = { student: string, workshop: string, day: string, mark: string | null, arrived_at: string | null, left_at: string | null, note: string | null, };

export type WorkshopPut = { id: string | null, name: string, educations: Array<string>, room: string, site: string, };

export type WorkshopRestAsk = { workshop: string, day: string, 
/**
 * The group; every one when absent.
 */
instructor: string | null, };

export type WorkshopRow = { student: string, name: string, protected: boolean, hold: string, education: string, instructor: string, mark: '' | 'present' | 'late' | 'absent' | 'excused' | 'company', arrived_at: string, left_at: string, note: string, 
/**
 * The marks of the days before, newest first, at most four.
 */
before: Array<string>, 
/**
 * Observations of the day.
 */
observed: number, 
/**
 * No longer expected that day; the mark stays.
 */
released: boolean, };

export type WorkshopSheet = { workshop: Workshop, 
/**
 * Of every instructor, also when one is asked for.
 */
groups: Array<GroupLine>, rows: Array<WorkshopRow>, 
/**
 * Who is enrolled and somewhere else that day.
 */
away: Array<AwayLine>, };

export type WorkshopSheetAsk = { workshop: string, day: string, 
/**
 * One instructor's group; every one when absent.
 */
instructor: string | null, };

export type WorkshopsAsk = { day: string, };

/** Every command: its argument and its answer. */
export interface Api {
  vault_status: [null, VaultStatus];
  first_run_begin: [FirstRunAsk, ShownCode];
  first_run_finish: [TypedCode, null];
  first_run_sample: [null, null];
  remove_sample: [null, null];
  unlock: [Unlock, null];
  unlock_with_code: [UnlockWithCode, null];
  shared_sign_in: [SharedSignIn, SharedKnown];
  stop_shared_sign_in: [null, null];
  lock: [null, null];
  still_here: [null, null];
  rescue_state: [null, Rescue];
  picked_backups: [PickedFolder, Array<BackupLine>];
  rescue: [BackupAsk, null];
  undo_state: [null, UndoState];
  undo: [null, Undone];
  undo_step: [StepAsk, Undone];
  redo: [null, Undone];
  preference_get: [PreferenceAsk, string | null];
  preference_set: [Preference, null];
  settings: [null, Settings];
  set_setting: [SettingSet, null];
  check_office: [null, Findings];
  audit_state: [null, AuditState];
  retention: [null, Retention];
  set_retention_rule: [RetentionRuleSet, null];
  confirm_clock: [null, null];
  run_retention: [RetentionRun, RetentionRan];
  legal_holds: [ById, Array<LegalHold>];
  put_legal_hold: [HoldPut, ById];
  end_legal_hold: [ById, null];
  erasure_preview: [ById, ErasurePreview];
  erase_student: [ErasureAsk, null];
  contact_erasure_preview: [ById, ErasurePreview];
  erase_contact: [ErasureAsk, null];
  student_looks: [LooksAsk, Array<Look>];
  me: [null, Me];
  set_own_passphrase: [OwnPassphrase, null];
  tie_passphrase: [PassphraseTie, null];
  colleagues: [null, Array<ColleagueLine>];
  add_colleague: [NewColleague, ById];
  set_colleague: [ColleagueSet, null];
  set_colleague_passphrase: [ColleaguePassphrase, null];
  end_colleague: [ById, null];
  new_recovery_code: [null, ShownCode];
  keep_recovery_code: [TypedCode, null];
  search: [SearchAsk, Hits];
  history: [HistoryAsk, Array<HistoryLine>];
  students: [ListAsk, Page<StudentLine>];
  student_choices: [null, Choices];
  student_page: [ById, StudentPage];
  add_student: [NewStudent, ById];
  set_student: [StudentSet, null];
  set_seeking: [SeekingSet, null];
  set_preparation: [PreparationSet, null];
  archive_student: [ArchiveAsk, null];
  reveal_cpr: [ById, Cpr];
  set_cpr: [CprSet, CprKept];
  companies: [ListAsk, Page<CompanyLine>];
  company_page: [ById, CompanyPage];
  company_reach: [ById, Array<WorkplaceReach>];
  add_company: [NewCompany, ById];
  set_company: [CompanySet, null];
  archive_company: [ArchiveAsk, null];
  put_contact: [ContactPut, ById];
  register_settings: [null, RegisterSettings];
  set_register: [RegisterSet, null];
  look_up_company: [LookupAsk, Array<Entry>];
  cancel_look_up: [null, null];
  fill_company: [CompanyFill, ById];
  company_duplicates: [null, Page<DuplicatePair>];
  merge_companies: [CompanyMerge, ById];
  tell_companies_apart: [ApartAsk, null];
  set_company_trade: [CompanyTradeSet, null];
  put_workplace: [WorkplacePut, ById];
  archive_workplace: [ArchiveAsk, null];
  put_approval: [ApprovalPut, ById];
  archive_approval: [ArchiveAsk, null];
  codes: [CodesAsk, Array<Code>];
  put_code: [CodePut, ById];
  move_code: [CodeMove, null];
  archive_code: [CodeArchive, null];
  agreements: [ListAsk, Page<AgreementLine>];
  agreement_types: [null, Array<AgreementType>];
  put_agreement_type: [AgreementTypePut, ById];
  agreement_page: [ById, AgreementPage];
  replaceable_agreements: [ById, Array<Replaceable>];
  agreement_places: [PlacesAsk, Array<AgreementPlace>];
  agreement_warnings: [AgreementPut, Array<Warning>];
  put_agreement: [AgreementPut, ById];
  archive_agreement: [ArchiveAsk, null];
  add_addendum: [NewAddendum, ById];
  student_timeline: [ById, StudentTimeline];
  company_timelines: [ById, CompanyTimelines];
  school_periods: [null, Array<SchoolPeriod>];
  put_school_period: [SchoolPeriodPut, ById];
  put_pause: [PausePut, ById];
  placements: [PlacementsAsk, Page<PlacementLine>];
  placement_page: [ById, PlacementPage];
  placement_form: [PlacementFormAsk, PlacementForm];
  put_placement: [PlacementPut, ById];
  evaluate_placement: [NewEvaluation, ById];
  placement_limits: [null, Array<PlacementLimit>];
  set_placement_limit: [PlacementLimitSet, null];
  applications: [ListAsk, Page<ApplicationLine>];
  application_page: [ById, ApplicationPage];
  refusal_codes: [null, Array<RefusalCode>];
  add_application: [NewApplication, ById];
  move_application: [ApplicationMove, null];
  archive_application: [ArchiveAsk, null];
  calendar: [Span, Calendar];
  calendar_agreements: [AgreementsAsk, Page<AgreementOfDay>];
  calendar_file: [CalendarFile, FileHandle];
  appointment_page: [ById, AppointmentPage];
  planned_appointments: [ById, Array<PlannedLine>];
  put_appointment: [AppointmentPut, ById];
  mark_appointment: [AppointmentMark, null];
  archive_appointment: [ArchiveAsk, null];
  visit_candidates: [VisitAsk, VisitCandidates];
  visit_route: [RouteAsk, Array<RouteLeg>];
  visit_pages: [PackAsk, Array<VisitPage>];
  plan_visits: [PlanVisits, null];
  log_visits: [LogVisits, null];
  towns: [TownsAsk, Array<Town>];
  student_match: [MatchAsk, StudentMatch];
  opening_match: [OpeningMatchAsk, OpeningMatch];
  match_overview: [null, MatchOverview];
  cancel_match: [null, null];
  attachments: [AttachmentsAsk, Array<AttachmentLine>];
  add_attachment: [NewAttachment, ById];
  archive_attachment: [ArchiveAsk, null];
  open_attachment: [ById, null];
  copy_attachment: [ById, FileHandle];
  named_in_line: [NamedAsk, Named];
  note: [ById, Note];
  add_note: [NewNote, ById];
  add_task: [NewTask, ById];
  finish_task: [TaskDone, null];
  already_ours: [ById, AlreadyOurs];
  demands_digest: [DigestAsk, Digest];
  promises: [ById, Array<PromiseLine>];
  add_promise: [NewPromise, ById];
  end_promise: [PromiseEnd, null];
  openings: [ListAsk, Page<OpeningLine>];
  opening: [ById, Opening];
  put_opening: [OpeningPut, ById];
  end_opening: [OpeningEnd, null];
  pass_on_opening: [PassOn, null];
  introductions: [IntroductionsAsk, Array<IntroductionLine>];
  add_introductions: [NewIntroductions, null];
  introduction_outcome: [IntroductionOutcome, ById];
  answer_host_again: [HostAgainAnswer, null];
  sleeping_approvals: [null, Page<SleepingLine>];
  student_log: [ById, StudentLog];
  cafe_sessions: [SessionsAsk, Array<SessionLine>];
  put_cafe_session: [SessionPut, ById];
  cafe_sheet: [ById, Sheet];
  mark_attendance: [MarkAsk, null];
  mark_rest_present: [ById, null];
  close_cafe_session: [CloseAsk, null];
  cafe_screen: [ById, Array<ScreenLine>];
  workshops: [WorkshopsAsk, Array<WorkshopLine>];
  put_workshop: [WorkshopPut, ById];
  archive_workshop: [ArchiveAsk, null];
  workshop_sheet: [WorkshopSheetAsk, WorkshopSheet];
  mark_workshop: [WorkshopMarkAsk, null];
  mark_workshop_rest: [WorkshopRestAsk, null];
  enrolments: [null, Page<EnrolmentLine>];
  enrolment_start: [ById, EnrolmentStart];
  student_training: [ById, StudentTraining];
  put_enrolment: [EnrolmentPut, ById];
  archive_enrolment: [ArchiveAsk, null];
  observation_kinds: [null, Array<ObservationKind>];
  add_observation: [NewObservation, ById];
  soft_skills: [ById, SoftSkills];
  add_soft_round: [NewSoftRound, ById];
  show_soft_answer: [SoftShow, null];
  plan_goals: [PlanGoalsAsk, Array<PlanGoal>];
  put_plan_goal: [PlanGoalPut, ById];
  paste_plan_goals: [PlanGoalsPaste, Array<PastedGoal>];
  move_plan_goal: [PlanGoalMove, null];
  archive_plan_goal: [ArchiveAsk, null];
  student_plan: [ById, PlanPage];
  put_plan_period: [PlanPeriodPut, ById];
  take_plan_place: [PlanPlaceTake, ById];
  archive_plan_period: [ArchiveAsk, null];
  set_planned_goals: [PlannedGoalsSet, null];
  put_goal_reached: [GoalReachedPut, ById];
  put_plan_follow_up: [PlanFollowUpPut, ById];
  put_plan_evaluation: [PlanEvaluationPut, ById];
  withdraw_plan_fact: [PlanFactWithdrawal, ById];
  today: [null, Today];
  today_seekers: [null, TodaySeekers];
  today_training: [null, TodayTraining];
  today_placements: [null, TodayPlacements];
  today_outreach: [null, TodayOutreach];
  emma_list: [ListAsk, Page<EmmaLine>];
  emma_start: [EmmaStart, ById];
  emma_open: [ById, EmmaPage];
  emma_save: [EmmaSave, null];
  emma_seal: [ById, EmmaSealed];
  emma_set_aside: [ById, null];
  emma_verify: [ById, EmmaVerified];
  emma_wordings: [null, Array<Wording>];
  emma_set_wording: [WordingSet, null];
  emma_expectations: [ExpectationsAsk, Array<Expectation>];
  emma_set_expectation: [ExpectationSet, null];
  place_offers: [PlaceOffersAsk, Array<PlaceOfferLine>];
  put_place_offer: [PlaceOfferPut, ById];
  paper_preview: [PaperAsk, PaperPreview];
  papers_make: [PapersAsk, FileHandle];
  make_case_folder: [CaseFolderAsk, FileHandle];
  make_access_package: [AccessAsk, FileHandle];
  cancel_papers: [null, null];
  school_logo: [null, SchoolLogo | null];
  set_school_logo: [LogoSet, null];
  make_list_file: [ListFile, FileHandle];
  case_page: [ById, CasePage];
  case_advice: [CaseDraft, Array<CaseAdvice>];
  put_warning: [WarningPut, ById];
  put_hearing: [HearingPut, ById];
  put_decision: [DecisionPut, ById];
  put_complaint: [ComplaintPut, ById];
  withdraw_case_fact: [CaseWithdrawal, ById];
  letter_fields: [LetterFieldsAsk, Array<LetterField>];
  letter_templates: [null, Array<LetterTemplateLine>];
  letter_wording_shown: [WordingShown, WordingShown];
  put_letter_wording: [LetterWordingPut, ById];
  archive_letter_template: [TemplateArchive, null];
  letter_offers: [LetterOffersAsk, LetterOffers];
  letter_draft: [LetterAsk, LetterDraft];
  put_letter: [LetterPut, ById];
  check_letters: [LettersAsk, LettersChecked];
  make_letters: [LettersAsk, LettersMade];
  today_cases: [null, TodayCases];
  import_open: [OpenAsk, Opened];
  import_map: [MapAsk, Opened];
  import_rehearse: [ImportId, Rehearsal];
  import_rows: [RowsAsk, RowsPage];
  import_fix: [FixAsk, Rehearsal];
  import_commit: [ImportId, Receipt];
  import_cancel: [ImportId, null];
  import_history: [null, Array<PastImport>];
  shared_state: [null, SharedState];
  shared_connect: [SharedConnect, null];
  shared_part: [null, null];
  shared_sync: [null, null];
  shared_allow: [null, null];
  shared_invite: [ById, SharedInvitation];
  shared_rejoin: [SharedRejoin, null];
  shared_laptops: [null, Array<LaptopLine>];
  shared_turn_out: [TurnOut, null];
  conflicts: [null, Array<ConflictLine>];
  settle_conflict: [ConflictSettled, null];
  refused_changes: [null, Array<RefusedLine>];
  refused_change_seen: [RefusedSeen, null];
  backups: [null, Backups];
  make_backup: [null, null];
  cancel_backup: [null, null];
  set_backup_place: [BackupPlaceSet, null];
  drill_backup: [null, Drill];
  restore_preview: [BackupAsk, RestorePreview];
  start_findings: [null, StartFindings];
  accept_start: [null, null];
  restore_backup: [BackupAsk, null];
}
