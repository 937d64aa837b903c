// Articles d'une convention : chacun s'enregistre de lui-même, deux secondes après la dernière frappe et à la sortie du champ. Ce qui n'est
// pas encore au serveur est gardé dans le navigateur, et revient au chargement. Sans script, un article à la fois, avec son bouton.
const DELAI = 2000;
const NOUVEL_ESSAI = 5000;

class Article {
  constructor(formulaire) {
    this.formulaire = formulaire;
    this.titre = formulaire.elements['saisie.Titre'];
    this.texte = formulaire.elements['saisie.Texte'];
    this.revision = formulaire.elements['saisie.Revision'];
    this.etat = formulaire.querySelector('[data-etat]');
    this.conflit = formulaire.querySelector('[data-conflit]');
    this.cle = `article:${formulaire.dataset.clause}`;
    // Une saisie que le serveur vient de refuser revient dans la page sans être enregistrée.
    this.enregistre = formulaire.querySelector('[aria-invalid="true"], .vs-conflit') ? {} : this.valeurs;
    this.restaurer();
    this.ajuster();
    formulaire.addEventListener('input', () => this.saisir());
    formulaire.addEventListener('focusout', (evenement) => {
      if (!formulaire.contains(evenement.relatedTarget)) this.enregistrer();
    });
  }

  get valeurs() {
    return { titre: this.titre.value, texte: this.texte.value };
  }

  get enAttente() {
    return this.titre.value !== this.enregistre.titre || this.texte.value !== this.enregistre.texte;
  }

  get enConflit() {
    return this.conflit.querySelector('.vs-conflit') !== null;
  }

  dire(phrase) {
    if (this.etat.textContent !== phrase) this.etat.textContent = phrase;
  }

  saisir() {
    this.ajuster();
    this.garderBrouillon();
    clearTimeout(this.minuterie);
    if (this.enConflit) return;
    this.dire('Modifications non enregistrées.');
    this.minuterie = setTimeout(() => this.enregistrer(), DELAI);
  }

  // Vrai si tout est au serveur. Deux envois ne se croisent pas : le second attend, puis porte la dernière saisie.
  async enregistrer() {
    clearTimeout(this.minuterie);
    await this.envoi;
    if (!this.enAttente) return true;
    if (this.enConflit) return false;
    this.envoi = this.envoyer();
    return this.envoi;
  }

  async envoyer(garder) {
    const envoye = this.valeurs;
    const corps = new FormData(this.formulaire);
    if (garder) corps.set('garder', garder);
    this.dire('Enregistrement…');
    let reponse;
    try {
      reponse = await fetch(this.formulaire.action, { method: 'POST', body: corps, headers: { Accept: 'application/json' }, redirect: 'manual' });
    } catch {
      return this.reessayer('Pas de réseau. Votre texte est gardé dans ce navigateur et sera enregistré au retour du réseau.');
    }
    const json = reponse.headers.get('Content-Type')?.includes('json');
    if (reponse.ok && json) return this.accepter(await reponse.json(), envoye);
    if (reponse.status === 409 && !json) return this.montrerConflit(await reponse.text());
    if (reponse.status === 400 && json) return this.refuser(await reponse.json());
    if (reponse.type === 'opaqueredirect' || reponse.status === 401) {
      this.dire('Votre session a expiré. Votre texte est gardé dans ce navigateur : reconnectez-vous, il reviendra.');
      return false;
    }
    return this.reessayer('L’enregistrement n’a pas abouti. Votre texte est gardé dans ce navigateur ; un nouvel essai suivra.');
  }

  reessayer(phrase) {
    this.garderBrouillon();
    this.dire(phrase);
    this.minuterie = setTimeout(() => this.enregistrer(), NOUVEL_ESSAI);
    return false;
  }

  accepter(resultat, envoye) {
    this.enregistre = envoye;
    this.revision.value = resultat.revision;
    for (const champ of document.querySelectorAll(`[data-revision="${this.formulaire.dataset.clause}"]`)) champ.value = resultat.revision;
    this.conflit.replaceChildren();
    this.montrerErreurs({});
    if (this.enAttente) this.garderBrouillon();
    else this.oublierBrouillon();
    this.dire(resultat.etat + resultat.effet);
    if (resultat.effet) signalerEffet(resultat.effet);
    return !this.enAttente;
  }

  refuser({ erreurs, errors }) {
    this.garderBrouillon();
    const libelles = Object.fromEntries(Object.entries(erreurs ?? errors ?? {}).map(([cle, texte]) => [cle.split('.').at(-1).toLowerCase(), [texte].flat()[0]]));
    const general = libelles[''] ?? (this.montrerErreurs(libelles) ? null : 'Rechargez la page : votre texte y reviendra.');
    this.dire(`Non enregistré. ${general ?? 'Corrigez le champ signalé.'}`);
    return false;
  }

