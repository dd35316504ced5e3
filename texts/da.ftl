# Teksterne, som en bruger læser: skærm, fejl og dokumenter. Én afdeling for hvert navneord.

### frame

frame-nav = Hovedmenu
frame-top = Værktøjslinje
frame-today = I dag
frame-students = Elever
frame-companies = Virksomheder
frame-agreements = Aftaler
frame-cafes = Jobcafé
frame-emma = EMMA
frame-imports = Import
frame-settings = Indstillinger
frame-search = Søg eller udfør…
frame-nothing-to-undo = Fortryd
frame-undo = Fortryd: { $step }
frame-undone = Fortrudt: { $step }
frame-undone-kept =
    { $kept ->
        [one] Fortrudt: { $step }. Én ting er siden ændret og blev stående.
       *[other] Fortrudt: { $step }. { $kept } ting er siden ændret og blev stående.
    }
frame-redone = Gendannet: { $step }
frame-nothing-undone = Der er ikke noget at fortryde.
frame-nothing-to-redo = Der er ikke noget at gendanne.
frame-hide-personal = Skjul personoplysninger
frame-personal-hidden = Personoplysninger er skjult.
frame-personal-shown = Personoplysninger vises igen.
frame-lock = Lås
frame-user-menu = { $user }: visning og sprog
frame-theme = Tema
frame-theme-auto = Som computeren
frame-theme-light = Lyst
frame-theme-dark = Mørkt
frame-density = Tæthed
frame-density-compact = Kompakt
frame-density-normal = Normal
frame-density-touch = Berøring
frame-language = Sprog
frame-language-da = Dansk
frame-language-en = English
frame-sample = Eksempelskole: alle personer og virksomheder er opdigtede.
frame-sample-remove = Fjern eksempelskolen
frame-sample-removed = Eksempelskolen er fjernet.
frame-not-found = Siden findes ikke.
frame-to-today = Gå til I dag

### palette

palette-title = Søg eller udfør
palette-placeholder = Søg efter elever, virksomheder og kommandoer
palette-new = Opret noget nyt
palette-students = Elever
palette-companies = Virksomheder
palette-protected = Beskyttet navn og adresse
palette-nothing = Intet passer. Prøv færre bogstaver.

### keys

keys-title = Hjælp og taster
keys-note = Enkelte bogstaver virker kun, mens en liste eller en tavle har fokus.
keys-group-go = Gå til
keys-group-make = Opret
keys-group-edit = Rediger
keys-group-view = Visning
keys-group-list = I en liste
keys-group-help = Hjælp
keys-search = Søg eller udfør
keys-new = Ny…
keys-undo = Fortryd
keys-redo = Gendan
keys-back = Tilbage
keys-forward = Frem
keys-pane = Næste del af skærmen
keys-pane-before = Forrige del af skærmen
keys-help = Hjælp og taster
keys-private = Skjul eller vis personoplysninger
keys-lock = Lås Svend
keys-edit = Rediger feltet
keys-accept = Gem og luk
keys-escape = Luk eller fortryd indtastning
keys-today = Dags dato i et datofelt
keys-calendar = Åbn kalenderen i et datofelt
key-space = Mellemrum

### list

list-narrow = Søg i listen
list-columns = Vælg kolonner
list-again = Prøv igen
list-nothing = Listen er tom.
list-nothing-found = Intet i listen passer.
list-show-all = Vis alle
list-count =
    { $total ->
        [one] 1 række
       *[other] { $shown } rækker
    }
list-chosen = { $shown } valgt
list-choose-none = Fravælg
list-keys = Enter åbner · F1 viser alle taster
list-keys-peek = Mellemrum viser ved siden af · Enter åbner · F1 viser alle taster
list-key-narrow = Søg i listen
list-key-move = Gå op og ned
list-key-ends = Gå til første og sidste
list-key-open = Åbn
list-key-peek = Vis ved siden af
list-key-stretch = Vælg flere
list-key-all = Vælg alle
list-key-copy = Kopiér som tabel
list-key-width = Kolonnens bredde, på overskriften

