import { classNames } from './class-names'

type FigureProps = {
  /** What the amount is: „Do zapłaty”, „Nadpłata”. */
  word: string
  amount: string
  when?: string | null
  /** Draws the word in brick: something is to be paid. */
  due?: boolean
}

/** The one large figure of a page: word above, amount, date below. */
export const Figure = ({ word, amount, when, due = false }: FigureProps) => (
  <p className={classNames('figure', due && 'figure--due')}>
    <span className="figure-word">{word}</span>
    <span className="figure-amount amount">{amount}</span>
    {when && <span className="figure-when">{when}</span>}
  </p>
)
