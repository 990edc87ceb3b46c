import type { ExportTable } from '@/src/platform/tables/table'
import { formatFraction } from '@/src/domain/register/shares'
import type { PortalText } from '../text/portal-text'
import type { ResolutionView } from './resolution-view'
import { choiceWord } from './voting-words'

/** Every vote cast as a table to take away; names only where the roll-call on the page has them. */
export const rollCallTable = (
  text: PortalText,
  { facts, rollCall, withNames }: ResolutionView,
): ExportTable => ({
  title: text.t('voting.rollTitle', { number: facts.number }),
  columns: [
    { key: 'premises', label: text.t('voting.roll.who'), kind: 'text' },
    ...(withNames ? [{ key: 'name', label: text.t('voting.roll.name'), kind: 'text' as const }] : []),
    { key: 'share', label: text.t('voting.roll.share'), kind: 'text' },
    { key: 'choice', label: text.t('voting.roll.choice'), kind: 'text' },
    { key: 'day', label: text.t('voting.roll.when'), kind: 'date' },
    { key: 'channel', label: text.t('voting.roll.how'), kind: 'text' },
    { key: 'note', label: text.t('voting.roll.note'), kind: 'text' },
  ],
  rows: rollCall.map((line) => ({
    premises: line.premisesCode ?? text.t('voting.membership'),
    name: line.name,
    share: line.share.num > 0n ? formatFraction(line.share) : '1',
    choice: choiceWord(text, line.choice),
    day: line.castOn,
    channel: text.t(`voting.channel.${line.channel}`),
    note: line.annulled ? text.t('voting.roll.annulled') : '',
  })),
})
