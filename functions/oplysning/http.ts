import { Hono } from 'hono'
import type { House } from '../adgang/house.ts'
import type { HttpDoors } from '../http/door.ts'
import { answers, body, path } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import {
  dokument, dokumentListe, dokumentSti, medicin, medicinListe, medicinSti, nyMedicin, nytDokument, nytStamkort, stamkort,
  stamkortSvar,
} from './contract.ts'
import { makeOplysningStore } from './store.ts'
import {
  readDokument, readDokumenter, readMedicin, readStamkort, writeDokument, writeMedicin, writeStamkort,
} from './usecase.ts'

/** Selected records, each with its source and date; every kind has a scope of its own. */
export const oplysningRoutes = (house: House, { door }: HttpDoors) => {
  const deps = { house, store: makeOplysningStore(house) }

  return new Hono<Vars>()
    .get('/borgere/:borgerId/stamkort', door('stamkort', 'read'), answers(stamkortSvar, 'The short master card'), async (c) =>
      c.json(await readStamkort(deps, c.var.permit)))

    .put('/borgere/:borgerId/stamkort', door('stamkort', 'write'), body(nytStamkort),
      answers(stamkort, 'Write the master card; the earlier one is kept'), async (c) => {
        const { value, isNew } = await writeStamkort(deps, c.var.permit, c.req.valid('json'))
        return c.json(value, isNew ? 201 : 200)
      })

    .get('/borgere/:borgerId/medicin', door('medicin', 'read'), answers(medicinListe, 'The medicine the source says'),
      async (c) => c.json(await readMedicin(deps, c.var.permit)))

    .put('/borgere/:borgerId/medicin/:medicinId', door('medicin', 'write'), path(medicinSti), body(nyMedicin),
      answers(medicin, 'Write one medicine; the earlier wording is kept'), async (c) => {
        const { value, isNew } = await writeMedicin(deps, c.var.permit, c.req.valid('param').medicinId, c.req.valid('json'))
        return c.json(value, isNew ? 201 : 200)
      })

    .get('/borgere/:borgerId/dokumenter', door('dokument', 'read'), answers(dokumentListe, 'What there is to read'),
      async (c) => c.json(await readDokumenter(deps, c.var.permit)))

    .get('/borgere/:borgerId/dokumenter/:dokumentId', door('dokument', 'read'), path(dokumentSti),
      answers(dokument, 'One document'), async (c) =>
        c.json(await readDokument(deps, c.var.permit, c.req.valid('param').dokumentId)))

    .put('/borgere/:borgerId/dokumenter/:dokumentId', door('dokument', 'write'), path(dokumentSti), body(nytDokument),
      answers(dokument, 'Put a document where it can be read; the id is the client’s'), async (c) => {
        const { value, isNew } = await writeDokument(deps, c.var.permit, c.req.valid('param').dokumentId, c.req.valid('json'))
        return c.json(value, isNew ? 201 : 200)
      })
}
