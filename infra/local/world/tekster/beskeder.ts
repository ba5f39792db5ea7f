/** One room of one borger, and what was said in it. The last word of some of them still waits for an answer. */
export type Samtale = {
  borger: string
  /** The borger's own room with the staff, or a relative's room with the staff or with the borger. */
  rum: 'personale' | { personale: string } | { borger: string }
  beskeder: (Besked | Besvaret)[]
}

export type Besked = { dag: number; kl: string; af: string; tekst: string }
/** A medarbejder has seen the last word, and it needs no answer. */
export type Besvaret = { dag: number; kl: string; af: string; besvaret: true }

const fyrrehuset: Samtale[] = [
  { borger: 'ellen', rum: 'personale', beskeder: [
    { dag: -18, kl: '09.10', af: 'ellen', tekst: 'Hvem følger mig til øjenlægen?' },
    { dag: -18, kl: '10.25', af: 'lars', tekst: 'Det gør jeg. Vi kører kl. 12, og kikkerten må gerne komme med.' },
    { dag: -18, kl: '10.40', af: 'ellen', tekst: 'Godt. Den kommer med.' },
    { dag: -18, kl: '11.00', af: 'lars', besvaret: true },
    { dag: -6, kl: '16.05', af: 'ellen', tekst: 'Min lampe blinker. Den ved sengen.' },
    { dag: -6, kl: '17.30', af: 'fatima', tekst: 'Jeg har skiftet pæren nu. Sig til, hvis den gør det igen.' },
    { dag: -1, kl: '18.50', af: 'ellen', tekst: 'Kan jeg få mere foder til fuglebrættet? Posen er tom.' }] },
  { borger: 'ellen', rum: { personale: 'ib' }, beskeder: [
    { dag: -23, kl: '20.15', af: 'ib',
      tekst: 'Jeg henter Ellen kl. 13, når vi skal se på traner. Skal hun have medicin med?' },
    { dag: -22, kl: '08.30', af: 'lars',
      tekst: 'Tak for beskeden. Hun har fået sin medicin, inden I kører, så der skal ikke noget med.' },
    { dag: -3, kl: '19.40', af: 'ib', tekst: 'Kan Ellen blive hentet hos os efter fødselsdagen, cirka kl. 18?' }] },
  { borger: 'ellen', rum: { borger: 'ib' }, beskeder: [
    { dag: -22, kl: '18.00', af: 'ib', tekst: 'Kære Ellen. Vi kører ud og ser på traner. Tag støvler på.' },
    { dag: -22, kl: '18.35', af: 'ellen', tekst: 'Jeg har dem allerede på.' },
    { dag: -5, kl: '17.20', af: 'ib', tekst: 'Børnene har tegnet en fugl til dig. Du får lov at gætte hvilken.' },
    { dag: -5, kl: '17.55', af: 'ellen', tekst: 'Hvis den er blå, ved jeg det godt.' }] },
  { borger: 'ellen', rum: { personale: 'amina' }, beskeder: [
    { dag: -11, kl: '11.15', af: 'amina', tekst: 'Hvordan går det med knæet efter øvelserne? Et par linjer er nok.' },
    { dag: -11, kl: '14.50', af: 'fatima',
      tekst: 'Bedre. Hun laver øvelserne hver morgen og går længere end før.' }] },
  { borger: 'jonas', rum: 'personale', beskeder: [
    { dag: -15, kl: '15.00', af: 'jonas', tekst: 'Må jeg øve nu?' },
    { dag: -15, kl: '15.04', af: 'lars', tekst: 'Ja, til kl. 17. Husk høreværn.' },
    { dag: -15, kl: '15.05', af: 'jonas', tekst: 'DE ER PÅ' },
    { dag: -15, kl: '15.20', af: 'lars', besvaret: true },
    { dag: -1, kl: '20.05', af: 'jonas', tekst: 'Hvornår er der koncert i fællesrummet?' }] },
  { borger: 'jonas', rum: { personale: 'signe' }, beskeder: [
    { dag: -12, kl: '21.10', af: 'signe',
      tekst: 'Jonas nævnte en tand. Er der styr på det, eller skal jeg ringe til nogen?' },
    { dag: -9, kl: '10.30', af: 'fatima',
      tekst: 'Han har fået en tid, og Lars tager med. Vi skriver, når de er hjemme igen.' },
    { dag: -5, kl: '15.30', af: 'lars',
      tekst: 'Ingen huller. Han var modig og fik ret i, at det kun er is, der gør ondt.' }] },
  { borger: 'jonas', rum: { borger: 'signe' }, beskeder: [
    { dag: -8, kl: '19.15', af: 'signe', tekst: 'Kommer du og spiller til min fødselsdag?' },
    { dag: -8, kl: '19.16', af: 'jonas', tekst: 'JA. Det er hemmeligt. Så du ved det ikke.' }] },
  { borger: 'mikkel', rum: { borger: 'signe' }, beskeder: [
    { dag: -13, kl: '18.20', af: 'signe', tekst: 'Tak for æggene. Karlas var størst.' },
    { dag: -13, kl: '19.00', af: 'mikkel', tekst: 'Det siger jeg til hende.' }] },
  { borger: 'mikkel', rum: { personale: 'signe' }, beskeder: [
    { dag: -2, kl: '20.30', af: 'signe',
      tekst: 'Må Mikkel sove hos os, når jeg har fødselsdag? Hvem passer så hønsene?' }] },
  { borger: 'mikkel', rum: 'personale', beskeder: [
    { dag: -10, kl: '08.40', af: 'mikkel', tekst: 'Der mangler halm.' },
    { dag: -10, kl: '12.15', af: 'soeren', tekst: 'Jeg køber to baller med hjem i dag.' }] },
  { borger: 'sofie', rum: 'personale', beskeder: [
    { dag: -11, kl: '16.20', af: 'sofie', tekst: 'Hvem er på arbejde, når jeg skal op kl. 6?' },
    { dag: -11, kl: '17.00', af: 'lars', tekst: 'Det er Oliver. Han banker på, også selv om døren står på klem.' },
    { dag: -11, kl: '17.02', af: 'sofie', tekst: 'Perfekt' },
    { dag: -11, kl: '18.10', af: 'fatima', besvaret: true }] },
  { borger: 'sofie', rum: { personale: 'hanne' }, beskeder: [
    { dag: -17, kl: '20.00', af: 'hanne', tekst: 'Har Sofie sin badehætte hos jer? Vi kan ikke finde den.' },
    { dag: -16, kl: '09.20', af: 'fatima', tekst: 'Den hang til tørre. Den ligger i hendes taske nu.' },
    { dag: -1, kl: '19.25', af: 'hanne', tekst: 'Jeg henter Sofies gule skål i morgen kl. 15. Er det i orden?' }] },
  { borger: 'sofie', rum: { personale: 'torben' }, beskeder: [
    { dag: -14, kl: '21.35', af: 'torben',
      tekst: 'Jeg vil gerne høre, hvordan det går med Sofies søvn. Hun lød træt.' },
    { dag: -13, kl: '10.10', af: 'lars',
      tekst: 'Hun sover bedre nu, hvor telefonen bliver i køkkenet om natten. Det var hendes egen idé.' },
    { dag: -2, kl: '21.40', af: 'torben',
      tekst: 'Hvornår er hun i bageriet? Jeg vil gerne købe en af hendes boller.' }] },
  { borger: 'sofie', rum: { borger: 'hanne' }, beskeder: [
    { dag: -18, kl: '17.10', af: 'hanne', tekst: 'Godt svømmet i dag, skat.' },
    { dag: -18, kl: '17.12', af: 'sofie', tekst: 'Pomfritterne var det bedste' }] },
  { borger: 'sofie', rum: { borger: 'torben' }, beskeder: [
    { dag: -9, kl: '20.10', af: 'torben', tekst: 'Tillykke med praktikken. Jeg er stolt af dig.' },
    { dag: -9, kl: '20.30', af: 'sofie', tekst: 'Tak far. Du får en bolle. Nummer 81' }] },
  { borger: 'sofie', rum: { personale: 'mette' }, beskeder: [
    { dag: -7, kl: '13.05', af: 'mette',
      tekst: 'Vil I sende mig datoen for Sofies første måned i praktik, når I har den?' }] },
  { borger: 'birthe', rum: 'personale', beskeder: [
    { dag: -16, kl: '16.20', af: 'birthe', tekst: 'Hvornår kommer ulden?' },
    { dag: -15, kl: '11.00', af: 'camilla', tekst: 'I morgen. Jeg fandt både grøn og blå.' }] },
  { borger: 'birthe', rum: { personale: 'ruth' }, beskeder: [
    { dag: -8, kl: '10.00', af: 'ruth',
      tekst: 'Jeg har gennemgået regnskabet. Er der andet end uld, Birthe har brug for?' },
    { dag: -8, kl: '15.20', af: 'soeren',
      tekst: 'Hun vil gerne have en bedre lampe til at strikke ved. Vi har fundet en til 249 kr.' }] },
  { borger: 'preben', rum: { borger: 'lis' }, beskeder: [
    { dag: -25, kl: '22.10', af: 'lis',
      tekst: 'Jeg så billedet af bølgen. Du har altid malet bedst, når du var ked af det.' },
    { dag: -24, kl: '09.30', af: 'preben', tekst: 'Jeg var ikke ked af det.' }] },
  { borger: 'preben', rum: { personale: 'lis' }, beskeder: [
    { dag: -20, kl: '21.50', af: 'lis',
      tekst: 'Jeg synes, Preben skriver underlige ting for tiden. Er der noget galt?' },
    { dag: -19, kl: '10.45', af: 'soeren',
      tekst: 'Tak, fordi du skriver. Preben har det godt. Spørg ham gerne selv.' }] },
  { borger: 'preben', rum: 'personale', beskeder: [
    { dag: -3, kl: '13.55', af: 'preben', tekst: 'Koboltblå. Den rigtige, ikke den billige.' }] },
  { borger: 'malthe', rum: 'personale', beskeder: [
    { dag: -7, kl: '16.15', af: 'malthe', tekst: 'hvem køber tortillas' },
    { dag: -7, kl: '16.20', af: 'camilla', tekst: 'Det gør vi to. Vi går om ti minutter.' }] },
]

const nabohuset: Samtale[] = [
  { borger: 'dagny', rum: { personale: 'viggo' }, beskeder: [
    { dag: -4, kl: '18.30', af: 'viggo', tekst: 'Har Dagny jord nok til den blå potte?' },
    { dag: -3, kl: '09.15', af: 'jytte', tekst: 'Rigeligt. Den står i vasken og venter.' }] },
]

export const samtaler: Samtale[] = [...fyrrehuset, ...nabohuset]
