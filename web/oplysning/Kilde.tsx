import type { Kilde as KildeData } from '../../functions/oplysning/contract.ts'
import { oplysning as text } from '../text/oplysning.ts'
import { dayInWords } from '../ui/dato.ts'

/** Where a record came from, and the day it was true there. It stands on every one of them. */
export const Kilde = (props: { kilde: KildeData }) => (
  <p class="svag"><b>{text.kilde}:</b> {text.kildeOrd(props.kilde.system, dayInWords(props.kilde.dato))}</p>)
