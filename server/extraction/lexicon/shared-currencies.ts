/** One row: a word that several currencies share, in the singular, and whose it is: `state CODE`, states by actor key. */
const ROWS: readonly (readonly [word: string, states: string])[] = [
  [
    'peso',
    'mexico MXN philippines PHP argentina ARS chile CLP colombia COP cuba CUP dominican-republic DOP uruguay UYU',
  ],
  ['pound', 'united-kingdom GBP egypt EGP lebanon LBP syria SYP sudan SDG south-sudan SSP'],
  ['crown', 'czech-republic CZK sweden SEK norway NOK denmark DKK iceland ISK'],
  ['krona', 'sweden SEK iceland ISK'],
  ['kronor', 'sweden SEK'],
  ['krone', 'norway NOK denmark DKK'],
  ['kroner', 'norway NOK denmark DKK'],
  ['rupee', 'india INR pakistan PKR sri-lanka LKR nepal NPR mauritius MUR seychelles SCR'],
  [
    'franc',
    `switzerland CHF senegal XOF mali XOF burkina-faso XOF ivory-coast XOF niger XOF benin XOF togo XOF cameroon XAF gabon XAF
    chad XAF central-african-republic XAF republic-of-the-congo XAF democratic-republic-of-the-congo CDF rwanda RWF burundi BIF
    guinea GNF djibouti DJF comoros KMF`,
  ],
  [
    'cfa franc',
    'cameroon XAF gabon XAF chad XAF central-african-republic XAF senegal XOF mali XOF burkina-faso XOF ivory-coast XOF niger XOF benin XOF togo XOF',
  ],
  ['dinar', 'iraq IQD kuwait KWD bahrain BHD jordan JOD libya LYD tunisia TND algeria DZD serbia RSD'],
  ['shilling', 'kenya KES uganda UGX tanzania TZS somalia SOS'],
  ['rial', 'iran IRR oman OMR yemen YER qatar QAR saudi-arabia SAR'],
  ['riyal', 'saudi-arabia SAR qatar QAR'],
  ['dirham', 'united-arab-emirates AED morocco MAD'],
  ['leu', 'romania RON moldova MDL'],
  ['lei', 'romania RON moldova MDL'],
  ['kwacha', 'zambia ZMW malawi MWK'],
  ['manat', 'azerbaijan AZN turkmenistan TMT'],
  ['rouble', 'russia RUB belarus BYN'],
  ['ruble', 'russia RUB belarus BYN'],
  ['won', 'south-korea KRW north-korea KPW'],
];

/** Words that several currencies share, in the singular → the ISO 4217 code by the actor key of the state that uses it. */
export const SHARED_CURRENCIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  ROWS.map(([word, states]) => {
    const words = states.split(/\s+/);
    const pairs = words.flatMap((state, at) => (at % 2 === 0 ? [[state, words[at + 1] ?? ''] as const] : []));
    return [word, new Map(pairs)];
  }),
);

/** What a part of a currency may be a part of, by its label; null for every one that has no other part here. */
export const PARTED_CURRENCIES: ReadonlyMap<string, RegExp> = new Map([
  ['cent', /^(?:USD|EUR|AUD|CAD|NZD|HKD|SGD|TWD|NAD|JMD|TTD|FJD|BBD|ZAR|KES|UGX|TZS|MYR|LKR|ETB)$/],
  ['euro cent', /^EUR$/],
  ['penny', /^GBP$/],
  ['kopek', /^(?:RUB|UAH|BYN)$/],
  ['paisa', /^(?:INR|PKR|NPR)$/],
  ['centavo', /^(?:MXN|PHP|ARS|CLP|COP|CUP|BRL)$/],
  ['centime', /^(?:CHF|XOF|XAF|MAD|DZD)$/],
  ['jiao', /^CNY$/],
]);
