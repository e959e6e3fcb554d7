import { law, unsureLaw } from '../law.ts';
import type { PathTexts } from './path-texts.ts';

/** The English sentences of each step of the guide. */
export const enSteps: PathTexts['steps'] = {
  sure: {
    title: 'If you are not sure that the person has died, call 120 first',
    says: ['If a doctor has confirmed it, go on to the next step.'],
  },
  donor: {
    title: 'For a donation, make this call first',
    says: [
      law(
        'What the person decided in writing or in a will is followed. If the person never refused, husband or wife, adult children and parents can decide together, in writing. If the person refused, nobody may donate.',
        'civilCode',
        'organs',
      ),
      law(
        'Organs: tell the doctor at once. Coordinators of the Red Cross are present, and the body is restored afterwards.',
        'organs',
      ),
      'The whole body: the donor card names whom to call; call at once. Without a card call the Red Cross of the place, or 12345 for its number. How soon to call, whether ashes come back and which fees are waived differs from place to place: ask.',
    ],
  },
  hospital: {
    title: 'Ask the hospital for the death certificate',
    says: [
      law(
        'Its Chinese name is 居民死亡医学证明 (before 1 July 2026 居民死亡医学证明（推断）书). When the death is natural and the cause is clear, it is usually issued within 1 day. The electronic one has the same force as the paper.',
        'death5',
      ),
      law(
        'Spouse, parents, children, brothers, sisters, grandparents and grandchildren can apply; they can also name someone else in writing.',
        'death5',
      ),
      'Check the name and identity number there and then; the hospital corrects a mistake at once.',
      law(
        'The person can stay in the hospital’s holding area, usually for no more than 24 hours. Hospitals may not sell funeral services and ambulances may not carry the body: you call a funeral home yourselves.',
        'hospital',
        'decree824',
      ),
    ],
  },
  community: {
    title: 'Ask the community health centre or township hospital for the death certificate',
    says: [
      law(
        'Call the one of the place of death. It asks what happened and issues the death certificate, usually within 1 day of your report when the death is natural and the cause is clear. Have the person’s identity card and medical records ready.',
        'death5',
      ),
    ],
  },
  police: {
    title: 'Call 110. Please do not move the body',
    says: [
      'Please leave the body and everything around it as it is until the police are there.',
      law('If the cause is not known, the police are told at once.', 'household'),
    ],
  },
  issuer: {
    title: 'Ask who issues the death certificate',
    says: [
      law(
        'For a death that was not natural and was not treated by a hospital, the police issue the death certificate; after treatment, the hospital does. A funeral home collects and cremates on that certificate.',
        'decree824',
        'remains27',
      ),
      'When the police call a funeral home, they hand over to it themselves. Write down which funeral home it is.',
    ],
  },
  consent: {
    title: 'The cremation waits for the police',
    says: [
      'After a death that was not natural, the funeral homes of this platform first record the written consent of the police; without it there is no cremation. Ask the officer in charge when to expect it.',
      'Storage and farewell can be arranged before.',
    ],
  },
  stillborn: {
    title: 'Ask the hospital for its certificate',
    says: [
      'A child who was not born alive needs no death certificate and no entry in the household register. The funeral homes of this platform collect and cremate on the hospital’s certificate of a stillbirth.',
      'If you want to say farewell, or to bury your child yourselves, say so. We found no rule for the whole country on who may take the child home and on the ashes: ask the hospital and the health office of the place.',
    ],
  },
  infection: {
    title: 'Tell the funeral home which disease it was, and follow the hospital',
    says: [
      unsureLaw(
        'After plague, cholera or anthrax, the body is treated at once and cremated nearby.',
        'infection',
      ),
      unsureLaw(
        'After plague, cholera or anthrax this holds for peoples who bury their dead, too.',
        'customs',
      ),
      'Say it first when you call, so that those who come can protect themselves. Ask the hospital whether and how you can say farewell.',
    ],
  },
  burial: {
    title: 'Say first which customs are to be kept',
    says: [
      law(
        'The funeral customs of minority peoples are respected; nobody may interfere with a family that chooses to change them. The province decides where cremation is the rule.',
        'decree824',
      ),
      unsureLaw(
        'Where cremation is the rule, the burial customs of these ten peoples are respected, too: nobody may force a cremation.',
        'customs',
      ),
      'Which institution does it and where the burial ground is, this platform does not record. Ask the civil affairs office or the office for ethnic and religious affairs, or call 12345.',
      'Say when you call who washes the body, who leads the rite, who carries, and when the burial is.',
      'If you choose a cremation, it is as for everybody: sign the consent form, and collect the cremation certificate afterwards.',
    ],
  },
  call: {
    title: 'Call a funeral home to collect the person',
    says: ['Ask about price and time first, then decide.'],
  },
  abroadPaper: {
    title: 'Get the death certificate there',
    says: [
      law(
        'The national death certificate is only for deaths on the mainland. For a death elsewhere the paper of the authority there is used.',
        'death5',
      ),
      'Abroad, ask the Chinese embassy or consulate what to do there, and whether the paper is authenticated and translated. In Hong Kong, Macao and Taiwan ask the authority of the place.',
    ],
  },
  abroadChoice: {
    title: 'Decide: cremation there and the ashes home, or the body home',
    says: [
      'Ashes come with the cremation certificate of the place. Ask the consulate and customs what the entry needs.',
      law(
        'A body that crosses the border is declared to customs and inspected. After an infection under quarantine it is cremated nearby and not carried.',
        'quarantine',
      ),
      unsureLaw(
        'It is declared before it sets out, usually with: the form, the identity of the person, the death certificate of the place, certificates of encoffining and embalming, and the identity of the carrier.',
        'quarantine',
      ),
      unsureLaw(
        'Transport over the border is done by the agency for international transport and by funeral homes.',
        'transport',
      ),
    ],
  },
  abroadCall: {
    title: 'Call a funeral home here',
    says: ['Ask where it collects, on which day, and with which papers.'],
  },
  infant: {
    title: 'Register the birth and the death',
    says: [
      law(
        'For a baby who died before being registered, both the birth and the death are registered.',
        'household',
      ),
      law('The death certificate is issued without an identity number, too.', 'death5'),
    ],
  },
  away: {
    title: 'To bring the person home, ask the funeral home of the place first',
    says: [
      law(
        'Where cremation is the rule, it usually takes place near where the person died, and the rules of that place hold.',
        'decree824',
      ),
      unsureLaw(
        'To take the body elsewhere, apply to the civil affairs office of the place, county level or above; once it agrees in writing, a vehicle of a funeral home carries it. Which level agrees differs from place to place.',
        'transport',
      ),
      'Or cremate there and take the ashes home: keep the cremation certificate, it is needed to place them. Ask the civil affairs office of the household registration whether its waivers still apply.',
    ],
  },
  outside: {
    title: 'Foreigners, and residents of Hong Kong, Macao and Taiwan',
    says: [
      law(
        'Those who die on the mainland get the same death certificate, with the number of the passport or another valid document.',
        'death5',
      ),
      'Tell the embassy or consulate, or the authority of the place. Ask it and customs what ashes need to leave the country.',
      law('A body that leaves the country is declared to customs and inspected.', 'quarantine'),
      unsureLaw(
        'Usually with: the form, the identity of the person, the death certificate, certificates of encoffining and embalming; the agency for international transport and funeral homes do it.',
        'quarantine',
        'transport',
      ),
    ],
  },
  house: {
    title: 'At the funeral home',
    says: [
      'Read the price list before you sign. You can hold a farewell, or not; what you do not choose is not charged.',
      law(
        'Identity, death certificate, consent form and the person arranging the funeral are checked; if anything is missing or wrong there may be no cremation. Afterwards the funeral home issues the cremation certificate.',
        'decree824',
        'remains27',
      ),
      law(
        'You can refuse a charge that is not on the list or is above the published price.',
        'decree824',
        'shownPrices',
      ),
    ],
  },
};
