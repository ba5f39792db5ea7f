const starts = (bytes: Uint8Array, at: number, ...expected: readonly number[]): boolean =>
  expected.every((byte, i) => bytes[at + i] === byte)

const ascii = (text: string) => Buffer.from(text, 'latin1')

/** What a file is, is what it begins with: not its name, and not what the sender calls it. Anything else is no picture. */
export const isPicture = (bytes: Uint8Array): boolean =>
  starts(bytes, 0, 0xff, 0xd8, 0xff)
  || starts(bytes, 0, 0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a)
  || (starts(bytes, 0, ...ascii('RIFF')) && starts(bytes, 8, ...ascii('WEBP')))

/** A picture is readable exactly as far as the notat it is part of: this one, and no other. */
export const isOf = (notat: string, fil: { notat: string }): boolean => fil.notat === notat

export const isOwn = ({ person }: { person: string }, fil: { by: string }): boolean => fil.by === person
