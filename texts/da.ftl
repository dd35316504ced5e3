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
frame-not-found-why = Den er måske slettet, eller adressen er skrevet forkert.
frame-to-today = Gå til I dag

### palette

palette-title = Søg eller udfør
palette-placeholder = Søg efter elever, virksomheder og kommandoer
palette-new = Opret noget nyt
palette-students = Elever
palette-companies = Virksomheder
palette-nothing = Intet passer. Prøv færre bogstaver.

### keys

keys-title = Hjælp og taster
keys-note = Genveje på ét tegn kan slås fra under Indstillinger.
keys-note-off = Genveje på ét tegn er slået fra. De kan slås til under Indstillinger.
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

### file

file-pick = Vælg en fil
file-save = Gem filen

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

dialog-cancel = Annullér
dialog-close = Luk
peek-label = Ved siden af listen: { $title }
peek-open = Åbn
peek-close = Luk panelet
chip-remove = Fjern { $text }
progress-count = { $done } af { $total }
progress-cancel = Afbryd
personal-hidden = Skjult
person-protected = Beskyttet navn og adresse
person-protected-badge = Beskyttet

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
vault-in-use = Svend er allerede åben på denne computer, måske hos en anden der er logget på. Luk den der, og prøv igen.
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
first-code-text = Den er den eneste vej ind, hvis adgangssætningen bliver glemt. Den vises kun nu: udskriv den, eller skriv den af, og læg den i en aflåst skuffe, ikke på computeren.
first-code = Gendannelseskode
first-print = Udskriv
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
cafe-holds-more = { $named } og { $more } andre hold
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
cafe-protected-name = Beskyttet navn
cafe-released = ventes ikke længere
cafe-released-placed = har fået læreplads
cafe-released-agreement = har aftale fra { $day }
cafe-gone =
    { $count ->
        [one] { $shown } har fået læreplads, siden listen blev lavet
       *[other] { $shown } har fået læreplads, siden listen blev lavet
    }
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
cafe-print = Udskriv arket
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
cafe-keys = Bogstaver finder navnet · Enter bemærkning
cafe-keys-off = Enter bemærkning · F1 viser alle taster
cafe-key-note = Skriv en bemærkning
cafe-key-did = Gå til det, der blev lavet
step-cafe-added = ny jobcafé
step-cafe-changed = jobcafé rettet
step-cafe-closed = mødeark afsluttet
step-cafe-reopened = mødeark åbnet igen
step-attendance = mærke på mødearket
step-attendance-rest = resten sat til stede
reason-not-a-time = Skriv et klokkeslæt som 10:15
reason-ends-before-start = Skriv et sluttidspunkt, der ligger efter starten
reason-start-missing = Skriv også, hvornår det begynder
reason-repeat-outside = Vælg en sidste dag inden for et år efter den første
reason-mark-unknown = Mærket findes ikke. Vælg et af dem, der står under arket.

### settings

settings-view = Visning
settings-view-text = Gælder på denne computer.
settings-contents = På denne side
settings-read-only = Kun ledere og administratorer kan rette her.
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
settings-match-reach-km = Rækkevidde i km, når eleven intet har sagt
settings-match-reach-km-hint = Bruges i Match.
settings-match-silent-days = Dage uden kontakt til en virksomhed
settings-match-silent-days-hint = Derefter nævnes det i Match.
settings-bounds = Fra { $least } til { $most }; normalt { $usual }.
settings-idle-minutes = Minutter uden brug, før Svend låser
settings-idle-minutes-hint = Lås altid selv, når du går fra computeren.
settings-emma = EMMA-ordlyd
settings-emma-text = Sådan beskriver skolen de fire kriterier. En ny ordlyd gælder fra sin dato; afsluttede vurderinger beholder den, de blev lavet efter.
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
settings-security = Sikkerhed
settings-security-text = Alt ligger krypteret på denne computer.
settings-lock-now = Lås nu
settings-code-text = Den blev vist én gang og kan ikke vises igen. Med den kan en administrator få en ny adgangssætning. Er papiret væk, kan en administrator lave en ny kode.
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
settings-letters = Genveje på ét tegn
settings-letters-on = Til
settings-letters-off = Fra
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

### emma

step-emma-started = EMMA-vurdering af { $name } begyndt
step-emma-draft = kladde til EMMA-vurdering af { $name }
step-emma-set-aside = kladde til EMMA-vurdering af { $name } lagt væk
step-emma-sealed = EMMA-vurdering af { $name } underskrevet
step-emma-wording = ny ordlyd af et EMMA-kriterium
step-emma-expectation = ny forventning til EMMA
step-emma-expectation-of = ny forventning til { $name }
step-place-offer = tilbudt plads til { $name } hos { $company }
reason-emma-reconciles = Vælg to gyldige vurderinger af hver sin bedømmer.
reason-emma-count-unknown = Det kan der ikke ventes et antal af.
reason-emma-occasion-unknown = Vælg en anledning fra listen.
reason-offer-answer = Vælg elevens svar fra listen.
reason-offer-deadline-before = Fristen ligger før den dag, pladsen blev tilbudt.
reason-offer-answered-when = Svaret skal ligge mellem den dag, pladsen blev tilbudt, og i dag.
reason-offer-supersedes = Tilbuddet hører til en anden elev.
reason-offer-superseded = Tilbuddet er allerede besvaret eller rettet. Åbn det nyeste.
reason-emma-draft-open = Du har allerede en kladde om eleven. Afslut den, eller læg den væk først.
reason-emma-euv1 = En EUV1-elev skal ikke i lære og vurderes ikke efter EMMA.
reason-cafe-closed = Fremmødet er afsluttet. Åbn det igen for at rette.
reason-emma-superseded = Vurderingen er allerede rettet. Ret den nyeste i stedet.
reason-emma-supersedes = Kun en underskrevet vurdering af samme elev kan rettes.
reason-sealed = Vurderingen er underskrevet og kan ikke ændres. Lav en rettelse i stedet.
reason-emma-mark-missing =
    Vælg Opfyldt eller Ikke opfyldt ved { $criterion ->
        [suited] Egnet
        [mobile_place] Geografisk mobil
        [mobile_trade] Fagligt mobil
       *[active] Aktivt søgende
    }
reason-emma-mark-partly =
    Delvist er kun til kladden. Afgør { $criterion ->
        [suited] Egnet
        [mobile_place] Geografisk mobil
        [mobile_trade] Fagligt mobil
       *[active] Aktivt søgende
    }: opfyldt eller ikke opfyldt
reason-emma-reason-missing =
    Skriv en begrundelse ved { $criterion ->
        [suited] Egnet
        [mobile_place] Geografisk mobil
        [mobile_trade] Fagligt mobil
       *[active] Aktivt søgende
    }
reason-emma-evidence-gone =
    Noget af den valgte dokumentation findes ikke længere. Fravælg det ved { $criterion ->
        [suited] Egnet
        [mobile_place] Geografisk mobil
        [mobile_trade] Fagligt mobil
       *[active] Aktivt søgende
    }
reason-emma-action-empty = Skriv, hvad der er aftalt, eller fjern linjen
reason-emma-participants-missing = Skriv navnet på mindst én, der deltog

### notes

step-note = note om { $name }
step-task = opgaven “{ $what }”
step-task-done = opgaven “{ $what }” udført
step-task-again = opgaven “{ $what }” åbnet igen
reason-note-empty = Skriv, hvad der blev sagt eller set
reason-note-kind = Vælg, hvad det var: opkald, besøg, mail, møde eller note
reason-note-about-nobody = Vælg den elev eller virksomhed, det handler om
reason-note-supersedes = En rettelse skal handle om den samme elev og virksomhed
reason-note-superseded = Noten er allerede rettet. Ret den nyeste i stedet.
reason-task-empty = Skriv, hvad der skal gøres

### students

student-new = Ny elev
student-create = Opret elev
student-cancel = Annullér
student-added = { $name } er oprettet.
student-none = Her er ingen elever endnu. Importér jeres elevliste, eller opret en elev.
student-import = Importér elever
student-to-list = Gå til elever
student-more = Mere
student-views = Visninger
student-view-seeking = Uden læreplads
student-view-gf2 = GF2 uden læreplads
student-view-all = Alle
student-view-sko = Skoleoplæring
student-status-seeking = Søger
student-status-placed = Har læreplads
student-status-paused = På pause
student-status-stopped = Søger ikke
student-status-left = Har forladt skolen
student-status-never = Skal ikke søge
student-protected = Navne- og adressebeskyttet
student-protected-true = Ja
student-protected-false = Nej
student-sheltered = Skjult
student-name = Navn
student-name-missing = Skriv elevens navn
student-hold = Hold
student-hold-missing = Skriv elevens hold
student-hold-new = Nyt hold: { $hold }
student-number = Elevnummer
student-education = Uddannelse
student-education-none = Ingen
student-part = Del
student-kind = Type
student-site = Afdeling
student-status = Status
student-starts-on = Startdato
student-ends-on = Slutdato
student-teacher = Kontaktlærer
student-owner = Ansvarlig
student-contacted-on = Sidste kontakt
student-next = Næste skridt
student-overdue = Forfaldt
student-phone = Telefon
student-email = E-mail
student-address = Adresse
student-address-show = Vis adresse
student-address-hide = Skjul adresse
student-postcode = Postnr.
student-town = By
student-country = Land
student-born-on = Fødselsdag
student-licence = Kørekort
student-transport = Transport
student-reach-km = Rækkevidde i km
student-moves = Vil flytte
student-wishes = Andre fag
student-note = Bemærkning
student-left-on = Forlod skolen
student-left-reason = Årsag
student-archived-on = Arkiveret
student-facts = Fakta
student-reach = Kontakt
student-wants = Ønsker
student-person = Person
student-stay = På skolen
student-kept = { $field } er gemt.
student-archive = Arkivér elev
student-unarchive = Hent frem igen
student-archived = { $name } er arkiveret.
student-back = { $name } er hentet frem igen.
student-is-archived = Arkiveret
student-seeking = Søgestatus
student-seeking-register = Registrér søgestatus…
student-seeking-title = Søgestatus for { $name }
student-seeking-reason = Årsag
student-seeking-reason-hint = Fx sygdom, barsel eller studieskift
student-seeking-since = Fra
student-seeking-note = En aftale gør selv eleven til “Har læreplads”, så længe den gælder.
student-seeking-save = Registrér
student-seeking-kept = Søgestatus er registreret: { $status }.
student-cpr = CPR-nummer
student-cpr-show = Vis
student-cpr-hide = Skjul
student-cpr-edit = Ret
student-cpr-add = Tilføj
student-cpr-none = Ikke oplyst
student-cpr-logged = Opslaget logges. Nummeret skjules igen efter 30 sekunder.
student-cpr-hint = Ti cifre. Tomt felt fjerner nummeret.
student-cpr-save = Gem
student-cpr-kept = CPR-nummeret er gemt.
student-cpr-removed = CPR-nummeret er fjernet.
student-cpr-undated = De første seks cifre er ikke en dato. Tjek dem.
student-cpr-unchecked = Kontrolcifferet passer ikke. Det kan være rigtigt alligevel.
student-preparation = Forberedelse
student-preparation-count = { $done } af { $all }
student-step-profile-created = Profil oprettet på lærepladsen.dk
student-step-profile-visible = Profil synlig for virksomheder
student-step-cv = CV
student-step-application-text = Ansøgningstekst
student-step-candeno = Introduceret til candeno.dk
student-step-soft-skills-cv = Soft Skills CV
student-step-info-meeting = Informationsmøde om skoleoplæring
student-step-day = Ret dato: { $step }
student-step-done = { $step }: { $day }
student-step-undone = { $step } er ikke længere markeret.
student-portal = lærepladsen.dk
student-portal-checked = tjekket { $day }
student-portal-login = Sidste login { $day }
student-portal-applications =
    { $count ->
        [one] 1 ansøgning
       *[other] { $shown } ansøgninger
    }
student-profile-visible = Synlig profil
student-profile-hidden = Skjult profil
student-profile-unknown = Synlighed ukendt
student-timeline = Tidslinje
student-timeline-none = Der er ikke noteret noget endnu.
student-entry-attendance = Jobcafé: { $what }
student-entry-preparation = Forberedelse: { $what }
student-entry-profile = lærepladsen.dk: { $what }
student-entry-agreement = Aftale med { $what }
student-entry-annulled = Aftale annulleret: { $what }
student-entry-ended = Aftale ophævet: { $what }
student-entry-assessment = EMMA-vurdering: { $what }
student-entry-task = Udført: { $what }
student-agreements = Aftaler
student-agreements-none = Ingen aftaler endnu.
student-emma-new = Ny EMMA-vurdering
student-emma-none = Ingen vurderinger endnu.
student-emma-sealed = Underskrevet
student-emma-draft = Kladde
student-emma-superseded = Rettet siden
student-occasion-gf2 = GF2
student-occasion-admission = Optagelse
student-occasion-training = Skoleoplæring
student-attendance-none = Ikke på et ark endnu.
student-attendance-span = { $from } til { $until }
student-mark-present = til stede
student-mark-late = for sent
student-mark-absent = fravær
student-mark-excused = fravær, godkendt
student-mark-placed = læreplads fundet
step-student-added = eleven { $name } oprettet
step-student-changed = { $name } rettet
step-student-archived = elev arkiveret
step-student-back = elev hentet frem
step-seeking = søgestatus registreret
step-preparation = forberedelse registreret
step-cpr = CPR-nummer rettet
reason-student-name-missing = Skriv elevens navn
reason-student-missing = Vælg en elev fra listen
reason-student-archived = En af eleverne er arkiveret. Fjern eleven fra listen, eller hent eleven frem igen først.
reason-education-missing = Vælg en uddannelse fra listen
reason-not-a-date = Skriv en dato som 27-11-2026
reason-date-outside = Skriv en dato mellem 1900 og 2100
reason-place-outside = Skriv en breddegrad mellem -90 og 90 og en længdegrad mellem -180 og 180
reason-date-in-future = Vælg i dag eller en tidligere dag
reason-not-a-phone = Skriv et telefonnummer på mindst fem cifre
reason-not-an-email = Skriv en e-mailadresse som navn@skole.dk
reason-not-a-postcode = Skriv et postnummer på fire cifre
reason-not-kilometres = Skriv et helt antal kilometer, højst 1000
reason-cpr-digits = Skriv CPR-nummeret med ti cifre
reason-cpr-taken = En anden elev har allerede det CPR-nummer. Søg eleven frem, og sammenlign.
reason-seeking-unknown = Vælg en søgestatus
reason-seeking-reason-missing = Skriv, hvorfor eleven ikke søger
reason-seeking-euv1 = En EUV1-elev skal ikke i oplæring og kan ikke være lærepladssøgende.
reason-preparation-unknown = Vælg et af trinene i forberedelsen
reason-nul = Teksten indeholder et tegn, der ikke kan gemmes. Skriv den forfra.
reason-too-long = Teksten er for lang. Skriv højst { $longest } tegn.

### log

log-title = Log kontakt
log-title-about = Log kontakt med { $name }
log-about = Elev eller virksomhed
log-about-missing = Vælg en elev eller virksomhed fra listen
log-kind = Hvad var det?
log-call = Opkald
log-visit = Besøg
log-mail = Mail
log-meeting = Møde
log-note = Notat
log-day = Dato
log-body = Hvad blev der sagt?
log-next = Næste skridt
log-due = Hvornår
log-save = Gem
log-kept = Kontakten med { $name } er gemt.
log-kept-here = Kontakten er gemt.
log-student-reads = Eleven har ret til at læse, hvad du skriver.
task-none = Intet aftalt.
task-add = Nyt skridt
task-what = Hvad skal gøres?
task-due = Hvornår
task-save = Gem
task-overdue = Forfaldt { $day }
task-added = Skridtet er gemt.
task-finished = Skridtet er markeret som udført.
history-title = Historik
history-of = Historik for { $name }
history-none = Her er ingen ændringer.
history-undone = Fortrudt siden
history-unshown = Ændret. Indholdet vises ikke her.
history-before = Før:
history-after = Efter:
history-empty = (tom)

### companies

company-new = Ny virksomhed
company-create = Opret virksomhed
company-added = { $name } er oprettet.
company-none = Her er ingen virksomheder endnu. Importér jeres liste, eller opret en virksomhed.
company-import = Importér virksomheder
company-to-list = Gå til virksomheder
company-more = Mere
company-archive = Arkivér virksomhed
company-unarchive = Hent frem igen
company-archived = { $name } er arkiveret.
company-back = { $name } er hentet frem igen.
company-is-archived = Arkiveret
company-name = Navn
company-cvr = CVR
company-cvr-hint = Otte cifre
company-cvr-unchecked = CVR-nummerets kontrolciffer passer ikke
company-phone = Telefon
company-email = E-mail
company-address = Adresse
company-postcode = Postnr.
company-town = By
company-place = Postnr. og by
company-note = Bemærkning
company-advertising = Reklame
company-no-advertising = Reklamebeskyttet
company-no-advertising-short = Beskyttet
company-advertising-allowed = Ikke beskyttet
company-educations = Uddannelser
company-free = Ledige pladser
company-agreements = Aftaler
company-agreements-none = Ingen aftaler endnu.
company-contacted-on = Sidste kontakt
company-contacted-never = Aldrig
company-archived-on = Arkiveret
company-facts = Fakta
company-kept = { $field } er gemt.
company-next = Næste skridt
company-log = Kontaktlog
company-log-none = Ingen har noteret noget endnu.
company-contacts = Kontaktpersoner
company-contacts-none = Ingen kontaktpersoner endnu.
company-approvals = Godkendelser
company-approvals-none = Ingen godkendelser registreret.
company-approval-education = Uddannelse
company-approval-approved = Godkendt til
company-approval-in-use = I brug
company-approval-free = Ledige
company-p-number = P-nr. { $number }
company-expires = til { $day }
company-expired = Udløb { $day }
contact-new = Ny kontaktperson
contact-add = Tilføj
contact-edit = Ret
contact-edit-name = Ret { $name }
contact-title = Ret { $name }
contact-name = Navn
contact-name-missing = Skriv kontaktpersonens navn
contact-job = Stilling
contact-save = Gem
contact-archive = Arkivér
contact-kept = { $name } er gemt.
contact-archived = { $name } er arkiveret.
step-company-added = virksomheden { $name } oprettet
step-company-changed = { $name } rettet
step-company-archived = virksomheden { $name } arkiveret
step-company-back = virksomheden { $name } hentet frem
step-contact = kontaktpersonen { $name } hos { $company } gemt
reason-company-missing = Vælg en virksomhed fra listen, eller opret den
reason-company-archived = Virksomheden er arkiveret. Hent den frem igen fra dens egen side først.
reason-company-name-empty = Skriv virksomhedens navn
reason-cvr-digits = Skriv CVR-nummeret med otte cifre
reason-cvr-taken = En anden virksomhed har allerede det CVR-nummer. Søg den frem i stedet.

### agreements

agreement-new = Ny aftale
agreement-title = Aftale for { $student }
agreement-edit = Ret
agreement-edit-with = Ret aftalen med { $company }
agreement-edit-of = Ret aftalen for { $student }
agreement-save = Gem aftale
agreement-kept = Aftalen er gemt.
agreement-none = Her er ingen aftaler endnu. Importér jeres liste, eller opret en aftale.
agreement-import = Importér aftaler
agreement-student = Elev
agreement-student-missing = Vælg en elev fra listen
agreement-company = Virksomhed
agreement-workplace = Arbejdssted
agreement-workplace-none = Ikke valgt
agreement-company-missing = Vælg en virksomhed fra listen, eller opret den
agreement-company-new = Opret virksomheden “{ $name }”
agreement-type = Aftaletype
agreement-state = Status
agreement-starts-on = Starter
agreement-ends-on = Slutter
agreement-signed-on = Underskrevet
agreement-annulled-on = Annulleret
agreement-ended-on = Ophævet
agreement-ended-reason = Årsag
agreement-whose-fault = Ophævet uden elevens skyld?
agreement-whose-fault-hint = Har betydning for retten til skoleoplæring
agreement-no-fault = Uforskyldt
agreement-fault = Ikke uforskyldt
agreement-fault-unknown = Ikke afklaret
agreement-note = Bemærkning
agreement-span = { $from } til { $until }
agreement-state-annulled = Annulleret
agreement-state-ended = Ophævet
agreement-state-over = Afsluttet
agreement-state-running = I gang
agreement-state-unsigned = Mangler underskrift
agreement-state-coming = Kommende
step-agreement-added = aftale mellem { $name } og { $company } oprettet
step-agreement-changed = aftale mellem { $name } og { $company } rettet
step-agreement-archived = aftale mellem { $name } og { $company } arkiveret
step-agreement-back = aftale mellem { $name } og { $company } hentet frem
agreement-archive = Arkivér aftalen
agreement-archived = Aftalen er arkiveret. Fortryd henter den frem igen.
reason-agreement-start-missing = Vælg, hvornår aftalen starter
reason-agreement-ends-before-start = Aftalen slutter, før den starter. Ret en af datoerne.
reason-agreement-type-missing = Vælg en aftaletype

### applications

frame-applications = Ansøgninger
application-new = Ny ansøgning
application-title = Ansøgning for { $student }
application-of = { $student } hos { $company }
application-student = Elev
application-company = Virksomhed
application-channel = Sendt hvordan
application-channel-portal = Lærepladsen.dk
application-channel-mail = Mail
application-channel-phone = Telefon
application-channel-visit = Personligt
application-channel-other = På anden måde
application-stage = Trin
application-stage-wish = Ønske
application-stage-sent = Sendt
application-stage-interview = Samtale
application-stage-trial = Prøve
application-stage-agreement = Læreplads
application-stage-refused = Afslag
application-stage-withdrawn = Trukket
application-on = Dato
application-on-missing = Skriv, hvilken dag det skete
application-since = Siden
application-sent-on = Sendt
application-answered-on = Svar
application-contact = Talte med
application-said = Hvad blev der sagt?
application-said-hint = Også et svar i telefonen tæller, når det er skrevet ned.
application-refusal = Hvorfor
application-refusal-none = Ikke oplyst
application-save = Gem
application-kept = Ansøgningen er gemt.
application-move = Flyt til…
application-move-of = Flyt til… ({ $company })
application-move-title = Flyt: { $title }
application-moved = Flyttet til { $stage }.
application-steps = Forløbet indtil nu
application-days =
    { $days ->
        [0] siden i dag
        [one] i 1 dag
       *[other] i { $days } dage
    }
application-shows = Visning
application-shows-board = Tavle
application-shows-list = Liste
application-none = Her er ingen ansøgninger endnu. Skriv den første ned, så snart en elev har søgt.
application-beyond = { $shown } af { $total } vises. Listen har dem alle.
student-applications-none = Ingen ansøgninger endnu.
student-entry-application = Ansøgning til { $company }: { $stage }
emma-fact-application-wish = Vil søge hos { $company }
emma-fact-application-sent = Ansøgning sendt til { $company }
emma-fact-application-interview = Samtale hos { $company }
emma-fact-application-trial = Prøve hos { $company }
emma-fact-application-agreement = Læreplads hos { $company }
emma-fact-application-refused = Afslag fra { $company }
emma-fact-application-withdrawn = Ansøgning til { $company } trukket
emma-count-answers = { $count } af { $of } ansøgninger i loggen har fået svar
emma-count-sent =
    { $count ->
        [one] 1 ansøgning sendt
       *[other] { $count } ansøgninger sendt
    }
emma-count-sent-month =
    { $count ->
        [one] 1 ansøgning sendt den seneste måned
       *[other] { $count } ansøgninger sendt den seneste måned
    }
emma-count-interviews =
    { $count ->
        [one] 1 ansøgning førte til samtale eller prøve
       *[other] { $count } ansøgninger førte til samtale eller prøve
    }
emma-count-areas =
    { $count ->
        [0] Søgt i ingen kendt by
        [one] Søgt i 1 by
       *[other] Søgt i { $count } byer
    }
emma-count-trades =
    { $count ->
        [0] Uddannelsen er ikke noteret
        [one] Søgt inden for 1 uddannelse
       *[other] Søgt inden for { $count } uddannelser
    }
emma-count-offers-refused = { $count } af { $of } tilbudte pladser er afslået af eleven
emma-fact-offer-open = Tilbudt plads hos { $company }, venter på svar
emma-fact-offer-accepted = Tilbudt plads hos { $company }: sagde ja
emma-fact-offer-refused = Tilbudt plads hos { $company }: sagde nej
emma-fact-offer-silent = Tilbudt plads hos { $company }: svarede ikke inden fristen
emma-fact-offered-on = tilbudt { $value }
emma-fact-answer-by = frist { $value }
emma-fact-km = ca. { $value } km i fugleflugt
emma-expected = Ventet: { $number }
emma-expected-why = Skolens forventning siden { $day }. Et tal at holde op imod, ikke et krav.
emma-expected-own = Aftalt med eleven siden { $day } af { $by }. Et tal at holde op imod, ikke et krav.
step-application-added = ansøgning fra { $name } til { $company } oprettet
step-application-moved = ansøgning fra { $name } til { $company } flyttet
step-application-archived = ansøgning fra { $name } til { $company } arkiveret
step-application-unarchived = ansøgning fra { $name } til { $company } taget frem
reason-application-euv1 = En EUV1-elev skal ikke i lære og søger ikke læreplads.
reason-application-step-superseded = Det er allerede rettet. Se efter, og prøv igen.
reason-stage-unknown = Vælg, hvor ansøgningen står
reason-channel-unknown = Vælg, hvordan ansøgningen blev sendt
reason-refusal-unknown = Vælg en årsag fra listen

### emma-screen

