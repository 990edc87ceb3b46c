import type { File } from 'payload'
import type { Slug } from '@/access/slugs'
import { boardPatches } from './board-samples'
import { bankPatches, bankSamples } from './bank-samples'
import { importPatches, importSamples } from './import-samples'
import { moneySamples } from './money-samples'
import { maintenancePatches, maintenanceSamples } from './maintenance-samples'
import { noticeSamples } from './notice-samples'
import { samplePdf } from '@/tests/support/sample-files'
import { idOf, type CommunityLabel } from '@/tests/support/world/rows'
import { password } from '@/tests/support/world/people'
import { correspondencePatches, correspondenceSamples } from './correspondence-samples'
import { surveySamples } from './survey-samples'
import { votingPatches, votingSamples } from './voting-samples'

type Data = Record<string, unknown>

const place = { street: 'ul. Nowa 1', postalCode: '00-002', city: 'Warszawa' }

/** Rows of each community that a new row may point at. */
const anchors = {
  C1: {
    building: 'B1',
    premises: 'P7',
    account: 'K1',
    meter: 'M2',
    person: 'tenant',
    conversation: 'Q1',
    fault: 'U2',
    inspection: 'I1',
    resolution: 'R1',
    vote: 'R1.3',
    agent: 'owner',
  },
  C2: {
    building: 'B3',
    premises: 'P9',
    account: 'K20',
    meter: 'M20',
    person: 'ownerElsewhere',
    conversation: 'Q2',
    fault: 'U20',
    inspection: 'I20',
    resolution: 'R20',
    vote: 'R20.1',
    agent: 'ownerInBoth',
  },
} as const

/** A new row that everything but the policy lets pass, in a community. */
export function sampleFor(slug: Slug, label: CommunityLabel): Data {
  const community = idOf('communities', label)
  const anchor = anchors[label]
  const premises = idOf('premises', anchor.premises)
  const person = idOf('residents', anchor.person)
  const samples: Record<Slug, () => Data> = {
    communities: () => ({ code: 'NEW', kind: 'condominium', name: 'Nowa', ...place }),
    buildings: () => ({ community, code: 'NEW', ...place }),
    premises: () => ({
      community,
      building: idOf('buildings', anchor.building),
      code: 'NEW',
      use: 'residential',
      areaM2: '50.00',
    }),
    'premises-parameters': () => ({
      community,
      premises,
      name: 'wastePersons',
      validFromOn: '2026-05-01',
      value: '2',
    }),
    residents: () => ({ code: 'NEW', firstName: 'Nowa', lastName: 'Osoba', communities: [community] }),
    occupancies: () => ({ community, premises, person, capacity: 'proxy', fromOn: '2026-01-01' }),
    members: () => ({ community, person, fromOn: '2026-01-01' }),
    'resident-groups': () => ({ community, name: 'Nowa', people: [person] }),
    'board-terms': () => ({ community, person, fromOn: '2026-01-01', grants: ['costs'] }),
    accounts: () => ({ community, premises, code: 'NEW', openedOn: '2026-01-01' }),
    ...moneySamples(label, { community, premises, account: anchor.account }),
    ...bankSamples(label, community, anchor.account),
    meters: () => ({
      community,
      premises,
      serial: 'NEW',
      kind: 'gas',
      unit: 'm3',
      installedOn: '2026-01-01',
      initialReading: '0',
    }),
    'meter-readings': () => ({
      community,
      premises,
      meter: idOf('meters', anchor.meter),
      readOn: '2026-02-01',
      kind: 'control',
      value: '24',
    }),
    ...noticeSamples(label, { community, person }),
    files: () => ({ community, purpose: 'document' }),
    'reading-windows': () => ({
      community,
      kinds: ['coldWater'],
      opensOn: '2026-04-01',
      lastOn: '2026-04-10',
    }),
    ...surveySamples({ community, person, survey: idOf('surveys', label === 'C1' ? 'S1' : 'S8') }),
    ...votingSamples({ ...anchor, community, premises, person }),
    ...maintenanceSamples({
      community,
      person,
      building: idOf('buildings', anchor.building),
      fault: idOf('faults', anchor.fault),
      inspection: idOf('inspections', anchor.inspection),
    }),
    ...importSamples(community),
    'outgoing-messages': () => ({ template: 'activation', to: 'nowa@example.pl', messageId: '<new@x>' }),
    ...correspondenceSamples({
      community,
      person,
      conversation: idOf('conversations', anchor.conversation),
    }),
    'audit-events': () => ({
      at: '2026-03-10T10:00:00Z',
      actorKind: 'system',
      action: 'x',
      community,
      hash: 'x',
    }),
    staff: () => ({
      email: 'nowy@biuro.example.pl',
      name: 'Nowy',
      role: 'technician',
      password,
      communities: [community],
    }),
  }
  return samples[slug]()
}

/** A change of one field that everything but the policy lets pass on any row of the world. */
export const patches: Record<Slug, Data> = {
  communities: { officePhone: '22 000 00 00' },
  buildings: { city: 'Łódź' },
  premises: { floor: '9' },
  'premises-parameters': { source: 'poprawka' },
  residents: { phone: '+48 1' },
  occupancies: { fractionNum: 1 },
  members: { toOn: '2030-01-01' },
  'resident-groups': { name: 'Inna' },
  'board-terms': { toOn: '2030-01-01' },
  accounts: { payerId: 'inny' },
  charges: { fund: 'inny' },
  'ledger-entries': { description: 'inny' },
  rates: { reason: 'inna' },
  'charge-runs': { dueOn: '2026-04-12' },
  'charge-run-accounts': { place: 7 },
  'charge-run-lines': { basis: 'inna' },
  'settlement-runs': { document: 'inny' },
  settlements: { document: 'inny' },
  'settlement-lines': { name: 'inna' },
  'interest-rates': { basis: 'inna' },
  ...boardPatches,
  ...bankPatches,
  meters: { location: 'kuchnia' },
  'meter-readings': { flag: 'falling' },
  announcements: { expireAt: '2030-01-01T00:00:00.000Z' },
  'announcement-deliveries': { name: 'inna' },
  'announcement-receipts': { confirmedAt: '2030-01-01T00:00:00.000Z' },
  documents: { description: 'inny' },
  files: { name: 'inny' },
  'reading-windows': { lastOn: '2026-12-31' },
  surveys: { title: 'Inna' },
  'survey-submissions': { form: idOf('surveys', 'S8') },
  'survey-participations': { answeredOn: '2026-03-09' },
  'survey-answers': { answers: { q1: 'o1' } },
  ...votingPatches,
  ...maintenancePatches,
  ...importPatches,
  'outgoing-messages': { lastError: 'inny' },
  ...correspondencePatches,
  'audit-events': { action: 'inne' },
  staff: { name: 'Inny' },
}

/** What must come with a new row of a collection of files. */
export const fileFor = (slug: Slug): { file?: File } =>
  slug === 'files'
    ? { file: { name: 'nowy.pdf', data: samplePdf, size: samplePdf.length, mimetype: 'application/pdf' } }
    : {}
