//! What the fictive school is made of. Data: names that are common in Denmark, companies that do not exist.

pub const GIVEN: &[&str] = &[
    "Agnes",
    "Aisha",
    "Alberte",
    "Alfred",
    "Alma",
    "Amira",
    "Anders",
    "Anna-Sofie",
    "Asbjørn",
    "August",
    "Aya",
    "Bjarke",
    "Camille",
    "Cecilie",
    "Dagmar",
    "David",
    "Ellen",
    "Elias",
    "Emil",
    "Esther",
    "Fatima",
    "Felix",
    "Filippa",
    "Frederikke",
    "Gustav",
    "Hassan",
    "Ida",
    "Ingrid",
    "Isak",
    "Jakob",
    "Johanne",
    "Jonas",
    "Karl-Emil",
    "Kasper",
    "Katrine",
    "Lærke",
    "Liva",
    "Lukas",
    "Łucja",
    "Mads",
    "Maja",
    "Malou",
    "Marius",
    "Mathias",
    "Mehmet",
    "Mille",
    "Naja",
    "Nanna",
    "Nikolaj",
    "Noor",
    "Olivia",
    "Omar",
    "Otto",
    "Pelle",
    "Rikke",
    "Sander",
    "Selma",
    "Signe",
    "Silas",
    "Sofus",
    "Søren",
    "Thea",
    "Thorbjørn",
    "Tilde",
    "Tobias",
    "Ülkü",
    "Victor",
    "Vilma",
    "Yasmin",
    "Zofia",
    "Ægir",
    "Øjvind",
    "Åse",
];

pub const FAMILY: &[&str] = &[
    "Aagaard",
    "Abdi",
    "Andersen",
    "Bach",
    "Berg",
    "Bjerregaard",
    "Bruun",
    "Carstensen",
    "Christensen",
    "Dahl",
    "Demir",
    "Eriksen",
    "Fisker",
    "Friis",
    "Gade",
    "Gregersen",
    "Hald",
    "Hansen",
    "Hermansen",
    "Holm",
    "Hussain",
    "Iversen",
    "Jensen",
    "Juhl",
    "Jørgensen",
    "Karlsen",
    "Kjær",
    "Kowalczyk",
    "Krogh",
    "Kvist",
    "Larsen",
    "Lauridsen",
    "Lund",
    "Madsen",
    "Mikkelsen",
    "Mølgaard",
    "Nguyen",
    "Nielsen",
    "Nørgaard",
    "Olesen",
    "Overgaard",
    "Pedersen",
    "Petersen",
    "Quist",
    "Rasmussen",
    "Ravn",
    "Schmidt",
    "Skov",
    "Smed",
    "Sørensen",
    "Thomsen",
    "Toft",
    "Uldum",
    "Vestergaard",
    "Villadsen",
    "Winther",
    "Yıldız",
    "Zacho",
    "Ørum",
    "Østergaard",
    "Åkjær",
];

/// Education, CØSA, and the letters its classes begin with.
pub const EDUCATIONS: &[(&str, &str, &str)] = &[
    ("Tømrer", "1625", "TØM"),
    ("Elektriker", "1425", "ELE"),
    ("Murer", "1610", "MUR"),
    ("Smed", "1280", "SME"),
    ("Gastronom", "1810", "GAS"),
    ("Frisør", "2210", "FRI"),
    ("Personvognsmekaniker", "1510", "PVM"),
    ("Lastvognsmekaniker", "1520", "LVM"),
    ("VVS-energi", "1430", "VVS"),
    ("Industritekniker", "1340", "IND"),
    ("Bygningsmaler", "1710", "MAL"),
    ("Landbrug", "2130", "LAN"),
    ("Anlægsgartner", "2110", "ANL"),
    ("Ernæringsassistent", "1830", "ERN"),
    ("Social- og sundhedsassistent", "2010", "SOS"),
    ("Kontor, generel", "1910", "KON"),
    ("Detailhandel med specialer", "1930", "DET"),
    ("Data- og kommunikationsuddannelsen", "1950", "DAT"),
];

pub const TOWNS: &[(&str, &str)] = &[
    ("9600", "Aars"),
    ("9500", "Hobro"),
    ("9640", "Farsø"),
    ("9670", "Løgstør"),
    ("9560", "Hadsund"),
    ("9530", "Støvring"),
    ("9240", "Nibe"),
    ("9620", "Aalestrup"),
    ("8900", "Randers C"),
    ("9000", "Aalborg"),
    ("7800", "Skive"),
    ("8832", "Skals"),
    ("9550", "Mariager"),
    ("9510", "Arden"),
    ("8800", "Viborg"),
    ("9220", "Aalborg Øst"),
];

