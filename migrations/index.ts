import * as initial from './20261124_050000_initial'
import * as functions from './20261124_053000_functions'
import * as guards from './20261124_053100_guards'
import * as settlements from './20261125_234603_settlements'
import * as settlementGuards from './20261125_234700_settlement_guards'
import * as files from './20261126_002412_files'
import * as outbox from './20261126_003504_outbox'
import * as outboxGuards from './20261126_003604_outbox_guards'
import * as surveys from './20261126_004048_surveys'
import * as surveyGuards from './20261126_004049_survey_guards'
import * as voting from './20261126_010233_voting'
import * as votingGuards from './20261126_010234_voting_guards'
import * as rates from './20261126_012314_rates'
import * as rateGuards from './20261126_012315_rate_guards'
import * as announcementsDocuments from './20261126_013912_announcements_documents'
import * as announcementGuards from './20261126_013913_announcement_guards'
import * as correspondence from './20261126_014604_correspondence'
import * as correspondenceGuards from './20261126_014704_correspondence_guards'
import * as contestedSettlements from './20261126_035950_contested_settlements'
import * as emailChanges from './20261126_035951_email_changes'
import * as readingWindows from './20261126_045728_reading_windows'
import * as readingGuards from './20261126_045729_reading_guards'
import * as votingPapers from './20261126_050730_voting_papers'
import * as votingPaperGuards from './20261126_050731_voting_paper_guards'

/** All migrations, oldest first. The schema changes in no other way; a landed one is never edited. */
export const migrations = [
  { name: '20261124_050000_initial', up: initial.up, down: initial.down },
  { name: '20261124_053000_functions', up: functions.up, down: functions.down },
  { name: '20261124_053100_guards', up: guards.up, down: guards.down },
  { name: '20261125_234603_settlements', up: settlements.up, down: settlements.down },
  { name: '20261125_234700_settlement_guards', up: settlementGuards.up, down: settlementGuards.down },
  { name: '20261126_002412_files', up: files.up, down: files.down },
  { name: '20261126_003504_outbox', up: outbox.up, down: outbox.down },
  { name: '20261126_003604_outbox_guards', up: outboxGuards.up, down: outboxGuards.down },
  { name: '20261126_004048_surveys', up: surveys.up, down: surveys.down },
  { name: '20261126_004049_survey_guards', up: surveyGuards.up, down: surveyGuards.down },
  { name: '20261126_010233_voting', up: voting.up, down: voting.down },
  { name: '20261126_010234_voting_guards', up: votingGuards.up, down: votingGuards.down },
  { name: '20261126_012314_rates', up: rates.up, down: rates.down },
  { name: '20261126_012315_rate_guards', up: rateGuards.up, down: rateGuards.down },
  {
    name: '20261126_013912_announcements_documents',
    up: announcementsDocuments.up,
    down: announcementsDocuments.down,
  },
  {
    name: '20261126_013913_announcement_guards',
    up: announcementGuards.up,
    down: announcementGuards.down,
  },
  { name: '20261126_014604_correspondence', up: correspondence.up, down: correspondence.down },
  {
    name: '20261126_014704_correspondence_guards',
    up: correspondenceGuards.up,
    down: correspondenceGuards.down,
  },
  {
    name: '20261126_035950_contested_settlements',
    up: contestedSettlements.up,
    down: contestedSettlements.down,
  },
  { name: '20261126_035951_email_changes', up: emailChanges.up, down: emailChanges.down },
  { name: '20261126_045728_reading_windows', up: readingWindows.up, down: readingWindows.down },
  { name: '20261126_045729_reading_guards', up: readingGuards.up, down: readingGuards.down },
  { name: '20261126_050730_voting_papers', up: votingPapers.up, down: votingPapers.down },
  {
    name: '20261126_050731_voting_paper_guards',
    up: votingPaperGuards.up,
    down: votingPaperGuards.down,
  },
]
