// Lit un flux iCalendar sur l'entrée standard avec ical.js, le lecteur de Thunderbird, et écrit ce qu'il y a compris en JSON.
import { readFileSync } from 'node:fs';
import ICAL from './ical.mjs';

const calendrier = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));

// Le seul fuseau connu est celui que le flux décrit : un VTIMEZONE faux fausse les instants.
ICAL.TimezoneService.reset();
for (const fuseau of calendrier.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(fuseau);
}

const texte = (composant, nom) => composant.getFirstPropertyValue(nom)?.toString() ?? null;
const instant = temps => (temps.isDate ? null : new Date(temps.toUnixTime() * 1000).toISOString());

function lireEvenement(composant) {
  const evenement = new ICAL.Event(composant);
  const repetitions = [];
  if (evenement.isRecurring()) {
    const suite = evenement.iterator();
    for (let debut = suite.next(); debut; debut = suite.next()) {
      repetitions.push(instant(debut));
    }
  }
  return {
    uid: evenement.uid,
    sequence: evenement.sequence,
    statut: texte(composant, 'status'),
    revise: texte(composant, 'dtstamp'),
    modifie: texte(composant, 'last-modified'),
    journeeEntiere: evenement.startDate.isDate,
    debut: evenement.startDate.toString(),
    fin: composant.hasProperty('dtend') ? evenement.endDate.toString() : null,
    debutUtc: instant(evenement.startDate),
    finUtc: composant.hasProperty('dtend') ? instant(evenement.endDate) : null,
    titre: evenement.summary,
    description: evenement.description,
    lieu: evenement.location,
    url: texte(composant, 'url'),
    categories: composant.hasProperty('categories') ? composant.getFirstProperty('categories').getValues() : [],
    repetitions,
  };
}

console.log(JSON.stringify({
  version: texte(calendrier, 'version'),
  nom: texte(calendrier, 'x-wr-calname'),
  rafraichissement: texte(calendrier, 'refresh-interval'),
  fuseaux: calendrier.getAllSubcomponents('vtimezone').map(f => texte(f, 'tzid')),
  evenements: calendrier.getAllSubcomponents('vevent').map(lireEvenement),
}));
