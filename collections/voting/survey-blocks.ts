import type { Block, Field } from 'payload'
import { fieldLabel, optionLabel } from '../messages/labels'
import { whole } from '../fields'

const labelled = (field: Field): Field =>
  ({ ...field, label: fieldLabel('surveys', 'name' in field ? field.name : '') }) as Field

const question: Field = { name: 'question', type: 'text', required: true, maxLength: 250 }
const hint: Field = { name: 'hint', type: 'text', maxLength: 250 }
const required: Field = { name: 'required', type: 'checkbox', defaultValue: true }

/** `options` of a choice; each keeps the id Payload gives it, under which answers are counted. */
const options: Field = {
  name: 'options',
  type: 'array',
  required: true,
  minRows: 2,
  maxRows: 20,
  labels: { singular: fieldLabel('surveys', 'option'), plural: fieldLabel('surveys', 'options') },
  fields: [labelled({ name: 'label', type: 'text', required: true, maxLength: 150 })],
}

const scaleEnds: Field[] = [
  { ...whole('lowest', { required: true, defaultValue: 1 }) },
  { ...whole('highest', { required: true, defaultValue: 5 }) },
  { name: 'lowestWord', type: 'text', maxLength: 60 },
  { name: 'highestWord', type: 'text', maxLength: 60 },
]

const block = (slug: string, more: Field[]): Block => ({
  slug,
  interfaceName: `Survey${slug.charAt(0).toUpperCase()}${slug.slice(1)}`,
  labels: {
    singular: optionLabel('surveys', 'fields', slug),
    plural: optionLabel('surveys', 'fields', slug),
  },
  fields: [question, hint, ...more, required].map(labelled),
})

/** The four kinds of question, in place of those the form builder brings. */
export const surveyBlocks = {
  single: block('single', [options]),
  multiple: block('multiple', [options]),
  scale: block('scale', scaleEnds),
  openText: block('openText', []),
}

/** What the form builder would offer besides; a survey takes no files, no payments and no mail. */
export const unusedBlocks = {
  checkbox: false,
  country: false,
  date: false,
  email: false,
  message: false,
  number: false,
  payment: false,
  radio: false,
  select: false,
  state: false,
  text: false,
  textarea: false,
  upload: false,
} as const
