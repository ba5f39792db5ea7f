/** «Karl Emil Holm» → «KH»: the first letter of the first and the last name. */
export const initials = (navn: string) => {
  const parts = navn.split(/[\s-]+/).filter(Boolean)
  const first = parts[0]?.[0] ?? '?'
  const last = parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''
  return (first + last).toLocaleUpperCase('da')
}

/** 1–6, always the same for the same name: a face is found again by its colour before its letters are read. */
export const faceTone = (navn: string) => {
  const codes = Array.from(navn, (letter) => letter.codePointAt(0) ?? 0)
  return (codes.reduce((sum, code) => sum + code, 0) % 6) + 1
}

/** «Karl Emil Holm» → «Karl» */
export const firstName = (navn: string) => navn.split(' ')[0] ?? navn
