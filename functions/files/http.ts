import { Hono } from 'hono'
import type { Context } from 'hono'
import type { House } from '../adgang/house.ts'
import { AppError } from '../core/errors.ts'
import { notatSti } from '../dagbog/contract.ts'
import { makeDagbogStore } from '../dagbog/store.ts'
import type { HttpDoors } from '../http/door.ts'
import { picture } from '../http/meta.ts'
import { answers, path, query } from '../http/read.ts'
import type { Vars } from '../http/vars.ts'
import { billedTyper, fil, filSti, mostBytes, udgave } from './contract.ts'
import type { Files } from './files.ts'
import { makeBilledeStore } from './store.ts'
import { saveBillede, showBillede } from './usecase.ts'

/** What was sent, when it says it is a picture and is not too long; whether it is one is found out later. */
const readUpload = async (c: Context): Promise<Uint8Array> => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!billedTyper.some((one) => one === type)) throw new AppError('forkert-type')
  const upload = new Uint8Array(await c.req.arrayBuffer())
  if (upload.length > mostBytes) throw new AppError('for-stor')
  return upload
}

export const billedeRoutes = (house: House, files: Files, { door }: HttpDoors) => {
  const deps = { house, files, dagbog: makeDagbogStore(house), billeder: makeBilledeStore(house) }

  return new Hono<Vars>()
    .put('/borgere/:borgerId/filer/:filId', door('dagbog', 'write'), path(filSti), picture({ takes: billedTyper }),
      answers(fil, 'Send a picture for a notat; the id is the client’s, so a retry sends once'), async (c) => {
        const saved = await saveBillede(deps, c.var.permit, c.req.valid('param').filId, await readUpload(c))
        return c.json(saved.fil, saved.isNew ? 201 : 200)
      })

    .get('/borgere/:borgerId/dagbog/:notatId/billede', door('dagbog', 'read'), path(notatSti), query(udgave),
      picture({ gives: 'image/jpeg', says: 'The picture of a notat, exactly as far as the notat' }), async (c) => {
        const shown = await showBillede(deps, c.var.permit, c.req.valid('param').notatId)
        return c.body(new Uint8Array(shown), 200, {
          'content-type': 'image/jpeg', 'content-disposition': 'inline; filename="billede.jpg"',
        })
      })
}
