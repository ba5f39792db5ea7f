import { writeFileSync } from 'node:fs'
import { patterns } from './patterns.ts'
import type { Pattern, Question } from './pattern.ts'

const place = (text: string) => `\`${text}\``

const asked = (question: Question): string =>
  'gets' in question
    ? question.gets.map(({ pk, sk }) => place(`${pk} / ${sk}`)).join('<br>')
    : question.ranges.map(({ pk, prefix }) => place(`${pk} / ${prefix}…`)).join('<br>')
      + ` ${question.newestFirst ? 'newest' : 'first'} ${question.limit}`
      + (question.after === undefined ? '' : ` after ${place(question.after)}`)

/** One row per question, with the keys of its worked example. */
export const printPatterns = (): string => {
  const rows = Object.values(patterns).map((one) => {
    const { name, answers, scope, right, table, ask, example } = one as unknown as Pattern<'dagbog', 'read', unknown>
    return `| ${name} | ${answers} | ${scope} · ${right} | ${table} | ${asked(ask(example.om, example.args))} |`
  })
  return [
    '# Access patterns', '',
    'Printed from `patterns.ts` by `npm run patterns`; a test holds the two together. Ids are those of the worked examples.',
    '', '| question | answers | scope · right | table | where, in the example |', '| --- | --- | --- | --- | --- |',
    ...rows, '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(new URL('ACCESS-PATTERNS.md', import.meta.url), printPatterns())