pub const STREETS: &[&str] = &[
    "Møllevej",
    "Skolegade",
    "Håndværkervej",
    "Industrivej",
    "Kirkebakken",
    "Ågade",
    "Østre Allé",
    "Vestergade",
    "Smedevej",
    "Engvej",
    "Havnegade",
    "Nørregade",
    "Birkevænget",
    "Rugmarken",
];

pub const TRADES: &[&str] = &[
    "Tømrer & Snedker",
    "El-teknik",
    "Murerfirma",
    "Maskinfabrik",
    "Køkken",
    "Salon",
    "Auto",
    "Lastvognscenter",
    "VVS",
    "Spåntagning",
    "Malerfirma",
    "Landbrug",
    "Anlæg",
    "Storkøkken",
    "Plejecenter",
    "Kontorservice",
    "Butik",
    "IT",
];

pub const FORMS: &[&str] = &["ApS", "A/S", "& Søn", "I/S", ""];
pub const TEACHERS: &[&str] =
    &["Birgit Sand", "Ole Mygind", "Tove Rask", "Jens-Peter Lind", "Anette Vang", "Søren Åby"];
pub const SITES: &[&str] = &["Aars", "Hobro"];
pub const LICENCES: &[&str] = &["", "", "B", "B", "AM"];
pub const MOVES: &[&str] = &["Ja", "Nej", "Nej", "Måske"];
pub const TALKS: &[&str] = &[
    "Har plads til en mere fra august, hvis opgaverne holder.",
    "Vil gerne møde to fra holdet til en snak om hverdagen på værkstedet.",
    "Lægger vægt på mødetid og kørekort.",
    "Ring igen efter nytår.",
    "Var glad for den sidste lærling.",
];
pub const STEPS: &[&str] =
    &["Ring og hør om pladsen", "Send CV", "Aftal besøg", "Følg op på ansøgningen", "Bed om referencer"];
pub const ANSWERS: &[&str] = &[
    "Ville gerne se karakterer og fravær.",
    "Svarede pænt i telefonen og har tid i næste uge.",
    "Har lige ansat, men spørg igen til sommer.",
    "Blev vist rundt på værkstedet.",
];
/// What is said of the four criteria, and what was agreed. The last one waits for its signature.
pub const ASSESSMENTS: &[[&str; 5]] = &[
    [
        "Møder til tiden og tager imod vejledning på værkstedet.",
        "Kører selv og søger op til 60 km væk.",
        "Vil også gerne i lære i en beslægtet uddannelse.",
        "Har en synlig profil og følger op på sine ansøgninger.",
        "Ring til tre virksomheder i næste uge",
    ],
    [
        "Arbejder selvstændigt med opgaverne.",
        "Vil flytte, hvis der er en plads.",
        "Har to uddannelsesønsker på sin profil.",
        "Har skrevet til fem virksomheder og fået to svar.",
        "Opdatér CV og vis det til kontaktlæreren",
    ],
    [
        "Er blevet mere sikker siden sidst.",
        "Kan tage bus og tog til hele kommunen.",
        "Overvejer flere specialer.",
        "Deltager hver onsdag i jobcaféen.",
        "Aftal en samtale om ansøgningen",
    ],
    [
        "Er god til samarbejde på holdet.",
        "Vil gerne længere væk efter nytår.",
        "Holder fast i sin uddannelse og i sit speciale.",
        "Har logget ind på profilen i denne uge.",
        "Find to virksomheder mere i området",
    ],
];

/// What a company demands and expects.
pub const DEMANDS: &[&str] = &[
    "Møder til tiden og siger til, hvis noget er galt.",
    "Kørekort er en fordel, for vi kører meget.",
    "Skal kunne læse en tegning og regne i hovedet.",
    "Vi vil gerne have nogen, der spørger, før de gætter.",
    "Godt humør og ordentligt arbejdstøj fra første dag.",
    "Skal have styr på sikkerhed og orden på pladsen.",
];

/// What, where, days after the Monday of this week, from, until.
pub const MEETINGS: &[(&str, &str, i64, &str, &str)] = &[
    ("Møde i netværket for bygge og anlæg", "Lokale B104", 4, "10:00", "12:00"),
    ("Lokalt uddannelsesudvalg", "Skolens mødelokale", 10, "14:30", "16:00"),
];

