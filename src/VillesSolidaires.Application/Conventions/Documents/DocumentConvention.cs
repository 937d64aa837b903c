using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>Tout ce que le PDF d'une convention montre. Rien n'y dépend du jour où on le demande : mêmes données, mêmes octets.</summary>
/// <param name="NumeroOrigine">Convention que cet avenant modifie.</param>
/// <param name="Version">Numéro de la version figée ; nul pour un texte encore en rédaction.</param>
/// <param name="TexteLe">UTC ; gel de la version, ou dernière écriture du texte.</param>
/// <param name="Empreinte">SHA-256 du texte, en hexadécimal.</param>
/// <param name="SigneeLe">Jour de la dernière signature, quand toutes y sont.</param>
public sealed record DocumentConvention(
    string Numero, string? NumeroOrigine, ContenuConvention Contenu, int? Version, DateTime TexteLe, string Empreinte,
    PorteeDocument Portee, DateOnly? SigneeLe, IReadOnlyList<PartieDocument> Parties)
{
    /// <summary>« 9f3c 51d0 … a71e ».</summary>
    public string EmpreinteAbregee => $"{Empreinte[..4]} {Empreinte[4..8]} … {Empreinte[^4..]}";

    public string Reference => Version is { } numero ? $"version {Formats.Nombre(numero)} du texte" : "texte en cours de rédaction";

    public string Nature => NumeroOrigine is not null ? $"Avenant n° {Contenu.NumeroAvenant} à la convention {NumeroOrigine}" : Contenu.Type switch
    {
        TypeConvention.Adhesion => "Convention d’adhésion",
        TypeConvention.ObjectifsSubvention => "Convention d’objectifs avec subvention",
        TypeConvention.Prestation => "Convention de prestation",
        TypeConvention.AbattementTfpb => "Convention d’abattement de TFPB",
        TypeConvention.CadreDepartemental => "Convention-cadre départementale",
        _ => throw new InvalidOperationException($"Type de convention sans nom : {Contenu.Type}."),
    };
}

/// <summary>Ce que vaut le texte imprimé.</summary>
public enum PorteeDocument
{
    /// <summary>Pas encore signé par toutes les parties, ou version antérieure au texte signé.</summary>
    Projet = 1,

    Signe = 2,

    /// <summary>Texte d'une convention signée, après un ou plusieurs avenants signés.</summary>
    Consolide = 3,

    Annule = 4,
}

/// <param name="Rang">Rang de signature.</param>
public sealed record PartieDocument(
    int Rang, string Nom, TypeOrganisation Type, string? Siren, string? DeliberationReference, DateOnly? DeliberationExecutoireLe,
    DateOnly? EngagementRepublicainLe, IReadOnlyList<SignataireDocument> Signataires)
{
    public string Representants => Signataires.Count == 0
        ? "signataire à désigner"
        : string.Join(" et ", Signataires.Select(s => s.Personne));
}

/// <param name="SigneLe">Nul tant que cette personne n'a pas signé ce texte.</param>
public sealed record SignataireDocument(string Nom, string Qualite, DateOnly? SigneLe, bool SurPapier)
{
    /// <summary>« Karim Vidal, adjoint aux solidarités ».</summary>
    public string Personne => Qualite.Length == 0 ? Nom : $"{Nom}, {Qualite}";
}
