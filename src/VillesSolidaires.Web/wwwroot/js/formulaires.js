// Petits services aux formulaires ; chacun marche sans script, en moins commode.

// Un filtre vide n'a rien à faire dans l'adresse.
document.addEventListener('formdata', (evenement) => {
  if (evenement.target.method !== 'get') return;
  for (const [nom, valeur] of [...evenement.formData]) {
    if (valeur === '') evenement.formData.delete(nom);
  }
});

// Afficher le mot de passe : le bouton n'existe que si le script est là.
for (const bouton of document.querySelectorAll('[data-secret]')) {
  const champ = document.getElementById(bouton.dataset.secret);
  bouton.hidden = false;
  bouton.addEventListener('click', () => {
    const visible = champ.type === 'text';
    champ.type = visible ? 'password' : 'text';
    bouton.setAttribute('aria-pressed', String(!visible));
  });
}

// Comptes de démonstration : remplit les deux champs sans recharger la page.
for (const lien of document.querySelectorAll('[data-remplir]')) {
  lien.addEventListener('click', (evenement) => {
    evenement.preventDefault();
    for (const [id, valeur] of Object.entries(JSON.parse(lien.dataset.remplir))) document.getElementById(id).value = valeur;
    document.querySelector('form[method="post"] button[type="submit"].btn-primary')?.focus();
  });
}

// Le résumé d'erreurs prend le focus : la page s'ouvre sur ce qui est à corriger.
const resume = document.querySelector('.vs-alerte[role="alert"]');
if (resume) {
  resume.tabIndex = -1;
  resume.focus();
}
