import { wordsIn, type KeysOf, type SayKey } from '../words'
import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

export type FaultText = KeysOf<typeof pl>
export type Say = SayKey<FaultText>

/** Sentences of the views about faults. */
export const sayIn = wordsIn<FaultText>({ pl, en, uk })
