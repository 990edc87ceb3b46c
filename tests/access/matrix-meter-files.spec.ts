import { describe, expect, it } from 'vitest'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { readableBy } from './support/golden'
import { portal } from './support/portal-routes'

const shutOut = ['blocked', 'neverActivated']
const ofPremises = rowsOf('meters').filter(({ values }) => values['premises_id'])

describe('the history of a meter as a file', () => {
  useWorld()

  it.each(Object.keys(people).filter((tie) => !shutOut.includes(tie)))(
    '%s takes away that of his own meters, and gets 404 for all others',
    async (tie) => {
      const as = { collection: 'residents', label: tie } as const
      const wanted = readableBy('meters', tie)
      for (const { label, values } of ofPremises) {
        const place = { premises: String(values['premises_id']) }
        const { status, text } = await portal('meterHistory', { ...place, meter: idOf('meters', label) }, as)
        if (wanted.includes(label)) {
          expect({ label, status }).toEqual({ label, status: 200 })
          continue
        }
        const none = await portal('meterHistory', { ...place, meter: missingId }, as)
        expect({ label, status, text }).toEqual({ label, status: 404, text: none.text })
      }
    },
  )
})
