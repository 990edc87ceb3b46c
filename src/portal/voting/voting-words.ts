import { compareFractions, type Fraction } from '@/src/domain/register/shares'
import type { Choice } from '@/src/domain/voting/model'
import { placeName } from '../register/place-name'
import { shareWords } from '../register/share-words'
import type { PortalText } from '../text/portal-text'
import type { ResolutionLine } from './read-resolutions'
import type { Ballot, OwnRight, ResolutionFacts, TallyKind, TallyView } from './resolution-view'
import type { Tone } from '../components/Tag'

/** A part of the whole in percent, for lengths in a picture only. */
export const percentOf = (part: Fraction, whole: Fraction): number =>
  whole.num === 0n ? 0 : Number((part.num * whole.den * 1_000_000n) / (part.den * whole.num)) / 10_000

/** „38,42 %” */
export const percentWords = (text: PortalText, part: Fraction, whole: Fraction): string =>
  whole.num === 0n
    ? shareWords(text, { num: 0n, den: 1n }).percent
    : shareWords(text, { num: part.num * whole.den, den: part.den * whole.num }).percent

/** „45 582/118 640”, or a number of owners or members. */
export const weightWords = (text: PortalText, kind: TallyKind, weight: Fraction): string =>
  kind === 'shares'
    ? shareWords(text, weight).fraction
    : text.t(`voting.count.${kind}`, { count: Number(weight.num / weight.den) })

const stateTones: Record<ResolutionFacts['state'], Tone> = {
  open: 'amber',
  adopted: 'spruce',
  rejected: 'brick',
  cancelled: 'sky',
  challenged: 'amber',
  upheld: 'spruce',
  repealed: 'brick',
  void: 'brick',
  executed: 'spruce',
}

export const stateTone = (state: ResolutionFacts['state']): Tone => stateTones[state]

export const choiceWord = (text: PortalText, choice: Choice): string => text.t(`voting.choice.${choice}`)

/** „nr 4/2026” */
export const numberWords = (text: PortalText, number: string): string =>
  text.t('voting.number', { number: number.replaceAll('-', '\u2011') })

/** When votes are taken, or were. */
export function votingTime(
  text: PortalText,
  facts: Pick<ResolutionFacts, 'opensOn' | 'closesOn' | 'state'>,
): string {
  const from = text.date(facts.opensOn)
  if (facts.closesOn === null) return text.t('voting.timeOpen', { from })
  const until = text.date(facts.closesOn)
  return text.t(facts.state === 'open' ? 'voting.timeNow' : 'voting.timePast', { from, until })
}

/** „lokal 7”, „lokal 7, w imieniu: Jan Kowalski” */
export function rightWords(text: PortalText, right: OwnRight): string {
  const place =
    right.premisesCode === null
      ? text.t('voting.membership')
      : placeName(text, {
          code: right.premisesCode,
          use: (right.premisesUse ?? 'residential') as 'residential',
        })
  return right.onBehalfOf === null ? place : text.t('voting.forOther', { place, name: right.onBehalfOf })
}

/** All that a declaration is for, in one line. */
export const rightsWords = (text: PortalText, rights: readonly OwnRight[]): string =>
  rights.map((right) => rightWords(text, right)).join('; ')

/** Where the own vote stands, as a tag. */
export function ownTag(
  text: PortalText,
  line: Pick<ResolutionLine, 'own' | 'isVoting'>,
): { word: string; tone: Tone } | null {
  if (line.own === 'given') return { word: text.t('voting.own.given'), tone: 'spruce' }
  return line.own === 'waiting' ? { word: text.t('voting.own.waiting'), tone: 'amber' } : null
}

/** The weight a ballot has, in words: a share with its percent, or one vote. */
export function ballotWeight(text: PortalText, ballot: Ballot, view: TallyView): string {
  if (view.kind !== 'shares') return text.t('voting.oneVote')
  const { fraction, percent } = shareWords(text, ballot.share)
  return text.t('voting.shareOf', { fraction, percent })
}

/** What is said of the result so far. */
export function liveWords(text: PortalText, view: TallyView): string {
  if (view.result === 'adopted')
    return text.t('voting.live.adopted', { date: view.adoptedOn ? text.date(view.adoptedOn) : '' })
  if (view.result === 'rejected') return text.t('voting.live.rejected')
  if (view.live === 'impossible') return text.t('voting.live.impossible')
  if (view.missing === null) return text.t('voting.live.open')
  const none = compareFractions(view.missing, { num: 0n, den: 1n }) === 0
  if (none) return text.t('voting.live.half')
  return view.kind === 'shares'
    ? text.t('voting.live.missing', { percent: percentWords(text, view.missing, view.base) })
    : text.t('voting.live.missingOwners', { count: Number(view.missing.num / view.missing.den) + 1 })
}

/** A SHA-256 in groups of eight, so that a line breaks between them and no hyphen slips in. */
export const hashWords = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ')
