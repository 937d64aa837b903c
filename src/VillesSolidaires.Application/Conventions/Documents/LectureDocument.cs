using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>Réunit ce que le PDF montre : une version figée ou le texte en cours, et les signatures qui portent sur lui.</summary>
public sealed class LectureDocument(IConventionRepository conventions)
{
    private static readonly ConventionStatut[] EnRedaction =
        [ConventionStatut.Brouillon, ConventionStatut.EnRelecture, ConventionStatut.EnCorrection, ConventionStatut.Annulee];

    /// <exception cref="EntityNotFoundException">Convention hors du périmètre, ou version qui n'existe pas.</exception>
    public async Task<DocumentConvention> LireAsync(Guid id, int? numeroVersion, CancellationToken ct)
    {
        // L'agrégat entier, et non une projection : la forme canonique du texte, dont vient l'empreinte, ne se calcule que sur lui.
        var convention = await conventions.GetAsync(id, ct);
        var versions = await conventions.Requete.Where(c => c.Id == id).SelectMany(c => c.Versions)
            .Select(v => new { v.Numero, v.Empreinte }).OrderBy(v => v.Numero).ToListAsync(ct);
        var numero = numeroVersion ?? (EnRedaction.Contains(convention.Statut) ? null : versions[^1].Numero);
        if (numero is null)
        {
            var json = convention.Contenu().VersJson();
            var empreinte = ContenuConvention.EmpreinteDe(json);
            // Relue telle qu'elle est figée : le texte n'a pas bougé depuis.
            numero = versions.LastOrDefault(v => v.Empreinte == empreinte)?.Numero;
            if (numero is null)
            {
                var ecritLe = convention.Clauses.Select(c => c.ModifieeLe).Append(convention.CreeLe).Max();
                return Composer(convention, new TexteLu(convention.Contenu(), null, ecritLe, empreinte), PorteeDe(convention, null, 0));
            }
        }
        var version = await conventions.Requete.Where(c => c.Id == id).SelectMany(c => c.Versions).SingleOrDefaultAsync(v => v.Numero == numero, ct)
            ?? throw new EntityNotFoundException(ConventionErrorCodes.VersionInconnue);
        var signee = versions.Find(v => v.Empreinte == convention.Empreinte)?.Numero;
        return Composer(
            convention, new TexteLu(ContenuConvention.DepuisJson(version.Contenu), version.Numero, version.Le, version.Empreinte),
            PorteeDe(convention, signee, version.Numero));
    }

    private static PorteeDocument PorteeDe(Convention convention, int? signee, int version) =>
        convention.Statut == ConventionStatut.Annulee ? PorteeDocument.Annule
        : !TransitionsConvention.EstPermise(ActionConvention.Suivre, convention.Statut) || signee is null || version < signee ? PorteeDocument.Projet
        : version == signee ? PorteeDocument.Signe
        : PorteeDocument.Consolide;

    private static DocumentConvention Composer(Convention convention, TexteLu texte, PorteeDocument portee) => new(
        convention.Numero,
        convention.NumeroAvenant is { } avenant ? convention.Numero[..^$"-A{avenant}".Length] : null,
        texte.Contenu, texte.Version, texte.Le, texte.Empreinte, portee, portee is PorteeDocument.Signe or PorteeDocument.Consolide ? convention.SigneeLe : null,
        [.. texte.Contenu.Parties.Select(p => Partie(convention, p, texte.Empreinte, portee))]);

    /// <summary>La partie telle que le texte la nomme ; ses signataires sont ceux d'aujourd'hui, une signature ne compte que pour son texte.</summary>
    private static PartieDocument Partie(Convention convention, PartieContenu contenu, string empreinte, PorteeDocument portee)
    {
        var actuelle = convention.Parties.FirstOrDefault(p => p.Nom == contenu.Nom);
        return new PartieDocument(
            contenu.Rang, contenu.Nom, Enum.Parse<TypeOrganisation>(contenu.Type), contenu.Siren,
            actuelle?.DeliberationReference, actuelle?.DeliberationExecutoireLe, actuelle?.EngagementRepublicainLe,
            [.. (actuelle?.Signataires ?? []).OrderBy(s => s.Id).Select(s => new SignataireDocument(
                s.Nom, s.Qualite, portee == PorteeDocument.Consolide || s.Empreinte == empreinte ? s.SigneLe : null, s.SurPapier))]);
    }

    private sealed record TexteLu(ContenuConvention Contenu, int? Version, DateTime Le, string Empreinte);
}
