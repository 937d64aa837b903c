// Calendrier : une animation se prend et se pose sur un autre jour. Le clavier passe par le bouton « Déplacer » de chaque animation, qui
// ouvre le même dialogue ; le serveur décide, par les mêmes formulaires. Sans script, tout se fait depuis la fiche.
const SEUIL = 5;
const CLE_DEFILEMENT = 'calendrier:defilement';

const annonce = document.querySelector('[data-annonce]');
const dire = (phrase) => {
  if (annonce) annonce.textContent = phrase;
};

const enToutesLettres = (jour) => new Date(`${jour}T12:00:00`).toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const bouton = (id) => document.querySelector(`[data-deplacer="${id}"]`);

// Remplit le dialogue de la page avec l'animation choisie.
function preparer(lien, jour) {
  const dialogue = document.getElementById(lien.dataset.dialogue);
  if (!dialogue) return null;
  const { titre, debut, de, a, empreinte, deplacer } = lien.dataset;
  const verbe = lien.dataset.dialogue === 'report' ? 'Reporter' : 'Déplacer';
  dialogue.querySelector('h2').textContent = `${verbe} « ${titre} » ?`;
  for (const [champ, valeur] of Object.entries({ id: deplacer, empreinte, debut: jour ?? debut, de: de ?? '', a: a ?? '' })) {
    const saisie = dialogue.querySelector(`[data-champ="${champ}"]`);
    if (saisie) saisie.value = valeur;
  }
  for (const erreur of dialogue.querySelectorAll('.vs-alerte[role="alert"], .vs-erreur')) erreur.remove();
  for (const champ of dialogue.querySelectorAll('[aria-invalid]')) champ.removeAttribute('aria-invalid');
  return dialogue;
}

document.addEventListener('click', (evenement) => {
  const lien = evenement.target.closest('[data-deplacer]');
  if (lien && preparer(lien)) dire(`${lien.dataset.titre} a lieu le ${enToutesLettres(lien.dataset.debut)}. Choisissez la nouvelle date.`);
});

// Le jour choisi au clavier se relit en toutes lettres, avec son jour de la semaine.
for (const champ of document.querySelectorAll('dialog [data-champ="debut"]')) {
  champ.addEventListener('change', () => {
    if (champ.value) dire(enToutesLettres(champ.value));
  });
}

class Glissade {
  constructor(marque, lien, evenement) {
    this.marque = marque;
    this.lien = lien;
    this.depart = [evenement.clientX, evenement.clientY];
    this.jour = null;
  }

  bouger(evenement) {
    if (!this.fantome) {
      if (Math.hypot(evenement.clientX - this.depart[0], evenement.clientY - this.depart[1]) < SEUIL) return;
      this.prendre();
    }
    this.fantome.style.left = `${evenement.clientX + 14}px`;
    this.fantome.style.top = `${evenement.clientY + 10}px`;
    this.viser(document.elementsFromPoint(evenement.clientX, evenement.clientY).find((e) => e.dataset.jour));
  }

  prendre() {
    this.fantome = Object.assign(document.createElement('div'), { className: 'cal-fantome', textContent: this.lien.dataset.titre });
    document.body.append(this.fantome);
    document.body.classList.add('cal-en-main');
    this.marque.classList.add('cal-partie');
    getSelection()?.removeAllRanges();
  }

  viser(cible) {
    if (cible === this.cible) return;
    this.cible?.classList.remove('cal-visee');
    this.cible = cible;
    this.jour = cible?.dataset.jour ?? null;
    cible?.classList.add('cal-visee');
    if (this.jour) this.fantome.textContent = `${this.lien.dataset.titre} : ${enToutesLettres(this.jour)}`;
  }

  // Vrai si c'était bien une glissade, et non un clic.
  finir(poser) {
    if (!this.fantome) return false;
    this.fantome.remove();
    this.cible?.classList.remove('cal-visee');
    document.body.classList.remove('cal-en-main');
    this.marque.classList.remove('cal-partie');
    if (poser && this.jour && this.jour !== this.lien.dataset.debut) this.poser();
    else dire('La date n’a pas changé.');
    return true;
  }

  // Une date annoncée ne change pas sans motif : le report s'ouvre, date déjà choisie.
  poser() {
    const dialogue = preparer(this.lien, this.jour);
    if (dialogue.id === 'report') {
      dialogue.showModal();
      dialogue.querySelector('textarea').focus();
      dire(`Report au ${enToutesLettres(this.jour)} : dites pourquoi.`);
    } else {
      dire(`${this.lien.dataset.titre} : déplacement au ${enToutesLettres(this.jour)}.`);
      dialogue.querySelector('form[method="post"]').requestSubmit();
    }
  }
}

let glissade = null;
let vientDeGlisser = false;

for (const marque of document.querySelectorAll('[data-calendrier] [data-animation]')) {
  if (marque.dataset.quittee !== 'true' && bouton(marque.dataset.animation)) marque.classList.add('cal-prenable');
}

// Un doigt fait défiler la page : au toucher, on passe par le bouton.
document.addEventListener('pointerdown', (evenement) => {
  vientDeGlisser = false;
  const marque = evenement.target.closest?.('.cal-prenable');
  if (!marque || evenement.button !== 0 || evenement.pointerType === 'touch' || evenement.target.closest('[data-deplacer]')) return;
  glissade = new Glissade(marque, bouton(marque.dataset.animation), evenement);
});

document.addEventListener('pointermove', (evenement) => glissade?.bouger(evenement));

const lacher = (poser) => {
  vientDeGlisser = glissade?.finir(poser) ?? false;
  glissade = null;
};
document.addEventListener('pointerup', () => lacher(true));
document.addEventListener('pointercancel', () => lacher(false));
document.addEventListener('keydown', (evenement) => {
  if (evenement.key === 'Escape' && glissade) lacher(false);
});

// Un lien se glisserait de lui-même, à la façon du navigateur.
document.addEventListener('dragstart', (evenement) => {
  if (evenement.target.closest?.('.cal-prenable')) evenement.preventDefault();
});

// Le clic qui suit une glissade n'ouvre rien ; sinon, une marque de l'année mène à sa fiche.
document.addEventListener('click', (evenement) => {
  const marque = evenement.target.closest('[data-animation]');
  if (!marque || evenement.target.closest('[data-deplacer]')) return;
  if (vientDeGlisser) evenement.preventDefault();
  else if (marque instanceof SVGElement) location.assign(`/animations/${marque.dataset.animation}`);
}, true);

// « +2 », dans une case de l'année : la semaine montre toutes les animations du jour.
for (const reste of document.querySelectorAll('.cal-reste')) reste.addEventListener('click', () => location.assign(reste.dataset.adresse));

// Après un déplacement la page se recharge : on la retrouve à la même hauteur, et le résultat se dit.
for (const formulaire of document.querySelectorAll('dialog form[method="post"]')) {
  formulaire.addEventListener('submit', () => sessionStorage.setItem(CLE_DEFILEMENT, String(scrollY)));
}
const hauteur = sessionStorage.getItem(CLE_DEFILEMENT);
sessionStorage.removeItem(CLE_DEFILEMENT);
const fait = document.querySelector('.vs-notification')?.textContent.trim();
if (fait) {
  if (hauteur !== null) scrollTo({ top: Number(hauteur) });
  setTimeout(() => dire(fait), 300);
}

for (const imprimer of document.querySelectorAll('[data-imprimer]')) {
  imprimer.hidden = false;
  imprimer.addEventListener('click', () => print());
}
