using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VillesSolidaires.Labels;

/// <summary>Le dossier tel qu'il a été déposé : la commune continue, lui ne change plus.</summary>
public sealed record DossierFige(int NiveauDemande, string Referentiel, ProfilCommune Profil, ReferentLabel? Elu, ReferentLabel? Technique)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public IReadOnlyList<CritereFige> Criteres { get; init; } = [];
    public IReadOnlyList<PreuveFigee> Preuves { get; init; } = [];
    public IReadOnlyList<RegleExaminee> Recevabilite { get; init; } = [];
    public IReadOnlyList<ReponseFigee> Reponses { get; init; } = [];

    /// <summary>Points de l'auto-évaluation.</summary>
    public decimal Total { get; init; }

    public string Ecrire() => JsonSerializer.Serialize(this, Options);

    public static DossierFige Lire(string contenu) => JsonSerializer.Deserialize<DossierFige>(contenu, Options)!;
}

public sealed record CritereFige(string Code, int Numero, string Intitule, int? Note, string? Commentaire);

/// <param name="Precision">Adresse, nom de fichier, ou ce que l'application a relevé.</param>
public sealed record PreuveFigee(NaturePreuve Nature, string Libelle, string? Precision, string? Sha256, IReadOnlyList<RattachementPreuve> Rattachements);

public sealed record ReponseFigee(string? Critere, string Question, string Reponse);

/// <summary>Un dépôt, ou un envoi de compléments : son contenu et son empreinte.</summary>
public sealed class DepotDossier
{
    internal DepotDossier(int numero, DossierFige dossier, Acte acte)
    {
        Id = Guid.CreateVersion7();
        (Numero, Contenu) = (numero, dossier.Ecrire());
        Empreinte = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Contenu)));
        (DeposePar, DeposeLe) = (acte.Auteur, acte.Instant);
    }

    private DepotDossier()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>1 pour le premier dépôt.</summary>
    public int Numero { get; private set; }

    /// <summary><see cref="DossierFige"/> en JSON.</summary>
    public string Contenu { get; private set; } = "";

    /// <summary>SHA-256 de <see cref="Contenu"/>, en hexadécimal.</summary>
    public string Empreinte { get; private set; } = "";
    public string DeposePar { get; private set; } = "";
    public DateTime DeposeLe { get; private set; }

    public bool EstIntact => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Contenu))) == Empreinte;
}
