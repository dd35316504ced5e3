//! What people of the fictive school said and wrote.

/// What a placement is for, and its hours: in skoleoplæring, and on the basic course.
pub const PURPOSES: [(&str, &str); 2] = [
    ("Måltagning og montage på stedet. Samarbejde med andre fag på en byggeplads.", "Mandag til fredag 7.00-15.00"),
    ("At prøve faget i en virksomhed og vise sig frem, før der søges læreplads.", "Mandag til torsdag 7.00-15.00"),
];
/// What was said after a placement: by whom, what went well, what comes next. The last is what a visit showed, and why a
/// limit was passed.
pub const PLACED: [(&str, &str, &str); 7] = [
    (
        "company",
        "Mødte til tiden hver dag og spurgte, før der blev skåret.",
        "Må gerne tage fat uden at blive bedt om det.",
    ),
    ("student", "Jeg fik lov at være med hele vejen på et køkken.", "Jeg vil gerne lære at læse tegninger bedre."),
    ("school", "Virksomheden og eleven er enige om forløbet.", "Spørg om en plads fra foråret."),
    ("company", "God til det praktiske.", "Vi har ikke ordrer nok til en lærling i år."),
    ("student", "Det var godt at se en rigtig byggeplads.", "Jeg søger to steder mere i samme by."),
    ("company", "Nysgerrig og venlig over for kunderne.", "Kom igen, når grundforløbet er slut."),
    (
        "",
        "Alt går som aftalt. Mester vil gerne have en snak om en plads.",
        "Opgaven på byggepladsen varer en uge mere; aftalt med elev og virksomhed.",
    ),
];

/// What is said of each area of the Soft Skills CV: by the student, the school, a company. The last is who that was.
pub const SOFT: [(&str, &str, &str, &str); 6] = [
    (
        "Jeg siger godmorgen og ringer, hvis bussen er forsinket.",
        "Overholder aftaler og siger til i god tid.",
        "Venlig over for kunderne.",
        "Mester Holm, Holm Byg",
    ),
    ("Jeg vil have en læreplads inden sommer.", "Har sat tre mål og fulgt op på to.", "Ved, hvad faget går ud på.", ""),
    ("Jeg kan godt lide at se noget blive færdigt.", "Møder hver dag.", "Blev til opgaven var slut.", ""),
    (
        "Det er svært, når planen bliver lavet om.",
        "Spørger, når planen ændrer sig.",
        "Tog en ekstra tur uden at brokke sig.",
        "",
    ),
    ("Jeg prøver igen, men jeg bliver nogle gange sur.", "Tager imod kritik efter en pause.", "", ""),
    ("Jeg kan læse en tegning og måle op.", "Arbejder sikkert med de fleste opgaver.", "Sikker med håndværktøj.", ""),
];
