import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; endsAt: number }

/** Where the provider keeps its unfinished logins: in memory, for each provider its own. A restart asks people anew. */
export const memory = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>()

  const alive = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (found === undefined || found.endsAt > Date.now()) return found?.payload
    kept.delete(key)
    return undefined
  }
  const sweep = () => {
    for (const key of kept.keys()) alive(key)
  }
  const findBy = (model: string, has: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept.keys()].filter((key) => key.startsWith(`${model}:`)).map(alive)
      .find((payload) => payload !== undefined && has(payload))

  return (model) => {
    const at = (id: string) => `${model}:${id}`
    return {
      upsert: async (id, payload, expiresIn) => {
        sweep()
        kept.set(at(id), { payload, endsAt: Date.now() + (expiresIn || 3600) * 1000 })
      },
      find: async (id) => alive(at(id)),
      findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
      findByUserCode: async (code) => findBy(model, (payload) => payload.userCode === code),
      destroy: async (id) => { kept.delete(at(id)) },
      consume: async (id) => {
        const payload = alive(at(id))
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
