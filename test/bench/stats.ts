/** What was measured several times: the middle, and the middle half of all. */
export type Stat = { readonly median: number; readonly low: number; readonly high: number; readonly n: number }

const at = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** Medians are sound on a shared machine, tails are noise: so the middle half, and not the ends. */
export const stat = (values: readonly number[]): Stat => {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75), n: values.length }
}

/** Pair by pair, for each pair was measured side by side. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Stat =>
  stat(ours.map((value, i) => value / (theirs[i] ?? Number.NaN)))

/** The middle of ours by the middle of theirs: steadier where one of a pair is short and a busy machine stretches it. */
export const ofMedians = (ours: readonly number[], theirs: readonly number[]): Stat =>
  ({ ...ratios(ours, theirs), median: stat(ours).median / stat(theirs).median })

export const exactly = (value: number): Stat => ({ median: value, low: value, high: value, n: 1 })

/** 1 KB is 1,000 bytes: where a goal does not say, the stricter reading. (The build prints 1,024.) */
export const kb = (bytes: number): Stat => exactly(bytes / 1000)
