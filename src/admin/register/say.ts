import { wordsIn, type KeysOf, type SayKey } from '../words'
import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

export type RegisterText = KeysOf<typeof pl>
export type Say = SayKey<RegisterText>

/** Sentences of the views that keep the register. */
export const sayIn = wordsIn<RegisterText>({ pl, en, uk })
