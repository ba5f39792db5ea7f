/** What API Gateway and Lambda take, so that what works here works there. */

/** HTTP API: a request body of at most 10 MB; more is 413. */
export const maxBody = 10 * 1024 * 1024
/** HTTP API: request line and headers together, 10,240 bytes; more is 431. */
export const maxHeaders = 10_240
/** Lambda: an event or an answer of at most 6 MB, after base64. */
export const maxPayload = 6 * 1024 * 1024
/** HTTP API: an integration that has not answered in 30 s is given up. */
export const maxWait = 30_000

export const tooLarge = 'Response payload size exceeded maximum allowed payload size (6291456 bytes).'