emma-views = Visninger af EMMA
emma-todo = At gøre
emma-all = Alle vurderinger
emma-none = Der er ingen vurderinger endnu.
emma-nothing-due = Ingen mangler en vurdering lige nu.
emma-drafts = Dine kladder
emma-due = Tid til vurdering
emma-due-rule = Søgende i GF2’s sidste { $weeks } uger og i skoleoplæring, hvor den seneste vurdering er mere end { $days } dage gammel.
emma-due-more = De første { $shown } vises. De næste kommer frem, når disse er vurderet.
emma-begun = begyndt { $day }
emma-last = sidst { $day }
emma-never = ingen vurdering endnu
emma-ends = GF2 slutter { $day }
emma-to-list = Til EMMA
emma-to-student = Åbn elevens side
emma-new = Ny EMMA-vurdering
emma-new-for = Ny EMMA-vurdering: { $name }
choose-student = Elev
choose-student-hint = Skriv et par bogstaver af navnet, og tryk Enter.
emma-occasion-question = Hvad er anledningen?
emma-occasion-gf2 = Aktivitet på GF2
emma-occasion-gf2-text = Om eleven søger aktivt i løbet af grundforløbet.
emma-occasion-admission = Optagelse i skoleoplæring
emma-occasion-admission-text = Om eleven opfylder kravene for at blive optaget.
emma-occasion-training = Undervejs i skoleoplæring
emma-occasion-training-text = Den løbende vurdering, så længe skoleoplæringen varer.
emma-begin = Begynd vurderingen
emma-earlier = Tidligere vurderinger
emma-title = EMMA: { $name }
emma-title-of = { $occasion } · { $day }
emma-criterion-suited = Egnet
emma-criterion-mobile-place = Geografisk mobil
emma-criterion-mobile-trade = Fagligt mobil
emma-criterion-active = Aktivt søgende
emma-mark-met = Opfyldt
emma-mark-partly = Delvist
emma-mark-not-met = Ikke opfyldt
emma-mark-open = Ikke vurderet
emma-key-mark = Opfyldt, delvist, ikke opfyldt
emma-wording-from = Skolens ordlyd fra { $day }
emma-no-wording = Skolen har ingen ordlyd for kriteriet. Den skrives under Indstillinger.
emma-reason = Begrundelse
emma-evidence = Dokumentation
emma-evidence-none = Ingen dokumentation valgt
emma-evidence-gone = Findes ikke længere. Fravælg den.
emma-picked = { $shown } valgt
emma-no-facts = Kontoret ved endnu intet om det.
emma-facts-all = Vis alt, kontoret ved ({ $shown })
emma-facts-fewer = Vis kun det, der hører til
emma-previous-on = Sidste vurdering, { $day }
emma-beside = Vis vurderingen fra { $day } ved siden af
emma-open-previous = Åbn den
emma-corrects = Retter en tidligere vurdering
emma-correction = Rettelse
emma-day = Dato
emma-occasion = Anledning
emma-student = Elev
emma-education = Uddannelse
emma-hold = Hold
emma-by = Skrevet af
emma-state = Status
emma-state-draft = Kladde
emma-state-sealed = Underskrevet
emma-state-superseded = Rettet siden
emma-actions = Aftaler
emma-actions-hint = En aftale med dato bliver til en opgave, når vurderingen afsluttes.
emma-actions-none = Ingen aftaler
emma-action = Aftalt
emma-action-due = Senest
emma-action-add = Tilføj aftale
emma-action-remove = Fjern aftalen { $what }
emma-participants = Deltagere
emma-role-instructor = Instruktør
emma-role-consultant = Lærepladskonsulent
emma-role-contact-teacher = Kontaktlærer
emma-role-student = Elev
emma-took-part = { $name } deltog ({ $role })
emma-words = Elevens egne ord
emma-words-none = Eleven har ikke skrevet noget.
emma-student-view = Elevvisning
emma-student-view-leave = Tilbage (Esc)
emma-more = Mere
emma-set-aside = Læg kladden væk
emma-set-aside-done = Kladden er lagt væk.
emma-is-draft = Kladde
emma-saving = Gemmer…
emma-saved = Gemt kl. { $time }
emma-not-saved = Kladden er ikke gemt: { $why } Teksten står her stadig.
emma-save-again = Prøv igen
emma-others-draft = Kladden er skrevet af { $name }. Du kan læse den, men ikke ændre den.
emma-seal = Afslut vurdering
emma-missing-title = Før du kan afslutte
emma-missing-count =
    { $count ->
        [one] 1 ting mangler, før du kan afslutte.
       *[other] { $count } ting mangler, før du kan afslutte.
    }
emma-missing-mark = { $name }: vælg Opfyldt eller Ikke opfyldt
emma-missing-decision = { $name }: Delvist er kun til kladden. Vælg Opfyldt eller Ikke opfyldt
emma-missing-reason = { $name }: skriv, hvorfor det ikke er opfyldt
emma-missing-action = Aftaler: skriv, hvad der er aftalt, eller fjern linjen
emma-missing-participants = Deltagere: skriv mindst ét navn
emma-seal-title = Afslut vurderingen af { $name }?
emma-seal-means = Vurderingen låses med dit navn og tidspunktet. Ordlyd, mærker, begrundelser og dokumentation fryses, som de er kendt nu. Det, der sker bagefter, vises for sig selv som “siden da”.
emma-seal-tasks =
    { $count ->
        [one] 1 aftale med dato bliver til en opgave.
       *[other] { $count } aftaler med dato bliver til opgaver.
    }
emma-seal-final = Det kan ikke fortrydes. En fejl rettes med en ny vurdering, og begge kan læses bagefter.
emma-seal-yes = Afslut og lås
emma-seal-no = Skriv videre
emma-sealed = Vurderingen af { $name } er afsluttet og låst.
emma-sealed-by = Underskrevet af { $name } { $at }
emma-document = Underskrevet vurdering
emma-hash = Kontroltal
emma-hash-copy = Kopiér kontroltal
emma-hash-copied = Kontroltallet er kopieret.
emma-verify = Kontrollér
emma-intact = Uændret siden underskriften
emma-broken = Vurderingen er ikke, som den blev underskrevet. Sig det til den, der administrerer Svend.
emma-correct = Ret (ny vurdering)
emma-print = Udskriv
emma-superseded = Vurderingen er rettet siden.
emma-superseded-by = Se den nye vurdering
emma-counts = Kontorets tal den dag
emma-since = Siden da
emma-since-text = Kendt efter underskriften. Det er ikke en del af vurderingen.
emma-since-none = Intet nyt siden underskriften.
emma-fact-by = { $value }
emma-fact-attendance = Jobcafé: { $mark }
emma-fact-profile-visible = Profilen på lærepladsen.dk var synlig
emma-fact-profile-hidden = Profilen på lærepladsen.dk var ikke synlig
emma-fact-profile-unknown = Profilen på lærepladsen.dk blev tjekket
emma-fact-applications = { $value } ansøgninger
emma-fact-login = sidste login { $value }
emma-fact-registered = registreret { $value }
emma-fact-prepared-profile-created = Profil på lærepladsen.dk oprettet
emma-fact-prepared-profile-visible = Profil på lærepladsen.dk gjort synlig
emma-fact-prepared-cv = CV lavet
emma-fact-prepared-application-text = Ansøgningstekst skrevet
emma-fact-prepared-candeno = Introduceret til candeno.dk
emma-fact-prepared-soft-skills-cv = Soft Skills CV lavet
emma-fact-prepared-info-meeting = Deltog i informationsmøde om skoleoplæring
emma-fact-agreement-agreed = Aftale med { $company }
emma-fact-agreement-annulled = Aftale med { $company } annulleret
emma-fact-agreement-ended = Aftale med { $company } ophævet
emma-fact-from = fra { $value }
emma-fact-until = til { $value }
emma-fact-fault-no = uden elevens skyld
emma-fact-fault-yes = ikke uden elevens skyld
emma-fact-fault-unknown = skyld ikke oplyst
emma-fact-note-call = opkald
emma-fact-note-visit = besøg
emma-fact-note-mail = mail
emma-fact-note-meeting = møde
emma-fact-note-note = note
emma-fact-student-moves = Vil flytte: { $value }
emma-fact-student-reach-km = Vil rejse op til { $value } km
emma-fact-student-transport = Transport: { $value }
emma-fact-student-licence = Kørekort: { $value }
emma-fact-student-town = Bor i { $value }
emma-fact-student-wishes = Andre fag: { $value }
emma-fact-student-seeking = Læreplads: { $value }
emma-fact-seeking-seeking = søger
emma-fact-seeking-paused = søger ikke for tiden
emma-fact-seeking-stopped = søger ikke længere
emma-count-cafe-present = Jobcafé: til stede { $count } af { $of } gange
emma-count-cafe-late = Jobcafé: for sent { $count } af { $of } gange
emma-count-cafe-absent = Jobcafé: fravær { $count } af { $of } gange
emma-count-cafe-excused = Jobcafé: fri eller syg { $count } af { $of } gange
emma-count-cafe-placed = Jobcafé: læreplads fundet { $count } af { $of } gange
emma-count-profile-visible = Profilen var synlig ved { $count } af { $of } tjek
emma-count-applications =
    { $count ->
        [one] 1 ansøgning på lærepladsen.dk
       *[other] { $count } ansøgninger på lærepladsen.dk
    }
emma-count-preparations = { $count } af { $of } forberedelser er gjort
emma-count-contacts =
    { $count ->
        [one] 1 samtale i loggen
       *[other] { $count } samtaler i loggen
    }
emma-count-agreements-lost = { $count } af { $of } aftaler er mistet
emma-count-agreements-lost-without-fault = { $count } af { $of } aftaler er mistet uden elevens skyld

### today-screen

today-log = Log kontakt
today-again = Prøv igen
today-done = Gjort
today-finish = Gjort: { $what }
today-task-done = { $what } er gjort.
today-nothing = Intet venter på dig. Importér skolens lister, eller log en kontakt, så fyldes dagen af sig selv.
today-import = Importér en liste
today-no-tasks = Ingen opgaver venter i denne uge. God dag!
today-no-cafe = Der er ikke planlagt nogen jobcafé.
today-overdue = Over tiden
today-due = I dag
today-week = Resten af ugen
today-cafe = Næste jobcafé
today-flags = Bliver væk fra jobcafé
today-misses = { $count } gange i træk
today-missed-last = sidst { $day }
today-emma = EMMA
today-gf2 = GF2 uden læreplads
today-gf2-rule = Ordnet efter uger til GF2 slutter. Fremhævet fra { $weeks } uger før.
today-gf2-weeks =
    { $weeks ->
        [0] Slutter i denne uge
        [one] 1 uge tilbage
       *[other] { $weeks } uger tilbage
    }
today-gf2-unknown = Slutdato mangler
today-gf2-over = GF2 er slut
today-gf2-count =
    { $count ->
        [one] 1 elev på GF2 har ingen læreplads.
       *[other] { $shown } elever på GF2 har ingen læreplads.
    }
today-paused = Søger ikke for tiden
today-ready = Klar
today-missing-profile-created = Opret profil på lærepladsen.dk
today-missing-profile-visible = Gør profilen synlig
today-missing-cv = Lav CV
today-missing-application-text = Skriv ansøgningstekst
today-missing-candeno = Introducér candeno.dk
today-missing-soft-skills-cv = Lav Soft Skills CV
today-missing-info-meeting = Informationsmøde om skoleoplæring
today-missing-applications = Send den første ansøgning
today-all = Vis alle { $shown }
today-fewer = Vis færre
today-beyond = { $shown } af { $total } vises.

### import-screen

import-text = Vælg en liste fra studieadministrationen, lærepladsen.dk eller jeres egne regneark: CSV, Excel (xlsx) eller ods. Du ser, hvad der sker, før noget bliver skrevet.
import-pick = Vælg fil…
import-file = Importér en fil…
import-drop = eller slip filen her
import-drop-later = Luk vinduet i forgrunden, og slip filen igen.
import-known = Det kan Svend læse
import-kind-students-from = fx Z425 fra studieadministrationen eller lister fra optagelse.dk
import-kind-seekers-from = udtræk af søgende fra lærepladsen.dk
import-kind-companies-from = virksomheder med produktionsenheder, godkendelser og kontakter
import-kind-agreements-from = fx Z8232 eller Z8071 med uddannelsesaftaler
import-kind-attendance-from = det brede ark med en kolonne for hver uge
import-safe = Det, I har rettet i hånden, bliver ikke overskrevet. Hver import kan fortrydes samlet.
import-refused = { $file } kan ikke læses
import-past = Importeret før
import-past-none = Der er ikke importeret noget endnu.
import-undo = Fortryd import
import-undone =
    { $kept ->
        [0] Importen er fortrudt.
        [one] Importen er fortrudt. Én ting er siden ændret og blev stående.
       *[other] Importen er fortrudt. { $kept } ting er siden ændret og blev stående.
    }
import-reading = Læser filen…
import-checking = Kontrollerer rækkerne…
import-writing = Importerer…
import-steps = Importens trin
import-step-file = Fil
import-step-columns = Kolonner
import-step-check = Kontrol
import-step-receipt = Kvittering
import-of = Import af { $file }
import-rows = { $rows } rækker
import-check = Kontrollér
import-cancel = Annullér
import-missing = Vælg en kolonne til: { $fields }. Uden den kan listen ikke bruges.
import-how = Sådan er filen læst
import-guessed = Gættet ud fra filen. Ret det, der er forkert.
import-remembered = Som sidste gang, du importerede denne liste. Ret det, der er forkert.
import-kind = Listen er
import-sheet = Ark
import-encoding = Tegnsæt
import-encoding-utf8 = UTF-8
import-encoding-utf8-bom = UTF-8 med BOM
import-encoding-windows1252 = Windows-1252
import-encoding-utf16-le = UTF-16 (Unicode-tekst)
import-encoding-utf16-be = UTF-16, stor byte først
import-separator = Adskilt af
import-separator-semicolon = semikolon
import-separator-comma = komma
import-separator-tab = tabulator
import-separator-bar = lodret streg
import-header = Overskrifter
import-header-line = række { $line }
import-options-seekers = Om udtrækket
import-checked-on = Udtrækket er fra
import-checked-on-hint = Dagen gemmes ved hver elev som sidste opslag på lærepladsen.dk.
import-options-companies = Pladser i brug
import-counted-on-hint = Ingen kolonne siger, hvornår pladserne er talt op. Dagen i dag gemmes ved de tal, der er nye.
import-counted-on-chosen = Dagen gemmes ved alle tal i filen. Aftaler indgået efter den dag lægges til.
import-create-unknown = Opret elever, som kontoret ikke kender
import-create-unknown-hint = Ellers bliver de udeladt og nævnt i kontrollen.
import-options-attendance = Om arket
import-options-attendance-text = Ugenumre siger ikke hvilket år eller hvilken dag. Se efter, at datoerne ved kolonnerne passer.
import-year = År for den første uge
import-weekday = Ugedag
import-series = Jobcaféens navn
import-us-weeks = Ugenumrene er amerikanske
import-us-weeks-hint = Excels UGE.NR tæller amerikansk, når den ikke har fået et ekstra tal.
import-remarks = Gem bemærkninger som notater
import-remarks-hint = Notater står ved eleven og kan ikke slettes igen enkeltvis.
import-columns = Kolonner
import-columns-read = { $read } af { $all } kolonner læses
import-column = Kolonne { $number }
import-column-heading = Overskrift
import-column-samples = Eksempler
import-column-field = Læses som
import-column-empty = ingen værdier
import-column-left = læses ikke
import-column-is = { $heading } læses som
import-meanings = Hvad teksterne betyder
import-means-text = Tekst
import-means-count = Antal
import-means = Betyder
import-means-of = { $text } betyder
import-means-nothing = ingenting
import-means-unknown = vælg…
import-change-columns = Ret kolonner
import-commit =
    { $count ->
        [one] Importér 1 række
       *[other] Importér { $shown } rækker
    }
import-commit-now = Importér
import-checked = Kontrolleret. { $rows } rækker kan importeres, { $bad } har fejl.
import-nothing-new = Filen siger ikke noget nyt. Der er intet at importere.
import-left-bad =
    { $count ->
        [one] 1 række med fejl bliver udeladt, hvis du ikke retter den.
       *[other] { $shown } rækker med fejl bliver udeladt, hvis du ikke retter dem.
    }
import-left-conflict =
    { $count ->
        [one] I 1 celle har I rettet noget, som filen siger anderledes: jeres bliver stående, hvis du ikke vælger.
       *[other] I { $shown } celler har I rettet noget, som filen siger anderledes: jeres bliver stående, hvis du ikke vælger.
    }
import-shows = Rækker at se
import-show-all = Alle
import-show-new = Nye
import-show-changed = Ændrede
import-show-kept = Beholdt
import-show-conflict = Konflikter
import-show-bad = Fejl
import-show-warning = Advarsler
import-show-skipped = Udeladt
import-show-same = Uændrede
import-guess-sheet = arket { $sheet }
import-guess-header = overskrifter i række { $line }
import-guess-checked = udtræk fra { $day }
import-all-conflicts = Alle konflikter:
import-all-keep = Behold vores
import-all-take = Brug filens
import-all-bad = Alle fejl:
import-all-without = Tag rækkerne uden de forkerte værdier
import-none-here = Her er ingen rækker.
import-line = Række
import-line-number = række { $line }
import-page = { $first }–{ $last } af { $total }
import-page-before = Forrige rækker
import-page-after = Næste rækker
import-keys = Tab går til det næste, der kan rettes · Enter gemmer rettelsen
import-accept = Tag rækken, som den er
import-skip = Udelad
import-include = Tag med igen
import-cell = { $heading }, række { $line }
import-ours = Vores
import-theirs = Filens
import-empty = (tom)
import-yes = ja
import-no = nej
import-file-says = filen siger
import-before = før:
import-mended = rettet her
import-without = Uden værdien
import-receipt = { $file } er importeret
import-done = Importeret. { $rows } rækker er skrevet.
import-written =
    { $count ->
        [0] Ingen rækker sagde noget nyt.
        [one] 1 række er importeret.
       *[other] { $shown } rækker er importeret.
    }
import-created = { $shown } oprettet
import-changed = { $shown } ændret
import-unchanged = Rækker uden nyt
import-table-education = Uddannelser
import-table-student = Elever
import-table-cpr = CPR-numre
import-table-profile-check = Opslag på lærepladsen.dk
import-table-company = Virksomheder
import-table-workplace = Produktionsenheder
import-table-approval = Godkendelser
import-table-contact = Kontaktpersoner
import-table-agreement = Aftaler
import-table-cafe-session = Jobcaféer
import-table-attendance = Fremmøder
import-table-note = Notater
import-left-out =
    { $count ->
        [one] 1 række blev udeladt
       *[other] { $shown } rækker blev udeladt
    }
import-left-out-text = Ret fejlene i kilden, og importér filen igen: det, der allerede er her, ændres ikke.
import-why = Hvorfor
import-left-out-copy = Kopiér listen
import-left-out-copied = Listen over udeladte rækker er kopieret.
import-undo-later = Importen kan også fortrydes senere, her under Import.
import-more = Importér en fil til
import-see-students = Se elever
import-see-companies = Se virksomheder
import-see-agreements = Se aftaler
import-see-cafes = Se jobcaféer

### import

step-import = import af { $file } ({ $rows } rækker)
import-kind-students = Elever
import-kind-seekers = Søgende fra lærepladsen.dk
import-kind-companies = Virksomheder
import-kind-agreements = Uddannelsesaftaler
import-kind-attendance = Fremmøde til jobcafé
import-status-same = Uændret
import-status-kept = Beholdt
import-status-new = Ny
import-status-changed = Ændret
import-status-conflict = Konflikt
import-status-bad = Fejl
import-status-skipped = Udeladt
import-field-name = Navn
import-field-given = Fornavn
import-field-family = Efternavn
import-field-cpr = CPR-nummer
import-field-born-on = Fødselsdato
import-field-number = Elevnummer
import-field-hold = Hold
import-field-education = Uddannelse
import-field-code = CØSA
import-field-part = Skoleforløb
import-field-kind = Elevtype
import-field-site = Afdeling
import-field-teacher = Kontaktlærer
import-field-owner = Matchejer
import-field-starts-on = Startdato
import-field-ends-on = Slutdato
import-field-left-on = Afgangsdato
import-field-left-reason = Afgangsårsag
import-field-phone = Telefon
import-field-email = E-mail
import-field-address = Adresse
import-field-postcode = Postnummer
import-field-town = By
import-field-country = Land
import-field-protected = Navne- og adressebeskyttet
import-field-licence = Kørekort
import-field-moves = Vil flytte
import-field-reach-km = Pendling i km
import-field-visible = Profil synlig
import-field-login-at = Senest logget ind
import-field-registered = Registreret som søgende
import-field-applications = Antal ansøgninger
import-field-company = Virksomhed
import-field-cvr = CVR-nummer
import-field-p-number = P-nummer
import-field-workplace = Arbejdsstedets navn
import-field-no-advertising = Reklamebeskyttet
import-field-contacted-on = Seneste kontakt
import-field-approved = Antal godkendt
import-field-in-use = Pladser i brug
import-field-expires-on = Godkendt til og med
import-field-limits = Begrænsninger
import-field-contact = Kontaktperson
import-field-contact-title = Kontaktpersonens stilling
import-field-contact-phone = Kontaktpersonens telefon
import-field-contact-email = Kontaktpersonens e-mail
import-field-type = Aftaletype
import-field-signed-on = Underskrevet
import-field-annulled-on = Annulleret
import-field-ended-on = Ophævet
import-field-ended-reason = Årsag til ophævelse
import-field-remark = Bemærkning
import-field-week = Uge
reason-import-busy = Svend arbejder stadig med filen. Vent, til det er færdigt, eller afbryd det.
reason-import-not-rehearsed = Kontrollér rækkerne, før du ser på dem.
reason-import-column-missing = Vælg de kolonner, der mangler. Uden dem kan listen ikke bruges.
reason-import-mark-unknown = “{ $value }” er ikke et kendt mærke. Vælg under Kolonner, hvad det betyder, eller ret cellen.
reason-no-such-row = Der er ingen række med det nummer i filen. Vælg en anden.
reason-no-such-field = Feltet findes ikke i denne slags liste. Vælg et andet.
reason-no-such-column = Kolonnen findes ikke i filen. Vælg en anden.
reason-unreadable = Værdien kan ikke læses. Skriv den om.
reason-cell-error = Cellen er en formel, der fejlede ({ $value }). Ret den her eller i regnearket.
reason-cpr-birth-date = De seks cifre er ikke en fødselsdato. Ret CPR-nummeret, eller tag rækken uden.
reason-cpr-no-date = CPR-nummeret begynder ikke med en dato. Tjek det mod studieadministrationen.
reason-cpr-other-name = CPR-nummeret tilhører en elev med et andet navn end { $name }. Tjek, at rækken er rigtig.
reason-not-yes-no = Skriv Ja eller Nej
reason-not-a-count = Skriv et helt antal
reason-part-unknown = Skriv skoleforløbet som GF1, GF2, GF+, H1, H2 … eller SKO
reason-kind-unknown = Skriv elevtypen som EUD, EUX, EUV1, EUV2 eller EUV3
reason-p-number-digits = Skriv P-nummeret med ti cifre
reason-cvr-check = CVR-nummerets kontrolciffer passer ikke. Slå nummeret op på virk.dk.
reason-cvr-near = { $name } står allerede med et CVR-nummer, der afviger med ét ciffer, og regnes for den samme. Tjek nummeret på virk.dk.
reason-agreement-type-unknown = Aftaletypen “{ $value }” kendes ikke. Vælg under Kolonner, hvilken det er, eller ret cellen.
reason-date-two-digit-year = { $value } mangler århundredet. Skriv året med fire cifre.
reason-date-american = { $value } har måned før dag. Skriv datoen som 27-11-2026.
reason-date-no-such-day = Dagen { $value } findes ikke. Ret datoen.
reason-row-headings = Rækken gentager overskrifterne og bliver udeladt.
reason-row-short = Rækken har kun { $cells } celler til { $columns } kolonner, så værdierne kan være forskudt. Se den efter, og tag den, som den er, eller ret den i kilden.
reason-row-long = Rækken har { $cells } celler til { $columns } kolonner, så værdierne kan være forskudt. Se den efter, og tag den, som den er, eller ret den i kilden.
reason-row-twice = Den samme står også i række { $line }. Rækkerne bliver til én, og den sidste tæller.
reason-student-not-named = Skriv elevens navn, CPR-nummer eller elevnummer
reason-student-guessed = { $name } er fundet på navnet og lidt til. Tjek, at det er den rigtige elev.
reason-student-ambiguous = Flere elever kan være { $name }. Tilføj CPR-nummer eller elevnummer, så den rigtige findes.
reason-student-unknown = Kontoret kender ikke { $name }. Importér elevlisten først, eller ret navn og CPR-nummer.
reason-company-not-named = Skriv virksomhedens navn eller CVR-nummer
reason-company-ambiguous = Flere virksomheder hedder { $name }. Tilføj CVR-nummeret, så den rigtige findes.
reason-company-unknown = Ingen virksomhed har det CVR-nummer. Tilføj navnet, så den kan oprettes.
reason-file-letters = Række { $lines }: her er tegn, som ikke passer til filens tegnsæt. Se efter, eller vælg et andet tegnsæt.
reason-file-charset = Bogstaverne tyder på et andet tegnsæt ({ $charset }). Gem filen som UTF-8, og vælg den igen.
reason-file-ragged = Række { $lines }: her er et andet antal celler end i de øvrige. Se efter i kontrollen.
reason-no-such-week = “{ $heading }” findes ikke i { $year }. Vælg et andet år, eller lad kolonnen ude.
reason-refusal-empty = Filen er tom. Vælg en fil med rækker i.
reason-refusal-too-big = Filen er større end { $limit } byte, som er det højeste. Del den i flere filer.
reason-refusal-not-a-sheet =
    { $looks ->
        [xls] Filen er fra en ældre Excel (.xls). Åbn den i Excel, gem den som .xlsx, og vælg den igen.
        [xlsb] Filen er en binær Excel-fil (.xlsb). Åbn den i Excel, gem den som .xlsx, og vælg den igen.
        [html] Filen er en webside, selv om den hedder noget andet. Åbn den i Excel, gem den som .xlsx, og vælg den igen.
        [xml] Filen er XML. Åbn den i Excel, gem den som .xlsx, og vælg den igen.
        [json] Filen er JSON og ikke et regneark. Hent listen som CSV eller Excel.
        [document] Filen er et tekstdokument. Hent listen som CSV eller Excel.
        [slides] Filen er et diasshow. Hent listen som CSV eller Excel.
        [numbers] Filen er fra Numbers. Eksportér den til Excel, og vælg den igen.
        [pdf] Filen er en PDF. Hent listen som CSV eller Excel.
        [picture] Filen er et billede. Hent listen som CSV eller Excel.
        [archive] Filen er et pakket arkiv. Pak det ud, og vælg listen.
        [program] Filen er et program. Hent listen som CSV eller Excel.
        [database] Filen er en database. Hent listen som CSV eller Excel.
       *[binary] Filen er ikke et regneark. Hent listen som CSV eller Excel.
    }
