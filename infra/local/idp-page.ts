import { createHash } from 'node:crypto'

/** Someone the sign-in page can show. */
export type IdpPerson = {
  id: string
  navn: string
  rolle: string
  om: string
  cpr: string
  niveau: 'lav' | 'betydelig' | 'hoej'
}

/** The groups of the page, in order; a role that is not named here comes last. */
const groups: readonly (readonly [rolle: string, heading: string])[] = [
  ['borger', 'Borgere'], ['paaroerende', 'Pårørende'], ['vaerge', 'Værge'], ['frivillig', 'Frivillige'],
  ['laege', 'Læger'], ['sagsbehandler', 'Sagsbehandlere'], ['leder', 'Ledere'], ['medarbejder', 'Medarbejdere'],
  ['fremmed', 'Uden adgang'],
]

const style = `
:root { color-scheme: light dark; --bg: #f6f5f2; --ink: #1d2327; --soft: #4c565c; --card: #fff; --line: #6b757b;
  --focus: #0b5ed7 }
@media (prefers-color-scheme: dark) {
  :root { --bg: #15191c; --ink: #f1f3f4; --soft: #c3cbd0; --card: #20272b; --line: #8d979d; --focus: #8ec5ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
p { margin: 0 0 1rem; color: var(--soft) }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
button { width: 100%; min-height: 3.5rem; padding: .75rem 1rem; text-align: left; font: inherit; color: var(--ink);
  background: var(--card); border: 1px solid var(--line); border-radius: .5rem; cursor: pointer }
button:hover { border-color: var(--ink) }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
strong, button span { display: block }
button span { color: var(--soft) }
.afbryd { margin-top: 2.5rem }
.afbryd button { width: auto; text-align: center }
@media (forced-colors: active) { button { border: 2px solid ButtonText } }
`

/** No script, no other origin; the one style sheet is named by its hash. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style)
  .digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => entities[one] ?? '')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${style}</style></head><body><main><h1>${escape(title)}</h1>
${body}</main></body></html>`

const choice = ({ id, navn, om }: IdpPerson): string =>
  `<li><button name="person" value="${escape(id)}"><strong>${escape(navn)}</strong>`
  + `<span>${escape(om)}</span></button></li>`

const group = (heading: string, people: readonly IdpPerson[]): string => people.length === 0
  ? '' : `<h2>${escape(heading)}</h2><ul>${people.map(choice).join('')}</ul>`

const cancel = '<p class="afbryd"><button name="afbryd" value="1">Afbryd og gå tilbage</button></p>'

/** Everyone on one calm page: no search, no script; each person is one large button. */
export const pickerPage = (action: string, people: readonly IdpPerson[]): string => {
  const named = new Set(groups.map(([rolle]) => rolle))
  const lists = groups.map(([rolle, heading]) => group(heading, people.filter((one) => one.rolle === rolle)))
  const rest = group('Andre', people.filter(({ rolle }) => !named.has(rolle)))
  return page('Hvem vil du logge ind som?', `<p>Det her er en prøve-udgave af MitID. Alle personerne er opdigtede.</p>
<form method="post" action="${escape(action)}">${lists.join('')}${rest}${cancel}</form>`)
}

/** A step-up asks the one who is signed in, and no one else, to prove it again. */
export const stepUpPage = (action: string, person: IdpPerson): string =>
  page('Vis igen, at det er dig', `<p>Det, du er ved at gøre, er vigtigt. Derfor skal du logge ind igen.</p>
<form method="post" action="${escape(action)}"><ul>${choice(person)}</ul>${cancel}</form>`)

/** What went wrong, by its protocol code alone. */
export const errorPage = (code: string): string =>
  page('Det lykkedes ikke at logge ind', `<p>Gå tilbage til portalen, og prøv igen.</p><p>Kode: ${escape(code)}</p>`)
