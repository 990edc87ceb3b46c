import { wordsIn, type KeysOf, type SayKey } from '../words'
import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

export type SystemText = KeysOf<typeof pl>
export type Say = SayKey<SystemText>

/** Sentences of the dashboard. */
export const sayIn = wordsIn<SystemText>({ pl, en, uk })
