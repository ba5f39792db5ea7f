import * as z from 'zod'

/** What Lambda hands over from a table's stream. The images are read one by one, so that a bad one is bad alone. */
const record = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  eventSourceARN: z.string(),
  dynamodb: z.object({
    SequenceNumber: z.string().min(1),
    /** Seconds; when the store wrote it. */
    ApproximateCreationDateTime: z.number().default(0),
    Keys: z.unknown(),
    NewImage: z.unknown().optional(),
    OldImage: z.unknown().optional(),
  }),
})

export type StreamRecord = z.infer<typeof record>

const event = z.object({ Records: z.array(record) })

/** The records of one table, in the order told. */
export const recordsOf = (from: unknown, table: string): StreamRecord[] =>
  event.parse(from).Records.filter(({ eventSourceARN }) => eventSourceARN.split('/')[1] === table)

/** What Lambda is answered: from the first of these on, it tells everything again. */
export type Failures = { batchItemFailures: { itemIdentifier: string }[] }

export const failuresOf = (failed: ReadonlySet<StreamRecord>): Failures =>
  ({ batchItemFailures: [...failed].map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) })
