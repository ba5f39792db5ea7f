/** What is selected from elsewhere for those who work with a borger. `dato` is counted in days from today. */
type Kilde = { system: string; dag: number }

export type Oplysninger = {
  borger: string
  af: string
  stamkort: { foedt: string; sprog: string; saadanTalerJeg?: string; vigtigt: string[]; kilde: Kilde }
  medicin: { navn: string; styrke: string; dosering: string; aarsag?: string; fra: number; til?: number;
    kilde: Kilde }[]
  dokumenter: { titel: string; tekst: string; kilde: Kilde }[]
}

const journal = (dag: number): Kilde => ({ system: 'Husets journal', dag })
const medicinkort = (dag: number): Kilde => ({ system: 'Medicinkort, sendt som fil', dag })
const laegehus = (dag: number): Kilde => ({ system: 'Brev fra Lægehuset Kildevang', dag })
const handlekommune = (dag: number): Kilde => ({ system: 'Brev fra handlekommunen', dag })

const dansk = 'Dansk'

export const oplysninger: Oplysninger[] = [
  { borger: 'ellen', af: 'lars',
    stamkort: { foedt: '1954-03-12', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Sig én ting ad gangen, og giv mig tid. Hvis jeg ser ud ad vinduet, lytter jeg stadig.',
      vigtigt: ['Nedsat hørelse på venstre øre', 'Briller til at læse'] },
    medicin: [
      { navn: 'Eksempelin', styrke: '500 mg', dosering: '2 tabletter morgen og aften', aarsag: 'Ondt i knæet',
        fra: -120, kilde: medicinkort(-14) },
      { navn: 'Prøvatol', styrke: '5 mg', dosering: '1 tablet morgen', aarsag: 'Blodtryk', fra: -400,
        kilde: medicinkort(-14) },
      { navn: 'Testamin D', styrke: '20 mikrogram', dosering: '1 tablet dagligt', fra: -300,
        kilde: medicinkort(-14) }],
    dokumenter: [
      { titel: 'Øvelser til knæet', kilde: laegehus(-40),
        tekst: 'Stræk benet langsomt ti gange, mens du sidder. Hold pause imellem.\n\nGå en tur hver dag, så langt '
          + 'det er rart. '
          + 'Stop, hvis det gør ondt på en ny måde, og sig det til personalet.' },
      { titel: 'Svar fra øjenlægen', kilde: laegehus(-17),
        tekst: 'Synet er uændret siden sidst. De nuværende briller passer.\n\nNy tid om et år.' }] },
  { borger: 'jonas', af: 'fatima',
    stamkort: { foedt: '1992-09-09', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Tal højt og kort. Spørg, om du må røre ved trommen.',
        vigtigt: ['Bruger høreværn, når han øver', 'Tåler ikke jordnødder'] },
    medicin: [
      { navn: 'Prøvatol', styrke: '10 mg', dosering: '1 tablet aften', aarsag: 'Uro om natten', fra: -200,
        kilde: medicinkort(-20) },
      { navn: 'Eksempelin', styrke: '500 mg', dosering: '2 tabletter ved behov, højst 3 gange i døgnet',
        aarsag: 'Tandpine', fra: -10, til: 4, kilde: medicinkort(-9) }],
    dokumenter: [] },
  { borger: 'mikkel', af: 'soeren',
    stamkort: { foedt: '1995-01-28', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Fortæl, hvad der skal ske, før det sker.', vigtigt: ['Bange for høje lyde',
        'Står tidligt op'] },
    medicin: [{ navn: 'Testamin D', styrke: '20 mikrogram', dosering: '1 tablet dagligt', fra: -250,
      kilde: medicinkort(-25) }], dokumenter: [] },
  { borger: 'aksel', af: 'fatima',
    stamkort: { foedt: '1968-11-05', sprog: 'Få ord, egne billedkort', kilde: journal(-28),
      saadanTalerJeg: 'Vis mig kortene, og vent. Tommel op er ja.', vigtigt: ['Lyde kan blive for meget',
        'Kan ikke lide at blive løftet'] },
    medicin: [{ navn: 'Prøvatol', styrke: '5 mg', dosering: '1 tablet morgen', fra: -500, kilde: medicinkort(-18) }],
      dokumenter: [] },
  { borger: 'sofie', af: 'lars',
    stamkort: { foedt: '2004-06-18', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Spørg mig, ikke dem ved siden af.', vigtigt: ['Tåler ikke kiwi'] },
    medicin: [{ navn: 'Testamin D', styrke: '20 mikrogram', dosering: '1 tablet dagligt', fra: -180,
      kilde: medicinkort(-21) }],
    dokumenter: [
      { titel: 'Plan for praktik i bageri', kilde: handlekommune(-9),
        tekst: 'Sofie er i praktik to formiddage om ugen i tre måneder.\n\nMål i hendes egne ord: «Jeg vil kunne '
          + 'møde til tiden uden hjælp.»\n\n'
          + 'Botilbuddet hjælper med at vække den første måned. Opfølgning efter tre måneder.' }] },
  { borger: 'birthe', af: 'soeren',
    stamkort: { foedt: '1960-10-21', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Spørg, før du tager et billede.', vigtigt: ['Giv aldrig oplysninger i telefonen'] },
    medicin: [], dokumenter: [
      { titel: 'Aftale om lommepenge', kilde: handlekommune(-60),
        tekst: 'Birthe har 400 kr. om ugen til sig selv. Resten af beløbet bestyres efter aftale.\n\nRegnskabet '
          + 'gennemgås hver måned.' }] },
  { borger: 'preben', af: 'soeren',
    stamkort: { foedt: '1957-02-04', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Kig på billedet først. Så taler vi.', vigtigt: ['Diabetes type 2',
        'Maler med åbent vindue: varm trøje'] },
    medicin: [
      { navn: 'Sukkerol', styrke: '850 mg', dosering: '1 tablet morgen og aften til et måltid', aarsag: 'Diabetes',
        fra: -700, kilde: medicinkort(-13) },
      { navn: 'Prøvatol', styrke: '5 mg', dosering: '1 tablet morgen', aarsag: 'Blodtryk', fra: -350,
        kilde: medicinkort(-13) }],
    dokumenter: [
      { titel: 'Svar på blodprøve', kilde: laegehus(-12),
        tekst: 'Tallene er lidt bedre end sidst. Fortsæt som nu.\n\nNy prøve om tre måneder.' }] },
  { borger: 'malthe', af: 'soeren',
    stamkort: { foedt: '2009-03-14', sprog: dansk, kilde: journal(-28),
      saadanTalerJeg: 'Skriv hellere en besked end at ringe.', vigtigt: ['Ked af fyldte busser'] },
    medicin: [], dokumenter: [
      { titel: 'Når Malthe fylder 18', kilde: handlekommune(-6),
        tekst: 'Malthe fortsætter på sin ungdomsuddannelse. Han vil gerne blive boende.\n\n'
          + 'Et halvt år før taler vi om bolig, penge og hvem der må vide hvad. Malthe er med til alle møder.' }] },
  { borger: 'dagny', af: 'jytte',
    stamkort: { foedt: '1963-12-19', sprog: dansk, vigtigt: ['Tåler ikke skaldyr'], kilde: journal(-28) },
      medicin: [], dokumenter: [] },
]
