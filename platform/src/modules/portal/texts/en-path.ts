import { law, unsureLaw } from '../law.ts';
import type { PathTexts } from './path-texts.ts';
import { enSteps } from './en-steps.ts';

/** The English sentences of the guide as a path. */
export const enPath: PathTexts = {
  ask: {
    lead: 'Answer a few questions to see what to do now, which number to call and which papers to bring. Leave empty what you do not know.',
    title: 'What happened',
    place: 'Where did the person die',
    places: {
      hospital: 'In a hospital, or on the way to one',
      home: 'At home',
      care: 'In a care home',
      elsewhere: 'On the road, in a public place or somewhere else',
      unclear: 'Accident, traffic, work, violence, or the cause is not clear',
      abroad: 'Abroad, or in Hong Kong, Macao or Taiwan',
    },
    county: 'Which county is the person in now',
    countyHelp: 'It is needed to list the telephone numbers of the funeral homes there.',
    noCounty: 'Not known yet',
    otherProvinces: 'Other provinces',
    day: 'Day of the death',
    dayHelp: 'Like 2026-11-27; today if left empty.',
    hour: 'Hour',
    justNow: 'Just now, or not known',
    hours: (hour) => `${hour}:00 to ${hour}:59`,
    who: 'The person is',
    persons: {
      person: 'An adult, or a child in the household register',
      infant: 'A baby not yet in the household register',
      stillborn: 'A child who was not born alive',
    },
    matters: 'Tick what applies; leave the rest',
    burialOf: (peoples) => `Of a people that buries its dead (${peoples})`,
    matter: {
      burial: 'Of a people that buries its dead',
      outside: 'A foreigner, or a resident of Hong Kong, Macao or Taiwan',
      away: 'Home is elsewhere, and the family wants to bring the person or the ashes back',
      donor: 'Body or organs are, or may be, donated',
      infection: 'The hospital says plague, cholera or anthrax',
    },
    go: 'Show what to do now',
    all: 'Skip this and read everything',
    wrong: {
      place: { missing: 'Choose where the person died.' },
      county: {
        unknown: 'This county was not found. Choose one from the list, or “Not known yet”.',
        outside: 'For a death in Hong Kong, Macao or Taiwan choose “Abroad” above.',
      },
      day: {
        unreadable: 'This date cannot be read. Write it like 2026-11-27.',
        future: 'The time of death cannot be later than now. Change the day or the hour.',
      },
    },
    wrongTitle: (title) => `Error: ${title}`,
    wrongs: 'Please change this first',
  },
  titles: {
    hospital: 'What to do now: a death in hospital',
    home: 'What to do now: a death at home',
    care: 'What to do now: a death in a care home',
    elsewhere: 'What to do now: a death in a public place',
    unclear: 'What to do now: an accident, or an unclear cause',
    abroad: 'What to do now: a death abroad',
    infant: 'What to do now: the death of a baby',
    stillborn: 'What to do now: a child who was not born alive',
  },
  shortPlaces: {
    hospital: 'hospital',
    home: 'at home',
    care: 'care home',
    elsewhere: 'another place',
    unclear: 'accident or unclear cause',
    abroad: 'abroad',
  },
  change: 'Change',
  about: (hour) => `after ${hour}:00`,
  only: (steps) =>
    `Only the first ${steps} steps are for now. Everything else can wait until the family has talked.`,
  long: 'Some time has gone by since the death, and some of the dates are over. Go on with the first step that has not been done. If you do not know where to begin, call the funeral home or 12345.',
  asideOf: (matters) => `You also ticked: ${matters}. It does not apply here and is left out.`,
  abroadCounty: (place) =>
    `The numbers below are those of ${place}, for when the person or the ashes have come back.`,
  later: 'What can wait until the family has talked',
  steps: enSteps,
  care: law('A medical institution in the care home that treated the person issues it.', 'death5'),
  collectsOn: law('A funeral home collects on the death certificate.', 'remains27'),
  offHours: law(
    'If you have no certificate yet at night, at a weekend or on a holiday, call a funeral home or 12345 at once: ask who is on duty to issue it and what to do until then.',
    'remains27',
  ),
  calls: {
    asOf: (moment) => `At ${moment}, by the hours that each house publishes:`,
    answering: {
      always: 'Transport day and night',
      open: 'Within its published hours now',
      closed: 'Outside its published hours now: call and ask whether it collects',
      unknown: 'Night transport is not published: call and ask',
    },
    noneNow:
      'No funeral home publishes that it collects at this hour. Try these numbers first; if nobody answers, call 12345 and ask who is on duty.',
    nightRate: ', with the night rate',
    price: (amount) => `Transport from ¥${amount}`,
    waivedPrice: (amount, due) =>
      `Transport from ¥${amount}; residents of the place from ¥${due} after waivers`,
    nearby: 'Near by, collecting now',
    noPhone: 'No telephone of a funeral home is registered here. Please call 12345.',
    choose: 'Choose the county to see telephone numbers',
    chooseSays:
      'No county is chosen yet. You can also call 12345 for the number of a funeral home.',
    cost: 'Work out the cost',
    compare: 'Compare prices',
    waivers: 'See the waivers',
    script: 'What to say on the telephone',
    scriptRows: [
      ['Where', 'which hospital, building and floor, or which street and number; is there a lift'],
      ['The person', 'name, age, any infectious disease'],
      ['Certificate', 'whether you have it, and who issues it'],
      ['You', 'your name and telephone'],
    ],
    car: 'When the vehicle comes',
    carSays: [
      'The person is given a tag that is scanned at every move. Check the name together and write down the number; you can ask at any time where they are.',
      law(
        'Only a funeral home may do transport, storage, embalming, cosmetic preparation and cremation.',
        'decree824',
      ),
      'You need not answer people who come unasked and want money at once; you can report them to 12345.',
    ],
  },
  dates: {
    title: 'Dates to remember',
    from: (day) => `Counted from a death on ${day}.`,
    stored:
      'Storage counts from the day at the funeral home; here from a collection on the day of the death.',
    over: 'over',
    of: {
      holdingArea: {
        title: 'The hospital’s holding area, usually until then',
        says: law('Usually no more than 24 hours.', 'hospital'),
      },
      certificate: {
        title: 'The death certificate is usually issued by this day',
        says: law(
          'Within 1 day of the death or of the report, when it is natural and the cause is clear.',
          'death5',
        ),
      },
      infection: {
        title: 'The body is treated by then at the latest',
        says: unsureLaw('The national rule is: at once.', 'infection'),
      },
      autopsy: {
        title: 'If you disagree with the hospital on the cause: an examination by then',
        says: law(
          'Within 48 hours of the death, with the signed consent of close relatives. If you do not disagree, leave this aside.',
          'medicalDispute',
        ),
      },
      autopsyFrozen: {
        title: 'Where the body can be frozen, the examination by this day',
        says: law('It can be extended to 7 days.', 'medicalDispute'),
      },
      storage: {
        title: 'Mortuary storage, usually until this day',
        says: unsureLaw(
          'To extend it, ask the funeral home; there is a form and a fee.',
          'decree824',
        ),
      },
      storageUnnatural: {
        title: 'Mortuary storage, by the rule of the place until this day',
        says: 'If the police need the body longer, their notice counts.',
      },
      householdCountry: {
        title: 'Household registration in the country: cancel it by this day',
        says: law('Within one month, at its police station.', 'household'),
      },
    },
    length: (days) => `${days} days.`,
    lengthHours: (hours) => `${hours} hours.`,
    most: (days) => `With every extension at most ${days} days.`,
    regional: (document) => `Rule of the place: ${document}`,
    undated: {
      infectionNow: {
        when: 'At once',
        title: 'Treatment and cremation nearby',
        says: unsureLaw('The national rule is: at once, not after three days.', 'infection'),
      },
      traffic: {
        when: 'Once told',
        title: 'After a traffic accident, the funeral is usually held within 10 days',
        says: law(
          'The police tell the family in writing after the examination; it counts from then.',
          'traffic',
        ),
      },
      consent: {
        when: 'Before the cremation',
        title: 'The police consent',
        says: 'Ask the police in charge for the paper.',
      },
      signed: {
        when: 'Before the cremation',
        title: 'Sign the cremation consent form',
        says: law(
          'The person arranging the funeral signs it at the funeral home, with both identity documents.',
          'decree824',
          'remains27',
        ),
      },
      cremated: {
        when: 'After the cremation',
        title: 'Collect the cremation certificate',
        says: law(
          'The funeral home issues it; it is needed to place the ashes and for what follows.',
          'decree824',
        ),
      },
      town: {
        when: 'Before the burial',
        title: 'Household registration in a city: cancel it',
        says: law(
          'At its police station, with the death certificate, the household register and your own ID.',
          'household',
        ),
      },
      rest: {
        when: 'No hurry',
        title: 'Pension, medical insurance, housing fund, funeral grant, survivors’ benefits',
        says: unsureLaw(
          'They can be applied for together (个人身后一件事). Ask 12345 or the government service centre how and how long.',
          'oneStop',
        ),
      },
    },
    ask: 'Terms can differ from place to place: the answer of the funeral home and of the offices there decides.',
  },
  papers: {
    title: 'Papers to bring',
    says: 'Tick them one by one. Leave open what you cannot find, and tell the funeral home on the telephone. The ticks stay on this page and are not sent.',
    now: 'For the collection',
    later: 'Needed later',
    names: {
      identity: 'Identity card of the person who died',
      passport: 'Passport or travel permit of the person who died',
      birth: 'Birth certificate, if there is one',
      parents: 'Household register of the parents',
      register: 'Household register of the person who died',
      organiser: 'Identity card of the person arranging the funeral',
      authorisation: 'Written authority',
      donor: 'Donor card, or the written decision to donate',
      group: 'Documents for a waiver, if there are any',
      carrier: 'Identity of the carrier',
      awayConsent: 'Consent to take the body elsewhere',
    },
    from: {
      medical:
        'The hospital that treated the person; after a death at home, the community health centre or township hospital',
      police: 'The police, for a death that was not natural and not treated',
      foreign: 'The authority there; ask the consulate about authentication and translation',
      stillbirth: 'The hospital',
      identity: 'The original, kept at home',
      passport: 'The original',
      birth: 'The hospital where the baby was born',
      parents: 'Kept at home',
      register: 'Kept at home; for waivers and to cancel the registration',
      organiser: 'The original, brought in person',
      authorisation:
        'Only if somebody other than a close relative acts; written and signed by a close relative',
      donor:
        'Among the person’s documents; if there is none, signed by husband or wife, adult children and parents together',
      group: 'The office that issued them',
      consular: 'The Chinese embassy or consulate; ask which are needed',
      crematedAbroad: 'After a cremation there, from the crematorium there',
      encoffining: 'For a body; from whoever encoffined it',
      embalming: 'For a body; from whoever embalmed it',
      carrier: 'For a body; from the carrier',
      entryQuarantine: 'For a body; from customs after the inspection',
      awayConsent:
        'For a body; the civil affairs office of the place, county level or above; the level differs from place to place',
      policeConsent: 'The police in charge',
      burialConsent: 'Whether it is needed and who issues it differs: ask the civil affairs office',
      confirmation: 'Given by the funeral home, signed by the person arranging the funeral',
      certificate: 'Issued by the funeral home after the cremation',
    },
    groups: (groups) => `; the waivers in force name: ${groups}`,
    print: 'Your browser can print this page on one or two sheets, with the ticks.',
  },
  help: {
    title: 'When it is too much to bear alone',
    says: '12356 is the national line for psychological help. You need not give your name. Its hours differ from place to place: at least 18 a day.',
  },
  elsewhere: {
    title: (province) => `Please see the platform of ${province}`,
    says: (place, province) =>
      `You chose ${place}. The platform of ${province} has its funeral homes, telephone numbers, terms and waivers.`,
    there: (province) => `To the platform of ${province}, with your answers`,
    ministry: 'There by the national platform, with your answers',
    none: (province) =>
      `The address of the platform of ${province} is not registered here. Please call 12345 there, with its area code.`,
    meanwhile: 'Meanwhile, the steps that are the same everywhere',
  },
  ministry: { choose: 'In which province did the person die', go: 'Show the steps there' },
};
