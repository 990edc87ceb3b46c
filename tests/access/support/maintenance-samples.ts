import { idOf } from '@/tests/support/world/rows'

type Anchor = { community: string; person: string; building: string; fault: string; inspection: string }

/** New rows of faults and who repairs them that everything but the policy lets pass. */
export const maintenanceSamples = ({ community, person, building, fault, inspection }: Anchor) => ({
  faults: () => ({ community, building, category: 'lift', title: 'Nowa', reportedOn: '2026-03-09' }),
  'fault-events': () => ({
    ...{ community, fault, at: '2026-03-09T10:00:00Z', kind: 'comment', body: 'Nowy' },
    ...{ visibility: 'residents', author: 'staff' },
  }),
  'fault-followers': () => ({ community, fault, person }),
  'work-reports': () => ({ community, fault, scope: 'Nowy' }),
  contractors: () => ({ name: 'Nowy', communities: [community] }),
  inspections: () => ({ community, building, kind: 'gas', doneOn: '2026-03-09' }),
  'inspection-findings': () => ({ community, inspection, text: 'Nowe' }),
})

/** A change of one field of each. */
export const maintenancePatches = {
  faults: { title: 'Inna' },
  'fault-events': { body: 'inny' },
  'fault-followers': { fault: idOf('faults', 'U2') },
  'work-reports': { scope: 'inny' },
  contractors: { phone: '1' },
  inspections: { inspector: 'inny' },
  'inspection-findings': { spot: 'inne' },
}
