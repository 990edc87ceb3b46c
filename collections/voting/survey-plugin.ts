import { formBuilderPlugin } from '@payloadcms/plugin-form-builder'
import type { CollectionConfig, Field, Plugin } from 'payload'
import { defineCollection, finishFields } from '../define'
import { surveyBlocks, unusedBlocks } from './survey-blocks'
import { surveys } from './Surveys'

/** The list of questions out of what the form builder brings. */
function questionsOf(defaultFields: Field[]): Field {
  const found = defaultFields.find((field) => 'name' in field && field.name === 'fields')
  if (!found) throw new Error('The form builder brings no list of fields.')
  return { ...found, required: true, admin: { initCollapsed: false } } as Field
}

/** What defineCollection makes, less what the plugin sets itself. */
const withoutFields = ({ fields: _, ...rest }: CollectionConfig) => rest

/** The plugin's place for answers. It is closed to everyone and stays empty: answers go through our own use-case. */
const submissions = defineCollection({
  slug: 'survey-submissions',
  admin: { group: 'voting', hidden: true },
  fields: [],
})

/**
 * Surveys by the form builder, with its defaults taken back: there everyone reads every form and may send in
 * submissions, and a form may send mail, take files and payments.
 */
export const surveyPlugin: Plugin = formBuilderPlugin({
  fields: { ...unusedBlocks, ...(surveyBlocks as object) },
  formOverrides: {
    ...withoutFields(surveys({ name: 'fields', type: 'blocks', blocks: [] })),
    fields: ({ defaultFields }) => surveys(questionsOf(defaultFields)).fields,
  },
  formSubmissionOverrides: {
    ...withoutFields(submissions),
    fields: ({ defaultFields }) => finishFields('survey-submissions', formOnly(defaultFields)),
  },
})

/** Room for what was sent in is not even made. Payload checks ids of a relation where it has a filter. */
const formOnly = (defaultFields: Field[]): Field[] =>
  defaultFields
    .filter((field) => 'name' in field && field.name === 'form')
    .map((field) => ({ ...field, filterOptions: () => true }) as Field)
