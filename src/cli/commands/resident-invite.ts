import { appPool } from '@/src/platform/db/pool'
import { inviteResident } from '@/src/services/register/invite-resident'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'

/** `portal resident invite`: login and one-time code for a letter; the code is shown this once. */
export const residentInvite: Command = {
  name: 'resident invite',
  summary:
    'Makes a one-time activation code for a resident, to be printed or dictated; it is shown this once.',
  usage: '--community CODE --person CODE [--json]',
  options: { community: { type: 'string' }, person: { type: 'string' } },
  positionals: 0,
  run: (input) => {
    const asked = { communityCode: input.required('community'), personCode: input.required('person') }
    return withMigratedDatabase(async () => {
      const made = await inviteResident(asked, appPool())
      return {
        json: made,
        text: `Login: ${made.username}\nCode:  ${made.code}\nPage:  ${made.url}`,
        ok: true,
      }
    })
  },
}
