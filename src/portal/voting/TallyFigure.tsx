import type { BucketName } from '@/src/domain/voting/buckets'
import type { PortalText } from '../text/portal-text'
import type { TallyView } from './resolution-view'
import { percentOf, percentWords, weightWords } from './voting-words'

type Props = { text: PortalText; view: TallyView; title: string }

const HATCH = 'url(#vote-hatch)'
const DOTS = 'url(#vote-dots)'

const Patterns = () => (
  <defs>
    <pattern id="vote-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="c-brick" width="8" height="8" />
      <line className="c-hatch" x1="0" x2="0" y1="0" y2="8" />
    </pattern>
    <pattern id="vote-dots" width="7" height="7" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" fill="var(--amber-wash)" />
      <circle className="c-amber" cx="3.5" cy="3.5" r="2" />
    </pattern>
  </defs>
)

const fills: Record<BucketName, { className?: string; fill?: string }> = {
  for: { className: 'c-spruce' },
  against: { fill: HATCH },
  abstain: { fill: DOTS },
  conflicted: { className: 'c-track' },
  none: { className: 'c-none' },
}

type PartsProps = { yes: number; no: number; abstain: number; conflicted: number }

const Parts = ({ yes, no, abstain, conflicted }: PartsProps) => (
  <>
    <rect className="c-none" x="0.5" y="32" width="99.8%" height="44" />
    <rect className="c-spruce" x="0" y="32" width={`${yes}%`} height="44" />
    <rect fill={HATCH} x={`${100 - no}%`} y="32" width={`${no}%`} height="44" />
    <rect fill={DOTS} x={`${100 - no - abstain}%`} y="32" width={`${abstain}%`} height="44" />
    <rect
      className="c-track"
      x={`${100 - no - abstain - conflicted}%`}
      y="32"
      width={`${conflicted}%`}
      height="44"
    />
  </>
)

/** „Za” grows from the left and all else from the right, so that only „za” can reach the line. */
const Bar = ({ text, view }: Omit<Props, 'title'>) => {
  const part = (name: BucketName) => percentOf(view[name].weight, view.whole)
  const [yes, no, abstain, conflicted] = [part('for'), part('against'), part('abstain'), part('conflicted')]
  // Of votes cast abstentions are no part of the base, so the line stands at half of the base, not of the bar.
  const half = percentOf({ num: view.base.num, den: 2n * view.base.den }, view.whole)
  const labelled = yes > 18
  return (
    <svg
      height="84"
      role="img"
      aria-label={text.t('voting.barLabel', {
        yes: percentWords(text, view.for.weight, view.whole),
        no: percentWords(text, view.against.weight, view.whole),
        abstain: percentWords(text, view.abstain.weight, view.whole),
        none: percentWords(text, view.none.weight, view.whole),
      })}
    >
      <Patterns />
      <Parts yes={yes} no={no} abstain={abstain} conflicted={conflicted} />
      {labelled && (
        <text className="on-bar strong" x="12" y="60">
          {text.t('voting.barFor', { percent: percentWords(text, view.for.weight, view.whole) })}
        </text>
      )}
      <line className="c-half" x1={`${half}%`} x2={`${half}%`} y1="24" y2="84" />
      <text x={`${half}%`} y="15" textAnchor="middle">
        {text.t('voting.halfLine')}
      </text>
    </svg>
  )
}

const Key = ({ name }: { name: BucketName }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    {name === 'none' ? (
      <rect className="c-none" x=".5" y=".5" width="19" height="19" />
    ) : (
      <rect width="20" height="20" {...fills[name]} />
    )}
  </svg>
)

const names: readonly BucketName[] = ['for', 'against', 'abstain', 'conflicted', 'none']

/** The count as a bar with the majority's line, and every figure in words beside its key. */
export const TallyFigure = ({ text, view, title }: Props) => {
  const shown = names.filter((name) => name !== 'conflicted' || view.conflicted.owners > 0)
  return (
    <figure className="chart tally">
      <figcaption className="chart-title">{title}</figcaption>
      <Bar text={text} view={view} />
      <ul className="legend">
        {shown.map((name) => (
          <li key={name}>
            <Key name={name} />
            <span>
              <b>{text.t(`voting.bucket.${name}`)}</b>
              <small>
                {text.t('voting.bucketNote', {
                  premises: text.t('voting.count.premises', { count: view[name].premises }),
                  weight: weightWords(text, view.kind, view[name].weight),
                })}
              </small>
            </span>
            <span className="amount">{percentWords(text, view[name].weight, view.sum)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
