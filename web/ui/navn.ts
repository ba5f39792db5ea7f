/** «Karl Emil Holm» → «KH»: the first letter of the first and the last name. */
export const initials = (navn: string) => {
  const parts = navn.split(/[\s-]+/).filter(Boolean)
  const first = parts[0]?.[0] ?? '?'
  const last = parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''
  return (first + last).toLocaleUpperCase('da')
}

/** «Karl Emil Holm» → «Karl» */
export const firstName = (navn: string) => navn.split(' ')[0] ?? navn
