import { TOPICS } from '@/src/domain/communication/topics'
import { Banner } from '../components/Banner'
import type { PortalText } from '../text/portal-text'
import type { SettingsView } from './read-settings'

/** What one is told of by e-mail, topic by topic. */
export const TopicsSection = ({ text, view }: { text: PortalText; view: SettingsView }) => (
  <section id="notifications">
    <h2>{text.t('settings.topics')}</h2>
    {view.emailRefused && (
      <Banner tone="amber" kind={text.t('settings.refusedKind')}>
        <p>{text.t('settings.refused', { email: view.email ?? '' })}</p>
      </Banner>
    )}
    <p>{text.t(view.email ? 'settings.topicsTo' : 'settings.noEmail', { email: view.email ?? '' })}</p>
    <form className="form" action="/settings/topics" method="post">
      <fieldset>
        <legend>{text.t('settings.topicsLegend')}</legend>
        <div className="choices">
          {TOPICS.map((topic) => (
            <label key={topic} className="choice">
              <input type="checkbox" name={topic} defaultChecked={!view.muted.includes(topic)} />
              <span>{text.t(`settings.topic.${topic}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="soft">{text.t('settings.legal')}</p>
      <p className="actions">
        <button className="button" type="submit">
          {text.t('settings.saveTopics')}
        </button>
      </p>
    </form>
  </section>
)