reason-refusal-password-protected = Filen er beskyttet med en adgangskode. Åbn den i Excel, fjern adgangskoden, og vælg den igen.
reason-refusal-no-sheet = Filen har intet synligt ark med celler. Vis arket i Excel, og gem filen igen.
reason-refusal-bomb = Filen fylder langt mere udpakket, end et regneark gør, og bliver ikke åbnet. Hent den igen fra kilden.
reason-refusal-doctype = Filen indeholder noget, som regneark aldrig har, og bliver ikke åbnet. Hent den igen fra kilden.
reason-refusal-too-many-rows = Filen har mere end { $limit } rækker. Del den i flere filer.
reason-refusal-too-many-columns = I række { $row } står der noget i kolonne { $column }, men der læses højst { $limit } kolonner. Slet det i regnearket.
reason-refusal-too-many-cells = Filen har mere end { $limit } celler. Del den i flere filer.
reason-refusal-too-much-text = Filen har mere tekst, end der læses. Del den i flere filer.
reason-refusal-cell-too-long = Cellen i række { $row }, kolonne { $column } har mere end { $limit } tegn. Afkort den i kilden.
reason-refusal-nul = Cellen i række { $row }, kolonne { $column } har et tegn, der ikke kan læses (NUL). Ret den i kilden.
reason-refusal-bad-quotes = I række { $row }, kolonne { $column } begynder et anførselstegn, der ikke slutter. Ret det i kilden.
reason-refusal-damaged = Filen er beskadiget. Hent den igen, eller åbn den i Excel og gem den på ny.
reason-refusal-timed-out = Filen var ikke læst efter { $seconds } sekunder. Del den i flere filer.
reason-refusal-out-of-memory = Filen kræver mere hukommelse, end der må bruges. Del den i flere filer, eller gem den som CSV.
reason-refusal-reader-died = Læsningen af filen gik i stå, og intet blev ændret. Åbn filen i Excel, gem den på ny, og prøv igen.

### core

step-sample = eksempelskolen lavet
step-vault-made = skolen oprettet
reason-student-name-empty = Skriv elevens navn
reason-contact-name-empty = Skriv kontaktpersonens navn
reason-part-ends-before-start = Vælg en slutdato, der ligger efter startdatoen
reason-file-unreadable = Filen kunne ikke læses. Luk den i andre programmer, og vælg den igen
reason-file-too-large = Filen er over 64 MB. Gem kun det ark, der skal importeres, og vælg det
vault-network-folder = Mappen ligger på et netværksdrev. Svend skal ligge på computerens egen disk
reason-malformed = Programmet sendte noget, det ikke selv forstår. Prøv igen, og meld fejlen, hvis den kommer tilbage
vault-foreign = Filen svend.db er ikke Svends. Intet er ændret

### match

match-title = Match for { $name }
match-open = Find match
match-to-student = Til elevens side
match-reach = Rækkevidde
match-within =
    { $count ->
        [one] 1 arbejdssted passer inden for { $km } km
       *[other] { $shown } arbejdssteder passer inden for { $km } km
    }
match-more = { $more } i forhold til { $km } km
match-unknown =
    { $count ->
        [one] · 1 passer med ukendt afstand
       *[other] · { $count } passer med ukendt afstand
    }
match-none = Der er ingen arbejdssteder endnu. Importér virksomhederne med deres godkendelser.
match-companies = Gå til virksomheder
match-workplaces = Arbejdssteder, de bedste først
match-apply = Ansøgning
match-apply-at = Ny ansøgning til { $company }
match-log = Log kontakt
match-log-at = Log kontakt med { $company }
match-shown = { $shown } af { $total } arbejdssteder vises, de bedste først. Afstande er i fugleflugt mellem byerne.
match-km =
    { $km ->
        [0] i samme by
       *[other] ca. { $km } km
    }
match-km-unknown = ukendt afstand
match-day-unknown = ukendt dag
match-never-seeks = EUV1 skal ikke i lære
match-education-missing = Ikke godkendt til uddannelsen
match-approval-missing = Mangler godkendelse til { $education }
match-approval-expired = Godkendelsen til { $education } udløb { $expired-on }
match-approval-full = Alle godkendte pladser til { $education } er i brug
match-approval-bars = { $education }: { $limit } ({ $code })
match-education = { $education }
match-opening = Har en ledig plads fra { $starts-on }
match-common = Ens for alle, der passer:
match-free-places =
    { $free ->
        [one] 1 fri plads
       *[other] { $free } frie pladser
    }
match-near = Inden for { $reach-km } km
match-far = Længere end { $reach-km } km
match-transport = Transport: { $typed }
match-licence-there = Kørekort { $required }
match-licence-missing = Kørekort { $required } mangler
match-licence-unknown = Kørekort { $required } kræves; elevens er ukendt
match-start-meets = Kan starte { $starts-on }
match-start-too-early = Starter { $starts-on }, før eleven er klar { $ready-from }
match-demands = { $typed }
match-promised =
    { $number ->
        [one] Har lovet en plads til { $when }
       *[other] Har lovet { $number } pladser til { $when }
    }
match-moves = Eleven vil flytte
match-stays = Eleven vil ikke flytte
match-moves-unknown = Om eleven vil flytte, er ukendt
match-distance-unknown = Postnummer mangler eller er ukendt
match-approval-ends = Godkendelsen til { $education } udløber { $expires-on }
match-limited = { $limit } ({ $code })
match-applied = Har søgt her ({ $on })
match-introduced = Har været foreslået her ({ $on })
match-never-apprentice = Har ikke haft lærlinge fra skolen
match-never-contacted = Ingen kontakt endnu
match-silent = Ingen kontakt siden { $since }
match-no-advertising = Reklamebeskyttet
match-limit-only-vfu = kun VFU
match-limit-only-fgu = kun FGU
match-limit-months = højst { $most } måneder
match-limit-half = højst halvdelen af læretiden
match-limit-a-year = højst { $most } om året
match-limit-years-between = mindst { $least } år imellem
match-limit-one-relation = kun ét bestemt forhold
match-limit-overlap = godkendelser overlapper
match-limit-unknown = begrænset

## Agreements: rules, stages, addenda and the effective timeline

agreement-more = Flere oplysninger
agreement-stage = Hvor ligger aftalen?
agreement-stage-column = Papirer
agreement-stage-on = Siden
agreement-stage-unknown = Ukendt
agreement-stage-draft = Kladde
agreement-stage-company = Hos virksomhed
agreement-stage-student = Hos elev
agreement-stage-guardian = Hos værge
agreement-stage-school = Hos skole
agreement-stage-registered = Registreret
agreement-stage-ended = Ophævet
agreement-signing = Hvordan underskrives den?
agreement-signing-digital = Digitalt på lærepladsen.dk
agreement-signing-outside = Underskrevet uden for lærepladsen.dk
agreement-signing-paper = På papir
agreement-second-company = Anden virksomhed
agreement-second-from = Anden virksomhed fra
agreement-replaces = Afløser
agreement-replaces-none = Ingen anden aftale
agreement-replaces-one = { $company } · { $type } · fra { $day }
agreement-warning-most-per-pair = Eleven har allerede en aftale af typen “{ $kind }” med virksomheden, og der må højst være { $most }. En til kræver dispensation.
agreement-warning-late-digital = Aftalen starter { $starts_on } og kan ikke underskrives digitalt efter den dag.
agreement-warning-guardian = Eleven er under { $age } år. En værge skal også underskrive, efter eleven.
agreement-warning-overlap = Aftalen løber samtidig med aftalen hos { $company } fra { $starts_on }.
agreement-warning-ends-in-probation = Aftalen slutter, før prøvetiden på { $months } måneders oplæring er gået.
agreement-warning-transitional = { $kind } kan kun indgås efter overgangsregler.
agreement-warning-second-company = { $kind } kræver en plan med begge virksomheder fra underskriften. Vælg den anden virksomhed.
agreement-warning-school-period = { $kind } har ingen skoleperiode, men { $name } ligger i de samme dage.
agreement-warning-no-school-period = { $kind } skal rumme mindst én skoleperiode. Ingen af de kendte skoleperioder ligger helt inden for aftalen.
agreement-warning-unapproved = Arbejdsstedet har ingen gyldig godkendelse til { $education } på aftalens første dag.
agreement-source-most-per-pair = aftaletypens regler under Indstillinger
agreement-source-late-digital = vejledningen til lærepladsen.dk
agreement-source-guardian = aftaleformularens underskrifter; alderen står under Indstillinger
agreement-source-overlap = elevens andre aftaler i Svend
agreement-source-ends-in-probation = de faglige udvalg om prøvetid; længden står under Indstillinger
agreement-source-transitional = aftaletypens regler under Indstillinger
agreement-source-second-company = aftaletypens regler under Indstillinger
agreement-source-school-period = aftaletypens regler under Indstillinger
agreement-source-no-school-period = aftaletypens regler under Indstillinger
agreement-source-unapproved = Uddannelsesnævnet om godkendelse som lærested
advice-source = Kilde: { $source }
dispensation-reason = Begrundelse for at gå ud over reglen
dispensation-reason-hint = Gemmes på aftalen med navn og dato
dispensation-given = Regel fraveget: { $reason }
dispensation-by = { $by }, { $at }
addendum-title = Tillæg
addendum-new = Nyt tillæg
addendum-none = Ingen tillæg.
addendum-correct = Ret tillæg
addendum-correct-title = Ret tillæg
addendum-save = Gem tillæg
addendum-kept = Tillægget er gemt.
addendum-changes = Hvad ændres?
addendum-changes-ends-on = Slutdato
addendum-changes-company = Virksomhed
addendum-changes-type = Aftaletype
addendum-changes-nothing = Tilbagekald
addendum-ends-on = Ny slutdato
addendum-company = Ny virksomhed
addendum-type = Ny aftaletype
addendum-type-choose = Vælg aftaletype
addendum-from = Gælder fra
addendum-from-missing = Vælg, hvornår tillægget gælder fra
addendum-signed-on = Underskrevet
addendum-signed = underskrevet { $day }
addendum-reason = Årsag
addendum-superseded = Rettet senere
addendum-said-ends-on = Slutter { $becomes } i stedet for { $was }
addendum-said-company = { $becomes } i stedet for { $was } fra { $from }
addendum-said-type = { $becomes } i stedet for { $was } fra { $from }
addendum-said-nothing = Tillæg tilbagekaldt
step-addendum = tillæg til aftale mellem { $name } og { $company }
step-agreement-type = aftaletypen { $name } rettet
step-school-period = skoleperiode { $name } for { $hold } rettet
step-pause = pause for { $name } rettet
step-placement = VFU for { $name } hos { $company } rettet
reason-agreement-ends-by-addendum = Slutdatoen er ændret ved tillæg. Ret tillægget i stedet.
reason-agreement-stage-unknown = Vælg en værdi fra listen
reason-agreement-second-company = Vælg en anden virksomhed end den første
reason-agreement-second-from = Vælg en dag efter aftalens start
reason-agreement-replaces = Vælg en af elevens andre aftaler
reason-agreement-type-name-empty = Skriv, hvad aftaletypen hedder
reason-dispensation-reason-missing = Skriv, hvorfor reglen kan fraviges
reason-addendum-before-start = Tillægget kan ikke gælde, før aftalen starter
reason-addendum-day-missing = Vælg den nye slutdato
reason-addendum-unknown = Vælg, hvad tillægget ændrer
reason-addendum-superseded = Tillægget er allerede rettet. Ret det nyeste.
reason-period-ends-before-start = Vælg en slutdato, der ligger efter startdatoen
reason-school-period-hold-empty = Skriv holdets navn
reason-school-period-name-empty = Skriv, hvad perioden hedder, fx H1
reason-placement-kind-unknown = Vælg, hvilken slags VFU det er
spans-today = i dag
spans-table = Vis som tabel
spans-from = Fra
spans-until = Til
spans-what = Hvad
spans-days = Dage
spans-goes-on = uden slutdato
timeline-title = Forløb
timeline-training = I oplæring hos { $company } ({ $type })
timeline-school = Skoleperiode { $name } under aftalen med { $company }
timeline-school-alone = Skoleperiode { $name }
timeline-placement = VFU hos { $company }
timeline-pause = Pause i aftalen med { $company }
timeline-workshop = I skoleoplæring ({ $name })
timeline-workshop-alone = I skoleoplæring
timeline-pause-alone = Pause i skoleoplæringen
timeline-unsigned = { $what }, mangler underskrift
timeline-school-short = { $name }
timeline-placement-short = VFU
timeline-pause-short = Pause
timeline-workshop-short = Skoleoplæring
timeline-kind-training = Oplæring
timeline-kind-school = Skole
timeline-kind-placement = VFU
timeline-kind-workshop = Skoleoplæring
timeline-kind-pause = Pause
timeline-amount = { $kind }: { $done } dage til i dag, { $ahead } tilbage
timeline-now = Lige nu: { $what }
timeline-nothing = ingen aftale
timeline-probation = Prøvetid slutter { $day }
timeline-probation-over = Prøvetid sluttede { $day }
timeline-addendum = Tillæg fra { $day }
timeline-addendum-said = Tillæg: { $what }
timeline-periods = Pauser og VFU
timeline-period-pause = Pause { $from } til { $until }
timeline-period-placement = VFU hos { $company } { $from } til { $until }
timeline-add = Tilføj pause
period-title = Pause
period-kind-gf = VFU på grundforløb
period-kind-sko = VFU i skoleoplæring
period-starts-on = Første dag
period-ends-on = Sidste dag
period-starts-missing = Vælg den første dag
period-ends-missing = Vælg den sidste dag
period-company-missing = Vælg en virksomhed fra listen
period-reason = Årsag
period-reason-hint = Få ord. Skriv ikke helbredsoplysninger.
period-save = Gem
period-archive = Arkivér
period-edit = Ret
period-kept = Gemt.
settings-agreements = Aftaler og skoleperioder
settings-agreements-text = Reglerne for hver aftaletype og hvornår holdene er på skole. Forløb, prøvetid og advarsler følger dem.
settings-types = Aftaletyper
settings-type-new = Ny aftaletype
settings-type-change = Ret
settings-type-title = Regler for { $name }
settings-type-name = Navn
settings-type-most = Højst pr. elev og virksomhed
settings-type-most-hint = Tomt felt: ingen grænse. Flere kræver en skrevet begrundelse.
settings-type-most-fault = Skriv et helt tal fra 1 til 9, eller lad feltet være tomt
settings-type-gives-place = Giver læreplads, så længe den gælder
settings-type-school = Har skoleperioder
settings-type-school-hint = Uden er den en del af skoleoplæringen og har ingen prøvetid
settings-type-two = Deles af to virksomheder
settings-type-needs-school = Mindst én skoleperiode skal ligge i aftalen
settings-type-transitional = Kun efter overgangsregler
settings-type-source = Kilde
settings-type-archive = Bruges ikke længere
settings-type-saved = Aftaletypen { $name } er gemt.
settings-type-said-most = højst { $most } pr. elev og virksomhed
settings-type-said-no-school = uden skoleperioder
settings-type-said-needs-school = mindst én skoleperiode
settings-type-said-two = to virksomheder
settings-type-said-transitional = kun overgangsregler
settings-type-said-no-place = giver ikke læreplads
settings-type-said-nothing = ingen særlige regler
settings-school-periods = Skoleperioder
settings-school-periods-none = Ingen skoleperioder endnu.
settings-school-periods-all = Vis alle { $shown }
settings-school-period-new = Ny skoleperiode
settings-school-period-hold = Hold
settings-school-period-name = Periode
settings-school-period-name-hint = Fx H1
settings-school-period-said = { $hold }: { $name }
settings-school-period-days = { $from } til { $until }
settings-probation-months = Prøvetid i måneder
settings-probation-months-hint = Måneders oplæring; skoleperioder tæller ikke med. De faglige udvalg oplyser 3.
settings-probation-absence-months = Måneders fravær, der forlænger prøvetiden
settings-probation-absence-months-hint = Er et fravær længere end så mange måneder, forlænges prøvetiden med hele fraværet.
settings-guardian-age = Eleven underskriver alene fra (år)
settings-guardian-age-hint = Yngre elever underskriver sammen med en værge.

### outreach

log-demand = Krav
log-demand-hint = Læses af faglærerne: skriv ingen elevs navn
log-education = Uddannelse
log-education-all = Alle uddannelser
log-save-promise = Gem og notér løfte
log-correct = Ret notatet fra { $day }
log-correct-title = Ret notat
log-correct-was = Sådan stod der. Det kan stadig læses bagefter.
log-corrected = Notatet er rettet.
log-was-corrected = Rettet:
quick-line = Skriv det på én linje
quick-hint = Fx: besøg Aars Tømrer i dag: vil gerne have en i august, ring u48 tor
quick-hint-known = Fx: ring fredag, eller: besøgt i dag: vil gerne have en i august
quick-whom = Hvem mener du?
quick-understood = Sådan er linjen forstået
quick-change = Ret: { $text }
quick-next = Næste skridt: { $what }
quick-fields = Vis felterne
ours-title = Har vi dem allerede?
ours-talk = { $kind } ved { $by }
ours-age =
    { $days ->
        [0] i dag
        [one] i går
       *[other] for { $days } dage siden
    }
ours-never = Ingen her har været i kontakt med dem endnu.
ours-contacted = Sidste kontakt
ours-next = Næste: { $next }
ours-tasks =
    { $count ->
        [one] 1 opgave mere
       *[other] { $shown } opgaver mere
    }
ours-promised =
    { $count ->
        [one] 1 lovet plads
       *[other] { $shown } lovede pladser
    }
ours-applications =
    { $count ->
        [one] 1 ansøgning venter
       *[other] { $shown } ansøgninger venter
    }
ours-introductions =
    { $count ->
        [one] 1 foreslået elev venter
       *[other] { $shown } foreslåede elever venter
    }
reason-demand-of-student = Et krav er virksomhedens. Notér det på virksomheden uden elev.
settings-company-rhythm-days = Dage mellem kontakter til en virksomhed
settings-company-rhythm-days-hint = Derefter står virksomheden på listen over tavse. Enhver noteret kontakt tæller.
settings-promise-warning-weeks = Uger før et løfte skal holdes
settings-promise-warning-weeks-hint = Fra da af står løftet på I dag.
settings-host-again-days = Dage efter en aftale eller VFU er slut
settings-host-again-days-hint = Så længe spørger I dag, om virksomheden vil have en igen, og hvordan VFU gik.
settings-unproposed-days = Dage uden at være foreslået nogen
settings-unproposed-days-hint = Derefter står den søgende elev på listen over ikke foreslåede.
step-promise = løfte fra { $company }
step-promise-ended = løftet fra { $company } afsluttet
step-opening = ledig plads hos { $company }
step-opening-changed = den ledige plads hos { $company } rettet
step-opening-ended = den ledige plads hos { $company } afsluttet
step-posting = opslag fra { $company } givet videre
step-introduction =
    { $count ->
        [one] 1 elev foreslået til { $company }
       *[other] { $count } elever foreslået til { $company }
    }
step-introduction-outcome = svar om { $name } fra { $company }
step-host-again = svar fra { $company } om en ny lærling
reason-workplace-missing = Vælg et af virksomhedens arbejdssteder
reason-promise-missing = Løftet står ikke længere åbent
reason-promise-end-unknown = Vælg, om løftet blev holdt eller bortfaldt
reason-promise-ended = Løftet er allerede afsluttet. Luk vinduet, og se, hvordan det endte.
reason-promise-reason-missing = Skriv, hvorfor løftet bortfaldt
reason-opening-source = Vælg, hvor den ledige plads kendes fra
reason-opening-education-missing = Vælg den uddannelse, pladsen er i
reason-opening-end-unknown = Vælg, om pladsen blev besat eller trukket tilbage
reason-opening-missing = Vælg en ledig plads hos virksomheden
reason-company-other = En ledig plads bliver hos sin virksomhed. Opret en ny hos den anden.
reason-introduction-outcome = Vælg, hvad der kom ud af det
reason-introduction-outcome-early = Svaret kan ikke være fra før eleven blev foreslået
reason-introduction-superseded = Der er allerede noteret et svar. Ret det nyeste i stedet.
reason-host-again-answer = Vælg ja, nej eller senere
reason-host-again-answered = Virksomheden har allerede svaret. Fortryd svaret, hvis det er forkert.
reason-host-again-reason-missing = Skriv, hvorfor de ikke vil have en igen
reason-host-again-day-missing = Vælg en dag efter i dag, hvor du vil spørge igen
outreach-company = Virksomhed
outreach-education = Uddannelse
outreach-number = Antal pladser
outreach-students = Elever
outreach-students-chosen = Valgte elever
outreach-protected = { $name } (beskyttet)
outreach-reason = Årsag
outreach-end = Afslut
outreach-save = Gem
outreach-print = Udskriv
promise-section = Løfter
promise-new = Nyt løfte
promise-title = Løfte fra { $company }
promise-due = Hvornår
promise-due-missing = Skriv, hvornår pladsen er lovet til
promise-by-month = Kun måneden er aftalt
promise-education-unsaid = De sagde det ikke
promise-said-by = Hvem lovede det?
promise-said = Hvad blev der sagt?
promise-save = Gem løfte
promise-kept-here = Løftet er gemt.
promise-none = Ingen løfter.
promise-head =
    { $count ->
        [one] 1 plads, { $when }
       *[other] { $shown } pladser, { $when }
    }
promise-left = { $left } mangler endnu
promise-by = lovet af { $name }
promise-late = Over tiden
promise-state-open = Lovet
promise-state-kept = Holdt
promise-state-lapsed = Bortfaldet
promise-to-opening = Er ledig nu
promise-end-of = Afslut løftet om { $what }
outreach-end-title-promise = Løftet fra { $company }
outreach-ended-promise = Løftet er afsluttet.
opening-list = Ledige pladser
opening-section = Ledige pladser
opening-new = Ny ledig plads
opening-title = Ledig plads hos { $company }
opening-edit = Ret
opening-save = Gem ledig plads
opening-kept = Den ledige plads er gemt.
opening-none = Her er ingen ledige pladser endnu. Notér den første, når en virksomhed nævner den.
opening-none-here = Ingen ledige pladser noteret.
opening-education-choose = Vælg uddannelse
opening-starts-on = Start
opening-closes-on = Ansøgningsfrist
opening-noted-on = Noteret
opening-source = Kendes fra
opening-source-visit = Besøg
opening-source-call = Opkald
opening-source-portal = Lærepladsen.dk
opening-source-event = Arrangement
opening-source-promise = Et løfte
opening-source-again = Vil have en igen
opening-source-other = Andet
opening-licence = Kørekort (klasse)
opening-licence-asked = kørekort { $licence }
opening-demands = Krav
opening-left = Ledige
opening-left-of = { $left } af { $number }
opening-state = Status
opening-state-open = Ledig
opening-state-filled = Besat
opening-state-withdrawn = Trukket tilbage
opening-state-closed = Fristen er gået
opening-passed-on = Givet videre
opening-introduced = Foreslået
opening-head =
    { $count ->
        [one] 1 plads, { $education }
       *[other] { $shown } pladser, { $education }
    }
opening-from = fra { $day }
opening-until = frist { $day }
opening-pass-on = Giv videre
opening-pass-on-title = Giv opslaget fra { $company } videre
opening-passed-on-to =
    { $count ->
        [one] givet videre til 1 elev
       *[other] givet videre til { $shown } elever
    }
outreach-end-title-opening = Den ledige plads hos { $company }
outreach-ended-opening = Den ledige plads er afsluttet.
introduce = Foreslå
introduce-to = Foreslå til { $company }
introduce-whom = Foreslå { $name } til en virksomhed
introduce-on = Foreslået
introduce-on-missing = Vælg, hvornår eleven blev foreslået
introduce-said = Hvad blev der sagt?
introduce-save = Gem
introduce-kept =
    { $count ->
        [one] 1 elev er foreslået.
       *[other] { $shown } elever er foreslået.
    }
introduction-section = Foreslået
introduction-none = Ingen er foreslået endnu.
introduction-title = { $student } hos { $company }
introduction-note = Notér svar
introduction-note-of = Notér svar om { $name }
introduction-outcome = Hvad kom der ud af det?
introduction-on = Dato
introduction-on-missing = Vælg, hvornår svaret kom
introduction-said = Hvad blev der sagt?
introduction-refusal-none = Ikke oplyst
introduction-kept = Svaret er gemt.
introduction-pending = Venter
introduction-interview = Samtale
introduction-trial = Prøve
introduction-agreement = Aftale
introduction-no = Nej
student-entry-introduction = Foreslået til { $what }
student-entry-posting = Opslag fra { $what } givet videre
student-entry-introduced = Foreslået til { $company }: { $outcome }
student-view-unproposed = Ikke foreslået
student-unproposed = Foreslået til virksomhed
student-unproposed-yes = Ikke længe
student-unproposed-no = For nylig
company-lists = Lister
company-views = Visninger
company-view-all = Alle
company-view-silent = Tavse længst
company-silent = Kontaktrytme
company-silent-yes = Trænger til kontakt
company-silent-no = Talt med for nylig
demands-title = Krav og forventninger
demands-from = Fra
demands-until = Til
demands-left-out = { $left } ældre krav er ikke med. Vælg en kortere periode eller én uddannelse.
demands-none = Ingen har noteret krav i den periode. Vælg “Krav”, når du logger en kontakt med en virksomhed.
sleeping-title = Sovende godkendelser
sleeping-rule = Godkendt, med ledig plads, uden lærling fra skolen, og med søgende elever inden for rækkevidde. De tavseste først.
sleeping-none = Ingen godkendelser sover. Alle med ledig plads og søgende i nærheden har en lærling.
sleeping-free =
    { $count ->
        [one] 1 ledig
       *[other] { $shown } ledige
    }
sleeping-seekers =
    { $count ->
        [one] 1 søgende
       *[other] { $shown } søgende
    }
sleeping-silent = tavs siden { $day }, { $days } dage
sleeping-never = ingen kontakt endnu
today-promises = Løfter, der nærmer sig
today-promises-rule = Vises fra { $weeks } uger før.
today-promise-late = Lovet til { $when }
today-host = Vil de have en igen?
today-host-ended = sluttede { $day }
today-host-vfu-ended = VFU sluttede { $day }
today-host-answer = Svar fra { $company }
today-host-ja = Ja
today-host-nej = Nej
today-host-later = Senere
today-host-yes = { $company } vil have en igen. Pladsen står som ledig.
today-outreach = Opsøgende
today-silent = Virksomheder, der trænger til kontakt
today-sleeping = Sovende godkendelser
today-unproposed = Søgende, der ikke er foreslået længe
again-title-no = { $company } vil ikke have en igen
again-title-later = Spørg { $company } igen
again-ask-on = Spørg igen
again-kept = Svaret er gemt.
log-page-open = Elevens log
log-page-title = Log for { $name }
log-page-counts = { $sent } sendt, { $answered } besvaret
log-page-none = Her er endnu ingen ansøgninger eller forslag.
log-page-printed = udskrevet { $day }
log-page-on = Dato
log-page-company = Virksomhed
log-page-what = Hvad
log-page-contact = Kontaktperson
log-page-said = Hvad blev der sagt
log-page-by = Noteret af
log-page-application = Ansøgning: { $stage }
log-page-posting = Opslag givet videre
log-page-introduced = Foreslået af skolen
log-page-outcome = Foreslået: { $outcome }
emma-fact-introduction-pending = Foreslået til { $company }, venter på svar
emma-fact-introduction-interview = Foreslået til { $company }: samtale
emma-fact-introduction-trial = Foreslået til { $company }: prøve
emma-fact-introduction-agreement = Foreslået til { $company }: aftale
emma-fact-introduction-no = Foreslået til { $company }: nej
emma-fact-introduced-on = foreslået { $value }

