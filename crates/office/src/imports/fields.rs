//! What an import reads: the kinds of list, their fields, where each goes, and the names its column goes by in the
//! exports of the trade. Data, not code.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ImportKind {
    /// The study administration's students (Z425, Z8111, optagelse.dk).
    Students,
    /// The seekers of the portal.
    Seekers,
    /// Companies with workplaces, approvals and contacts.
    Companies,
    /// Training agreements (Z8232, Z8071).
    Agreements,
    /// The wide sheet of the job café: a column a week.
    Attendance,
}

/// The records a row can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Education,
    Student,
    Cpr,
    Check,
    Company,
    Workplace,
    Approval,
    Contact,
    Agreement,
    Mark,
    Note,
}

/// Which rows of a file speak of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    Education,
    Student,
    Company,
    Workplace,
    Approval,
    Contact,
    Agreement,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// A whole name, in either order.
    Person,
    Given,
    Family,
    Cpr,
    /// Text on one line, at most so long.
    Line(usize),
    Date,
    Moment,
    YesNo,
    Phone,
    Email,
    Postcode,
    Count,
    Km,
    SchoolPart,
    StudentKind,
    Cvr,
    PNumber,
    AgreementType,
    Mark,
}

/// How a value lies in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    Text,
    /// A date or nothing.
    Date,
    /// A number or nothing.
    Number,
    /// The id of the education of this name.
    Education,
}

/// When a field may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// By the three-way rule.
    Write,
    /// Only with the record itself.
    Create,
    /// Only where nothing stands.
    Fill,
    /// Only where what stands has lost letters that the file still has.
    Repair,
}

/// Whose word counts when rows of one thing differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    First,
    Last,
    /// The latest date.
    Latest,
    /// The most complete number, the last of equals.
    Longest,
    /// The CVR number whose check fits, the last of equals.
    Checked,
}

/// A column a value goes to.
#[derive(Debug, Clone, Copy)]
pub struct To {
    pub part: Part,
    pub column: &'static str,
    pub store: Store,
    pub mode: Mode,
}

/// A field of a kind of list.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub reads: Reads,
    pub to: &'static [To],
    pub merge: Merge,
    /// Folded, letters and digits only.
    pub labels: &'static [&'static str],
}

const fn field(name: &'static str, reads: Reads, to: &'static [To], labels: &'static [&'static str]) -> Field {
    Field { name, reads, to, merge: Merge::Last, labels }
}

impl Field {
    const fn merged(mut self, merge: Merge) -> Self {
        self.merge = merge;
        self
    }
}

const fn to(part: Part, column: &'static str) -> To {
    To { part, column, store: Store::Text, mode: Mode::Write }
}

impl To {
    const fn store(mut self, store: Store) -> Self {
        self.store = store;
        self
    }

    const fn date(self) -> Self {
        self.store(Store::Date)
    }

    const fn number(self) -> Self {
        self.store(Store::Number)
    }

    const fn mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }
}

const NAME: &[&str] = &["elevnavn", "navn", "fuldenavn", "elev", "elevensnavn"];
const GIVEN: &[&str] = &["fornavn", "fornavne"];
const FAMILY: &[&str] = &["efternavn", "efternavne"];
const CPR: &[&str] = &["cpr", "cprnr", "cprnummer", "personnummer", "elevcpr"];
const NUMBER: &[&str] = &["elevnr", "elevnummer", "elevid", "studienr", "studienummer", "stamnr"];
const BORN: &[&str] = &["foedselsdato", "foedselsdag", "foedt", "foedtden"];
const HOLD: &[&str] = &["hold", "stamhold", "klasse", "stamklasse", "holdnavn"];
const EDUCATION: &[&str] =
    &["uddannelse", "uddannelsesbetegnelse", "uddbetegnelse", "betegnelse", "coesabetegnelse", "gf2uddannelse"];
const CODE: &[&str] =
    &["coesa", "coesanr", "coesakode", "coesaformaal", "uddannelseskode", "uddnr", "uddannelsesnr", "gf2uddnr"];
