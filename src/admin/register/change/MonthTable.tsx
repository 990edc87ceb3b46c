import type { ChangeOutcome } from '@/src/services/register/change-owner/outcome'
import type { MonthSplit } from '@/src/services/register/change-owner/month-split'
import { monthOf, pln } from '../context'
import type { Say } from '../say'

type Props = { say: Say; outcome: ChangeOutcome }

/** The month of the change by days, and what corrections book for months charged already. */
export const MonthTable = ({ say, outcome: { split, corrections } }: Props) => (
  <>
    {split && <Split say={say} split={split} />}
    {corrections.length > 0 && (
      <section>
        <h4>{say('month.corrections')}</h4>
        <ul className="sentences">
          {corrections.flatMap(({ period, state, accounts }) => [
            ...accounts.map(({ code, amountGr }) => (
              <li key={`${period} ${code}`}>
                {say(amountGr > 0 ? 'month.added' : 'month.taken', {
                  ...{ month: monthOf(say, period), account: code },
                  amount: pln(amountGr > 0 ? amountGr : -amountGr),
                })}
              </li>
            )),
            ...(state === 'posted'
              ? []
              : [
                  <li key={period}>
                    {say(state === 'drafted' ? 'month.drafted' : 'month.unchanged', {
                      month: monthOf(say, period),
                    })}
                  </li>,
                ]),
          ])}
        </ul>
      </section>
    )}
  </>
)

function Split({ say, split }: { say: Say; split: MonthSplit }) {
  return (
    <section>
      <h4>{say('month.title', { month: monthOf(say, split.period) })}</h4>
      <p>{say(split.source === 'books' ? 'month.books' : 'month.notice')}</p>
      {split.problems.length > 0 && <p className="verdict verdict--look">{say('month.problems')}</p>}
      {split.parts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('month.who')}</th>
              <th scope="col" className="number">
                {say('month.days')}
              </th>
              <th scope="col" className="number">
                {say('month.whole')}
              </th>
              <th scope="col" className="number">
                {say('month.charged')}
              </th>
            </tr>
          </thead>
          <tbody>
            {split.parts.map((part, index) => (
              <tr key={index}>
                <th scope="row">
                  {say(part.isBuyers ? 'month.buyer' : 'month.seller')}
                  {part.account && <small>{say('month.account', { account: part.account })}</small>}
                </th>
                <td className="number">{say('month.daysOf', { days: part.days, all: split.monthDays })}</td>
                <td className="number">{pln(part.fullGr)}</td>
                <td className="number">{pln(part.amountGr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