### Kalender

frame-calendar = Kalender
calendar-views = Visning af kalenderen
calendar-agenda = Dagsorden
calendar-week = Uge
calendar-before = Forrige uge
calendar-after = Næste uge
calendar-to-today = I dag
calendar-weeks = Uge { $first }–{ $last }
calendar-one-week = Uge { $week }
calendar-span = { $from } – { $until }
calendar-none = Der sker ikke noget i de uger.
calendar-cut = Kun de første 2.000 vises. Gå en uge frem for at se resten.
calendar-new = Ny aftale
calendar-new-anywhere = Ny aftale i kalenderen
calendar-save-file = Gem som kalenderfil…
calendar-tour = Planlæg besøgstur
calendar-pack = Besøgsmappe
calendar-grid = Uge { $week }, dag for dag
calendar-nothing-that-day = Ingenting
calendar-kind-visit = Besøg
calendar-kind-meeting = Møde
calendar-kind-other = Andet
calendar-kind-task = Opgave
calendar-kind-cafe = Jobcafé
calendar-kind-agreement-starts = Uddannelsesaftale begynder
calendar-kind-agreement-ends = Uddannelsesaftale slutter
calendar-kind-class-ends = Hold slutter
calendar-starting =
    { $count ->
        [one] 1 uddannelsesaftale begynder
       *[other] { $shown } uddannelsesaftaler begynder
    }
calendar-ending =
    { $count ->
        [one] 1 uddannelsesaftale slutter
       *[other] { $shown } uddannelsesaftaler slutter
    }
calendar-class-ends = { $class } slutter { $part }
calendar-classes-end = { $shown } hold slutter { $part }
calendar-class-count =
    { $count ->
        [one] 1 elev
       *[other] { $shown } elever
    }
calendar-state-planned = Planlagt
calendar-state-done = Afholdt
calendar-state-cancelled = Aflyst
calendar-key-day = Dagen før og efter i ugen
calendar-key-entry = Gå op og ned i dagen
calendar-key-make = Ny aftale på dagen, i ugen
calendar-behind-more = { $shown } af { $total } vises.
appointment-title = Ret aftale
appointment-kind = Slags
appointment-what = Hvad
appointment-company = Virksomhed
appointment-student = Elev
appointment-day = Dag
appointment-starts = Fra kl.
appointment-ends = Til kl.
appointment-place = Sted
appointment-place-hint = Tomt: virksomhedens adresse
appointment-who = Hvem
appointment-who-hint = Tomt: dig selv
appointment-note = Bemærkning
appointment-day-missing = Skriv, hvilken dag det er
appointment-save = Gem
appointment-more = Mere
appointment-done = Er afholdt
appointment-call-off = Aflys
appointment-again = Planlæg igen
appointment-archive = Fjern fra kalenderen
appointment-kept = Aftalen er gemt.
appointment-is-done = Aftalen er afholdt.
appointment-is-cancelled = Aftalen er aflyst.
appointment-is-planned = Aftalen er planlagt igen.
appointment-archived = Aftalen er fjernet fra kalenderen.
appointment-planned = Planlagt
appointment-none-planned = Intet planlagt.
appointment-plan-visit = Planlæg besøg
appointment-plan-visit-at = Planlæg besøg hos { $name }
appointment-visit-day = Hvilken dag?
appointment-visit-kept = Besøg hos { $name } er planlagt: { $day }.
calendar-file-title = Gem kalenderfil
calendar-file-text = Filen kan åbnes i Outlook og andre kalendere. Den indeholder aftaler og jobcaféer, ikke bemærkninger.
calendar-file-from = Fra og med
calendar-file-until = Til og med
calendar-file-names = Skriv elevers navne
calendar-file-names-hint = Beskyttede navne kommer aldrig med.
calendar-file-save = Gem fil…
calendar-file-saved = Kalenderfilen er gemt.
calendar-file-name = Svend { $from } til { $until }
calendar-file-student = elev
step-appointment-added = aftale planlagt ({ $name })
step-appointment-changed = aftale rettet ({ $name })
step-appointment-planned = aftale planlagt igen ({ $name })
step-appointment-done = aftale afholdt ({ $name })
step-appointment-cancelled = aftale aflyst ({ $name })
step-appointment-archived = aftale fjernet ({ $name })
step-appointment-back = aftale hentet frem ({ $name })
reason-appointment-kind = Vælg besøg, møde eller andet
reason-appointment-about-nothing = Skriv, hvad det handler om, eller vælg en virksomhed eller en elev
reason-appointment-state = Vælg planlagt, afholdt eller aflyst
reason-appointment-not-yet = Aftalen ligger i fremtiden. Den kan først være afholdt, når dagen er der
reason-calendar-span = Vælg en sidste dag inden for 100 dage efter den første
reason-file-unwritable = Filen kunne ikke gemmes. Vælg en anden mappe, eller luk filen i andre programmer

### Besøgsture

visits-title = Besøgstur
visits-by = Område
visits-by-postcodes = Postnumre
visits-by-near = By og omegn
visits-from = Fra postnr.
visits-until = Til postnr.
visits-town = By
visits-km = Km i fugleflugt
visits-start = Turen starter i
visits-start-hint = Skolens by
visits-day = Dag
visits-town-missing = Vælg en by fra listen
visits-day-missing = Skriv, hvilken dag turen er
visits-km-missing = Skriv et helt antal km
visits-begin = Vælg et område og en dag, så findes de virksomheder, det er tid at besøge.
visits-find = Find virksomheder
visits-none-due = Ingen virksomheder i området er på tide: de er kontaktet inden for { $days } dage, og intet står åbent.
visits-tour = Turen
visits-tour-count =
    { $count ->
        [one] 1 besøg · ca. { $km } km
       *[other] { $count } besøg · ca. { $km } km
    }
visits-tour-empty = Tag virksomheder ind fra listen ved siden af.
visits-order-note = Rækkefølgen går hver gang videre til den nærmeste. Km er i fugleflugt.
visits-order = Nærmeste først
visits-more = På tide i området
visits-more-count = { $shown } i alt
visits-shown = De { $shown } første af { $total } vises. Vælg et mindre område for at se flere.
visits-take-in = Tag ind
visits-take-in-name = Tag ind: { $name }
visits-take-out-name = Tag { $name } ud af turen
visits-up-name = Flyt { $name } op
visits-down-name = Flyt { $name } ned
visits-moved = { $name } er nu nr. { $at }.
visits-silent = Ingen kontakt siden { $day }
visits-never = Ingen kontakt endnu
visits-contacted = Sidste kontakt { $day }
visits-tasks =
    { $count ->
        [one] 1 åben opgave
       *[other] { $count } åbne opgaver
    }
visits-free =
    { $count ->
        [one] 1 ledig plads, som nogen søger
       *[other] { $count } ledige pladser, som nogen søger
    }
visits-planned-on = Besøg planlagt { $day }
visits-plan = Planlæg turen
visits-planned =
    { $count ->
        [one] 1 besøg er planlagt.
       *[other] { $count } besøg er planlagt.
    }
visits-pack-title = Besøgsmappe { $day }
visits-pack = Mappe
visits-after = Efter turen
visits-parts = Før og efter turen
visits-print = Udskriv
visits-pack-none = Der er ikke planlagt besøg den dag.
visits-last-talk = Sidste samtaler
visits-no-talk = Ingen samtaler er noteret.
visits-people = Kontaktpersoner
visits-no-people = Ingen kontaktpersoner er registreret.
visits-apprentices = Lærlinge
visits-no-apprentices = Ingen lærlinge nu.
visits-open = Åbne opgaver og løfter
visits-no-open = Intet står åbent.
visits-approvals = Godkendelser og ledige pladser
visits-no-approvals = Ingen godkendelser registreret.
visits-approval =
    { $free ->
        [one] 1 ledig af { $approved }
       *[other] { $free } ledige af { $approved }
    }
visits-approval-expired = udløbet { $day }
visits-fitting = Elever, der passer
visits-no-fitting = Ingen søgende elever passer lige nu.
visits-own-notes = Noter fra besøget
visits-sheltered-name = Beskyttet navn
visits-said = Hvad kom der ud af det?
visits-next = Næste skridt
visits-due = Hvornår
visits-log = Gem noterne
visits-log-hint = Én linje pr. besøg er nok. Tomme linjer gemmes ikke.
visits-log-empty = Skriv mindst én linje
visits-said-missing = Skriv, hvad der kom ud af besøget
visits-logged =
    { $count ->
        [one] 1 besøg er noteret.
       *[other] { $count } besøg er noteret.
    }
visits-not-yet = Linjerne kan skrives, når dagen er der.
visits-all-logged = Alle besøg er noteret.
step-visits-planned =
    { $count ->
        [one] 1 besøg planlagt
       *[other] { $count } besøg planlagt
    }
step-visits-logged =
    { $count ->
        [one] 1 besøg noteret
       *[other] { $count } besøg noteret
    }
reason-visits-none = Tag mindst én virksomhed ind i turen
reason-visits-many = Tag højst { $most } virksomheder ind i turen
reason-visits-planned-already = Der er allerede planlagt et besøg hos { $company } den dag. Tag virksomheden ud af turen.
reason-postcodes-turned = Skriv et postnummer, der ikke er lavere end det første
settings-visit-pack-stops = Besøg på en tur
settings-visit-pack-stops-hint = Så mange foreslås, når en besøgstur planlægges.

## companies: approvals, codes

company-branch = Branchekode
company-branch-scheme = Kodesæt
company-branch-scheme-unknown = Ukendt
company-branch-text = Branche
company-approach-basis = Grundlag for kontakt
company-basis-is = Grundlag for kontakt: { $basis }
company-basis-none = Skolens grundlag for kontakt er ikke noteret.
company-trades = Arbejder med
company-trade-add = Tilføj uddannelse
company-trade-added = { $name } er tilføjet.
company-trade-removed = { $name } er fjernet.
company-apprentices = Lærlinge
company-agreement-ended = Ophævet { $day }
company-workplaces = Arbejdssteder
company-workplaces-none = Ingen arbejdssteder endnu. Godkendelser hører til et arbejdssted.
company-free-of =
    { $count ->
        [one] 1 ledig plads
       *[other] { $shown } ledige pladser
    }
company-approval-taken = Optaget
workplace-add = Tilføj arbejdssted
workplace-new = Nyt arbejdssted
workplace-edit = Ret arbejdssted
workplace-edit-name = Ret arbejdsstedet { $name }
workplace-number = P-nummer
workplace-name = Navn
workplace-name-hint = Kun hvis det hedder noget andet end virksomheden
workplace-kept = Arbejdsstedet er gemt.
workplace-archived = Arbejdsstedet er arkiveret. Fortryd henter det frem igen.
approval-add = Tilføj godkendelse
approval-add-at = Tilføj godkendelse på { $name }
approval-new = Ny godkendelse
approval-edit = Ret godkendelsen til { $education }
approval-kept = Godkendelsen er gemt.
approval-archived = Godkendelsen er arkiveret. Fortryd henter den frem igen.
approval-kind = Godkendelse
approval-kind-full = Fuld
approval-kind-limited = Begrænset
approval-kind-named = Navngiven elev
approval-kind-conditional = Betinget
approval-counted-on = Optalt den
approval-in-use-hint = Som lærepladsen.dk viser det. Aftaler indgået efter optællingen lægges til.
approval-expires-on = Gælder til og med
approval-limits = Begrænsninger
approval-limit = { $name } ({ $code })
approval-counted = optalt { $day }
approval-since =
    { $count ->
        [one] 1 aftale siden
       *[other] { $count } aftaler siden
    }
approval-reach = { $education }: { $seekers }
approval-overlaps = Godkendelser, der overlapper, deler de samme pladser.
application-move-from = Flyt ansøgningen fra { $student }
settings-codes = Koder
settings-codes-text = De begrænsninger, en godkendelse kan have, de grunde, en ansøgning kan ende med, og skolens trin i advarsler.
settings-limit-codes = Begrænsninger på godkendelser
settings-refusal-codes = Grunde til afslag
code-add = Tilføj
code-new = Føj til listen
code-edit = Ret { $name }
code-save = Gem
code-archive = Arkivér
code-kept = { $name } er gemt.
code-archived = { $name } er arkiveret.
code-back = { $name } er hentet frem igen.
code-moved = { $name } er flyttet.
code-up = Flyt { $name } op
code-down = Flyt { $name } ned
code-aside =
    { $count ->
        [one] 1 arkiveret kode
       *[other] { $count } arkiverede koder
    }
code-digits = Kode
code-digits-hint = De fire cifre, der står på godkendelsen
code-name = Navn
code-kind = Betydning
code-kind-hint = Afgør, hvordan pladserne tælles, og hvad Match siger
code-kind-other = Kun navnet fortæller det
code-kind-overlap = Godkendelser overlapper
code-kind-only-vfu = Kun VFU
code-kind-only-fgu = Kun FGU
code-kind-months = Højst et antal måneder
code-kind-half = Højst halvdelen af læretiden
code-kind-a-year = Højst et antal om året
code-kind-years-between = Mindst et antal år imellem
code-kind-one-relation = Kun ét bestemt forhold
code-number = Antal
reason-branch-digits = Skriv branchekoden med seks cifre
reason-p-number-taken = Et andet arbejdssted har allerede det P-nummer. Søg det frem i stedet.
reason-approval-there = Arbejdsstedet er allerede godkendt til den uddannelse. Ret den godkendelse i stedet.
reason-approval-kind = Vælg, hvilken slags godkendelse det er
reason-limit-unknown = En af begrænsningerne findes ikke under Koder i Indstillinger
reason-limit-kind = Vælg, hvad koden betyder
reason-code-name-empty = Skriv, hvad koden betyder
reason-code-digits = Skriv koden med fire cifre
reason-code-there = Koden findes allerede. Ret den i stedet, eller hent den frem.
step-workplace = arbejdssted hos { $company } gemt
step-workplace-archived = arbejdssted hos { $company } arkiveret
step-workplace-back = arbejdssted hos { $company } hentet frem
step-approval = godkendelse til { $education } hos { $company } gemt
step-approval-archived = godkendelse til { $education } hos { $company } arkiveret
step-approval-back = godkendelse til { $education } hos { $company } hentet frem
step-code = koden { $name } gemt
step-code-archived = koden { $name } arkiveret
step-code-back = koden { $name } hentet frem
step-code-order = kodernes rækkefølge ændret

## look-up in the register

lookup-open = Slå op i CVR
lookup-title = Slå op i CVR
lookup-typed = CVR-nummer eller navn
lookup-hint = Det, du skriver her, sendes til registret, og hvem der spørger. Intet om elever sendes.
lookup-ask = Slå op
lookup-asking = Spørger registret…
lookup-several = Registret kender flere
lookup-answer = Fra registret: { $name }
lookup-field = Felt
lookup-ours = Hos os
lookup-theirs = I registret
lookup-same = Registret siger det samme som I.
lookup-units = Nye arbejdssteder
lookup-take = Gem de valgte
lookup-kept = { $name } er rettet efter registret.
settings-register = Opslag i CVR
settings-register-text = Kun når nogen slår en virksomhed op, spørger Svend registret på nettet.
register-kind = Register
register-kind-off = Fra
register-kind-cvrapi = cvrapi.dk
register-kind-virk = Virk
register-contact = Kontakt
register-contact-hint = Registret vil vide, hvem der spørger: en e-mail eller et telefonnummer. Det sendes med skolens navn.
register-user = Bruger
register-password = Adgangskode
register-password-kept = Der er gemt en adgangskode. Skriv kun, hvis den skal skiftes.
register-virk-hint = Erhvervsstyrelsen giver adgangen. Registrets adresse er ukrypteret, så brug en adgangskode, der ikke bruges andre steder.
register-save = Gem opslag
register-kept = Opslag i CVR er gemt.
reason-lookup-empty = Skriv et CVR-nummer eller et navn
reason-register-off = Opslag i CVR er slået fra i Indstillinger
reason-register-kind = Vælg et register
reason-register-contact-empty = Skriv, hvordan registret kan få fat i jer
reason-register-user-empty = Skriv brugeren, I har fået
reason-register-password-empty = Skriv adgangskoden, I har fået
reason-register-nobody = Registret svarer ikke. Er computeren på nettet?
reason-register-slow = Registret var for længe om at svare. Prøv igen senere
reason-register-not-found = Registret kender ingen virksomhed med det nummer eller navn
reason-register-denied = Registret afviste jer. Se efter under Opslag i CVR i Indstillinger
reason-register-quota = Registret svarer ikke flere gange i dag. Prøv igen i morgen
reason-register-refused = Registret svarede med en fejl: { $said }
reason-register-large = Registret svarede med mere, end en virksomhed kan fylde. Intet er gemt
reason-register-nonsense = Der kom et svar, men ikke fra et register. Skal computeren logge på nettet først?
step-register = opslag i CVR ændret
step-company-looked-up = { $name } rettet efter CVR

## companies: duplicates

company-duplicates = Mulige dubletter
company-duplicates-open = Mulige dubletter ({ $count })
company-duplicates-text = De ligner hinanden. Intet slås sammen af sig selv: slå dem sammen, eller sig, at de ikke er den samme.
company-duplicates-none = Ingen virksomheder ligner hinanden.
company-duplicates-shown = { $shown } af { $total } forslag vises.
company-duplicate-why-cvr = Samme CVR
company-duplicate-why-phone = Samme telefon
company-duplicate-why-name = Samme navn
company-merge-with = Slå sammen: { $name } og { $other }
company-merge = Slå sammen
company-merge-title = Slå to virksomheder sammen
company-merge-text = Vælg, hvad der skal stå. Arbejdssteder, kontaktpersoner, noter, opgaver, aftaler, ansøgninger, løfter og ledige pladser følger med. Én fortrydelse skiller dem ad igen.
company-merge-same = De to siger det samme om alt.
company-merge-empty = ikke udfyldt
company-merged = { $name } og { $other } er nu én virksomhed.
company-merged-into = Slået sammen med en anden: gå til den
step-companies-merged = { $name } og { $other } slået sammen
company-not-same = Ikke den samme
company-not-same-as = { $name } og { $other } er ikke den samme
company-told-apart = Husket: { $name } og { $other } er ikke den samme.
company-agreements-count =
    { $count ->
        [0] ingen aftaler
        [one] 1 aftale
       *[other] { $count } aftaler
    }
import-field-branch = Branchekode
import-field-branch-scheme = Kodesæt
import-field-branch-text = Branche
import-field-counted-on = Optalt den
import-field-approval-kind = Slags godkendelse
reason-branch-scheme = Skriv DB07 eller DB25
reason-told-apart-same = Vælg to forskellige virksomheder
step-told-apart = { $name } og { $other } er ikke den samme

## calendar: school periods

calendar-period = { $name }: { $classes }
calendar-period-many = { $name }: { $shown } hold

## visits: promises

visits-promised =
    { $count ->
        [one] 1 lovet plads
       *[other] { $count } lovede pladser
    }
visits-promise =
    { $count ->
        [one] Har lovet 1 plads, { $when }
       *[other] Har lovet { $count } pladser, { $when }
    }

## today: appointments

today-appointments = I kalenderen i dag

## list: on paper

list-key-print = Udskriv listen
list-key-export = Eksportér til Excel
list-printed = udskrevet { $day }
list-printed-text = Søgt: { $text }
list-printed-cut = Kun de første { $shown } af { $total } rækker er med.
list-printed-sheltered = Beskyttet navn

export-title = Eksportér { $list }
export-text =
    { $count ->
        [one] Listens ene række, som den står på skærmen. Navne med beskyttelse er ikke med.
       *[other] Listens { $shown } rækker, som de står på skærmen. Navne med beskyttelse er ikke med.
    }
export-form = Filtype
export-form-xlsx = Excel
export-form-csv = CSV
export-purpose = Formål
export-purpose-hint = Noteres i loggen sammen med dit navn.
export-purpose-choose = Vælg formål
export-purpose-meeting = Møde på skolen
export-purpose-follow-up = Opfølgning uden for Svend
export-purpose-report = Opgørelse eller statistik
export-purpose-other = Andet
export-reason = Uddyb formålet
export-make = Gem som fil…
export-making = Læser listen
export-saved =
    { $count ->
        [one] { $name } er gemt med én række.
       *[other] { $name } er gemt med { $count } rækker.
    }
reason-export-purpose-empty = Vælg, hvad filen skal bruges til.
reason-export-reason-empty = Skriv med få ord, hvad filen skal bruges til.
reason-export-too-long = Listen er for lang til én fil: højst { $most } rækker. Afgræns den med et filter.

## Match: openings, calls, students

frame-match = Match
match-openings = Ledige pladser
match-no-openings = Der er ingen ledige pladser lige nu.
match-to-openings = Gå til ledige pladser
match-from = fra { $day }
match-calls = Næste opkald
match-no-calls = Ingen virksomhed har en ledig eller lovet plads, som en søgende kan nå.
match-seekers =
    { $count ->
        [one] { $shown } søgende inden for rækkevidde
       *[other] { $shown } søgende inden for rækkevidde
    }
match-free =
    { $count ->
        [one] { $shown } ledig plads
       *[other] { $shown } ledige pladser
    }
match-promises =
    { $count ->
        [one] har lovet { $shown } plads til { $when }
       *[other] har lovet { $shown } pladser, den første til { $when }
    }
match-spoken = talt med { $day }
match-counting = Tæller { $done } af { $total }
match-stop = Stop
match-count = Tæl igen
match-for = Elever til { $company }
match-students = Søgende elever, de bedste først
match-no-seekers = Ingen elever søger lige nu.
match-students-shown = { $shown } af { $total } søgende vises, de bedste først. Afstande er i fugleflugt mellem byerne.
match-open-student = Til elevens side: { $name }
match-to-company = Til virksomheden
match-propose = Foreslå til virksomhed
match-propose-some =
    { $count ->
        [one] Foreslå { $count } elev
       *[other] Foreslå { $count } elever
    }
match-choose-first = Vælg først en eller flere elever
match-proposed =
    { $count ->
        [one] { $count } elev er foreslået til { $company }
       *[other] { $count } elever er foreslået til { $company }
    }
match-seekers-short =
    { $count ->
        [one] { $shown } søgende
       *[other] { $shown } søgende
    }
match-rule = Ved hver plads og virksomhed står, hvor mange søgende der opfylder kravene og kan nå frem. Flest først, så de længst tavse.

## EMMA: to bedømmere, forventninger, tilbudte pladser

emma-as = Du vurderer som
emma-as-instructor = instruktør
emma-as-consultant = konsulent
emma-as-contact-teacher = kontaktlærer
emma-as-joint = i fællesskab
emma-assessor = Bedømmer
emma-assessor-hint = Kun hvis en anden end dig vurderer på denne computer.
emma-assessed-by = { $name }, { $role }
emma-previous-by = { $day } · { $name }
emma-beside-both = Vis begge vurderinger
emma-open-of = Åbn vurderingen af { $name }
emma-reconcile = Afstem med { $name }
emma-reconcile-means = Laver en fælles vurdering, der afløser begge. Ingen af de to ændres.
emma-reconciled = Afløser
settings-expectations = Forventninger
settings-expectations-text = Tal, skolen selv har sat, fx svar fra ti virksomheder ved optagelsen. De står ved siden af det, der er talt, og afgør intet.
expectation-list = Forventninger
expectation-list-of = Forventninger til { $name }
expectation-close = Luk
expectation-new = Ny forventning
expectation-title = Ny forventning
expectation-title-of = Ny forventning til { $name }
expectation-save = Gem
expectation-kept = Forventningen er gemt.
expectation-count = Hvad tælles?
expectation-number = Antal
expectation-number-hint = Tomt, hvis der ikke længere ventes et antal.
expectation-always = Ved alle vurderinger
expectation-empty = Skolen har ikke sat tal på noget endnu.
expectation-empty-student = Der er ikke aftalt andet end skolens egne tal.
expectation-of = { $number } { $of }
expectation-none-of = Ikke længere et tal for { $of }
expectation-from = fra { $day } · { $by }
expectation-sent-month = ansøgninger om måneden
expectation-answers = svar fra virksomheder
expectation-sent = sendte ansøgninger
expectation-interviews = samtaler eller prøver
expectation-areas = byer at søge i
expectation-trades = uddannelser at søge inden for
expectation-contacts = samtaler i loggen
place-offers = Tilbudte pladser
place-offers-none = Der er ikke noteret pladser, eleven er blevet tilbudt.
place-offer-new = Noter tilbud
place-offer-title = Plads tilbudt til { $name }
place-offer-on = Tilbudt
place-offer-by = Svarfrist
place-offer-day-missing = Skriv den dag, pladsen blev tilbudt
place-offer-answer = Noter svar
place-offer-answer-of = Noter eller ret svaret til { $company }
place-offer-correct = Ret
place-offer-answer-is = Elevens svar
place-offer-open = Venter
place-offer-accepted = Ja
place-offer-refused = Nej
place-offer-silent = Intet svar inden fristen
place-offer-answered-on = Svaret den
place-offer-reason = Elevens egen begrundelse
place-offer-save = Gem
place-offer-kept = Tilbuddet er gemt.
application-education = Uddannelse
application-education-own = Elevens egen

## papers: a preview, a PDF, many at once

paper-open = Vis som PDF
paper-making = Laver siden klar
paper-save = Gem PDF
paper-cancel = Luk
paper-saved = { $name } er gemt.
paper-more = De første { $shown } af { $total } sider vises. Filen har dem alle.
paper-with-cpr = Med CPR-nummer
paper-with-cpr-hint = Opslaget bliver noteret
paper-many = Gem som PDF-filer
paper-many-title = Laver PDF-filer
paper-many-text =
    { $count ->
        [one] 1 PDF-fil i en zip-fil
       *[other] { $shown } PDF-filer i en zip-fil
    }
paper-many-saved =
    { $count ->
        [one] 1 PDF-fil er gemt.
       *[other] { $shown } PDF-filer er gemt.
    }