### grid

grid-chosen = Valgt
grid-not-chosen = Ikke valgt
grid-choose-all = Vælg alle
grid-choose-none = Fravælg alle
grid-copied =
    { $count ->
        [one] 1 række er kopieret.
       *[other] { $shown } rækker er kopieret.
    }

### filter

filter-add = Filtrér
filter-column = Kolonne
filter-done = Færdig
filter-nothing = (tom)
filter-chip = { $column }: { $values }

### field

field-optional = valgfrit
field-nothing-found = Intet passer.
edit-field = Rediger { $field }:
edit-add = Tilføj

### date

date-hint = Fx 27/11, u48 tor, +14, i morgen
date-unreadable = Skriv en dato som 27/11, 27-11-2026, u48 tor eller +14
date-choose = Vælg dato i kalender: { $field }
date-week = uge { $week }
date-week-head = Uge
date-month-before = Forrige måned
date-month-after = Næste måned

### part

dialog-close = Luk
peek-label = Ved siden af listen: { $title }
peek-open = Åbn
peek-close = Luk panelet
chip-remove = Fjern { $text }
progress-count = { $done } af { $total }
progress-cancel = Afbryd
personal-hidden = Skjult

### failure

failure-invalid = Et felt er ikke udfyldt rigtigt. Ret det, og gem igen.
failure-missing = Det findes ikke længere. Gå tilbage, og opdater listen.
failure-conflict = Det passer ikke med, hvordan det står nu. Se efter, og prøv igen.
failure-denied = Din rolle giver ikke adgang til det. Spørg den, der administrerer Svend.
failure-locked = Svend er låst. Lås op for at fortsætte.
failure-vault = Skolens data kan ikke åbnes. Intet er ændret.
failure-cancelled = Afbrudt. Intet blev ændret.
failure-bug = Noget gik galt i Svend. Intet er gået tabt; prøv igen, eller genstart programmet.
reason-disk-full = Der er ikke mere plads på disken. Ryd op, og prøv igen.
reason-disk-readonly = Svend må ikke skrive i sin mappe. Tjek mappens rettigheder.

### unlock

unlock-title = Lås op
unlock-title-school = { $school }
unlock-user = Hej { $user }
unlock-passphrase = Adgangssætning
unlock-open = Lås op
unlock-opening = Låser op…
unlock-use-code = Brug gendannelseskode
unlock-use-passphrase = Brug adgangssætning
unlock-code = Gendannelseskode
unlock-code-hint = De otte grupper på det papir, I gemte. Store og små bogstaver er lige meget.
unlock-new-passphrase = Ny adgangssætning
unlock-sample-hint = Eksempelskolens adgangssætning er { $passphrase }
reason-wrong-passphrase = Adgangssætningen er ikke rigtig. Tjek Caps Lock, og prøv igen.
reason-wrong-code = Gendannelseskoden passer ikke til denne skole. Tjek den mod papiret.
reason-code-form = Koden skal være på otte grupper med fire tegn. Tjek den mod papiret.

### vault

vault-title = Svend kan ikke åbne skolens data
vault-safe = Intet er slettet eller ændret. Svend laver aldrig en tom skole oven i en, der ikke kan åbnes.
vault-again = Prøv igen
vault-missing = Databasefilen svend.db mangler i Svends mappe. Læg den tilbage fra en sikkerhedskopi.
vault-keys-missing = Nøglefilen keys.json mangler i Svends mappe. Læg den tilbage fra en sikkerhedskopi.
vault-keys-damaged = Nøglefilen keys.json er beskadiget. Læg den tilbage fra en sikkerhedskopi.
vault-damaged = Databasefilen svend.db er beskadiget. Læg den tilbage fra en sikkerhedskopi.
vault-newer = Skolens data er skrevet af en nyere Svend. Installér den nyeste version, og åbn igen.
vault-exists = Der ligger allerede en skole i Svends mappe. Start programmet igen for at åbne den.
vault-folder-in-use = Svends mappe indeholder andre filer. Flyt dem, og prøv igen.

