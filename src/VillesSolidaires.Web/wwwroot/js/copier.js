// Copier une adresse : le bouton n'existe que si le navigateur sait le faire ; sinon le champ se sélectionne à la main.
for (const bouton of document.querySelectorAll('[data-copier]')) {
  if (!navigator.clipboard) continue;
  const champ = document.getElementById(bouton.dataset.copier);
  const annonce = bouton.parentElement.querySelector('[data-copie]');
  bouton.hidden = false;
  bouton.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(champ.value);
      annonce.textContent = 'Adresse copiée.';
    } catch {
      // Refusé par le navigateur : on prépare la copie à la main.
      champ.select();
      annonce.textContent = 'Adresse sélectionnée : copiez-la avec Ctrl + C.';
    }
  });
}
