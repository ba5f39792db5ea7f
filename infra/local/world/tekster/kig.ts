/** Who looked at what, and when: everyday reading, so that «Hvem har kigget?» has something to tell. */
export type Kig = {
  dag: number
  kl: string
  af: string
  borger: string
  hvad: 'dagbog' | 'stamkort' | 'medicin' | 'dokumenter' | 'samtaler'
}

export const kig: Kig[] = [
  { dag: -26, kl: '20.40', af: 'ib', borger: 'ellen', hvad: 'dagbog' },
  { dag: -25, kl: '07.15', af: 'fatima', borger: 'ellen', hvad: 'dagbog' },
  { dag: -20, kl: '19.30', af: 'ib', borger: 'ellen', hvad: 'dagbog' },
  { dag: -13, kl: '22.10', af: 'lars', borger: 'ellen', hvad: 'dagbog' },
  { dag: -4, kl: '10.05', af: 'amina', borger: 'ellen', hvad: 'medicin' },
  { dag: -4, kl: '10.07', af: 'amina', borger: 'ellen', hvad: 'stamkort' },
  { dag: -2, kl: '14.20', af: 'oliver', borger: 'ellen', hvad: 'stamkort' },
  { dag: -1, kl: '10.00', af: 'amina', borger: 'ellen', hvad: 'medicin' },
  { dag: -24, kl: '21.15', af: 'signe', borger: 'jonas', hvad: 'dagbog' },
  { dag: -7, kl: '20.20', af: 'signe', borger: 'jonas', hvad: 'dagbog' },
  { dag: -4, kl: '10.15', af: 'amina', borger: 'jonas', hvad: 'medicin' },
  { dag: -22, kl: '21.00', af: 'signe', borger: 'mikkel', hvad: 'dagbog' },
  { dag: -3, kl: '19.00', af: 'signe', borger: 'mikkel', hvad: 'dagbog' },
  { dag: -6, kl: '07.05', af: 'oliver', borger: 'aksel', hvad: 'dagbog' },
  { dag: -23, kl: '20.00', af: 'hanne', borger: 'sofie', hvad: 'dagbog' },
  { dag: -19, kl: '21.30', af: 'torben', borger: 'sofie', hvad: 'dagbog' },
  { dag: -8, kl: '17.45', af: 'hanne', borger: 'sofie', hvad: 'dagbog' },
  { dag: -7, kl: '21.10', af: 'torben', borger: 'sofie', hvad: 'dagbog' },
  { dag: -4, kl: '13.00', af: 'mette', borger: 'sofie', hvad: 'dokumenter' },
  { dag: -4, kl: '09.30', af: 'ruth', borger: 'birthe', hvad: 'dokumenter' },
  { dag: -25, kl: '22.00', af: 'lis', borger: 'preben', hvad: 'dagbog' },
  { dag: -20, kl: '21.40', af: 'lis', borger: 'preben', hvad: 'dagbog' },
  { dag: -16, kl: '23.15', af: 'lis', borger: 'preben', hvad: 'dagbog' },
  { dag: -3, kl: '11.20', af: 'amina', borger: 'preben', hvad: 'medicin' },
  { dag: -4, kl: '13.10', af: 'mette', borger: 'malthe', hvad: 'dokumenter' },
  { dag: -2, kl: '08.00', af: 'soeren', borger: 'malthe', hvad: 'dagbog' },
  { dag: -3, kl: '18.10', af: 'viggo', borger: 'dagny', hvad: 'dagbog' },
]