const PHONE: &[&str] =
    &["mobil", "mobilnr", "mobilnummer", "mobiltelefon", "telefon", "telefonnr", "telefonnummer", "tlf", "tlfnr"];
const EMAIL: &[&str] = &["email", "emailadresse", "mail", "mailadresse", "epost"];
const ADDRESS: &[&str] = &["adresse", "gade", "vej", "gadeogvej", "vejnavn"];
const POSTCODE: &[&str] = &["postnr", "postnummer"];
const TOWN: &[&str] = &["by", "bynavn", "postdistrikt"];
const LICENCE: &[&str] = &["koerekort"];
const MOVES: &[&str] = &["vilflytte", "flytte", "flyttevillig", "kanflytte"];
const REACH: &[&str] =
    &["oensketpendlingkm", "oensketpendling", "pendling", "pendlingkm", "pendlingsafstand", "pendlingsafstandkm"];
const CVR: &[&str] = &["cvr", "cvrnr", "cvrnummer"];
const FIRM: &[&str] =
    &["virksomhed", "virksomhedsnavn", "virksomhedensnavn", "firma", "firmanavn", "laerested", "laerestednavn", "navn"];

const STUDENTS: &[Field] = &[
    field("name", Reads::Person, &[to(Part::Student, "name")], NAME),
    field("given", Reads::Given, &[], GIVEN),
    field("family", Reads::Family, &[], FAMILY),
    field("cpr", Reads::Cpr, &[to(Part::Cpr, "number")], CPR).merged(Merge::Longest),
    field("born_on", Reads::Date, &[to(Part::Student, "born_on").date()], BORN),
    field("number", Reads::Line(40), &[to(Part::Student, "number")], NUMBER),
    field("hold", Reads::Line(60), &[to(Part::Student, "hold")], HOLD),
    field("education", Reads::Line(120), &[to(Part::Student, "education").store(Store::Education)], EDUCATION),
    field("code", Reads::Line(20), &[to(Part::Education, "code")], CODE),
    field(
        "part",
        Reads::SchoolPart,
        &[to(Part::Student, "part")],
        &["skoleforloeb", "forloeb", "del", "fase", "gf1gf2hf", "skoleforloebsnavn"],
    ),
    field("kind", Reads::StudentKind, &[to(Part::Student, "kind")], &["elevtype", "type"]),
    field(
        "site",
        Reads::Line(80),
        &[to(Part::Student, "site")],
        &["afdeling", "lokation", "lokationafd", "skoleafdeling", "dsafdeling"],
    ),
    field(
        "teacher",
        Reads::Line(120),
        &[to(Part::Student, "teacher")],
        &["kontaktlaerer", "laerer", "kontaktlaerernavn"],
    ),
    field("owner", Reads::Line(120), &[to(Part::Student, "owner")], &["matchejer", "matchansvarlig", "konsulent"]),
    field(
        "starts_on",
        Reads::Date,
        &[to(Part::Student, "starts_on").date()],
        &["startdato", "start", "startpaaforloeb", "fra"],
    ),
    field(
        "ends_on",
        Reads::Date,
        &[to(Part::Student, "ends_on").date()],
        &["slutdato", "slut", "slutpaaforloeb", "til"],
    ),
    field(
        "left_on",
        Reads::Date,
        &[to(Part::Student, "left_on").date()],
        &["afgangsdato", "afgang", "udmeldtdato", "udmeldelsesdato"],
    ),
    field(
        "left_reason",
        Reads::Line(200),
        &[to(Part::Student, "left_reason")],
        &["afgangsaarsag", "udmeldelsesaarsag"],
    ),
    field("phone", Reads::Phone, &[to(Part::Student, "phone")], PHONE),
    field("email", Reads::Email, &[to(Part::Student, "email")], EMAIL),
    field("address", Reads::Line(200), &[to(Part::Student, "address")], ADDRESS),
    field("postcode", Reads::Postcode, &[to(Part::Student, "postcode")], POSTCODE),
    field("town", Reads::Line(80), &[to(Part::Student, "town")], TOWN),
    field("country", Reads::Line(60), &[to(Part::Student, "country")], &["land", "landekode"]),
    field(
        "protected",
        Reads::YesNo,
        &[to(Part::Student, "protected").number()],
        &[
            "navnebeskyttet",
            "adressebeskyttet",
            "beskyttet",
            "navneogadressebeskyttet",
            "navneogadressebeskyttelse",
            "adressebeskyttelse",
        ],
    ),
    field("licence", Reads::Line(60), &[to(Part::Student, "licence")], LICENCE),
    field("moves", Reads::Line(60), &[to(Part::Student, "moves")], MOVES),
    field("reach_km", Reads::Km, &[to(Part::Student, "reach_km").number()], REACH),
];

