import { choice } from '../cells/choices'
import { nip, nrb } from '../cells/identifiers'
import { code, freeText, shortText } from '../cells/texts'
import { judgeCommunities } from '../judge/judge-communities'
import type { TableSpec } from './table-spec'

const kind = choice({ condominium: ['wspolnota'], cooperative: ['spoldzielnia'] })
const bookkeeping = choice({ imported: ['import'], portal: [] })

export const communities: TableSpec = {
  name: 'communities',
  alias: 'wspolnoty',
  stored: 'communities',
  columns: [
    { name: 'code', alias: 'kod', type: code, key: true, stored: 'code' },
    { name: 'kind', alias: 'rodzaj', type: kind, stored: 'kind', enumType: 'enum_communities_kind' },
    { name: 'name', alias: 'nazwa', type: freeText, stored: 'name' },
    // It goes into the title of transfers, whose length banks limit.
    { name: 'shortName', alias: 'nazwa_krotka', type: shortText(20), optional: true, stored: 'short_name' },
    { name: 'nip', alias: 'nip', type: nip, optional: true, stored: 'nip' },
    { name: 'street', alias: 'ulica', type: freeText, stored: 'street' },
    { name: 'postalCode', alias: 'kod_pocztowy', type: code, stored: 'postal_code' },
    { name: 'city', alias: 'miasto', type: freeText, stored: 'city' },
    { name: 'nrb', alias: 'konto', type: nrb, optional: true, stored: 'nrb' },
    {
      name: 'bookkeeping',
      alias: 'ksiegowosc',
      type: bookkeeping,
      optional: true,
      emptyIs: 'imported',
      stored: 'bookkeeping',
      enumType: 'enum_communities_bookkeeping',
    },
  ],
  carry: ['kind'],
  judge: judgeCommunities,
}