### first-run

first-welcome = Velkommen til Svend
first-welcome-text = Lærepladskontorets fælles arbejdsliste. Alt ligger krypteret på denne computer og virker uden net.
first-own = Start med din skole
first-own-text = Tager et par minutter. Bagefter kan du importere jeres lister.
first-sample = Prøv med eksempelskole
first-sample-text = 400 opdigtede elever at øve sig på. Fjernes igen med ét klik.
first-sample-making = Laver eksempelskolen…
first-step = Trin { $step } af { $steps }
first-who = Hvem er I?
first-school = Skolens navn
first-name = Dit navn
first-name-hint = Står ved det, du skriver, så kolleger kan se, hvem der gjorde hvad.
first-passphrase-title = Vælg en adgangssætning
first-passphrase-text = Den låser jeres data op. Svend kan ikke sende dig en ny.
first-passphrase = Adgangssætning
first-passphrase-length = { $length } af mindst { $shortest } tegn. Fire-fem tilfældige ord er stærkere end ét svært ord.
first-passphrase-enough = { $length } tegn. Længere er stærkere; undgå navne, årstal og kendte citater.
first-passphrase-again = Adgangssætning igen
first-passphrase-differs = De to adgangssætninger er ikke ens. Skriv den samme to gange.
first-show = Vis det, jeg skriver
first-code-title = Gem gendannelseskoden
first-code-text = Den er den eneste vej ind, hvis adgangssætningen bliver glemt. Den vises kun nu: print den eller skriv den af, og læg den i en aflåst skuffe, ikke på computeren.
first-code = Gendannelseskode
first-print = Print
first-copy = Kopiér
first-copied = Koden er kopieret. Tøm udklipsholderen, når du har gemt den.
first-paper = Gendannelseskode til Svend, { $school }
first-typed = De to sidste grupper
first-typed-hint = Skriv dem fra dit papir, så vi begge ved, at koden er gemt.
first-finish = Opret skolen
first-finishing = Opretter…
first-next = Næste
first-back = Tilbage
reason-passphrase-short = Skriv en adgangssætning på mindst { $shortest } tegn
reason-school-empty = Skriv skolens navn
reason-name-empty = Skriv dit navn
reason-code-differs = Det er ikke kodens to sidste grupper. Tjek dem mod papiret.

### cafes

cafe-title = Jobcafé { $day }
cafe-views = Jobcaféer
cafe-coming = Kommende
cafe-past = Afholdte
cafe-week = Uge { $week }
cafe-none-coming = Der er ikke planlagt nogen jobcafé.
cafe-none-past = Der er ikke holdt nogen jobcafé endnu.
cafe-line-expected = { $shown } ventes
cafe-line-marked = { $present } af { $marked } til stede
cafe-state-closed = Afsluttet
cafe-state-today = I dag
cafe-state-open = Ikke afsluttet
cafe-state-coming = Planlagt
cafe-whole-part = hele { $part }
cafe-new = Ny jobcafé
cafe-edit = Ret jobcaféen
cafe-day = Dag
cafe-starts = Fra kl.
cafe-ends = Til kl.
cafe-room = Lokale
cafe-series = Navn på rækken
cafe-whom = For hvem
cafe-whom-part = Hele forløbet
cafe-whom-holds = Udvalgte hold
cafe-part = Forløb
cafe-holds = Hold
cafe-repeats = Gentag hver uge
cafe-until = Til og med
cafe-times =
    { $times ->
        [one] Der oprettes én jobcafé.
       *[other] Der oprettes { $times } jobcaféer.
    }
cafe-roster = Listen laver sig selv: alle på holdene, som ikke har en læreplads den dag. EUV1 er aldrig med.
cafe-needs-day = Skriv, hvilken dag jobcaféen holdes
cafe-needs-hold = Vælg mindst ét hold, eller hele forløbet
cafe-needs-until = Skriv den sidste dag, eller slå gentagelsen fra
cafe-make = Opret
cafe-save = Gem
cafe-cancel = Annullér
cafe-made =
    { $times ->
        [one] Jobcaféen er oprettet.
       *[other] { $times } jobcaféer er oprettet.
    }
