using Microsoft.Extensions.Hosting;
using VillesSolidaires.Travaux;

// Lancé par les tests comme un vrai processus, pour pouvoir le tuer : --App:DataDirectory=<dossier d'une base déjà migrée>.
using var hote = HoteTravaux.Creer(args);
await hote.RunAsync();
