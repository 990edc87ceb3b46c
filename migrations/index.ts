import * as migration_20261124_050000_initial from './20261124_050000_initial'
import * as migration_20261124_053000_functions from './20261124_053000_functions'
import * as migration_20261124_053100_guards from './20261124_053100_guards'
import * as migration_20261125_234603_settlements from './20261125_234603_settlements'
import * as migration_20261125_234700_settlement_guards from './20261125_234700_settlement_guards'
import * as migration_20261126_002412_files from './20261126_002412_files'
import * as migration_20261126_003504_outbox from './20261126_003504_outbox'
import * as migration_20261126_003604_outbox_guards from './20261126_003604_outbox_guards'
import * as migration_20261126_004048_surveys from './20261126_004048_surveys'
import * as migration_20261126_004049_survey_guards from './20261126_004049_survey_guards'
import * as migration_20261126_010233_voting from './20261126_010233_voting'
import * as migration_20261126_010234_voting_guards from './20261126_010234_voting_guards'
import * as migration_20261126_012314_rates from './20261126_012314_rates'
import * as migration_20261126_012315_rate_guards from './20261126_012315_rate_guards'
import * as migration_20261126_013912_announcements_documents from './20261126_013912_announcements_documents'
import * as migration_20261126_013913_announcement_guards from './20261126_013913_announcement_guards'
import * as migration_20261126_014604_correspondence from './20261126_014604_correspondence'
import * as migration_20261126_014704_correspondence_guards from './20261126_014704_correspondence_guards'
import * as migration_20261126_035950_contested_settlements from './20261126_035950_contested_settlements'
import * as migration_20261126_035951_email_changes from './20261126_035951_email_changes'
import * as migration_20261126_045728_reading_windows from './20261126_045728_reading_windows'
import * as migration_20261126_045729_reading_guards from './20261126_045729_reading_guards'
import * as migration_20261126_050730_voting_papers from './20261126_050730_voting_papers'
import * as migration_20261126_050731_voting_paper_guards from './20261126_050731_voting_paper_guards'
import * as migration_20261126_065301_regon from './20261126_065301_regon'
import * as migration_20261126_074012_board_finance from './20261126_074012_board_finance'
import * as migration_20261126_074013_board_finance_guards from './20261126_074013_board_finance_guards'
import * as migration_20261126_080251_maintenance from './20261126_080251_maintenance'
import * as migration_20261126_080252_maintenance_guards from './20261126_080252_maintenance_guards'
import * as migration_20261126_082734_bank from './20261126_082734_bank'
import * as migration_20261126_082735_bank_guards from './20261126_082735_bank_guards'
import * as migration_20261126_113531_inspections from './20261126_113531_inspections'
import * as migration_20261126_113532_inspection_guards from './20261126_113532_inspection_guards'
import * as migration_20261126_120119_import_undo from './20261126_120119_import_undo'
import * as migration_20261126_120120_import_undo_guards from './20261126_120120_import_undo_guards'
import * as migration_20261126_142351_import_keys from './20261126_142351_import_keys'
import * as migration_20261126_142352_import_key_guards from './20261126_142352_import_key_guards'
import * as migration_20261126_145034_import_mappings from './20261126_145034_import_mappings'
import * as migration_20261126_145035_import_mapping_guards from './20261126_145035_import_mapping_guards'
import * as migration_20261126_175020_instalments_paid from './20261126_175020_instalments_paid'
import * as migration_20261126_191500_settle_bank_own from './20261126_191500_settle_bank_own'
import * as migration_20261126_192000_notice_guard from './20261126_192000_notice_guard'

