type Anchor = { community: string; person: string; conversation: string }

/** New rows of cases and consents that everything but the policy lets pass. */
export const correspondenceSamples = ({ community, person, conversation }: Anchor) => ({
  consents: () => ({ community, person, purpose: 'eDelivery', given: true }),
  conversations: () => ({ community, person, subject: 'Nowa' }),
  messages: () => ({ community, person, conversation, author: 'staff', body: 'Nowa' }),
  'conversation-notes': () => ({ community, conversation, body: 'Nowa' }),
  'answer-templates': () => ({ community, name: 'Nowy', body: 'Nowy' }),
})

/** A change of one field of each. */
export const correspondencePatches = {
  consents: { given: false },
  conversations: { subject: 'Inny' },
  messages: { body: 'inna' },
  'conversation-notes': { body: 'inna' },
  'answer-templates': { name: 'Inny' },
}
