// Met bout à bout les feuilles de Styles/ en une seule, dans l'ordre reçu : le navigateur n'en demande qu'une.
// Usage : node scripts/styles.mjs <fichier de sortie> <feuille> [<feuille>…]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [sortie, ...feuilles] = process.argv.slice(2);
mkdirSync(dirname(sortie), { recursive: true });
writeFileSync(sortie, feuilles.map((feuille) => readFileSync(feuille, 'utf8').trim()).join('\n\n') + '\n');
console.log(`Thème : ${feuilles.length} feuilles.`);
