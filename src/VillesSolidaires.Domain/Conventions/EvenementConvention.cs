using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Maillon de l'historique : qui, quoi, quand. Son empreinte couvre celle du précédent ; changer, ôter ou intervertir un maillon se voit à la
/// relecture de la chaîne.
/// </summary>
public sealed class EvenementConvention : IHorsJournal
{
    /// <summary>Empreinte qui précède le premier événement.</summary>
    public static readonly string Origine = new('0', ConventionConsts.Empreinte);

    internal EvenementConvention(Guid conventionId, int numero, string precedente, TypeEvenementConvention type, string resume, Acte acte)
    {
        Id = Guid.CreateVersion7();
        ConventionId = conventionId;
        Numero = numero;
        Precedente = precedente;
        Type = type;
        Resume = resume.Length <= ConventionConsts.ResumeEvenementMax ? resume : string.Concat(resume.AsSpan(0, ConventionConsts.ResumeEvenementMax - 1), "…");
        // À la seconde : toute base la rend exactement, la chaîne se relit donc partout.
        Le = new DateTime(acte.Instant.Ticks - (acte.Instant.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        AuteurId = acte.AuteurId;
        Auteur = acte.Auteur;
        Empreinte = Calculer();
    }

    private EvenementConvention()
    {
    }

    public Guid Id { get; private set; }
    public Guid ConventionId { get; private set; }

    /// <summary>1 pour la création, puis sans trou.</summary>
    public int Numero { get; private set; }
    public DateTime Le { get; private set; }
    public Guid? AuteurId { get; private set; }
    public string Auteur { get; private set; } = "";
    public TypeEvenementConvention Type { get; private set; }
    public string Resume { get; private set; } = "";
    public string Precedente { get; private set; } = "";
    public string Empreinte { get; private set; } = "";

    // En tableau JSON : un motif de plusieurs lignes ne peut pas se faire passer pour les champs voisins.
    internal string Calculer() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<string[]>(
    [
        Precedente, ConventionId.ToString("D"), Numero.ToString(CultureInfo.InvariantCulture), Le.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        AuteurId?.ToString("D") ?? "", Auteur, ((int)Type).ToString(CultureInfo.InvariantCulture), Resume,
    ])));
}
