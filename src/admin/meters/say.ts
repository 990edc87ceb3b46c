import { wordsIn, type KeysOf, type SayKey } from '../words'
import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

export type MeterText = KeysOf<typeof pl>
export type Say = SayKey<MeterText>

/** Sentences of the views about meters. */
export const sayIn = wordsIn<MeterText>({ pl, en, uk })
