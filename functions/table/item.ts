/** Where an item lies, and an item: what every table holds. */
export type Key = { readonly pk: string; readonly sk: string }
export type Item = Key & Readonly<Record<string, unknown>>
