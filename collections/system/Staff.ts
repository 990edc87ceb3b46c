import { authOptions } from '../auth-options'
import { staffSignInEndpoints } from '../auth-endpoints'
import { defineCollection } from '../define'
import { choice, references, text } from '../fields'

export const staffRoles = ['admin', 'manager', 'accountant', 'technician'] as const

/** The management company's people. What they may do follows from the role and the communities assigned. */
export const Staff = defineCollection({
  slug: 'staff',
  auth: authOptions('staff', {}),
  endpoints: staffSignInEndpoints,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'communities', 'disabled'],
    group: 'system',
  },
  defaultSort: 'name',
  fields: [
    text('name', { required: true }),
    choice('role', staffRoles, { defaultValue: 'technician' }),
    // Administrators alone write it, and they see all; a check under the access of others would refuse them their own row.
    { ...references('communities', 'communities'), filterOptions: undefined },
    choice('locale', ['pl', 'en', 'uk'], { defaultValue: 'pl' }),
    { name: 'disabled', type: 'checkbox', defaultValue: false, required: true },
  ],
})
