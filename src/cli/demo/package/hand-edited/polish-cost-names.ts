/** Files of the tables about costs, suppliers and debts. */
export const COST_FILES = {
  suppliers: 'dostawcy.csv',
  'supplier-invoices': 'faktury.csv',
  'supplier-payments': 'zaplaty.csv',
  costs: 'koszty.csv',
  budgets: 'plan.csv',
  'debt-cases': 'windykacja.csv',
}

/** Headers of the tables about costs, suppliers and debts, as typed by hand. */
export const COST_HEADERS = {
  suppliers: { code: 'Kod', name: 'Nazwa', nip: 'NIP', nrb: 'Konto' },
  'supplier-invoices': {
    community: 'Wspólnota',
    externalId: 'ID',
    supplier: 'Dostawca',
    number: 'Numer',
    issuedOn: 'Data',
    dueOn: 'Termin',
    category: 'Kategoria',
    gross: 'Brutto',
    net: 'Netto',
    vat: 'VAT',
    description: 'Opis',
  },
  'supplier-payments': {
    community: 'Wspólnota',
    externalId: 'ID',
    invoice: 'Faktura',
    paidOn: 'Data',
    amount: 'Kwota',
  },
  costs: {
    community: 'Wspólnota',
    externalId: 'ID',
    building: 'Budynek',
    category: 'Kategoria',
    bookedOn: 'Data',
    amount: 'Kwota',
    ...{ invoice: 'Faktura', description: 'Opis' },
  },
  budgets: { community: 'Wspólnota', year: 'Rok', category: 'Kategoria', amount: 'Kwota' },
  'debt-cases': {
    community: 'Wspólnota',
    externalId: 'ID',
    account: 'Kartoteka',
    stage: 'Etap',
    stageOn: 'Data',
    principal: 'Należność',
    interest: 'Odsetki',
    costs: 'Koszty',
    signature: 'Sygnatura',
    nextAction: 'Następny_krok',
    nextOn: 'Następny_termin',
  },
}
