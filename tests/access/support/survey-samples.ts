type Place = { community: string; person: string; survey: string }

/** New rows of surveys that everything but the policy lets pass. */
export const surveySamples = ({ community, person, survey }: Place) => ({
  surveys: () => ({
    community,
    title: 'Nowa',
    state: 'published',
    opensOn: '2026-03-01',
    lastOn: '2026-03-31',
    per: 'premises',
    anonymous: true,
    resultsShown: 'afterClose',
    audience: 'all',
    fields: [{ blockType: 'single', question: 'Nowe?', options: [{ label: 'Tak' }, { label: 'Nie' }] }],
  }),
  'survey-submissions': () => ({ form: survey }),
  'survey-participations': () => ({
    community,
    person,
    survey,
    answeredOn: '2026-03-10',
  }),
  'survey-answers': () => ({
    community,
    survey,
    answers: {},
  }),
})
