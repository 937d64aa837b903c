// Somme des poids d'un référentiel, à mesure qu'on les écrit. Sans script, elle se met à jour à chaque enregistrement.
const formulaire = document.querySelector('form[data-referentiel]');
const nombre = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const valeur = (champ) => Number(champ.value.replace(/\s/g, '').replace(',', '.')) || 0;
const somme = (racine) => [...racine.querySelectorAll('[data-poids]')].reduce((total, champ) => total + valeur(champ), 0);

const dire = () => {
  const total = Math.round(somme(formulaire) * 100) / 100;
  formulaire.querySelector('[data-somme]').textContent = nombre.format(total);
  formulaire.querySelector('[data-ecart]').textContent =
    total === 100 ? 'le compte y est' : total < 100 ? `il manque ${nombre.format(100 - total)}` : `${nombre.format(total - 100)} de trop`;
  for (const axe of formulaire.querySelectorAll('[data-axe]')) {
    axe.querySelector('[data-sous-total]').textContent = nombre.format(somme(axe));
  }
};

formulaire?.addEventListener('input', (evenement) => {
  if (evenement.target.matches('[data-poids]')) dire();
});
