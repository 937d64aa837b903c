namespace VillesSolidaires.Labels;

public static class LabelPermissions
{
    /// <summary>Lire l'issue publiée des candidatures et les attestations de son périmètre.</summary>
    public const string Consulter = "Labels.Consulter";

    /// <summary>Remplir, déposer et compléter le dossier d'une commune de son périmètre.</summary>
    public const string Candidater = "Labels.Candidater";

    /// <summary>Instruire les dossiers, composer le jury.</summary>
    public const string Instruire = "Labels.Instruire";

    /// <summary>Noter les dossiers qui lui sont confiés, à l'aveugle.</summary>
    public const string Juger = "Labels.Juger";

    /// <summary>Écrire les référentiels, ouvrir les sessions.</summary>
    public const string GererReferentiel = "Labels.GererReferentiel";

    /// <summary>Publier les décisions, retirer un label.</summary>
    public const string Publier = "Labels.Publier";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Candidater, Instruire, Juger, GererReferentiel, Publier];
}
