import { defineCollection } from '../define'
import { choice, references, text } from '../fields'
import { authOptions } from '../auth-options'
import { residentSignInEndpoints } from '../auth-endpoints'
import { invitationEndpoints } from './invitation-endpoint'
import { previewEndpoints } from './preview-endpoint'
import { checkPersonReach, fillPerson } from './person-hooks'

/**
 * People: owners, spouses, tenants and all others with a tie. Each has a sign-in code of his own; the e-mail is optional
 * and may be shared by spouses. `communities` is kept by a database trigger from ties, memberships and board terms.
 */
export const Residents = defineCollection({
  slug: 'residents',
  auth: authOptions('residents', { loginWithUsername: { allowEmailLogin: false, requireEmail: false } }),
  endpoints: [...residentSignInEndpoints, ...invitationEndpoints, ...previewEndpoints],
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'code', 'username', 'email', 'phone', 'activatedAt'],
    listSearchableFields: ['displayName', 'code', 'email', 'phone', 'username'],
    group: 'register',
    components: { edit: { beforeDocumentControls: ['/src/admin/register/PersonAccess#PersonAccess'] } },
  },
  defaultSort: 'displayName',
  hooks: { beforeValidate: [fillPerson], beforeChange: [checkPersonReach] },
  fields: [
    { ...text('code', { required: true, unique: true, maxLength: 100 }) },
    text('firstName'),
    text('lastName'),
    text('companyName'),
    text('displayName', { index: true, admin: { hidden: true } }),
    text('phone', { maxLength: 40 }),
    choice('locale', ['pl', 'en', 'uk'], { defaultValue: 'pl' }),
    references('communities', 'communities'),
    {
      name: 'activatedAt',
      type: 'date',
      admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'emailRefusedAt',
      type: 'date',
      admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'disabled', type: 'checkbox', defaultValue: false, required: true },
  ],
})
