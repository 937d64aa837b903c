using System.Globalization;
using VillesSolidaires.Comptes;
using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Lit une ligne seule, sans regarder ce qui est enregistré : chaque champ dit sa propre erreur.</summary>
internal sealed class LectureLigneAnimation(ColonnesAnimations colonnes, TerritoiresDesignes territoires, string? communeParDefaut, Perimetre perimetre)
{
    private static readonly string[] Oui = ["oui", "o", "x", "vrai", "true", "1"];

    public LigneImportee Lire(LigneTableau ligne)
    {
        var lue = new LigneImportee(ligne.Numero, colonnes.Valeur(ligne, ChampAnimation.Titre) ?? "");
        if (ligne.Defaut is { } defaut)
        {
            // Des colonnes décalées donneraient des erreurs trompeuses : la forme d'abord.
            lue.Refuser("", defaut);
            return lue;
        }
        if (lue.Titre.Length == 0)
        {
            lue.Refuser("Titre", new BusinessException(AnimationErrorCodes.TitreObligatoire).Texte);
        }
        Situer(ligne, lue);
        var debut = Jour(ligne, lue, ChampAnimation.Debut, "Début");
        if (debut is null && lue.EstSaine)
        {
            lue.Refuser("Début", new BusinessException(ModeleAnimationErrorCodes.DateManquante).WithData("Titre", lue.Titre).Texte);
        }
        var fin = Jour(ligne, lue, ChampAnimation.Fin, "Fin") ?? debut;
        var (de, a) = (Heure(ligne, lue, ChampAnimation.HeureDebut, "Heure de début"), Heure(ligne, lue, ChampAnimation.HeureFin, "Heure de fin"));
        var capacite = Capacite(ligne, lue);
        lue.NomLieu = colonnes.Valeur(ligne, ChampAnimation.Lieu);
        if (!lue.EstSaine)
        {
            return lue;
        }
        lue.Donnees = new AnimationDonnees(lue.Titre, new PeriodeAnimation(debut!.Value, fin!.Value, de, a))
        {
            Organisateur = colonnes.Valeur(ligne, ChampAnimation.Organisateur), Public = colonnes.Valeur(ligne, ChampAnimation.Public), Capacite = capacite,
            Materiel = colonnes.Valeur(ligne, ChampAnimation.Materiel), Description = colonnes.Valeur(ligne, ChampAnimation.Description),
            OccupeVoiePublique = colonnes.Valeur(ligne, ChampAnimation.VoiePublique) is { } occupe && Oui.Contains(TexteRecherche.Normaliser(occupe), StringComparer.Ordinal),
        };
        // Les invariants de l'agrégat, sur un programme qui ne s'enregistre pas.
        var essai = ProgrammeManager.Nouveau(lue.CommuneCode!, lue.DepartementCode!, debut.Value.Year, delaiPrecedent: null);
        lue.Essayer("", () => essai.Ajouter(lue.Donnees, dejaPrevues: 0));
        if (lue.NomLieu is { } lieu)
        {
            lue.Essayer("Lieu", () => new Lieu(Guid.Empty, lue.CommuneCode!, lue.DepartementCode!, new LieuDonnees(lieu)));
        }
        return lue;
    }

    private void Situer(LigneTableau ligne, LigneImportee lue)
    {
        var designation = colonnes.Commune(ligne, communeParDefaut);
        if (designation is null)
        {
            lue.Refuser("Commune", "La ligne ne dit pas sa commune. Ajoutez une colonne « code INSEE », ou choisissez la commune au dépôt.");
            return;
        }
        var (commune, _) = lue.Essayer("Commune", () => territoires.Situer(designation, colonnes.Valeur(ligne, ChampAnimation.Departement)));
        if (commune is null)
        {
            return;
        }
        (lue.CommuneCode, lue.DepartementCode, lue.Commune) = (commune.Code, commune.DepartementCode, $"{commune.Nom} ({commune.Code})");
        if (!perimetre.Contient(commune.Code, commune.DepartementCode))
        {
            lue.Refuser("Commune", new BusinessException(CompteErrorCodes.HorsPerimetre).Texte);
        }
    }

    private DateOnly? Jour(LigneTableau ligne, LigneImportee lue, ChampAnimation champ, string libelle) =>
        colonnes.Valeur(ligne, champ) is { } texte ? lue.Essayer<DateOnly?>(libelle, () => LectureDates.Jour(texte)) : null;

    private TimeOnly? Heure(LigneTableau ligne, LigneImportee lue, ChampAnimation champ, string libelle) =>
        colonnes.Valeur(ligne, champ) is { } texte ? lue.Essayer<TimeOnly?>(libelle, () => LectureDates.Heure(texte)) : null;

    private int? Capacite(LigneTableau ligne, LigneImportee lue)
    {
        if (colonnes.Valeur(ligne, ChampAnimation.Capacite) is not { } texte)
        {
            return null;
        }
        if (int.TryParse(texte, NumberStyles.Integer, CultureInfo.InvariantCulture, out var capacite))
        {
            return capacite;
        }
        lue.Refuser("Capacité", $"« {texte} » n’est pas un nombre de places. Écrivez un nombre entier.");
        return null;
    }
}
