export const hjaelp = {
  titel: 'Jeg har brug for hjælp',
  ringHuset: (hus: string) => `Ring til ${hus}`,
  fare: 'Er der fare? Ring 112',
  ring: (nummer: string) => `Ring ${nummer}`,
  ingenAlarm: 'Denne side er ikke en alarm. Ingen får besked, før du selv ringer.',
}
