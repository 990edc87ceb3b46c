/** Files of a package by name; text is written as UTF-8. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A small clean package with a row of everything, in English and UTF-8. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'manifest.csv': 'asOf;source\n2026-01-31 06:30;Sample\n',
  'communities.csv':
    'code;kind;name;shortName;nip;street;postalCode;city;nrb\n' +
    'WM1;condominium;Wspólnota Zorza;WM Zorza;5260250274;Długa 1;00-001;Warszawa;61109010140000071219812874\n' +
    'SM2;cooperative;Spółdzielnia Świt;SM Świt;;Krótka 2;30-001;Kraków;\n',
  'buildings.csv':
    'community;code;street;postalCode;city\nWM1;B1;Długa 1;00-001;Warszawa\nSM2;C1;Krótka 2;30-001;Kraków\n',
  'premises.csv':
    'community;code;building;staircase;floor;use;areaM2;heatedAreaM2;shareNum;shareDen\n' +
    'WM1;1;B1;A;0;residential;50,00;48,00;500;1000\n' +
    'WM1;2;B1;A;1;residential;50,5;;500;1000\n' +
    'SM2;1;C1;;;residential;38;;;\n',
  'premises-parameters.csv': 'community;premises;name;validFrom;value\nWM1;1;persons;2024-01-01;2\n',
  'people.csv':
    'code;firstName;lastName;companyName;email;phone\n' +
    'P1;Jan;Żółkiewski;;jan@example.pl;600 100 100\n' +
    'P2;Anna;Nowak;;;\n' +
    'P3;;;"Firma ""Z"" sp. z o.o.";;\n',
  'accounts.csv':
    'community;code;premises;nrb;payerId;openedOn;closedOn\n' +
    'WM1;K1;1;;;2020-01-01;\n' +
    'WM1;K2;2;PL61 1090 1014 0000 0712 1981 2874;;2020-01-01;\n',
  'occupancies.csv':
    'community;premises;person;capacity;from;to;fractionNum;fractionDen;account;principal\n' +
    'WM1;1;P1;owner;2020-01-01;;1;2;K1;\n' +
    'WM1;1;P2;owner;2020-01-01;;1;2;K1|K2;\n' +
    'WM1;2;P3;owner;2020-01-01;;;;K2;\n',
  'members.csv': 'community;person;from;to\nSM2;P2;2021-01-01;\n',
  'resident-groups.csv': 'community;name;person\nWM1;Klatka A;P1\nWM1;Klatka A;P2\n',
  'board-terms.csv': 'community;person;from;to;grants\nWM1;P1;2024-01-01;;costs|balances\n',
  'ledger.csv':
    'community;externalId;account;date;dueDate;kind;document;period;description;debit;credit;reversalOf\n' +
    'WM1;E1;K1;2026-01-01;2026-01-10;charge;N/1;2026-01;Naliczenie;412,30;;\n' +
    'WM1;E2;K1;2026-01-05;;payment;WB/1;;Wpłata;;400,00;\n' +
    'WM1;E3;K1;2026-01-06;;correction;;;Storno;;412,30;E1\n',
  'charges.csv':
    'community;account;validFrom;component;name;unit;rate;quantity;amount;fund;basis\n' +
    'WM1;K1;2026-01-01;fr;Fundusz remontowy;m2;2,555000;50,00;127,75;remontowy;Uchwała 1/2026\n',
  'settlements.csv':
    'community;externalId;account;medium;periodFrom;periodTo;issuedOn;dueOn;document;advances;cost;result;contestUntil\n' +
    'WM1;R1;K1;water;2025-07-01;2025-12-31;2026-01-20;;ROZ/1;187,68;169,00;18,68;2026-02-03\n' +
    'WM1;R2;K2;annual;2025-01-01;2025-12-31;2026-01-20;2026-02-10;;100,00;110,50;-10,50;\n',
  'settlement-lines.csv':
    'community;settlement;line;component;name;method;meter;readingFrom;readingTo;quantity;unitPrice;advances;cost\n' +
    'WM1;R1;1;ZW;Zimna woda;meter;M2;0;32,417;32,417;5,2133;187,68;169,00\n' +
    'WM1;R2;1;EKSP;Eksploatacja;area;;;;50,5;2,00;90,00;101,00\n' +
    'WM1;R2;2;WI;Winda;persons;;;;2;5,00;10,00;9,50\n',
  'meters.csv':
    'community;serial;premises;building;parent;kind;unit;decimals;digits;installedOn;initialReading;removedOn;finalReading;replaces;remote\n' +
    'WM1;G1;;B1;;coldWater;m3;3;6;2020-01-01;0;;;;nie\n' +
    'WM1;M1;1;;G1;coldWater;m3;3;6;2020-01-01;1,5;2024-12-31;20;;nie\n' +
    'WM1;M2;1;;G1;coldWater;m3;3;6;2025-01-01;0;;;M1;tak\n',
  'readings.csv':
    'community;meter;date;kind;value\nWM1;M1;2020-12-31;administration;12,500\nWM1;M2;2025-12-31;resident;3\n',
  'suppliers.csv':
    'code;name;nip;nrb\nD1;Czysty Dom;5260250274;\nD2;Dźwig-Serwis;;61109010140000071219812874\n',
  'supplier-invoices.csv':
    'community;externalId;supplier;number;ksef;issuedOn;dueOn;category;gross;net;vat;description\n' +
    'WM1;F1;D1;1/2026;;2026-01-10;2026-01-24;Sprzątanie;1 230,00;1 000,00;230,00;Styczeń\n' +
    'WM1;F2;D1;KOR 1/2026;;2026-01-20;2026-01-24;Sprzątanie;-123,00;;;Korekta\n',
  'supplier-payments.csv': 'community;externalId;invoice;paidOn;amount\nWM1;Z1;F1;2026-01-22;500,00\n',
  'costs.csv':
    'community;externalId;building;category;bookedOn;amount;invoice;description\n' +
    'WM1;C1;B1;Sprzątanie;2026-01-10;1230,00;F1;\nWM1;C2;;Bank;2026-01-31;12,50;;Opłata\n',
  'budgets.csv': 'community;year;category;amount\nWM1;2026;Sprzątanie;14 760,00\n',
  'debt-cases.csv':
    'community;externalId;account;stage;stageOn;principal;interest;costs;signature;nextAction;nextOn\n' +
    'WM1;W1;K2;demand;2026-01-15;412,30;3,10;;;Pozew;2026-02-15\n',
}

/** The sample with one text of one file replaced; the text must stand there exactly once. */
export const changed = (file: string, from: string, to: string, base: Files = SAMPLE): Files => {
  const text = base[file]
  if (typeof text !== 'string' || text.split(from).length !== 2) {
    throw new Error(`'${from}' does not stand exactly once in ${file}`)
  }
  return { ...base, [file]: text.replace(from, () => to) }
}

/** The sample with a line added to one file. */
export const withLine = (file: string, line: string, base: Files = SAMPLE): Files => {
  const text = base[file]
  if (typeof text !== 'string') throw new Error(`no text in ${file}`)
  return { ...base, [file]: `${text}${line}\n` }
}

/** Only these files of a package. */
export const only = (names: readonly string[], base: Files = SAMPLE): Files =>
  Object.fromEntries(Object.entries(base).filter(([name]) => names.includes(name)))

/** All but these files of a package. */
export const without = (names: readonly string[], base: Files = SAMPLE): Files =>
  Object.fromEntries(Object.entries(base).filter(([name]) => !names.includes(name)))
