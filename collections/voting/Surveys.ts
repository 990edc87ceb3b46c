import type { CollectionConfig, Field } from 'payload'
import { defineCollection } from '../define'
import { choice, civilDate, community, text } from '../fields'
import { checkAudience, surveyAudience } from './survey-audience'
import { checkSurvey, keepWhatWasAsked } from './survey-hooks'
import { surveyEndpoints } from './survey-endpoints'

const checkbox = (name: string): Field => ({ name, type: 'checkbox', defaultValue: false, required: true })

/**
 * A survey as staff write it. The form builder makes the collection and gives `fields`, the list of questions; all
 * else of it (mail, redirection, confirmation) is left out. A survey binds nobody: resolutions do.
 */
export const surveys = (questions: Field): CollectionConfig =>
  defineCollection({
    slug: 'surveys',
    endpoints: surveyEndpoints,
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'community', 'state', 'opensOn', 'lastOn', 'anonymous'],
      group: 'voting',
      components: {
        views: {
          edit: {
            results: {
              Component: '/src/admin/surveys/ResultsView#ResultsView',
              path: '/results',
              tab: { label: ({ t }) => t('lokalenet:results'), href: '/results' },
            },
          },
        },
      },
    },
    defaultSort: '-opensOn',
    hooks: { beforeChange: [keepWhatWasAsked, checkAudience, checkSurvey] },
    fields: [
      community(),
      text('title', { required: true, maxLength: 150 }),
      { name: 'intro', type: 'textarea', maxLength: 2000 },
      choice('state', ['draft', 'published', 'withdrawn'], { defaultValue: 'draft', index: true }),
      civilDate('opensOn', { required: true }),
      civilDate('lastOn', { required: true }),
      choice('per', ['person', 'premises'], { defaultValue: 'person' }),
      checkbox('anonymous'),
      choice('resultsShown', ['afterAnswer', 'afterClose'], { defaultValue: 'afterAnswer' }),
      ...surveyAudience(),
      questions,
    ],
  })