paper-many-stopped = Stoppet. Der er ikke gemt noget.
paper-many-file = PDF-filer { $day }
paper-logo = Logo for { $school }
paper-made = Udskrevet { $day } af { $name }
paper-foot = side { $page } af { $pages }
paper-cpr = CPR-nr.
paper-sheltered = Navnebeskyttet
paper-signed = Underskrevet
paper-signed-by = af { $name } { $at }
paper-due = Senest { $day }
paper-nobody = Ingen
paper-emma-draft = Kladde: vurderingen er ikke underskrevet og kan blive ændret.
paper-log-file = Log
paper-log-lines = Ansøgninger og forslag
paper-applications = Ansøgninger
paper-cafe-file = Jobcafé { $day }
paper-visits-file = Besøgsmappe { $day }
reason-papers-too-many = Vælg højst { $most } ad gangen
reason-logo-too-large = Billedet er for stort. Vælg et på højst 300 kB og 4.000 punkter på den længste led
reason-logo-kind = Filen kan ikke bruges som logo. Vælg et billede i PNG, JPEG eller SVG
step-logo = Skolens logo valgt
step-logo-removed = Skolens logo fjernet
settings-logo = Skolens logo
settings-logo-is = Skolens logo, som det står på papir
settings-logo-hint = Står øverst på alle PDF-filer. PNG, JPEG eller SVG, højst 300 kB.
settings-logo-choose = Vælg billede
settings-logo-change = Vælg et andet
settings-logo-remove = Fjern
settings-logo-kept = Logoet er gemt.
settings-logo-removed = Logoet er fjernet.

### Sager: advarsler, partshøring, afgørelser og klager

case-title = Sag: { $name }
case-ladder = Advarsler
case-course = Sagens forløb
case-none = Der er intet i sagen endnu.
case-note = Notér…
case-next = Det næste i sagen
case-step-open = ikke nået
case-step-skipped = sprunget over
case-act-deliver = Kommet frem…
case-act-forward = Sendt til udvalget…
case-act-settle = Besvar klagen
case-act-admit = Optag eleven
case-act-outcome = Notér udvalgets svar
case-act-answer = Notér elevens svar
case-act-decide = Afgørelse
case-act-complain = Klage
case-act-hear = Partshøring
case-act-warn = Advarsel
case-hearing = Partshøring: { $about }
case-decision = Afgørelse: { $kind }
case-complaint = Klage: { $stage }
case-assessment = EMMA-vurdering: { $occasion }
case-decision-admitted = Optaget
case-decision-not-admitted = Ikke optaget
case-decision-discharged = Udmeldt
case-complaint-received = Modtaget
case-complaint-upheld = Fastholdt
case-complaint-reversed = Omgjort
case-complaint-forwarded = Sendt til det faglige udvalg
case-complaint-outcome-upheld = Udvalget har fastholdt
case-complaint-outcome-reversed = Udvalget har omgjort
case-way-hand = Afleveret i hånden
case-way-eboks = Digital Post
case-way-mail = Mail
case-way-letter = Brev
case-way-other = På anden måde
case-way-unknown = Ikke oplyst
case-expects = Det skal ændres
case-until = Frist
case-until-hint = I dag minder om den
case-delivered = Kommet frem
case-delivered-on = Kommet frem den
case-delivered-how = Hvordan
case-undelivered = Ikke kommet frem endnu
case-answer-by = Svarfrist
case-answer-by-hint = Tomt felt: { $days } dage fra den er kommet frem
case-answered-on = Besvaret den
case-answer = Elevens svar
case-step = Trin
case-given-on = Givet den
case-day-missing = Skriv en dato
case-reason = Begrundelse
case-reason-hint = Skriv intet om helbred. Eleven kan få det at læse.
case-about = Hvad påtænkes
case-about-hint = Fx udmeldelse af skoleoplæring
case-facts = Oplysninger, eleven høres om
case-sent-on = Sendt den
case-kind = Afgørelse
case-reasons = Begrundelse
case-rests-on = Bygger på
case-rests-on-none = Ingen EMMA-vurdering
case-rests-on-day = Bygger på EMMA-vurderingen fra { $day }
case-decided-on = Truffet den
case-decided-by = Truffet af
case-decided-said = { $kind }, afgjort { $day }
case-guidance = Klagevejledning er givet
case-guidance-hint = Klagefristen er { $days } dage, fra afgørelsen er kommet frem (iu.dk; indstillingen “Dage til at klage”)
case-guidance-said = Klagevejledning
case-guidance-given = givet
case-guidance-missing = ikke givet
case-complaint-until = Klagefrist: { $day } ({ $days } dage fra afgørelsen kom frem)
case-look = Vær opmærksom på
case-look-none = Intet at bemærke.
case-stage = Hvad er sket
case-happened-on = Dato
case-said = Hvad der blev sagt eller skrevet
case-save = Gem
case-cancel = Annullér
case-warning-new = Advarsel til { $name }
case-warning-correct = Ret advarsel til { $name }
case-warning-kept = Advarslen er noteret.
case-hearing-new = Partshøring af { $name }
case-hearing-correct = Ret partshøring af { $name }
case-hearing-kept = Partshøringen er noteret.
case-answer-new = Svar fra { $name }
case-answer-kept = Svaret er noteret.
case-decision-new = Afgørelse om { $name }
case-decision-correct = Ret afgørelse om { $name }
case-decision-kept = Afgørelsen er noteret.
case-delivery-new = Afgørelsen er kommet frem til { $name }
case-delivery-kept = Det er noteret, at afgørelsen er kommet frem.
case-complaint-new = Klage fra { $name }
case-complaint-correct = Ret klage fra { $name }
case-complaint-kept = Klage noteret: { $stage }
case-corrected = Rettelsen er noteret. Det gamle kan stadig læses.
case-correct = Ret
case-correct-of = Ret { $what }, { $day }
case-withdraw = Træk tilbage
case-withdraw-of = Træk { $what }, { $day } tilbage
case-withdrawn = Trukket tilbage: { $what }. Det kan stadig læses.
case-is-withdrawn = Trukket tilbage
case-noted = Noteret af { $name } { $at }
case-earlier =
    { $count ->
        [one] En tidligere udgave
       *[other] { $count } tidligere udgaver
    }
case-admit-reasons = Afgørelsen af { $day } er omgjort. Eleven optages.
case-advice-step-skipped = Springer over: { $steps }
case-source-step-skipped = TEC’s håndbog: alvorlige tilfælde kan springe et trin over. Trinnene står i Indstillinger, Koder
case-advice-step-again = Eleven har allerede fået dette trin.
case-source-step-again = trinnene i Indstillinger, Koder
case-advice-nothing-expected = Der står ikke, hvad der skal ændres.
case-source-nothing-expected = god skik for advarsler; ingen regel fastsætter det
case-advice-short-hearing = Eleven får mindre end { $days } dage til at svare.
case-source-short-hearing = forvaltningsloven § 19; indstillingen “Dage til at svare på partshøring”
case-advice-not-heard = Eleven er ikke hørt før afgørelsen.
case-source-not-heard = forvaltningsloven § 19
case-advice-hearing-open = Eleven har ikke svaret, og svarfristen er { $answer_by }.
case-source-hearing-open = forvaltningsloven § 19; indstillingen “Dage til at svare på partshøring”
case-advice-no-criterion-reasons = Ingen underskrevet EMMA-vurdering siger, hvilket kriterium der ikke er opfyldt, og hvorfor.
case-source-no-criterion-reasons = forvaltningsloven §§ 22–24; EMMA-kriterierne i erhvervsuddannelsesloven § 66 c
case-advice-assessment-corrected = EMMA-vurderingen er rettet siden. Vælg den nyeste.
case-source-assessment-corrected = forvaltningsloven §§ 22–24
case-advice-no-guidance = Eleven er ikke vejledt om at klage inden { $days } dage.
case-source-no-guidance = forvaltningsloven § 25; iu.dk; indstillingen “Dage til at klage”
case-advice-karens = Skoleoplæring kan tidligst begynde { $from }.
case-source-karens = AMU Nordjylland: en måned efter GF2; indstillingen “Karensdage før skoleoplæring” ({ $days })
case-advice-late-complaint = Klagen kom efter fristen { $until }.
case-source-late-complaint = iu.dk; indstillingen “Dage til at klage” var { $days }, da afgørelsen blev truffet
case-advice-forward-at-once = En fastholdt klage sendes straks til det faglige udvalg.
case-source-forward-at-once = iu.dk; TEC’s håndbog for skoleoplæring
student-case = Sag
student-case-open = Åbn sagen
student-case-none = Ingen advarsler eller afgørelser.
student-entry-warning = Advarsel: { $what }
student-entry-hearing = Partshøring
student-entry-decision = Afgørelse: { $what }
student-entry-complaint = Klage: { $what }
today-cases = Frister i sager
today-cases-rule = Vises fra { $days } dage før. En advarsels dag går væk, når der er noteret noget om eleven siden.
today-case-forward = Sendes straks til udvalget
today-case-settle = Klage skal besvares
today-case-admit = Omgjort: ny afgørelse mangler
today-case-delivery = Afgørelse ikke kommet frem
today-case-hearing = Svarfrist i partshøring
today-case-complaint = Klagefrist udløber
today-case-warning = Advarsel: følg op
emma-fact-expects = skal ændres: { $value }
emma-fact-by-day = senest { $value }
settings-warning-steps = Trin i advarsler
settings-complaint-days = Dage til at klage
settings-complaint-days-hint = Regnet fra afgørelsen er kommet frem. En uge efter iu.dk og TEC’s håndbog. Gælder afgørelser, der træffes fra nu af.
settings-hearing-days = Dage til at svare på partshøring
settings-hearing-days-hint = Loven kræver en frist, men ikke hvor lang (forvaltningsloven § 19).
settings-karens-days = Karensdage før skoleoplæring
settings-karens-days-hint = Fra GF2 slutter. AMU Nordjylland oplyser en måned; karens har været afskaffet i perioder.
settings-case-notice-days = Dage før en frist i en sag
settings-case-notice-days-hint = Fra da af står fristen i I dag.
code-step-kind = Form
code-step-kind-hint = En afgørelse træffes i sagen og gives ikke som advarsel
code-step-oral = Mundtlig
code-step-written = Skriftlig
code-step-decision = Afgørelse
reason-case-superseded = Det er allerede rettet. Ret den nyeste i stedet.
reason-case-other = Det hører til en anden elevs sag.
reason-delivered-before = Den kan ikke være kommet frem, før den er lavet
reason-delivered-how = Vælg, hvordan det kom frem
reason-warning-until = Vælg en dag efter advarslen
reason-warning-reason-missing = Skriv, hvorfor advarslen gives
reason-warning-step-missing = Vælg et trin
reason-warning-step-decision = Det trin er en afgørelse. Vælg Afgørelse i stedet.
reason-warning-step-kind = Vælg mundtlig, skriftlig eller afgørelse
reason-warning-step-given = Trinnet er givet til elever. Tilføj et nyt trin i stedet.
reason-hearing-about-missing = Skriv, hvad der påtænkes
reason-hearing-facts-missing = Skriv, hvad eleven høres om
reason-answered-before = Svaret kan ikke være kommet før partshøringen
reason-answered-when = Skriv, hvornår eleven svarede
reason-answer-by-before = Svarfristen skal ligge efter partshøringen
reason-decision-reasons-missing = Skriv begrundelsen
reason-decision-assessment = Vælg en underskrevet EMMA-vurdering af eleven
reason-decision-complained = Der er klaget over afgørelsen. Træk klagen tilbage først.
reason-decision-withdrawn = Afgørelsen er trukket tilbage.
reason-complaint-admission = Der klages ikke over en optagelse.
reason-complaint-before = Det kan ikke være sket før afgørelsen
reason-complaint-order = Det passer ikke med det, der er noteret om klagen. Først modtages den, så fastholdes eller omgøres den, og en fastholdt klage sendes til udvalget.
step-warning = advarsel til { $name }
step-warning-corrected = advarsel til { $name } rettet
step-hearing = partshøring af { $name }
step-hearing-answered = svar på partshøring fra { $name }
step-hearing-corrected = partshøring af { $name } rettet
step-decision = afgørelse om { $name }
step-decision-delivered = afgørelse kommet frem til { $name }
step-decision-corrected = afgørelse om { $name } rettet
step-complaint = klage fra { $name }
step-complaint-corrected = klage fra { $name } rettet
step-case-withdrawn = tilbagetrækning i sagen om { $name }

### skoleoplæring

frame-workshop = Værksted
workshop-floor = Værkstedsvisning
workshop-floor-leave = Luk visningen
workshop-floor-back = Tilbage til gruppen
workshop-undone = Fortrudt.
workshop-views = Visninger af værkstedet
workshop-view-today = I dag
workshop-view-enrolled = Optagne elever
workshop-none = Skolen har ikke oprettet noget værksted endnu.
workshop-new = Nyt værksted
workshop-edit = Ret værkstedet
workshop-edit-of = Ret værkstedet { $name }
workshop-name = Navn
workshop-room = Lokale
workshop-site = Afdeling
workshop-educations = Uddannelser
workshop-educations-hint = Vælg ingen, hvis alle uddannelser hører til her.
workshop-save = Gem værkstedet
workshop-archive = Arkivér værkstedet
workshop-kept = { $name } er gemt.
workshop-archived = { $name } er arkiveret. Fremmødet er bevaret.
workshop-back = { $name } er hentet frem igen.
workshop-aside =
    { $count ->
        [one] Ét arkiveret værksted
       *[other] { $count } arkiverede værksteder
    }
workshop-nobody-enrolled = Ingen er optaget i dette værksted.
workshop-group = Gruppe
workshop-group-all = Hele værkstedet
workshop-group-none = Uden instruktør
workshop-group-change = Skift gruppe
workshop-group-choose = Vælg den gruppe, du har i dag
workshop-line-expected =
    { $count ->
        [one] { $shown } elev
       *[other] { $shown } elever
    }
workshop-line-away = { $shown } et andet sted
workshop-line-done = Alle mærket
workshop-line-missing = { $shown } mangler
workshop-sheet = { $name } { $day }
workshop-finish = Færdig
workshop-left-open =
    { $missing ->
        [one] Én mangler stadig et mærke.
       *[other] { $missing } mangler stadig et mærke.
    }
workshop-all-marked = { $name }: alle er mærket.
workshop-previous = Forrige arbejdsdag
workshop-next = Næste arbejdsdag
workshop-to-list = Til værkstederne
workshop-nobody = Ingen skal være på værkstedet den dag.
workshop-nobody-today = Ingen skal være på værkstedet i dag.
workshop-released = ventes ikke den dag
workshop-keys = Bogstaver finder navnet · Enter bemærkning · Shift+O observation
workshop-key-observe = Skriv en observation
workshop-mark-present = Til stede
workshop-mark-late = For sent
workshop-mark-absent = Fravær
workshop-mark-excused = Fravær med besked
workshop-mark-company = I virksomhed
workshop-arrived = Kom kl.
workshop-left = Gik kl.
workshop-arrived-is = { $name } kom kl. { $value }
workshop-left-is = { $name } gik kl. { $value }
workshop-note-is = Bemærkning til { $name }: { $value }
workshop-arrived-of = Hvornår kom { $name }?
workshop-left-of = Hvornår gik { $name }?
workshop-note-of = Bemærkning til { $name }
workshop-arrived-at = kom kl. { $time }
workshop-left-at = gik kl. { $time }
workshop-away =
    { $count ->
        [one] Én er et andet sted den dag
       *[other] { $shown } er et andet sted den dag
    }
workshop-away-training = { $what } hos { $company }
workshop-away-placement = VFU hos { $company }
workshop-away-school = skoleperiode { $what }
workshop-away-pause = fravær fra oplæringen
workshop-away-somewhere = en virksomhed
workshop-away-until = { $reason } til { $day }
workshop-observation = Observation
workshop-observe = Observation om { $name }
workshop-observe-short = Observation
workshop-observed = { $shown } skrevet
workshop-observations = Observationer
workshop-observations-none = Ingen har skrevet en observation endnu.
workshop-emma = Start EMMA
workshop-week = Ugen
workshop-months = Fremmøde på værkstedet
workshop-month = Måned
workshop-day-open = ikke mærket
workshop-as-table = Vis som tabel
workshop-as-chart = Vis som søjler
observation-of = Observation om { $name }
observation-correct-of = Ret observationen om { $name }
observation-correct = Ret observationen fra { $day }
observation-new = Ny observation
observation-about = Hvad handler den om?
observation-body = Hvad så du?
observation-body-hint = Skriv, hvad du selv har set eller hørt. Eleven kan læse det.
observation-day = Dag
observation-save = Gem observationen
observation-kept = Observationen om { $name } er gemt.
observation-all = Vis alle { $count }
enrolment-title = Skoleoplæring
enrolment-new = Optag en elev i skoleoplæring
enrolment-new-short = Optag elev
enrolment-new-of = Optag { $name } i skoleoplæring
enrolment-edit = Ret optagelsen
enrolment-none = Ingen er optaget i skoleoplæring endnu.
enrolment-none-of = Der er ikke skrevet nogen optagelse endnu.
enrolment-starts-on = Første dag i skoleoplæring
enrolment-ends-on = Sidste dag
enrolment-ended-reason = Hvorfor den sluttede
enrolment-no-fault = Uden elevens skyld
enrolment-no-fault-unknown = Ikke oplyst
enrolment-no-fault-yes = Uforskyldt
enrolment-no-fault-no = Ikke uforskyldt
enrolment-education = Uddannelse
enrolment-workshop = Værksted
enrolment-workshop-none = Ikke valgt endnu
enrolment-instructor = Instruktør
enrolment-instructor-new = Brug { $name }
enrolment-karens-until = Karens til og med
enrolment-save = Gem optagelsen
enrolment-archive = Arkivér optagelsen
enrolment-kept = Optagelsen af { $name } er gemt.
enrolment-archived = Optagelsen af { $name } er arkiveret.
enrolment-state-coming = På vej
enrolment-state-running = I skoleoplæring
enrolment-state-ended = Afsluttet
enrolment-from = fra { $day }
enrolment-until = til { $day }
enrolment-undated = uden startdato
enrolment-lacks = Mangler: { $what }
enrolment-missing = mangler
enrolment-checks = Tjekliste før optagelse
enrolment-rule-info-meeting = Informationsmøde
enrolment-rule-application = Skriftlig ansøgning
enrolment-rule-karens = Karens
enrolment-rule-emma = EMMA ved optagelse
enrolment-rule-school-agreement = Skoleaftale
enrolment-karens-met = overstået { $day }
enrolment-karens-missing = gælder til og med { $day }
enrolment-karens-waiting = venter til og med { $day }
enrolment-source-info-meeting = Mødet er obligatorisk; uden det mistes retten til skoleoplæring. Kilde: AMU Nordjylland.
enrolment-source-application = Ansøgningen skal være skriftlig og inden skolens frist. Kilde: AMU Nordjylland.
enrolment-source-karens = Skoleoplæring begynder tidligst, når karenstiden efter grundforløbet er gået. Antal dage står i Indstillinger.
enrolment-source-emma = EMMA-kriterierne vurderes ved optagelsen. Kilde: EUD-loven § 66 c.
enrolment-source-school-agreement = Skole og elev aftaler planen for oplæringen og opfølgningen på EMMA. Kilde: skolernes praksis.
student-entry-observation = Observation
student-entry-enrolled = Optaget i skoleoplæring: { $what }
student-entry-unenrolled = Skoleoplæring sluttede: { $what }
emma-fact-workshop =
    { $days ->
        [one] Værksted i { $month }: én dag
       *[other] Værksted i { $month }: { $days } dage
    }
today-workshops = Værksteder uden fremmøde
today-enrolments = Optagelser, der mangler noget
settings-observation-kinds = Hvad observationer handler om
settings-workshop-hour = Klokkeslæt for fremmøde på værkstedet
settings-workshop-hour-hint = Fra den time står et værksted uden fremmøde på I dag.
code-active = Siger også noget om at være aktivt søgende
code-active-hint = Så tilbydes observationen både til Egnet og til Aktivt søgende i EMMA.
step-workshop = værkstedet { $name } gemt
step-workshop-archived = værkstedet { $name } arkiveret
step-workshop-back = værkstedet { $name } hentet frem
step-workshop-mark = fremmøde for { $name }
step-workshop-rest = resten sat til stede i { $name }
step-enrolment = optagelsen af { $name } gemt
step-enrolment-archived = optagelsen af { $name } arkiveret
step-enrolment-back = optagelsen af { $name } hentet frem
step-observation = observation om { $name }
reason-workshop-name-empty = Skriv, hvad værkstedet hedder
reason-workshop-missing = Værkstedet findes ikke længere. Vælg et andet
reason-enrolment-overlaps = Eleven er allerede optaget i de dage. Afslut den anden optagelse først
reason-enrolment-without-start = Skriv den første dag
reason-enrolment-of-another = Optagelsen hører til en anden elev
reason-observation-about = Vælg, hvad observationen handler om
reason-observation-empty = Skriv, hvad du så
reason-observation-supersedes = Observationen, der rettes, hører til en anden elev
reason-observation-superseded = Observationen er allerede rettet

# VFU
placement-new = Ny VFU
placement-list = VFU-listen
placement-section = VFU
placement-none = Ingen VFU.
placement-title = VFU for { $name }
placement-page-title = VFU: { $name } hos { $company }
placement-save = Gem VFU
placement-kept = VFU er gemt.
placement-edit = Ret
placement-edit-here = Ret VFU
placement-edit-of = Ret VFU: { $name }
placement-archive = Arkivér
placement-archived = VFU er arkiveret.
placement-is-archived = Arkiveret
placement-to-company = Til virksomheden
placement-agreed = Hvad der er aftalt
placement-company = Virksomhed
placement-workplace = Arbejdssted
placement-workplace-none = Ikke valgt
placement-place-approved = godkendt til uddannelsen
placement-place-unapproved = ikke godkendt til uddannelsen
placement-kind = Slags VFU
placement-kind-all = Alle
placement-kind-gf = Grundforløb
placement-kind-sko = Skoleoplæring
placement-span = Periode
placement-contact = Kontakt i virksomheden
placement-responsible = Ansvarlig på skolen
placement-agreed-with = Aftalt med
placement-agreed-with-hint = Kontaktlæreren, der har sagt god for det
placement-hours = Arbejdstid
placement-hours-hint = Fx mandag til fredag 7.00-15.00
placement-purpose = Formål og mål
placement-reason = Begrundelse for at gå ud over grænsen
placement-reason-hint = Gemmes på VFU’en med navn og dato
placement-passed = Over grænsen med begrundelse
placement-weeks =
    { $days ->
        [0]
            { $weeks ->
                [one] { $weeks } uge
               *[other] { $weeks } uger
            }
       *[other]
            { $weeks ->
                [0]
                    { $days ->
                        [one] { $days } dag
                       *[other] { $days } dage
                    }
                [one]
                    { $days ->
                        [one] { $weeks } uge og { $days } dag
                       *[other] { $weeks } uge og { $days } dage
                    }
               *[other]
                    { $days ->
                        [one] { $weeks } uger og { $days } dag
                       *[other] { $weeks } uger og { $days } dage
                    }
            }
    }
placement-used-all = { $used } af { $most } uger brugt
placement-used-all-free = { $used } brugt i alt
placement-used-here = { $used } af { $most } hos { $company }
placement-used-here-free = { $used } hos { $company }
placement-limits-where = Grænserne står under Indstillinger, VFU. Kilde: { $source }
placement-state-coming = Kommende
placement-state-running = I gang
placement-state-unevaluated = Slut uden evaluering
placement-state-ended = Slut
placement-warning-weeks-per-company = { $used } hos { $company } er mere end grænsen på { $most } uger. Gå kun over den med en begrundelse.
placement-warning-weeks-in-all = { $used } VFU i alt er mere end grænsen på { $most } uger. Gå kun over den med en begrundelse.
placement-warning-unapproved = Arbejdsstedet har ingen gyldig godkendelse til { $education } på den første dag.
placement-warning-under-agreement = Eleven har en uddannelsesaftale med { $company } fra { $starts_on } i de samme dage.
placement-warning-agreement-ahead = Eleven har allerede underskrevet en uddannelsesaftale med { $company }. Den begynder { $starts_on }.
placement-warning-overlap = Eleven har VFU hos { $company } fra { $starts_on } i de samme dage.
placement-warning-school-period = Skoleperioden { $name } ligger i de samme dage.
placement-warning-not-enrolled = Nogle af dagene ligger uden for elevens optagelse i skoleoplæring.
placement-warning-euv1 = Eleven er EUV1 og skal ikke i oplæring i en virksomhed.
placement-warning-not-agreed = Skriv, hvilken kontaktlærer der har aftalt det. VFU på grundforløb aftales med kontaktlæreren.
placement-source-weeks-per-company = Indstillinger, VFU
placement-source-weeks-in-all = Indstillinger, VFU
placement-source-unapproved = TEC’s håndbog for skoleoplæring: VFU kræver en godkendt virksomhed
placement-source-under-agreement = elevens aftaler i Svend
placement-source-agreement-ahead = elevens aftaler i Svend
placement-source-overlap = elevens anden VFU i Svend
placement-source-school-period = holdets skoleperioder under Indstillinger
placement-source-not-enrolled = elevens optagelser i Svend
placement-source-euv1 = Undervisningsministeriet om EUV1
placement-source-not-agreed = skolens praksis for VFU på grundforløb
placement-visits = Besøg
placement-visits-none = Ingen besøg planlagt eller afholdt.
placement-visit-on = Besøg planlagt { $day }
placement-visited-on = Besøgt { $day }
placement-no-visit = Intet besøg planlagt
placement-visit-write = Skriv besøg op
placement-visit-outcome = Skriv, hvad der kom ud af det
placement-visit-title-of = Besøget { $day }
placement-visit-save = Gem besøget
placement-visit-kept = Besøget er gemt.
placement-visit-edit = Ret besøget { $day }
placement-takes-yes = Vil have eleven som lærling
placement-takes-no = Vil ikke have eleven som lærling
placement-evaluations =
    { $count ->
        [0] Ingen evaluering
       *[other] { $count } af 3 har evalueret
    }