cafe-changed = Jobcaféen er rettet.
cafe-to-list = Til listen over jobcaféer
cafe-name = Navn
cafe-mark = Mærke
cafe-before = Sidste fire
cafe-group = Hold · uddannelse
cafe-hold = Hold
cafe-education = Uddannelse
cafe-doing = Lavet
cafe-note = Bemærkning
cafe-mark-present = Til stede
cafe-mark-late = For sent
cafe-mark-absent = Fravær
cafe-mark-excused = Fri/syg
cafe-mark-placed = Læreplads
cafe-mark-none = intet mærke
cafe-mark-of = { $name }: { $mark }
cafe-mark-whom = Mærke til { $name }
cafe-unmark = Fjern mærket
cafe-did = { $name }: { $activity }
cafe-note-of = Bemærkning til { $name }
cafe-note-is = Bemærkning til { $name }: { $note }
cafe-protected = Beskyttet navn og adresse
cafe-protected-name = Beskyttet navn
cafe-released = ventes ikke længere
cafe-released-placed = har fået læreplads
cafe-counts = Tal for arket
cafe-expected = forventet
cafe-missing = mangler
cafe-rest = Resten til stede
cafe-rest-done =
    { $count ->
        [0] Alle har allerede et mærke.
        [one] 1 elev er sat til stede.
       *[other] { $shown } elever er sat til stede.
    }
cafe-close = Afslut ark
cafe-reopen = Åbn arket igen
cafe-closed =
    { $missing ->
        [0] Arket er afsluttet.
        [one] Arket er afsluttet. 1 elev mangler et mærke.
       *[other] Arket er afsluttet. { $missing } elever mangler et mærke.
    }
cafe-reopened = Arket er åbnet igen.
cafe-closed-at = Afsluttet { $at }
cafe-is-closed = Arket er afsluttet. Åbn det igen for at rette.
cafe-more = Mere
cafe-copy = Kopiér som tabel
cafe-copied =
    { $count ->
        [one] 1 række er kopieret.
       *[other] { $shown } rækker er kopieret.
    }
cafe-print = Print arket
cafe-wall = Vis på storskærm
cafe-wall-count =
    { $count ->
        [one] 1 lærepladssøgende
       *[other] { $shown } lærepladssøgende
    }
cafe-wall-leave = Tilbage til arket (Esc)
cafe-wall-empty = Alle har en læreplads.
cafe-previous = Forrige jobcafé
cafe-next = Næste jobcafé
cafe-nobody = Ingen på disse hold mangler en læreplads den dag.
cafe-no-name = Ingen på arket hedder { $typed }.
cafe-typed = Går til: { $typed }
cafe-found = { $name } har fundet en læreplads.
cafe-found-later = Senere
cafe-agreement = Opret aftale
cafe-keys = Bogstaver går til navnet · → hvad blev lavet · Enter bemærkning · Ctrl+Z fortryd
cafe-key-note = Skriv en bemærkning
cafe-key-did = Gå til det, der blev lavet

### settings

