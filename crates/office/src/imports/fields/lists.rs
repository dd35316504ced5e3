//! The fields of each kind of list, and the names their columns go by in the exports of the trade. Data, not code.

use super::{Field, Merge, Mode, Part, Reads, Store, field, to};

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

pub(super) const STUDENTS: &[Field] = &[
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

pub(super) const SEEKERS: &[Field] = &[
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

pub(super) const COMPANIES: &[Field] = &[
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
        "branch",
        Reads::Branch,
        &[to(Part::Company, "branch")],
        &["branchekode", "hovedbranchekode", "hovedbranche"],
    ),
    field(
        "branch_scheme",
        Reads::BranchScheme,
        &[to(Part::Company, "branch_scheme")],
        &["kodesaet", "branchekodesaet"],
    ),
    field(
        "branch_text",
        Reads::Line(200),
        &[to(Part::Company, "branch_text")],
        &["branche", "branchetekst", "branchebetegnelse"],
    ),
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
        "counted_on",
        Reads::Date,
        &[to(Part::Approval, "counted_on").date()],
        &["optalt", "optaltden", "opgjort", "opgjortden", "opgoerelsesdato"],
    ),
    field(
        "approval_kind",
        Reads::ApprovalKind,
        &[to(Part::Approval, "kind")],
        &["godkendelsestype", "godkendelsesart", "godkendelsensart"],
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

pub(super) const AGREEMENTS: &[Field] = &[
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

pub(super) const ATTENDANCE: &[Field] = &[
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
