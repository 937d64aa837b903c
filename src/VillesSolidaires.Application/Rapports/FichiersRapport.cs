using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Où se rangent les documents d'un rapport, et sous quel nom on les offre.</summary>
public static class FichiersRapport
{
    public static string Dossier(Guid rapportId) => $"rapports/{rapportId:N}";

    public static string Chemin(Guid rapportId, string format) => $"{Dossier(rapportId)}/{Nom(format)}";

    /// <summary>Lignes brutes figées avec le jeu ; elles ne s'offrent pas telles quelles.</summary>
    public static string PieceBrute(Guid rapportId) => $"{Dossier(rapportId)}/lignes-brutes.zip";

    public static string TypeMime(string format) => format == CodesRapport.Xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "application/pdf";

    /// <summary>« impact-communal-marseille-2025-01-01-2025-12-31.pdf ».</summary>
    public static string NomPublic(Rapport rapport, string format) =>
        $"{rapport.Type.Code()}-{TexteRecherche.Normaliser(rapport.TerritoireNom).Replace(' ', '-')}-{rapport.Du:yyyy-MM-dd}-{rapport.Au:yyyy-MM-dd}{Suffixe(format)}";

    /// <summary>Efface du dépôt les fichiers d'un rapport, y compris ceux qu'un arrêt brutal a laissés, sauf les chemins <paramref name="gardes"/>.</summary>
    internal static void Effacer(IDepotFichiers depot, Guid rapportId, params IReadOnlyCollection<string> gardes)
    {
        foreach (var chemin in depot.Lister(Dossier(rapportId)).Except(gardes, StringComparer.Ordinal))
        {
            depot.Supprimer(chemin);
        }
    }

    private static string Nom(string format) => "rapport" + Suffixe(format);

    /// <summary>Le synopsis est un PDF lui aussi : son nom le distingue du rapport.</summary>
    internal static string Suffixe(string format) => format == CodesRapport.Synopsis ? "-synopsis.pdf" : $".{format}";
}
