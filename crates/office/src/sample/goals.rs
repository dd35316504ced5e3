//! Goals of the fictive school, in its own words: no trade's own list is copied here. Data.

/// The goals of an education, in the order of their numbers. Educations that are not here have none yet.
pub const GOALS: &[(&str, &[(&str, &str)])] = &[
    (
        "Tømrer",
        &[
            ("1.1", "Læser en tegning og måler selv op"),
            ("1.2", "Vælger træ og plader efter opgaven"),
            ("2.1", "Sætter en skillevæg op i lod og vater"),
            ("2.2", "Beklæder en facade og afslutter ved vinduer"),
            ("2.3", "Lægger et gulv på strøer"),
            ("3.1", "Sætter døre og vinduer i og justerer dem"),
            ("3.2", "Rejser en tagkonstruktion efter spærplan"),
            ("3.3", "Lægger undertag og lægter"),
            ("4.1", "Isolerer og lukker tæt mod damp"),
            ("4.2", "Bruger rundsav, stiksav og sømpistol sikkert"),
            ("5.1", "Planlægger egen dag og bestiller materialer"),
        ],
    ),
    (
        "Elektriker",
        &[
            ("1", "Læser et installationsskema"),
            ("2", "Trækker kabler og monterer dåser"),
            ("3", "Forbinder en gruppetavle"),
            ("4", "Måler og dokumenterer en installation"),
            ("5", "Finder en fejl med måleinstrument"),
            ("6", "Programmerer en enkel styring"),
            ("7", "Arbejder spændingsløst efter reglerne"),
            ("8", "Vejleder en kunde om forbrug"),
        ],
    ),
    (
        "Murer",
        &[
            ("1", "Afsætter et hjørne og murer lige op"),
            ("2", "Blander mørtel til opgaven"),
            ("3", "Murer en halvstensvæg i forbandt"),
            ("4", "Pudser og filtser en væg"),
            ("5", "Sætter fliser med fald mod afløb"),
            ("6", "Murer en bue over en åbning"),
            ("7", "Fuger og renser af"),
        ],
    ),
    (
        "Smed",
        &[
            ("1", "Læser en arbejdstegning med tolerancer"),
            ("2", "Skærer, bukker og retter plade"),
            ("3", "Svejser en kantsøm stående"),
            ("4", "Svejser rustfrit med TIG"),
            ("5", "Borer og skærer gevind"),
            ("6", "Samler en konstruktion efter mål"),
            ("7", "Kontrollerer og dokumenterer en svejsning"),
            ("8", "Holder maskiner og værktøj ved lige"),
        ],
    ),
    (
        "Gastronom",
        &[
            ("1", "Laver en bund og tre saucer af den"),
            ("2", "Udbener og portionerer kød"),
            ("3", "Tilbereder fisk af hele fisk"),
            ("4", "Står for kolde retter til et selskab"),
            ("5", "Bager brød og en enkel dessert"),
            ("6", "Fører egenkontrol en hel uge"),
            ("7", "Regner en ret ud i pris og mængde"),
        ],
    ),
    (
        "Frisør",
        &[
            ("1", "Taler en behandling igennem med kunden"),
            ("2", "Klipper en grundform på dame"),
            ("3", "Klipper kort på herre"),
            ("4", "Farver og afstemmer farve"),
            ("5", "Sætter hår op til fest"),
            ("6", "Rådgiver om produkter"),
        ],
    ),
    (
        "Personvognsmekaniker",
        &[
            ("1", "Laver et serviceeftersyn efter plan"),
            ("2", "Skifter bremser og udlufter"),
            ("3", "Udmåler en starter og et ladekredsløb"),
            ("4", "Læser fejlkoder og finder årsagen"),
            ("5", "Skifter kobling"),
            ("6", "Arbejder sikkert ved højspænding"),
            ("7", "Klargør til syn"),
            ("8", "Forklarer kunden, hvad der er lavet"),
        ],
    ),
    (
        "Lastvognsmekaniker",
        &[
            ("1", "Laver et serviceeftersyn på lastvogn"),
            ("2", "Reparerer trykluftbremser"),
            ("3", "Finder fejl i et hydrauliksystem"),
            ("4", "Skifter hjullejer og retter op"),
            ("5", "Læser el-diagrammer"),
            ("6", "Klargør til syn"),
        ],
    ),
    (
        "VVS-energi",
        &[
            ("1", "Læser en rørtegning"),
            ("2", "Lodder, presser og samler rør"),
            ("3", "Monterer et badeværelse"),
            ("4", "Indregulerer et varmeanlæg"),
            ("5", "Monterer en varmepumpe"),
            ("6", "Tætheds- og trykprøver"),
            ("7", "Udfører service og skriver rapport"),
        ],
    ),
    (
        "Industritekniker",
        &[
            ("1", "Spænder op og vælger værktøj"),
            ("2", "Drejer et emne inden for tolerance"),
            ("3", "Fræser et emne inden for tolerance"),
            ("4", "Skriver et CNC-program"),
            ("5", "Måler og dokumenterer kvalitet"),
            ("6", "Holder maskinen ved lige"),
        ],
    ),
    (
        "Bygningsmaler",
        &[
            ("1", "Vurderer en flade og vælger behandling"),
            ("2", "Spartler og sliber til malebehandling"),
            ("3", "Ruller og strækker en væg"),
            ("4", "Opsætter væv og tapet"),
            ("5", "Lakerer og sprøjter træværk"),
            ("6", "Vælger farver sammen med kunden"),
        ],
    ),
    (
        "Anlægsgartner",
        &[
            ("1", "Sætter en belægning i fald"),
            ("2", "Afsætter og nivellerer"),
            ("3", "Bygger en støttemur"),
            ("4", "Planter og etablerer græs"),
            ("5", "Beskærer træer og buske"),
            ("6", "Kører minilæsser sikkert"),
        ],
    ),
    (
        "Ernæringsassistent",
        &[
            ("1", "Planlægger en dagskost"),
            ("2", "Laver diætkost efter anvisning"),
            ("3", "Tilbereder grønne retter"),
            ("4", "Fører egenkontrol"),
            ("5", "Bager til mange"),
            ("6", "Regner indkøb og spild ud"),
        ],
    ),
];

/// What was said and agreed at a follow-up.
pub const TALKS: &[(&str, &str)] = &[
    ("Gennemgik målene for perioden. Eleven er glad for opgaverne.", "Fotos af de to næste opgaver lægges i logbogen."),
    ("Planen passer. Eleven vil gerne prøve mere selv.", "Næste opgave planlægges af eleven og vises før start."),
    ("Talte om, hvad der mangler før næste skoleperiode.", "Instruktøren finder en opgave, der dækker målene."),
];

/// What was said of a period.
pub const SAID: &[&str] = &[
    "Arbejder selvstændigt, når opgaven er gennemgået. Har fået god rutine i periodens mål.",
    "Er blevet hurtigere og mere sikker. Skal stadig huske at kontrollere mål undervejs.",
    "Har taget godt imod vejledning og selv bedt om sværere opgaver.",
];