const SEEKERS: &[Field] = &[
    field("name", Reads::Person, &[to(Part::Student, "name").mode(Mode::Repair)], NAME),
    field("given", Reads::Given, &[], GIVEN),
    field("family", Reads::Family, &[], FAMILY),
    field("cpr", Reads::Cpr, &[to(Part::Cpr, "number")], CPR).merged(Merge::Longest),
    field("born_on", Reads::Date, &[to(Part::Student, "born_on").date().mode(Mode::Fill)], BORN),
    field("number", Reads::Line(40), &[], NUMBER),
    field("hold", Reads::Line(60), &[], HOLD),
    field(
        "education",
        Reads::Line(120),
        &[to(Part::Student, "wishes")],
        &["uddannelsesoenske", "oensketuddannelse", "uddannelsesoensker", "oenske", "uddannelse", "oensker"],
    ),
    field(
        "visible",
        Reads::YesNo,
        &[to(Part::Check, "visible").number()],
        &["profilsynlig", "synlig", "synligprofil", "profilersynlig", "synlighed"],
    ),
    field(
        "login_at",
        Reads::Moment,
        &[to(Part::Check, "login_at").date()],
        &["senestloggetind", "sidstloggetind", "senestelogin", "sidstelogin", "senestlogin"],
    ),
    field(
        "registered",
        Reads::Date,
        &[to(Part::Check, "registered").date()],
        &["registreretsomsoegende", "registreret", "soegendesiden", "registreringsdato"],
    ),
    field(
        "applications",
        Reads::Count,
        &[to(Part::Check, "applications").number()],
        &["antalansoegninger", "ansoegninger", "sendteansoegninger"],
    ),
    field("licence", Reads::Line(60), &[to(Part::Student, "licence")], LICENCE),
    field("moves", Reads::Line(60), &[to(Part::Student, "moves")], MOVES),
    field("reach_km", Reads::Km, &[to(Part::Student, "reach_km").number()], REACH),
];

