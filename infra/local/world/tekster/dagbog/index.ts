import { aksel } from './aksel.ts'
import { birthe } from './birthe.ts'
import { dagny } from './dagny.ts'
import { ellen } from './ellen.ts'
import { jonas } from './jonas.ts'
import { malthe } from './malthe.ts'
import { mikkel } from './mikkel.ts'
import type { DagbogsLinje } from './notat.ts'
import { preben } from './preben.ts'
import { sofie } from './sofie.ts'

export type { DagbogsLinje } from './notat.ts'

/** A month of each borger's dagbog. */
export const dagboeger: Record<string, DagbogsLinje[]> =
  { ellen, jonas, mikkel, aksel, sofie, birthe, preben, malthe, dagny }
