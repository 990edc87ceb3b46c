import { defineCollection } from '../define'
import { civilDate, community, reference } from '../fields'

/*
 * Who took part, and what was answered. Of an anonymous survey nothing joins the two: ids are random, there is neither
 * time nor counter, and each answer written puts all answers of its survey down anew in random order (the function
 * portal.store_survey_answer, the only writer there is). Nobody reads either through Payload; results come from read
 * models, from five answers on.
 */

export const SurveyParticipations = defineCollection({
  slug: 'survey-participations',
  admin: { group: 'voting', hidden: true },
  timestamps: false,
  fields: [
    community(),
    reference('survey', 'surveys', { required: true }),
    reference('person', 'residents', { required: true }),
    reference('premises', 'premises'),
    civilDate('answeredOn', { required: true }),
  ],
})

export const SurveyAnswers = defineCollection({
  slug: 'survey-answers',
  admin: { group: 'voting', hidden: true },
  timestamps: false,
  fields: [
    community(),
    reference('survey', 'surveys', { required: true }),
    // Named surveys only: whose answer it is.
    reference('participation', 'survey-participations'),
    { name: 'answers', type: 'json', required: true },
  ],
})