placement-list-none = Ingen VFU endnu. Her står alle elever, der er eller skal i VFU.
placement-none-of-kind = Ingen VFU af den slags.
placement-list-cut = Viser { $shown } af { $total }
workshop-view-vfu = VFU
evaluation-title = Evaluering
evaluation-not-yet = VFU’en er ikke begyndt endnu.
evaluation-company = Virksomheden
evaluation-student = Eleven
evaluation-school = Skolen
evaluation-none = Har ikke sagt noget endnu.
evaluation-write = Skriv
evaluation-correct = Ret evalueringen: { $who }
evaluation-noted-by = noteret af { $by }
evaluation-well = Hvad gik godt?
evaluation-next = Hvad er det næste?
evaluation-would-take = Vil virksomheden have eleven som lærling?
evaluation-would-take-unasked = Ikke spurgt
evaluation-would-take-yes = Ja
evaluation-would-take-no = Nej
evaluation-said-by = Sagt af
evaluation-held-on = Dag
evaluation-day-missing = Vælg, hvornår det blev sagt
evaluation-title-company = Virksomhedens evaluering
evaluation-title-student = Elevens evaluering
evaluation-title-school = Skolens evaluering
evaluation-save = Gem evalueringen
evaluation-kept = Evalueringen er gemt.
evaluation-open-place = Opret ledig plads
reason-placement-of-another = VFU’en hører til en anden elev
reason-placement-missing = VFU’en findes ikke, eller den er en anden elevs
reason-evaluation-respondent = Vælg, om det er virksomheden, eleven eller skolen
reason-evaluation-would-take = Vælg ja, nej eller ikke spurgt
reason-evaluation-empty = Skriv, hvad der gik godt, eller hvad det næste er
reason-evaluation-before-start = Vælg en dag, efter at VFU’en er begyndt
reason-evaluation-supersedes = Evalueringen, der rettes, hører til en anden VFU
reason-evaluation-superseded = Evalueringen er allerede rettet. Ret den nyeste.
step-evaluation = evaluering af VFU for { $name }
step-placement-limit = grænser for VFU rettet
student-entry-evaluation = Evaluering af VFU hos { $what }
today-vfu-unvisited = VFU uden besøg
today-vfu-unvisited-until = slutter { $day }
today-vfu-unevaluated = VFU uden evaluering
today-vfu-unevaluated-until = sluttede { $day }
emma-fact-placement-gf = VFU på grundforløb hos { $company }
emma-fact-placement-sko = VFU i skoleoplæring hos { $company }
emma-fact-evaluation-company = virksomheden om VFU hos { $company }
emma-fact-evaluation-student = eleven om VFU hos { $company }
emma-fact-evaluation-school = skolen om VFU hos { $company }
settings-vfu = VFU
settings-vfu-text = Hvor mange ugers VFU en elev højst har hos én virksomhed og i alt. Ud over grænsen kræves en begrundelse.
placement-limit-company = { $weeks } uger hos én virksomhed
placement-limit-company-none = ingen grænse hos én virksomhed
placement-limit-all = { $weeks } uger i alt
placement-limit-all-none = ingen grænse i alt
placement-limit-standard = Fra start
placement-limits-counted = En uge er fem skoledage. Kun mandag til fredag tæller, en del af en uge tæller med sine dage, og en dag tæller én gang. Helligdage trækkes ikke fra.
placement-limit-title = Grænser: { $kind }
placement-limit-weeks-per-company = Uger hos én virksomhed
placement-limit-weeks-in-all = Uger i alt
placement-limit-hint = Tomt felt: ingen grænse
placement-limit-source = Hvor det står
placement-limit-from-hint = VFU, der begynder før, følger de gamle grænser.
placement-limit-save = Gem grænserne
placement-limit-kept = Grænserne er gemt.
paper-placement-title = VFU-aftale: { $name }
paper-placement-file = VFU-aftale
paper-placement-terms = Hvad VFU er
paper-placement-wage = VFU er undervisning, der er lagt ud i en virksomhed. Eleven får ikke løn.
paper-placement-production = Eleven lærer ved at være med, men indgår kun i produktionen på vegne af en medarbejder.
paper-placement-visit = Skolen kan besøge virksomheden undervejs. Bagefter siger virksomhed, elev og skole, hvordan det gik.
paper-placement-student = Eleven
paper-placement-company = Virksomheden
paper-placement-school = Skolen

# Soft Skills CV
soft-title = Soft Skills CV: { $name }
soft-open = Soft Skills CV
soft-to-sheet = Åbn arket
soft-intro = Et ark til samtalen. Der lægges ikke noget sammen. Arket er elevens eget, og eleven bestemmer, hvad der vises på CV’et.
soft-area = Område
soft-respondent-student = Eleven
soft-respondent-school = Skolen
soft-respondent-other = Virksomhed eller andre
soft-round-none = Ikke udfyldt endnu
soft-round-first = Udfyld
soft-round-newer = Udfyld på ny
soft-round-own = Elevens egen runde
soft-nothing = Intet svar
soft-shown = Vis på CV
soft-shown-of = Vis på CV: { $area }, { $who }
soft-paper = CV som PDF
soft-sheet = Tomt ark
soft-earlier =
    { $count ->
        [one] { $count } tidligere runde
       *[other] { $count } tidligere runder
    }
soft-round-title-student = { $name }: min egen runde
soft-round-title-school = Skolen om { $name }
soft-round-title-other = Virksomhed eller andre om { $name }
soft-said-by = Hvem svarer?
soft-said-by-school = Fx kontaktlærer eller instruktør
soft-said-by-other = Navn og virksomhed
soft-held-on = Dag
soft-day-missing = Vælg dagen for samtalen
soft-step-of = Hvor langt: { $area }
soft-words-of = Ord om { $area }
soft-last = Sidst ({ $day }): { $said }
soft-round-save = Gem runden
soft-round-kept = Runden er gemt.
soft-mine = Mit Soft Skills CV
step-soft-round = Soft Skills CV: runde for { $name }
step-soft-shown = Soft Skills CV: visning for { $name } ændret
reason-soft-respondent = Vælg eleven, skolen eller virksomhed og andre
reason-soft-said-by = Skriv, hvem der svarer
reason-soft-round-empty = Vælg et trin, eller skriv lidt om mindst ét område
reason-soft-area = Området findes ikke
reason-soft-step = Trinet findes ikke
reason-soft-round-superseded = Der er en nyere runde. Vælg i den.
settings-soft-skills = Soft Skills CV
settings-soft-skills-text = Seks områder, som elev, skole og virksomhed taler om. Slået fra vises det ingen steder.
settings-soft-skills-on = Brug Soft Skills CV
settings-soft-areas = Områder
settings-soft-steps = Trin
code-wording = Hvad området handler om
code-wording-hint = Skolens egne ord. Står på arket og ved spørgsmålet.
paper-soft-title = Soft Skills CV: { $name }
paper-soft-file = Soft Skills CV
paper-soft-nothing = Eleven har ikke valgt noget at vise endnu.
paper-soft-sheet-title = Samtaleark til Soft Skills CV: { $name }
paper-soft-sheet-file = Samtaleark
paper-soft-sheet-how = Sæt ring om et trin, og skriv et par ord. Der er ingen rigtige svar.

### oplæringsplan

plan-title = Oplæringsplan: { $name }
plan-open = Åbn oplæringsplanen
plan-open-of = Åbn en elevs oplæringsplan
plan-short = Plan
plan-count = { $reached } af { $total } mål nået
plan-since = I skoleoplæring fra
plan-goals = Mål
plan-goal = Mål
plan-goal-code = Nr.
plan-goal-code-hint = Som skolen nummererer det, fx 2.1
plan-goal-new = Nyt mål
plan-goal-edit = Ret målet
plan-goal-save = Gem målet
plan-goal-kept = Målet er gemt.
plan-goal-archived = Målet er arkiveret: { $name }
plan-goal-aside = Ikke længere på listen
plan-goals-none = Uddannelsen har ingen mål endnu. Skriv dem én gang, så står de i alle elevers planer.
plan-goals-none-of = { $name } har ingen mål endnu.
plan-goals-own = Listen er skolens egen. Uddannelsens regler gælder, hvis de siger noget andet.
plan-goals-aside =
    { $count ->
        [one] Ét arkiveret mål
       *[other] { $count } arkiverede mål
    }
plan-education-none = Eleven har ingen uddannelse. Vælg den på elevens side, så kommer målene her.
plan-write = Skriv mål
plan-write-more = Tilføj eller ret mål
plan-paste-title = Skriv mål: { $name }
plan-paste-text = Ét mål på hver linje
plan-paste-hint = Nummer først, så tabulator eller mellemrum, så teksten. Kan kopieres fra et regneark. Et nummer, der findes, får den nye tekst.
plan-paste-clipboard = Hent fra udklipsholderen
plan-paste-clipboard-empty = Udklipsholderen er tom. Kopiér linjerne først.
plan-paste-save = Gem målene
plan-paste-kept = Målene for { $name } er gemt.
plan-paste-read =
    { $count ->
        [0] Ingen nye mål
        [one] Ét mål tilføjes eller rettes
       *[other] { $shown } mål tilføjes eller rettes
    }
plan-pasted-new = Nyt
plan-pasted-changed = Får ny tekst
plan-pasted-known = Findes
plan-periods = Perioder
plan-periods-none = Planen har ingen perioder endnu.
plan-period-new = Ny periode
plan-period-edit = Ret perioden
plan-period-save = Gem perioden
plan-period-archive = Arkivér perioden
plan-period-kept = Perioden er gemt.
plan-period-archived = Perioden er arkiveret. Det, der er nået i den, er bevaret.
plan-period-goals =
    { $count ->
        [0] Ingen mål planlagt
        [one] Ét mål planlagt
       *[other] { $shown } mål planlagt
    }
plan-period-show = Vis målene
plan-from = Fra
plan-until = Til
plan-days = { $from } – { $until }
plan-days-on = fra { $from }
plan-place = Sted
plan-place-workshop = Skolens værksted
plan-place-company = Virksomhed med aftale
plan-place-vfu = VFU
plan-place-school = Skoleperiode
plan-at-workshop = { $name }
plan-at-company = { $name }
plan-at-vfu = VFU hos { $name }
plan-at-school = Skoleperiode { $name }
plan-school-name = Skoleperiodens navn
plan-school-hint = Fx H1
plan-responsible = Ansvarlig
plan-choose-free = Vælg de { $shown }, der ikke er planlagt andre steder
plan-choose-none = Fravælg alle
plan-elsewhere = planlagt i en anden periode
plan-matrix = Mål og steder
plan-show = Vis mål
plan-show-all = Alle ({ $shown })
plan-show-holes = Kun huller ({ $shown })
plan-show-doubles = Kun dobbelt ({ $shown })
plan-holes-none = Ingen huller: alle mål er planlagt eller nået.
plan-doubles-none = Ingen mål er planlagt to steder.
plan-keys = Piletaster flytter · Mellemrum planlægger · G noterer nået
plan-key-space = Planlæg målet på stedet, eller tag det ud
plan-key-reached = Notér, at målet er nået
plan-planned = Planlagt
plan-not-planned = ikke planlagt
plan-reached = Nået
plan-reached-day = Nået { $day }
plan-cover-hole = Hul: ikke planlagt
plan-cover-double = Planlagt to steder
plan-cell = { $goal }, { $place }: { $state }
plan-planned-now = { $goal } er planlagt: { $place }
plan-unplanned-now = { $goal } er ikke længere planlagt: { $place }
plan-now = Nu
plan-ahead = Kommer
plan-past = Slut
plan-not-in = Ikke i planen
plan-take = Tag med i planen
plan-take-of = Tag { $place } med i planen
plan-take-first = Stedet er ikke i planen. Tryk “Tag med i planen” først.
plan-taken = Stedet er taget med i planen.
plan-source-gone = Aftalen eller VFU-forløbet gælder ikke længere.
plan-source-moved = Dagene er ændret siden: { $days }.
plan-source-follow = Brug de nye dage
plan-reached-new = Mål nået
plan-reached-correct = Ret, hvornår målet blev nået
plan-reached-note-of = Notér som nået: { $goal }
plan-reached-on = Nået den
plan-seen-by = Hvem siger det?
plan-where = Hvor?
plan-where-words = Hvor, med ord
plan-somewhere-else = Et andet sted
plan-note = Bemærkning
plan-note-hint = Eleven kan læse det. Skriv ikke om helbred.
plan-reached-save = Gem
plan-reached-kept = Målet er noteret som nået.
plan-reached-withdraw = Ikke nået længere
plan-reached-withdrawn = Det er noteret, at målet ikke længere er nået. Det gamle kan stadig læses.
plan-reached-no-more = Ikke nået længere
plan-follow-ups = Opfølgning
plan-follow-ups-none = Der er ikke planlagt eller holdt nogen opfølgning.
plan-follow-up-new = Ny opfølgning
plan-follow-up-edit = Opfølgning
plan-follow-up-state = Opfølgningen
plan-follow-up-is-planned = Planlagt
plan-follow-up-is-held = Holdt
plan-follow-up-late = Over tiden
plan-follow-up-on = Næste opfølgning { $day }
plan-follow-up-was = planlagt til { $day }
plan-follow-up-hold = Notér som holdt
plan-follow-up-move = Flyt
plan-follow-up-cancel = Aflys
plan-follow-up-save = Gem opfølgningen
plan-follow-up-planned = Opfølgningen er planlagt.
plan-follow-up-held = Opfølgningen er noteret.
plan-follow-up-about = Handler om
plan-whole = Hele planen
plan-due-on = Planlagt til
plan-held-on = Holdt den
plan-said = Hvad blev der sagt?
plan-agreed = Aftalt
plan-agreed-is = aftalt: { $agreed }
plan-next-on = Næste opfølgning
plan-evaluations = Evaluering
plan-evaluations-none = Ingen periode er evalueret endnu.
plan-evaluate = Evaluér
plan-evaluation-new = Evaluering af perioden
plan-evaluation-correct = Ret evalueringen
plan-evaluation-body = Hvordan er perioden gået?
plan-evaluation-save = Gem evalueringen
plan-evaluation-kept = Evalueringen er gemt.
plan-evaluation-from = evalueringen { $day }
plan-fact-withdrawn = Trukket tilbage. Det kan stadig læses.
plan-floor-title = Mål: { $name }
plan-floor-back = Tilbage til eleven
plan-floor-now = I denne periode
plan-floor-rest = Andre mål
plan-floor-tap = Tryk, når målet er nået
plan-floor-today = Nået i dag
plan-floor-reached = Nået i dag: { $goal }
plan-floor-already = Målet er noteret som nået { $day }. Fortryd, eller ret det i planen.
plan-summary-periods =
    { $count ->
        [0] Ingen plan endnu
        [one] Én periode
       *[other] { $shown } perioder
    }
plan-summary-holes =
    { $count ->
        [one] Ét mål er ikke planlagt
       *[other] { $shown } mål er ikke planlagt
    }
plan-summary-late = Opfølgning skulle være holdt { $day }
enrolment-rule-plan = Oplæringsplan
enrolment-plan-met = lagt
enrolment-plan-missing = skulle være lagt senest { $day }
enrolment-plan-waiting = lægges senest { $day }
enrolment-plan-undated = lægges, når startdatoen er sat
enrolment-source-plan = Planen siger, hvad eleven skal lære hvor og hvornår. Antal dage fra starten står i Indstillinger.
student-entry-followup = Opfølgning på oplæringsplanen
student-entry-evaluated = Evaluering af en periode
student-entry-reached = Mål nået: { $what }
emma-fact-goal = Mål nået: { $goal }
paper-plan-file = Oplæringsplan
paper-plan-holes = Huller: mål, der ikke er planlagt nogen steder
paper-plan-holes-none = Ingen huller: alle mål er planlagt eller nået.
paper-plan-signed = Underskrifter
paper-plan-school = Skolen
today-follow-ups = Opfølgning på planer
today-follow-ups-rule = Vises fra { $days } dage før.
today-follow-up = Opfølgning
today-returning = Kommer tilbage til værkstedet
today-returning-rule = Vises fra { $days } dage før. Skoleoplæringen fortsætter, når aftalen eller VFU slutter.
today-returns-on = tilbage { $day }
today-returns-company = fra { $company }
today-returns-vfu = fra VFU hos { $company }
today-returns-next = Næste: { $place }
today-returns-unplanned = Ingen periode i planen
settings-plan-goals = Oplæringsmål
settings-plan-goals-text = Det, eleverne i hver uddannelse skal kunne. Listen er skolens egen og står i elevernes planer.
settings-plan-due-days = Dage til at lægge oplæringsplanen
settings-plan-due-days-hint = Fra den første dag i skoleoplæring. Derefter står planen som manglende.
settings-plan-notice-days = Dage før en opfølgning
settings-plan-notice-days-hint = Så længe før står en opfølgning på I dag.
settings-plan-return-days = Dage før en elev kommer tilbage
settings-plan-return-days-hint = Så længe før en delaftale eller VFU slutter, står eleven på I dag.
step-plan-goal = målet { $name } gemt
step-plan-goals = mål for { $name } gemt
step-plan-goal-order = målenes rækkefølge ændret
step-plan-goal-archived = målet { $name } arkiveret
step-plan-goal-back = målet { $name } hentet frem
step-plan-period = periode i planen for { $name }
step-plan-period-archived = periode i planen for { $name } arkiveret
step-plan-period-back = periode i planen for { $name } hentet frem
step-plan-planned = mål planlagt for { $name }
step-plan-unplanned = mål taget ud af planen for { $name }
step-goal-reached = mål nået af { $name }
step-goal-corrected = nået mål for { $name } rettet
step-plan-follow-up = opfølgning planlagt for { $name }
step-plan-follow-up-held = opfølgning med { $name }
step-plan-follow-up-corrected = opfølgning med { $name } rettet
step-plan-evaluation = evaluering af en periode for { $name }
step-plan-evaluation-corrected = evaluering for { $name } rettet
step-plan-withdrawn = tilbagetrækning i planen for { $name }
reason-plan-goal-empty = Skriv, hvad eleven skal kunne
reason-plan-goal-there = Nummeret { $code } er brugt. Vælg et andet
reason-plan-goal-missing = Målet findes ikke længere. Vælg et andet
reason-plan-paste-empty = Skriv mindst ét mål
reason-plan-paste-many = Højst { $most } mål ad gangen. Del listen
reason-plan-paste-line = Linje { $line }: skriv nummer og tekst, højst { $longest } tegn
reason-plan-paste-twice = “{ $what }” står der to gange. Fjern den ene
reason-plan-workshop-missing = Vælg et værksted
reason-plan-place-unknown = Vælg, hvor det foregår
reason-plan-place-gone = Stedet er ikke længere i elevens forløb. Åbn planen igen
reason-plan-period-missing = Vælg en periode
reason-plan-period-of-another = Perioden hører til en anden elevs plan
reason-plan-fact-of-another = Det, der rettes, hører til et andet mål
reason-plan-reached-already = Målet er allerede noteret som nået. Ret det i stedet
reason-plan-follow-up-said = Skriv, hvad der blev sagt
reason-plan-follow-up-held = Vælg, hvilken dag opfølgningen blev holdt
reason-plan-follow-up-next = Vælg en dag efter den, der er holdt
reason-plan-evaluation-empty = Skriv, hvordan perioden er gået

## letters: templates the school words, what fits, and what was made

letter-new = Nyt brev
letter-new-short = Brev
letter-write = Skriv brev
letter-write-to = Brev til { $name }
letter-correct-of = Ret brevet til { $name }
letter-which = Brev
letter-offer-made = { $name } · lavet { $day }
letter-language = Sprog
letter-language-da = Dansk
letter-language-en = Engelsk
letter-delivered-on = Afleveres til eleven den
letter-delivered-hint = Sidste dag for at klage regnes herfra
letter-appointment = Aftale
letter-appointment-none = Skriv selv tid og sted
letter-day = Dato
letter-time = Tid
letter-time-hint = Fx 10:15
letter-place = Sted
letter-subject = Overskrift
letter-body = Brevets tekst
letter-body-hint = Ret teksten her. Skriv intet om helbred.
letter-missing =
    { $count ->
        [one] Dette mangler. Udfyld det, eller ret teksten:
       *[other] Disse felter mangler. Udfyld dem, eller ret teksten:
    }
letter-edited = Du har rettet i teksten, så den følger ikke længere felterne.
letter-again = Hent teksten igen
letter-make = Lav brevet
letter-save = Gem rettelsen
letter-made = Brevet er lavet. Det er ikke afleveret endnu.
letter-corrected = Brevet er rettet. Det gamle kan stadig læses.
letter-to-delivery = Notér, at det er kommet frem
letter-summon = Indkald
letter-summon-all =
    { $count ->
        [one] Indkald eleven
       *[other] Indkald alle { $shown }
    }
letters-title = Brev til flere elever
letters-action = Skriv brev til de valgte
letters-make =
    { $count ->
        [one] Lav ét brev
       *[other] Lav { $shown } breve
    }
letters-lacking =
    { $count ->
        [one] Ét brev mangler noget. Udfyld det, eller tag eleven af listen.
       *[other] { $shown } breve mangler noget. Udfyld det, eller tag eleverne af listen.
    }
letters-lacks = { $name }: { $fields }
letters-drop = Tag dem af listen
letters-first = Sådan ser det første brev ud
letters-made =
    { $count ->
        [one] Brevet er lavet.
       *[other] { $shown } breve er lavet.
    }
letter-kind-warning = Advarsel
letter-kind-hearing = Partshøring
letter-kind-decision-admitted = Afgørelse: optaget
letter-kind-decision-not-admitted = Afgørelse: ikke optaget
letter-kind-decision-discharged = Afgørelse: udmeldt
letter-kind-complaint-upheld = Svar på klage: fastholdt
letter-kind-complaint-reversed = Svar på klage: omgjort
letter-kind-summons-emma = Indkaldelse: EMMA-samtale
letter-kind-summons-cafe = Indkaldelse: jobcafé
letter-kind-summons-info = Indkaldelse: informationsmøde
letter-kind-own = Skolens egne breve
case-letter = Brev: { $name }
case-letter-paper = Vis brevet som PDF
case-deliver-warning = Advarslen er kommet frem til { $name }
case-deliver-hearing = Partshøringen er kommet frem til { $name }
case-deliver-kept = Det er noteret, at det er kommet frem.
case-deliver-none = Det er allerede noteret, at det er kommet frem.
student-entry-letter = Brev: { $what }
paper-with-address = Med den beskyttede adresse
paper-with-address-hint = Opslaget bliver noteret
settings-letters-title = Breve
settings-letters-text = Skolens ordlyd af breve. En ny ordlyd gælder fra sin dag; breve, der er lavet, beholder deres.
settings-letter-svend = Svends ordlyd
settings-letter-school = Skolens ordlyd fra { $day }
settings-letter-later = Gælder fra { $day }
settings-letter-step = Trin: { $step }
settings-letter-change = Ret { $name }
settings-letter-add = Nyt brev
settings-letter-new = Nyt brev
settings-letter-edit = Ordlyd: { $name }
settings-letter-name = Navn
settings-letter-kind = Hvad brevet handler om
settings-letter-kind-hint = Brevet tilbydes, når sagen er nået dertil
settings-letter-step-field = Trin
settings-letter-step-all = Alle trin
settings-letter-fields = Felter
settings-letter-fields-hint = Vælg et felt for at sætte det ind. Pil til siderne flytter, Enter sætter ind.
settings-letter-insert = Sæt { $name } ind
settings-letter-preview = Sådan læses det
settings-letter-preview-hint = Med oplysninger om en opdigtet elev
settings-letter-valid-from = Gælder fra
settings-letter-valid-hint = Breve fra og med dagen bruger den nye ordlyd
settings-letter-back = Brug Svends ordlyd
settings-letter-save = Gem ordlyden
settings-letter-saved = Ordlyden af { $name } er gemt.
settings-letter-archive = Arkivér brevet
settings-letter-archived = { $name } er arkiveret. Breve, der er lavet, er bevaret.
settings-letter-unarchived = { $name } er hentet frem igen.
settings-letter-aside =
    { $count ->
        [one] Ét arkiveret brev
       *[other] { $count } arkiverede breve
    }
settings-letter-others =
    { $count ->
        [one] Én anden ordlyd
       *[other] { $count } andre ordlyde
    }
settings-letter-from = Fra { $day }, skrevet af { $name }
settings-letter-legal = Svends ordlyd nævner forvaltningsloven § 19 og §§ 22–25 og EUD-loven § 66 c. Ordlyden er skolens ansvar.
reason-letter-empty = Skriv noget her
reason-letter-name-empty = Skriv, hvad brevet hedder
reason-letter-about = Brevet passer ikke til det, det handler om. Åbn det fra elevens sag
reason-letter-brace = En krølleparentes hører ikke til noget felt. Skriv fx {"{"}elev.navn{"}"}, eller slet den
reason-letter-field-unknown = Feltet “{ $name }” findes ikke. Vælg et af disse: { $known }
reason-letter-field-left = Feltet “{ $name }” er ikke udfyldt. Skriv det i teksten, eller slet det
reason-letter-lacks = Brevet til { $student } mangler “{ $name }”. Udfyld det, eller tag eleven af listen
reason-letters-nobody = Vælg mindst én elev
step-letter = brev til { $name }: { $letter }
step-letter-corrected = brev til { $name } rettet: { $letter }
step-letters =
    { $count ->
        [one] ét brev
       *[other] { $count } breve
    }
step-letter-wording = ordlyden af { $name }
step-letter-archived = brevet { $name } arkiveret
step-letter-back = brevet { $name } hentet frem

## the case pack: a whole case on paper and as a folder

