import type { ServerProps } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import {
  ENDING_DAYS,
  readWhatWaits,
  waitKinds,
  type Waiting,
  type WaitKind,
} from '@/src/services/system/what-waits'
import { sayIn, type Say } from './say'

/** A list of the admin, narrowed as its own filter would do it. */
const list = (slug: string, conditions: Record<string, string>): string => {
  const search = Object.entries(conditions).map(
    ([field, value], index) => `where[or][0][and][${index}]${field}=${encodeURIComponent(value)}`,
  )
  return `/collections/${slug}?${search.join('&')}`
}

/** Where the work of a community is done. */
const places: Record<WaitKind, (community: string) => string> = {
  readings: (community) => `/readings?community=${community}`,
  cases: (community) =>
    list('conversations', { '[community][equals]': community, '[status][in]': 'open,inProgress' }),
  charges: (community) => `/charges?community=${community}`,
  settlements: (community) => `/media?community=${community}`,
  payments: (community) => `/payments?community=${community}`,
  debtSteps: (community) =>
    list('debt-cases', {
      '[community][equals]': community,
      '[stage][not_equals]': 'closed',
      '[nextOn][less_than_equal]': todayInWarsaw(),
    }),
  instalments: (community) =>
    list('debt-cases', {
      '[community][equals]': community,
      '[stage][equals]': 'instalments',
      '[instalments.dueOn][less_than]': todayInWarsaw(),
    }),
  votings: (community) =>
    list('resolutions', { '[community][equals]': community, '[state][equals]': 'open' }),
  annulments: (community) =>
    list('vote-annulments', { '[community][equals]': community, '[step][equals]': 'proposed' }),
  notices: (community) =>
    list('resolution-notices', {
      '[community][equals]': community,
      '[channel][not_equals]': 'portal',
      '[deliveredOn][exists]': 'false',
    }),
  mail: (community) =>
    list('outgoing-messages', { '[community][equals]': community, '[state][equals]': 'failed' }),
  legalisations: (community) => `/legalisations?community=${community}`,
  boardTerms: (community) => {
    const todayOn = todayInWarsaw()
    return list('board-terms', {
      '[community][equals]': community,
      '[toOn][greater_than_equal]': todayOn,
      '[toOn][less_than_equal]': addDays(todayOn, ENDING_DAYS),
    })
  },
  newFaults: (community) => `/fault-board?community=${community}&status=reported`,
  overdueFaults: (community) => `/fault-board?community=${community}&overdue=on`,
  inspections: (community) => `/inspections?community=${community}&due=on`,
  findings: (community) => `/inspections?community=${community}`,
  insurances: (community) => `/fault-board?community=${community}`,
}

type KindProps = { say: Say; kind: WaitKind; waiting: Waiting[]; admin: string }

const Kind = ({ say, kind, waiting, admin }: KindProps) => (
  <li>
    <h3>
      {say(`kind.${kind}`)} <b>{waiting.reduce((sum, { count }) => sum + count, 0)}</b>
    </h3>
    <ul>
      {waiting.map(({ communityId, community, count, urgent }) => (
        <li key={communityId}>
          <a href={`${admin}${places[kind](communityId)}`}>{community}</a>: {count}
          {urgent > 0 && <strong>, {say(`urgent.${kind}`, { count: urgent })}</strong>}
        </li>
      ))}
    </ul>
  </li>
)

/** First on the dashboard: what waits for whoever looks, each a click from the work. */
export async function Waits({ payload, i18n, user }: ServerProps) {
  const actor = user ? await actorOf({ user }) : null
  if (actor?.kind !== 'staff') return null
  const say = sayIn(i18n.language)
  const waiting = await readWhatWaits(actor)
  const { admin } = payload.config.routes
  return (
    <section className="lokalenet-waits">
      <h2>{say('waits.title')}</h2>
      {waiting.length === 0 && <p>{say('waits.nothing')}</p>}
      <ul>
        {waitKinds.flatMap((kind) => {
          const own = waiting.filter((one) => one.kind === kind)
          return own.length === 0 ? [] : <Kind key={kind} say={say} kind={kind} waiting={own} admin={admin} />
        })}
      </ul>
    </section>
  )
}
