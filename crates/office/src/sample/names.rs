//! What the fictive school is made of. Data: names that are common in Denmark, companies that do not exist.

pub const GIVEN: &[&str] = &[
    "Agnes", "Aisha", "Alberte", "Alfred", "Alma", "Amira", "Anders", "Anna-Sofie", "Asbjørn", "August", "Aya", "Bjarke", "Camille",
    "Cecilie", "Dagmar", "David", "Ellen", "Elias", "Emil", "Esther", "Fatima", "Felix", "Filippa", "Frederikke", "Gustav", "Hassan",
    "Ida", "Ingrid", "Isak", "Jakob", "Johanne", "Jonas", "Karl-Emil", "Kasper", "Katrine", "Lærke", "Liva", "Lukas", "Łucja", "Mads",
    "Maja", "Malou", "Marius", "Mathias", "Mehmet", "Mille", "Naja", "Nanna", "Nikolaj", "Noor", "Olivia", "Omar", "Otto", "Pelle",
    "Rikke", "Sander", "Selma", "Signe", "Silas", "Sofus", "Søren", "Thea", "Thorbjørn", "Tilde", "Tobias", "Ülkü", "Victor", "Vilma",
    "Yasmin", "Zofia", "Ægir", "Øjvind", "Åse",
];

pub const FAMILY: &[&str] = &[
    "Aagaard", "Abdi", "Andersen", "Bach", "Berg", "Bjerregaard", "Bruun", "Carstensen", "Christensen", "Dahl", "Demir", "Eriksen",
    "Fisker", "Friis", "Gade", "Gregersen", "Hald", "Hansen", "Hermansen", "Holm", "Hussain", "Iversen", "Jensen", "Juhl", "Jørgensen",
    "Karlsen", "Kjær", "Kowalczyk", "Krogh", "Kvist", "Larsen", "Lauridsen", "Lund", "Madsen", "Mikkelsen", "Mølgaard", "Nguyen",
    "Nielsen", "Nørgaard", "Olesen", "Overgaard", "Pedersen", "Petersen", "Quist", "Rasmussen", "Ravn", "Schmidt", "Skov", "Smed",
    "Sørensen", "Thomsen", "Toft", "Uldum", "Vestergaard", "Villadsen", "Winther", "Yıldız", "Zacho", "Ørum", "Østergaard", "Åkjær",
];

/// Education, CØSA, and the letters its classes begin with.
pub const EDUCATIONS: &[(&str, &str, &str)] = &[
    ("Tømrer", "1625", "TØM"), ("Elektriker", "1425", "ELE"), ("Murer", "1610", "MUR"), ("Smed", "1280", "SME"), ("Gastronom", "1810", "GAS"),
    ("Frisør", "2210", "FRI"), ("Personvognsmekaniker", "1510", "PVM"), ("Lastvognsmekaniker", "1520", "LVM"), ("VVS-energi", "1430", "VVS"),
    ("Industritekniker", "1340", "IND"), ("Bygningsmaler", "1710", "MAL"), ("Landbrug", "2130", "LAN"), ("Anlægsgartner", "2110", "ANL"),
    ("Ernæringsassistent", "1830", "ERN"), ("Social- og sundhedsassistent", "2010", "SOS"), ("Kontor, generel", "1910", "KON"),
    ("Detailhandel med specialer", "1930", "DET"), ("Data- og kommunikationsuddannelsen", "1950", "DAT"),
];

pub const TOWNS: &[(&str, &str)] = &[
    ("9600", "Aars"), ("9500", "Hobro"), ("9640", "Farsø"), ("9670", "Løgstør"), ("9560", "Hadsund"), ("9530", "Støvring"), ("9240", "Nibe"),
    ("9620", "Aalestrup"), ("8900", "Randers C"), ("9000", "Aalborg"), ("7800", "Skive"), ("8832", "Skals"), ("9550", "Mariager"),
    ("9510", "Arden"), ("8800", "Viborg"), ("9220", "Aalborg Øst"),
];

pub const STREETS: &[&str] = &[
    "Møllevej", "Skolegade", "Håndværkervej", "Industrivej", "Kirkebakken", "Ågade", "Østre Allé", "Vestergade", "Smedevej", "Engvej",
    "Havnegade", "Nørregade", "Birkevænget", "Rugmarken",
];

pub const TRADES: &[&str] = &[
    "Tømrer & Snedker", "El-teknik", "Murerfirma", "Maskinfabrik", "Køkken", "Salon", "Auto", "Lastvognscenter", "VVS", "Spåntagning",
    "Malerfirma", "Landbrug", "Anlæg", "Storkøkken", "Plejecenter", "Kontorservice", "Butik", "IT",
];

pub const FORMS: &[&str] = &["ApS", "A/S", "& Søn", "I/S", ""];
pub const TEACHERS: &[&str] = &["Birgit Sand", "Ole Mygind", "Tove Rask", "Jens-Peter Lind", "Anette Vang", "Søren Åby"];
pub const SITES: &[&str] = &["Aars", "Hobro"];
pub const LICENCES: &[&str] = &["", "", "B", "B", "AM"];
pub const MOVES: &[&str] = &["Ja", "Nej", "Nej", "Måske"];
pub const TALKS: &[&str] = &[
    "Har plads til en mere fra august, hvis opgaverne holder.", "Vil gerne møde to fra holdet til en snak om hverdagen på værkstedet.",
    "Lægger vægt på mødetid og kørekort.", "Ring igen efter nytår.", "Var glad for den sidste lærling.",
];
pub const STEPS: &[&str] = &["Ring og hør om pladsen", "Send CV", "Aftal besøg", "Følg op på ansøgningen", "Bed om referencer"];
