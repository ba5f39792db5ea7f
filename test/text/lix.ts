/** What stands in markup apart is read apart: each text is at least one sentence of its own. */
export const sentencesOf = (text: string): string[][] =>
  text.split(/[.!?:]+(?:\s|$)/).map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0)

/** Björnsson's readability index: words per sentence, plus the share of words longer than six letters. */
export const lix = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flat()
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

export const longestSentence = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap(sentencesOf).map((words) => words.length))
