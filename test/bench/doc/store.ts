import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { dataKey } from './items.ts'

const { TABLE_DATA, TABLE_AUDIT, TABLE_KEYS, KMS_KEY } = process.env
const marshallOptions = { removeUndefinedValues: true }
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions })
const kms = new KMSClient({})

type Found<S extends z.ZodType> = Promise<z.infer<S> | undefined>

export const get = async <S extends z.ZodType>(schema: S, pk: string, sk: string): Found<S> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: TABLE_DATA, Key: { pk, sk }, ConsistentRead: true }))
  return Item && schema.parse(Item)
}

export const newest = async (pk: string, limit: number) => {
  const { Items } = await documents.send(new QueryCommand({
    TableName: TABLE_DATA, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true, ScanIndexForward: false, Limit: limit,
  }))
  return Items ?? []
}

const put = (TableName: string | undefined, Item: Record<string, unknown>) =>
  documents.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }))

export const create = (item: Record<string, unknown>) => put(TABLE_DATA, item)
export const audit = (line: Record<string, unknown>) => put(TABLE_AUDIT, line)

const keys = new Map<string, Uint8Array>()

/** The owner's data key, unwrapped once. */
export const keyOf = async (owner: string): Promise<Uint8Array> => {
  const known = keys.get(owner)
  if (known) return known
  const { Item } = await documents.send(new GetCommand({ TableName: TABLE_KEYS, Key: { pk: owner, sk: 'KEY#' } }))
  const { wrapped } = dataKey.parse(Item)
  const { Plaintext } = await kms.send(
    new DecryptCommand({ KeyId: KMS_KEY, CiphertextBlob: wrapped, EncryptionContext: { owner } }))
  const key = Plaintext ?? new Uint8Array()
  keys.set(owner, key)
  return key
}
