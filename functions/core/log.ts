/** One JSON line per event: codes and ids only, never the words of a notat, a name or a CPR. */
export type LogLine = Record<string, string | number | boolean | undefined>

export const log = (line: LogLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
