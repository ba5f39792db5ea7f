/** What must hold for an item at the moment of writing. All parts must hold; an empty condition is refused. */
export type Condition = {
  /** The item must not be there. */
  absent?: true
  /** The item must be there. */
  present?: true
  /** Attributes that must have exactly these values. */
  equals?: Readonly<Record<string, string | number | boolean>>
  /** Attributes that the item must not have. */
  missing?: readonly string[]
  /** Attributes that must be smaller than another attribute of the same item: a counter and its most. */
  below?: Readonly<Record<string, string>>
}

type Expression = {
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

/** Names and values are always placeholders: no text of ours or a person's ever stands inside an expression. */
export const conditionExpression = ({ absent, present, equals = {}, missing = [], below = {} }: Condition): Expression => {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const parts: string[] = []
  if (absent || present) {
    names['#pk'] = 'pk'
    parts.push(absent ? 'attribute_not_exists(#pk)' : 'attribute_exists(#pk)')
  }
  for (const [i, [name, value]] of Object.entries(equals).entries()) {
    names[`#c${i}`] = name
    values[`:c${i}`] = value
    parts.push(`#c${i} = :c${i}`)
  }
  for (const [i, name] of missing.entries()) {
    names[`#x${i}`] = name
    parts.push(`attribute_not_exists(#x${i})`)
  }
  for (const [i, [counter, most]] of Object.entries(below).entries()) {
    names[`#b${i}`] = counter
    names[`#m${i}`] = most
    parts.push(`#b${i} < #m${i}`)
  }
  if (parts.length === 0) throw new TypeError('an empty condition holds nothing')
  return {
    ConditionExpression: parts.join(' AND '),
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  }
}

/**
 * Sets, counts and removes attributes; used for a change that keeps the rest of the item. `first` sets only what is not
 * there yet.
 */
export const updateExpression = (
  set: Readonly<Record<string, unknown>>, remove: readonly string[] = [], count: Readonly<Record<string, number>> = {},
  first: Readonly<Record<string, unknown>> = {},
) => {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const sets = Object.entries(set).map(([name, value], i) => {
    names[`#s${i}`] = name
    values[`:s${i}`] = value
    return `#s${i} = :s${i}`
  })
  const removes = remove.map((name, i) => {
    names[`#r${i}`] = name
    return `#r${i}`
  })
  const counts = Object.entries(count).map(([name, by], i) => {
    names[`#n${i}`] = name
    values[`:n${i}`] = by
    return `#n${i} :n${i}`
  })
  for (const [i, [name, value]] of Object.entries(first).entries()) {
    names[`#f${i}`] = name
    values[`:f${i}`] = value
    sets.push(`#f${i} = if_not_exists(#f${i}, :f${i})`)
  }
  const clauses = [
    sets.length > 0 && `SET ${sets.join(', ')}`,
    removes.length > 0 && `REMOVE ${removes.join(', ')}`,
    counts.length > 0 && `ADD ${counts.join(', ')}`,
  ]
  return {
    UpdateExpression: clauses.filter(Boolean).join(' '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  }
}
