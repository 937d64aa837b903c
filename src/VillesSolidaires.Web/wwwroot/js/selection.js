// Sélection d'une liste : le nombre choisi, et la case qui coche toute la page. Sans script, les cases et les boutons marchent seuls.
const barre = document.getElementById('selection');
const cases = [...document.querySelectorAll('input[type="checkbox"][form="selection"][name]')];
const tout = document.querySelector('[data-tout]');
const compte = barre?.querySelector('[data-compte]');

const dire = () => {
  const nombre = cases.filter((c) => c.checked).length;
  compte.textContent = nombre < 2 ? `${nombre} convention choisie` : `${nombre} conventions choisies`;
  tout.checked = nombre === cases.length;
  tout.indeterminate = nombre > 0 && nombre < cases.length;
};

if (barre && tout) {
  tout.hidden = false;
  tout.addEventListener('change', () => {
    for (const c of cases) c.checked = tout.checked;
    dire();
  });
  for (const c of cases) c.addEventListener('change', dire);
  // Les cases se vident après l'événement.
  barre.addEventListener('reset', () => setTimeout(dire));
  dire();
}
