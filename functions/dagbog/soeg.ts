const bare = (text: string): string =>
  text.toLocaleLowerCase('da').normalize('NFD').replaceAll('a\u030a', 'å').replaceAll(/\p{M}/gu, '')

/** As it is written where æ, ø and å are not on the keyboard, and in old names. */
const oldWay = (text: string): string => text.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å')

/** At most this many notater are opened for one page of a search, so that it costs no more in a long dagbog. */
export const mostSearched = 300

/**
 * Does a text hold every word that is looked for? Large and small letters are one, é is e, and «aa» finds «å»; æ, ø and å
 * are letters of their own and not a, o and e.
 */
export const finder = (criterion: string) => {
  const words = bare(criterion).split(/\s+/).filter((word) => word !== '')
  return (...texts: readonly string[]): boolean => {
    const text = bare(texts.join('\n'))
    const old = oldWay(text)
    return words.every((word) => text.includes(word) || old.includes(oldWay(word)))
  }
}
