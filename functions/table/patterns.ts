import { adgangPatterns } from './patterns/adgang.ts'
import { auditPatterns } from './patterns/audit.ts'
import { aktivitetPatterns } from './patterns/aktivitet.ts'
import { beskedPatterns } from './patterns/besked.ts'
import { billedePatterns } from './patterns/billede.ts'
import { borgerPatterns } from './patterns/borger.ts'
import { dagbogPatterns } from './patterns/dagbog.ts'
import { driftPatterns } from './patterns/drift.ts'
import { hvorforPatterns } from './patterns/hvorfor.ts'
import { kvitteringPatterns } from './patterns/kvittering.ts'
import { migPatterns } from './patterns/mig.ts'
import { oplysningPatterns } from './patterns/oplysning.ts'
import { sagPatterns } from './patterns/sag.ts'
import { seSomPatterns } from './patterns/sesom.ts'

export type { Pattern, Question } from './pattern.ts'

/** Every question the code may ask of the store about somebody. ACCESS-PATTERNS.md is printed from this list. */
export const patterns = {
  ...migPatterns,
  ...borgerPatterns,
  ...dagbogPatterns,
  ...billedePatterns,
  ...adgangPatterns,
  ...auditPatterns,
  ...hvorforPatterns,
  ...kvitteringPatterns,
  ...driftPatterns,
  ...aktivitetPatterns,
  ...oplysningPatterns,
  ...beskedPatterns,
  ...sagPatterns,
  ...seSomPatterns,
} as const