const COMPANIES: &[Field] = &[
    field("company", Reads::Line(160), &[to(Part::Company, "name")], FIRM),
    field("cvr", Reads::Cvr, &[to(Part::Company, "cvr")], CVR).merged(Merge::Checked),
    field(
        "p_number",
        Reads::PNumber,
        &[to(Part::Workplace, "number")],
        &["pnr", "pnummer", "penhed", "produktionsenhed", "produktionsenhedsnummer"],
    ),
    field(
        "workplace",
        Reads::Line(160),
        &[to(Part::Workplace, "name")],
        &["arbejdsstednavn", "arbejdssted", "afdelingsnavn"],
    ),
    field("address", Reads::Line(200), &[to(Part::Company, "address"), to(Part::Workplace, "address")], ADDRESS)
        .merged(Merge::First),
    field("postcode", Reads::Postcode, &[to(Part::Company, "postcode"), to(Part::Workplace, "postcode")], POSTCODE)
        .merged(Merge::First),
    field("town", Reads::Line(80), &[to(Part::Company, "town"), to(Part::Workplace, "town")], TOWN)
        .merged(Merge::First),
    field("phone", Reads::Phone, &[to(Part::Company, "phone"), to(Part::Workplace, "phone")], PHONE)
        .merged(Merge::First),
    field("email", Reads::Email, &[to(Part::Company, "email")], &["virksomhedemail", "firmaemail", "hovedmail"])
        .merged(Merge::First),
    field(
        "no_advertising",
        Reads::YesNo,
        &[to(Part::Company, "no_advertising").number()],
        &["reklamebeskyttet", "reklamebeskyttelse"],
    ),
    field(
        "contacted_on",
        Reads::Date,
        &[to(Part::Company, "contacted_on").date()],
        &["senestekontakt", "sidstekontakt", "senestkontaktet", "sidstkontaktet"],
    )
    .merged(Merge::Latest),
    field(
        "education",
        Reads::Line(120),
        &[to(Part::Approval, "education").store(Store::Education).mode(Mode::Create)],
        &["godkendttil", "godkendtuddannelse", "uddannelse", "godkendelse"],
    ),
    field(
        "approved",
        Reads::Count,
        &[to(Part::Approval, "approved").number()],
        &["antalgodkendt", "godkendtantal", "antalpladser", "antalgodkendte", "godkendtepladser"],
    ),
    field(
        "in_use",
        Reads::Count,
        &[to(Part::Approval, "in_use").number()],
        &["ibrug", "antalibrug", "optagne", "optagnepladser", "aktuelle"],
    ),
    field(
        "expires_on",
        Reads::Date,
        &[to(Part::Approval, "expires_on").date()],
        &["godkendttilogmed", "godkendtindtil", "udloeber", "udloebsdato", "gyldigtil"],
    ),
    field(
        "limits",
        Reads::Line(200),
        &[to(Part::Approval, "limits")],
        &["begraensning", "begraensninger", "begraensningskoder"],
    ),
    field(
        "contact",
        Reads::Person,
        &[to(Part::Contact, "name")],
        &["kontaktperson", "kontakt", "kontaktnavn", "oplaeringsansvarlig"],
    ),
    field("contact_title", Reads::Line(120), &[to(Part::Contact, "title")], &["titel", "stilling", "kontakttitel"]),
    field(
        "contact_phone",
        Reads::Phone,
        &[to(Part::Contact, "phone")],
        &["kontakttelefon", "kontaktmobil", "kontakttlf"],
    ),
    field(
        "contact_email",
        Reads::Email,
        &[to(Part::Contact, "email")],
        &["kontaktemail", "kontaktmail", "email", "mail", "emailadresse", "epost"],
    ),
];

const AGREEMENTS: &[Field] = &[
    field("name", Reads::Person, &[], NAME),
    field("given", Reads::Given, &[], GIVEN),
    field("family", Reads::Family, &[], FAMILY),
    field("cpr", Reads::Cpr, &[to(Part::Cpr, "number")], CPR).merged(Merge::Longest),
    field("born_on", Reads::Date, &[to(Part::Student, "born_on").date().mode(Mode::Fill)], BORN),
    field("number", Reads::Line(40), &[], NUMBER),
    field("hold", Reads::Line(60), &[], HOLD),
    field("education", Reads::Line(120), &[to(Part::Agreement, "education").store(Store::Education)], EDUCATION),
    field(
        "type",
        Reads::AgreementType,
        &[to(Part::Agreement, "type").mode(Mode::Create)],
        &["aftaletype", "type", "aftalensart", "kontrakttype"],
    ),
    field(
        "starts_on",
        Reads::Date,
        &[to(Part::Agreement, "starts_on").date().mode(Mode::Create)],
        &["aftalefra", "aftalestart", "praktikstart", "oplaeringsstart", "startdato", "fra"],
    ),
    field(
        "ends_on",
        Reads::Date,
        &[to(Part::Agreement, "ends_on").date()],
        &["aftaletil", "aftaleslut", "praktikslut", "oplaeringsslut", "slutdato", "til"],
    ),
    field(
        "signed_on",
        Reads::Date,
        &[to(Part::Agreement, "signed_on").date()],
        &["underskrevet", "underskrevetdato", "underskriftsdato", "indgaaet", "indgaaetdato"],
    ),
    field(
        "annulled_on",
        Reads::Date,
        &[to(Part::Agreement, "annulled_on").date()],
        &["annulleret", "annulleretdato", "annulleringsdato"],
    ),
    field(
        "ended_on",
        Reads::Date,
        &[to(Part::Agreement, "ended_on").date()],
        &["ophaevet", "ophaevetdato", "ophaevelsesdato", "ophoert"],
    ),
    field(
        "ended_reason",
        Reads::Line(200),
        &[to(Part::Agreement, "ended_reason")],
        &["ophaevelsesaarsag", "ophoersaarsag"],
    ),
    field("cvr", Reads::Cvr, &[to(Part::Company, "cvr").mode(Mode::Fill)], CVR),
    field("company", Reads::Line(160), &[to(Part::Company, "name").mode(Mode::Create)], FIRM),
];

