import { callBackEn } from './call-back.ts';
import { payEn } from './pay.ts';
import { voiceEn } from './voice.ts';
import { visitsEn } from './visits.ts';
import { law, unsureLaw } from '../law.ts';
import { enPath } from './en-path.ts';
import { noticesEn, searchEn } from './notices-en.ts';
import { yearsEn } from './years-en.ts';
import type { Texts } from './zh.ts';

/** Every English sentence of the portal. */
export const en: Texts = {
  tag: 'en',
  frame: {
    mark: 'Qingming',
    name: (place) => `Funeral services, ${place}`,
    skip: 'To the content',
    home: 'Home',
    trail: 'You are here',
    large: 'Larger text',
    normal: 'Normal text',
    settings: 'Display',
    links: 'Other pages',
    call: 'Telephone',
    hotline: (number) => `${number}, government service hotline, staffed 24 hours`,
    sources: 'Sources',
    sourceOf: (number) => `Source ${number}`,
    noNumber: 'number not found',
    unsure:
      'We have not seen the text itself: what is officially published, and the answer of the place, decide.',
    english: 'This site is available in English',
    demoLabel: 'About this demonstration',
    demo: 'Demonstration: institutions, people and prices are invented. Do not call the institutions shown.',
    printed: (address, day) => `Printed from ${address} on ${day}.`,
    pricesPrinted: 'You pay the price published on the day of the service.',
  },
  home: {
    title: 'What do you need to do?',
    now: {
      title: 'What to do when someone dies',
      says: 'What to do first, which papers, and who issues them.',
    },
    night: {
      title: 'Someone has to be collected now',
      says: 'Choose where the person is, for the telephone numbers of funeral homes that come at night.',
      choose: 'Place',
      go: 'Show telephone numbers',
    },
    find: {
      title: 'Find an institution, see prices',
      says: 'Funeral homes, cemeteries and columbaria by county; what each service costs, and what is left after waivers.',
    },
    visits: {
      title: 'Book a visit',
      says: 'See how many places cemeteries and columbaria have left; book, change, cancel.',
    },
    check: { title: 'Check a cremation certificate', says: 'Whether it is genuine and valid.' },
    compare: {
      title: 'Compare prices',
      says: 'What each service costs from one funeral home to the next.',
    },
    policies: {
      title: 'Price documents and waivers',
      says: 'Who sets prices, and who can have fees waived.',
    },
    notices: {
      title: 'Policies and notices',
      says: 'What civil affairs offices publish: texts, customs, common questions.',
    },
    transport: {
      title: 'Transport of a body',
      says: 'Who may collect, what to bring, what it costs.',
    },
    complain: {
      title: 'Make a complaint',
      says: 'How to complain about charges or service.',
    },
  },
  guide: {
    title: 'What to do when someone dies',
    lead: 'Except for the first steps, everything can wait until the family has talked. If any step is unclear, call and ask.',
    all: 'Everything on one page',
    homes: {
      title: 'Find a funeral home that comes',
      in: (place) => `Funeral homes in ${place}`,
      nearest: (place) =>
        `No funeral home is registered in ${place}. These are the nearest, in a straight line.`,
      none: 'No funeral home is registered here. Please call 12345.',
      hours: 'Published hours',
      away: (kilometres) => `about ${kilometres} km in a straight line`,
      prices: 'See prices',
      provinces: 'Choose a province first. Its platform lists the funeral homes.',
    },
    path: enPath,
    special: {
      title: 'Special cases',
      ecological: {
        title: 'Sea burial, tree burial and the like',
        says: law(
          'A place may pay a grant for ecological burial. Ask the civil affairs office whether and how much.',
          'prices108',
        ),
      },
    },
    papers: {
      title: 'The papers you need',
      says: 'The person arranging the funeral (丧事承办人) signs for the family: usually husband or wife, a child or a parent.',
      heads: ['Paper', 'Who issues it', 'What it is for'],
      rows: [
        [
          'Death certificate',
          'Hospital or clinic; the police for an unnatural death without treatment',
          'Transport, cremation, burial, household registration',
        ],
        ['Identity card of the person who died', 'The original, kept at home', 'To check identity'],
        [
          'Identity card of the person arranging the funeral',
          'The original, brought in person',
          'To check identity, for forms and signatures',
        ],
        [
          'Cremation consent form (遗体火化确认书)',
          'Given by the funeral home, signed by the person arranging the funeral',
          'Cremation',
        ],
        [
          'Cremation certificate',
          'Issued by the funeral home after the cremation',
          'Placing the ashes, and what follows',
        ],
      ],
    },
    steps: {
      title: 'The steps at the funeral home',
      list: [
        [
          'Ask the price',
          ['Read the price list first, then decide. Prices given by phone must be the same.'],
        ],
        [
          'Transport and storage',
          [
            'The funeral home comes with its own vehicle. The person is identified by a tag, scanned at every move. You can ask at any time where they are.',
            unsureLaw(
              'Storage is usually for no more than 3 days. To extend it, ask the funeral home; there is a form and a fee.',
              'decree824',
            ),
          ],
        ],
        ['Farewell', ['You can hold one, or not.']],
        [
          'Cremation',
          [
            law(
              'Identity, death certificate, consent form and the person arranging the funeral are checked; if anything is missing or wrong there may be no cremation. Afterwards the funeral home issues the cremation certificate.',
              'decree824',
              'remains27',
            ),
            'This platform also asks that two members of staff check together.',
          ],
        ],
        [
          'Ashes',
          [
            'Collected by the person named for it, or placed directly. They have a tag too; where they are is on record.',
            law(
              'Columbaria and cemeteries give a niche or plot on the death certificate, the cremation certificate and the like. A flat may not be used only to keep ashes.',
              'decree824',
            ),
            law(
              'A plot or niche is leased for at most twenty years at a time and can be renewed. Sizes differ by place: ask before you sign.',
              'civilCode',
            ),
          ],
        ],
        [
          'The bill',
          [
            'It has only items of the published list, at the price published for that day. The bill shows each waiver: how much, and under which rule.',
          ],
        ],
      ],
    },
    money: {
      title: 'What you may be charged for',
      says: [
        law(
          'Transport, mortuary storage, farewell, cremation, storage of ashes and ecological burial are basic items: the government sets limits for their prices (政府指导价). So are niches of institutions run by government. A province can add cosmetic preparation and embalming.',
          'decree824',
          'prices108',
        ),
        law(
          'Everything else is non-basic and your choice; declining it changes nothing about the basic items. The civil affairs office of the prefecture or above decides which items there are and publishes a reference range for their prices.',
          'decree824',
          'prices108',
        ),
        law(
          'You can refuse a charge that is not on the list or is above the published price.',
          'decree824',
          'shownPrices',
        ),
      ],
      prices: 'See the prices of each institution, before and after waivers',
      waivers: 'See the waivers',
    },
    after: {
      title: 'Afterwards',
      says: [
        law(
          'Cancel the household registration (户口) at its police station: in cities before the burial, in the country within one month. Bring the death certificate, the household register (户口簿) and your own ID.',
          'household',
        ),
        'Pension, medical insurance, housing fund, funeral grant: ask the employer or the social insurance office. Most ask for the death certificate or the cremation certificate.',
        unsureLaw(
          'Death certificate, cremation certificate, household registration, survivors’ benefits and housing fund can be applied for together (个人身后一件事). Ask 12345 or the government service centre how and how long.',
          'oneStop',
        ),
        law(
          'To move ashes from a plot or niche later: apply to the cemetery or columbarium with your ID and the burial certificate, and say where they go. The holder, and the relatives who stand as near to the person (the other children, for instance), all agree in writing; if one does not, nothing is moved until you agree or a court decides. Please be there when it is opened, and check the name together. Sign when you receive them, and keep the receipt for the place that takes them in.',
          'remains27',
          'civilCode',
        ),
      ],
    },
  },
  institutions: {
    title: 'Find an institution, see prices',
    county: 'Place',
    everywhere: (place) => `All of ${place}`,
    wholeCity: (city) => `All of ${city}`,
    kind: 'Kind of institution',
    everyKind: 'All kinds',
    look: 'Search',
    found: (count) => (count === 1 ? '1 institution' : `${count} institutions`),
    none: 'No institution is registered here.',
    nearby: (city) => `There is none of this kind here. These are in ${city}.`,
    nearest: (place) =>
      `There is none of this kind in ${place}. These are the nearest, in a straight line.`,
    wholeProvince: (place) =>
      `There is none of this kind in ${place}. These are all of the province.`,
    nearestTitle: (count) =>
      count === 1 ? 'The nearest institution' : `The nearest ${count} institutions`,
    away: (kilometres) => `about ${kilometres} km in a straight line`,
    askUs: 'Try another place, or call and ask.',
    unknownCounty: 'This county is not known. Please choose again.',
    phone: 'Telephone',
    noPhone: 'No telephone published',
    hours: 'Open',
    pricesSince: (day) => `Price list in force since ${day}`,
    noPrices: 'No price list in force',
    map: 'Map',
    mapSays: 'The number in a dot says how many institutions there are; follow it to their list.',
    mapLabel: (place) => `Map of institutions, ${place}`,
    mapNote: 'For orientation only; shows no legal boundary. Map approval number (审图号): ',
    mapLacking: (count) =>
      `${count} without a registered position are in the list, not on the map.`,
    earlier: 'Previous page',
    later: 'Next page',
    pages: (page, of) => `Page ${page} of ${of}`,
  },
  institution: {
    closed: (state) => `This institution is not open: ${state}.`,
    prices: 'Prices',
    since: (day) => `List in force since ${day}`,
    until: (day) => `, until ${day}`,
    noList: law(
      'This institution has published no price list that is in force. What is not published may not be charged; call and ask before you agree.',
      'decree824',
      'shownPrices',
    ),
    basic: 'Basic items',
    basicSays:
      'The basic items of the nation: every institution lists them in this order, those it does not offer too.',
    other: 'Other items',
    otherSays: law(
      'Your choice. Declining them changes nothing about the basic items. The civil affairs office publishes a reference range for their prices; this platform does not hold it yet, and shows what the institution has published.',
      'prices108',
    ),
    noOther: 'There are no other priced items.',
    heads: ['Item', 'Price'],
    notOffered: 'Not offered',
    notListed: 'Not on the list: you can refuse to pay for it',
    yuan: (amount) => `¥${amount}`,
    start: 'from ',
    per: (unit) => (unit === 'each' ? ' each' : ` / ${unit}`),
    each: 'each',
    ownPrice: 'Set by the institution',
    floating: 'Maximum price',
    shareUnder: (years: number, price: string) => `Under the age of ${years}: ${price}`,
    basis: (parts) => `Basis: ${parts}.`,
    pay: (household, amount) => `${household} ¥${amount}`,
    payLess: (household, waived, amount) => `${household} ¥${waived} waived, ¥${amount} to pay`,
    everybody: 'Everybody',
    capOf: (fee, amount) => `up to ¥${amount} of all “${fee}” fees`,
    unitsOf: (count, unit) => `up to ${count} ${unit}${count === 1 ? '' : 's'}`,
    waiversBeside:
      'Prices after waivers follow the waiver rules in force, computed as on the bill. “Shandong residents” and the like means that the household registration (hukou, 户口) of the person who died is there. People on minimum living allowance and others have further waivers.',
    from: (day) => `since ${day}`,
    history: 'Changes of price',
    historyOf: (name) => `Changes of price: ${name}`,
    changes: 'Changes of the list',
    changesSays: 'Lists of the past, and lists that will come into force, can be read here.',
    coming: (day) => `Prices here change on ${day}.`,
    listHeads: ['In force', 'Document', 'Against the list before'],
    present: 'now',
    first: 'The first on record here',
    unchanged: 'No change',
    changed: (count) => `${count} changes`,
    ended: 'end',
    where: 'Where and when',
    address: 'Address',
    phone: 'Telephone',
    hours: 'Open',
    web: 'Website',
    formerNames: 'Former names',
    way: 'How to get there',
    pictures: 'Photographs',
    publicTransport: 'Public transport',
    parking: 'Parking',
    access: 'Accessibility',
    accessibleToilet: 'accessible toilet',
    wheelchairsLent: 'wheelchairs are lent',
    and: '; ',
    offers: 'Services',
    grade: 'Grade',
    properties: 'Ownership',
    promises: 'Commitments',
    complain: 'Make a complaint',
    complainAt: 'Complaints to the institution',
    complainAlso: 'You can also call 12345, or read how to complain.',
    papers: 'Papers to bring',
    papersFuneral: [
      'Death certificate',
      'Identity card of the person who died',
      'Identity card of the person arranging the funeral (丧事承办人)',
    ],
    papersFuneralAfter:
      'Before the cremation the person arranging the funeral signs the consent form there.',
    papersResting: [
      'Death certificate, cremation certificate',
      'Identity card of the person arranging the funeral (丧事承办人)',
    ],
    papersRestingAfter:
      'Before signing, ask how long the plot or niche may be used and what its maintenance fee is.',
    number: 'Institution number',
    shared: 'Other institutions have the same telephone: say which one you want.',
  },
  cost: {
    title: 'Work out what it costs',
    lead: 'Choose, and each item is worked out by the prices that this institution has published and the waivers of today, in the same way as a bill. You need no account and give no name.',
    who: 'About the person who died',
    what: 'What you want done',
    places: {
      household: 'Household registration',
      residence: 'Usual residence',
      deathRegion: 'Place of death',
    },
    placeHelp: 'Some waivers are for local people only. Leave it open if you do not know.',
    notSaid: 'Not chosen',
    wholeProvince: (province) => `${province}, no county chosen`,
    elsewhere: 'Other provinces',
    group: 'Special circumstances',
    groupHelp: 'Waived on a document or certificate.',
    noGroup: 'None',
    numbers: {
      age: 'Age in years',
      km: 'Kilometres of the transport',
      days: 'Days of storage',
      years: 'Years of storage of the ashes',
    },
    numberHelp: {
      age: 'Some items cost less below an age.',
      km: 'There and back, from departure to return; an estimate will do.',
      days: 'How a part of a day counts is for the list of the institution to say.',
      years: 'For what is charged by the year.',
    },
    parts: {
      transport: 'Transport',
      storage: 'Storage of the body',
      farewell: 'Farewell',
      cremation: 'Cremation',
      ashes: 'The ashes',
    },
    none: {
      transport: 'No transport',
      storage: 'No storage',
      farewell: 'No farewell',
      cremation: 'No cremation',
      ashes: 'Taken home or placed elsewhere',
    },
    night: 'The vehicle leaves at night',
    more: 'Other items, if you wish',
    moreHelp: 'Give a number of what you want; leave the rest empty.',
    go: 'Work it out',
    wrong: (most) => `Give a number from 0 to ${most}, for example 3.`,
    due: (amount) => `About ¥${amount} to pay`,
    sums: (total, waived) => `Published prices come to ¥${total}, of which ¥${waived} is waived.`,
    heads: ['Item', 'Price (¥)', 'Waived (¥)', 'You pay (¥)'],
    times: (price, count, unit) => `¥${price} × ${count} ${unit}`,
    part: (says, amount) => `${says}: ¥${amount}`,
    said: (what, is) => `${what}: ${is}`,
    between: '; ',
    total: 'Together',
    unsaid: (place) => `${place} was not chosen: waivers that depend on it are not counted.`,
    noDistance: 'No kilometres were given: only the start price is counted.',
    gone: 'Something is no longer on the list and was not counted. Please choose again below.',
    groups: 'With a document or certificate, less is to be paid by:',
    groupPays: (group, amount) => `${group}: ¥${amount}`,
    checked:
      'The special circumstances that you chose are checked on a document or certificate when the matter is handled.',
    sameRules: (day) =>
      `Worked out by the list in force from ${day} and the waivers of today, in the same way as a bill; days and kilometres count as they are recorded. If the estimate of the institution differs, ask for which item.`,
    share: 'Send this address to your family; it shows the same calculation:',
    again: 'Change something and work it out again',
  },
  compare: {
    title: 'Compare prices',
    lead: 'The lowest item of each basic service on the published list of every funeral home, in yuan. A transport that is charged by distance shows its start price; waivers are not counted here.',
    where: 'Area',
    services: {
      transport: 'Transport, each',
      storage: 'Storage, a day',
      cremation: 'Cremation, each',
      ashes: 'Storage of ashes, a year',
      farewell: 'Farewell, each',
    },
    spread: 'Lowest, median, highest',
    spreadHeads: ['Service', 'Lowest', 'Median', 'Highest', 'Funeral homes'],
    house: 'Funeral home',
    houses: 'Prices from house to house',
    none: 'not on the list',
    nobody: 'No funeral home here has published a list that is in force.',
    province: 'Province',
    byProvince: 'The median of each province',
    byProvinceSays: 'Open a province for the prices of each funeral home.',
    count: (houses) => `${houses} funeral homes`,
    csv: 'Table (CSV, in fen)',
    json: 'Data (JSON, in fen)',
  },
  baskets: {
    title: 'Three ways, added up',
    says: 'The lowest items of the published list added up, transport at its start price, without urn, shroud and other items of your choice. After waivers: for a household registered in the county of the funeral home, in no special case.',
    heads: ['Way', 'List price', 'After waivers'],
    names: {
      basic: 'Cremation alone',
      common: 'With a farewell',
      fuller: 'With farewell and preparation',
    },
    items: {
      basic: (days) => `Transport, storage ${days} day, cremation`,
      common: (days, years) =>
        `Transport, storage ${days} days, farewell, cremation, ashes stored ${years} year`,
      fuller: (days, years) =>
        `Transport, storage ${days} days, cosmetic preparation, farewell, cremation, ashes stored ${years} years`,
    },
    services: {
      transport: 'transport by the journey',
      storage: 'storage by the day',
      cremation: 'cremation',
      ashes: 'storage of ashes by the year',
      farewell: 'farewell',
      preparation: 'cosmetic preparation',
    },
    lacks: (services) => `Not on the list: ${services}`,
    listed: (amount) => `list price ${amount}`,
    detail: 'Item by item',
    ranked:
      'Sorted by what is left of “With a farewell”, the lowest first; a list that lacks an item has no rank and stands last. In yuan.',
  },
  itemHistory: {
    title: (name) => `Changes of price: ${name}`,
    heads: ['In force', 'Price', 'Change', 'Document'],
    up: (amount) => `¥${amount} more`,
    down: (amount) => `¥${amount} less`,
    same: 'No change',
    start: 'First published',
    withdrawn: 'No longer offered',
    offered: 'Offered from then on',
    removed: 'Taken off the list',
    back: 'Back to the prices',
  },
  changes: {
    added: (name) => `${name} added`,
    removed: (name) => `${name} taken off`,
    up: (name, from, to) => `${name} from ¥${from} to ¥${to}`,
    down: (name, from, to) => `${name} down from ¥${from} to ¥${to}`,
    offered: (name) => `${name} now offered`,
    withdrawn: (name) => `${name} no longer offered`,
    tariff: (name, price, how) =>
      how === undefined
        ? `${name} no longer priced by distance: ${price} yuan`
        : `${name} priced anew: ${price} yuan. ${how}`.replace(/\.$/, ''),
    unit: (name, from, to) => `${name} charged by “${to}” instead of “${from}”`,
  },
  certificates: {
    title: 'Check a cremation certificate',
    lead: 'Enter the number and the check code on the certificate, or scan its QR code with a phone.',
    fields: {
      number: 'Certificate number',
      code: 'Check code',
      name: 'Name of the person who died',
      cremated: 'Date of cremation',
    },
    help: {
      number: 'Printed on the certificate, for example HZ370102-2026-000001.',
      code: 'Printed under the QR code: 8 letters and digits, for example 7K3M-Q9RT.',
      name: 'Written as on the certificate.',
      cremated: 'As on the certificate, for example 2026-11-18.',
    },
    noCode: 'The certificate has no check code',
    needCode:
      'Please enter the check code. If the certificate has none, enter the name and the date of cremation below.',
    badCode:
      'A check code has 8 letters and digits, never 0, 1, I, L, O or U. Copy it as printed on the certificate.',
    needCremated: 'Please enter the date of cremation.',
    badCremated: 'This is not a date. Copy it from the certificate, for example 2026-11-18.',
    check: 'Check',
    again: 'Check another',
    needNumber: 'Please enter the certificate number.',
    error: (title) => `Error: ${title}`,
    badNumber:
      'The number is not in the right form. Copy it as printed on the certificate, for example HZ370102-2026-000001.',
    needName: 'Please enter the name of the person who died.',
    longName: 'A name has at most 60 characters.',
    valid: 'Valid certificate',
    validSays:
      'Number, name and date of cremation agree with the register, and the certificate is not cancelled.',
    scanned: 'The number is valid. Compare the name',
    scannedSays:
      'This only says that there is such a valid certificate. If name, sex, date or institution on the paper differ from these, do not rely on the paper.',
    cancelled: 'Cancelled certificate',
    about: 'On record',
    sex: 'Sex',
    crematedOn: 'Cremated on',
    issuer: 'Issued by',
    holder: 'Holder',
    until: 'Used until',
    checkedAt: 'Checked at',
    masked: 'Only the surname is shown.',
    cancelledSays:
      'A reissued certificate has taken its place, or the issuer cancelled it. Ask the holder for the new one.',
    unknown: 'No such certificate was found',
    unknownSays:
      'What you entered matches no certificate on record. Compare it with the original and try again; if nothing is found, call the institution that issued it and do not rely on the paper.',
    asked: 'Number checked',
    elsewhere: (place) =>
      `This certificate is from ${place} and is checked on the platform of ${place}.`,
    elsewhereGo: (place) => `Check on the platform of ${place}`,
    elsewhereMinistry: 'Check on the national platform',
    elsewhereUnknown: (place) =>
      `The address of the platform of ${place} is not registered here. Check on the national platform, or call the institution that issued the certificate.`,
    notConnected: (place) =>
      `The platform of ${place} is not connected to the national platform. Please call the institution that issued the certificate.`,
    national: 'Enter the number on the certificate. The province that issued it checks it.',
    notKept: 'What you enter stays out of the address and is not kept.',
  },
  policies: {
    title: 'Price documents and waivers',
    waivers: 'Waivers',
    waiversSays:
      'They are checked when the bill is made. The bill says how much was waived and under which rule. Household means the household registration (hukou, 户口) of the person who died.',
    noWaivers: 'No waiver rule is registered at present.',
    waiverHeads: ['Waiver', 'Who qualifies', 'Fee', 'At most'],
    waiversOf: (document, day) => `Basis: ${document}, since ${day}.`,
    atMost: (amount) => `up to ¥${amount}`,
    livedIn: (name) => `who lived in ${name}`,
    diedIn: (name) => `who died in ${name}`,
    doneIn: (name) => `services given in ${name}`,
    proof: {
      statement: 'the family states it',
      paper: 'a paper is shown',
      'shared-data': 'checked in the data that departments share',
    },
    households: (place) => `Household registered in ${place}`,
    anyHousehold: 'Any household',
    mostUnits: {
      day: (count) => (count === 1 ? 'up to 1 day' : `up to ${count} days`),
      year: (count) => (count === 1 ? 'up to 1 year' : `up to ${count} years`),
      time: (count) => (count === 1 ? 'once' : `up to ${count} times`),
    },
    local: 'Documents behind the prices',
    localSays: 'They are named in the price lists in force.',
    noLocal: 'No price list is in force at present.',
    localHeads: ['Document', 'Authority', 'In force'],
    usedBy: (count) => (count === 1 ? '1 institution' : `${count} institutions`),
    national: 'National rules',
    nationalList: [
      law('Services are basic or non-basic; what is not listed may not be charged.', 'decree824'),
      law(
        'The government sets limits for the prices of basic items: the development and reform department of the province with finance and civil affairs, or a prefecture that the province authorises. For non-basic items a reference range is published.',
        'prices108',
      ),
      law(
        'Identity, death certificate, cremation consent form and the person arranging the funeral are checked; if anything is missing or wrong there may be no cremation. Ashes can be traced.',
        'remains27',
      ),
      law(
        'From 1 July 2026 one form of the death certificate for the nation; the electronic one has the same force as the paper.',
        'death5',
      ),
    ],
    nationOnly:
      'These are the rules and waivers of the nation. For those of a province, see its platform.',
  },
  notices: noticesEn,
  years: yearsEn,
  search: searchEn,
  transport: {
    title: 'Transport of a body',
    says: [
      law(
        'Only a funeral home may transport a body; ambulances and other vehicles may not.',
        'decree824',
        'hospital',
      ),
      law(
        'A death certificate from the hospital or the police is shown when the body is collected.',
        'remains27',
      ),
      law(
        'Transport is a basic service under government-guided prices; nobody may charge more than the published price.',
        'decree824',
        'prices108',
      ),
      'When you call, say where the body is, on which floor, whether there is a lift, whether the death certificate is ready, and whether there is an infection or a pacemaker.',
      'You can ask for the licence plate and the driver’s name before the hearse arrives. Check the name on the tag, and sign the transport sheet.',
      'A hearse should be disinfected after each body; this platform lets none go out again before that is recorded.',
    ],
    call: 'Find a funeral home and its telephone number',
    prices: 'See the published prices of transport',
  },
  complain: {
    title: 'Make a complaint',
    lead: law(
      'An institution may not charge beyond its published list and prices. You can complain about any of these.',
      'decree824',
      'shownPrices',
    ),
    reasons: [
      'The bill has something that is not on the list',
      'The charge is above the published price',
      'One service was split into several charges, or basic items were refused unless you took others',
      'Something was charged without a published price',
      'The person who died was not treated with respect',
    ],
    keep: 'Please keep',
    keepList: [
      'The bill and the receipt',
      'The page with the prices of the institution; you can print it',
      'Time, place and the names of the staff',
    ],
    who: 'Who to contact',
    whoList: [
      [
        'The institution’s own telephone',
        'On the page of each institution. Many things are put right the same day.',
        '',
      ],
      [
        '12345',
        'The government service hotline, staffed 24 hours, passes it to the civil affairs office of the place, and tells you who is dealing with it and when you will get a reply.',
        '12345',
      ],
      ['12315', 'Complaints about prices and purchases, handled by market supervision.', '12315'],
    ],
    find: 'Find the telephone of an institution',
  },
  callBack: callBackEn,
  pay: payEn,
  voice: voiceEn,
  visits: visitsEn,
  family: {
    title: 'Where things stand',
    lead: 'Enter the code that the staff of the funeral home gave you. Link and code are for you alone; please pass them on to nobody.',
    code: 'Code',
    help: 'Eight digits, given to you with the link.',
    open: 'Look',
    wrong:
      'This link and this code do not open anything. Compare the digits; if it still does not open, call the funeral home.',
    many: (minutes: number) =>
      `Too many attempts. Try again in ${minutes} minutes, or call the funeral home.`,
    over: 'This visit is over. To look again, open the link that the funeral home gave you and enter the code. If it does not open, call the funeral home.',
    number: 'Case number',
    now: 'Now',
    unknown: 'The staff are at work. They will call you when you are needed.',
    states: {
      closed: 'Everything is done.',
      withdrawn: 'This case was withdrawn. If you have a question, call the funeral home.',
    },
    steps: {
      arrival: 'The vehicle is on its way to bring the person who died to the funeral home.',
      transport: 'The transport to the funeral home is being arranged.',
      deathCertificate:
        'The death certificate is awaited. What follows can be done once it is here.',
      certificateFollows:
        'The person who died is in the care of the funeral home. The death certificate is still to come.',
      proof: 'A paper is awaited; see “What is still needed from you” below.',
      policeConsent: 'The written answer of the police is awaited. The staff will call you.',
      return:
        'The person who died is away from the funeral home for a time and will be brought back.',
      storage:
        'The person who died has arrived at the funeral home and is being laid to rest there.',
      vigil: 'The person who died is in the care of the funeral home. The vigil comes next.',
      farewell: 'The person who died is in the care of the funeral home. The farewell comes next.',
      confirmation:
        'The person who died is in the care of the funeral home. Your confirmation and signature come next.',
      bodyHold: 'Something has to be clarified before the next step. The staff will call you.',
      ashesHold:
        'Something has to be clarified; the funeral home keeps the ashes. The staff will call you.',
      papersHold:
        'Something has to be clarified before papers are issued. The staff will call you.',
      doubt: 'Something has to be clarified before the next step. The staff will call you.',
      unclaimedDecision: 'The decision of the authority is awaited.',
      cremation:
        'The papers are complete; the cremation comes next. If you are to be present, the staff will agree the time with you.',
      cremationFinish:
        'The cremation is in the hands of the staff. Afterwards the funeral home keeps the ashes safely.',
      namedCertificate: 'The cremation certificate is being compared with who issued it.',
      ashesArrival: 'The ashes are expected at the cemetery.',
      ashesBurial:
        'The ashes are at the cemetery and are kept safely there. The staff will agree with you when they are laid to rest.',
      ashesPlacement:
        'The cremation is done, and the funeral home keeps the ashes safely. Please agree with the staff where they shall rest.',
      certificate: 'The cremation certificate is being issued.',
      certificateRenewal:
        'A record was corrected; the cremation certificate is being issued again.',
      settlement: 'The charges are still to be settled.',
      close: 'Everything is done and is being filed.',
    },
    planned: 'Times that are agreed',
    vigil: 'Vigil: ',
    farewell: 'Farewell: ',
    cremation: 'Cremation: ',
    from: (from: string, until: string) => `${from} to ${until}`,
    about: (from: string) =>
      `about ${from}. What comes before may take longer or less; the staff will tell you.`,
    papers: 'What is still needed from you',
    nothing: 'At present no paper is needed from you.',
    lacking: {
      'no-cremation-without-certificate':
        'The death certificate: from the hospital or the community health centre after a natural death, otherwise from the police.',
      'proof-accounted-for':
        'A paper that fits what happened. Call the funeral home to hear which one.',
      'no-cremation-without-confirmation':
        'The person in charge comes to the funeral home to confirm and sign.',
      'ashes-accounted-for': 'Please agree with the funeral home where the ashes shall rest.',
      'bill-accounted-for': 'The charges are not settled yet; see “Charges” below.',
    },
    certificateTitle: 'Cremation certificate',
    certificate: {
      none: '',
      ready:
        'It was issued and can be collected at the funeral home; bring your own identity document.',
      collected: 'It was collected.',
    },
    bill: 'Charges',
    noBill: 'There is no bill yet.',
    billOpen: 'It is still being written and will change; the statement of charges is what counts.',
    heads: ['Item', 'Amount'],
    less: 'Waived: ',
    yuan: (amount: string) => `${amount} yuan`,
    charged: 'Total',
    waived: 'Waived',
    due: 'To pay',
    paid: 'Paid',
    onAccount: 'On the account of an organisation',
    outstanding: 'Still to pay',
    until: (day: string) => `This link can be used until ${day}.`,
    keep: 'On a telephone or computer of somebody else, end the visit when you are done.',
    leave: 'End the visit',
  },
  about: {
    title: 'About this platform',
    says: (place) => [
      `Here ${place} publishes its funeral institutions, their prices and the check of certificates, under the Regulations on Funeral Administration (State Council Decree 824).`,
      'Each institution provides its details; the civil affairs office checks them. A price list is submitted, reviewed and published by different people; once published it cannot be changed, only replaced, and the old one can still be read.',
      'Reading needs no account. We save only your text size and light or dark choice, on your device, and, when you look at your case with the link that a funeral home gave you, the proof of that visit for an hour.',
    ],
    machine: 'For developers: the interface',
  },
  ministry: {
    title: 'National Funeral Services Platform',
    says: 'The platform of each province publishes its institutions and prices and serves its families. Please choose a province.',
    provinces: 'Platforms of the provinces',
    none: 'No province is connected yet.',
    place: 'China',
    find: 'Institutions and prices of the provinces',
    findSays: 'Choose a province. Its platform lists the institutions and their prices.',
  },
  accessibility: {
    title: 'Accessibility',
    says: [
      'Every page works with the keyboard alone, without scripts, enlarged to four times, with a screen reader, and on paper.',
      'Text stands out from its ground by 7:1 or more. Checked against GB/T 37668 and WCAG 2.2 AA.',
      'Where there is a map, what is on it is in the list as well: each institution can be found without it.',
      'If something cannot be seen, heard or used, please call and tell us. Staff can also read a page to you over the telephone.',
    ],
  },
  settings: {
    title: 'Display',
    lead: 'Kept on your own device only.',
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large' },
    theme: 'Appearance',
    themes: { auto: 'Same as device', day: 'Light', night: 'Dark' },
    language: 'Language',
    save: 'Save',
  },
  faults: {
    '400': [
      'The address or the content was not understood',
      'Check the address, or start from the home page.',
    ],
    '403': [
      'This form was not accepted',
      'It came from another website. Please fill in the form on this site again.',
    ],
    '405': ['This address cannot be opened in that way', 'Please use the links below.'],
    '413': ['What was entered is too long', 'Please shorten it and send it again.'],
    '414': ['The address is too long', 'Please start from the home page.'],
    '415': ['The form was not understood', 'Please fill in the form on this site again.'],
    '429': [
      'Too many checks',
      'The number of checks a minute is limited, so that nobody can try names one after another.',
    ],
    '500': [
      'There is a problem with this site',
      'We have recorded it. Please try again later; if it is urgent, call.',
    ],
    '503': [
      'This cannot be looked up at the moment',
      'Please try again later; if it is urgent, call.',
    ],
    wait: (seconds) =>
      seconds === 1 ? 'Wait 1 second, then try again.' : `Wait ${seconds} seconds, then try again.`,
    request: 'Request number',
  },
  notFound: {
    title: 'Page not found',
    says: 'The address may be mistyped, or the page has moved. What you look for may be here:',
    home: 'Go to the home page',
  },
};
