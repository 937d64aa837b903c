using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions.Versions;

/// <summary>Texte comparable et la ligne qui le présente.</summary>
public sealed record TexteLu(VersionDto Version, ContenuConvention Contenu, int? Numero);

/// <summary>Tous les textes d'une convention : celui d'avant l'avenant, ses versions figées, celui qui s'écrit.</summary>
/// <param name="Textes">Du plus ancien au plus récent.</param>
public sealed record TextesLus(Guid Id, string Numero, string Objet, Guid? AvenantDeId, ConventionStatut Statut, string? Empreinte, IReadOnlyList<TexteLu> Textes)
{
    public VersionsConventionDto Dto => new(Id, Numero, Objet, AvenantDeId, [.. Textes.Select(t => t.Version)]);

    /// <exception cref="EntityNotFoundException">Aucun texte ne porte ce repère.</exception>
    public TexteLu Exiger(string repere) => Textes.FirstOrDefault(t => t.Version.Repere == repere) ?? throw new EntityNotFoundException(ConventionErrorCodes.VersionInconnue);
}

/// <summary>Lit les textes d'une convention du périmètre.</summary>
public sealed class LectureVersions(IConventionRepository conventions)
{
    private static readonly ConventionStatut[] EnRedaction =
        [ConventionStatut.Brouillon, ConventionStatut.EnRelecture, ConventionStatut.EnCorrection, ConventionStatut.Annulee];

    /// <exception cref="EntityNotFoundException">Convention hors du périmètre.</exception>
    public async Task<TextesLus> LireAsync(Guid id, CancellationToken ct)
    {
        var c = await conventions.Requete.Where(x => x.Id == id)
            .Select(x => new { x.Numero, x.Objet, x.Statut, x.Empreinte, x.AvenantDeId, x.NumeroAvenant }).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        List<TexteLu> textes = [];
        if (c.AvenantDeId is { } origineId && await OrigineAsync(origineId, c.NumeroAvenant!.Value, ct) is { } origine)
        {
            textes.Add(origine);
        }
        var versions = await conventions.VersionsAsync(id, ct);
        textes.AddRange(versions.Select(v => Figee(v, $"{v.Numero}", $"Version {v.Numero}, {Role(v, c.Empreinte, c.Statut)}")));
        if (EnRedaction.Contains(c.Statut) && await ActuelAsync(id, ct) is { } actuel && actuel.Version.Empreinte != versions.LastOrDefault()?.Empreinte)
        {
            textes.Add(actuel);
        }
        return new TextesLus(id, c.Numero, c.Objet, c.AvenantDeId, c.Statut, c.Empreinte, textes);
    }

    /// <summary>Un même texte peut avoir été figé à la relecture puis signé sans changer : ce qu'il est devenu dit plus que son motif.</summary>
    private static string Role(VersionTexte version, string? empreinte, ConventionStatut statut) =>
        version.Empreinte != empreinte ? version.Motif.ToLowerInvariant()
        : TransitionsConvention.EstPermise(ActionConvention.Suivre, statut) ? "texte signé"
        : "texte à la signature";

    /// <summary>La convention telle que cet avenant l'a trouvée ; nulle si la personne ne la voit pas (une partie entrée par l'avenant).</summary>
    private async Task<TexteLu?> OrigineAsync(Guid origineId, int numeroAvenant, CancellationToken ct)
    {
        var versions = await conventions.VersionsAsync(origineId, ct);
        var avant = versions.LastOrDefault(v => (ContenuConvention.DepuisJson(v.Contenu).NumeroAvenant ?? 0) < numeroAvenant);
        return avant is null ? null : Figee(avant, RepereVersion.Origine, "Convention d’origine, avant cet avenant");
    }

    private async Task<TexteLu> ActuelAsync(Guid id, CancellationToken ct)
    {
        // L'agrégat entier : la forme canonique du texte ne se calcule que sur lui.
        var convention = await conventions.GetAsync(id, ct);
        var contenu = convention.Contenu();
        var derniere = convention.Clauses.MaxBy(c => c.ModifieeLe);
        return new TexteLu(
            new VersionDto(
                RepereVersion.Actuel, "Texte en cours de rédaction", derniere?.ModifieeLe ?? convention.CreeLe, derniere?.ModifieePar ?? "",
                ContenuConvention.EmpreinteDe(contenu.VersJson()), EstIntacte: true),
            contenu, null);
    }

    private static TexteLu Figee(VersionTexte v, string repere, string libelle) =>
        new(new VersionDto(repere, libelle, v.Le, v.Par, v.Empreinte, v.EstIntacte), ContenuConvention.DepuisJson(v.Contenu), v.Numero);
}
