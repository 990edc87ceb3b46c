import type { Slug } from '@/access/slugs'

/** The portal's own sign-in in Payload's paths. */
export const signInEndpoints = [
  'post /login',
  'post /forgot-password',
  'post /reset-password',
  'post /first-register',
  'post /unlock',
  'post /verify/:id',
]
const ofPayload = ['get /init', 'post /logout', 'get /me', 'post /refresh-token']

/** What Payload itself adds to collections that sign in or keep files. */
export const payloadEndpoints: Partial<Record<Slug, string[]>> = {
  residents: [...signInEndpoints, ...ofPayload],
  staff: [...signInEndpoints, ...ofPayload],
  files: ['get /file/:filename', 'get /paste-url/:id?'],
}

/** Forms and files of the staff's own views: each asks the policy itself, as Payload guards none of them. */
export const staffEndpoints: Partial<Record<Slug, string[]>> = {
  residents: ['post /activation-letters', 'post /preview'],
  communities: ['post /draft', 'post /make'],
  premises: ['post /check-change', 'post /change-owner'],
  'premises-parameters': ['post /check', 'post /save'],
  announcements: ['post /:id/send'],
  surveys: ['get /:id/export'],
  meters: ['post /replace'],
  'meter-readings': ['post /decide', 'get /cards', 'post /enter-card', 'get /export'],
  conversations: ['post /:id/apply-change'],
  faults: [
    'post /move',
    'post /hand-out',
    'post /visit',
    'post /comment',
    'post /finish',
    'get /:id/order',
    'get /:id/protocol',
    'get /export',
  ],
  inspections: ['post /record', 'post /finding', 'post /open-fault', 'post /settle', 'get /export'],
  resolutions: [
    'post /:id/open',
    'post /:id/close',
    'post /:id/move',
    'post /:id/remind',
    'post /:id/enter-vote',
    'post /:id/annul',
    'post /:id/notify',
    'post /:id/deliver',
    'post /:id/ballots',
    'get /:id/protocol',
    'get /:id/roll-call',
    'get /:id/letters',
  ],
  'import-batches': ['post /check', 'post /apply', 'post /undo', 'post /map-columns', 'get /export'],
  'import-keys': ['post /make', 'post /rotate', 'post /revoke'],
  'ledger-entries': ['post /book', 'post /reverse'],
  'bank-transactions': ['post /match', 'post /split', 'post /reject', 'post /set-aside', 'post /take-back'],
  'charge-runs': ['post /draft', 'post /post', 'post /discard'],
  'debt-cases': ['get /:id/demand'],
  'settlement-runs': ['post /save', 'post /post', 'post /discard'],
}
