/**
 * Everyday notater, short and long, about 150 characters each. They are the bench's own, so that what a list costs does
 * not move when the demo house gets new words.
 */
export const tekster: readonly string[] = [
  'Vi bagte boller i dag. Jeg æltede, og Grete holdt øje med ovnen. Der er fire tilbage i køkkenet.',
  'Gik tur om søen efter frokost. Det blæste meget, men det var godt at komme ud. Vi så tre ænder og en hund med rød '
    + 'jakke.',
  'God nat.',
  'Jeg har været til tandlægen. Det gjorde ikke ondt, men jeg var træt bagefter og sov til klokken fire. Nu skal vi '
    + 'spise pandekager, fordi jeg var modig.',
  'Brugte formiddagen på at rydde op på værelset. Vi fandt den blå trøje, som vi troede var blevet væk i vaskeriet, '
    + 'og et fotografi fra sommerhuset. Det hænger nu på opslagstavlen.',
  'Ringede hjem og talte længe. De kommer på søndag og tager kage med. Jeg skal finde ud af, om vi vil sidde inde '
    + 'eller ude, og hvem der ellers skal have at vide, at der kommer gæster.',
  'Jeg er glad i dag, fordi jeg vandt i kortspil to gange. Den tredje gang lod jeg Bent vinde, for han var ked af det '
    + 'over brevet. Vi spiller igen på onsdag, og så er det min tur til at hente kortene.',
  'Havde svært ved at falde til ro i aftes. Vi sad i køkkenet med en kop te og talte om, hvad der skal ske på fredag. '
    + 'Det hjalp at skrive planen ned og hænge den op ved døren. Sov fra omkring klokken elleve.',
  'Svømmehallen var lukket. Vi tog på biblioteket i stedet og lånte to film og en bog om tog. Filmene skal afleveres '
    + 'om fjorten dage; bogen må jeg have hele måneden.',
  'I dag øvede jeg mig i at tage bussen selv. Jeg stod af ved det rigtige stoppested, og der stod min kontaktperson '
    + 'og vinkede. Næste gang vil jeg også selv trykke på knappen.',
  'Har du set min hat?',
  'Vi var i byen efter nye sko. De første klemte, de næste var for store, og de tredje var grønne. Jeg valgte de '
    + 'grønne. Ekspedienten pakkede de gamle ned, og vi drak en sodavand på bænken, inden vi tog bussen hjem.',
  'Kunne ikke lide maden, men spiste kartoflerne. Fik en skive rugbrød bagefter. Foreslog selv, at vi laver '
    + 'frikadeller på torsdag, og vil gerne være med til at forme dem.',
  'Hyggelig eftermiddag i haven. Vi plukkede de sidste æbler og lavede grød af dem. Naboens kat kom forbi og fik lov '
    + 'at ligge på bænken, mens vi arbejdede.',
  'Jeg drømte om havet igen. Det var varmt, og jeg kunne stå på bunden. Da jeg vågnede, skrev jeg det ned, så jeg kan '
    + 'fortælle det til dig, når du kommer.',
  'Til musik i dag spillede vi den langsomme sang. Jeg fik lov at tælle for. Bagefter sagde Ole, at det var første '
    + 'gang, vi alle sluttede på samme tid. Jeg vil gerne spille den til festen, hvis de andre også har lyst.',
  'Lidt forkølet. Blev i sengen og hørte radio. Drak to kopper te med honning. Vi måler igen i aften.',
  'Vi har gjort klar til fødselsdagen: flag på bordet, lys i stagerne og en sang, som ingen må høre før i morgen. '
    + 'Gaven ligger i det høje skab.',
  'Cyklen er blevet lavet. Kæden hopper ikke mere, og der er kommet luft i begge hjul. Vi prøvede den rundt om huset '
    + 'to gange, og bremsen foran skal strammes en anelse, før vi tager den store tur.',
  'Snakkede om næste uge ved morgenbordet. Der kommer en ny vikar på mandag, og torsdag er der møde. Det er skrevet '
    + 'på tavlen med billeder, så det kan ses hele ugen.',
  'Regn hele dagen. Jeg lagde puslespil, og nu mangler kun himlen. Den er svær, for alle brikkerne er grå. Måske kan '
    + 'du hjælpe mig på lørdag.',
]