  montrerErreurs(libelles) {
    let montrees = 0;
    for (const erreur of this.formulaire.querySelectorAll('[data-erreur]')) {
      const libelle = libelles[erreur.dataset.erreur];
      erreur.hidden = !libelle;
      erreur.querySelector('span').textContent = libelle ?? '';
      const champ = this[erreur.dataset.erreur];
      if (libelle) champ.setAttribute('aria-invalid', 'true');
      else champ.removeAttribute('aria-invalid');
      montrees += libelle ? 1 : 0;
    }
    return montrees;
  }

  // Le focus ne bouge pas : la personne est peut-être en train d'écrire.
  montrerConflit(html) {
    this.garderBrouillon();
    this.conflit.innerHTML = html;
    this.dire(`${this.conflit.querySelector('h3').textContent.trim()}. Les deux textes sont sous le champ : choisissez ce qui reste.`);
    return false;
  }

  garderBrouillon() {
    try {
      localStorage.setItem(this.cle, JSON.stringify({ ...this.valeurs, revision: this.revision.value }));
    } catch {
      // Stockage plein ou interdit par le navigateur : l'enregistrement au serveur reste le seul filet, et son état est affiché.
    }
  }

  oublierBrouillon() {
    localStorage.removeItem(this.cle);
  }

  restaurer() {
    const brouillon = lireBrouillon(this.cle);
    if (!brouillon) return;
    if (normaliser(brouillon.texte) === normaliser(this.texte.value) && brouillon.titre.trim() === this.titre.value.trim()) {
      this.oublierBrouillon();
      return;
    }
    // La révision d'alors : si quelqu'un a écrit depuis, l'enregistrement montrera les deux textes.
    this.titre.value = brouillon.titre;
    this.texte.value = brouillon.texte;
    this.revision.value = brouillon.revision;
    this.dire('Votre texte non enregistré est revenu.');
    this.minuterie = setTimeout(() => this.enregistrer(), DELAI);
  }

  // Seulement là où le navigateur ne sait pas le faire en CSS.
  ajuster() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.texte.style.height = 'auto';
    this.texte.style.height = `${this.texte.scrollHeight + 4}px`;
  }
}

function lireBrouillon(cle) {
  try {
    return JSON.parse(localStorage.getItem(cle));
  } catch {
    localStorage.removeItem(cle);
    return null;
  }
}

// Comme le serveur : ni fin de ligne, ni blanc de queue.
const normaliser = (texte) => texte.split(/\r?\n/).map((ligne) => ligne.trimEnd()).join('\n').trim();

// Le texte était à la signature : l'avertissement d'avant devient le fait accompli.
function signalerEffet(effet) {
  const avertissement = document.querySelector('[data-avertissement] p');
  if (avertissement) avertissement.textContent = effet.trim();
}

// Sans script, un seul article s'écrit à la fois ; avec lui, tous, puisque chacun s'enregistre de lui-même.
for (const saisie of document.querySelectorAll('template[data-saisie]')) saisie.closest('[data-lecture]').replaceWith(saisie.content);

const articles = [...document.querySelectorAll('form[data-clause]')].map((formulaire) => new Article(formulaire));

let relaye = false;

document.addEventListener('submit', async (evenement) => {
  const { target: formulaire, submitter: bouton } = evenement;
  if (formulaire.method === 'dialog') return;
  const article = articles.find((a) => a.formulaire === formulaire);
  if (article && bouton?.matches('[data-enregistrer], [data-garder-le-mien]')) {
    evenement.preventDefault();
    if (bouton.matches('[data-garder-le-mien]')) {
      article.envoi = article.envoyer(bouton.value);
      article.texte.focus();
    } else if (await article.enregistrer()) {
      article.dire(article.etat.textContent || 'Tout est déjà enregistré.');
    }
    return;
  }
  // Un autre geste recharge la page : ce qui est écrit s'enregistre d'abord. Ce qui ne peut pas l'être attend dans le navigateur.
  if (!relaye && articles.some((a) => a.enAttente && !a.enConflit)) {
    evenement.preventDefault();
    await Promise.all(articles.map((a) => a.enregistrer()));
    relaye = true;
    formulaire.requestSubmit(bouton);
    relaye = false;
  }
});

document.addEventListener('click', (evenement) => {
  const lien = evenement.target.closest('[data-garder-le-sien]');
  if (!lien) return;
  evenement.preventDefault();
  articles.find((a) => a.formulaire.contains(lien)).oublierBrouillon();
  if (lien.pathname + lien.search !== location.pathname + location.search) {
    location.assign(lien.href);
    return;
  }
  // Même adresse à l'ancre près : la suivre ne rechargerait rien.
  location.hash = lien.hash;
  location.reload();
});

addEventListener('online', () => articles.forEach((article) => article.enregistrer()));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') articles.forEach((article) => article.enregistrer());
});
