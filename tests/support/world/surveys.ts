import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

/** One question with two possible answers, as Payload stores it. */
const fields = [
  {
    id: 'q1',
    blockType: 'single',
    question: 'Ławka na podwórku?',
    required: true,
    options: [
      { id: 'o1', label: 'Tak' },
      { id: 'o2', label: 'Nie' },
    ],
  },
]

const survey = (label: string, values: Record<string, unknown>, community: CommunityLabel = 'C1'): WorldRow =>
  rowIn(community, 'surveys', label, {
    title: `Ankieta ${label}`,
    state: 'published',
    opens_on: '2026-03-01',
    last_on: '2026-03-20',
    per: 'person',
    anonymous: false,
    results_shown: 'afterAnswer',
    audience: 'all',
    fields,
    ...values,
  })

/** A random id: the database takes no other for who took part and what was answered. */
const randomId = (slug: 'survey-participations' | 'survey-answers', label: string): string =>
  idOf(slug, label).replace(/-7(\w{3})-8/, '-4$1-8')

/** S1 asks all, S2 owners, S3 is a draft, S4 asks building B2, S5 group G1, S6 was withdrawn, S7 begins later. */
export const surveys: WorldRow[] = [
  survey('S1', {}),
  survey('S2', { audience: 'owners', anonymous: true }),
  survey('S3', { state: 'draft' }),
  survey('S4', { audience: 'building', audience_building_id: idOf('buildings', 'B2') }),
  survey('S5', {
    audience: 'group',
    audience_group_id: idOf('resident-groups', 'G1'),
    last_on: '2026-03-05',
  }),
  survey('S6', { state: 'withdrawn' }),
  survey('S7', { opens_on: '2026-03-11' }),
  survey('S8', {}, 'C2'),
  rowIn('C1', 'survey-participations', 'SP1', {
    id: randomId('survey-participations', 'SP1'),
    survey_id: idOf('surveys', 'S1'),
    person_id: idOf('residents', 'owner'),
    answered_on: '2026-03-02',
  }),
  rowIn('C1', 'survey-answers', 'SA1', {
    id: randomId('survey-answers', 'SA1'),
    survey_id: idOf('surveys', 'S1'),
    participation_id: randomId('survey-participations', 'SP1'),
    answers: { q1: 'o2' },
  }),
]