/// A branch for each trade, as DB07 has it.
pub const BRANCHES: &[(&str, &str)] = &[
    ("433200", "Tømrer- og bygningssnedkervirksomhed"),
    ("432100", "El-installation"),
    ("439910", "Murere"),
    ("251100", "Fremstilling af metalkonstruktioner og dele heraf"),
    ("561110", "Servering af mad i restauranter og på caféer"),
    ("960210", "Frisørsaloner"),
    ("452010", "Autoreparationsværksteder mv."),
    ("452010", "Autoreparationsværksteder mv."),
    ("432200", "VVS- og blikkenslagerforretninger"),
    ("256200", "Maskinforarbejdning"),
    ("433410", "Malerforretninger"),
    ("015000", "Blandet drift"),
    ("813000", "Landskabspleje"),
    ("562900", "Anden restaurationsvirksomhed"),
    ("873010", "Plejehjem"),
    ("692000", "Bogføring og revision; skatterådgivning"),
    ("471110", "Købmænd og døgnkiosker"),
    ("620100", "Computerprogrammering"),
];

/// On what the school may approach a protected company.
pub const BASIS: &str = "Har selv meldt sig på lærepladsen.dk og bedt skolen ringe.";

/// Why an oral and a written warning were given, and what has to change.
pub const WARNINGS: [[&str; 2]; 2] = [
    ["Mødte for sent tre gange på to uger.", "Møder til tiden og ringer, hvis noget kommer i vejen."],
    ["Har ikke søgt læreplads siden sidste samtale.", "Søger mindst fem steder og noterer svarene."],
];

/// A hearing and the decision after it: about what, what was laid before the student, the answer, the reasons.
pub const REFUSAL: [&str; 4] = [
    "Påtænkt afslag på optagelse i skoleoplæring",
    "Du har fire udeblivelser fra jobcafé og ingen ansøgninger i loggen siden uge 40.",
    "Jeg har søgt selv, men har ikke skrevet det ned.",
    "Aktivt søgende er ikke opfyldt: ingen ansøgning med svar er dokumenteret, og eleven udeblev fire gange fra jobcafé.",
];

/// A complaint: as it came, upheld, forwarded; or reversed and admitted.
pub const COMPLAINT: [&str; 5] = [
    "Eleven klager og vedlægger to mails til virksomheder.",
    "Mailene ændrer ikke vurderingen.",
    "Sendt til det faglige udvalg med sagens bilag.",
    "Ni svar fra virksomheder er lagt frem.",
    "Afslaget er omgjort: eleven har dokumenteret ni svar.",
];
/// A workshop: its name, room, department, instructors and educations.
pub type WorkshopPlace = (&'static str, &'static str, &'static str, [&'static str; 2], &'static [&'static str]);

pub const WORKSHOPS: &[WorkshopPlace] = &[
    (
        "Byggeværkstedet",
        "Hal 2",
        "Aars",
        ["Ib Kragh", "Lone Møller"],
        &["Tømrer", "Murer", "Bygningsmaler", "VVS-energi", "Elektriker", "Anlægsgartner"],
    ),
    (
        "Metal og motor",
        "Hal 4",
        "Hobro",
        ["Preben Østergaard", "Sanne Bak"],
        &["Smed", "Industritekniker", "Personvognsmekaniker", "Lastvognsmekaniker"],
    ),
    (
        "Service og kontor",
        "B210",
        "Aars",
        ["Grethe Lund", "Ib Kragh"],
        &["Gastronom", "Frisør", "Ernæringsassistent", "Kontor, generel", "Detailhandel med specialer"],
    ),
];

/// What an observation is about, and its words.
pub const SEEN: &[(&str, &str)] = &[
    ("fagligt-arbejde", "Målte selv op og fandt fejlen på tegningen, før der blev skåret."),
    ("fagligt-arbejde", "Arbejder sikkert, når opgaven er gennemgået. Spørger, når der er tvivl."),
    ("modestabilitet", "Mødte til tiden hele ugen."),
    ("modestabilitet", "Kom 20 minutter for sent to dage i træk. Vi har talt om bussen."),
    ("samarbejde", "Hjalp den nye på holdet i gang med opgaven."),
    ("aftaler", "Havde sit arbejdstøj og sin logbog med som aftalt."),
    ("sikkerhed", "Ryddede op efter sig og huskede høreværn."),
    ("laerepladssogning", "Har ringet til to mestre i denne uge og skrevet svarene ned."),
];
/// Why each criterion was met at admission.
pub const ADMITTED: &str = "Gennemgået ved samtalen om optagelse.";
