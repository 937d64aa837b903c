using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Confronte un fichier à ce qui est enregistré, sans rien écrire. Le nombre de requêtes ne dépend pas du nombre de lignes.</summary>
public sealed class AnalyseAnimations(IAnimationRepository animations, ILieuRepository lieux, AnnuaireTerritoires annuaire, IUtilisateurCourant utilisateur)
{
    internal async Task<AnimationsAnalysees> AnalyserAsync(Tableau tableau, string? communeParDefaut, CancellationToken ct)
    {
        var colonnes = new ColonnesAnimations(tableau.Titres);
        var territoires = await annuaire.ChargerAsync(tableau.Lignes.Select(l => colonnes.Commune(l, communeParDefaut)).Append(communeParDefaut), ct);
        var lecture = new LectureLigneAnimation(colonnes, territoires, communeParDefaut, utilisateur.Perimetre);
        var lignes = tableau.Lignes.Select(lecture.Lire).ToList();
        var codes = lignes.Where(l => l.EstSaine).Select(l => l.CommuneCode!).Distinct(StringComparer.Ordinal).ToList();
        var annees = lignes.Where(l => l.EstSaine).Select(l => l.Donnees!.Periode.Debut.Year).Distinct().ToList();
        var connues = (await animations.Requete.Where(a => codes.Contains(a.CommuneCode!) && annees.Contains(a.Annee) && a.Statut != AnimationStatut.Annulee)
            .Select(a => new { a.CommuneCode, a.Titre, a.Debut }).ToListAsync(ct)).Select(a => Cle(a.CommuneCode!, a.Titre, a.Debut)).ToHashSet(StringComparer.Ordinal);
        var places = (await lieux.Requete.Where(l => codes.Contains(l.CommuneCode!)).ToListAsync(ct))
            .ToLookup(l => CleLieu(l.CommuneCode!, l.Nom), StringComparer.Ordinal);
        Dictionary<string, int> vues = new(StringComparer.Ordinal);
        foreach (var ligne in lignes.Where(l => l.EstSaine))
        {
            var cle = Cle(ligne.CommuneCode!, ligne.Titre, ligne.Donnees!.Periode.Debut);
            if (!vues.TryAdd(cle, ligne.Numero))
            {
                ligne.Refuser("", $"Cette animation est déjà à la ligne {vues[cle]} du fichier, le même jour dans la même commune. Gardez une seule des deux lignes.");
                continue;
            }
            ligne.DejaLa = connues.Contains(cle);
            ligne.LieuNouveau = ligne.NomLieu is { } nom && !places.Contains(CleLieu(ligne.CommuneCode!, nom));
        }
        return new AnimationsAnalysees(colonnes, lignes, places);
    }

    internal static string CleLieu(string commune, string nom) => $"{commune} {TexteRecherche.Normaliser(nom)}";

    private static string Cle(string commune, string titre, DateOnly debut) => $"{commune} {debut:yyyyMMdd} {TexteRecherche.Normaliser(titre)}";
}

/// <param name="Lieux">Lieux enregistrés des communes du fichier, par commune et nom.</param>
internal sealed record AnimationsAnalysees(ColonnesAnimations Colonnes, IReadOnlyList<LigneImportee> Lignes, ILookup<string, Lieu> Lieux);