settings-view = Visning
settings-view-text = Gælder på denne computer.
settings-school = Skole
settings-school-text = Det, skolen selv bestemmer. Ændringer kan fortrydes.
settings-school-name = Skolens navn
settings-cafe-release = Eleven slipper for jobcafé, når aftalen er
settings-cafe-release-signed = underskrevet
settings-cafe-release-starts = begyndt
settings-cafe-release-hint = Afgør, hvornår en elev falder af mødelisten. Gamle ark ændres ikke.
settings-emma-interval-days = Dage mellem to EMMA-vurderinger
settings-emma-interval-days-hint = I dag minder om en ny vurdering, når så mange dage er gået. Ingen regel fastsætter tallet.
settings-gf2-warning-weeks = Uger før GF2 slutter
settings-gf2-warning-weeks-hint = Fra da af fremhæves elever uden læreplads i I dag. 8 uger var den gamle tilmeldingsfrist.
settings-cafe-misses-flag = Udeblivelser i træk fra jobcafé
settings-cafe-misses-flag-hint = Så mange giver et flag i I dag.
settings-contact-rhythm-days = Dage uden kontakt
settings-contact-rhythm-days-hint = Derefter fremhæves den søgende elev. 90 dage følger den gamle tremånedersregel.
settings-bounds = Fra { $least } til { $most }; normalt { $usual }.
settings-idle-minutes = Minutter uden brug, før Svend låser
settings-idle-minutes-hint = Lås altid selv, når du går fra computeren.
settings-emma = EMMA-ordlyd
settings-emma-text = Sådan beskriver skolen de fire kriterier. En ny ordlyd gælder fra sin dato; afsluttede vurderinger beholder den, de blev lavet efter.
settings-criterion-suited = Egnet
settings-criterion-mobile-place = Geografisk mobil
settings-criterion-mobile-trade = Fagligt mobil
settings-criterion-active = Aktivt søgende
settings-wording-none = Der er ingen ordlyd endnu.
settings-wording-since = Gælder siden { $day }
settings-wording-from = Fra { $day }
settings-wording-change = Ny ordlyd
settings-wording-others =
    { $count ->
        [one] 1 anden ordlyd
       *[other] { $count } andre ordlyde
    }
settings-wording-title = Ny ordlyd: { $name }
settings-wording-body = Ordlyd
settings-wording-valid-from = Gælder fra
settings-wording-hint = Vurderinger fra den dag bruger den nye ordlyd.
settings-wording-day-empty = Skriv den dag, ordlyden gælder fra
settings-wording-save = Gem ordlyd
settings-wording-saved = Den nye ordlyd for { $name } er gemt.
settings-saved = Gemt: { $label }
settings-cancel = Annullér
settings-security = Sikkerhed
settings-security-text = Alt ligger krypteret på denne computer.
settings-lock-now = Lås nu
settings-code-text = Den blev vist én gang, da skolen blev oprettet, og kan ikke vises igen. Med den kan I vælge en ny adgangssætning. Er papiret væk, er adgangssætningen den eneste vej ind.
settings-inspection = Eftersyn
settings-inspection-text = Ser efter, om filen er hel, og om alt hænger sammen. Intet ændres.
settings-inspection-run = Kør eftersyn
settings-inspection-running = Ser efter…
settings-inspection-sound = Alt er i orden. { $records } poster er set efter.
settings-inspection-found =
    { $count ->
        [one] Eftersynet fandt 1 fejl.
       *[other] Eftersynet fandt { $count } fejl.
    }
settings-inspection-cure = Tag en kopi af Svends mappe, og spørg den, der administrerer Svend.
settings-finding-file = Filen er beskadiget: { $place } ({ $count })
settings-finding-reference = Henviser til noget, der mangler: { $place } ({ $count })
settings-finding-search = Søgningen mangler poster: { $place } ({ $count })
settings-finding-seal = En afsluttet vurdering passer ikke med sit segl: { $place } ({ $count })
settings-finding-history = Historikken har huller: { $place } ({ $count })
settings-about = Om Svend
settings-version = Svend { $version }
settings-accessibility = Tilgængelighed
settings-accessibility-text = Svend er lavet efter WCAG 2.2 niveau AA. Alle skærme prøves automatisk i lyst og mørkt tema, og hver opgave prøves med tastatur alene.
settings-accessibility-lacks = Ingen har endnu prøvet Svend med skærmlæserne NVDA og JAWS. Møder du en hindring, så fortæl det til den, der administrerer Svend.
settings-licences = Licenser
settings-licences-text = Svend bygger blandt andet på:
reason-number-outside = Skriv et helt tal fra { $least } til { $most }
reason-wording-empty = Skriv ordlyden