case-moment-applied = Ansøgning om skoleoplæring modtaget
case-moment-info-meeting = Deltog i informationsmøde
case-moment-karens = Karens slutter
case-moment-school-agreement = Skoleaftale indgået
case-moment-enrolled = Optaget i skoleoplæring
case-moment-unenrolled = Skoleoplæring sluttede
case-moment-placement = VFU
case-moment-until = til { $day }
pack-open = Sagsmappe
pack-open-of = Sagsmappe: { $name }
pack-show = Vis som PDF
pack-save = Gem som mappe
pack-audience = Hvem er den til
pack-audience-student = Eleven
pack-audience-committee = Det faglige udvalg
pack-audience-file = Skolens egen sag
pack-audience-student-hint = Uden navne på medarbejdere, der har noteret oplysninger, og på kontaktpersoner i virksomheder.
pack-audience-committee-hint = Uden navne på kontaktpersoner i virksomheder.
pack-audience-file-hint = Med alle navne.
pack-from = Fra
pack-until = Frist { $value }
pack-until-day = Til
pack-with-cpr = Med CPR-nummer
pack-log-hint = Det bliver noteret, at sagen er trukket ud, og hvem den er til.
pack-making = Laver sagsmappen
pack-saved = Sagsmappen er gemt.
pack-stopped = Stoppet. Der er ikke gemt noget.
pack-title = Sagen om { $name }
pack-file = Sag
pack-case = Sagen
pack-case-none = Ingen advarsler, partshøringer eller afgørelser
pack-period = Periode
pack-period-all = Hele forløbet
pack-period-from = Fra { $from }
pack-period-until = Til og med { $until }
pack-period-both = { $from } til og med { $until }
pack-for = Til
pack-for-student = Eleven
pack-for-committee = Det faglige udvalg
pack-for-file = Skolens egen sag
pack-left-out = Udeladt
pack-left-out-nothing = Intet er udeladt.
pack-left-out-period = Det, der ligger uden for perioden.
pack-left-out-cpr = CPR-nummer.
pack-left-out-staff = Navne på de medarbejdere, der har noteret de enkelte oplysninger. Hvem der har truffet en afgørelse eller underskrevet en vurdering, står der.
pack-left-out-contacts = Navne på kontaktpersoner i virksomheder.
pack-left-out-words = Tekst, som nogen selv har skrevet, og underskrevne vurderinger er ikke ændret og kan nævne navne.
pack-contents = Indhold
pack-chronology = Forløb
pack-chronology-none = Der er intet noteret i perioden.
pack-what = Hvad skete
pack-more = Nærmere
pack-withdrawn = { $what } (trukket tilbage)
pack-arrived = Kommet frem { $how }
pack-not-arrived = Ikke noteret kommet frem
pack-answer-by = Svarfrist { $value }
pack-answered = Eleven svarede på partshøringen
pack-complain-until = Klagefrist { $value }
pack-complaint-until = Klagefrist
pack-decided-by = Truffet af { $value }
pack-assessor = Vurderet af { $value }
pack-hash = kontroltal { $hash }…
pack-addendum = Tillæg til aftale
pack-addendum-change = fra { $was } til { $becomes }
pack-evidence = Dokumentation pr. kriterium
pack-judged = { $day }: { $mark }
pack-counts = Kontorets tal { $day }
pack-unjudged = Ikke vurderet endnu. Det, der er noteret:
pack-assessments = EMMA-vurderinger
pack-assessments-none = Der er ingen underskrevne vurderinger i perioden.
pack-attachment = Bilag nr.
pack-since = Kendt siden underskriften:
pack-since-none = Intet nyt siden.
pack-warnings = Advarsler
pack-warnings-none = Der er ingen advarsler i perioden.
pack-hearings = Partshøringer
pack-hearings-none = Der er ingen partshøringer i perioden.
pack-decisions = Afgørelser og begrundelser
pack-decisions-none = Der er ingen afgørelser i perioden.
pack-complaints = Klage
pack-complaints-none = Der er ikke klaget i perioden.
pack-label = { $label }:
pack-noted = Noteret { $at }
pack-earlier = Tidligere udgave: { $title }. { $noted }
pack-attachments = Bilag
pack-attachments-none = Der er ingen bilag.
pack-attachments-text = Bilagene ligger i sagsmappen, hver som sin egen PDF.
pack-number = Nr.
pack-name = Navn
pack-log = Elevens log: ansøgninger og forslag
pack-folder-attachments = bilag
pack-not-here = Det, der ikke står i programmet
pack-not-here-text = Sagen er lavet af det, kontoret har noteret i Svend. Dette står andre steder:
pack-not-here-teaching = Fravær og karakterer fra undervisningen: i skolens studieadministrative system.
pack-not-here-portal = Elevens egen søgelog på lærepladsen.dk: her står kun det, kontoret har hentet eller noteret.
pack-not-here-mail = Mails, Digital Post, beskeder og opkald, som ingen har noteret.
pack-not-here-papers = Papirer, som ikke er skrevet i Svend, fx underskrevne aftaler og breve, der er sendt på anden måde.
pack-not-here-health = Oplysninger om helbred: Svend gemmer dem ikke.
pack-not-here-committee = Det faglige udvalgs egne papirer om klagen.
pack-not-here-work = Opgaver, kalenderaftaler og kladder, som kontoret arbejder med.
pack-readme =
    Sagen om { $name }
    Lavet { $day } af { $by } i programmet Svend.
    Til: { $whom }. Periode: { $period }.

    Mappen indeholder:
    - Sagen som PDF med forside, indhold, forløb, dokumentation, afgørelser og bilagsliste. På forsiden står, hvad der er udeladt.
    - bilag: hvert bilag som sin egen PDF med det nummer, det har i bilagslisten.
    - data: de samme oplysninger som tabeller. Hver tabel er både en JSON-fil og en CSV-fil (semikolon, UTF-8, datoer som 2026-11-27). En celle, der begynder som en formel, har en apostrof foran, så et regneark ikke regner på den.

    Vurderingernes kontroltal er SHA-256 af teksten i feltet “sealed” i data/vurderinger.json, tegn for tegn.
    Mappen indeholder personoplysninger. Gem den, hvor skolens sager skal ligge, og slet andre kopier.

### people

unlock-who = Hvem er du?
unlock-who-new = Hvem skal have en ny adgangssætning?
reason-nobody-of-this-name = Vælg dit navn på listen
reason-not-administrator = Gendannelseskoden giver en ny adgangssætning til en administrator. Vælg en, der er det.
reason-no-device = Denne adgangssætning virker kun sammen med den nøgle, som denne computers egen nøglering gemmer, og den mangler. Brug gendannelseskoden.
failure-step-up = Det kræver din adgangssætning igen. Prøv igen, og skriv den.
step-up-label = Skriv din adgangssætning igen
step-up-confirm = Fortsæt
step-up-hint = Det, du er ved at gøre, kræver, at det er dig. Adgangssætningen gælder i fem minutter.
colleagues-title = Kolleger
colleagues-text = Hver kollega har sin egen adgangssætning og ser det, rollen giver adgang til.
colleagues-keeper = En administrator kan lukke kolleger ind og ændre deres roller.
colleagues-left =
    { $count ->
        [one] 1 er stoppet
       *[other] { $count } er stoppet
    }
colleague-you = { $name } (dig)
colleague-no-passphrase = Har ingen adgangssætning og kan ikke låse op
colleague-left = Stoppet { $day }
colleague-add = Tilføj kollega
colleague-let-in = Tilføj
colleague-save = Gem
colleague-name = Navn
colleague-roles = Roller
colleague-sites = Afdelinger
colleague-sites-hint = Vælger du ingen, gælder det hele skolen.
colleague-passphrase = Kollegaens adgangssætning
colleague-passphrase-hint = Lad din kollega skrive sin adgangssætning selv, her på computeren. Du skal ikke kende den.
colleague-own-hint = Ændrer du noget om dig selv, låses Svend, og du låser op igen.
colleague-new-passphrase = Ny adgangssætning
colleague-passphrase-title = Ny adgangssætning til { $name }
colleague-passphrase-text = Lad { $name } skrive den selv. Den gamle virker ikke længere.
colleague-passphrase-set = { $name } har fået en ny adgangssætning.
colleague-leaves = Fjern adgang…
colleague-close = Fjern adgang
colleague-leaves-title = { $name } stopper
colleague-leaves-text = Adgangssætningen virker ikke længere, og skolens data får en ny nøgle, så en gammel kopi af nøglen ikke åbner det, der skrives fra nu af. Navnet bliver stående ved det, der er gjort. Det kan ikke fortrydes.
colleague-leaves-code = Kender din kollega gendannelseskoden, så lav en ny bagefter, under Sikkerhed.
colleague-leaves-own = Svend låses, og du kan ikke låse op igen.
colleague-leaving = Skifter nøgle…
colleague-added = { $name } kan nu låse op.
colleague-saved = { $name } er gemt.
colleague-has-left = { $name } er stoppet.
role-konsulent = Virksomhedskonsulent
role-konsulent-sees = Ser alle elever og retter i det hele
role-center = Skoleoplæringscenter
role-center-sees = Ser alle elever og retter i det hele
role-instruktor = Instruktør
role-instruktor-sees = Ser elever, der er optaget i skoleoplæring
role-kontaktlaerer = Kontaktlærer
role-kontaktlaerer-sees = Ser de elever, der har navnet som kontaktlærer
role-leder = Leder
role-leder-sees = Ser alle elever og retter skolens indstillinger
role-administrator = Administrator
role-administrator-sees = Ser alle elever, retter indstillinger og lukker kolleger ind
reason-roles-empty = Vælg mindst én rolle
reason-colleague-name-taken = En anden kollega hedder det samme. Skriv navnet, så I kan kende forskel.
reason-last-administrator = Der skal være mindst én administrator. Gør først en anden til administrator.
reason-code-first = Lav først en ny gendannelseskode, under Sikkerhed. Den gamle er lavet af en tidligere udgave af Svend og kan ikke følge med til den nye nøgle.
own-passphrase-title = Skift din adgangssætning
own-passphrase-old = Nuværende adgangssætning
own-passphrase-save = Skift
own-passphrase-changed = Din adgangssætning er skiftet.
new-code-make = Lav en ny gendannelseskode
new-code-title = Ny gendannelseskode
new-code-text = Den gamle kode virker, indtil du har skrevet enden af den nye. Hav papir eller printer klar: koden vises kun én gang.
new-code-show = Vis koden
new-code-shown = Udskriv koden, eller skriv den af, og læg den i en aflåst skuffe. Smid det gamle papir ud.
new-code-keep = Brug den nye kode
new-code-kept = Den nye gendannelseskode gælder. Den gamle virker ikke mere.
step-colleague-added = kollega tilføjet: { $name }
step-colleague-changed = kollega ændret: { $name }
step-colleague-left = kollega stoppet: { $name }
tie-title = Denne computer
tie-text = Din adgangssætning åbner også en kopi af skolens data på en anden computer.
tie-tied = Din adgangssætning virker kun på denne computer.
tie-tie = Bind den til denne computer
tie-untie = Løsn den fra denne computer
tie-tie-text = Den, der stjæler en kopi af skolens data, kan så ikke bruge din adgangssætning. Går computeren i stykker, er gendannelseskoden vejen ind: se efter, at I har den.
tie-untie-text = Din adgangssætning virker derefter overalt, hvor skolens data ligger.
tie-now-tied = Din adgangssætning virker nu kun på denne computer.
tie-now-free = Din adgangssætning virker nu også på andre computere.
reason-no-key-chain = Denne computer har ingen nøglering, Svend kan bruge. Intet er ændret.
## Filer

file-kilobytes = { $size } kB
file-megabytes = { $size } MB
attachment-section = Filer
attachment-add = Tilføj fil…
attachment-add-here = Tilføj en fil
attachment-none = Der er ingen filer endnu. Træk en fil hertil, eller vælg den.
attachment-drop = Slip filen for at gemme den i Filer på denne side
attachment-busy = Gemmer { $name }…
attachment-kept = { $name } er gemt og krypteret
attachment-saved = En kopi af { $name } er gemt. Pas godt på den: den er ikke krypteret.
attachment-removed = { $name } er fjernet. Du kan hente den frem igen.
attachment-is-back = { $name } er hentet frem igen
attachment-open = Åbn
attachment-save = Gem en kopi…
attachment-remove = Fjern
attachment-back = Hent frem
attachment-more = Mere om { $name }
attachment-dismiss = Skjul beskeden om { $name }
attachment-aside =
    { $count ->
        [one] 1 fjernet fil
       *[other] { $count } fjernede filer
    }
attachment-which = Hvad er det for en fil?
attachment-which-text = Det ligner en liste. Skal den gemmes i Filer på denne side, eller er det rækker, der skal importeres i Svend?
attachment-keep = Gem i Filer
attachment-import = Importér rækkerne
attachment-kind-pdf = PDF
attachment-kind-png = Billede
attachment-kind-jpeg = Billede
attachment-kind-docx = Word
attachment-kind-xlsx = Excel
attachment-kind-odt = Tekstdokument
attachment-kind-ods = Regneark
attachment-kind-text = Tekst
attachment-kind-eml = Mail
step-attachment = filen { $name } tilføjet
step-attachment-archived = fil fjernet
step-attachment-back = fil hentet frem
reason-attachment-empty = Filen er tom. Tjek den, og prøv igen.
reason-attachment-kind = Den slags fil kan ikke gemmes her. Gem den som PDF, billede, Word, Excel eller tekst, og prøv igen.
reason-attachment-ending = Navnet ender på .{ $ending }, men indholdet er { $kind }. Ret navnet, eller bed afsenderen om filen igen.
reason-attachment-damaged = Filen er i stykker eller ikke det, den giver sig ud for. Bed afsenderen om den igen.
reason-attachment-program = Filen er et program og kan ikke gemmes. Åbn den ikke, hvis du ikke kender afsenderen.
reason-attachment-archive = Pakkede filer (zip) kan ikke gemmes. Pak filen ud, og tilføj indholdet enkeltvis.
reason-attachment-macros = Dokumentet indeholder makroer eller programmer. Gem det som PDF eller uden makroer, og prøv igen.
reason-attachment-web = Websider og tegninger med kode (html, svg, xml) kan ikke gemmes. Gem filen som PDF, og prøv igen.
reason-attachment-pixels = Billedet er for stort at læse. Gør det mindre, eller gem det som PDF.
reason-attachment-too-large = Filen er større end { $most } MB. Gør den mindre, fx ved at gemme den som PDF i lavere kvalitet.
reason-attachment-room = Der er ikke plads til flere filer: de må fylde { $most } MB i alt. Lederen kan ændre det under Indstillinger.
reason-attachment-damaged-here = Filen er beskadiget på disken og kan ikke åbnes. Hent den fra en sikkerhedskopi, eller bed afsenderen om den igen.
reason-attachment-no-program = Computeren har ikke et program til den slags fil. Gem en kopi, og åbn den et andet sted.
settings-attachments-mb = Plads til filer (MB)
settings-attachments-mb-hint = Så meget må alle filer fylde tilsammen. De ligger også i hver sikkerhedskopi.
settings-finding-attachment-missing = Filer mangler på disken: { $place } ({ $count })
settings-finding-attachment-damaged = Filer er beskadiget på disken: { $place } ({ $count })

## Låsen

student-cpr-copy = Kopiér
student-cpr-copied = CPR-nummeret er kopieret. Det fjernes igen om et halvt minut.
## Sikkerhedskopier

folder-pick = Vælg en mappe
settings-backups = Sikkerhedskopier
settings-backups-text = Svend tager selv kopier, ser hver af dem efter og siger til, hvis det ikke går.
backup-size = { $size } MB
backup-name =
    { $at } · { $students ->
        [one] { $shown } elev
       *[other] { $shown } elever
    }
backup-here = på denne computer
backup-there = i { $second }
backup-both = på denne computer og i { $second }
backup-newest = Seneste kontrollerede kopi: { $at }
backup-newest-late = Den seneste kontrollerede kopi er ældre end to dage: { $at }
backup-none-yet = Der er endnu ingen sikkerhedskopi. Den første kommer, når Svend låses.
backup-holds =
    { $students ->
        [one] { $shown } elev
       *[other] { $shown } elever
    } · { $rows } rækker · { $size }
backup-changed = Der er arbejdet siden. En ny kopi kommer inden for en halv time, eller når Svend låses.
backup-unchanged = Intet er ændret siden.
backup-trouble = Den seneste kopi lykkedes ikke
backup-make = Tag sikkerhedskopi nu
backup-making = Tager en sikkerhedskopi…
backup-made = Sikkerhedskopien er taget og set efter
backup-stopped = Sikkerhedskopien blev afbrudt. De tidligere kopier er der stadig
backup-second = Et sted mere
backup-second-text = Kopier på samme computer hjælper ikke, hvis computeren bliver væk. Vælg en mappe på skolens drev eller en USB-nøgle.
backup-second-is = Kopier lægges også i { $name }
backup-second-away = { $name } er ikke tilsluttet lige nu. Kopierne kommer med, når den er der igen.
backup-second-gone = det andet sted
backup-second-choose = Vælg mappe
backup-second-change = Vælg en anden mappe
backup-second-remove = Brug kun denne computer
backup-second-copying = Kopierer…
backup-second-kept = Kopierne ligger nu også i mappen
backup-second-removed = Nye kopier bliver kun på denne computer. De gamle er ikke slettet
backup-list = Kopier
backup-kept = Alle fra de sidste to dage, én om dagen i to uger og én om ugen i ti uger. Ingen bliver ældre end 90 dage, så det, der er slettet, også forsvinder herfra.
backup-all = Vis alle { $shown }
backup-restore = Gendan
backup-from-folder = Gendan fra en mappe
backup-folder-empty = Der er ingen sikkerhedskopier i { $name }
backup-aside =
    { $count ->
        [one] Én tidligere database er lagt til side i Svends mappe ved en gendannelse.
       *[other] { $count } tidligere databaser er lagt til side i Svends mappe ved gendannelser.
    } Hver af dem gemmes i 90 dage ligesom kopierne og slettes så, så det slettede også forsvinder herfra.
backup-why-hand = Taget med knappen
backup-why-lock = Taget, da Svend blev låst
backup-why-interval = Taget undervejs
backup-why-migration = Taget før en ny version
backup-why-import = Taget før en import
backup-why-restore = Taget før en gendannelse
backup-drill = Prøvegendannelse
backup-drill-text = En gang om måneden gendanner Svend den nyeste kopi ved siden af og ser efter, at alt er med.
backup-drill-passed = Gik godt { $at }
backup-drill-failed = Mislykkedes { $at }
backup-drill-found =
    Kopien fra { $at }: { $rows } rækker og { $seals ->
        [one] { $shown } underskrevet vurdering
       *[other] { $shown } underskrevne vurderinger
    } er set efter.
backup-drill-run = Prøv nu
backup-drill-running = Prøver…
backup-drill-done = Kopien kan gendannes
backup-drill-bad = Kopien kunne ikke gendannes. Tag en ny sikkerhedskopi
backup-notice-trouble = Den seneste sikkerhedskopi lykkedes ikke.
backup-notice-drill = Den seneste prøvegendannelse mislykkedes.
backup-notice-late = Der er ingen sikkerhedskopi af det nye siden { $at }.
backup-notice-see = Se sikkerhedskopier
restore-title = Gendan en sikkerhedskopi
restore-which = Kopi
restore-passphrase = Adgangssætning til kopien
restore-passphrase-hint = Den adgangssætning, der gjaldt, da kopien blev taget, eller den udskrevne gendannelseskode
restore-look = Se kopien
restore-do = Gendan
restore-running = Gendanner…
restore-backup = Kopien
restore-now = Nu
restore-students = Elever
restore-companies = Virksomheder
restore-foreign = Kopien er fra en anden installation af Svend
restore-files-lost =
    { $count ->
        [one] Én vedhæftet fil er gået tabt i kopien. Resten kommer med
       *[other] { $shown } vedhæftede filer er gået tabt i kopien. Resten kommer med
    }
restore-lost =
    { $count ->
        [one] { $shown } handling går tabt
       *[other] { $shown } handlinger går tabt
    }
restore-kind-hand =
    { $count ->
        [one] { $shown } ændring
       *[other] { $shown } ændringer
    }
restore-kind-import =
    { $count ->
        [one] { $shown } import
       *[other] { $shown } importer
    }
restore-kind-undo = { $shown } fortrudt
restore-kind-redo = { $shown } gentaget
restore-kind-final =
    { $count ->
        [one] { $shown } underskrift
       *[other] { $shown } underskrifter
    }
restore-more = og { $shown } før dem
restore-nothing-lost = Intet går tabt: der er ikke ændret noget siden kopien.
restore-regained =
    { $count ->
        [one] Kopien har { $shown } handling, som ikke er her nu.
       *[other] Kopien har { $shown } handlinger, som ikke er her nu.
    }
restore-how = Først tages en kopi af det, der er nu, og den nuværende database lægges til side. Derefter låses Svend, og du låser op igen.
rescue-title = Gendan en sikkerhedskopi
rescue-newest = Den nyeste kopi er fra { $name }.
rescue-none = Svend kender ingen sikkerhedskopi her. Vælg mappen, hvor de ligger, fx på skolens drev.
rescue-back = Tilbage
first-rescue = Gendan fra en sikkerhedskopi
first-rescue-text = Skolen har brugt Svend på en anden computer, og der er en kopi på et drev eller en USB-nøgle.
vault-newer-program = Skolens data er skrevet af Svend { $program }. Installér den version eller en nyere, og åbn igen.
start-title = Noget mangler måske
start-unclean = Svend blev ikke lukket ordentligt sidst. Filen er set efter, og den er hel
start-missing =
    { $count ->
        [one] Én handling, som Svend havde gemt, er ikke i databasen mere.
       *[other] { $shown } handlinger, som Svend havde gemt, er ikke i databasen mere.
    } Det sker, når disken er beskadiget, eller når en ældre fil er lagt tilbage.
start-missing-looks =
    { $count ->
        [one] Ét opslag i beskyttede oplysninger mangler også i loggen.
       *[other] { $shown } opslag i beskyttede oplysninger mangler også i loggen.
    }
start-missing-when = Det er fra tiden mellem { $after } og { $until }.
start-missing-until = Det er fra tiden før { $until }.
start-head = Filen head.json, som viser, om noget er gået tabt, kan ikke læses. Derfor ved Svend ikke, om alt er her.
start-log = Loggen over, hvem der har set og ændret hvad, er skrevet om uden for Svend. Sig det til den, der er ansvarlig for skolens data.
start-damaged = Databasefilen er beskadiget. Arbejd ikke videre i den, men gendan den nyeste sikkerhedskopi.
start-cure = Se, om en sikkerhedskopi har det, der mangler, eller arbejd videre og skriv det igen.
start-backups = Se sikkerhedskopier
start-go-on = Arbejd videre
reason-disk-failed = Disken svarede med en fejl, og intet blev gemt. Er der plads nok, og sidder drevet rigtigt i?
reason-backup-damaged = Kopien er beskadiget. Vælg en anden
reason-backup-files-lost = Vedhæftede filer i kopien er beskadiget eller væk. Tag en ny kopi
reason-backup-differs = Kopien blev ikke magen til databasen. Prøv igen
reason-backup-none = Der er endnu ingen sikkerhedskopi. Tag en først
reason-backup-seal = En underskrevet vurdering i kopien er ikke, som den blev underskrevet
reason-backup-second-failed = Kopien ligger på denne computer, men kunne ikke lægges det andet sted. Er der plads på drevet?
reason-backup-place-own = Vælg en mappe uden for Svends egen
reason-backup-place-closed = Svend må ikke skrive i den mappe. Vælg en anden
reason-backup-passphrase = Skriv adgangssætningen til kopien
reason-backup-of-damaged = Databasen er beskadiget, så der kan ikke tages en kopi af den. Gendan den nyeste
reason-backup-failed = Kopien kunne ikke tages. Prøv igen, og meld fejlen, hvis den kommer tilbage
reason-vault-open = Svend er allerede åben. Gendan under Sikkerhedskopier i Indstillinger
reason-vault-sound = Skolens data kan åbnes. Lås op, og gendan under Sikkerhedskopier i Indstillinger
reason-vault-busy = Svend var ikke færdig med noget andet, så intet blev gendannet. Lås op, og prøv igen
## privacy: the log, access, keeping and erasing

