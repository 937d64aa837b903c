namespace VillesSolidaires.Kits;

public interface IKitRepository : IRepository<Kit>
{
    Task<bool> SlugPrisAsync(string slug, CancellationToken ct);

    /// <summary>Titres par kit, kits supprimés compris : leurs téléchargements restent comptés et se nomment encore.</summary>
    Task<IReadOnlyDictionary<Guid, string>> TitresAsync(CancellationToken ct);

    /// <summary>Tous les fichiers, ceux des kits supprimés compris.</summary>
    Task<IReadOnlyList<FichierKit>> FichiersAsync(CancellationToken ct);

    /// <summary>
    /// Note l'aperçu de tous les fichiers qui ont ce contenu. Un aperçu se déduit du fichier : ni l'agrégat, ni son jeton de concurrence,
    /// ni le journal n'en sont changés.
    /// </summary>
    Task NoterLectureAsync(string sha256, LectureFichier lecture, CancellationToken ct);
}