export const migrations = [
  {
    up: migration_20261124_050000_initial.up,
    down: migration_20261124_050000_initial.down,
    name: '20261124_050000_initial',
  },
  {
    up: migration_20261124_053000_functions.up,
    down: migration_20261124_053000_functions.down,
    name: '20261124_053000_functions',
  },
  {
    up: migration_20261124_053100_guards.up,
    down: migration_20261124_053100_guards.down,
    name: '20261124_053100_guards',
  },
  {
    up: migration_20261125_234603_settlements.up,
    down: migration_20261125_234603_settlements.down,
    name: '20261125_234603_settlements',
  },
  {
    up: migration_20261125_234700_settlement_guards.up,
    down: migration_20261125_234700_settlement_guards.down,
    name: '20261125_234700_settlement_guards',
  },
  {
    up: migration_20261126_002412_files.up,
    down: migration_20261126_002412_files.down,
    name: '20261126_002412_files',
  },
  {
    up: migration_20261126_003504_outbox.up,
    down: migration_20261126_003504_outbox.down,
    name: '20261126_003504_outbox',
  },
  {
    up: migration_20261126_003604_outbox_guards.up,
    down: migration_20261126_003604_outbox_guards.down,
    name: '20261126_003604_outbox_guards',
  },
  {
    up: migration_20261126_004048_surveys.up,
    down: migration_20261126_004048_surveys.down,
    name: '20261126_004048_surveys',
  },
  {
    up: migration_20261126_004049_survey_guards.up,
    down: migration_20261126_004049_survey_guards.down,
    name: '20261126_004049_survey_guards',
  },
  {
    up: migration_20261126_010233_voting.up,
    down: migration_20261126_010233_voting.down,
    name: '20261126_010233_voting',
  },
  {
    up: migration_20261126_010234_voting_guards.up,
    down: migration_20261126_010234_voting_guards.down,
    name: '20261126_010234_voting_guards',
  },
  {
    up: migration_20261126_012314_rates.up,
    down: migration_20261126_012314_rates.down,
    name: '20261126_012314_rates',
  },
  {
    up: migration_20261126_012315_rate_guards.up,
    down: migration_20261126_012315_rate_guards.down,
    name: '20261126_012315_rate_guards',
  },
  {
    up: migration_20261126_013912_announcements_documents.up,
    down: migration_20261126_013912_announcements_documents.down,
    name: '20261126_013912_announcements_documents',
  },
  {
    up: migration_20261126_013913_announcement_guards.up,
    down: migration_20261126_013913_announcement_guards.down,
    name: '20261126_013913_announcement_guards',
  },
  {
    up: migration_20261126_014604_correspondence.up,
    down: migration_20261126_014604_correspondence.down,
    name: '20261126_014604_correspondence',
  },
  {
    up: migration_20261126_014704_correspondence_guards.up,
    down: migration_20261126_014704_correspondence_guards.down,
    name: '20261126_014704_correspondence_guards',
  },
  {
    up: migration_20261126_035950_contested_settlements.up,
    down: migration_20261126_035950_contested_settlements.down,
    name: '20261126_035950_contested_settlements',
  },
  {
    up: migration_20261126_035951_email_changes.up,
    down: migration_20261126_035951_email_changes.down,
    name: '20261126_035951_email_changes',
  },
  {
    up: migration_20261126_045728_reading_windows.up,
    down: migration_20261126_045728_reading_windows.down,
    name: '20261126_045728_reading_windows',
  },
  {
    up: migration_20261126_045729_reading_guards.up,
    down: migration_20261126_045729_reading_guards.down,
    name: '20261126_045729_reading_guards',
  },
  {
    up: migration_20261126_050730_voting_papers.up,
    down: migration_20261126_050730_voting_papers.down,
    name: '20261126_050730_voting_papers',
  },
  {
    up: migration_20261126_050731_voting_paper_guards.up,
    down: migration_20261126_050731_voting_paper_guards.down,
    name: '20261126_050731_voting_paper_guards',
  },
  {
    up: migration_20261126_065301_regon.up,
    down: migration_20261126_065301_regon.down,
    name: '20261126_065301_regon',
  },
  {
    up: migration_20261126_074012_board_finance.up,
    down: migration_20261126_074012_board_finance.down,
    name: '20261126_074012_board_finance',
  },
  {
    up: migration_20261126_074013_board_finance_guards.up,
    down: migration_20261126_074013_board_finance_guards.down,
    name: '20261126_074013_board_finance_guards',
  },
  {
    up: migration_20261126_080251_maintenance.up,
    down: migration_20261126_080251_maintenance.down,
    name: '20261126_080251_maintenance',
  },
  {
    up: migration_20261126_080252_maintenance_guards.up,
    down: migration_20261126_080252_maintenance_guards.down,
    name: '20261126_080252_maintenance_guards',
  },
  {
    up: migration_20261126_082734_bank.up,
    down: migration_20261126_082734_bank.down,
    name: '20261126_082734_bank',
  },
  {
    up: migration_20261126_082735_bank_guards.up,
    down: migration_20261126_082735_bank_guards.down,
    name: '20261126_082735_bank_guards',
  },
  {
    up: migration_20261126_113531_inspections.up,
    down: migration_20261126_113531_inspections.down,
    name: '20261126_113531_inspections',
  },
  {
    up: migration_20261126_113532_inspection_guards.up,
    down: migration_20261126_113532_inspection_guards.down,
    name: '20261126_113532_inspection_guards',
  },
  {
    up: migration_20261126_120119_import_undo.up,
    down: migration_20261126_120119_import_undo.down,
    name: '20261126_120119_import_undo',
  },
  {
    up: migration_20261126_120120_import_undo_guards.up,
    down: migration_20261126_120120_import_undo_guards.down,
    name: '20261126_120120_import_undo_guards',
  },
  {
    up: migration_20261126_142351_import_keys.up,
    down: migration_20261126_142351_import_keys.down,
    name: '20261126_142351_import_keys',
  },
  {
    up: migration_20261126_142352_import_key_guards.up,
    down: migration_20261126_142352_import_key_guards.down,
    name: '20261126_142352_import_key_guards',
  },
  {
    up: migration_20261126_145034_import_mappings.up,
    down: migration_20261126_145034_import_mappings.down,
    name: '20261126_145034_import_mappings',
  },
  {
    up: migration_20261126_145035_import_mapping_guards.up,
    down: migration_20261126_145035_import_mapping_guards.down,
    name: '20261126_145035_import_mapping_guards',
  },
  {
    up: migration_20261126_175020_instalments_paid.up,
    down: migration_20261126_175020_instalments_paid.down,
    name: '20261126_175020_instalments_paid',
  },
  {
    up: migration_20261126_191500_settle_bank_own.up,
    down: migration_20261126_191500_settle_bank_own.down,
    name: '20261126_191500_settle_bank_own',
  },
  {
    up: migration_20261126_192000_notice_guard.up,
    down: migration_20261126_192000_notice_guard.down,
    name: '20261126_192000_notice_guard',
  },
]