access-table-student = Stamoplysninger
access-table-cpr = CPR-nummer
access-table-addendum = Tillæg til aftaler
access-table-attachment = Filer
access-files = Filer
access-field-size = Størrelse i byte
access-field-added-at = Lagt ind
access-table-agreement = Uddannelsesaftaler
access-table-application = Ansøgninger
access-table-application-step = Hvad der skete med ansøgninger
access-table-appointment = Aftaler i kalenderen
access-table-assessment = EMMA-vurderinger
access-table-attendance = Fremmøde i jobcafé
access-table-complaint = Klager
access-table-decision = Afgørelser
access-table-dispensation = Begrundelser for at fravige en regel
access-table-emma-expectation = Hvad der forventes
access-table-enrolment = Optagelse i skoleoplæring
access-table-goal-reached = Nåede mål
access-table-hearing = Partshøringer
access-table-host-again = Om virksomheden vil have en igen
access-table-import-refused = Værdier fra filer, der blev afvist
access-table-introduction = Foreslået til virksomheder
access-table-legal-hold = Tilbageholdt fra sletning
access-table-letter = Breve
access-table-note = Noter
access-table-observation = Observationer
access-table-pause = Pauser
access-table-place-offer = Tilbudte pladser
access-table-place-taken = Pladser, som aftaler har taget
access-table-placement = VFU
access-table-placement-evaluation = Evalueringer af VFU
access-table-plan-evaluation = Evalueringer af oplæringsplanen
access-table-plan-follow-up = Samtaler om oplæringsplanen
access-table-plan-period = Perioder i oplæringsplanen
access-table-planned-goal = Planlagte mål
access-table-posting = Opslag, der er givet videre
access-table-preparation = Forberedelse
access-table-profile-check = Tjek af profilen på lærepladsen.dk
access-table-soft-answer = Svar i Soft Skills CV
access-table-soft-round = Samtaler om Soft Skills CV
access-table-task = Opgaver
access-table-warning = Advarsler
access-table-workshop-mark = Fremmøde i værkstedet
access-table-contact = Kontaktpersoner
access-table-company = Virksomheder
access-table-opening = Ledige pladser
access-table-promise = Løfter
access-table-other = Andre steder
access-field-about = Om
access-field-address = Adresse
access-field-agreed = Aftalt
access-field-agreed-with = Aftalt med
access-field-annulled-on = Annulleret
access-field-answer = Svar
access-field-answer-by = Svarfrist
access-field-answered-on = Besvaret
access-field-applications = Ansøgninger
access-field-applied-on = Ansøgt
access-field-archived-on = Arkiveret
access-field-area = Område
access-field-arrived-at = Kom kl.
access-field-ask-on = Spørg igen
access-field-assessor = Vurderet af
access-field-at = Noteret
access-field-becomes = Bliver til
access-field-body = Tekst
access-field-born-on = Født
access-field-cancelled-on = Aflyst
access-field-changes = Ændrer
access-field-channel = Hvordan
access-field-checked-on = Tjekket
access-field-column = Felt
access-field-company = Virksomhed
access-field-complaint-days = Dage til at klage
access-field-contact = Kontaktperson
access-field-count = Hvad der tælles
access-field-country = Land
access-field-decided-by = Truffet af
access-field-decided-on = Truffet
access-field-delivered-how = Kommet frem med
access-field-delivered-on = Kommet frem
access-field-did = Lavede
access-field-done-on = Udført
access-field-due-on = Frist
access-field-education = Uddannelse
access-field-email = Mail
access-field-ended-on = Sluttet
access-field-ended-reason = Hvorfor sluttet
access-field-ends-at = Til kl.
access-field-ends-on = Slutter
access-field-expects = Hvad der skal ændres
access-field-facts = Oplysninger
access-field-from-on = Gælder fra
access-field-given-on = Givet
access-field-goal = Mål
access-field-guidance = Klagevejledning givet
access-field-happened-on = Dag
access-field-held-on = Dag
access-field-hold = Hold
access-field-hours = Arbejdstid
access-field-info-meeting-on = Informationsmøde
access-field-instructor = Instruktør
access-field-introduced-on = Foreslået
access-field-karens-until = Karens til
access-field-kind = Slags
access-field-km = Kilometer
access-field-language = Sprog
access-field-left-at = Gik kl.
access-field-left-on = Forlod skolen
access-field-left-reason = Hvorfor
access-field-licence = Kørekort
access-field-login-at = Sidste login
access-field-made-on = Lavet
access-field-mark = Fremmøde
access-field-moves = Vil flytte
access-field-name = Navn
access-field-next = Hvad der er det næste
access-field-no-fault = Uforskyldt
access-field-note = Bemærkning
access-field-number = Nummer
access-field-occasion = Anledning
access-field-offered-on = Tilbudt
access-field-opening = Ledig plads
access-field-outcome = Hvad der kom ud af det
access-field-outcome-on = Svar den
access-field-owner = Ansvarlig
access-field-part = Forløb
access-field-passed-on = Givet videre
access-field-period = Periode
access-field-phone = Telefon
access-field-place = Sted
access-field-postcode = Postnummer
access-field-protected = Beskyttet
access-field-purpose = Formål
access-field-reach-km = Rejser op til (km)
access-field-reached-on = Nået
access-field-reason = Begrundelse
access-field-reasons = Begrundelse
access-field-refusal = Hvorfor ikke
access-field-registered = Registreret
access-field-respondent = Hvem sagde det
access-field-responsible = Ansvarlig
access-field-role = Som
access-field-rule = Regel
access-field-said = Sagt
access-field-said-by = Sagt af
access-field-school-agreement-on = Skoleaftale
access-field-sealed-at = Underskrevet
access-field-second-company = Anden virksomhed
access-field-second-from = Anden virksomhed fra
access-field-seeking = Søger læreplads
access-field-seeking-reason = Hvorfor
access-field-seeking-since = Siden
access-field-seen-by = Set af
access-field-seen-on = Set
access-field-sent-on = Sendt
access-field-session = Jobcafé
access-field-shown = Vises på CV
access-field-signed-on = Underskrevet
access-field-signing = Underskrift
access-field-site = Afdeling
access-field-source = Kilde
access-field-stage = Hvor langt
access-field-stage-on = Siden
access-field-starts-at = Fra kl.
access-field-starts-on = Begynder
access-field-step = Trin
access-field-subject = Emne
access-field-teacher = Kontaktlærer
access-field-town = By
access-field-transport = Transport
access-field-type = Aftaletype
access-field-until-on = Inden
access-field-valid-from = Gælder fra
access-field-value = Værdi
access-field-version = Ordlyd
access-field-visible = Profilen kan ses
access-field-was = Var
access-field-well = Hvad gik godt
access-field-what = Hvad
access-field-who = Hvem
access-field-wishes = Ønsker
access-field-withdrawn = Trukket tilbage
access-field-words = Ord
access-field-workplace = Arbejdssted
access-field-workshop = Værksted
access-field-would-take = Vil have eleven som lærling
audit-whole = Loggen er hel.
audit-from = { $rows } linjer siden { $day }
audit-fault-edited = Linje { $n } i loggen er ændret eller flyttet.
audit-fault-missing = Der mangler linjer før linje { $n } i loggen.
audit-fault-beginning = Loggens begyndelse er skåret væk.
audit-fault-shorter = Loggens slutning mangler efter linje { $n }.
audit-fault-rewritten = Loggen er skrevet om ved linje { $n }.
audit-fault-history = Historikken passer ikke med linje { $n } i loggen.
audit-cure = Nogen eller noget har ændret filen uden om Svend. Kontakt jeres it-ansvarlige, og lav ikke om på noget, før det er undersøgt.
settings-audit = Logbog
settings-audit-text = Svend noterer, hvem der ser og ændrer hvad. Ingen kan ændre i loggen, uden at det kan ses her.
settings-audit-check = Undersøg loggen
settings-audit-checking = Undersøger loggen …
settings-finding-audit = Loggen er ikke hel ({ $place }): { $count }
settings-finding-erasures = Listen over sletninger er ændret uden om Svend
privacy-group = Persondata
looks-open = Hvem har set?
looks-of = Hvem har set { $name }?
looks-text = De nyeste øverst. En side, der står åben, tæller én gang hvert tiende minut.
looks-none = Ingen har set eleven endnu.
looks-when = Hvornår
looks-who = Hvem
looks-what = Hvad
looks-nobody = Ukendt
look-page = Så
look-reveal = Fik vist
look-history = Så historikken
look-export = Trak ud
look-print = Lavede et papir
look-erase = Slettede
look-of-student = Elevens side
look-of-cpr = CPR-nummer
look-of-address = Beskyttet adresse
look-of-assessment = EMMA-vurdering
look-of-letter = Brev
look-of-audit = Hvem der har set
look-of-erasure = Hvad en sletning tager med
look-of-access = Indsigt
look-of-case-student = Sagen, til eleven
look-of-case-committee = Sagen, til det faglige udvalg
look-of-case-file = Sagen, til skolen
look-purpose-access = Anmodning om indsigt
access-open = Indsigt
access-open-of = Indsigt: { $name }
access-explain = Svend samler alt, hvad skolen har noteret om { $name }: én PDF, der kan læses, de samme oplysninger som data, vurderinger og breve hver for sig, og hvornår nogen har set oplysningerne.
access-names = Navne på de medarbejdere, der har noteret eller set noget, er ikke med. Læs mappen igennem, før den gives videre: tekst, som nogen har skrevet, kan nævne andre.
access-noted = Det bliver noteret i loggen, at der er lavet indsigt.
access-make = Lav mappen
access-making = Samler oplysningerne
access-saved = Mappen er gemt.
access-stopped = Stoppet. Der er ikke gemt noget.
access-file = Indsigt
access-title = Det har skolen om { $name }
access-text = Her står alt, hvad lærepladskontoret har noteret i programmet Svend. Vurderinger og breve ligger som deres egne filer. I mappen “data” ligger de samme oplysninger, så et andet program kan læse dem, også hvordan de så ud, før de blev rettet. Du har ret til at få forkerte oplysninger rettet. Skolen kan have flere oplysninger i andre systemer.
access-looks = Hvornår nogen har set oplysningerne
access-looks-text = Uden navne på medarbejdere.
access-when = Hvornår
access-what = Hvad
access-pair = { $label }: { $value }
access-empty = (tom)
access-yes = Ja
access-no = Nej
erasure-open = Slet eleven…
erasure-of = Slet { $name } for altid
erasure-text = Alt om { $name } bliver fjernet fra Svend, også fra historikken. Det kan ikke fortrydes.
erasure-contact-text = Navn, titel, telefon og mail bliver fjernet. I noter og svar fra virksomheden står “[slettet]”, hvor navnet stod. Det kan ikke fortrydes.
erasure-goes = Det bliver slettet
erasure-mentions = Navnet står også i tekst om andre, og den tekst bliver ikke rettet:
erasure-backups = Sikkerhedskopier, der allerede er lavet, kan stadig indeholde oplysningerne, til de udløber. Lægges en af dem tilbage, sletter Svend eleven igen.
erasure-typed = Skriv navnet for at bekræfte
erasure-do = Slet for altid
erasure-done = { $name } er slettet.
erasure-held = Kan ikke slettes nu
erasure-contact-open = Slet for altid…
reason-erasure-name = Skriv navnet, præcis som det står på siden
reason-erasure-held = Eleven må ikke slettes nu: en klage er åben, klagefristen løber, eller nogen har tilbageholdt eleven fra sletning. Luk sagen, eller ophæv tilbageholdelsen først
reason-sweep-busy = Eleven er slettet, men Svend er ikke færdig med at rydde op. Lås Svend, og lås op igen
vault-ledger-damaged = Listen over sletninger kan ikke læses
step-erased = en elev slettet for altid
step-contact-erased = en kontaktperson slettet for altid
step-erased-again = slettet igen efter en ældre kopi
hold-open = Tilbagehold fra sletning…
hold-of = Tilbagehold { $name } fra sletning
hold-text = Intet om eleven kan slettes, før tilbageholdelsen er ophævet. En åben klage gør det samme af sig selv.
hold-reason = Hvorfor?
hold-save = Tilbagehold
hold-end = Ophæv
hold-by = { $by }, { $day }
hold-ended = Ophævet { $day } af { $by }
hold-kept = { $name } er tilbageholdt fra sletning.
hold-is-ended = Tilbageholdelsen er ophævet.
reason-hold-reason = Skriv, hvorfor eleven ikke må slettes
step-hold = { $name } tilbageholdt fra sletning
step-hold-ended = tilbageholdelse af { $name } ophævet
retention-title = Opbevaring og sletning
retention-open = Gennemgå, hvad der kan slettes
settings-retention = Opbevaring
settings-retention-text = Hvor længe skolen gemmer hvad. Intet slettes af sig selv: Svend viser, hvad der er tid til at slette, og I vælger.
retention-category-student = Elever, der er stoppet
retention-category-case = Advarsler, afgørelser, klager og breve
retention-category-attendance = Fremmøde
retention-category-observation = Observationer
retention-category-contact-log = Noter hos virksomheder uden aftale
retention-category-log = Logbogen
retention-event-student = efter at eleven er stoppet og den sidste aftale er slut
retention-event-case = efter at eleven er stoppet og den sidste aftale er slut
retention-event-attendance = fra dagen
retention-event-observation = efter at eleven er stoppet og den sidste aftale er slut
retention-event-contact-log = fra den seneste note
retention-event-log = fra linjen blev skrevet
retention-long = { $months ->
        [one] Én måned
       *[other] { $months } måneder
    }
retention-never = Slettes ikke
retention-source-activity = STIL’s opbevaringsregler: fem år for aktivitetsindberetning
retention-source-own = Ingen kilde sætter en frist: skolens egen
retention-from = Gælder fra { $day }, sat af { $by }
retention-rule-of = Hvor længe: { $name }
retention-months = Måneder
retention-months-hint = Lad feltet stå tomt, hvis intet skal slettes
retention-rule-source = Hvorfor, eller hvor står det
retention-valid-from = Gælder fra
retention-save = Gem
retention-saved = Reglen er gemt.
retention-none = Der er ikke noget, der er tid til at slette.
retention-lead = Vælg det, der skal slettes. Intet slettes, før du bekræfter det.
retention-read-only = Det her er tid til at slette. Kun en administrator kan slette.
retention-more = Der er { $total } i alt. Resten vises, når disse er behandlet.
retention-who = Hvem
retention-what = Hvad
retention-why = Sidst sket
retention-since = Kan slettes siden
retention-records = Oplysninger
retention-held-hold = Tilbageholdt
retention-held-complaint = Åben klage
retention-held-deadline = Klagefristen løber
retention-log-due = { $count } gamle linjer i loggen
retention-choose = Vælg { $name }
retention-all = Vælg alle, der må slettes
retention-run = Slet det valgte…
retention-confirm = Slet for altid
retention-confirm-text = { $lines } linjer med { $records } oplysninger bliver slettet for altid. Det kan ikke fortrydes.
retention-typed = Skriv antallet af linjer for at bekræfte
retention-ran = Slettet: { $records } oplysninger.
retention-clock = Uret er sprunget frem, siden Svend sidst blev åbnet
retention-clock-text = Det var { $before }, og nu siger computeren { $now }. Er det den rigtige dato? Indtil du har bekræftet den, er der intet at slette.
retention-clock-right = Datoen er rigtig
reason-retention-typed = Skriv antallet af linjer, du har valgt
reason-retention-not-due = Noget af det valgte er ikke længere til sletning. Gennemgå listen igen
reason-retention-clock = Bekræft først, at computerens dato er rigtig
reason-retention-source = Skriv, hvorfor det er så længe, eller hvor det står
step-retention = { $count } linjer slettet efter skolens regler
step-retention-rule = regel for opbevaring

# Den delte server

step-shared = kom fra skolens server
step-conflict-settled = det rigtige valgt
access-table-conflict = Værdier der måtte vige for andre
access-field-author = Skrevet af
access-field-written = Skrevet
access-field-stands-by = Det der står, skrev
access-field-review = Skal afgøres af nogen
access-field-settled-at = Afgjort
access-field-settled-by = Afgjort af
access-field-field = Felt
reason-shared-address-empty = Skriv serverens adresse
reason-shared-code-empty = Skriv koden
reason-shared-connected = Denne pc er allerede forbundet med en server
reason-shared-other-vault = Koden er til en kollega som ikke er i denne boks. Kollegaen begynder på sin egen pc med »Skolen har allerede Svend«
reason-shared-sample = Eksempelskolens opdigtede data hører ikke hjemme på en skoles server. Begynd med jeres egen skole
reason-conflict-settled = Det er allerede afgjort
reason-conflict-not-text = Kun af tekster kan begge beholdes
reason-shared-brake = Serveren vil fjerne usædvanligt meget her. Intet er fjernet endnu
reason-shared-fault-nobody = Ingen server svarer på adressen. Tjek adressen og nettet
reason-shared-fault-slow = Serveren svarer for langsomt. Prøv igen om lidt
reason-shared-fault-busy = Serveren har travlt. Prøv igen om lidt
reason-shared-fault-not-svend = Det der svarer på adressen, er ikke en Svend-server. På et fremmed net kan det være nettets egen side
reason-shared-fault-address = Adressen skal begynde med https://
reason-shared-fault-stranger = Koden er ukendt, brugt eller for gammel. Bed om en ny
reason-shared-fault-copied = Denne pc’s adgang er brugt fra en anden pc og er spærret. Bed administratoren om en ny kode
reason-shared-fault-wipe = Denne pc er taget ud af skolen
reason-shared-fault-old = Svend er for gammel til serveren. Opdatér programmet; alt bliver gemt her så længe
reason-shared-fault-refused = Serveren tillader det ikke
reason-shared-fault-cancelled = Forsøget blev afbrudt
reason-shared-school-empty = Skriv skolens korte navn
reason-shared-fault-no-sign-in = Serveren kender ingen skole af det navn, hvor man kan logge ind med en konto. Tjek navnet, eller brug en kode
reason-shared-fault-provider = Skolens login svarer ikke. Prøv igen om lidt, eller brug en kode
reason-shared-fault-unsure = Login kunne ikke bekræftes, så ingen er lukket ind. Prøv igen
reason-shared-fault-no-account = Din konto er ikke knyttet til en kollega i Svend. Bed den, der passer serveren, om det, eller brug en kode
reason-shared-fault-unverified = Skolens login siger ikke god for kontoens e-mailadresse. Brug en kode, og sig det til den, der passer serveren
reason-shared-fault-declined = Login blev afbrudt i browseren. Prøv igen, eller brug en kode
reason-shared-fault-late = Ingen loggede ind i løbet af fem minutter. Prøv igen
reason-shared-fault-no-browser = Browseren kunne ikke åbnes. Brug en kode
first-join = Skolen har allerede Svend
first-join-text = Du har en kode fra en kollega eller en konto på skolen, så denne pc kan hente skolens data.
first-join-title = Hvor er skolens server?
first-join-explain = Serveren fortæller selv, hvad skolen hedder, og hvem du er.
first-join-code-hint = Koden virker én gang og i 7 dage. Er den for gammel, så bed din kollega om en ny.
first-join-finish = Hent skolens data
first-joining = Spørger serveren…
first-join-mend = Ret adresse og kode
first-join-again = Prøv igen om lidt. Ret kun adresse og kode, hvis de er forkerte, for så får du en ny gendannelseskode.
first-join-anew = Gendannelseskoden fra før gælder ikke. Du får en ny om lidt.
shared-title = Delt server
shared-text = Kollegerne kan arbejde i de samme data, hver på sin egen pc. Uden server er denne pc hel i sig selv, og med en server bliver alt stadig gemt her først.
shared-keeper = Skolen har ingen delt server. En administrator kan forbinde til den.
shared-address = Serverens adresse
shared-address-hint = Fx svend.skolen.dk. Den, der passer serveren, kender den.
shared-code = Kode
shared-code-hint = Koden til skolens første pc kommer fra den, der har sat serveren op.
shared-way = Sådan kommer denne pc ind
shared-way-code = Med en kode
shared-way-account = Med skolens konto
shared-school-short = Skolens korte navn
shared-school-short-hint = Fx roskilde. Den, der passer serveren, kender det.
shared-sign-in = Log ind med skolens konto
shared-signing-in = Log ind i browseren, og kom tilbage hertil.
shared-known = Du er logget ind som { $name }.
shared-account-again = Login er brugt eller for gammelt. Log ind igen.
shared-signed-in-page = Du kan lukke denne side og gå tilbage til Svend.
shared-connect = Forbind
shared-connecting = Forbinder…
shared-connect-text = Når der er forbindelse, bliver det, der er her nu, lagt på serveren.
shared-connected = Denne pc er forbundet med serveren.
shared-school = Skole på serveren
shared-whose = Pc’en tilhører
shared-last = Sidst synkroniseret
shared-last-never = Ikke endnu
shared-waits = Ændringer, der venter
shared-coming = Hentet
shared-share = { $shown } %
shared-adopting = Sender det, der var her i forvejen
shared-part = Afbryd forbindelsen…
shared-part-title = Afbryd forbindelsen til serveren?
shared-part-do = Afbryd forbindelsen
shared-part-text = Alt, der er her nu, bliver på denne pc, og du kan arbejde videre alene. Det, du skriver bagefter, ser dine kolleger ikke, og du ser ikke deres.
shared-part-waiting =
    { $count ->
        [one] 1 ændring er ikke sendt endnu og bliver kun her.
       *[other] { $shown } ændringer er ikke sendt endnu og bliver kun her.
    }
shared-parted = Forbindelsen er afbrudt. Alt er stadig på denne pc.
shared-invite-title = Kolleger med egen pc
shared-invite-text = En kollega får en kode og vælger »Skolen har allerede Svend« på sin egen pc.
shared-invite-nobody = Tilføj først kollegerne under Kolleger. Så kan de få en kode til deres egen pc.
shared-invite = Invitér til egen pc
shared-invite-for = Egen pc til { $name }
shared-invite-explain = { $name } får en kode, der virker én gang. Sammen med adressen henter den skolens data til { $name }s egen pc, så langt som rollen giver adgang.
shared-invite-make = Lav kode
shared-invite-making = Laver kode…
shared-invite-shown = Giv { $name } adresse og kode. Koden vises kun nu.
shared-invite-valid = Koden gælder i 7 dage og kun én gang. Bliver den væk, så lav en ny.
shared-invite-copy = Kopiér adresse og kode
shared-invite-copied = Adresse og kode er kopieret.
shared-invite-both = Adresse: { $address } Kode: { $code }
laptops-title = Computere
laptops-text = De computere, der henter skolens data. Er en stjålet eller blevet væk, så tag den ud her.
laptop-own = Denne pc
laptop-in-use = I brug
laptop-reuse = Adgangen er spærret
laptop-wipe = Taget ud, har ikke meldt sig
laptop-wiped = Slettet { $day }
laptop-seen = Sidst på serveren { $day }
laptop-unconfirmed =
    { $count ->
        [one] { $shown } sletning er ikke bekræftet
       *[other] { $shown } sletninger er ikke bekræftet
    }
laptop-turn-out = Tag ud…
laptop-turn-out-title = Tag { $name } ({ $colleague }) ud af skolen?
laptop-turn-out-do = Tag ud og slet
laptop-turn-out-text = Den får intet mere fra serveren. Alt, hvad Svend har gemt på den, også sikkerhedskopierne, bliver slettet. Det, der ikke er sendt endnu, går tabt.
laptop-turn-out-when = Det sker, næste gang Svend bliver låst op på den med forbindelse til serveren. Indtil da ligger alt krypteret.
laptop-turned-out = Computeren er taget ud af skolen.
shared-rejoin = Kom ind igen
shared-rejoined = Denne pc er forbundet igen.
shared-new-code = Ny kode
shared-new-code-hint = Det, du har skrevet, bliver sendt, når du er inde igen.
reason-shared-other-colleague = Koden er til en anden kollega. Bed om en til dig selv
turned-out = Denne pc er taget ud af { $school }
turned-out-text = Det har en administrator gjort. Svend fik det at vide { $at } og har slettet alt, hvad der lå her. Skal du i gang igen, så bed om en ny kode.
turned-out-unsent =
    { $count ->
        [one] { $shown } ændring var ikke nået til serveren og er væk.
       *[other] { $shown } ændringer var ikke nået til serveren og er væk.
    }
shared-sync = Synkronisér nu
shared-syncing = Svend spørger serveren nu.
shared-allow = Tillad
shared-allowed = Det er tilladt. Svend henter nu resten.
shared-saved = Gemt på denne pc
shared-waiting =
    { $count ->
        [one] 1 ændring venter
       *[other] { $shown } ændringer venter
    }
shared-open = { $shown } skal afgøres
shared-notice =
    { $count ->
        [one] 1 ændring skal afgøres
       *[other] { $shown } ændringer skal afgøres
    }
shared-notice-see = Afgør
shared-to-settings = Indstillinger
shared-on-the-way = Skolens data er på vej hertil fra serveren.
shared-since = Sådan har det været siden { $at }
shared-synced = sidst synkroniseret { $at }
shared-chip-starting = ser efter nyt
shared-chip-coming = henter skolens data: { $shown }
shared-chip-adopting = lægger skolens data på serveren
shared-chip-level = synkroniseret { $at }
shared-chip-stuck = intet er sendt i 10 minutter
shared-chip-nobody = uden forbindelse
shared-chip-slow = serveren er langsom
shared-chip-busy = serveren har travlt
shared-chip-not-svend = uden forbindelse
shared-chip-cancelled = uden forbindelse
shared-chip-address = adressen virker ikke
shared-chip-stranger = ikke lukket ind
shared-chip-copied = adgangen er spærret
shared-chip-old = Svend skal opdateres
shared-chip-refused = ikke tilladt
shared-chip-brake = venter på et ja
shared-chip-here = kan ikke gemme nyt
shared-is-starting = Ser efter nyt
shared-is-coming = Henter skolens data
shared-is-adopting = Lægger skolens data på serveren
shared-is-level = Alt er på plads
shared-is-waiting = På vej til serveren
shared-is-offline = Uden forbindelse
shared-is-stuck = Noget sidder fast
shared-is-fault = Noget skal ordnes
shared-cause-starting = Svend spørger serveren, om der er noget nyt.
shared-cause-coming = Du kan arbejde, mens resten kommer.
shared-cause-adopting = Du kan arbejde, mens det bliver sendt.
shared-cause-level = Dine ændringer er på serveren, og kollegernes er her.
shared-cause-waiting = Alt er gemt her og bliver sendt om et øjeblik.
shared-cause-stuck = Der er forbindelse, men der er ikke sendt noget i over 10 minutter.
shared-cure-stuck = Tryk »Synkronisér nu«. Hjælper det ikke, så luk Svend og åbn igen. Alt er gemt her så længe.
shared-cause-nobody = Serveren svarer ikke. Det sker uden net, eller når serveren er lukket ned.
shared-cure-nobody = Arbejd bare videre. Alt er gemt her og bliver sendt, når der er forbindelse igen.
shared-cause-slow = Serveren svarer for langsomt.
shared-cure-slow = Svend prøver selv igen. Bliver det ved, så sig det til den, der passer serveren.
shared-cause-busy = Serveren har travlt.
shared-cure-busy = Svend prøver selv igen. Bliver det ved, så sig det til den, der passer serveren.
shared-cause-not-svend = Det, der svarer på serverens adresse, er ikke Svend. På et fremmed net er det ofte nettets egen login-side.
shared-cure-not-svend = Log på nettet i en browser, eller skift net. Alt er gemt her så længe.
shared-cause-cancelled = Forsøget blev afbrudt.
shared-cure-cancelled = Svend prøver selv igen.
shared-cause-address = Serverens adresse kan ikke bruges.
shared-cure-address = Afbryd forbindelsen under Indstillinger, og forbind igen med den rigtige adresse. Alt bliver her.
shared-cause-stranger = Serveren kender ikke denne pc.
shared-cure-stranger = Bed en administrator om en ny kode, og skriv den under Indstillinger → Delt server. Alt bliver her.
shared-cause-copied = Adgangen er brugt fra en anden pc og er spærret. Det sker også, når pc’en er gendannet fra en kopi.
shared-cure-copied = Bed en administrator om en ny kode, og skriv den under Indstillinger → Delt server. Alt bliver her.
shared-cause-old = Svend på denne pc er for gammel til serveren.
shared-cure-old = Opdatér Svend. Alt er gemt her så længe.
shared-cause-refused = Serveren tillader ikke det, der bliver sendt.
shared-cure-refused = Spørg en administrator, om din rolle er ændret. Alt er gemt her så længe.
shared-cause-brake = Serveren vil fjerne usædvanligt meget fra denne pc. Intet er fjernet endnu.
shared-cure-brake = Er det rigtigt, så tillad det. Er du i tvivl, så spørg kollegerne først, og tag en sikkerhedskopi.
shared-cure-brake-ask = Det er en administrator, der kan tillade det.
shared-cause-here = Det, der kom fra serveren, kunne ikke gemmes her.
shared-cure-here = Luk Svend og åbn igen. Hjælper det ikke, så kør Eftersyn under Indstillinger.
shared-field-student = Elev
shared-field-places = Pladser
shared-field-merged-into = Slået sammen med
shared-field-other = Et andet felt
shared-value-other = En anden post (se siden)
shared-table-approval = Godkendelser
shared-table-workplace = Arbejdssteder
shared-table-company-trade = Fag i virksomheden
shared-table-cafe-session = Jobcafé
shared-table-colleague = Kolleger
shared-table-setting = Skolens indstillinger
shared-table-education = Uddannelser
shared-table-school-period = Skoleperioder
shared-table-workshop = Værksteder
shared-verdict-forbidden = Din rolle giver ikke lov til at ændre det på serveren.
shared-verdict-unknown = Det, ændringen hører til, findes ikke på serveren. Det kan være slettet af en anden.
shared-verdict-immutable = Det er underskrevet eller afsluttet og kan ikke ændres.
shared-verdict-used = Noget andet bygger på det, så det kan ikke fjernes.
shared-verdict-act = Det hørte sammen med en anden ændring, der ikke blev taget imod.
shared-verdict-erased = Personen er slettet for altid, så intet nyt bliver gemt.
shared-verdict-other = Serveren tog ikke imod ændringen.
inbox-title = Til afgørelse
inbox-go = Til afgørelse: ændringer, der mødte hinanden
inbox-nothing = Intet at afgøre. Her vælger I, hvad der gælder, når to har ændret det samme uden at vide det.
inbox-conflicts = Hvad gælder?
inbox-conflicts-text = To har skrevet i det samme felt uden at kende hinandens ændring. Vælg det rigtige. Det kan fortrydes.
inbox-stands = Står der nu, skrevet af { $who }
inbox-other = Skrevet af { $who }, { $at }
inbox-somebody = en kollega
inbox-unnamed = Uden navn
inbox-keep = Behold
inbox-take-other = Brug den anden
inbox-keep-both = Behold begge
inbox-keep-key = Behold det, der står
inbox-other-key = Brug den anden værdi
inbox-both-key = Behold begge tekster
inbox-kept = { $field } er som før.
inbox-other-taken = { $field } er skiftet til den anden.
inbox-both-kept = Begge tekster står der nu.
inbox-all = Vis alle { $shown }
inbox-refused = Ikke taget imod
inbox-refused-text = Serveren tog ikke imod disse ændringer. De gælder ikke, heller ikke her. Kopiér dem, hvis de skal bruges et andet sted.
inbox-seen = Set
inbox-copy = Kopiér
inbox-copied = Værdierne er kopieret.