const ATTENDANCE: &[Field] = &[
    field("name", Reads::Person, &[to(Part::Student, "name").mode(Mode::Repair)], NAME),
    field("given", Reads::Given, &[], GIVEN),
    field("family", Reads::Family, &[], FAMILY),
    field("cpr", Reads::Cpr, &[], CPR).merged(Merge::Longest),
    field("born_on", Reads::Date, &[], BORN),
    field("number", Reads::Line(40), &[], NUMBER),
    field("hold", Reads::Line(60), &[], HOLD),
    field(
        "remark",
        Reads::Line(1000),
        &[to(Part::Note, "body").mode(Mode::Create)],
        &["bemaerkning", "bemaerkninger", "note", "noter", "kommentar"],
    ),
];

/// A week's column; it is no column of one name, so it stands apart.
pub const WEEK: &Field = &field("week", Reads::Mark, &[to(Part::Mark, "mark")], &[]);

impl ImportKind {
    /// Every kind; of two that fit equally well the first is guessed.
    pub const ALL: [Self; 5] = [Self::Students, Self::Seekers, Self::Companies, Self::Agreements, Self::Attendance];

    /// Its name in commands and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Seekers => "seekers",
            Self::Companies => "companies",
            Self::Agreements => "agreements",
            Self::Attendance => "attendance",
        }
    }

    /// Its fields.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Students => STUDENTS,
            Self::Seekers => SEEKERS,
            Self::Companies => COMPANIES,
            Self::Agreements => AGREEMENTS,
            Self::Attendance => ATTENDANCE,
        }
    }

    /// Of each set one field must have a column.
    pub fn needs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Students => &[&["name", "given"]],
            Self::Seekers => &[&["name", "given", "cpr"]],
            Self::Companies => &[&["company", "cvr"]],
            Self::Agreements => &[&["name", "given", "cpr", "number"], &["company", "cvr"], &["type"], &["starts_on"]],
            Self::Attendance => &[&["name", "given"], &["week"]],
        }
    }

    /// What its rows hold, parents before children.
    pub fn groups(self) -> &'static [Group] {
        use Group::{Agreement, Approval, Company, Contact, Education, Student, Workplace};
        match self {
            Self::Students => &[Education, Student],
            Self::Seekers | Self::Attendance => &[Student],
            Self::Companies => &[Education, Company, Workplace, Approval, Contact],
            Self::Agreements => &[Education, Student, Company, Agreement],
        }
    }
}

impl Group {
    /// The records of the group, in the order they are written.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Education => &[Part::Education],
            Self::Student => &[Part::Student, Part::Cpr, Part::Check, Part::Mark, Part::Note],
            Self::Company => &[Part::Company],
            Self::Workplace => &[Part::Workplace],
            Self::Approval => &[Part::Approval],
            Self::Contact => &[Part::Contact],
            Self::Agreement => &[Part::Agreement],
        }
    }
}

impl Part {
    /// Where its records lie.
    pub fn table(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Student => "student",
            Self::Cpr => "cpr",
            Self::Check => "profile_check",
            Self::Company => "company",
            Self::Workplace => "workplace",
            Self::Approval => "approval",
            Self::Contact => "contact",
            Self::Agreement => "agreement",
            Self::Mark => "attendance",
            Self::Note => "note",
        }
    }
}
